"""Where reading stopped in each cable, by the digest of its file: a renamed file is found again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader import files
from cable_reader.errors import CableReaderError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from cable_reader.containers.container import Origin

KEPT = 1000
_LIMIT = 4 << 20  # bytes
Place = tuple[int, int]  # code points of the cable's text


def key_of(origin: Origin) -> str:
    """Name a cable: its file's digest, and its place among those of one file."""
    return f"{origin.sha256}:{origin.locator}" if origin.locator else origin.sha256


class ReadingPlaces:
    """Kept in one small file; a damaged or missing one knows no place."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def all(self) -> dict[str, Place]:
        """Give all places, the last written last."""
        try:
            data = files.read_bytes(self._path, _LIMIT)
        except CableReaderError:
            return {}
        import json  # the first start does without

        try:
            stored = json.loads(data)
        except (ValueError, RecursionError):
            return {}
        if not isinstance(stored, dict):
            return {}
        return {
            key: (place[0], place[1])
            for key, place in stored.items()
            if isinstance(place, list)
            and len(place) == 2
            and all(type(offset) is int for offset in place)
            and 0 <= place[0] <= place[1]
        }

    def keep(self, places: Mapping[str, Place | None]) -> None:
        """Write down places, forget those that are None.

        Raises UnwritableError if they cannot be saved.
        """
        if not places:
            return
        known = self.all()
        before = dict(known)
        for key, place in places.items():
            known.pop(key, None)
            if place is not None:
                known[key] = place
        if known != before:
            self._save(dict(list(known.items())[-KEPT:]))

    def clear(self) -> None:
        """Forget all."""
        self._save({})

    def _save(self, places: dict[str, Place]) -> None:
        import json  # the text is painted first

        files.ensure_folder(self._path.parent)
        files.atomic_write(self._path, json.dumps(places).encode("ascii"))
