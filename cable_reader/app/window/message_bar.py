"""A strip that says what went wrong and what can be done, without stopping the work."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from cable_reader.app.panes.mark_shapes import draw_warning_sign
from cable_reader.app.plain import plain_tip, shortened_path

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from cable_reader.app.look.theme import Theme

_MOST = 5  # sentences at a time
_LONGEST = 60  # characters of a file's name: a label wraps between words only, and would widen all
_BESIDE = 280  # pixels of buttons that may stand beside the words; wider ones stand below


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
        self._details: dict[str, str] = {}  # what a parser said of them
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
        self.close_button.setAutoDefault(True)
        self.close_button.clicked.connect(self.dismiss)
        self.choices = QWidget(self)
        self._row = QHBoxLayout(self.choices)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 8, 10, 8)
        self._grid.setSpacing(10)
        self._grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self.sign, 0, 0, top)
        self._grid.addWidget(self.words, 0, 1)
        self._grid.addWidget(self.close_button, 0, 3, top)
        self._buttons: list[tuple[str, QPushButton]] = []  # and the sentences they are for
        self.hide()

    def tell(
        self,
        sentence: str,
        choices: Sequence[tuple[str, Callable[[], object]]] = (),
        *,
        detail: str = "",
    ) -> None:
        """Say a sentence, after those that were not closed yet, with buttons for what can be done.

        ``detail`` is for who wants to know more: it stands in the tip.
        """
        self._details[sentence] = detail
        if sentence not in self.sentences:
            self.sentences = [*self.sentences, sentence][-_MOST:]
        self._show_words()
        self.setAccessibleName(sentence)
        self._drop_buttons(lambda one: one == sentence or one not in self.sentences)
        for words, act in choices:
            button = QPushButton(words, self)
            button.setAutoDefault(True)  # Enter presses it too
            button.clicked.connect(partial(self.take_back, sentence))
            button.clicked.connect(act)
            self._row.addWidget(button)
            self._buttons.append((sentence, button))
        self._place_choices()
        self.show()
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self.words, QAccessible.Event.Alert))

    def answer(self) -> bool:
        """Give the keyboard to the first of the buttons; False while there is no message."""
        if self.isHidden():
            return False
        first = self._buttons[0][1] if self._buttons else self.close_button
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()  # the message stays
        else:
            super().keyPressEvent(event)

    def take_back(self, sentence: str) -> None:
        """Say a sentence no longer, nor what could be done: what it told of is settled."""
        if self.sentences == [sentence]:
            self.dismiss()
        elif sentence in self.sentences:
            self.sentences.remove(sentence)
            self._drop_buttons(lambda one: one == sentence)
            self._show_words()
            self._place_choices()

    def _drop_buttons(self, goes: Callable[[str], bool]) -> None:
        """Take away the buttons of some sentences; the keyboard goes back to the text."""
        for sentence, button in [one for one in self._buttons if goes(one[0])]:
            if button.hasFocus():
                self.left.emit()
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
            self._buttons.remove((sentence, button))

    def _show_words(self) -> None:
        shown = "\n".join(map(_wrappable, self.sentences))
        self.words.setText(shown)
        details = [self._details.get(one, "") for one in self.sentences]
        whole = "\n".join(
            f"{one} ({detail})" if detail else one
            for one, detail in zip(self.sentences, details, strict=True)
        )
        self.words.setToolTip(plain_tip(whole) if whole != shown else "")
        self.words.setAccessibleDescription(" ".join(filter(None, details)))

    def _place_choices(self) -> None:
        self.choices.setVisible(bool(self._buttons))
        is_beside = sum(one.sizeHint().width() for _, one in self._buttons) <= _BESIDE
        place = (
            (0, 2, Qt.AlignmentFlag.AlignTop) if is_beside else (1, 1, Qt.AlignmentFlag.AlignLeft)
        )
        self._grid.addWidget(self.choices, *place)

    def dismiss(self) -> None:
        """Hide and forget; the keyboard goes back to the text, not to whatever comes next."""
        focused: QWidget | None = self.window().focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.left.emit()
        self.sentences = []
        self._details = {}
        self._drop_buttons(lambda _sentence: True)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.sign.theme = theme
        ground = self.palette()
        ground.setColor(self.backgroundRole(), theme.colour("alternate"))
        self.setPalette(ground)


def _wrappable(sentence: str) -> str:
    """Shorten file names that no line can hold; the folders before them stay."""
    return " ".join(
        "/".join(shortened_path(part, _LONGEST) for part in word.split("/"))
        for word in sentence.split(" ")
    )
