"""The sheet: its size and the columns on it, in tenths of a point."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize

from cable_reader.app.printing.faces import POINT

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PAPERS = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
_SIDE, _HEAD, _FOOT = 42 * POINT, 30 * POINT, 30 * POINT  # margins of the sheet
_HEAD_LINE, _FOOT_LINE = 24 * POINT, 24 * POINT  # running head and foot with their room
_GUTTER, _GAP = 58 * POINT, 14 * POINT
_NOTES_SHARE = 0.27


class Paper(NamedTuple):
    """Where things stand on every page; ``text`` shrinks and grows with the margin notes."""

    width: float
    height: float
    notes: float  # width of the column of notes; 0: none

    @property
    def left(self) -> float:
        """Left edge of what is printed."""
        return _SIDE

    @property
    def right(self) -> float:
        """Right edge of what is printed."""
        return self.width - _SIDE

    @property
    def full(self) -> float:
        """Width of what is printed."""
        return self.right - self.left

    @property
    def text_left(self) -> float:
        """Left edge of the running text, beside the gutter."""
        return self.left + _GUTTER

    @property
    def text(self) -> float:
        """Width of the running text."""
        return self.full - _GUTTER - (self.notes + _GAP if self.notes else 0)

    @property
    def notes_left(self) -> float:
        """Left edge of the column of notes."""
        return self.right - self.notes

    @property
    def head(self) -> float:
        """Top of the running head."""
        return _HEAD

    @property
    def top(self) -> float:
        """Top of the text."""
        return _HEAD + _HEAD_LINE

    @property
    def bottom(self) -> float:
        """Bottom of the text."""
        return self.height - _FOOT - _FOOT_LINE

    @property
    def foot(self) -> float:
        """Top of the running foot."""
        return self.height - _FOOT - _FOOT_LINE / 2

    @property
    def rect(self) -> QRectF:
        """The whole sheet."""
        return QRectF(0, 0, self.width, self.height)


def paper_of(size: QSizeF, *, notes: bool) -> Paper:
    """Lay columns on a sheet of this size in points."""
    width, height = size.width() * POINT, size.height() * POINT
    return Paper(width, height, (width - 2 * _SIDE) * _NOTES_SHARE if notes else 0)


def size_of(paper: str) -> QSizeF:
    """Give the size in points of a paper by its name; an unknown one is A4."""
    page = QPageSize(PAPERS.get(paper, QPageSize.PageSizeId.A4))
    return page.size(QPageSize.Unit.Point)


def size_of_printer(printer: QPrinter) -> QSizeF:
    """Give the size in points of the paper in a printer, as it lies."""
    return printer.pageLayout().fullRect(QPageLayout.Unit.Point).size()
