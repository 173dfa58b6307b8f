"""Asks what to do about marks that cannot be saved, before the program or a cable is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMainWindow

_MOST = 8  # cables that are named


class UnsavedDialog(QMessageBox):
    """Which cables' marks are not saved, why, and whether they are lost then.

    ``reasons``: title, why, and whether the journal has the marks. Staying is what Enter and
    Escape do.
    """

    elsewhere_wanted = Signal()
    quit_wanted = Signal()

    def __init__(
        self, reasons: Sequence[tuple[str, str, bool]], parent: QMainWindow, *, is_end: bool = True
    ) -> None:
        super().__init__(parent)
        self.setObjectName("unsaved")
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("Marks are not saved"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        kept = self.tr(
            "The changes are in the journal all the same: they come back when it is opened next."
        )
        lost = self.tr("The changes are kept nowhere else: without saving they are lost.")
        lines = [
            f"{title}: {reason} {kept if is_kept else lost}"
            for title, reason, is_kept in reasons[:_MOST]
        ]
        if len(reasons) > _MOST:
            lines.append(self.tr("{count} more.").format(count=len(reasons) - _MOST))
        begin = (
            self.tr("The marks of these cables could not be saved:")
            if is_end
            else self.tr("The marks of this cable could not be saved.")
        )
        self.setText("\n\n".join([begin, *lines]))
        role = QMessageBox.ButtonRole
        self.elsewhere = self.addButton(self.tr("Save somewhere else…"), role.ActionRole)
        leave = self.tr("Quit without saving") if is_end else self.tr("Close without saving")
        self.leave = self.addButton(leave, role.DestructiveRole)
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
