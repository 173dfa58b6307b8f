"""Versions, licences, where data is kept."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout

from cable_reader import __version__
from cable_reader.library.locations import (
    annotations_folder,
    cache_folder,
    config_folder,
    log_folder,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow


class AboutDialog(QDialog):
    """Plain words that can be selected and copied."""

    def __init__(self, parent: QMainWindow) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setWindowTitle(self.tr("About Cable Reader"))
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 14)
        title = QLabel(f"Cable Reader {__version__}", self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(True)
        title.setFont(font)
        column.addWidget(title)
        self.words = QLabel(self._said(), self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setMinimumWidth(460)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column.addWidget(self.words)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.words.text()))
        buttons.rejected.connect(self.accept)
        column.addWidget(buttons)

    def _said(self) -> str:
        return "\n\n".join(
            (
                self.tr(
                    "Reads US diplomatic cables from disk, keeps your notes beside them, changes nothing in them."
                ),
                self.tr(
                    "MIT licence. Uses Qt and PySide6 (LGPL 3), lxml (BSD) and platformdirs (MIT)."
                ),
                f"Python {platform.python_version()} · Qt {qVersion()} · {platform.system()} {platform.release()}",
                self.tr(
                    "Notes: {notes}\nSettings: {settings}\nIndexes, may be deleted: {cache}\nLog: {log}"
                ).format(
                    notes=annotations_folder(),
                    settings=config_folder(),
                    cache=cache_folder(),
                    log=log_folder(),
                ),
                self.tr("The program opens no connections and sends nothing anywhere."),
            )
        )
