"""The cables pane: what is open, and the lists of the files and folders that hold many."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QWidget,
)

from cable_reader.app.models.node_table import ITEM_ROLE, Column, NodeTableModel
from cable_reader.app.panes.command_list import CommandList
from cable_reader.app.panes.pane_frame import Pane
from cable_reader.app.plain import plain_tip, shortened_path

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

    from cable_reader.app.look.theme import Theme
    from cable_reader.app.panes.listed_cables import ListedCables
    from cable_reader.app.workspace.entries import Entry
    from cable_reader.app.workspace.workspace import Workspace
    from cable_reader.library.cable_index import Entry as Line

    Index = QModelIndex | QPersistentModelIndex

_OPEN_ROWS = 4  # of the open cables, over a list


class EntryDelegate(QStyledItemDelegate):
    """The cable's number, its subject beneath, a letter for its level once it was opened."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self.view = view
        self.theme = theme
        self.doubles: frozenset[str] = frozenset()  # titles that more than one cable has

    def _small(self, font: QFont) -> QFont:
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.85)
        return small

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        font = option.font
        height = QFontMetrics(font).height() + QFontMetrics(self._small(font)).height() + 9
        return QSize(self.view.viewport().width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, state = option.rect, option.state
        font = option.font
        entry: Entry = index.data(ITEM_ROLE)
        painter.save()
        rect.setWidth(min(rect.width(), self.view.viewport().width()))
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen and self.view.hasFocus():
            painter.fillRect(rect, self.theme.colour("selection"))
        elif chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.colour("hover"))
        if chosen:
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), self.theme.colour("current"))
        ink = self.theme.colour("selection-text" if chosen and self.view.hasFocus() else "text")
        metrics = QFontMetrics(font)
        right = rect.right() - 10
        banner = entry.open.cable.banner if entry.open else None
        if banner is not None:
            strong = QFont(font)
            strong.setBold(True)
            painter.setFont(strong)
            painter.setPen(ink if chosen else self.theme.marking(banner.level).mark)
            width = QFontMetrics(strong).horizontalAdvance(banner.level.letter)
            painter.drawText(right - width, rect.top() + 4 + metrics.ascent(), banner.level.letter)
            right -= width + 8
        painter.setFont(font)
        painter.setPen(ink)
        title = metrics.elidedText(
            entry.title, Qt.TextElideMode.ElideRight, right - rect.left() - 12
        )
        painter.drawText(rect.left() + 12, rect.top() + 4 + metrics.ascent(), title)
        small = self._small(font)
        painter.setFont(small)
        painter.setPen(ink if chosen else self.theme.colour("muted"))
        words = QFontMetrics(small).elidedText(
            second_line(entry, self.doubles), Qt.TextElideMode.ElideRight, rect.width() - 24
        )
        y = rect.top() + 4 + metrics.height() + QFontMetrics(small).ascent()
        painter.drawText(rect.left() + 12, y, words)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        _option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        from PySide6.QtWidgets import QToolTip

        if index.isValid():
            entry: Entry = index.data(ITEM_ROLE)
            QToolTip.showText(event.globalPos(), plain_tip(f"{entry.title}\n{entry.path}"), view)
        return True


def second_line(entry: Entry, doubles: frozenset[str] = frozenset()) -> str:
    """Give the subject of an opened cable, else where it lies; releases of one cable by file."""
    if entry.title in doubles:
        return shortened_path(entry.path.replace("\\", "/").rpartition("/")[2])
    if entry.open is not None and entry.open.cable.facts.subject is not None:
        return entry.open.cable.facts.subject.text
    folder, _, name = entry.path.replace("\\", "/").rpartition("/")
    if entry.source is not None and entry.source.hints.get("subject"):
        return entry.source.hints["subject"]
    return name if entry.title != name else folder.rpartition("/")[2]


