"""Patterns are compiled when they are first used, and then as quick as any."""

from __future__ import annotations

import copy
import re
import subprocess
import sys

import pytest

from cable_reader.cable.patterns import Later, pattern


def test_nothing_is_compiled_before_its_first_use():
    with pytest.raises(re.error):
        pattern("(").match("x")
    assert pattern("(").pattern == "("


def test_what_it_finds_is_what_a_compiled_one_finds():
    later, now = pattern(r"(?P<letter>[a-z])\d", re.IGNORECASE), re.compile(r"([A-Za-z])\d")
    text = "A1, b2; C3"
    assert later.findall(text) == now.findall(text)
    assert later.sub("", text) == now.sub("", text)
    assert [found["letter"] for found in later.finditer(text)] == ["A", "b", "C"]
    assert later.match(text, 4).span() == (4, 6)
    assert later.groupindex["letter"] == 1
    assert later.split(text) == ["", "A", ", ", "b", "; ", "C", ""]


def test_from_the_first_use_on_its_methods_are_the_compiled_ones():
    later = pattern("a")
    assert later.search("ba")
    assert type(vars(later)["search"]) is type(re.compile("a").search)


def test_it_can_be_copied_before_and_after():
    later = pattern("a")
    assert copy.copy(later).match("a")
    later.match("a")
    assert copy.deepcopy(later.pattern) == "a"


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("[A-Z]+", "kS\u017f\u212a", "kS"),  # long s, sign of kelvin: no letters of cables
        (r"[A-Z.\-]+", "a.B-\u017f", "a.B-"),
        (r"\[[a-c]\]", "[B]", "[B]"),
        (r"[^A-Z]+", "\u017f1a", "\u017f1"),
        (r"[\sA-Z]+", "a\u2003B", "a\u2003B"),  # white space is that of all scripts
        ("[A-Z\u2019]+", "a\u2019B", "a\u2019B"),
        ("\u00c9[a-b]", "\u00e9A", "\u00e9A"),
    ],
)
def test_without_case_the_letters_of_a_set_are_those_of_ascii(source, text, found):
    assert pattern(source, re.IGNORECASE).match(text)[0] == found


def test_loading_the_parser_compiles_no_pattern_of_ours():
    script = """
import re
before = re.compile
def told(source, flags=0):
    import sys
    module = sys._getframe(1).f_globals["__name__"]
    assert not module.startswith("cable_reader."), (module, source)
    return before(source, flags)
re.compile = told
import cable_reader
cable_reader.parse, cable_reader.open_cables
"""
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)


def test_they_are_known_from_each_other():
    assert pattern("a") != pattern("b")
    assert isinstance(pattern(b"a"), Later)
    assert pattern(b"a").match(b"a")
