"""One cable's annotations while they are open: loaded, journalled, saved, never lost.

>>> session = AnnotationSession.open(path, state_folder, describe_source(source, cable))
>>> session.edit(session.annotations.with_annotation(note), "Add note")   # in the journal now
>>> session.save()                                                        # in the file now
SessionState(kind=<Kind.SAVED: 'saved'>, saved_at=1795426200.0, error=None, others=None)
>>> session.close()

``edit`` and ``save`` never raise because of the disk: what went wrong is in ``state.error``, a
CableReaderError with its sentence, and the edits stay here and in the journal. Nothing here
knows Qt; a session may be used by one thread at a time.

When the file was changed from outside, ``save`` writes nothing and ``state.kind`` is CONFLICT:
show ``merge_preview()``, then call ``merge_outside()`` or ``save_beside()``.
When it is damaged, or newer than this program, the session is READ_ONLY: ``backups()`` and
``restore()``, or ``accept()`` if only its seal is broken.
"""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from cable_reader.annotate.annotation import AnnotationSet
from cable_reader.annotate.backups import Backup, BackupRing
from cable_reader.annotate.journal import Journal
from cable_reader.annotate.lock import PATIENCE, Holder, OpenLock, saving_lock
from cable_reader.annotate.merge import MergeReport, merge
from cable_reader.annotate.opening import named_beside, read_if_there, understood
from cable_reader.annotate.recovery import recover
from cable_reader.annotate.session_state import Kind, SessionState
from cable_reader.annotate.store import Problem, Seal, from_xml, refuse_too_large
from cable_reader.annotate.vocabulary import VERSION
from cable_reader.annotate.xml_write import Writer
from cable_reader.errors import (
    AnnotationFileError,
    CableReaderError,
    UnwritableError,
)
from cable_reader.files import (
    atomic_write,
    ensure_folder,
    read_bytes,
    sha256,
    sweep_temporary_files,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from cable_reader.annotate.source import SourceDescription

__all__ = ["AnnotationSession", "Kind", "SessionState", "state_key"]


class AnnotationSession:
    """The annotations of one open cable and their file. Make one with ``open``."""

    def __init__(self, path: Path, state_folder: Path, source: SourceDescription | None) -> None:
        self.path = path
        self.problems: tuple[Problem, ...] = ()
        # Puts annotations of another text of the cable onto the one that is worked on.
        self.place: Callable[[AnnotationSet], AnnotationSet] = lambda annotations: annotations
        self.recovered = 0  # edits of a crashed session that were brought back
        self._key = state_key(path, state_folder.parent)
        self._state_folder = state_folder
        self._writer = Writer()
        self._source = source
        self._annotations = AnnotationSet(source=source)
        self._on_disk: bytes | None = None  # the file as last read or written
        self._digest: str | None = None
        self._tried: set[str] = set()  # digests of what saves that failed may have left there
        self._saved = self._annotations  # what the file says
        self._journalled = self._annotations
        self._pristine: tuple[AnnotationSet, bytes] | None = None
        self._version_on_disk = VERSION
        self._read_only: CableReaderError | None = None
        self._error: CableReaderError | None = None
        self._conflict = False
        self._saved_at: float | None = None
        self._ring = BackupRing(state_folder / "backups" / self._key)
        self._had_folder = path.parent.is_dir()
        self._patience = PATIENCE
        self._lock: OpenLock | None = None
        self._others: Holder | None = None
        self._journal: Journal | None = None

    @classmethod
    def open(
        cls, path: Path, state_folder: Path, source: SourceDescription | None = None
    ) -> AnnotationSession:
        """Open the annotation file at ``path``, which need not exist, and bring back lost edits.

        Journals and backups live in ``state_folder``. ``source`` describes the cable as it is
        now; a new file gets it. Never raises because of what the file holds.
        """
        session = cls(Path(path), Path(state_folder), source)
        sweep_temporary_files(session.path.parent)
        session._load()
        if session.path.parent.is_dir():
            session._lock, session._others = OpenLock.take(session.path)
        if session._read_only is None:
            session._recover()
        return session

    # -- looking

    @property
    def annotations(self) -> AnnotationSet:
        """The annotations as they are now."""
        return self._annotations

    @property
    def source(self) -> SourceDescription | None:
        """The cable as it was described when the file was last placed on it."""
        return self._annotations.source

    @property
    def is_new(self) -> bool:
        """Whether there was no file yet when it was last looked for."""
        return self._digest is None and self._read_only is None

    @property
    def state(self) -> SessionState:
        """Where the last edit is, and what is in the way."""
        error = self._read_only or self._error
        if self._read_only is not None:
            kind = Kind.READ_ONLY
        elif self._conflict:
            kind = Kind.CONFLICT
        elif self._error is not None:
            kind = Kind.FAILED
        else:
            kind = Kind.SAVED if self._annotations == self._saved else Kind.UNSAVED
        return SessionState(kind, self._saved_at, error, self._others)

    @property
    def is_in_journal(self) -> bool:
        """Whether the journal has every edit: what is not saved then comes back at the next start."""
        return self._journal is not None and self._annotations is self._journalled

    # -- changing

    def edit(self, after: AnnotationSet, description: str = "") -> SessionState:
        """Take the next state, as an edit or as its undoing, and put it into the journal.

        Raises AnnotationFileError: annotations-read-only.
        """
        if self._read_only is not None:
            raise AnnotationFileError(
                "annotations-read-only", path=str(self.path), reason=str(self._read_only)
            )
        self._annotations = after
        try:
            self._write_journal(description)
        except CableReaderError as error:
            self._error = error
        return self.state

    def _write_journal(self, description: str) -> None:
        if self._annotations is self._journalled:
            return
        if self._journal is None:
            self._journal = Journal(self._state_folder / "journals", self._key, self._digest)
        # The difference to what is written down already: after a full disk nothing is missing.
        self._journal.append(self._journalled, self._annotations, description)
        self._journalled = self._annotations

    # -- saving

    def miss_file(self) -> None:
        """Look whether the file was taken away though its folder is there: the next save writes it."""
        if self._digest is None or self._read_only is not None or self._annotations.says_nothing:
            return
        if not os.path.lexists(self.path) and self.path.parent.is_dir():
            self._digest = self._on_disk = None
            self._saved = AnnotationSet(source=self._source)

    def save(self, on_change: Literal["ask", "merge"] = "ask") -> SessionState:
        """Write the file if it does not say what it should; see the module for what can happen.

        ``on_change`` says what to do when another program changed the file meanwhile.
        """
        if self._read_only is not None:
            return self.state
        if self._annotations == self._saved and not self._conflict:
            self._error = None  # of a journal that is not needed any more
            return self.state
        try:
            self._save(merging=on_change == "merge")
        except CableReaderError as error:
            self._error = error
            self._conflict = error.code == "target-changed"
        return self.state

    def _save(self, *, merging: bool) -> None:
        self._make_folder()
        if self._lock is None and self._others is None:  # there was no folder to put it into
            self._lock, self._others = OpenLock.take(self.path)
        if self._saved_at is None:
            self._keep_version()  # as it was found: it may come from elsewhere
        with saving_lock(self.path, self._patience) as is_locked:
            # Who was kept waiting in vain once is not kept waiting with every save.
            self._patience = PATIENCE if is_locked else PATIENCE / 20
            try:
                self._write(self._digest)
            except UnwritableError as error:
                if error.code not in {"target-changed", "target-exists"}:
                    raise
                self._write_over_change(merging=merging)
        if not self._conflict:
            self._back_up()

    def _make_folder(self) -> None:
        """Make the folder of the file, but not one that was there: its disk may be gone."""
        folder = self.path.parent
        is_own = self._state_folder.parent in self.path.parents
        if self._had_folder and not is_own and not folder.is_dir():
            raise UnwritableError("folder-missing", path=str(self.path))
        ensure_folder(folder)

    def _write_over_change(self, *, merging: bool) -> None:
        """Another program wrote the file: merge with it if wished, else leave it alone."""
        current = read_bytes(self.path)
        digest = sha256(current)
        if digest not in self._tried:
            if not merging:
                self._conflict = True
                self._error = AnnotationFileError("annotations-changed", path=str(self.path))
                return
            self._keep_version()  # what the other took out is in it
            self._annotations = self._merged_with(current)[0]
        self._write(digest)

    def _write(self, standing: str | None) -> None:
        """Write the file, which must be the one of this digest, or none."""
        data = self._bytes()
        refuse_too_large(self._annotations, data, str(self.path))
        self._keep_older_version(standing)
        digest = sha256(data)
        if self._journal is not None:
            self._journal.mark_saving(digest)
        # A save that fails half-way may leave its file there: it is ours all the same.
        self._tried.add(digest)
        self._digest = atomic_write(
            self.path,
            data,
            expected_sha256=standing,
            expected_data=self._on_disk if standing == self._digest else None,
            digest=digest,
            overwrite=standing is not None,
        )
        self._on_disk = data
        self._tried = set()
        self._saved = self._journalled = self._annotations
        self._saved_at = time.time()
        if self._lock is not None:
            self._lock.renew()
        self._error, self._conflict = None, False
        if self._journal is not None:
            self._journal.restart(self._digest)

    def _bytes(self) -> bytes:
        # Everything undone gives the file as it was found, byte for byte.
        if self._pristine is not None and self._annotations == self._pristine[0]:
            return self._pristine[1]
        return self._writer.to_xml(self._annotations)

    def _keep_older_version(self, standing: str | None) -> None:
        """Before the first save in a newer version of the format, keep the file as it was."""
        if standing is None or self._version_on_disk == self._annotations.version:
            return
        kept = self.path.with_name(f"{self.path.name}.{self._version_on_disk}.bak")
        if self._on_disk is not None and not kept.exists():
            atomic_write(kept, self._on_disk)
        self._version_on_disk = self._annotations.version

    def _keep_version(self) -> None:
        """Back up the file as it was last read or written, before another takes its place."""
        if self._on_disk is not None:
            self._ring.keep(self._on_disk)

    def _back_up(self, *, at_once: bool = False) -> None:
        if self._on_disk is not None:
            self._ring.take(self._on_disk, at_once=at_once)

    def close(self) -> SessionState:
        """Save, make a backup, take down the sign; what cannot be saved stays in the journal."""
        state = self.save()
        if self._saved_at is not None:
            self._back_up(at_once=True)
        if self._journal is not None:
            if self._annotations == self._saved:
                self._journal.remove()
            else:
                self._journal.close()
            self._journal = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None
        return state

    # -- changes from outside

    def merge_preview(self) -> tuple[AnnotationSet, MergeReport]:
        """Give what merging with the file on disk would make, and what would change here.

        Raises CableReaderError.
        """
        return self._merged_with(read_bytes(self.path))

    def merge_outside(self) -> SessionState:
        """Merge with the file on disk and save."""
        return self.save("merge")

    def save_beside(self) -> Path:
        """Write these annotations to a second file and take over what stands in the first.

        Gives the second file, ``….conflict-<time>.xml``. Raises CableReaderError.
        """
        beside = named_beside(self.path, "conflict")
        atomic_write(beside, self._writer.to_xml(self._annotations), overwrite=False)
        self._end_journal()
        self._load()
        return beside

    def _end_journal(self) -> None:
        if self._journal is not None:
            self._journal.remove()
            self._journal = None

    def _merged_with(self, current: bytes) -> tuple[AnnotationSet, MergeReport]:
        loaded = from_xml(current, str(self.path))
        if loaded.seal is Seal.BROKEN:
            raise AnnotationFileError("annotations-seal-broken", path=str(self.path))
        theirs = self.place(loaded.annotations)
        related = theirs.id == self._saved.id and self._digest is not None
        return merge(self._annotations, theirs, self._saved if related else None)

    def renew(self) -> bool:
        """Take over what another program wrote meanwhile; True if that changed anything here.

        What is not saved yet is merged with it. A file that cannot be understood just now is
        left for the next save to find.
        """
        current = None if self._read_only is not None else read_if_there(self.path)
        if current is None or sha256(current) == self._digest:
            return False
        before = self._annotations
        if before != self._saved:
            self.save("merge")
        elif understood(current, self.path)[1] is None:
            self._keep_version()
            self._end_journal()  # its edits are in the file, and were before the other's
            self._load()
        return self._annotations != before

    # -- damage

    def backups(self) -> tuple[Backup, ...]:
        """Give the backups of this file, the newest first."""
        return self._ring.backups()

    def accept(self) -> SessionState:
        """Take a file whose seal is broken as it is, after somebody looked at it."""
        if self._read_only is not None and self._read_only.code == "annotations-seal-broken":
            self._read_only = None
            self._recover()
        return self.state

    def restore(self, backup: Backup) -> SessionState:
        """Put a backup in the place of the file, which is kept under another name.

        Raises CableReaderError if that cannot be done; nothing has changed then.
        """
        data = read_bytes(backup.path)
        if from_xml(data, str(backup.path)).seal is Seal.BROKEN:
            raise AnnotationFileError("annotations-seal-broken", path=str(backup.path))
        current = read_if_there(self.path)
        if current is not None:
            atomic_write(named_beside(self.path, "damaged"), current)
        atomic_write(self.path, data)
        self._load()
        if self._read_only is None:
            self._recover()
        return self.state

    # -- loading

    def _load(self) -> None:
        self._read_only = self._error = None
        self._conflict = False
        self._digest = self._on_disk = self._pristine = None
        try:
            current = read_if_there(self.path)
        except CableReaderError as error:
            self._read_only = error
            return
        if current is None:
            self._start_from(AnnotationSet(source=self._source))
            return
        loaded, self._read_only = understood(current, self.path)
        self.problems = loaded.problems
        self._on_disk, self._digest = current, sha256(current)
        self._version_on_disk = loaded.version
        self._start_from(loaded.annotations)
        self._pristine = (loaded.annotations, current)
        self._writer.take(loaded.annotations, loaded.parts)  # the first save is as quick as others

    def _start_from(self, annotations: AnnotationSet) -> None:
        self._annotations = self._saved = self._journalled = annotations

    def _recover(self) -> None:
        """Bring back edits of sessions that ended without saving, and save them."""
        found = recover(
            self._state_folder / "journals", self._key, self._digest, self._annotations
        )
        if found is None:
            return
        self._annotations = found.annotations
        self.recovered = found.edits
        self.problems += tuple(
            Problem("journal-other-text", (("path", str(path)),)) for path in found.left
        )
        try:
            self._write_journal("recovered")
        except CableReaderError as error:
            self._error = error
            return
        self.save()
        if self._annotations == self._saved:
            found.remove_journals()


def state_key(path: Path, data_folder: Path) -> str:
    """Name the journals and backups of an annotation file: its real path, as 16 digits.

    In the data folder only the way from there counts: it may be on a stick, or a home of another name.
    """
    real, base = Path(os.path.realpath(path)), Path(os.path.realpath(data_folder))
    name = real.relative_to(base) if real.is_relative_to(base) else real
    return hashlib.sha256(os.fsencode(name)).hexdigest()[:16]
