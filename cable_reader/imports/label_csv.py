"""Label lists as CSV, as Taguette and our ``csv-labels`` write them.

One of the columns ``tag``, ``name``, ``path``; perhaps ``description``, ``color`` and ``parent``.
Separated by commas, semicolons or tabs, or what a line ``sep=`` before the heading says.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from cable_reader.annotate.annotation import AnnotationSet
from cable_reader.cable.patterns import pattern
from cable_reader.imports.decoding import decoded
from cable_reader.imports.importing import Import, Imported, ImportFileError, Remarks
from cable_reader.imports.labels import LabelMatcher
from cable_reader.imports.placing import finished

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.imports.importing import ImportTarget

_LIMIT = 16 * 1024 * 1024  # bytes
_NAMES = ("tag", "name", "path")
_READ = {*_NAMES, "description", "color", "parent"}
_OF_OURS = {"mrn", "file", "locator", "sha256", "bytes", "program", "exported", "left_out"}
_SEPARATORS = (",", ";", "\t")
_SAID = pattern(r"sep=(.)\r?\n?")  # for Excel, in the first line


def read(data: bytes, into: ImportTarget, name: str) -> Imported:
    """Read the labels; raises ImportFileError: import-too-large, import-not-labels."""
    rows = _rows(data, name)
    heading = _heading(rows[0]) if rows else []
    named = [heading.index(one) for one in _NAMES if one in heading]
    if len(named) != 1:
        raise ImportFileError("import-not-labels", path=name)
    remarks = Remarks()
    matcher = LabelMatcher(into.annotations.book, remarks)
    taken: dict[str, str] = {}  # path in the file -> label
    # Ours keeps formulas off with a blank; an apostrophe in it belongs to the name.
    clean = str.strip if "parent" in heading else _unguarded
    for row in rows[1:]:
        if not any(cell.strip() for cell in row):
            continue
        if any(cell.strip() for cell in row[len(heading) :]):
            remarks.add("import-cells")
        cells = {name: clean(cell) for name, cell in zip(heading, row, strict=False)}
        path = cells.get(heading[named[0]], "")
        color, description = cells.get("color"), cells.get("description", "")
        outer = cells.get("parent", "")
        name_ = path.removeprefix(f"{outer}/") if outer else path
        if "parent" in cells and (not outer or (outer in taken and name_ != path)):
            label = matcher.take(name_, None, taken.get(outer), color, description)
        else:
            label = matcher.take_path(path, color, description)
        if label is not None:
            taken[path] = label
    for one in heading:
        if one and one not in _READ | _OF_OURS:
            remarks.add("import-column", name=one)
    people = into.annotations.people
    return finished(AnnotationSet().annotations, matcher.book, people, into, remarks)


def sniff(head: bytes) -> bool:
    """Look for a heading with one of the columns that name a label."""
    try:
        heading = _heading(next(_records(head), []))
    except csv.Error:
        return False
    return sum(one in heading for one in _NAMES) == 1


IMPORT = Import(
    name="csv-labels",
    title="Label list (CSV, Taguette)",
    suffixes=(".csv", ".tsv"),
    sniff=sniff,
    read=read,
    holds_marks=False,
)


def _rows(data: bytes, name: str) -> list[list[str]]:
    if len(data) > _LIMIT:
        raise ImportFileError("import-too-large", path=name, size=len(data), limit=_LIMIT)
    try:
        return list(_records(data))
    except csv.Error as error:
        raise ImportFileError("import-not-labels", path=name) from error


def _records(data: bytes) -> Iterator[list[str]]:
    text = decoded(data).replace("\0", "")
    said = _SAID.match(text)
    if said is not None:
        text = text[said.end() :]
    first_line = text.partition("\n")[0]
    separator = said[1] if said is not None else max(_SEPARATORS, key=first_line.count)
    csv.field_size_limit(_LIMIT)  # a description may be as long as the file
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator)


def _heading(row: list[str]) -> list[str]:
    return ["color" if cell == "colour" else cell for cell in (one.strip().lower() for one in row)]


def _unguarded(cell: str) -> str:
    """Take off what keeps a spreadsheet from reading a formula."""
    cell = cell.strip()
    return cell[1:] if cell[:1] == "'" and cell[1:2] in {"=", "+", "-", "@"} else cell
