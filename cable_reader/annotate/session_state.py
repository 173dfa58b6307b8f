"""What a session says about itself: ``saved 12:04``, or what is in the way."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cable_reader.annotate.lock import Holder
    from cable_reader.errors import CableReaderError


class Kind(StrEnum):
    """Where the last edit is."""

    SAVED = "saved"  # in the file, or there is none
    UNSAVED = "unsaved"  # in the journal; the next save is due
    FAILED = "failed"  # as UNSAVED, and the last try to write failed: ``error``
    CONFLICT = "conflict"  # the file was changed from outside
    READ_ONLY = "read-only"  # the file may not be written: ``error`` says why


@dataclass(frozen=True, slots=True)
class SessionState:
    """What to show: ``saved 12:04``, or what is in the way."""

    kind: Kind
    saved_at: float | None = None  # seconds since 1970, of the last good save
    error: CableReaderError | None = None
    others: Holder | None = None  # who else has the file open
