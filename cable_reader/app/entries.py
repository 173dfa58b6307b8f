"""Entries of the list of cables: files, and the cables of a file that holds many. No Qt."""

from __future__ import annotations

import os
import time
from itertools import islice
from typing import TYPE_CHECKING

from cable_reader import open_cables
from cable_reader.app.plain import shortened_path
from cable_reader.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.app.open_cable import OpenCable
    from cable_reader.containers.container import CableSource

_SLICE = 0.008  # seconds of listing between two events of the window
FOLDER_LIMIT = 20_000  # names; a larger collection is the index's business


class Entry:
    """One cable that can be shown; opened when it first is."""

    def __init__(self, path: str, source: CableSource | None = None) -> None:
        self.path = path
        self.source = source
        self.open: OpenCable | None = None

    def is_of(self, path: str) -> bool:
        """Whether this is the (first) cable of a file."""
        return os.path.realpath(self.path) == os.path.realpath(path)

    @property
    def title(self) -> str:
        """Give the cable's number, else what tells it from others in its file, else the file's name."""
        if self.open is not None:
            return self.open.title
        if self.source is not None:
            hint = self.source.hints.get("mrn") or self.source.origin.locator
            if hint:
                return hint
        return shortened_path(os.path.basename(self.path))  # noqa: PTH119 - undecodable names too

    def load(self) -> CableSource:
        """Give the cable's text, reading the file if that was not done yet; raises UnreadableError."""
        if self.source is None:
            self.source = _first_of(self.path, open_cables(self.path))
        return self.source


def _first_of(path: str, sources: Iterator[CableSource]) -> CableSource:
    source = next(iter(sources), None)
    if source is None:
        raise UnreadableError("no-cable", path=path)
    return source


def first_source(path: str, container: str, encoding: str) -> CableSource:
    """Read the first cable of a file in a form and encoding that a person chose."""
    return _first_of(path, open_cables(path, container, encoding))


class Listing:
    """A file whose cables are listed little by little."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._sources = iter(open_cables(path))

    def first(self) -> Entry:
        """Read the first cable; raises UnreadableError."""
        return Entry(self.path, _first_of(self.path, self._sources))

    def more(self) -> tuple[list[Entry], bool]:
        """Read on for a few milliseconds; give what was found and whether that was all."""
        found: list[Entry] = []
        end = time.monotonic() + _SLICE
        while time.monotonic() < end:
            source = next(self._sources, None)
            if source is None:
                return found, True
            found.append(Entry(self.path, source))
        return found, False


def listed_folder(path: str) -> list[Entry] | None:
    """Give an entry for each file in a folder and below that may be a cable; None if it is no folder.

    Nothing is opened yet. Raises UnreadableError.
    """
    if not os.path.isdir(path):  # noqa: PTH112 - undecodable names too
        return None
    from cable_reader.library.folder import find_files  # noqa: PLC0415 - loads much; folders only

    found = [Entry(name) for name in islice(find_files([path]), FOLDER_LIMIT)]
    if not found:
        raise UnreadableError("folder-empty", path=path)
    return found
