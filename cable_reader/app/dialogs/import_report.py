"""Importing a file, and saying what was taken over and what was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
)

from cable_reader.app.marks.importing import take_file
from cable_reader.app.marks.label_changes import Labels
from cable_reader.app.marks.label_undo import push_labels
from cable_reader.app.plain import shortened_path
from cable_reader.app.problems import sentence_for
from cable_reader.imports import IMPORTS

if TYPE_CHECKING:
    from cable_reader.app.marks.importing import Taken
    from cable_reader.app.window.cable_window import CableWindow


class ImportReportDialog(QDialog):
    """Counts above, one sentence below for each kind of thing that was not taken over."""

    def __init__(self, taken: Taken, path: str, window: CableWindow) -> None:
        super().__init__(window)
        self.setObjectName("importReport")
        self.setWindowTitle(self.tr("Imported {name}").format(name=shortened_path(path)))
        self.resize(560, 380)
        column = QVBoxLayout(self)
        column.addLayout(self._counts(taken))
        left = [sentence_for(one.as_error()) for one in taken.found.not_taken]
        heading = QLabel(
            self.tr("Not taken over:") if left else self.tr("Everything was taken over."), self
        )
        column.addWidget(heading)
        self.left = QPlainTextEdit("\n".join(left), self)
        self.left.setReadOnly(True)
        self.left.setAccessibleName(self.tr("Not taken over"))
        self.left.setVisible(bool(left))
        column.addWidget(self.left, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.accept)
        column.addWidget(buttons)

    def _counts(self, taken: Taken) -> QFormLayout:
        rows = [(self.tr("Form"), QCoreApplication.translate("forms", taken.form.title))]
        if taken.form.holds_marks:
            merged = taken.merged
            counts = (
                (self.tr("Marks in the file"), taken.found.annotations),
                (self.tr("Added"), len(merged.added)),
                (self.tr("Changed"), len(merged.changed)),
                (self.tr("Removed"), len(merged.removed)),
                (self.tr("Notes kept as replies"), len(merged.notes_kept_as_replies)),
                (self.tr("Without a place, to be reviewed"), taken.found.orphans),
            )
            rows += [(name, str(count)) for name, count in counts]
        rows.append((self.tr("New labels"), str(taken.new_labels)))
        fields = QFormLayout()
        for name, value in rows:
            said = QLabel(value, self)
            said.setTextFormat(Qt.TextFormat.PlainText)
            fields.addRow(name, said)
        return fields


def import_file(path: str, window: CableWindow) -> None:
    """Import into the cable that is shown, as one act of its undo stack; raises CableReaderError."""
    shown = window.workspace.current
    if shown is None:
        return
    before = Labels(window.user_labels.book, shown.annotations)
    taken = take_file(path, shown, before)
    state = shown.keeping.state
    if shown.keeping.is_read_only and taken.form.holds_marks and state.error is not None:
        raise state.error
    push_labels(window, window.tr("Import marks"), before, taken.labels)
    window.show_dialog(ImportReportDialog(taken, path, window))


def file_filters(window: CableWindow) -> str:
    """Give the choices of the system's file dialog."""
    suffixes = " ".join(f"*{suffix}" for one in IMPORTS for suffix in one.suffixes)
    known = window.tr("Files with marks or labels")
    return f"{known} ({suffixes});;{window.tr('All files')} (*)"
