"""Left of the text: portion mark as letter, pattern and colour, printed number, signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from cable_reader.app.panes.filling import fill
from cable_reader.app.panes.mark_shapes import draw_level_bar, draw_warning_sign
from cable_reader.app.panes.reading_document import BESIDE
from cable_reader.app.plain import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QMouseEvent,
        QPaintEvent,
    )

    from cable_reader.app.models.reading_text import Block
    from cable_reader.app.panes.reading_view import ReadingView
    from cable_reader.cable.record import Paragraph

BAR = 4  # of the current paragraph, at the outer edge


class Gutter(QWidget):
    """Painted beside the blocks of a ``ReadingView``."""

    clicked = Signal(int, bool)  # place of the block, whether Shift was held
    label_dropped = Signal(str, int)  # uuid, place of the block

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view)
        self.view = view
        self.pad = 0  # empty room at the left of a wide window
        self.findings: dict[int, str] = {}  # ordinal of a paragraph -> its findings in words
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self._target: int | None = None  # ordinal of the paragraph over which a label is held
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def wanted_width(self, scale: float) -> int:
        """Give the width for a number, letters, the bar and a sign."""
        return round(84 * (0.4 + 0.6 * scale)) + 22

    def sizeHint(self) -> QSize:
        return QSize(self.wanted_width(self.view.type_.scale), 0)

    def _columns(self) -> tuple[float, float, float, float]:
        """Give left edges of sign, number, letters, and of the bar."""
        right = self.width() - 20 + BESIDE
        scale = 0.4 + 0.6 * self.view.type_.scale
        return self.pad + 8, self.pad + 22, right - 36 * scale - 5, right - 3

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.view.theme
        fill(painter, self.rect(), theme.colour("base"))
        ground = self.view.painter.current_ground(self.width() - self.pad, self.pad)
        if ground is not None:
            fill(painter, ground, theme.colour("current-ground"))
            ground.setWidth(BAR)
            fill(painter, ground, theme.colour("current"))
        for place, block, rect in self.view.visible_places():
            if block.paragraph is not None:
                if block.paragraph.ordinal == self._target:
                    cell = QRectF(self.pad, rect.top() - 3, self.width(), rect.height() + 6)
                    fill(painter, cell, theme.colour("selection"))
                self._paint_level(painter, block.paragraph, rect)
                if self.view.reading.first_of.get(block.paragraph.ordinal) == place:
                    self._paint_start(painter, block, block.paragraph, rect)

    def _paint_level(self, painter: QPainter, paragraph: Paragraph, rect: QRectF) -> None:
        level = None if paragraph.marking is None and paragraph.inherited else paragraph.level
        bar = QRectF(self._columns()[3], rect.top() + 2, 11, max(rect.height() - 4, 6))
        if paragraph.marking is None:
            painter.setPen(QPen(self.view.theme.colour("border"), 1))
            painter.drawLine(
                bar.center().toPoint().x(),
                round(bar.top()),
                bar.center().toPoint().x(),
                round(bar.bottom()),
            )
            return
        draw_level_bar(painter, bar, level, self.view.theme)

    def _paint_start(
        self, painter: QPainter, block: Block, paragraph: Paragraph, rect: QRectF
    ) -> None:
        theme = self.view.theme
        sign, number, letters, bar = self._columns()
        font = QFont(self.view.type_.text)
        font.setPointSizeF(max(font.pointSizeF() * 0.88, 4))
        metrics = QFontMetricsF(font)
        line = QRectF(
            0, rect.top() + self._first_ascent(block) - metrics.ascent(), 0, metrics.height()
        )
        painter.setFont(font)
        if paragraph.number is not None:
            painter.setPen(theme.colour("muted"))
            spot = QRectF(number, line.top(), letters - number - 3, line.height())
            painter.drawText(
                spot, Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextDontClip, str(paragraph.number)
            )
        if paragraph.ordinal in self.findings:
            size = min(line.height(), 15.0)
            draw_warning_sign(
                painter,
                QRectF(sign, line.center().y() - size / 2, size, size),
                theme.colour("warning"),
            )
        if paragraph.marking is not None:
            self._paint_letters(
                painter,
                paragraph,
                QRectF(letters, line.top(), bar - letters - 4, line.height()),
                font,
            )

    def _paint_letters(
        self, painter: QPainter, paragraph: Paragraph, spot: QRectF, font: QFont
    ) -> None:
        marking = paragraph.marking
        if marking is None:
            return
        theme = self.view.theme
        letter, _, rest = marking.printed.partition("//")
        strong = QFont(font)
        strong.setBold(True)
        metrics = QFontMetricsF(strong)
        if metrics.horizontalAdvance(letter) > spot.width():
            letter = metrics.elidedText(letter, Qt.TextElideMode.ElideRight, spot.width())
        painter.setFont(strong)
        colour: QColor = (
            theme.marking(marking.level).mark if marking.known else theme.colour("warning")
        )
        painter.setPen(colour)
        painter.drawText(spot, Qt.AlignmentFlag.AlignRight, letter)
        controls = rest or ""
        if controls:
            self._paint_badge(painter, controls, spot, font)

    def _paint_badge(self, painter: QPainter, words: str, spot: QRectF, font: QFont) -> None:
        """Put controls such as NF under the letter, in a frame."""
        theme = self.view.theme
        small = QFont(font)
        small.setPointSizeF(max(font.pointSizeF() * 0.78, 4))
        metrics = QFontMetricsF(small)
        room = spot.right() - self.pad - 12
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room - 8)
        width = metrics.horizontalAdvance(words) + 8
        badge = QRectF(spot.right() - width, spot.bottom() + 2, width, metrics.height() + 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("control"), 1))
        painter.setBrush(theme.colour("base"))
        painter.drawRoundedRect(badge, 3, 3)
        painter.setPen(theme.colour("text"))
        painter.setFont(small)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)

    def _first_ascent(self, block: Block) -> float:
        """Give the distance from the block's top to the base line of its first line."""
        layout = self.view.document().findBlock(block.position).layout()
        if layout.lineCount():
            line = layout.lineAt(0)
            return float(line.y() + line.ascent())
        return QFontMetricsF(self.view.type_.text).ascent()

    def place_at(self, y: float) -> int | None:
        """Give the block at a height."""
        for place, _block, rect in self.view.visible_places():
            if rect.top() - 4 <= y <= rect.bottom() + 6:
                return place
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position().y())
        if place is not None and event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit(place, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    # -- a label dragged here from the legend

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        from cable_reader.app.panes.label_drag import label_in

        if label_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        paragraph = self._paragraph_at(event.position().y())
        self._hold(paragraph.ordinal if paragraph else None)
        event.setAccepted(paragraph is not None)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._hold(None)

    def dropEvent(self, event: QDropEvent) -> None:
        from cable_reader.app.panes.label_drag import label_in

        place, label = self.place_at(event.position().y()), label_in(event.mimeData())
        self._hold(None)
        if label is not None and place is not None and self.view.reading.blocks[place].paragraph:
            event.acceptProposedAction()
            self.label_dropped.emit(label, place)

    def _paragraph_at(self, y: float) -> Paragraph | None:
        place = self.place_at(y)
        return self.view.reading.blocks[place].paragraph if place is not None else None

    def _hold(self, ordinal: int | None) -> None:
        if ordinal != self._target:
            self._target = ordinal
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position().y())
        paragraph = self.view.reading.blocks[place].paragraph if place is not None else None
        tip = self._tip(paragraph) if paragraph is not None else ""
        if tip != self.toolTip():
            self.setToolTip(tip)

    def _tip(self, paragraph: Paragraph) -> str:
        """Say what the portion mark means, and what is odd about the paragraph."""
        from cable_reader.cable.vocabulary import portion_mark_meaning  # tables load when asked

        printed = paragraph.marking.printed if paragraph.marking is not None else ""
        meaning = portion_mark_meaning(printed)
        marked = f"({printed}): {meaning}" if meaning else ""
        found = self.findings.get(paragraph.ordinal, "")
        return plain_tip("\n".join(filter(None, (marked, found))))
