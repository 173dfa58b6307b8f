"""The ring of backups of one annotation file: the last ten, and one for each day.

A backup is made of bytes that parse; older ones are dropped only then. Their order is told by
a running number in the name, since clocks go wrong. Nothing here ever touches the file itself.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.annotate.store import Seal, from_xml
from cable_reader.cable.patterns import pattern
from cable_reader.errors import AnnotationFileError, CableReaderError
from cable_reader.files import atomic_write, ensure_folder, read_bytes, sweep_temporary_files

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

LAST = 10
DAYS = 100  # days with edits, of which one backup each is kept
_NAME = pattern(r"(?P<number>\d{6})-(?P<day>\d{4}-\d{2}-\d{2})\.xml", re.ASCII)


class Backup(NamedTuple):
    """One backup on disk."""

    number: int
    day: str  # as the clock said: 2026-11-23
    path: Path

    def annotation_count(self) -> int | None:
        """Count its annotations; None if it is damaged."""
        try:
            loaded = from_xml(read_bytes(self.path), self.path.name)
        except CableReaderError:
            return None
        return None if loaded.seal is Seal.BROKEN else len(loaded.annotations)


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
    try:
        if from_xml(data).seal is Seal.BROKEN:
            return None
    except AnnotationFileError:
        return None
    ring = list_backups(folder)
    if ring and _holds(ring[0], data):
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
