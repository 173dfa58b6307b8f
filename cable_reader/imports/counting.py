"""In what other programs count: places in a text, whatever one character is to them.

The specifications say code points. Programs written in JavaScript, Java or C# count UTF-16
units, a pair for an emoji; some count the carriage returns of a file with CRLF line ends and
some do not. Which one it was can be seen from the places themselves.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from cable_reader.annotate.exchange import PlainText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Place = tuple[int, int, str]  # start, end, the words if the file says them

_WORDS = re.compile(r"\w+")
_LAST_OF_PLANE = 0xFFFF
_COMPARED = 20  # letters of the words that a file says stand at a place


class Counting:
    """One way of counting in a text; ``text`` has line feeds only, ``file`` the line ends it had."""

    def __init__(self, text: str, file: str, *, units: bool, returns: bool) -> None:
        self._text = text
        # Where each character of the text stands as the program counts, and where the last ends.
        self._starts = list(accumulate(_widths(file if returns else text, units=units), initial=0))

    def offset(self, counted: int) -> int | None:
        """Give the code points of the text that a place comes to; None if it is outside."""
        if not 0 <= counted <= self._starts[-1]:
            return None
        return bisect_left(self._starts, counted)

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Give both ends; None if one is outside, or they stand the wrong way round."""
        low, high = self.offset(start), self.offset(end)
        return (low, high) if low is not None and high is not None and low <= high else None

    def fits(self, place: Place) -> int:
        """Say how well a place fits: its words are there, and both ends stand between words."""
        span = self.span(*place[:2])
        if span is None:
            return -4
        said, found = place[2], self._text[slice(*span)]
        agrees = 4 if begin_alike(said, found) else 0
        if agrees and said.split() == found.split():  # to the last letter
            agrees = 8
        return agrees + sum(self._is_edge(one) for one in span)

    def _is_edge(self, offset: int) -> bool:
        around = self._text[max(offset - 1, 0) : offset + 1]
        return len(around) < 2 or not around.isalnum()


def begin_alike(said: str, found: str) -> bool | None:
    """Whether words are cited by their beginning, whatever stands between letters; None without any."""
    said, found = (_letters(one)[:_COMPARED] for one in (said, found))
    if not said or not found:
        return None
    return found.startswith(said) or said.startswith(found)


def counting_of(text: str, file: str, places: Iterable[Place], *, returns: bool) -> Counting:
    """Choose the way of counting that most places fit; of equal ones the one specified.

    ``returns`` says whether a program whose ways are not seen counts carriage returns.
    """
    known = list(places)
    ways = [
        Counting(text, file, units=units, returns=counted)
        for units, counted in _ways(text, file, returns=returns)
    ]
    return max(ways, key=lambda way: sum(way.fits(place) for place in known))


class Readings:
    """What a place in a cable's own text may mean to whoever counted it."""

    def __init__(self, text: str) -> None:
        self._plain = PlainText(text)
        self._file = text

    def spans(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the spans of the cable's text, the likeliest first."""
        for way in self._counted:
            span = way.span(start, end)
            if span is not None:
                yield self._plain.back(span[0]), self._plain.back(span[1])

    @cached_property
    def _counted(self) -> list[Counting]:
        return [
            Counting(self._plain.text, self._file, units=units, returns=returns)
            for units, returns in _ways(self._plain.text, self._file, returns=True)
        ]


def _ways(text: str, file: str, *, returns: bool) -> Iterator[tuple[bool, bool]]:
    """Yield the ways that come to different places in a text, the likeliest first."""
    both_ends = (returns, not returns) if "\r\n" in file else (False,)
    wide = (False, True) if max(text, default="") > chr(_LAST_OF_PLANE) else (False,)
    for units in wide:
        for counted in both_ends:
            yield units, counted


def _widths(counted: str, *, units: bool) -> Iterator[int]:
    """Yield how much each character counts, a line end of two characters together."""
    before = ""
    for one in counted:
        width = 2 if units and ord(one) > _LAST_OF_PLANE else 1
        if before == "\r" and one == "\n":
            width = 2
        elif before == "\r":
            yield 1
        if one != "\r":
            yield width
        before = one
    if before == "\r":
        yield 1


def _letters(words: str) -> str:
    return "".join(_WORDS.findall(words)).casefold()
