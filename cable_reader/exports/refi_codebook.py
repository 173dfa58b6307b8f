"""REFI-QDA codebook (.qdc): the labels, nested as they are.

Every label is a code that can be applied; a nested one is a code in a code. Codes of one name
would be taken for one another by QualCoder, so such a name is written with its path,
``economy/trade``. The schema asks for at least one code.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from cable_reader.annotate.annotation import LabelBook
from cable_reader.exports.export import Export, ExportError
from cable_reader.exports.selection import choose
from cable_reader.exports.xml_text import XmlWriter, lf

if TYPE_CHECKING:
    from cable_reader.annotate.annotation import Label
    from cable_reader.exports.export import ExportJob

_HEX_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")


def write(job: ExportJob) -> bytes:
    """Write the labels of all cables; raises ExportError: export-no-labels."""
    book = LabelBook()
    sources: list[str] = []
    for item in job.items:
        chosen = choose(item, job.options)
        book = book.united(chosen.annotations.book)
        whence = job.provenance(item)
        sources.append(
            f"{whence.title} ({whence.file_name}, {whence.size} bytes, SHA-256 {whence.sha256}; "
            f"left out: {chosen.left_out})"
        )
    if not len(book):
        raise ExportError("export-no-labels")
    xml = XmlWriter()
    xml.comment(f"Exported by {job.program} on {job.exported_at}. Labels of {'; '.join(sources)}")
    xml.start("CodeBook", {"xmlns": "urn:QDA-XML:codebook:1.0", "origin": job.program})
    write_codes(xml, book)
    xml.line(-1)
    xml.end("CodeBook")
    return xml.to_bytes()


EXPORT = Export(
    name="refi-qda-codebook",
    title="REFI-QDA codebook (.qdc)",
    suffix=".qdc",
    write=write,
    holds_many=True,
)


def write_codes(xml: XmlWriter, book: LabelBook) -> None:
    """Write the ``Codes`` element of a codebook or project."""
    uses = Counter(label.name for label in book)
    with xml.inside("Codes"):
        for label in book.children():
            _write_code(xml, book, label, uses)


def _write_code(xml: XmlWriter, book: LabelBook, label: Label, uses: Counter[str]) -> None:
    name = label.name if uses[label.name] == 1 else "/".join(book.path(label.uuid))
    attributes = {
        "guid": label.uuid.lower(),
        "name": name,
        "isCodable": "true",
        "color": label.color if _HEX_COLOR.fullmatch(label.color) else None,
    }
    with xml.inside("Code", attributes):
        if label.description:
            xml.line_element("Description", lf(label.description))
        for child in book.children(label.uuid):
            _write_code(xml, book, child, uses)
