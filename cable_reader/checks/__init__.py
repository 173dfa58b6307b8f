"""What is odd about a cable: one file a family of findings, listed in the order of the text."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from cable_reader.checks import (
    addressees,
    archive,
    banner,
    characters,
    classified_by,
    declassification,
    distribution,
    executive_order,
    filing_time,
    noforn,
    noticed,
    page_lines,
    paragraph_marks,
    paragraph_numbers,
    portions,
    references,
    residue,
    signature,
    tags,
    transmissions,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Cable

# A check gives () at once where a cable has nothing that it looks at: most have nothing odd.
CHECKS: tuple[Callable[[Cable], Iterable[Finding]], ...] = (
    noticed.check,
    transmissions.check,
    filing_time.check,
    addressees.check,
    distribution.check,
    banner.check,
    portions.check,
    noforn.check,
    executive_order.check,
    declassification.check,
    tags.check,
    references.check,
    classified_by.check,
    paragraph_marks.check,
    paragraph_numbers.check,
    page_lines.check,
    signature.check,
    archive.check,
    residue.check,
    characters.check,
)

_place = attrgetter("start", "end")


def run_checks(cable: Cable) -> tuple[Finding, ...]:
    """Run every check; findings come in the order of the text, then of ``CHECKS``."""
    found: list[Finding] = []
    for check in CHECKS:
        if odd := check(cable):
            found += odd
    if len(found) > 1:
        found.sort(key=_place)
    return tuple(found)
