"""Comma-separated tables: annotations, addressees, paragraphs, and the label list.

Every row ends with the cable's provenance and the count of what was left out; a cable without
annotations has one row that says so. UTF-8 with a byte order mark, since spreadsheets guess
wrongly without, CRLF line ends as RFC 4180 has them. A cell that a spreadsheet would take for a
formula gets an apostrophe before it, and keeps every character of its own.

The label list has the two columns that Taguette reads, ``tag`` and ``description``, and no
others; nested labels are written as ``outer/inner``, as its own exports do.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from cable_reader.exports.export import Export
from cable_reader.exports.mark_words import label_names
from cable_reader.exports.selection import Selection, choose
from cable_reader.exports.xml_text import lf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from cable_reader.annotate.annotation import Annotation, Target
    from cable_reader.cable.record import Addressee
    from cable_reader.exports.export import ExportJob

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")  # noqa: RUF001 - full width
_NULL = "\N{SYMBOL FOR NULL}"  # csv readers stop at a NUL

Row = list[str]

_CABLE_COLUMNS = ["mrn", "date", "classification", "subject"]
_PROVENANCE_COLUMNS = ["file", "locator", "sha256", "bytes", "program", "exported", "left_out"]
_LABEL_PROVENANCE = ["mrn", "file", "locator", "sha256", "bytes", "program", "exported"]
_ANNOTATION_COLUMNS = [
    "annotation",
    "kind",
    "scope",
    "state",
    "paragraph",
    "ordinal",
    "mark",
    "start",
    "end",
    "quote",
    "note",
    "labels",
    "color",
    "status",
    "important",
    "author",
    "created",
    "modified",
    "reply_to",
    "related",
]
_ADDRESSEE_COLUMNS = ["role", "routing_indicator", "plad", "precedence", "continuity_number"]
_PARAGRAPH_COLUMNS = [
    "ordinal",
    "number",
    "mark",
    "level",
    "controls",
    "inherited",
    "block",
    "heading",
    "text",
    "labels",
    "notes",
]


def write_annotations(job: ExportJob) -> bytes:
    """Write one row for each annotation."""
    return _table(job, _ANNOTATION_COLUMNS, _annotation_rows)


def write_addressees(job: ExportJob) -> bytes:
    """Write one row for the sender and for each addressee."""
    return _table(job, _ADDRESSEE_COLUMNS, _addressee_rows)


def write_paragraphs(job: ExportJob) -> bytes:
    """Write one row for each paragraph."""
    return _table(job, _PARAGRAPH_COLUMNS, _paragraph_rows)


def write_labels(job: ExportJob) -> bytes:
    """Write the labels of all cables once, with what they mean and the first cable that has them.

    Taguette takes exactly one of the columns tag, name and path, and passes over what it does
    not know. ``parent`` tells a nested label from one that has a slash in its name.
    """
    labels: dict[str, Row] = {}
    for item in job.items:
        chosen = choose(item, job.options)
        book = chosen.annotations.book
        whence = job.provenance(item).as_dict()
        tail = [*(_cell(whence[name]) for name in _LABEL_PROVENANCE), str(chosen.left_out)]
        for _depth, label in book.walk():
            outer = "/".join(book.path(label.parent)) if label.parent else ""
            path = f"{outer}/{label.name}" if outer else label.name
            row = labels.setdefault(path, [path, "", label.color, outer, *tail])
            said = lf(label.description)
            if said not in row[1].split("\n\n"):
                row[1] = "\n\n".join(filter(None, (row[1], said)))
    # Taguette trims its cells, so a blank keeps a formula off and the name whole.
    rows = ([_apart(cell, " ") for cell in row] for row in labels.values())
    heading = ["tag", "description", "color", "parent", *_LABEL_PROVENANCE, "left_out"]
    return _written([heading, *rows])


ANNOTATIONS = Export(
    "csv", "CSV: annotations", ".annotations.csv", write_annotations, holds_many=True
)
ADDRESSEES = Export(
    "csv-addressees", "CSV: addressees", ".addressees.csv", write_addressees, holds_many=True
)
PARAGRAPHS = Export(
    "csv-paragraphs", "CSV: paragraphs", ".paragraphs.csv", write_paragraphs, holds_many=True
)
LABELS = Export(
    "csv-labels", "CSV: labels, for Taguette", ".labels.csv", write_labels, holds_many=True
)


def _table(
    job: ExportJob, columns: list[str], rows: Callable[[Selection], Iterator[Row]]
) -> bytes:
    lines = [[*columns, *_CABLE_COLUMNS, *_PROVENANCE_COLUMNS]]
    for item in job.items:
        chosen = choose(item, job.options)
        whence = job.provenance(item).as_dict()
        tail = [
            *_cable_cells(chosen),
            *(_cell(whence[name]) for name in _PROVENANCE_COLUMNS[:-1]),
            str(chosen.left_out),
        ]
        # A cable without any row still says where it is from, and what was left out.
        found = list(rows(chosen)) or [[""] * len(columns)]
        lines += [[_apart(cell, "'") for cell in (*row, *tail)] for row in found]
    return _written(lines)


def _written(rows: Iterable[Row]) -> bytes:
    stream = io.StringIO(newline="")
    # All cells in quotes: some readers break a bare cell at U+2028 or a form feed.
    csv.writer(stream, quoting=csv.QUOTE_ALL).writerows(rows)
    return stream.getvalue().replace("\0", _NULL).encode("utf-8-sig", "replace")


def _apart(cell: str, guard: str) -> str:
    """Keep a spreadsheet from reading a cell as a formula."""
    return guard + cell if cell.startswith(_FORMULA_STARTS) else cell


def _cell(value: str | int | None) -> str:
    return "" if value is None else str(value)


def _cable_cells(chosen: Selection) -> Row:
    facts = chosen.cable.facts
    banner = chosen.cable.banner
    return [
        _cell(facts.reference.canonical if facts.reference else None),
        _cell(facts.date_time.iso if facts.date_time else None),
        _cell(banner.level.title if banner else None),
        _cell(chosen.subject),
    ]


def _annotation_rows(chosen: Selection) -> Iterator[Row]:
    if not chosen.annotations.annotations:
        yield ["", "none", *[""] * (len(_ANNOTATION_COLUMNS) - 2)]
    for annotation in chosen.annotations:
        for target in annotation.targets or (None,):
            yield _annotation_row(annotation, target, chosen)


def _annotation_row(annotation: Annotation, target: Target | None, chosen: Selection) -> Row:
    place: list[str | int | None] = ["cable", "", "", "", "", "", "", ""]
    if target is not None:
        place = [
            target.scope,
            target.state,
            target.para,
            target.ordinal,
            target.mark,
            target.start,
            target.end,
            lf(chosen.quote(target)),
        ]
    return [
        annotation.id,
        annotation.kind,
        *(_cell(one) for one in place),
        lf(annotation.note),
        "; ".join(label_names(chosen.annotations, annotation.labels)),
        _cell(annotation.color),
        _cell(annotation.status),
        "yes" if annotation.important else "",
        annotation.author,
        annotation.created,
        _cell(annotation.modified),
        _cell(annotation.reply_to),
        "; ".join(annotation.links),
    ]


def _addressee_rows(chosen: Selection) -> Iterator[Row]:
    facts = chosen.cable.facts
    senders: tuple[Addressee, ...] = (facts.sender,) if facts.sender else ()
    for role, addressees in (
        ("from", senders),
        ("action", facts.action),
        ("info", facts.info),
        ("exempt", facts.exempt),
    ):
        for one in addressees:
            yield [
                role,
                _cell(one.routing_indicator),
                one.plad,
                _cell(one.precedence),
                _cell(one.continuity_number),
            ]


def _paragraph_rows(chosen: Selection) -> Iterator[Row]:
    for paragraph in chosen.paragraphs:
        here = chosen.annotations.at_paragraph(paragraph.ordinal)
        labels = dict.fromkeys(uuid for one in here for uuid in one.labels)
        yield [
            str(paragraph.ordinal),
            _cell(paragraph.number),
            _cell(paragraph.marking.printed if paragraph.marking else None),
            paragraph.level.title if paragraph.level else "",
            "; ".join(paragraph.controls),
            "yes" if paragraph.inherited else "",
            _cell(paragraph.block),
            _cell(paragraph.heading if chosen.shows_text else None),
            paragraph.text if chosen.shows_text else "",
            "; ".join(label_names(chosen.annotations, labels)),
            "\n".join(lf(one.note) for one in here if one.note),
        ]
