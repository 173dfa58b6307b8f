"""Stamps, distribution, dash lines and metadata that archives put around a telegram."""

import pytest

from cable_reader.cable.parts.furniture import is_distribution, is_stamp
from cable_reader.cable.tree import NodeKind


@pytest.mark.parametrize(
    "line",
    [
        "Declassified/Released US Department of State EO Systematic Review 05 JUL 2006",
        "Ida Marsh Declassified/Released US Department of State EO Systematic Review 22 May 2009",
        "RELEASE IN FULL",
        "RELEASED IN PART",
        "UNCLASSIFIED U.S. Department of State Case No. F-2099-00001 Doc No. C00000001",
        "UNCLASSIFIED U S Department of State Case No F-2099-00001 Doc No C00000001",
    ],
)
def test_stamps(line):
    assert is_stamp(line)


def test_the_stamps_level_is_not_the_banner(read):
    stamp = "UNCLASSIFIED U.S. Department of State Case No. F-2099-00001 Doc No. C00000001"
    assert read(envelope=stamp)["classification"]["level"] == "CONFIDENTIAL"


STAMP = "UNCLASSIFIED U.S. Department of State Case No. F-2099-00001 Doc No. C00000001 Date: 01/02/2099"


@pytest.mark.parametrize(
    "text",
    [
        f"Ice came {STAMP} and went.",
        f"Ice came\n{STAMP} and went.",
        f"Ice {STAMP} came and {STAMP} went.",
        f"Ice\ncame {STAMP} and\nwent.",
    ],
)
def test_a_stamp_in_a_line_of_text_is_no_text(parse, text):
    cable = parse(body=f"1. (C) FICTIONAL. {text}\nLINDEN")
    assert [one.text for one in cable.paragraphs] == ["FICTIONAL. Ice came and went."]
    assert {cable.tree.text_of(node) for node in cable.tree.find(NodeKind.STAMP)} == {STAMP}


@pytest.mark.parametrize(
    "line", ["ACTION EUR-12", "INFO  OCT-01 ISO-00", "ORIGIN SS-20", "EUR-12 L-03 /062 W"]
)
def test_distribution(line):
    assert is_distribution(line)


@pytest.mark.parametrize("line", ["ACTION REQUESTED", "INFO AMEMBASSY CASTRA", "The EUR-12 group"])
def test_no_distribution(line):
    assert not is_distribution(line) or line.startswith("ACTION")


@pytest.mark.parametrize(
    ("line", "filed"),
    [
        ("--------------------- 012345", None),
        ("------------------118843  151530Z /12", "2007-03-15T15:30:00Z"),
        ("-----151530Z 118843 /12", "2007-03-15T15:30:00Z"),
    ],
)
def test_dash_lines(parse, line, filed):
    cable = parse(envelope=f"ACTION EUR-12\n{line}\nR 151522Z MAR 07\nFM AMEMBASSY NORRVIK")
    assert [cable.tree.text_of(node) for node in cable.tree.find(NodeKind.DASH_LINE)] == [line]
    assert cable.filing_time == filed


def test_attributes_and_their_wrapped_values(parse):
    body = (
        "1. FICTIONAL. Ice.\nLINDEN\n\nCONFIDENTIAL\n\nNNNN\n\nMessage Attributes\n\n"
        "Concepts: ICE,\n FERRIES\nDocument Number: 2007NORRVI00118\nLocator: TEXT ON-LINE"
    )
    cable = parse(body=body)
    assert [(key, value) for key, value, _ in cable.attributes] == [
        ("Concepts", "ICE, FERRIES"),
        ("Document Number", "2007NORRVI00118"),
        ("Locator", "TEXT ON-LINE"),
    ]
