"""Which passages of the reading text carry marks, and in which lane their stripes run. No Qt."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.span import Span
from cable_reader.differing import differing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cable_reader.annotate.annotation import Annotation
    from cable_reader.app.models.reading_text import ReadingText

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
    """All marks on a reading text, looked up by block.

    Marks are values: ``renewed`` takes over what is the very same, so that a change of one mark
    among thousands costs little.
    """

    def __init__(self, reading: ReadingText, annotations: Iterable[Annotation] = ()) -> None:
        self.reading = reading
        self._annotations = tuple(annotations)
        self._placed: dict[str, list[tuple[int, Passage]]] = {}
        self._by_place: dict[int, list[Passage]] = {}
        self._packed: dict[int, _Packed] = {}
        self._take((), self._annotations)

    def renewed(self, reading: ReadingText, annotations: Iterable[Annotation]) -> Passages:
        """Give the passages of other marks; on the same text, only marks that are other are placed."""
        if reading is not self.reading:
            return Passages(reading, annotations)
        after = Passages(reading)
        after._annotations = tuple(annotations)
        after._placed, after._by_place = self._placed.copy(), self._by_place.copy()
        after._packed = self._packed.copy()
        _, gone, come = differing(self._annotations, after._annotations)
        after._take(gone, come)
        return after

    def _take(self, gone: Sequence[Annotation], come: Sequence[Annotation]) -> None:
        """Place what is new and pack the blocks anew in which anything is other."""
        places = {place for one in gone for place, _ in self._placed.pop(one.id)}
        left, fresh = {one.id for one in gone}, defaultdict[int, list[Passage]](list)
        for annotation in come:
            self._placed[annotation.id] = list(_placed_on(self.reading, annotation))
            for place, passage in self._placed[annotation.id]:
                fresh[place].append(passage)
        for place in places.union(fresh):
            kept = [one for one in self._by_place.pop(place, ()) if one.annotation.id not in left]
            passages = sorted((*kept, *fresh[place]), key=_in_text_order)
            self._packed.pop(place, None)
            if passages:
                self._by_place[place], self._packed[place] = passages, _packed(passages)
        self.lanes = max((packed.lanes for packed in self._packed.values()), default=0)

    def at(self, place: int) -> list[Passage]:
        """Give the passages of a block."""
        return self._by_place.get(place, [])

    def places(self) -> Iterable[int]:
        """Give the blocks that carry marks."""
        return self._by_place.keys()

    def stripes(self, place: int) -> list[Stripe]:
        """Give the label stripes beside a block."""
        packed = self._packed.get(place)
        return packed.stripes if packed else []

    def hidden(self, place: int) -> int:
        """Give the number of stripes that found no lane."""
        packed = self._packed.get(place)
        return packed.hidden if packed else 0


class _Packed(NamedTuple):
    stripes: list[Stripe]
    lanes: int
    hidden: int


def _placed_on(reading: ReadingText, annotation: Annotation) -> Iterator[tuple[int, Passage]]:
    first = True
    for target in annotation.targets:
        if target.start is None or target.end is None or not target.is_placed:
            continue
        whole = target.scope == _WHOLE
        for place, low, high in reading.ranges(Span(target.start, target.end)):
            yield place, Passage(low, high, annotation, whole, first)
            first = False


def _in_text_order(passage: Passage) -> tuple[int, str]:
    return passage.annotation.start, passage.annotation.id


def _packed(passages: list[Passage]) -> _Packed:
    """Lay stripes into lanes: whole paragraphs first, so that they keep the inner lane."""
    stripes: list[Stripe] = []
    ends: list[list[tuple[int, int]]] = []
    hidden = 0
    for passage in sorted(passages, key=lambda p: (not p.whole, p.low, -p.high)):
        for label in passage.annotation.labels:
            lane = _free_lane(ends, passage.low, passage.high)
            if lane >= MOST_LANES:
                hidden += 1
                continue
            if lane == len(ends):
                ends.append([])
            ends[lane].append((passage.low, passage.high))
            stripes.append(
                Stripe(
                    passage.low, passage.high, lane, label, passage.annotation.id, passage.first
                )
            )
    return _Packed(stripes, len(ends), hidden)


# Stripes are drawn by lines: two words of one line would share it, so a lane is free only where
# nothing stands within about a line of text.
_LINE = 70


def _free_lane(lanes: Iterable[list[tuple[int, int]]], low: int, high: int) -> int:
    number = 0
    for number, taken in enumerate(lanes, 1):
        if all(high + _LINE <= start or end + _LINE <= low for start, end in taken):
            return number - 1
    return number
