"""The cards of the notes pane: what they list, in which groups, and how they look."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QMargins, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from cable_reader.app.linking import link_counts, status_words
from cable_reader.app.models.node_table import ITEM_ROLE
from cable_reader.app.panes.passage_painter import hex_colour
from cable_reader.app.panes.wrapping import WRAPPED, wrapped_height
from cable_reader.app.plain import shortened
from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem

    from cable_reader.annotate.annotation import Annotation
    from cable_reader.annotate.label import LabelBook
    from cable_reader.app.open_cable import OpenCable
    from cable_reader.app.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

DOCUMENT, FIELDS, ADDRESSEES, PARAGRAPHS, REVIEW, ORPHANS = range(6)
# Number and mark of a paragraph stand over the card already.
_NUMBER = pattern(r"\A\s{0,8}\d{1,3}\.\s{0,4}(?:\([A-Z/ ,]{1,40}\))?\s{0,4}")
_REMEMBERED = 20_000  # heights of cards
_QUOTE = 80  # characters of the marked words on a card


class Card(NamedTuple):
    """An annotation on a card; without one, the heading of a group."""

    group: int
    annotation: Annotation | None
    heading: str = ""
    place: str = ""  # "2. (C)", "Subject"
    chips: tuple[tuple[str, str], ...] = ()  # name and colour of each label


def group_of(annotation: Annotation) -> int:
    """Say in which group an annotation is listed."""
    from cable_reader.annotate.target import Scope, State  # noqa: PLC0415 - after the first paint

    if annotation.state is State.ORPHAN:
        return ORPHANS
    if annotation.state in (State.CHANGED, State.AMBIGUOUS):
        return REVIEW
    scope = annotation.targets[0].scope if annotation.targets else Scope.CABLE
    groups = {"cable": DOCUMENT, "field": FIELDS, "addressee": ADDRESSEES}
    return groups.get(str(scope), PARAGRAPHS)


def headings() -> dict[int, str]:
    """Give the groups' names."""
    tr = QCoreApplication.translate
    return {
        DOCUMENT: tr("notes", "Whole cable"),
        FIELDS: tr("notes", "Header fields"),
        ADDRESSEES: tr("notes", "Addressees"),
        PARAGRAPHS: tr("notes", "Paragraphs"),
        REVIEW: tr("notes", "Needs review"),
        ORPHANS: tr("notes", "Lost their place"),
    }


class Cards:
    """Makes cards, and takes over those of marks that are the same as before: marks are values."""

    def __init__(self) -> None:
        self._book: LabelBook | None = None
        self._known: dict[str, tuple[int, Card]] = {}  # number of links, card

    def listed(self, cable: OpenCable, annotations: list[Annotation]) -> list[Card]:
        """List cards in the order of the text, under headings where there is more than one group."""
        names, book, links = headings(), cable.annotations.book, link_counts(cable.annotations)
        known = self._known if book == self._book else {}
        kept: dict[str, tuple[int, Card]] = {}
        by_group: dict[int, list[Card]] = {}
        for annotation in annotations:
            count = links.get(annotation.id, 0)
            held = known.get(annotation.id)
            if held is None or held[0] != count or held[1].annotation is not annotation:
                held = count, _card(book, annotation, count)
            kept[annotation.id] = held
            by_group.setdefault(held[1].group, []).append(held[1])
        listed: list[Card] = []
        for group in sorted(by_group):
            if len(by_group) > 1 or group != PARAGRAPHS:
                listed.append(Card(group, None, f"{names[group]} ({len(by_group[group])})"))
            listed += by_group[group]
        self._book, self._known = book, kept
        return listed


def _card(book: LabelBook, annotation: Annotation, links: int) -> Card:
    chips = tuple(
        (label.name, hex_colour(label.color))
        for uuid in annotation.labels
        if (label := book.get(uuid))
    )
    status = status_words(annotation.status) if annotation.status else ""
    parts = (place_in_words(annotation), status, f"↔ {links}" if links else "")
    words = " · ".join(filter(None, parts))
    return Card(group_of(annotation), annotation, "", words, chips)


def place_in_words(annotation: Annotation) -> str:
    """Give number and mark of the paragraph, or the name of the field."""
    from cable_reader.annotate.target import Scope  # noqa: PLC0415 - after the first paint
    from cable_reader.app.models.cable_tree import field_title  # noqa: PLC0415

    if not annotation.targets:
        return ""
    target = annotation.targets[0]
    if target.scope in (Scope.FIELD, Scope.ADDRESSEE):
        return field_title((target.field or "").replace("_", "-"))
    if target.ordinal is None:
        return ""
    number = f"{target.para}." if target.para else f"¶ {target.ordinal}"
    return f"{number} ({target.mark})" if target.mark else number


