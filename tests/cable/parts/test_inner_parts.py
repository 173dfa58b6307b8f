"""Sub-paragraphs and tables inside a paragraph."""

import pytest

from cable_reader.cable.tree import NodeKind


@pytest.mark.parametrize(
    "label", ["A.", "a.", "(a)", "(1)", "1)", "(i)", "\u00b6A.", "--", "-", "*", "\u2022"]
)
def test_sub_paragraphs(parse, label):
    cable = parse(body=f"1. (C) Two causes:\n\n{label} Ice.\n\n{label} Snow.\n\n2. (C) Rain.")
    found = list(cable.tree.find(NodeKind.SUB_PARAGRAPH))
    labels = [cable.tree.text_of(node.children[0]) for node in found]
    assert labels == [label, label]
    assert [one.number for one in cable.paragraphs] == [1, 2]


def test_sub_paragraph_with_its_own_mark(parse):
    cable = parse(body="1. (C) Two causes:\n\nA. (S/NF) Ice came early.\n\nB. (U) Snow.")
    marks = [cable.tree.text_of(node) for node in cable.tree.find(NodeKind.PORTION_MARKING)]
    assert marks == ["(C)", "(S/NF)", "(U)"]


def test_table(parse):
    rows = "FERRY      SEATS    STATE\nNORTH      40       GOOD\nSOUTH      12       BROKEN"
    cable = parse(body=f"1. (C) Ferries:\n\n{rows}\n\n2. (C) Snow.")
    (table,) = cable.tree.find(NodeKind.TABLE)
    assert cable.tree.text_of(table) == rows


def test_columns_of_numbers_meet_at_the_right_and_titles_stand_over_them(parse):
    rows = "                 1973      1974\n   SALT          1,200     1,340\n   EELS             11        12"
    cable = parse(body=f"1. (C) Catches:\n\n{rows}\n\n2. (C) Snow.")
    (table,) = cable.tree.find(NodeKind.TABLE)
    assert cable.tree.text_of(table) == rows.lstrip()


@pytest.mark.parametrize(
    "lines",
    [
        "One  gap only\nand  none here",
        "   Set  in.\n   One  gap  and  more.",
        "Two sentences.  Two blanks.\nNo columns here at all.",
    ],
)
def test_prose_is_no_table(parse, lines):
    cable = parse(body=f"1. (C) Ferries:\n\n{lines}")
    assert list(cable.tree.find(NodeKind.TABLE)) == []
