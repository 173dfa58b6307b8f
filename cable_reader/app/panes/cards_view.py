"""The list of the notes' cards: its keys, and the room that may stand over a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QWidget

from cable_reader.app.models.node_table import ITEM_ROLE
from cable_reader.app.panes.filling import draw_focus_frame
from cable_reader.app.panes.note_cards import Card, CardDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelection, QPersistentModelIndex
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent


class CardsView(QListView):
    """Cards; Enter writes on one, Delete removes it, Escape goes back to the text."""

    left = Signal()
    writing_wanted = Signal(str)
    removing_wanted = Signal(str)
    hovered = Signal(object)  # id or None
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

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
        found, delegate = QModelIndex(), self.itemDelegate()
        for row in range(self.model().rowCount()):
            index = self.model().index(row, 0)
            if self._annotation_at(index) is None:
                continue
            found, rect = index, self.visualRect(index)
            if isinstance(delegate, CardDelegate):
                rect = delegate.card_rect(rect, index)
            if rect.bottom() >= 0:
                break
        return found

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
        delegate = self.itemDelegate()
        if self.hasFocus() and self.chosen() is None and isinstance(delegate, CardDelegate):
            painter = QPainter(self.viewport())
            draw_focus_frame(painter, self.viewport().rect(), delegate.theme.colour("accent"))
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self.resized.emit()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Give the card at a point; the room over a card is none."""
        index = super().indexAt(point)
        delegate = self.itemDelegate()
        if index.isValid() and isinstance(delegate, CardDelegate):
            card = delegate.card_rect(self.visualRect(index), index)
            return index if card.contains(point) else QModelIndex()
        return index

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a card onto the screen; the room over it may stay outside."""
        delegate = self.itemDelegate()
        if not isinstance(delegate, CardDelegate) or not delegate.gaps:
            super().scrollTo(index, hint)
            return
        card = delegate.card_rect(self.visualRect(index), index)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if card.top() < 0 or card.height() > height:
            bar.setValue(bar.value() + card.top())
        elif card.bottom() > height:
            bar.setValue(bar.value() + card.bottom() - height)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(None)
