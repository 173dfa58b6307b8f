"""Carrying marks over to another release of a cable: what would stand where, before it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QListWidget,
    QVBoxLayout,
)

from cable_reader.annotate.anchor import carry
from cable_reader.annotate.target import State
from cable_reader.app.marks.linking import found_in_words, state_names
from cable_reader.app.panes.wrapping import WrappedRows
from cable_reader.app.plain import shortened
from cable_reader.app.problems import printable

if TYPE_CHECKING:
    from cable_reader.annotate.annotation import AnnotationSet
    from cable_reader.app.window.cable_window import CableWindow
    from cable_reader.app.workspace.open_cable import OpenCable

_WORDS = 100  # code points shown of a mark


class CarryDialog(QDialog):
    """Counts by how surely each place was found, and the marks that want a look."""

    def __init__(self, annotations: AnnotationSet, into: OpenCable, window: CableWindow) -> None:
        super().__init__(window)
        self.setObjectName("carry")
        self.setWindowTitle(self.tr("Carry marks over"))
        self.resize(560, 420)
        self._window, self._into, self._marks = window, into, annotations
        keeping = into.keeping
        self._before = into.annotations
        self.result_ = carry(annotations, into.cable, keeping.description, self._before)
        count = len({one.annotation_id for one in self.result_.placements})
        column = QVBoxLayout(self)
        column.addWidget(self._said(printable(into.title), count, len(annotations)))
        column.addLayout(self._counts())
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Marks to review"))
        WrappedRows(self.list)
        for one in self.result_.review:
            annotation = self.result_.annotations.get(one.annotation_id)
            words = one.before.exact or (annotation.note if annotation is not None else "")
            found = found_in_words(one.after, into.cable)
            self.list.addItem(f"{found}: {shortened(words, _WORDS)}")
        self.list.setVisible(self.list.count() > 0)
        column.addWidget(self.list, 1)
        if not self.list.count():
            column.addStretch(1)
        buttons = QDialogButtonBox(self)
        self.carry = buttons.addButton(
            self.tr("Carry over"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.carry.setEnabled(count > 0)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._carry)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _said(self, title: str, count: int, of: int) -> QLabel:
        words = self.tr(
            "{count} of {of} marks would be put on {cable}; the others are there already."
        ).format(count=count, of=of, cable=title)
        if count == of:
            words = self.tr("{count} marks would be put on {cable}.").format(
                count=count, cable=title
            )
        said = QLabel(words, self)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        return said

    def _counts(self) -> QFormLayout:
        fields = QFormLayout()
        names = state_names()
        for state in State:
            fields.addRow(names[state], QLabel(str(self.result_.counts.get(state, 0)), self))
        return fields

    def _carry(self) -> None:
        self.accept()
        window, workspace = self._window, self._window.workspace
        if workspace.current is not self._into:
            return
        if self._into.annotations != self._before:  # by another program: nobody has seen that yet
            window.show_dialog(CarryDialog(self._marks, self._into, window))
            return
        if not workspace.edit(window.tr("carry marks over"), self.result_.annotations):
            return
        keeping = self._into.keeping
        keeping.review = (*keeping.review, *self.result_.review)
        if self.result_.review:
            window.mark.review()


def show_carrying(annotations: AnnotationSet, window: CableWindow) -> None:
    """Show what carrying these marks to the cable shown would do; raises CableReaderError."""
    into = window.workspace.current
    if into is None:
        return
    if into.keeping.is_read_only and into.keeping.state.error is not None:
        raise into.keeping.state.error
    window.show_dialog(CarryDialog(annotations, into, window))
