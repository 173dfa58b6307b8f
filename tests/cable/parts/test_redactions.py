"""Text taken out: masks anywhere, exemption codes in releases only."""

import pytest

from cable_reader.cable.parts.redactions import codes_of, is_codes_line

STAMP = "RELEASE IN PART B1,1.4(D)"


@pytest.mark.parametrize(
    ("printed", "codes"),
    [
        ("B1", ("B1",)),
        ("(b)(1)", ("B1",)),
        ("(B)(7)(C)", ("B7(C)",)),
        ("B1, 1.4(D)", ("B1", "1.4(D)")),
        ("1.4 (d)", ("1.4(D)",)),
        ("25X1", ("25X1",)),
    ],
)
def test_codes(printed, codes):
    assert codes_of(printed) == codes
    assert is_codes_line(printed)


@pytest.mark.parametrize("words", ["B1 is a road", "Ice", "1.4 million crowns", ""])
def test_lines_that_are_no_codes(words):
    assert not is_codes_line(words)


@pytest.mark.parametrize(
    "mask",
    [
        "XXXXXXXXXXXX",
        "[Excised]",
        "\u2588\u2588\u2588\u2588",
        "[REDACTED]",
        "[3 1/2 lines not declassified]",
        "[less than 1 line of source text not declassified]",
        "[Two pages withheld under B5]",
        "[name deleted]",
    ],
)
def test_masks(parse, mask):
    cable = parse(body=f"1. (C) FICTIONAL. {mask} told us of the ice.")
    assert [cable.text[one.start : one.end] for one in cable.redactions] == [mask]


def test_codes_in_the_brackets_say_why(parse):
    cable = parse(body="1. (C) [Paragraph withheld: B1, 1.4(d)]\n\n2. (C) FICTIONAL. Ice.")
    assert [one.codes for one in cable.redactions] == [("B1", "1.4(D)")]


@pytest.mark.parametrize("words", ["[the visa withheld]", "[that help would be withheld]"])
def test_words_of_the_writer_in_brackets_are_no_masks(parse, words):
    assert parse(body=f"1. (C) FICTIONAL. He said {words} so far.").redactions == ()


def test_codes_at_line_ends_of_a_release(parse):
    cable = parse(envelope=STAMP, body="1. (C) FICTIONAL. He told us          B1\nof the ice.")
    assert [one.codes for one in cable.redactions] == [("B1",)]
    assert "B1" not in cable.paragraphs[0].text


def test_no_codes_without_a_stamp(parse):
    assert parse(body="1. (C) FICTIONAL. The road          B1\nis iced.").redactions == ()


def test_bracketed_codes_at_line_ends_of_a_release(parse):
    cable = parse(envelope=STAMP, body="1. (C) FICTIONAL. He told us of the ice. (b)(1)")
    assert [one.codes for one in cable.redactions] == [("B1",)]
    assert cable.as_dict()["paragraphs"][0]["text"] == "FICTIONAL. He told us of the ice."
