"""The list of the notes' cards: what they measure, and its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from cable_reader.app.models.node_table import ITEM_ROLE, NodeTableModel
from cable_reader.app.panes.card_delegate import CardDelegate
from cable_reader.app.panes.column_view import ColumnView
from cable_reader.app.panes.filling import draw_focus_frame

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QItemSelection
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QAbstractItemView

    from cable_reader.annotate.annotation import Annotation
    from cable_reader.app.look.theme import Theme
    from cable_reader.app.panes.note_cards import Card


class CardsView(ColumnView):
    """Cards; Enter writes on one, Delete removes it, Escape goes back to the text."""

    left = Signal()
    writing_wanted = Signal(str)
    removing_wanted = Signal(str)
    hovered = Signal(object)  # id or None

    def __init__(
        self, model: NodeTableModel[Card], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, parent)
        self.cards = model
        self.delegate = CardDelegate(self, theme)
        self.setItemDelegate(self.delegate)
        #: Where the card of a mark would stand; without it, all stand one under the other.
        self.levels: Callable[[Annotation], int | None] | None = None

    def height_of(self, row: int) -> int:
        """Give the height of a card."""
        return self.delegate.height_of(self.cards.items[row])

    def level_of(self, row: int) -> int | None:
        """Give the height of the paragraph that a card belongs to."""
        annotation = self.cards.items[row].annotation
        return self.levels(annotation) if self.levels and annotation else None

    def chosen(self) -> str | None:
        """Give the id of the annotation on the card that is seen to be chosen."""
        # A current card that is not selected was chosen before, and may be out of sight.
        if not self.selectionModel().isSelected(self.currentIndex()):
            return None
        return self._annotation_at(self.currentIndex())

    def _annotation_at(self, index: QModelIndex) -> str | None:
        card: Card | None = index.data(ITEM_ROLE)
        return card.annotation.id if card and card.annotation else None

    def _nearest(self) -> QModelIndex:
        """Give the first card in view, or the last one above it."""
        cards, top = self.cards.items, self.verticalOffset()
        below = self.column.rows_in(top, self.column.end).start
        rows = [*range(below, len(cards)), *range(below - 1, -1, -1)]
        found = next((row for row in rows if cards[row].annotation is not None), None)
        return QModelIndex() if found is None else self.cards.index(found, 0)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, held: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go on over headings: what is chosen is a card."""
        row = super().moveCursor(action, held).row()
        ways = [range(row, len(self.cards.items)), range(row, -1, -1)]
        if row < self.currentIndex().row():
            ways.reverse()
        for way in ways:
            for place in way:
                if self.cards.items[place].annotation is not None:
                    return self.cards.index(place, 0)
        return QModelIndex()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.chosen()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and chosen:
            self.writing_wanted.emit(chosen)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and chosen:
            self.removing_wanted.emit(chosen)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not chosen:
            self.setCurrentIndex(self._nearest())
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Not the list's own way: it chooses the first card, and the text would go there.
        QWidget.focusInEvent(self, event)
        self.viewport().update()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()  # the frame round all cards, too

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self.chosen() is None:
            painter = QPainter(self.viewport())
            draw_focus_frame(painter, self.viewport().rect(), self.delegate.theme.colour("accent"))
            painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self.delegate.take_font(self.font())
        super().changeEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(None)
