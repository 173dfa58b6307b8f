"""The ring of backups of one annotation file: the last ten, and one for each day.

A backup is made of bytes that parse; older ones are dropped only then. Their order is told by
a running number in the name, since clocks go wrong. Nothing here ever touches the file itself.
"""

from __future__ import annotations

import logging
import re
import time
from datetime import UTC, datetime
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.annotate.store import is_intact
from cable_reader.cable.patterns import pattern
from cable_reader.errors import AnnotationFileError, CableReaderError
from cable_reader.files import atomic_write, ensure_folder, read_bytes, sweep_temporary_files

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_LOG = logging.getLogger(__name__)

PAUSE = 300.0  # seconds between backups of one session
_LARGE = 1 << 20  # bytes of a file that is backed up beside the work
LAST = 10
DAYS = 100  # days with edits, of which one backup each is kept
_NAME = pattern(r"(?P<number>\d{6})-(?P<day>\d{4}-\d{2}-\d{2})\.xml", re.ASCII)


class Backup(NamedTuple):
    """One backup on disk."""

    number: int
    day: str  # as the clock said: 2026-11-23
    path: Path


class BackupRing:
    """The ring of a file that is open: a backup every few minutes, a large one beside the work."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._last: float | None = None
        self._working: Thread | None = None

    def take(self, data: bytes, *, at_once: bool = False) -> None:
        """Back up the file's bytes if it is time, or in any case ``at_once``; never raises."""
        now = time.monotonic()
        if not at_once and self._last is not None and now - self._last <= PAUSE:
            return
        self._last = now
        self.keep(data, at_once=at_once)

    def keep(self, data: bytes, *, at_once: bool = False) -> None:
        """Back up the file's bytes whatever the time is, unless the ring has them; never raises."""
        self._wait()
        if at_once or len(data) < _LARGE:
            self._make(data)
            return
        # Reading a large file for proof takes a second: nobody who marks on waits for it.
        self._working = Thread(target=self._make, args=(data,), name="backup")
        self._working.start()

    def backups(self) -> tuple[Backup, ...]:
        """Give the backups, the newest first."""
        self._wait()
        return list_backups(self._folder)

    def _wait(self) -> None:
        if self._working is not None:
            self._working.join()
            self._working = None

    def _make(self, data: bytes) -> None:
        try:
            make_backup(self._folder, data)
        except CableReaderError as error:  # the edits are in the file all the same
            _LOG.warning("no backup was made: %s", error)


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """Give the backups in a ring's folder, the newest first; empty if there is none."""
    try:
        paths = list(folder.iterdir())
    except OSError:
        return ()
    found = [
        Backup(int(match["number"]), match["day"], path)
        for path in paths
        if (match := _NAME.fullmatch(path.name))
    ]
    return tuple(sorted(found, reverse=True))


def make_backup(folder: Path, data: bytes, today: str | None = None) -> Backup | None:
    """Put a file's bytes into the ring, then drop what is too old.

    Gives None, and changes nothing, for bytes that do not parse or that the newest backup
    holds already. Raises UnwritableError.
    """
    ring = list_backups(folder)
    if ring and _holds(ring[0], data):
        return None
    try:
        if not is_intact(data):
            return None
    except AnnotationFileError:
        return None
    ensure_folder(folder)
    sweep_temporary_files(folder)
    day = today or datetime.now(UTC).strftime("%Y-%m-%d")
    number = ring[0].number + 1 if ring else 1
    made = Backup(number, day, folder / f"{number:06d}-{day}.xml")
    atomic_write(made.path, data)
    for old in to_drop((made, *ring)):
        try:
            old.path.unlink()
        except OSError:  # it is dropped next time
            continue
    return made


def to_drop(ring: Sequence[Backup]) -> list[Backup]:
    """Choose what to drop of a ring, newest first: neither among the last nor a day's newest."""
    dropped = []
    days: set[str] = set()
    for place, backup in enumerate(ring):
        is_days_newest = backup.day not in days and len(days) < DAYS
        days.add(backup.day)
        if place >= LAST and not is_days_newest:
            dropped.append(backup)
    return dropped


def _holds(backup: Backup, data: bytes) -> bool:
    try:
        return read_bytes(backup.path) == data
    except CableReaderError:
        return False
