"""The words of a passage as they are read: without what stood between its pages and sections."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from cable_reader.cable.tree import NodeKind

if TYPE_CHECKING:
    from cable_reader.annotate.annotation import Target
    from cable_reader.cable.record import Cable
    from cable_reader.cable.tree import Node

_BETWEEN = frozenset(
    {
        NodeKind.FURNITURE,
        NodeKind.STAMP,
        NodeKind.PROSIGN,
        NodeKind.CAPTION,
        NodeKind.STRAY_CAPTION,
        NodeKind.CONTINUATION_LINE,
        NodeKind.LEVEL_LINE,
    }
)


class WordsAsRead:
    """The text of a cable's bodies; made once for all passages of the cable."""

    def __init__(self, cable: Cable) -> None:
        self._text = cable.text
        self._kept = _kept(cable.tree.root)
        self._starts = [start for start, _ in self._kept]
        self._paragraphs = sorted(
            (paragraph.nodes[0].start, paragraph.nodes[-1].end)
            for paragraph in cable.facts.paragraphs
            if paragraph.nodes
        )

    def of(self, target: Target) -> str:
        """Give the words of a target; as they stand where it begins or ends outside the bodies."""
        exact = target.exact or ""
        if not exact or target.state != "anchored" or target.start is None or target.end is None:
            return exact
        pieces = self._pieces(target.start, target.end)
        if len(pieces) < 2 or pieces[0][0] > target.start or pieces[-1][1] < target.end:
            return exact
        words = ""
        last = target.start
        for start, end in pieces:
            piece = self._text[start:end].strip("\r\n\f ")
            if piece:
                words += (self._break(last, start) if words else "") + piece
                last = end
        return words

    def _pieces(self, start: int, end: int) -> list[tuple[int, int]]:
        first = max(bisect_right(self._starts, start) - 1, 0)
        behind = bisect_right(self._starts, end - 1)
        clipped = ((max(low, start), min(high, end)) for low, high in self._kept[first:behind])
        return [(low, high) for low, high in clipped if low < high]

    def _break(self, before: int, after: int) -> str:
        """Give the line end within a paragraph, an empty line between two."""
        at = bisect_right(self._paragraphs, (before, before)) - 1
        return "\n" if at >= 0 and after < self._paragraphs[at][1] else "\n\n"


def _kept(root: Node) -> list[tuple[int, int]]:
    """List the stretches of the bodies that are read, in the order of the text."""
    kept: list[tuple[int, int]] = []
    stack = [(root, False)]
    while stack:
        node, inside = stack.pop()
        if inside and node.kind in _BETWEEN:
            continue
        inside = inside or node.kind is NodeKind.BODY
        if node.children:
            stack.extend((child, inside) for child in reversed(node.children))
        elif inside and kept and kept[-1][1] == node.start:
            kept[-1] = (kept[-1][0], node.end)
        elif inside:
            kept.append((node.start, node.end))
    return kept
