"""Where a cable's marks are kept: which file, and its session of loading and saving. No Qt."""

from __future__ import annotations

import hashlib
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING

from cable_reader.annotate.session import AnnotationSession, Kind
from cable_reader.annotate.source import describe_source
from cable_reader.library.locations import annotations_folder, data_folder

if TYPE_CHECKING:
    from cable_reader.annotate.annotation import AnnotationSet
    from cable_reader.annotate.session import SessionState
    from cable_reader.cable.record import Cable
    from cable_reader.containers.container import CableSource

SUFFIX = ".annotations.xml"
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9]+")


class Keeping:
    """The session of one cable's annotation file."""

    def __init__(self, source: CableSource, cable: Cable, *, beside: bool = False) -> None:
        description = describe_source(source, cable)
        path = annotation_path(source, cable, beside=beside)
        self.session = AnnotationSession.open(path, data_folder() / "sessions", description)

    @property
    def annotations(self) -> AnnotationSet:
        """The marks as they are now."""
        return self.session.annotations

    def change(self, after: AnnotationSet) -> None:
        """Take the next state; it is in the journal at once and saved a moment later."""
        self.session.edit(after)

    @property
    def state(self) -> SessionState:
        """Where the last edit is."""
        return self.session.state

    @property
    def is_read_only(self) -> bool:
        """Whether the marks can only be looked at."""
        return self.session.state.kind is Kind.READ_ONLY

    @property
    def why_read_only(self) -> str:
        """Say why, in one sentence."""
        error = self.session.state.error
        return str(error) if error else ""

    def save(self) -> SessionState:
        """Write the file if it does not say what it should."""
        return self.session.save()

    def close(self) -> None:
        """Save and let go; raises CableReaderError when the marks could not be saved."""
        state = self.session.close()
        if state.kind in (Kind.FAILED, Kind.CONFLICT) and state.error is not None:
            raise state.error


def saved_at_words(state: SessionState) -> str:
    """Give the time of the last good save, ``12:04``; empty before the first."""
    return time.strftime("%H:%M", time.localtime(state.saved_at)) if state.saved_at else ""


def annotation_path(source: CableSource, cable: Cable, *, beside: bool = False) -> Path:
    """Choose the annotation file of a cable.

    One beside the cable counts if it is there or wanted. In the data folder the name ends in
    the digest of the cable's bytes, so a file that was renamed or moved finds its marks again.
    """
    origin = source.origin
    part = _NOT_IN_NAMES.sub("-", origin.locator or "").strip("-").lower()
    if origin.path is not None:
        name = f"{Path(origin.path).name}{'.' + part if part else ''}{SUFFIX}"
        lying_beside = Path(origin.path).with_name(name)
        if beside or lying_beside.is_file():
            return lying_beside
    digest = (
        origin.sha256 or hashlib.sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest()
    )[:16]
    ending = f"{digest}{'-' + part if part else ''}{SUFFIX}"
    folder = annotations_folder()
    known = sorted(folder.glob(f"*-{ending}")) if folder.is_dir() else []
    if known:
        return known[0]
    reference = cable.facts.reference
    title = (reference.canonical or reference.post_key + reference.number) if reference else None
    stem = (
        title
        or _NOT_IN_NAMES.sub("-", Path(origin.path or "cable").stem).strip("-")[:40]
        or "cable"
    )
    return folder / f"{stem}-{ending}"
