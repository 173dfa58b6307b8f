"""The label book that all cables of a user share, in a file of its own.

>>> labels = LabelStore(folder / FILE_NAME, folder / "sessions", starter_book)
>>> book, ferries = labels.book.added("ferries")
>>> labels.keep(book)
>>> labels.close()

It is an annotation file without annotations and without a cable, kept by the same session as
those: exact, sealed, atomic, journalled, backed up, foreign parts kept, another program's
changes merged label by label. Each cable's file carries the labels it uses as well, and
``label_words.in_words_of`` shows them as the shared book words them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cable_reader.annotate.mark import new_id
from cable_reader.annotate.moments import utc_now
from cable_reader.annotate.opening import named_beside
from cable_reader.annotate.session import AnnotationSession, Kind
from cable_reader.annotate.store import Seal, from_xml, to_xml
from cable_reader.errors import CableReaderError, UnwritableError
from cable_reader.files import atomic_write, read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cable_reader.annotate.label import Label, LabelBook
    from cable_reader.annotate.session import SessionState

FILE_NAME = "labels.xml"


class LabelStore:
    """The shared book while a program has it open; like a session it never loses an edit."""

    def __init__(
        self, path: Path, state_folder: Path, first: Callable[[], LabelBook] | None = None
    ) -> None:
        self._state_folder = state_folder
        self.session = AnnotationSession.open(path, state_folder)
        self._book = self.session.annotations.book
        if self.session.is_new and not self._book and first is not None:
            self._book = first()  # written with the first change, so that looking writes nothing

    @property
    def book(self) -> LabelBook:
        """All labels as they are now."""
        return self._book

    @property
    def state(self) -> SessionState:
        """Where the last change is."""
        return self.session.state

    def keep(self, book: LabelBook) -> None:
        """Take another book and write it, together with what another program wrote meanwhile.

        Raises CableReaderError if it could not be written; the book is kept here all the same,
        and ``save`` tries again. One that is read-only stays as it was.
        """
        if book == self._book and not self.session.is_new:
            return
        after = replace(self.session.annotations, book=book, modified=utc_now())
        if self.session.is_new:  # an empty first book is written too: its labels were deleted
            after = replace(after, id=new_id())
        self.session.edit(after, "labels")
        self._book = book
        self.save()
        state = self.session.state
        if state.kind is not Kind.SAVED and state.error is not None:
            raise state.error

    def save(self) -> None:
        """Write what is not written yet, and all of it where somebody took the file away."""
        self.session.miss_file()
        self.session.save("merge")
        self.take_over()

    def save_copy(self, path: Path, *, overwrite: bool = False) -> None:
        """Write the book as it is now to another file as well; raises UnwritableError."""
        atomic_write(path, to_xml(self.session.annotations), overwrite=overwrite)

    def renew(self) -> bool:
        """Look whether another program changed the book, and take that over; True if it did."""
        before = self._book
        try:
            if self.session.renew():
                self.take_over()
        except CableReaderError:  # it cannot be read just now: the next save says so
            return False
        return self._book != before

    def take_over(self) -> None:
        """Show the book as the session has it, after that was mended or merged."""
        if not self.session.is_new:
            self._book = self.session.annotations.book

    def choices(self, of_cable: LabelBook) -> list[Label]:
        """Give all labels to choose from: the shared ones first, then those only the cable has."""
        united = self._book.united(of_cable)
        return [of_cable.get(label.uuid) or label for _depth, label in united.walk()]

    # -- damage

    def begin_anew(self) -> Path:
        """Put a file that cannot be read aside and keep the labels shown; give its new name.

        Raises UnwritableError.
        """
        path = self.session.path
        aside = named_beside(path, "damaged")
        try:
            path.rename(aside)
        except OSError as error:
            reason = error.strerror or str(error)
            raise UnwritableError("write-failed", path=str(path), reason=reason) from error
        self.session.close()
        book = self._book
        self.session = AnnotationSession.open(path, self._state_folder)
        self.keep(book)
        return aside

    def close(self) -> None:
        """Save and let go."""
        self.session.close()


def read_labels(path: Path) -> LabelBook | None:
    """Read the shared book without opening it; None if there is none, or none to be trusted."""
    try:
        loaded = from_xml(read_bytes(path), str(path))
    except CableReaderError:
        return None
    return None if loaded.seal is Seal.BROKEN else loaded.annotations.book
