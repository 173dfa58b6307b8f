"""Which message a stretch of text belongs to: what tells two cables in one file apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.parts.levels import LEVEL
from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from cable_reader.cable.lines import Lines

_LOOKED_AT = 120  # full lines from the start of a transmission; its banner stands there
_LONGEST_BANNER = 120
_POST_LETTERS = 5  # 1970s archives cut posts to six letters; damage takes one more
_CENTURY = 50  # two-digit years from here on are of the last century

_NUMBER_AT_END = pattern(r"(?P<post>[A-Z][A-Z .,'\u2019\-]{0,40}?)[ \t]*(?P<number>\d{3,7})$")
_LEVEL_AT_START = pattern(LEVEL, re.IGNORECASE)
_SPACED_LETTERS = pattern(r"(?:[A-Z]{1,2} ){4}")  # a level, whatever became of its letters
_SECTION = pattern(
    r"^.*\bOF[ \t]*(?:\d{1,2}|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN)\b"
    r"|^.*\d[ \t]*OF[ \t]*\d{1,2}\b"
)
_CONTROLS = pattern(
    r"^(?:[ \t/,]*\b(?:NO ?FORN|EFTO|E F T O|SENSITIVE|FOUO|EXDIS|NODIS|LIMDIS|STADIS|SIPDIS))+"
    r"(?![A-Z])"
)
_NAMES_SECTION = pattern(
    r"\b(?:SECTION|SECTIO|SCTION)\b|\b\d{1,2} ?OF ?\d{1,2}\b|^DE R\w+ #?\d+[A-Z]?/\d\d|\d \d{3} OF \d{3}"
)
_PAGE = pattern(
    r"PAGE[ \t]+\d{1,3}[ \t]+(?P<post>[A-Z][A-Z.'\u2019\-]*(?: [A-Z.'\u2019\-]+){0,3})[ \t]+"
    r"(?P<number>\d{4,6})\b"
)
_DE = pattern(r"DE[ \t]+(?P<indicator>R[A-Z0-9]{4,7})[ \t]+#?(?P<serial>\d{3,5})\b")
_GROUP = pattern(
    r"(?P<group>\d{6})Z?[ \t]*(?P<month>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*"
    r"[ \t]+(?:19|20)?(?P<year>\d{2})\b",
    re.IGNORECASE,
)
_LABELLED = pattern(
    r"MRN[ \t]*:[ \t]*(?:\d\d)?(?P<year>\d\d)[ \t]*(?P<post>\D{2,40}?)[ \t]*(?P<number>\d{1,7})$",
    re.IGNORECASE,
)
_DOCUMENT = pattern(
    r"Document Number:[ \t]*\d\d(?P<year>\d\d)(?P<post>[A-Z]{1,6})[ \t]*(?P<number>\d{3,6})"
)


class MessageIdentity(NamedTuple):
    """What one transmission says of the message it belongs to; None where it says nothing."""

    number: int | None = None
    post: str | None = None  # letters only
    year: int | None = None
    station: tuple[str, str] | None = None  # routing indicator and serial of the DE line
    group: str | None = None  # date-time group
    is_whole: bool = False  # banner and DE line name no section

    def __bool__(self) -> bool:
        return any(part is not None for part in (self.number, self.station, self.group))

    def same_message(self, other: MessageIdentity) -> bool:
        """Whether two transmissions are of one message, by what both of them say."""
        if self.year is not None and other.year is not None and self.year != other.year:
            return False
        if self.number is not None and other.number is not None:
            if self.number != other.number or (self.is_whole and other.is_whole):
                return False  # another message, or a corrected copy of the same
            if self.post is None or other.post is None:
                return True
            letters = min(len(self.post), len(other.post), _POST_LETTERS)
            alike = self.post[:letters] == other.post[:letters]
            return alike or self._same_envelope(other)
        return self._same_envelope(other)

    def _same_envelope(self, other: MessageIdentity) -> bool:
        if self.station is not None and other.station is not None:
            return self.station == other.station
        return self.group is not None and self.group == other.group


def read_identity(lines: Lines, start: int, end: int) -> MessageIdentity:
    """Read the identity from the first lines of a transmission; its banner goes before all."""
    banner: tuple[int, str | None] | None = None
    page = station = group = year = None
    in_section = is_banner = False
    seen = 0
    for word in lines.words[start:end]:
        if not word or len(word) > _LONGEST_BANNER:
            continue
        seen += 1
        if seen > _LOOKED_AT:
            break
        if (labelled := _LABELLED.match(word) or _DOCUMENT.match(word)) is not None:
            banner = banner or (int(labelled["number"]), _letters(labelled["post"]))
            year = year or _full_year(labelled["year"])
        in_section = in_section or _NAMES_SECTION.search(word) is not None
        if station is None and (found := _DE.match(word)) is not None:
            station = (found["indicator"], found["serial"])
        elif group is None and (found := _GROUP.search(word)) is not None and len(word) < 60:
            group = found["group"] + found["month"].upper() + found["year"]
            year = _full_year(found["year"])
        elif page is None and (found := _PAGE.search(word)) is not None:
            page = (int(found["number"]), _letters(found["post"]))
        elif banner is None:
            banner = read_banner_number(word)
            is_banner = banner is not None
    number, post = banner or page or (None, None)
    is_whole = is_banner and not in_section
    return MessageIdentity(number, post, year, station, group, is_whole)


def read_banner_number(word: str) -> tuple[int, str | None] | None:
    """Give number and post of a classification line; None if the line is none."""
    if not word or not word[-1].isdigit() or len(word) > _LONGEST_BANNER:
        return None
    level = _LEVEL_AT_START.match(word)
    if level is None and _SPACED_LETTERS.match(word) is None:
        return None
    rest = word[level.end() :] if level else _SPACED_LETTERS.sub("", word)
    rest = _CONTROLS.sub("", _SECTION.sub("", rest)).strip(" \t/,")
    found = _NUMBER_AT_END.match(rest) if rest else None
    if found is not None:
        return int(found["number"]), _letters(found["post"])
    return (int(rest), None) if rest.isdigit() else None


def _letters(post: str) -> str:
    return re.sub(r"[^A-Z]", "", post.upper())


def _full_year(two_digits: str) -> int:
    year = int(two_digits)
    return 1900 + year if year >= _CENTURY else 2000 + year
