"""Text over several stretches, folded white space, and the way back to the source."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader.cable.pieces import Pieces, fold
from cable_reader.cable.tree import NodeKind

SOURCE = "SUBJECT: ICE IN\nPAGE 02\nTHE SOUND"
SPANS = [(0, 15), (24, 33)]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        (" a  b\nc ", "a b c"),
        ("a\n\nb", "a b"),
        ("a\tb\xa0c", "a b c"),
        ("SUB-\nJECT", "SUB-JECT"),
        ("SUB- \r\n JECT", "SUB-JECT"),
        ("ice - \nsnow", "ice - snow"),
        ("- item\n- item", "- item - item"),
        ("caf\u00e9\r\r\nbar", "caf\u00e9 bar"),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("ab- \t\r\n\xa0"), max_size=40))
def test_fold_is_stable(text):
    once = fold(text)
    assert fold(once) == once
    assert "  " not in once
    assert "".join(once.split()) == "".join(text.split())


def test_offsets_lead_back():
    pieces = Pieces(SOURCE, SPANS)
    assert pieces.text == "SUBJECT: ICE IN\nTHE SOUND"
    assert (pieces.start, pieces.end) == (0, 33)
    at = pieces.text.index("SOUND")
    assert SOURCE[slice(*pieces.span(at, at + 5))] == "SOUND"
    node = pieces.node(NodeKind.LABEL, 0, 8)
    assert (node.kind, node.start, node.end) == (NodeKind.LABEL, 0, 8)
    # an end right before the cut stays before it
    assert pieces.span(9, 15) == (9, 15)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(1, 6)), min_size=1, max_size=5))
def test_every_character_leads_back_to_itself(sizes):
    spans, at = [], 0
    for gap, length in sizes:
        spans.append((at + gap + 1, at + gap + 1 + length))
        at += gap + 1 + length
    source = "".join(chr(ord("a") + place % 26) for place in range(at + 1))
    pieces = Pieces(source, spans)
    joints = {sum(end - start + 1 for start, end in spans[:n]) - 1 for n in range(1, len(spans))}
    for offset, letter in enumerate(pieces.text):
        if offset not in joints:
            assert source[pieces.source(offset)] == letter
