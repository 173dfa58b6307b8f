"""The files opened last, newest first."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cable_reader import files
from cable_reader.errors import CableReaderError

if TYPE_CHECKING:
    from pathlib import Path

KEPT = 20
_LIMIT = 1 << 20  # bytes; the list has a few kilobytes


class RecentFiles:
    """A list kept in one small file; a damaged or missing file is an empty list."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def paths(self) -> list[str]:
        """Give the paths, newest first; whether they still exist is not looked at."""
        try:
            data = files.read_bytes(self._path, _LIMIT)
        except CableReaderError:
            return []
        import json  # the first start does without

        try:
            stored = json.loads(data)
        except (ValueError, RecursionError):
            return []
        if not isinstance(stored, list):
            return []
        return [path for path in stored if isinstance(path, str)][:KEPT]

    def add(self, path: str | os.PathLike[str]) -> None:
        """Put a path first. Raises UnwritableError if the list cannot be saved."""
        name = os.path.abspath(path)  # noqa: PTH100 - undecodable names too
        self._save([name, *(other for other in self.paths() if other != name)][:KEPT])

    def remove(self, path: str | os.PathLike[str]) -> None:
        """Take a path out; nothing else of that file is touched."""
        name = os.path.abspath(path)  # noqa: PTH100 - as above
        self._save([other for other in self.paths() if other != name])

    def clear(self) -> None:
        """Forget all."""
        self._save([])

    def _save(self, paths: list[str]) -> None:
        import json  # the text is painted first

        files.ensure_folder(self._path.parent)
        # JSON escapes what is not ASCII, so a name that is no valid text comes back the same.
        files.atomic_write(self._path, json.dumps(paths, indent=1).encode("ascii"))
