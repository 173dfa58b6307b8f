"""Which paragraphs a named block covers, and the text of the summary."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.parts.blocks import (
    Edge,
    find_edges,
    heading_kind,
    is_quoted_kind,
    may_open,
    opener_of,
    without_summary_words,
)
from cable_reader.cable.record import Block

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft
    from cable_reader.cable.record import Paragraph


class NamedBlocks(NamedTuple):
    """The blocks of a body, and by their places the paragraphs that stand in one."""

    blocks: list[Block]
    kinds: dict[int, str]
    summaries: set[int]


_start = attrgetter("start")
_MANY = 20  # unopened blocks after which no opener is looked for: the text is no telegram
_FAR = 3000  # characters, so that many closers in one paragraph cost no more than their number
_REACH = 3  # paragraphs that a block opened in mid-text may run through


class _Open(NamedTuple):
    kind: str
    place: int  # index of the paragraph
    start: int
    at_head: bool  # the paragraph begins with it
    by_heading: bool
    turn: int = 0  # of all that were opened


def find_blocks(draft: Draft, paragraphs: list[Paragraph]) -> NamedBlocks:
    """Pair openers and closers, name the block of each paragraph, note what is left open."""
    pairing = _Pairing(draft, paragraphs)
    edges = sorted(draft.edges, key=_start)
    starts = [edge.start for edge in edges]
    for place, paragraph in enumerate(paragraphs):
        if paragraph.heading or may_open(paragraph.text):
            pairing.open_at_head(place)
        for _, start, end, _ in paragraph.nodes if edges else ():
            at = bisect_left(starts, start)
            while at < len(starts) and starts[at] < end:
                pairing.take(edges[at], place)
                at += 1
    pairing.leave_rest_open()
    if not pairing.summaries:
        pairing.take_cut_summary()
    pairing.blocks.sort(key=_start)
    return NamedBlocks(pairing.blocks, pairing.kinds, pairing.summaries)


class _Pairing:
    """Pairs BEGIN and END words and headings over the paragraphs, in their order."""

    def __init__(self, draft: Draft, paragraphs: list[Paragraph]) -> None:
        self.draft = draft
        self.paragraphs = paragraphs
        self.blocks: list[Block] = []
        self.opened: dict[str, list[_Open]] = {}  # by kind
        self.kinds: dict[int, str] = {}
        self.summaries: set[int] = set()
        self._turn = 0
        self._heads: set[tuple[int, str]] = set()  # paragraphs whose first words opened a block
        self._ended: dict[int, set[str]] = {}  # a paragraph may leave hundreds of blocks open

    def open_at_head(self, place: int) -> None:
        """Open the block that a paragraph's heading or first words name."""
        opener = _opener(self.paragraphs[place], place)
        if opener is None:
            return
        # A block of the same kind that never ended cannot hold the new one.
        for one in reversed(self.opened.pop(opener.kind, [])):
            self._leave_open(one)
        self._add(opener)

    def take(self, edge: Edge, place: int) -> None:
        """Take a BEGIN or END word that stands in a paragraph."""
        if edge.opens:
            self._open(edge, place)
        elif not self._close(edge, place):
            self._close_unopened(edge, place)

    def _open(self, edge: Edge, place: int) -> None:
        spans = self.paragraphs[place].spans
        at_head = bool(spans) and spans[0].start == edge.start
        if (place, edge.kind) not in self._heads:
            one = _Open(edge.kind, place, edge.start, at_head=at_head, by_heading=False)
            self._add(one)

    def _add(self, one: _Open) -> None:
        self._turn += 1
        self.opened.setdefault(one.kind, []).append(one._replace(turn=self._turn))
        if one.at_head:
            self._heads.add((one.place, one.kind))

    def _last_of(self, kind: str) -> _Open | None:
        """Take out the block that was opened last of those that an END word can close."""
        fitting = [held for held in self.opened.values() if held and _is_like(held[-1].kind, kind)]
        if not fitting:
            return None
        one = max(fitting, key=lambda held: held[-1].turn).pop()
        self._heads.discard((one.place, one.kind))
        return one

    def _close(self, edge: Edge, place: int) -> bool:
        """Close the last block of the kind; its paragraphs are of the block."""
        one = self._last_of(edge.kind)
        if one is None:
            return False
        self.blocks.append(Block(one.kind, one.start, edge.end, opened=True, closed=True))
        if not is_quoted_kind(one.kind):
            covered = range(one.place if one.at_head else one.place + 1, place + 1)
            self.kinds |= dict.fromkeys(covered, one.kind)
            if "SUMMARY" in one.kind:
                self.summaries.update(covered)
            else:
                self.summaries.difference_update(covered)
        return True

    def _close_unopened(self, edge: Edge, place: int) -> None:
        """Take an END word whose block was opened by a plain word, or by none."""
        unopened = sum(not block.opened for block in self.blocks[-_MANY:])
        opener = self._named_before(edge, place) if unopened < _MANY else None
        if opener is not None:
            self.blocks.append(Block(edge.kind, opener, edge.end, opened=True, closed=True))
            return
        self.blocks.append(Block(edge.kind, edge.start, edge.end, opened=False, closed=True))
        if "SUMMARY" in edge.kind and not any(one < place for one in self.summaries):
            self.kinds.setdefault(place, edge.kind)
            self.summaries.add(place)  # what ends as the summary is one
        self.draft.note("BLOCK_UNOPENED", edge.start, edge.end, kind=edge.kind)

    def _named_before(self, edge: Edge, place: int) -> int | None:
        """Find the word that opened a block in mid-text: ``Comment: ... End comment``."""
        first = max(self.paragraphs[max(place - _REACH, 0)].start, edge.start - _FAR)
        text = self.draft.text[first : edge.start].upper()
        word = edge.kind.split()[0]
        at = text.rfind(word)
        while at >= 0:
            ends_other = text[max(at - 7, 0) : at].rstrip().endswith(("END", "END OF"))
            if not ends_other and not text[at - 1 : at].isalnum():
                return first + at
            at = text.rfind(word, 0, at)
        return None

    def leave_rest_open(self) -> None:
        """Leave open, in the order they were opened in, what nothing closed."""
        for one in sorted(chain.from_iterable(self.opened.values()), key=attrgetter("turn")):
            self._leave_open(one)

    def _leave_open(self, one: _Open) -> None:
        """Let an unclosed block end with its paragraph; summaries and BEGIN are noted."""
        text = self.draft.text
        closed = any(kind in one.kind for kind in self._ended_over_page(one.place))
        # Sections may stand in another order.
        end = max(self.paragraphs[one.place].nodes[-1].end, one.start)
        self.blocks.append(Block(one.kind, one.start, end, opened=True, closed=closed))
        is_summary = "SUMMARY" in one.kind
        if one.at_head:
            last = self._ended_at(one) if is_summary and not closed else one.place
            for place in range(one.place, last + 1):
                self.kinds.setdefault(place, one.kind)
                if is_summary:
                    self.summaries.add(place)
            closed = closed or last > one.place
        # The end of the cable closes a last comment.
        is_last = one.place == len(self.paragraphs) - 1
        begun = text[one.start : one.start + 6].upper().startswith("BEGIN")
        said = one.kind == "COMMENT" and one.at_head and not one.by_heading
        if not closed and (is_summary or begun or (said and not is_last)):
            words = f"BEGIN {one.kind}" if begun else one.kind
            printed_end = min(one.start + len(words), len(text))
            self.draft.note("BLOCK_UNCLOSED", one.start, printed_end, kind=one.kind)

    def take_cut_summary(self) -> None:
        """Take the paragraph as the summary that ends so, where a page line cut the words."""
        for place in range(min(_REACH, len(self.paragraphs))):
            if any("SUMMARY" in kind for kind in self._ended_over_page(place)):
                self.kinds.setdefault(place, "SUMMARY")
                self.summaries.add(place)
                return

    def _ended_at(self, one: _Open) -> int:
        """Find the paragraph, a few ahead, in which a page line cuts the closer of a block."""
        for place in range(one.place + 1, min(one.place + _REACH, len(self.paragraphs))):
            if any(_is_like(one.kind, kind) for kind in self._ended_over_page(place)):
                return place
        return one.place

    def _ended_over_page(self, place: int) -> set[str]:
        """Give the kinds whose closer a page line may have cut: ``END`` / ``PAGE 02 ...`` / ``SUMMARY.``."""
        if place not in self._ended:
            paragraph = self.paragraphs[place]
            text = paragraph.text if len(paragraph.spans) > 1 else ""
            edges = find_edges(text, 0, len(text))
            self._ended[place] = {edge.kind for edge in edges if not edge.opens}
        return self._ended[place]


def _is_like(one: str, other: str) -> bool:
    """Whether one kind names the other: END SUMMARY closes SUMMARY AND COMMENT."""
    return one in other or other in one


def _opener(paragraph: Paragraph, place: int) -> _Open | None:
    start = paragraph.start
    kind = heading_kind(paragraph.heading) if paragraph.heading else None
    if kind:
        heading = paragraph.heading_node
        at = start if heading is None else heading.start
        return _Open(kind, place, at, at_head=True, by_heading=True)
    found = opener_of(paragraph.text[:60])
    if found is None:
        return None
    at = paragraph.spans[0].start if paragraph.spans else start
    return _Open(found[0], place, at, at_head=True, by_heading=False)


def summary_of(paragraphs: list[Paragraph], summaries: set[int]) -> str | None:
    """Give the text of the first summary without its opening and closing words."""
    parts: list[str] = []
    last: int | None = None
    for place in sorted(summaries):
        if parts and place - 1 != last:
            break
        text = without_summary_words(paragraphs[place].text)
        if text:
            parts.append(text)
        last = place
    return " ".join(parts) or None
