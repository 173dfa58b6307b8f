"""Finding any command by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from cable_reader.app.action_table import ACTIONS, ActionSpec
from cable_reader.app.actions import Actions, plain_words, words
from cable_reader.app.icons import icon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from cable_reader.app.theme import Theme

_ID = Qt.ItemDataRole.UserRole


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
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setIconSize(self._ICON)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self._do)
        self.list.itemClicked.connect(lambda _item: self._do())
        self._filter("")

    def _filter(self, typed: str) -> None:
        wanted = typed.casefold().split()
        self.list.clear()
        for spec in ACTIONS:
            text = f"{plain_words(spec)} {words(spec.tip)}".casefold()
            if all(word in text for word in wanted) and self._actions[spec.id].isEnabled():
                self._add(spec)
        self.list.setCurrentRow(0)

    def _add(self, spec: ActionSpec) -> None:
        keys = self._actions.keys_of(spec)
        shown = (
            QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
        )
        item = QListWidgetItem(f"{plain_words(spec)}   {shown}".rstrip())
        item.setIcon(icon(spec.icon, self._theme) if spec.icon else self._no_icon)
        item.setData(_ID, spec.id)
        item.setToolTip(words(spec.tip))
        self.list.addItem(item)

    def _do(self) -> None:
        item = self.list.currentItem()
        self.accept()
        if item is not None:
            self._actions[item.data(_ID)].trigger()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if steps and self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + steps) % self.list.count())
            return
        super().keyPressEvent(event)
