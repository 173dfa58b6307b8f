"""Many cables in one form: into one file where the form takes them all, else a file for each.

>>> batch = Batch(export_named("html"), Options(), "2026-11-23T09:30:00Z")
>>> batch.write(items, "cables.html")                      # all or nothing
>>> [done.error for done in batch.write_each(items, folder)]   # a file each; one that fails
[None, UnwritableError(...), None]                             # does not stop the others
"""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple, cast

from cable_reader import files
from cable_reader.errors import CableReaderError, UnwritableError
from cable_reader.exports import ExportInput, ExportJob
from cable_reader.library.side_by_side import processors, side_by_side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from cable_reader.annotate.annotation import AnnotationSet
    from cable_reader.containers.container import CableSource
    from cable_reader.exports import Export, Options

_MOST_WORKERS = 8
# A disk that is to keep one file after the other takes some ten times as long as for a few at once.
_WRITERS = 4
_IN_HAND = 8  # files that are made and may not be written yet
_ALONE = 32  # so few files are made here: starting processes takes longer


class Done(NamedTuple):
    """One file: written, or why not."""

    path: Path
    error: CableReaderError | None = None


def spare_inputs(path: str | os.PathLike[str], inputs: Iterable[str | os.PathLike[str]]) -> None:
    """Refuse to write over a file that is read; raises UnwritableError."""
    if not os.path.exists(path):  # noqa: PTH110 - undecodable names too
        return
    for one in inputs:
        if os.path.exists(one) and os.path.samefile(one, path):  # noqa: PTH110, PTH121 - as above
            raise UnwritableError("target-is-input", path=os.fspath(path))


class _Task(NamedTuple):
    """A file to be made of what a cable can be read from again: little to send to a process."""

    path: Path
    export: Export
    source: CableSource
    annotations: AnnotationSet
    exported_at: str
    options: Options


class Batch:
    """What to write and how; ``overwrite`` replaces files that exist, but none that is read.

    ``inputs`` are further files that must not be written over. ``begin`` makes a child process
    ready to write the form; it must be found by its name there.
    """

    def __init__(
        self,
        export: Export,
        options: Options,
        exported_at: str,
        *,
        overwrite: bool = False,
        inputs: Iterable[str | os.PathLike[str]] = (),
        begin: Callable[[], None] | None = None,
    ) -> None:
        self.export = export
        self.options = options
        self.exported_at = exported_at
        self.overwrite = overwrite
        self._inputs = {os.fspath(path) for path in inputs}
        self._names: dict[str, int] = {}
        self._begin = begin

    def to_bytes(self, items: Iterable[ExportInput]) -> bytes:
        """Give what a file of these cables holds; raises what the form raises."""
        return self.export.write(ExportJob(self._noted(items), self.exported_at, self.options))

    def _noted(self, items: Iterable[ExportInput]) -> Iterator[ExportInput]:
        for item in items:
            path = getattr(item.source.origin, "path", None)  # none for text that was pasted
            if path is not None:
                self._inputs.add(path)
            yield item

    def write(self, items: Iterable[ExportInput], path: str | os.PathLike[str]) -> None:
        """Write all into one file; raises UnwritableError, ExportError, and what ``items`` raises."""
        data = self.to_bytes(items)
        spare_inputs(path, self._inputs)
        self._put(path, data)

    def _put(self, path: str | os.PathLike[str], data: bytes) -> str:
        return files.atomic_write(path, data, mode=0o666, overwrite=self.overwrite)

    def write_each(self, items: Iterable[ExportInput], folder: Path) -> Iterator[Done]:
        """Write a file for each cable into a folder, under names that are apart.

        Of a slow form many files are made in child processes. Where ``items`` raise, the files
        that are in hand are written and told first.
        """
        waiting: deque[tuple[Path, Future[str]]] = deque()
        with ThreadPoolExecutor(_WRITERS, "export") as writers:
            try:
                for path, make in self._made_one_by_one(items, folder):
                    waiting.append((path, self._begun(path, make, writers)))
                    if len(waiting) > _IN_HAND:
                        yield _ended(*waiting.popleft())
            except GeneratorExit:  # nobody wants to be told
                raise
            except BaseException:
                yield from (_ended(*one) for one in waiting)
                raise
            yield from (_ended(*one) for one in waiting)

    def _made_one_by_one(
        self, items: Iterable[ExportInput], folder: Path
    ) -> Iterator[tuple[Path, Callable[[], bytes]]]:
        left = iter(items)
        workers = processors(_MOST_WORKERS) if self.export.is_slow else 1
        for item in left if workers == 1 else islice(left, _ALONE):
            path = folder / self.free_name(self.export.file_name(item))
            yield path, partial(self.to_bytes, [item])
        tasks = (self._task(item, folder) for item in self._noted(left))
        first = next(tasks, None)
        if first is None:
            return
        rest = chain([first], tasks)
        for task, future in side_by_side(_made, rest, workers=workers, begin=self._begin):
            yield task.path, partial(_result, task, future)

    def _task(self, item: ExportInput, folder: Path) -> _Task:
        path = folder / self.free_name(self.export.file_name(item))
        source = cast("CableSource", item.source)  # all that a list of cables holds
        return _Task(path, self.export, source, item.annotations, self.exported_at, self.options)

    def _begun(
        self, path: Path, make: Callable[[], bytes], writers: ThreadPoolExecutor
    ) -> Future[str]:
        """Make a file and let it be written; what is against it stands in the future."""
        try:
            data = make()
            spare_inputs(path, self._inputs)
        except CableReaderError as error:
            failed: Future[str] = Future()
            failed.set_exception(error)
            return failed
        return writers.submit(self._put, path, data)

    def free_name(self, name: str) -> str:
        """Tell apart what would get one name in this run; file systems may not see capitals."""
        key = name.casefold()
        count = self._names[key] = self._names.get(key, 0) + 1
        if count == 1:
            return name
        suffix = self.export.suffix
        return self.free_name(f"{name.removesuffix(suffix)}-{count}{suffix}")


def _ended(path: Path, writing: Future[str]) -> Done:
    try:
        writing.result()
    except CableReaderError as error:
        return Done(path, error)
    return Done(path)


def _made(task: _Task) -> bytes:
    """Make a file; in a child process."""
    cable = task.source.parse()
    item = ExportInput(task.source, cable, task.annotations, cable.findings)
    return task.export.write(ExportJob([item], task.exported_at, task.options))


def _result(task: _Task, future: Future[bytes]) -> bytes:
    try:
        return future.result()
    except BrokenProcessPool:  # a child was killed, for its memory perhaps
        return _made(task)
