"""The source pane: the cable's text to the character, its markers coloured from the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontDatabase, QPainter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from cable_reader.app.panes.pane_frame import Pane
from cable_reader.app.text_map import TextMap, shown
from cable_reader.cable.tree import NodeKind

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from cable_reader.app.open_cable import OpenCable
    from cable_reader.app.theme import Theme
    from cable_reader.app.workspace import Workspace
    from cable_reader.cable.span import Span
    from cable_reader.cable.tree import Tree

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
    NodeKind.SENDER: "addressee",
    NodeKind.ADDRESSEE: "addressee",
    NodeKind.EXEMPT: "addressee",
    NodeKind.TAGS: "tags",
    NodeKind.PARAGRAPH_NUMBER: "number",
}
_MOST_SHOWN = 3000  # selections at a time: those around what is on the screen


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
        self.numbers = LineNumbers(self)
        self.updateRequest.connect(self._follow_scroll)
        self.blockCountChanged.connect(self._make_room)
        self._make_room()

    def numbers_width(self) -> int:
        """Give the room for the largest number."""
        digits = max(len(str(self.blockCount())), 3)
        return 18 + self.fontMetrics().horizontalAdvance("9") * digits

    def _make_room(self) -> None:
        self.setViewportMargins(self.numbers_width() + 4, 0, 0, 0)

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
        workspace.cable_shown.connect(self.show_cable)
        workspace.place_selected.connect(self.follow)
        self.text.cursorPositionChanged.connect(self._caret_moved)
        self.text.verticalScrollBar().valueChanged.connect(self._tint)

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 - Qt's signature
        super().setVisible(visible)
        if visible:
            self.show_cable(self.workspace.current)

    def show_cable(self, cable: OpenCable | None) -> None:
        """Show a cable's text; only while the pane is seen, so that it costs nothing else."""
        if self.isHidden() or cable is self._shown:
            return
        self._shown = None  # nothing is tinted while the text is exchanged
        self._moving = True
        text = shown(cable.cable.text) if cable else ""
        self._map = TextMap(text)
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
        from cable_reader.cable.span import Span  # noqa: PLC0415

        offset = self._map.from_qt(self.text.textCursor().position())
        row = self._shown.row_at(Span(offset, offset))
        if row is not None and row.span is not None and row != self.workspace.row:
            self._moving = True
            self.workspace.select(row.span, row)
            self._moving = False

    def _tint(self) -> None:
        """Colour the markers around the screen, and the ground of the selected place."""
        if self._shown is None or self.isHidden():
            return
        first = self.text.firstVisibleBlock().position()
        low, high = self._map.from_qt(first) - 20_000, self._map.from_qt(first) + 40_000
        near = [m for m in self._markers if m[1] > low and m[0] < high][:_MOST_SHOWN]
        tints = {name: QColor(value) for name, value in self.theme.source.items()}
        made = [self._ground(self._shown.selected, self.theme.colour("current-ground"))]
        made += [self._selection(start, end, tints[name]) for start, end, name in near]
        self.text.setExtraSelections(made)
        self.text.numbers.update()

    def _selection(self, start: int, end: int, tint: QColor) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        letters = QTextCharFormat()
        letters.setBackground(tint)
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(self._map.to_qt(start))
        cursor.setPosition(self._map.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
        made.format, made.cursor = letters, cursor
        return made

    def _ground(self, span: Span, tint: QColor) -> QTextEdit.ExtraSelection:
        made = self._selection(span.start, span.end, tint)
        letters = QTextCharFormat()
        letters.setBackground(tint)
        letters.setProperty(QTextCharFormat.Property.FullWidthSelection, True)  # noqa: FBT003 - Qt's signature
        made.format = letters
        return made

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
