"""Plain text: the telegram as it was sent, or as somebody saved it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.containers.container import CableSource, Container, Likelihood
from cable_reader.containers.split import split_cables
from cable_reader.containers.whole_text import read_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.containers.raw_file import RawFile

NAME = "plain-text"


def sniff(head: bytes, name: str) -> Likelihood:
    """Anything that is text may be this; listed last, so every other form goes first."""
    return Likelihood.MAYBE


def read(raw: RawFile) -> Iterator[CableSource]:
    """Yield the cables of the file; one for each message reference."""
    return read_whole(raw, NAME, split_cables)


CONTAINER = Container(
    name=NAME, title="Plain text", suffixes=(".txt", ".asc", ".cable"), sniff=sniff, read=read
)
