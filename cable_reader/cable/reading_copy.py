"""The copy of a text that the parser reads: as long as the text, without what only hides words."""

from __future__ import annotations

import re

from cable_reader.cable.parts.levels import LEVEL
from cable_reader.cable.patterns import pattern

# No-break and fixed blanks of web pages and word processors.
_BLANKS = "\xa0\u2007\u202f\u3000"
# What teletypes and editors leave at the edges of words: bells, nulls, byte order marks. In the
# midst of a word they stay, labels apart: nobody knows whether a letter is lost there.
_CONTROLS = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x1a\x1b\x7f"
_UNSEEN = "\ufeff\u200b\u200e\u2060"
_EDGES = pattern(
    rf"(?:^|(?<=[ \t\r]))[{_CONTROLS}{_UNSEEN}]+|[{_CONTROLS}{_UNSEEN}]+(?=[ \t\r\n]|$)",
    re.MULTILINE,
)
# A label or caption with such characters between its letters: "SUB\aJECT:", "E.\0O. 12958:".
_CUT_WORD = pattern(
    rf"^[ \t]*(?P<word>[A-Za-z][\w .()/{_CONTROLS}]{{1,24}}?)(?=:|[ \t\r]*$)", re.MULTILINE
)
_WHOLE_WORD = pattern(
    r"E\.?[ ]?O\.?[ ]{0,2}(?:\d{4,5})?|TAGS?|SUBJ(?:ECT)?|REF(?:S|TELS?|\(S\))?"
    r"|CLASSIFIED BY|DERIVED FROM|REASONS?|SIPDIS|NOFORN|EXDIS|NODIS|LIMDIS|STADIS|SENSITIVE",
    re.IGNORECASE,
)
_NO_CONTROLS = str.maketrans(dict.fromkeys(_CONTROLS))
_TO_BLANKS = str.maketrans(dict.fromkeys(_BLANKS, " "))
# Line ends of mainframes and word processors: NEL, vertical tab, line and paragraph separator.
_ENDS = "\x85\x0b\u2028\u2029"
_TO_ENDS = str.maketrans(dict.fromkeys(_ENDS, "\n"))

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
# Scanned labels and numbers in which O and 0, I, l and 1 took each other's place.
_SCANNED = pattern(
    r"^[ \t]*(?:(?P<label>T0|[Il1]NF[O0])(?=[ \t]+R[A-Z]{4,6}[/ ])|(?P<caption>S[Il1]PD[Il1]S$)"
    r"|(?P<order>E\.?[ ]?[O0]\.?[ ]{1,2})(?P<number>[0-9OIl]{5})(?=[ ]?:)"
    r"|(?:[ZOPRYW][ ]){1,2}(?P<time>[0-9OIl]{6})Z[ ][A-Z]{3}[ ](?P<year>[0-9OIl]{2})(?=[ \t]*$))",
    re.MULTILINE,
)
_TO_LETTERS = str.maketrans("01l", "OII")
_TO_DIGITS = str.maketrans("OIl", "011")
_REPAIRS = (
    *((name, _TO_LETTERS) for name in ("label", "caption", "order")),
    *((name, _TO_DIGITS) for name in ("number", "time", "year")),
)
# What mail programs put before each line of a text that they quote.
_QUOTING = pattern(r"^>(?:[ ]|(?=\r?$))", re.MULTILINE)
_FULL_LINE = pattern(r"^[ \t]*[^\s]", re.MULTILINE)
_MOST_LINES = 0.9  # a mail program may have broken some lines in two
_FIRST = 200  # code points in which the first line begins
_SEARCHED = 6000  # code points in which an envelope stands


def reading_copy(text: str) -> str:
    """Give a text of the same length in which the patterns find what people see."""
    text = with_line_feeds(text)
    if not text.isascii():
        if any(map(text.__contains__, _BLANKS)):
            text = text.translate(_TO_BLANKS)
        if any(map(text.__contains__, _UNSEEN)):
            text = _EDGES.sub(_blanked, text)
    if any(map(text.__contains__, _CONTROLS)):
        text = _EDGES.sub(_blanked, text)
        text = _CUT_WORD.sub(_mended, text[:_SEARCHED]) + text[_SEARCHED:]
    head = text[:_SEARCHED]
    if ("Fm" in head or "fm" in head) and _RECASED.search(head):
        return _in_capitals(text)
    return text


def with_line_feeds(text: str) -> str:
    """Give a text of the same length whose rarer line ends are line feeds."""
    return text.translate(_TO_ENDS) if any(map(text.__contains__, _ENDS)) else text


def unquoted_copy(text: str) -> tuple[str, dict[int, int]]:
    """Give a reading copy with blanks for the signs that quote a mail, and where these stand.

    They are start and end by line head; none where not nearly every line has one.
    """
    if text[:_FIRST].lstrip()[:1] != ">":
        return text, {}
    found = dict(match.span() for match in _QUOTING.finditer(text))
    if len(found) < _MOST_LINES * sum(1 for _ in _FULL_LINE.finditer(text)):
        return text, {}
    return _QUOTING.sub(_blanked, text), found


def may_hide_words(text: str) -> bool:
    """Whether a text holds signs that its reading copy does not; a cheap test.

    A text whose envelope is in capitals and that holds none is its own reading copy.
    """
    has = text.__contains__
    if any(map(has, _CONTROLS)):
        return True
    return not text.isascii() and any(map(has, _BLANKS + _UNSEEN))


def scanned_copy(text: str) -> str:
    """Give a reading copy in which the labels and numbers of a scanned head are what they were."""
    head = text[:_SEARCHED]
    repaired = _SCANNED.sub(_repaired, head)
    return text if repaired == head else repaired + text[_SEARCHED:]


def _repaired(match: re.Match[str]) -> str:
    words = match[0]
    for name, table in _REPAIRS:
        if match[name] is not None:
            start, end = (place - match.start() for place in match.span(name))
            words = words[:start] + words[start:end].translate(table) + words[end:]
    return words


def _blanked(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _mended(match: re.Match[str]) -> str:
    """Move the control characters in a label before it, as blanks: what follows keeps its place."""
    word = match["word"]
    letters = word.translate(_NO_CONTROLS)
    if letters == word or not _WHOLE_WORD.fullmatch(letters.rstrip()):
        return match[0]
    return letters.rjust(len(match[0]))


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
