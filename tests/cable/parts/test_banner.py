"""What the forms of ``test_banner_forms`` leave out: sections, and lines that are no banner."""

import pytest

from cable_reader.cable.parts.banner import distance


@pytest.mark.parametrize(
    ("zone", "sections"),
    [
        ("SECTION 01 OF 03\n\nSIPDIS", {"declared": 3, "found": [1]}),
        ("01 OF 03", {"declared": 3, "found": [1]}),
        ("FINAL SECTION OF 3", {"declared": 3, "found": [3]}),
        ("SIPDIS", {"declared": None, "found": []}),
    ],
)
def test_section_on_a_line_of_its_own(read, zone, sections):
    shape = read(zone=zone)
    assert shape["sections"] == sections
    assert shape["passing"] == []


def test_section_behind_the_number(read):
    shape = read(banner="S E C R E T NORRVIK 000118 SECTION 01 OF 03")
    assert (shape["mrn"], shape["sections"]["declared"]) == ("07NORRVIK118", 3)


@pytest.mark.parametrize(
    "line",
    [
        "CONFIDENTIALITY IS THE SUBJECT OF PARAGRAPH 3",
        "Secret talks went on in Norrvik until 1877",
        "THE SECRET OF NORRVIK 1877",
    ],
)
def test_sentences_are_no_banner(read, line):
    assert (
        read(banner="", body=f"1. (U) FICTIONAL.\n\n2. (U) Ice.\n{line}")["classification"] is None
    )


@pytest.mark.parametrize(
    ("first", "second", "away"),
    [
        ("SECRET", "SECRET", 0),
        ("SSECRET", "SECRET", 1),
        ("ECRET", "SECRET", 1),
        ("SERCET", "SECRET", 1),
        ("PIRORITY", "PRIORITY", 1),
        ("ICE", "SECRET", 3),
        ("", "AB", 2),
    ],
)
def test_distance(first, second, away):
    assert distance(first, second, 2) == away == distance(second, first, 2)
