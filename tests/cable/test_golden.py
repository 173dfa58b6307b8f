"""Invented cables of every era with what a careful archivist reads in them.

``tests/cables/NAME.txt`` and ``NAME.expected.json``: a list of the JSON of every cable in the
file, without the sentences of its findings. Run this file to write the expectations anew, then
read the difference: every line of it is a change of mind.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import cable_reader

CABLES = Path(__file__).parents[1] / "cables"
NAMES = sorted(path.stem for path in CABLES.glob("*.txt"))


def read(name):
    shapes = [
        source.parse().as_dict() for source in cable_reader.open_cables(CABLES / f"{name}.txt")
    ]
    for shape in shapes:
        for finding in shape["findings"]:
            del finding["message"]
    return shapes


def expectation(name):
    return CABLES / f"{name}.expected.json"


@pytest.mark.parametrize("name", NAMES)
def test_golden(name):
    expected = json.loads(expectation(name).read_text("utf-8"))
    found = read(name)
    assert len(found) == len(expected)
    for shape, wanted in zip(found, expected, strict=True):
        for key in wanted:
            assert (key, shape[key]) == (key, wanted[key])
        assert set(shape) == set(wanted)


def test_all_cables_are_invented():
    for name in NAMES:
        assert "FICTIONAL" in (CABLES / f"{name}.txt").read_text("utf-8").upper()


if __name__ == "__main__":
    for each in NAMES:
        text = json.dumps(read(each), indent=1, ensure_ascii=False)
        expectation(each).write_text(text + "\n", encoding="utf-8")
