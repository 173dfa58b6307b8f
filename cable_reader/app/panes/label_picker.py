"""Choosing a label by typing: a small window beside the target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cable_reader.app.panes.passage_painter import hex_colour

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from cable_reader.annotate.label import Label, LabelBook
    from cable_reader.app.look.theme import Theme

_LABEL = Qt.ItemDataRole.UserRole
_ROWS = 8


class _Field(QLineEdit):
    """The line one types in; arrows move in the list, Enter chooses."""

    moved = Signal(int)
    entered = Signal(bool)  # whether Shift was held: apply and stay
    escaped = Signal()
    emptied = Signal()  # Backspace on an empty line
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
        ):
            self.moved.emit(1)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class LabelPicker(QFrame):
    """Lists labels that hold what was typed anywhere in their path; recent ones come first."""

    chosen = Signal(str, bool)  # uuid, whether to stay open
    wanted = Signal(str, bool)  # a name that no label has, whether to stay open
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setObjectName("labelPicker")
        self.setAccessibleName(self.tr("Choose a label"))
        self.theme = theme
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.field = _Field(self)
        self.field.setObjectName("labelPickerField")
        self.field.setAccessibleName(self.tr("Label"))
        self.field.setPlaceholderText(self.tr("Label: type to find or create"))
        self.list = QListWidget(self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setIconSize(QSize(14, 14))
        self.hint = QLabel(self)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        self._labels: list[Label] = []
        self._paths: dict[str, str] = {}
        self._on: frozenset[str] = frozenset()
        self._recent: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self.hint)
        self.field.textChanged.connect(self._filter)
        self.field.moved.connect(self._move)
        self.field.entered.connect(self._enter)
        self.field.escaped.connect(self.dismiss)
        self.field.left.connect(self.dismiss)
        self.field.emptied.connect(self._show_set_ones)
        self.list.itemClicked.connect(lambda _item: self._enter(False))  # noqa: FBT003 - a signal's argument
        self.hide()

    def open_at(
        self,
        point: QPoint,
        labels: list[Label],
        book: LabelBook,
        on: frozenset[str],
        recent: list[str],
    ) -> None:
        """Open beside a point of the screen; ``on`` are the labels the target has already."""
        self._labels, self._on, self._recent = labels, on, recent
        self._paths = {
            label.uuid: " / ".join(book.path(label.uuid)) or label.name for label in labels
        }
        self.field.clear()
        self._filter()
        self.setFixedWidth(300)
        self.adjustSize()
        parent = self._ground
        spot = parent.mapFromGlobal(point)
        x = min(max(spot.x() - 260, 8), parent.width() - self.width() - 8)
        y = min(max(spot.y() + 6, 8), parent.height() - self.height() - 8)
        self.move(x, y)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _ordered(self) -> list[Label]:
        recent = {uuid: place for place, uuid in enumerate(self._recent)}
        return sorted(self._labels, key=lambda label: recent.get(label.uuid, len(recent)))

    def _filter(self) -> None:
        words = self.field.text().strip().casefold()
        fitting = [
            label for label in self._ordered() if words in self._paths[label.uuid].casefold()
        ]
        # What begins with the words comes before what holds them.
        fitting.sort(key=lambda label: not label.name.casefold().startswith(words))
        self._list(fitting)
        exact = any(label.name.casefold() == words for label in fitting)
        if words and not exact:
            made = QListWidgetItem(
                self.tr("Create “{name}”").format(name=self.field.text().strip())
            )
            self.list.addItem(made)
        self.list.setCurrentRow(0)
        self._fit()
        if words and not fitting:
            self.hint.setText(self.tr("Enter creates this label and puts it on."))
        else:
            self.hint.setText(self.tr("Enter: on or off · Shift+Enter: stay · Esc: back"))

    def _list(self, labels: list[Label]) -> None:
        self.list.clear()
        digits = {label.uuid: str(place) for place, label in enumerate(self._labels[:9], 1)}
        for label in labels:
            item = QListWidgetItem(
                self._icon(label), self._words(label, digits.get(label.uuid, ""))
            )
            item.setData(_LABEL, label.uuid)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._spoken(label))
            self.list.addItem(item)

    def _words(self, label: Label, digit: str) -> str:
        mark = "✓ " if label.uuid in self._on else ""
        return f"{mark}{self._paths[label.uuid]}" + (f"   [{digit}]" if digit else "")

    def _spoken(self, label: Label) -> str:
        if label.uuid in self._on:
            return self.tr("{name}, is on").format(name=self._paths[label.uuid])
        return self._paths[label.uuid]

    def _icon(self, label: Label) -> QIcon:
        image = QPixmap(28, 28)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = hex_colour(label.color)
        painter.setPen(self.theme.label_stripe(colour))
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(3, 3, 22, 22, 6, 6)
        painter.end()
        return QIcon(image)

    def _fit(self) -> None:
        rows = min(max(self.list.count(), 1), _ROWS)
        height = max(self.list.sizeHintForRow(0), 22) * rows + 6
        self.list.setFixedHeight(height)
        self.adjustSize()

    def _move(self, steps: int) -> None:
        count = self.list.count()
        if count:
            self.list.setCurrentRow((self.list.currentRow() + steps) % count)

    def _enter(self, stay: bool) -> None:  # noqa: FBT001 - a signal's argument
        item = self.list.currentItem()
        if item is None:
            return
        uuid = item.data(_LABEL)
        if uuid:
            self.chosen.emit(uuid, stay)
        else:
            self.wanted.emit(self.field.text().strip(), stay)
        if not stay:
            self.dismiss()

    def renew(self, labels: list[Label], book: LabelBook, on: frozenset[str]) -> None:
        """Show the state after a label was put on while the picker stays open."""
        self._labels, self._on = labels, on
        self._paths = {
            label.uuid: " / ".join(book.path(label.uuid)) or label.name for label in labels
        }
        self.field.clear()
        self._filter()

    def _show_set_ones(self) -> None:
        """List only what the target has, for taking off."""
        here = [label for label in self._ordered() if label.uuid in self._on]
        if here:
            self._list(here)
            self.list.setCurrentRow(0)
            self._fit()
            self.hint.setText(self.tr("Enter takes the label off."))

    def dismiss(self) -> None:
        """Close and say so, once."""
        if self.isVisible():
            self.hide()
            self.closed.emit()
