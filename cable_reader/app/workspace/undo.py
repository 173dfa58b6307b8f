"""Undo: one command that swaps the whole set of annotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from collections.abc import Callable

    from cable_reader.annotate.annotation import AnnotationSet

_ALONE = -1


class SetAnnotations(QUndoCommand):
    """Before and after of one act; acts of the same ``merging`` number become one."""

    def __init__(
        self,
        words: str,
        before: AnnotationSet,
        after: AnnotationSet,
        show: Callable[[AnnotationSet, AnnotationSet], None],  # from one to the other
        merging: int = _ALONE,
    ) -> None:
        super().__init__(words)
        self._before = before
        self.after = after
        self._show = show
        self._merging = merging

    def id(self) -> int:
        return self._merging

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, SetAnnotations) or other.id() != self._merging:
            return False
        self.after = other.after
        self.setObsolete(self.after == self._before)  # nothing happened after all
        return True

    def undo(self) -> None:
        self._show(self.after, self._before)

    def redo(self) -> None:
        self._show(self._before, self.after)
