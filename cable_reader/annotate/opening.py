"""Opening an annotation file whatever it holds, and the names of files kept beside it."""

from __future__ import annotations

import os
import time
from itertools import chain, count
from typing import TYPE_CHECKING

from cable_reader.annotate.store import Loaded, Seal, from_xml, salvage
from cable_reader.errors import AnnotationFileError, CableReaderError, UnreadableError
from cable_reader.files import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

_PAUSES = (0.05, 0.1, 0.2, None)  # seconds; then it is given up


def read_if_there(path: Path) -> bytes | None:
    """Read a file; None if there is none. Raises UnreadableError for what is no readable file."""
    for pause in _PAUSES:
        try:
            return read_bytes(path)
        except UnreadableError as error:
            if error.code == "missing":
                return None
            if error.code != "changed-while-reading" or pause is None:
                raise
            time.sleep(pause)  # another program is about to write it: it will be done soon
    return None


def understood(data: bytes, path: Path) -> tuple[Loaded, CableReaderError | None]:
    """Read a file's bytes as far as possible; give also why it must not be written over."""
    try:
        loaded = from_xml(data, str(path))
    except AnnotationFileError as error:
        return salvage(data, str(path)), error
    if loaded.seal is Seal.BROKEN:
        return loaded, AnnotationFileError("annotations-seal-broken", path=str(path))
    return loaded, None


def named_beside(path: Path, word: str) -> Path:
    """Name a copy kept beside a file: ``a.annotations.conflict-20261123T093000Z.xml``."""
    moment = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
    stem = f"{path.name.removesuffix('.xml')}.{word}-{moment}"
    names = chain([f"{stem}.xml"], (f"{stem}-{number}.xml" for number in count(2)))
    return next(one for one in map(path.with_name, names) if not os.path.lexists(one))
