"""Message reference numbers in their canonical form, and where a cable's own is found."""

import pytest

from cable_reader.cable.message_reference import MessageReference, plain_number


@pytest.mark.parametrize(
    ("year", "post", "number", "canonical"),
    [
        (2008, "NORRVIK", "118", "08NORRVIK118"),
        (1999, "Port-au-Fer", "9", "99PORTAUFER9"),
        (2003, "N'DARA", "1", "03NDARA1"),
        (1975, "SELMA POINT", "40", "75SELMAPOINT40"),
        (2007, "SECSTATE", "5500", "07STATE5500"),
        (2007, "SECSTATE WASHDC", "5500", "07STATE5500"),
        (None, "NORRVIK", "118", None),
    ],
)
def test_canonical(year, post, number, canonical):
    assert MessageReference(year, post, number).canonical == canonical


@pytest.mark.parametrize(("digits", "plain"), [("000118", "118"), ("118", "118"), ("000", "0")])
def test_plain_number(digits, plain):
    assert plain_number(digits) == plain


@pytest.mark.parametrize(
    ("parts", "mrn"),
    [
        ({}, "07NORRVIK118"),
        ({"banner": "UNCLAS SELMA POINT 1877"}, "07SELMAPOINT1877"),
        ({"banner": "C O N F I D E N T I A L SECTION 01 OF 02 NORRVIK 000118"}, "07NORRVIK118"),
        # the post is the sender's where the banner has lost it
        ({"banner": "C O N F I D E N T I A L 000118"}, "07NORRVIK118"),
        # page lines give a number that the banner has not; the 1970s cut the post
        (
            {
                "banner": "CONFIDENTIAL",
                "body": "1. The ice\n\nPAGE 02        NORRVI  01877  031512Z\n\nbreaks late.",
            },
            "07NORRVIK1877",
        ),
        ({"envelope": ""}, None),
    ],
)
def test_reference_of_a_cable(read, parts, mrn):
    assert read(**parts)["mrn"] == mrn
