"""REF: the messages and documents a cable refers to (``format.md`` 3.4)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.date_time import MONTHS, full_year
from cable_reader.cable.message_reference import MessageReference, is_alias, plain_number
from cable_reader.cable.patterns import pattern
from cable_reader.cable.pieces import fold
from cable_reader.cable.record import Reference
from cable_reader.cable.tree import NodeKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.cable.draft import Draft
    from cable_reader.cable.pieces import Pieces
    from cable_reader.cable.tree import Node

LABEL = pattern(
    r"REF(?:S|TELS?|ERENCES?|\(S\)|[ ]TELS?)?"
    r"(?:[ \t]{0,9}:|[ \t]{0,3}(?:[;.]|/(?=[ ])|-{1,2}(?=[ ])))"
    # the letter of the first item behind it: "REF A. ...", "REF A - ..."
    r"|REF(?:S|TELS?)?(?=[ \t]+\(?[A-Z](?:[.):]|[ ]-[ ]))"
    # "A. REF OSTGARD 12": the label behind that of the first item
    r"|(?P<first>A)[.)][ ]{1,2}REF(?:S|TELS?)?[ ]{1,3}(?=(?:\d\d[ ])?[A-Z]{3,}(?:[ ][A-Z]+)?[ ]\d{2,6}\b)"
    # "REFTEL TOKYO 12", "REF 08 STATE 345"
    r"|REFS?(?:TELS?)?[ \t]+(?=(?:\d\d[ ])?[A-Z]{3,}(?:[ ][A-Z]+)?[ ]\d{2,6}\b)",
    re.IGNORECASE,
)
# "A. ", "(A) ", "A) ", "[A] ", "A - ", and the label again: "A. A) ", "A. REF A", "A. A: ".
_ITEM = pattern(
    r"(?:(?<=^)|(?<=[\s;,:.]))(?P<pilcrow>¶\s?)?(?:REFS?[ ]{1,3})?"
    r"[(\[]?(?P<label>[A-Za-z]|[1-9](?=\)|\.[ ]{1,3}[A-Z]{3}))"
    r"(?:[)\]]\.?|\.\)?|:(?=\s)|[ ]-(?=[ ][A-Za-z\d])|-(?!MAIL)(?=[A-Z]{3,20}[ ]\d{1,6}(?![\d/])))"
    r"(?:\s*[(\[]?(?P=label)[.):\]]+|\s*REF\s+(?P=label)\b[.:]?)?\s{0,12}(?=[^\s,;])"
)
STARTS_WITH_NUMBER = pattern(
    r"\(?(?:19|20)?\d\d\)?\s*[A-Z]{2,}|[A-Z][A-Z.'\u2019\- ]{1,30}\s\d{1,7}\b", re.IGNORECASE
)
_POST = r"[A-Z](?:[A-Z.'\u2019]|0(?=[A-Z])|-(?=[A-Z])|(?:\s{1,6}|[ \r]{0,3}\n[ ]{1,9})(?=[A-Z])(?!O\d)){1,40}"
_MESSAGE = pattern(
    r"(?:UNCLASS?\s+)?(?:[(\['\u2019]?(?P<year>(?:19|20)\d\d|\d\d)[)\]]?(?:\s{0,3}|[ \t\r]{0,3}\n[ \t]{0,12}))?"
    rf"(?P<post>{_POST})(?:,(?=\s\d{{3}})|-(?=\d{{2,6}}(?![\w/\-])))?"
    r"(?:\s{0,4}|[ \t\r]{0,3}\n[ \t]{0,12}(?=\d{3}))"
    r"(?:\((?P<early>\d\d)\)\s{0,2}|\([CSU]\)\s{0,2})?#?"
    r"(?P<number>O\d{1,6}|\d{1,8})(?![\dA-Za-z])"
    # The year may stand behind the number: "(02)", "-91", "/08", " 99" before a separator.
    r"(?:\s{0,2}\((?P<late>(?:19|20)?\d\d)\)|[-/](?P<cut>\d\d)(?!\d)|[ ](?P<loose>\d\d)(?=\s{0,3}(?:[,;\n]|$)))?",
    re.IGNORECASE,
)
# Several numbers of one post: "STATE 5500 AND 5502", "STATE 5500, 5502", "KABUL 936/935".
_MORE = pattern(
    r"\s{0,3}(?:,\s{0,3}AND|,|AND|&|/)\s{0,3}(?P<number>\d{2,7}|\d(?=\s{0,3}(?:$|[;\n])))(?![\dA-Za-z])(?!:\d|/\d{1,2}/)"
    r"(?:\s{0,2}\((?P<late>(?:19|20)?\d\d)\))?",
    re.IGNORECASE,
)
# "870 ULAANBAATAR": the number before the post.
_REVERSED = pattern(
    rf"(?P<number>\d{{3,6}})\s{{1,3}}(?P<post>{_POST})\s{{0,4}}(?=[,;]|$)", re.IGNORECASE
)
# "B. 2962 AND PREVIOUS": the post of the reference before.
_BARE = pattern(r"(?P<number>\d{3,7})(?![\d/\-.:])(?=\s{0,3}(?:$|[,;(]|AND\b))", re.IGNORECASE)
# "OSTGARD 12 / STATE 345": only behind a message, names have slashes too.
_SLASH = pattern(r"[ ]?/[ ]?(?=[A-Z\d])", re.IGNORECASE)
_SEPARATOR = pattern(
    r"\s{0,4}(?:[;,]\s{0,3}(?:AND\s{1,3})?|\s&\s|\s{1,12}AND\s{1,12}|\n\s{0,9})", re.IGNORECASE
)
_TAIL = pattern(
    r"\(?NOTAL|AND (?:PREV|OTHER|SUBS)|PREV|ET SEQ|PARAS?\b|\(?CIRC|\(?SERIES|\(?PASEP",
    re.IGNORECASE,
)
# A year among the remarks behind a number: "(NOTAL, 05)", "(NOTAL) (05)", "[2005]".
_YEAR_BEHIND = pattern(
    r"\s{0,3}(?:\(NOTAL\)\s{0,3})?[(\[]\s?(?:NOTAL\b[\s,;]{0,3})?'?(?P<year>(?:19|20)\d\d|\d\d)"
    r"(?:[\s,;]{1,3}NOTAL)?\s?[)\]]"
    # "STATE 55120, 1973": no number of the same post follows one of five digits so
    r"|(?<=\d{5}),\s(?P<after>(?:19|20)\d\d)(?=\s{0,3}(?:$|[;\n]))",
    re.IGNORECASE,
)
# Page lines that lost lines of their own: "STATE 00009911 001.2 OF 005".
_PAGE_LINE = pattern(
    r"[A-Z][A-Z.'\u2019 \-]{1,30}?\s{1,3}\d{6,8}\s{1,3}\d{3}(?:\.\d{1,2})?\s{1,3}OF\s{1,3}\d{3}"
)
_AGAIN = pattern(
    r"(?:REF(?:ERENCE|TEL)?S?(?:\s{0,2}:\s{0,3}|\s{1,5})|CABLES?\s|\(NOTAL\)\s)(?=[(\[]?[A-Z\d])",
    re.IGNORECASE,
)
# Words before a number that name another document than a telegram.
_NOT_POST = frozenset(
    (
        *("AIRGRAM", "ARTICLE", "CALL", "CFR", "CIRCULAR", "CONVERSATION", "DATED"),
        *("DETERMINATION", "DIPLOMATIC", "DIRECTIVE"),
        *("DTG", "EMAIL", "EMAILS", "E-MAIL", "E-MAILS", "FAH", "FAM", "FAX", "FBIS", "IIR"),
        *("INCSR",),
        *("INSTRUCTION", "LAW", "LETTER", "LTR", "MAIL", "MEETING", "MEMCON", "MEMO"),
        *("MEMORANDUM", "MSG", "NO", "NOTE", "NUMBER", "OF", "ON", "OSC", "PAGE", "PARA"),
        *("PARAGRAPH", "PARAS", "PHONE", "PUBLIC", "REPORT", "RESOLUTION", "SECTION", "TD", "TDX"),
        *("TELCON", "TELCONS", "TELEGRAM", "TELEGRAMS", "UNSCR", "USC", "VISIT", "APPENDIX"),
        *("DOC", "DOCS", "DOCUMENT", "PAPER"),
        # A telegram of the Department, this post or the addressee, in series that do not say whose.
        *("DEPTEL", "DEPTELS", "EMBTEL", "EMBTELS", "CONTEL", "CONTELS", "URTEL", "URTELS"),
        *("MYTEL", "OURTEL", "YOURTEL", "CIRTEL", "SEPTEL"),
    )
)
_MONTHS = frozenset(
    (
        *MONTHS,
        *("JANUARY", "FEBRUARY", "MARCH", "APRIL", "JUNE", "JULY", "AUGUST", "SEPT", "SEPTEMBER"),
        *("OCTOBER", "NOVEMBER", "DECEMBER"),
    )
)
_NOT_TURNED = _NOT_POST | _MONTHS | {"AND", "PREVIOUS", "PREV"}
_PORT_OF = pattern(r"(?<=^PORT)[\s\-]{1,12}OF(?=[\s\-])", re.IGNORECASE)  # PORT OF SPAIN
_LAST_AND = pattern(r"(?:(?<=\s)|^)AND$", re.IGNORECASE)
_NONE = pattern(r"(?:NONE|N/?A|NIL)\.?", re.IGNORECASE)
# "EMBASSY OSTGARD 12" is OSTGARD 12.
_POST_TYPE = pattern(
    r"(?:AM)?(?:EMBASSY|CONSUL(?:ATE)?|CONGEN)[ ](?=[A-Z])|USMISSION[ ](?=[A-Z])", re.IGNORECASE
)
_POST_TYPES = frozenset(("EMBASSY", "CONSUL", "CONSULATE", "CONGEN", "USMISSION"))
# "OSTGARD CABLE 12", "OSTGARD'S 12"
_BEHIND_POST = pattern(r"[ ]CABLES?$|['\u2019]S$", re.IGNORECASE)
_MONTH_AHEAD = pattern(
    r"\s{0,3}(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\b", re.IGNORECASE
)
_FULL_YEAR = pattern(r"/(?:19|20)\d\d(?!\d)")
_DATE = pattern(r"\d{1,2}/\d{1,2}/(?:19|20)?\d\d(?!\d)")
# "CA-3400", "A-101", "COP-15" number airgrams, circulars and meetings.
_SHORTEST_JOINED = 4  # letters of a post that a hyphen joins to its number
_MOST_WORDS = 4  # of a post's name: PORT OF SPAIN, RIO DE JANEIRO, HO CHI MINH CITY
_EDGES = " \t\n\r;,:-¶"


class _Item(NamedTuple):
    label: str | None
    start: int
    end: int


def read_references(draft: Draft, pieces: Pieces, label_end: int | None = None) -> list[Reference]:
    """Read a REF field; each message or document it names is an entry of its own.

    ``label_end`` is where its label ends, if that is known.
    """
    label = LABEL.match(pieces.text) if label_end is None else None
    at = label_end or (label.end() if label else 0)
    text = _PAGE_LINE.sub(lambda line: " " * len(line[0]), pieces.text)
    reader = _Reader(draft, pieces, text)
    for item in _items(text, label.start("first") if label and label["first"] else at):
        reader.read(item)
    children: list[Node] = [pieces.node(NodeKind.LABEL, 0, at)] if at else []
    for reference in sorted(reader.found, key=lambda one: one.node.start):
        if not children or reference.node.start >= children[-1].end:
            children.append(reference.node)
    draft.add(NodeKind.REFERENCES, pieces.start, pieces.end, children)
    return reader.found


@lru_cache(maxsize=2048)  # posts are named again and again
def is_plain_post(words: str) -> bool:
    """Whether words in capitals before a number are a post's name and can be nothing else."""
    parts = words.replace("-", " ").replace("'", " ").split()
    return (
        len(words.split()) <= _MOST_WORDS
        and parts[0].removeprefix("AM") not in _POST_TYPES
        and not _NOT_TURNED.intersection(parts)
        and not any(part.startswith(("REF", "CABLE", "UNCLAS")) for part in parts)
        and _TAIL.match(words) is None
    )


