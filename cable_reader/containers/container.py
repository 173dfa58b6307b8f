"""What a container is: a form in which cables arrive on disk."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.reading import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cable_reader.cable.record import Cable


class Likelihood(IntEnum):
    """How sure a container is that a file is of its form."""

    NO = 0
    MAYBE = 1
    SURE = 2


class Piece(NamedTuple):
    """Cable text ``start..end`` (code points) stands at file bytes ``file_start..file_end``."""

    start: int
    end: int
    file_start: int
    file_end: int


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a cable's text came from."""

    path: str | None  # None: standard input
    sha256: str  # of the file's bytes, hexadecimal
    container: str
    locator: str | None = None  # which part of the file: "row 17", "cable 2"; None: all of it
    encoding: str = "utf-8"
    byte_order_mark: bool = False
    size: int = 0  # of the file, in bytes


@dataclass(frozen=True, slots=True)
class CableSource:
    """One cable's exact text, where it came from, and the way back to the bytes."""

    text: str
    origin: Origin
    pieces: tuple[Piece, ...] = ()
    hints: dict[str, str] = field(default_factory=dict)  # the container's own metadata
    data: bytes | None = field(default=None, repr=False)  # the file's bytes where they fit in memory

    def parse(self) -> Cable:
        """Read the cable; never raises because of its content."""
        return parse(self.text, self.origin.container)


@dataclass(frozen=True, slots=True)
class Container:
    """One form: how to recognise it, how to read the cables in it."""

    name: str  # plain-text
    title: str  # Plain text
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes, str], Likelihood]  # head of the file, file name
    read: Callable[..., Iterator[CableSource]]
