"""A file that only grows, for a journal."""

from __future__ import annotations

import os
from contextlib import suppress

from cable_reader.files import calls


class AppendedFile:
    """A new file that only grows, for a journal: each addition is there whole or not at all."""

    def __init__(self, path: str | os.PathLike[str], mode: int = 0o600) -> None:
        self._name = os.fspath(path)
        self._size = 0
        try:
            self._descriptor = calls.call(
                os.open, self._name, calls.WRITE_FLAGS | os.O_APPEND, mode
            )
        except OSError as error:
            raise calls.unwritable(self._name, error) from error

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
                calls.call(os.fsync, self._descriptor)
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
        os.close(self._descriptor)
