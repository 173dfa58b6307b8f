"""The rows of two releases side by side: what they hold, how they are painted and spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from cable_reader.app.models.cable_tree import field_title
from cable_reader.app.models.node_table import ITEM_ROLE
from cable_reader.app.panes.mark_shapes import draw_level_bar
from cable_reader.app.panes.wrapping import WRAPPED
from cable_reader.compare.comparison import Change, Kind, printed
from cable_reader.compare.in_words import changes, words_withheld
from cable_reader.wording import COMPARISON

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem

    from cable_reader.app.look.theme import Theme
    from cable_reader.cable.record import Paragraph
    from cable_reader.compare.comparison import (
        Comparison,
        FieldChange,
        PairedParagraph,
        Piece,
    )

    Index = QModelIndex | QPersistentModelIndex

_MARGIN, _GAP = 14, 28  # pixels at the edges, and between the sides
_ABOVE = 9  # pixels over and under a row's words
_FIELDS = {"to": "action", "classified_by": "classified-by"}  # as the window names them


def say(template: str) -> str:
    """Translate a sentence of a comparison."""
    return QCoreApplication.translate("compare", template)


class CompareRow(NamedTuple):
    """A paragraph of the two, or a field of their headers."""

    paired: PairedParagraph | None
    field: FieldChange | None = None

    @property
    def differs(self) -> bool:
        """Whether there is something to look at."""
        return self.paired is None or self.paired.change is not Change.SAME


class Run(NamedTuple):
    """Words painted alike."""

    words: str
    kind: str  # "same", "removed", "added" or "gap"


def rows_of(comparison: Comparison) -> list[CompareRow]:
    """List the fields that differ, then all paragraphs."""
    return [
        *(CompareRow(None, field) for field in comparison.fields),
        *(CompareRow(paired) for paired in comparison.paragraphs),
    ]


def title_of(row: CompareRow) -> str:
    """Say what became of it."""
    if row.field is not None:
        return field_title(_FIELDS.get(row.field.name, row.field.name))
    return changes(row.paired, say) if row.paired else ""


def runs(row: CompareRow, *, of_a: bool) -> list[Run]:
    """Give the words of one side."""
    if row.field is not None:
        value = row.field.a if of_a else row.field.b
        kind = "removed" if of_a else "added"
        return [Run(value, kind) if value else Run(say(COMPARISON["not-here"]), "gap")]
    if row.paired is None:
        return []
    if (row.paired.a if of_a else row.paired.b) is None:
        return [Run(say(COMPARISON["not-here"]), "gap")]
    return list(_runs_of(row.paired.pieces, of_a=of_a))


def _runs_of(pieces: tuple[Piece, ...], *, of_a: bool) -> Iterator[Run]:
    hides = Kind.WITHHELD_IN_A if of_a else Kind.WITHHELD_IN_B
    for piece in pieces:
        side = piece.a if of_a else piece.b
        words = printed([word for word in side if not word.is_gap])
        if words:
            kind = "same" if piece.kind is Kind.SAME else "removed" if of_a else "added"
            yield Run(words, kind)
        if piece.kind in {hides, Kind.WITHHELD_IN_BOTH}:
            yield Run(f"[{words_withheld(piece.withheld, say)}]", "gap")


def added_runs(paired: PairedParagraph) -> list[Run]:
    """Give what B adds and nothing else."""
    found: list[Run] = []
    for stretch in paired.added:
        if found:
            found.append(Run("…", "same"))
        found.append(Run(printed(stretch), "added"))
    return found


def spoken(row: CompareRow) -> str:
    """Give a row in words, for a screen reader and the clipboard."""
    sides = []
    for letter, of_a in (("A", True), ("B", False)):
        paragraph = (row.paired.a if of_a else row.paired.b) if row.paired else None
        name = f"{paragraph.title} " if paragraph else ""
        words = " ".join(run.words for run in runs(row, of_a=of_a))
        sides.append(f"{letter}: {name}{words}")
    if row.paired is not None and not row.differs:
        del sides[1]
    return "\n".join((title_of(row), *sides))


class CompareDelegate(QStyledItemDelegate):
    """Paints a row: what became of it, then both sides, level with each other."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self.view = view
        self.theme = theme
        self.only_added = False
        self._heights: dict[tuple[int, int, bool], int] = {}

    def forget(self) -> None:
        """Measure the rows anew."""
        self._heights.clear()

    # -- measures

    def _names(self) -> tuple[float, float, float]:
        """Give right edges of number and mark, and where the words begin."""
        letter = QFontMetricsF(self.view.font()).averageCharWidth()
        return letter * 3, letter * 10.5, letter * 10.5 + 26

    def _side_width(self) -> float:
        room, names = self.view.viewport().width() - 2 * _MARGIN, self._names()[2]
        if self.only_added:
            return float(max(room - names, 80))
        return float(max((room - _GAP) / 2 - names, 60))

    def _small(self, font: QFont) -> QFont:
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.86)
        return small

    def _title_height(self, font: QFont, row: CompareRow) -> float:
        return QFontMetricsF(self._small(font)).height() + 4 if row.differs else 0.0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self.view.viewport().width()
        key = (index.row(), width, self.only_added)
        if key not in self._heights:
            row: CompareRow = index.data(ITEM_ROLE)
            height = self._title_height(option.font, row)
            height += max((self._layout(side, option.font).boundingRect().height()
                           for side in self._sides(row)), default=0.0)  # fmt: skip
            self._heights[key] = round(max(height, 20) + 2 * _ABOVE)
        return QSize(width, self._heights[key])

    def _sides(self, row: CompareRow) -> list[list[Run]]:
        if self.only_added:
            return [added_runs(row.paired)] if row.paired else [runs(row, of_a=False)]
        return [runs(row, of_a=True), runs(row, of_a=False)]

    # -- words

    def _format(self, kind: str, font: QFont, *, quiet: bool) -> QTextCharFormat:
        theme, form = self.theme, QTextCharFormat()
        form.setForeground(theme.colour("muted" if quiet else "text"))
        if kind == "removed":
            form.setBackground(theme.label_fill(theme.names["error"]))
            form.setFontStrikeOut(True)
        elif kind == "added":
            form.setBackground(theme.label_fill(theme.names["good"]))
            form.setFontUnderline(True)
        elif kind == "gap":
            small = self._small(font)
            small.setItalic(True)
            form.setFont(small)
            form.setForeground(theme.colour("text"))
            form.setBackground(theme.colour("hover"))
        return form

    def _layout(self, listed: list[Run], font: QFont, *, quiet: bool = False) -> QTextLayout:
        layout = QTextLayout(" ".join(run.words for run in listed), font)
        layout.setTextOption(WRAPPED)
        at, formats = 0, []
        for run in listed:
            piece = QTextLayout.FormatRange()
            piece.start, piece.length = at, len(run.words.encode("utf-16-le")) // 2
            piece.format = self._format(run.kind, font, quiet=quiet)
            formats.append(piece)
            at += piece.length + 1
        layout.setFormats(formats)
        layout.beginLayout()
        y, line = 0.0, layout.createLine()
        while line.isValid():
            line.setLineWidth(self._side_width())
            line.setPosition(QPointF(0, y))
            y += line.height() * 1.15
            line = layout.createLine()
        layout.endLayout()
        return layout

    # -- painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: CompareRow = index.data(ITEM_ROLE)
        rect, font, theme = QRectF(option.rect), option.font, self.theme
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("current-ground"))
            painter.fillRect(
                QRectF(rect.left(), rect.top(), 4, rect.height()), theme.colour("current")
            )
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        left, top = rect.left() + _MARGIN, rect.top() + _ABOVE
        if row.differs:
            self._paint_title(painter, row, left, top, font)
            top += self._title_height(font, row)
        quiet = row.paired is not None and not row.differs
        if self.only_added:
            self._paint_side(painter, row, QPointF(left, top), font, of_a=False, quiet=False)
        else:
            other = left + self._names()[2] + self._side_width() + _GAP
            for x, of_a in ((left, True), (other, False)):
                self._paint_side(painter, row, QPointF(x, top), font, of_a=of_a, quiet=quiet)
            middle = other - _GAP / 2
            painter.setPen(QPen(theme.colour("border"), 1))
            painter.drawLine(QPointF(middle, rect.top()), QPointF(middle, rect.bottom()))
        painter.restore()

    def _paint_title(
        self, painter: QPainter, row: CompareRow, left: float, top: float, font: QFont
    ) -> None:
        strong = self._small(font)
        strong.setBold(True)
        painter.setFont(strong)
        change = row.paired.change if row.paired else Change.REWORDED
        withheld = change in {Change.WITHHELD_IN_A, Change.WITHHELD_IN_B}
        painter.setPen(self.theme.colour("warning" if withheld else "accent"))
        painter.drawText(QPointF(left, top + QFontMetricsF(strong).ascent()), title_of(row))

    def _paint_side(
        self,
        painter: QPainter,
        row: CompareRow,
        spot: QPointF,
        font: QFont,
        *,
        of_a: bool,
        quiet: bool,
    ) -> None:
        paragraph = (row.paired.a if of_a else row.paired.b) if row.paired else None
        listed = runs(row, of_a=of_a)
        if self.only_added and row.paired is not None:
            listed = added_runs(row.paired)
        layout = self._layout(listed, font, quiet=quiet)
        if paragraph is not None:
            self._paint_name(painter, paragraph, spot, font, layout.boundingRect().height())
        painter.setPen(self.theme.colour("text"))
        layout.draw(painter, spot + QPointF(self._names()[2], 0))

    def _paint_name(
        self, painter: QPainter, paragraph: Paragraph, spot: QPointF, font: QFont, height: float
    ) -> None:
        theme, metrics = self.theme, QFontMetricsF(font)
        number_end, mark_end, _words = self._names()
        small = self._small(font)
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        line = QRectF(spot.x(), spot.y(), number_end, metrics.height())
        number = str(paragraph.number) if paragraph.number is not None else "¶"
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, align, number)
        marking = paragraph.marking
        if marking is None:
            return
        strong = QFont(small)
        strong.setBold(True)
        painter.setFont(strong)
        colour: QColor = theme.marking(marking.level).mark
        painter.setPen(colour if marking.known else theme.colour("warning"))
        spare = QRectF(
            spot.x() + number_end + 2, spot.y(), mark_end - number_end - 2, metrics.height()
        )
        letters = QFontMetricsF(strong).elidedText(
            marking.printed, Qt.TextElideMode.ElideRight, spare.width()
        )
        painter.drawText(spare, align, letters)
        draw_level_bar(
            painter,
            QRectF(spot.x() + mark_end + 5, spot.y() + 1, 11, max(height - 2, 8)),
            marking.level,
            theme,
        )