class CardDelegate(QStyledItemDelegate):
    """Paints a card: place and chips, the words marked, the note, who and when."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self.view = view
        self.theme = theme
        self.editing: str | None = None  # id of the annotation whose note is being written
        self.editor_height = 0
        self.gaps: dict[str, int] = {}  # over cards that stand level with their paragraphs
        self.under = 0  # room under the last card
        self._heights: dict[tuple[object, ...], int] = {}
        self._sizes: dict[int, QSize] = {}  # of rows, asked for again at each layout
        self._sizes_for = 0  # width of the view

    def _small(self, font: QFont) -> QFont:
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.86)
        return small

    def _width(self) -> int:
        return max(self.view.viewport().width() - 40, 60)

    def _note_height(self, card: Card, font: QFont) -> int:
        annotation = card.annotation
        if annotation is None:
            return 0
        if annotation.id == self.editing:
            return self.editor_height
        if not annotation.note:
            return 0
        return round(wrapped_height(annotation.note, font, self._width()) + 0.5)

    def gap_of(self, index: Index) -> int:
        """Give the room over a card."""
        card: Card | None = index.data(ITEM_ROLE)
        annotation = card.annotation if card else None
        return self.gaps.get(annotation.id, 0) if annotation else 0

    def height_of(self, card: Card) -> int:
        """Give the height of a card without any room over or under it."""
        return self._size(self.view.font(), card).height()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width, row = self.view.viewport().width(), index.row()
        if width != self._sizes_for:
            self._sizes, self._sizes_for = {}, width
        known = self._sizes.get(row)
        if known is None:
            size = self._size(option.font, index.data(ITEM_ROLE))
            last = row == index.model().rowCount() - 1
            under = self.under if last else 0
            known = self._sizes[row] = size.grownBy(QMargins(0, self.gap_of(index), 0, under))
        return known

    def forget_sizes(self) -> None:
        """Measure the rows anew: their cards, gaps or the typeface are others."""
        self._sizes = {}

    def _size(self, font: QFont, card: Card) -> QSize:
        width = self.view.viewport().width()
        if card.annotation is None:
            return QSize(width, QFontMetrics(font).height() + 12)
        written = self.editor_height if card.annotation.id == self.editing else 0
        key = (card.annotation.id, card.annotation.revision, card.chips, width, written)
        height = self._heights.get(key)
        if height is None:
            if len(self._heights) > _REMEMBERED:
                self._heights.clear()
            height = self._heights[key] = self._height(card, font)
        return QSize(width, height)

    def _height(self, card: Card, font: QFont) -> int:
        height = 12 + QFontMetrics(self._small(font)).height() + 4 + self._chips_height(card, font)
        if card.annotation is not None and card.annotation.quote:
            height += self._quote_height(card, font) + 4
        note = self._note_height(card, font)
        height += note + 6 if note else 0
        return height + 14

    def _chips_height(self, card: Card, font: QFont) -> int:
        if not card.chips:
            return 0
        small = QFontMetrics(self._small(font))
        x, rows = 0, 1
        for name, _colour in card.chips:
            width = min(small.horizontalAdvance(name) + 16, self._width())
            if x and x + width > self._width():
                x, rows = 0, rows + 1
            x += width + 5
        return rows * (small.height() + 7) + 2

    def _quote_height(self, card: Card, font: QFont) -> int:
        metrics = QFontMetrics(self._small(font))
        words = self._quote(card)
        return metrics.boundingRect(
            0, 0, self._width() - 10, 999, Qt.TextFlag.TextWordWrap, words
        ).height()

    def _quote(self, card: Card) -> str:
        return shortened(_NUMBER.sub("", card.annotation.quote), _QUOTE) if card.annotation else ""

    def card_rect(self, rect: QRect, index: Index) -> QRect:
        """Give the card's own part of its row."""
        last = index.row() == index.model().rowCount() - 1
        return rect.adjusted(0, self.gap_of(index), 0, -self.under if last else 0)

    def note_rect(self, rect: QRect, index: Index, font: QFont) -> QRect:
        """Give the place of a card's note, where it is written too."""
        rect = self.card_rect(rect, index)
        card: Card = index.data(ITEM_ROLE)
        height = self._note_height(card, font)
        return QRect(rect.left() + 18, rect.bottom() - 11 - height, rect.width() - 36, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: Card = index.data(ITEM_ROLE)
        rect: QRect = self.card_rect(option.rect, index)
        font: QFont = option.font
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if card.annotation is None:
            strong = QFont(self._small(font))
            strong.setBold(True)
            painter.setFont(strong)
            painter.setPen(
                self.theme.colour("warning" if card.group in (REVIEW, ORPHANS) else "muted")
            )
            painter.drawText(rect.adjusted(14, 8, -8, 0), Qt.AlignmentFlag.AlignLeft, card.heading)
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_card(painter, option, index, card.annotation, selected=selected)
        painter.restore()

    def _paint_card(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        annotation: Annotation,
        *,
        selected: bool,
    ) -> None:
        card: Card = index.data(ITEM_ROLE)
        rect, font, theme = self.card_rect(option.rect, index), option.font, self.theme
        frame = QRectF(rect).adjusted(8.5, 3.5, -8.5, -3.5)
        painter.setPen(
            QPen(theme.colour("accent" if selected else "border"), 2 if selected else 1)
        )
        painter.setBrush(theme.colour("base"))
        painter.drawRoundedRect(frame, 6, 6)
        small = self._small(font)
        metrics = QFontMetrics(small)
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
        top = self._paint_chips(painter, card, font, left, top)
        if annotation.quote:
            height = self._quote_height(card, font)
            bar = (
                QColor(hex_colour(annotation.color))
                if annotation.color
                else theme.colour("border")
            )
            painter.fillRect(QRect(left, top + 1, 3, height), bar)
            painter.setFont(small)
            painter.setPen(theme.colour("muted"))
            words = QRect(left + 10, top, width - 10, height + 2)
            painter.drawText(words, Qt.TextFlag.TextWordWrap, self._quote(card))
        if annotation.note and annotation.id != self.editing:
            painter.setFont(font)
            painter.setPen(theme.colour("text"))
            spot = self.note_rect(option.rect, index, font).toRectF().adjusted(1, 0, 1, 6)
            painter.drawText(spot, annotation.note, WRAPPED)

    def _paint_chips(self, painter: QPainter, card: Card, font: QFont, left: int, top: int) -> int:
        small = self._small(font)
        metrics = QFontMetrics(small)
        painter.setFont(small)
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
