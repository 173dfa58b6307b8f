"""TEI in the manner of FRUS: a reading edition with the notes as footnotes.

As the Office of the Historian encodes the Foreign Relations series (its ODD at commit
f853a093): a ``div`` for the document, one ``head`` with a source note, ``opener`` with number
and dateline, paragraphs with their numbers as text, marked words underlined, notes numbered
through. It loses line ends, routing and the structure of marks; ``tei`` keeps more. The
attributes of the FRUS namespace are left away, since tei_all refuses them.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cable_reader.annotate.annotation import Scope
from cable_reader.cable.date_time import MONTH_NAMES
from cable_reader.cable.patterns import pattern
from cable_reader.exports.export import Export
from cable_reader.exports.mark_words import label_names, place
from cable_reader.exports.marked_text import MarkedText
from cable_reader.exports.selection import choose
from cable_reader.exports.xml_text import Attributes, XmlWriter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cable_reader.annotate.annotation import Annotation, Target
    from cable_reader.cable.record import Paragraph
    from cable_reader.exports.export import ExportJob, Provenance
    from cable_reader.exports.selection import Selection

_OFFICE = pattern(r"^(AMEMBASSY|AMCONSUL|USMISSION|USINT|USLO) (.+)$")
_OFFICES = {
    "AMEMBASSY": "the Embassy in",
    "AMCONSUL": "the Consulate in",
    "USMISSION": "the Mission at",
    "USINT": "the Interests Section in",
    "USLO": "the Liaison Office in",
}
_WHITE = pattern(r"\s+")


def write(job: ExportJob) -> bytes:
    """Write one cable as a document of a volume."""
    item = job.only_item()
    return _Document(choose(item, job.options), job.provenance(item)).to_bytes()


EXPORT = Export(
    name="tei-frus",
    title="TEI in the manner of FRUS: a reading edition with footnotes",
    suffix=".frus.xml",
    write=write,
)


class _Document:
    """One document while it is written."""

    def __init__(self, chosen: Selection, provenance: Provenance) -> None:
        self.chosen = chosen
        self.cable = chosen.cable
        self.provenance = provenance
        self.xml = XmlWriter()
        self.note_count = 1  # the source note
        self.placed: list[tuple[Annotation, Target]] = [
            (annotation, target)
            for annotation in chosen.annotations
            for target in annotation.targets
            if target.is_placed and target.ordinal is not None
        ]
        self.marked = MarkedText(
            (one.start or 0, one.end or 0) if one.scope == Scope.SPAN else (0, 0)
            for _, one in self.placed
        )
        self.placed_ids = {owner.id for owner, _ in self.placed}
        self.noted: set[str] = set()

    def to_bytes(self) -> bytes:
        """Write header and document."""
        xml = self.xml
        xml.start("TEI", {"xmlns": "http://www.tei-c.org/ns/1.0", "xml:id": "cable"})
        self._header()
        division: Attributes = {
            "type": "document",
            "subtype": "historical-document",
            "xml:id": "d1",
            "n": "1",
        }
        with xml.inside("text"), xml.inside("body"), xml.inside("div", division):
            self._head()
            self._opener()
            if self.chosen.subject:
                with xml.inside("list", {"type": "subject"}):
                    xml.line_element("head", "SUBJECT")
                    xml.line_element("item", self.chosen.subject)
            self._paragraphs()
            self._closer()
        xml.line(-1)
        xml.end("TEI")
        return xml.to_bytes()

    def _header(self) -> None:
        xml, whence = self.xml, self.provenance
        with xml.inside("teiHeader"), xml.inside("fileDesc"):
            with xml.inside("titleStmt"):
                xml.line_element("title", whence.title, {"type": "complete"})
            with xml.inside("publicationStmt"):
                xml.line_element("publisher", whence.program)
                xml.line_element("date", whence.exported_at)
                xml.line_element("idno", "none", {"type": "frus"})
            with xml.inside("sourceDesc"):
                where = f", {whence.locator}" if whence.locator else ""
                xml.line_element("p", f"{whence.file_name}{where}, {whence.size} bytes.")
                with xml.inside("p"):
                    xml.element("idno", whence.sha256, {"type": "sha256"})
                if whence.message_reference:
                    with xml.inside("p"):
                        xml.element("idno", whence.message_reference, {"type": "MRN"})
                xml.line_element("p", f"Left out of this edition: {self.chosen.left_out}.")

    def _head(self) -> None:
        facts = self.cable.facts
        number = f" {facts.reference.number}" if facts.reference else ""
        words = [f"1. Telegram{number}"]
        if facts.sender:
            words.append(f"From {_office(facts.sender.plad)}")
        if facts.action:
            words.append(f"to {_office(facts.action[0].plad)}")
        xml = self.xml
        xml.line()
        xml.start("head")
        xml.text(" ".join(words))
        xml.element("note", self._source_note(), _note_attributes(1) | {"type": "source"})
        xml.end("head")

    def _source_note(self) -> str:
        facts, banner = self.cable.facts, self.cable.banner
        words = [self.provenance.file_name]
        handling = [banner.level.title.capitalize()] if banner is not None else []
        if facts.precedence.action:
            handling.append(facts.precedence.action.capitalize())
        handling += [caption.token.capitalize() for caption in facts.captions]
        if handling:
            words.append("; ".join(handling))
        if facts.action[1:]:
            words.append(f"Also sent to {_joined(one.plad for one in facts.action[1:])}")
        if facts.info:
            words.append(f"Sent for information to {_joined(one.plad for one in facts.info)}")
        return f"Source: {'. '.join(words)}."

    def _opener(self) -> None:
        facts = self.cable.facts
        if not (facts.reference or facts.date_time):
            return
        xml = self.xml
        with xml.inside("opener"):
            if facts.reference:
                xml.line_element("seg", f"{facts.reference.number}.", {"rendition": "#left"})
            if facts.date_time or facts.reference:
                xml.line()
                xml.start("dateline", {"rendition": "#right"})
                if facts.reference:
                    xml.element("placeName", facts.reference.post.title())
                if facts.date_time:
                    xml.text(", " if facts.reference else "")
                    when: Attributes = {"when": facts.date_time.iso, "calendar": "#gregorian"}
                    xml.element("date", _day(facts.date_time.iso, facts.date_time.printed), when)
                xml.end("dateline")

    def _paragraphs(self) -> None:
        loose = [one for one in self.chosen.annotations if one.id not in self.placed_ids]
        kept = {paragraph.ordinal for paragraph in self.chosen.paragraphs}
        paragraphs = self.cable.facts.paragraphs
        for paragraph in paragraphs:
            if paragraph.heading and paragraph.ordinal in kept and self.chosen.shows_text:
                with self.xml.inside("p", {"rend": "heading"}):
                    self.xml.element("hi", paragraph.heading, {"rend": "strong"})
            self.xml.line()
            self.xml.start("p")
            if paragraph.ordinal in kept and self.chosen.shows_text:
                self._paragraph(paragraph)
            else:
                self.xml.element("gap", attributes={"reason": "left-out"})
            self._notes(
                owner for owner, target in self.placed if paragraph.ordinal in target.ordinals
            )
            self.xml.end("p")
        if loose or not paragraphs:
            self.xml.line()
            self.xml.start("p")
            self._notes(loose)
            self.xml.end("p")

    def _paragraph(self, paragraph: Paragraph) -> None:
        xml = self.xml
        if paragraph.number is not None:
            xml.text(f"{paragraph.number}. ")
        if paragraph.marking is not None:
            xml.text(f"({paragraph.marking.printed}) ")
        for number, span in enumerate(paragraph.spans):
            if number:
                xml.text(" ")
            for start, end, marks in self.marked.pieces(span.start, span.end):
                words = _WHITE.sub(" ", self.cable.text[start:end])
                if marks and words.strip():
                    xml.element("hi", words, {"rend": "underline"})
                else:
                    xml.text(words)

    def _notes(self, annotations: Iterable[Annotation]) -> None:
        for annotation in annotations:
            if annotation.id in self.noted:
                continue
            self.noted.add(annotation.id)
            words = self._note_words(annotation)
            if words:
                self.note_count += 1
                self.xml.element("note", words, _note_attributes(self.note_count))

    def _note_words(self, annotation: Annotation) -> str:
        """Give what a footnote says; marks without words get none."""
        parts = [_WHITE.sub(" ", annotation.note).strip()] if annotation.note else []
        if annotation.labels:
            names = label_names(self.chosen.annotations, annotation.labels)
            parts.append(f"Labels: {'; '.join(names)}.")
        if annotation.id not in self.placed_ids:
            for target in annotation.targets:
                quote = _WHITE.sub(" ", self.chosen.quote(target))
                parts.insert(0, f"{place(target, self.cable)}{f' “{quote}”' if quote else ''}.")
        if parts and annotation.author:
            parts.append(f"({annotation.author})")
        return " ".join(parts)

    def _closer(self) -> None:
        signatures = self.cable.facts.signatures
        if not signatures or not self.chosen.shows_text:
            return
        with self.xml.inside("closer"):
            for name, _node in signatures:
                with self.xml.inside("signed"), self.xml.inside("persName"):
                    self.xml.element("hi", name.title(), {"rend": "strong"})


def _note_attributes(number: int) -> Attributes:
    return {"n": str(number), "xml:id": f"d1fn{number}"}


def _office(plad: str) -> str:
    """Name an office as the series does, where its designator says which kind it is."""
    if plad in {"SECSTATE WASHDC", "SECSTATE WASHINGTON DC", "RUEHC SECSTATE WASHDC"}:
        return "the Department of State"
    match = _OFFICE.fullmatch(plad)
    return f"{_OFFICES[match[1]]} {match[2].title()}" if match else plad


def _joined(names: Iterable[str]) -> str:
    return ", ".join(names)


def _day(iso: str | None, printed: str) -> str:
    """Write ``May 3, 2007, 1015Z``; an impossible date as it is printed."""
    if iso is None:
        return printed
    moment = datetime.fromisoformat(iso)
    month = MONTH_NAMES[moment.month - 1]
    return f"{month} {moment.day}, {moment.year}, {moment:%H%M}Z"
