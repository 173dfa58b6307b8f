"""The end of the program: never with marks that are kept nowhere, unless the person says so."""

from __future__ import annotations

import logging
import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from cable_reader.app.problems import printable, sentence_for
from cable_reader.cable.patterns import pattern
from cable_reader.errors import CableReaderError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QSessionManager

    from cable_reader.annotate.annotation import AnnotationSet
    from cable_reader.app.dialogs.unsaved import UnsavedDialog
    from cable_reader.app.open_cable import OpenCable
    from cable_reader.app.window import CableWindow

_LOG = logging.getLogger(__name__)
_NOT_IN_NAMES = pattern(r"[^A-Za-z0-9]+")


class Leaving(QObject):
    """Decides whether the window may close."""

    def __init__(self, window: CableWindow) -> None:
        super().__init__(window)
        self._window = window
        self._decided = False  # the person or the system wants the end all the same
        self._dialog: UnsavedDialog | None = None
        self._elsewhere: dict[OpenCable, AnnotationSet] = {}  # marks saved to another file
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

    def unsaved(self) -> list[tuple[OpenCable, CableReaderError]]:
        """Give the cables with marks that stand in no file, and why."""
        from cable_reader.annotate.session import Kind  # noqa: PLC0415 - after the first paint

        found = []
        for cable in self._window.workspace.open_cables:
            if not cable.has_loaded_marks:
                continue
            state = cable.keeping.state
            failed = state.kind in (Kind.FAILED, Kind.CONFLICT)
            if failed and state.error and self._elsewhere.get(cable) != cable.annotations:
                found.append((cable, state.error))
        return found

    def _ask(self, unsaved: list[tuple[OpenCable, CableReaderError]]) -> None:
        from cable_reader.app.dialogs.unsaved import UnsavedDialog  # noqa: PLC0415

        reasons = [(printable(cable.title), sentence_for(error)) for cable, error in unsaved]
        self._dialog = UnsavedDialog(reasons, self._window)
        self._dialog.elsewhere_wanted.connect(self._save_elsewhere)
        self._dialog.quit_wanted.connect(self._leave)
        self._dialog.finished.connect(self._answered)
        self._window.show_dialog(self._dialog)

    def _answered(self) -> None:
        self._dialog = None

    def _leave(self) -> None:
        self._decided = True
        self._window.close()

    def _save_elsewhere(self) -> None:
        """Ask for a file for each cable; leave when all are written, stay when one is not."""
        for cable, _error in self.unsaved():
            title = self.tr("Save the marks of {cable}").format(cable=printable(cable.title))
            proposed = (_home() or Path()) / f"{_plain(cable)}.annotations.xml"
            from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - start-up time

            name, _ = QFileDialog.getSaveFileName(
                self._window, title, str(proposed), "XML (*.xml)"
            )
            if not name:
                return
            try:
                cable.keeping.save_copy(Path(name), overwrite=True)
            except CableReaderError as error:
                self._window.problems.tell(error)
                return
            self._elsewhere[cable] = cable.annotations
        self._dialog = None
        self._window.close()

    # -- when nobody can be asked

    def end(self) -> None:
        """Leave at once: save what can be saved, copy the rest to where there is room, say where."""
        if self._decided:
            return
        self._save()
        for cable, error in self.unsaved():
            _say(self._rescue(cable, error))
        self._leave()

    def end_session(self, manager: QSessionManager) -> None:
        """Hold up the end of the session and ask, if that is allowed; else leave at once."""
        self._save()
        if not self._decided and self.unsaved() and manager.allowsInteraction():
            manager.cancel()
            self._window.close()
        else:
            self.end()

    def _rescue(self, cable: OpenCable, error: CableReaderError) -> str:
        values = {"cable": printable(cable.title), "reason": sentence_for(error)}
        for folder in _folders():
            path = folder / f"{_plain(cable)}-{os.urandom(4).hex()}.annotations.xml"
            try:
                cable.keeping.save_copy(path)
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


def _plain(cable: OpenCable) -> str:
    """Name a cable so that every file system takes it."""
    return _NOT_IN_NAMES.sub("-", cable.title).strip("-")[:60] or "cable"


def _say(words: str) -> None:
    """Write to the standard error, which may be gone with its terminal."""
    with suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"cable-reader: {words}\n")
        sys.stderr.flush()
