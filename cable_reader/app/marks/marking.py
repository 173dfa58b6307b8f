"""What the keys do to a cable's marks: every verb gives a new set of annotations. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.annotate.annotation import Annotation, AnnotationSet
from cable_reader.annotate.label import Label, LabelBook, clean_name
from cable_reader.annotate.target import (
    Scope,
    Target,
    target_for_addressee,
    target_for_cable,
    target_for_field,
    target_for_paragraph,
    target_for_span,
)
from cable_reader.app.models.outline import Row, RowKind
from cable_reader.cable.record import Addressee, Paragraph
from cable_reader.cable.span import Span
from cable_reader.cable.tree import Node, NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.record import Cable

HIGHLIGHT = "#ffd84d"
# Fields as the header pane names them -> as the JSON shape does, where the two differ.
_FIELDS = {
    "date": "dtg",
    "tag": "tags",
    "reference": "references",
    "classified-by": "classified_by",
    "reasons": "classified_by",
    "passing-clause": "passing",
    "filing-time": "filing_time",
    "station-serial": "transmission",
    "stamp": "release",
}


def target_of(cable: Cable, row: Row | None, selection: Span | None = None) -> Target:
    """Give what a mark would be put on: the selection if there is one, else the row, else the cable."""
    if selection is not None and selection.length:
        return target_for_span(cable, *trimmed(cable.text, selection))
    if row is None or row.span is None:
        return target_for_cable()
    if isinstance(row.fact, Paragraph):
        return target_for_paragraph(cable, row.fact)
    if isinstance(row.fact, Addressee):
        return target_for_addressee(cable, row.fact)
    if row.kind is RowKind.FIELD:
        return target_for_field(
            cable, _field_name(row), Node(NodeKind.FIELD, row.span.start, row.span.end)
        )
    return target_for_span(cable, *trimmed(cable.text, row.span))


def trimmed(text: str, span: Span) -> tuple[int, int]:
    """Leave white space at both ends out of a selection, unless there is nothing else."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return start, start + len(words.strip()) if words.strip() else span.end


def place_of(cable: Cable, row: Row | None, selection: Span | None = None) -> Target:
    """Give the place of ``target_of`` alone: cheap, for looking up what stands there.

    A whole target also measures how alike other places of the text are, which takes milliseconds.
    """
    if selection is not None and selection.length:
        return Target(Scope.SPAN, *trimmed(cable.text, selection))
    if row is None or row.span is None:
        return target_for_cable()
    if isinstance(row.fact, Paragraph):
        whole = Span(row.fact.nodes[0].start, row.fact.nodes[-1].end)
        return Target(Scope.PARAGRAPH, *trimmed(cable.text, whole))
    start, end = trimmed(cable.text, row.span)
    if isinstance(row.fact, Addressee):
        return Target(Scope.ADDRESSEE, start, end, field=str(row.fact.role))
    if row.kind is RowKind.FIELD:
        return Target(Scope.FIELD, start, end, field=_field_name(row))
    return Target(Scope.SPAN, start, end)


def _field_name(row: Row) -> str:
    return clean_name(_FIELDS.get(row.code, row.code.removeprefix("=")))


def found_on(annotations: AnnotationSet, target: Target) -> tuple[Annotation, ...]:
    """Give the annotations that stand on exactly this place and on no other."""
    return tuple(one for one in annotations.on_target(target) if len(one.targets) == 1)


def found_within(annotations: AnnotationSet, target: Target) -> tuple[Annotation, ...]:
    """Give what a command on this place may mean: marks on it, else marks that meet it."""
    exact = annotations.on_target(target)
    if exact or target.scope == Scope.CABLE or target.start is None or target.end is None:
        return exact
    return annotations.in_span(target.start, target.end)


def with_label(
    annotations: AnnotationSet, target: Target, label: Label, book: LabelBook, author: str
) -> AnnotationSet:
    """Put a label on a place or take it off; the cable's book learns the label and its parents."""
    known = annotations.with_book(annotations.book.united(_with_parents(label, book)))
    return known.with_label_toggled(target, label.uuid, author)


def _with_parents(label: Label, book: LabelBook) -> LabelBook:
    chain = [label]
    while chain[-1].parent is not None and len(chain) <= len(book):
        parent = book.get(chain[-1].parent)
        if parent is None:
            break
        chain.append(parent)
    return LabelBook(tuple(reversed(chain)))


def with_highlight(
    annotations: AnnotationSet, target: Target, color: str, author: str
) -> AnnotationSet:
    """Put a plain highlight on a place or take it off; what else stands there stays."""
    here = found_on(annotations, target)
    lit = [one for one in here if one.color]
    after = annotations
    for annotation in lit:
        rest = annotation.having(color=None)
        after = after.without(rest.id) if rest.is_bare else after.with_annotation(rest)
    if lit:
        return after
    if here:
        return annotations.with_annotation(here[0].having(color=color))
    made = Annotation.new(target, color=color, author=author, kind="highlight")
    return annotations.with_annotation(made)


def with_importance(annotations: AnnotationSet, target: Target, author: str) -> AnnotationSet:
    """Mark a place as important or take that back."""
    here = found_on(annotations, target)
    if not here:
        return annotations.with_annotation(Annotation.new(target, important=True, author=author))
    changed = here[0].having(important=not here[0].important)
    return (
        annotations.without(changed.id)
        if changed.is_bare
        else annotations.with_annotation(changed)
    )


def with_note(
    annotations: AnnotationSet,
    target: Target,
    note: str,
    author: str,
    annotation_id: str | None = None,
) -> AnnotationSet:
    """Write the note of an annotation, or of the one on the place; an empty note takes it off."""
    held = annotations.get(annotation_id) if annotation_id else None
    if held is None:
        here = found_on(annotations, target)
        held = here[0] if here else None
    if held is None:
        if not note.strip():
            return annotations
        made = Annotation.new(target, note=note, author=author)
        if annotation_id:
            made = made.having(id=annotation_id)
        return annotations.with_annotation(made)
    changed = held.having(note=note if note.strip() else "")
    return (
        annotations.without(held.id) if changed.is_bare else annotations.with_annotation(changed)
    )
