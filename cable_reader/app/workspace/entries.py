"""Entries of the list of cables: files, and the cables of a file that holds many. No Qt."""

from __future__ import annotations

import os
from itertools import chain
from typing import TYPE_CHECKING

from cable_reader import open_cables
from cable_reader.app.plain import shortened_path
from cable_reader.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.app.workspace.open_cable import OpenCable
    from cable_reader.cable.record import Cable
    from cable_reader.containers.container import CableSource


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
        self.source = self.read()
        return self.source

    def read(self) -> CableSource:
        """Give the cable's text and keep nothing, for another thread; raises UnreadableError."""
        return self.source or _first_of(self.path, open_cables(self.path))


def _first_of(path: str, sources: Iterator[CableSource]) -> CableSource:
    source = next(iter(sources), None)
    if source is None:
        raise UnreadableError("no-cable", path=path)
    return source


def first_source(path: str, container: str, encoding: str) -> CableSource:
    """Read the first cable of a file in a form and encoding that a person chose."""
    return _first_of(path, open_cables(path, container, encoding))


def release_of(path: str, cable: Cable) -> CableSource:
    """Read the cable of the same reference in a file of many, else the first; raises UnreadableError."""
    from cable_reader.compare.release import other_release  # only to compare

    found = other_release(cable, open_cables(path))
    return _first_of(path, iter((found,) if found is not None else ()))


class Listing:
    """A file of which only the first cable has been read; it may hold many."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._sources = iter(open_cables(path))

    def first(self) -> Entry:
        """Read the first cable; raises UnreadableError."""
        return Entry(self.path, _first_of(self.path, self._sources))

    def holds_more(self) -> bool:
        """Whether there is a second cable behind the first."""
        return next(self._sources, None) is not None


def files_of_folder(path: str) -> Iterator[str] | None:
    """Give the files of a folder that may be cables; None if it is no folder.

    Raises UnreadableError for a folder that cannot be read or holds nothing.
    """
    if not os.path.isdir(path):  # noqa: PTH112 - undecodable names too
        return None
    from cable_reader.library.folder import find_files

    files = find_files([path])
    first = next(files, None)
    if first is None:
        raise UnreadableError("folder-empty", path=path)
    return chain([first], files)
