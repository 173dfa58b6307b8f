"""Text cut where marks begin and end, so that overlapping marks become flat pieces."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from cable_reader.cable.tree import Node, NodeKind


class Passage(NamedTuple):
    """A stretch of text of one kind that lies wholly in or out of every mark."""

    start: int
    end: int
    kind: str | None  # as ``passages`` was told to name it
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

        self._marks.append(())  # of what lies before the first cut, and behind the last

    def pieces(self, start: int, end: int) -> Iterator[tuple[int, int, tuple[int, ...]]]:
        """Yield (start, end, numbers) for ``start..end``, without gaps."""
        cuts, marks = self._cuts, self._marks
        place = bisect_right(cuts, start)
        while place < len(cuts) and cuts[place] < end:
            yield start, cuts[place], marks[place - 1]
            start, place = cuts[place], place + 1
        if start < end:
            yield start, end, marks[place - 1]

    def passages(
        self,
        node: Node,
        kinds: Mapping[NodeKind, str],
        whole: Collection[NodeKind] = (),
    ) -> Iterator[Passage]:
        """Yield the text of a node, cut where a mark or another kind begins.

        ``kinds`` names the kinds of leaves that are told apart; text of all the others goes
        together. What is of a kind in ``whole`` counts as a leaf.
        """
        at, kind = node.start, None
        for part in _parts(node, whole):
            named = kinds.get(part.kind)
            if named is not None or kind is not None:
                yield from self._passages(at, part.start, kind)
                at, kind = part.start, named
        yield from self._passages(at, node.end, kind)

    def _passages(self, start: int, end: int, kind: str | None) -> Iterator[Passage]:
        return (Passage(low, high, kind, marks) for low, high, marks in self.pieces(start, end))


def _parts(node: Node, whole: Collection[NodeKind]) -> Iterator[Node]:
    """Yield the leaves below a node, and in their place what counts as one."""
    stack = [node]
    while stack:
        part = stack.pop()
        if part.children and part.kind not in whole:
            stack.extend(reversed(part.children))
        else:
            yield part
