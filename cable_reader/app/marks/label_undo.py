"""Changes of labels as one act of the undo stack: the person's book and the cable's together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from cable_reader.annotate.label_merge import with_change

if TYPE_CHECKING:
    from cable_reader.annotate.label import LabelBook
    from cable_reader.app.marks.label_changes import Labels
    from cable_reader.app.window.cable_window import CableWindow


class SetPersonBook(QUndoCommand):
    """The person's label book before and after one act; what others did since stays done."""

    def __init__(
        self, window: CableWindow, words: str, before: LabelBook, after: LabelBook
    ) -> None:
        super().__init__(words)
        self._window = window
        self._before = before
        self._after = after

    def _change(self, before: LabelBook, after: LabelBook) -> None:
        labels = self._window.user_labels
        with self._window.problems.guard():
            labels.keep(with_change(labels.book, before, after))
        self._window.renew()

    def undo(self) -> None:
        self._change(self._after, self._before)

    def redo(self) -> None:
        self._change(self._before, self._after)


def push_labels(window: CableWindow, words: str, before: Labels, after: Labels) -> None:
    """Put a change of labels on the undo stack; raises CableReaderError if it cannot be kept."""
    workspace = window.workspace
    shown = workspace.current
    if after == before:
        return
    if shown is None:
        window.user_labels.keep(after.person)
        return
    if after.person == before.person:
        workspace.edit(words, after.marks)
        return
    shown.undo_stack.beginMacro(words)
    # The marks first: undone last, they find the book they were made with.
    workspace.edit(words, after.marks)
    shown.undo_stack.push(SetPersonBook(window, words, before.person, after.person))
    shown.undo_stack.endMacro()
