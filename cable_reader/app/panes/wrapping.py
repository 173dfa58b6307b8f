"""Text wrapped at words, and inside words only where one is longer than the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem

WRAPPED = QTextOption(Qt.AlignmentFlag.AlignLeft)
WRAPPED.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


def wrapped_height(text: str, font: QFont, width: float) -> float:
    """Give the height of text wrapped at words, and inside words that are too long."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setTextOption(WRAPPED)
    layout.beginLayout()
    height = 0.0
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(max(width, 20))
        height += line.height()
        line = layout.createLine()
    layout.endLayout()
    return height


class WrappedRows(QStyledItemDelegate):
    """Rows of a list that wraps its words, never wider than what is seen of it."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        view.setWordWrap(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setResizeMode(view.ResizeMode.Adjust)
        view.setItemDelegate(self)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        # Qt itself measures before it knows of the scroll bar, and then cuts the words off.
        width = self._view.viewport().width()
        option.rect.setWidth(width)
        return QSize(width, super().sizeHint(option, index).height())
