"""Trees: looking down, looking for kinds, saying where they fail to tile, and their dump."""

from itertools import pairwise

import pytest

from cable_reader.cable.tree import Node, NodeKind, Tree, dump, tiling_faults

TEXT = "FM NORRVIK\n"
SENDER = Node(
    NodeKind.SENDER,
    0,
    10,
    (Node(NodeKind.ROLE, 0, 2), Node(NodeKind.BLANK, 2, 3), Node(NodeKind.PLAD, 3, 10)),
)
TREE = Tree(TEXT, Node(NodeKind.CABLE, 0, 11, (SENDER, Node(NodeKind.BLANK, 10, 11))))


def test_leaves_join_to_the_text():
    assert "".join(TREE.text_of(leaf) for leaf in TREE.leaves()) == TEXT


def test_walk_goes_parents_first():
    kinds = [node.kind for node in TREE.walk()]
    assert kinds == ["cable", "sender", "role", "blank", "plad", "blank"]
    assert [TREE.text_of(node) for node in TREE.find(NodeKind.PLAD)] == ["NORRVIK"]


@pytest.mark.parametrize(
    ("offset", "kind"),
    [
        (0, "role"),
        (2, "blank"),
        (3, "plad"),
        (9, "plad"),
        (10, "blank"),
        (99, "blank"),
        (-5, "role"),
    ],
)
def test_leaf_at(offset, kind):
    assert TREE.leaf_at(offset).kind == kind
    path = TREE.path_to(offset)
    assert path[0] is TREE.root
    assert all(below in above.children for above, below in pairwise(path))


def test_no_faults_in_a_whole_tree():
    assert tiling_faults(TREE) == []


@pytest.mark.parametrize(
    ("root", "fault"),
    [
        (Node(NodeKind.CABLE, 0, 10, ()), "root covers 0-10 of 11"),
        (Node(NodeKind.CABLE, 0, 11, (Node(NodeKind.TEXT, 1, 11),)), "text starts at 1, not 0"),
        (Node(NodeKind.CABLE, 0, 11, (Node(NodeKind.TEXT, 0, 9),)), "children end at 9, not 11"),
        (
            Node(NodeKind.CABLE, 0, 11, (Node(NodeKind.TEXT, 0, 6), Node(NodeKind.TEXT, 5, 11))),
            "text starts at 5, not 6",
        ),
        (Node(NodeKind.CABLE, 0, 11, (Node(NodeKind.TEXT, 11, 0),)), "text runs backwards at 11"),
    ],
)
def test_faults_are_told(root, fault):
    assert any(fault in told for told in tiling_faults(Tree(TEXT, root)))


def test_dump():
    assert dump(TREE, width=4) == (
        "cable 0-11\n"
        "  sender 0-10\n"
        "    role 0-2 'FM'\n"
        "    blank 2-3 ' '\n"
        "    plad 3-10 'NORR'\n"
        "  blank 10-11 '\\n'\n"
    )
