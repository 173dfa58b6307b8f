"""Strings into XML that any parser reads back."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from cable_reader.exports.xml_text import XmlWriter, carried, uncarried_count

ANY = st.text(st.characters(exclude_categories=()), max_size=40)


@given(ANY, ANY, ANY)
@settings(max_examples=100, deadline=None)
def test_text_attributes_and_comments_come_back(text: str, value: str, comment: str) -> None:
    xml = XmlWriter()
    xml.comment(comment)
    with xml.inside("a", {"b": value, "none": None}):
        xml.element("c", text)
    root = etree.fromstring(xml.to_bytes())
    assert root.get("b") == carried(value)
    assert (root[0].text or "") == carried(text)
    assert root.get("none") is None


@given(ANY)
@settings(max_examples=100, deadline=None)
def test_replacing_keeps_every_place(text: str) -> None:
    out = carried(text)
    assert len(out) == len(text)
    assert sum(one != other for one, other in zip(text, out, strict=True)) == uncarried_count(text)


def test_controls_are_shown_by_their_pictures() -> None:
    assert carried("a\x00\x07\ud800\ufffe\tb") == "a\u2400\u2407\ufffd\ufffd\tb"
