"""Marks whose words changed or cannot be found: one after the other, nothing decided silently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cable_reader.annotate.anchor import confirmed, orphaned, placed_at
from cable_reader.annotate.proposal import proposed_place
from cable_reader.annotate.target import State
from cable_reader.app.look.fitting import Scrolled
from cable_reader.app.marks.linking import found_in_words
from cable_reader.app.panes.wrapping import WrappedRows
from cable_reader.app.plain import shortened
from cable_reader.cable.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from cable_reader.annotate.annotation import Annotation
    from cable_reader.annotate.target import Target
    from cable_reader.app.window.cable_window import CableWindow
    from cable_reader.app.workspace.open_cable import OpenCable
    from cable_reader.cable.record import Cable

_ID = Qt.ItemDataRole.UserRole
_UNSURE = (State.MOVED, State.CHANGED, State.AMBIGUOUS, State.ORPHAN)


class _Marks(QListWidget):
    """Up and Down choose a mark; the other keys decide about it."""

    accepted = Signal()
    placed = Signal()
    orphaned = Signal()
    removed = Signal()
    candidate_wanted = Signal(int)
    left = Signal()

    def event(self, event: QEvent) -> bool:
        # Letters decide about the mark here; the window's own shortcuts, as O for a filter, wait.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
            and event.key() in {Qt.Key.Key_O, Qt.Key.Key_P, Qt.Key.Key_Delete}
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accepted.emit()
        elif key == Qt.Key.Key_P:
            self.placed.emit()
        elif key == Qt.Key.Key_O:
            self.orphaned.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Delete:
            self.removed.emit()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.candidate_wanted.emit(1 if key == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)


class ReviewPane(QWidget):
    """Under the text, which stays at hand: select words there to place a mark on them.

    Enter accepts a place, O says that it is none, Left and Right go through the places that fit.
    """

    left = Signal()  # back to the text

    def __init__(self, window: CableWindow) -> None:
        super().__init__(window)
        self.setObjectName("reviewPane")
        self.setWindowTitle(self.tr("Review lost places"))
        self._window = window
        self._candidate: tuple[int, int] | None = None  # the place that is looked at
        self._is_away = False  # hidden while a cable is shown that has nothing to review
        self.list = _Marks(self)
        self.list.setAccessibleName(self.tr("Marks to review"))
        WrappedRows(self.list)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setObjectName("reviewList")
        self.quote, self.said, self.keys = (self._words() for _ in range(3))
        self.keys.setText(
            self.tr(
                "Enter: place is right · P: put on selection · O: belongs nowhere · "
                "←\u00a0→: other places that fit · Esc: to the text"
            )
        )
        self.setFocusProxy(self.list)
        self._arrange()
        self.list.currentItemChanged.connect(lambda _now, _before: self._chose())
        self.list.accepted.connect(self.accept_place)
        self.list.placed.connect(self.place_here)
        self.list.orphaned.connect(self.orphan)
        self.list.removed.connect(self.remove)
        self.list.left.connect(self.left)
        self.list.candidate_wanted.connect(self.step_candidate)
        window.workspace.annotations_changed.connect(self.renew)
        window.workspace.marks_loaded.connect(self._follow)
        window.workspace.cable_shown.connect(self._leave_cable)

    def _arrange(self) -> None:
        self.buttons: dict[str, QPushButton] = {}
        grid = QGridLayout()
        for place, (name, words, act) in enumerate(
            (
                ("accept", self.tr("Place is right"), self.accept_place),
                ("place", self.tr("Put on selection"), self.place_here),
                ("orphan", self.tr("Belongs nowhere"), self.orphan),
                ("remove", self.tr("Remove mark"), self.remove),
            )
        ):
            self.buttons[name] = self._button(words, act)
            grid.addWidget(self.buttons[name], place // 2, place % 2)
        chosen = QWidget(self)
        column = QVBoxLayout(chosen)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.said, self.quote):
            column.addWidget(part)
        column.addStretch(1)
        column.addLayout(grid)
        column.addWidget(self.keys)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 8)
        row.setSpacing(12)
        row.addWidget(self.list, 3)
        row.addWidget(Scrolled(chosen, self), 2)

    def begin(self) -> None:
        """Show the marks and give them the keyboard; what is selected for one of them stays."""
        dock = self.parentWidget()
        self._is_away = False
        was_seen = self.isVisible()
        if dock is not None and not was_seen:
            dock.show()
            dock.raise_()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not was_seen:
            self._fill()
            self._go()

    def renew(self) -> None:
        """List the marks anew; the text goes to the next one only for who is at work here."""
        if self.isVisible():
            self._fill()
            if self._has_keyboard():
                self._go()

    def _leave_cable(self, cable: OpenCable | None) -> None:
        """Show nothing of a cable that is left; who has nothing open has nothing to review."""
        self.list.clear()
        self.said.clear()
        if cable is None:
            self._hide(comes_back=False)

    def _follow(self) -> None:
        """Show the marks of the cable shown; while it has none to review, be out of the way."""
        self._fill()
        dock = self.parentWidget()
        if self.list.count():
            if self._is_away and dock is not None:
                self._is_away = False
                dock.show()
        else:
            self._hide(comes_back=True)

    def _hide(self, *, comes_back: bool) -> None:
        dock = self.parentWidget()
        if dock is not None and not dock.isHidden():
            had_keyboard = self._has_keyboard()
            dock.hide()
            self._is_away = comes_back
            if had_keyboard:
                self.left.emit()
        elif not comes_back:
            self._is_away = False

    def _has_keyboard(self) -> bool:
        focused: QWidget | None = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._fill()

    def _words(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _button(self, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _fill(self) -> None:
        shown = self._window.workspace.current
        place = self.list.currentRow()
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.list.clear()
        if shown is not None and shown.has_loaded_marks:
            for annotation in shown.annotations:
                if annotation.state in _UNSURE:
                    self.list.addItem(_item(annotation, shown.cable))
        count = self.list.count()
        self.said.setText(self._count_in_words(count))
        self.list.setCurrentRow(min(max(place, 0), count - 1))
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self._show()

    def _count_in_words(self, count: int) -> str:
        if not count:
            return self.tr("Every mark stands on its own words. There is nothing to review.")
        if count == 1:
            return self.tr("1 mark stands on words that are others now, or was not found.")
        words = self.tr("{count} marks stand on words that are others now, or were not found.")
        return words.format(count=count)

    def _chosen(self) -> Annotation | None:
        chosen = self.list.currentIndex().data(_ID)
        shown = self._window.workspace.current
        return shown.annotations.get(chosen) if chosen and shown else None

    def _show(self) -> None:
        annotation, self._candidate = self._chosen(), None
        placed = annotation is not None and any(target.is_placed for target in annotation.targets)
        self.buttons["accept"].setEnabled(placed)
        self.buttons["place"].setEnabled(annotation is not None)
        lost = annotation is not None and all(
            target.state is State.ORPHAN for target in annotation.targets
        )
        self.buttons["orphan"].setEnabled(annotation is not None and not lost)
        self.buttons["remove"].setEnabled(annotation is not None)
        self.quote.setText(shortened(annotation.quote, 160) if annotation else "")

    def _chose(self) -> None:
        self._show()
        self._go()

    def _go(self) -> None:
        """Go to the place of the mark chosen, if it has one."""
        annotation = self._chosen()
        if annotation is not None:
            self._window.workspace.choose_annotation(annotation.id)

    def accept_place(self) -> None:
        """Take the place found, or looked at, as right: the words there are its words from now on."""
        shown = self._window.workspace.current
        if shown is None:
            return
        if self._candidate is not None:
            start, end = self._candidate
            self._change(
                self.tr("accept place"), lambda target: placed_at(target, shown.cable, start, end)
            )
        elif self.buttons["accept"].isEnabled():
            self._change(self.tr("accept place"), lambda target: confirmed(target, shown.cable))

    def candidates(self) -> list[tuple[int, int]]:
        """Give the places that fit the chosen mark, best first."""
        annotation, shown = self._chosen(), self._window.workspace.current
        if annotation is None or shown is None:
            return []
        placements = [one for one in shown.keeping.review if one.annotation_id == annotation.id]
        found = [(start, end) for one in placements for start, end, _score in one.candidates]
        proposed = [proposed_place(target, shown.cable) for target in annotation.targets]
        return list(dict.fromkeys([one for one in proposed if one is not None] + found))

    def step_candidate(self, steps: int) -> None:
        """Look at the next or previous place that fits."""
        found = self.candidates()
        if not found:
            self._window.notice(self.tr("No other place fits"))
            return
        if self._candidate in found:
            at = (found.index(self._candidate) + steps) % len(found)
        else:
            at = 0 if steps > 0 else len(found) - 1
        self._candidate = found[at]
        self.buttons["accept"].setEnabled(True)
        self._window.workspace.select(Span(*self._candidate))
        self._window.paragraphs.select_span(Span(*self._candidate))

    def orphan(self) -> None:
        """Say that the place found is wrong and that no other is right."""
        if self.buttons["orphan"].isEnabled():
            self._change(self.tr("belongs nowhere"), orphaned)

    def place_here(self) -> None:
        """Put the mark on what is selected in the text, else on the current paragraph."""
        shown = self._window.workspace.current
        if shown is None:
            return
        with self._window.problems.guard():
            span = self._window.workspace.target.span
            if span is not None:
                self._change(
                    self.tr("place mark"), lambda target: placed_at(target, shown.cable, *span)
                )

    def _change(self, words: str, change: Callable[[Target], Target]) -> None:
        annotation, shown = self._chosen(), self._window.workspace.current
        if annotation is not None and shown is not None:
            targets = tuple(
                change(target) if target.state in _UNSURE else target
                for target in annotation.targets
            )
            after = shown.annotations.with_annotation(annotation.having(targets=targets))
            self._window.workspace.edit(words, after)

    def remove(self) -> None:
        """Take the mark away; it can be brought back by undo."""
        annotation = self._chosen()
        if annotation is not None:
            self._window.mark.remove_annotation(annotation.id)


def _item(annotation: Annotation, cable: Cable) -> QListWidgetItem:
    target = next(one for one in annotation.targets if one.state is annotation.state)
    words = shortened(annotation.note or annotation.quote, 90)
    item = QListWidgetItem(f"{found_in_words(target, cable)}: {words}")
    item.setData(_ID, annotation.id)
    return item
