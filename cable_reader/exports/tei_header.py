"""The TEI header: what the cable is, where it is from, who marked it, which labels there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.markings import Level
from cable_reader.cable.patterns import pattern
from cable_reader.cable.record import Role
from cable_reader.exports.xml_text import Attributes, XmlWriter, uncarried_count

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cable_reader.annotate.annotation import Label, LabelBook
    from cable_reader.cable.record import Addressee, Facts
    from cable_reader.exports.export import Provenance
    from cable_reader.exports.selection import Selection

_VERSION = pattern(r"\d+(\.\d+){0,3}")


def write_header(
    xml: XmlWriter,
    chosen: Selection,
    provenance: Provenance,
    people: Sequence[str],
    label_ids: Mapping[str, str],
) -> None:
    """Write the ``teiHeader``; people and labels get the ids that annotations point to."""
    with xml.inside("teiHeader"):
        with xml.inside("fileDesc"):
            _file_description(xml, chosen, provenance, people)
        with xml.inside("encodingDesc"):
            _encoding_description(xml, chosen, provenance, label_ids)
        with xml.inside("profileDesc"):
            _correspondence(xml, chosen.cable.facts)
            if chosen.cable.facts.tags:
                _keywords(xml, chosen.cable.facts)


def _file_description(
    xml: XmlWriter, chosen: Selection, provenance: Provenance, people: Sequence[str]
) -> None:
    subject = chosen.subject
    title = f"{provenance.title}: {subject}" if subject else provenance.title
    with xml.inside("titleStmt"):
        xml.line_element("title", title)
        for number, name in enumerate(people, 1):
            with xml.inside("respStmt", {"xml:id": f"resp-{number}"}):
                xml.line_element("resp", "annotations")
                xml.line_element("name", name)
    with xml.inside("publicationStmt"):
        xml.line_element("p", f"Exported by {provenance.program} on {provenance.exported_at}.")
    with xml.inside("sourceDesc"), xml.inside("p"):
        xml.text(f"{provenance.file_name}, {provenance.size} bytes")
        if provenance.locator:
            xml.text(f", {provenance.locator}")
        if provenance.message_reference:
            xml.text("; ")
            xml.element("idno", provenance.message_reference, {"type": "MRN"})
        xml.text("; SHA-256 ")
        xml.element("idno", provenance.sha256, {"type": "sha256"})


def _encoding_description(
    xml: XmlWriter, chosen: Selection, provenance: Provenance, label_ids: Mapping[str, str]
) -> None:
    with xml.inside("editorialDecl"):
        xml.line_element("p", f"Left out of this export: {chosen.left_out}.")
        replaced = uncarried_count(chosen.cable.text.replace("\f", ""))
        if replaced:
            xml.line_element(
                "p", f"{replaced} control characters that XML cannot carry are replaced."
            )
    with xml.inside("classDecl"):
        with xml.inside("taxonomy", {"xml:id": "marks"}):
            for level in Level:
                with xml.inside("category", {"xml:id": f"m-{level.letter}"}):
                    xml.line_element("catDesc", level.title)
        if label_ids:
            with xml.inside("taxonomy", {"xml:id": "labels"}):
                for label in chosen.annotations.book.children():
                    _category(xml, chosen.annotations.book, label, label_ids)
    name, _, version = provenance.program.rpartition(" ")
    number = _VERSION.match(version)
    with (
        xml.inside("appInfo"),
        xml.inside(
            "application",
            {"ident": "cable-reader", "version": number[0] if number else "0"},
        ),
    ):
        xml.line_element("label", name or version)


def _category(xml: XmlWriter, book: LabelBook, label: Label, label_ids: Mapping[str, str]) -> None:
    with xml.inside("category", {"xml:id": label_ids[label.uuid], "n": label.uuid}):
        with xml.inside("catDesc"):
            xml.element("term", label.name)
            if label.description:
                xml.text(": ")
                xml.element("gloss", label.description)
        for child in book.children(label.uuid):
            _category(xml, book, child, label_ids)


def _correspondence(xml: XmlWriter, facts: Facts) -> None:
    received = (*facts.action, *facts.info)
    if not (facts.sender or facts.date_time or received or facts.exempt):
        return
    with xml.inside("correspDesc", {"type": "telegram"}):
        if facts.sender or facts.date_time:
            with xml.inside("correspAction", {"type": "sent"}):
                if facts.sender:
                    _organization(xml, facts.sender)
                if facts.date_time:
                    when: Attributes = {"when": facts.date_time.iso}
                    xml.line_element("date", facts.date_time.printed, when)
        for addressee in received:
            role = "action" if addressee.role is Role.ACTION else "info"
            with xml.inside("correspAction", {"type": "received", "subtype": role}):
                _organization(xml, addressee)
                if addressee.precedence:
                    xml.line_element("note", addressee.precedence, {"type": "precedence"})
                if addressee.continuity_number:
                    number = addressee.continuity_number
                    xml.line_element("note", number, {"type": "continuity-number"})
        for exempt in facts.exempt:
            xml.line_element("note", exempt.plad, {"type": "exempt"})


def _organization(xml: XmlWriter, addressee: Addressee) -> None:
    key: Attributes = {"key": addressee.routing_indicator}
    xml.line_element("orgName", addressee.plad, key)


def _keywords(xml: XmlWriter, facts: Facts) -> None:
    with xml.inside("textClass"), xml.inside("keywords", {"n": "TAGS"}):
        for tag in facts.tags:
            xml.line_element("term", tag.code)
