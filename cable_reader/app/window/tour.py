"""The guided first start: a few short cards, each beside the part of the window that it is about.

Nothing is blocked: the window works while a card is seen. Who ends the tour never meets it again,
unless it is asked for in the help menu.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QFont, QKeySequence, QPainter, QPen, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from cable_reader.app.look.theme import Theme
    from cable_reader.app.window.cable_window import CableWindow

SEEN = "tour"  # remembered when the tour was ended
_WIDTH, _AIR = 340, 12  # pixels


class Step(NamedTuple):
    """A card: what it says, and the widget it points at."""

    title: str
    words: str
    widget: Callable[[], QWidget]


class Spot(QWidget):
    """A frame round a widget; the mouse goes through it."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("accent"), 3))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 6, 6)


class TourCard(QFrame):
    """Title, a few sentences, back, next, end."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tourCard")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setFixedWidth(_WIDTH)
        self.title, self.words, self.keys = (QLabel(self) for _ in range(3))
        strong = QFont(self.font())
        strong.setBold(True)
        self.title.setFont(strong)
        small = QFont(self.font())
        small.setPointSizeF(small.pointSizeF() * 0.86)
        self.keys.setFont(small)
        self.keys.setText(self.tr("Ctrl+Enter: on · Esc: end the tour"))
        for label in (self.title, self.words, self.keys):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.back = QPushButton(self.tr("&Back"), self)
        self.next = QPushButton(self.tr("&Next"), self)
        self.end = QPushButton(self.tr("&End the tour"), self)
        row = QHBoxLayout()
        row.addWidget(self.end)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        for part in (self.title, self.words, self.keys):
            column.addWidget(part)
        column.addLayout(row)
        self.hide()


class Tour(QObject):
    """Goes from card to card."""

    def __init__(self, window: CableWindow) -> None:
        super().__init__(window)
        self._window = window
        self.at = 0
        self.steps = (*self._steps_of_reading(), *self._steps_of_work())
        self.spot = Spot(window, window.theme)
        self.card = TourCard(window)
        self.card.next.clicked.connect(lambda: self.go(1))
        self.card.back.clicked.connect(lambda: self.go(-1))
        self.card.end.clicked.connect(self.end)
        self._on = QShortcut(QKeySequence("Ctrl+Return"), window)
        self._on.setEnabled(False)
        self._on.activated.connect(lambda: self.go(1))
        window.installEventFilter(self)

    def _steps_of_reading(self) -> tuple[Step, ...]:
        window = self._window
        return (
            Step(
                self.tr("An invented cable"),
                self.tr(
                    "This strip says the level that the cable was given when it was sent. It is "
                    "history: it says nothing about the paper of today."
                ),
                lambda: window.banner,
            ),
            Step(
                self.tr("Paragraph by paragraph"),
                self.tr(
                    "J and K go to the next and the previous paragraph. Left of each stand its "
                    "number and its own mark; the bar shows the level without colour."
                ),
                lambda: window.paragraphs.view,
            ),
            Step(
                self.tr("Labels, notes, highlights"),
                self.tr(
                    "A digit puts one of these labels on the paragraph or on the selected words, "
                    "the same digit takes it off. N writes a note, H highlights, Ctrl+Z takes "
                    "anything back."
                ),
                lambda: window.status.legend,
            ),
            Step(
                self.tr("Who wrote to whom"),
                self.tr(
                    "Header and addressees stand beside the text. F6 shows the file as it is, to "
                    "the character; F7 lists what is odd about the cable."
                ),
                lambda: window.facts if window.facts.isVisible() else window.paragraphs,
            ),
        )

    def _steps_of_work(self) -> tuple[Step, ...]:
        window = self._window
        return (
            Step(
                self.tr("Many cables"),
                self.tr(
                    "Open a folder, then search all of it here: words, or fields such as "
                    "from:KESTRAVA date:2009 class:S."
                ),
                lambda: window.search_field if window.search_field.isVisible() else window.toolbar,
            ),
            Step(
                self.tr("Nothing is lost"),
                self.tr(
                    "Marks are saved by themselves; this corner says so. The cable's file is "
                    "never changed. ? lists all keys, F1 opens the help."
                ),
                lambda: window.status.saved,
            ),
        )

    # -- going

    @property
    def is_shown(self) -> bool:
        """Whether a card is seen."""
        return not self.card.isHidden()

    def start(self) -> None:
        """Show the first card."""
        self.at = 0
        self._on.setEnabled(True)
        self._show()

    def go(self, steps: int) -> None:
        """Show the next (1) or previous (-1) card; after the last one the tour has ended."""
        if self.at + steps >= len(self.steps):
            self.end()
        elif self.is_shown:
            self.at = max(self.at + steps, 0)
            self._show()

    def end(self) -> None:
        """Hide the cards, for ever unless they are asked for."""
        widget: QWidget | None = self._window.focusWidget()
        had_keyboard = widget is not None and self.card.isAncestorOf(widget)
        self.card.hide()
        self.spot.hide()
        self._on.setEnabled(False)
        self._window.settings.remember(SEEN, value=True)
        if had_keyboard:
            self._window.focus_text()

    def _show(self) -> None:
        step, card = self.steps[self.at], self.card
        number = self.tr("{at} of {count}").format(at=self.at + 1, count=len(self.steps))
        card.title.setText(f"{step.title}  ·  {number}")
        card.words.setText(step.words)
        card.setAccessibleName(f"{step.title}. {step.words}")
        last = self.at == len(self.steps) - 1
        card.next.setText(self.tr("&Done") if last else self.tr("&Next"))
        card.end.setVisible(not last)
        card.back.setEnabled(self.at > 0)
        card.show()
        self.spot.theme = self._window.theme
        self.spot.show()
        self._place()
        if QAccessible.isActive():
            from PySide6.QtGui import QAccessibleAnnouncementEvent

            QAccessible.updateAccessibility(
                QAccessibleAnnouncementEvent(card, card.accessibleName())
            )

    # -- places

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if self.is_shown and event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            QTimer.singleShot(0, self, self._place)
        return False

    def _place(self) -> None:
        """Put the card beside the widget it is about, wherever there is room in the window."""
        if not self.is_shown:
            return
        window, card = self._window, self.card
        widget = self.steps[self.at].widget()
        target = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        self.spot.setGeometry(target.adjusted(-4, -4, 4, 4).intersected(window.rect()))
        card.column.activate()
        height = card.column.totalHeightForWidth(_WIDTH)
        card.setFixedHeight(max(height, card.minimumSizeHint().height()))
        room = window.rect().adjusted(_AIR, _AIR, -_AIR, -_AIR)
        size = card.size()
        inside = QPoint(
            target.right() - size.width() - _AIR, target.bottom() - size.height() - _AIR
        )
        for spot in (
            QPoint(target.left(), target.bottom() + _AIR),
            QPoint(target.left(), target.top() - size.height() - _AIR),
            QPoint(target.right() + _AIR, target.top()),
            inside,
        ):
            x = min(max(spot.x(), room.left()), room.right() - size.width())
            place = QRect(QPoint(x, spot.y()), size)
            if spot is inside or (room.contains(place) and not place.intersects(target)):
                card.move(place.topLeft())
                break
        self.spot.raise_()
        card.raise_()
