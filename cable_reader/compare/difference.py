"""Which words two texts share, in time that does not explode.

Runs of words that stand once in each text anchor the comparison; between two anchors Python's own
SequenceMatcher looks closely where the stretch is short.
"""

from __future__ import annotations

from bisect import bisect_left
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_RUN = 3  # words that anchor together
_CLOSELY = 60_000  # pairs of words that are looked at one by one


class Stretch(NamedTuple):
    """Words ``a_start..a_end`` of the one stand where ``b_start..b_end`` of the other do."""

    is_same: bool
    a_start: int
    a_end: int
    b_start: int
    b_end: int


def stretches(a: Sequence[str], b: Sequence[str]) -> list[Stretch]:
    """Divide two texts into stretches that are the same and such that are not, in turns."""
    found: list[Stretch] = []
    for piece in _pieces(a, b):
        before = found[-1] if found else None
        if before is not None and before.is_same == piece.is_same:
            found[-1] = before._replace(a_end=piece.a_end, b_end=piece.b_end)
        else:
            found.append(piece)
    return found


def _pieces(a: Sequence[str], b: Sequence[str]) -> Iterator[Stretch]:
    at_a = at_b = 0
    for place_a, place_b in [*_anchors(a, b), (len(a), len(b))]:
        yield from _between(a, b, _other(at_a, place_a, at_b, place_b))
        at_a, at_b = place_a, place_b


def _same(a_start: int, a_end: int, b_start: int, b_end: int) -> Stretch:
    return Stretch(True, a_start, a_end, b_start, b_end)  # noqa: FBT003 - a row of a table


def _other(a_start: int, a_end: int, b_start: int, b_end: int) -> Stretch:
    return Stretch(False, a_start, a_end, b_start, b_end)  # noqa: FBT003 - as above


def _between(a: Sequence[str], b: Sequence[str], part: Stretch) -> Iterator[Stretch]:
    """Compare two stretches: their shared beginning and end, and closely what is between."""
    _, a_start, a_end, b_start, b_end = part
    head = 0
    while head < min(a_end - a_start, b_end - b_start) and a[a_start + head] == b[b_start + head]:
        head += 1
    if head:
        yield _same(a_start, a_start + head, b_start, b_start + head)
        a_start, b_start = a_start + head, b_start + head
    tail, least = 0, min(a_end - a_start, b_end - b_start)
    while tail < least and a[a_end - 1 - tail] == b[b_end - 1 - tail]:
        tail += 1
    yield from _closely(a, b, _other(a_start, a_end - tail, b_start, b_end - tail))
    if tail:
        yield _same(a_end - tail, a_end, b_end - tail, b_end)


def _closely(a: Sequence[str], b: Sequence[str], part: Stretch) -> Iterator[Stretch]:
    _, a_start, a_end, b_start, b_end = part
    size_a, size_b = a_end - a_start, b_end - b_start
    if not size_a and not size_b:
        return
    if not size_a or not size_b or size_a * size_b > _CLOSELY:
        yield part
        return
    matcher = SequenceMatcher(None, a[a_start:a_end], b[b_start:b_end], autojunk=False)
    for tag, low_a, high_a, low_b, high_b in matcher.get_opcodes():
        make = _same if tag == "equal" else _other
        yield make(a_start + low_a, a_start + high_a, b_start + low_b, b_start + high_b)


def _anchors(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """Give places of runs that stand once in each, in one order in both."""
    once_a, once_b = _once(a), _once(b)
    pairs = [(at, once_b[run]) for run, at in once_a.items() if run in once_b]
    return longest_rise(sorted(pairs))


def _once(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    found: dict[tuple[str, ...], int] = {}
    for at in range(len(words) - _RUN + 1):
        run = tuple(words[at : at + _RUN])
        found[run] = -1 if run in found else at
    return {run: at for run, at in found.items() if at >= 0}


def longest_rise(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the longest choice of pairs, sorted by their first, in which the second rises too."""
    tops: list[int] = []  # the least second that ends a rise of each length
    ends: list[int] = []  # its place in ``pairs``
    before: list[int] = []
    for place, (_first, second) in enumerate(pairs):
        length = bisect_left(tops, second)
        before.append(ends[length - 1] if length else -1)
        if length == len(tops):
            tops.append(second)
            ends.append(place)
        else:
            tops[length], ends[length] = second, place
    chosen: list[tuple[int, int]] = []
    place = ends[-1] if ends else -1
    while place >= 0:
        chosen.append(pairs[place])
        place = before[place]
    return chosen[::-1]
