"""REF lists: labels, several numbers of a post, and documents that are no telegrams."""

import pytest


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("REF: CASTRA 12", [(None, "07CASTRA12")]),
        ("REF: 06 CASTRA 12", [(None, "06CASTRA12")]),
        ("REF: 2006 CASTRA 12", [(None, "06CASTRA12")]),
        ("REF: CASTRA 12 (06)", [(None, "06CASTRA12")]),
        ("REF: CASTRA 12 (NOTAL, 05)", [(None, "05CASTRA12")]),
        ("REF: CASTRA 12 (06, NOTAL); VELM 9", [(None, "06CASTRA12"), (None, "07VELM9")]),
        (
            "REF: A. CASTRA 12 (NOTAL) (05)\n     B. VELM 9",
            [("A", "05CASTRA12"), ("B", "07VELM9")],
        ),
        ("REF: A. CASTRA 12 [2005], B. [06] VELM 9", [("A", "05CASTRA12"), ("B", "06VELM9")]),
        ("REF: CASTRA 12 (NOTAL), VELM 9", [(None, "07CASTRA12"), (None, "07VELM9")]),
        ("REFTEL: CASTRA 700 NOTAL", [(None, "07CASTRA700")]),
        ("REF: SECSTATE 5500", [(None, "07STATE5500")]),
        ("REF: A. CASTRA 12\n     B. 06 VELM 9", [("A", "07CASTRA12"), ("B", "06VELM9")]),
        ("REF: A. CASTRA 12; B. VELM 9", [("A", "07CASTRA12"), ("B", "07VELM9")]),
        ("REFS: (A) CASTRA 12; (B) VELM 9", [("A", "07CASTRA12"), ("B", "07VELM9")]),
        ("REF: A) CASTRA 12 B) VELM 9", [("A", "07CASTRA12"), ("B", "07VELM9")]),
        ("REF: A. A) CASTRA 12\nB. B) VELM 9", [("A", "07CASTRA12"), ("B", "07VELM9")]),
        ("REF: A. (A) CASTRA 12", [("A", "07CASTRA12")]),
        ("REF: A. REF A CASTRA 12", [("A", "07CASTRA12")]),
        ("REF: STATE 5500 AND 5502", [(None, "07STATE5500"), (None, "07STATE5502")]),
        ("REF: (A) CASTRA 12; (B) TELCON OCT 17", [("A", "07CASTRA12"), ("B", None)]),
        ("REF: A. SELMA\nPOINT 40", [("A", "07SELMAPOINT40")]),
        ("REF: (D)CASTRA\n5361", [("D", "07CASTRA5361")]),
        ("REF: SECDEF MSG DTG 101200Z FEB 07", [(None, None)]),
        ("REF: IIR 6 812 0032 07", [(None, None)]),
        ("REF: A. CASTRA 12\n\n     B. VELM 9", [("A", "07CASTRA12"), ("B", "07VELM9")]),
        ("REF: (A) CASTRA 12\n \n-      (B) VELM 9", [("A", "07CASTRA12"), ("B", "07VELM9")]),
        ("REF: A. CASTRA 12\n\nB. MOSS-ORME E-MAIL 3/9", [("A", "07CASTRA12"), ("B", None)]),
        (
            "REF: A. (A) CASTRA 12\n\nB. (B) DAILY PAPER OF MAY\nC. (C) VELM 9",
            [("A", "07CASTRA12"), ("B", None), ("C", "07VELM9")],
        ),
        (
            "REF: A. STATE 1, B. STATE 2, AND C. STATE 3",
            [("A", "07STATE1"), ("B", "07STATE2"), ("C", "07STATE3")],
        ),
        (
            "REF: CASTRA 12 AND 13 AND 14, VELM 2",
            [(None, "07CASTRA12"), (None, "07CASTRA13"), (None, "07CASTRA14"), (None, "07VELM2")],
        ),
        ("REFS: 1) CASTRA 12 2) VELM 9", [("1", "07CASTRA12"), ("2", "07VELM9")]),
        ("REF: AMEMBASSY CASTRA 12", [(None, "07CASTRA12")]),
        ("REF: A. (NOTAL) CASTRA 12", [("A", "07CASTRA12")]),
        ("REF: NONE", []),
        ("REF A: CASTRA 12; B. 06 VELM 9", [("A", "07CASTRA12"), ("B", "06VELM9")]),
        ("REF A: CASTRA 12\nREF B: 06 VELM 9", [("A", "07CASTRA12"), ("B", "06VELM9")]),
        ("REF A: CASTRA 12 REF B: 06 VELM 9", [("A", "07CASTRA12"), ("B", "06VELM9")]),
        ("REF - CASTRA 12", [(None, "07CASTRA12")]),
        ("REF: A-CASTRA 12, B-VELM 9", [("A", "07CASTRA12"), ("B", "07VELM9")]),
        ("REF: 1. CASTRA 12\n     2. VELM 9", [("1", "07CASTRA12"), ("2", "07VELM9")]),
        ("REF: A. UNSCR 1737", [("A", None)]),
        ("REF/ CASTRA 12", [(None, "07CASTRA12")]),
        ("REF: '06 CASTRA 12", [(None, "06CASTRA12")]),
        ("REF: CASTRA'S 12 (NOTAL)", [(None, "07CASTRA12")]),
        ("REF: CASTRA 1 AND 2", [(None, "07CASTRA1"), (None, "07CASTRA2")]),
        ("REF: MY TELEGRAM 12", [(None, None)]),
        ("A. REF CASTRA 12\n     B. 06 VELM 9", [("A", "07CASTRA12"), ("B", "06VELM9")]),
        ("REF: A) 06 RIO DE JAN 138", [("A", "06RIODEJANEIRO138")]),
        ("REF: A. ICE GROUP 201/2006", [("A", None)]),
        (
            (
                "REF: A. CASTRA 12\n CONFIDENTIAL\nPAGE 02 NORRVIK 00118 01 OF 02 151522Z  B. VELM 9"
                "  C. VELM 10  D. E-MAILS OF THE DEPARTMENT FROM 10/01 TO 02/02 ON ICE  E. VELM 11"
            ),
            [
                ("A", "07CASTRA12"),
                ("B", "07VELM9"),
                ("C", "07VELM10"),
                ("D", None),
                ("E", "07VELM11"),
            ],
        ),
    ],
)
def test_lists(read, lines, found):
    shape = read(fields=f"SUBJECT: FICTIONAL: ICE\n\n{lines}")
    assert [(one["label"], one["mrn"]) for one in shape["references"]] == found
    assert len(shape["paragraphs"]) == 1


def test_an_inferred_year_is_told_apart(parse):
    cable = parse(fields="REF: A. CASTRA 12\nB. 06 VELM 9")
    assert [one.year_inferred for one in cable.references] == [True, False]


def test_list_cut_by_a_page_line(read):
    shape = read(
        fields="REF: A. CASTRA 12\n\nNORRVIK 00000118  001.2 OF 002\n\nB. VELM 9",
    )
    assert [one["mrn"] for one in shape["references"]] == ["07CASTRA12", "07VELM9"]


def test_glued_to_the_subject(read):
    shape = read(fields="SUBJECT: FICTIONAL: ICE ON A BAY IN ITS PRIMEREF: A. CASTRA 12")
    assert shape["subject"] == "FICTIONAL: ICE ON A BAY IN ITS PRIME"
    assert [one["mrn"] for one in shape["references"]] == ["07CASTRA12"]
