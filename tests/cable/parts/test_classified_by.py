"""Classified By: names, titles and reasons in every measured order."""

import pytest

from cable_reader.cable.parts.classified_by import read_reasons


@pytest.mark.parametrize(
    ("lines", "name", "title", "reasons"),
    [
        (
            "Classified By: Orla F. Linden, Charge d'Affaires, a.i.; Reasons: 1.4\n(b/d)",
            "Orla F. Linden",
            "Charge d'Affaires, a.i.",
            ["1.4(b)", "1.4(d)"],
        ),
        (
            "CLASSIFIED BY: DCM JUNE A. WARD. REASON: 1.5 (B) AND (D).",
            "JUNE A. WARD",
            "DCM",
            ["1.5(b)", "1.5(d)"],
        ),
        (
            "Classified By: Ambassador Milo Tarn for reasons 1.4 b and d",
            "Milo Tarn",
            "Ambassador",
            ["1.4(b)", "1.4(d)"],
        ),
        (
            "CLASSIFIED BY: AF/X - MILO TARN, REASON 1.5 (D)",
            "MILO TARN",
            "AF/X",
            ["1.5(d)"],
        ),
        (
            "Classified by: Political Counselor Orla Linden, reasons 1.4(B, D)",
            "Orla Linden",
            "Political Counselor",
            ["1.4(b)", "1.4(d)"],
        ),
        ("CLASIFIED BY: A/DCM MILO TARN, JR., 1.4 (D)", "MILO TARN, JR.", "A/DCM", ["1.4(d)"]),
    ],
)
def test_fields(read, lines, name, title, reasons):
    found = read(fields=f"SUBJECT: FICTIONAL: ICE\n\n{lines}")["classified_by"]
    assert (found["name"], found["title"], found["reasons"]) == (name, title, reasons)


def test_as_first_paragraph(read):
    body = "1. (U) CLASSIFIED BY DCM JUNE WARD; REASON 1.5 D.\n\n2. (C) FICTIONAL. Ice."
    shape = read(body=body)
    assert shape["classified_by"]["name"] == "JUNE WARD"
    assert shape["classified_by"]["reasons"] == ["1.5(d)"]
    assert [one["number"] for one in shape["paragraphs"]] == [1, 2]


def test_derived(parse):
    found = parse(fields="DERIVED FROM: FICTIONAL GUIDE OF ICE").classified_by
    assert found.names == ()
    assert found.derived_from == "FICTIONAL GUIDE OF ICE"


@pytest.mark.parametrize(
    ("words", "reasons", "faults"),
    [
        ("1.4 (b/d)", ("1.4(b)", "1.4(d)"), ()),
        ("1.4(b) and (d)", ("1.4(b)", "1.4(d)"), ()),
        ("1.4 b, d", ("1.4(b)", "1.4(d)"), ()),
        ("1.4 ( d)", ("1.4(d)",), ()),
        ("1.4 (b) a nd (d)", ("1.4(b)", "1.4(d)"), ()),
        ("1.4 (bd)", ("1.4(b)", "1.4(d)"), ()),
        ("1.4 (b), 1.5 (d)", ("1.4(b)", "1.5(d)"), ()),
        ("1.4 (b) & (b)", ("1.4(b)",), ()),
        ("1.4 (x)", (), ("1.4(x)",)),
        ("1.3 (b)", ("1.3(b)",), ("1.3",)),
    ],
)
def test_reasons(words, reasons, faults):
    assert read_reasons(words) == (reasons, faults)
