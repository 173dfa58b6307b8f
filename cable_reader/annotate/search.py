"""One target on another text: the rule of ``anchor.py``, step by step."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from cable_reader.annotate.fuzzy import NO_TWIN, Candidate, Haystack, Quote, fold, haystack
from cable_reader.annotate.sketch import runs, share, sketch
from cable_reader.annotate.target import (
    Scope,
    State,
    Target,
    field_span,
    paragraph_digest,
    paragraphs_in,
)
from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from typing import TypeAlias

    from cable_reader.annotate.annotation import AnnotationSet
    from cable_reader.annotate.source import SourceDescription
    from cable_reader.cable.record import Cable, Paragraph

    Offers: TypeAlias = tuple[tuple[int, int, float], ...]  # start, end, score; the best first
    Placed: TypeAlias = tuple[Target, Offers]

ENOUGH = 0.85
AHEAD = 0.10
EQUAL = 0.02  # within one paragraph, scores this close are the same
LONG = 4  # words from which on a quote may be looked for anywhere
_AROUND = 300  # code points about the expected place, for short quotes
_NUMBERED = pattern(r"^[ \t]{0,3}(?P<number>\d{1,3})\.(?=\s)", re.MULTILINE)
_MOST = 0.6  # of a paragraph's runs of words that make a paragraph the same one
_SOME = 0.25  # that confirm its number, and by which the same one must be ahead of others
_SNAP = 0.02  # of a paragraph's length: how far from its borders it may be found to take all
_LETTERS = 12  # how far typing errors move a place in a paragraph, and a twentieth of the way
_LIKE = 0.70  # scores from which on a second place in the paragraph makes doubt


class Searcher:
    """Places targets on one cable."""

    def __init__(
        self, annotations: AnnotationSet, cable: Cable, source: SourceDescription
    ) -> None:
        old = annotations.source
        self._cable = cable
        self._text = cable.text
        self._haystack: Haystack = haystack(cable.text)
        self._same_text = old is not None and old.is_of_same_text(source)
        self._same_words = old is not None and old.is_of_same_words(source)
        self._old_length = old.chars if old is not None else len(self._text)
        self._by_digest: dict[str, list[Paragraph]] = {}
        self._by_number: dict[str, list[Paragraph]] = {}
        for paragraph in cable.facts.paragraphs:
            self._by_digest.setdefault(paragraph_digest(paragraph), []).append(paragraph)
            if paragraph.number is not None:
                self._by_number.setdefault(str(paragraph.number), []).append(paragraph)
        self._runs: dict[int, frozenset[int]] = {}
        self._known: dict[Target, Placed] = {}

    def place(self, target: Target) -> Placed:
        """Give the target in its new place and state, and the candidates looked at."""
        if target not in self._known:  # many marks are on the same paragraph
            self._known[target] = self._place(target)
        return self._known[target]

    def _place(self, target: Target) -> Placed:
        if target.exact is None or target.start is None or target.end is None:
            return replace(target, state=State.ANCHORED, score=None), ()
        if self._is_in_place(target):
            return replace(target, state=State.ANCHORED, score=None), ()
        if target.scope == Scope.FIELD and target.field is not None:
            span = field_span(self._cable, target.field)
            return self._compared(target, [] if span is None else [tuple(span)])
        if target.scope == Scope.ADDRESSEE:
            facts = self._cable.facts
            everybody = (*facts.action, *facts.info, *facts.exempt)
            spans = [tuple(one.node.span) for one in everybody if str(one.role) == target.field]
            return self._compared(target, spans)
        return self._searched(target)

    def _is_in_place(self, target: Target) -> bool:
        """Rule 1, and no doubt about the paragraph: its words, or its number and surroundings."""
        start, end = target.start or 0, target.end or 0
        if not target.fits(self._text):
            return False
        if self._same_text:
            return True
        before = self._text[max(start - len(target.prefix), 0) : start]
        after = self._text[end : end + len(target.suffix)]
        here = paragraphs_in(self._cable, start, end)
        if here and target.paragraph_digest == paragraph_digest(here[0]):
            return target.ordinal == here[0].ordinal
        number = str(here[0].number) if here and here[0].number is not None else None
        return (before, after, number) == (target.prefix, target.suffix, target.para)

    # -- fields and addressees: compared with what stands in their place

    def _compared(self, target: Target, spans: list[tuple[int, ...]]) -> Placed:
        quote = Quote.of(target.exact or "", "", "")
        near = target.start or 0
        found = self._haystack.candidates(quote, near, [(one[0], one[1]) for one in spans])
        exact = [one for one in found if one.words == 1.0]
        offered = _offered(found)
        if len(exact) == 1 or (exact and target.scope == Scope.FIELD):
            return self._moved(target, exact[0].start, exact[0].end, 1.0), offered
        if exact:
            return self._lost(target, State.AMBIGUOUS, 1.0), offered
        if target.scope == Scope.FIELD and spans:
            start, end = spans[0]
            words = self._text[start:end]
            start += len(words) - len(words.lstrip())
            score = found[0].words if found else 0.0
            return self._moved(target, start, start + len(words.strip()), score), offered
        if found and found[0].words >= ENOUGH:
            return self._moved(target, found[0].start, found[0].end, found[0].words), offered
        return self._lost(target, State.ORPHAN, found[0].words if found else 0.0), offered

    # -- words

    def _searched(self, target: Target) -> Placed:
        quote = Quote.of(target.exact or "", target.prefix, target.suffix)
        if not quote.exact:
            return self._lost(target, State.ORPHAN, 0.0), ()
        expected = round((target.start or 0) * len(self._text) / max(self._old_length, 1))
        if self._same_words:
            return self._on_same_words(target, quote, expected)
        inside = self._in_same_paragraph(target, quote, expected)
        if inside is not None:
            return inside
        if quote.word_count < LONG:
            return self._about_expected(target, quote, expected)
        found = self._haystack.candidates(quote, expected)
        return self._decided(target, found)

    def _on_same_words(self, target: Target, quote: Quote, expected: int) -> Placed:
        """Place on a text that only white space divides from the old one: nearness decides."""
        places = self._haystack.occurrences(quote)
        places.sort(key=lambda place: abs(place[0] - expected))
        if not places:
            return self._decided(target, self._haystack.candidates(quote, expected))
        offered = tuple((start, end, 1.0) for start, end in places)
        if len(places) > 1:
            first, second = (abs(place[0] - expected) for place in places[:2])
            if first * 2 > second:
                return self._lost(target, State.AMBIGUOUS, 1.0), offered
        return self._moved(target, *places[0], 1.0), offered

    def _in_same_paragraph(self, target: Target, quote: Quote, expected: int) -> Placed | None:
        """Rule 2; None when the paragraph is not there or does not hold the words."""
        same = self._by_digest.get(target.paragraph_digest or "", [])
        certain = len(same) == 1
        numbered = None if certain else self._numbered_paragraph(target)
        span = self._reach(same[0], target) if certain else numbered or self._alike(target)
        if span is None:
            return None
        found = self._haystack.candidates(quote, expected, [span])
        good = [one for one in found if one.score >= ENOUGH]
        if not good and certain and found and found[0].words == 1.0:
            good = found[:1]  # the paragraph is word for word the same, its neighbours are not
        if not good:
            return None
        best: Candidate | None = good[0]
        if _is_in_doubt(found, target.rival or 0.0):
            best = _at_offset(found, span[0], target)
        if not (certain or numbered) and good[0].score < (target.rival or 0.0) + EQUAL:
            best = None  # the paragraph is likely the same, and the words are common ones
        if best is None:
            return self._lost(target, State.AMBIGUOUS, good[0].score), _offered(found)
        after = self._moved(target, best.start, best.end, best.score)
        if not certain and after.state is State.MOVED and _is_close(best.score, target):
            after = replace(after, state=State.CHANGED)  # the number is right, the rest is common
        return after, _offered(found)

    def _reach(self, paragraph: Paragraph, target: Target) -> tuple[int, int]:
        """Give where a paragraph's words may stand: a target may run on into the next ones."""
        end = max(node.end for node in paragraph.nodes)
        if target.last_ordinal is not None:
            end = min(end + 2 * len(target.exact or ""), len(self._text))
        return paragraph.start, end

    def _numbered_paragraph(self, target: Target) -> tuple[int, int] | None:
        """Find the paragraph by its printed number, if it also holds some of its words."""
        numbered = self._by_number.get(target.para or "", [])
        if len(numbered) != 1:
            return self._numbered_lines(target)
        holds = target.paragraph_sketch is None or self._share(target, numbered[0]) >= _SOME
        return self._reach(numbered[0], target) if holds else None

    def _alike(self, target: Target) -> tuple[int, int] | None:
        """Find the paragraph by its words alone, if one holds most of them and no other many."""
        if target.paragraph_sketch is None:
            return None
        shares = [(self._share(target, one), one) for one in self._cable.facts.paragraphs]
        shares.sort(key=lambda pair: -pair[0])
        second = shares[1][0] if len(shares) > 1 else 0.0
        if not shares or shares[0][0] < _MOST or shares[0][0] - second < _SOME:
            return None
        return self._reach(shares[0][1], target)

    def _share(self, target: Target, paragraph: Paragraph) -> float:
        if paragraph.ordinal not in self._runs:
            self._runs[paragraph.ordinal] = runs(paragraph.text)
        return share(target.paragraph_sketch or "", self._runs[paragraph.ordinal])

    def _numbered_lines(self, target: Target) -> tuple[int, int] | None:
        """Find a paragraph by the number that starts a line, where reading the text did not."""
        if target.para is None or target.para in self._by_number:
            return None
        starts = [one for one in _NUMBERED.finditer(self._text) if one["number"] == target.para]
        if len(starts) != 1:
            return None
        following = _NUMBERED.search(self._text, starts[0].end())
        return starts[0].start("number"), following.start() if following else len(self._text)

    def _about_expected(self, target: Target, quote: Quote, expected: int) -> Placed:
        """Place a short quote near where it should be, if nothing like it ever stood elsewhere."""
        around = _AROUND + abs(len(self._text) - self._old_length)
        span = max(expected - around, 0), min(expected + around, len(self._text))
        found = self._haystack.candidates(quote, expected, [span])
        sure = [one for one in found if min(one.before, one.after) > 1 / 2]
        if sure:
            return self._decided(target, sure)
        return self._lost(target, State.ORPHAN, found[0].score if found else 0.0), _offered(found)

    def _decided(self, target: Target, found: list[Candidate]) -> Placed:
        """Rules 3 to 5: the best must be good, and ahead of all that could be taken for it."""
        found = sorted((self._numbered(target, one) for one in found), key=lambda one: -one.score)
        score = found[0].score if found else 0.0
        only = self._only_place(target, found)
        if only is not None:
            after = self._moved(target, only.start, only.end, max(only.score, ENOUGH))
            return replace(after, state=State.CHANGED), _offered(found)
        if score < ENOUGH:
            return self._lost(target, State.ORPHAN, score), _offered(found)
        next_best = found[1].score if len(found) > 1 else 0.0
        if score - max(next_best, target.rival or 0.0) < AHEAD:
            return self._lost(target, State.AMBIGUOUS, score), _offered(found)
        after = self._moved(target, found[0].start, found[0].end, score)
        return replace(after, state=State.CHANGED), _offered(found)

    def _only_place(self, target: Target, found: list[Candidate]) -> Candidate | None:
        """Give the one place with the very words, if they stood nowhere else before either."""
        verbatim = [one for one in found if one.words == 1.0]
        unique = target.rival is not None and target.rival < NO_TWIN
        long = len((target.exact or "").split()) >= LONG
        return verbatim[0] if unique and long and len(verbatim) == 1 else None

    def _numbered(self, target: Target, one: Candidate) -> Candidate:
        """Trust a place less that is in a paragraph of another number: look-alikes are there."""
        if target.para is None:
            return one
        here = paragraphs_in(self._cable, one.start, one.end)
        other = bool(here) and here[0].number is not None and str(here[0].number) != target.para
        number = f"{target.para}."
        begins = (target.exact or "").startswith(number)
        if other or (begins and not self._text.startswith(number, one.start)):
            return one._replace(score=round(one.score - AHEAD, 3))
        return one

    # -- results

    def _moved(self, target: Target, start: int, end: int, score: float) -> Target:
        """Give the target in its new place; its words and surroundings stay those of the user."""
        if target.scope == Scope.PARAGRAPH:
            start, end = self._snapped(start, end)
        same = fold(self._text[start:end]) == fold(target.exact or "")
        state = State.MOVED if same else State.CHANGED
        if (start, end) == (target.start, target.end) and target.fits(self._text):
            state = State.ANCHORED
        shown = None if state is State.ANCHORED else round(min(score, 1.0), 3)
        after = replace(target, start=start, end=end, state=state, score=shown)
        if target.scope in {Scope.FIELD, Scope.ADDRESSEE}:
            return after
        return with_paragraphs(after, self._cable, start, end, identity=False)

    def _snapped(self, start: int, end: int) -> tuple[int, int]:
        """Take a whole paragraph when nearly all of one was found."""
        for paragraph in paragraphs_in(self._cable, start, end):
            words = self._text[paragraph.start : paragraph.nodes[-1].end]
            first = paragraph.start + len(words) - len(words.lstrip())
            last = first + len(words.strip())
            if max(abs(start - first), abs(end - last)) <= max(_SNAP * (last - first), 3):
                return first, last
        return start, end

    def _lost(self, target: Target, state: State, score: float) -> Target:
        return replace(target, state=state, score=round(min(max(score, 0.0), 1.0), 3))


