"""The label book: every label with its name, colour and purpose, nested by keyboard or choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHeaderView,
    QInputDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cable_reader.app.dialogs.label_colours import ColourChoice, swatch
from cable_reader.app.dialogs.label_split import SplitDialog
from cable_reader.app.marks.label_changes import Labels
from cable_reader.app.marks.label_undo import push_labels
from cable_reader.app.panes.passage_painter import hex_colour
from cable_reader.app.problems import sentence_for
from cable_reader.errors import CableReaderError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from cable_reader.annotate.label import Label
    from cable_reader.app.window.cable_window import CableWindow

_UUID = Qt.ItemDataRole.UserRole
_NAME, _KEY, _USES = range(3)
_LINES = 3  # of the description


class LabelTree(QTreeWidget):
    """Alt and arrows move and nest, Delete deletes; the keys are told to the dialog."""

    def __init__(self, parent: QWidget, acts: dict[str, Callable[[], None]]) -> None:
        super().__init__(parent)
        self._acts = {QKeySequence(keys): act for keys, act in acts.items()}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._acts.get(QKeySequence(event.keyCombination()))
        if act is not None:
            act()
        else:
            super().keyPressEvent(event)


class LabelBookDialog(QDialog):
    """The tree at the left, the chosen label at the right; every act can be undone."""

    def __init__(self, window: CableWindow) -> None:
        super().__init__(window)
        self.setObjectName("labelBook")
        self.setWindowTitle(self.tr("Label book"))
        self.resize(760, 480)
        self._window = window
        self._items: dict[str, QTreeWidgetItem] = {}
        self._make_tree()
        self._make_form()
        split = QSplitter(self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.tree)
        split.addWidget(self.form)
        split.setSizes([380, 360])
        self.error = QLabel(self)
        self.error.setObjectName("labelError")
        self.error.setTextFormat(Qt.TextFormat.PlainText)
        self.error.setWordWrap(True)
        self.error.hide()
        column = QVBoxLayout(self)
        column.addWidget(split, 1)
        column.addWidget(self.error)
        column.addLayout(self._buttons())
        window.workspace.annotations_changed.connect(self.renew)
        window.workspace.undo_group.indexChanged.connect(self.renew)
        self.renew()
        self.tree.setFocus()
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)

    # -- making

    def _make_tree(self) -> None:
        self.tree = LabelTree(self, {
            "Alt+Up": lambda: self.shift(-1), "Alt+Down": lambda: self.shift(1),
            "Alt+Right": self.indent, "Alt+Left": self.outdent, "Delete": self.delete,
            "Insert": self.add, "Ctrl+Z": self.undo, "Ctrl+Shift+Z": self.redo,
        })  # fmt: skip
        self.tree.setAccessibleName(self.tr("Labels"))
        self.tree.setHeaderLabels([self.tr("Label"), self.tr("Key"), self.tr("Used here")])
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        for column in (_KEY, _USES):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.setEditTriggers(QTreeWidget.EditTrigger.EditKeyPressed)
        self.tree.itemChanged.connect(self._renamed_in_tree)
        self.tree.currentItemChanged.connect(lambda *_items: self._fill_form())

    def _make_form(self) -> None:
        self.form = QWidget(self)
        form = QFormLayout(self.form)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.name = QLineEdit(self.form)
        self.name.editingFinished.connect(self._name_written)
        self.colour = ColourChoice(self.form)
        self.colour.chosen.connect(self._colour_chosen)
        self.inside = QComboBox(self.form)
        self.inside.activated.connect(self._parent_chosen)
        self.about = QPlainTextEdit(self.form)
        self.about.setTabChangesFocus(True)
        self.about.setFixedHeight(self.about.fontMetrics().height() * _LINES + 16)
        self.about.installEventFilter(self)
        self.uses = QLabel(self.form)
        self.uses.setTextFormat(Qt.TextFormat.PlainText)
        self.uses.setWordWrap(True)
        for words, widget in (
            (self.tr("&Name"), self.name), (self.tr("&Colour"), self.colour),
            (self.tr("&Inside"), self.inside), (self.tr("&What it is for"), self.about),
        ):  # fmt: skip
            form.addRow(words, widget)
            widget.setAccessibleName(words.replace("&", ""))
        form.addRow(self.uses)

    def _buttons(self) -> QGridLayout:
        grid = QGridLayout()
        acts: tuple[tuple[str, Callable[[], None]], ...] = (
            (self.tr("N&ew"), self.add), (self.tr("&Merge into…"), self._ask_merge),
            (self.tr("&Split…"), self._ask_split), (self.tr("&Delete"), self.delete),
            (self.tr("&Undo"), self.undo), (self.tr("&Redo"), self.redo),
        )  # fmt: skip
        self.acts: list[QPushButton] = []
        for place, (words, act) in enumerate(acts):
            button = QPushButton(words, self)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            grid.addWidget(button, 0, place)
            self.acts.append(button)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close.rejected.connect(self.accept)
        close.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        grid.setColumnStretch(len(acts), 1)
        grid.addWidget(close, 0, len(acts) + 1)
        keys = QLabel(
            self.tr("Alt and the arrow keys move and nest the chosen label; F2 renames it."), self
        )
        keys.setTextFormat(Qt.TextFormat.PlainText)
        keys.setWordWrap(True)
        grid.addWidget(keys, 1, 0, 1, len(acts) + 2)
        return grid

    # -- showing

    @property
    def labels(self) -> Labels:
        """Give the labels as they are now."""
        from cable_reader.annotate.annotation import AnnotationSet

        shown = self._window.workspace.current
        marks = shown.annotations if shown is not None else AnnotationSet()
        return Labels(self._window.user_labels.book, marks)

    @property
    def chosen(self) -> Label | None:
        """Give the label in the current row."""
        item = self.tree.currentItem()
        return self.labels.book.get(str(item.data(_NAME, _UUID))) if item is not None else None

    def choose(self, uuid: str) -> None:
        """Go to a label."""
        if uuid in self._items:
            self.tree.setCurrentItem(self._items[uuid])

    def renew(self) -> None:
        """Show the labels as they are now; the chosen one stays chosen, or what comes after it."""
        item = self.tree.currentItem()
        uuid = str(item.data(_NAME, _UUID)) if item is not None else ""
        before = list(self._items)
        labels = self.labels
        book = labels.book
        self._items = {}
        with QSignalBlocker(self.tree):
            self.tree.clear()
            for place, (_depth, label) in enumerate(book.walk(), 1):
                key = str(place) if place <= 9 else ""
                item = QTreeWidgetItem([label.name, key, str(labels.uses(label.uuid) or "")])
                item.setData(_NAME, _UUID, label.uuid)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
                item.setIcon(_NAME, swatch(hex_colour(label.color)))
                parent = self._items.get(label.parent or "")
                if parent is not None:
                    parent.addChild(item)
                else:
                    self.tree.addTopLevelItem(item)
                self._items[label.uuid] = item
            self.tree.expandAll()
            at = before.index(uuid) if uuid in before else 0
            self.choose(next(filter(self._items.get, before[at:] + before[:at][::-1]), ""))
        self._fill_form()
        group = self._window.workspace.undo_group
        self.acts[-2].setEnabled(group.canUndo())
        self.acts[-1].setEnabled(group.canRedo())

    def _fill_form(self) -> None:
        label, labels = self.chosen, self.labels
        self.form.setEnabled(label is not None)
        for button in self.acts[1:4]:
            button.setEnabled(label is not None)
        if label is None:
            return
        book = labels.book
        self.name.setText(label.name)
        self.colour.show_colour(hex_colour(label.color))
        with QSignalBlocker(self.about):
            if self.about.toPlainText() != label.description:
                self.about.setPlainText(label.description)
        self.inside.clear()
        self.inside.addItem(self.tr("No other label"), None)
        for depth, other in book.walk():
            if other.uuid not in book.within(label.uuid):
                self.inside.addItem("   " * depth + other.name, other.uuid)
        self.inside.setCurrentIndex(max(self.inside.findData(label.parent), 0))
        count = labels.uses(label.uuid)
        self.acts[2].setEnabled(count > 0)
        if count == 1:
            words = self.tr("On 1 passage of this cable.")
        else:
            words = self.tr("On {count} passages of this cable.").format(count=count)
        self.uses.setText(words)

    # -- changing

    def change(self, words: str, act: Callable[[Labels], Labels]) -> bool:
        """Do one act that can be undone; what it may not do is said in the dialog."""
        self.error.hide()
        try:
            before = self.labels
            push_labels(self._window, words, before, act(before))
        except CableReaderError as error:
            self.error.setText(sentence_for(error))
            self.error.show()
            self.renew()
            return False
        self.renew()
        self._window.renew()
        return True

    def _on_chosen(self, words: str, act: Callable[[Labels, str], Labels]) -> None:
        label = self.chosen
        if label is not None:
            self.change(words, lambda labels: act(labels, label.uuid))

    def add(self) -> None:
        """Make a label beside the chosen one and let its name be written."""
        label = self.chosen
        parent = label.parent if label is not None else None
        book = self.labels.book
        name = self.tr("New label")
        number = 2
        while book.named(name, parent) is not None:
            name = self.tr("New label {number}").format(number=number)
            number += 1
        made: list[str] = []

        def act(labels: Labels) -> Labels:
            after, one = labels.added(name, parent)
            made.append(one.uuid)
            return after

        if self.change(self.tr("new label"), act):
            self.choose(made[0])
            self.name.setFocus()
            self.name.selectAll()

    def rename(self, uuid: str, name: str) -> None:
        """Give a label another name."""
        label = self.labels.book.get(uuid)
        if label is not None and name.strip() != label.name:
            self.change(self.tr("rename label"), lambda labels: labels.renamed(uuid, name))

    def _renamed_in_tree(self, item: QTreeWidgetItem, column: int) -> None:
        if column == _NAME:
            self.rename(str(item.data(_NAME, _UUID)), item.text(_NAME))
        else:
            self.renew()

    def _name_written(self) -> None:
        label = self.chosen
        if label is not None:
            self.rename(label.uuid, self.name.text())

    def _colour_chosen(self, colour: str) -> None:
        self._on_chosen(
            self.tr("recolour label"), lambda labels, uuid: labels.recolored(uuid, colour)
        )

    def _parent_chosen(self, place: int) -> None:
        parent = self.inside.itemData(place)
        self._on_chosen(self.tr("nest label"), lambda labels, uuid: labels.moved(uuid, parent))

    def describe(self) -> None:
        """Keep what is written about the label."""
        label = self.chosen
        written = self.about.toPlainText()
        if label is not None and written.strip() != label.description:
            self._on_chosen(
                self.tr("describe label"), lambda labels, uuid: labels.described(uuid, written)
            )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.about and event.type() == QEvent.Type.FocusOut:
            self.describe()
        return super().eventFilter(watched, event)

    def shift(self, steps: int) -> None:
        """Move the chosen label among its siblings; the digit keys follow."""
        self._on_chosen(self.tr("move label"), lambda labels, uuid: labels.shifted(uuid, steps))

    def indent(self) -> None:
        """Nest the chosen label in the one above it."""
        self._on_chosen(self.tr("nest label"), Labels.indented)

    def outdent(self) -> None:
        """Take the chosen label out of the one around it."""
        self._on_chosen(self.tr("nest label"), Labels.outdented)

    def delete(self) -> None:
        """Delete the chosen label; every note, highlight and other label stays."""
        self._on_chosen(self.tr("delete label"), Labels.deleted)

    def _ask_merge(self) -> None:
        label, book = self.chosen, self.labels.book
        if label is None:
            return
        others = [one for _, one in book.walk() if one.uuid not in book.within(label.uuid)]
        names = [" / ".join(book.path(one.uuid)) for one in others]
        if not names:
            return
        template = self.tr("“{name}” becomes part of:")
        name, done = QInputDialog.getItem(
            self, self.tr("Merge label"), template.format(name=label.name), names, editable=False
        )
        if done and name in names:
            self.merge(label.uuid, others[names.index(name)].uuid)

    def merge(self, uuid: str, into: str) -> None:
        """Make a label part of another."""
        if self.change(self.tr("merge labels"), lambda labels: labels.merged(uuid, into)):
            self.choose(into)

    def _ask_split(self) -> None:
        label = self.chosen
        if label is None:
            return
        dialog = SplitDialog(label, self.labels.marks, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(lambda name, ids: self.split(label.uuid, name, ids))
        dialog.open()

    def split(self, uuid: str, name: str, annotations: list[str]) -> None:
        """Give some of a label's annotations a new label in its place."""
        self.change(
            self.tr("split label"), lambda labels: labels.split(uuid, name, annotations)[0]
        )

    def undo(self) -> None:
        """Take back the last change."""
        self._window.workspace.undo_group.undo()

    def redo(self) -> None:
        """Do it again."""
        self._window.workspace.undo_group.redo()
