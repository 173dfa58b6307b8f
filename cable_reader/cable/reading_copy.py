"""The copy of a text that the parser reads: as long as the text, without what only hides words."""

from __future__ import annotations

import re

from cable_reader.cable.parts.levels import LEVEL
from cable_reader.cable.patterns import pattern

# No-break and fixed blanks of web pages and word processors.
_BLANKS = "\xa0\u2007\u202f\u3000"
# What teletypes and editors leave at the edges of words: bells, nulls, byte order marks. In the
# midst of a word they stay: nobody knows whether a letter is lost there.
_CONTROLS = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x1a\x1b\x7f"
_UNSEEN = "\ufeff\u200b\u200e\u2060"
_EDGES = pattern(
    rf"(?:^|(?<=[ \t\r]))[{_CONTROLS}{_UNSEEN}]+|[{_CONTROLS}{_UNSEEN}]+(?=[ \t\r\n]|$)",
    re.MULTILINE,
)
_TO_BLANKS = str.maketrans(dict.fromkeys(_BLANKS, " "))

# An envelope in small letters or sentence case: "Fm amembassy norrvik".
_RECASED = pattern(r"^[ \t]*(?:fm|Fm)[ \t]+[A-Za-z]", re.MULTILINE)
_FORMAT_LINE = pattern(
    r"V+ ?ZCZC|(?:ZZ|OO|PP|RR) R[A-Z0-9]{4,7}\b|DE R[A-Z0-9]{4,7} |ZN[YR] [A-Z]{5}"
    r"|(?:[ZOPRYW] ){1,2}\d{6}Z|FM ",
    re.IGNORECASE,
)
_BEHIND = pattern(
    rf"E\.?O\.? |TAGS|SUBJ|\(?\d{{1,3}}[.)] |\([A-Z]|(?:{LEVEL})\b|BT$", re.IGNORECASE
)
_SEARCHED = 6000  # code points in which an envelope stands


def reading_copy(text: str) -> str:
    """Give a text of the same length in which the patterns find what people see."""
    if not text.isascii():
        if any(map(text.__contains__, _BLANKS)):
            text = text.translate(_TO_BLANKS)
        if any(map(text.__contains__, _UNSEEN)):
            text = _EDGES.sub(_blanked, text)
    if any(map(text.__contains__, _CONTROLS)):
        text = _EDGES.sub(_blanked, text)
    head = text[:_SEARCHED]
    if ("Fm" in head or "fm" in head) and _RECASED.search(head):
        return _in_capitals(text)
    return text


def _blanked(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _in_capitals(text: str) -> str:
    """Write the lines of a recased envelope in capitals, up to the banner or the first field."""
    written: list[str] = []
    begun = False
    lines = text.split("\n")
    for place, line in enumerate(lines):
        word = line.strip()
        if word and _BEHIND.match(word):
            written += lines[place:]
            break
        begun = begun or _FORMAT_LINE.match(word) is not None
        written.append(line.upper() if begun and line.isascii() else line)
    return "\n".join(written)
