"""After a crash: journals without a process, put back onto the file they belong to."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cable_reader.annotate.journal import find_left_journals, read_record, with_record
from cable_reader.annotate.merge import MergeError, merge
from cable_reader.annotate.moments import later, utc_now

if TYPE_CHECKING:
    from pathlib import Path

    from cable_reader.annotate.annotation import AnnotationSet
    from cable_reader.annotate.journal import LeftJournal


@dataclass(frozen=True, slots=True)
class Recovered:
    """Annotations with the edits of journals made again."""

    annotations: AnnotationSet
    edits: int  # how many the file lacked
    journals: tuple[Path, ...]
    left: tuple[Path, ...] = ()  # of another text: they cannot be put onto this one

    def remove_journals(self) -> None:
        """Take the journals away, once their edits are in the file."""
        for path in self.journals:
            with suppress(OSError):
                path.unlink()


def recover(
    folder: Path, key: str, digest: str | None, annotations: AnnotationSet
) -> Recovered | None:
    """Make the edits of left journals again; None if there are no journals.

    ``digest`` is of the file as it stands. A journal that starts from that very file, or from
    a save of its own that became that file, is replayed; one of another line (the file was
    changed since) is merged, so that neither side's work is lost. One that cannot be merged,
    because the cable's text is another now, is left where it is.
    """
    journals = find_left_journals(folder, key)
    if not journals:
        return None
    edits = 0
    done, left = [], []
    replayed = False
    for journal in journals:
        records = journal.edits_after(digest) if not replayed else None
        if records is not None:
            for record in records:
                annotations = with_record(annotations, record)
            edits += len(records)
            replayed = bool(records)
        elif journal.edits:
            try:
                merged, report = merge(annotations, _alone(journal, annotations))
            except MergeError:
                left.append(journal.path)
                continue
            annotations = merged
            edits += len(report.added) + len(report.changed) + len(report.removed)
        done.append(journal.path)
    return Recovered(annotations, edits, tuple(done), tuple(left))


def _alone(journal: LeftJournal, standing: AnnotationSet) -> AnnotationSet:
    """Make a set of nothing but what a journal touched."""
    start = replace(standing, annotations=(), tombstones=(), quarantine=(), modified="", people=())
    for record in journal.edits:
        start = with_record(start, record)
    start = _outliving(start, journal, standing)
    last = read_record(journal.edits[-1])
    return start if last is None else replace(start, source=last.source)


def _outliving(
    edited: AnnotationSet, journal: LeftJournal, standing: AnnotationSet
) -> AnnotationSet:
    """Let what came back in a journal outlive the deletion that the file still knows."""
    back = {one for record in journal.edits for one in record.get("unstoned", ())}
    revisions = {stone.id: stone.revision for stone in standing.tombstones if stone.id in back}
    raised = {one for record in journal.edits for one in record.get("raised", ())}
    moments = {stone.uuid: stone.at for stone in standing.book.deleted if stone.uuid in raised}
    annotations = tuple(
        replace(one, revision=max(one.revision, revisions.get(one.id, 0))) for one in edited
    )
    labels = tuple(
        replace(one, restored=later(utc_now(), moments[one.uuid])) if one.uuid in moments else one
        for one in edited.book
    )
    return replace(edited, annotations=annotations, book=replace(edited.book, labels=labels))
