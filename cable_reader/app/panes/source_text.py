"""The text of the source pane: numbered lines, with stretches coloured where they are seen."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontDatabase, QHelpEvent, QPainter
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QToolTip, QWidget

from cable_reader.app.panes.line_places import x_at
from cable_reader.app.plain import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent, QTextLine

    from cable_reader.app.look.theme import Theme


class Tint(NamedTuple):
    """A coloured stretch, in positions of Qt's document."""

    start: int
    end: int
    colour: QColor


class LineNumbers(QWidget):
    """The numbers of the lines, beside the text."""

    def __init__(self, text: SourceText) -> None:
        super().__init__(text)
        self.text = text

    def sizeHint(self) -> QSize:
        return QSize(self.text.numbers_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.text.paint_numbers(self, event)


class SourceText(QPlainTextEdit):
    """Read-only; nothing is ever read back from it."""

    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.meaning_at: Callable[[int], str] = lambda _position: ""  # for the tip
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCursorWidth(2)
        self.setTabChangesFocus(True)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._tints: list[Tint] = []
        self._starts: list[int] = []
        self._ground = (0, 0)
        self.numbers = LineNumbers(self)
        self.updateRequest.connect(self._follow_scroll)
        self.blockCountChanged.connect(self._make_room)
        self._make_room()

    def show_tints(self, tints: list[Tint], ground: tuple[int, int]) -> None:
        """Colour stretches of the text, and the ground of the place that is selected."""
        self._tints = tints
        self._starts = [tint.start for tint in tints]
        self._ground = ground
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if not isinstance(event, QHelpEvent) or event.type() is not QEvent.Type.ToolTip:
            return super().viewportEvent(event)
        cursor = self.cursorForPosition(event.pos())
        beside = self.cursorRect(cursor).left() > event.x()  # the place behind the character
        words = self.meaning_at(cursor.position() - beside)
        QToolTip.showText(event.globalPos(), plain_tip(words), self.viewport())
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        # Painted by ourselves and only where it is seen: Qt's extra selections lay out all of a
        # line, which takes long for one of a million characters.
        painter = QPainter(self.viewport())
        self._paint_tints(painter, event.rect())
        painter.end()
        super().paintEvent(event)

    def _paint_tints(self, painter: QPainter, area: QRect) -> None:
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= area.bottom():
            bottom = top + self.blockBoundingRect(block).height()  # this lays it out
            layout = block.layout()
            count = layout.lineCount()
            height = layout.lineAt(0).height() if count else 1.0
            first = max(int((area.top() - top) / max(height, 1)) - 1, 0)
            for number in range(first, count):
                line = layout.lineAt(number)
                if top + line.y() > area.bottom():
                    break
                self._paint_line(painter, line, block.position(), layout.position().x(), top)
            top = bottom
            block = block.next()

    def _paint_line(
        self, painter: QPainter, line: QTextLine, position: int, left: float, top: float
    ) -> None:
        start = position + line.textStart()
        end = start + line.textLength()
        left += self.contentOffset().x()
        if self._ground[0] <= end and start < self._ground[1]:
            whole = QRectF(0, top + line.y(), self.viewport().width(), line.height())
            painter.fillRect(whole, self.theme.colour("current-ground"))
        at = max(bisect_right(self._starts, start) - 1, 0)
        for tint in self._tints[at:]:
            if tint.start >= end:
                return
            low, high = max(tint.start, start), min(tint.end, end)
            if low < high:
                x, right = x_at(line, low - position), x_at(line, high - position)
                spot = QRectF(left + x, top + line.y(), right - x, line.height())
                painter.fillRect(spot, tint.colour)

    def numbers_width(self) -> int:
        """Give the room for the largest number."""
        digits = max(len(str(self.blockCount())), 3)
        return 18 + self.fontMetrics().horizontalAdvance("9") * digits

    def _make_room(self) -> None:
        room = self.numbers_width() + 4
        if room != self.viewportMargins().left():  # else all is laid out anew for nothing
            self.setViewportMargins(room, 0, 0, 0)

    def _follow_scroll(self, _rect: QRect, moved: int) -> None:
        if moved:
            self.numbers.scroll(0, moved)
        else:
            self.numbers.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.numbers.setGeometry(QRect(0, 0, self.numbers_width(), self.height()))

    def paint_numbers(self, widget: QWidget, event: QPaintEvent) -> None:
        """Paint the numbers of the lines on the screen."""
        painter = QPainter(widget)
        painter.fillRect(event.rect(), self.theme.colour("alternate"))
        painter.setFont(self.font())
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        caret = self.textCursor().blockNumber()
        while block.isValid() and top <= event.rect().bottom():
            height = self.blockBoundingRect(block).height()
            if block.isVisible() and top + height >= event.rect().top():
                here = block.blockNumber() == caret
                painter.setPen(self.theme.colour("text" if here else "muted"))
                spot = QRect(0, round(top), widget.width() - 8, self.fontMetrics().height())
                painter.drawText(spot, Qt.AlignmentFlag.AlignRight, str(block.blockNumber() + 1))
            block = block.next()
            top += height
