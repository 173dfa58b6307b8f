"""What codes mean."""

from __future__ import annotations

import pytest

from cable_reader.assets import resource
from cable_reader.cable import vocabulary
from cable_reader.cable.tree import NodeKind

TABLES = {
    "captions": ("token", "meaning", "source"),
    "classification": ("token", "meaning", "source"),
    "executive_orders": ("order", "meaning", "source"),
    "operating_signals": ("signal", "meaning", "source"),
    "portion_controls": ("token", "meaning", "source"),
    "precedence": ("prosign", "meaning", "source"),
    "prosigns": ("prosign", "meaning", "source"),
    "routing_indicators": ("prefix", "meaning", "source"),
    "tags": ("code", "source"),
    "terms": ("kind", "meaning", "source"),
}


def test_every_table_is_known():
    found = {path.name for path in resource("vocabulary").iterdir()}
    assert found == {f"{name}.tsv" for name in TABLES}


@pytest.mark.parametrize(("name", "required"), TABLES.items())
def test_every_row_is_whole_and_has_its_source(name, required):
    text = resource("vocabulary", f"{name}.tsv").read_text(encoding="utf-8")
    assert text.endswith("\n")
    assert "from memory" not in text
    head, *rows = [line.split("\t") for line in text.splitlines()]
    for row in rows:
        assert len(row) == len(head), row
        for column in required:
            assert row[head.index(column)].strip(), row


def test_terms_are_kinds_of_nodes():
    text = resource("vocabulary", "terms.tsv").read_text(encoding="utf-8")
    kinds = {line.split("\t")[0] for line in text.splitlines()[1:]}
    assert kinds <= {kind.value for kind in NodeKind}


@pytest.mark.parametrize(
    ("run", "codes"),
    [
        ("PRELECONXB", ("PREL", "ECON", "XB")),
        ("ECINECONCS", ("ECIN", "ECON", "CS")),
        ("prelphum", ("PREL", "PHUM")),
        ("PREL", None),  # a code by itself
        ("QZZQ", None),
        ("PRELQ", None),
        ("RUSSIA", None),  # country codes alone
        ("", None),
        ("PREL" * 500, None),  # no TAGS line is so long
    ],
)
def test_glued_tags(run, codes):
    assert vocabulary.segment_glued_tags(run) == codes


def test_tags():
    assert vocabulary.is_known_tag("PREL")
    assert vocabulary.is_known_tag("rs")
    assert not vocabulary.is_known_tag("QZZQ")
    assert vocabulary.tag_meaning("RS") == "Russia"
    assert vocabulary.tag_meaning("QZZQ") is None
    assert vocabulary.tag_entry("KPAO").kind == "program"


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        ("tag", "EUN", "European Union"),
        ("caption", "S I P D I S", "SIPRNet"),
        ("caption", "CORRECTED COPY (PARA 3 TABLE)", "earlier transmission"),
        ("caption", "C O R R E C T E D  C O P Y (PARA 3)", "earlier transmission"),
        ("stray-caption", "NOFORN", "foreign nationals"),
        ("routing-indicator", "RUEHC", "SECSTATE"),
        ("routing-indicator", "RUEHXYZ", "State Department"),
        ("routing-indicator", "ZEN", "delivered"),
        ("precedence", "NIACT IMMEDIATE", "night"),
        ("precedence", "OO", "Immediate"),
        ("precedence", "O", "Immediate"),
        ("prosign", "NNNN", "End"),
        ("security-line", "ZNY CCCCC ZZH", "Approved circuits"),
        ("level", "C O N F I D E N T I A L", "damage"),
        ("level", "T O P  S E C R E T", "exceptionally grave"),
        ("portion-marking", "(S//NF)", "Secret; Not to be shown to foreign nationals"),
        ("portion-marking", "( c/nf )", "Confidential; Not"),
        ("portion-marking", "(S//REL TO USA, AUS)", "USA, AUS"),
        ("portion-marking", "(C - ENTIRE TEXT)", "every paragraph"),
        ("portion-marking", "(SBU)", "Sensitive but unclassified"),
        ("portion-marking", "(CONFIDENTIAL)", "Confidential"),
        ("declassification", "E.O. 11652: XGDS-2, DECLAS 06-30-85", "intelligence"),
        ("declassification", "E.O. 12065: RDS-3 3/14/99 (LINDEN, PAUL R.) OR-M", "Review"),
        ("declassification", "E.O. 12356: DECL: OADR", "originating agency"),
        ("continuity-number", "6876", "no cable number"),
    ],
)
def test_explanations(kind, text, words):
    assert words in vocabulary.explain(kind, text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [("text", "SECRET"), ("tag", "QZZQ"), ("portion-marking", "(U.S.)"), ("portion-marking", "()"),
     ("caption", "HELLO"), ("routing-indicator", "QQQQ"), ("precedence", ""),
     ("level", "SECRETARY")],
)  # fmt: skip
def test_nothing_is_said_where_nothing_is_known(kind, text):
    assert vocabulary.explain(kind, text) is None


def test_explanations_take_node_kinds():
    assert vocabulary.explain(NodeKind.TAG, "PREL") == vocabulary.explain("tag", "PREL")


def test_captions_known_by_all_spellings():
    assert all(map(vocabulary.caption_meaning, ("SIPDIS", "NODIS", "XD", "EXDIS", "SECTO")))
    assert vocabulary.caption_meaning("XD") == vocabulary.caption_meaning("EXDIS")


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("PREL", "PREM", True), ("PREL", "PREEL", True), ("PREL", "PRL", True), ("PREL", "PRELA", True),
        ("PREL", "XREL", True), ("PREL", "PREL", False), ("PREL", "PRLE", False), ("PREL", "PXXL", False),
        ("PREL", "PRELAB", False), ("PREL", "PR", False), ("PREL", "XRELA", False), ("PREL", "PAABL", False),
        ("", "A", True), ("", "", False),
    ],
)  # fmt: skip
def test_words_one_letter_apart(first, second, apart):
    assert vocabulary.one_letter_apart(first, second) is apart
    assert vocabulary.one_letter_apart(second, first) is apart
