"""TAGS in their measured spellings, and what they are."""

import pytest


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("TAGS: PREL, ECON", ["PREL", "ECON"]),
        ("TAGS PREL, EFIS", ["PREL", "EFIS"]),
        ("TAGS: PREL ECON", ["PREL", "ECON"]),
        ("TAG: PREL", ["PREL"]),
        ("TAGE: PREL", ["PREL"]),
        ("TABS: PREL", ["PREL"]),
        ("AGS: PREL", ["PREL"]),
        ("tags: prel, econ", ["PREL", "ECON"]),
        ("TAGS: PREL,\nECON", ["PREL", "ECON"]),
        ("TAGS: PREL, EFIS,\nXN", ["PREL", "EFIS", "XN"]),
        ("TAGS: PREL, KPAO, NO", ["PREL", "KPAO", "NO"]),
        ("TAGS: [PREL](#) [ECON](#)", ["PREL", "ECON"]),
        ("TAGS: [PREL](#), [ECON](#)", ["PREL", "ECON"]),
        ("TAGS: PREL, (REEVE, ANTON)", ["PREL", "REEVE, ANTON"]),
        ("TAGS: OVIP REEVE ANTON, PREL", ["OVIP", "REEVE ANTON", "PREL"]),
        ("TAGS: PREL, PREL", ["PREL"]),
    ],
)
def test_lines(read, line, tags):
    assert read(fields=f"{line}\nSUBJECT: FICTIONAL: ICE")["tags"] == tags


def test_glued_tags_are_cut_and_told(read, codes):
    shape = read(fields="TAGS: PRELECON\nSUBJECT: FICTIONAL: ICE")
    assert shape["tags"] == ["PREL", "ECON"]
    assert "TAGS_GLUED" in codes(shape)


def test_links_keep_their_residue_outside_the_tag(parse):
    cable = parse(fields="TAGS: [PREL](#)")
    assert [cable.tree.text_of(tag.node) for tag in cable.tags] == ["PREL"]


def test_kinds(parse):
    cable = parse(fields="TAGS: PREL, (REEVE, ANTON), ICE AND SNOW")
    assert [tag.kind for tag in cable.tags] == ["subject", "person", "phrase"]


def test_list_ends_at_the_next_label(read):
    shape = read(fields="TAGS: PREL, ECON\nSUBJECT: FICTIONAL: ICE")
    assert (shape["tags"], shape["subject"]) == (["PREL", "ECON"], "FICTIONAL: ICE")
