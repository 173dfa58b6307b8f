"""The line in the toolbar in which all cables are searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from cable_reader.app.plain import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

_WIDEST = 380  # pixels
_BESIDE_WORDS = 48  # pixels of edges, and of the button that empties the line
_EXAMPLE = 'from:TOKYO date:2008-08 class:>=C tags:PREL "search and rescue" para:(rescue class:U)'


class SearchField(QLineEdit):
    """Enter searches and goes to what was found, Down goes there, Escape goes back to the text."""

    wanted = Signal(str)
    list_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchField")
        self.setAccessibleName(self.tr("Search all cables"))
        self.setClearButtonEnabled(True)
        words = self.tr(
            "Words and “phrases”, and the fields from: to: post: date: class: tags: mrn: "
            "subject: ref: caption: para:( )\nFor example {example}"
        ).format(example=_EXAMPLE)
        self.setToolTip(plain_tip(words))
        self.setAccessibleDescription(words)  # Qt would give the tip, which is HTML
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(_WIDEST)

    def sizeHint(self) -> QSize:
        return QSize(_WIDEST, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(90, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        words = self.tr("Search cables")
        fits = self.fontMetrics().horizontalAdvance(words) < self.width() - _BESIDE_WORDS
        self.setPlaceholderText(words if fits else self.tr("Search"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.wanted.emit(self.text())
        elif event.key() == Qt.Key.Key_Down:
            self.list_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
