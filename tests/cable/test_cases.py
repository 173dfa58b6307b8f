"""Cases that need no Python: what a piece of a cable says, and what must be read from it.

Each case in ``cases/*.txt`` is a title, a line of tildes, a text, a line of tildes, the JSON that
must be found in the parse, a line of tildes. Only the keys given are compared, at any depth; a
list must have as many entries as given. ``findings`` names codes that must be among the
findings, ``no_findings`` codes that must not, ``only_findings`` all that are no mere information.
All texts are invented.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import cable_reader
from cable_reader.cable.tree import tiling_faults

FENCE = "~~~~"


def cases():
    for path in sorted((Path(__file__).parent / "cases").glob("*.txt")):
        blocks = path.read_text("utf-8").split(f"{FENCE}\n")
        assert len(blocks) % 3 == 1, f"{path.name}: a case is not closed"
        for at in range(0, len(blocks) - 1, 3):
            title = blocks[at].strip()
            yield pytest.param(*blocks[at + 1 : at + 3], id=f"{path.stem}: {title}")


def differences(wanted, found, place=""):
    """Say where what was found is not what was wanted."""
    if isinstance(wanted, dict) and isinstance(found, dict):
        for key, value in wanted.items():
            yield from differences(value, found.get(key, "nothing"), f"{place}.{key}")
    elif isinstance(wanted, list) and isinstance(found, list) and len(wanted) == len(found):
        for at, (one, other) in enumerate(zip(wanted, found, strict=True)):
            yield from differences(one, other, f"{place}[{at}]")
    elif wanted != found:
        yield f"{place[1:]}: wanted {wanted!r}, found {found!r}"


@pytest.mark.parametrize(("text", "expected"), list(cases()))
def test_case(text, expected):
    cable = cable_reader.parse(text)
    assert tiling_faults(cable.tree) == []
    shape = cable.as_dict()
    wanted = json.loads(expected)
    told = {finding["code"] for finding in shape["findings"]}
    assert set(wanted.pop("findings", ())) <= told
    assert not set(wanted.pop("no_findings", ())) & told
    heavy = {one["code"] for one in shape["findings"] if one["severity"] != "info"}
    assert set(wanted.pop("only_findings", heavy)) == heavy
    assert list(differences(wanted, shape)) == []
