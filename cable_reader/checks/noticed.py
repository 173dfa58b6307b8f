"""What the parser noticed while it read: it gives code, place and values, the weight is ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.finding import Finding
from cable_reader.checks.catalogue import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cable_reader.cable.record import Cable, Oddity

# The values by which the parser says what the cable seems to mean.
_PROPOSALS = frozenset({"meant", "proposed", "level"})


def check(cable: Cable) -> Iterable[Finding]:
    """Pass on damage seen in reading: mangled banner, stray caption, orphan split ..."""
    oddities = cable.facts.oddities
    return _weighed(oddities) if oddities else ()


def _weighed(oddities: tuple[Oddity, ...]) -> Iterator[Finding]:
    for code, start, end, values in oddities:
        hints = tuple(("hint", value) for name, value in values if name in _PROPOSALS)
        yield Finding(code, SEVERITIES[code], start, end, values + hints)
