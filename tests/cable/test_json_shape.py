"""The JSON shape, schema 1: plain values, the same keys for every text."""

import json

import pytest

import cable_reader


def plain(value):
    if isinstance(value, dict):
        return all(type(key) is str and plain(one) for key, one in value.items())
    if isinstance(value, list):
        return all(map(plain, value))
    return value is None or type(value) in (str, int, bool)


def test_plain_values_only(read):
    shape = read()
    assert plain(shape)
    assert json.loads(json.dumps(shape)) == shape


@pytest.mark.parametrize("text", ["", "no cable at all", "\x00", "1. (C) Ice."])
def test_the_same_keys_for_every_text(read, text):
    shape = cable_reader.parse(text).as_dict()
    assert list(shape) == list(read())
    assert shape["schema"] == 1


def test_container_is_carried_along():
    assert cable_reader.parse("Ice.", "nara-aad").as_dict()["container"] == "nara-aad"


@pytest.mark.parametrize(
    ("end", "signature"),
    [("", None), ("\n\nTARN", "TARN"), ("\n\nTARN\nREEVE", ["TARN", "REEVE"])],
)
def test_one_or_several_signers(read, end, signature):
    assert read(body=f"1. (C) FICTIONAL. Ice.{end}")["signature"] == signature


def test_offsets_are_code_points_of_the_text(parse):
    cable = parse(body="1. (C) FICTIONAL \U0001f4cc ice.")
    (spans,) = (one["spans"] for one in cable.as_dict()["paragraphs"])
    assert [cable.text[start:end] for start, end in spans] == ["FICTIONAL \U0001f4cc ice."]