def _items(text: str, at: int) -> Iterator[_Item]:
    """Cut the list at its labels; a letter counts in its turn, at a line's start or before a message."""
    marks: list[tuple[str, int, int]] = []
    expected = column = "A"
    for match in _ITEM.finditer(text, at):
        letter = match["label"].upper()
        at_line = _begins_line(text, at, match.start())
        in_turn = letter == expected or (letter == "1" and not marks)
        if not (
            in_turn
            or (at_line and (not marks or letter > marks[-1][0] or letter == column))
            or (marks and STARTS_WITH_NUMBER.match(text, match.end()))
        ):
            continue
        if (
            marks
            and letter == marks[-1][0]
            and not text[marks[-1][2] : match.start()].strip(" \t\n;,.")
        ):
            marks[-1] = (letter, marks[-1][1], match.end())  # the label printed twice
            continue
        marks.append((letter, match.start(), match.end()))
        if at_line:
            column = chr(ord(letter) + 1)  # the first of two columns goes on with it
        expected = chr(ord(letter) + 1)
    first = marks[0][1] if marks else len(text)
    yield _Item(None, at, first)
    for place, (letter, _, start) in enumerate(marks):
        yield _Item(letter, start, marks[place + 1][1] if place + 1 < len(marks) else len(text))


def _begins_line(text: str, start: int, at: int) -> bool:
    """Whether only blanks stand before an offset, back to a line end or to ``start``."""
    while at > start and text[at - 1] in " \t":
        at -= 1
    return at == start or text[at - 1] == "\n"


