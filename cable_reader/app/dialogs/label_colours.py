"""Choosing a label's colour: the twelve that stay apart for most eyes, or any other."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QColorDialog, QGridLayout, QPushButton, QToolButton, QWidget

from cable_reader.annotate.label import DEFAULT_COLORS

_SIDE = 26  # pixels of a swatch's button; a finger or a shaking hand needs 24
_IN_A_ROW = 6


def swatch(colour: str, side: int = 16, *, chosen: bool = False) -> QIcon:
    """Draw a field of a colour with an edge that shows on any ground, and a tick if chosen."""
    image = QPixmap(side, side)
    image.fill(QColor(colour))
    painter = QPainter(image)
    painter.setPen(QPen(QColor("#55585d"), 1))
    painter.drawRect(0, 0, side - 1, side - 1)
    if chosen:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor("#101214"), 2.2))
        painter.drawLine(int(side * 0.22), int(side * 0.52), int(side * 0.42), int(side * 0.74))
        painter.drawLine(int(side * 0.42), int(side * 0.74), int(side * 0.80), int(side * 0.26))
    painter.end()
    return QIcon(image)


class ColourChoice(QWidget):
    """Buttons, one of them down."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(3)
        self._colour = ""
        self.buttons: dict[str, QToolButton] = {}
        for place, colour in enumerate(DEFAULT_COLORS):
            button = QToolButton(self)
            button.setFixedSize(_SIDE, _SIDE)
            button.setIconSize(QSize(_SIDE - 8, _SIDE - 8))
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            name = self.tr("Colour {number}").format(number=place + 1)
            button.setAccessibleName(name)
            button.setToolTip(f"{name}: {colour}")
            button.clicked.connect(lambda _checked=False, colour=colour: self.chosen.emit(colour))
            grid.addWidget(button, place // _IN_A_ROW, place % _IN_A_ROW)
            self.buttons[colour] = button
        self.other = QPushButton(self.tr("&Other…"), self)
        self.other.setAutoDefault(False)
        self.other.clicked.connect(self._ask)
        grid.addWidget(self.other, 0, _IN_A_ROW, 2, 1)
        grid.setColumnStretch(_IN_A_ROW + 1, 1)
        self.setFocusProxy(self.buttons[DEFAULT_COLORS[0]])

    def show_colour(self, colour: str) -> None:
        """Show which colour is chosen."""
        self._colour = colour
        for one, button in self.buttons.items():
            button.setIcon(swatch(one, _SIDE - 8, chosen=one == colour))
            button.setAccessibleDescription(self.tr("chosen") if one == colour else "")
        self.other.setIcon(swatch(colour) if colour not in self.buttons else QIcon())

    def _ask(self) -> None:
        picked = QColorDialog.getColor(QColor(self._colour), self, self.tr("Colour"))
        if picked.isValid():
            self.chosen.emit(picked.name())
