"""Which passages of the reading text carry marks, and in which lane their stripes run. No Qt."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cable_reader.annotate.annotation import Annotation
    from cable_reader.app.reading_text import ReadingText

MOST_LANES = 6
_WHOLE = "paragraph"  # Scope.PARAGRAPH; what knows of marks is loaded after the first paint


class Passage(NamedTuple):
    """What one annotation covers in one block: units ``low..high`` of it."""

    low: int
    high: int
    annotation: Annotation
    whole: bool  # the paragraph as such, not words in it
    first: bool  # its first passage: corner signs stand here


class Stripe(NamedTuple):
    """A label beside a block."""

    low: int
    high: int
    lane: int
    label: str  # uuid
    annotation: str  # id
    first: bool


class Passages:
    """All marks on a reading text, looked up by block."""

    def __init__(self, reading: ReadingText, annotations: Iterable[Annotation]) -> None:
        self.by_place: dict[int, list[Passage]] = defaultdict(list)
        self.lanes = 0
        self.hidden: dict[int, int] = defaultdict(int)  # place -> stripes that found no lane
        for annotation in annotations:
            self._add(reading, annotation)
        self._stripes = {place: self._packed(place) for place in self.by_place}

    def _add(self, reading: ReadingText, annotation: Annotation) -> None:
        first = True
        for target in annotation.targets:
            if target.start is None or target.end is None or not target.is_placed:
                continue
            whole = target.scope == _WHOLE
            span = Span(target.start, target.end)
            for place, low, high in reading.ranges(span):
                self.by_place[place].append(Passage(low, high, annotation, whole, first))
                first = False

    def at(self, place: int) -> list[Passage]:
        """Give the passages of a block."""
        return self.by_place.get(place, [])

    def stripes(self, place: int) -> list[Stripe]:
        """Give the label stripes beside a block."""
        return self._stripes.get(place, [])

    def _packed(self, place: int) -> list[Stripe]:
        """Lay stripes into lanes: whole paragraphs first, so that they keep the inner lane."""
        packed: list[Stripe] = []
        ends: list[list[tuple[int, int]]] = []
        order = sorted(self.by_place[place], key=lambda p: (not p.whole, p.low, -p.high))
        for passage in order:
            for label in passage.annotation.labels:
                lane = _free_lane(ends, passage.low, passage.high)
                if lane >= MOST_LANES:
                    self.hidden[place] += 1
                    continue
                if lane == len(ends):
                    ends.append([])
                ends[lane].append((passage.low, passage.high))
                packed.append(
                    Stripe(
                        passage.low,
                        passage.high,
                        lane,
                        label,
                        passage.annotation.id,
                        passage.first,
                    )
                )
        self.lanes = max(self.lanes, len(ends))
        return packed


# Stripes are drawn by lines: two words of one line would share it, so a lane is free only where
# nothing stands within about a line of text.
_LINE = 70


def _free_lane(lanes: Iterable[list[tuple[int, int]]], low: int, high: int) -> int:
    number = 0
    for number, taken in enumerate(lanes, 1):
        if all(high + _LINE <= start or end + _LINE <= low for start, end in taken):
            return number - 1
    return number
