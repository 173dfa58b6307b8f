"""A dump that put all lines of a cable into one says what the cable says."""

import pytest

import cable_reader
from cable_reader.cable.tree import tiling_faults

HEAD = """VZCZCXRO0{n}18
PP RUEHQX RUEHVL
DE RUEHNK #0118/0{n} 0741522
ZNY CCCCC ZZH
P 151522Z MAR 07
FM AMEMBASSY NORRVIK
TO RUEHC/SECSTATE WASHDC PRIORITY 3310
INFO RUEHQX/AMEMBASSY CASTRA 0417
RUCNMEM/EU MEMBER STATES COLLECTIVE
BT
C O N F I D E N T I A L {section}NORRVIK 000118

SIPDIS

"""
FIELDS = """STATE FOR EUR/NB; NSC FOR HALE

E.O. 12958: DECL: 03/15/2017
TAGS: PREL, XN
SUBJECT: FICTIONAL: ICE

REF: CASTRA 12

Classified By: DCM Ola Dro for reasons 1.4 (b) and (d)

"""
END = "BT\n#0118\nNNNN\n"
WHOLE = (
    HEAD.format(n=1, section="")
    + FIELDS
    + "1. (C) FICTIONAL. Ice came.\n\n2. (C//REL TO USA, NATO) It went. LINDEN\n"
    + END
)
SECTIONS = (
    HEAD.format(n=1, section="SECTION 01 OF 02 ")
    + FIELDS
    + "1. (C) FICTIONAL. Ice came and\n"
    + END
    + HEAD.format(n=2, section="FINAL SECTION OF 02 ")
    + "it went.\n\n2. (C) The sea is open. LINDEN\n"
    + END
)


def shape(text):
    cable = cable_reader.parse(text)
    assert tiling_faults(cable.tree) == []
    assert cable.text == text
    found = cable.as_dict()
    for paragraph in found["paragraphs"]:
        del paragraph["spans"]
    return found


@pytest.mark.parametrize("text", [WHOLE, SECTIONS])
@pytest.mark.parametrize("between", [" ", "  "])
def test_a_cable_in_one_line(text, between):
    assert shape(between.join(line.strip() for line in text.split("\n"))) == shape(text)


def test_a_line_that_quotes_an_envelope_stays_one():
    text = WHOLE.replace("Ice came.", "He sent DE RUEHNK #0118 0741522 and FM AMEMBASSY NORRVIK.")
    (first, _) = cable_reader.parse(text).as_dict()["paragraphs"]
    assert first["text"].endswith("He sent DE RUEHNK #0118 0741522 and FM AMEMBASSY NORRVIK.")
