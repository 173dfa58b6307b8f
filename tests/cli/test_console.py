from __future__ import annotations

import io
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader.cli.console import Console, visible, wrapped


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_nothing_that_steers_a_terminal_comes_through(text: str) -> None:
    shown = visible(text)
    assert not {"Cc", "Cs", "Zl", "Zp"} & {unicodedata.category(c) for c in shown}
    assert not any(
        unicodedata.bidirectional(c) in {"RLO", "LRO", "RLE", "LRE", "PDF", "RLI"} for c in shown
    )
    assert visible(shown) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain text", "plain text"),
        ("\x1b[31mred\x07", "\u241b[31mred\u2407"),
        ("a\nb\tc", "a\u240ab\u2409c"),
        ("\x9b31m", "<U+009B>31m"),
        ("\u202egpj.exe", "<U+202E>gpj.exe"),
        ("caf\u00e9 \u65e5\u672c", "caf\u00e9 \u65e5\u672c"),
        ("\udcff", "<U+DCFF>"),
        ("\x7f", "<U+007F>"),
        ("zero\u200bwidth", "zero<U+200B>width"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab \n\t\x1b\u202e\u00e9")), st.integers(1, 30))
def test_wrapped_keeps_every_word_and_the_width(text: str, width: int) -> None:
    lines = list(wrapped(text, width))
    assert all(0 < len(line) <= width for line in lines)
    whole = "".join(visible(text, keep=" \n\t").split())
    assert "".join("".join(lines).split()) == whole


def test_wrapped_fills_lines() -> None:
    assert list(wrapped("one two three four", 9)) == ["one two", "three", "four"]
    assert list(wrapped("x" * 25 + " y", 10)) == ["x" * 10, "x" * 10, "xxxxx y"]
    assert list(wrapped("a " + "x" * 12, 10)) == ["a", "x" * 10, "xx"]
    assert list(wrapped(" \n ", 10)) == []


def test_colour_is_for_terminals_that_want_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    assert Console(Terminal(), io.StringIO()).styled("x", "1") == "\x1b[1mx\x1b[0m"
    assert Console(io.StringIO(), Terminal()).styled("x", "1") == "x"
    monkeypatch.setenv("NO_COLOR", "1")
    assert Console(Terminal(), io.StringIO()).styled("x", "1") == "x"
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert Console(Terminal(), io.StringIO()).styled("x", "1") == "x"


def test_progress_is_for_terminals_and_goes_away() -> None:
    pipe, terminal = io.StringIO(), Terminal()
    Console(io.StringIO(), pipe).progress(1, 9, "a.txt")
    assert pipe.getvalue() == ""
    console = Console(io.StringIO(), terminal)
    console.progress(1, 9, "a\x1b.txt")
    assert "1 of 9  a\u241b.txt" in terminal.getvalue()
    console.write("result")
    assert terminal.getvalue().endswith("\r\x1b[K")
    assert console.out.getvalue() == "result\n"
