"""Right of the text: a stripe for each label, with two letters, in up to six lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from cable_reader.app.panes.filling import fill
from cable_reader.app.panes.mark_shapes import draw_note_flag
from cable_reader.app.panes.passages import MOST_LANES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from cable_reader.app.panes.passages import Stripe
    from cable_reader.app.panes.reading_view import ReadingView

LANE = 24  # pixels
NOTE_LANE = 16
_LEAST = 2  # lanes that there is always room for: a second label leaves the lines as they are


class Lanes(QWidget):
    """Painted beside the blocks of a ``ReadingView``."""

    stripe_clicked = Signal(str)  # id of the annotation

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view)
        self.view = view
        self.letters_of: Callable[[str], str] = lambda _label: "?"
        self.describe: Callable[[str], str] = lambda _annotation: ""
        self.setMouseTracking(True)
        self._spots: list[tuple[QRectF, str]] = []

    def wanted_width(self, lanes: int) -> int:
        """Give the width for so many lanes, the notes' column and a little air."""
        return 12 + NOTE_LANE + LANE * min(max(lanes, _LEAST), MOST_LANES) + 4

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.view.theme
        fill(painter, self.rect(), theme.colour("base"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._spots = []
        width = self.wanted_width(self.view.room)
        ground = self.view.painter.current_ground(width - 8)
        if ground is not None:
            fill(painter, ground, theme.colour("current-ground"))
        above: tuple[int, float] | None = None  # row and bottom of the block before
        for place, block, rect in self.view.visible_places():
            joined = above[1] if above is not None and above[0] == block.row.id else rect.top()
            above = (block.row.id, rect.bottom())
            self._paint_notes(painter, place, rect)
            for stripe in self.view.passages.stripes(place):
                self._paint_stripe(painter, place, rect, stripe, joined)
            hidden = self.view.passages.hidden(place)
            if hidden:
                painter.setPen(theme.colour("muted"))
                spot = QRectF(width - 26, rect.top(), 26, 16)
                painter.drawText(spot, Qt.AlignmentFlag.AlignLeft, f"+{hidden}")
        if self.view.passages.lanes > self.view.room:
            QTimer.singleShot(0, self, self.view.make_room)

    def _extent(self, place: int, low: int, high: int) -> tuple[float, float]:
        top, bottom = self.view.extent(place, low, high)
        return top, max(bottom, top + 17)

    def _paint_notes(self, painter: QPainter, place: int, rect: QRectF) -> None:
        """Draw a leaf for each passage that begins here and has a note."""
        theme = self.view.theme
        low = rect.top() - 100.0
        for passage in self.view.passages.at(place):
            if not (passage.annotation.note and passage.first):
                continue
            top, _bottom = self._extent(place, passage.low, passage.high)
            top = max(top + 1, low)
            leaf = QRectF(9, top, 13, 14)
            chosen = passage.annotation.id == self.view.painter.chosen
            painter.setPen(
                QPen(theme.colour("accent" if chosen else "control"), 2 if chosen else 1.2)
            )
            painter.setBrush(theme.colour("base"))
            painter.drawRoundedRect(leaf, 2, 2)
            draw_note_flag(painter, leaf.topRight(), 5.5, theme.colour("accent"))
            painter.setPen(QPen(theme.colour("muted"), 1.1))
            for row in (5.5, 8.5):
                left = leaf.topLeft() + QPointF(3, row)
                painter.drawLine(left, left + QPointF(leaf.width() - 6.5, 0))
            self._spots.append((leaf.adjusted(-5, -4, 5, 4), passage.annotation.id))
            low = leaf.bottom() + 3

    def _paint_stripe(
        self, painter: QPainter, place: int, rect: QRectF, stripe: Stripe, joined: float
    ) -> None:
        theme = self.view.theme
        colour = self.view.painter.colour_of(stripe.label)
        top, bottom = self._extent(place, stripe.low, stripe.high)
        if not stripe.first and stripe.low == 0:
            top = min(top, joined)  # one stripe over all blocks of a paragraph
        lane = min(stripe.lane, max(self.view.room, _LEAST) - 1)  # until there is room for it
        spot = QRectF(11 + NOTE_LANE + lane * LANE, top, LANE - 3, bottom - top)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.label_fill(colour))
        painter.drawRoundedRect(spot, 3, 3)
        painter.setBrush(theme.label_stripe(colour))
        painter.drawRoundedRect(QRectF(spot.left(), spot.top(), 3.5, spot.height()), 1.7, 1.7)
        if stripe.annotation == self.view.painter.chosen:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(spot, 3, 3)
        self._spots.append((spot, stripe.annotation))
        if not stripe.first:
            return
        font = QFont(self.font())
        font.setPointSizeF(7.5)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme.label_text(colour))
        text = QRectF(
            spot.left() + 4, spot.top() + 1, spot.width() - 4, QFontMetricsF(font).height() + 2
        )
        painter.drawText(text, Qt.AlignmentFlag.AlignCenter, self.letters_of(stripe.label))

    def _annotation_at(self, event: QMouseEvent) -> str | None:
        for spot, annotation in reversed(self._spots):
            if spot.contains(event.position()):
                return annotation
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        annotation = self._annotation_at(event)
        if annotation:
            self.stripe_clicked.emit(annotation)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        annotation = self._annotation_at(event)
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if annotation else Qt.CursorShape.ArrowCursor
        )
        self.setToolTip(self.describe(annotation) if annotation else "")


def letters_of(names: Iterable[str]) -> dict[str, str]:
    """Give each label two letters, other ones than those of the labels before it if it can be.

    They are the first letters of two words, or the first two of one; else the first and a later one:
    Quote and Question are Qu and Qe.
    """
    found: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        pairs = [one for one in _pairs(name) if one not in taken] or list(_pairs(name))[:1]
        found[name] = pairs[0] if pairs else ""
        taken.add(found[name])
    return found


def _pairs(name: str) -> Iterator[str]:
    first = name[:1].upper()
    words = name.split()
    if len(words) > 1:
        yield first + words[1][0].lower()
    yield from (first + letter.lower() for letter in name[1:] if letter.isalnum())
    yield first
