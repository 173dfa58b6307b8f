"""How much of a cable is classified how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cable_reader.app.dialogs.counts import as_csv, counts_of
from cable_reader.app.panes.mark_shapes import draw_level_bar

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QMainWindow

    from cable_reader.app.dialogs.counts import Count
    from cable_reader.app.look.theme import Theme
    from cable_reader.app.workspace.open_cable import OpenCable


class Shares(QWidget):
    """One bar over all words, divided by marking, with letters and patterns."""

    def __init__(self, counts: list[Count], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._counts = counts
        self._theme = theme
        said = ", ".join(f"{one.marking} {one.share:.0%}" for one in counts)
        self.setAccessibleName(self.tr("Share of words: {shares}").format(shares=said))

    def sizeHint(self) -> QSize:
        return QSize(420, 54)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics = QFontMetrics(self.font())
        left, width = 0.0, float(self.width())
        for one in self._counts:
            part = width * one.share
            colours = self._theme.marking(one.level)
            painter.fillRect(QRectF(left, 0, max(part - 2, 1), 26), colours.tint)
            draw_level_bar(painter, QRectF(left, 2, 11, 22), one.level, self._theme)
            words = f"{one.marking} {one.share:.0%}"
            if metrics.horizontalAdvance(words) + 14 < part:
                painter.setPen(self._theme.colour("text"))
                painter.drawText(QRectF(left + 14, 0, part - 14, 26), 0x84, words)
            left += part


class StatisticsDialog(QDialog):
    """A bar and a table."""

    def __init__(self, cable: OpenCable, theme: Theme, parent: QMainWindow) -> None:
        super().__init__(parent)
        self.setObjectName("statistics")
        self.setWindowTitle(self.tr("Statistics: {title}").format(title=cable.title))
        self.resize(520, 360)
        self._counts = counts_of(cable.cable)
        column = QVBoxLayout(self)
        column.addWidget(Shares(self._counts, theme, self))
        column.addWidget(self._table(), 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("Copy as table"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(as_csv(self._counts)))
        buttons.rejected.connect(self.accept)
        column.addWidget(buttons)

    def _table(self) -> QTableWidget:
        titles = [self.tr("Marking"), self.tr("Paragraphs"), self.tr("Words"), self.tr("Share")]
        table = QTableWidget(len(self._counts) + 1, len(titles), self)
        table.setAccessibleName(self.tr("Words and paragraphs by marking"))
        table.setHorizontalHeaderLabels(titles)
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        rows = [
            (one.marking, one.paragraphs, one.words, f"{one.share:.1%}") for one in self._counts
        ]
        rows.append(
            (
                self.tr("All"),
                sum(one.paragraphs for one in self._counts),
                sum(one.words for one in self._counts),
                "100.0%" if self._counts else "-",
            )
        )
        for place, row in enumerate(rows):
            for number, value in enumerate(row):
                table.setItem(place, number, self._cell(str(value), is_number=number > 0))
        bold = table.font()
        bold.setBold(True)
        for number in range(len(titles)):
            last, head = table.item(len(rows) - 1, number), table.horizontalHeaderItem(number)
            if last is not None and head is not None:
                last.setFont(bold)
                head.setTextAlignment(_side(is_number=number > 0))
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setDefaultSectionSize(26)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        return table

    @staticmethod
    def _cell(words: str, *, is_number: bool) -> QTableWidgetItem:
        item = QTableWidgetItem(words)
        item.setTextAlignment(_side(is_number=is_number))
        return item


def _side(*, is_number: bool) -> Qt.AlignmentFlag:
    """Let numbers stand one under the other by their last digit."""
    side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
