"""Asks what to do about marks that cannot be saved, before the program ends without them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMainWindow

_MOST = 8  # cables that are named


class UnsavedDialog(QMessageBox):
    """Which cables' marks are not saved and why; staying is what Enter and Escape do."""

    elsewhere_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, reasons: Sequence[tuple[str, str]], parent: QMainWindow) -> None:
        super().__init__(parent)
        self.setObjectName("unsaved")
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("Marks are not saved"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        lines = [f"{title}: {reason}" for title, reason in reasons[:_MOST]]
        if len(reasons) > _MOST:
            lines.append(self.tr("{count} more.").format(count=len(reasons) - _MOST))
        begin = self.tr("The marks of these cables could not be saved:")
        self.setText("\n\n".join([begin, *lines]))
        role = QMessageBox.ButtonRole
        self.elsewhere = self.addButton(self.tr("Save somewhere else…"), role.ActionRole)
        self.leave = self.addButton(self.tr("Quit without saving"), role.DestructiveRole)
        self.stay = self.addButton(self.tr("Stay"), role.RejectRole)
        self.setDefaultButton(self.stay)
        self.setEscapeButton(self.stay)
        # The dialog is done before anything else is asked or closed.
        self.finished.connect(self._chosen)

    def _chosen(self) -> None:
        if self.clickedButton() is self.elsewhere:
            self.elsewhere_wanted.emit()
        elif self.clickedButton() is self.leave:
            self.quit_wanted.emit()
