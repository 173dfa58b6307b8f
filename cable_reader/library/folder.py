"""Listing the cables of files and folders: what their containers say, then what parsing says.

Parsing is done in child processes, in small tasks, so that it can be followed and cancelled.
The list itself is a ``CableIndex``: build it in one thread, show it in another.
"""

from __future__ import annotations

import os
import sqlite3
import time
from concurrent.futures.process import BrokenProcessPool
from hashlib import sha256
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from cable_reader import containers
from cable_reader.containers import cablegate_csv, own_export
from cable_reader.containers.raw_file import open_raw
from cable_reader.errors import UnreadableError
from cable_reader.library.cable_index import index_failed
from cable_reader.library.directory import indicators_of
from cable_reader.library.search import search_text
from cable_reader.library.side_by_side import processors, side_by_side
from cable_reader.library.summary import CableSummary, hinted_summary, summary_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from cable_reader.containers.container import CableSource
    from cable_reader.library.cable_index import CableIndex, Entry
    from cable_reader.library.directory import Directory
    from cable_reader.library.search import SearchText

#: Names that a folder's listing takes for cables; files named by the user are always tried.
SUFFIXES = frozenset(
    {"", ".text", ".log", ".eml", ".tel", ".msg"}.union(
        *(container.suffixes for container in containers.CONTAINERS)
    )
)
_OWN = (".annotations.xml",)
_MOST_WORKERS = 4
_TASK_FILES = 16
_TASK_ROWS = 250
_ALONE = 48  # so few files are parsed here: starting processes takes longer
_ALONE_BYTES = 4 << 20
_SHOWN_EVERY = 0.2  # seconds between commits, so that the list grows before the eye


class Progress(NamedTuple):
    """How far the list is; ``total`` is None while it is not known."""

    done: int
    total: int | None
    path: str


class _Task(NamedTuple):
    """Files to be read whole, or rows of one table."""

    files: tuple[tuple[int, str], ...]  # id in the index, path
    rows: tuple[tuple[int, str, tuple[int, int]], ...] = ()  # place, locator, part
    with_texts: bool = False


class _Line(NamedTuple):
    place: int
    locator: str | None
    part: tuple[int, int] | None
    summary: CableSummary
    text: SearchText | None = None


class _Answer(NamedTuple):
    """What a child process read: lines and errors by file, and the indicators learnt."""

    lines: dict[int, list[_Line]]
    errors: list[tuple[int, int, UnreadableError]]  # file, place, error
    indicators: list[tuple[str, str]]


def index_path(paths: Sequence[str], cache: Path) -> Path:
    """Give the index file for a list of these paths."""
    names = b"\0".join(os.fsencode(os.path.abspath(path)) for path in paths)  # noqa: PTH100 - undecodable names too
    return cache / "lists" / f"{sha256(names).hexdigest()[:32]}.sqlite"


def find_files(paths: Iterable[str]) -> Iterator[str]:
    """Yield files named, and those in folders named and below, in the order of their names.

    Hidden files and folders, links to folders and our own annotation files are passed over.
    A folder below that cannot be read is yielded itself, so that opening it says why. Raises
    UnreadableError for a named folder that cannot be read.
    """
    for path in paths:
        if not os.path.isdir(path):  # noqa: PTH112 - undecodable names too
            yield path
            continue
        try:
            os.scandir(path).close()
        except OSError as error:
            raise UnreadableError(
                "folder-unreadable", path=path, reason=error.strerror or "?"
            ) from error
        unread: list[OSError] = []
        for folder, inner, names in os.walk(path, onerror=unread.append):
            inner[:] = sorted(name for name in inner if not name.startswith("."))
            for name in sorted(names):
                suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122 - as above
                if name.startswith(".") or name.endswith(_OWN) or suffix not in SUFFIXES:
                    continue
                yield os.path.join(folder, name)  # noqa: PTH118 - as above
        yield from (error.filename for error in unread)


def open_entry(entry: Entry) -> CableSource:
    """Open the cable of a line; raises UnreadableError."""
    return containers.open_cable(
        entry.path, entry.locator, container=entry.summary.container, part=entry.part
    )


