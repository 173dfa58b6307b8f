"""A paragraph's fingerprint that survives typing errors and joining.

The sketch keeps the eight smallest hashes of all runs of three words (A. Broder, "On the
resemblance and containment of documents", 1997). The share of them that another text contains
tells how much of the paragraph stands there, also when it was joined with its neighbours.
"""

from __future__ import annotations

import zlib

from cable_reader.cable.patterns import pattern

_RUN = 3  # words
_KEPT = 8
_BITS = 24
_WORD = pattern(r"\w+")


def runs(text: str) -> frozenset[int]:
    """Hash every run of three words of a text, letters and digits only, small letters."""
    words = _WORD.findall(text.lower())
    return frozenset(
        zlib.crc32(" ".join(words[place : place + _RUN]).encode("utf-8", "surrogatepass"))
        >> (32 - _BITS)
        for place in range(len(words) - _RUN + 1)
    )


def sketch(text: str) -> str | None:
    """Make the fingerprint of a paragraph: six hexadecimal digits a run; None if it is short."""
    smallest = sorted(runs(text))[:_KEPT]
    return "".join(f"{value:06x}" for value in smallest) if len(smallest) == _KEPT else None


def share(fingerprint: str, found: frozenset[int]) -> float:
    """Say how much of a sketched paragraph a text holds, 0 to 1, by the runs of the text."""
    values = [int(fingerprint[place : place + 6], 16) for place in range(0, len(fingerprint), 6)]
    return sum(value in found for value in values) / len(values)
