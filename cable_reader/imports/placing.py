"""Puts imported marks on the open cable: by place when the words are the same, else by words."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from cable_reader.annotate.annotation import (
    AnnotationSet,
    LabelBook,
    Scope,
    SelectionError,
    State,
    Target,
    in_text_order,
    target_for_addressee,
    target_for_field,
    target_for_paragraph,
    target_for_span,
)
from cable_reader.annotate.exchange import PlainText
from cable_reader.imports.importing import Imported, ImportReport

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cable_reader.annotate.annotation import Annotation, Person
    from cable_reader.cable.record import Cable
    from cable_reader.imports.importing import ImportTarget, Remarks


def scope_named(word: str) -> str:
    """Give the scope that a file names; what is none of ours is a span."""
    return next((str(one) for one in Scope if one == word), str(Scope.SPAN))


def target_at(
    cable: Cable, scope: str, start: int, end: int, field: str | None = None
) -> Target | None:
    """Make the target that an export wrote as this scope and place; None if nothing is there."""
    try:
        span = target_for_span(cable, start, end)
    except SelectionError:
        return None
    for target in _of_scope(cable, scope, field):
        if target.span == (start, end):
            return target
    if scope == Scope.FIELD and field:
        return replace(span, scope=Scope.FIELD, field=field)
    return span


def _of_scope(cable: Cable, scope: str, field: str | None) -> Iterator[Target]:
    """Yield the places of a cable that are more than a span."""
    facts = cable.facts
    if scope == Scope.PARAGRAPH:
        yield from (target_for_paragraph(cable, one) for one in facts.paragraphs)
    elif scope == Scope.ADDRESSEE:
        addressees = (*facts.action, *facts.info, *facts.exempt)
        yield from (target_for_addressee(cable, one) for one in addressees)
    elif scope == Scope.FIELD and field:
        with suppress(SelectionError):
            yield target_for_field(cable, field)


def target_of_words(cable: Cable, exact: str, prefix: str, suffix: str) -> Target | None:
    """Make a target where these very words stand, if there is only one such place.

    Line ends do not count. Of several places the one with the very surroundings is meant.
    """
    plain = _plain(cable.text)
    exact, prefix, suffix = (PlainText(one).text for one in (exact, prefix, suffix))
    places: list[int] = []
    at = plain.text.find(exact)
    while at >= 0:
        places.append(at)
        at = plain.text.find(exact, at + 1)
    if len(places) > 1:
        around = prefix + exact + suffix
        places = [
            one
            for one in places
            if one >= len(prefix) and plain.text.startswith(around, one - len(prefix))
        ]
    if len(places) != 1:
        return None
    start, end = places[0], places[0] + len(exact)
    return target_at(cable, Scope.SPAN, plain.back(start), plain.back(end))


@lru_cache(maxsize=1)  # thousands of marks are put on one cable
def _plain(text: str) -> PlainText:
    return PlainText(text)


def loose_target(exact: str, prefix: str, suffix: str, span: tuple[int, int] | None) -> Target:
    """Make a target to be looked for by its words, near a place if one is known."""
    start, end = span or (0, len(exact))
    return Target(Scope.SPAN, start, end, exact, prefix, suffix, state=State.ORPHAN)


def finished(
    found: Iterable[Annotation],
    book: LabelBook,
    people: Iterable[Person],
    into: ImportTarget,
    remarks: Remarks,
) -> Imported:
    """Place what has no place yet, and give the set with its report."""
    annotations = AnnotationSet(
        annotations=in_text_order(found),
        book=book,
        people=tuple(people),
        id=into.annotations.id,
        created=into.annotations.created,
        source=into.source,
    )
    if annotations.orphans:
        # Loaded here, with lxml, so that listing the forms stays quick.
        from cable_reader.annotate.anchor import reanchor

        # Judged as marks of a text that nobody has: their words alone decide.
        unknown = replace(annotations, source=None)
        result = reanchor(unknown, into.cable, into.source)
        annotations = result.annotations if result is not None else annotations
    report = ImportReport(
        annotations=len(annotations),
        labels=sum(label.uuid not in into.annotations.book for label in book),
        orphans=len(annotations.orphans),
        not_taken=remarks.as_tuple(),
    )
    return Imported(annotations, report)
