"""The strip that says that a filter hides something, and how to end that."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget


class FilterBanner(QWidget):
    """Seen only while something is hidden."""

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None, key: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("filterBanner")
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        end = self.tr("Show all")
        self.button = button = QPushButton(f"{end} ({key})" if key else end, self)
        button.clicked.connect(self.cleared)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(self.words, 1)
        row.addWidget(button)
        self.hide()

    def tell(self, words: str) -> None:
        """Say what is shown and which filter hides the rest; nothing while all is shown."""
        self.setVisible(bool(words))
        self.words.setText(words)
        self.setAccessibleName(words)
