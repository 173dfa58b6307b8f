"""The end of the program or of a cable: never with marks that are kept nowhere, unless the person says so."""

from __future__ import annotations

import logging
import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from cable_reader.app.problems import printable, sentence_for
from cable_reader.cable.patterns import pattern
from cable_reader.errors import CableReaderError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QSessionManager

    from cable_reader.annotate.annotation import AnnotationSet
    from cable_reader.annotate.session import AnnotationSession
    from cable_reader.app.dialogs.unsaved import UnsavedDialog
    from cable_reader.app.window.cable_window import CableWindow
    from cable_reader.app.workspace.entries import Entry
    from cable_reader.app.workspace.open_cable import OpenCable

_LOG = logging.getLogger(__name__)
_NOT_IN_NAMES = pattern(r"[^A-Za-z0-9]+")


class SavesCopy(Protocol):
    """Writes what cannot be saved to another file; raises UnwritableError."""

    def __call__(self, path: Path, *, overwrite: bool = False) -> None: ...


class Unsaved(NamedTuple):
    """What cannot be saved: a cable's marks, or the label book."""

    title: str
    error: CableReaderError
    session: AnnotationSession
    save_copy: SavesCopy


class Leaving(QObject):
    """Decides whether the window, or one cable, may close."""

    def __init__(self, window: CableWindow) -> None:
        super().__init__(window)
        self._window = window
        self._decided = False  # the person or the system wants the end all the same
        self._dialog: UnsavedDialog | None = None
        self._elsewhere: dict[AnnotationSession, AnnotationSet] = {}  # saved to another file
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self.end_session)

    def may_leave(self) -> bool:
        """Save everything; where something cannot be saved, ask what to do and say False."""
        self._save()
        unsaved = self.unsaved()
        if self._decided or not unsaved:
            return True
        if self._dialog is None:
            self._ask(unsaved)
        return False

    def _save(self) -> None:
        self._window.notes.finish()
        self._window.saver.save_now()

    def close(self, entry: Entry) -> None:
        """Close one cable; where its marks cannot be saved, ask what to do. Raises CableReaderError."""
        self._save()
        unsaved = self._of_cable(entry.open) if entry.open is not None else []
        if not unsaved:
            self._window.workspace.close_entry(entry)
        elif self._dialog is None:
            self._ask(unsaved, entry)

    def unsaved(self) -> list[Unsaved]:
        """Give what stands in no file, and why."""
        found = [
            one for cable in self._window.workspace.open_cables for one in self._of_cable(cable)
        ]
        labels = self._window.saver.labels()
        if labels is not None:
            found += self._failed(self.tr("Label book"), labels.session, labels.save_copy)
        return found

    def _of_cable(self, cable: OpenCable) -> list[Unsaved]:
        if not cable.has_loaded_marks:
            return []
        keeping = cable.keeping
        return self._failed(cable.title, keeping.session, keeping.save_copy)

    def _failed(
        self, title: str, session: AnnotationSession, save_copy: SavesCopy
    ) -> list[Unsaved]:
        from cable_reader.annotate.session import Kind

        state = session.state
        failed = state.kind in (Kind.FAILED, Kind.CONFLICT)
        if not failed or state.error is None:
            return []
        if self._elsewhere.get(session) == session.annotations:
            return []
        return [Unsaved(title, state.error, session, save_copy)]

    def _ask(self, unsaved: list[Unsaved], entry: Entry | None = None) -> None:
        """Ask what to do before the program, or one cable, is closed."""
        from cable_reader.app.dialogs.unsaved import UnsavedDialog

        reasons = [
            (printable(one.title), sentence_for(one.error), one.session.is_in_journal)
            for one in unsaved
        ]
        self._dialog = UnsavedDialog(reasons, self._window, is_end=entry is None)
        self._dialog.elsewhere_wanted.connect(lambda: self._save_elsewhere(entry))
        self._dialog.quit_wanted.connect(lambda: self._leave(entry))
        self._dialog.finished.connect(self._answered)
        self._window.show_dialog(self._dialog)

    def _answered(self) -> None:
        self._dialog = None

    def _leave(self, entry: Entry | None = None) -> None:
        if entry is not None:
            self._window.workspace.close_entry(entry, unsaved=True)
            return
        self._decided = True
        self._window.close()

    def _save_elsewhere(self, entry: Entry | None = None) -> None:
        """Ask for a file for each cable; leave when all are written, stay when one is not."""
        from PySide6.QtWidgets import QFileDialog

        of_entry = self._of_cable(entry.open) if entry and entry.open else None
        for one in self.unsaved() if of_entry is None else of_entry:
            title = self.tr("Save the marks of {cable}").format(cable=printable(one.title))
            proposed = (_home() or Path()) / f"{_plain(one.title)}.annotations.xml"
            name, _ = QFileDialog.getSaveFileName(
                self._window, title, str(proposed), "XML (*.xml)"
            )
            if not name:
                return
            try:
                one.save_copy(Path(name), overwrite=True)  # the system asked already
            except CableReaderError as error:
                self._window.problems.tell(error)
                return
            self._elsewhere[one.session] = one.session.annotations
        self._dialog = None
        if entry is not None:
            self._window.workspace.close_entry(entry, unsaved=True)
        else:
            self._window.close()

    def let_go(self) -> None:
        """Let go of all files of marks and labels; what could not be saved stays in journals."""
        for cable in self._window.workspace.open_cables:
            cable.stop_placing()
            if cable.has_loaded_marks:
                cable.keeping.let_go()
        labels = self._window.saver.labels()
        if labels is not None:
            labels.close()

    # -- when nobody can be asked

    def end(self) -> None:
        """Leave at once: save what can be saved, copy the rest to where there is room, say where."""
        if self._decided:
            return
        self._save()
        for one in self.unsaved():
            _say(self._rescue(one))
        self._leave()

    def end_session(self, manager: QSessionManager) -> None:
        """Hold up the end of the session and ask, if that is allowed; else leave at once."""
        self._save()
        if not self._decided and self.unsaved() and manager.allowsInteraction():
            manager.cancel()
            self._window.close()
        else:
            self.end()

    def _rescue(self, unsaved: Unsaved) -> str:
        values = {"cable": printable(unsaved.title), "reason": sentence_for(unsaved.error)}
        for folder in _folders():
            path = folder / f"{_plain(unsaved.title)}-{os.urandom(4).hex()}.annotations.xml"
            try:
                unsaved.save_copy(path)
            except CableReaderError as reason:
                _LOG.info("no rescue copy: %s", reason.code)
                continue
            template = self.tr("The marks of {cable} are not saved. {reason} A copy is in {path}")
            return template.format(path=printable(str(path)), **values)
        template = self.tr(
            "The marks of {cable} are not saved, and no copy could be made. {reason}"
        )
        return template.format(**values)


def _folders() -> Iterator[Path]:
    """Give where a copy may go: the system's temporary folder, then home."""
    with suppress(OSError):  # no such folder has room
        yield Path(tempfile.gettempdir())
    home = _home()
    if home is not None:
        yield home


def _home() -> Path | None:
    try:
        return Path.home()
    except RuntimeError:  # a user without one
        return None


def _plain(title: str) -> str:
    """Name a cable so that every file system takes it."""
    return _NOT_IN_NAMES.sub("-", title).strip("-")[:60] or "cable"


def _say(words: str) -> None:
    """Write to the standard error, which may be gone with its terminal."""
    with suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"cable-reader: {words}\n")
        sys.stderr.flush()
