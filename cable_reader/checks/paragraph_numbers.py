"""Paragraph numbers: from 1, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.checks.banner import lacks_beginning
from cable_reader.checks.catalogue import finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Cable, Paragraph
    from cable_reader.cable.span import Span

_LISTED = 6  # numbers named one by one; a longer run is named by its ends


def check(cable: Cable) -> Iterable[Finding]:
    """Compare each printed number with the one before; a run with a stray 1 is one finding."""
    numbers = [paragraph.number for paragraph in cable.facts.paragraphs]
    return () if numbers == list(range(1, len(numbers) + 1)) else _breaks(cable)


def _breaks(cable: Cable) -> Iterator[Finding]:
    paragraphs = [each for each in cable.facts.paragraphs if each.number is not None]
    previous = 0
    place = 0
    while place < len(paragraphs):
        number = paragraphs[place].number or 0
        if number == previous + 1:
            previous = number
            place += 1
            continue
        if place == 0:
            if not lacks_beginning(cable.facts):
                yield finding("NUM_FIRST", *_place(paragraphs[place]), number=number)
            previous = number
            place += 1
            continue
        run = _prefixed(paragraphs, place, previous + 1)
        if run:
            yield _artifact(paragraphs[place : place + run], previous)
            previous += run
            place += run
            continue
        yield _jump(paragraphs[place], previous)
        previous = number
        place += 1


def _jump(paragraph: Paragraph, previous: int) -> Finding:
    number = paragraph.number or 0
    code = "NUM_GAP" if number > previous else "NUM_DUP" if number == previous else "NUM_BACK"
    return finding(code, *_place(paragraph), number=number, previous=previous)


def _prefixed(paragraphs: list[Paragraph], place: int, expected: int) -> int:
    """Count the paragraphs from ``place`` on that have a stray 1 before the number expected.

    Dumps that lost the paragraph sign put a 1 in its place: 3, then 14 for 4, 15 for 5. The run
    goes to the end of the cable, or to where the numbers fall back into line without it.
    """
    run = 0
    for index in range(place, len(paragraphs)):
        wanted = expected + run
        number = paragraphs[index].number
        if number not in {wanted + 10, int(f"1{wanted}")}:
            return run if number == wanted else 0
        run += 1
    return run


def _artifact(run: list[Paragraph], previous: int) -> Finding:
    printed = [str(paragraph.number) for paragraph in run]
    proposed = [str(previous + place) for place in range(1, len(run) + 1)]
    return finding(
        "NUM_PREFIX_ARTIFACT",
        *_place(run[0]),
        previous=previous,
        printed=_listed(printed),
        proposed=_listed(proposed),
        hint=_listed(proposed),
    )


def _listed(numbers: list[str]) -> str:
    if len(numbers) > _LISTED:
        return f"{numbers[0]} to {numbers[-1]}"
    return ", ".join(numbers)


def _place(paragraph: Paragraph) -> Span:
    return paragraph.number_span or paragraph.nodes[0].span
