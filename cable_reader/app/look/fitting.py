"""Dialogs and panes on a small or much enlarged screen: what is too tall scrolls, the buttons stay in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

_LEAST = 96  # pixels of height that are of use
_FRAME = QSize(16, 56)  # the window manager's frame and title, roughly


class Scrolled(QScrollArea):
    """As large as what it holds where there is room; else it scrolls up and down."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = content
        self.setWidget(content)

    def sizeHint(self) -> QSize:
        content = self._content
        wanted = content.sizeHint().expandedTo(content.minimumSize())
        return wanted + QSize(self.verticalScrollBar().sizeHint().width(), 0)

    def minimumSizeHint(self) -> QSize:
        content = self._content
        least = content.minimumSizeHint().expandedTo(content.minimumSize())
        width = least.width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, min(least.height(), _LEAST))


def fit(dialog: QDialog) -> None:
    """Make a dialog no larger than its screen."""
    is_sized = dialog.testAttribute(Qt.WidgetAttribute.WA_Resized)
    wanted = dialog.size() if is_sized else dialog.sizeHint()
    dialog.resize(wanted.boundedTo(dialog.screen().availableSize() - _FRAME))
