"""Classification words as lines print them, letter-spaced or not."""

from __future__ import annotations

import re

from cable_reader.cable.markings import Level
from cable_reader.cable.patterns import pattern


def _spaced(word: str) -> str:
    """Write a pattern for a word whose letters may stand apart: ``S E C R E T`` (ACP 127, 209)."""
    return r"[ \t]{0,3}".join(word.replace(" ", ""))


_WORDS = (
    ("TOP SECRET", Level.TOP_SECRET),
    ("SECRET", Level.SECRET),
    ("CONFIDENTIAL", Level.CONFIDENTIAL),
    ("LIMITED OFFICIAL USE", Level.LIMITED_OFFICIAL_USE),
    ("UNCLASSIFIED", Level.UNCLASSIFIED),
    ("UNCLAS", Level.UNCLASSIFIED),
    ("RESTRICTED", Level.RESTRICTED),
    ("SENSITIVE BUT UNCLASSIFIED", Level.SENSITIVE_BUT_UNCLASSIFIED),
    ("FOR OFFICIAL USE ONLY", Level.FOR_OFFICIAL_USE_ONLY),
    ("OFFICIAL USE ONLY", Level.FOR_OFFICIAL_USE_ONLY),  # its name until 1969
)
# What banners begin with on lines of their own: cheap to look for.
BANNER_LEVELS = (
    *("\nC O N F I", "\nS E C R E T", "\nT O P", "\nUNCLAS ", "\nLIMITED OFF", "\nCONFIDENTIAL "),
    "\nSECRET ",
)
_BY_LETTERS = {word.replace(" ", ""): level for word, level in _WORDS}
_BY_LETTERS |= {"SBU": Level.SENSITIVE_BUT_UNCLASSIFIED, "FOUO": Level.FOR_OFFICIAL_USE_ONLY}
LEVEL = "(?:" + "|".join(_spaced(word) for word, _ in _WORDS) + ")"
_CONTROL = (
    r"(?:NO[ ]?FORN|N[ ]O[ ]F[ ]O[ ]R[ ]N|E[ ]?F[ ]?T[ ]?O|SENSITIVE|"
    r"FOR[ ]OFFICIAL[ ]USE[ ]ONLY|FOUO|SBU|"
    r"EXDIS|NODIS|LIMDIS|STADIS|ORCON|PROPIN|WNINTEL|NOCONTRACT|RELIDO|NC|WN|NF|"
    r"REL[ ]TO[ ][A-Z, ]{3,30}?|SIPDIS|"
    r"LIMITED[ ]OFFICIAL[ ]USE)"
)
CONTROLS = rf"(?:(?:[ \t]{{0,3}}(?://?|,|-)[ \t]{{0,3}}|[ \t]{{1,4}}){_CONTROL}(?![A-Z]))"
_LEVEL_LINE = pattern(rf"(?P<level>{LEVEL})(?P<controls>{CONTROLS}{{0,4}})\W{{0,3}}$")
_NAMES = {
    "NOFORN": "NOFORN",
    "NF": "NOFORN",
    "EFTO": "EFTO",
    "FOUO": "FOUO",
    "FOROFFICIALUSEONLY": "FOUO",
    "NC": "NOCONTRACT",
    "WN": "WNINTEL",
}
# "SBU: NOT FOR INTERNET DISTRIBUTION"; SBU is the security service of Ukraine too.
HANDLING = (
    r"(?:SENSITIVE BUT UNCLASSIFIED|SBU|SENSITIVE)\b(?:.{0,12}?\b(?:NOT INTENDED|NOT FOR (?:THE )?"
    r"(?:INTERNET|PUBLIC|PUBLICATION|RELEASE|DISTRIBUTION|DISSEMINATION)|PLEASE (?:HANDLE|PROTECT|TREAT))"
    r"|\W{2,4}(?:HANDLE|PROTECT))\b"
)
# Lines of them under the references.
_HANDLING_NOTE = pattern(rf"(?:THIS (?:CABLE|MESSAGE|TELEGRAM) IS )?{HANDLING}", re.IGNORECASE)
_LONGEST_NOTE = 120  # characters
_ONE_CONTROL = pattern(_CONTROL, re.IGNORECASE)
_FIRST = frozenset("TSCLURFO")
_BEGINNINGS = frozenset(word[:3] for word, _ in _WORDS)
_AT_MOST = 9  # characters that three letters and the blanks between them take


def level_of(printed: str) -> Level:
    """Give the level of words matched by ``LEVEL``."""
    letters = "".join(printed.split()).upper()
    return _BY_LETTERS.get(letters, Level.UNCLASSIFIED)


def controls_of(printed: str) -> tuple[str, ...]:
    """Give the control words of words matched by ``CONTROLS``, in the field's spelling."""
    found = []
    for match in _ONE_CONTROL.finditer(printed):
        word = " ".join(match[0].upper().replace(",", " ").split())
        found.append(_NAMES.get(word.replace(" ", ""), word))
    return tuple(dict.fromkeys(found))


def read_level(printed: str) -> tuple[Level, tuple[str, ...]]:
    """Read a level with its controls: ``SECRET//NOFORN``, ``SECRET NOFORN``."""
    match = _LEVEL_LINE.match(printed)
    if match is not None:
        return level_of(match["level"]), controls_of(match["controls"])
    level, _, controls = printed.partition("//")
    return level_of(level), controls_of(f"//{controls}") if controls else ()


def is_level_line(word: str) -> bool:
    """Whether a line is a level alone, as printed at the top and bottom of pages."""
    return (
        len(word) < 60
        and word[:1] in _FIRST
        and "".join(word[:_AT_MOST].split())[:3] in _BEGINNINGS
        and _LEVEL_LINE.match(word) is not None
    )


def is_handling_note(word: str) -> bool:
    """Whether a line says in words how to handle the cable: ``SBU - NOT FOR THE INTERNET``."""
    return len(word) < _LONGEST_NOTE and _HANDLING_NOTE.match(word) is not None
