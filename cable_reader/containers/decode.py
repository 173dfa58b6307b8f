"""Bytes to text by a fixed ladder, and back to the same bytes."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from cable_reader.errors import UnreadableError

# UTF-32 before UTF-16: the little-endian mark of the one begins with that of the other.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARK_OF = {encoding: mark for mark, encoding in _MARKS}
_PROBE = 4096  # bytes looked at for the NUL pattern of UTF-16

#: Encodings to offer a person, the ladder's own first.
ENCODINGS = ("utf-8", "cp1252", "latin-1", "utf-16-le", "utf-16-be", "cp437", "mac-roman", "cp037")


class Decoded(NamedTuple):
    """A text and what is needed to write its bytes again."""

    text: str
    encoding: str
    byte_order_mark: bool = False
    reversible: bool = True  # encode() gives the bytes back

    @property
    def mark_length(self) -> int:
        """Bytes of the byte order mark that stands before the text."""
        return len(_MARK_OF[self.encoding]) if self.byte_order_mark else 0


def decode(data: bytes, encoding: str | None = None, name: str = "?") -> Decoded:
    """Turn a file's bytes into text; nothing is guessed from the language of the text.

    The ladder: byte order mark, UTF-16 where every second byte is NUL, strict UTF-8,
    strict cp1252, and latin-1, which takes any byte. No lone surrogates come out (Qt drops
    them). ``encoding`` overrides the ladder; a byte order mark of that encoding is still
    taken off. Raises UnreadableError, which names the file by ``name``, if the bytes are not
    in the encoding asked for.
    """
    if encoding is not None:
        return _decode_as(data, encoding, name)
    for mark, found in _MARKS:
        if data.startswith(mark):
            text = _strict(data[len(mark) :], found)
            if text is not None:
                return Decoded(text, found, byte_order_mark=True)
            if found != "utf-8":  # a cut file is still UTF-16: readable, with its damage shown
                damaged = data[len(mark) :].decode(found, "replace")
                return Decoded(damaged, found, byte_order_mark=True, reversible=False)
    wide = wide_encoding(data[:_PROBE])
    for step in (wide, "utf-8", "cp1252"):
        text = _strict(data, step) if step else None
        if text is not None and step:
            return Decoded(text, step)
    return Decoded(data.decode("latin-1"), "latin-1")


def encode(text: str, encoding: str, *, byte_order_mark: bool = False) -> bytes:
    """Turn text into the bytes it was decoded from."""
    mark = _MARK_OF[encoding] if byte_order_mark else b""
    return mark + text.encode(encoding)


def wide_encoding(head: bytes) -> str | None:
    """Name the UTF-16 that a file without byte order mark is unmistakably in.

    Text of cables is nearly all ASCII, so one byte of each pair is NUL and the other is not.
    """
    pairs = len(head) // 2
    if pairs < 2 or b"\0" not in head:
        return None
    low_nul = head[0 : pairs * 2 : 2].count(0)
    high_nul = head[1 : pairs * 2 : 2].count(0)
    if high_nul * 10 >= pairs * 9 and low_nul * 20 <= pairs:
        return "utf-16-le"
    if low_nul * 10 >= pairs * 9 and high_nul * 20 <= pairs:
        return "utf-16-be"
    return None


def canonical_encoding(encoding: str) -> str:
    """Give the name we print for an encoding; raises UnreadableError for an unknown one."""
    try:
        found = codecs.lookup(encoding)
        "a".encode(found.name)
    except (LookupError, ValueError, UnicodeError) as error:
        raise UnreadableError("unknown-encoding", encoding=encoding) from error
    return {"iso8859-1": "latin-1", "utf-8-sig": "utf-8"}.get(found.name, found.name)


def _decode_as(data: bytes, encoding: str, path: str) -> Decoded:
    name = canonical_encoding(encoding)
    if name in ("utf-16", "utf-32"):  # the family: the mark decides, else little endian
        name = next(
            (full for mark, full in _MARKS if data.startswith(mark) and full.startswith(name)),
            f"{name}-le",
        )
    mark = _MARK_OF.get(name, b"")
    marked = bool(mark) and data.startswith(mark)
    try:
        text = data[len(mark) if marked else 0 :].decode(name)
        text.encode("utf-8")  # a lone surrogate would be dropped by the window
        back = encode(text, name, byte_order_mark=marked)
    except UnicodeError as error:
        offset = getattr(error, "start", 0)
        raise UnreadableError(
            "not-in-encoding",
            path=path,
            encoding=name,
            offset=offset,
            byte=data[offset:][:1].hex(),
        ) from error
    return Decoded(text, name, marked, reversible=back == data)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
