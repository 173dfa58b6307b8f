"""Subject lines and their own marks."""

import pytest

import cable_reader


@pytest.mark.parametrize(
    ("lines", "subject", "marking"),
    [
        ("SUBJECT: FICTIONAL: ICE", "FICTIONAL: ICE", None),
        ("SUBJ: FICTIONAL: ICE", "FICTIONAL: ICE", None),
        ("UBJECT: FICTIONAL: ICE", "FICTIONAL: ICE", None),
        ("Subject: Fictional: Ice", "Fictional: Ice", None),
        ("SUBJECT : FICTIONAL: ICE", "FICTIONAL: ICE", None),
        ("SUBJECT: (C) FICTIONAL: ICE", "FICTIONAL: ICE", "C"),
        ("SUBJECT: (S/NF) FICTIONAL: ICE\nIN THE SOUND", "FICTIONAL: ICE IN THE SOUND", "S/NF"),
        ("SUBJECT: FICTIONAL: ICE (SBU)", "FICTIONAL: ICE", "SBU"),
        ("SUBJECT: FICTIONAL: ICE (REPEAT)", "FICTIONAL: ICE (REPEAT)", None),
        ("SUBJECT: FICTIONAL: SUB-\nSURFACE ICE", "FICTIONAL: SUB-SURFACE ICE", None),
        ("SUBJECT:\nFICTIONAL: ICE", "FICTIONAL: ICE", None),
        ("SUBJECT: FICTIONAL: ICE\nREF: CASTRA 12", "FICTIONAL: ICE", None),
        ("SUBJECT: FICTIONAL: ICE\n-----------", "FICTIONAL: ICE", None),
        ("SUB: FICTIONAL: ICE", "FICTIONAL: ICE", None),
        ("SUBJ/ FICTIONAL: ICE", "FICTIONAL: ICE", None),
        ("SUBJECT - FICTIONAL: ICE - A PRIMER", "FICTIONAL: ICE - A PRIMER", None),
        ("SUBJECT (C): FICTIONAL: ICE", "FICTIONAL: ICE", "C"),
        ("SUBJECT: (C): FICTIONAL: ICE", "FICTIONAL: ICE", "C"),
    ],
)
def test_lines(read, lines, subject, marking):
    shape = read(fields=lines)
    assert (shape["subject"], shape["subject_marking"]) == (subject, marking)


def test_title_cut_by_a_page_line(read):
    shape = read(
        banner="CONFIDENTIAL NORRVIK 1877",
        fields="SUBJECT: FICTIONAL: THE ICE AND THE\nCONFIDENTIAL\n\n"
        "PAGE 02        NORRVI  01877  151522Z\n\nFERRIES OF THE SOUND",
    )
    assert shape["subject"] == "FICTIONAL: THE ICE AND THE FERRIES OF THE SOUND"


@pytest.mark.parametrize(
    ("after", "subject"),
    [
        ("FERRIES OF THE SOUND", "FICTIONAL: THE ICE AND THE FERRIES OF THE SOUND"),
        ("The text has no number.", "FICTIONAL: THE ICE AND THE"),
        ("SUMMARY", "FICTIONAL: THE ICE AND THE"),
    ],
)
def test_title_cut_by_a_section_line(read, after, subject):
    shape = read(
        fields=f"SUBJECT: FICTIONAL: THE ICE AND THE\nNORRVIK 00000118  001.2 OF 002\n{after}"
    )
    assert shape["subject"] == subject


HEAD = "FM AMEMBASSY NORRVIK\n\nTO SECSTATE WASHDC\n\nUNCLAS NORRVIK 118\n\nTAGS: PREL\n\n"


def test_a_title_with_a_blank_line_in_it_where_every_line_has_one():
    text = "SUBJECT: FICTIONAL: THE ICE AND THE\n\nFERRIES OF THE SOUND\n\n1. Ice.\n"
    assert cable_reader.parse(HEAD + text).as_dict()["subject"] == (
        "FICTIONAL: THE ICE AND THE FERRIES OF THE SOUND"
    )
    tight = HEAD.replace("\n\n", "\n")
    ended = text.replace("THE ICE AND THE", "THE ICE")
    assert cable_reader.parse(tight + ended).as_dict()["subject"] == "FICTIONAL: THE ICE"
    assert cable_reader.parse(tight + text).as_dict()["subject"].endswith("FERRIES OF THE SOUND")
