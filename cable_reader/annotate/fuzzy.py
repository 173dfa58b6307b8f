"""Finding words again in a text that changed: approximate search in pure Python.

Texts are compared folded: white space as one blank, typographic quotes and dashes as plain
ones. Candidates come from short pieces of the words and their surroundings that still stand
somewhere; each is then measured by edit distance with G. Myers' bit-parallel recurrence
("A fast bit-vector algorithm for approximate string matching", J. ACM 46(3), 1999; H. Hyyro's
formulation), for which Python's unbounded integers need no blocks.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# The published weights of Hypothesis' client: the words count most, then what surrounds them.
_WORDS, _CONTEXT, _POSITION = 50, 20, 2
_SEED = 9  # characters of a piece looked up
_SEEDS = 14  # pieces of one quote
_HITS = 120  # places of one piece
_CANDIDATES = 6  # places measured
_SHARE = 0.25  # of the best place's pieces that another place must have to be measured
_TRUSTED = 70  # characters of words and surroundings from which on one piece alone is chance
_VERBATIM = 3  # places of the very words that are always measured
_STRETCH = 0.3  # of the words' length: how much text may have been put in or taken out

_WIDE_GAP = pattern(r"\s{2,}")
_PLAIN = str.maketrans(
    {
        **dict.fromkeys(
            "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000", " "
        ),
        **{chr(code): " " for code in range(0x2000, 0x200B)},
        **dict.fromkeys("\u2018\u2019\u201a\u201b", "'"),
        **dict.fromkeys("\u201c\u201d\u201e", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    }
)


def fold(text: str) -> str:
    """Fold a text for comparison; for the way back to places use ``Haystack``."""
    return " ".join(text.split()).translate(_PLAIN)


class Candidate(NamedTuple):
    """A place that may be the one looked for; code points of the text, similarities 0 to 1."""

    start: int
    end: int
    words: float  # 1: the very words, white space and quotes folded
    before: float
    after: float
    score: float  # with position, 0 to 1

    @property
    def content_score(self) -> float:
        """The score without the position."""
        return weigh(self.words, self.before, self.after, 1.0)


class Quote(NamedTuple):
    """Words and their surroundings, folded."""

    exact: str
    prefix: str
    suffix: str

    @classmethod
    def of(cls, exact: str, prefix: str, suffix: str) -> Quote:
        """Fold the three; the blank between words and surroundings stays with these."""
        before = fold(prefix) + (" " if prefix[-1:].isspace() or exact[:1].isspace() else "")
        after = (" " if suffix[:1].isspace() or exact[-1:].isspace() else "") + fold(suffix)
        return cls(fold(exact), before, after)

    @property
    def word_count(self) -> int:
        """Number of words."""
        return len(self.exact.split())


def weigh(words: float, before: float, after: float, position: float) -> float:
    """Weigh similarities into one score, 0 to 1."""
    total = _WORDS * words + _CONTEXT * (before + after) + _POSITION * position
    return total / (_WORDS + 2 * _CONTEXT + _POSITION)


class Haystack:
    """A text, folded, with the way between folded and real places."""

    def __init__(self, text: str) -> None:
        self.folded = _WIDE_GAP.sub(" ", text).translate(_PLAIN)
        self._length = len(text)
        # Gaps of more than one character: where they stand, and what is left out up to each.
        self._gaps: list[int] = []  # in the text
        self._ends: list[int] = []
        self._folded_gaps: list[int] = []
        self._left_out = [0]
        for match in _WIDE_GAP.finditer(text):
            start, end = match.span()
            self._gaps.append(start)
            self._ends.append(end)
            self._folded_gaps.append(start - self._left_out[-1])
            self._left_out.append(self._left_out[-1] + end - start - 1)

    def to_folded(self, offset: int) -> int:
        """Give the folded place of a code point of the text."""
        gaps = bisect_left(self._gaps, offset)
        if gaps and offset < self._ends[gaps - 1]:
            return self._folded_gaps[gaps - 1] + 1
        return min(offset - self._left_out[gaps], len(self.folded))

    def to_text(self, start: int, end: int) -> tuple[int, int]:
        """Give the code points that a folded stretch stands for."""
        if start >= len(self.folded):
            return self._length, self._length
        first = self._place(start)
        return first, self._place(end - 1) + 1 if end > start else first

    def _place(self, folded: int) -> int:
        return folded + self._left_out[bisect_left(self._folded_gaps, folded)]

    def candidates(
        self,
        quote: Quote,
        expected: int,
        within: Sequence[tuple[int, int]] | None = None,
    ) -> list[Candidate]:
        """Find places like the quote, the best first, none overlapping a better one.

        ``expected`` is a code point of the text, ``within`` limits the places to stretches of
        it. At most a few candidates come back: enough to tell the best from its runner-up.
        """
        if not quote.exact:
            return []
        near = self.to_folded(expected)
        spans = [(0, len(self.folded))]
        if within is not None:
            spans = [(self.to_folded(start), self.to_folded(end)) for start, end in within]
        starts = self._likely_starts(quote, near, spans)
        starts += [place for place in self._verbatim(quote, near, spans) if place not in starts]
        found = [self._measured(quote, start, near) for start in starts]
        if within is not None and not any(one and one.words > 0.8 for one in found):
            found += [self._measured(quote, at, near) for at in self._scanned(quote, spans)]
        kept = [one for one in found if one is not None]
        if within is not None:
            kept = [one for one in kept if any(a <= one.start < b for a, b in within)]
        return _apart(kept)

    def occurrences(self, quote: Quote) -> list[tuple[int, int]]:
        """Find every place where the words and all their surroundings stand, white space aside."""
        whole = quote.prefix + quote.exact + quote.suffix
        found: list[tuple[int, int]] = []
        at = self.folded.find(whole)
        while at >= 0 and len(found) < _HITS:
            begin = at + len(quote.prefix)
            found.append(self.to_text(begin, begin + len(quote.exact)))
            at = self.folded.find(whole, at + 1)
        return found

    def _likely_starts(
        self, quote: Quote, near: int, spans: Sequence[tuple[int, int]]
    ) -> list[int]:
        """Guess where the words may start, the guesses with most pieces in place first."""
        whole = quote.prefix + quote.exact + quote.suffix
        shift = len(quote.prefix)
        votes: dict[int, int] = {}
        for offset, piece in _pieces(whole, shift, len(quote.exact)):
            for place in self._hits(piece, spans, near + offset - shift):
                start = place - offset + shift
                votes[start] = votes.get(start, 0) + 1
        slack = max(4, int(len(quote.exact) * 0.1))
        groups: list[tuple[int, int, int]] = []  # votes, distance, start
        for start in sorted(votes):
            if groups and start - groups[-1][2] <= slack:
                count, distance, first = groups[-1]
                best = start if votes[start] > votes.get(first, 0) else first
                groups[-1] = (count + votes[start], min(distance, abs(best - near)), best)
            else:
                groups.append((votes[start], abs(start - near), start))
        groups.sort(key=lambda group: (-group[0], group[1]))
        # A place with hardly any piece of many, or far fewer than the best, cannot come near it.
        enough = max((groups[0][0] if groups else 0) * _SHARE, 2 if len(whole) > _TRUSTED else 1)
        return [start for count, _distance, start in groups[:_CANDIDATES] if count >= enough]

    def _hits(self, piece: str, spans: Sequence[tuple[int, int]], near: int) -> Iterator[int]:
        found: list[int] = []
        for start, end in spans:
            # The piece may belong to the surroundings and stand just outside.
            at = self.folded.find(piece, max(start - 48, 0), end + 48)
            while at >= 0 and len(found) < 4 * _HITS:
                found.append(at)
                at = self.folded.find(piece, at + 1, end + 48)
        if len(found) > _HITS:
            found = sorted(found, key=lambda place: abs(place - near))[:_HITS]
        yield from found

    def _verbatim(self, quote: Quote, near: int, spans: Sequence[tuple[int, int]]) -> list[int]:
        """Find the very words, the nearest ones, whatever surrounds them."""
        found: list[int] = []
        for start, end in spans:
            at = self.folded.find(quote.exact, start, end)
            while at >= 0 and len(found) < _HITS:
                found.append(at)
                at = self.folded.find(quote.exact, at + 1, end)
        return sorted(found, key=lambda place: abs(place - near))[:_VERBATIM]

    def _scanned(self, quote: Quote, spans: Sequence[tuple[int, int]]) -> Iterator[int]:
        """Look at every place of some stretches, when no piece of the quote is whole."""
        most = int(len(quote.exact) * _STRETCH) + 1
        for start, end in spans:
            columns = distances(quote.exact, self.folded[start:end])
            if columns and min(columns) <= most:
                yield start + columns.index(min(columns)) + 1 - len(quote.exact)

    def _measured(self, quote: Quote, start: int, near: int) -> Candidate | None:
        """Measure one place: exact borders, and how alike words and surroundings are."""
        length = len(quote.exact)
        found = self._borders(quote.exact, max(start, 0))
        if found is None:
            return None
        begin, end, errors = found
        words = 1 - errors / length
        before = _likeness(quote.prefix[::-1], self._before(begin, len(quote.prefix)))
        after = _likeness(quote.suffix, self._after(end, len(quote.suffix)))
        position = 1 - min(abs(begin - near) / max(len(self.folded), 1), 1.0)
        score = round(weigh(words, before, after, position), 3)
        return Candidate(*self.to_text(begin, end), words, before, after, score)

    def _before(self, place: int, length: int) -> str:
        return self.folded[max(place - length - length // 4, 0) : place][::-1]

    def _after(self, place: int, length: int) -> str:
        return self.folded[place : place + length + length // 4]

    def _borders(self, exact: str, start: int) -> tuple[int, int, int] | None:
        """Find where the words really stand about ``start``: begin, end and errors."""
        length = len(exact)
        if self.folded.startswith(exact, start):
            return start, start + length, 0
        slack = max(3, int(length * _STRETCH)) if length >= _SEED else 2
        low, high = max(start - slack, 0), start + length + slack
        if (whole := _nearest(self.folded, exact, low, high, start)) is not None:
            return whole, whole + length, 0
        window = self.folded[low:high]
        columns = distances(exact, window)
        most = length // 2 if length >= 12 else 1
        if not columns or min(columns) > most:
            return None
        errors = min(columns)
        ends = [place for place, value in enumerate(columns) if value == errors]
        last = min(ends, key=lambda place: abs(low + place + 1 - start - length))
        back = distances(exact[::-1], window[: last + 1][::-1], anchored=True)
        first = last + 1 - (back.index(min(back)) + 1)
        return low + first, low + last + 1, errors


#: Less than the very words alone score, with nothing like their surroundings.
NO_TWIN = _WORDS / (_WORDS + 2 * _CONTEXT + _POSITION)


@lru_cache(maxsize=4)
def haystack(text: str) -> Haystack:
    """Fold a text once for all that is looked for in it."""
    return Haystack(text)


def rival_score(text: str, start: int, end: int, quote: Quote) -> float:
    """Score the place most like ``start..end`` elsewhere in the same text; 0 without any."""
    others = [
        one.content_score
        for one in haystack(text).candidates(quote, start)
        if one.end <= start or end <= one.start
    ]
    return round(max(others, default=0.0), 3)


def _pieces(whole: str, shift: int, length: int) -> Iterator[tuple[int, str]]:
    """Give pieces to look up: both ends of the words, and more spread over all there is."""
    if length < _SEED:
        yield shift, whole[shift : shift + length]
    room = len(whole) - _SEED
    if room < 0:
        yield 0, whole
        return
    count = min(_SEEDS, room // (_SEED - 2) + 1)
    offsets = {room * number // max(count - 1, 1) for number in range(count)}
    if length >= _SEED:
        offsets |= {shift, shift + length - _SEED}
    for offset in sorted(offsets):
        yield offset, whole[offset : offset + _SEED]


def _nearest(folded: str, exact: str, low: int, high: int, start: int) -> int | None:
    best: int | None = None
    at = folded.find(exact, low, high)
    while at >= 0:
        if best is None or abs(at - start) < abs(best - start):
            best = at
        at = folded.find(exact, at + 1, high)
    return best


def _apart(found: Iterable[Candidate]) -> list[Candidate]:
    """Drop what overlaps something better."""
    kept: list[Candidate] = []
    for one in sorted(found, key=lambda one: (-one.score, one.start)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return kept


@lru_cache(maxsize=4096)
def _likeness(pattern: str, text: str) -> float:
    """Say how well a text begins with the pattern, 0 to 1; nothing to compare is alike."""
    if not pattern or text.startswith(pattern):
        return 1.0
    columns = distances(pattern, text, anchored=True)
    errors = min([len(pattern), *columns])
    return 1 - errors / len(pattern)


def distances(pattern: str, text: str, *, anchored: bool = False) -> list[int]:
    """Give, for each place of ``text``, the fewest edits that make what ends there the pattern.

    What is compared may start anywhere, or, ``anchored``, at the start of the text only.
    """
    length = len(pattern)
    if not length:
        return [0] * len(text)
    equal: dict[str, int] = {}
    for place, character in enumerate(pattern):
        equal[character] = equal.get(character, 0) | (1 << place)
    ones = (1 << length) - 1
    top = 1 << (length - 1)
    plus, minus, distance = ones, 0, length
    first = 1 if anchored else 0
    columns = []
    for character in text:
        same = equal.get(character, 0)
        vertical = same | minus
        horizontal = (((same & plus) + plus) ^ plus) | same
        grows = minus | (ones & ~(horizontal | plus))
        shrinks = plus & horizontal
        if grows & top:
            distance += 1
        elif shrinks & top:
            distance -= 1
        grows = ((grows << 1) | first) & ones
        shrinks = (shrinks << 1) & ones
        plus = shrinks | (ones & ~(vertical | grows))
        minus = grows & vertical
        columns.append(distance)
    return columns
