"""Two sets of annotations of one cable into one: by identity, nothing lost, the order no matter.

``merge(a, b) == merge(b, a)``, and merging the same once more changes nothing. With ``base``,
the state both come from, a change on one side simply counts; without it the version with more
changes wins, and a note that would be lost stays as a reply to the winner. Deletions travel as
tombstones; one that did not know of a later change does not count, and a label that was deleted
stays as long as an annotation has it.

For the command line: ``merge_files(a, b, output)``, and with ``output=None`` its dry run.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cable_reader.annotate.annotation import (
    Annotation,
    AnnotationSet,
    Person,
    Tombstone,
    in_text_order,
)
from cable_reader.annotate.deleted_label import latest
from cable_reader.annotate.foreign import Foreign
from cable_reader.annotate.label_merge import in_common_order, merge_books
from cable_reader.annotate.listing import is_annotation_file
from cable_reader.annotate.merge_annotations import merge_annotations
from cable_reader.annotate.store import Seal, from_xml, to_xml
from cable_reader.errors import AnnotationFileError, CableReaderError
from cable_reader.files import atomic_write, read_bytes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from cable_reader.annotate.label import LabelBook
    from cable_reader.annotate.source import SourceDescription


class MergeError(CableReaderError):
    """Two files cannot be merged: they are of different cables or texts."""


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge did, or would do, to the first set; ids of annotations and labels.

    Of a label that goes, or would have gone, its path (``economy/ferries``) stands beside its id.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    notes_kept_as_replies: tuple[str, ...] = ()
    labels_added: tuple[str, ...] = ()
    labels_removed: tuple[tuple[str, str], ...] = ()  # deleted in one set; of either
    labels_kept: tuple[tuple[str, str], ...] = ()  # deleted in one set, used in the other
    labels_of_same_name: tuple[tuple[str, str], ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Give the report as plain lists."""
        return {
            "added": list(self.added),
            "changed": list(self.changed),
            "removed": list(self.removed),
            "notes_kept_as_replies": list(self.notes_kept_as_replies),
            "labels_added": list(self.labels_added),
            "labels_removed": [list(pair) for pair in self.labels_removed],
            "labels_kept": [list(pair) for pair in self.labels_kept],
            "labels_of_same_name": [list(pair) for pair in self.labels_of_same_name],
        }


def merge(
    ours: AnnotationSet, theirs: AnnotationSet, base: AnnotationSet | None = None
) -> tuple[AnnotationSet, MergeReport]:
    """Merge two sets of annotations on the same text; give the result and what it changes in ours.

    Raises MergeError: merge-other-text when they were placed on different texts.
    """
    _check_same_text(ours, theirs)
    first = min(ours, theirs, key=lambda one: (one.created, one.id))
    stones = _merge_stones(ours.tombstones, theirs.tombstones)
    before = ours
    # Labels that one side merged away are followed first: then both sides speak of the same.
    book = _merge_books(ours, theirs, base, _labels_used((*ours, *theirs), (ours, theirs)))
    ours, theirs = (_following(one, book) for one in (ours, theirs))
    base = _following(base, book) if base is not None else None
    annotations, replies = merge_annotations(ours, theirs, base, stones)
    merged = AnnotationSet(
        in_text_order(annotations.values()),
        _merge_books(ours, theirs, base, _labels_used(annotations.values(), (ours, theirs))),
        _merge_people(ours.people, theirs.people),
        tuple(stone for key, stone in sorted(stones.items()) if key not in annotations),
        _merge_source(ours, theirs),
        first.id,
        first.created,
        max(ours.modified, theirs.modified),
        _merge_foreign(ours.foreign, theirs.foreign),
        tuple(in_common_order(ours.quarantine, theirs.quarantine)),
        max(ours.version, theirs.version, key=_version),
    )
    return merged, _report(before, theirs, merged, replies)


def _merge_books(
    ours: AnnotationSet, theirs: AnnotationSet, base: AnnotationSet | None, used: Collection[str]
) -> LabelBook:
    common = base.book if base is not None else None
    return merge_books(ours.book, ours.modified, theirs.book, theirs.modified, common, used=used)


def _labels_used(
    annotations: Iterable[Annotation], sides: Iterable[AnnotationSet]
) -> frozenset[str]:
    """Find the labels that annotations have, also those that could not be read."""
    used = {label for one in annotations for label in one.labels}
    for side in sides:
        damaged = "".join(side.quarantine)
        used |= {label.uuid for label in side.book if damaged and f'"{label.key}"' in damaged}
    return frozenset(used)


