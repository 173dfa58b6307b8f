"""Which cables have annotations, read from the folder of all annotation files. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.annotate.store import read_source
from cable_reader.cable.patterns import pattern
from cable_reader.errors import CableReaderError
from cable_reader.files import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

_SUFFIX = ".annotations.xml"
_ANNOTATION = pattern(rb"<annotation[\s>]")


def marked_cables(folder: Path) -> dict[str, int]:
    """Give the number of annotations by message reference; unreadable files are left out."""
    found: dict[str, int] = {}
    try:
        paths = sorted(path for path in folder.iterdir() if path.name.endswith(_SUFFIX))
    except OSError:
        return found  # no folder yet: nothing was ever marked
    for path in paths:
        try:
            data = read_bytes(path)
            source = read_source(data, str(path))
        except CableReaderError:
            continue
        count = len(_ANNOTATION.findall(data))
        if source is not None and source.mrn and count:
            found[source.mrn] = found.get(source.mrn, 0) + count
    return found
