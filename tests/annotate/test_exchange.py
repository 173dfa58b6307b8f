"""Plain text for other programs, and the way back from their places."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader.annotate.exchange import PlainText, selection_id, source_urn
from cable_reader.exports.xml_text import carried

TEXTS = st.text(st.sampled_from("ab\r\n\r\n\f\0\ufeff\udc92\U0001f4cc"), max_size=30)


@given(TEXTS, st.data())
@settings(max_examples=100, deadline=None)
def test_places_go_out_and_come_back(text: str, data) -> None:
    plain = PlainText(text)
    offset = data.draw(st.integers(0, len(text)))
    if text[max(offset - 1, 0) : offset + 1] == "\r\n":
        offset += 1  # between the two is no place in the other text
    assert plain.back(plain.out(offset)) == offset
    assert plain.out(len(text)) == len(plain.text)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_the_words_are_the_same_but_for_line_ends(text: str) -> None:
    plain = PlainText(text).text
    assert "\r" not in plain
    assert not plain.startswith("\ufeff")
    plain.encode("utf-8")
    assert carried(plain) == plain  # also where a program quotes it in XML
    for place, character in enumerate(plain):
        original = text[PlainText(text).back(place)]
        assert original == character or original in "\r\f\0\udc92\ufeff"


def test_identities_are_the_same_each_time() -> None:
    assert selection_id("AB", 0) == "ab"
    assert selection_id("ab", 1) == selection_id("ab", 1) != selection_id("ab", 2)
    assert source_urn("00", None) == "urn:sha256:00"
    assert source_urn("00", "row 17") == "urn:sha256:00#row%2017"
