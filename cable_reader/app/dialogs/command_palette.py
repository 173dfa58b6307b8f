"""Finding any command by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from cable_reader.app.actions.menus import Actions, plain_words, words
from cable_reader.app.actions.table import ACTIONS
from cable_reader.app.look.icons import icon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from cable_reader.app.actions.spec import ActionSpec
    from cable_reader.app.look.theme import Theme

_ID = Qt.ItemDataRole.UserRole
_NATIVE = QKeySequence.SequenceFormat.NativeText


class CommandPalette(QDialog):
    """A line and a list; Enter does what is chosen."""

    _ICON = QSize(16, 16)

    def __init__(self, actions: Actions, theme: Theme, parent: QMainWindow) -> None:
        super().__init__(parent)
        self.setObjectName("commandPalette")
        self.setWindowTitle(self.tr("Commands"))
        self.resize(520, 420)
        self._actions = actions
        self._theme = theme
        empty = QPixmap(self._ICON)
        empty.fill(Qt.GlobalColor.transparent)
        self._no_icon = QIcon(empty)  # words stand under words, and rows are alike
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Type a command"))
        self.field.setAccessibleName(self.tr("Command"))
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setIconSize(self._ICON)
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self._do)
        self.list.itemClicked.connect(self._do)
        self._filter("")

    def _filter(self, typed: str) -> None:
        wanted = typed.casefold().split()
        by_name: list[ActionSpec] = []
        by_tip: list[ActionSpec] = []
        for spec in ACTIONS:
            name, tip = plain_words(spec).casefold(), words(spec.tip).casefold()
            if not self._actions[spec.id].isEnabled():
                continue
            if all(word in name for word in wanted):
                by_name.append(spec)
            elif all(word in f"{name} {tip}" for word in wanted):
                by_tip.append(spec)
        self.list.clear()
        for spec in (*by_name, *by_tip):
            self._add(spec)
        self._choose(0)

    def _add(self, spec: ActionSpec) -> None:
        keys = self._actions.keys_of(spec)
        shown = QKeySequence(keys[0]).toString(_NATIVE) if keys else ""
        item = QTreeWidgetItem([plain_words(spec), shown])
        item.setIcon(0, icon(spec.icon, self._theme) if spec.icon else self._no_icon)
        item.setData(0, _ID, spec.id)
        item.setToolTip(0, words(spec.tip))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.list.addTopLevelItem(item)

    def _choose(self, row: int) -> None:
        count = self.list.topLevelItemCount()
        if count:
            self.list.setCurrentIndex(self.list.model().index(row % count, 0))

    def _do(self) -> None:
        item = self.list.currentItem()
        self.accept()
        if item is not None:
            self._actions[item.data(0, _ID)].trigger()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if steps:
            self._choose(self.list.currentIndex().row() + steps)
            return
        super().keyPressEvent(event)