class ListBuilder:
    """Fills an index with the cables of files and folders; run it in a thread of its own.

    ``progress`` is called often, in that thread; ``cancelled`` says whether to stop. What is
    in the index when it stops stays, and the next run goes on from there. ``searchable``
    puts the cables' words into the index as well, which takes more time and room.
    """

    def __init__(
        self,
        index: CableIndex,
        progress: Callable[[Progress], None] = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
        directory: Directory | None = None,
        workers: int | None = None,
        *,
        searchable: bool = False,
    ) -> None:
        self._index = index
        self._progress = progress
        self._cancelled = cancelled
        self._directory = directory
        self._workers = workers
        self._searchable = searchable
        self._failed: set[int] = set()
        self._done = 0
        self._total: int | None = None
        self._shown = time.monotonic()

    def build(self, paths: Sequence[str]) -> bool:
        """List and parse; gives False when it was cancelled.

        Raises UnreadableError for a folder that cannot be read, UnwritableError when the disk
        of the index is full.
        """
        found = list(find_files(paths))
        try:
            self._index.keep_only(found)
            finished = self._parse(self._list(found))
            self._index.commit()
        except sqlite3.Error as error:
            raise index_failed(self._index.path, error) from error
        return finished and not self._cancelled()

    def _list(self, found: list[str]) -> list[tuple[int, str, int]]:
        """Put in what can be said at once; gives id, path and size of the files to be parsed."""
        changed = []
        for position, path in enumerate(found):
            if self._cancelled():
                break
            status = _status(path)
            begun = self._index.begin_file(path, position, status, searchable=self._searchable)
            if begun is None:
                continue
            file, listed = begun
            try:
                if not listed and _is_table(path):
                    self._list_rows(file, path)
            except UnreadableError as error:
                self._index.add_error(file, 0, error)
                continue
            changed.append((file, path, status[0]))
            self._show(path)
        self._index.commit()
        return changed

    def _list_rows(self, file: int, path: str) -> None:
        lines: list[_Line] = []
        raw = open_raw(path)
        for row, hints in cablegate_csv.read_hints(raw):
            if hints is None:
                self._index.add_error(file, row.number, cablegate_csv.row_too_long(raw, row))
                continue
            summary = hinted_summary(hints, cablegate_csv.NAME)
            lines.append(_Line(row.number, f"row {row.number}", (row.start, row.end), summary))
            if len(lines) == _TASK_ROWS:
                self._index.add(file, [line[:4] for line in lines])
                lines.clear()
                self._show(path)
                if self._cancelled():
                    return
        self._index.add(file, [line[:4] for line in lines])
        self._index.end_listing(file)

    def _parse(self, changed: list[tuple[int, str, int]]) -> bool:
        tasks = list(self._tasks(changed))
        self._total = sum(len(task.rows) or len(task.files) for task in tasks)
        few = len(changed) <= _ALONE and sum(size for *_, size in changed) <= _ALONE_BYTES
        workers = 0 if few else self._workers
        if workers is None:
            workers = processors(_MOST_WORKERS)
        for task, answer in _answers(tasks, workers, self._cancelled):
            self._take(task, answer)
        if self._cancelled():
            return False
        for file, _, _ in changed:
            if file not in self._failed:  # what could not be read is tried again next time
                self._index.end_file(file, searchable=self._searchable)
        return True

    def _tasks(self, changed: list[tuple[int, str, int]]) -> Iterator[_Task]:
        plain: list[tuple[int, str]] = []
        for file, path, _ in changed:
            if self._index.is_listed(file):
                rows = self._index.unparsed_parts(file, searchable=self._searchable)
                while (part := tuple(islice(rows, _TASK_ROWS))) and not self._cancelled():
                    yield _Task(((file, path),), part, self._searchable)
            else:
                plain.append((file, path))
        for start in range(0, len(plain), _TASK_FILES):
            yield _Task(tuple(plain[start : start + _TASK_FILES]), (), self._searchable)

    def _take(self, task: _Task, answer: _Answer) -> None:
        for file, lines in answer.lines.items():
            if task.rows:
                self._index.refine(file, [(line.place, line.summary) for line in lines])
            else:
                self._index.add(file, [line[:4] for line in lines])
            texts = [(line.place, line.text) for line in lines if line.text]
            self._index.add_texts(file, texts)
        for file, place, error in answer.errors:
            self._index.add_error(file, place, error)
            self._failed.add(file)
        if self._directory is not None:
            self._directory.learn(answer.indicators)
        self._done += len(task.rows) or len(task.files)
        self._show(task.files[-1][1])

    def _show(self, path: str) -> None:
        now = time.monotonic()
        if now - self._shown >= _SHOWN_EVERY:
            self._index.commit()
            self._shown = now
        self._progress(Progress(self._done, self._total, path))


def _answers(
    tasks: list[_Task], workers: int, cancelled: Callable[[], bool]
) -> Iterator[tuple[_Task, _Answer]]:
    """Do the tasks in child processes, with as few waiting in memory as keep them busy."""
    if workers == 0:
        for task in tasks:
            if cancelled():
                return
            yield task, _read_task(task)
        return
    if cancelled():
        return
    for task, future in side_by_side(_read_task, tasks, workers=workers, cancelled=cancelled):
        yield task, _answer_of(task, future)


def _answer_of(task: _Task, future: Future[_Answer]) -> _Answer:
    try:
        return future.result()
    except BrokenProcessPool:
        # A child was killed, for its memory perhaps: its files are named, the rest goes on.
        errors = [
            (file, place, UnreadableError("reader-stopped", path=path))
            for file, path in task.files
            for place in ([row[0] for row in task.rows] or [0])
        ]
        return _Answer({}, errors, [])


def _read_task(task: _Task) -> _Answer:
    """Read and parse what a task names; runs in a child process."""
    answer = _Answer({}, [], [])
    for file, path in task.files:
        lines = answer.lines.setdefault(file, [])
        try:
            for place, source in _sources(path, task.rows):
                cable = source.parse()
                text = search_text(cable) if task.with_texts else None
                summary = summary_of(source, cable)
                origin = source.origin
                lines.append(_Line(place, origin.locator, origin.part, summary, text))
                answer.indicators.extend(dict.fromkeys(indicators_of(cable)))
        except UnreadableError as error:
            if error.code != own_export.CODE:  # those are passed over: no cable is missing
                answer.errors.append((file, len(lines), error))
    return answer


def _sources(
    path: str, rows: tuple[tuple[int, str, tuple[int, int]], ...]
) -> Iterator[tuple[int, CableSource]]:
    if not rows:
        yield from enumerate(containers.open_cables(path))
        return
    raw = open_raw(path)
    for place, locator, part in rows:
        source = cablegate_csv.read_part(raw, locator, part)
        if source is None:
            raise UnreadableError("changed-while-reading", path=path)
        yield place, source


def _is_table(path: str) -> bool:
    raw = open_raw(path)
    head = raw.head()
    return (
        not own_export.is_own_export(head)
        and containers.detect(head, path).name == cablegate_csv.NAME
    )


def _status(path: str) -> tuple[int, int]:
    try:
        status = os.stat(path)  # noqa: PTH116 - undecodable names too
    except OSError:
        return -1, -1
    return status.st_size, status.st_mtime_ns