def _is_close(score: float, target: Target) -> bool:
    """Whether what stood elsewhere in the old text would have done nearly as well."""
    return target.rival is not None and score - target.rival < AHEAD


def _is_in_doubt(found: list[Candidate], rival: float) -> bool:
    """Whether a second place in the paragraph is as good, or the best may be the old rival."""
    second = found[1].score if len(found) > 1 else 0.0
    if found[0].score - second < EQUAL:
        return True
    return second >= _LIKE and found[0].score < rival + EQUAL


def _at_offset(found: list[Candidate], paragraph_start: int, target: Target) -> Candidate | None:
    """Among like places of a paragraph, take the one as far from its start as before, if clear."""
    if target.offset is None:
        return None
    expected = paragraph_start + target.offset
    like = sorted(
        (one for one in found if one.score >= _LIKE), key=lambda one: abs(one.start - expected)
    )
    near = [abs(one.start - expected) for one in like]
    slack = _LETTERS + target.offset // 20
    if like[0].score < ENOUGH or near[0] > slack:
        return None
    return None if len(near) > 1 and near[1] <= 3 * near[0] + slack else like[0]


def _offered(found: list[Candidate]) -> tuple[tuple[int, int, float], ...]:
    return tuple((one.start, one.end, one.score) for one in found)


def with_paragraphs(
    target: Target, cable: Cable, start: int, end: int, *, identity: bool
) -> Target:
    """Name the paragraphs of a place; their identity only when the words kept are theirs."""
    touched = paragraphs_in(cable, start, end)
    if not touched:
        return replace(target, ordinal=None, last_ordinal=None, para=None, mark=None)
    first, last = touched[0], touched[-1]
    return replace(
        target,
        ordinal=first.ordinal,
        last_ordinal=last.ordinal if last.ordinal != first.ordinal else None,
        para=None if first.number is None else str(first.number),
        mark=None if first.marking is None else first.marking.printed,
        paragraph_digest=paragraph_digest(first) if identity else target.paragraph_digest,
        paragraph_sketch=sketch(first.text) if identity else target.paragraph_sketch,
        offset=max(start - first.start, 0) if identity else target.offset,
    )
