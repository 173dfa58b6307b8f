"""The bytes of one input, read safely: no hang, no folder, no binary, no endless device."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import stat
import sys

from cable_reader.containers.decode import wide_encoding
from cable_reader.errors import UnreadableError

HEAD = 65536  # bytes shown to the containers' sniffers
#: A cable is a few KB. What is larger than this is many cables in a form we cannot read in
#: steps, or no cable at all; 32 MB of text open within the memory a reader's machine has.
MAX_TEXT = 32 * 1024 * 1024
#: Up to this size the hash in an Origin is that of the whole file, read once more if need be.
MAX_HASHED = 64 * 1024 * 1024

_ERRNO_CODES = {
    errno.ENOENT: "not-found",
    errno.ENOTDIR: "not-found",
    errno.EISDIR: "is-a-folder",
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.ELOOP: "link-loop",
    errno.ENAMETOOLONG: "not-found",
    errno.ENXIO: "not-a-file",
    errno.ENODEV: "not-a-file",
}
# What a file is by its first bytes; the names stand in the sentence shown.
_SIGNATURES = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x7fELF", "program"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
    (b"\x1f\x8b", "compressed"),
    (b"\xfd7zXZ\0", "compressed"),
    (b"7z\xbc\xaf\x27\x1c", "compressed"),
    (b"Rar!\x1a\x07", "compressed"),
    (b"\x28\xb5\x2f\xfd", "compressed"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"),
    (b"{\\rtf", "rtf"),
    (b"SQLite format 3\0", "database"),
    (b"\xca\xfe\xba\xbe", "program"),
    (b"\xcf\xfa\xed\xfe", "program"),
    (b"\0asm", "program"),
)
# These are words that a text may begin with, so they count only where a NUL follows.
_WORD_SIGNATURES = (
    (b"GIF8", "picture"),
    (b"BZh", "compressed"),
    (b"OggS", "sound"),
    (b"ID3", "sound"),
    (b"RIFF", "sound"),
    (b"MZ", "program"),
)
_PDF_PROBE = 1024  # a PDF may begin with some bytes of something else
# Control characters that telegrams hold: BEL BS TAB LF VT FF CR SO SI SUB ESC.
_TELEGRAPH = bytes((7, 8, 9, 10, 11, 12, 13, 14, 15, 26, 27))
_CONTROL = bytes(set(range(32)) - set(_TELEGRAPH))
_MOSTLY = 0.3


class RawFile:
    """One input's bytes: all of them at once, or as a stream from the start.

    ``path`` None is standard input, which is read at once. ``encoding`` is the one the
    user asked for, None for the ladder of ``decode``.
    """

    def __init__(
        self, path: str | None, data: bytes | None = None, encoding: str | None = None
    ) -> None:
        self.path = path
        self.encoding = encoding
        self._data = data
        self._head: bytes | None = None
        self._size = len(data) if data is not None else -1

    @property
    def name(self) -> str:
        """The name to show in a sentence."""
        return self.path if self.path is not None else "standard input"

    @property
    def size(self) -> int:
        """Bytes in the file when it was last opened."""
        if self._size < 0:
            self.head()
        return self._size

    def head(self) -> bytes:
        """Give the first bytes."""
        if self._data is not None:
            return self._data[:HEAD]
        if self._head is None:
            with self.stream() as file:
                self._head = read_all(file, self.name, HEAD)
        return self._head

    def stream(self) -> io.BufferedIOBase:
        """Open the bytes from the start; the caller closes it."""
        if self._data is not None:
            return io.BytesIO(self._data)
        file, self._size = open_regular(str(self.path))
        return file

    def data(self) -> bytes:
        """Give all bytes; raises UnreadableError when there are more than a text file may have."""
        if self._data is None:
            if self.size > MAX_TEXT:
                raise _too_large(self.name, self.size)
            with self.stream() as file:
                self._data = read_all(file, self.name)
            self._size = len(self._data)
        return self._data

    def sha256(self) -> str:
        """Hash the whole file."""
        if self._data is not None:
            return hashlib.sha256(self._data).hexdigest()
        with self.stream() as file:
            return hashlib.file_digest(file, "sha256").hexdigest()


def open_regular(path: str) -> tuple[io.BufferedIOBase, int]:
    """Open a regular file for reading and give its size; never waits for a FIFO or a device."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags)
    except OSError as error:
        raise unreadable(error, path) from error
    except ValueError as error:  # a NUL in the name
        raise UnreadableError("not-found", path=path) from error
    status = os.fstat(handle)
    if stat.S_ISREG(status.st_mode):
        return os.fdopen(handle, "rb"), status.st_size
    os.close(handle)
    raise UnreadableError(
        "is-a-folder" if stat.S_ISDIR(status.st_mode) else "not-a-file", path=path
    )


def read_all(file: io.BufferedIOBase, name: str, size: int | None = None) -> bytes:
    """Read ``size`` bytes of a stream, or all of it but never more than a text file may have."""
    try:
        data = file.read(MAX_TEXT + 1 if size is None else size)
    except OSError as error:
        raise unreadable(error, name) from error
    if len(data) > MAX_TEXT:
        raise _too_large(name, len(data))
    return data


def open_raw(path: str | os.PathLike[str], encoding: str | None = None) -> RawFile:
    """Open a path, or ``-`` for standard input; refuses what holds no text and says why."""
    name = os.fspath(path)
    raw = (
        RawFile(None, read_all(sys.stdin.buffer, "standard input"), encoding)
        if name == "-"
        else RawFile(name, None, encoding)
    )
    head = raw.head()
    if not head:
        raise UnreadableError("empty-file", path=raw.name)
    kind = binary_kind(head)
    if kind is not None:
        code = f"binary-{kind}"
        raise UnreadableError(code, path=raw.name)
    return raw


def binary_kind(head: bytes) -> str | None:
    """Say what a file is if it cannot be text: ``pdf``, ``zip``, ``unknown``; None for text."""
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    if b"%PDF-" in head[:_PDF_PROBE]:
        return "pdf"
    if b"\0" in head:
        for signature, kind in _WORD_SIGNATURES:
            if head.startswith(signature):
                return kind
    if head[:4] in (b"\xff\xfe\0\0", b"\0\0\xfe\xff") or head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return None
    if wide_encoding(head[:4096]) is not None:
        return None
    controls = len(head) - len(head.translate(None, _CONTROL))
    return "unknown" if controls > len(head) * _MOSTLY else None


def _too_large(name: str, size: int) -> UnreadableError:
    return UnreadableError("too-large", path=name, megabytes=size >> 20, limit=MAX_TEXT >> 20)


def unreadable(error: OSError, path: str) -> UnreadableError:
    """Put an error of the system into one that a person can act on."""
    code = _ERRNO_CODES.get(error.errno or 0, "read-error")
    return UnreadableError(code, path=path, reason=error.strerror or type(error).__name__)
