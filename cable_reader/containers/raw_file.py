"""The bytes of one input, read safely: no hang, no folder, no binary, no endless device."""

from __future__ import annotations

import hashlib
import io
import os
import sys
from functools import cached_property, lru_cache

from cable_reader import files
from cable_reader.containers.decode import wide_encoding
from cable_reader.errors import UnreadableError

HEAD = 65536  # bytes shown to the containers' sniffers
#: A cable is a few KB. What is larger than this is many cables in a form we cannot read in
#: steps, or no cable at all; 32 MB of text open within the memory a reader's machine has.
MAX_TEXT = 32 * 1024 * 1024
#: Up to this size the hash in an Origin of a row is that of the whole file.
MAX_HASHED = 16 * 1024 * 1024
STANDARD_INPUT = "-"

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
_PADDING = b"\0\x1a"  # what fills the last block of a disk or a tape
_HIGH = bytes(range(128, 256))
_MOSTLY = 0.3
_SOME, _MANY = 0.03, 0.2
_ENOUGH = 1024  # bytes that show whether there is any order in them


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

    @property
    def name(self) -> str:
        """The name to show in a sentence."""
        return self.path if self.path is not None else "standard input"

    def head(self) -> bytes:
        """Give the first bytes."""
        if self._data is not None:
            return self._data[:HEAD]
        if self._head is None:
            with self.stream() as file:
                self._head = file.read(HEAD)
        return self._head

    def stream(self) -> io.BufferedIOBase:
        """Open the bytes from the start; the caller closes it."""
        if self._data is not None:
            return io.BytesIO(self._data)
        return CheckedReader(str(self.path))

    def data(self) -> bytes:
        """Give all bytes; raises UnreadableError when there are more than a text file may have."""
        if self._data is None:
            self._data = files.read_bytes(str(self.path), limit=MAX_TEXT)
        return self._data

    @cached_property
    def size(self) -> int:
        """Bytes in the file when it was first asked for."""
        with self.stream() as file:
            return file.seek(0, io.SEEK_END)

    def sha256(self) -> str:
        """Hash the whole file."""
        if self._data is not None:
            return files.sha256(self._data)
        return _file_hash(str(self.path), *self._status())

    def _status(self) -> tuple[int, int]:
        with files.open_regular(str(self.path)) as file:
            status = os.fstat(file.fileno())
            return status.st_size, status.st_mtime_ns


@lru_cache(maxsize=64)
def _file_hash(path: str, size: int, changed: int) -> str:
    """Hash a file once, however many of its rows are opened."""
    with CheckedReader(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class CheckedReader(io.BufferedReader):
    """A regular file, read in steps; a failing disk raises UnreadableError."""

    def __init__(self, path: str) -> None:
        super().__init__(_CheckedFile(path))


class _CheckedFile(io.RawIOBase):
    def __init__(self, path: str) -> None:
        self._path = path
        self._file = files.open_regular(path)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        try:
            data = self._file.read(len(buffer))
        except OSError as error:
            raise UnreadableError(
                "read-failed", path=self._path, reason=error.strerror or str(error)
            ) from error
        buffer[: len(data)] = data
        return len(data)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._file.seek(offset, whence)

    def close(self) -> None:
        if not self.closed:
            self._file.close()
        super().close()


def open_raw(path: str | os.PathLike[str], encoding: str | None = None) -> RawFile:
    """Open a path, or ``-`` for standard input; refuses what holds no text and says why."""
    name = os.fspath(path)
    raw = (
        RawFile(None, _read_standard_input(), encoding)
        if name == STANDARD_INPUT
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


def _read_standard_input() -> bytes:
    data = sys.stdin.buffer.read(MAX_TEXT + 1)
    if len(data) > MAX_TEXT:
        raise UnreadableError("input-too-large", limit=MAX_TEXT >> 20)
    return data


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
    head = head.rstrip(_PADDING) or head
    controls = len(head) - len(head.translate(None, _CONTROL))
    return "unknown" if _is_noise(head, controls) or controls > len(head) * _MOSTLY else None


def _is_noise(head: bytes, controls: int) -> bool:
    """Whether bytes have no order: controls among many letters beyond ASCII that are no UTF-8."""
    high = len(head) - len(head.translate(None, _HIGH))
    if len(head) < _ENOUGH or controls <= len(head) * _SOME or high <= len(head) * _MANY:
        return False
    return "\ufffd" in head[:_ENOUGH].decode("utf-8", "replace")[:-1]
