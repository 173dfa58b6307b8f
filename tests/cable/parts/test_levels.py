"""Lines that hold nothing but a level."""

import pytest

from cable_reader.cable.parts.levels import is_level_line


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
