"""Bytes to text and back."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader.containers.decode import ENCODINGS, decode, encode, wide_encoding
from cable_reader.errors import UnreadableError

CABLE = "O 281337Z AUG 08\nFM AMEMBASSY TOKYO\n1. (C) Fictional: “two” boats \u2013 no more.\n"


@given(data=st.binary(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_bytes_come_back(data):
    decoded = decode(data)
    back = encode(decoded.text, decoded.encoding, byte_order_mark=decoded.byte_order_mark)
    assert (back == data) is decoded.reversible
    decoded.text.encode("utf-8")  # no lone surrogate that the window would drop


@given(text=st.text(max_size=200), encoding=st.sampled_from(ENCODINGS))
@settings(max_examples=100, deadline=None)
def test_text_in_an_encoding_asked_for(text, encoding):
    data = text.encode(encoding, "ignore")
    decoded = decode(data, encoding)
    assert encode(decoded.text, decoded.encoding, byte_order_mark=decoded.byte_order_mark) == data


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_text(mark, encoding):
    decoded = decode(mark + CABLE.encode(encoding))
    assert decoded == (CABLE, encoding, True, True)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_mark_is_seen_by_its_nuls(encoding):
    assert decode(CABLE.encode(encoding)) == (CABLE, encoding, False, True)


def test_some_nuls_do_not_make_utf_16():
    assert wide_encoding(b"SECRET\0\0 TOKYO\0") is None
    assert decode(b"SECRET\0TOKYO").text == "SECRET\0TOKYO"


def test_the_ladder_goes_to_cp1252_and_then_to_latin_1():
    assert decode(b"a \x93loan\x94 \x96 caf\xe9")[:2] == ("a “loan” \u2013 café", "cp1252")
    assert decode(b"caf\xe9 \x81")[:2] == ("café \x81", "latin-1")


def test_every_byte_value_comes_back():
    data = bytes(range(256))
    decoded = decode(data)
    assert encode(decoded.text, decoded.encoding) == data


def test_a_cut_utf_16_file_is_readable_and_says_that_it_is_damaged():
    decoded = decode(codecs.BOM_UTF16_LE + "TOKYO".encode("utf-16-le") + b"\x41")
    assert decoded.text.startswith("TOKYO")
    assert not decoded.reversible


def test_a_wrong_encoding_asked_for_names_byte_and_place():
    with pytest.raises(UnreadableError) as caught:
        decode(b"abc\x93", "utf-8", "a.txt")
    assert caught.value.values == {
        "path": "a.txt", "encoding": "utf-8", "offset": 3, "byte": "93",
    }  # fmt: skip


@pytest.mark.parametrize("encoding", ["no-such", "rot13", "hex"])
def test_an_unknown_encoding_is_refused(encoding):
    with pytest.raises(UnreadableError, match=encoding):
        decode(b"abc", encoding)


def test_cp437_and_ebcdic_can_be_asked_for():
    assert decode("Zürich".encode("cp437"), "cp437").text == "Zürich"
    assert decode("SECRET".encode("cp037"), "cp037").text == "SECRET"
