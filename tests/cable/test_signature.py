"""What is taken off the end of the last paragraph, and what stays in it."""

import pytest

from cable_reader.cable.tree import NodeKind


@pytest.mark.parametrize(
    "end",
    [
        "LINDEN",
        "LINDEN\n\nDRAFTED BY: XX/ICE:MTARN\nCLEARED BY: XX/SNOW",
        "Visit Embassy Norrvik's Classified Website:\nhttp://ice.example\n\nLINDEN",
        "MINIMIZE CONSIDERED\nLINDEN",
        "LINDEN\n\nCONFIDENTIAL\n\nNNNN",
    ],
)
def test_the_end_is_no_text(parse, end):
    cable = parse(body=f"1. (C) FICTIONAL. Post will report.\n\n{end}")
    assert [one.text for one in cable.paragraphs] == ["FICTIONAL. Post will report."]
    (node,) = cable.tree.find(NodeKind.SIGNATURE)
    assert cable.tree.text_of(node) == "LINDEN"


def test_a_note_inside_the_text_stays(parse):
    cable = parse(body="1. (C) FICTIONAL. The form says\ndrafted by nobody.\n\nLINDEN")
    assert cable.paragraphs[0].text == "FICTIONAL. The form says drafted by nobody."


def test_only_the_last_section_is_signed(parse):
    section = "C O N F I D E N T I A L SECTION 0{} OF 02 NORRVIK 000118\n\n{}. (C) Ice.\n\n{}\n\n"
    body = section.format(2, 2, "LINDEN")
    cable = parse(
        banner="C O N F I D E N T I A L SECTION 01 OF 02 NORRVIK 000118",
        body=f"1. (C) Ice.\n\n{body}",
    )
    assert [name for name, _ in cable.signatures] == ["LINDEN"]
