"""Where a cable's marks are kept: which file, and its session of loading and saving."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal

from cable_reader.annotate.anchor import reanchor
from cable_reader.annotate.label_words import in_words_of
from cable_reader.annotate.locations import annotation_path, is_beside
from cable_reader.annotate.merge import merge
from cable_reader.annotate.session import AnnotationSession, Kind
from cable_reader.annotate.source import describe_source
from cable_reader.annotate.store import to_xml
from cable_reader.annotate.target import State
from cable_reader.errors import CableReaderError
from cable_reader.files import atomic_write
from cable_reader.imports.importing import ImportTarget
from cable_reader.imports.own_xml import marks_along
from cable_reader.library import marked_paths
from cable_reader.library.earlier_text import file_of_earlier_text
from cable_reader.library.locations import annotations_folder, data_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cable_reader.annotate.anchor import Placement, Reanchoring
    from cable_reader.annotate.annotation import AnnotationSet
    from cable_reader.annotate.label import LabelBook
    from cable_reader.annotate.session import SessionState
    from cable_reader.cable.record import Cable
    from cable_reader.containers.container import CableSource
    from cable_reader.imports.importing import NotTaken


class Keeping:
    """The session of one cable's annotation file, its marks placed on the text as it is now.

    ``shared`` gives the person's label book: labels that the file knows are shown as that book
    words them. The file itself takes the words over with the next change, so that looking at a
    cable, or undoing everything, leaves it as it was. With ``waits_from``, that many marks of
    another text are not placed yet (``is_placed``): ``finish`` takes their places.
    """

    def __init__(
        self,
        source: CableSource,
        cable: Cable,
        *,
        beside: bool = False,
        shared: Callable[[], LabelBook] | None = None,
        waits_from: int | None = None,
    ) -> None:
        self._source, self._cable = source, cable
        self._shared = shared
        self._worded: tuple[AnnotationSet, LabelBook, AnnotationSet] | None = None
        self._as_opened: list[AnnotationSet] = []  # the marks as opened, in every wording shown
        self.description = describe_source(source, cable)
        path = annotation_path(
            annotations_folder(),
            self.description,
            source.origin.path,
            prefer_beside=beside,
            known=lambda: file_of_earlier_text(source.origin, cable, self.description),
        )
        self.session = AnnotationSession.open(path, data_folder() / "sessions", self.description)
        self.session.place = self._on_this_text
        self.review: tuple[Placement, ...] = ()  # what has another place than when it was made
        # The session's marks, and the same as they stand on this text.
        self._shown: tuple[AnnotationSet, AnnotationSet] | None = None
        self.not_taken: tuple[NotTaken, ...] = ()  # of the marks that came along with the cable
        marks = self.session.annotations
        fits = self._is_of_this_text(marks) and _fit(marks, cable.text)
        self.is_placed = fits or waits_from is None or len(marks) < waits_from
        if self.is_placed:
            self.finish(None if fits else reanchor(marks, cable, self.description))
        self._remember_path()

    def finish(self, found: Reanchoring | None) -> None:
        """Take the places found where the cable's text is another, and what came along with it."""
        self.is_placed = True
        if found is not None:
            self.review = found.review
            self._take(found.annotations, "placed anew")
        if self._source.annotated is not None:
            self._take_along(self._cable, self._source.annotated, self._source.origin.path or "-")
        self._opened = self._marks

    def _take_along(self, cable: Cable, annotated: bytes, name: str) -> None:
        """Add the marks of the own XML that the cable was opened from."""
        into = ImportTarget(cable, self.description, self._marks)
        after, self.not_taken = marks_along(annotated, into, name)
        if after != self._marks:
            self._take(after, "came along")

    def _take(self, after: AnnotationSet, description: str) -> None:
        if self.is_read_only:
            self._shown = self.session.annotations, after
        else:
            self.session.edit(after, description)

    @property
    def _marks(self) -> AnnotationSet:
        held = self.session.annotations
        if self._shown is None or self._shown[0] is not held:
            self._shown = held, self._on_this_text(held)
        return self._shown[1]

    def _on_this_text(self, marks: AnnotationSet) -> AnnotationSet:
        """Place marks that another program put on another text; their file stays as it is."""
        if not self.is_placed or self._is_of_this_text(marks):
            return marks
        found = reanchor(marks, self._cable, self.description)
        if found is None:  # only a caller's ``keep_going`` stops it
            return marks
        self.review = found.review
        return found.annotations

    def _is_of_this_text(self, marks: AnnotationSet) -> bool:
        if marks.source is None:
            return not marks.annotations  # nobody says of which text they are
        return marks.source.is_of_same_text(self.description)

    def _remember_path(self) -> None:
        if not self.session.is_new:
            marked_paths.remember(self._source.origin, self.session.path)

    @property
    def annotations(self) -> AnnotationSet:
        """The marks as they are now, their labels in the words of the shared book."""
        marks = self._marks
        if self._shared is None:
            return marks
        shared = self._shared()
        if self._worded is None or self._worded[0] is not marks or self._worded[1] is not shared:
            book = in_words_of(marks.book, shared, marks.uses_label)
            worded = marks.with_book(book, at=marks.modified)
            self._worded = (marks, shared, worded)
            if marks is self._opened and worded is not marks:
                self._as_opened.append(worded)
        return self._worded[2]

    def step(self, before: AnnotationSet, after: AnnotationSet) -> None:
        """Go from one state to another, back or forth: an act is undone or done again.

        What came in between from outside, by merging with another program's work, stays.
        """
        at, opened = self._marks, before in self._as_opened
        if _same_marks(at, self._opened if opened else before):
            self.change(after)
        else:
            self.change(merge(self.annotations, after, before)[0])

    def change(self, after: AnnotationSet) -> None:
        """Take the next state; it is in the journal at once and saved a moment later."""
        self.session.edit(self._opened if after in self._as_opened else after)

    @property
    def state(self) -> SessionState:
        """Where the last edit is."""
        return self.session.state

    @property
    def is_read_only(self) -> bool:
        """Whether the marks can only be looked at."""
        return self.session.state.kind is Kind.READ_ONLY

    def renew(self) -> bool:
        """Take over what another program wrote, if all is saved here; True if that changed anything."""
        try:
            return self.state.kind is Kind.SAVED and self.session.renew()
        except CableReaderError:  # it cannot be read just now: the next save says so
            return False

    def save(self, on_change: Literal["ask", "merge"] = "ask") -> SessionState:
        """Write the file if it does not say what it should, also where somebody took it away."""
        if not self._was_moved_along():
            self.session.miss_file()
        was_new = self.session.is_new
        state = self.session.save(on_change)
        if was_new:
            self._remember_path()
        return state

    def _was_moved_along(self) -> bool:
        """Whether the file stood beside the cable, which is not there any more either."""
        cable = self._source.origin.path
        if cable is None or not is_beside(self.session.path, cable, self._source.origin.locator):
            return False
        return not os.path.lexists(cable)

    def save_copy(self, path: Path, *, overwrite: bool = False) -> None:
        """Write the marks as they are now to another file as well; raises UnwritableError."""
        atomic_write(path, to_xml(self.annotations), overwrite=overwrite)

    def close(self) -> None:
        """Save and let go; raises CableReaderError, and holds on, when the marks could not be saved."""
        state = self.save()
        if state.kind in (Kind.FAILED, Kind.CONFLICT) and state.error is not None:
            raise state.error
        self.session.close()

    def let_go(self) -> None:
        """Save what can be saved and let go all the same; what the journal has comes back."""
        self.session.close()


def _fit(marks: AnnotationSet, text: str) -> bool:
    """Whether every place said to be sure holds its words: a file may have been edited by hand."""
    return all(
        target.fits(text)
        for one in marks
        for target in one.targets
        if target.state is State.ANCHORED
    )


def _same_marks(one: AnnotationSet, other: AnnotationSet) -> bool:
    """Whether two sets hold the same marks, whatever their labels are called by now."""
    return one is other or (
        (one.annotations, one.tombstones) == (other.annotations, other.tombstones)
    )
