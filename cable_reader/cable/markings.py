"""Classification levels and portion marks: ``(S//NF)``."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from cable_reader.cable.patterns import pattern


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


_LEVELS = {
    "TS": Level.TOP_SECRET,
    "TOP SECRET": Level.TOP_SECRET,
    "S": Level.SECRET,
    "SECRET": Level.SECRET,
    "C": Level.CONFIDENTIAL,
    "CONFIDENTIAL": Level.CONFIDENTIAL,
    "R": Level.RESTRICTED,
    "RESTRICTED": Level.RESTRICTED,
    "U": Level.UNCLASSIFIED,
    "UNCLAS": Level.UNCLASSIFIED,
    "UNCLASSIFIED": Level.UNCLASSIFIED,
    "SBU": Level.SENSITIVE_BUT_UNCLASSIFIED,
    "SENSITIVE BUT UNCLASSIFIED": Level.SENSITIVE_BUT_UNCLASSIFIED,
    "FOUO": Level.FOR_OFFICIAL_USE_ONLY,
    "FOR OFFICIAL USE ONLY": Level.FOR_OFFICIAL_USE_ONLY,
    "CUI": Level.SENSITIVE_BUT_UNCLASSIFIED,
    "LOU": Level.LIMITED_OFFICIAL_USE,
    "LIMITED OFFICIAL USE": Level.LIMITED_OFFICIAL_USE,
}
_CONTROLS = {
    "NF": "NOFORN",
    "NOFORN": "NOFORN",
    "NO FORN": "NOFORN",
    "OC": "ORCON",
    "ORCON": "ORCON",
    "PR": "PROPIN",
    "PROPIN": "PROPIN",
    "RELIDO": "RELIDO",
    "FGI": "FGI",
    "FOUO": "FOUO",
    "XD": "EXDIS",
    "EXDIS": "EXDIS",
    "ND": "NODIS",
    "NODIS": "NODIS",
    "DS": "LIMDIS",
    "LIMDIS": "LIMDIS",
    "SI": "SI",
    "TK": "TK",
    "HCS": "HCS",
    "FRD": "FRD",
    "RD": "RD",
    "NATO": "NATO",
    "EFTO": "EFTO",
    "NC": "NOCONTRACT",
    "WN": "WNINTEL",
    "SENSITIVE": "SENSITIVE",
    "SBU": "SBU",
    "IMC": "IMCON",
}
# "S/REL NATO", "C/REL GERMANY", "S//REL TO USA, AUS": the list runs to the end of the mark.
_RELEASE = pattern(r"REL(?:\s?TO)?\s+(?P<list>[A-Z][A-Z ,]{0,60})$")
# "//DEU S": foreign information.
_FOREIGN = pattern(r"(?P<country>[A-Z]{3})\s+(?P<level>TS|[SCR])$")
_OF_COUNTRIES = pattern(r"FGI(?:[ ][A-Z]{2,4}){1,6}$")  # "C//FGI DEU GBR"
_ALLIANCE = pattern(r"//[ ]?(?:N(?P<level>[SCRU])|C(?P<cosmic>TS))$")
_SEPARATOR = pattern(r"[ ]?(?://?|-)[ ]?")
_SPACES = pattern(r"\s+")
_LIKE_A_MARK = pattern(r"[A-Z]{1,5}(?:\s?[/\-]{1,2}\s?[A-Z]{1,12}){0,3}$")
_LONGEST_CODE = 4  # letters of a level's code: FOUO
_LONGEST_LETTERS = 3  # of a lone word that may be a mark typed wrong
# Short bracketed words that open paragraphs and are text: (A) lists, (US), (UK), (EU), (UN).
_NOT_MARKS = frozenset(
    ["US", "UK", "EU", "UN", "II", "III", "IV", "VI", *"ABDEFGHIJKLMNOPQTVWXYZ"]
)


def _controls(words: list[str]) -> list[str] | None:
    """Expand control words; None when one is not in the grammar."""
    found: list[str] = []
    for word in words:
        release = _RELEASE.match(word)
        foreign = _FOREIGN.match(word)
        if release:
            countries = " ".join(release["list"].replace(",", " ").split())
            found.append(f"REL TO {countries}")
        elif word in _CONTROLS:
            found.append(_CONTROLS[word])
        elif foreign:
            found.append(f"FGI {foreign['country']}")
        elif _OF_COUNTRIES.match(word):
            found.append(word)
        else:
            pieces = word.replace(",", " ").split()
            if len(pieces) < 2:
                return None
            more = _controls(pieces)
            if more is None:
                return None
            found += more
    return found


def _split_first(first: str) -> tuple[Level | None, list[str]]:
    """Read ``C NF`` and ``SBU NOFORN``: a level and controls divided by a blank or comma."""
    if first in _LEVELS:
        return _LEVELS[first], []
    head, _, tail = first.replace(",", " ").partition(" ")
    if tail and head in _LEVELS:
        return _LEVELS[head], [" ".join(tail.split())]
    return None, []


@lru_cache(maxsize=512)
def read_marking(printed: str) -> Marking | None:
    """Read what stands between the brackets of a portion mark; None if it is no mark at all.

    The grammar is that of ``format.md`` 4.3 (measured marks); a mark outside it that still looks
    like one (``N/SF``, ``SNF``) comes back with ``known=False`` and the level its letters show.
    """
    folded = _SPACES.sub(" ", printed.strip().upper())
    if not folded or len(folded) > 60:
        return None
    parts = [part for part in _SEPARATOR.split(folded) if part]
    if not parts:
        return None
    level, blank_controls = _split_first(parts[0])
    if level is not None:
        controls = _controls(blank_controls + parts[1:])
        if controls is not None:
            if level is Level.UNCLASSIFIED and "FOUO" in controls:
                # (U//FOUO) is the mark of official use, see the table of portion marks.
                level, controls = Level.FOR_OFFICIAL_USE_ONLY, _without(controls, "FOUO")
            elif level is Level.UNCLASSIFIED and "SBU" in controls:
                level, controls = Level.SENSITIVE_BUT_UNCLASSIFIED, _without(controls, "SBU")
            # "Secret/Rel Caldera" is understood, but no form of a mark (format.md 4.3).
            is_worded = len(parts) > 1 and len(parts[0]) > _LONGEST_CODE
            is_known = not (is_worded and any(one.startswith("REL TO") for one in controls))
            return Marking(printed, level, tuple(controls), known=is_known)
    alliance = _ALLIANCE.match(folded)
    if alliance:  # "//NS" is NATO SECRET
        return Marking(
            printed, _LEVELS[alliance["level"] or alliance["cosmic"]], ("NATO",), known=True
        )
    foreign = _FOREIGN.match(folded.lstrip("/ "))
    if foreign:
        controls = [f"FGI {foreign['country']}"]
        return Marking(printed, _LEVELS[foreign["level"]], tuple(controls), known=True)
    return _damaged(printed, folded, parts, level)


def _without(words: list[str], left_out: str) -> list[str]:
    return [word for word in words if word != left_out]


def _damaged(printed: str, folded: str, parts: list[str], level: Level | None) -> Marking | None:
    """Read a mark that the grammar does not hold but that was meant as one."""
    if not _LIKE_A_MARK.match(folded):
        return None
    letters = "".join(sorted(folded.replace("/", "").replace("-", "").replace(" ", "")))
    # N/SF and SNF hold the letters of S/NF; the same for the other levels.
    for code in ("TS", "SBU", "S", "C", "U"):
        if letters == "".join(sorted(code + "NF")):
            return Marking(printed, _LEVELS[code], ("NOFORN",), known=False)
    if level is not None:
        known = [_CONTROLS[part] for part in parts[1:] if part in _CONTROLS]
        return Marking(printed, level, tuple(known), known=False)
    if len(parts) > 1 and any(part in _LEVELS or part in _CONTROLS for part in parts):
        return Marking(printed, None, (), known=False)
    if len(parts) == 1 and len(folded) <= _LONGEST_LETTERS and folded not in _NOT_MARKS:
        return Marking(printed, None, (), known=False)
    return None
