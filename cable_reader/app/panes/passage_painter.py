"""Paints marks under and over the reading text: labels, highlights, hits, the current paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from cable_reader.app.models.reading_text import BlockKind
from cable_reader.app.panes.filling import fill
from cable_reader.app.panes.mark_shapes import draw_note_flag
from cable_reader.app.panes.reading_document import BEHIND

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter

    from cable_reader.app.panes.passages import Passage
    from cable_reader.app.panes.reading_view import ReadingView

_UNDERLINE = 2  # pixels


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
        for rect in self.view.range_rects(place, passage.low, passage.high):
            # On whole pixels: else some lines look thicker than others.
            top = round(rect.bottom()) + row * (_UNDERLINE + 1)
            fill(painter, QRectF(rect.left(), top, rect.width(), _UNDERLINE), colour)

    def paint_over(self, painter: QPainter) -> None:
        """Paint outlines, flags and the veil over what is not marked."""
        view, theme = self.view, self.view.theme
        veil = QColor(theme.colour("base"))
        veil.setAlphaF(0.62)
        frames: dict[str, QRectF] = {}  # around whole paragraphs, all their blocks in one
        for place, _block, rect in view.visible_places():
            passages = view.passages.at(place)
            if self.dimmed and not passages and place not in self.current:
                fill(painter, rect.adjusted(-4, -2, 4, 2), veil)
            for passage in passages:
                named = passage.annotation.id
                if passage.annotation.note and passage.first and not passage.whole:
                    self._flag(painter, place, passage)
                if named not in (self.chosen, self.outlined):
                    continue
                if passage.whole:
                    frames[named] = frames.get(named, rect).united(rect)
                else:
                    self._outline(painter, place, passage)
        for named, frame in frames.items():
            painter.setPen(self._outline_pen(named))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(-7, -2, BEHIND - 2, 2), 4, 4)

    def _flag(self, painter: QPainter, place: int, passage: Passage) -> None:
        rects = self.view.range_rects(place, passage.low, passage.high)
        if rects:
            corner = rects[0].topRight() + QPointF(1.5, -1)
            draw_note_flag(painter, corner, 6.5, self.view.theme.colour("accent"))

    def _outline_pen(self, annotation_id: str) -> QPen:
        chosen = annotation_id == self.chosen
        style = Qt.PenStyle.SolidLine if chosen else Qt.PenStyle.DashLine
        pen = QPen(self.view.theme.colour("accent"), 2 if chosen else 1.5, style)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def _outline(self, painter: QPainter, place: int, passage: Passage) -> None:
        painter.setPen(self._outline_pen(passage.annotation.id))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        rects = self.view.range_rects(place, passage.low, passage.high)
        shape = QPainterPath()
        shape.setFillRule(Qt.FillRule.WindingFill)
        for number, rect in enumerate(rects):
            if number + 1 < len(rects):  # down to the next line: one outline around all of them
                rect.setBottom(max(rect.bottom(), rects[number + 1].top()))
            shape.addRect(rect.adjusted(-2, -1.5, 2, 1.5))
        painter.drawPath(shape.simplified())


def hex_colour(name: str) -> str:
    """Give ``#rrggbb`` for a colour's name in a file; yellow for one nobody knows."""
    colour = QColor(name)
    return colour.name() if colour.isValid() else "#ffd84d"
