"""What each line of a body is: text, the opening of a paragraph, a page line, a rule."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.parts import captions, closing, continuation, furniture, redactions
from cable_reader.cable.parts.inner_parts import is_rule
from cable_reader.cable.parts.levels import is_level_line
from cable_reader.cable.parts.paragraphs import Opening, read_opening
from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft

# Plain numbers and no enumeration: they are compared several times for every line.
BLANK, TEXT, OPENING, RULE, SPACER, PAGE, LEVEL, STRAY, STAMP, PROSIGN, CODES = range(11)

_LONGEST_LINE = 160  # no structural line is longer
_LONG_PROSE = 60  # levels, captions and prosigns are shorter
_MOST_PAGES = 3  # from one printed number to the next; the numbers between are lost
_NAME_LENGTH = 40  # a line this short may be a surname, a heading or a caption
# First letters that no structural line has; the second character tells list labels (a., b)).
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz\"'\u201c\u2018$")
_LABEL_ENDS = (".", ")")
_DIGITS = frozenset("0123456789")
_WEB = frozenset(("http", "www."))
_SPACERS = frozenset(("-", ".", "--", "- -", ". ."))
_PAGE_LEVELS = frozenset(("SBU", "FOUO", "CUI"))  # at the edges of printed messages
# First five letters of structural lines that may be as long as prose.
_STARTS = frozenset(("SIPDI", "PAGE ", "Messa", "END O", "*** C", "*** c", "<< EN"))
# Plain lines that follow each other: they begin in lower case, or are long prose that opens
# nothing (PAGE, SIPDIS, Message Text, END OF DOCUMENT, SUMMARY, COMMENT).
_RUN = pattern(
    r"[ ]?[a-z\"'$\u201c\u2018](?![.)])[^\n]*"
    r"(?:\n(?:[a-z\"'$\u201c\u2018](?![.)])[^\n]*"
    r"|[A-Z](?![.)])(?!AGE |IPDI|essa|ND O|ummary|UMMARY|omment|OMMENT)[^\n]{59,150}[^\d\n]"
    r"(?=\n)))*"
)
_BEFORE_NUMBERS = (
    *("SUMMARY: ", "SUMMARY. ", "SUMMARY 1", "COMMENT: ", "COMMENT. ", "INTRODUCTION"),
    *("BACKGROUND", "ACTION REQUEST"),
)
# First nine letters of a line whose paragraph number may stand behind a word.
_WORDS_BEFORE = frozenset(
    word[:9]
    for base in _BEFORE_NUMBERS
    for word in (base, *(base + digit for digit in "0123456789"))
)


class BodyLine(NamedTuple):
    """A line of the body and what it is; plain lines of text that follow each other are one."""

    kind: int
    start: int
    end: int  # of the words, or of a page line
    text_at: int  # where text goes on in a page line or behind a stray caption
    first: int  # first line
    last: int  # last line, the same unless a run of text


new_line = partial(tuple.__new__, BodyLine)


class LineReader:
    """Says of the lines of one body what each is.

    ``joins``: runs of plain text make one entry; not where quoted texts must be told apart.
    """

    def __init__(self, draft: Draft, first: int, stop: int, *, joins: bool) -> None:
        self.draft = draft
        self.lines = draft.lines
        self.first = first
        self.stop = stop
        self.joins = joins
        self.has_rare = draft.has_rare  # tabs or addresses on the web stand in the text
        self.body: list[BodyLine] = []
        self.openings: dict[int, Opening] = {}  # by line; not all will count
        self.last_page = 0  # of those that a print counts
        self.trailer: list[int] = []  # lines behind the end of the body

    def read(self) -> None:
        """Say of each line what it is; BT or NNNN ends the body.

        Most lines are plain text: they are told by their first letter and joined into runs.
        """
        lines = self.lines
        words, starts, ends = lines.words, lines.starts, lines.ends
        body = self.body
        joins = self.joins
        releases = self.draft.has_stamps
        in_run = False
        after_blank = True
        index, stop = self.first, self.stop
        while index < stop:
            word = words[index]
            if not word:
                if not after_blank or not body or body[-1].kind != BLANK:
                    body.append(
                        BodyLine(BLANK, starts[index], starts[index], starts[index], index, index)
                    )
                after_blank, in_run = True, False
                index += 1
                continue
            first = word[0]
            size = ends[index] - starts[index]
            if joins and first in _PLAIN and word[1:2] not in _LABEL_ENDS and self._is_plain(word):
                run_at = index
                index = self._end_of_run(index)
                end = ends[index - 1]
                entry = new_line((TEXT, starts[run_at], end, end, run_at, index - 1))
            elif (
                _LONG_PROSE < size < _LONGEST_LINE
                and joins
                and first.isalpha()
                and not releases
                and word[-1] not in _DIGITS
                and word[:5] not in _STARTS
                and self._is_plain(word)
                and word[1:2] not in _LABEL_ENDS
                and not (first in "SCIBAscbia" and word[:9].upper() in _WORDS_BEFORE)
            ):
                end = ends[index]
                entry = new_line((TEXT, starts[index], end, end, index, index))
                index += 1
            else:
                special, index = self._special(index, word, first, after_blank=after_blank)
                if special is None:
                    self.trailer = list(range(index, stop))
                    return
                kind = special.kind
                if kind != TEXT or special.text_at == special.start or not joins:
                    # No plain line, or one that a heading, a table or a name may be.
                    body.append(special)
                    after_blank = kind in (RULE, SPACER) or (
                        after_blank and kind not in (TEXT, OPENING)
                    )
                    in_run = kind == TEXT and joins and word[1:2] in _LABEL_ENDS
                    continue
                entry = special
            if in_run:
                last = body[-1]
                body[-1] = new_line(
                    (TEXT, last.start, entry.end, entry.end, last.first, entry.last)
                )
            else:
                body.append(entry)
                in_run = True
            after_blank = False

    def _end_of_run(self, index: int) -> int:
        """Find the line after the plain lines that begin at ``index``, in one match if it can be."""
        text = self.draft.text
        stop = min(self.stop, len(self.lines))
        whole = not (self.draft.has_returns or self.lines.is_split)
        match = _RUN.match(text, self.lines.heads[index]) if whole else None
        if match is not None and "  " not in match[0] and not self.has_rare:
            return min(index + 1 + match[0].count("\n"), stop)
        words = self.lines.words
        index += 1
        while index < stop:
            word = words[index]
            if (
                not word
                or word[0] not in _PLAIN
                or word[1:2] in _LABEL_ENDS
                or not self._is_plain(word)
            ):
                break
            index += 1
        return index

    def _is_plain(self, word: str) -> bool:
        """Whether a line can be no row of a table and no address on the web."""
        return "  " not in word and not (self.has_rare and ("\t" in word or word[:4] in _WEB))

    def _special(
        self, index: int, word: str, first: str, *, after_blank: bool
    ) -> tuple[BodyLine | None, int]:
        """Read a line that may be more than plain text; None ends the body.

        A plain line comes back as TEXT; with ``text_at`` at its start it must not join a run.
        """
        draft, lines = self.draft, self.lines
        start, end = lines.starts[index], lines.ends[index]
        if first in "P0123456789¶(" or word[:9].upper() in _WORDS_BEFORE:
            opening = read_opening(lines, index, after_blank=after_blank)
            if opening is not None:
                self.openings[index] = opening
                return BodyLine(OPENING, start, end, end, index, index), index + 1
        size = end - start
        if size >= _LONGEST_LINE:
            return BodyLine(TEXT, start, end, end, index, index), index + 1
        if continuation.could_be_page_line(word):
            page = continuation.read_page_line(draft, index)
            if page is not None:
                line, after, text_at = page
                draft.page_lines.append(line)
                return BodyLine(PAGE, start, line.node.end, text_at, index, after - 1), after
        kind = self._short_kind(word, first)
        if kind == PROSIGN and first == "#" and not self._only_ends(index):
            kind = TEXT
        if kind == TEXT:
            is_page = first in "-Pp\u2013\u2014" and self._is_page_number(index, word)
            kind = PAGE if is_page else self._archive_kind(word, first)
        if kind == PROSIGN:
            return None, index
        stray = captions.STRAY_AT_FRONT.match(word) if kind == TEXT and first == "S" else None
        if stray:
            return BodyLine(STRAY, start, end, start + stray.end(), index, index), index + 1
        alone = kind == TEXT and (
            size <= _NAME_LENGTH
            or word[1:2] in _LABEL_ENDS
            or first in "-*\u2022\u00b7("
            or draft.is_release
            or word.count("  ") > 1
            or "\t" in word
            or word[:4] in _WEB
        )
        return BodyLine(kind, start, end, start if alone else end, index, index), index + 1

    def _archive_kind(self, word: str, first: str) -> int:
        """Tell stamps and codes of a release; the archive's own words end the body like NNNN."""
        draft = self.draft
        under_stamp = bool(self.body) and self.body[-1].kind == STAMP
        if (under_stamp and furniture.ends_stamp(word)) or (
            draft.has_stamps and furniture.is_stamp(word)
        ):
            draft.is_release = draft.is_release or furniture.is_release_stamp(word)
            return STAMP
        if first == "P" and furniture.is_page_footer(word):
            return STAMP
        if draft.labelled and word in _PAGE_LEVELS:
            return LEVEL
        if draft.is_release and redactions.is_codes_line(word):
            return CODES
        if first == "M" and furniture.is_message_attributes(word):
            return PROSIGN
        return PROSIGN if furniture.is_end_mark(word) else TEXT

    def _is_page_number(self, index: int, word: str) -> bool:
        """Whether a line counts a printed page: alone between blank lines, and the next in turn."""
        number = furniture.page_number(word)
        if number is None or not self.last_page < number <= self.last_page + _MOST_PAGES:
            return False
        if not (self._is_page_edge(index - 1, index) and self._is_page_edge(index + 1, index + 1)):
            return False
        self.last_page = number
        return True

    def _is_page_edge(self, index: int, after: int) -> bool:
        """Whether line ``index`` parts pages, or a form feed stands before line ``after``."""
        lines = self.lines
        if not self.first <= index < self.stop:
            return True
        word = lines.words[index]
        if not word or is_level_line(word) or furniture.is_stamp(word):
            return True
        return "\f" in lines.text[lines.ends[after - 1] : lines.starts[after]]

    def _only_ends(self, index: int) -> bool:
        """Whether only prosigns and levels follow a line."""
        for place in range(index + 1, self.stop):
            word = self.lines.words[place]
            if word and not closing.is_prosign(word) and not is_level_line(word):
                return False
        return True

    @staticmethod
    def _short_kind(word: str, first: str) -> int:
        if first in "-=_*~.\u2010\u2011\u2012\u2013\u2014":
            if word in _SPACERS:
                return SPACER
            # "------      ----      ----" rules the columns of a table.
            return RULE if is_rule(word) and "  " not in word else TEXT
        if first in "BN#A<" and closing.is_prosign(word):
            return PROSIGN
        if first in "TSCLURF" and word.upper() == word and is_level_line(word):
            return LEVEL
        if first in "SNEL" and captions.is_stray_caption(word):
            return STRAY
        return TEXT
