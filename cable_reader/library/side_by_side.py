"""Tasks in child processes, given back in their order, with few of them in memory.

>>> for task, future in side_by_side(read, tasks, workers=4):
...     answer = future.result()     # raises what ``read`` raised, or BrokenProcessPool

A child that is killed, for its memory perhaps, breaks what its like had in hand; the tasks after
these go to new children. Work that is cancelled ends at once, in the midst of a task: a child writes
nothing that could be left half done.
"""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import Pipe, get_context, parent_process
from multiprocessing.connection import wait as wait_for
from typing import TYPE_CHECKING, TypeVar

from cable_reader.interrupts import interrupts_held

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from multiprocessing.connection import Connection

Task = TypeVar("Task")
Answer = TypeVar("Answer")

_IN_HAND = 3  # tasks for each child: one at work, the others ready for it
_LOOKED_EVERY = 0.05  # seconds between two looks whether the work is cancelled
_TRIES = 4  # pools one after the other, each of which had a child that was killed


def processors(most: int) -> int:
    """Give the number of children that can be at work at once, at most ``most``."""
    return min(most, os.cpu_count() or 1)


def side_by_side(
    do: Callable[[Task], Answer],
    tasks: Iterable[Task],
    *,
    workers: int,
    begin: Callable[[], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[tuple[Task, Future[Answer]]]:
    """Do tasks in child processes, after ``begin`` in each; both must be found by their names.

    Where no process can be started the tasks are done here. Once ``cancelled`` says so, no further
    answer comes.
    """
    running: deque[tuple[Task, Future[Answer]]] = deque()
    children = _Children(workers, begin)

    def ended() -> bool:
        """Wait for the first task; False when the work is cancelled meanwhile."""
        if cancelled is None:
            wait((running[0][1],))
            return True
        while not cancelled():
            if wait((running[0][1],), _LOOKED_EVERY).done:
                return True
        children.stop()
        return False

    try:
        for task in tasks:
            running.append((task, children.do(do, task)))
            if len(running) >= _IN_HAND * workers:
                if not ended():
                    return
                yield running.popleft()
        while running and ended():
            yield running.popleft()
    finally:
        children.end()


class _Children:
    """A pool of processes; a broken one is followed by another, a few times."""

    def __init__(self, workers: int, begin: Callable[[], None] | None) -> None:
        self._workers = workers
        self._begin = begin
        self._tries = _TRIES
        self._go_on, self._stops = Pipe(duplex=False)  # shut, it ends the children
        self._pool = self._started()

    def do(self, do: Callable[[Task], Answer], task: Task) -> Future[Answer]:
        while self._pool is not None:
            try:
                with interrupts_held():  # who hears of one as it starts complains
                    return self._pool.submit(do, task)
            except BrokenProcessPool:
                self._pool.shutdown(wait=False)
                self._pool = self._started()
            except OSError:  # no further process can be started
                break
        return _done_here(do, task)

    def stop(self) -> None:
        """End the children in the midst of what they do."""
        self._stops.close()

    def end(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
        self._stops.close()
        self._go_on.close()

    def _started(self) -> ProcessPoolExecutor | None:
        self._tries -= 1
        if self._tries < 0:
            return None
        try:
            ready = (self._begin, self._go_on)
            return ProcessPoolExecutor(self._workers, get_context("spawn"), _ready, ready)
        except (OSError, NotImplementedError, ImportError):  # without semaphores, for one
            return None


def _done_here(do: Callable[[Task], Answer], task: Task) -> Future[Answer]:
    future: Future[Answer] = Future()
    try:
        future.set_result(do(task))
    except Exception as error:  # noqa: BLE001 - raised again by who asks for the result
        future.set_exception(error)
    return future


def _ready(begin: Callable[[], None] | None, go_on: Connection) -> None:
    """Leave the processor to the window, and interrupts to the process that started this one."""
    if hasattr(os, "nice"):
        os.nice(5)
    with suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    watch = threading.Thread(target=_end_with_parent, args=(go_on,), name="parent", daemon=True)
    watch.start()
    if begin is not None:
        begin()


def _end_with_parent(go_on: Connection) -> None:
    """Wait for the process that started this one: killed, it could end nobody any more."""
    parent = parent_process()
    if parent is not None:
        wait_for([parent.sentinel, go_on])
        os._exit(1)  # nothing is written by a child
