"""The body of one transmission: headings, paragraphs and what interrupts them."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.parts import (
    captions,
    closing,
    continuation,
    furniture,
    labelled_header,
    redactions,
)
from cable_reader.cable.parts.blocks import Edge, find_edges, heading_kind, is_quoted_kind
from cable_reader.cable.parts.inner_parts import RULE as RULE_LINE
from cable_reader.cable.parts.levels import is_level_line
from cable_reader.cable.parts.paragraphs import Opening, choose_openings, read_opening

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft

_BULLET = re.compile(
    r"(?:-{1,3}|\*{1,2}|\u2022|\u00b7|o)(?=[ \t]+\S|\()|(?:\(?[A-Za-z0-9]{1,2}\)|\([ivxIVX]{1,4}\)|¶?[A-Za-z]\.)(?=[ \t]|\()"
)
_EDGE_LINE = re.compile(r"(?:BEGIN|END|QUOTE|UNQUOTE)\b", re.IGNORECASE)
_ABSENT = re.compile(r"(?:N/?A|(?:ERROR READING|EXPAND ERROR|NO TEXT).{0,80})$", re.IGNORECASE)
_SENTENCE_END = (".", "?", "!", ":", '"', "'", ")", ";", "\u201d", "\u2019", "]")
_SAMPLE = 1500  # characters that tell whether a body is in capitals
_LONGEST_LINE = 160  # no structural line is longer
_NAME_LENGTH = 40  # a line this short may be a surname, a heading or a caption
# First letters that no structural line has; the second character tells list labels (a., b)).
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz\"'\u201c\u2018$")
_LABEL_ENDS = (".", ")")
# Plain lines that follow each other: they begin in lower case, or are long prose.
_RUN = re.compile(
    r"[ ]?[a-z\"'$\u201c\u2018](?![.)])[^\n]*"
    r"(?:\n(?:[a-z\"'$\u201c\u2018](?![.)])[^\n]*|[A-Z](?![.)])(?!AGE |IPDI|essa|ND O|ummary|UMMARY|omment|OMMENT)[^\n]{59,150}[^\d\n](?=\n)))*"
)
_WEB = frozenset(("http", "www."))
_LONG_PROSE = 60  # levels, captions and prosigns are shorter
_DIGITS = frozenset("0123456789")
_STARTS = frozenset(("SIPDI", "PAGE ", "Messa", "END O", "*** C", "*** c", "<< EN"))
_LONGEST_HEADING = 60  # characters (``format.md`` 4.5)
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "the",
        "to",
        "vs",
        "with",
        "v",
    ]
)

BLANK, TEXT, OPENING, RULE, SPACER, PAGE, LEVEL, STRAY, STAMP, PROSIGN, CODES = range(11)


class BodyLine(NamedTuple):
    """A line of the body and what it is; plain lines of text that follow each other are one."""

    kind: int
    start: int
    end: int  # of the words, or of a page line
    text_at: int  # where text goes on in a page line or behind a stray caption
    first: int  # first line
    last: int  # last line, the same unless a run of text


new_line = partial(tuple.__new__, BodyLine)


class Part(NamedTuple):
    """What the body is made of, in the order of the text; the builder turns parts into nodes."""

    opening: Opening | None  # of a paragraph
    heading: tuple[int, int] | None  # span of the heading line before it
    lines: list[BodyLine]
    carried: bool  # goes on with the last paragraph of the transmission before
    is_heading: bool = False  # nothing but a heading and its rules


class BodyReader:
    """Cuts the lines of a body into headings, paragraphs and trailing lines."""

    def __init__(
        self, draft: Draft, first: int, stop: int, *, last_number: int | None, carried: bool
    ) -> None:
        self.draft = draft
        self.lines = draft.lines
        self.first = first
        self.stop = stop
        self.last_number = last_number
        self.carried = carried  # an earlier transmission has paragraphs
        self.all_capitals = False
        self.openings: dict[int, Opening] = {}
        self.body: list[BodyLine] = []
        self.trailer: list[int] = []
        self.quoted: list[tuple[int, int]] = []
        self.edges: list[Edge] = []
        self.has_returns = False
        self.has_rare = False  # tabs or addresses on the web stand in the text

    def read(self) -> list[Part]:
        """Read the body; the lines after its end stay in ``trailer``."""
        lines = self.lines
        if self.first >= self.stop:
            return self._cut()
        start, end = lines.heads[self.first], lines.ends[self.stop - 1]
        self.edges = find_edges(self.draft.text, start, end)
        self.quoted = _quoted_spans(self.edges)
        self.all_capitals = _mostly_capitals(self.draft.text[start : start + _SAMPLE])
        self._classify()
        self._drop_absent_text()
        found = [opening for opening in self.openings.values() if not self._is_quoted(opening)]
        self.openings = {
            opening.line: opening for opening in choose_openings(found, self.last_number)
        }
        return self._cut()

    def _drop_absent_text(self) -> None:
        """Take no paragraph from an archive's words that there is no text."""
        texts = [place for place, line in enumerate(self.body) if line.kind in (TEXT, OPENING)]
        if len(texts) == 1:
            line = self.body[texts[0]]
            if _ABSENT.match(self.lines.words[line.first]):
                self.body[texts[0]] = line._replace(kind=STAMP)

    def _is_quoted(self, opening: Opening) -> bool:
        at = self.lines.starts[opening.line]
        return any(start <= at < end for start, end in self.quoted)

    # -- lines

    def _classify(self) -> None:
        """Say of each line what it is; BT or NNNN ends the body.

        Most lines are plain text: they are told by their first letter and joined into runs.
        """
        lines = self.lines
        words, starts, ends = lines.words, lines.starts, lines.ends
        body = self.body
        joins = not self.quoted
        self.has_rare = self.draft.has_rare
        self.has_returns = self.draft.has_returns
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
            if joins and first in _PLAIN and word[1:2] not in _LABEL_ENDS and self._is_plain(word):
                begin = starts[index]
                run_at = index
                index = self._end_of_run(index)
                end = ends[index - 1]
                if in_run:
                    last = body[-1]
                    body[-1] = new_line((TEXT, last.start, end, end, last.first, index - 1))
                else:
                    body.append(new_line((TEXT, begin, end, end, run_at, index - 1)))
                    in_run = True
                after_blank = False
                continue
            size = ends[index] - starts[index]
            if (
                _LONG_PROSE < size < _LONGEST_LINE and joins and first.isalpha() and not releases
                and word[-1] not in _DIGITS and word[:5] not in _STARTS and self._is_plain(word)
                and word[1:2] not in _LABEL_ENDS and not (first in "SCIBAscbia" and word[:9].upper() in _WORDS_BEFORE)
            ):  # fmt: skip
                end = ends[index]
                if in_run:
                    last = body[-1]
                    body[-1] = new_line((TEXT, last.start, end, end, last.first, index))
                else:
                    body.append(new_line((TEXT, starts[index], end, end, index, index)))
                    in_run = True
                after_blank = False
                index += 1
                continue
            entry, after = self._special(index, word, first, after_blank=after_blank)
            if entry is None:
                self.trailer = list(range(index, stop))
                return
            kind = entry.kind
            index = after
            if kind != TEXT or entry.text_at == entry.start or not joins:
                # Its own entry: no plain line, or one that a heading, a table or a name may be.
                body.append(entry)
                after_blank = kind in (RULE, SPACER) or (
                    after_blank and kind not in (TEXT, OPENING)
                )
                in_run = kind == TEXT and joins and word[1:2] in _LABEL_ENDS
                continue
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
        """Line after the plain lines that begin at ``index``; the lines are skipped in one match."""
        text = self.draft.text
        stop = min(self.stop, len(self.lines))
        match = None if self.has_returns else _RUN.match(text, self.lines.heads[index])
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
                draft.page_lines.append(page[0])
                return BodyLine(PAGE, start, page[0].node.end, page[2], index, page[1] - 1), page[
                    1
                ]
        kind = self._short_kind(word, first)
        if kind == PROSIGN:
            if first != "#" or self._only_ends(index):
                return None, index
            kind = TEXT
        if kind == TEXT:
            if draft.has_stamps and furniture.is_stamp(word):
                draft.is_release = draft.is_release or furniture.is_release_stamp(word)
                kind = STAMP
            elif draft.is_release and redactions.is_codes_line(word):
                kind = CODES
            elif (first == "M" and furniture.is_message_attributes(word)) or furniture.is_end_mark(
                word
            ):
                return None, index
            elif first == "S" and word[:7] in ("SIPDIS ", "SIPDIS\t"):
                stray = captions.STRAY_AT_FRONT.match(word)
                if stray:
                    return BodyLine(
                        STRAY, start, end, start + stray.end(), index, index
                    ), index + 1
        alone = kind == TEXT and (
            size <= _NAME_LENGTH or word[1:2] in _LABEL_ENDS or first in "-*\u2022\u00b7("
            or draft.is_release or word.count("  ") > 1 or "\t" in word or word[:4] in _WEB
        )  # fmt: skip
        return BodyLine(kind, start, end, start if alone else end, index, index), index + 1

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
            if word in ("-", ".", "--", "- -", ". ."):
                return SPACER
            # "------      ----      ----" rules the columns of a table.
            return RULE if RULE_LINE.match(word) and "  " not in word else TEXT
        if first in "BN#A<" and closing.is_prosign(word):
            return PROSIGN
        if first in "TSCLURF" and word.upper() == word and is_level_line(word):
            return LEVEL
        if first in "SNEL" and captions.is_stray_caption(word):
            return STRAY
        return TEXT

    # -- parts

    def _cut(self) -> list[Part]:
        """Divide the classified lines at openings and headings."""
        body = self.body
        numbered = (
            any(opening.number is not None for opening in self.openings.values())
            or self.last_number is not None
        )
        parts: list[Part] = []
        current: Part | None = None
        heading: tuple[int, int] | None = None
        if self.carried:
            current = Part(None, None, [], carried=True)
        place = 0
        while place < len(body):
            line = body[place]
            if line.first in self.openings and line.kind == OPENING:
                if current is not None:
                    parts.append(current)
                opening = self.openings[line.first]
                current = Part(opening, opening.heading_span or heading, [line], carried=False)
                heading = None
                place += 1
                continue
            count = self._heading_lines(place) if line.kind in (TEXT, OPENING, RULE) else 0
            if count:
                if current is not None:
                    parts.append(current)
                    current = None
                texts = [one for one in body[place : place + count] if one.kind in (TEXT, OPENING)]
                heading = (texts[0].start, texts[-1].end)
                parts.append(
                    Part(
                        None, heading, body[place : place + count], carried=False, is_heading=True
                    )
                )
                place += count
                continue
            if line.kind in (TEXT, OPENING) and (
                current is None or (not numbered and self._splits(place))
            ):
                if current is not None:
                    parts.append(current)
                current = Part(None, heading, [line], carried=False)
                heading = None
            elif current is not None:
                current.lines.append(line)
            else:
                parts.append(Part(None, None, [line], carried=False))
            place += 1
        if current is not None:
            parts.append(current)
        return parts

    def _splits(self, place: int) -> bool:
        """Whether a blank line before ``place`` ends a paragraph of a cable without numbers."""
        body = self.body
        before = place - 1
        blank = cut = False
        while before >= 0 and body[before].kind not in (TEXT, OPENING):
            blank = blank or body[before].kind in (BLANK, SPACER)
            cut = cut or body[before].kind in (PAGE, LEVEL)
            before -= 1
        if before < 0 or not blank:
            return False
        last = self.lines.words[body[before].last]
        word = self.lines.words[body[place].first]
        if word[:1].islower() or not last.endswith(_SENTENCE_END):
            return bool(_BULLET.match(word)) and not cut and last.endswith(_SENTENCE_END)
        return True

    def _heading_lines(self, place: int) -> int:
        """Number of entries that make a heading at ``place``, its rules included; 0 for text."""
        body, words = self.body, self.lines.words
        at = place
        boxed = body[at].kind == RULE
        if boxed:
            at = self._next(at + 1)
        if (
            at >= len(body)
            or body[at].kind not in (TEXT, OPENING)
            or body[at].first in self.openings
        ):
            return 0
        entry = body[at]
        if entry.end - entry.start > 2 * _LONGEST_HEADING or entry.last > entry.first + 1:
            return 0
        if not self._breaks_before(place):
            return 0
        word = words[entry.first]
        if len(word) > _LONGEST_HEADING or len(words[entry.last]) > _LONGEST_HEADING:
            return 0
        if entry.last == entry.first and at + 1 < len(body) and body[at + 1].kind == TEXT:
            # A second line of the heading that is too short to have joined a run.
            second = body[at + 1]
            if (
                second.last == second.first
                and second.end - second.start <= _LONGEST_HEADING
                and (at + 2 < len(body) and body[at + 2].kind == RULE)
            ):
                return at + 3 - place if self._is_title(word, ruled=True) else 0
            return 0
        after = self._next_same(at + 1)
        if after < len(body) and body[after].kind == RULE:
            return after + 1 - place if self._is_title(word, ruled=True) else 0
        if entry.last > entry.first:
            return 0
        return self._bare_heading(place, at, word, boxed=boxed)

    def _bare_heading(self, place: int, at: int, word: str, *, boxed: bool) -> int:
        """Judge a heading without a rule under it: a block's name, or a title before a paragraph."""
        body = self.body
        opens = self._next_text(at + 1)
        next_opens = opens < len(body) and body[opens].first in self.openings
        if heading_kind(word) and opens < len(body):
            return at + 1 - place
        if next_opens and self._is_title(word, ruled=boxed):
            return at + 1 - place
        return 0

    def _next(self, at: int) -> int:
        while at < len(self.body) and self.body[at].kind == BLANK:
            at += 1
        return at

    def _next_same(self, at: int) -> int:
        """Next entry that is not blank, one blank line skipped at most."""
        if at < len(self.body) and self.body[at].kind == BLANK:
            return at + 1 if at + 1 < len(self.body) and self.body[at + 1].kind == RULE else at
        return at

    def _next_text(self, at: int) -> int:
        while at < len(self.body) and self.body[at].kind not in (TEXT, OPENING):
            at += 1
        return at

    def _breaks_before(self, place: int) -> bool:
        """Whether a heading may begin here: not right under a line of text."""
        return place == 0 or self.body[place - 1].kind not in (TEXT, OPENING)

    def _is_title(self, word: str, *, ruled: bool) -> bool:
        """Whether a line is written like a heading: capitals or title case, no full stop."""
        if word.endswith((".", ",", ";")) and heading_kind(word) is None:
            return False
        if _BULLET.match(word) or labelled_header.CLOSING.match(word) or _EDGE_LINE.match(word):
            return False
        if word.count("  ") > 1 or "\t" in word:
            return False  # the head of a table
        if ruled:
            return True
        if word.endswith((":", "?", "!", ")", '"')) and not heading_kind(word):
            return False
        tokens = [token for token in word.split() if token[:1].isalpha()]
        if not tokens or len(tokens) > 9:
            return False
        if word.upper() == word:
            return not self.all_capitals or len(tokens) <= 5
        return all(token[0].isupper() or token in _SMALL for token in tokens) or (
            word[0].isupper() and len(tokens) <= 6 and not self.all_capitals
        )


_WORDS_BEFORE = frozenset(
    word[:9] for base in ("SUMMARY: ", "SUMMARY. ", "SUMMARY 1", "COMMENT: ", "COMMENT. ", "INTRODUCTION", "BACKGROUND", "ACTION REQUEST")
    for word in (base, *(base + str(digit) for digit in range(10)))
)  # fmt: skip


def _mostly_capitals(sample: str) -> bool:
    """Whether a text is written in capitals, told by its two commonest letters."""
    count = sample.count
    return count("E") + count("T") > 2 * (count("e") + count("t"))


def _quoted_spans(edges: list[Edge]) -> list[tuple[int, int]]:
    """Pair BEGIN and END of quoted documents; what is never closed quotes nothing."""
    spans = []
    opened: list[Edge] = []
    for edge in edges:
        if not is_quoted_kind(edge.kind):
            continue
        if edge.opens:
            opened.append(edge)
        elif opened:
            first = opened.pop()
            if not opened:
                spans.append((first.start, edge.end))
    return spans
