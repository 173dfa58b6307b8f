"""Which paragraph of one release is which of the other: by number and words, in one order.

Only paragraphs that share a rare word, a number or their whole text are measured against each
other; of those the heaviest chain is taken in which both cables keep their order.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.compare.words import GAP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cable_reader.compare.words import Word

_RARE = 6  # paragraphs in which a word may stand to lead from one to another
_TRIED = 12  # paragraphs measured for each, those with most rare words in common
_ALIKE = 0.4  # from which similarity on paragraphs of different numbers are one
_NUMBERED = 0.12  # the same for paragraphs of one number
_FEW = 5  # words, below which what is left of a paragraph says nothing
_NUMBER = 0.25  # what the same number is worth, beside a similarity of 0 to 1

Pair = tuple[int | None, int | None]


class Side(NamedTuple):
    """What is known of a paragraph for finding its like."""

    number: int | None
    words: Counter[str]
    size: int
    has_gap: bool

    @classmethod
    def of(cls, number: int | None, words: Sequence[Word]) -> Side:
        """Count the words of a paragraph."""
        counted = Counter(word.folded for word in words)
        has_gap = counted.pop(GAP, 0) > 0
        return cls(number, counted, counted.total(), has_gap)


def aligned(a: Sequence[Side], b: Sequence[Side]) -> list[Pair]:
    """Pair the paragraphs of two releases, those without a counterpart with None, in order."""
    chain = _heaviest(_candidates(a, b), len(b))
    pairs: list[Pair] = []
    at_a = at_b = 0
    for one, other in [*chain, (len(a), len(b))]:
        pairs += _leftover(a, b, range(at_a, one), range(at_b, other))
        if one < len(a):
            pairs.append((one, other))
        at_a, at_b = one + 1, other + 1
    return pairs


def _leftover(
    a: Sequence[Side], b: Sequence[Side], alone_a: range, alone_b: range
) -> Iterator[Pair]:
    """Pair what is left between two pairs where one side says nothing but that text is missing."""
    if any(not a[one].size for one in alone_a) or any(not b[one].size for one in alone_b):
        both = min(len(alone_a), len(alone_b))
        fits = [
            not (a[one].size and b[other].size)
            for one, other in zip(alone_a[:both], alone_b[:both], strict=True)
        ]
        taken = fits.index(False) if False in fits else both
        yield from zip(alone_a[:taken], alone_b[:taken], strict=True)
        alone_a, alone_b = alone_a[taken:], alone_b[taken:]
    yield from ((one, None) for one in alone_a)
    yield from ((None, other) for other in alone_b)


def _candidates(a: Sequence[Side], b: Sequence[Side]) -> Iterator[tuple[int, dict[int, float]]]:
    """Yield for each paragraph of the one the weight of those of the other that it may be."""
    by_word: dict[str, list[int]] = defaultdict(list)
    by_number: dict[int, list[int]] = defaultdict(list)
    by_text: dict[frozenset[tuple[str, int]], list[int]] = defaultdict(list)
    for place, side in enumerate(b):
        for word in side.words:
            by_word[word].append(place)
        if side.number is not None:
            by_number[side.number].append(place)
        by_text[frozenset(side.words.items())].append(place)
    for place, side in enumerate(a):
        votes: Counter[int] = Counter()
        for word in side.words:
            if len(by_word[word]) <= _RARE:
                votes.update(by_word[word])
        tried: dict[int, None] = dict.fromkeys(one for one, _ in votes.most_common(_TRIED))
        if side.number is not None:
            tried.update(dict.fromkeys(_nearest(by_number[side.number], place)))
        if side.size:
            whole = by_text[frozenset(side.words.items())]
            tried.update(dict.fromkeys(_nearest(whole, place)))
        weights = {other: _weight(side, b[other]) for other in tried}
        yield place, {other: weight for other, weight in weights.items() if weight}


def _nearest(places: Sequence[int], place: int) -> Sequence[int]:
    """Give the few of many places, in order, that are next to one."""
    at = bisect_left(places, place)
    return places[max(at - _TRIED // 2, 0) : at + _TRIED // 2]


def _weight(a: Side, b: Side) -> float:
    """Say how much speaks for two paragraphs being one; 0: they are not."""
    same_number = a.number is not None and a.number == b.number
    shared = sum(min(count, b.words[word]) for word, count in a.words.items())
    alike = 2 * shared / (a.size + b.size) if a.size + b.size else 0.0
    least = min(a.size, b.size)
    if (a.has_gap or b.has_gap) and least >= _FEW:
        alike = max(alike, shared / least * 0.9)  # what is left of one stands in the other
    if same_number and (a.has_gap or b.has_gap) and least < _FEW:
        return _NUMBER + alike
    if alike >= (_NUMBERED if same_number else _ALIKE):
        return alike + (_NUMBER if same_number else 0)
    return 0.0


def _heaviest(
    candidates: Iterable[tuple[int, dict[int, float]]], size: int
) -> list[tuple[int, int]]:
    """Give the heaviest chain of pairs in which both places rise."""
    # A Fenwick tree of the best chain that ends at or before a place of the other release.
    best: list[tuple[float, int]] = [(0.0, -1)] * (size + 1)
    links: list[tuple[int, int, int]] = []  # place, place, link before
    for place, weights in candidates:
        made = []
        for other, weight in weights.items():
            total, before = _best_until(best, other)
            links.append((place, other, before))
            made.append((other, total + weight, len(links) - 1))
        for other, total, link in made:
            at = other + 1
            while at <= size:
                if best[at][0] < total:
                    best[at] = (total, link)
                at += at & -at
    chain: list[tuple[int, int]] = []
    _total, link = _best_until(best, size)
    while link >= 0:
        place, other, link = links[link]
        chain.append((place, other))
    return chain[::-1]


def _best_until(best: Sequence[tuple[float, int]], end: int) -> tuple[float, int]:
    found = (0.0, -1)
    while end:
        if best[end][0] > found[0]:
            found = best[end]
        end -= end & -end
    return found
