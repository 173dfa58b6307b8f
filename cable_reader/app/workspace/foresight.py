"""Finds out, while a person reads, what a mark on the current place would have to know."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from cable_reader.app.workspace.workspace import Workspace

_STAYS = 60  # milliseconds at a place, after which it is worth it


class Foresight(QObject):
    """Makes the target of a mark before the key is pressed.

    A mark keeps how like it the most similar other place of the whole text is: of all that a key
    does this alone grows with the text. What was found out is kept where targets are made.
    """

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_STAYS)
        self._late.timeout.connect(self._look)
        for signal in (workspace.place_selected, workspace.text_selected, workspace.marks_loaded):
            signal.connect(lambda *_what: self._late.start())

    def _look(self) -> None:
        from cable_reader.annotate.target import SelectionError

        shown = self._workspace.current
        if shown is not None and shown.has_loaded_marks:
            with suppress(SelectionError):  # of nothing but blanks
                _ = self._workspace.target
