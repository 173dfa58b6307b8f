"""Finding words in the cable: a line over the text, all places shown, one at a time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from cable_reader.app.look.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from cable_reader.app.look.theme import Theme
    from cable_reader.app.models.reading_text import Block, ReadingText
    from cable_reader.app.panes.reading_view import ReadingView

_AIR = 20  # pixels that a place found keeps from the edges
Hit = tuple[int, int, int]  # place of the block, first unit, behind the last


class _Words(QLineEdit):
    escaped = Signal()
    entered = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.entered.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)


class FindBar(QWidget):
    """Hidden until asked for; Escape goes back to the text at the place found."""

    left = Signal()
    found = Signal(object)  # Hit

    def __init__(self, view: ReadingView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.view = view
        self.hits: list[Hit] = []
        self.at = -1
        self.words = _Words(self)
        self.words.setObjectName("findField")
        self.words.setPlaceholderText(self.tr("Find in this cable"))
        self.words.setAccessibleName(self.tr("Find in this cable"))
        self.words.setClearButtonEnabled(True)
        self.count = QLabel(self)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons: list[tuple[QToolButton, str]] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.addWidget(self.words, 1)
        row.addWidget(self.count)
        for name, words, steps in (
            ("previous", self.tr("Previous place"), -1),
            ("next", self.tr("Next place"), 1),
        ):
            button = QToolButton(self)
            button.setAutoRaise(True)
            button.setMinimumSize(24, 24)
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.clicked.connect(lambda _checked=False, steps=steps: self.step(steps))
            self.buttons.append((button, name))
            row.addWidget(button)
        close = QPushButton(self.tr("Done"), self)
        close.clicked.connect(self.dismiss)
        row.addWidget(close)
        self.words.textChanged.connect(self.search)
        self.words.escaped.connect(self.dismiss)
        self.words.entered.connect(self.step)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for button, name in self.buttons:
            button.setIcon(icon(name, theme))

    def open(self, words: str = "") -> None:
        """Show the line, with words to look for if some are selected."""
        self.show()
        if words:
            self.words.setText(words)
        self.words.selectAll()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search()

    def dismiss(self) -> None:
        """Hide the line and its signs in the text."""
        self.hide()
        self.hits = []
        self._show()
        self.left.emit()

    def search(self) -> None:
        """Find all places, and go to the first at or behind the caret."""
        words = " ".join(self.words.text().split())
        self.hits = find_words(self.view.reading, words) if words else []
        here = self.view.textCursor().selectionStart()
        blocks = self.view.reading.blocks
        self.at = next(
            (n for n, hit in enumerate(self.hits) if blocks[hit[0]].position + hit[1] >= here),
            0 if self.hits else -1,
        )
        self._show()

    def mark_words(self, words: list[str], offsets: tuple[int, int]) -> None:
        """Show where words stand between two offsets of the cable, the line staying hidden."""
        reading = self.view.reading
        hits = {hit for word in words if word.strip() for hit in find_words(reading, word)}
        blocks = reading.blocks
        self.hits = sorted(
            hit
            for hit in hits
            if offsets[0] <= reading.offset_at(blocks[hit[0]].position + hit[1]) < offsets[1]
        )
        self.at = 0 if self.hits else -1
        self._show()

    def forget(self) -> None:
        """Take another text: find anew if the line is seen, else show nothing found."""
        if self.isHidden():
            self.hits, self.at = [], -1
            self._show()
        else:
            self.search()

    def step(self, steps: int) -> None:
        """Go to the next (1) or previous (-1) place."""
        if self.hits:
            self.at = (self.at + steps) % len(self.hits)
            self._show()
            self.found.emit(self.hits[self.at])

    def _show(self) -> None:
        by_place: dict[int, list[tuple[int, int]]] = {}
        for place, low, high in self.hits:
            by_place.setdefault(place, []).append((low, high))
        painter = self.view.painter
        painter.hits = by_place
        painter.hit = self.hits[self.at] if 0 <= self.at < len(self.hits) else None
        if painter.hit is not None:
            self._scroll_to(painter.hit)
        if not self.words.text().strip():
            self.count.setText("")
        elif self.hits:
            self.count.setText(
                self.tr("{at} of {count}").format(at=self.at + 1, count=len(self.hits))
            )
        else:
            self.count.setText(self.tr("Not found"))
        self.view.repaint_marks()

    def _scroll_to(self, hit: Hit) -> None:
        top, bottom = self.view.extent(*hit)
        height = self.view.viewport().height()
        if top < _AIR or bottom > height - _AIR:
            bar = self.view.verticalScrollBar()
            bar.setValue(round(bar.value() + top - height / 3))


def find_words(reading: ReadingText, words: str) -> list[Hit]:
    """Find words, capitals and white space folded, in every block."""
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words.split()), re.IGNORECASE)
    return [
        (place, unit_of(block, match.start()), unit_of(block, match.end()))
        for place, block in enumerate(reading.blocks)
        for match in pattern.finditer(block.text)
    ]


def unit_of(block: Block, index: int) -> int:
    """Give the UTF-16 unit of a character of a block's text."""
    if block.units == len(block.text):
        return index
    return index + sum(1 for character in block.text[:index] if character > "\uffff")
