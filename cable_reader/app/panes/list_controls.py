"""What stands over a list of cables: which list, a filter, the order, how far reading is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cable_reader.app.models.cable_lines import ORDER_OF, Column, Order, title_of
from cable_reader.app.plain import menu_words, plain_tip, shortened_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from cable_reader.app.models.cable_list import CableList
    from cable_reader.library.folder import Progress

_TYPING = 120  # milliseconds after the last key until the list is filtered


class FilterLine(QLineEdit):
    """A line for words; Down and Enter go to the list, Escape empties it, then leaves."""

    list_wanted = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.list_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)


class ListControls(QWidget):
    """Emits what is wanted; knows nothing of the table."""

    order_wanted = Signal(object)  # Order
    list_chosen = Signal(int)
    cancel_wanted = Signal()
    fill_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("listControls")
        self.which = QComboBox(self)
        self.which.setAccessibleName(self.tr("List of cables"))
        self.which.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.which.setMinimumContentsLength(8)
        self.which.activated.connect(self.list_chosen)
        self.filter = FilterLine(self)
        self.filter.setObjectName("cablesFilter")
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(self.tr("Filter cables"))
        self.filter.setAccessibleName(self.tr("Filter cables"))
        self.filter.setToolTip(
            plain_tip(self.tr("Words of number, date, post, subject or classification"))
        )
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPING)
        self._typed.timeout.connect(self._want)
        self.filter.textChanged.connect(lambda _words: self._typed.start())
        self._make_order_button()
        self._make_progress()
        first = QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(self.filter, 1)
        first.addWidget(self.order_button)
        second = QHBoxLayout()
        second.addWidget(self.words, 1)
        second.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 2, 8, 4)
        column.setSpacing(4)
        column.addWidget(self.which)
        column.addLayout(first)
        column.addWidget(self.bar)
        column.addLayout(second)

    def _make_order_button(self) -> None:
        self._order = Order()
        self.order_button = QToolButton(self)
        self.order_button.setObjectName("sortButton")  # its arrow has room of its own
        self.order_button.setText(self.tr("Sort"))
        self.order_button.setAccessibleName(self.tr("Sort cables"))
        self.order_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.order_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.order_button.setMinimumHeight(24)
        menu = QMenu(self.order_button)
        group = QActionGroup(menu)
        self._orders: dict[str, QAction] = {}
        for key, words in (
            ("file", self.tr("As in the files")),
            *((ORDER_OF[column], title_of(column)) for column in Column),
        ):
            action = QAction(words, menu)
            action.setCheckable(True)
            action.triggered.connect(lambda _checked=False, key=key: self.sort_by(key))
            group.addAction(action)
            menu.addAction(action)
            self._orders[key] = action
        menu.addSeparator()
        self._downwards = QAction(self.tr("Largest first"), menu)
        self._downwards.setCheckable(True)
        self._downwards.triggered.connect(
            lambda checked: self._sort(self._order.key, descending=checked)
        )
        menu.addAction(self._downwards)
        self.order_button.setMenu(menu)
        self._orders["file"].setChecked(True)

    def _make_progress(self) -> None:
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(self.tr("Reading cables"))
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setMinimumWidth(20)
        self.button = QPushButton(self.tr("Stop"), self)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._pressed)
        self._stops = True
        self.bar.hide()
        self.button.hide()

    # -- order and filter

    @property
    def order(self) -> Order:
        """Give what is wanted now."""
        return self._order

    def sort_by(self, key: str) -> None:
        """Order by a column; the same again turns the order round."""
        again = key == self._order.key and key != "file"
        self._sort(key, descending=not self._order.descending if again else key in _LARGE_FIRST)

    def _sort(self, key: str, *, descending: bool) -> None:
        self._order = self._order._replace(key=key, descending=descending)
        self._orders[key].setChecked(True)
        self._downwards.setChecked(descending)
        self.order_wanted.emit(self._order)

    def _want(self) -> None:
        words = " ".join(self.filter.text().split())
        if words != self._order.containing:
            self._order = self._order._replace(containing=words)
            self.order_wanted.emit(self._order)

    # -- lists and progress

    def name_lists(self, lists: Sequence[CableList], chosen: int) -> None:
        """Offer the lists there are; nothing for one alone."""
        with QSignalBlocker(self.which):
            self.which.clear()
            for one in lists:
                path = one.paths[0].rstrip("/\\")
                name = path.replace("\\", "/").rpartition("/")[2] or path
                self.which.addItem(menu_words(shortened_path(name)))
                place = self.which.count() - 1
                self.which.setItemData(place, plain_tip(path), Qt.ItemDataRole.ToolTipRole)
            self.which.setCurrentIndex(chosen)
        self.which.setVisible(len(lists) > 1)

    def tell_count(self, shown: int, of: int) -> None:
        """Say how many cables are listed."""
        if self.bar.isVisibleTo(self):
            return
        number = QLocale().toString
        if shown == of:
            words = self.tr("1 cable") if of == 1 else self.tr("{count} cables")
            self.words.setText(words.format(count=number(of)))
        else:
            words = self.tr("{shown} of {of} cables")
            self.words.setText(words.format(shown=number(shown), of=number(of)))

    def tell_progress(self, progress: Progress) -> None:
        """Say how far reading is."""
        if not self.button.isEnabled():
            return  # it is being stopped
        number = QLocale().toString
        self.bar.show()
        self._offer(stop=True)
        if progress.total is None:
            self.bar.setRange(0, 0)
            self.words.setText(self.tr("Looking for cables…"))
            return
        self.bar.setRange(0, max(progress.total, 1))
        self.bar.setValue(progress.done)
        words = self.tr("{done} of {total} read")
        self.words.setText(words.format(done=number(progress.done), total=number(progress.total)))

    def tell_stopping(self) -> None:
        """Say at once that reading will stop; what was begun is still read to its end."""
        self.bar.hide()
        self.button.setEnabled(False)
        self.words.setText(self.tr("Stopping…"))

    def tell_end(self, *, whole: bool) -> None:
        """Say that reading has ended; what was stopped can go on."""
        self.bar.hide()
        self.button.setEnabled(True)
        self.button.setVisible(not whole)
        if not whole:
            self._offer(stop=False)

    def _offer(self, *, stop: bool) -> None:
        self._stops = stop
        self.button.setText(self.tr("Stop") if stop else self.tr("Go on reading"))
        self.button.show()

    def _pressed(self) -> None:
        (self.cancel_wanted if self._stops else self.fill_wanted).emit()


_LARGE_FIRST = frozenset(
    {ORDER_OF[Column.FINDINGS], ORDER_OF[Column.MARKS], ORDER_OF[Column.LEVEL]}
)
