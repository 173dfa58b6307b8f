"""Two releases as one TEI document: what both say as text, the rest as a critical apparatus.

Parallel segmentation (TEI P5, chapter 12): each difference is an ``app`` with the reading of
witness A and that of witness B; words taken out are ``gap``, with their number where the other
witness gives them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader import __version__
from cable_reader.compare.comparison import Kind, printed
from cable_reader.compare.in_words import summary
from cable_reader.exports.xml_text import XmlWriter, lf
from cable_reader.wording import COMPARISON, fill

if TYPE_CHECKING:
    from cable_reader.cable.record import Paragraph
    from cable_reader.compare.comparison import Comparison, FieldChange, PairedParagraph, Piece

_TEI = "http://www.tei-c.org/ns/1.0"
_A, _B = "#A", "#B"


def apparatus(comparison: Comparison, name_a: str, name_b: str) -> bytes:
    """Write a comparison as TEI; the names are those of the files."""
    xml = XmlWriter()
    xml.start("TEI", {"xmlns": _TEI})
    _write_header(xml, comparison, name_a, name_b)
    with xml.inside("text"), xml.inside("body"):
        if comparison.fields:
            _write_fields(xml, comparison.fields)
        with xml.inside("div", {"type": "paragraphs"}):
            for paired in comparison.paragraphs:
                _write_paragraph(xml, paired)
            if not comparison.paragraphs:
                xml.line_element("p", COMPARISON["nothing"])
    xml.line(-1)
    xml.end("TEI")
    return xml.to_bytes()


def _write_header(xml: XmlWriter, comparison: Comparison, name_a: str, name_b: str) -> None:
    with xml.inside("teiHeader"):
        with xml.inside("fileDesc"):
            with xml.inside("titleStmt"):
                title = fill(COMPARISON["title"], {"a": name_a, "b": name_b})
                xml.line_element("title", lf(title))
            with xml.inside("publicationStmt"):
                xml.line_element("p", f"Exported by Cable Reader {__version__}")
            with xml.inside("notesStmt"):
                for words in summary(comparison):
                    xml.line_element("note", lf(words))
            with xml.inside("sourceDesc"), xml.inside("listWit"):
                for name, key in ((name_a, "A"), (name_b, "B")):
                    xml.line_element("witness", lf(name), {"xml:id": key})
        with xml.inside("encodingDesc"):
            xml.line_element(
                "variantEncoding",
                attributes={"method": "parallel-segmentation", "location": "internal"},
            )


def _write_fields(xml: XmlWriter, fields: tuple[FieldChange, ...]) -> None:
    with xml.inside("div", {"type": "header"}):
        for field in fields:
            xml.line()
            xml.start("p", {"n": field.name})
            _write_readings(xml, field.a, field.b)
            xml.end("p")


def _write_readings(xml: XmlWriter, a: str, b: str, kind: str | None = None) -> None:
    """Write two readings that are words and nothing else."""
    xml.start("app", {"type": kind})
    for witness, words in ((_A, a), (_B, b)):
        xml.element("rdg", lf(words), {"wit": witness})
    xml.end("app")


def _write_paragraph(xml: XmlWriter, paired: PairedParagraph) -> None:
    xml.line()
    known = paired.b or paired.a
    number = str(known.number) if known is not None and known.number is not None else None
    xml.start("p", {"n": number})
    if paired.is_mark_changed:
        _write_readings(xml, _mark(paired.a), _mark(paired.b), "mark")
        xml.text(" ")
    for place, piece in enumerate(paired.pieces):
        if place:
            xml.text(" ")
        _write_piece(xml, piece)
    xml.end("p")


def _mark(paragraph: Paragraph | None) -> str:
    marking = paragraph.marking if paragraph is not None else None
    return f"({marking.printed})" if marking is not None else ""


def _write_piece(xml: XmlWriter, piece: Piece) -> None:
    if piece.kind is Kind.SAME:
        xml.text(printed(piece.b))
        return
    if piece.kind is Kind.WITHHELD_IN_BOTH:
        xml.element("gap", attributes={"reason": "withheld"})
        return
    xml.start("app", {"type": str(piece.kind)})
    for witness, words, hides in (
        (_A, piece.a, Kind.WITHHELD_IN_A), (_B, piece.b, Kind.WITHHELD_IN_B),
    ):  # fmt: skip
        said = printed([word for word in words if not word.is_gap])
        codes = " ".join(code for word in words for code in word.codes)
        xml.start("rdg", {"wit": witness})
        xml.text(said)
        if piece.kind is hides:
            xml.element("gap", attributes=_gap(piece.withheld, codes))
        xml.end("rdg")
    xml.end("app")


def _gap(count: int, codes: str) -> dict[str, str | None]:
    """Say how many words are missing, and under which exemptions."""
    known = count > 0
    return {
        "reason": "withheld",
        "unit": "words" if known else None,
        "quantity": str(count) if known else None,
        "n": codes or None,
    }
