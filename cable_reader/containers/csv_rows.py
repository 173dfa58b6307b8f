r"""Where the rows of a Cablegate table begin and end, found block by block.

A row begins where a line begins with a number (some tables have none), a date and a reference, or
with other short cells of which two are these.
Quotes cannot be trusted to find it (one that is missing would swallow the rest of the file), and
inside a cell every quote has its backslash, so a line that begins ``"17","1/31/2006 8:05","06`` is
never text.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.patterns import pattern
from cable_reader.containers.csv_columns import DATE, REFERENCE
from cable_reader.containers.decode import wide_encoding

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from cable_reader.containers.raw_file import RawFile

LONGEST_ROW = 8 << 20  # bytes; the longest real row has about one million
_BLOCK = 1 << 20  # bytes read at a time
_PROBE = 4096  # bytes that show whether a file is UTF-16

# Spreadsheets write semicolons or tabs between the cells; some tables leave the number out.
_DATE = DATE.encode()
_ROW = rb'(?:"?\d{1,9}"?[,;\t][ ]?)?"?' + _DATE + rb'"?[,;\t][ ]?"?\d{2,4}[A-Z]'
# Other orders of the columns: a line that begins with short cells in quotes, date and reference
# among them. No line of a text does.
_CELLS = rb'(?:"[^"\n]{0,60}"[,;\t][ ]?){0,4}?'
_DATED = rb'"' + _DATE + rb'"[,;\t][ ]?'
_NAMED = rb'"' + REFERENCE.encode() + rb'"[,;\t][ ]?'
_ANY_ROW = (
    rb"(?:" + _ROW + rb"|" + _CELLS + rb"(?:"
    + _DATED + _CELLS + _NAMED + rb"|" + _NAMED + _CELLS + _DATED + rb"))"
)  # fmt: skip
# A mark of the encoding, titles and empty lines may stand before the first row.
_FIRST_ROW = pattern(
    rb"(?:\xef\xbb\xbf|[\xff\xfe])?(?:[^\n]{0,400}\n){0,4}?(?P<row>" + _ANY_ROW + rb")"
)
_THIS_ROW = pattern(_ANY_ROW)
_NEXT_ROW = pattern(rb'\n(?=["\d])(?=' + _ANY_ROW + rb")")
_NEXT_ROW_CR = pattern(rb'\r(?=["\d])(?=' + _ANY_ROW + rb")")  # a file without line feeds
_LONGEST_START = 1024  # bytes that _ANY_ROW can match: so much is kept for the next block


class Row(NamedTuple):
    """Bytes ``start..end`` of the file are row ``number``, counted from 1."""

    number: int
    start: int
    end: int


def wide_of(head: bytes) -> str | None:
    """Name the UTF-16 that a table is in, by its mark or its bytes; None for other encodings."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16-le" if head[:1] == b"\xff" else "utf-16-be"
    return wide_encoding(head[:_PROBE])


def _narrow(data: bytes, wide: str) -> bytes:
    """Give every second byte: rows begin with ASCII signs, and offsets are halved."""
    return data[0::2] if wide == "utf-16-le" else data[1::2]


def begins_table(head: bytes) -> bool:
    """Whether a row begins in the first lines of a file, or behind the rest of one cut in two."""
    wide = wide_of(head)
    narrow = _narrow(head, wide) if wide else head
    return _FIRST_ROW.match(narrow) is not None or _next_row(narrow).search(narrow) is not None


def _next_row(begin: bytes | bytearray) -> re.Pattern[bytes]:
    return _NEXT_ROW_CR if b"\n" not in begin and b"\r" in begin else _NEXT_ROW


def is_row(row_bytes: bytes, wide: str | None) -> bool:
    """Whether bytes begin like a row."""
    begin = row_bytes[: 2 * _LONGEST_START]
    return _THIS_ROW.match(_narrow(begin, wide) if wide else begin) is not None


def rows_with_bytes(raw: RawFile) -> Iterator[tuple[Row, bytes | None]]:
    """Yield the rows with their bytes; None for one that is too long to be kept."""
    wide = wide_of(raw.head())
    with raw.stream() as file:
        if wide is None:
            yield from _rows(file)
            return
        with raw.stream() as whole:
            for (number, start, end), narrow in _rows(_Halved(file, wide)):
                row = Row(number, 2 * start, min(2 * end, raw.size))  # half a letter may end it
                whole.seek(row.start)
                yield row, None if narrow is None else whole.read(row.end - row.start)


class _Halved(io.RawIOBase):
    """A stream in UTF-16, read as if its signs were bytes."""

    def __init__(self, file: io.BufferedIOBase, wide: str) -> None:
        self._file = file
        self._wide = wide

    def read(self, size: int = -1) -> bytes:
        """Read the halves of the next signs."""
        return _narrow(self._file.read(2 * size if size >= 0 else size), self._wide)


def _rows(file: io.BufferedIOBase | _Halved) -> Iterator[tuple[Row, bytes | None]]:
    buffer = bytearray(file.read(_BLOCK))
    next_row = _next_row(buffer)
    first = _FIRST_ROW.match(buffer)
    if first is None and next_row.search(buffer) is None:
        return
    base = 0  # file offset of the buffer's first byte
    start = searched = first.start("row") if first else 0  # a table cut in two begins anywhere
    number = 1
    dropped = False  # the row's first bytes are gone
    while buffer:
        while (found := next_row.search(buffer, searched)) is not None:
            end = base + found.end()
            row_bytes = None if dropped else bytes(buffer[start - base : found.end()])
            yield Row(number, start, end), row_bytes
            start, searched, dropped = end, found.end(), False
            number += 1
        block = file.read(_BLOCK)
        if not block:
            break
        searched = max(searched, len(buffer) - _LONGEST_START)
        dropped = dropped or base + len(buffer) - start > LONGEST_ROW
        done = searched if dropped else start - base
        del buffer[:done]
        base += done
        searched -= done
        buffer += block
    end = base + len(buffer)
    dropped = dropped or end - start > LONGEST_ROW
    yield Row(number, start, end), None if dropped else bytes(buffer[start - base :])
