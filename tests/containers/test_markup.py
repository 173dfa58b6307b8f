"""Tokens of a page."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader.containers.markup import tokens

PARTS = "< > & ' \" <!-- --> <![CDATA[ ]]> <! <? </ x <pre> </pre> <script> </script> &amp; &#10;"
PARTS = [*PARTS.split(), "\n", "<a href='x'>", "&#x0A"]


def written(page):
    return "".join(
        page[one.start : one.end] if one.text is None else one.text for one in tokens(page)
    )


@given(page=st.lists(st.sampled_from(PARTS), max_size=40).map("".join))
@settings(max_examples=100, deadline=None)
def test_tokens_tile_any_page(page):
    at = 0
    for token in tokens(page):
        assert token.start == at
        assert token.end > token.start
        at = token.end
    assert at == len(page)


@given(text=st.text(alphabet=st.characters(blacklist_characters="<&", codec="utf-8")))
@settings(max_examples=50, deadline=None)
def test_text_stands_for_itself(text):
    assert written(f"<b>{text}</b>") == text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("a&amp;b", "a&b"),
        ("AT&T and R&D", "AT&T and R&D"),
        ("a &lt b", "a < b"),
        ("&#x000A;", "\n"),
        ("&#10;&#13;", "\n\r"),
        ("&#7;&#0;&#xD800;&#x110000;", "\x07\ufffd\ufffd\ufffd"),
        ("&#147;x&#x94;", "“x”"),
        ("2 < 3 and 4 > 3", "2 < 3 and 4 > 3"),
        ("<a title='x > y'>z</a>", "z"),
        ("<a title='open>z", "z"),
        ("x<!-- gone -->y", "xy"),
        ("x<!-- not closed", "x<!-- not closed"),
        ("x<![CDATA[a&amp;b]]>y", "xa&b]]>y"),
        ("<?xml version='1.0'?><!DOCTYPE html>x", "x"),
        ("<![if x", "<![if x"),
        ("<script>a<b && c>d</script>x", "a<b && c>dx"),
        ("&nosuch; &", "&nosuch; &"),
    ],
)
def test_what_characters_stand_for(page, text):
    assert written(page) == text


def test_no_depth_loses_text():
    page = "<div>" * 20_000 + "kept" + "</div>" * 20_000
    assert written(page) == "kept"


@pytest.mark.parametrize(
    "unit",
    ["<!--", "<a '", "</", "<![", "<!", "<?", "&", "<script>", "<a '>", "&amp", "<![CDATA["],
)
def test_time_is_linear_in_hostile_markup(unit, times_longer):
    def read(count):
        page = unit * count
        assert sum(token.end - token.start for token in tokens(page)) == len(page)

    assert times_longer(lambda: read(10_000), lambda: read(40_000), 9) < 9  # the square is 16
