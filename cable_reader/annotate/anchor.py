"""Annotations on a text that changed: found again by rule, never dropped, never moved silently.

For each target, the first that holds:

1. the very words at the very place in the same paragraph -> anchored;
2. in the same paragraph (of the same words, or the same printed number) with a score of at
   least 0.85 -> moved, or changed when the words differ or only the number speaks for it; a
   short quote also about the place where it is expected, if nothing else is like it;
3. anywhere, for quotes of at least four words, with 0.85 and 0.10 ahead of the runner-up and of
   what its rival scored when it was made; or the very words, in one place now and in one place
   then -> changed, to be reviewed;
4. several that are equally good -> ambiguous; 5. else -> orphan.

The words kept are those the user marked, until ``confirmed`` or ``placed_at``; so an orphan
comes back when the old text does. A target that is not placed keeps its last place.

>>> result = reanchor(annotations, cable, describe_source(source, cable))
>>> result.counts[State.MOVED], result.review
(12, (Placement(annotation_id='…', ...),))
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.annotate.annotation import AnnotationSet, in_text_order, new_id
from cable_reader.annotate.merge import merge
from cable_reader.annotate.search import Searcher, with_paragraphs
from cable_reader.annotate.target import CONTEXT, State, Target, rival_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from cable_reader.annotate.annotation import Annotation
    from cable_reader.annotate.source import SourceDescription
    from cable_reader.cable.record import Cable


class Placement(NamedTuple):
    """What became of one target."""

    annotation_id: str
    before: Target
    after: Target
    candidates: tuple[tuple[int, int, float], ...]  # start, end, score; the best first


@dataclass(frozen=True)
class Reanchoring:
    """The annotations on the new text, and what became of each target."""

    annotations: AnnotationSet
    placements: tuple[Placement, ...]

    @cached_property
    def counts(self) -> dict[State, int]:
        """How many targets are in each state."""
        return dict(Counter(placement.after.state for placement in self.placements))

    @cached_property
    def review(self) -> tuple[Placement, ...]:
        """What a person should look at: everything that is not at its very place."""
        return tuple(one for one in self.placements if one.after.state is not State.ANCHORED)


def reanchor(
    annotations: AnnotationSet,
    cable: Cable,
    source: SourceDescription,
    keep_going: Callable[[int, int], bool] | None = None,
) -> Reanchoring | None:
    """Place all annotations on a cable whose text may be another than the one they are of.

    ``keep_going`` is told how many of how many are done and stops the work by False; the
    result is None then. No revision is counted: nobody changed anything.
    """
    searcher = Searcher(annotations, cable, source)
    placements: list[Placement] = []
    placed: list[Annotation] = []
    for done, annotation in enumerate(annotations):
        if keep_going is not None and not keep_going(done, len(annotations)):
            return None
        targets = []
        for target in annotation.targets:
            after, candidates = searcher.place(target)
            targets.append(after)
            placements.append(Placement(annotation.id, target, after, candidates))
        same = tuple(targets) == annotation.targets
        placed.append(annotation if same else replace(annotation, targets=tuple(targets)))
    after_all = replace(annotations, annotations=in_text_order(placed), source=source)
    return Reanchoring(after_all, tuple(placements))


def carry(
    annotations: AnnotationSet,
    cable: Cable,
    source: SourceDescription,
    existing: AnnotationSet | None = None,
) -> Reanchoring:
    """Take annotations over to another release of the cable, beside those it has.

    They keep their identity, so carrying them twice is carrying them once.
    """
    book = replace(annotations.book, deleted=())  # it brings marks, and takes nothing away
    fresh = replace(
        annotations, id=new_id(), tombstones=(), quarantine=(), source=source, book=book
    )
    result = reanchor(replace(fresh, source=annotations.source), cable, source)
    if result is None:  # only a caller's ``keep_going`` stops it
        raise RuntimeError
    if existing is None:
        return result
    known = {*(one.id for one in existing), *(stone.id for stone in existing.tombstones)}
    news = tuple(one for one in result.annotations if one.id not in known)
    merged, _report = merge(existing, replace(result.annotations, annotations=news))
    kept = tuple(one for one in result.placements if one.annotation_id not in known)
    return Reanchoring(replace(merged, id=existing.id), kept)


def placed_at(target: Target, cable: Cable, start: int, end: int) -> Target:
    """Put a target where a person says it belongs; the words kept are those there now."""
    text = cable.text
    fresh = replace(
        target,
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(start - CONTEXT, 0) : start],
        suffix=text[end : end + CONTEXT],
        rival=rival_of(text, start, end),
        state=State.ANCHORED,
        score=None,
    )
    return with_paragraphs(fresh, cable, start, end, identity=True)


def orphaned(target: Target) -> Target:
    """Take a found place as wrong: the target keeps its words and stands nowhere."""
    return replace(target, state=State.ORPHAN, score=None)


def confirmed(target: Target, cable: Cable) -> Target:
    """Take a found place as right: the words kept are those there now."""
    if target.start is None or target.end is None or not target.is_placed:
        return target
    return placed_at(target, cable, target.start, target.end)
