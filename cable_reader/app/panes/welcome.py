"""What the window shows while no cable is open: what one can do, and what was open before."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from cable_reader.app.plain import menu_words, plain_tip, shortened_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

_MOST = 6


class Welcome(QWidget):
    """A short column in the middle."""

    path_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._title = self._line(self.tr("No cable is open"), 1.5)
        self._words = self._line(self.tr("Drop files or a folder here, or:"), 1.0)
        self._before = self._line(self.tr("Opened before"), 1.0)
        self._actions: list[QPushButton] = []
        self._recent: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._column.addStretch(2)
        for part in (self._title, self._words):
            self._column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(10)
        self._column.addWidget(self._before, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(3)
        self._before.hide()

    def _line(self, words: str, scale: float) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        font = label.font()
        font.setPointSizeF(font.pointSizeF() * scale)
        font.setBold(scale > 1)
        label.setFont(font)
        return label

    def _button(self, words: str, after: QWidget) -> QPushButton:
        button = QPushButton(words, self)
        button.setMinimumSize(280, 32)
        button.setAutoDefault(True)  # Enter presses it too
        place = self._column.indexOf(after) + 1
        self._column.insertWidget(place, button, 0, Qt.AlignmentFlag.AlignHCenter)
        return button

    def offer(self, actions: Sequence[QAction]) -> None:
        """Show buttons for what one can do first."""
        after: QWidget = self._words
        for action in actions:
            keys = action.shortcut().toString()
            after = self._button(f"{action.text()}   {keys}".rstrip(), after)
            after.setIcon(action.icon())
            after.clicked.connect(action.trigger)
            self._actions.append(after)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to what one most likely does."""
        for button in self._actions[:1]:
            button.setFocus(reason)

    def tell_recent(self, paths: Sequence[str]) -> None:
        """Show files opened before, those that are still there."""
        for button in self._recent:
            self._column.removeWidget(button)
            button.hide()  # it is only deleted later
            button.deleteLater()
        self._recent = []
        after: QWidget = self._before
        for path in [one for one in paths if os.path.exists(one)][:_MOST]:  # noqa: PTH110 - undecodable names too
            after = self._button(menu_words(shortened_path(os.path.basename(path), 44)), after)  # noqa: PTH119 - undecodable names too
            after.setFlat(True)
            after.setToolTip(plain_tip(path))
            after.clicked.connect(lambda _checked=False, path=path: self.path_wanted.emit(path))
            self._recent.append(after)
        self._before.setVisible(bool(self._recent))
