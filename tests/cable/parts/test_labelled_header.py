"""The labelled header of SMART messages."""

import pytest

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


def told(text):
    """Give what the labels tell, whatever way they are printed."""
    shape = cable_reader.parse(text).as_dict()
    for paragraph in shape["paragraphs"]:
        del paragraph["spans"]
    del shape["findings"]
    return shape


def labels_in_capitals(text):
    head, _, body = text.partition("\n\n1. ")
    lines = []
    for line in head.split("\n"):
        label, colon, value = line.partition(":")
        lines.append(label.upper() + colon + value if colon else line)
    return "\n".join(lines) + "\n\n1. " + body


def reference_behind_the_sender(text):
    line = "MRN: 12 NORRVIK 118\n"
    return text.replace(line, "").replace("Action:", line + "Action:")


@pytest.mark.parametrize(
    "printed",
    [
        labels_in_capitals,
        reference_behind_the_sender,
        lambda text: text.replace("MRN:", "MRN :").replace("From:", "From :"),
        lambda text: text.replace("\nFrom:", "\n\nFrom:").replace("\nTAGS:", "\n\nTAGS:"),
        lambda text: text.replace("Captions:", "Sent Via: SMART Core 4\nCaptions:"),
        lambda text: text.replace("MRN:", "Cable Type: Record\nMRN:"),
        lambda text: text.replace("Action:", "\nSent Via: SMART Core 4\nAction:"),
        lambda text: reference_behind_the_sender(text).replace("MRN:", "\nMRN:"),
        lambda text: (
            text.replace("MRN: 12 NORRVIK 118\n", "")
            .replace("; VELM", ";\nVELM")
            .replace("E.O.:", "MRN: 12 NORRVIK 118\nE.O.:")
        ),
        lambda text: text.replace("Signature:", "SIGNATURE:").replace("Drafted By", "DRAFTED BY"),
        lambda text: text.replace("Signature: ", ""),
        lambda text: text.replace("MRN: 12 NORRVIK 118", "MRN: 12NORRVIK118"),
        lambda text: text.replace("Subject: F", "Subject:\nF"),
        lambda text: text.replace("waits.\n", "waits.\n\nSBU\nPage 1 of 2\n\f"),
        lambda text: text.replace("\n", "\r\n"),
    ],
)
def test_labels_printed_in_other_ways(printed):
    assert printed(TEXT) != TEXT
    assert told(printed(TEXT)) == told(TEXT)


def test_a_header_without_a_reference():
    shape = told(TEXT.replace("MRN: 12 NORRVIK 118\n", ""))
    assert shape == {**told(TEXT), "mrn": None, "year": 2012, "post": None, "number": None}


def test_levels_precedence_and_exemptions_on_labels():
    text = TEXT.replace("SBU\n\n", "", 1).replace(" ROUTINE\n", "\nPrecedence: Priority\n", 1)
    text = text.replace("E.O.:", "Classification: SECRET//NOFORN\nXMT: ISLE, AMEMBASSY\nE.O.:")
    shape = told(text)
    assert shape["classification"]["level"] == "SECRET"
    assert shape["classification"]["controls"] == ["NOFORN"]
    assert shape["precedence"]["action"] == "PRIORITY"
    assert shape["exempt"] == ["ISLE, AMEMBASSY"]


def test_the_order_line_of_a_telegram_in_a_header():
    text = TEXT.replace("E.O.: 13526", "E.O. 13526: DECL: 2022/03/14")
    assert told(text)["eo"]["declassify_on"] == "2022-03-14"


def test_a_summary_right_under_the_header_is_text():
    shape = told(TEXT.replace("1. (SBU)", "Summary: Ice came. End Summary.\n\n1. (SBU)"))
    assert "Ice came." in shape["paragraphs"][0]["text"]


def test_labels_quoted_by_a_telegram_are_no_header():
    telegram = (
        "FM AMEMBASSY NORRVIK\nTO SECSTATE WASHDC\nUNCLAS NORRVIK 118\n\nSUBJECT: FICTIONAL: ICE\n\n"
        "1. The form said:\n\nMRN: 12 CASTRA 7\n"
    )
    shape = told(telegram)
    assert (shape["from"]["plad"], shape["number"]) == ("AMEMBASSY NORRVIK", "118")


def test_a_mail_that_brings_a_message_is_not_its_head():
    mail = "From: Tarn, Milo\nTo: Moss, Ida\nSubject: FICTIONAL: see below\n\n"
    shape = told(mail + TEXT)
    assert (shape["mrn"], shape["from"]["plad"]) == ("12NORRVIK118", "AMEMBASSY NORRVIK")
    assert shape["subject"] == "FICTIONAL: Ice in the Sound and what it costs"