def _check_same_text(ours: AnnotationSet, theirs: AnnotationSet) -> None:
    mine, other = ours.source, theirs.source
    if mine is None or other is None or mine.is_of_same_text(other):
        return
    same_text = (mine.chars, mine.newline) == (other.chars, other.newline)
    if not (same_text and mine.is_of_same_words(other)):
        raise MergeError("merge-other-text", name=mine.name, other=other.name)


def _version(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


# -- the rest of a set


def _merge_stones(first: Iterable[Tombstone], second: Iterable[Tombstone]) -> dict[str, Tombstone]:
    stones: dict[str, Tombstone] = {}
    for stone in (*first, *second):
        known = stones.get(stone.id)
        if known is None or _stone_weight(known) < _stone_weight(stone):
            stones[stone.id] = stone
    return stones


def _stone_weight(stone: Tombstone) -> tuple[int, str, str, str]:
    return stone.revision, stone.at, stone.by, repr(stone.foreign)


def _merge_source(ours: AnnotationSet, theirs: AnnotationSet) -> SourceDescription | None:
    if ours.source is None or theirs.source is None:
        return ours.source or theirs.source
    return max((ours, theirs), key=lambda one: (one.modified, repr(one.source))).source


def _merge_people(ours: Sequence[Person], theirs: Sequence[Person]) -> tuple[Person, ...]:
    people: dict[str, Person] = {}
    for person in sorted((*ours, *theirs), key=repr):
        people.setdefault(person.name.casefold(), person)
    order = in_common_order(
        [person.name.casefold() for person in ours], [person.name.casefold() for person in theirs]
    )
    return tuple(people[name] for name in order)


def _merge_foreign(ours: Foreign, theirs: Foreign) -> Foreign:
    attributes = dict(sorted((*ours.attributes, *theirs.attributes)))
    return Foreign(
        tuple(attributes.items()), tuple(in_common_order(ours.elements, theirs.elements))
    )


def _following(annotations: AnnotationSet, book: LabelBook) -> AnnotationSet:
    """Let annotations follow the labels that were merged in a book."""
    if not book.merged:
        return annotations
    successor = book.successor
    return replace(
        annotations,
        annotations=tuple(
            replace(one, labels=labels)
            if (labels := tuple(dict.fromkeys(map(successor, one.labels)))) != one.labels
            else one
            for one in annotations
        ),
    )


def _report(
    ours: AnnotationSet, theirs: AnnotationSet, merged: AnnotationSet, replies: Iterable[str]
) -> MergeReport:
    book = merged.book
    away = {gone for gone, _into in book.merged}
    either = dict.fromkeys(label.uuid for label in (*ours.book, *theirs.book))
    stones = latest((*ours.book.deleted, *theirs.book.deleted))

    def named(uuid: str) -> tuple[str, str]:
        return uuid, "/".join(ours.book.path(uuid) or theirs.book.path(uuid))

    return MergeReport(
        added=tuple(one.id for one in merged if one.id not in ours),
        changed=tuple(
            one.id for one in merged if (mine := ours.get(one.id)) is not None and mine != one
        ),
        removed=tuple(one.id for one in ours if one.id not in merged),
        notes_kept_as_replies=tuple(replies),
        labels_added=tuple(label.uuid for label in book if label.uuid not in ours.book),
        labels_removed=tuple(
            named(uuid) for uuid in either if uuid not in book and uuid not in away
        ),
        labels_kept=tuple(
            named(label.uuid)
            for label in book
            if (stone := stones.get(label.uuid)) is not None and stone.knew(label)
        ),
        labels_of_same_name=tuple((one.uuid, other.uuid) for one, other in book.same_names()),
    )


# -- files


def load_set(path: Path) -> AnnotationSet:
    """Read a file that is to be merged; raises AnnotationFileError also for a broken seal."""
    if not is_annotation_file(path):
        raise AnnotationFileError("annotations-not-ours", path=str(path))
    loaded = from_xml(read_bytes(path), str(path))
    if loaded.seal is Seal.BROKEN:
        raise AnnotationFileError("annotations-seal-broken", path=str(path))
    return loaded.annotations


def merge_files(
    first: Path, second: Path, output: Path | None, *, overwrite: bool = False
) -> MergeReport:
    """Merge two annotation files into a third; with ``output=None`` only say what would happen.

    Raises UnreadableError, UnwritableError (the output exists), AnnotationFileError, MergeError.
    """
    merged, report = merge(load_set(Path(first)), load_set(Path(second)))
    if output is not None:
        atomic_write(output, to_xml(merged), overwrite=overwrite)
    return report
