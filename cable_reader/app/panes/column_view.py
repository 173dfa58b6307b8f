"""A list whose rows stand where a column says, for thousands of rows of different heights."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from cable_reader.app.panes.card_column import CardColumn, Measure

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from cable_reader.app.models.node_table import NodeTableModel

    Index = QModelIndex | QPersistentModelIndex

_CERTAINLY_MANY = 500  # rows that no screen is high enough for
_BARS = Qt.ScrollBarPolicy
_MOVES = QAbstractItemView.CursorAction
_STEPS = {_MOVES.MoveUp: -1, _MOVES.MovePrevious: -1, _MOVES.MoveDown: 1, _MOVES.MoveNext: 1}


class ColumnView(QListView):
    """To screen readers and to the keyboard a list as any other.

    Qt's own asks for the size of every row at each change; this one only for those of rows that
    changed, since a key changes one mark among thousands.
    """

    resized = Signal()

    def __init__(self, model: NodeTableModel[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = CardColumn(self._measure)
        self.least_range = 0  # pixels that the list can be scrolled by, however short it is
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Before the list's own connections, which ask where rows are.
        model.modelReset.connect(lambda: self.column.reset(model.rowCount()))
        model.rowsInserted.connect(self._inserted)
        model.rowsRemoved.connect(self._removed)
        model.dataChanged.connect(self._changed)
        self.setModel(model)

    # -- what subclasses say

    def height_of(self, row: int) -> int:
        """Give the height of a row."""
        raise NotImplementedError

    def level_of(self, row: int) -> int | None:
        """Give where a row would stand; None: under the one before."""
        raise NotImplementedError

    # -- what changes

    def _measure(self, row: int) -> Measure:
        return Measure(self.height_of(row), self.level_of(row))

    def _inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.column.insert(first, last - first + 1)

    def _removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.column.remove(first, last - first + 1)

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        self.column.forget(first.row(), last.row() - first.row() + 1)

    def measure_again(self, row: int | None = None) -> None:
        """Ask anew how high a row is and where it wants to stand, or all of them."""
        if row is None:
            self.column.forget(0, len(self.column))
        else:
            self.column.forget(row)
        self.scheduleDelayedItemsLayout()

    def doItemsLayout(self) -> None:
        # Not the list's own way, which lays out every row.
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        # The bar takes room from the rows: shown only after thousands were measured, it would have
        # them all measured once more.
        many = len(self.column) > _CERTAINLY_MANY
        policy = _BARS.ScrollBarAlwaysOn if many else _BARS.ScrollBarAsNeeded
        if self.verticalScrollBarPolicy() != policy:
            self.setVerticalScrollBarPolicy(policy)
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        bar.setPageStep(height)
        bar.setSingleStep(2 * self.fontMetrics().lineSpacing())
        bar.setRange(0, max(self.column.end - height, self.least_range, 0))
        self.horizontalScrollBar().setRange(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.measure_again()
        self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.measure_again()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        # The list's own way does nothing where it has laid out no row, and moves a frame along.
        self.viewport().update()

    # -- where rows are

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def visualRect(self, index: Index) -> QRect:
        """Give the place of a row in the viewport."""
        if not index.isValid() or index.row() >= len(self.column):
            return QRect()
        top, height = self.column.extent(index.row())
        return QRect(0, top - self.verticalOffset(), self.viewport().width(), height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Give the row at a point; the room over one is none."""
        top = point.y() + self.verticalOffset()
        return next((self._index(row) for row in self.column.rows_in(top, top + 1)), QModelIndex())

    def _index(self, row: int) -> QModelIndex:
        return self.model().index(row, 0)

    def scrollTo(
        self,
        index: Index,
        _hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row onto the screen; the room over it may stay outside."""
        self.updateGeometries()
        rect, bar, height = (
            self.visualRect(index),
            self.verticalScrollBar(),
            self.viewport().height(),
        )
        if rect.top() < 0 or rect.height() > height:
            bar.setValue(bar.value() + rect.top())
        elif rect.bottom() > height:
            bar.setValue(bar.value() + rect.bottom() - height)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, _held: Qt.KeyboardModifier
    ) -> QModelIndex:
        last, row = len(self.column) - 1, self.currentIndex().row()
        if last < 0:
            return QModelIndex()
        page = self.viewport().height()
        top = self.visualRect(self.currentIndex()).top() + self.verticalOffset()
        wanted = {
            _MOVES.MoveHome: 0,
            _MOVES.MoveEnd: last,
            _MOVES.MovePageUp: self.column.rows_in(top - page, top + 1).start,
            _MOVES.MovePageDown: self.column.rows_in(0, top + page).stop - 1,
        }.get(action, row + _STEPS.get(action, 0))
        return self._index(min(max(wanted, 0), last))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        top = rect.top() + self.verticalOffset()
        rows = self.column.rows_in(top, top + max(rect.height(), 1))
        chosen = QItemSelection()
        if rows:
            chosen.select(self._index(rows[0]), self._index(rows[-1]))
        self.selectionModel().select(chosen, command)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain, selected = option.state, option.state | QStyle.StateFlag.State_Selected
        top = self.verticalOffset() + event.rect().top()
        for row in self.column.rows_in(top, top + event.rect().height()):
            index = self._index(row)
            option.rect = self.visualRect(index)
            option.state = selected if self.selectionModel().isSelected(index) else plain
            self.itemDelegate().paint(painter, option, index)
        painter.end()
