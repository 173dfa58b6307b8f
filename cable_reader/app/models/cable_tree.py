"""The one model of an open cable: Header, Routing and Paragraphs are views of its branches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from cable_reader.app.models.outline import Outline, Row, RowKind
from cable_reader.app.translating import N_
from cable_reader.cable.record import Addressee, Paragraph

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole
NAME, VALUE, INDICATOR, NUMBER = range(4)

COLUMNS = (
    N_("fields", "Name"),
    N_("fields", "Value"),
    N_("fields", "Routing indicator"),
    N_("fields", "Continuity number"),
)
TITLES = {
    "header": N_("fields", "Header"),
    "routing": N_("fields", "Routing"),
    "paragraphs": N_("fields", "Paragraphs"),
    "subject": N_("fields", "Subject"),
    "mrn": N_("fields", "Number"),
    "dtg": N_("fields", "Sent (DTG)"),
    "date": N_("fields", "Sent (UTC)"),
    "from": N_("fields", "From"),
    "action": N_("fields", "Action"),
    "info": N_("fields", "Info"),
    "exempt": N_("fields", "Exempt"),
    "classification": N_("fields", "Classification"),
    "captions": N_("fields", "Captions"),
    "passing": N_("fields", "Pass to"),
    "passing-clause": N_("fields", "Pass to"),
    "eo": N_("fields", "Declassify"),
    "tags": N_("fields", "TAGS"),
    "tag": N_("fields", "TAG"),
    "references": N_("fields", "References"),
    "reference": N_("fields", "Reference"),
    "classified-by": N_("fields", "Classified by"),
    "reasons": N_("fields", "Reasons"),
    "signature": N_("fields", "Signed"),
    "precedence": N_("fields", "Precedence"),
    "sections": N_("fields", "Sections"),
    "filing-time": N_("fields", "Filed"),
    "transmission": N_("fields", "Transmission"),
    "station-serial": N_("fields", "Station serial"),
    "release": N_("fields", "Release"),
    "stamp": N_("fields", "Stamp"),
    "archive": N_("fields", "Archive's data"),
}


def field_title(code: str) -> str:
    """Give the words for a field or group; ``=Name`` is the archive's own name."""
    if code.startswith("="):
        return code[1:].replace("_", " ")
    return QCoreApplication.translate("fields", TITLES.get(code, code))


class CableTreeModel(QAbstractItemModel):
    """Rows of an ``Outline``; an index carries the row's number, never a pointer."""

    def __init__(self, outline: Outline | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.outline = outline or Outline(None)

    def show(self, outline: Outline) -> None:
        """Take the rows of another cable."""
        self.beginResetModel()
        self.outline = outline
        self.endResetModel()

    def row(self, index: Index) -> Row | None:
        """Give the row behind an index."""
        return self.outline.rows[index.internalId()] if index.isValid() else None

    def index_of(self, row_id: int, column: int = 0) -> QModelIndex:
        """Give the index of a row."""
        return self.createIndex(self.outline.rows[row_id].place, column, row_id)

    def _children(self, parent: Index) -> list[int]:
        if not parent.isValid():
            return self.outline.top
        return self.outline.children[parent.internalId()] if parent.column() == 0 else []

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        children = self._children(parent)
        if 0 <= row < len(children) and 0 <= column <= NUMBER:
            return self.createIndex(row, column, children[row])
        return QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        row = self.row(index)
        return QModelIndex() if row is None or row.parent < 0 else self.index_of(row.parent)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._children(parent))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - the same everywhere
        return NUMBER + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _words(row, index.column())
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            # The first cell says the whole row; the views hide the others.
            return _spoken(row) if index.column() == NAME else _words(row, index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("fields", COLUMNS[section])
        return None


def _words(row: Row, column: int) -> str | None:
    if row.kind is RowKind.ADDRESSEE and isinstance(row.fact, Addressee):
        return (
            row.value,
            row.fact.precedence,
            row.fact.routing_indicator,
            row.fact.continuity_number,
        )[column]
    if row.kind is RowKind.PARAGRAPH and isinstance(row.fact, Paragraph) and column == NAME:
        return row.fact.title
    if row.kind in {RowKind.BRANCH, RowKind.FIELD, RowKind.GROUP} and column == NAME:
        return field_title(row.code)
    return row.value if column == VALUE else None


def _spoken(row: Row) -> str:
    words = [text for column in range(NUMBER + 1) if (text := _words(row, column))]
    return ": ".join(words[:2]) + "".join(f", {word}" for word in words[2:])
