"""Two sets of annotations of one cable into one: by identity, nothing lost, the order no matter.

``merge(a, b) == merge(b, a)``, and merging the same once more changes nothing. With ``base``,
the state both come from, a change on one side simply counts; without it the version with more
changes wins, and a note that would be lost stays as a reply to the winner. Deletions travel as
tombstones; one that did not know of a later change does not count.

For the command line: ``merge_files(a, b, output)``, and with ``output=None`` its dry run.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from cable_reader.annotate.annotation import (
    Annotation,
    AnnotationSet,
    Person,
    Tombstone,
    in_text_order,
)
from cable_reader.annotate.foreign import Foreign
from cable_reader.annotate.label_merge import in_common_order, merge_books
from cable_reader.annotate.listing import is_annotation_file
from cable_reader.annotate.store import Seal, from_xml, to_xml
from cable_reader.errors import AnnotationFileError, CableReaderError
from cable_reader.files import atomic_write, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cable_reader.annotate.source import SourceDescription

_COPIES = UUID("7d0d5f0e-52a9-4c8e-8a43-9a3b0a1f6c11")  # namespace of notes kept as replies


class MergeError(CableReaderError):
    """Two files cannot be merged: they are of different cables or texts."""


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge did, or would do, to the first set; ids of annotations and labels."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    notes_kept_as_replies: tuple[str, ...] = ()
    labels_added: tuple[str, ...] = ()
    labels_of_same_name: tuple[tuple[str, str], ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Give the report as plain lists."""
        return {
            "added": list(self.added),
            "changed": list(self.changed),
            "removed": list(self.removed),
            "notes_kept_as_replies": list(self.notes_kept_as_replies),
            "labels_added": list(self.labels_added),
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
    annotations, replies = _merge_annotations(ours, theirs, base, stones)
    merged = AnnotationSet(
        in_text_order(annotations.values()),
        merge_books(
            ours.book,
            ours.modified,
            theirs.book,
            theirs.modified,
            base.book if base is not None else None,
        ),
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
    merged = _follow_merged_labels(merged)
    return merged, _report(ours, merged, replies)


def _check_same_text(ours: AnnotationSet, theirs: AnnotationSet) -> None:
    mine, other = ours.source, theirs.source
    if mine is None or other is None or mine.is_of_same_text(other):
        return
    same_text = (mine.chars, mine.newline) == (other.chars, other.newline)
    if not (same_text and mine.is_of_same_words(other)):
        raise MergeError("merge-other-text", name=mine.name, other=other.name)


def _version(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


# -- annotations


def _merge_annotations(
    ours: AnnotationSet,
    theirs: AnnotationSet,
    base: AnnotationSet | None,
    stones: Mapping[str, Tombstone],
) -> tuple[dict[str, Annotation], list[str]]:
    merged: dict[str, Annotation] = {}
    replies: dict[str, Annotation] = {}
    for key in dict.fromkeys([*(one.id for one in ours), *(one.id for one in theirs)]):
        mine, other = ours.get(key), theirs.get(key)
        old = base.get(key) if base is not None else None
        if old is not None and old in (mine, other):
            kept = other if mine == old else mine
        elif mine is not None and other is not None and mine != other:
            kept, reply = _combined(mine, other, old)
            if reply is not None and not _is_deleted(reply, stones):
                replies[reply.id] = reply
        else:
            kept = mine or other
            if base is None and kept is not None and _is_deleted(kept, stones):
                kept = None
        if kept is not None:
            merged[key] = kept
    news = [key for key in replies if key not in merged]
    return {**replies, **merged}, news


def _is_deleted(annotation: Annotation, stones: Mapping[str, Tombstone]) -> bool:
    """Whether a deletion knew of everything that was done to an annotation."""
    stone = stones.get(annotation.id)
    if stone is None:
        return False
    if stone.revision:
        return annotation.revision < stone.revision
    return (annotation.modified or annotation.created) <= stone.at


def _combined(
    one: Annotation, other: Annotation, base: Annotation | None
) -> tuple[Annotation, Annotation | None]:
    """Make one of two versions; give also the note that would be lost, as a reply."""
    loser, winner = sorted((one, other), key=_weight)
    labels = winner.labels
    note = winner.note
    if base is not None:
        gone = {label for label in base.labels if label not in loser.labels}
        news = [label for label in loser.labels if label not in base.labels]
        labels = tuple(dict.fromkeys([*(one for one in labels if one not in gone), *news]))
        if note == base.note:
            note = loser.note
    elif winner.revision == loser.revision:
        labels = tuple(dict.fromkeys((*winner.labels, *loser.labels)))
    result = winner
    if (labels, note) != (winner.labels, winner.note):
        result = replace(winner, labels=labels, note=note, revision=winner.revision + 1)
    is_lost = loser.note and loser.note not in note and (base is None or loser.note != base.note)
    return result, _as_reply(loser) if is_lost else None


def _weight(annotation: Annotation) -> tuple[int, str, str]:
    moment = annotation.modified or annotation.created
    return annotation.revision, moment, repr(annotation)


def _as_reply(loser: Annotation) -> Annotation:
    # A note may hold what UTF-8 cannot carry.
    name = f"{loser.id}\n{loser.note}".encode("utf-8", "backslashreplace").decode()
    return Annotation(
        id=str(uuid5(_COPIES, name)),
        targets=loser.targets,
        kind="note",
        note=loser.note,
        author=loser.modified_by or loser.author,
        created=loser.created,
        reply_to=loser.id,
    )


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


def _follow_merged_labels(annotations: AnnotationSet) -> AnnotationSet:
    """Let annotations of one side follow labels that the other side merged."""
    successor = annotations.book.successor
    return replace(
        annotations,
        annotations=tuple(
            replace(one, labels=labels)
            if (labels := tuple(dict.fromkeys(map(successor, one.labels)))) != one.labels
            else one
            for one in annotations
        ),
    )


def _report(ours: AnnotationSet, merged: AnnotationSet, replies: Iterable[str]) -> MergeReport:
    return MergeReport(
        added=tuple(one.id for one in merged if one.id not in ours),
        changed=tuple(
            one.id for one in merged if (mine := ours.get(one.id)) is not None and mine != one
        ),
        removed=tuple(one.id for one in ours if one.id not in merged),
        notes_kept_as_replies=tuple(replies),
        labels_added=tuple(label.uuid for label in merged.book if label.uuid not in ours.book),
        labels_of_same_name=tuple(
            (one.uuid, other.uuid) for one, other in merged.book.same_names()
        ),
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
