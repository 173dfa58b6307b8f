"""Which cable of many is another release of one."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cable_reader.cable.record import Cable

_LOOKED_AT = 10_000  # cables of a table, until the one of the same number is found


class Parsable(Protocol):
    """A text that can be read as a cable, such as a ``CableSource``."""

    def parse(self) -> Cable:
        """Read it."""


_T = TypeVar("_T", bound=Parsable)


def other_release(cable: Cable, sources: Iterable[_T]) -> _T | None:
    """Give the one of the same message reference number, else the first; None of none."""
    number = cable.facts.reference.canonical if cable.facts.reference else None
    first = None
    for source in islice(sources, _LOOKED_AT):
        first = first or source
        if number is None:
            break
        reference = source.parse().facts.reference
        if reference is not None and reference.canonical == number:
            return source
    return first
