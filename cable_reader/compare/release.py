"""Which cable of many is another release of one."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cable_reader.cable.record import Cable

_LOOKED_AT = 10_000  # cables of a table, until the one of the same number is found


def other_release(cable: Cable, others: Iterable[Cable]) -> Cable | None:
    """Give the one of the same message reference number, else the first; None of none."""
    number = cable.facts.reference.canonical if cable.facts.reference else None
    first = None
    for other in islice(others, _LOOKED_AT):
        first = first or other
        reference = other.facts.reference
        if number is None or (reference is not None and reference.canonical == number):
            return other
    return first
