"""The body of one transmission: headings, paragraphs and what interrupts them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.parts import captions, closing, continuation, furniture, labelled_header, redactions
from cable_reader.cable.parts.blocks import Edge, find_edges, heading_kind, is_quoted_kind
from cable_reader.cable.parts.levels import is_level_line
from cable_reader.cable.parts.paragraphs import Opening, choose_openings, read_opening
from cable_reader.cable.tree import Node, NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft

_RULE = re.compile(r"[-=_*~](?:[-=_*~ ]{2,})$")
_BULLET = re.compile(
    r"(?:-{1,3}|\*{1,2}|\u2022|\u00b7|o)(?=[ \t]+\S|\()|(?:\(?[A-Za-z0-9]{1,2}\)|\([ivxIVX]{1,4}\)|¶?[A-Za-z]\.)(?=[ \t]|\()"
)
_SENTENCE_END = (".", "?", "!", ":", '"', "'", ")", ";", "\u201d", "\u2019", "]")
_LONGEST_HEADING = 60  # characters (``format.md`` 4.5)
_SMALL = frozenset("a an and as at by for from in of on or the to vs with v".split())

BLANK, TEXT, OPENING, RULE, SPACER, PAGE, LEVEL, STRAY, STAMP, PROSIGN, CODES = range(11)


class BodyLine(NamedTuple):
    """One line of the body and what it is."""

    kind: int
    start: int
    end: int  # of the line's words, or of a page line
    text_at: int  # where text goes on in a page line or behind a stray caption
    index: int


class Part(NamedTuple):
    """What the body is made of, in the order of the text; the builder turns parts into nodes."""

    opening: Opening | None  # of a paragraph
    heading: tuple[int, int] | None  # span of the heading line before it
    lines: list[BodyLine]
    carried: bool  # goes on with the last paragraph of the transmission before
    is_heading: bool = False  # nothing but a heading and its rules


class BodyReader:
    """Cuts the lines of a body into headings, paragraphs and trailing lines."""

    def __init__(self, draft: Draft, first: int, stop: int, *, last_number: int | None, carried: bool) -> None:
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

    def read(self) -> list[Part]:
        """Read the body; the lines after its end stay in ``trailer``."""
        self._classify()
        start = self.body[0].start if self.body else 0
        end = self.body[-1].end if self.body else 0
        self.edges = find_edges(self.draft.text, start, end)
        self.quoted = _quoted_spans(self.edges)
        found = [opening for opening in self.openings.values() if not self._is_quoted(opening)]
        chosen = {opening.line: opening for opening in choose_openings(found, self.last_number)}
        self.openings = chosen
        return self._cut()

    def _is_quoted(self, opening: Opening) -> bool:
        at = self.lines.starts[opening.line]
        return any(start <= at < end for start, end in self.quoted)

    # -- lines

    def _classify(self) -> None:
        """Say of each line what it is; BT or NNNN ends the body."""
        lines = self.lines
        words, starts, ends = lines.words, lines.starts, lines.ends
        draft = self.draft
        has_stamps = any(mark in draft.text for mark in ("epartment of State", "DEPARTMENT OF STATE", "RELEASE", "Declassified", "EXCISE", "DENIED IN", "Case No"))
        body = self.body
        after_blank = True
        capitals = 0
        index = self.first
        while index < self.stop:
            word = words[index]
            start, end = starts[index], ends[index]
            if not word:
                after_blank = True
                body.append(BodyLine(BLANK, start, end, end, index))
                index += 1
                continue
            kind = TEXT
            first = word[0]
            if first in "0123456789¶(PSCIBA":
                if first in "P0123456789¶(" or word[:9].upper() in _WORDS_BEFORE:
                    opening = read_opening(lines, index, after_blank=after_blank)
                    if opening is not None:
                        self.openings[index] = opening
                        body.append(BodyLine(OPENING, start, end, end, index))
                        after_blank = False
                        index += 1
                        continue
            size = end - start
            if size < 160:
                if first in "PABCDEFGHIJKLMNOQRSTUVWXYZ" and continuation.could_be_page_line(word):
                    page = continuation.read_page_line(draft, index)
                    if page is not None:
                        draft.page_lines.append(page[0])
                        body.append(BodyLine(PAGE, start, page[0].node.end, page[2], index))
                        index = page[1]
                        continue
                kind = self._short_kind(word, first, index)
                if kind == PROSIGN:
                    if word[0] == "#" and not self._only_ends(index):
                        kind = TEXT
                    else:
                        self.trailer = list(range(index, self.stop))
                        break
                if kind == TEXT and has_stamps and furniture.is_stamp(word):
                    kind = STAMP
                    draft.is_release = draft.is_release or furniture.is_release_stamp(word)
                elif kind == TEXT and draft.is_release and redactions.is_codes_line(word):
                    kind = CODES
                if kind == TEXT and first == "M" and furniture.is_message_attributes(word):
                    self.trailer = list(range(index, self.stop))
                    break
                if kind == TEXT and (furniture.is_end_mark(word)):
                    self.trailer = list(range(index, self.stop))
                    break
            text_at = end
            if kind == TEXT and first == "S" and word[:7] in ("SIPDIS ", "SIPDIS\t"):
                stray = captions.STRAY_AT_FRONT.match(word)
                if stray:
                    kind, text_at = STRAY, start + stray.end()
            body.append(BodyLine(kind, start, end, text_at, index))
            if kind == TEXT:
                capitals += word.upper() == word
            after_blank = kind in (RULE, SPACER) or (after_blank and kind != TEXT)
            index += 1
        texts = sum(line.kind in (TEXT, OPENING) for line in body)
        self.all_capitals = capitals * 2 > texts

    def _only_ends(self, index: int) -> bool:
        """Whether only prosigns and levels follow a line."""
        for place in range(index + 1, self.stop):
            word = self.lines.words[place]
            if word and not closing.is_prosign(word) and not is_level_line(word):
                return False
        return True

    def _short_kind(self, word: str, first: str, index: int) -> int:
        if first in "-=_*~.":
            if word in ("-", ".", "--", "- -", ". ."):
                return SPACER
            return RULE if _RULE.match(word) else TEXT
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
        numbered = any(opening.number is not None for opening in self.openings.values()) or self.last_number is not None
        parts: list[Part] = []
        current: Part | None = None
        heading: tuple[int, int] | None = None
        if self.carried:
            current = Part(None, None, [], carried=True)
        place = 0
        while place < len(body):
            line = body[place]
            if line.index in self.openings and line.kind == OPENING:
                if current is not None:
                    parts.append(current)
                opening = self.openings[line.index]
                current = Part(opening, opening.heading_span or heading, [line], carried=False)
                heading = None
                place += 1
                continue
            count = self._heading_lines(place) if line.kind in (TEXT, OPENING, RULE) else 0
            if count:
                if current is not None:
                    parts.append(current)
                    current = None
                texts = [entry for entry in body[place : place + count] if entry.kind in (TEXT, OPENING)]
                heading = (texts[0].start, texts[-1].end)
                parts.append(Part(None, heading, body[place : place + count], carried=False, is_heading=True))
                place += count
                continue
            if line.kind in (TEXT, OPENING) and (current is None or (not numbered and self._splits(place))):
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
        last = self.lines.words[body[before].index]
        word = self.lines.words[body[place].index]
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
        if at >= len(body) or body[at].kind not in (TEXT, OPENING) or (body[at].index in self.openings):
            return 0
        if not self._breaks_before(place):
            return 0
        first = at
        word = words[body[at].index]
        if len(word) > _LONGEST_HEADING:
            return 0
        following = self._next_same(at + 1)
        if following < len(body) and body[following].kind == TEXT and following == at + 1:
            second = words[body[following].index]
            after = following + 1
            if len(second) <= _LONGEST_HEADING and after < len(body) and body[after].kind == RULE:
                return after + 1 - place if self._is_title(word, ruled=True) else 0
            return 0
        if following < len(body) and body[following].kind == RULE and following <= at + 2:
            return following + 1 - place if self._is_title(word, ruled=True) else 0
        opens = self._next_text(first + 1)
        kind = heading_kind(word)
        next_opens = opens < len(body) and body[opens].index in self.openings
        if kind and (next_opens or boxed or opens < len(body)):
            return first + 1 - place
        if boxed and next_opens:
            return first + 1 - place if self._is_title(word, ruled=True) else 0
        if next_opens and self._is_title(word, ruled=False) and self._breaks_after(first):
            return first + 1 - place
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
        """Whether a heading may begin here: after a blank line, a rule, furniture or nothing."""
        if place == 0:
            return True
        before = self.body[place - 1]
        if before.kind == TEXT or before.kind == OPENING:
            # Tight headings of the 1970s: a rule right under the line says it is one.
            return False
        return True

    def _breaks_after(self, place: int) -> bool:
        return place + 1 < len(self.body)

    def _is_title(self, word: str, *, ruled: bool) -> bool:
        """Whether a line is written like a heading: capitals or title case, no full stop."""
        if word.endswith((".", ",", ";")) and heading_kind(word) is None:
            return False
        if _BULLET.match(word) or labelled_header.CLOSING.match(word):
            return False
        if ruled:
            return True
        if word.endswith((":", "?", "!", ")", '"')) and not heading_kind(word):
            return False
        tokens = [token for token in word.split() if token[:1].isalpha()]
        if not tokens or len(tokens) > 9:  # noqa: PLR2004 - a sentence
            return False
        if word.upper() == word:
            return not self.all_capitals or len(tokens) <= 5  # noqa: PLR2004
        return all(token[0].isupper() or token in _SMALL for token in tokens) or (
            word[0].isupper() and len(tokens) <= 6 and not self.all_capitals  # noqa: PLR2004
        )


_WORDS_BEFORE = frozenset(
    word[:9] for base in ("SUMMARY: ", "SUMMARY. ", "SUMMARY 1", "COMMENT: ", "COMMENT. ", "INTRODUCTION", "BACKGROUND", "ACTION REQUEST")
    for word in (base, *(base + str(digit) for digit in range(10)))
)  # fmt: skip


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
