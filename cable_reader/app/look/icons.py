"""The program's own SVG icons, drawn in the colours of the theme."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon, QIconEngine, QPixmap

from cable_reader.assets import resource

if TYPE_CHECKING:
    from PySide6.QtCore import QRect, QSize
    from PySide6.QtGui import QPainter

    from cable_reader.app.look.theme import Theme

_PICTURES = "PySide6.QtSvg"


class _Held:
    """Whether icons only keep their room."""

    back = False


def hold_icons() -> None:
    """Leave icons blank until ``draw_icons``, unless they cost little: the text is painted first."""
    _Held.back = _PICTURES not in sys.modules


def draw_icons() -> None:
    """Draw icons whenever they are painted."""
    _Held.back = False


class _Drawing(QIconEngine):
    """Draws one SVG when it is first needed, in the colour for the state asked for."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self._name = name
        self._theme = theme

    def clone(self) -> QIconEngine:
        return _Drawing(self._name, self._theme)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.drawPixmap(rect, self.pixmap(rect.size(), mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        if _Held.back:
            return QPixmap()
        faded = mode is QIcon.Mode.Disabled
        colour = self._theme.faded if faded else self._theme.names["text"]
        return _drawn(self._name, colour, size)


def _drawn(name: str, colour: str, size: QSize) -> QPixmap:
    from PySide6.QtCore import QByteArray, QRectF, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer  # loaded when the first icon is painted

    svg = resource("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(
        painter, QRectF(0, 0, size.width(), size.height())
    )
    painter.end()
    return QPixmap.fromImage(image)


def icon(name: str, theme: Theme) -> QIcon:
    """Give an icon by the name of its file."""
    return QIcon(_Drawing(name, theme))
