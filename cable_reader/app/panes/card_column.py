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

    A change of one row among thousands asks for one measure, and moves the rows after it as far as
    the room between them does not take it up.
    """

    def __init__(self, measure: Callable[[int], Measure]) -> None:
        self._measure = measure
        self._measures: list[Measure | None] = []
        self._tops: list[int] = []
        self._levels: list[int] = []  # the lowest level wanted so far, at each row
        self._stale = range(0)  # rows that changed since the places were worked out
        self.shift = 0  # from the heights levels are given in to those of the column

    def __len__(self) -> int:
        return len(self._measures)

    # -- what has changed

    def reset(self, count: int) -> None:
        """Hold other rows."""
        self._measures = [None] * count
        self._tops, self._levels = [0] * count, [0] * count
        self._stale = range(count)

    def insert(self, row: int, count: int) -> None:
        """Hold more rows, before ``row``."""
        self._measures[row:row] = [None] * count
        self._tops[row:row] = self._levels[row:row] = [0] * count
        start, stop = self._stale.start, self._stale.stop
        self._stale = range(start + count * (start >= row), stop + count * (stop > row))
        self._changed(row, row + count)

    def remove(self, row: int, count: int) -> None:
        """Hold fewer rows."""
        for rows in (self._measures, self._tops, self._levels):
            del rows[row : row + count]
        start, stop = self._stale.start, self._stale.stop
        self._stale = range(
            start if start <= row else max(start - count, row),
            stop if stop <= row else max(stop - count, row),
        )
        self._changed(row, row + 1)

    def forget(self, row: int, count: int = 1) -> None:
        """Measure some rows anew."""
        count = len(self._measures[row : row + count])
        self._measures[row : row + count] = [None] * count
        self._changed(row, row + count)

    def move(self, shift: int) -> None:
        """Let the levels be so much lower than given."""
        if shift != self.shift:
            self.shift = shift
            self._changed(0, len(self._measures))

    def _changed(self, start: int, stop: int) -> None:
        before = self._stale
        if before:
            start, stop = min(start, before.start), max(stop, before.stop)
        self._stale = range(start, min(stop, len(self._measures)))

    # -- where the rows stand

    @property
    def end(self) -> int:
        """Where the last card ends."""
        return sum(self.extent(len(self) - 1)) if self._measures else 0

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

        The first card that wants to stand in view does so; None where no card has a level. Cards
        that want to stand above it all are seen while the text is at its beginning: nobody could
        scroll up to them.
        """
        self._places()
        if not self._levels or self._levels[-1] == _NOWHERE:
            return None
        row = bisect_left(self._levels, min(text, self._levels[-1]))
        scrolled = text + self.extent(row)[0] - self._levels[row]
        return scrolled if self._levels[row] >= text else min(scrolled, 2 * text)

    def _places(self) -> list[int]:
        if self._stale:
            self._work_out()
        return self._tops

    def _work_out(self) -> None:
        """Go down from the first row that changed, until nothing is other than it was."""
        tops, levels, shift, last = self._tops, self._levels, self.shift, self._stale.stop
        start = self._stale.start
        lowest = levels[start - 1] if start else _NOWHERE
        bottom = tops[start - 1] + self._known(start - 1).height if start else 0
        for row in range(start, len(self._measures)):
            height, level = self._measures[row] or self._known(row)
            if level is not None:
                level += shift
                lowest = max(lowest, level)
                bottom = max(bottom, level)
            if row >= last and (tops[row], levels[row]) == (bottom, lowest):
                break
            tops[row], levels[row] = bottom, lowest
            bottom += height
        self._stale = range(0)

    def _known(self, row: int) -> Measure:
        known = self._measures[row]
        if known is None:
            known = self._measures[row] = self._measure(row)
        return known
