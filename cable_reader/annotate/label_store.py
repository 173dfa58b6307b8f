"""The label book that all cables of a user share, in a file of its own.

It is an annotation file without annotations and without a cable, so everything that holds for
those holds for it: exact, sealed, atomic, foreign parts kept. Each cable's file carries the
labels it uses as well; ``AnnotationSet.with_book(shared.united(own))`` brings both together.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cable_reader.annotate.annotation import AnnotationSet
from cable_reader.annotate.store import Seal, from_xml, to_xml
from cable_reader.errors import AnnotationFileError, UnreadableError
from cable_reader.files import atomic_write, ensure_folder, read_bytes, sha256

if TYPE_CHECKING:
    from pathlib import Path

    from cable_reader.annotate.label import LabelBook

FILE_NAME = "labels.xml"


class LabelStore:
    """The shared book on disk; remembers what it read, so that another program's work is kept."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._digest: str | None = None
        self._set = AnnotationSet()

    def load(self) -> LabelBook:
        """Read the book; an empty one if there is no file yet.

        Raises UnreadableError and AnnotationFileError: the file is then left as it is, and
        ``save`` refuses to write over it.
        """
        try:
            data = read_bytes(self._path)
        except UnreadableError as error:
            if error.code == "missing":
                return self._set.book
            raise
        loaded = from_xml(data, str(self._path))
        if loaded.seal is Seal.BROKEN:
            raise AnnotationFileError("annotations-seal-broken", path=str(self._path))
        self._set, self._digest = loaded.annotations, sha256(data)
        return self._set.book

    def save(self, book: LabelBook) -> LabelBook:
        """Write the book if it changed, and give it back as it is on disk now.

        What another program added meanwhile is kept, as in ``LabelBook.united``. Raises
        CableReaderError; nothing is written then.
        """
        before = self._digest
        known = {label.uuid for label in self._set.book}
        on_disk = self.load()
        if self._digest != before:
            news = tuple(label for label in on_disk if label.uuid not in known)
            book = book.united(replace(on_disk, labels=news))
        if book == on_disk:
            return book
        after = replace(self._set, book=book)
        ensure_folder(self._path.parent)
        self._digest = atomic_write(
            self._path,
            to_xml(after),
            expected_sha256=self._digest,
            overwrite=self._digest is not None,
        )
        self._set = after
        return book
