r"""The Cablegate table: one row a cable, eight columns, hundreds of thousands of rows.

Number, date, reference, origin, classification, references, header, body: each in double
quotes, ``\"`` and ``\\`` for a quote and a backslash, line ends inside the cells, no titles.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern
from cable_reader.containers.container import CableSource, Container, Likelihood, Origin
from cable_reader.containers.csv_columns import DATE, in_order, put_in_order
from cable_reader.containers.csv_rows import (
    LONGEST_ROW,
    Row,
    begins_table,
    is_row,
    rows_with_bytes,
    wide_of,
)
from cable_reader.containers.decode import Decoded, decode
from cable_reader.containers.pieces import PieceBuilder, empty_line_after
from cable_reader.containers.raw_file import MAX_HASHED
from cable_reader.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.containers.raw_file import RawFile

NAME = "cablegate-csv"

_SMALL_FILE = 1 << 20  # up to here a source carries the bytes of its file
_COLUMNS = ("Number", "Created", "Reference ID", "Origin", "Classification", "References")
_HEADER = len(_COLUMNS)  # the seventh column; the eighth is the body
_METADATA = 4096  # bytes in which the columns before the header stand
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

# Cells of a row whose cells are divided by one sign; spreadsheets write semicolons or tabs.
_CELLS = {
    sign: pattern(rf'"(?P<cell>[^"\\]*+(?:(?:\\.|"")[^"\\]*+)*)"(?={sign})', re.DOTALL)
    for sign in (",", ";", "\t")
}
# What stands behind the body where a table has more than eight columns.
_MORE_CELLS = {
    sign: pattern(rf'(?:{sign}(?:[ ]?"(?:[^"\\]|\\.|"")*"|[^"{sign}\r\n]*))+$', re.DOTALL)
    for sign in _CELLS
}
_DIVIDER = pattern(r'"?(?P<cell>[\d/\-: TAPM]{1,30}|(?<=")[^"\n]{0,60}(?="))"?(?P<sign>[,;\t])')
_LONE_DATE = pattern(DATE)
_ESCAPE = pattern(r'\\(?P<escaped>["\\]|\r*\n)|"(?P<doubled>")')
# Some programs write line ends out too: a row without any other has them as two signs.
_ESCAPE_ALL = pattern(r'\\(?P<escaped>["\\])|"(?P<doubled>")|(?P<line>\\r\\n|\\n)')
_FEWEST_WRITTEN = 3  # line ends that are written out


def sniff(head: bytes, name: str) -> Likelihood:
    """Look for a row at the start of the file, or on the line after its first."""
    return Likelihood.SURE if begins_table(head) else Likelihood.NO


def read(raw: RawFile) -> Iterator[CableSource]:
    """Yield one cable a row, reading on as they are asked for.

    Rows that are too long for a cable are left out; once all others have been given,
    UnreadableError names the first of them.
    """
    data = raw.data() if raw.size <= _SMALL_FILE else None
    sha256 = raw.sha256() if raw.size <= MAX_HASHED else None
    too_long: Row | None = None
    empty = True
    for row, row_bytes in rows_with_bytes(raw):
        empty = False
        if row_bytes is None:
            too_long = too_long or row
            continue
        yield _source(raw, row, row_bytes, sha256=sha256, data=data)
    if empty:
        raise UnreadableError("no-rows", path=raw.name)
    if too_long:
        raise row_too_long(raw, too_long)


def read_part(raw: RawFile, locator: str, part: tuple[int, int]) -> CableSource | None:
    """Give the cable of one row by its place; None if no row begins there any more."""
    row = Row(int(locator.removeprefix("row ")), *part)
    if row.end - row.start > LONGEST_ROW:
        raise row_too_long(raw, row)
    with raw.stream() as file:
        file.seek(row.start)
        row_bytes = file.read(row.end - row.start)
    begins = row.start == 0 or is_row(row_bytes, wide_of(raw.head()))
    if not begins or len(row_bytes) != row.end - row.start:
        return None
    data = raw.data() if raw.size <= _SMALL_FILE else None
    sha256 = raw.sha256() if raw.size <= MAX_HASHED else None
    return _source(raw, row, row_bytes, sha256=sha256, data=data)


def read_hints(raw: RawFile) -> Iterator[tuple[Row, dict[str, str] | None]]:
    """Yield the place and the metadata of every row, in one quick pass; None: row too long."""
    wide = wide_of(raw.head())
    encoding = wide or "utf-8"
    for row, row_bytes in rows_with_bytes(raw):
        if row_bytes is None:
            yield row, None
        else:
            begin = row_bytes[:_METADATA]
            text = begin.decode(encoding, "replace")
            yield row, _hints(text, _fields(text, is_whole=is_row(begin, wide)))


def _decoded(raw: RawFile, row_bytes: bytes) -> Decoded:
    """Decode a row in the encoding asked for, else in that of its file."""
    wide = wide_of(raw.head())
    if raw.encoding is not None or wide is None:
        return decode(row_bytes, raw.encoding, raw.name)
    text = row_bytes.decode(wide, "replace")
    return Decoded(text, wide, reversible=text.encode(wide) == row_bytes)


def _source(
    raw: RawFile, row: Row, row_bytes: bytes, *, sha256: str | None, data: bytes | None
) -> CableSource:
    decoded = _decoded(raw, row_bytes)
    fields = _fields(decoded.text, is_whole=is_row(row_bytes, wide_of(raw.head())))
    whole = PieceBuilder(decoded.text)
    escape = _escape_of(decoded.text)
    for start, end in fields[_HEADER:]:
        cell = PieceBuilder(decoded.text)
        _resolve(cell, decoded.text, start, end, escape)
        if cell.text().strip() in ("", "null"):
            continue
        if whole:
            whole.inserted(empty_line_after(whole.text()))
        whole.extend(cell)
    hints = _hints(decoded.text, fields)
    origin = Origin(
        path=raw.path,
        sha256=sha256 or hashlib.sha256(row_bytes).hexdigest(),
        container=NAME,
        locator=f"row {row.number}",
        encoding=decoded.encoding,
        byte_order_mark=raw.head().startswith(_MARKS),
        size=raw.size,
        reversible=decoded.reversible,
        part=(row.start, row.end),
    )
    pieces = whole.pieces(decoded.encoding, row.start, row.end)
    return CableSource(whole.text(), origin, pieces, hints, data)


def _hints(row: str, fields: list[tuple[int, int]]) -> dict[str, str]:
    hints = {
        name: row[start:end].strip() for name, (start, end) in zip(_COLUMNS, fields, strict=False)
    }
    return {**hints, "mrn": hints["Reference ID"]}


def _fields(row: str, *, is_whole: bool) -> list[tuple[int, int]]:
    """Give the place of each cell's content in the order of the release, header and body last.

    A row that breaks off before its header gives all that is left as its body, and so does the
    rest of one at the start of a file, which is not ``is_whole``.
    """
    divider = _DIVIDER.match(row) if is_whole else None
    if divider is None:
        return [(0, 0)] * (_HEADER + 1) + [_last_cell(row, 0, ",")]
    sign = divider["sign"]
    is_date = _LONE_DATE.match(divider["cell"]) is not None
    fields = [(0, 0)] if is_date else []
    at = 0
    while len(fields) <= _HEADER:
        cell, behind = _cell_at(row, at, sign)
        if cell is None:
            break
        fields.append(cell)
        at = behind
    while len(fields) < _HEADER:
        fields.append((at, at))
    if not in_order(row, fields):
        ordered = put_in_order(row, lambda place: _any_cell(row, place, sign))
        if ordered is not None:
            return ordered
    fields.append(_last_cell(row, at, sign))
    return fields


def _cell_at(row: str, at: int, sign: str) -> tuple[tuple[int, int] | None, int]:
    """Give the cell at an offset and where the next begins; None where none is divided off."""
    quoted = row.startswith('"', at)
    cell = _CELLS[sign].match(row, at) if quoted else None
    if cell is not None:
        return cell.span("cell"), _over_blank(row, cell.end() + 1)
    # no closing quote, or none at all: up to where the next cell begins
    end = row.find(f'{sign}"' if quoted else sign, at)
    if end < 0:
        return None, at
    return (at + quoted, end - row.endswith('"', at + 1, end)), _over_blank(row, end + 1)


def _any_cell(row: str, at: int, sign: str) -> tuple[tuple[int, int], int]:
    """Give the cell at an offset, the last one too."""
    cell, behind = _cell_at(row, at, sign)
    return (_last_cell(row, at, sign), len(row)) if cell is None else (cell, behind)


def _over_blank(row: str, at: int) -> int:
    """Step over the blank that some writers put between a divider and a quote."""
    return at + 1 if row.startswith(' "', at) else at


def _last_cell(row: str, start: int, sign: str) -> tuple[int, int]:
    """Give the place of the body; cells behind it are left out where they are surely some."""
    end = len(row)
    while end > start and row[end - 1] in "\r\n":
        end -= 1
    if not row.startswith('"', start):
        return start, end
    cell = _CELLS[sign].match(row, start, end)
    if cell is not None and _MORE_CELLS[sign].match(row, cell.end(), end):
        return cell.span("cell")
    closed = end > start + 1 and row[end - 1] == '"'
    return start + 1, end - 1 if closed else end


def _escape_of(row: str) -> re.Pattern[str]:
    written = "\n" not in row.rstrip("\r\n") and row.count("\\n") >= _FEWEST_WRITTEN
    return _ESCAPE_ALL if written else _ESCAPE


def _resolve(cell: PieceBuilder, text: str, start: int, end: int, escape: re.Pattern[str]) -> None:
    r"""Take a cell over, with ``\"``, ``\\`` and a stray ``\`` at a line's end resolved."""
    at = start
    for found in escape.finditer(text, start, end):
        if at < found.start():
            cell.verbatim(at, found.start())
        letters = "\n" if found.lastgroup == "line" else found["escaped"] or found["doubled"]
        cell.unit(letters, found.start(), found.end())
        at = found.end()
    if at < end:
        cell.verbatim(at, end)


def row_too_long(raw: RawFile, row: Row) -> UnreadableError:
    """Make the error for a row that is longer than a cable can be."""
    return UnreadableError(
        "row-too-long",
        path=raw.name,
        row=row.number,
        megabytes=(row.end - row.start) >> 20,
        limit=LONGEST_ROW >> 20,
    )


CONTAINER = Container(
    name=NAME,
    title="Cablegate table (CSV)",
    suffixes=(".csv",),
    sniff=sniff,
    read=read,
    read_part=read_part,
)
