"""What a cable's description says about its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cable_reader.annotate.source import newline_style, words_digest

if TYPE_CHECKING:
    from collections.abc import Callable

    from cable_reader.annotate.annotation import SourceDescription


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("", "none"),
        ("a", "none"),
        ("a\nb", "lf"),
        ("a\r\nb\r\nc\n", "crlf"),
        ("a\rb", "cr"),
        ("\r\n\n", "crlf"),
        ("\n\r\n", "lf"),
    ],
)
def test_line_ends(text: str, style: str) -> None:
    assert newline_style(text) == style


def test_words_are_the_same_whatever_the_white_space() -> None:
    assert words_digest(" a\r\n b\tc ") == words_digest("a b c")
    assert words_digest("ab c") != words_digest("a b c")


def test_the_same_bytes_are_the_same_text_only_in_the_same_encoding(
    text: str, describe: Callable[..., SourceDescription]
) -> None:
    one = describe(text)
    other = describe(text.encode().decode("latin-1"), sha256=one.sha256, encoding="latin-1")
    assert one.is_of_same_bytes(other)
    assert not one.is_of_same_text(other)
    assert one.is_of_same_text(describe(text, "another name.txt"))
    assert not one.is_of_same_bytes(describe(text, locator="row 2"))
