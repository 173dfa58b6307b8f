"""Classification levels and portion marks: ``(S//NF)``."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Level(Enum):
    """A level's name, its rank for comparisons and its portion letter."""

    UNCLASSIFIED = ("UNCLASSIFIED", 0, "U")
    SENSITIVE_BUT_UNCLASSIFIED = ("SENSITIVE BUT UNCLASSIFIED", 1, "SBU")
    FOR_OFFICIAL_USE_ONLY = ("FOR OFFICIAL USE ONLY", 1, "FOUO")
    LIMITED_OFFICIAL_USE = ("LIMITED OFFICIAL USE", 1, "LOU")
    RESTRICTED = ("RESTRICTED", 2, "R")
    CONFIDENTIAL = ("CONFIDENTIAL", 3, "C")
    SECRET = ("SECRET", 4, "S")
    TOP_SECRET = ("TOP SECRET", 5, "TS")

    def __init__(self, title: str, rank: int, letter: str) -> None:
        self.title = title
        self.rank = rank
        self.letter = letter


class Marking(NamedTuple):
    """A portion mark as printed between its brackets, and what it says."""

    printed: str  # S//REL TO USA, AUS
    level: Level | None  # None: not understood
    controls: tuple[str, ...]  # ("REL TO USA AUS",)
    known: bool  # in the grammar of portion marks
