"""The field in which a note is written, on its own card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget

_OWN_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_LONGEST = 800  # milliseconds a key waits; it is in the journal within a second


class NoteEditor(QPlainTextEdit):
    """Where a note is written: Escape and Ctrl+Enter keep it and go back to the text."""

    finished = Signal()
    paused = Signal()  # focus went elsewhere, or a moment passed: keep what is written

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteEditor")
        self.setAccessibleName(self.tr("Note"))
        self.setPlaceholderText(self.tr("Write a note. Ctrl+Enter or Esc keeps it."))
        self.setTabChangesFocus(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_LONGEST)
        self._pause.timeout.connect(self.paused)
        self.textChanged.connect(self._written)

    def _written(self) -> None:
        # Not started again by the next key: who writes without a pause would never be kept.
        if not self._pause.isActive():
            self._pause.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _ends(event):
            self.finished.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.paused.emit()

    def event(self, event: QEvent) -> bool:
        # Undo of the note's own typing while it is written; the window's stack otherwise. And the
        # key that ends the note does nothing else meanwhile.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (any(event.matches(key) for key in _OWN_KEYS) or _ends(event))
        ):
            event.accept()
            return True
        return super().event(event)


def _ends(event: QKeyEvent) -> bool:
    """Whether a key ends a note: Escape or Ctrl+Enter."""
    entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    return event.key() == Qt.Key.Key_Escape or bool(entered and held)
