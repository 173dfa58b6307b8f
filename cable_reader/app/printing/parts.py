"""What people may leave out of a print."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Parts:
    """What people may leave out of a print."""

    header: bool = True
    notes: bool = True
    findings: bool = True


EVERYTHING = Parts()
