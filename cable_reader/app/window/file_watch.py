"""What other programs do to the files of open cables, said when the person comes back to the window."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from cable_reader.errors import UnreadableError

if TYPE_CHECKING:
    from cable_reader.app.window.cable_window import CableWindow

_State = tuple[int, int, int] | None  # inode, size, time of change; None for no file


class FileWatch(QObject):
    """Looks when a cable is opened or shown and when the window is used again; says each change once.

    The text in the window stays as it was read, and so do the marks on it.
    """

    def __init__(self, window: CableWindow) -> None:
        super().__init__(window)
        self._window = window
        self._read: dict[str, _State] = {}  # as the files were when their cables were read
        self._seen: dict[str, _State] = {}
        window.workspace.entries_changed.connect(self.look)
        # Methods and no lambdas: those would be called for windows that are gone.
        window.workspace.cable_shown.connect(self._look_again)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._look_again)
        self.look()

    def _look_again(self, _what: object) -> None:
        if not self._window.isHidden():  # closed
            self.look()

    def look(self) -> None:
        """Compare the files with what they were."""
        paths = {entry.path for entry in self._window.workspace.entries if entry.open is not None}
        for path in self._read.keys() - paths:
            del self._read[path], self._seen[path]
        for path in sorted(paths):
            now = _state_of(path)
            if path not in self._read:
                self._read[path] = self._seen[path] = now
            elif now != self._seen[path]:
                self._seen[path] = now
                if now != self._read[path]:
                    code = "gone-since-read" if now is None else "changed-since-read"
                    self._window.problems.tell(UnreadableError(code, path=path))


def _state_of(path: str) -> _State:
    try:
        status = os.stat(path)  # noqa: PTH116 - undecodable names too
    except (OSError, ValueError):
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns
