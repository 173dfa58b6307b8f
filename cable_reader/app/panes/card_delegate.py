"""How a card of the notes pane looks, and how high it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from cable_reader.app.models.node_table import ITEM_ROLE
from cable_reader.app.panes.note_cards import ORPHANS, REVIEW
from cable_reader.app.panes.passage_painter import hex_colour
from cable_reader.app.panes.wrapping import WRAPPED, wrapped_height
from cable_reader.app.plain import shortened
from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

    from cable_reader.annotate.annotation import Annotation
    from cable_reader.app.look.theme import Theme
    from cable_reader.app.panes.note_cards import Card

    Index = QModelIndex | QPersistentModelIndex

# Number and mark of a paragraph stand over the card already.
_NUMBER = pattern(r"\A\s{0,8}\d{1,3}\.\s{0,4}(?:\([A-Z/ ,]{1,40}\))?\s{0,4}")
_REMEMBERED = 20_000  # heights of cards
_QUOTE = 80  # characters of the marked words on a card


class Type(NamedTuple):
    """The small typeface of a card and what both measure, made once for thousands of cards."""

    font: QFont
    small: QFont
    metrics: QFontMetrics  # of the small one

    @classmethod
    def of(cls, font: QFont) -> Type:
        """Make it for the typeface of a view."""
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.86)
        return cls(font, small, QFontMetrics(small))


class CardDelegate(QStyledItemDelegate):
    """Paints a card: place and chips, the words marked, the note, who and when."""

    def __init__(self, view: QAbstractItemView, theme: Theme) -> None:
        super().__init__(view)
        self.view = view
        self.theme = theme
        self.editing: str | None = None  # id of the annotation whose note is being written
        self.editor_height = 0
        self._type = Type.of(view.font())
        self._heights: dict[str, tuple[Card, int, int]] = {}  # card, width of the view, height

    def _width(self) -> int:
        return max(self.view.viewport().width() - 40, 60)

    def take_font(self, font: QFont) -> None:
        """Measure and paint in another typeface."""
        self._type = Type.of(font)
        self._heights = {}

    def height_of(self, card: Card) -> int:
        """Give the height of a card."""
        if card.annotation is None:
            return QFontMetrics(self._type.font).height() + 12
        if card.annotation.id == self.editing:
            return self._height(card)
        width = self.view.viewport().width()
        held = self._heights.get(card.annotation.id)
        if held is None or held[0] is not card or held[1] != width:
            if len(self._heights) > _REMEMBERED:
                self._heights.clear()
            held = card, width, self._height(card)
            self._heights[card.annotation.id] = held
        return held[2]

    def _height(self, card: Card) -> int:
        height = 12 + self._type.metrics.height() + 4 + self._chips_height(card)
        if card.annotation is not None and card.annotation.quote:
            height += self._quote_height(card) + 4
        note = self._note_height(card)
        height += note + 6 if note else 0
        return height + 14

    def _chips_height(self, card: Card) -> int:
        if not card.chips:
            return 0
        metrics = self._type.metrics
        x, rows = 0, 1
        for name, _colour in card.chips:
            width = min(metrics.horizontalAdvance(name) + 16, self._width())
            if x and x + width > self._width():
                x, rows = 0, rows + 1
            x += width + 5
        return rows * (metrics.height() + 7) + 2

    def _quote_height(self, card: Card) -> int:
        words = self._quote(card)
        return self._type.metrics.boundingRect(
            0, 0, self._width() - 10, 999, Qt.TextFlag.TextWordWrap, words
        ).height()

    def _quote(self, card: Card) -> str:
        return shortened(_NUMBER.sub("", card.annotation.quote), _QUOTE) if card.annotation else ""

    def _note_height(self, card: Card) -> int:
        annotation = card.annotation
        if annotation is None:
            return 0
        if annotation.id == self.editing:
            return self.editor_height
        if not annotation.note:
            return 0
        return round(wrapped_height(annotation.note, self._type.font, self._width()) + 0.5)

    def note_rect(self, rect: QRect, card: Card) -> QRect:
        """Give the place of a card's note, where it is written too."""
        height = self._note_height(card)
        return QRect(rect.left() + 18, rect.bottom() - 11 - height, rect.width() - 36, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: Card = index.data(ITEM_ROLE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if card.annotation is None:
            strong = QFont(self._type.small)
            strong.setBold(True)
            painter.setFont(strong)
            painter.setPen(
                self.theme.colour("warning" if card.group in (REVIEW, ORPHANS) else "muted")
            )
            painter.drawText(rect.adjusted(14, 8, -8, 0), Qt.AlignmentFlag.AlignLeft, card.heading)
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_card(painter, rect, card, card.annotation, selected=selected)
        painter.restore()

    def _paint_card(
        self, painter: QPainter, rect: QRect, card: Card, annotation: Annotation, *, selected: bool
    ) -> None:
        theme, small, metrics = self.theme, self._type.small, self._type.metrics
        frame = QRectF(rect).adjusted(8.5, 3.5, -8.5, -3.5)
        painter.setPen(
            QPen(theme.colour("accent" if selected else "border"), 2 if selected else 1)
        )
        painter.setBrush(theme.colour("base"))
        painter.drawRoundedRect(frame, 6, 6)
        left, top, width = rect.left() + 19, rect.top() + 11, self._width() - 2
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        when = _when(annotation)
        painter.drawText(
            QRect(left, top, width, metrics.height()), Qt.AlignmentFlag.AlignRight, when
        )
        strong = QFont(small)
        strong.setBold(True)
        painter.setFont(strong)
        painter.setPen(theme.colour("text"))
        place = card.place + ("  ★" if annotation.important else "")
        painter.drawText(
            QRect(left, top, width, metrics.height()), Qt.AlignmentFlag.AlignLeft, place
        )
        top += metrics.height() + 4
        top = self._paint_chips(painter, card, left, top)
        if annotation.quote:
            self._paint_quote(painter, card, annotation, QPoint(left, top))
        if annotation.note and annotation.id != self.editing:
            painter.setFont(self._type.font)
            painter.setPen(theme.colour("text"))
            spot = self.note_rect(rect, card).toRectF().adjusted(1, 0, 1, 6)
            painter.drawText(spot, annotation.note, WRAPPED)

    def _paint_quote(
        self, painter: QPainter, card: Card, annotation: Annotation, spot: QPoint
    ) -> None:
        height, colour = self._quote_height(card), annotation.color
        bar = QColor(hex_colour(colour)) if colour else self.theme.colour("border")
        painter.fillRect(QRect(spot.x(), spot.y() + 1, 3, height), bar)
        painter.setFont(self._type.small)
        painter.setPen(self.theme.colour("muted"))
        words = QRect(spot.x() + 10, spot.y(), self._width() - 12, height + 2)
        painter.drawText(words, Qt.TextFlag.TextWordWrap, self._quote(card))

    def _paint_chips(self, painter: QPainter, card: Card, left: int, top: int) -> int:
        metrics = self._type.metrics
        painter.setFont(self._type.small)
        x, height = 0, metrics.height() + 3
        for name, colour in card.chips:
            width = min(metrics.horizontalAdvance(name) + 16, self._width())
            if x and x + width > self._width():
                x, top = 0, top + height + 4
            chip = QRectF(left + x, top, width, height)
            painter.setPen(QPen(self.theme.label_stripe(colour), 1))
            painter.setBrush(self.theme.label_fill(colour))
            painter.drawRoundedRect(chip, height / 2, height / 2)
            painter.setPen(self.theme.colour("text"))
            words = metrics.elidedText(name, Qt.TextElideMode.ElideRight, width - 14)
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)
            x += width + 5
        return top + height + 6 if card.chips else top


def _when(annotation: Annotation) -> str:
    moment = annotation.modified or annotation.created
    day = moment[:10]
    return " · ".join(part for part in (annotation.author, day) if part)
