"""The apparatus is well-formed TEI, and each witness can be read out of it word for word."""

from __future__ import annotations

import pytest
from lxml import etree

import cable_reader
from cable_reader.compare.apparatus import apparatus
from cable_reader.compare.comparison import compare

TEI = {"t": "http://www.tei-c.org/ns/1.0"}
HEAD = "SECRET\n\nTAGS: PREL\nSUBJECT: FICTIONAL: A FERRY\n\n"
A = (
    HEAD
    + "1. (C) The ferry sails on Tuesdays & <b>never</b> late.\n\n2. (S) It carries [Excised] home.\n\n"
    "3. (U) \x07The keeper waits for the boat at the pier every day.\n\n5. (U) The end of it all is near.\n"
)
B = (
    HEAD.replace("PREL", "PREL, EWWT")
    + "1. (U) The ferry sails on Mondays & <b>never</b> late.\n\n2. (S) It carries tin lamps home.\n\n"
    "3. (U) \x07The keeper waits for the boat at the pier every day.\n\n4. (C) Only here.\n\n"
    "5. (U) The end of it all is near.\n"
)


@pytest.fixture(scope="module")
def root():
    comparison = compare(cable_reader.parse(A), cable_reader.parse(B))
    return etree.fromstring(apparatus(comparison, "a & b.txt", "b.txt"))


def reading(paragraph, witness):
    """The words of one witness."""
    copy = etree.fromstring(etree.tostring(paragraph))
    for other in copy.iterfind(".//t:rdg", TEI):
        if other.get("wit") != witness:
            tail = other.tail
            other.clear()
            other.tail = tail
    for mark in copy.iterfind("t:app[@type='mark']", TEI):
        tail = mark.tail
        mark.clear()
        mark.tail = tail
    return " ".join("".join(copy.itertext()).split())


def test_each_witness_can_be_read_out_of_it(root):
    found = {p.get("n"): p for p in root.iterfind(".//t:div[@type='paragraphs']/t:p", TEI)}
    assert list(found) == ["1", "2", "3", "4", "5"]
    assert reading(found["1"], "#A") == "The ferry sails on Tuesdays & <b>never</b> late."
    assert reading(found["1"], "#B") == "The ferry sails on Mondays & <b>never</b> late."
    assert reading(found["2"], "#A") == "It carries home."
    assert reading(found["2"], "#B") == "It carries tin lamps home."
    assert (reading(found["4"], "#A"), reading(found["4"], "#B")) == ("", "Only here.")


def test_what_is_withheld_is_counted_and_marks_and_fields_have_readings(root):
    gaps = root.findall(".//t:gap", TEI)
    assert [(one.get("unit"), one.get("quantity")) for one in gaps] == [
        ("words", "2"),
        ("words", "2"),
    ]
    marks = root.find(".//t:app[@type='mark']", TEI)
    assert [one.text for one in marks] == ["(C)", "(U)"]
    tags = root.find(".//t:p[@n='tags']/t:app", TEI)
    assert [one.text for one in tags] == ["PREL", "PREL, EWWT"]
    witnesses = root.findall(".//t:witness", TEI)
    assert [one.text for one in witnesses] == ["a & b.txt", "b.txt"]


def test_nothing_against_nothing_is_a_document_too():
    nothing = cable_reader.parse("")
    assert etree.fromstring(apparatus(compare(nothing, nothing), "", "")).tag.endswith("TEI")
