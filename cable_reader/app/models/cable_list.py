"""A list of many cables: filled and ordered in threads, shown by the cables pane.

The window's thread only ever reads single pages of lines. The thread that fills the list and
the one that orders it have connections of their own; what they found comes as signals.
"""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal

from cable_reader.app.models.cable_lines import BY_MARKS
from cable_reader.app.models.marked_cables import marked_cables
from cable_reader.errors import CableReaderError
from cable_reader.files import ensure_folder
from cable_reader.library.cable_index import CableIndex
from cable_reader.library.folder import ListBuilder, index_path
from cable_reader.library.locations import annotations_folder, cache_folder

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from cable_reader.app.models.cable_lines import Order
    from cable_reader.library.cable_index import Entry
    from cable_reader.library.folder import Progress
    from cable_reader.library.search import Hit

_PAGE = 200  # lines read at once
_TOLD_EVERY = 0.15  # seconds between two reports of progress
_PATIENCE = 5.0  # seconds that closing waits for the builder's child processes


class CableList(QObject):
    """The cables of some files and folders, kept in an index on disk."""

    progressed = Signal(object)  # Progress
    finished = Signal(bool)  # whether all was listed
    failed = Signal(object)  # CableReaderError
    ordered = Signal(object, object, int)  # Order, array of ids, how many there are in all
    marks_counted = Signal(object)  # message reference -> number of annotations
    # query, pairs of Entry and Hit, CableReaderError or None
    searched = Signal(str, object, object)

    def __init__(self, paths: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.paths = tuple(paths)
        path = index_path(self.paths, cache_folder())
        ensure_folder(path.parent)
        self._path = path
        self._index = CableIndex(path)
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._wanted: Order | None = None
        self._wish = threading.Lock()
        self._is_closed = False
        self._searchable = False  # whether the words of the cables are wanted too
        self.marks: Mapping[str, int] = {}
        self.marks_counted.connect(self._take_marks)

    def _take_marks(self, marks: Mapping[str, int]) -> None:
        self.marks = marks

    # -- filling

    @property
    def is_filling(self) -> bool:
        """Whether cables are still being read."""
        return self._thread is not None and self._thread.is_alive()

    def fill(self) -> None:
        """Read the files in a thread; what is known from the last time is not read again."""
        if not self.is_filling:
            self._stop.clear()
            self._thread = threading.Thread(target=self._fill, name="cable list", daemon=True)
            self._thread.start()

    def cancel(self) -> None:
        """Stop reading; what is listed stays, ``fill`` goes on from there."""
        self._stop.set()

    def _fill(self) -> None:
        told = 0.0

        def tell(progress: Progress) -> None:
            nonlocal told
            now = time.monotonic()
            if now - told >= _TOLD_EVERY:
                told = now
                self.progressed.emit(progress)

        whole = False
        try:
            index = CableIndex(self._path)
            try:
                whole = self._build(index, tell)
            finally:
                index.close()
        except CableReaderError as error:
            self.failed.emit(error)
        if not self._is_closed:
            self.finished.emit(whole)

    def _build(self, index: CableIndex, tell: Callable[[Progress], None]) -> bool:
        while True:
            searchable = self._searchable
            builder = ListBuilder(index, tell, self._stop.is_set, searchable=searchable)
            whole = builder.build(self.paths)
            if not whole or searchable == self._searchable:
                return whole  # the words were not asked for meanwhile

    # -- searching

    def read_words(self) -> None:
        """Let the words of the cables be read too, so that they can be searched."""
        self._searchable = True
        self.fill()

    def search(self, query: str) -> None:
        """Look for a query in a thread, in the words read so far; ``searched`` tells."""
        self._pool.start(lambda: self._search(query))

    def _search(self, query: str) -> None:
        found: list[tuple[Entry, Hit]] = []
        failed: CableReaderError | None = None
        if self._is_closed:
            return
        try:
            index = CableIndex(self._path)
            try:
                hits = index.search(query)
                lines = {line.id: line for line in index.entries([hit.cable for hit in hits])}
                found = [(lines[hit.cable], hit) for hit in hits if hit.cable in lines]
            finally:
                index.close()
        except CableReaderError as error:
            failed = error
        if not self._is_closed:
            self.searched.emit(query, found, failed)

    # -- ordering

    def order(self, wanted: Order) -> None:
        """Ask for the ids in an order; ``ordered`` brings them. Only the last wish counts."""
        with self._wish:
            busy, self._wanted = self._wanted is not None, wanted
        if not busy:
            self._pool.start(self._order)

    def _order(self) -> None:
        while (wanted := self._wanted) is not None and not self._is_closed:
            index = CableIndex(self._path)
            try:
                ids = self._ids(index, wanted)
                count = index.count()
            finally:
                index.close()
            with self._wish:
                if self._wanted == wanted:
                    self._wanted = None
            if not self._is_closed:
                self.ordered.emit(wanted, ids, count)

    def _ids(self, index: CableIndex, wanted: Order) -> array[int]:
        if wanted.key != BY_MARKS:
            return index.ids(
                wanted.key, descending=wanted.descending, containing=wanted.containing
            )
        listed = index.ids(containing=wanted.containing)
        ranks = index.ids_of(self.marks)
        return type(listed)(
            "q", sorted(listed, key=lambda one: ranks.get(one, 0), reverse=wanted.descending)
        )

    # -- showing

    def lines(self, ids: Sequence[int]) -> dict[int, Entry]:
        """Give the lines of a page of ids; those that are gone are missing."""
        return {line.id: line for line in self._index.entries(ids)}

    def read_lines(self, ids: Sequence[int]) -> Iterator[Entry]:
        """Yield many lines in this order; for any thread, since it opens the index anew.

        It is open no longer than a page takes: whoever stops leaves no connection behind.
        """
        for start in range(0, len(ids), _PAGE):
            page = ids[start : start + _PAGE]
            index = CableIndex(self._path)
            try:
                found = {line.id: line for line in index.entries(page)}
            finally:
                index.close()
            yield from (found[one] for one in page if one in found)

    def line_of(self, references: Sequence[str]) -> Entry | None:
        """Find the first of these message references that is listed."""
        found = self._index.ids_of(dict.fromkeys(references, 1))
        lines = self._index.entries(sorted(found))
        by_reference = {line.summary.mrn: line for line in lines if line.error is None}
        return next((by_reference[one] for one in references if one in by_reference), None)

    def count_marks(self) -> None:
        """Look in a thread which cables have annotations; ``marks_counted`` tells."""
        self._pool.start(self._count_marks)

    def _count_marks(self) -> None:
        marks = marked_cables(annotations_folder())
        if not self._is_closed:
            self.marks_counted.emit(marks)

    def close(self) -> None:
        """Stop and let go of the index."""
        self._is_closed = True
        self.cancel()
        if self._thread is not None:
            self._thread.join(_PATIENCE)
        self._pool.waitForDone()
        self._index.close()
