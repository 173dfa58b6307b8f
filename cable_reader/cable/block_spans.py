"""Which paragraphs a named block covers, and the text of the summary."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.parts.blocks import (
    Edge,
    heading_kind,
    is_quoted_kind,
    opener_of,
    without_summary_words,
)
from cable_reader.cable.pieces import fold
from cable_reader.cable.record import Block

if TYPE_CHECKING:
    from cable_reader.cable.builder import Built
    from cable_reader.cable.draft import Draft
    from cable_reader.cable.tree import Node


class Shares:
    """A paragraph while it is put together from its shares in the transmissions."""

    __slots__ = (
        "block",
        "heading",
        "heading_node",
        "nodes",
        "opening",
        "pieces",
        "summary",
        "text",
    )

    def __init__(self, built: Built, text: str) -> None:
        self.opening = built.opening
        self.nodes: list[Node] = [built.paragraph] if built.paragraph is not None else []
        self.pieces = list(built.pieces)
        self.heading = fold(text[built.heading[0] : built.heading[1]]) if built.heading else None
        self.heading_node = built.heading_node
        self.block: str | None = None
        self.summary = False
        self.text = ""

    def holds(self, offset: int) -> bool:
        """Whether an offset lies in one of the paragraph's nodes."""
        return any(node.start <= offset < node.end for node in self.nodes)


_MANY = 20  # unopened blocks after which no opener is looked for: the text is no telegram
_FAR = 3000  # characters, so that many closers in one paragraph cost no more than their number
_REACH = 3  # paragraphs that a block opened in mid-text may run through


class _Open(NamedTuple):
    kind: str
    place: int  # index of the paragraph
    start: int
    at_head: bool  # the paragraph begins with it
    by_heading: bool


def find_blocks(draft: Draft, shares: list[Shares]) -> list[Block]:
    """Pair openers and closers, name the block of each paragraph, note what is left open."""
    blocks: list[Block] = []
    opened: list[_Open] = []
    for place, share in enumerate(shares):
        opener = _opener(share, place)
        if opener is not None:
            _leave_open(draft, blocks, shares, opened, kind=opener.kind)
            opened.append(opener)
        for edge in draft.edges:
            if share.holds(edge.start):
                _take_edge(draft, blocks, shares, opened, edge, place)
    for one in opened:
        _unclosed(draft, blocks, shares, one)
    return sorted(blocks, key=lambda block: block.start)


def _opener(share: Shares, place: int) -> _Open | None:
    start = share.nodes[0].start
    kind = heading_kind(share.heading) if share.heading else None
    if kind:
        at = share.heading_node.start if share.heading_node else start
        return _Open(kind, place, at, at_head=True, by_heading=True)
    found = opener_of(share.text[:60])
    if found:
        return _Open(
            found[0],
            place,
            share.pieces[0][0] if share.pieces else start,
            at_head=True,
            by_heading=False,
        )
    return None


def _take_edge(
    draft: Draft,
    blocks: list[Block],
    shares: list[Shares],
    opened: list[_Open],
    edge: Edge,
    place: int,
) -> None:
    if edge.opens:
        at_head = bool(shares[place].pieces) and shares[place].pieces[0][0] == edge.start
        if not any(one.place == place and one.kind == edge.kind and one.at_head for one in opened):
            opened.append(_Open(edge.kind, place, edge.start, at_head=at_head, by_heading=False))
        return
    for at in range(len(opened) - 1, -1, -1):
        one = opened[at]
        if one.kind == edge.kind or edge.kind in one.kind or one.kind in edge.kind:
            del opened[at]
            blocks.append(Block(one.kind, one.start, edge.end, opened=True, closed=True))
            for index in range(one.place, place + 1):
                if (index > one.place or one.at_head) and not is_quoted_kind(one.kind):
                    shares[index].block = one.kind
                    shares[index].summary = "SUMMARY" in one.kind
            return
    unopened = sum(not block.opened for block in blocks[-_MANY:])
    opener = _named_before(draft, shares, edge, place) if unopened < _MANY else None
    if opener is not None:
        blocks.append(Block(edge.kind, opener, edge.end, opened=True, closed=True))
        return
    blocks.append(Block(edge.kind, edge.start, edge.end, opened=False, closed=True))
    if "SUMMARY" in edge.kind and not any(share.summary for share in shares[:place]):
        shares[place].block = shares[place].block or edge.kind
        shares[place].summary = True  # what ends as the summary is one
    draft.note("BLOCK_UNOPENED", edge.start, edge.end, kind=edge.kind)


def _named_before(draft: Draft, shares: list[Shares], edge: Edge, place: int) -> int | None:
    """Find the word that opened a block in mid-text: ``Comment: ... End comment``."""
    first = max(shares[max(place - _REACH, 0)].nodes[0].start, edge.start - _FAR)
    text = draft.text[first : edge.start].upper()
    word = edge.kind.split()[0]
    at = text.rfind(word)
    while at >= 0:
        ends_other = text[max(at - 7, 0) : at].rstrip().endswith(("END", "END OF"))
        if not ends_other and not text[at - 1 : at].isalnum():
            return first + at
        at = text.rfind(word, 0, at)
    return None


def _leave_open(
    draft: Draft, blocks: list[Block], shares: list[Shares], opened: list[_Open], *, kind: str
) -> None:
    """Close blocks of the same kind that never ended: the new one cannot stand in them."""
    for at in range(len(opened) - 1, -1, -1):
        if opened[at].kind == kind:
            _unclosed(draft, blocks, shares, opened.pop(at))


def _unclosed(draft: Draft, blocks: list[Block], shares: list[Shares], one: _Open) -> None:
    """Let an unclosed block end with its paragraph; summaries and quoted texts are noted."""
    share = shares[one.place]
    end = max(share.nodes[-1].end, one.start)  # sections may stand in another order
    blocks.append(Block(one.kind, one.start, end, opened=True, closed=False))
    if one.at_head:
        share.block = share.block or one.kind
        share.summary = share.summary or "SUMMARY" in one.kind
    is_last = one.place == len(shares) - 1  # the end of the cable closes a last comment
    begun = draft.text[one.start : one.start + 6].upper().startswith("BEGIN")
    if (
        "SUMMARY" in one.kind
        or begun
        or (one.kind == "COMMENT" and not one.by_heading and one.at_head and not is_last)
    ):
        draft.note(
            "BLOCK_UNCLOSED",
            one.start,
            min(one.start + len(one.kind), len(draft.text)),
            kind=one.kind,
        )


def summary_of(shares: list[Shares]) -> str | None:
    """Give the text of the first summary without its opening and closing words."""
    parts: list[str] = []
    for share in shares:
        if share.summary:
            text = without_summary_words(share.text)
            if text:
                parts.append(text)
        elif parts:
            break
    return " ".join(parts) or None
