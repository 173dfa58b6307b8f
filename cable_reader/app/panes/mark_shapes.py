"""How a classification is drawn: letter, pattern and colour, so that none is told by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from cable_reader.cable.markings import Level

if TYPE_CHECKING:
    from cable_reader.app.look.theme import Theme

_BARS = {
    Level.CONFIDENTIAL: 1,
    Level.RESTRICTED: 1,
    Level.SECRET: 2,
    Level.TOP_SECRET: 3,
}
_DOTTED = (
    Level.SENSITIVE_BUT_UNCLASSIFIED,
    Level.FOR_OFFICIAL_USE_ONLY,
    Level.LIMITED_OFFICIAL_USE,
)


def draw_level_bar(painter: QPainter, rect: QRectF, level: Level | None, theme: Theme) -> None:
    """Fill a narrow upright rectangle: U outline, SBU dotted, C one bar, S two, TS three."""
    colour = theme.marking(level).mark
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    bars = _BARS.get(level) if level else None
    if bars:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        width = {1: 5.0, 2: 3.5, 3: 2.5}[bars]
        gap = 1.5
        left = rect.center().x() - (bars * width + (bars - 1) * gap) / 2
        for number in range(bars):
            bar = QRectF(left + number * (width + gap), rect.top(), width, rect.height())
            painter.drawRoundedRect(bar, 1.2, 1.2)
    elif level in _DOTTED:
        painter.setPen(QPen(colour, 3.2, Qt.PenStyle.DotLine, Qt.PenCapStyle.FlatCap))
        middle = rect.center().x()
        painter.drawLine(QPointF(middle, rect.top()), QPointF(middle, rect.bottom()))
    elif level is Level.UNCLASSIFIED:
        painter.setPen(QPen(colour, 1.3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle = rect.center().x()
        painter.drawRoundedRect(
            QRectF(middle - 2.5, rect.top() + 0.7, 5, rect.height() - 1.4), 1.5, 1.5
        )
    painter.restore()


def draw_warning_sign(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Draw a triangle with an exclamation mark into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(
        QPen(
            colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        )
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = rect.adjusted(1.5, 1.5, -1.5, -1.5)
    painter.drawPolygon(
        QPolygonF(
            [QPointF(inset.center().x(), inset.top()), inset.bottomRight(), inset.bottomLeft()]
        )
    )
    middle, height = inset.center().x(), inset.height()
    painter.drawLine(
        QPointF(middle, inset.top() + height * 0.40), QPointF(middle, inset.top() + height * 0.66)
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour))
    painter.drawEllipse(QPointF(middle, inset.top() + height * 0.83), 0.9, 0.9)
    painter.restore()


def draw_note_flag(painter: QPainter, corner: QPointF, size: float, colour: QColor) -> None:
    """Draw a folded corner, the sign of a note, with its tip at ``corner`` (top right)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(
        QPolygonF(
            [
                corner,
                QPointF(corner.x() - size, corner.y()),
                QPointF(corner.x(), corner.y() + size),
            ]
        )
    )
    painter.restore()
