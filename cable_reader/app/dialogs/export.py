"""Writing the cable and its marks in another form."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QVBoxLayout,
)

from cable_reader.app.problems import sentence_for
from cable_reader.exports import EXPORTS, Export, ExportError, ExportInput, ExportJob, Options
from cable_reader.files import atomic_write

if TYPE_CHECKING:
    from cable_reader.app.open_cable import OpenCable
    from cable_reader.app.problems import Problems
    from cable_reader.app.window import CableWindow


class ExportDialog(QDialog):
    """Form and parts are chosen here, the place in the system's own dialog."""

    def __init__(self, cable: OpenCable, problems: Problems, window: CableWindow) -> None:
        super().__init__(window)
        self.setObjectName("exportDialog")
        self.setWindowTitle(self.tr("Export {title}").format(title=cable.title))
        self._cable = cable
        self._problems = problems
        self._window = window
        self.form = QComboBox(self)
        self.form.setAccessibleName(self.tr("Form"))
        for export in EXPORTS:
            self.form.addItem(QCoreApplication.translate("forms", export.title), export.name)
        self.only_marked = QCheckBox(self.tr("Only paragraphs with a mark"), self)
        self.notes = QCheckBox(self.tr("Notes"), self)
        self.authors = QCheckBox(self.tr("Names of those who annotated"), self)
        self.text = QCheckBox(self.tr("The cable's own words"), self)
        self.ism = QCheckBox(self.tr("IC-ISM attributes"), self)
        for check in (self.notes, self.authors, self.text):
            check.setChecked(True)
        self.caution = QLabel(sentence_for(ExportError("export-ism")), self)
        self.caution.setTextFormat(Qt.TextFormat.PlainText)
        self.caution.setWordWrap(True)
        self.form.currentIndexChanged.connect(self._offer_ism)
        self.ism.toggled.connect(self._offer_ism)
        self.said = QLabel(
            self.tr(
                "The markings in the file are those of the original cable; it is not a live classified document."
            ),
            self,
        )
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        fields = QFormLayout()
        fields.addRow(self.tr("Form"), self.form)
        fields.addRow(self.tr("With"), self.notes)
        for check in (self.authors, self.text, self.only_marked, self.ism):
            fields.addRow("", check)
        choices = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(choices.Save | choices.Cancel, self)
        buttons.accepted.connect(self._ask_place)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(fields)
        column.addWidget(self.said)
        column.addWidget(self.caution)
        column.addWidget(buttons)
        self._offer_ism()

    def _offer_ism(self) -> None:
        """Offer the attributes where the form has them, with what they bring about."""
        self.ism.setEnabled(self.export.has_ism)
        self.caution.setVisible(self.has_ism)

    @property
    def has_ism(self) -> bool:
        """Whether the attributes will be written."""
        return self.export.has_ism and self.ism.isChecked()

    @property
    def export(self) -> Export:
        """The form chosen."""
        return EXPORTS[self.form.currentIndex()]

    def _item(self) -> ExportInput:
        cable = self._cable
        return ExportInput(cable.source, cable.cable, cable.annotations, cable.cable.findings)

    def _ask_place(self) -> None:
        folder = os.path.dirname(self._cable.path or "")  # noqa: PTH120 - undecodable names too
        proposed = os.path.join(folder, self.export.file_name(self._item()))  # noqa: PTH118
        # The system's dialog asks before a file is replaced.
        name, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), proposed)
        if name:
            self.write(name)

    def write(self, path: str) -> None:
        """Write to a file; what goes wrong is said in the window."""
        options = Options(
            only_annotated=self.only_marked.isChecked(),
            notes=self.notes.isChecked(),
            authors=self.authors.isChecked(),
            source_text=self.text.isChecked(),
            ism=self.has_ism,
        )
        moment = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        with self._problems.guard():
            data = self.export.write(ExportJob((self._item(),), moment, options))
            atomic_write(path, data, mode=0o666)
            self._window.notice(self.tr("Wrote {name}").format(name=os.path.basename(path)))  # noqa: PTH119
            self.accept()