class _Reader:
    """Reads the items of one list; a bare number takes the post of the reference before it."""

    def __init__(self, draft: Draft, pieces: Pieces, text: str) -> None:
        self.pieces = pieces
        self.text = text
        self.own_year = draft.date_time.year if draft.date_time else None
        self.post = draft.banners[-1].post if draft.banners else None
        self.found: list[Reference] = []

    def read(self, item: _Item) -> None:
        """Read one item: messages, several messages of one post, other documents."""
        at, end = self._trim(item.start, item.end)
        conjunction = _LAST_AND.search(self.text, max(at, end - 4), end)
        if conjunction:
            at, end = self._trim(at, conjunction.start())  # "B. STATE 2, AND C. STATE 3"
        while at < end:
            again = self.text[at] in "RrCc(" and _AGAIN.match(self.text, at, end)
            if again:
                at = again.end()
            took = self._message(item.label, at, end)
            at = self._other(item.label, at, end) if took is None else took
            at, end = self._trim(at, end)

    def _trim(self, start: int, end: int) -> tuple[int, int]:
        text = self.text
        while start < end and text[start] in _EDGES:
            start += 1
        while end > start and text[end - 1] in _EDGES:
            end -= 1
        return start, end

    def _message(self, label: str | None, at: int, end: int) -> int | None:
        """Read a message at ``at``; gives where to go on, or None if there is none."""
        match = self._match(at, end)
        if match is None:
            return None
        groups = match.groupdict()
        post = (
            _POST_TYPE.sub("", _BEHIND_POST.sub("", fold(match["post"]).replace("0", "O")))
            if groups.get("post")
            else self.post
        )
        if post is None:
            return None
        self.post = post
        year = self._printed_year(groups)
        stop = match.end()
        behind = _YEAR_BEHIND.match(self.text, stop, end) if year is None else None
        if behind is not None:
            year, stop = behind["year"] or behind["after"], behind.end()
        numbers = [(match["number"], year, at, stop)]
        while (more := _MORE.match(self.text, stop, end)) is not None and not self._is_year(
            more, end
        ):
            numbers.append(
                (
                    more["number"],
                    more["late"] or groups.get("year"),
                    more.start("number"),
                    more.end(),
                )
            )
            stop = more.end()
        go_on, tail_end = self._tail(stop, end)
        for place, (number, digits, start, own_end) in enumerate(numbers):
            last = place == len(numbers) - 1
            self._add(label, post, number, digits, (start, tail_end if last else own_end))
        return go_on

    def _printed_year(self, groups: dict[str, str]) -> str | None:
        """Give the year before or behind a number; what would be to come is none: ``12-13``."""
        for name in ("year", "late", "early", "cut", "loose"):
            digits = groups.get(name)
            if digits and not (
                name in ("cut", "loose") and self.own_year and full_year(digits) > self.own_year
            ):
                return digits
        return None

    def _match(self, at: int, end: int) -> re.Match[str] | None:
        match = _MESSAGE.match(self.text, at, end)
        if match is not None and self._is_message(match, end):
            return match
        if not self.text[at : at + 1].isdigit():
            return None
        turned = _REVERSED.match(self.text, at, end)
        if turned is not None and not set(turned["post"].upper().split()) & _NOT_TURNED:
            return turned
        return _BARE.match(self.text, at, end)

    def _is_message(self, match: re.Match[str], end: int) -> bool:
        """Whether a post and a number name a telegram and no call, letter, airgram or date."""
        printed = match["post"].upper()
        words = [word.strip(".") for word in _PORT_OF.sub("", printed).split()]
        parts = {part for word in words for part in (word, *word.split("-"))}
        if (
            words[0] == "AND"
            or len(printed.strip(" .")) < 2
            or len(words) > _MOST_WORDS
            or parts & _NOT_POST
        ):
            return False
        joined = self.text[match.end("post") : match.end("post") + 1] == "-"  # "OSTGARD-12"
        if (words[-1] in _MONTHS and not is_alias(printed)) or (
            joined and len(words[-1]) < _SHORTEST_JOINED
        ):
            return False
        if len(words[-1]) == 1 and match.end("post") == match.start("number"):
            return False  # "D328589"
        after = match.end("number")
        if self.text[after : after + 1] == ":" and self.text[after + 1 : after + 2].isdigit():
            return False
        # "201/2006" numbers other papers, "ORME-TARN 03/12/2007" is a mail.
        number = match.start("number")
        if _FULL_YEAR.match(self.text, after, end) or _DATE.match(self.text, number, end):
            return False
        # "SECDEF R032210Z FEB 10", "101200Z FEB 09": a date-time group and no number.
        return not _MONTH_AHEAD.match(self.text, match.end(), end)

    def _is_year(self, more: re.Match[str], end: int) -> bool:
        """Whether ``, 09`` begins the next message (``, 09 TOKYO 12``) and is no number."""
        if len(more["number"]) not in (2, 4):
            return False
        following = _MESSAGE.match(self.text, more.start("number"), end)
        return (
            following is not None
            and following["year"] is not None
            and self._is_message(following, end)
        )

    def _tail(self, stop: int, end: int) -> tuple[int, int]:
        """Find where the words after a number end: at the next reference or at the item's end.

        Gives the place to go on and the end of the tail (``(NOTAL)``, ``AND PREVIOUS``).
        """
        slash = _SLASH.match(self.text, stop, end)
        if slash is not None and self._starts_message(slash.end(), end):
            return slash.end(), stop
        at = stop
        while (gap := _SEPARATOR.search(self.text, at, end)) is not None:
            tail = _TAIL.match(self.text, gap.end(), end)
            if tail is None and (";" in gap[0] or "," in gap[0] or self._match(gap.end(), end)):
                return gap.end(), max(self._trim(stop, gap.start())[1], stop)
            at = max(gap.end(), at + 1)
        return end, max(self._trim(stop, end)[1], stop)

    def _other(self, label: str | None, at: int, end: int) -> int:
        """Take a document that is no telegram, up to a semicolon or the next message."""
        stop = go_on = end
        place = at
        while (gap := _SEPARATOR.search(self.text, place, end)) is not None:
            if ";" in gap[0] or self._starts_message(gap.end(), end):
                stop, go_on = gap.start(), gap.end()
                break
            place = max(gap.end(), place + 1)
        words = fold(self.text[at:stop])
        if _NONE.fullmatch(words):
            return go_on
        is_label = "REF" in words.upper() and LABEL.fullmatch(f"{words}:")
        if any(letter.isalnum() for letter in words) and not is_label:
            node = self.pieces.node(NodeKind.REFERENCE, at, self._trim(at, stop)[1])
            self.found.append(Reference(label, None, words.strip(), node))
        return go_on

    def _starts_message(self, at: int, end: int) -> bool:
        match = _MESSAGE.match(self.text, at, end)
        return match is not None and self._is_message(match, end)

    def _add(
        self, label: str | None, post: str, number: str, digits: str | None, span: tuple[int, int]
    ) -> None:
        year = full_year(digits) if digits else self.own_year
        mrn = MessageReference(year, post, plain_number(number.upper().replace("O", "0")))
        node = self.pieces.node(NodeKind.REFERENCE, *span)
        printed = fold(self.pieces.text[span[0] : span[1]])
        self.found.append(Reference(label, mrn, printed, node, digits is None))
