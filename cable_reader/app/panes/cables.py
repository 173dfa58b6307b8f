"""The cables pane: what is open and what the opened files and folders hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate

from cable_reader.app.entries import Entry
from cable_reader.app.models.node_table import ITEM_ROLE, Column, NodeTableModel
from cable_reader.app.panes.findings import FindingsView
from cable_reader.app.panes.pane_frame import Pane
from cable_reader.app.plain import plain_tip

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

    from cable_reader.app.theme import Theme
    from cable_reader.app.workspace import Workspace

    Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """The cable's number, its subject beneath, a letter for its level once it was opened."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self.view = view
        self.theme = theme

    def _small(self, font: QFont) -> QFont:
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.85)
        return small

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        font = option.font  # type: ignore[attr-defined]
        height = QFontMetrics(font).height() + QFontMetrics(self._small(font)).height() + 9
        return QSize(self.view.viewport().width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, state = option.rect, option.state  # type: ignore[attr-defined]
        font = option.font  # type: ignore[attr-defined]
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
            second_line(entry), Qt.TextElideMode.ElideRight, rect.width() - 24
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
        from PySide6.QtWidgets import QToolTip  # noqa: PLC0415

        if index.isValid():
            entry: Entry = index.data(ITEM_ROLE)
            QToolTip.showText(event.globalPos(), plain_tip(f"{entry.title}\n{entry.path}"), view)
        return True


def second_line(entry: Entry) -> str:
    """Give the subject of an opened cable, else where it lies."""
    if entry.open is not None and entry.open.cable.facts.subject is not None:
        return entry.open.cable.facts.subject.text
    folder, _, name = entry.path.replace("\\", "/").rpartition("/")
    if entry.source is not None and entry.source.hints.get("subject"):
        return entry.source.hints["subject"]
    return name if entry.title != name else folder.rpartition("/")[2]


class CablesPane(Pane):
    """All entries; Enter or a click shows one."""

    entry_wanted = Signal(object)  # Entry
    closing_wanted = Signal(object)  # Entry

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("cablesPane", "", theme, parent)
        self.setAccessibleName(self.tr("Cables"))
        self.title.hide()
        self.workspace = workspace
        self.model: NodeTableModel[Entry] = NodeTableModel(
            [Column(self.tr("Cable"), lambda entry: entry.title)], self
        )
        self.view = FindingsView(self)
        self.view.setAccessibleName(self.tr("Open cables"))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setMouseTracking(True)
        self.view.setModel(self.model)
        self.delegate = EntryDelegate(self.view, theme)
        self.view.setItemDelegate(self.delegate)
        self.view.clicked.connect(self._show)
        self.view.activated.connect(self._show)
        self.take(self.view)
        workspace.entries_changed.connect(self.renew)
        workspace.cable_shown.connect(self._follow)

    def renew(self) -> None:
        """List the entries anew."""
        self.model.show(self.workspace.entries)
        self._follow(self.workspace.current)

    def _follow(self, cable: object) -> None:
        for place, entry in enumerate(self.model.items):
            if entry.open is not None and entry.open is cable:
                self.view.setCurrentIndex(self.model.index(place, 0))
                return

    def _show(self, index: QModelIndex) -> None:
        self.entry_wanted.emit(index.data(ITEM_ROLE))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.delegate.theme = theme
        self.view.viewport().update()
