"""The labelled header of SMART messages."""

import cable_reader

TEXT = """SBU

MRN: 12 NORRVIK 118
Date/DTG: Mar 14, 2012 / 141530Z MAR 12
From: AMEMBASSY NORRVIK
Action: WASHDC, SECSTATE ROUTINE
Info: CASTRA, AMEMBASSY PRIORITY; VELM, AMCONSUL
E.O.: 13526
TAGS: PREL, ECON
Captions: SENSITIVE
Reference: 11 CASTRA 12
Pass Line: DEPT FOR XX/ICE; DOD FOR MOSS
Subject: FICTIONAL: Ice in the Sound and
 what it costs

1. (SBU) The ferry waits.

Signature: LINDEN

Drafted By: NORRVIK:Tarn, Milo
"""


def test_every_label():
    shape = cable_reader.parse(TEXT).as_dict()
    assert (shape["mrn"], shape["dtg"]) == ("12NORRVIK118", "2012-03-14T15:30:00Z")
    assert shape["classification"]["level"] == "SENSITIVE BUT UNCLASSIFIED"
    assert shape["from"]["plad"] == "AMEMBASSY NORRVIK"
    assert [(one["plad"], one["precedence"]) for one in shape["to"]] == [
        ("WASHDC, SECSTATE", "ROUTINE")
    ]
    assert [(one["plad"], one["precedence"]) for one in shape["info"]] == [
        ("CASTRA, AMEMBASSY", "PRIORITY"),
        ("VELM, AMCONSUL", None),
    ]
    assert shape["tags"] == ["PREL", "ECON"]
    assert shape["captions"] == ["SENSITIVE"]
    assert [one["mrn"] for one in shape["references"]] == ["11CASTRA12"]
    assert shape["passing"] == ["DEPT FOR XX/ICE", "DOD FOR MOSS"]
    assert shape["subject"] == "FICTIONAL: Ice in the Sound and what it costs"
    assert [one["text"] for one in shape["paragraphs"]] == ["The ferry waits."]
    assert shape["signature"] == "LINDEN"


def test_declassification_on_a_label_of_its_own():
    text = TEXT.replace("E.O.: 13526\n", "E.O.: 13526\nDECL: 2022/03/14\n").replace(
        "SBU\n", "SECRET\n", 1
    )
    assert cable_reader.parse(text).as_dict()["eo"]["declassify_on"] == "2022-03-14"


def test_a_passing_line_of_several_lines():
    text = TEXT.replace("Pass Line: ", "Pass Line: CASTRA FOR XX/\n MOSS\n ")
    assert cable_reader.parse(text).as_dict()["passing"][0] == "CASTRA FOR XX/MOSS"
    assert "DEPT FOR XX/ICE" in cable_reader.parse(text).as_dict()["passing"]


def test_handling_over_the_header_is_understood():
    codes = [one["code"] for one in cable_reader.parse("NOFORN\n" + TEXT).as_dict()["findings"]]
    assert "TEXT_RESIDUE" not in codes
