"""Text taken out before release: X runs, excision words and exemption codes."""

from __future__ import annotations

import re

from cable_reader.cable.patterns import pattern

# "(b)(1)", "B7(C)", "1.4(D)", "25X1", "NR", "A1", "3.3(b)".
_CODE = (
    r"(?:\(?b\)?\s?\(\d\)(?:\([A-F]\))?|B[1-9](?:\([A-Fa-f]\))?"
    r"|1\.[45]\s?\(?[A-Ha-h]\)?(?![A-Za-z])|(?:25|50)X\d|NR|[XA]\d(?!\d)|\d\.\d\([a-hA-H]\))"
)
_CODE_OF_ACT = r"(?:\(?b\)?\s?\(\d\)(?:\([A-F]\))?|B[1-9](?:\([A-Fa-f]\))?)"
_CODES_LINE = pattern(rf"{_CODE}(?:[\s,;/&]{{1,3}}{_CODE}){{0,11}}[\s,;.]?$", re.IGNORECASE)
_BRACKETED = pattern(r"\(?B\)?\((?P<number>\d)\)(?P<rest>.*)$")
_ONE_CODE = pattern(_CODE, re.IGNORECASE)
# At the end of a text line, two blanks or more before them: OCR sets codes beside the white box.
_CODES_AT_END = pattern(
    r"(?<=[ \t])(?P<codes>(?:\(?[Bb]\)?\(\d\)(?:\([A-Fa-f]\))?"
    r"|(?:B|(?<=[ \t]{3})b)[1-9](?:\([A-Fa-f]\))?|1\.[45]\s?\([A-Ha-h]\))"
    rf"(?:[\s,;/]{{1,3}}{_CODE}){{0,11}})[ \t,;]{{0,8}}$"
)
REACH = 60  # characters of a line's end in which the codes beside it stand
_CODES_INSIDE = pattern(
    rf"(?<=[ \t]{{3}})(?P<codes>{_CODE}(?:[\s,;/]{{1,3}}{_CODE}){{0,11}})(?=[ \t]{{3}})"
)
# "[3 1/2 lines not declassified]", "[paragraph withheld: B1, 1.4(D)]", "[name deleted]": how much,
# of what, taken out, why. Words of the cable in brackets have no such measure before the verb.
_HOW_MUCH = (
    r"(?:less than |about )?(?:(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|1/2|\u00bd|half|and|several|following|entire|remaining|rest of|this)[ -]){0,4}"
)
_OF_WHAT = (
    r"(?:(?:text|words?|lines?|sentences?|paras?|paragraphs?|pages?|sections?|passages?|portions?"
    r"|names?|material|information)(?: of (?:source )?text)?"
    r" (?:(?:is|are|was|were|has been|have been) )?)?"
)
_TAKEN_OUT = r"(?:excised?d?|redacted|deleted|withheld|not declassified)"
_WHY = rf"(?:[ :;,(\u2013-]{{1,3}}(?:under )?{_CODE}(?:[\s,;/&]{{1,3}}{_CODE}){{0,11}}\)?)?"
_WORDS = pattern(
    rf"\[\s?{_CODE_OF_ACT}(?:[\s,;/&]{{1,3}}{_CODE}){{0,5}}\s?\]"
    rf"|\[\s?(?:\.\.\.|{_HOW_MUCH}{_OF_WHAT}{_TAKEN_OUT}{_WHY})\.?\s?\]|X{{8,}}|\u2588{{2,}}",
    re.IGNORECASE,
)
_MASK_SIGNS = ("[", "XXXXXXXX", "xxxxxxxx", "\u2588")  # a cheap test before the pattern


def codes_of(words: str) -> tuple[str, ...]:
    """Give the exemption codes in words, capitals and blanks folded: ``B1``, ``1.4(D)``."""
    return tuple(dict.fromkeys(_code(code) for code in _ONE_CODE.findall(words)))


def _code(printed: str) -> str:
    """Write an exemption code one way: ``(b)(1)`` and ``b1`` are B1."""
    code = "".join(printed.upper().split())
    match = _BRACKETED.match(code)
    return f"B{match['number']}{match['rest']}" if match else code


def is_codes_line(word: str) -> bool:
    """Whether a line holds exemption codes alone."""
    return len(word) < 80 and _CODES_LINE.match(word) is not None


def codes_at_end(word: str) -> re.Match[str] | None:
    """Find exemption codes at the end of a text line (releases only)."""
    return _CODES_AT_END.search(word[-REACH:]) if len(word) > 2 else None


def codes_inside(text: str, start: int, end: int) -> re.Match[str] | None:
    """Find codes with wide blanks on both sides in a line of a release: the white box stood there."""
    return _CODES_INSIDE.search(text, start, end) if "   " in text[start:end] else None


def find_masks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Find runs of X, black bars and words like ``[Excised]`` that stand for text taken out."""
    if all(text.find(sign, start, end) < 0 for sign in _MASK_SIGNS):
        return []
    return [match.span() for match in _WORDS.finditer(text, start, end)]
