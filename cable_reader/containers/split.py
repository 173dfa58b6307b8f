"""Where one cable ends and the next begins in a text that holds several."""

from __future__ import annotations

from cable_reader.cable.span import Span


def split_cables(text: str) -> list[list[Span]]:
    """Give the stretches of each cable; together they tile the text."""
    return [[Span(0, len(text))]]
