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
    error_of,
    level_of,
    name_of,
    title_of,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from cable_reader.app.look.theme import Theme
    from cable_reader.library.cable_index import Entry

    Index = QModelIndex | QPersistentModelIndex

_TABLE_FROM = 460  # pixels from which there are columns
_ALL_FROM = 700  # and all of them
_LEFT, _PAD = 12, 4
_SPARED = frozenset({Column.POST, Column.FINDINGS, Column.MARKS})
_SAMPLES = {  # what a column must have room for
    Column.REFERENCE: "08MMMMMMMM00000", Column.DATE: "0000-00-00", Column.POST: "MMMMMMMMMMM",
    Column.LEVEL: "FOUO", Column.FINDINGS: "000", Column.MARKS: "000",
}  # fmt: skip


def second_line(line: Entry) -> str:
    """Give what is said under a cable's name: its subject, or why it cannot be read."""
    return error_of(line) or line.summary.subject or line.summary.post or ""


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
        ink, muted = painter.pen().color(), self.theme.colour("muted")
        small, metrics = self.small(font), QFontMetrics(font)
        top = rect.adjusted(_LEFT, _PAD, -10, 0)
        top.setHeight(metrics.height())
        level = level_of(line)
        if level is not None:
            painter.save()
            self._make_bold(painter)
            painter.setPen(ink if plain else self.theme.marking(level).mark)
            self._put_right(painter, top, level.letter)
            painter.restore()
        title = name_of(line)
        date = (line.summary.date or "")[:10]
        needed = metrics.horizontalAdvance(title) + QFontMetrics(small).horizontalAdvance(date) + 8
        if date and needed <= top.width():
            painter.save()
            painter.setFont(small)
            painter.setPen(ink if plain else muted)
            self._put_right(painter, top, date)
            painter.restore()
        _put(painter, top, title)
        painter.setFont(small)
        painter.setPen(ink if plain else muted)
        _put(painter, rect.adjusted(_LEFT, _PAD + metrics.height(), -10, 0), second_line(line))

    def _put_right(self, painter: QPainter, rect: QRect, words: str) -> None:
        """Draw words at the right and take their room away."""
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, int(flags), words)
        rect.setRight(rect.right() - painter.fontMetrics().horizontalAdvance(words) - 8)


def _put(painter: QPainter, rect: QRect, words: str) -> None:
    """Draw one line, cut where there is no more room."""
    cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeft), cut)


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
        self.set_theme(theme)
        self.fit()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.delegate.theme = theme
        names = theme.names
        self.horizontalHeader().setStyleSheet(
            f"QHeaderView::section {{ background: {names['window']}; color: {names['muted']};"
            f" border: 0; border-bottom: 1px solid {names['border']}; padding: 4px 6px; }}"
            "QHeaderView::section:first { padding-left: 12px; }"
        )
        self.viewport().update()

    def fit(self) -> None:
        """Show the columns for which there is room."""
        width = self.viewport().width()
        narrow = width < _TABLE_FROM
        changed = narrow is not self.is_narrow
        self.is_narrow = narrow
        metrics = QFontMetrics(self.font())
        taken = 0
        for column in Column:
            hidden = (narrow and column is not Column.REFERENCE) or (
                width < _ALL_FROM and column in _SPARED
            )
            self.setColumnHidden(column, hidden)
            if not hidden and column in _SAMPLES and not narrow:
                words = (_SAMPLES[column], title_of(column))
                self.setColumnWidth(column, max(map(metrics.horizontalAdvance, words)) + 22)
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
