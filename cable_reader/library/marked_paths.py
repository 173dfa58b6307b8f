"""Which annotation file the cable at a path had, so that it keeps its marks when an editor changes it.

Files in the folder for all are found by what a cable says; a text that was changed in its place
says something else. One small file for each path, named by a digest of it, holds the name.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from cable_reader.errors import CableReaderError
from cable_reader.files import atomic_write, ensure_folder, read_bytes
from cable_reader.library.locations import annotations_folder, paths_folder

if TYPE_CHECKING:
    from pathlib import Path

    from cable_reader.containers.container import Origin

_LONGEST = 255  # bytes of a file's name


def remember(origin: Origin, annotations: Path) -> None:
    """Note down the annotation file of a cable, if it is in the folder for all; never raises."""
    place = _place(origin)
    if place is None or annotations.parent != annotations_folder():
        return
    name = os.fsencode(annotations.name)
    with suppress(CableReaderError):  # it is found by what the cable says all the same
        if _held(place) != name:
            ensure_folder(place.parent)
            atomic_write(place, name)


def recall(origin: Origin) -> Path | None:
    """Give the annotation file that the cable at this path had, if that is still there."""
    place = _place(origin)
    name = os.fsdecode(_held(place)) if place is not None else ""
    path = annotations_folder() / name
    is_plain = bool(name) and "\0" not in name and os.path.basename(name) == name  # noqa: PTH119 - undecodable names too
    return path if is_plain and path.is_file() else None


def _held(place: Path) -> bytes:
    try:
        return read_bytes(place, _LONGEST)
    except CableReaderError:
        return b""


def _place(origin: Origin) -> Path | None:
    if origin.path is None:
        return None
    whole = os.fsencode(os.path.realpath(origin.path)) + b"\0"
    whole += (origin.locator or "").encode("utf-8", "surrogatepass")
    return paths_folder() / hashlib.sha256(whole).hexdigest()[:16]
