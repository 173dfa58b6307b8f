"""The system calls behind all files: one way to make them, their flags, their errors in words."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from cable_reader.errors import UnreadableError, UnwritableError

if TYPE_CHECKING:
    from collections.abc import Callable

_P = ParamSpec("_P")
_T = TypeVar("_T")

_CHUNK = 1 << 20

# Not every system has every flag. Without O_NONBLOCK, opening a FIFO would wait for its writer.
READ_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)
WRITE_FLAGS = (
    os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
)


READ_CODES = {
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.EISDIR: "is-folder",
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.ENXIO: "not-regular",  # a socket, or a device without its driver
    errno.ENODEV: "not-regular",
    errno.ELOOP: "link-loop",
    errno.ENAMETOOLONG: "name-too-long",
}
WRITE_CODES = {
    errno.ENOENT: "folder-missing",
    errno.ENOTDIR: "folder-missing",
    errno.EEXIST: "target-exists",
    errno.EISDIR: "target-is-folder",
    errno.EACCES: "may-not-write",
    errno.EPERM: "may-not-write",
    errno.EROFS: "read-only-disk",
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "disk-full",
    errno.ELOOP: "link-loop",
    errno.ENAMETOOLONG: "name-too-long",
}


# What a file system answers that cannot do more for a file's safety than it does by itself.
SYNC_UNSUPPORTED = frozenset({errno.EINVAL, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS})


def call(function: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
    """Do one system call; tests put a failing one in its place."""
    return function(*args, **kwargs)


def read_up_to(descriptor: int, most: int) -> bytes:
    """Read at most so many bytes from where the file stands."""
    pieces = []
    while most > 0:
        piece = call(os.read, descriptor, min(most, _CHUNK))
        if not piece:
            break
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


def write_all(descriptor: int, data: bytes) -> None:
    """Write every byte: one call may take only some of them when the disk is nearly full."""
    rest = memoryview(data)
    while rest:
        written = call(os.write, descriptor, rest)
        if written <= 0:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        rest = rest[written:]


def sync(descriptor: int) -> None:
    """Bring a file's bytes down to the disk, where the file system can say that it did."""
    try:
        call(os.fsync, descriptor)
    except OSError as error:
        if error.errno not in SYNC_UNSUPPORTED:
            raise


def unreadable(name: str, error: OSError) -> UnreadableError:
    """Say in our words why a file could not be read."""
    code = READ_CODES.get(error.errno or 0, "read-failed")
    return UnreadableError(code, path=name, reason=error.strerror or str(error))


def unwritable(name: str, error: OSError) -> UnwritableError:
    """Say in our words why a file could not be written."""
    code = WRITE_CODES.get(error.errno or 0, "write-failed")
    return UnwritableError(code, path=name, reason=error.strerror or str(error))