class CablesPane(Pane):
    """The open cables, and under them a list of those at hand; Enter or a click shows one."""

    entry_wanted = Signal(object)  # app.entries.Entry
    line_wanted = Signal(object)  # a line of a list, library.cable_index.Entry
    lists_changed = Signal()
    failed = Signal(object)  # CableReaderError
    left = Signal()

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("cablesPane", "", theme, parent)
        self.setAccessibleName(self.tr("Cables"))
        self.title.hide()
        self.workspace = workspace
        self.listed: ListedCables | None = None
        self._make_open_list(theme)
        self.nothing = QLabel(
            self.tr("Open a file or a folder: its cables are listed here."), self
        )
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setMargin(16)
        self.column.addWidget(self.open_title)
        self.column.addWidget(self.view, 1)
        self.column.addWidget(self.nothing, 1)
        workspace.entries_changed.connect(self.renew)
        workspace.cable_shown.connect(self._follow)
        self.renew()

    def _make_open_list(self, theme: Theme) -> None:
        self.model: NodeTableModel[Entry] = NodeTableModel(
            [Column(self.tr("Cable"), lambda entry: entry.title)], self
        )
        self.open_title = QLabel(self.tr("Open now"), self)
        self.open_title.setContentsMargins(12, 4, 8, 2)
        self.view = CommandList(self)
        self.view.setAccessibleName(self.tr("Open cables"))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)  # no gap at the end
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setMouseTracking(True)
        self.view.setModel(self.model)
        self.delegate = EntryDelegate(self.view, theme)
        self.view.setItemDelegate(self.delegate)
        self.view.clicked.connect(self._show)
        self.view.activated.connect(self._show)

    # -- the open cables

    def renew(self) -> None:
        """List the open cables anew."""
        self.model.show(self.workspace.entries)
        titles = Counter(entry.title for entry in self.workspace.entries)
        self.delegate.doubles = frozenset(title for title, count in titles.items() if count > 1)
        has_lists = self.listed is not None
        self.open_title.setVisible(has_lists and bool(self.model.items))
        self.view.setVisible(bool(self.model.items))
        self.nothing.setVisible(not has_lists and not self.model.items)
        row = self.view.sizeHintForRow(0)
        rows = min(len(self.model.items), _OPEN_ROWS)
        self.view.setMaximumHeight(row * rows + 2 if has_lists and row > 0 else 16_777_215)
        self._follow(self.workspace.current)

    def _follow(self, cable: object) -> None:
        for place, entry in enumerate(self.model.items):
            if entry.open is not None and entry.open is cable:
                self.view.setCurrentIndex(self.model.index(place, 0))
                return

    def _show(self, index: QModelIndex) -> None:
        self.entry_wanted.emit(index.data(ITEM_ROLE))

    # -- lists

    def add_list(self, path: str) -> None:
        """List the cables of a file or folder; raises UnwritableError without room for it."""
        if self.listed is None:
            # SQLite, threads and the table are loaded when there is a list
            from cable_reader.app.panes.listed_cables import ListedCables

            self.listed = ListedCables(self.theme, self)
            self.listed.line_wanted.connect(self.line_wanted)
            self.listed.failed.connect(self.failed)
            self.listed.left.connect(self.left)
            self.column.addWidget(self.listed, 3)
        self.listed.add_list(path)
        self.renew()
        self.lists_changed.emit()

    @property
    def paths(self) -> list[str]:
        """Give the files and folders that are listed."""
        return [path for one in self.listed.lists for path in one.paths] if self.listed else []

    def step(self, steps: int) -> bool:
        """Show the next or previous cable of the list; False where there is no list."""
        return self.listed is not None and self.listed.step(steps)

    def line_of(self, references: list[str]) -> Line | None:
        """Find a cable of the lists by its message reference."""
        return self.listed.line_of(references) if self.listed is not None else None

    def focus_list(self) -> QWidget:
        """Give the widget that has the keyboard when one goes to this pane."""
        return self.view if self.listed is None else self.listed.table

    def close_lists(self) -> None:
        """Stop reading and let go of all lists."""
        if self.listed is not None:
            self.listed.close_lists()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.delegate.theme = theme
        self.view.viewport().update()
        if self.listed is not None:
            self.listed.set_theme(theme)
