"""A stretch of a cable's text."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_start = itemgetter(0)


class Span(NamedTuple):
    """Half-open range of code points in the cable's text; 0 <= start <= end."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Number of code points."""
        return self.end - self.start

    def holds(self, offset: int) -> bool:
        """Whether the code point at ``offset`` lies in this span."""
        return self.start <= offset < self.end

    def meets(self, other: Span) -> bool:
        """Whether the two spans share a code point (an empty span meets what holds its place)."""
        if self.start == self.end:
            return other.start <= self.start <= other.end
        if other.start == other.end:
            return self.start <= other.start <= self.end
        return self.start < other.end and other.start < self.end


def place_of(spans: Sequence[tuple[int, int]], offset: int) -> int | None:
    """Find which of some stretches, in order and apart, holds a code point."""
    place = bisect_right(spans, offset, key=_start) - 1
    return place if place >= 0 and offset < spans[place][1] else None
