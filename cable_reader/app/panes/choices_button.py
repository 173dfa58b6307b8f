"""A button whose menu takes several choices at once and says them on the button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton

from cable_reader.app.plain import menu_words, plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

_ROOM_FOR_ARROW = 30  # pixels: the arrow, the padding
_LEAST = 76


class _StayingMenu(QMenu):
    """Stays open while choices are made: by click or Space. Enter makes one and closes."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._toggled(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._toggled(self.activeAction()):
            super().keyPressEvent(event)

    def _toggled(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable():
            return False
        action.trigger()
        return True


class ChoicesButton(QToolButton):
    """Holds choices by their keys; the empty key stands for all, and takes the others back."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("choicesButton")
        self._name = name
        self.choices: list[tuple[str, str]] = []  # words for people, and a key
        self.chosen: frozenset[str] = frozenset()
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(_LEAST, 24)
        self._menu = _StayingMenu(self)
        self.setMenu(self._menu)

    def sizeHint(self) -> QSize:
        return QSize(_LEAST, self.fontMetrics().height() + 12)

    def offer(self, choices: list[tuple[str, str]]) -> None:
        """Offer other choices; of those made, the ones that are still there stay."""
        if choices == self.choices:
            return
        self.choices = choices
        self._menu.clear()
        for words, key in choices:
            action = self._menu.addAction(menu_words(words))
            action.setCheckable(True)
            action.setData(key)
            action.triggered.connect(lambda _checked=False, key=key: self.turn(key))
        self.choose(self.chosen & {key for _words, key in choices})

    def turn(self, key: str) -> None:
        """Make a choice, or take it back; the empty one takes all others back."""
        self.choose(self.chosen ^ {key} if key else frozenset())

    def choose(self, keys: frozenset[str]) -> None:
        """Make these choices and no others."""
        changes = keys != self.chosen
        self.chosen = keys
        for action in self._menu.actions():
            key = action.data()
            action.setChecked(key in keys if key else not keys)
        self._say()
        if changes:
            self.changed.emit()

    def in_words(self) -> str:
        """Give the choices made; empty when there is none."""
        return ", ".join(words for words, key in self.choices if key in self.chosen)

    def _say(self) -> None:
        everything = next((words for words, key in self.choices if not key), "")
        words = self.in_words()
        if len(self.chosen) > 1:
            shown = self.tr("{count} filters").format(count=len(self.chosen))
        else:
            shown = words or everything
        room = self.width() - _ROOM_FOR_ARROW
        elided = self.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, max(room, 20))
        self.setText(menu_words(elided))
        self.setAccessibleName(f"{self._name}: {words or everything}")
        self.setToolTip(plain_tip(words) if words else "")
        self.setAccessibleDescription(words)  # Qt would give the tip, which is HTML

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.showMenu()
        else:
            super().keyPressEvent(event)
