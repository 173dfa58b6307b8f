"""The text that people read: wrapped blocks with marks painted under and over them."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit

from cable_reader.app.actions.number_row import digit_of
from cable_reader.app.models.reading_text import Block, BlockKind, ReadingText
from cable_reader.app.panes.gutter import Gutter
from cable_reader.app.panes.lanes import Lanes
from cable_reader.app.panes.line_places import x_at
from cable_reader.app.panes.own_viewport import take_own_viewport
from cable_reader.app.panes.passage_painter import PassagePainter
from cable_reader.app.panes.passages import Passages
from cable_reader.app.panes.reading_document import BEHIND, BESIDE, Typography, fill_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import (
        QContextMenuEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QTextBlock,
        QTextLayout,
    )
    from PySide6.QtWidgets import QWidget

    from cable_reader.app.look.theme import Theme

_CARET_KEYS = frozenset(
    {
        Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
        Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
    }
)  # fmt: skip


class ReadingView(QTextEdit):
    """Shows a ``ReadingText``; knows where each block and each character stands on the screen."""

    resized = Signal()
    content_changed = Signal()
    menu_wanted = Signal(object)  # QPoint on the screen
    selection_ended = Signal()  # the mouse let go of a selection
    double_clicked = Signal(int)  # position in the document
    step_wanted = Signal(int)  # to the next (1) or previous (-1) paragraph
    end_wanted = Signal(int)  # to the first (-1) or last (1) paragraph

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        take_own_viewport(self)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        # A document of its own, too: the first one measures on the viewport that is gone.
        self.setDocument(QTextDocument(self))
        self.theme = theme
        self.reading = ReadingText([])
        self.passages = Passages(self.reading, ())
        self.type_ = Typography("", 11, 100, 140)
        self.longest_line = 84
        self.is_extending = False  # V was pressed: caret keys move the end of the selection
        self.painter = PassagePainter(self)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setCursorWidth(2)
        self._selectable()
        self.setTabChangesFocus(True)
        self.gutter = Gutter(self)
        self.lanes = Lanes(self)
        self.has_been_seen = True  # since the last cable was shown
        self.room = 0  # lanes of stripes that there is room for
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._scrolled)
        # The bar keeps its room, so that lines do not wrap anew when it is needed.
        bar.rangeChanged.connect(lambda _low, high: bar.setEnabled(high > 0))

    def _selectable(self) -> None:
        # A read-only text gives up the keyboard unless it is told otherwise.
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    # -- content

    def set_content(self, reading: ReadingText, type_: Typography, theme: Theme) -> None:
        """Show other blocks, or the same in another typeface or theme."""
        self.reading, self.type_, self.theme = reading, type_, theme
        document = QTextDocument(self)
        # Said before there is anything to lay out; else all of it is laid out twice, and at once.
        document.setPageSize(QSizeF(self.viewport().width(), -1))
        fill_document(document, reading, type_, theme)
        self.setDocument(document)  # the old one goes with it: its parent is the view
        self._selectable()
        self._arrange()
        self.content_changed.emit()

    def set_passages(self, passages: Passages) -> None:
        """Show other marks.

        Room for one lane more is made after the stripe is painted, and kept: the lines wrap anew,
        which takes a fifth of a second at the end of a text of a megabyte.
        """
        was, self.passages = self.passages, passages
        if was.reading is not passages.reading or not was.places():
            self.make_room()
        self.repaint_marks()

    def make_room(self) -> None:
        """Make room for as many lanes of stripes as there are."""
        if self.room != self.passages.lanes:
            self.room = self.passages.lanes
            self._arrange()

    def repaint_marks(self) -> None:
        """Paint marks, gutter and lanes anew."""
        self.viewport().update()
        self.gutter.update()
        self.lanes.update()

    # -- geometry

    def _arrange(self) -> None:
        """Keep lines at a readable length and the column in the middle of a wide window."""
        scale = self.type_.scale
        gutter, lanes = (
            self.gutter.wanted_width(scale),
            self.lanes.wanted_width(self.room),
        )
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.width() - bar - gutter - lanes
        column = round(self.longest_line * self.fontMetrics_of_text())
        spare = max(room - column, 0)
        self.gutter.pad = spare // 2
        left, right = gutter + spare // 2, lanes + spare - spare // 2
        self.setViewportMargins(left - BESIDE, 0, right, 0)
        height = self.viewport().height()
        self.gutter.setGeometry(QRect(0, 0, left - BESIDE, height))
        self.lanes.setGeometry(QRect(self.width() - bar - right, 0, right, height))

    def width_for(self, characters: int) -> int:
        """Give the width, in pixels, at which lines hold so many characters beside gutter and marks."""
        beside = self.gutter.wanted_width(self.type_.scale)
        beside += self.lanes.wanted_width(self.room)
        beside += self.verticalScrollBar().sizeHint().width()
        return beside + BEHIND + round(characters * self.fontMetrics_of_text())

    def fontMetrics_of_text(self) -> float:
        """Give the mean width of a character of running text, in pixels."""
        from PySide6.QtGui import QFontMetricsF

        return QFontMetricsF(self.type_.text).averageCharWidth()

    def resizeEvent(self, event: QResizeEvent) -> None:
        offset = self.top_offset()
        self.room = self.passages.lanes
        self._arrange()
        super().resizeEvent(event)
        self._arrange()
        if offset is not None and self.has_been_seen:
            self.scroll_to_offset(offset)
        self.resized.emit()

    def scroll_y(self) -> int:
        """Give how far the text is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def text_block(self, place: int) -> QTextBlock:
        """Give Qt's block of one of ours."""
        return self.document().findBlockByNumber(place)

    def block_rect(self, place: int) -> QRectF:
        """Give the rectangle of a block, in pixels of the viewport."""
        layout = self.document().documentLayout()
        return layout.blockBoundingRect(self.text_block(place)).translated(0, -self.scroll_y())

    def visible_places(self) -> Iterator[tuple[int, Block, QRectF]]:
        """Yield the blocks on the screen with their rectangles in the viewport."""
        if not self.reading.blocks:
            return
        layout = self.document().documentLayout()
        top = self.scroll_y()
        place = max(self.document().findBlock(self._position_at(top)).blockNumber() - 1, 0)
        height = self.viewport().height()
        block = self.text_block(place)
        while block.isValid() and place < len(self.reading.blocks):
            rect = layout.blockBoundingRect(block).translated(0, -top)
            if rect.top() > height:
                return
            if rect.bottom() >= 0:
                yield place, self.reading.blocks[place], rect
            block = block.next()
            place += 1

    def range_rects(self, place: int, low: int, high: int) -> list[QRectF]:
        """Give the rectangles of units ``low..high`` of a block that are on the screen, one a line."""
        layout: QTextLayout = self.text_block(place).layout()
        origin = layout.position() - QPointF(0, self.scroll_y())
        count, bottom = layout.lineCount(), self.viewport().height() - origin.y()
        # A paragraph of a million characters has ten thousand lines.
        begun = bisect_right(range(count), -origin.y(), key=lambda n: layout.lineAt(n).y()) - 1
        found = []
        for number in range(max(begun, _line_of(layout, low), 0), count):
            line = layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            if first >= high or line.y() > bottom:
                break
            if last > low:
                left = x_at(line, max(low, first))
                right = line.naturalTextRect().right() if high >= last else x_at(line, high)
                height = line.ascent() + line.descent()
                found.append(
                    QRectF(origin.x() + left, origin.y() + line.y(), right - left, height)
                )
        return found

    def extent(self, place: int, low: int, high: int) -> tuple[float, float]:
        """Give top and bottom of units ``low..high`` of a block, in the viewport, seen or not."""
        layout: QTextLayout = self.text_block(place).layout()
        if not layout.lineCount():
            rect = self.block_rect(place)
            return rect.top(), rect.bottom()
        origin = layout.position().y() - self.scroll_y()
        first = layout.lineAt(_line_of(layout, low))
        last = layout.lineAt(_line_of(layout, max(high - 1, low)))
        return origin + first.y(), origin + last.y() + last.ascent() + last.descent()

    # -- moving

    def _scrolled(self) -> None:
        self.gutter.update()
        self.lanes.update()

    def top_offset(self) -> int | None:
        """Give the cable's offset of the first character on the screen."""
        if not self.reading.blocks:
            return None
        return self.reading.offset_at(self._position_at(self.scroll_y() + 2))

    def _position_at(self, y: float) -> int:
        """Give the position in the document at a height of it."""
        # Until all is laid out, Qt takes the room over the first line for the end of the text.
        first = self.document().rootFrame().frameFormat().topMargin()
        layout = self.document().documentLayout()
        return max(layout.hitTest(QPointF(0, max(y, first)), Qt.HitTestAccuracy.FuzzyHit), 0)

    def scroll_to_offset(self, offset: int) -> None:
        """Bring the character of an offset to the top of the screen."""
        position = self.reading.position_of(offset)
        if position is not None:
            place = self.reading.place_at(position)
            unit = position - self.reading.blocks[place].position
            top, _bottom = self.extent(place, unit, unit + 1)
            if top <= self.extent(0, 0, 1)[0]:
                top = -self.scroll_y()  # the first line comes with the room above it
            self.verticalScrollBar().setValue(round(self.scroll_y() + top))

    def show_block(self, place: int, last: int | None = None) -> None:
        """Scroll as little as needed to have blocks ``place..last`` on the screen, with some air.

        A heading right before them comes along.
        """
        heading = place > 0 and self.reading.blocks[place - 1].kind is BlockKind.HEADING
        top = self.block_rect(place - 1 if heading else place).top()
        bottom = self.block_rect(place).bottom()
        for following in range(place + 1, (place if last is None else last) + 1):
            if bottom - top > self.viewport().height():
                break  # it will not be seen as a whole, and to ask for the end lays out all of it
            bottom = self.block_rect(following).bottom()
        height, air = self.viewport().height(), self.viewport().height() // 8
        bar = self.verticalScrollBar()
        if top < 0 or bottom - top > height - 2 * air:
            if not (0 <= top <= height // 3):
                bar.setValue(round(bar.value() + top - air // 2))
        elif bottom > height - air // 2:
            bar.setValue(round(bar.value() + bottom - height + air))

    def put_caret(self, position: int) -> None:
        """Set the caret without selecting and without scrolling."""
        cursor = self.textCursor()
        cursor.setPosition(position)
        value = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(value)

    def select_units(self, start: int, end: int) -> None:
        """Select between two positions of the document."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    # -- events

    def paintEvent(self, event: QPaintEvent) -> None:
        self.has_been_seen = True
        painter = QPainter(self.viewport())
        self.painter.paint_under(painter)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self.painter.paint_over(painter)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.is_extending = False
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.textCursor().hasSelection():
            self.selection_ended.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.double_clicked.emit(self.cursorForPosition(event.position().toPoint()).position())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def event(self, event: QEvent) -> bool:
        # The number row belongs to the labels by its place: where a layout has "/" on its 7, or
        # digits with Shift only, the command of the sign printed there must not come first.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and digit_of(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What is no caret key goes on to the pane, which knows the number row.
        if (
            event.text()
            and event.text().isprintable()
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()
            return
        if self.is_extending and Qt.Key(event.key()) in _CARET_KEYS:
            held = event.modifiers() | Qt.KeyboardModifier.ShiftModifier
            super().keyPressEvent(QKeyEvent(event.type(), event.key(), held))
            return
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._step(step)
            return
        end = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}.get(Qt.Key(event.key()))
        if end and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.end_wanted.emit(end)
            return
        super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        """Go to the next paragraph; first to the rest of one that is longer than the screen."""
        if self.textCursor().hasSelection():
            moves = QTextCursor.MoveOperation
            self.moveCursor(moves.Down if step > 0 else moves.Up, QTextCursor.MoveMode.KeepAnchor)
            return
        places = self.painter.current
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if places:
            bottom, top = self.block_rect(places[-1]).bottom(), self.block_rect(places[0]).top()
            if step > 0 and bottom > height and top < height:
                bar.setValue(bar.value() + round(min(bottom - height + 12, height * 0.6)))
                return
            if step < 0 and top < 0 < bottom:
                bar.setValue(bar.value() - round(min(12 - top, height * 0.6)))
                return
        self.step_wanted.emit(step)


def _line_of(layout: QTextLayout, unit: int) -> int:
    """Give the number of the line that holds a unit of the text."""
    line = layout.lineForTextPosition(unit)
    return line.lineNumber() if line.isValid() else 0
