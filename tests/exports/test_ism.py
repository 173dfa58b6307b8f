"""ISM attributes: only when asked for, never more than the vocabulary can say."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from cable_reader.annotate.annotation import AnnotationSet
from cable_reader.annotate.label import LabelBook
from cable_reader.annotate.store import Seal, from_xml
from cable_reader.exports import EXPORTS, ExportJob, Options, export_named
from cable_reader.exports.ism import ism_of_cable, ism_of_paragraph

WHEN = "2026-11-23T09:30:00Z"
ISM = "{urn:us:gov:ic:ism}"
SCHEMA = Path(__file__).resolve().parents[3] / "shared/schemas/ism-2022-DEC/Schema/ISM/IC-ISM.xsd"
CARRIER = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:x="urn:x"
  xmlns:ism="urn:us:gov:ic:ism" targetNamespace="urn:x" elementFormDefault="qualified">
<xs:import namespace="urn:us:gov:ic:ism" schemaLocation="{}"/>
<xs:element name="cable"><xs:complexType><xs:sequence>
  <xs:element name="p" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
    <xs:attributeGroup ref="ism:SecurityAttributesGroup"/></xs:complexType></xs:element>
</xs:sequence><xs:attributeGroup ref="ism:ISMRootNodeAttributeGroup"/>
<xs:attributeGroup ref="ism:ResourceNodeAttributeGroup"/></xs:complexType></xs:element>
</xs:schema>"""
MARKS = {
    "U": {"classification": "U"},
    "SBU": {"classification": "U", "nonICmarkings": "SBU"},
    "C/NF": {"classification": "C", "disseminationControls": "NF"},
    "S//NF": {"classification": "S", "disseminationControls": "NF"},
    "SBU//NF": {"classification": "U", "nonICmarkings": "SBU-NF"},
    "S//REL TO USA, AUS": {
        "classification": "S",
        "disseminationControls": "REL",
        "releasableTo": "USA AUS",
    },
    "LOU": {},
}


def attributes(values: dict) -> dict[str, str]:
    return {
        name.removeprefix("ism:"): value
        for name, value in values.items()
        if value is not None and name != "ism:ownerProducer"
    }


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_is_given_whole_or_not_at_all(make_item, make_text, mark) -> None:
    item = make_item(make_text((f"({mark}) The ferry sails.",)))
    assert attributes(ism_of_paragraph(item.cable.paragraphs[0])) == MARKS[mark]


@pytest.mark.parametrize("name", ["annotated-xml", "tei"])
def test_they_are_off_by_default_and_claim_no_present_authority(
    make_item, make_text, name
) -> None:
    item = make_item(make_text())
    assert b"ism" not in export_named(name).write(ExportJob([item], WHEN)).replace(b"prism", b"")
    data = export_named(name).write(ExportJob([item], WHEN, Options(ism=True)))
    root = etree.fromstring(data)
    complies = [
        one.get(f"{ISM}compliesWith") for one in root.iter() if one.get(f"{ISM}compliesWith")
    ]
    assert complies == ["OtherAuthority"]
    portions = [
        one.get(f"{ISM}classification")
        for one in root.iter()
        if one.get(f"{ISM}classification") and not one.get(f"{ISM}compliesWith")
    ]
    assert portions == ["C", "U", "U", "S"]


def test_the_own_xml_stays_sealed_and_whole(make_item, make_text) -> None:
    item = make_item(make_text(newline="\r\n"))
    data = export_named("annotated-xml").write(ExportJob([item], WHEN, Options(ism=True)))
    assert from_xml(data).seal is Seal.INTACT


def test_a_cable_whose_caption_has_no_code_is_not_marked(make_item, make_text) -> None:
    text = make_text()
    assert ism_of_cable(make_item(text).cable)
    assert not ism_of_cable(make_item(text.replace("SIPDIS", "ROGER CHANNEL")).cable)
    assert not ism_of_cable(make_item(text.replace("P 031015Z MAY 07\n", "")).cable)


@pytest.mark.parametrize("captions", ["SIPDIS", "EXDIS", "NODIS", "NOFORN"])
def test_the_official_schema_takes_them(make_item, make_text, captions) -> None:
    if not SCHEMA.is_file():
        pytest.skip("the official schemas are not part of the project")
    text = make_text(tuple(f"({mark}) The ferry sails." for mark in MARKS))
    cable = make_item(text.replace("SIPDIS", captions)).cable
    schema = etree.XMLSchema(etree.fromstring(CARRIER.format(SCHEMA.as_uri())))
    root = etree.Element("{urn:x}cable", nsmap={"ism": "urn:us:gov:ic:ism"})
    _put(root, ism_of_cable(cable))
    for paragraph in cable.paragraphs:
        if values := ism_of_paragraph(paragraph):
            _put(etree.SubElement(root, "{urn:x}p"), values)
    schema.assertValid(root)


def _put(element, values) -> None:
    for name, value in values.items():
        if value is not None:
            element.set(ISM + name.removeprefix("ism:"), value)


def test_forms_that_say_they_have_it_write_it_and_no_others(make_item, make_text) -> None:
    book, _ = LabelBook().added("ferries")
    item = make_item(make_text(), AnnotationSet(book=book))
    for form in EXPORTS:
        data = form.write(ExportJob([item], "2026-11-23T09:30:00Z", Options(ism=True)))
        assert (b"urn:us:gov:ic:ism" in data) is form.has_ism, form.name
