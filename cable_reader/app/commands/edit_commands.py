"""Undo, copying, citing, finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from cable_reader.app.window.cable_window import CableWindow


class EditCommands:
    """The commands of the edit menu."""

    def __init__(self, window: CableWindow) -> None:
        self.window = window

    def undo(self) -> None:
        """Take back the last change of the marks."""
        self.window.notes.finish()
        group = self.window.workspace.undo_group
        act = group.undoText()
        group.undo()
        if act:
            self.window.notice(self.window.tr("Undone: {act}").format(act=act))

    def redo(self) -> None:
        """Do it again."""
        self.window.notes.finish()
        group = self.window.workspace.undo_group
        act = group.redoText()
        group.redo()
        if act:
            self.window.notice(self.window.tr("Done again: {act}").format(act=act))

    def copy(self) -> None:
        """Copy the selected words as they read, else the value or paragraph."""
        view = self.window.paragraphs.view
        cursor = view.textCursor()
        source = self.window.source.text
        if source.hasFocus() and source.textCursor().hasSelection():
            words = self.window.source.selected_text()
        elif cursor.hasSelection():
            words = view.reading.text_between(cursor.selectionStart(), cursor.selectionEnd())
        else:
            row = self.window.workspace.row
            words = row.value if row else ""
        if words:
            QGuiApplication.clipboard().setText(words)
            self.window.notice(self.window.tr("Copied"))

    def cite(self) -> None:
        """Copy words and citation."""
        from PySide6.QtCore import QMimeData

        from cable_reader.app.commands.citation import cited_html, cited_text

        shown = self.window.workspace.current
        if shown is None:
            return
        cursor = self.window.paragraphs.view.textCursor()
        reading = self.window.paragraphs.view.reading
        chosen = (
            reading.text_between(cursor.selectionStart(), cursor.selectionEnd())
            if cursor.hasSelection()
            else ""
        )
        words = chosen or (self.window.workspace.row.value if self.window.workspace.row else "")
        form = self.window.settings.text("citation")
        data = QMimeData()
        data.setText(cited_text(shown.cable, shown.paragraph, words, form))
        data.setHtml(cited_html(shown.cable, shown.paragraph, words, form))
        QGuiApplication.clipboard().setMimeData(data)
        self.window.notice(self.window.tr("Copied with citation"))

    def find(self) -> None:
        """Open the find bar."""
        cursor = self.window.paragraphs.view.textCursor()
        reading = self.window.paragraphs.view.reading
        chosen = (
            reading.text_between(cursor.selectionStart(), cursor.selectionEnd())
            if cursor.hasSelection()
            else ""
        )
        self.window.find_bar.open(chosen[:200])

    def search(self) -> None:
        """Go to the line in which all cables are searched."""
        if self.window.view_commands.is_focused:
            self.window.view_commands.focus_mode()
        self.window.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.window.search_field.selectAll()

    def find_next(self) -> None:
        """Go to the next place found."""
        self._step(1)

    def find_previous(self) -> None:
        """Go to the previous place found."""
        self._step(-1)

    def _step(self, steps: int) -> None:
        bar = self.window.find_bar
        if not bar.words.text():
            bar.open()
            return
        if bar.isHidden():
            bar.show()
            bar.search()
        bar.step(steps)
