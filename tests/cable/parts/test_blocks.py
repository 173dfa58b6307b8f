"""Named blocks: their openers and closers, what is left open, and the summary's text."""

import pytest

from cable_reader.cable.parts.blocks import find_edges, heading_kind, is_quoted_kind, opener_of


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("SUMMARY: Ice.", "SUMMARY"),
        ("SUMMARY. Ice.", "SUMMARY"),
        ("Summary -- Ice.", "SUMMARY"),
        ("SUMMAY: Ice.", "SUMMARY"),
        ("BEGIN SUMMARY: Ice.", "SUMMARY"),
        ("SUMMARY AND COMMENT: Ice.", "SUMMARY AND COMMENT"),
        ("SUMMARY AND ACTION REQUEST: Ice.", "SUMMARY AND ACTION REQUEST"),
        ("COMMENT: Ice.", "COMMENT"),
        ("(COMMENT: Ice.)", "COMMENT"),
        ("[NOTE: Ice.]", "NOTE"),
        ("NOTE: Ice.", "NOTE"),
        ("ACTION REQUEST: Ice.", "ACTION REQUEST"),
        ("S U M M A R Y: ICE.", "SUMMARY"),
        ("C O M M E N T. ICE.", "COMMENT"),
    ],
)
def test_openers(words, kind):
    assert opener_of(words)[0] == kind


@pytest.mark.parametrize(
    "words", ["Summary justice came early.", "Comments: none", "Ice: SUMMARY"]
)
def test_words_that_open_nothing(words):
    assert opener_of(words) is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("SUMMARY", "SUMMARY"),
        ("Summary (C)", "SUMMARY"),
        ("(U) COMMENT:", "COMMENT"),
        ("S U M M A R Y", "SUMMARY"),
        ("ICE", None),
        ("END SUMMARY", None),
        ("(END COMMENT)", None),
    ],
)
def test_headings(line, kind):
    assert heading_kind(line) == kind


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Ice. END SUMMARY.", [(False, "SUMMARY")]),
        ("Ice. END OF SUMMARY.", [(False, "SUMMARY")]),
        ("Ice. End comment.)", [(False, "COMMENT")]),
        ("Ice. END\nSUMMARY.", [(False, "SUMMARY")]),
        ("Ice. end summary. Snow.", [(False, "SUMMARY")]),
        ("ice " * 200 + "End comment.", [(False, "COMMENT")]),
        ("ice " * 200 + "end of summary.", [(False, "SUMMARY")]),
        ("ICE. E N D  S U M M A R Y.", [(False, "SUMMARY")]),
        ("ICE. E N D  S U M\nM A R Y.", [(False, "SUMMARY")]),
        ("BEGIN TEXT: Ice. END TEXT", [(True, "TEXT"), (False, "TEXT")]),
        ("BEGIN UNOFFICIAL TRANSLATION", [(True, "UNOFFICIAL TRANSLATION")]),
        ("WEEKEND NOTE; THE END", []),
    ],
)
def test_edges(text, edges):
    assert [(edge.opens, edge.kind) for edge in find_edges(text, 0, len(text))] == edges


def test_what_quotes():
    assert is_quoted_kind("TEXT")
    assert is_quoted_kind("TALKING POINTS")
    assert not is_quoted_kind("SUMMARY")


def test_a_marked_heading_is_no_paragraph(read):
    shape = read(body="(U) SUMMARY\n\n1. (C) FICTIONAL. Ice. END SUMMARY.\n\n2. (C) Rain.")
    assert [one["number"] for one in shape["paragraphs"]] == [1, 2]
    assert shape["summary"] == "FICTIONAL. Ice."


def test_a_summary_in_letters_set_apart(read, codes):
    shape = read(
        body="1. (C) S U M M A R Y: FICTIONAL. Ice. E N D  S U M M A R Y.\n\n2. (C) Rain."
    )
    assert shape["summary"] == "FICTIONAL. Ice."
    assert [one["block"] for one in shape["paragraphs"]] == ["SUMMARY", None]
    assert "BLOCK_UNCLOSED" not in codes(shape)


def test_the_place_of_an_unclosed_block_is_its_opener(read):
    shape = read(body="1. (C) FICTIONAL.\n\nBEGIN TEXT:\n\nIce.\n\n2. (C) Rain.\nLINDEN")
    (one,) = (each for each in shape["findings"] if each["code"] == "BLOCK_UNCLOSED")
    assert one["end"] - one["start"] == len("BEGIN TEXT")


def test_a_page_line_in_the_closing_words(read, codes):
    page = "CONFIDENTIAL\n\nPAGE 02        NORRVI  00118  151522Z\n\n"
    shape = read(
        body=f"1. (C) SUMMARY: FICTIONAL. Ice. END\n{page}SUMMARY.\n\n2. (C) Rain.\nLINDEN"
    )
    assert (shape["summary"], shape["paragraphs"][0]["block"]) == ("FICTIONAL. Ice.", "SUMMARY")
    assert "BLOCK_UNCLOSED" not in codes(shape)
