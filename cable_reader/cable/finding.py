"""What is odd about a cable, as data."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from cable_reader.cable.span import Span


class Severity(StrEnum):
    """How much a finding matters; the order is that of the names here."""

    ERROR = "error"  # the data contradict each other
    WARNING = "warning"
    INFO = "info"


class Finding(NamedTuple):
    """A stable code, its weight, its place and the values for its sentence.

    The sentence itself stands in ``wording.py``; ``hint`` names a value, not a sentence.
    """

    code: str
    severity: Severity
    start: int
    end: int
    values: tuple[tuple[str, str | int], ...] = ()

    @property
    def span(self) -> Span:
        """Code points of the cable's text, half open."""
        return Span(self.start, self.end)
