"""A file that only grows, for a journal."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress

from cable_reader.files import calls

if sys.platform != "win32":
    import fcntl

_open_here: set[str] = set()  # this process's own, by their names


class AppendedFile:
    """A new file that only grows, for a journal: each addition is there whole or not at all.

    As long as it is open it is held by the system, so that others can tell (``is_in_use``).
    """

    def __init__(self, path: str | os.PathLike[str], mode: int = 0o600) -> None:
        self._name = os.fspath(path)
        self._size = 0
        try:
            self._descriptor = calls.call(
                os.open, self._name, calls.WRITE_FLAGS | os.O_APPEND, mode
            )
        except OSError as error:
            raise calls.unwritable(self._name, error) from error
        _open_here.add(self._name)
        if sys.platform != "win32":
            with suppress(OSError):  # a file system without locks
                fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    @property
    def size(self) -> int:
        """Bytes in the file."""
        return self._size

    def append(self, data: bytes, *, durable: bool = True) -> None:
        """Add the data, down to the disk if ``durable``.

        Raises UnwritableError, and has then added nothing.
        """
        try:
            calls.write_all(self._descriptor, data)
            if durable:
                calls.sync(self._descriptor)
        except OSError as error:
            with suppress(OSError):  # the reader finds a line that was cut by its checksum
                os.ftruncate(self._descriptor, self._size)
            raise calls.unwritable(self._name, error) from error
        self._size += len(data)

    def truncate(self, size: int) -> None:
        """Cut the file; raises UnwritableError."""
        try:
            calls.call(os.ftruncate, self._descriptor, size)
        except OSError as error:
            raise calls.unwritable(self._name, error) from error
        self._size = size

    def close(self) -> None:
        """Let go of the file."""
        _open_here.discard(self._name)
        os.close(self._descriptor)


def is_in_use(path: str | os.PathLike[str]) -> bool | None:
    """Whether a process, on this or another computer, has a file open; None if it cannot be told."""
    if os.fspath(path) in _open_here:
        return True
    if sys.platform == "win32":
        return None
    try:
        descriptor = os.open(path, calls.READ_FLAGS)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError as error:
        return True if error.errno in {errno.EWOULDBLOCK, errno.EACCES} else None
    else:
        return False
    finally:
        os.close(descriptor)
