"""The table of a list of cables: columns where there is room, else two lines a cable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QTableView,
)

from cable_reader.app.models.cable_lines import (
    LINE_ROLE,
    CableLinesModel,
    Column,
    level_of,
    name_of,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from cable_reader.app.theme import Theme
    from cable_reader.library.cable_index import Entry

    Index = QModelIndex | QPersistentModelIndex

_TABLE_FROM = 460  # pixels from which there are columns
_ALL_FROM = 700  # and all of them
_LEFT, _PAD = 12, 4
_SPARED = frozenset({Column.POST, Column.FINDINGS, Column.MARKS})
_WIDTHS = {  # in characters
    Column.REFERENCE: 16, Column.DATE: 11, Column.POST: 14, Column.LEVEL: 7, Column.FINDINGS: 9,
    Column.MARKS: 7,
}  # fmt: skip


def second_line(line: Entry) -> str:
    """Give what is said under a cable's name: its subject, or why it cannot be read."""
    about = line.summary
    date = (about.date or "")[:10]
    words = line.error or about.subject or about.post or ""
    return f"{date}  {words}" if date and words else date or words


class CableDelegate(QStyledItemDelegate):
    """Paints cells; in a narrow pane number and level, the subject beneath."""

    def __init__(self, view: CableTable, theme: Theme) -> None:
        super().__init__(view)
        self.view = view
        self.theme = theme

    def small(self, font: QFont) -> QFont:
        """Give the typeface of the second line."""
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.85)
        return small

    def row_height(self, font: QFont) -> int:
        """Give the height that all rows have."""
        height = QFontMetrics(font).height() + 2 * _PAD
        if self.view.is_narrow:
            height += QFontMetrics(self.small(font)).height()
        return max(height, 24)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Entry | None = index.data(LINE_ROLE)
        rect = QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = chosen and self.view.hasFocus()
        painter.save()
        if focused:
            painter.fillRect(rect, self.theme.colour("selection"))
        elif chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.colour("hover"))
        if chosen and index.column() == 0:
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), self.theme.colour("current"))
        painter.setPen(self.theme.colour("selection-text" if focused else "text"))
        painter.setFont(option.font)
        if line is not None and self.view.is_narrow:
            self._paint_card(painter, rect, line, option.font, plain=chosen)
        elif line is not None:
            self._paint_cell(painter, rect, index, line, plain=focused)
        painter.restore()

    def _paint_cell(
        self, painter: QPainter, rect: QRect, index: Index, line: Entry, *, plain: bool
    ) -> None:
        column = Column(index.column())
        inner = rect.adjusted(_LEFT if column is Column.REFERENCE else 6, 0, -4, 0)
        if column is Column.LEVEL and not plain:
            painter.setPen(self.theme.marking(level_of(line)).mark)
        elif not plain and (line.error is not None or column is Column.DATE):
            painter.setPen(self.theme.colour("muted"))
        if column is Column.LEVEL:
            self._make_bold(painter)
        words = painter.fontMetrics().elidedText(
            index.data() or "", Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(
            inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words
        )

    def _make_bold(self, painter: QPainter) -> None:
        font = QFont(painter.font())
        font.setBold(True)
        painter.setFont(font)

    def _paint_card(
        self, painter: QPainter, rect: QRect, line: Entry, font: QFont, *, plain: bool
    ) -> None:
        ink = painter.pen().color()
        top = rect.adjusted(_LEFT, _PAD, -10, 0)
        top.setHeight(QFontMetrics(font).height())
        level = level_of(line)
        if level is not None:
            painter.save()
            self._make_bold(painter)
            if not plain:
                painter.setPen(self.theme.marking(level).mark)
            painter.drawText(top, int(Qt.AlignmentFlag.AlignRight), level.letter)
            top.setRight(top.right() - painter.fontMetrics().horizontalAdvance(level.letter) - 8)
            painter.restore()
        title = name_of(line)
        metrics = QFontMetrics(font)
        painter.drawText(
            top, 0, metrics.elidedText(title, Qt.TextElideMode.ElideRight, top.width())
        )
        small = self.small(font)
        painter.setFont(small)
        painter.setPen(ink if plain else self.theme.colour("muted"))
        under = rect.adjusted(_LEFT, _PAD + metrics.height(), -10, 0)
        words = second_line(line)
        painter.drawText(
            under, 0,
            QFontMetrics(small).elidedText(words, Qt.TextElideMode.ElideRight, under.width()),
        )  # fmt: skip


class CableTable(QTableView):
    """Rows of one height, one row chosen; letters stay commands."""

    left = Signal()
    shape_changed = Signal(bool)  # narrow

    def __init__(self, model: CableLinesModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines = model
        self.is_narrow = True
        self.setModel(model)
        self.delegate = CableDelegate(self, theme)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        titles = self.horizontalHeader()
        titles.setSectionsClickable(True)
        titles.setSortIndicatorShown(True)
        titles.setHighlightSections(False)
        titles.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        titles.setMinimumSectionSize(24)
        self.fit()

    def fit(self) -> None:
        """Show the columns for which there is room."""
        width = self.viewport().width()
        narrow = width < _TABLE_FROM
        changed = narrow is not self.is_narrow
        self.is_narrow = narrow
        character = QFontMetrics(self.font()).averageCharWidth()
        taken = 0
        for column in Column:
            hidden = (narrow and column is not Column.REFERENCE) or (
                width < _ALL_FROM and column in _SPARED
            )
            self.setColumnHidden(column, hidden)
            if not hidden and column in _WIDTHS and not narrow:
                self.setColumnWidth(column, _WIDTHS[column] * character + 10)
                taken += self.columnWidth(column)
        self.setColumnWidth(Column.REFERENCE if narrow else Column.SUBJECT, max(width - taken, 80))
        self.horizontalHeader().setVisible(not narrow)
        self.verticalHeader().setDefaultSectionSize(self.delegate.row_height(self.font()))
        if changed:
            self.shape_changed.emit(narrow)

    def sizeHint(self) -> QSize:
        return QSize(240, 300)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Look for nothing: Qt would ask 250,000 rows; the filter line is there for it."""
