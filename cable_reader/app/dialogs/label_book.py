"""The label book: names, colours, uses; merging and deleting without losing notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QColorDialog,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHeaderView,
    QInputDialog,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from cable_reader.app.panes.passage_painter import hex_colour

if TYPE_CHECKING:
    from collections.abc import Callable

    from cable_reader.annotate.label import Label, LabelBook
    from cable_reader.app.window import CableWindow

_UUID = Qt.ItemDataRole.UserRole
_NAME, _USES, _ABOUT = range(3)


class LabelBookDialog(QDialog):
    """What is changed here holds for the person's own book, and by undoable acts for this cable."""

    def __init__(self, window: CableWindow) -> None:
        super().__init__(window)
        self.setObjectName("labelBook")
        self.setWindowTitle(self.tr("Label book"))
        self.resize(620, 460)
        self._window = window
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self.tr("Labels"))
        self.tree.setHeaderLabels(
            [self.tr("Label"), self.tr("Used here"), self.tr("What it is for")]
        )
        self.tree.header().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setSectionResizeMode(_USES, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.itemChanged.connect(self._edited)
        said = QLabel(
            self.tr(
                "The first nine sit on the digit keys. Enter or F2 changes a name or description."
            ),
            self,
        )
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        grid = QGridLayout()
        acts: tuple[tuple[str, Callable[[], None]], ...] = (
            (self.tr("New…"), self._new),
            (self.tr("Colour…"), self._recolour),
            (self.tr("Up"), lambda: self._shift(-1)),
            (self.tr("Down"), lambda: self._shift(1)),
            (self.tr("Merge into…"), self._merge),
            (self.tr("Delete"), self._delete),
        )
        for place, (words, act) in enumerate(acts):
            button = QPushButton(words, self)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            grid.addWidget(button, 0, place)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(said)
        column.addWidget(self.tree, 1)
        column.addLayout(grid)
        column.addWidget(buttons)
        window.workspace.annotations_changed.connect(self._fill)
        self._fill()

    # -- showing

    def _labels(self) -> list[Label]:
        return self._window.mark.labels()

    def _fill(self) -> None:
        chosen = self._chosen()
        shown = self._window.workspace.current
        uses: dict[str, int] = {}
        for annotation in shown.annotations if shown else ():
            for uuid in annotation.labels:
                uses[uuid] = uses.get(uuid, 0) + 1
        items: dict[str, QTreeWidgetItem] = {}
        with QSignalBlocker(self.tree):
            self.tree.clear()
            for label in self._labels():
                item = QTreeWidgetItem(
                    [label.name, str(uses.get(label.uuid, 0)), label.description]
                )
                item.setData(_NAME, _UUID, label.uuid)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
                item.setIcon(_NAME, _swatch(hex_colour(label.color)))
                parent = items.get(label.parent or "")
                if parent is not None:
                    parent.addChild(item)
                else:
                    self.tree.addTopLevelItem(item)
                items[label.uuid] = item
            self.tree.expandAll()
            if chosen in items:
                self.tree.setCurrentItem(items[chosen])

    def _chosen(self) -> str:
        item = self.tree.currentItem()
        return str(item.data(_NAME, _UUID)) if item is not None else ""

    # -- changing

    def _apply(self, words: str, change: Callable[[LabelBook], LabelBook]) -> None:
        """Change the person's book, and this cable's where it knows the label."""
        window, shown, chosen = self._window, self._window.workspace.current, self._chosen()
        with window.problems.guard():
            if chosen in window.user_labels.book:
                window.user_labels.keep(change(window.user_labels.book))
            if shown is not None and chosen in shown.annotations.book:
                window.workspace.edit(
                    words, shown.annotations.with_book(change(shown.annotations.book))
                )
        self._fill()
        window.renew()

    def _edited(self, item: QTreeWidgetItem, column: int) -> None:
        uuid = str(item.data(_NAME, _UUID))
        self.tree.setCurrentItem(item)
        if column == _NAME:
            self._apply(self.tr("rename label"), lambda book: book.renamed(uuid, item.text(_NAME)))
        elif column == _ABOUT:
            self._apply(
                self.tr("describe label"), lambda book: book.described(uuid, item.text(_ABOUT))
            )

    def _new(self) -> None:
        name, done = QInputDialog.getText(
            self, self.tr("New label"), self.tr("Name (a slash nests):")
        )
        if done and name.strip():
            with self._window.problems.guard():
                self._window.mark.new_label(name)
            self._fill()
            self._window.renew()

    def _recolour(self) -> None:
        uuid = self._chosen()
        label = next((one for one in self._labels() if one.uuid == uuid), None)
        if label is None:
            return
        colour = QColorDialog.getColor(QColor(hex_colour(label.color)), self, self.tr("Colour"))
        if colour.isValid():
            self._apply(
                self.tr("recolour label"), lambda book: book.recolored(uuid, colour.name())
            )

    def _shift(self, steps: int) -> None:
        """Move a label among its siblings in the person's book: the digits follow."""
        from dataclasses import replace  # noqa: PLC0415

        book, uuid = self._window.user_labels.book, self._chosen()
        label = book.get(uuid)
        if label is None:
            return
        labels = list(book.labels)
        siblings = [one for one in labels if one.parent == label.parent]
        place = siblings.index(label) + steps
        if 0 <= place < len(siblings):
            here, there = labels.index(label), labels.index(siblings[place])
            labels[here], labels[there] = labels[there], labels[here]
            with self._window.problems.guard():
                self._window.user_labels.keep(replace(book, labels=tuple(labels)))
            self._fill()
            self._window.renew()

    def _merge(self) -> None:
        uuid = self._chosen()
        others = [one for one in self._labels() if one.uuid != uuid]
        label = next((one for one in self._labels() if one.uuid == uuid), None)
        if label is None or not others:
            return
        template = self.tr("“{name}” becomes part of:")
        name, done = QInputDialog.getItem(
            self, self.tr("Merge label"), template.format(name=label.name), [one.name for one in others], 0, False
        )  # fmt: skip
        into = next((one for one in others if one.name == name), None)
        if done and into is not None:
            self.merge(uuid, into)

    def merge(self, uuid: str, into: Label) -> None:
        """Make a label part of another, here and in the person's book."""
        window, shown = self._window, self._window.workspace.current
        with window.problems.guard():
            if shown is not None and uuid in shown.annotations.book:
                known = shown.annotations
                if into.uuid not in known.book:
                    known = known.with_book(known.book.united(type(known.book)((into,))))
                window.workspace.edit(
                    self.tr("merge labels"), known.with_labels_merged(uuid, into.uuid)
                )
            book = window.user_labels.book
            if uuid in book:
                window.user_labels.keep(
                    book.merged_into(uuid, into.uuid) if into.uuid in book else book.without(uuid)
                )
        self._fill()
        window.renew()

    def _delete(self) -> None:
        """Delete a label; every note, highlight and other label stays."""
        window, shown, uuid = self._window, self._window.workspace.current, self._chosen()
        with window.problems.guard():
            if uuid in window.user_labels.book:
                window.user_labels.keep(window.user_labels.book.without(uuid))
            if shown is not None and uuid in shown.annotations.book:
                window.workspace.edit(
                    self.tr("delete label"), shown.annotations.with_label_deleted(uuid)
                )
        self._fill()
        window.renew()


def _swatch(colour: str) -> QIcon:
    image = QPixmap(16, 16)
    image.fill(QColor(colour))
    return QIcon(image)
