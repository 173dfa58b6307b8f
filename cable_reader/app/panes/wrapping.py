"""Text wrapped at words, and inside words only where one is longer than the line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

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
