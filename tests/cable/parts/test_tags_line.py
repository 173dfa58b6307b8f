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
        ("TAGS: OVIP REEVE ANTON, PREL", ["OVIP", "REEVE, ANTON", "PREL"]),
        ("TAGS: OVIP REEVE ANTON PREL XB", ["OVIP", "REEVE, ANTON", "PREL", "XB"]),
        ("TAGS: OVIP REEVE ANTON J. XB", ["OVIP", "REEVE, ANTON J.", "XB"]),
        ("TAGS: OVIP PREL XB", ["OVIP", "PREL", "XB"]),
        ("TAGS: PREL TARN PETER ORME JOHN XB", ["PREL", "TARN, PETER", "ORME, JOHN", "XB"]),
        ("TAGS: PREL HUMAN RIGHTS XB", ["PREL", "HUMAN RIGHTS", "XB"]),
        ("TAGS: PREL HUMAN\nRIGHTS", ["PREL", "HUMAN RIGHTS"]),
        ("TAGS: PREL HUMAN RIGHTSECON", ["PREL", "HUMAN RIGHTS", "ECON"]),
        (
            "TAGS: PREL ECONOMIC AFFAIRS CONSULAR AFFAIRS",
            ["PREL", "ECONOMIC AFFAIRS", "CONSULAR AFFAIRS"],
        ),
        ("TAGS: PREL COUNTER TERRORISM", ["PREL", "COUNTERTERRORISM"]),
        ("TAGS: PREL XB XBPREL XBPREL HUMAN RIGHTS", ["PREL", "XB", "HUMAN RIGHTS"]),
        ("TAGS: PREL/ECON", ["PREL", "ECON"]),
        ("TAGS: <a href='/tag/PREL_0.html'>PREL</a> <a href='#'>XB</a>", ["PREL", "XB"]),
        ("TAGS: PREL, MOPPS", ["PREL", "MOPS"]),
        ("TAGS: PREL SYR RU", ["PREL", "SY", "RS"]),
        ("TAGS: PREL UNDESCO", ["PREL", "UNESCO"]),
        ("TAGS: PREL, PREL", ["PREL"]),
        ('TAGS: "PREL", #ECON', ["PREL", "ECON"]),
        ("TAGS- PREL, ECON", ["PREL", "ECON"]),
        ("TAGS -- PREL, ECON", ["PREL", "ECON"]),
    ],
)
def test_lines(read, line, tags):
    assert read(fields=f"{line}\nSUBJECT: FICTIONAL: ICE")["tags"] == tags


def test_glued_tags_are_cut_and_told(read, codes):
    shape = read(fields="TAGS: PRELECON\nSUBJECT: FICTIONAL: ICE")
    assert shape["tags"] == ["PREL", "ECON"]
    assert "TAGS_GLUED" in codes(shape)


def test_typing_errors_are_told(read):
    finding = next(
        one for one in read(fields="TAGS: PREL MOPPS")["findings"] if one["code"] == "TAGS_UNKNOWN"
    )
    assert (finding["severity"], "MOPPS" in finding["message"]) == ("info", True)


def test_links_keep_their_residue_outside_the_tag(parse):
    cable = parse(fields="TAGS: [PREL](#)")
    assert [cable.tree.text_of(tag.node) for tag in cable.tags] == ["PREL"]


def test_kinds(parse):
    cable = parse(fields="TAGS: PREL, (REEVE, ANTON), ICE AND SNOW")
    assert [tag.kind for tag in cable.tags] == ["subject", "person", "phrase"]


def test_list_ends_at_the_next_label(read):
    shape = read(fields="TAGS: PREL, ECON\nSUBJECT: FICTIONAL: ICE")
    assert (shape["tags"], shape["subject"]) == (["PREL", "ECON"], "FICTIONAL: ICE")
