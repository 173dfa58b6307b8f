"""Filling a rectangle with one colour, and framing one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

if TYPE_CHECKING:
    from PySide6.QtCore import QRect, QRectF
    from PySide6.QtGui import QColor, QPainter


def fill(painter: QPainter, area: QRect | QRectF, colour: QColor) -> None:
    """Fill a rectangle, as ``fillRect`` does.

    To find out which of its forms is meant, PySide prepares each of Qt's 180 ready-made gradients at
    the first ``fillRect``; what is painted first does without.
    """
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(area)
    painter.restore()


def draw_focus_frame(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """Say that a list has the keyboard while none of its rows is chosen."""
    painter.setPen(QPen(colour, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(1, 1, -1, -1))
