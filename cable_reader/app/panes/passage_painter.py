"""Paints marks under and over the reading text: labels, highlights, hits, the current paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from cable_reader.app.panes.filling import fill
from cable_reader.app.panes.mark_shapes import draw_note_flag
from cable_reader.app.reading_text import BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter

    from cable_reader.app.panes.passages import Passage
    from cable_reader.app.panes.reading_view import ReadingView


class PassagePainter:
    """What a ``ReadingView`` has to show besides letters."""

    def __init__(self, view: ReadingView) -> None:
        self.view = view
        self.current: range = range(0)  # places of the current paragraph's blocks
        self.chosen: str | None = None  # id of the selected annotation
        self.outlined: str | None = None  # id of the one under the mouse in the notes pane
        self.hits: dict[int, list[tuple[int, int]]] = {}
        self.hit: tuple[int, int, int] | None = None  # place, low, high
        self.dimmed = False
        self.colour_of: Callable[[str], str] = lambda _label: "#b9c7d9"

    def current_ground(self, width: float, left: float = 0) -> QRectF | None:
        """Give the rectangle behind the current paragraph, all its blocks and the gaps between."""
        seen = [
            rect for place, _block, rect in self.view.visible_places() if place in self.current
        ]
        if not seen:
            return None
        return QRectF(left, seen[0].top() - 3, width, seen[-1].bottom() - seen[0].top() + 6)

    def paint_under(self, painter: QPainter) -> None:
        """Paint grounds; the text is painted over them."""
        view, theme = self.view, self.view.theme
        ground = self.current_ground(view.viewport().width())
        if ground is not None:
            fill(painter, ground, theme.colour("current-ground"))
        for place, block, rect in view.visible_places():
            if block.kind is BlockKind.QUOTE:
                fill(
                    painter,
                    QRectF(rect.left() - 12, rect.top(), 2, rect.height()),
                    theme.colour("border"),
                )
            for passage in view.passages.at(place):
                self._paint_passage(painter, place, passage)
            for low, high in self.hits.get(place, ()):
                now = self.hit == (place, low, high)
                self._fill(
                    painter, place, low, high, theme.colour("hit-current" if now else "hit")
                )

    def _paint_passage(self, painter: QPainter, place: int, passage: Passage) -> None:
        annotation = passage.annotation
        theme = self.view.theme
        if annotation.color:
            self._fill(
                painter,
                place,
                passage.low,
                passage.high,
                theme.label_fill(hex_colour(annotation.color)),
            )
        if passage.whole:
            return
        colours = [self.colour_of(label) for label in annotation.labels]
        for number, colour in enumerate(colours[:3]):
            if number == 0 and not annotation.color:
                self._fill(painter, place, passage.low, passage.high, theme.label_fill(colour))
            self._underline(painter, place, passage, theme.label_stripe(colour), number)
        if not colours and not annotation.color:
            self._underline(painter, place, passage, theme.colour("muted"), 0)

    def _fill(self, painter: QPainter, place: int, low: int, high: int, colour: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for rect in self.view.range_rects(place, low, high):
            painter.drawRoundedRect(rect.adjusted(-1.5, -1, 1.5, 1), 2.5, 2.5)

    def _underline(
        self, painter: QPainter, place: int, passage: Passage, colour: QColor, row: int
    ) -> None:
        painter.setPen(QPen(colour, 1.6))
        for rect in self.view.range_rects(place, passage.low, passage.high):
            y = rect.bottom() + 0.5 + row * 2.4
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def paint_over(self, painter: QPainter) -> None:
        """Paint outlines, flags and the veil over what is not marked."""
        view, theme = self.view, self.view.theme
        veil = QColor(theme.colour("base"))
        veil.setAlphaF(0.62)
        for place, _block, rect in view.visible_places():
            passages = view.passages.at(place)
            if self.dimmed and not passages and place not in self.current:
                fill(painter, rect.adjusted(-4, -2, 4, 2), veil)
            for passage in passages:
                if passage.annotation.note and passage.first and not passage.whole:
                    rects = view.range_rects(place, passage.low, passage.high)
                    if rects:
                        draw_note_flag(
                            painter,
                            rects[0].topRight() + QPointF(1.5, -1),
                            6.5,
                            theme.colour("accent"),
                        )
                if passage.annotation.id in (self.chosen, self.outlined):
                    self._outline(painter, place, passage)

    def _outline(self, painter: QPainter, place: int, passage: Passage) -> None:
        chosen = passage.annotation.id == self.chosen
        style = Qt.PenStyle.SolidLine if chosen else Qt.PenStyle.DashLine
        painter.setPen(QPen(self.view.theme.colour("accent"), 2 if chosen else 1.5, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if passage.whole:
            rect = self.view.block_rect(place)
            painter.drawLine(rect.topLeft() + QPointF(-9, 1), rect.bottomLeft() + QPointF(-9, -1))
            return
        for rect in self.view.range_rects(place, passage.low, passage.high):
            painter.drawRoundedRect(rect.adjusted(-2, -1.5, 2, 1.5), 3, 3)


def hex_colour(name: str) -> str:
    """Give ``#rrggbb`` for a colour's name in a file; yellow for one nobody knows."""
    colour = QColor(name)
    return colour.name() if colour.isValid() else "#ffd84d"
