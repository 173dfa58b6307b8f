"""Counts of a cable: paragraphs and words by marking. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cable_reader.cable.markings import Level
    from cable_reader.cable.record import Cable


class Count(NamedTuple):
    """How much of a cable carries one marking."""

    marking: str  # C, S//NF
    level: Level | None  # None: a mark that is not understood
    paragraphs: int
    words: int
    share: float  # of all words, 0 to 1


def counts_of(cable: Cable) -> list[Count]:
    """Count paragraphs and words by effective level and controls, the highest level first."""
    found: dict[tuple[Level | None, tuple[str, ...]], list[int]] = {}
    for paragraph in cable.facts.paragraphs:
        count = found.setdefault((paragraph.level, paragraph.controls), [0, 0])
        count[0] += 1
        count[1] += len(paragraph.text.split())
    words = sum(count[1] for count in found.values()) or 1
    listed = [
        Count(
            "//".join((level.letter if level else "?", *controls)),
            level,
            count[0],
            count[1],
            count[1] / words,
        )
        for (level, controls), count in found.items()
    ]
    return sorted(listed, key=lambda one: (-one.level.rank if one.level else 1, one.marking))


def as_csv(counts: list[Count]) -> str:
    """Write the counts as a table for other programs."""
    lines = ["marking,level,paragraphs,words,share"]
    lines += [
        f'"{one.marking}",{one.level.title if one.level else ""},{one.paragraphs},{one.words},{one.share:.4f}'
        for one in counts
    ]
    return "\n".join(lines) + "\n"
