"""All keys on one sheet, and changing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from cable_reader.app.actions.menus import Actions, plain_words, words
from cable_reader.app.actions.order import MENUS
from cable_reader.app.actions.table import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QMainWindow

    from cable_reader.app.actions.spec import ActionSpec
    from cable_reader.app.settings import Settings

_ID = Qt.ItemDataRole.UserRole
_OWN_KEYS = frozenset(("Esc", "Tab", "Backtab", "Return", "Enter", "Space", "Backspace"))
_OWN_KEYS |= {"Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown"}
# As printed on the row of digits, plain or with Shift, in the layouts of the window's languages.
_ON_NUMBER_ROW = frozenset("1234567890!\"#$%&'()*+-=@^_`§£²°ÀÇÈÉÙ")
_NATIVE = QKeySequence.SequenceFormat.NativeText


class KeySheet(QDialog):
    """Grouped as the menus are; a key that another command has is refused, and that one named."""

    def __init__(self, actions: Actions, settings: Settings, parent: QMainWindow) -> None:
        super().__init__(parent)
        self.setObjectName("keySheet")
        self.setWindowTitle(self.tr("Keys"))
        self.resize(640, 620)
        self._actions = actions
        self._settings = settings
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter by command or key"))
        self.filter.setAccessibleName(self.tr("Filter by command or key"))
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self.tr("Keys"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.setRootIsDecorated(False)
        self.keys = QKeySequenceEdit(self)
        self.keys.setMaximumSequenceLength(2)
        self.keys.setAccessibleName(self.tr("New key"))
        self.keys.setClearButtonEnabled(True)
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self._arrange()
        self._fill()

    def _arrange(self) -> None:
        change = QPushButton(self.tr("Use this key"), self)
        reset = QPushButton(self.tr("Back to the usual one"), self)
        for button in (change, reset):
            button.setAutoDefault(False)
        change.clicked.connect(self.change)
        reset.clicked.connect(self.reset)
        row = QHBoxLayout()
        row.addWidget(self.keys, 1)
        row.addWidget(change)
        row.addWidget(reset)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.accept)
        column = QVBoxLayout(self)
        for part in (self.filter, self.tree):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self.said)
        column.addWidget(buttons)
        self.filter.textChanged.connect(self._filter)

    def _fill(self) -> None:
        chosen = self._chosen()
        self.tree.clear()
        specs = {spec.id: spec for spec in ACTIONS}
        digits = tuple(spec.id for spec in ACTIONS if spec.argument is not None)
        for title, ids in (*MENUS, (self.tr("Digits"), digits)):
            group = QTreeWidgetItem([words(title).replace("&", ""), ""])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            self.tree.addTopLevelItem(group)
            for action_id in ids:
                if action_id in specs:
                    group.addChild(self._item(specs[action_id]))
        self.tree.expandAll()
        self._filter(self.filter.text())
        if chosen is not None:
            self._choose(chosen.id)

    def _item(self, spec: ActionSpec) -> QTreeWidgetItem:
        keys = [QKeySequence(key).toString(_NATIVE) for key in self._actions.keys_of(spec)]
        item = QTreeWidgetItem([plain_words(spec), "   ".join(keys)])
        item.setToolTip(0, words(spec.tip))
        item.setData(0, _ID, spec.id)
        return item

    def _items(self) -> Iterator[QTreeWidgetItem]:
        for place in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(place)
            if group is not None:
                for number in range(group.childCount()):
                    item = group.child(number)
                    if item is not None:
                        yield item

    def _filter(self, typed: str) -> None:
        wanted = typed.casefold()
        for item in self._items():
            item.setHidden(wanted not in f"{item.text(0)} {item.text(1)}".casefold())
        for place in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(place)
            if group is not None:
                children = [group.child(number) for number in range(group.childCount())]
                group.setHidden(all(one is None or one.isHidden() for one in children))

    def _chosen(self) -> ActionSpec | None:
        item = self.tree.currentItem()
        wanted = item.data(0, _ID) if item is not None else None
        return next((spec for spec in ACTIONS if spec.id == wanted), None)

    def _choose(self, action_id: str) -> None:
        for item in self._items():
            if item.data(0, _ID) == action_id:
                self.tree.setCurrentItem(item)

    def change(self) -> None:
        """Give the chosen command the key that was pressed, unless another has it."""
        spec = self._chosen()
        keys = self.keys.keySequence()
        if spec is None:
            self.said.setText(self.tr("Choose a command first."))
            return
        if is_reserved(keys):
            template = self.tr("{keys} cannot be given away: the window itself needs it.")
            self.said.setText(template.format(keys=keys.toString(_NATIVE)))
            return
        other = conflict(self._actions, spec, keys)
        if other is not None:
            self._say_taken(keys, other)
            return
        self._settings.choose_shortcut(
            spec.id, keys.toString(QKeySequence.SequenceFormat.PortableText)
        )
        shown = keys.toString(_NATIVE) or self.tr("no key")
        words = self.tr("“{command}” has now: {keys}")
        self.said.setText(words.format(command=plain_words(spec), keys=shown))
        self.keys.clear()
        self._fill()

    def _say_taken(self, keys: QKeySequence, other: ActionSpec) -> None:
        template = self.tr("{keys} is the key of “{command}” already. Change that one first.")
        self.said.setText(template.format(keys=keys.toString(_NATIVE), command=plain_words(other)))

    def reset(self) -> None:
        """Give the chosen command its usual keys again."""
        spec = self._chosen()
        if spec is None:
            self.said.setText(self.tr("Choose a command first."))
            return
        for key in spec.keys:
            other = conflict(self._actions, spec, QKeySequence(key))
            if other is not None:
                self._say_taken(QKeySequence(key), other)
                return
        self._settings.choose_shortcut(spec.id, None)
        self.said.setText("")
        self._fill()


def conflict(actions: Actions, spec: ActionSpec, keys: QKeySequence) -> ActionSpec | None:
    """Find another command whose keys are the same, or begin or are begun by these."""
    if keys.isEmpty():
        return None
    for other in ACTIONS:
        if other.id == spec.id:
            continue
        for key in actions.given_keys(other):  # also those that are switched off for now
            sequence = QKeySequence(key)
            matches = QKeySequence.SequenceMatch.NoMatch
            if sequence.matches(keys) is not matches or keys.matches(sequence) is not matches:
                return other
    return None


def is_reserved(keys: QKeySequence) -> bool:
    """Whether a key means something wherever one is: leaving, going on, or the number row by its place."""
    if keys.isEmpty():
        return False
    first = keys.toString(QKeySequence.SequenceFormat.PortableText).split(", ", maxsplit=1)[0]
    plain = first.removeprefix("Shift+")
    return plain in _OWN_KEYS or plain in _ON_NUMBER_ROW
