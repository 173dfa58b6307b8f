"""Which paragraphs a block covers, and the summary's text."""

import pytest


@pytest.mark.parametrize(
    ("body", "blocks", "summary"),
    [
        ("1. (C) SUMMARY: Ice. END SUMMARY.\n\n2. (C) Snow.", ["SUMMARY", None], "Ice."),
        (
            "SUMMARY\n-------\n\n1. (C) Ice. END SUMMARY.\n\n2. (C) Snow.",
            ["SUMMARY", None],
            "Ice.",
        ),
        (
            "1. (C) SUMMARY: Ice.\n\n2. (C) Snow. END SUMMARY.\n\n3. (C) Rain.",
            ["SUMMARY", "SUMMARY", None],
            "Ice. Snow.",
        ),
        ("1. (C) Ice.\n\n2. (C) COMMENT: Snow. END COMMENT.", [None, "COMMENT"], None),
        ("1. (C) Ice. BEGIN TEXT: Snow. END TEXT.", [None], None),
    ],
)
def test_covered_paragraphs(read, body, blocks, summary):
    shape = read(body=body)
    assert [one["block"] for one in shape["paragraphs"]] == blocks
    assert shape["summary"] == summary


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("1. (C) SUMMARY: Ice.\n\n2. (C) Snow.", "BLOCK_UNCLOSED"),
        ("1. (C) Ice.\n\n2. (C) Snow. END NOTE.", "BLOCK_UNOPENED"),
    ],
)
def test_odd_ends_are_told(read, codes, body, code):
    assert code in codes(read(body=body))


def test_blocks_nest(parse):
    body = "1. (C) COMMENT: Ice. BEGIN NOTE: Snow. END NOTE. END COMMENT."
    kinds = {(block.kind, block.opened, block.closed) for block in parse(body=body).facts.blocks}
    assert kinds == {("COMMENT", True, True), ("NOTE", True, True)}
