"""Page and section lines in mid-text: no reader sees them, no sentence is lost."""

import pytest

TEXT = "They had no boat that could reach the light."


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("NORRVIK 00000118  002 OF 002", ("NORRVIK", "00000118", 2, None, 2, True)),
        ("SELMA POINT 00000118  001.2 OF 003", ("SELMA POINT", "00000118", 1, 2, 3, False)),
        ("PAGE 02        NORRVI  00118  151522Z", ("NORRVI", "00118", None, 2, None, False)),
        ("PAGE 02  NORRVI  00118  01 OF 02  151522Z", ("NORRVI", "00118", 1, 2, 2, False)),
        ("PAGE 02", (None, None, None, 2, None, False)),
        ("PAGE 02\nNORRVI  00118  151522Z", ("NORRVI", "00118", None, 2, None, False)),
        ("PAGE TWO RUEHNK 0118 C O N F I D E N T I A L", (None, "0118", None, 2, None, False)),
        ("PAGE 2 RUEHNK 0118 UNCLAS", (None, "0118", None, 2, None, False)),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_forms(parse, line, values, gap):
    # post, number, section, page, total, whether it joins two sections
    before, after = "They had no boat that", "could reach the light."
    cable = parse(body=f"1. (C) {before}{gap}{line}{gap}{after}")
    (found,) = cable.page_lines
    assert found[1:7] == values
    assert [one.text for one in cable.paragraphs] == [TEXT]
    assert [cable.text[start:end] for start, end in cable.paragraphs[0].spans] == [before, after]


def test_levels_around_a_page_line_go_with_it(read):
    shape = read(
        body="1. They had no boat that\nCONFIDENTIAL\n\nCONFIDENTIAL\n\n"
        "PAGE 02        NORRVI  00118  151522Z\n\ncould reach the light."
    )
    assert [one["text"] for one in shape["paragraphs"]] == [TEXT]


def test_text_behind_a_page_line_is_text(read):
    shape = read(
        body="1. They had no boat that\nPAGE 02  NORRVI  00118  151522Z could reach the light."
    )
    assert [one["text"] for one in shape["paragraphs"]] == [TEXT]


def test_a_paragraph_may_open_behind_a_page_line(read):
    shape = read(body="1. (C) Ice.\n\nNORRVIK 00000118  002 OF 002\n\n2. (C) Snow.")
    assert [one["text"] for one in shape["paragraphs"]] == ["Ice.", "Snow."]


@pytest.mark.parametrize(
    "line",
    ["PAGE 12 OF THE REPORT SAYS SO", "Norrvik 118 of 200", "NORRVIK 118 002 OF 002 FERRIES"],
)
def test_sentences_are_no_page_lines(parse, line):
    assert parse(body=f"1. (C) FICTIONAL.\n{line}").page_lines == ()


def test_a_cut_without_a_page_line_is_told(read, codes):
    shape = read(body="1. (C) They had no boat that\n\n\ncould reach the light.")
    assert [one["text"] for one in shape["paragraphs"]] == [TEXT]
    assert "ORPHAN_SPLIT" in codes(shape)
