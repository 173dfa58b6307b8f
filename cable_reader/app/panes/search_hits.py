"""What a search over many cables found: a line for each paragraph, the words found in bold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QStyle,
    QStyledItemDelegate,
    QWidget,
)

from cable_reader.app.models.cable_lines import name_of
from cable_reader.app.models.cable_tree import field_title
from cable_reader.app.models.node_table import ITEM_ROLE, Column, NodeTableModel
from cable_reader.app.panes.command_list import CommandList
from cable_reader.app.panes.pane_frame import Pane
from cable_reader.library.search import plain_snippet

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem

    from cable_reader.app.look.theme import Theme
    from cable_reader.library.cable_index import Entry as Line
    from cable_reader.library.search import Hit

    Index = QModelIndex | QPersistentModelIndex

_FOUND = re.compile("\x02([^\x02\x03]*)\x03")
_MARGIN, _HEAD = 14, 4


class FoundParagraph(NamedTuple):
    """A hit and the cable it stands in."""

    line: Line
    hit: Hit
    is_first: bool  # of its cable, in a row of hits in one

    @property
    def found(self) -> list[str]:
        """The words found, each once."""
        return list(dict.fromkeys(match[1].lower() for match in _FOUND.finditer(self.hit.snippet)))


class HitDelegate(QStyledItemDelegate):
    """The cable's number, date and level once, then paragraph and words."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self.view = view
        self.theme = theme

    def _heights(self, font: QFont) -> tuple[float, float]:
        return QFontMetricsF(font).height() + _HEAD, QFontMetricsF(font).height() + 5

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        found: FoundParagraph = index.data(ITEM_ROLE)
        head, words = self._heights(option.font)
        return QSize(self.view.viewport().width(), round(words + (head if found.is_first else 0)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found: FoundParagraph = index.data(ITEM_ROLE)
        rect, font, theme = QRectF(option.rect), option.font, self.theme
        head, height = self._heights(font)
        painter.save()
        top = rect.top()
        if found.is_first:
            self._paint_cable(painter, found, QRectF(rect.left(), top, rect.width(), head), font)
            top += head
        spot = QRectF(rect.left(), top, rect.width(), height)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(spot, theme.colour("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(spot, theme.colour("hover"))
        ink = theme.colour("selection-text" if chosen else "text")
        painter.setPen(ink if chosen else theme.colour("muted"))
        painter.setFont(font)
        name = QRectF(spot.left() + _MARGIN, spot.top(), 54, height)
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(name, align, _place(found.hit))
        painter.setPen(ink)
        layout = self._layout(found.hit.snippet, font, spot.width() - 96)
        layout.draw(painter, QPointF(spot.left() + 80, spot.top() + 2))
        painter.restore()

    def _paint_cable(
        self, painter: QPainter, found: FoundParagraph, spot: QRectF, font: QFont
    ) -> None:
        strong = QFont(font)
        strong.setBold(True)
        painter.setFont(strong)
        painter.setPen(self.theme.colour("text"))
        title = name_of(found.line)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(spot.adjusted(_MARGIN, 0, 0, 0), middle, title)
        left = _MARGIN + QFontMetricsF(strong).horizontalAdvance(title) + 10
        painter.setFont(font)
        painter.setPen(self.theme.colour("muted"))
        room = spot.adjusted(left, 0, -_MARGIN, 0)
        words = QFontMetricsF(font).elidedText(
            about(found.line), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, middle, words)

    def _layout(self, snippet: str, font: QFont, width: float) -> QTextLayout:
        text, formats = "", []
        for number, part in enumerate(re.split("[\x02\x03]", " ".join(snippet.split()))):
            if number % 2:
                piece = QTextLayout.FormatRange()
                piece.start = len(text.encode("utf-16-le")) // 2
                piece.length = len(part.encode("utf-16-le")) // 2
                piece.format = QTextCharFormat()
                piece.format.setFontWeight(QFont.Weight.Bold)
                piece.format.setBackground(self.theme.colour("hit"))
                piece.format.setForeground(self.theme.colour("text"))
                formats.append(piece)
            text += part
        layout = QTextLayout(text, font)
        layout.setFormats(formats)
        layout.beginLayout()
        line = layout.createLine()
        if line.isValid():
            line.setLineWidth(max(width, 40))
        layout.endLayout()
        return layout


def about(line: Line) -> str:
    """Give date, level and subject of a cable in one line."""
    summary = line.summary
    day = (summary.date or "")[:10]
    return " · ".join(filter(None, (day, summary.classification, summary.subject)))


def spoken(found: FoundParagraph) -> str:
    """Give a hit in words."""
    place = ", ".join(filter(None, (name_of(found.line), _place(found.hit))))
    return f"{place}: {plain_snippet(found.hit)}"


def _place(hit: Hit) -> str:
    """Name the place of a hit: its paragraph, the subject; nothing for a cable as such."""
    if hit.ordinal is None:
        return "" if hit.first is None else field_title("subject")
    return f"¶ {hit.ordinal if hit.number is None else hit.number}"


class SearchPane(Pane):
    """The hits, how many they are, and how far the words of the cables are read."""

    hit_wanted = Signal(object)  # FoundParagraph
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("searchPane", "", theme, parent)
        self.setAccessibleName(self.tr("Found in all cables"))
        self.model: NodeTableModel[FoundParagraph] = NodeTableModel(
            [Column(self.tr("Paragraph"), spoken)], self
        )
        self.view = CommandList(self)
        self.view.setObjectName("searchHits")
        self.view.setAccessibleName(self.tr("Paragraphs found"))
        self.view.setFrameShape(CommandList.Shape.NoFrame)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(CommandList.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setResizeMode(CommandList.ResizeMode.Adjust)
        self.view.setModel(self.model)
        self.delegate = HitDelegate(self.view, theme)
        self.view.setItemDelegate(self.delegate)
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)
        self.view.left.connect(self.left)
        self.words = QLabel(self)
        self.words.setObjectName("searchCount")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(160, 6)
        self.bar.setAccessibleName(self.tr("Reading the words of the cables"))
        self.bar.hide()
        self._over = QWidget(self)
        self._over.setAutoFillBackground(True)
        self._over.setBackgroundRole(QPalette.ColorRole.Base)
        row = QHBoxLayout(self._over)
        row.setContentsMargins(_MARGIN, 2, 12, 4)
        row.addWidget(self.words, 1)
        row.addWidget(self.bar)
        self.title.hide()
        self.column.addWidget(self._over)
        self.take(self.view)

    def show_hits(self, found: list[FoundParagraph], words: str) -> None:
        """Show what was found, and say how much that is."""
        kept = self.view.currentIndex().row() if len(found) >= len(self.model.items) else 0
        self.model.show(found)
        self.words.setText(words)
        if found:
            self.view.setCurrentIndex(self.model.index(max(min(kept, len(found) - 1), 0), 0))

    def tell_reading(self, done: int, total: int | None) -> None:
        """Show how far the words are read."""
        self.bar.show()
        self.bar.setRange(0, max(total or 0, 0))
        self.bar.setValue(done)

    def _choose(self, index: QModelIndex) -> None:
        found: FoundParagraph | None = index.data(ITEM_ROLE)
        if found is not None:
            self.hit_wanted.emit(found)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.delegate.theme = theme
        self.view.viewport().update()
