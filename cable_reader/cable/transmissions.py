"""Where the transmissions of one cable begin: a text may hold all its sections."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from cable_reader.cable.parts.banner import read_banner
from cable_reader.cable.parts.levels import BANNER_LEVELS, is_level_line
from cable_reader.cable.parts.routing_lines import DE, TRANSMISSION_ID, are_of_relay
from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from cable_reader.cable.draft import Draft
    from cable_reader.cable.lines import Lines

_LONGEST_STACK = 40  # lines of relays over those of the origin
_NEAR = 8  # lines from a transmission id to its DE line
_LONGEST_LINE = 160  # no structural line is longer
_HEAD_LINE = pattern(
    r"PAGE[ ]0?1\b|FM[ ]|[ZOPRYW](?:[ ][ZOPRYW])?[ ]\d{6}Z[ ]?[A-Z]{3}|-{4,}[ ]?\d{6}"
)
_LONGEST_HEAD = 120  # lines of distribution and addresses over a banner
# The head of a section that a print counts: "PAGE 01  OSTGAR  02017  02 OF 02", in one line or two.
_LATER_PAGE_ONE = pattern(
    r"PAGE[ ]{1,9}0?1\s{1,30}[A-Z][A-Z .'\-]{1,30}?[ ]{1,9}\d{4,6}[ ]{1,9}(?!01 )\d\d OF \d\d\b"
)
_BARE_SECTION = pattern(r"[^\n]{6,60}\d OF \d")
_NUMBERED = pattern(r"¶?\d{1,3}\.[ ]+\S")


def transmission_starts(draft: Draft) -> list[int]:
    """Find the lines at which the transmissions of one cable begin; the first is always 0.

    A transmission begins at its id (format line 1), at a DE line without one, or at a further
    banner with a section number that stands in the text by itself.
    """
    lines, text = draft.lines, draft.text
    starts = _Starts(draft)
    marks: dict[int, Callable[[int, str], None]] = {}
    for sign, take in (
        ("ZCZC", starts.take_id),
        ("DE R", starts.take_origin),
        ("SECTION", starts.take_banner),
        (" OF 0", starts.take_banner),  # "UNCLAS 02 OF 03 BRANWICK 03642"
    ):
        at = text.find(sign)
        while at >= 0:
            marks.setdefault(bisect_right(lines.heads, at) - 1, take)
            at = text.find(sign, at + 1)
    for level in BANNER_LEVELS:  # banners that name their section by its numbers alone
        at = text.find(level)
        while at >= 0:
            if _BARE_SECTION.match(text, at + 1):
                marks.setdefault(bisect_right(lines.heads, at + 1) - 1, starts.take_banner)
            at = text.find(level, at + 1)
    at = text.find("PAGE 01", 1)
    while at >= 0:
        if _LATER_PAGE_ONE.match(text, at):
            marks[bisect_right(lines.heads, at) - 1] = starts.take_page
        at = text.find("PAGE 01", at + 1)
    for index in sorted(marks):
        word = lines.words[index]
        if word and len(word) <= _LONGEST_LINE:
            marks[index](index, word)
    return starts.found


class _Starts:
    """Gathers the starts, line by line."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.found = [0]
        self.awaiting = True  # the banner of the current transmission has not come yet
        self.last_id = -_NEAR - 1
        self.seen_text = False

    def take_id(self, index: int, word: str) -> None:
        if TRANSMISSION_ID.match(word):
            if self.seen_text and not self._goes_on(index):
                self.found.append(index)
            self.awaiting, self.last_id = True, index
        self.seen_text = True

    def _goes_on(self, index: int) -> bool:
        """Whether nothing but a banner, which dumps print there too, or lines of a relay stand before."""
        if index - self.found[-1] > _LONGEST_STACK:
            return False
        words = [word for word in self.draft.lines.words[self.found[-1] : index] if word]
        return len(words) == 1 or are_of_relay(words)

    def take_origin(self, index: int, word: str) -> None:
        if not DE.match(word):
            return
        if index - self.last_id > _NEAR and self.seen_text and not self.awaiting:
            self.found.append(_with_relays(self.draft.lines, index))
            self.awaiting = True
        self.last_id, self.seen_text = index, True

    def take_banner(self, index: int, _word: str) -> None:
        banner = read_banner(self.draft, index, strict=not self.awaiting)
        if banner is None or banner.section is None:
            return
        start = _head_start(self.draft.lines, index, self.found[-1])
        if not self.awaiting or self._has_text(start):
            self.found.append(start)
        self.awaiting = False
        self.seen_text = True

    def take_page(self, index: int, word: str) -> None:
        """Take the first page of a later section, whose banner may be lost."""
        if self.awaiting or not word.startswith("PAGE"):
            return
        start = _over_levels(self.draft.lines, index, self.found[-1])
        self.found.append(start)
        self.awaiting = True

    def _has_text(self, start: int) -> bool:
        """Whether the transmission so far has paragraphs: its own banner is lost."""
        return any(map(_NUMBERED.match, self.draft.lines.words[self.found[-1] : start]))


def _head_start(lines: Lines, banner: int, earliest: int) -> int:
    """Find where the head over a further banner begins: its page 1, else its date-time group.

    Sections printed in the 1970s to 1990s each begin with ``PAGE 01``, their distribution and
    addresses; archives that kept the page lines alone have none of it.
    """
    start = banner
    limit = max(earliest, banner - _LONGEST_HEAD)
    for index in range(banner - 1, limit, -1):
        word = lines.words[index]
        if _HEAD_LINE.match(word):
            start = index
            if word.startswith("PAGE"):
                break
        elif _NUMBERED.match(word):
            break
    return banner if start == banner else _over_levels(lines, start, limit)


def _over_levels(lines: Lines, start: int, limit: int) -> int:
    """Include the level lines that stand over the head of a page."""
    before = start - 1
    while before > limit and (not lines.words[before] or is_level_line(lines.words[before])):
        if lines.words[before]:
            start = before
        before -= 1
    return start


def _with_relays(lines: Lines, index: int) -> int:
    """Include the relay line that stands right before a DE line."""
    before = index - 1
    while before >= 0 and not lines.words[before]:
        before -= 1
    word = lines.words[before] if before >= 0 else ""
    return before if word[:3] in ("ZZ ", "OO ", "PP ", "RR ") else index
