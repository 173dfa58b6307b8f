"""Which passages of the reading text carry marks, and in which lane their stripes run. No Qt."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
    """All marks on a reading text, looked up by block.

    Marks are values: what is the very same as ``before`` is taken over, so that a change of one
    mark among thousands costs little.
    """

    def __init__(
        self,
        reading: ReadingText,
        annotations: Iterable[Annotation],
        before: Passages | None = None,
    ) -> None:
        self._reading: ReadingText = reading
        known = before if before is not None and before._reading is reading else None  # noqa: SLF001 - another of its kind
        self._placed: dict[str, tuple[Annotation, tuple[tuple[int, Passage], ...]]] = {}
        self._by_place: dict[int, list[Passage]] = defaultdict(list)
        changed: set[int] = set()
        for annotation in annotations:
            held = known._placed.get(annotation.id) if known else None  # noqa: SLF001 - another of its kind
            if held is None or held[0] is not annotation:
                if held is not None:
                    changed.update(place for place, _ in held[1])
                held = annotation, tuple(_placed_on(reading, annotation))
                changed.update(place for place, _ in held[1])
            self._placed[annotation.id] = held
            for place, passage in held[1]:
                self._by_place[place].append(passage)
        if known:
            for gone in known._placed.keys() - self._placed.keys():  # noqa: SLF001 - another of its kind
                changed.update(place for place, _ in known._placed[gone][1])  # noqa: SLF001 - another of its kind
        self._packed: dict[int, _Packed] = {
            place: _packed(passages)
            if known is None or place in changed or place not in known._packed  # noqa: SLF001 - another of its kind
            else known._packed[place]  # noqa: SLF001 - another of its kind
            for place, passages in self._by_place.items()
        }
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
