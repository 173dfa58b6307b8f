"""Where a cable's annotations are kept, and how they are found again.

Two places: beside the cable (``CABLE.annotations.xml``), if the user chose so, or in one folder
for all. A file in the folder is named after what its cable says and is,
``08TOKYO2367-<words>-<bytes>.annotations.xml`` with twelve digits of both digests, so that it is
found whatever the cable's file is called, where it lies and when it was touched:

1. beside the cable, if that file is of this cable;
2. by the digest of the bytes and the place in the file (several cables may be in one);
3. by reference number and the words (other encoding, line ends or wrapping);
4. by reference number alone: another release. Only offered, never taken by itself.

A file's own description counts, never its name. Folders are given by the caller.
"""

from __future__ import annotations

import hashlib
import os
import re
from enum import IntEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.annotate.store import read_source
from cable_reader.cable.patterns import pattern
from cable_reader.errors import CableReaderError
from cable_reader.files import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cable_reader.annotate.source import SourceDescription

SUFFIX = ".annotations.xml"
_NOT_IN_NAMES = pattern(r"[^A-Za-z0-9._\-]+")
_STORED = pattern(
    r"(?P<label>.+)-(?P<words>[0-9a-f]{12})-(?P<bytes>[0-9a-f]{12})(?:-(?P<part>[0-9a-f]{8}))?"
    + re.escape(SUFFIX)
)


class Match(IntEnum):
    """How sure it is that annotations belong to a cable; the surer the greater."""

    REFERENCE = 1  # the same message, other words: carry over, with review
    PLACE = 2  # stands beside the cable, but the cable's words are others now
    WORDS = 3  # the same words: places are worked out anew
    BYTES = 4  # the very same


class Found(NamedTuple):
    """An annotation file that may belong to a cable."""

    path: Path
    match: Match
    source: SourceDescription

    @property
    def is_certain(self) -> bool:
        """Whether it may be opened without asking; a cable changed in its place is re-anchored."""
        return self.match >= Match.PLACE


def beside(cable_path: str | os.PathLike[str], locator: str | None = None) -> Path:
    """Name the annotation file beside a cable; ``locator`` tells cables in one file apart."""
    path = Path(cable_path)
    part = f".{_NOT_IN_NAMES.sub('-', locator).strip('-')}" if locator else ""
    return path.with_name(f"{path.name}{part}{SUFFIX}")


def is_beside(path: Path, cable_path: str | os.PathLike[str], locator: str | None = None) -> bool:
    """Whether a file is the one that stands, or would stand, beside a cable."""
    return path == beside(cable_path, locator)


def in_folder(folder: Path, source: SourceDescription) -> Path:
    """Name the annotation file of a cable in the folder for all."""
    label = _NOT_IN_NAMES.sub("-", source.mrn or "cable").strip("-.")[:60] or "cable"
    words = (source.norm_sha256 or "0" * 12)[:12]
    return folder / f"{label}-{words}-{source.sha256[:12]}{_part_key(source)}{SUFFIX}"


def _part_key(source: SourceDescription) -> str:
    if source.locator is None:
        return ""
    digest = hashlib.sha256(source.locator.encode("utf-8", "surrogatepass")).hexdigest()
    return f"-{digest[:8]}"


def find_annotations(
    folder: Path, source: SourceDescription, cable_path: str | os.PathLike[str] | None = None
) -> tuple[Found, ...]:
    """Find the annotation files of a cable, the surest first; unreadable ones are left out.

    The one to open is the first whose ``is_certain``; the others may be offered.
    """
    found: dict[Path, Found] = {}
    if cable_path is not None:
        path = beside(cable_path, source.locator)
        if (near := _examined(path, source, is_beside=True)) is not None:
            found[path] = near
    for path in _candidates(folder, source):
        if path not in found and (other := _examined(path, source)) is not None:
            found[path] = other
    # The one beside the cable wins among equals: the user put it there. Copies come last.
    own = in_folder(folder, source)
    return tuple(
        sorted(found.values(), key=lambda one: (-one.match, _is_copy(one.path, folder, own)))
    )


def annotation_path(
    folder: Path,
    source: SourceDescription,
    cable_path: str | os.PathLike[str] | None = None,
    *,
    prefer_beside: bool = False,
    known: Callable[[], Path | None] = lambda: None,
) -> Path:
    """Give the file to open for a cable: the one found, else where a new one is to be made.

    A file beside a cable that cannot be read is given too: it opens read-only, and is not
    silently passed over. One that is of another cable is never given. ``known`` gives the file
    of a cable that was changed in its place, where the caller remembers one.
    """
    for found in find_annotations(folder, source, cable_path):
        if found.is_certain:
            return found.path
    if cable_path is not None:
        path = beside(cable_path, source.locator)
        stands = os.path.lexists(path)
        if stands and _description(path) is None:
            return path
        if prefer_beside and not stands and os.access(path.parent, os.W_OK):
            return path  # on a disk that only can be read, the folder for all is as good
    return known() or in_folder(folder, source)


def _candidates(folder: Path, source: SourceDescription) -> Iterator[Path]:
    """Give files whose names fit, and those that may have been placed on another text since."""
    wanted = _STORED.fullmatch(in_folder(folder, source).name)
    try:
        names = sorted(path.name for path in folder.iterdir())
    except OSError:
        return
    for name in names:
        match = _STORED.fullmatch(name)
        if match is None or wanted is None:
            if name.endswith(SUFFIX):  # put there by hand
                yield folder / name
            continue
        same_label = match["label"] == wanted["label"]
        same_digest = match["bytes"] == wanted["bytes"] or match["words"] == wanted["words"]
        if same_digest or same_label:
            yield folder / name


def _is_copy(path: Path, folder: Path, own: Path) -> bool:
    """Whether a file in the folder has a name that we would not have given it."""
    if path.parent != folder or path == own:
        return False
    name, expected = _STORED.fullmatch(path.name), _STORED.fullmatch(own.name)
    return name is None or expected is None or name["label"] != expected["label"]


def _examined(path: Path, source: SourceDescription, *, is_beside: bool = False) -> Found | None:
    description = _description(path)
    if description is None:
        return None
    if description.is_of_same_bytes(source):
        match = Match.BYTES
    elif description.is_of_same_words(source):
        match = Match.WORDS
    elif source.mrn is not None and description.mrn == source.mrn:
        match = Match.PLACE if is_beside else Match.REFERENCE
    elif is_beside and None in (source.mrn, description.mrn):
        match = Match.PLACE  # nothing says that it is another cable's
    else:
        return None
    return Found(path, match, description)


def _description(path: Path) -> SourceDescription | None:
    try:
        now = path.stat()
        state = now.st_ino, now.st_size, now.st_mtime_ns, now.st_ctime_ns, now.st_mode
        return _read_description(path, *state)
    except (OSError, ValueError, CableReaderError):
        return None


@lru_cache(maxsize=20_000)  # each cable without a number looks at the files of all such cables
def _read_description(path: Path, *_state: int) -> SourceDescription | None:
    """Read what a file says of its cable, once for each state of the file."""
    return read_source(read_bytes(path), str(path))
