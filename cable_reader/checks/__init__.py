"""What is odd about a cable: one file a family of findings, listed here in the order of the text."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Cable

CHECKS: tuple[Callable[[Cable], Iterable[Finding]], ...] = ()

_place = attrgetter("start", "end")


def run_checks(cable: Cable) -> tuple[Finding, ...]:
    """Run every check; findings in the order of the text, at one place in the order of ``CHECKS``."""
    found: list[Finding] = []
    for check in CHECKS:
        found.extend(check(cable))
    found.sort(key=_place)
    return tuple(found)
