"""The source pane: the cable's text to the character, its markers coloured from the tree."""

from __future__ import annotations

from bisect import bisect_right
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontDatabase, QPainter, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from cable_reader.app.models.text_map import TextMap, shown
from cable_reader.app.panes.pane_frame import Pane
from cable_reader.cable.patterns import pattern
from cable_reader.cable.tree import NodeKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintEvent, QResizeEvent, QTextLine

    from cable_reader.app.look.theme import Theme
    from cable_reader.app.workspace.open_cable import OpenCable
    from cable_reader.app.workspace.workspace import Workspace
    from cable_reader.cable.span import Span
    from cable_reader.cable.tree import Tree

_ENDLESS = pattern(r"\S{4000}")
# Which nodes are markers, and under which name their tint stands in the theme.
MARKERS: dict[NodeKind, str] = {
    NodeKind.BANNER: "banner",
    NodeKind.LEVEL_LINE: "banner",
    NodeKind.CAPTION: "caption",
    NodeKind.STRAY_CAPTION: "caption",
    NodeKind.PORTION_MARKING: "marking",
    NodeKind.DECLASSIFICATION: "declassification",
    NodeKind.CLASSIFIED_BY: "declassification",
    NodeKind.PASSING: "passing",
    NodeKind.CONTINUATION_LINE: "page-line",
    NodeKind.REDACTION: "page-line",
    NodeKind.SENDER: "addressee",
    NodeKind.ADDRESSEE: "addressee",
    NodeKind.EXEMPT: "addressee",
    NodeKind.TAGS: "tags",
    NodeKind.PARAGRAPH_NUMBER: "number",
}


class Tint(NamedTuple):
    """A coloured stretch, in positions of Qt's document."""

    start: int
    end: int
    colour: QColor


