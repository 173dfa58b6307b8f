"""A strip that says what went wrong and what can be done, without stopping the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from cable_reader.app.panes.mark_shapes import draw_warning_sign

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent

    from cable_reader.app.theme import Theme

_MOST = 5  # sentences at a time


class _Sign(QWidget):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setFixedSize(QSize(20, 20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_warning_sign(QPainter(self), self.rect().toRectF(), self.theme.colour("warning"))


class MessageBar(QFrame):
    """Hidden while there is nothing to say."""

    left = Signal()  # back to the text

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)
        self.sentences: list[str] = []
        self.sign = _Sign(theme, self)
        self.words = QLabel(self)
        self.words.setObjectName("messageText")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.clicked.connect(self.dismiss)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 8, 10, 8)
        self._row.setSpacing(10)
        self._row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._buttons: list[QPushButton] = []
        self.hide()

    def tell(
        self, sentence: str, choices: Sequence[tuple[str, Callable[[], object]]] = ()
    ) -> None:
        """Say a sentence, after those that were not closed yet, with buttons for what can be done."""
        if sentence not in self.sentences:
            self.sentences = [*self.sentences, sentence][-_MOST:]
        self.words.setText("\n".join(self.sentences))
        self.setAccessibleName(sentence)
        for words, act in choices:
            button = QPushButton(words, self)
            button.clicked.connect(self.dismiss)
            button.clicked.connect(act)
            self._row.insertWidget(self._row.count() - 1, button, 0, Qt.AlignmentFlag.AlignTop)
            self._buttons.append(button)
        self.show()
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self.words, QAccessible.Event.Alert))

    def dismiss(self) -> None:
        """Hide and forget; the keyboard goes back to the text, not to whatever comes next."""
        focused: QWidget | None = self.window().focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.left.emit()
        self.sentences = []
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.sign.theme = theme
        ground = self.palette()
        ground.setColor(self.backgroundRole(), theme.colour("alternate"))
        self.setPalette(ground)
