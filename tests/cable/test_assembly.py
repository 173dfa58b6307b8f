"""What is put together from several parts: reading text, identity, inherited levels."""

import pytest

from cable_reader.cable.assembly import reading_text


@pytest.mark.parametrize(
    ("text", "pieces", "reading"),
    [
        ("ice and snow", [(0, 12)], "ice and snow"),
        ("ice | and snow", [(0, 4), (6, 14)], "ice and snow"),
        ("sub-|surface", [(0, 4), (5, 12)], "sub-surface"),
        ("ice -|snow", [(0, 5), (6, 10)], "ice - snow"),
        ("ice|  |snow", [(0, 3), (4, 6), (7, 11)], "ice snow"),
        ("", [], ""),
    ],
)
def test_reading_text(text, pieces, reading):
    assert reading_text(text, pieces) == reading


def test_the_archive_names_a_cable_without_number(parse):
    cable = parse(
        envelope="",
        banner="CONFIDENTIAL",
        body="1. FICTIONAL. Ice.\n\nNNNN\n\nMessage Attributes\n\nDocument Number: 1975NORRVI01877",
    )
    assert cable.reference.canonical == "75NORRVI1877"


@pytest.mark.parametrize(
    ("banner", "body", "levels"),
    [
        (
            "S E C R E T NORRVIK 111",
            "1. (C) Ice.\n\n2. Snow.",
            [("CONFIDENTIAL", False), ("SECRET", True)],
        ),
        ("", "1. Ice.\n\n2. (U) Snow.", [(None, True), ("UNCLASSIFIED", False)]),
        ("SECRET//NOFORN NORRVIK 111", "1. Ice.", [("SECRET", True)]),
    ],
)
def test_levels_are_inherited(read, banner, body, levels):
    shape = read(banner=banner, body=body)
    assert [(one["level"], one["inherited"]) for one in shape["paragraphs"]] == levels


def test_controls_are_inherited_with_the_level(read):
    shape = read(banner="SECRET//NOFORN NORRVIK 000111", body="1. Ice.")
    assert shape["paragraphs"][0]["controls"] == ["NOFORN"]
