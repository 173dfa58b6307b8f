"""The whole cable as a narrow strip: how its paragraphs are classified and where marks are."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from cable_reader.app.panes.filling import fill
from cable_reader.app.panes.mark_shapes import draw_level_bar

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from cable_reader.app.panes.passages import Stripe
    from cable_reader.app.panes.reading_view import ReadingView

    _Spot = tuple[int, range, str]  # lane, rows of pixels, label

_WIDTH = 28


class Minimap(QWidget):
    """Heights stand for the length of the text, so the strip needs no layout of all of it."""

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view.parentWidget())
        self.view = view
        self._levels: QPixmap | None = None  # without the marks, which change with every key
        self._drawn: QPixmap | None = None
        self._spots: dict[int, tuple[list[Stripe], float, list[_Spot]]] = {}  # by block
        self._is_other_text = False
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(40)
        self._late.timeout.connect(self._redraw_marks)
        self.setAccessibleName(self.tr("Map of classifications"))
        self.setToolTip(self.tr("Map of classifications and marks: click to go there"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        view.verticalScrollBar().valueChanged.connect(self.update)
        view.resized.connect(self.update)
        view.content_changed.connect(self._content_changed)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 100)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _scale(self) -> float:
        """Give pixels for a unit of text; a short cable does not fill the strip."""
        units = max(self.view.reading.length, 1)
        return min((self.height() - 12) / units, 0.16)

    def renew(self) -> None:
        """Draw the marks anew."""
        # A moment later: the text, its gutter and lanes are painted before.
        self._late.start()

    def redraw(self) -> None:
        """Draw the strip anew at once: text or colours are others."""
        self._levels = None
        self._redraw_marks()

    def _content_changed(self) -> None:
        self._is_other_text = True
        self._spots = {}
        self.renew()

    def _redraw_marks(self) -> None:
        if self._is_other_text:
            self._levels, self._is_other_text = None, False
        self._drawn = None
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ratio = self.devicePixelRatio()
        size = self.size() * ratio
        if self._levels is None or self._levels.size() != size:
            self._levels, self._drawn = QPixmap(size), None
            self._levels.setDevicePixelRatio(ratio)
            painter = QPainter(self._levels)
            self._draw_levels(painter)
            painter.end()
        if self._drawn is None:
            self._drawn = self._levels.copy()
            painter = QPainter(self._drawn)
            self._draw_marks(painter)
            painter.end()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        self._paint_window(painter, self._scale())

    def _draw_levels(self, painter: QPainter) -> None:
        theme = self.view.theme
        fill(painter, self.rect(), theme.colour("alternate"))
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawLine(0, 0, 0, self.height())
        scale = self._scale()
        for block in self.view.reading.blocks:
            top = 6 + block.position * scale
            height = max(block.units * scale - 1, 1.5)
            if block.paragraph is not None and block.paragraph.marking is not None:
                bar = QRectF(3, top, 11, height)
                if height > 3:
                    draw_level_bar(painter, bar, block.paragraph.level, theme)
                else:
                    mark = theme.marking(block.paragraph.level).mark
                    fill(painter, bar.adjusted(3, 0, -3, 0), mark)

    def _draw_marks(self, painter: QPainter) -> None:
        # Of thousands of marks many fall onto one row of pixels: the last in the text is seen.
        rows: dict[tuple[int, int], str] = {}  # lane, height: label
        for place in sorted(self.view.passages.places()):
            for lane, heights, label in self._spots_beside(place):
                for height in heights:
                    rows[lane, height] = label
        spots: defaultdict[str, list[QRect]] = defaultdict(list)
        for (lane, height), label in rows.items():
            spots[label].append(QRect(15 + 4 * lane, height, 3, 1))
        painter.setPen(Qt.PenStyle.NoPen)
        for label, rects in spots.items():
            painter.setBrush(self.view.theme.label_stripe(self.view.painter.colour_of(label)))
            painter.drawRects(rects)

    def _spots_beside(self, place: int) -> list[_Spot]:
        """Give a block's stripes on the map, those of thousands of blocks only once."""
        stripes, scale = self.view.passages.stripes(place), self._scale()
        held = self._spots.get(place)
        if held is None or held[0] is not stripes or held[1] != scale:
            top, spots = 6 + self.view.reading.blocks[place].position * scale, []
            for stripe in stripes:
                low = round(top + stripe.low * scale)
                high = low + max(round((stripe.high - stripe.low) * scale), 2)
                spots.append((min(stripe.lane, 2), range(low, high), stripe.label))
            held = self._spots[place] = stripes, scale, spots
        return held[2]

    def _paint_window(self, painter: QPainter, scale: float) -> None:
        """Show which part is on the screen."""
        seen = list(self.view.visible_places())
        if not seen:
            return
        first, last = seen[0][1], seen[-1][1]
        top = 6 + first.position * scale
        bottom = 6 + (last.position + last.units) * scale
        ground = QColor(self.view.theme.colour("text"))
        ground.setAlphaF(0.10)
        fill(painter, QRectF(2, top, self.width() - 3, max(bottom - top, 4)), ground)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event)

    def _go(self, event: QMouseEvent) -> None:
        reading = self.view.reading
        if reading.blocks:
            position = round((event.position().y() - 6) / self._scale())
            position = min(max(position, 0), reading.length)
            self.view.scroll_to_offset(reading.offset_at(position))
