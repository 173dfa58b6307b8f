"""What an import does to the person's labels and a cable's marks: new values, nothing changed here. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.annotate.merge import MergeReport, merge
from cable_reader.imports import ImportTarget, read_import

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cable_reader.annotate.label import LabelBook
    from cable_reader.app.marks.label_changes import Labels
    from cable_reader.app.workspace.open_cable import OpenCable
    from cable_reader.imports import Import, ImportReport


class Taken(NamedTuple):
    """The labels and marks after an import, and what is to be said of it."""

    labels: Labels
    form: Import
    found: ImportReport
    merged: MergeReport  # of marks; empty for a list of labels
    new_labels: int


def take_file(path: str, cable: OpenCable, before: Labels) -> Taken:
    """Read a file of any form and work out what comes of it; raises CableReaderError.

    Labels are matched with the person's and the cable's. A list of labels goes into the person's
    book, marks go to the cable with the labels they use.
    """
    known = before.book
    into = ImportTarget(cable.cable, cable.keeping.description, replace(before.marks, book=known))
    form, found = read_import(path, into)
    book = found.annotations.book
    new = [label.uuid for label in book if label.uuid not in known]
    if not form.holds_marks:
        after = replace(before, person=_with_labels(before.person, book, new))
        return Taken(after, form, found.report, MergeReport(), len(new))
    used = {label for one in found.annotations for label in one.labels}
    own = {label.uuid for label in before.marks.book}
    theirs = replace(found.annotations, book=_only(book, {*used, *own, *new}))
    marks, merged = merge(before.marks, theirs)
    return Taken(replace(before, marks=marks), form, found.report, merged, len(new))


def _with_labels(person: LabelBook, book: LabelBook, new: Iterable[str]) -> LabelBook:
    """Add labels with those they are nested in; take over descriptions that were missing."""
    for label in book:
        mine = person.get(label.uuid)
        if mine is not None and label.description and not mine.description:
            person = person.described(label.uuid, label.description)
    return person.united(_only(book, set(new)))


def _only(book: LabelBook, wanted: set[str]) -> LabelBook:
    """Leave out labels that are neither wanted nor hold one that is."""
    kept = set(wanted)
    for uuid in wanted:
        label = book.get(uuid)
        while label is not None and label.parent is not None and label.parent not in kept:
            kept.add(label.parent)
            label = book.get(label.parent)
    return replace(book, labels=tuple(label for label in book if label.uuid in kept))
