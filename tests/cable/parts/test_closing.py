"""Signatures in every place they stand, and lines that sign nothing."""

import pytest

import cable_reader


@pytest.mark.parametrize(
    ("end", "signature"),
    [
        ("LINDEN", "LINDEN"),
        ("\nLINDEN", "LINDEN"),
        ("\nLinden", "Linden"),
        ("\nO'HARA", "O'HARA"),
        ("\nVAN LINDEN", "VAN LINDEN"),
        ("\nTARN\nREEVE", ["TARN", "REEVE"]),
        ("\nLINDEN\n\nCONFIDENTIAL", "LINDEN"),
        ("\nLINDEN\nBT\n#0118\nNNNN", "LINDEN"),
        ("\nLINDEN\n\nNNNN", "LINDEN"),
        ("\nLINDEN BT\n#0118\n\nNNNN", "LINDEN"),
        ("\nLINDEN NNNN", "LINDEN"),
        ("\nLINDEN (ACTING)", "LINDEN"),
        ("\nVAN LINDEN, CHARGE D'AFFAIRES A.I.\n\nCONFIDENTIAL", "VAN LINDEN"),
        ("\nLINDEN/REEVE", ["LINDEN", "REEVE"]),
        ("\nMILO R. LINDEN", "MILO R. LINDEN"),
        ("\nLINDEN\n\n=======CABLE ENDS=======", "LINDEN"),
        ("\nTARN (ACTING)\nREEVE", ["TARN", "REEVE"]),
        ("\nPOST RECOMMENDS ACTION (ACTING)", None),
        ("\nLINDEN\n\nDRAFTED BY: XX/ICE:MTARN", "LINDEN"),
        ("\nVisit Embassy Norrvik's Classified Website:\nhttp://ice.example\n\nLINDEN", "LINDEN"),
        ("\nMINIMIZE CONSIDERED\nLINDEN", "LINDEN"),
        ("\nLINDEN\n\nNOTE: NOT PASSED TO ABOVE ADDRESSEE(S)\n\n     CONFIDENTIAL", "LINDEN"),
        ("\nLINDEN\n\n     SECRET\n\n>\n 2007NORRVI00118 - Classification: SECRET", "LINDEN"),
        ("\nSECRET", None),
        ("\nUNQUOTE", None),
        ("\nEND", None),
    ],
)
def test_signature(read, end, signature):
    shape = read(body=f"1. (C) FICTIONAL. Post will report.\n{end}")
    assert shape["signature"] == signature


def test_stuck_to_the_last_sentence(read):
    shape = read(body="1. (C) FICTIONAL. Post clears this message. LINDEN")
    assert shape["signature"] == "LINDEN"
    assert shape["paragraphs"][0]["text"] == "FICTIONAL. Post clears this message."


@pytest.mark.parametrize(
    ("text", "signature"),
    [
        ("FICTIONAL. HE HAS NOT RETURNED. TARN", "TARN"),
        ("FICTIONAL. WE TOLD THE U.S. NAVY", None),
        ("FICTIONAL. WE TOLD GEN. TARN", None),
    ],
)
def test_short_names_among_capitals(read, text, signature):
    assert read(body=f"1. (C) {text}")["signature"] == signature


@pytest.mark.parametrize(
    "text", ["THE MILL IS SHUT AND\nOPEN.", "THE MILL WAS SHUT BY\nMINISTER RASK"]
)
def test_the_end_of_a_sentence_in_capitals_signs_nothing(read, text):
    assert read(body=f"1. (C) FICTIONAL. {text}\nLINDEN")["signature"] == "LINDEN"


@pytest.mark.parametrize("end", ["UNQUOTE", "END TEXT"])
def test_stuck_to_a_closer_without_a_stop(read, end):
    assert read(body=f"1. (C) FICTIONAL. QUOTE ICE {end} LINDEN")["signature"] == "LINDEN"


def test_a_cable_cut_off_has_none(read, codes):
    shape = read(body="1. (C) FICTIONAL. The ferry was late and")
    assert shape["signature"] is None
    assert "SIGNATURE_MISSING" in codes(shape)


def test_a_word_alone_signs_nothing():
    shape = cable_reader.parse("Hello\n").as_dict()
    assert (shape["signature"], [one["text"] for one in shape["paragraphs"]]) == (None, ["Hello"])
