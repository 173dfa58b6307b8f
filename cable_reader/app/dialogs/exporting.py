"""Exporting in a thread: which cables, how far it is, and what came of it."""

from __future__ import annotations

import threading
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from cable_reader.errors import CableReaderError
from cable_reader.exports import ExportInput

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from cable_reader.app.models.cable_list import CableList
    from cable_reader.app.workspace.entries import Entry
    from cable_reader.app.workspace.open_cable import OpenCable
    from cable_reader.containers.container import CableSource
    from cable_reader.library.cable_index import Entry as Line
    from cable_reader.library.exporting import Batch

    Wanted = Callable[[], ExportInput]  # reads and parses the cable; raises CableReaderError

_TOLD_EVERY = 0.1  # seconds between two reports of progress
_PATIENCE = 10.0  # seconds that closing waits for the file being written


class Outcome(NamedTuple):
    """What a run came to; ``whole`` is false when it was stopped."""

    place: Path  # the file, or the folder of the files
    files: int
    failed: tuple[CableReaderError, ...]
    whole: bool


class _Stopped(Exception):  # noqa: N818 - nothing went wrong
    """The person does not want the rest."""


class ExportRun(QObject):
    """Writes cables into one file or into a folder; what was written stays when it is stopped."""

    progressed = Signal(int)  # cables done
    ended = Signal(object)  # Outcome

    def __init__(
        self, batch: Batch, wanted: Iterable[Wanted], place: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._batch = batch
        self._wanted = wanted
        self._place = Path(place)
        self._into_folder = False
        self._stop = threading.Event()
        self._failed: list[CableReaderError] = []
        self._thread = threading.Thread(target=self._run, name="export", daemon=True)

    def start(self, *, into_folder: bool) -> None:
        """Begin; ``ended`` tells when it is over."""
        self._into_folder = into_folder
        self._thread.start()

    def cancel(self) -> None:
        """Stop before the next cable; a file that holds many is then not written at all."""
        self._stop.set()

    def wait(self) -> None:
        """Let the file that is being written be finished."""
        self._thread.join(_PATIENCE)

    def _run(self) -> None:
        written, whole = 0, False  # also where a fault of ours ends the thread
        try:
            items = self._items()
            if self._into_folder:
                for done in self._batch.write_each(items, self._place):
                    if done.error is None:
                        written += 1
                    else:
                        self._failed.append(done.error)
            elif (first := next(items, None)) is not None:
                self._batch.write(_with(first, items), self._place)
                written = 1
            whole = True
        except _Stopped:
            pass
        except CableReaderError as error:
            self._failed.append(error)
            whole = True
        finally:
            self.ended.emit(Outcome(self._place, written, tuple(self._failed), whole))

    def _items(self) -> Iterator[ExportInput]:
        told = 0.0
        for number, get in enumerate(self._wanted):
            if self._stop.is_set():
                raise _Stopped
            now = time.monotonic()
            if now - told >= _TOLD_EVERY:
                told = now
                self.progressed.emit(number)
            try:
                item = get()
            except CableReaderError as error:  # the others are still done
                self._failed.append(error)
            else:
                yield item


def _with(first: ExportInput, others: Iterator[ExportInput]) -> Iterator[ExportInput]:
    yield first
    yield from others


# -- which cables


def item_of(cable: OpenCable) -> ExportInput:
    """Give an open cable with its marks as they are now, also those not yet saved."""
    return ExportInput(cable.source, cable.cable, cable.annotations, cable.cable.findings)


def as_it_is(cable: OpenCable) -> Wanted:
    """Want an open cable as it is at this moment."""
    item = item_of(cable)
    return lambda: item


def of_entries(entries: Iterable[Entry]) -> list[Wanted]:
    """Give the open cables: what is on the screen as it is, the others as they are kept."""
    wanted: list[Wanted] = []
    for entry in entries:
        if entry.open is not None and entry.open.has_loaded_marks:
            wanted.append(as_it_is(entry.open))
        else:
            wanted.append(partial(_of_entry, entry))
    return wanted


def of_list(cables: CableList, ids: Iterable[int], entries: Iterable[Entry]) -> Iterator[Wanted]:
    """Yield the cables of a list, those that are open as they are on the screen."""
    shown = {
        (entry.path, entry.open.source.origin.locator): item_of(entry.open)
        for entry in entries
        if entry.open is not None and entry.open.has_loaded_marks
    }
    listed = list(ids)

    def of_line(line: Line) -> ExportInput:
        from cable_reader.library.folder import open_entry

        if line.failure is not None:
            raise line.failure
        return shown.get((line.path, line.locator)) or _kept(open_entry(line))

    return (partial(of_line, line) for line in cables.read_lines(listed))


def _of_entry(entry: Entry) -> ExportInput:
    return _kept(entry.read())


def _kept(source: CableSource) -> ExportInput:
    from cable_reader.library.marks import Marks  # loads lxml

    cable = source.parse()
    return ExportInput(source, cable, Marks(None).of(source, cable), cable.findings)
