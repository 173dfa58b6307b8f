"""The line table: every line end that texts have, exact offsets, lines made of one line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader.cable.lines import Lines


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", [""]),
        ("a", ["a"]),
        ("a\n", ["a", ""]),
        ("a\nb", ["a", "b"]),
        ("a\r\nb", ["a", "b"]),
        ("a\rb", ["a", "b"]),
        ("a\r\r\nb", ["a", "b"]),
        ("a\n\nb", ["a", "", "b"]),
        ("  a b \t\n\tc", ["a b", "c"]),
        ("a\x0cb", ["a\x0cb"]),
    ],
)
def test_words(text, words):
    assert Lines(text).words == words


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("ab \t\r\n\x0c\xa0"), max_size=60))
def test_offsets_point_at_the_words(text):
    lines = Lines(text)
    assert len(lines.words) == len(lines.starts) == len(lines.ends) == len(lines.heads)
    for index, word in enumerate(lines.words):
        assert text[lines.starts[index] : lines.ends[index]] == word
        assert lines.heads[index] <= lines.starts[index]
        assert lines.indent(index) == lines.starts[index] - lines.heads[index]
    assert lines.heads == sorted(lines.heads)


def test_one_line_made_into_several():
    text = "x\nE.O. 12958: N/A  TAGS: PGOV SUBJECT: ICE\ny"
    lines = Lines(text)
    at = lines.words[1]
    lines.split(1, [at.index("TAGS"), at.index("SUBJECT")])
    assert lines.words == ["x", "E.O. 12958: N/A", "TAGS: PGOV", "SUBJECT: ICE", "y"]
    for index, word in enumerate(lines.words):
        assert text[lines.starts[index] : lines.ends[index]] == word


@pytest.mark.parametrize(("index", "stop", "found"), [(0, 4, 0), (1, 4, 3), (1, 3, 3), (4, 4, 4)])
def test_next_full(index, stop, found):
    assert Lines("a\n\n\nb\n").next_full(index, stop) == found
