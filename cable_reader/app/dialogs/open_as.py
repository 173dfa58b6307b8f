"""Opening a file again in another form or encoding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
)

from cable_reader.app.plain import shortened_path
from cable_reader.app.workspace.entries import first_source
from cable_reader.containers import CONTAINERS
from cable_reader.containers.own_xml import NAME as ANNOTATED_XML

if TYPE_CHECKING:
    from cable_reader.app.window.cable_window import CableWindow
    from cable_reader.app.workspace.open_cable import OpenCable

_ENCODINGS = ("utf-8", "cp1252", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "cp437", "cp1251")


class OpenAsDialog(QDialog):
    """Two choices: how the file is built, how its bytes are read."""

    def __init__(self, cable: OpenCable, window: CableWindow) -> None:
        super().__init__(window)
        self.setObjectName("openAs")
        self.setWindowTitle(self.tr("Open as"))
        self._window = window
        self._cable = cable
        origin = cable.source.origin
        said = QLabel(shortened_path(origin.path or "-", 70), self)
        said.setTextFormat(Qt.TextFormat.PlainText)
        self.form = QComboBox(self)
        self.form.setAccessibleName(self.tr("Form"))
        for container in CONTAINERS:
            self.form.addItem(QCoreApplication.translate("forms", container.title), container.name)
        form = ANNOTATED_XML if cable.source.annotated is not None else origin.container
        self.form.setCurrentIndex(max(self.form.findData(form), 0))
        self.encoding = QComboBox(self)
        self.encoding.setAccessibleName(self.tr("Encoding"))
        for name in dict.fromkeys((origin.encoding, *_ENCODINGS)):
            self.encoding.addItem(name)
        fields = QFormLayout()
        fields.addRow(self.tr("Form"), self.form)
        fields.addRow(self.tr("Encoding"), self.encoding)
        choices = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(choices.Open | choices.Cancel, self)
        buttons.accepted.connect(self._open)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(said)
        column.addLayout(fields)
        column.addWidget(buttons)

    def _open(self) -> None:
        self.accept()
        with self._window.problems.guard():
            form, encoding = self.form.currentData(), self.encoding.currentText()
            source = first_source(self._cable.path or "-", form, encoding)
            self._window.workspace.open_again(self._cable, source)
