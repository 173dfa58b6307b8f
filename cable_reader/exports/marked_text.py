"""Text cut where marks begin and end, so that overlapping marks become flat pieces."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cable_reader.cable.tree import Node, NodeKind


class Passage(NamedTuple):
    """A stretch of text of one kind that lies wholly in or out of every mark."""

    start: int
    end: int
    kind: NodeKind
    marks: tuple[int, ...]  # numbers of the marks that cover it


class MarkedText:
    """Which marks cover which stretch: (start, end) spans, numbered in the order given."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        begins: dict[int, list[int]] = {}
        ends: dict[int, list[int]] = {}
        for number, (start, end) in enumerate(spans):
            if start < end:
                begins.setdefault(start, []).append(number)
                ends.setdefault(end, []).append(number)
        self._cuts = sorted(begins.keys() | ends.keys())
        self._marks: list[tuple[int, ...]] = []
        active: dict[int, None] = {}
        for cut in self._cuts:
            for number in ends.get(cut, ()):
                del active[number]
            active.update(dict.fromkeys(begins.get(cut, ())))
            self._marks.append(tuple(active))

    def pieces(self, start: int, end: int) -> Iterator[tuple[int, int, tuple[int, ...]]]:
        """Yield (start, end, numbers) for ``start..end``, without gaps."""
        place = bisect_right(self._cuts, start)
        while start < end:
            stop = min(self._cuts[place], end) if place < len(self._cuts) else end
            yield start, stop, self._marks[place - 1] if place else ()
            start, place = stop, place + 1

    def passages(self, nodes: Sequence[Node]) -> Iterator[Passage]:
        """Yield the leaves of some nodes, cut at the marks."""
        for node in nodes:
            for leaf in node.leaves():
                for start, end, marks in self.pieces(leaf.start, leaf.end):
                    yield Passage(start, end, leaf.kind, marks)
