"""The body of one transmission, cut into headings, paragraphs and what interrupts them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.body_lines import (
    BLANK,
    LEVEL,
    OPENING,
    PAGE,
    RULE,
    SPACER,
    STAMP,
    TEXT,
    BodyLine,
    LineReader,
)
from cable_reader.cable.headings import Headings
from cable_reader.cable.parts.blocks import Edge, find_edges, is_quoted_kind
from cable_reader.cable.parts.inner_parts import BULLET, is_rule
from cable_reader.cable.parts.paragraphs import Opening, choose_openings, lettered_openings
from cable_reader.cable.patterns import pattern
from cable_reader.cable.span import place_of

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft

# What an archive prints in place of a text it has not.
_ABSENT = pattern(r"(?:N/?A|(?:ERROR READING|EXPAND ERROR|NO TEXT).{0,80})$", re.IGNORECASE)
_SENTENCE_END = (".", "?", "!", ":", '"', "'", ")", ";", "\u201d", "\u2019", "]")
_SAMPLE = 1500  # characters that tell whether a body is in capitals


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
        self, draft: Draft, first: int, stop: int, *, last_number: int | None, before: str,
        last_letter: str | None = None, rule_behind: bool = False,
    ) -> None:  # fmt: skip
        self.draft = draft
        self.lines = draft.lines
        self.first = first
        self.stop = stop
        self.last_number = last_number
        self.last_letter = last_letter  # of paragraphs that have letters for numbers
        self.before = before  # the last words of the paragraphs in earlier transmissions
        self.rule_behind = rule_behind  # the next section begins with a rule
        self.all_capitals = False
        self.openings: dict[int, Opening] = {}  # by line: those of the cable's own sequence
        self.body: list[BodyLine] = []
        self.trailer: list[int] = []
        self.quoted: list[tuple[int, int]] = []
        self.edges: list[Edge] = []

    def read(self) -> list[Part]:
        """Read the body; the lines after its end stay in ``trailer``."""
        lines = self.lines
        if self.first >= self.stop:
            return self._cut()
        start, end = lines.heads[self.first], lines.ends[self.stop - 1]
        self.edges = find_edges(self.draft.text, start, end)
        self.quoted = _quoted_spans(self.edges)
        self.all_capitals = _mostly_capitals(self.draft.text[start : start + _SAMPLE])
        joins = not (self.quoted or self.draft.lines.quoting)
        reader = LineReader(self.draft, self.first, self.stop, joins=joins)
        reader.read()
        self.body, self.trailer = reader.body, reader.trailer
        self._drop_absent_text()
        found = [opening for opening in reader.openings.values() if not self._is_quoted(opening)]
        if any(opening.number is not None for opening in found):
            found = [opening for opening in found if not self._is_title(opening)]
        self.openings = {
            opening.line: opening for opening in choose_openings(found, self.last_number)
        }
        if self.last_number is None and all(opening.number is None for opening in found):
            self._take_lettered()
        return self._cut()

    def _take_lettered(self) -> None:
        """Open paragraphs at letters where no paragraph has a number."""
        body = self.body
        places = {
            line.first: place
            for place, line in enumerate(body)
            if line.kind == TEXT
            and self.lines.words[line.first][1:3].find(".") >= 0
            and (place == 0 or body[place - 1].kind not in (TEXT, OPENING))
        }
        lettered, self.last_letter = lettered_openings(self.lines, list(places), self.last_letter)
        for opening in lettered:
            if not self._is_quoted(opening):
                place = places[opening.line]
                body[place] = body[place]._replace(kind=OPENING)
                self.openings[opening.line] = opening

    def _drop_absent_text(self) -> None:
        """Take no paragraph from an archive's words that there is no text."""
        texts = [place for place, line in enumerate(self.body) if line.kind in (TEXT, OPENING)]
        if len(texts) == 1:
            line = self.body[texts[0]]
            if _ABSENT.match(self.lines.words[line.first]):
                self.body[texts[0]] = line._replace(kind=STAMP)

    def _is_quoted(self, opening: Opening) -> bool:
        return place_of(self.quoted, self.lines.starts[opening.line]) is not None

    def _is_title(self, opening: Opening) -> bool:
        """Whether a mark stands before a title, with a rule under it: ``(U) The ferry``."""
        under = opening.line + 1
        return opening.number is None and under < self.stop and is_rule(self.lines.words[under])

    def _cut(self) -> list[Part]:
        """Divide the lines at openings and headings."""
        body = self.body
        headings = Headings(
            self.lines.words,
            body,
            self.openings,
            all_capitals=self.all_capitals,
            before=self.before,
            rule_behind=self.rule_behind,
        )
        numbered = self.last_number is not None or any(
            opening.number is not None for opening in self.openings.values()
        )
        parts: list[Part] = []
        current: Part | None = None  # the last part, while it takes more lines
        heading: tuple[int, int] | None = None  # that waits for its paragraph
        if self.before:
            current = Part(None, None, [], carried=True)
            parts.append(current)
        place = 0
        while place < len(body):
            line = body[place]
            opening = self.openings.get(line.first) if line.kind == OPENING else None
            if opening is None and line.kind in (TEXT, OPENING, RULE):
                length = headings.length_at(place)
                if length:
                    entries = body[place : place + length]
                    heading = _words_of(entries)
                    parts.append(Part(None, heading, entries, carried=False, is_heading=True))
                    current = None
                    place += length
                    continue
            if opening is not None or (
                line.kind in (TEXT, OPENING)
                and (current is None or (not numbered and self._splits(place)))
            ):
                current = Part(opening, heading, [line], carried=False)
                parts.append(current)
                heading = None
            elif current is not None:
                current.lines.append(line)
            else:
                parts.append(Part(None, None, [line], carried=False))
            place += 1
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
            return bool(BULLET.match(word)) and not cut and last.endswith(_SENTENCE_END)
        return True


def begins_with_rule(draft: Draft, first: int, stop: int) -> bool:
    """Whether the first words of a body are a rule: the heading over it ended the section before."""
    at = draft.lines.next_full(first, stop)
    return at < stop and is_rule(draft.lines.words[at])


def _words_of(entries: list[BodyLine]) -> tuple[int, int]:
    """Give the stretch of a heading's words, without the rules around them."""
    texts = [entry for entry in entries if entry.kind in (TEXT, OPENING)]
    return texts[0].start, texts[-1].end


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
