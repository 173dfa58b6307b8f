"""Where two lists of the very same objects differ: of thousands of marks a key changes one."""

from __future__ import annotations

from itertools import compress, count
from operator import is_not
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")


class Differing(NamedTuple, Generic[T]):
    """The stretch between what both lists begin with and what both end with."""

    first: int  # its place in both
    was: Sequence[T]
    now: Sequence[T]


def differing(before: Sequence[T], after: Sequence[T]) -> Differing[T]:
    """Cut off what both begin and end with, by identity."""
    shorter = min(len(before), len(after))
    first = _same(before, after, shorter)
    last = _same(before[::-1], after[::-1], shorter - first)
    was, now = before[first : len(before) - last], after[first : len(after) - last]
    return Differing(first, was, now)


def _same(one: Sequence[T], other: Sequence[T], most: int) -> int:
    """Count the objects that two lists begin with alike, at most so many; all of it runs in C."""
    return min(next(compress(count(), map(is_not, one, other)), most), most)
