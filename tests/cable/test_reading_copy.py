"""Blanks, bells and small letters that hide the words of a cable from its patterns."""

import pytest

import cable_reader
from cable_reader.cable.reading_copy import reading_copy
from cable_reader.cable.tree import tiling_faults

TEXT = """VZCZCXRO0118
PP RUEHQX
DE RUEHNK #0118 0741522
ZNY CCCCC ZZH
P 151522Z MAR 07
FM AMEMBASSY NORRVIK
TO RUEHC/SECSTATE WASHDC PRIORITY 3310
INFO RUEHQX/AMEMBASSY CASTRA 0417
C O N F I D E N T I A L NORRVIK 000118

SIPDIS

E.O. 12958: DECL: 03/15/2017
TAGS: PREL, XN
SUBJECT: FICTIONAL: ICE

REF: CASTRA 12

1. (C) FICTIONAL. Ice came.

2. (C) It went.
LINDEN
"""
KEYS = (
    "mrn",
    "dtg",
    "from",
    "to",
    "info",
    "captions",
    "eo",
    "tags",
    "subject",
    "paragraphs",
    "signature",
)


def shape(text):
    cable = cable_reader.parse(text)
    assert tiling_faults(cable.tree) == []
    assert cable.text == text
    found = cable.as_dict()
    for paragraph in found["paragraphs"]:
        del paragraph["spans"]
    return {key: found[key] for key in KEYS}


@pytest.mark.parametrize(
    "hide",
    [
        lambda text: text.replace(" ", "\xa0"),
        lambda text: text.replace(" ", "\u202f"),
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\x07\n"),
        lambda text: text.replace("\n", "\n\x00\x00"),
        lambda text: text.replace("TO ", "TO \x07"),
        lambda text: text.replace("\n", "\u200b\r\n"),
        lambda text: text.replace("\n", "\x85"),
        lambda text: text.replace("\n", "\u2028"),
        lambda text: text.replace("\n", "\x0b"),
    ],
)
def test_what_hides_words_changes_no_field(hide):
    assert shape(hide(TEXT)) == shape(TEXT)


def test_an_envelope_in_sentence_case():
    recased = "\n".join(line.capitalize() for line in TEXT.split("\n"))
    found, wanted = shape(recased), shape(TEXT)
    for key in ("mrn", "dtg", "from", "to", "info", "tags", "captions"):
        assert found[key] == wanted[key]


@pytest.mark.parametrize("text", ["", "From the pier to the sea\n", "fm", "To be read\nIce\n"])
def test_other_texts_stay_as_they_are(text):
    assert reading_copy(text) == text


def test_the_copy_is_as_long_as_the_text():
    text = "\ufeffFm stra\u00dfe\n\x00R 151522z mar 07\x07\n"
    assert len(reading_copy(text)) == len(text)


@pytest.mark.parametrize(
    ("printed", "scanned"),
    [
        ("TO RUEHC", "T0 RUEHC"),
        ("INFO RUEHQX", "lNF0 RUEHQX"),
        ("P 151522Z MAR 07", "P l5I522Z MAR O7"),
        ("SIPDIS", "SlPD1S"),
        ("E.O. 12958", "E.0. l2958"),
        ("NORRVIK 000118", "NORRVIK O00118"),
        ("NORRVIK 000118", "NORRVIK 0O0118"),
        ("NORRVIK 000118", "NORRVIK 00Ol18"),
    ],
)
def test_scanned_labels_and_numbers_are_read(printed, scanned):
    damaged = cable_reader.parse(TEXT.replace(printed, scanned))
    assert not tiling_faults(damaged.tree)
    clean, read = cable_reader.parse(TEXT).as_dict(), damaged.as_dict()
    assert {key: read[key] for key in KEYS} == {key: clean[key] for key in KEYS}


def test_words_that_only_look_like_scanned_labels_stay():
    text = TEXT.replace("Ice came.", "Ice came.\nT0 the north,\nSlPDIS or not,\nE.0. twice")
    paragraph = cable_reader.parse(text).as_dict()["paragraphs"][0]
    assert paragraph["text"].endswith("T0 the north, SlPDIS or not, E.0. twice")


@pytest.mark.parametrize(
    ("label", "cut"),
    [
        ("SUBJECT:", "SUB\aJECT:"),
        ("TAGS:", "T\0AGS\a:"),
        ("E.O. 12958:", "E.\0O. 12958:"),
        ("REF:", "R\aEF:"),
        ("SIPDIS\n", "SIP\a\aDIS\n"),
    ],
)
def test_bells_between_the_letters_of_a_label(label, cut):
    assert shape(TEXT.replace(label, cut)) == shape(TEXT)


def test_bells_in_the_words_of_a_text_stay():
    text = "SUBJECT: FICTIONAL\n\n1. (C) The i\ace: it came."
    assert reading_copy(text) == text


def test_posts_with_a_curly_apostrophe():
    straight = TEXT.replace("NORRVIK", "N'DJALO").replace("CASTRA", "N'KOSA")
    curly = cable_reader.parse(straight.replace("'", "\u2019")).as_dict()
    assert curly["mrn"] == "07NDJALO118"
    assert [one["plad"] for one in curly["info"]] == ["AMEMBASSY N\u2019KOSA"]
    assert [one["mrn"] for one in curly["references"]] == ["07NKOSA12"]
