"""Headings between paragraphs, with and without rules, and lines that are none."""

import pytest


@pytest.mark.parametrize(
    ("lines", "heading"),
    [
        ("Snow on the Sound\n-----------------", "Snow on the Sound"),
        ("SNOW ON THE SOUND\n=================", "SNOW ON THE SOUND"),
        ("------\nSNOW\n------", "SNOW"),
        ("Snow on the Sound\n\n-----------------", "Snow on the Sound"),
        (
            "Snow on the Sound\nand What It Costs\n-----------------",
            "Snow on the Sound and What It Costs",
        ),
        ("Snow on the Sound\n\u2014\u2014\u2014\u2014", "Snow on the Sound"),
        ("Snow on the Sound", "Snow on the Sound"),
        ("What next for the ferries?\n--------------------------", "What next for the ferries?"),
        ("COMMENT", "COMMENT"),
        ("(U) Snow on the Sound\n-----", "(U) Snow on the Sound"),
        ("(SBU) Snow on the sound", "(SBU) Snow on the sound"),
    ],
)
def test_headings(read, lines, heading):
    shape = read(body=f"1. (C) FICTIONAL. Ice.\n\n{lines}\n\n2. (C) Rain.")
    assert [one["heading"] for one in shape["paragraphs"]] == [None, heading]
    assert [one["text"] for one in shape["paragraphs"]] == ["FICTIONAL. Ice.", "Rain."]


@pytest.mark.parametrize(
    "line",
    [
        "Snow fell on the sound.",
        "Snow fell, and nobody in the harbour of Norrvik knew what was to be done about it,",
        "- Snow on the Sound",
        "(a) Snow on the Sound",
        "END NOTE",
        "NORTH    40    GOOD",
    ],
)
def test_lines_of_text(read, line):
    shape = read(body=f"1. (C) FICTIONAL. Ice.\n\n{line}\n\n2. (C) Rain.")
    assert [one["heading"] for one in shape["paragraphs"]] == [None, None]


def test_no_heading_right_under_text(read):
    shape = read(body="1. (C) FICTIONAL. They call it\nSnow on the Sound\n\n2. (C) Rain.")
    assert shape["paragraphs"][0]["text"] == "FICTIONAL. They call it Snow on the Sound"


@pytest.mark.parametrize("lines", ["Next Steps\n----------", "----------\nNext Steps\n----------"])
def test_a_ruled_heading_where_no_line_is_blank(read, lines):
    shape = read(body=f"1. (C) FICTIONAL. Ice.\n{lines}\n2. (C) Rain.")
    assert [one["heading"] for one in shape["paragraphs"]] == [None, "Next Steps"]
    assert [one["text"] for one in shape["paragraphs"]] == ["FICTIONAL. Ice.", "Rain."]


def test_a_title_at_which_the_text_breaks_off(read):
    shape = read(body="1. (C) SUMMARY: FICTIONAL. Ice came to the sound.\n\nWHAT WE KNOW")
    assert shape["summary"] == "FICTIONAL. Ice came to the sound."


def test_a_heading_that_lost_its_line_ends(read):
    shape = read(body="1. (C) Summary: FICTIONAL. Ice. ------ Snow ------\n\n2. (C) Rain.")
    assert (shape["summary"], shape["paragraphs"][1]["heading"]) == ("FICTIONAL. Ice.", "Snow")
