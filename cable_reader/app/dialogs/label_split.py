"""Splitting a label: some of its passages get a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from cable_reader.app.panes.note_cards import place_in_words
from cable_reader.app.plain import shortened

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cable_reader.annotate.annotation import Annotation, AnnotationSet
    from cable_reader.annotate.label import Label

_ID = Qt.ItemDataRole.UserRole
_QUOTE = 90  # characters


class SplitDialog(QDialog):
    """Asks which passages and what the new label is called."""

    wanted = Signal(str, list)  # name, ids of annotations

    def __init__(self, label: Label, marks: AnnotationSet, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("labelSplit")
        self.setWindowTitle(self.tr("Split label"))
        self.resize(520, 380)
        said = QLabel(
            self.tr("Choose the passages that leave “{name}” for a new label.").format(
                name=label.name
            ),
            self,
        )
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Passages"))
        for annotation in marks.labelled(label.uuid):
            item = QListWidgetItem(_in_words(annotation))
            item.setData(_ID, annotation.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.itemChanged.connect(lambda _item: self._renew())
        self.name = QLineEdit(self)
        self.name.textChanged.connect(lambda _words: self._renew())
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.buttons.accepted.connect(self._done)
        self.buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(self.tr("&Name of the new label"), self.name)
        column = QVBoxLayout(self)
        column.addWidget(said)
        column.addWidget(self.list, 1)
        column.addLayout(form)
        column.addWidget(self.buttons)
        self._renew()

    def chosen(self) -> list[str]:
        """Give the ids of the annotations that were ticked."""
        items = (self.list.item(place) for place in range(self.list.count()))
        return [str(one.data(_ID)) for one in items if one.checkState() == Qt.CheckState.Checked]

    def _renew(self) -> None:
        complete = bool(self.name.text().strip()) and bool(self.chosen())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(complete)

    def _done(self) -> None:
        self.wanted.emit(self.name.text(), self.chosen())
        self.accept()


def _in_words(annotation: Annotation) -> str:
    where = place_in_words(annotation)
    said = shortened(annotation.note or annotation.quote, _QUOTE)
    return f"{where}: {said}" if where and said else where or said
