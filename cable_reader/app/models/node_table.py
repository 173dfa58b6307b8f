"""A flat list of things with places in a cable: findings, annotations, cables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QIcon

    Index = QModelIndex | QPersistentModelIndex

T = TypeVar("T")
ITEM_ROLE = Qt.ItemDataRole.UserRole


class Column(NamedTuple):
    """A title and how to write an item in this column."""

    title: str
    text: Callable[[Any], str]
    icon: Callable[[Any], QIcon | None] | None = None


class NodeTableModel(QAbstractTableModel, Generic[T]):
    """Shows a list; ``ITEM_ROLE`` gives the item of a row."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self.items: list[T] = []

    def show(self, items: Sequence[T]) -> None:
        """Take another list."""
        self.beginResetModel()
        self.items = list(items)
        self.endResetModel()

    def extend(self, items: Sequence[T]) -> None:
        """Put more items at the end."""
        if items:
            first = len(self.items)
            self.beginInsertRows(QModelIndex(), first, first + len(items) - 1)
            self.items.extend(items)
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.items)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        wanted = role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal
        return self._columns[section].title if wanted and section < len(self._columns) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, item = self._columns[index.column()], self.items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(item)
        if role == Qt.ItemDataRole.DecorationRole and column.icon:
            return column.icon(item)
        if role == ITEM_ROLE:
            return item
        return None
