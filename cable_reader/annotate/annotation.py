"""The user's marks as immutable values: annotations, their targets, the label book.

Every change gives a new set; undo keeps the old one. Nothing here touches the cable or a disk.

>>> annotations = AnnotationSet()
>>> target = target_for_paragraph(cable, cable.paragraphs[1])
>>> annotations, economy = annotations.with_new_label("economy")
>>> annotations = annotations.with_label_toggled(target, economy.uuid, author="R. Reader")
>>> note = Annotation.new(target_for_span(cable, 581, 606), note="Compare with April.")
>>> annotations = annotations.with_annotation(note)
>>> annotations.at_paragraph(2)          # in the order of the text
(Annotation(...), Annotation(...))
>>> annotations = annotations.with_annotation(note.having(note="Compare with March."))
>>> annotations = annotations.without(note.id)

Loading and saving: ``store.py`` and, with a journal and backups, ``session.py``.
Bad selections raise SelectionError, bad label names LabelError; both carry a code.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING, Any
from weakref import ref

from cable_reader.annotate.foreign import NOTHING_FOREIGN, Foreign
from cable_reader.annotate.index import Index
from cable_reader.annotate.label import DEFAULT_COLORS, Label, LabelBook, LabelError, clean_name
from cable_reader.annotate.mark import (
    Annotation,
    Person,
    Tombstone,
    in_text_order,
    new_id,
    place,
)
from cable_reader.annotate.moments import utc_now
from cable_reader.annotate.source import SourceDescription, describe_source
from cable_reader.annotate.target import (
    Scope,
    SelectionError,
    State,
    Target,
    target_for_addressee,
    target_for_cable,
    target_for_field,
    target_for_paragraph,
    target_for_span,
)
from cable_reader.annotate.vocabulary import VERSION
from cable_reader.differing import differing

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

__all__ = [
    "DEFAULT_COLORS",
    "Annotation",
    "AnnotationSet",
    "Foreign",
    "Label",
    "LabelBook",
    "LabelError",
    "Person",
    "Scope",
    "SelectionError",
    "SourceDescription",
    "State",
    "Target",
    "Tombstone",
    "describe_source",
    "in_text_order",
    "new_id",
    "target_for_addressee",
    "target_for_cable",
    "target_for_field",
    "target_for_paragraph",
    "target_for_span",
    "utc_now",
]

_MANY = 100  # annotations that are others, from which on they are all indexed anew
_KEPT = 32  # sets with an index
_indexed: deque[ref[AnnotationSet]] = deque()


@dataclass(frozen=True)
class AnnotationSet:
    """All annotations of one cable, with the labels and people they name.

    ``annotations`` are in the order of the text. ``quarantine`` holds annotations of the file
    that could not be read, verbatim: they are written back and never shown as text.
    """

    annotations: tuple[Annotation, ...] = ()
    book: LabelBook = field(default_factory=LabelBook)
    people: tuple[Person, ...] = ()
    tombstones: tuple[Tombstone, ...] = ()
    source: SourceDescription | None = None
    id: str = field(default_factory=new_id)
    created: str = field(default_factory=utc_now)
    modified: str = ""
    foreign: Foreign = NOTHING_FOREIGN
    quarantine: tuple[str, ...] = ()
    version: str = VERSION  # of the format; a newer minor one of the file is kept

    def __post_init__(self) -> None:
        if not self.modified:
            object.__setattr__(self, "modified", self.created)

    def __len__(self) -> int:
        return len(self.annotations)

    def __iter__(self) -> Iterator[Annotation]:
        return iter(self.annotations)

    def __contains__(self, annotation_id: object) -> bool:
        return annotation_id in self._index.by_id

    @cached_property
    def _index(self) -> Index:
        _keep_index_of(self)
        return Index(self.annotations)

    @cached_property
    def _labels_used(self) -> frozenset[str]:
        return frozenset().union(*(one.labels for one in self.annotations if one.labels))

    def _having(self, **values: Any) -> AnnotationSet:
        """Give the set with other values; what was indexed once is not indexed again."""
        after = replace(self, **values)
        if "_index" in vars(self):
            _, gone, come = differing(self.annotations, after.annotations)
            if len(gone) + len(come) < _MANY:
                vars(after)["_index"] = self._index.changed(gone, come)
                _keep_index_of(after)
        return after

    # -- looking

    @property
    def says_nothing(self) -> bool:
        """Whether nothing was ever marked, labelled or deleted here."""
        marks = self.annotations or self.tombstones or self.quarantine
        return not marks and self.book.is_blank

    def get(self, annotation_id: str) -> Annotation | None:
        """Find an annotation by its identity."""
        return self._index.by_id.get(annotation_id)

    def at_paragraph(self, ordinal: int) -> tuple[Annotation, ...]:
        """Give what is placed in a paragraph (``Paragraph.ordinal``), wholly or in part."""
        return self._index.in_paragraph(ordinal)

    def in_span(self, start: int, end: int) -> tuple[Annotation, ...]:
        """Give what is placed on any code point of ``start..end``."""
        return tuple(
            annotation
            for annotation in self.annotations
            if any(
                target.is_placed
                and target.start is not None
                and target.end is not None
                and target.start < end
                and start < target.end
                for target in annotation.targets
            )
        )

    def on_target(self, target: Target) -> tuple[Annotation, ...]:
        """Give what is on exactly this place."""
        return tuple(
            annotation
            for annotation in self._index.starting_at(target.start)
            if any(one.is_same_place(target) for one in annotation.targets)
        )

    @property
    def orphans(self) -> tuple[Annotation, ...]:
        """Give what lost its place: at least one target fits nowhere."""
        return self._in_states(State.ORPHAN)

    @property
    def needs_review(self) -> tuple[Annotation, ...]:
        """Give what is placed with differences or fits several places."""
        return self._in_states(State.CHANGED, State.AMBIGUOUS)

    def _in_states(self, *states: State) -> tuple[Annotation, ...]:
        return tuple(
            annotation
            for annotation in self.annotations
            if any(target.state in states for target in annotation.targets)
        )

    # -- changing

    def with_annotation(self, annotation: Annotation, at: str | None = None) -> AnnotationSet:
        """Add an annotation, or put it in the place of the one of the same identity.

        A replaced one gets the next revision and, as ``modified``, the moment ``at`` (now).
        """
        before = self._index.by_id.get(annotation.id)
        if before == annotation:
            return self
        now = at or utc_now()
        if before is not None:
            annotation = replace(annotation, revision=before.revision + 1, modified=now)
        elif not annotation.created:
            annotation = replace(annotation, created=now)
        others = list(self.annotations)
        if before is not None:
            others = [one for one in others if one.id != annotation.id]
        others.insert(bisect_left(others, place(annotation), key=place), annotation)
        after = self
        for name in (annotation.author, annotation.modified_by):
            after = after.with_person(name)[0] if name else after
        stones = tuple(stone for stone in self.tombstones if stone.id != annotation.id)
        return after._having(annotations=tuple(others), tombstones=stones, modified=now)  # noqa: SLF001 - another of its kind

    def without(self, annotation_id: str, at: str | None = None, by: str = "") -> AnnotationSet:
        """Take an annotation out and remember that it was deleted."""
        gone = self._index.by_id.get(annotation_id)
        if gone is None:
            return self
        now = at or utc_now()
        by_person = self.with_person(by)[0] if by else self
        return by_person._having(  # noqa: SLF001 - another of its kind
            annotations=tuple(one for one in self.annotations if one.id != annotation_id),
            tombstones=(
                *(stone for stone in self.tombstones if stone.id != annotation_id),
                Tombstone(annotation_id, now, by, gone.revision + 1),
            ),
            modified=now,
        )

    def with_label_toggled(
        self, target: Target, label: str, author: str = "", at: str | None = None
    ) -> AnnotationSet:
        """Put a label (its uuid) on a place, or take it off when it is there.

        The label goes onto an annotation that stands on the very place, else onto a new one.
        Taken off, it leaves note, highlight and other labels alone; an annotation that then
        says nothing any more goes too.
        """
        here = [one for one in self.on_target(target) if len(one.targets) == 1]
        labelled = [one for one in here if label in one.labels]
        after = self
        for annotation in labelled:
            rest = annotation.having(
                labels=tuple(one for one in annotation.labels if one != label)
            )
            after = after.without(rest.id, at) if rest.is_bare else after.with_annotation(rest, at)
        if labelled:
            return after
        if here:
            return self.with_annotation(here[0].having(labels=(*here[0].labels, label)), at)
        made = Annotation.new(target, at=at, labels=(label,), author=author)
        return self.with_annotation(made, at)

    # -- labels

    def with_book(self, book: LabelBook, at: str | None = None) -> AnnotationSet:
        """Take another label book; annotations keep their labels, merged ones follow."""
        if book == self.book:
            return self
        after = self._having(book=book, modified=at or utc_now())
        return _relabelled(after, book.successor, at)

    def with_new_label(
        self, name: str, color: str | None = None, description: str = "", parent: str | None = None
    ) -> tuple[AnnotationSet, Label]:
        """Add a label to the book; raises LabelError as ``LabelBook.added``."""
        book, label = self.book.added(name, color, description, parent)
        return self.with_book(book), label

    def with_label_deleted(self, label: str, at: str | None = None) -> AnnotationSet:
        """Delete a label: every annotation stays, with its note, highlight and other labels."""
        after = self.with_book(self.book.without(label, at), at)
        return _relabelled(after, lambda one: None if one == label else one, at)

    def with_label_split(
        self, label: str, name: str, annotation_ids: Collection[str], at: str | None = None
    ) -> tuple[AnnotationSet, Label]:
        """Give the named annotations a new label in place of ``label``, beside it in the book."""
        old = self.book.get(label)
        if old is None:
            raise LabelError("label-unknown", label=label)
        book, made = self.book.added(name, parent=old.parent)
        after = self.with_book(book, at)
        for annotation in self.annotations:
            if annotation.id in annotation_ids and label in annotation.labels:
                labels = tuple(made.uuid if one == label else one for one in annotation.labels)
                after = after.with_annotation(annotation.having(labels=labels), at)
        return after, made

    def uses_label(self, label: str) -> bool:
        """Whether any annotation has a label."""
        return label in self._labels_used

    def labelled(self, label: str, *, nested: bool = False) -> tuple[Annotation, ...]:
        """Give the annotations with a label, or also with those nested in it."""
        wanted = self.book.within(label) if nested else {label}
        return tuple(one for one in self.annotations if not wanted.isdisjoint(one.labels))

    # -- people

    def with_person(self, name: str) -> tuple[AnnotationSet, str]:
        """Make sure a person is known; give the set and the name as the file spells it.

        Names that differ only in case or white space are the same person.
        """
        name = clean_name(name)
        for person in self.people:
            if person.name.casefold() == name.casefold():
                return self, person.name
        keys = {person.key for person in self.people}
        key = next(f"u{number}" for number in count(1) if f"u{number}" not in keys)
        return self._having(people=(*self.people, Person(name, key))), name


def _keep_index_of(annotations: AnnotationSet) -> None:
    """Let only the last few sets keep their index: an undo stack holds a thousand sets."""
    _indexed.append(ref(annotations))
    while len(_indexed) > _KEPT:
        old = _indexed.popleft()()
        if old is not None:
            vars(old).pop("_index", None)


def _relabelled(
    annotations: AnnotationSet, change: Callable[[str], str | None], at: str | None
) -> AnnotationSet:
    """Replace labels one by one (None takes one off); untouched annotations stay themselves."""
    now = at or utc_now()
    changed = []
    for annotation in annotations.annotations:
        news = [change(label) for label in annotation.labels]
        labels = tuple(dict.fromkeys(label for label in news if label is not None))
        changed.append(
            annotation
            if labels == annotation.labels
            else replace(annotation, labels=labels, revision=annotation.revision + 1, modified=now)
        )
    if all(after is before for after, before in zip(changed, annotations, strict=True)):
        return annotations
    return replace(annotations, annotations=tuple(changed), modified=now)
