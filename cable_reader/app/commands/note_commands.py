"""Writing notes: on the target, on the cable, and on marks that are there."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from cable_reader.annotate.annotation import Annotation
from cable_reader.annotate.target import target_for_cable
from cable_reader.app.marks.marking import found_on, with_note

if TYPE_CHECKING:
    from cable_reader.annotate.annotation import AnnotationSet
    from cable_reader.annotate.target import Target
    from cable_reader.app.window.cable_window import CableWindow

_merging = itertools.count(1)


class NoteCommands:
    """The commands that write notes; what is typed into one note is one act."""

    def __init__(self, window: CableWindow) -> None:
        self.window = window
        # A note just begun: its id, the marks before it and with it.
        self._draft: tuple[str, AnnotationSet, AnnotationSet] | None = None
        self._merging = 0

    def note(self) -> None:
        """Write on the target: its annotation if there is one, else a new one."""
        with self.window.problems.guard():
            self._write_on(self.window.workspace.target)

    def cable_note(self) -> None:
        """Write on the cable as a whole."""
        self._write_on(target_for_cable())

    def _write_on(self, target: Target) -> None:
        shown = self.window.workspace.current
        if shown is None:
            return
        here = found_on(shown.annotations, target)
        if not here and target.start is None:
            here = tuple(one for one in shown.annotations if not one.targets)
        if shown.keeping.is_read_only:
            self.window.workspace.refused.emit(shown.keeping.state.error)
            return
        self.window.show_notes()
        if here:
            self.write(here[0].id)
            return
        before = shown.annotations
        made = Annotation.new(
            *([target] if target.start is not None else []), kind="note", author=self.window.author
        )
        self._merging = next(_merging)
        self.window.workspace.edit(
            self.window.tr("note"), before.with_annotation(made), self._merging
        )
        self._draft = (made.id, before, shown.annotations)
        self.window.workspace.choose_annotation(made.id, go=False)
        self.window.notes.write(made.id)

    def write(self, annotation_id: str) -> None:
        """Write on an annotation that is there."""
        self._merging, self._draft = next(_merging), None
        self.window.workspace.choose_annotation(annotation_id, go=False)
        self.window.notes.write(annotation_id)

    def note_written(self, annotation_id: str, words: str, ended: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Keep what is written; a note begun and left empty was never begun."""
        shown = self.window.workspace.current
        if shown is None or annotation_id not in shown.annotations:
            return
        is_draft = self._draft is not None and self._draft[0] == annotation_id
        if not words.strip() and is_draft:
            if ended and self._draft is not None:
                _id, before, begun = self._draft
                if shown.annotations != begun:  # merged with another program's work meanwhile
                    before = shown.annotations.without(annotation_id)
                self.window.workspace.edit(self.window.tr("note"), before, self._merging)
                self._draft = None
            return
        held = shown.annotations.get(annotation_id)
        if held is None or (held.note == words and words):
            return
        if not words.strip() and not ended:
            return
        after = with_note(shown.annotations, held.targets[0] if held.targets else target_for_cable(),
                          words, self.window.author, annotation_id)  # fmt: skip
        self.window.workspace.edit(self.window.tr("note"), after, self._merging)
