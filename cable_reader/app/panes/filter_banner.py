"""The strip that says that a filter hides something, and how to end that."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget


class FilterBanner(QWidget):
    """Seen only while something is hidden."""

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterBanner")
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        button = QPushButton(self.tr("Show all"), self)
        button.clicked.connect(self.cleared)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(self.words, 1)
        row.addWidget(button)
        self.hide()

    def tell(self, shown: int, of: int, *, hides: bool) -> None:
        """Say how much is shown; nothing while all is."""
        self.setVisible(hides)
        self.words.setText(
            self.tr("{shown} of {of} shown: a filter is on.").format(shown=shown, of=of)
        )
