"""Gaps between children become leaves, so that every node tiles its span."""

import pytest

from cable_reader.cable.draft import Draft, tile
from cable_reader.cable.tree import Node, NodeKind

TEXT = "FM  NORRVIK, ICE "


@pytest.mark.parametrize(
    ("children", "kinds"),
    [
        ([], ["text"]),
        ([(0, 17)], ["role"]),
        ([(0, 2)], ["role", "text"]),
        ([(0, 2), (4, 11)], ["role", "blank", "role", "text"]),
        ([(4, 11), (13, 16)], ["text", "role", "text", "role", "blank"]),
        ([(0, 0), (0, 17)], ["role"]),
    ],
)
def test_tile(children, kinds):
    filled = tile(TEXT, 0, len(TEXT), [Node(NodeKind.ROLE, *span) for span in children])
    assert [node.kind for node in filled] == kinds
    assert "".join(TEXT[node.start : node.end] for node in filled) == TEXT


def test_a_note_keeps_its_values():
    draft = Draft(TEXT)
    draft.note("ICE", 0, 2, printed="FM", number=1)
    (oddity,) = draft.oddities
    assert (oddity.code, oddity.start, oddity.end) == ("ICE", 0, 2)
    assert dict(oddity.values) == {"printed": "FM", "number": 1}