class LineNumbers(QWidget):
    """The numbers of the lines, beside the text."""

    def __init__(self, text: SourceText) -> None:
        super().__init__(text)
        self.text = text

    def sizeHint(self) -> QSize:
        return QSize(self.text.numbers_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.text.paint_numbers(self, event)


class SourceText(QPlainTextEdit):
    """Read-only; nothing is ever read back from it."""

    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCursorWidth(2)
        self.setTabChangesFocus(True)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._tints: list[Tint] = []
        self._starts: list[int] = []
        self._ground = (0, 0)
        self.numbers = LineNumbers(self)
        self.updateRequest.connect(self._follow_scroll)
        self.blockCountChanged.connect(self._make_room)
        self._make_room()

    def show_tints(self, tints: list[Tint], ground: tuple[int, int]) -> None:
        """Colour stretches of the text, and the ground of the place that is selected."""
        self._tints = tints
        self._starts = [tint.start for tint in tints]
        self._ground = ground
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        # Painted by ourselves and only where it is seen: Qt's extra selections lay out all of a
        # line, which takes long for one of a million characters.
        painter = QPainter(self.viewport())
        self._paint_tints(painter, event.rect())
        painter.end()
        super().paintEvent(event)

    def _paint_tints(self, painter: QPainter, area: QRect) -> None:
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= area.bottom():
            bottom = top + self.blockBoundingRect(block).height()  # this lays it out
            layout = block.layout()
            count = layout.lineCount()
            height = layout.lineAt(0).height() if count else 1.0
            first = max(int((area.top() - top) / max(height, 1)) - 1, 0)
            for number in range(first, count):
                line = layout.lineAt(number)
                if top + line.y() > area.bottom():
                    break
                self._paint_line(painter, line, block.position(), layout.position().x(), top)
            top = bottom
            block = block.next()

    def _paint_line(
        self, painter: QPainter, line: QTextLine, position: int, left: float, top: float
    ) -> None:
        start = position + line.textStart()
        end = start + line.textLength()
        left += self.contentOffset().x()
        if self._ground[0] <= end and start < self._ground[1]:
            whole = QRectF(0, top + line.y(), self.viewport().width(), line.height())
            painter.fillRect(whole, self.theme.colour("current-ground"))
        at = max(bisect_right(self._starts, start) - 1, 0)
        for tint in self._tints[at:]:
            if tint.start >= end:
                return
            low, high = max(tint.start, start), min(tint.end, end)
            if low < high:
                x, right = _x(line.cursorToX(low - position)), _x(line.cursorToX(high - position))
                spot = QRectF(left + x, top + line.y(), right - x, line.height())
                painter.fillRect(spot, tint.colour)

    def numbers_width(self) -> int:
        """Give the room for the largest number."""
        digits = max(len(str(self.blockCount())), 3)
        return 18 + self.fontMetrics().horizontalAdvance("9") * digits

    def _make_room(self) -> None:
        room = self.numbers_width() + 4
        if room != self.viewportMargins().left():  # else all is laid out anew for nothing
            self.setViewportMargins(room, 0, 0, 0)

    def _follow_scroll(self, _rect: QRect, moved: int) -> None:
        if moved:
            self.numbers.scroll(0, moved)
        else:
            self.numbers.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.numbers.setGeometry(QRect(0, 0, self.numbers_width(), self.height()))

    def paint_numbers(self, widget: QWidget, event: QPaintEvent) -> None:
        """Paint the numbers of the lines on the screen."""
        painter = QPainter(widget)
        painter.fillRect(event.rect(), self.theme.colour("alternate"))
        painter.setFont(self.font())
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        caret = self.textCursor().blockNumber()
        while block.isValid() and top <= event.rect().bottom():
            height = self.blockBoundingRect(block).height()
            if block.isVisible() and top + height >= event.rect().top():
                here = block.blockNumber() == caret
                painter.setPen(self.theme.colour("text" if here else "muted"))
                spot = QRect(0, round(top), widget.width() - 8, self.fontMetrics().height())
                painter.drawText(spot, Qt.AlignmentFlag.AlignRight, str(block.blockNumber() + 1))
            block = block.next()
            top += height


class SourcePane(Pane):
    """The raw text beside the reading text, in step with it."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("sourcePane", "", theme, parent)
        self.setAccessibleName(self.tr("Source"))
        self.title.label.setText(self.tr("Source: the text as it is").upper())
        self.workspace = workspace
        self.text = SourceText(theme)
        self.text.setAccessibleName(self.tr("Text of the file, unchanged"))
        self.take(self.text)
        self._shown: OpenCable | None = None
        self._map = TextMap("")
        self._markers: list[tuple[int, int, str]] = []
        self._moving = False
        self._waits = False  # until the room is settled
        workspace.cable_shown.connect(self.show_cable)
        workspace.place_selected.connect(self.follow)
        self.text.cursorPositionChanged.connect(self._caret_moved)

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 - Qt's signature
        super().setVisible(visible)
        if not visible:
            self._shown = None
            self._moving = True
            self.text.clear()
            self._moving = False
        elif not self._waits:
            self.show_cable(self.workspace.current)

    @contextmanager
    def text_last(self) -> Iterator[None]:
        """Show or move the pane first and its text then: to lay out a long line takes a while."""
        self._waits = True
        try:
            yield
        finally:
            self._waits = False
            self.show_cable(self.workspace.current)

    def show_cable(self, cable: OpenCable | None) -> None:
        """Show a cable's text; only while the pane is seen, so that it costs nothing else."""
        if self.isHidden() or cable is self._shown:
            return
        self._shown = None  # nothing is tinted while the text is exchanged
        self._moving = True
        text = shown(cable.cable.text) if cable else ""
        self._map = TextMap(text)
        self._tint()
        # Looking for blanks to wrap at takes quadratic time in a word that has no end.
        modes = QTextOption.WrapMode
        endless = _ENDLESS.search(text) is not None
        self.text.setWordWrapMode(
            modes.WrapAnywhere if endless else modes.WrapAtWordBoundaryOrAnywhere
        )
        self.text.setPlainText(text)
        self._markers = markers(cable.cable.tree) if cable else []
        self._moving = False
        self._shown = cable
        if cable is not None:
            self.follow(cable.selected)

    def follow(self, span: Span) -> None:
        """Bring a place onto the screen and show its extent."""
        if self.isHidden() or self._shown is None:
            return
        if not self._moving:
            self._moving = True
            cursor = QTextCursor(self.text.document())
            cursor.setPosition(self._map.to_qt(span.start))
            self.text.setTextCursor(cursor)
            self.text.centerCursor()
            self._moving = False
        self._tint()

    def selected_text(self) -> str:
        """Give the selected characters from the cable, never from Qt."""
        cursor = self.text.textCursor()
        if self._shown is None:
            return ""
        low, high = (
            self._map.from_qt(cursor.selectionStart()),
            self._map.from_qt(cursor.selectionEnd()),
        )
        return self._shown.cable.text[low:high]

    def _caret_moved(self) -> None:
        if self._moving or self._shown is None or not self.text.hasFocus():
            return
        from cable_reader.cable.span import Span

        offset = self._map.from_qt(self.text.textCursor().position())
        row = self._shown.row_at(Span(offset, offset))
        if row is not None and row.span is not None and row != self.workspace.row:
            self._moving = True
            self.workspace.select(row.span, row)
            self._moving = False

    def _tint(self) -> None:
        """Colour the markers, and the ground of the selected place."""
        if self._shown is None:
            self.text.show_tints([], (0, 0))
            return
        colours = {name: QColor(value) for name, value in self.theme.source.items()}
        to_qt = self._map.to_qt
        tints = [Tint(to_qt(low), to_qt(high), colours[name]) for low, high, name in self._markers]
        chosen = self._shown.selected
        self.text.show_tints(tints, (to_qt(chosen.start), to_qt(chosen.end)))
        self.text.numbers.update()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.text.theme = theme
        self._tint()


def markers(tree: Tree) -> list[tuple[int, int, str]]:
    """List the markers of a tree: start, end, name of the tint; white space at their ends left out."""
    found: list[tuple[int, int, str]] = []
    waiting = [tree.root]
    while waiting:
        node = waiting.pop()
        name = MARKERS.get(node.kind)
        if name is None:
            waiting.extend(reversed(node.children))
            continue
        words = tree.text[node.start : node.end]
        start = node.start + len(words) - len(words.lstrip())
        end = start + len(words.strip())
        if end > start:
            found.append((start, end, name))
    return sorted(found)


def _x(answer: object) -> float:
    """Read what ``cursorToX`` gives: a number, or in some versions a pair."""
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]
