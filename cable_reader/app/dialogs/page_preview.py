"""A printed page on the screen, as large as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from cable_reader.app.printing import pdf

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from cable_reader.app.printing.pages import Pages

_USUAL = QSize(420, 594)
_LEAST = QSize(150, 180)


class PagePreview(QWidget):
    """Shows one page of what would be printed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._number = 0
        self._drawn: tuple[int, QImage] = (0, QImage())  # for a width in pixels of the screen
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_page(self, pages: Pages, number: int) -> None:
        """Show a page."""
        self._pages, self._number = pages, number
        self._drawn = (0, QImage())
        self.update()

    def sizeHint(self) -> QSize:
        return _USUAL

    def minimumSizeHint(self) -> QSize:
        return _LEAST

    def image(self) -> QImage:
        """Draw the page for the room there is."""
        if self._pages is None:
            return QImage()
        paper = self._pages.paper
        size = QSize(round(paper.width), round(paper.height))
        size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        ratio = self.devicePixelRatioF()
        width = max(round(size.width() * ratio), 1)
        if self._drawn[0] != width:
            image = pdf.picture_of(self._pages, self._number, width)
            image.setDevicePixelRatio(ratio)
            self._drawn = width, image
        return self._drawn[1]

    def paintEvent(self, _event: QPaintEvent) -> None:
        image = self.image()
        if image.isNull():
            return
        size = image.deviceIndependentSize().toSize()
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        painter = QPainter(self)
        painter.drawImage(QPoint(left, top), image)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(QRect(left, top, size.width() - 1, size.height() - 1))
