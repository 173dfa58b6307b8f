"""Reading files whole and safely: nothing but regular files, and not while they change."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

from cable_reader.errors import UnreadableError
from cable_reader.files import calls

if TYPE_CHECKING:
    from io import FileIO

READ_LIMIT = (
    256 * 1024 * 1024
)  # bytes; a cable has a few thousand, a file of all cables is streamed


def open_regular(path: str | os.PathLike[str]) -> FileIO:
    """Open a regular file for reading bytes, unbuffered.

    Folders, FIFOs, sockets and devices are refused without waiting for them. Raises
    UnreadableError: missing, is-folder, folder-unreadable, not-regular, no-permission, link-loop,
    read-failed.
    """
    name = os.fspath(path)
    try:
        # Looked at before it is opened: opening alone can start a device.
        _refuse_irregular(name, calls.call(os.stat, name))
        return os.fdopen(_open_checked(name), "rb", buffering=0)
    except OSError as error:
        raise calls.unreadable(name, error) from error
    except ValueError as error:  # a NUL in the name
        raise UnreadableError("missing", path=name) from error


def read_bytes(path: str | os.PathLike[str], limit: int = READ_LIMIT) -> bytes:
    """Read a whole regular file of at most ``limit`` bytes.

    Raises UnreadableError as ``open_regular`` does, and too-large, changed-while-reading.
    """
    name = os.fspath(path)
    with open_regular(name) as file:
        try:
            return _read_whole(name, file.fileno(), limit)
        except OSError as error:
            raise calls.unreadable(name, error) from error


def _open_checked(name: str) -> int:
    descriptor = calls.call(os.open, name, calls.READ_FLAGS)
    try:
        # Once more on what was really opened: the name may have changed hands since.
        _refuse_irregular(name, calls.call(os.fstat, descriptor))
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def _refuse_irregular(name: str, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        if not calls.call(os.access, name, os.R_OK | os.X_OK):
            reason = os.strerror(errno.EACCES)
            raise UnreadableError("folder-unreadable", path=name, reason=reason)
        raise UnreadableError("is-folder", path=name)
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableError("not-regular", path=name)


def _read_whole(name: str, descriptor: int, limit: int) -> bytes:
    before = calls.call(os.fstat, descriptor)
    if before.st_size > limit:
        raise UnreadableError("too-large", path=name, size=before.st_size, limit=limit)
    data = calls.read_up_to(descriptor, before.st_size + 1)
    after = calls.call(os.fstat, descriptor)
    # A file under /proc says it has 0 bytes and then gives some: it changes with each reading.
    if len(data) != before.st_size or (after.st_size, after.st_mtime_ns) != (
        before.st_size,
        before.st_mtime_ns,
    ):
        raise UnreadableError("changed-while-reading", path=name)
    return data
