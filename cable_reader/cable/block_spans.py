"""Which paragraphs a named block covers, and the text of the summary."""

from __future__ import annotations

from bisect import bisect_left
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
    for one in pairing.opened:
        pairing.leave_open(one)
    pairing.blocks.sort(key=_start)
    return NamedBlocks(pairing.blocks, pairing.kinds, pairing.summaries)


class _Pairing:
    """Pairs BEGIN and END words and headings over the paragraphs, in their order."""

    def __init__(self, draft: Draft, paragraphs: list[Paragraph]) -> None:
        self.draft = draft
        self.paragraphs = paragraphs
        self.blocks: list[Block] = []
        self.opened: list[_Open] = []
        self.kinds: dict[int, str] = {}
        self.summaries: set[int] = set()

    def open_at_head(self, place: int) -> None:
        """Open the block that a paragraph's heading or first words name."""
        opener = _opener(self.paragraphs[place], place)
        if opener is None:
            return
        # A block of the same kind that never ended cannot hold the new one.
        for one in reversed(self.opened):
            if one.kind == opener.kind:
                self.leave_open(one)
        self.opened = [one for one in self.opened if one.kind != opener.kind]
        self.opened.append(opener)

    def take(self, edge: Edge, place: int) -> None:
        """Take a BEGIN or END word that stands in a paragraph."""
        if edge.opens:
            self._open(edge, place)
        elif not self._close(edge, place):
            self._close_unopened(edge, place)

    def _open(self, edge: Edge, place: int) -> None:
        spans = self.paragraphs[place].spans
        at_head = bool(spans) and spans[0].start == edge.start
        if not any(
            one.place == place and one.kind == edge.kind and one.at_head for one in self.opened
        ):
            one = _Open(edge.kind, place, edge.start, at_head=at_head, by_heading=False)
            self.opened.append(one)

    def _close(self, edge: Edge, place: int) -> bool:
        """Close the last block of the kind; its paragraphs are of the block."""
        for at in range(len(self.opened) - 1, -1, -1):
            one = self.opened[at]
            if edge.kind not in one.kind and one.kind not in edge.kind:
                continue
            del self.opened[at]
            self.blocks.append(Block(one.kind, one.start, edge.end, opened=True, closed=True))
            if not is_quoted_kind(one.kind):
                covered = range(one.place if one.at_head else one.place + 1, place + 1)
                self.kinds |= dict.fromkeys(covered, one.kind)
                if "SUMMARY" in one.kind:
                    self.summaries.update(covered)
                else:
                    self.summaries.difference_update(covered)
            return True
        return False

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

    def leave_open(self, one: _Open) -> None:
        """Let an unclosed block end with its paragraph; summaries and BEGIN are noted."""
        text = self.draft.text
        closed = self._ends_over_page(one)
        end = max(
            self.paragraphs[one.place].nodes[-1].end, one.start
        )  # sections may stand in another order
        self.blocks.append(Block(one.kind, one.start, end, opened=True, closed=closed))
        is_summary = "SUMMARY" in one.kind
        if one.at_head:
            self.kinds.setdefault(one.place, one.kind)
            if is_summary:
                self.summaries.add(one.place)
        is_last = (
            one.place == len(self.paragraphs) - 1
        )  # the end of the cable closes a last comment
        begun = text[one.start : one.start + 6].upper().startswith("BEGIN")
        said = one.kind == "COMMENT" and one.at_head and not one.by_heading
        if not closed and (is_summary or begun or (said and not is_last)):
            words = f"BEGIN {one.kind}" if begun else one.kind
            printed_end = min(one.start + len(words), len(text))
            self.draft.note("BLOCK_UNCLOSED", one.start, printed_end, kind=one.kind)

    def _ends_over_page(self, one: _Open) -> bool:
        """Whether a page line cut the closer of a block: ``END`` / ``PAGE 02 ...`` / ``SUMMARY.``."""
        paragraph = self.paragraphs[one.place]
        if len(paragraph.spans) == 1:
            return False
        edges = find_edges(paragraph.text, 0, len(paragraph.text))
        return any(not edge.opens and edge.kind in one.kind for edge in edges)


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
