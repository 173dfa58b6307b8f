"""Two releases of one cable side by side, in the place of the text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cable_reader.app.look.icons import icon
from cable_reader.app.models.node_table import ITEM_ROLE, Column, NodeTableModel
from cable_reader.app.panes.compare_rows import (
    CompareDelegate,
    CompareRow,
    rows_of,
    say,
    spoken,
)
from cable_reader.app.plain import plain_tip, shortened_path
from cable_reader.compare.in_words import summary

if TYPE_CHECKING:
    from collections.abc import Callable

    from cable_reader.app.look.theme import Theme
    from cable_reader.compare.comparison import Comparison

_AT_ONCE = 400  # rows that are measured before the first paint


class _Rows(QListView):
    """A list that leaves letters and the keys of its pane to it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _act_of(event) is not None or (event.text() and event.text().isprintable()):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ComparePane(QWidget):
    """Keys: arrows go by row, J and K by difference, A shows what B adds, S swaps, Escape leaves."""

    left = Signal()
    swap_wanted = Signal()
    page_wanted = Signal()
    row_wanted = Signal(object)  # CompareRow: to be read in its own cable

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparePane")
        self.setAccessibleName(self.tr("Two releases side by side"))
        self.setAutoFillBackground(True)
        self.comparison: Comparison | None = None
        self.summary = _words(self)
        self.summary.setWordWrap(True)
        self.summary.setObjectName("compareSummary")
        self.names = (_words(self), _words(self))
        self.model: NodeTableModel[CompareRow] = NodeTableModel(
            [Column(self.tr("Paragraph"), spoken)], self
        )
        self.view = _Rows(self)
        self.view.setObjectName("compareRows")
        self.view.setAccessibleName(self.tr("Paragraphs of both releases"))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setModel(self.model)
        self.delegate = CompareDelegate(self.view, theme)
        self.view.setItemDelegate(self.delegate)
        self.view.doubleClicked.connect(lambda index: self.row_wanted.emit(index.data(ITEM_ROLE)))
        self.only_changed = QCheckBox(self.tr("Only &differences"), self)
        self.only_added = QCheckBox(self.tr("Only what B &adds"), self)
        self.only_changed.toggled.connect(lambda _on: self._fill())
        self.only_added.toggled.connect(lambda _on: self._fill())
        self._buttons: list[tuple[QToolButton, str]] = []
        self._acts: dict[str, Callable[[], object]] = {
            "copy": self.copy, "on": partial(self.step, 1), "back": partial(self.step, -1),
            "adds": self.only_added.toggle, "changed": self.only_changed.toggle,
            "swap": self.swap_wanted.emit, "leave": self.left.emit, "open": self._open,
        }  # fmt: skip
        self._arrange()
        self.set_theme(theme)
        self.setFocusProxy(self.view)

    def _arrange(self) -> None:
        self._line = QFrame(self)
        self._line.setFrameShape(QFrame.Shape.HLine)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in (self._tools(), self._choices(), self._heads()):
            column.addLayout(row)
        column.addWidget(self._line)
        column.addWidget(self.view, 1)

    def _tools(self) -> QHBoxLayout:
        """Make the row of the summary, and of the steps from difference to difference."""
        tools = QHBoxLayout()
        tools.setContentsMargins(14, 8, 10, 4)
        tools.setSpacing(8)
        tools.addWidget(self.summary, 1)
        for name, words, keys, act in (
            ("previous", self.tr("Previous difference"), "K", lambda: self.step(-1)),
            ("next", self.tr("Next difference"), "J", lambda: self.step(1)),
        ):
            button = QToolButton(self)
            button.setAutoRaise(True)
            button.setMinimumSize(26, 26)
            button.setToolTip(plain_tip(f"{words} ({keys})"))
            button.setAccessibleName(words)
            button.clicked.connect(act)
            self._buttons.append((button, name))
            tools.addWidget(button)
        return tools

    def _choices(self) -> QHBoxLayout:
        """Make the row of what is shown and what is done with it."""
        choices = QHBoxLayout()
        choices.setContentsMargins(14, 0, 10, 6)
        choices.setSpacing(14)
        choices.addWidget(self.only_changed)
        choices.addWidget(self.only_added)
        choices.addStretch(1)
        for words, signal in (
            (self.tr("S&wap A and B"), self.swap_wanted),
            (self.tr("Save as &page…"), self.page_wanted),
            (self.tr("D&one"), self.left),
        ):
            push = QPushButton(words, self)
            push.setAutoDefault(False)
            push.clicked.connect(lambda _checked=False, signal=signal: signal.emit())
            choices.addWidget(push)
        return choices

    def _heads(self) -> QHBoxLayout:
        """Make the row of the names of both releases."""
        heads = QHBoxLayout()
        heads.setContentsMargins(14, 4, 26, 4)
        heads.setSpacing(28)
        for label in self.names:
            strong = QFont(label.font())
            strong.setBold(True)
            label.setFont(strong)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            heads.addWidget(label, 1)
        return heads

    # -- content

    def show_comparison(self, comparison: Comparison, names: tuple[str, str]) -> None:
        """Show two releases; the names are those of their files."""
        self.comparison = comparison
        self.summary.setText("\n".join(summary(comparison, say)))
        for label, letter, name in zip(self.names, "AB", names, strict=True):
            label.setText(f"{letter}: {shortened_path(name)}")
            label.setToolTip(plain_tip(name))
        self._fill()

    def _fill(self) -> None:
        if self.comparison is None:
            return
        kept: CompareRow | None = self.view.currentIndex().data(ITEM_ROLE)
        rows = rows_of(self.comparison)
        adds = self.only_added.isChecked()
        self.only_changed.setEnabled(not adds)
        if adds:
            rows = [row for row in rows if row.paired is not None and row.paired.added]
        elif self.only_changed.isChecked():
            rows = [row for row in rows if row.differs]
        self.delegate.only_added = adds
        self.delegate.forget()
        self.names[0].setVisible(not adds)
        batched = len(rows) > _AT_ONCE
        self.view.setLayoutMode(
            QListView.LayoutMode.Batched if batched else QListView.LayoutMode.SinglePass
        )
        self.model.show(rows)
        at = rows.index(kept) if kept in rows else 0
        if rows:
            self.view.setCurrentIndex(self.model.index(at, 0))

    def step(self, steps: int) -> None:
        """Go to the next or previous difference, from the last to the first."""
        rows = self.model.items
        at = self.view.currentIndex().row()
        order = [(at + steps * n) % len(rows) for n in range(1, len(rows) + 1)] if rows else []
        found = next((place for place in order if rows[place].differs), None)
        if found is not None:
            index = self.model.index(found, 0)
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index, QListView.ScrollHint.PositionAtCenter)

    def copy(self) -> None:
        """Copy the row in words."""
        row: CompareRow | None = self.view.currentIndex().data(ITEM_ROLE)
        if row is not None:
            QGuiApplication.clipboard().setText(spoken(row))

    def set_type(self, font: QFont) -> None:
        """Read in another typeface or size."""
        self.view.setFont(font)
        self.delegate.forget()
        self.view.doItemsLayout()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.delegate.theme = theme
        for button, name in self._buttons:
            button.setIcon(icon(name, theme))
        self.view.viewport().update()

    # -- keys

    def event(self, event: QEvent) -> bool:
        # Letters are commands of this view; those of the text do not reach through it.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _act_of(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = _act_of(event)
        if act is None:
            super().keyPressEvent(event)
        else:
            self._acts[act]()

    def _open(self) -> None:
        row = self.view.currentIndex().data(ITEM_ROLE)
        if row is not None:
            self.row_wanted.emit(row)


def _words(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _act_of(event: QKeyEvent) -> str | None:
    """Name what a key does in this pane."""
    key, held = event.key(), event.modifiers()
    if event.matches(QKeySequence.StandardKey.Copy):
        return "copy"
    shift = held == Qt.KeyboardModifier.ShiftModifier
    if held and not (shift and key == Qt.Key.Key_F3):
        return None
    if key == Qt.Key.Key_F3:
        return "back" if shift else "on"
    return {
        Qt.Key.Key_J: "on", Qt.Key.Key_K: "back", Qt.Key.Key_A: "adds", Qt.Key.Key_D: "changed",
        Qt.Key.Key_S: "swap", Qt.Key.Key_Escape: "leave", Qt.Key.Key_Return: "open",
        Qt.Key.Key_Enter: "open",
    }.get(Qt.Key(key))  # fmt: skip
