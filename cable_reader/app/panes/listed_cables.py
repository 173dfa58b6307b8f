"""A list of many cables in the cables pane: its controls, its table, what reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cable_reader.app.models.cable_lines import LINE_ROLE, ORDER_OF, CableLinesModel, Column
from cable_reader.app.models.cable_list import CableList
from cable_reader.app.panes.cable_table import CableTable
from cable_reader.app.panes.filter_banner import FilterBanner
from cable_reader.app.panes.list_controls import ListControls

if TYPE_CHECKING:
    from array import array

    from cable_reader.app.look.theme import Theme
    from cable_reader.app.models.cable_lines import Order
    from cable_reader.library.cable_index import Entry as Line
    from cable_reader.library.folder import Progress

_RENEWED_EVERY = 700  # milliseconds between two looks at a list that grows


class ListedCables(QWidget):
    """One list is shown; others that were opened stay and can be chosen."""

    line_wanted = Signal(object)  # a line of a list, library.cable_index.Entry
    failed = Signal(object)  # CableReaderError
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.lists: list[CableList] = []
        self._shown: CableList | None = None
        self._chosen: int | None = None  # id of the line where the person is
        self.controls = ListControls(self)
        self.filtered = FilterBanner(self)
        self.lines = CableLinesModel(self)
        self.table = CableTable(self.lines, theme, self)
        self.table.setObjectName("cablesTable")
        self.table.setAccessibleName(self.tr("Cables of the list"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.controls, self.filtered, self.table):
            column.addWidget(widget, 1 if widget is self.table else 0)
        self.table.activated.connect(self._show_line)
        self.table.clicked.connect(self._show_line)
        self.table.left.connect(self.left)
        self.controls.filter.left.connect(self.left)
        self.controls.filter.list_wanted.connect(self._go_to_table)
        self.controls.order_wanted.connect(self._order)
        self.controls.list_chosen.connect(self._choose_list)
        self.controls.cancel_wanted.connect(self._cancel)
        self.controls.fill_wanted.connect(self._fill)
        self.filtered.cleared.connect(self.controls.filter.clear)
        self.table.horizontalHeader().sectionClicked.connect(
            lambda section: self.controls.sort_by(ORDER_OF[Column(section)])
        )
        selection = self.table.selectionModel()
        selection.currentRowChanged.connect(self._remember_line)
        self._renewing = QTimer(self)
        self._renewing.setInterval(_RENEWED_EVERY)
        self._renewing.timeout.connect(lambda: self._order(self.controls.order))

    # -- lists

    def add_list(self, path: str) -> None:
        """List the cables of a file or folder; a list there is already is shown again."""
        known = next((one for one in self.lists if one.paths == (path,)), None)
        if known is None:
            known = CableList([path], self)
            known.progressed.connect(self._progressed)
            known.finished.connect(self._finished)
            known.failed.connect(self.failed)
            known.ordered.connect(self._ordered)
            known.marks_counted.connect(self._marks_counted)
            self.lists.append(known)
        self._show_list(known)

    def _choose_list(self, place: int) -> None:
        self._show_list(self.lists[place])

    def _show_list(self, chosen: CableList) -> None:
        self._shown = chosen
        self.controls.tell_end(whole=True)
        self._chosen = None
        self.lines.show(chosen)
        self.controls.name_lists(self.lists, self.lists.index(chosen))
        chosen.count_marks()
        self._fill()

    def _fill(self) -> None:
        if self._shown is not None:
            self._shown.fill()
            self._renewing.start()
            self._order(self.controls.order)

    def _cancel(self) -> None:
        if self._shown is not None:
            self._shown.cancel()
            self.controls.tell_stopping()

    def _progressed(self, progress: Progress) -> None:
        if self.sender() is self._shown:
            self.controls.tell_progress(progress)
            if not self.lines.rowCount():
                self._order(self.controls.order)  # the first lines at once

    def _finished(self, whole: bool) -> None:  # noqa: FBT001 - a signal's argument
        if self.sender() is self._shown and self._shown is not None:
            self._renewing.stop()
            self.controls.tell_end(whole=whole)
            self._order(self.controls.order)

    def _order(self, order: Order) -> None:
        if self._shown is not None:
            self._shown.order(order)
            if order.key == "file":
                self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            else:
                column = next(one for one, key in ORDER_OF.items() if key == order.key)
                down, up = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
                self.table.horizontalHeader().setSortIndicator(
                    column, down if order.descending else up
                )

    def _ordered(self, order: Order, ids: array[int], count: int) -> None:
        if self.sender() is not self._shown or order != self.controls.order:
            return
        chosen, bar = self._chosen, self.table.verticalScrollBar().value()
        self.lines.show(self._shown, ids)
        row = self.lines.row_of(chosen)
        if row >= 0:
            self.table.setCurrentIndex(self.lines.index(row, 0))
        self.table.verticalScrollBar().setValue(bar)
        self.controls.tell_count(len(ids), count)
        words = self.tr("{shown} of {of} shown: “{words}”")
        hides = bool(order.containing) and len(ids) < count
        self.filtered.tell(
            words.format(shown=len(ids), of=count, words=order.containing) if hides else ""
        )

    def _marks_counted(self, _marks: object) -> None:
        if self.sender() is self._shown:
            self.lines.renew()

    # -- lines

    def _remember_line(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self._chosen = self.lines.id_at(now.row())

    def _show_line(self, index: QModelIndex) -> None:
        line: Line | None = index.data(LINE_ROLE)
        if line is not None:
            self._chosen = line.id
            self.line_wanted.emit(line)

    def _go_to_table(self) -> None:
        if not self.table.currentIndex().isValid() and self.lines.rowCount():
            self.table.setCurrentIndex(self.lines.index(0, 0))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, steps: int) -> bool:
        """Show the next or previous cable of the list; False where there is no list."""
        count = self.lines.rowCount()
        if not count:
            return False
        row = (max(self.table.currentIndex().row(), 0) + steps) % count
        index = self.lines.index(row, 0)
        self.table.setCurrentIndex(index)
        self._show_line(index)
        return True

    @property
    def shown(self) -> tuple[CableList, array[int]] | None:
        """The list that is shown and the ids of its lines, as filtered and ordered."""
        return (self._shown, self.lines.ids) if self._shown is not None else None

    def line_of(self, references: list[str]) -> Line | None:
        """Find a cable of the lists by its message reference."""
        found = (one.line_of(references) for one in self.lists)
        return next((line for line in found if line is not None), None)

    def close_lists(self) -> None:
        """Stop reading and let go of all lists."""
        self._renewing.stop()
        for one in self.lists:
            one.close()
        self.lists.clear()
        self._shown = None
        self.lines.show(None)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.table.set_theme(theme)
