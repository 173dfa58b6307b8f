"""Where each card of a column stands: one under the other, or at its level where there is room. No Qt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_NOWHERE = -(1 << 62)


class Measure(NamedTuple):
    """What is known of one card."""

    height: int
    level: int | None  # where it would stand; None: right under the one before


class CardColumn:
    """The measures of all rows, asked for once each, and the places that follow from them.

    A change of one row among thousands asks for one measure; the places of all are added up anew,
    which takes a millisecond.
    """

    def __init__(self, measure: Callable[[int], Measure]) -> None:
        self._measure = measure
        self._measures: list[Measure | None] = []
        self._tops: list[int] | None = None
        self._levels: list[int] = []  # the lowest level wanted so far, at each row
        self._end = 0
        self.shift = 0  # from the heights levels are given in to those of the column

    def __len__(self) -> int:
        return len(self._measures)

    # -- what has changed

    def reset(self, count: int) -> None:
        """Hold other rows."""
        self._measures = [None] * count
        self._tops = None

    def insert(self, row: int, count: int) -> None:
        """Hold more rows, before ``row``."""
        self._measures[row:row] = [None] * count
        self._tops = None

    def remove(self, row: int, count: int) -> None:
        """Hold fewer rows."""
        del self._measures[row : row + count]
        self._tops = None

    def forget(self, row: int, count: int = 1) -> None:
        """Measure some rows anew."""
        self._measures[row : row + count] = [None] * len(self._measures[row : row + count])
        self._tops = None

    def move(self, shift: int) -> None:
        """Let the levels be so much lower than given."""
        if shift != self.shift:
            self.shift, self._tops = shift, None

    # -- where the rows stand

    @property
    def end(self) -> int:
        """Where the last card ends."""
        self._places()
        return self._end

    def extent(self, row: int) -> tuple[int, int]:
        """Give top and height of a card."""
        top = self._places()[row]
        measure = self._measures[row]
        return top, measure.height if measure is not None else 0

    def rows_in(self, low: int, high: int) -> range:
        """Give the rows that have a part between two heights; where there is none, an empty range."""
        tops = self._places()
        first = max(bisect_right(tops, low) - 1, 0)
        if first < len(tops) and sum(self.extent(first)) <= low:
            first += 1
        return range(first, max(bisect_left(tops, high), first))

    def scrolled_with(self, text: int) -> int | None:
        """Give how far the column is scrolled beside a text that is scrolled so far.

        The first card that wants to stand in view does so; None where no card has a level.
        """
        self._places()
        if not self._levels or self._levels[-1] == _NOWHERE:
            return None
        row = bisect_left(self._levels, min(text, self._levels[-1]))
        return text + self.extent(row)[0] - self._levels[row]

    def _places(self) -> list[int]:
        if self._tops is None:
            self._tops = self._added_up()
        return self._tops

    def _added_up(self) -> list[int]:
        tops: list[int] = []
        levels: list[int] = []
        lowest, bottom, shift = _NOWHERE, 0, self.shift
        for row, known in enumerate(self._measures):
            height, level = known or self._measured(row)
            if level is not None:
                level += shift
                lowest = max(lowest, level)
                bottom = max(bottom, level)
            levels.append(lowest)
            tops.append(bottom)
            bottom += height
        self._levels, self._end = levels, bottom
        return tops

    def _measured(self, row: int) -> Measure:
        measure = self._measures[row] = self._measure(row)
        return measure
