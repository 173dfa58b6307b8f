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
        (
            "Classified by: (TARN, MILO R., DCM). Reasons: 1.4 (b) and (d).",
            "TARN, MILO R.",
            "DCM",
            ["1.4(b)", "1.4(d)"],
        ),
        ("CLASSIFIED BY: TARN, MILO; DCM. REASON: 1.4 (D).", "TARN, MILO", "DCM", ["1.4(d)"]),
        ("Classified By: (DCM Milo R. Tarn) Reason 1.4(b).", "Milo R. Tarn", "DCM", ["1.4(b)"]),
        ("CLASIFIED BY: A/DCM MILO TARN, JR., 1.4 (D)", "MILO TARN, JR.", "A/DCM", ["1.4(d)"]),
        (
            "Classified By: DCM Ida Moss for reasons 1.4 (b) and\n\n(d).",
            "Ida Moss",
            "DCM",
            ["1.4(b)", "1.4(d)"],
        ),
        (
            "CLASSIFIED BY DCM MILO TARN FOR REASONS 1.4(B) AND (D) OF E.O. 12958",
            "MILO TARN",
            "DCM",
            ["1.4(b)", "1.4(d)"],
        ),
        (
            "Classified By: PolMinCons Milo Tarn, reasons 1.4 (d).",
            "Milo Tarn",
            "PolMinCons",
            ["1.4(d)"],
        ),
        (
            "Classified By: NEA Orla E. Linden for reasons EO 12958\n1.4(b),(d), and (e).",
            "Orla E. Linden",
            "NEA",
            ["1.4(b)", "1.4(d)", "1.4(e)"],
        ),
        (
            "Classified By: IPO Orla R. Linden for reason 1.4(G)(E)",
            "Orla R. Linden",
            "IPO",
            ["1.4(g)", "1.4(e)"],
        ),
        (
            "Classified By: AF Acting DAS Milo Tarn,  Reasons 1.4 (b).",
            "Milo Tarn",
            "AF Acting DAS",
            ["1.4(b)"],
        ),
        (
            "Classified By: ConGen Ostgard DPO Ida Moss; Reason 1.5 (d)",
            "Ida Moss",
            "ConGen Ostgard DPO",
            ["1.5(d)"],
        ),
        (
            "Classified By: Acting DCM/Ned Orme for reasons 1.4 (b and d)",
            "Ned Orme",
            "Acting DCM",
            ["1.4(b)", "1.4(d)"],
        ),
        (
            "Classified By: AMB:NORME, Reasons 1.4 (b) and (c)",
            "NORME",
            "AMB",
            ["1.4(b)", "1.4(c)"],
        ),
        (
            "Classified By: DCM J. Ned Orme (acting) for reasons 1.4 (b)",
            "J. Ned Orme",
            "DCM (acting)",
            ["1.4(b)"],
        ),
        (
            "Classified By: Charge, d,Affaires a. i. Ida Moss, reason 1.4\n(b).",
            "Ida Moss",
            "Charge, d,Affaires a. i.",
            ["1.4(b)"],
        ),
        ("Classified By: SPECIAL ENVOY IDA M. MOSS", "IDA M. MOSS", "SPECIAL ENVOY", []),
        (
            "CLASSIFIED BY: ACTING E/P CIEF NED ORME.  REASONS: 1.4(B,D).",
            "NED ORME",
            "ACTING E/P CIEF",
            ["1.4(b)", "1.4(d)"],
        ),
        (
            "Classified By: Acting Political Minister-Couselor\nNed Orme, reasons 1.4 (b/d).",
            "Ned Orme",
            "Acting Political Minister-Couselor",
            ["1.4(b)", "1.4(d)"],
        ),
        (
            "Classified By: Ambassador Ida I. Moss. Resons 1.5 (B)",
            "Ida I. Moss",
            "Ambassador",
            ["1.5(b)"],
        ),
        (
            "CLASSIFIED BY AMBASSAD0R R0LF MOSS.  REAS0N:\n1.5(B,D).",
            "R0LF MOSS",
            "AMBASSAD0R",
            ["1.5(b)", "1.5(d)"],
        ),
        (
            "Classified By: DCM IDA MOSS BASED ON E.O.12958 REASONS 1.4 (b)",
            "IDA MOSS",
            "DCM",
            ["1.4(b)"],
        ),
        (
            "Classified By: DCM IDA MOSS DUE TO 1,4 (C) AND (D).",
            "IDA MOSS",
            "DCM",
            ["1.4(c)", "1.4(d)"],
        ),
        (
            "Classified By: ECONOMIC COUNSELOR NED ORME\n FOR 12958 1.4 B, D, AND E",
            "NED ORME",
            "ECONOMIC COUNSELOR",
            ["1.4(b)", "1.4(d)", "1.4(e)"],
        ),
        (
            "Classified By: Ambassador Ida Moss for for reasons 1.4 b.",
            "Ida Moss",
            "Ambassador",
            ["1.4(b)"],
        ),
        (
            "1. (U) Classified by Acting Assistant Director for Port\nLaw Ida Moss for E.O. 12958 reasons 1.4 (c)",
            "Ida Moss",
            "Acting Assistant Director for Port Law",
            ["1.4(c)"],
        ),
        (
            "Classified By: CLASSIFICATION GUIDE BY IDA MOSS",
            "IDA MOSS",
            "CLASSIFICATION GUIDE",
            [],
        ),
        (
            "CLASSIFIED BY AF NED ORME, ACTING AND S/CT DAS IDA\nMOSS ; E.O. 12958 REASON: 1.4 (B)",
            ["NED ORME", "IDA MOSS"],
            "AF, ACTING; S/CT DAS",
            ["1.4(b)"],
        ),
        (
            "Classified By: Political and Economics Section Chief Ida Mossberry for\nreasons 1.4 (b)",
            "Ida Mossberry",
            "Political and Economics Section Chief",
            ["1.4(b)"],
        ),
        (
            "Classified By: CLASSIFIED BY USEU MCOUNSELOR IDALINA MOSSBERR, FOR REA \n \nSONS 1.4 (B)",
            "IDALINA MOSSBERR",
            "USEU MCOUNSELOR",
            ["1.4(b)"],
        ),
        (
            "Classified By: VELORIA 222\nVELORIA 216\n\nClassified by DCM Ida Moss; reasons 1.4 b.",
            "Ida Moss",
            "DCM",
            ["1.4(b)"],
        ),
        ("Classified By: MULTIPLE SOURCES", None, "MULTIPLE SOURCES", []),
        (
            "Classified By: DCM Ida Moss, OPR: EUR/NE, Reason 1.4 (b)",
            "Ida Moss",
            "DCM, OPR: EUR/NE",
            ["1.4(b)"],
        ),
        (
            "Derivative classification by DCM Ida Moss; Derived from: STATE 12",
            "Ida Moss",
            "DCM",
            [],
        ),
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
