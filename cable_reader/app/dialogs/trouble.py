"""Says that something went wrong which nobody foresaw; the report has no text of cables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow


class TroubleDialog(QDialog):
    """What happened, what was done about it, and the report to copy."""

    def __init__(self, report: str, parent: QMainWindow, *, saved: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("trouble")
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(560, 360)
        words = QLabel(self._words(saved=saved), self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        self.report = QPlainTextEdit(report, self)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        buttons.rejected.connect(self.accept)
        column = QVBoxLayout(self)
        for part in (words, self.report, buttons):
            column.addWidget(part)

    def _words(self, *, saved: bool) -> str:
        if saved:
            return self.tr(
                "The program met an error that was not foreseen. Your notes were saved first, and you can go on. "
                "The report below says where in the program it happened; it holds no text of cables or notes "
                "and was sent nowhere."
            )
        return self.tr(
            "The program met an error that was not foreseen, and not all of your notes could be saved. "
            "Close this and press Ctrl+S: the window says what hinders it. "
            "The report below says where in the program it happened; it holds no text of cables or notes "
            "and was sent nowhere."
        )
