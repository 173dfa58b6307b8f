"""The source pane: the cable's text to the character, its markers coloured from the tree."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextCursor, QTextOption

from cable_reader.app.models.text_map import TextMap, shown
from cable_reader.app.panes.pane_frame import Pane
from cable_reader.app.panes.source_text import SourceText, Tint
from cable_reader.cable.patterns import pattern
from cable_reader.cable.tree import NodeKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

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
        self.text.meaning_at = self._meaning_at

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

    def _meaning_at(self, position: int) -> str:
        """Explain the innermost part of the cable around a position that has a meaning of its own."""
        if self._shown is None:
            return ""
        from cable_reader.cable.vocabulary import explain  # tables load when asked

        tree = self._shown.cable.tree
        path = tree.path_to(self._map.from_qt(position))
        known = (explain(node.kind, tree.text_of(node)) for node in reversed(path))
        return next(filter(None, known), "")

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
