"""A flat list of things with places in a cable: findings, annotations, cables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from cable_reader.differing import differing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QIcon

    Index = QModelIndex | QPersistentModelIndex

T = TypeVar("T")
ITEM_ROLE = Qt.ItemDataRole.UserRole
_MANY = 200  # rows that are others, from which on it is quicker to show a list as a new one


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

    def change(self, items: Sequence[T]) -> None:
        """Take another list, most of it the very objects of the one before: tell of the others only."""
        hunks = _hunks(self.items, items)
        if hunks is None or sum(max(len(gone), len(come)) for gone, come in hunks) > _MANY:
            self.show(items)
            return
        for gone, come in reversed(hunks):  # from the end: the rows before keep their numbers
            self._replace(gone.start, len(gone), [items[place] for place in come])

    def _replace(self, row: int, count: int, items: list[T]) -> None:
        shared = min(count, len(items))
        if shared:
            self.items[row : row + shared] = items[:shared]
            last = self.index(row + shared - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(row, 0), last)
        row += shared
        if count > shared:
            self.beginRemoveRows(QModelIndex(), row, row + count - shared - 1)
            del self.items[row : row + count - shared]
            self.endRemoveRows()
        elif len(items) > shared:
            self.beginInsertRows(QModelIndex(), row, row + len(items) - shared - 1)
            self.items[row:row] = items[shared:]
            self.endInsertRows()

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


def _hunks(before: Sequence[Any], after: Sequence[Any]) -> list[tuple[range, range]] | None:
    """Find the stretches in which two lists hold other objects; None if the same ones moved."""
    first, was, now = differing(before, after)
    same = set(map(id, was)).intersection(map(id, now))
    olds = [row for row, item in enumerate(was) if id(item) in same]
    news = [row for row, item in enumerate(now) if id(item) in same]
    if len(olds) != len(news) or any(
        was[old] is not now[new] for old, new in zip(olds, news, strict=True)
    ):
        return None
    olds.append(len(was))
    news.append(len(now))
    hunks, old, new = [], 0, 0
    for next_old, next_new in zip(olds, news, strict=True):
        if next_old > old or next_new > new:
            there, here = range(old, next_old), range(new, next_new)
            hunks.append((_moved(there, first), _moved(here, first)))
        old, new = next_old + 1, next_new + 1
    return hunks


def _moved(rows: range, by: int) -> range:
    return range(rows.start + by, rows.stop + by)
