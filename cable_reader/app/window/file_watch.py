"""What other programs do to the files of open cables, said when the person comes back to the window."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from cable_reader.annotate.anchor import carry
from cable_reader.app.problems import sentence_for
from cable_reader.app.workspace.entries import release_of
from cable_reader.errors import UnreadableError
from cable_reader.files import read_bytes, sha256

if TYPE_CHECKING:
    from cable_reader.app.window.cable_window import CableWindow
    from cable_reader.app.workspace.open_cable import OpenCable

_State = tuple[int, int, int] | None  # inode, size, time of change; None for no file


class FileWatch(QObject):
    """Looks when a cable is opened or shown and when the window is used again; says each change once.

    The text in the window stays as it was read, and so do the marks on it, until the person
    wants it read again.
    """

    def __init__(self, window: CableWindow) -> None:
        super().__init__(window)
        self._window = window
        self._read: dict[str, _State] = {}  # as the files were when their cables were read
        self._seen: dict[str, _State] = {}
        self._changed: dict[str, str] = {}  # paths, and what is said of them
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
            self._forget(path)
        for path in sorted(paths):
            now = _state_of(path)
            if path not in self._read:
                self._read[path] = self._seen[path] = now
            elif now != self._seen[path]:
                self._seen[path] = now
                if now is not None and self._holds_the_same(path, now[1]):
                    self._read[path] = now
                if now != self._read[path]:
                    self._tell(path, is_gone=now is None)

    def _holds_the_same(self, path: str, size: int) -> bool:
        """Whether a file that was touched or written anew holds what its cables were read from."""
        entries = [entry for entry in self._window.workspace.entries if entry.path == path]
        origins = [entry.open.source.origin for entry in entries if entry.open is not None]
        if any(origin.size != size for origin in origins):
            return False  # told without reading it
        try:
            digest = sha256(read_bytes(path))
        except UnreadableError:
            return False
        return all(origin.sha256 == digest for origin in origins)

    def _forget(self, path: str) -> None:
        self._read.pop(path, None)
        self._seen.pop(path, None)
        self._changed.pop(path, None)

    def _tell(self, path: str, *, is_gone: bool) -> None:
        bar, problems = self._window.message_bar, self._window.problems
        if is_gone:
            self._changed.pop(path, None)
            problems.tell(UnreadableError("gone-since-read", path=path))
            return
        if not any(one in bar.sentences for one in self._changed.values()):
            self._changed.clear()  # the message was closed, and its buttons are gone with it
        if path in self._changed:
            return  # said already: saying it again would take its buttons away
        error = UnreadableError("changed-since-read", path=path)
        choices = [
            (self._window.tr("Open again"), self.open_again),
            (self._window.tr("Look at the change"), self.show_change),
        ]
        problems.tell(error, () if self._changed else choices)
        self._changed[path] = sentence_for(error)

    # -- what can be done

    def open_again(self) -> None:
        """Read the changed files anew and go on where one was."""
        workspace, changed = self._window.workspace, dict(self._changed)
        shown = workspace.entry_of(workspace.current)
        at = workspace.entries.index(shown) if shown is not None else None
        for path, sentence in changed.items():
            self._window.message_bar.take_back(sentence)
            with self._window.problems.guard():
                for cable in [one for one in workspace.open_cables if one.path == path]:
                    self._open_again(cable, path)
                self._forget(path)
        self.look()
        if at is not None:
            self._window.files.show_entry(workspace.entries[at])

    def _open_again(self, cable: OpenCable, path: str) -> None:
        paragraph, workspace = cable.paragraph, self._window.workspace
        marks = cable.annotations
        workspace.open_again(cable, release_of(path, cable.cable))
        again = workspace.current
        if again is None:
            return
        if len(marks) and not len(again.annotations):  # kept by the text, which is another now
            carried = carry(marks, again.cable, again.keeping.description, again.annotations)
            if workspace.edit(self._window.tr("carry marks over"), carried.annotations):
                again.keeping.review = carried.review
        same = [one for one in again.paragraphs if paragraph and one.ordinal == paragraph.ordinal]
        if same:
            workspace.select_paragraph(same[0])

    def show_change(self) -> None:
        """Set the cable as it was read beside the one that its file holds now."""
        window, changed = self._window, dict(self._changed)
        shown = window.workspace.current
        if shown is None or shown.path not in changed:
            entry = next((one for one in window.workspace.entries if one.path in changed), None)
            if entry is None:
                return
            window.workspace.show_entry(entry)
            shown = window.workspace.current
        if shown is None or shown.path is None:
            return
        with window.problems.guard():
            now = release_of(shown.path, shown.cable).parse()
            name = os.path.basename(shown.path)  # noqa: PTH119 - undecodable names too
            names = (
                window.tr("{file}, as it was read").format(file=name),
                window.tr("{file}, as it is now").format(file=name),
            )
            window.comparing.show(now, shown.path, names)
        self._changed.clear()
        for path in changed:  # the question stays
            self._tell(path, is_gone=False)


def _state_of(path: str) -> _State:
    try:
        status = os.stat(path)  # noqa: PTH116 - undecodable names too
    except (OSError, ValueError):
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns
