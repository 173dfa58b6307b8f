"""Any text comes back from XML exactly, also after a formatter or a change of line ends."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from cable_reader.annotate.characters import (
    CharacterError,
    decode_text,
    encode_attribute,
    encode_text,
)
from cable_reader.annotate.vocabulary import NAMESPACE
from cable_reader.annotate.xml_loader import load_xml

ODD = (
    "ab \n\r\t\f\x00\x07\x1a\x1b\x7f\x85\u00a0\u2028\ufeff\ufffe\uffff\ud800\udc92\udcff"
    "<&>\"']]>\U0001d539"
)
STYLES = ("lf", "crlf", "cr", "none")


def document(content: str) -> bytes:
    return f'<r xmlns="{NAMESPACE}"><t>{content}</t></r>'.encode()


def read(data: bytes, newline: str) -> str:
    return decode_text(load_xml(data)[0], newline)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=ODD, max_size=12) | st.text(max_size=30), st.sampled_from(STYLES))
@example("\r\n\r\r\n\n", "crlf")
@example(" ", "lf")
def test_text_comes_back(text: str, newline: str) -> None:
    data = document(encode_text(text, newline))
    assert read(data, newline) == text
    pretty = etree.tostring(load_xml(data), pretty_print=True)
    assert read(pretty, newline) == text
    assert read(data.replace(b"\n", b"\r\n"), newline) == text


def test_every_byte_value_and_every_code_point_xml_refuses() -> None:
    everything = "".join(map(chr, range(0x300))) + "".join(
        map(chr, (*range(0xD7F0, 0xE010), *range(0xFDC0, 0xFE00), *range(0xFFF0, 0x10010)))
    )
    assert read(document(encode_text(everything)), "lf") == everything
    for character in everything:
        assert read(document(encode_text(character)), "lf") == character


def test_what_people_see_in_the_file() -> None:
    assert encode_text("a\r\nb\fc\rd\n", "crlf") == ('a\nb<c u="C"/>c<nl as="cr"/>d<nl as="lf"/>')
    assert encode_text("\udc92\udc93x") == '<b x="9293"/>x'
    assert encode_text("1 < 2 & 3") == "1 &lt; 2 &amp; 3"
    assert encode_text(" \n") == '<c u="20"/><nl as="lf"/>'


@pytest.mark.parametrize(
    "content",
    ['<c u="110000"/>', '<c u="zz"/>', "<c/>", '<b x="9"/>', '<nl as="nel"/>', "<what/>"],
)
def test_a_false_escape_is_noticed(content: str) -> None:
    with pytest.raises(CharacterError):
        read(document(content), "lf")


def test_comments_and_cdata_of_an_editor_do_no_harm() -> None:
    assert read(document("a<!-- x -->b<![CDATA[<c>]]>"), "lf") == "ab<c>"


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=ODD, max_size=12))
def test_attributes_hold_all_that_xml_can(value: str) -> None:
    back = load_xml(f'<r a="{encode_attribute(value)}"/>'.encode()).get("a")
    refused = {"\ufffe", "\uffff", *map(chr, range(0xD800, 0xE000))}
    refused |= {chr(code) for code in range(32) if chr(code) not in "\t\n\r"}
    assert back == "".join("\ufffd" if one in refused else one for one in value)
