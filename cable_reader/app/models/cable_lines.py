"""The lines of a list of cables: ids in an order, their lines read a page at a time.

No ``QSortFilterProxyModel``: over 250,000 Python rows it sorts for half a minute.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, Qt

from cable_reader.app.plain import plain_tip, shortened_path
from cable_reader.app.problems import sentence_for
from cable_reader.app.translating import N_
from cable_reader.cable.markings import Level

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject, QPersistentModelIndex

    from cable_reader.app.models.cable_list import CableList
    from cable_reader.library.cable_index import Entry

    Index = QModelIndex | QPersistentModelIndex

LINE_ROLE = Qt.ItemDataRole.UserRole
_PAGE = 128  # rows asked for at once
_PAGES = 64  # kept

BY_MARKS = "marks"  # an order of our own, beside the index's: by number of annotations
_LEVELS = {level.title: level for level in Level}


class Order(NamedTuple):
    """What is listed, and how."""

    key: str = "file"
    descending: bool = False
    containing: str = ""


class Column(IntEnum):
    """What is shown of a cable."""

    REFERENCE = 0
    DATE = 1
    POST = 2
    SUBJECT = 3
    LEVEL = 4
    FINDINGS = 5
    MARKS = 6


TITLES = {
    Column.REFERENCE: N_("cable list", "Reference"),
    Column.DATE: N_("cable list", "Date"),
    Column.POST: N_("cable list", "Post"),
    Column.SUBJECT: N_("cable list", "Subject"),
    Column.LEVEL: N_("cable list", "Classification"),
    Column.FINDINGS: N_("cable list", "Findings"),
    Column.MARKS: N_("cable list", "Notes"),
}
#: What the index can order by.
ORDER_OF = {
    Column.REFERENCE: "mrn",
    Column.DATE: "date",
    Column.POST: "post",
    Column.SUBJECT: "subject",
    Column.LEVEL: "classification",
    Column.FINDINGS: "findings",
    Column.MARKS: BY_MARKS,
}
translate = QCoreApplication.translate


def title_of(column: Column) -> str:
    """Give a column's title."""
    return translate("cable list", TITLES[column])


def level_of(line: Entry) -> Level | None:
    """Give the level that a line's classification names."""
    words = (line.summary.classification or "").upper().partition("/")[0].strip()
    return _LEVELS.get(words)


def error_of(line: Entry) -> str:
    """Say why a cable cannot be read; empty for one that can."""
    failure = line.failure
    return sentence_for(failure) if failure is not None else ""


def name_of(line: Entry) -> str:
    """Name a cable: its reference, else its place in its file."""
    name = shortened_path(line.path.replace("\\", "/").rpartition("/")[2])
    if line.summary.mrn:
        return line.summary.mrn
    return f"{name}, {line.locator}" if line.locator else name


class CableLinesModel(QAbstractTableModel):
    """Shows one ``CableList``; ``LINE_ROLE`` gives the line of a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._list: CableList | None = None
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, dict[int, Entry]] = OrderedDict()
        self._marks: Mapping[str, int] = {}

    def show(self, cables: CableList | None, ids: array[int] | None = None) -> None:
        """Take another list, or the same in another order."""
        self.beginResetModel()
        self._list = cables
        self._ids = ids if ids is not None else array("q")
        self._marks = cables.marks if cables else {}
        self._pages.clear()
        self.endResetModel()

    def renew(self) -> None:
        """Read the lines again: more is known about them."""
        self._pages.clear()
        self._marks = self._list.marks if self._list else {}
        if self._ids:
            last = self.index(len(self._ids) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def line(self, row: int) -> Entry | None:
        """Give the line of a row; None while the list is being read anew."""
        if self._list is None or not 0 <= row < len(self._ids):
            return None
        number = row // _PAGE
        page = self._pages.get(number)
        if page is None:
            page = self._list.lines(self._ids[number * _PAGE : (number + 1) * _PAGE])
            self._pages[number] = page
            if len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        return page.get(self._ids[row])

    @property
    def ids(self) -> array[int]:
        """The ids of the lines, in the order they are shown in."""
        return self._ids

    def id_at(self, row: int) -> int | None:
        """Give the id of a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, line_id: int | None) -> int:
        """Find the row of an id; -1 where it is not shown."""
        try:
            return self._ids.index(line_id) if line_id is not None else -1
        except ValueError:
            return -1

    # -- Qt's side

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(Column):
            if role == Qt.ItemDataRole.DisplayRole:
                return title_of(Column(section))
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ANSWERED or not index.isValid():
            return None
        line = self.line(index.row())
        if line is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(line, Column(index.column()))
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line, Column(index.column()))
        return plain_tip(self._told(line))

    def marks_of(self, line: Entry) -> int:
        """Give the number of annotations of a cable."""
        return self._marks.get(line.summary.mrn or "", 0)

    def _words(self, line: Entry, column: Column) -> str:
        about = line.summary
        level = level_of(line)
        return {
            Column.REFERENCE: name_of(line),
            Column.DATE: (about.date or "")[:10],
            Column.POST: about.post or "",
            Column.SUBJECT: error_of(line) or about.subject or "",
            Column.LEVEL: level.letter if level else about.classification or "",
            Column.FINDINGS: str(about.findings or ""),
            Column.MARKS: str(self.marks_of(line) or ""),
        }[column]

    def _spoken(self, line: Entry, column: Column) -> str:
        """Say the whole line at its first cell, else the cell with its column's title."""
        if column is not Column.REFERENCE:
            return f"{title_of(column)}: {self._words(line, column)}"
        about = line.summary
        said = (name_of(line), (about.date or "")[:10], about.classification, about.subject)
        return ", ".join(filter(None, (*said, error_of(line))))

    def _told(self, line: Entry) -> str:
        about = line.summary
        said = (name_of(line), about.subject, about.classification, error_of(line), line.path)
        return "\n".join(filter(None, said))


_ANSWERED = frozenset({
    Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole, LINE_ROLE,
})  # fmt: skip
