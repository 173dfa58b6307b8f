"""Lines that hold nothing but a level."""

import pytest

from cable_reader.cable.parts.levels import is_handling_note, is_level_line


@pytest.mark.parametrize(
    "line",
    [
        "CONFIDENTIAL",
        "C O N F I D E N T I A L",
        "S E C R E T",
        "TOP SECRET",
        "UNCLASSIFIED",
        "UNCLAS",
        "LIMITED OFFICIAL USE",
        "SECRET//NOFORN",
        "CONFIDENTIAL NOFORN",
    ],
)
def test_levels(line):
    assert is_level_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Confidential",
        "CONFIDENTIAL MATTERS",
        "SECRETARY",
        "RESTRICTED AREA 51",
        "",
        "C",
        "THE SECRET",
    ],
)
def test_other_lines(line):
    assert not is_level_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "SENSITIVE BUT UNCLASSIFIED: NOT FOR INTERNET DISTRIBUTION",
        "Sensitive But Unclassified - Please handle accordingly.",
        "This message is sensitive but unclassified. Please protect accordingly.",
        "SBU - NOT FOR DISTRIBUTION OUTSIDE USG CHANNELS",
    ],
)
def test_words_on_handling_are_no_heading(read, line):
    shape = read(fields=f"SUBJECT: FICTIONAL: ICE\n\nREF: CASTRA 12\n\n{line}")
    assert [one["heading"] for one in shape["paragraphs"]] == [None]


@pytest.mark.parametrize("line", ["SENSITIVE ICE", "Sensitive matters are not in this text"])
def test_other_words_are_no_words_on_handling(line):
    assert not is_handling_note(line)
