"""The words of a paragraph as they are compared, with what was taken out as a word of its own."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.annotate.fuzzy import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.cable.record import Cable, Paragraph, Redaction

# Signs for text taken out that are too weak to be a redaction of the cable by themselves, but are
# one beside another release: "[…]", "XXXX", black boxes.
_WEAK = re.compile(
    r"\[\s?(?:\u2026|\.{3,5})\s?\]|(?<![A-Za-z])X{4,}(?![A-Za-z])|[\u2586-\u2588\u25a0\u25ac]+"
)
_BROKEN = re.compile(r"(?<=[^\W\d_]-)[ \t]*\r?\n[ \t]*(?=[^\W\d_])")
_LOWER = 0.05  # share of small letters below which a text counts as written in capitals
GAP = "\0"  # how words taken out compare: alike, whatever they were


class Word(NamedTuple):
    """A word as printed and as compared; or a gap, where words were taken out."""

    printed: str
    folded: str
    codes: tuple[str, ...] = ()  # exemption codes of a gap

    @property
    def is_gap(self) -> bool:
        """Whether words were taken out here."""
        return self.folded == GAP


class _Gap(NamedTuple):
    start: int
    end: int
    codes: tuple[str, ...]


def is_in_capitals(cable: Cable) -> bool:
    """Whether the paragraphs have hardly any small letters, as telegrams of the 1970s."""
    text = "".join(paragraph.text for paragraph in cable.facts.paragraphs)
    letters = sum(map(str.isalpha, text))
    return sum(map(str.islower, text)) < _LOWER * letters


def words_of(cable: Cable, *, caseless: bool) -> Iterator[tuple[Paragraph, tuple[Word, ...]]]:
    """Yield the paragraphs with their words; ``caseless``: capitals do not tell words apart."""
    paragraphs = cable.facts.paragraphs
    redactions = sorted(cable.facts.redactions, key=lambda one: one.start)
    starts = [one.start for one in redactions]
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        # Codes between two paragraphs stand at the end of the first: its last lines are missing.
        behind = following.start if following else len(cable.text)
        inside = redactions[bisect_left(starts, paragraph.start) : bisect_left(starts, behind)]
        yield paragraph, tuple(_joined(_words(cable.text, paragraph, inside, caseless=caseless)))


def _words(
    text: str, paragraph: Paragraph, redactions: list[Redaction], *, caseless: bool
) -> Iterator[Word]:
    gaps = iter(_gaps(text, paragraph, redactions))
    gap = next(gaps, None)
    for start, end in paragraph.spans:
        at = start
        while gap is not None and gap.start < end:
            yield from _plain(text[at : max(at, gap.start)], caseless=caseless)
            yield Word(" ".join(text[gap.start : gap.end].split()), GAP, gap.codes)
            at, gap = max(at, gap.end), next(gaps, None)
        yield from _plain(text[at:end], caseless=caseless)
    while gap is not None:
        yield Word(" ".join(text[gap.start : gap.end].split()), GAP, gap.codes)
        gap = next(gaps, None)


def _gaps(text: str, paragraph: Paragraph, redactions: list[Redaction]) -> list[_Gap]:
    found = [_Gap(one.start, one.end, one.codes) for one in redactions]
    for start, end in paragraph.spans:
        found += [_Gap(*match.span(), ()) for match in _WEAK.finditer(text, start, end)]
    kept: list[_Gap] = []
    for gap in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or gap.start >= kept[-1].end:
            kept.append(gap)
    return kept


def _plain(text: str, *, caseless: bool) -> Iterator[Word]:
    for printed in _BROKEN.sub("", text).split():
        folded = fold(printed)
        yield Word(printed, folded.casefold() if caseless else folded)


def _joined(words: Iterator[Word]) -> Iterator[Word]:
    """Make one gap of several that follow each other."""
    gap: Word | None = None
    for word in words:
        if word.is_gap:
            known = gap.codes if gap else ()
            codes = tuple(dict.fromkeys((*known, *word.codes)))
            gap = Word(gap.printed if gap else word.printed, GAP, codes)
            continue
        if gap is not None and not any(map(str.isalnum, word.printed)):
            continue  # the full stop behind "[Excised]."
        if gap is not None:
            yield gap
            gap = None
        yield word
    if gap is not None:
        yield gap
