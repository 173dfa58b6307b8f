"""Choosing which other marks belong to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from cable_reader.app.marks.linking import linked_with
from cable_reader.app.panes.note_cards import place_in_words
from cable_reader.app.plain import shortened

if TYPE_CHECKING:
    from cable_reader.annotate.annotation import Annotation, AnnotationSet
    from cable_reader.app.window.cable_window import CableWindow

_ID = Qt.ItemDataRole.UserRole
_QUOTE = 160  # characters


class LinkDialog(QDialog):
    """A list to filter and tick; linked marks stand ticked, and first."""

    wanted = Signal(list)  # ids of the marks ticked

    def __init__(
        self, annotation: Annotation, annotations: AnnotationSet, window: CableWindow
    ) -> None:
        super().__init__(window)
        self.setObjectName("link")
        self.setWindowTitle(self.tr("Link with other marks"))
        self.resize(560, 420)
        said = QLabel(shortened(window.mark.in_words(annotation), _QUOTE), self)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Filter marks"))
        self.words.setAccessibleName(self.tr("Filter marks"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._filter)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Marks of this cable"))
        linked = {one.id for one in linked_with(annotations, annotation)}
        others = [one for one in annotations if one.id != annotation.id]
        for one in sorted(others, key=lambda other: other.id not in linked):
            place = place_in_words(one)
            words = window.mark.in_words(one)
            item = QListWidgetItem(f"{place}  {words}" if place else words)
            item.setData(_ID, one.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = Qt.CheckState.Checked if one.id in linked else Qt.CheckState.Unchecked
            item.setCheckState(ticked)
            self.list.addItem(item)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.buttons.accepted.connect(self._done)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (said, self.words, self.list, self.buttons):
            column.addWidget(widget)

    def _filter(self) -> None:
        words = self.words.text().casefold().split()
        for place in range(self.list.count()):
            item = self.list.item(place)
            item.setHidden(not all(word in item.text().casefold() for word in words))

    def _done(self) -> None:
        items = (self.list.item(place) for place in range(self.list.count()))
        ids = [str(one.data(_ID)) for one in items if one.checkState() == Qt.CheckState.Checked]
        self.wanted.emit(ids)
        self.accept()
