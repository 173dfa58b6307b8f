"""What a container is: a form in which cables arrive on disk."""

from __future__ import annotations

import os
from bisect import bisect_right
from enum import IntEnum
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.record import Cable
from cable_reader.reading import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from cable_reader.containers.raw_file import RawFile


class Likelihood(IntEnum):
    """How sure a container is that a file is of its form."""

    NO = 0
    MAYBE = 1
    SURE = 2


class Piece(NamedTuple):
    """Cable text ``start..end`` (code points) stands at file bytes ``file_start..file_end``.

    The pieces of a source tile its text. Where the encoded text is as long as its bytes they
    are the same bytes; else the piece is one unit, an entity or an escape. No bytes at all:
    the text was put in by the container, as the empty line between header and body.
    """

    start: int
    end: int
    file_start: int
    file_end: int


class Origin(NamedTuple):
    """Where a cable's text came from."""

    path: str | None  # None: standard input
    sha256: str  # of the file's bytes, hexadecimal; of the row's in a table over 16 MB
    container: str
    locator: str | None = None  # which part of the file: "row 17", "cable 2"; None: all of it
    encoding: str = "utf-8"
    byte_order_mark: bool = False
    size: int = 0  # of the file, in bytes
    reversible: bool = True  # the text, encoded, gives the bytes back
    part: tuple[int, int] | None = None  # bytes of the file that ``read_part`` needs
    name_inside: str | None = None  # of the file that an own XML holds; all but ``path`` is of it

    @property
    def name(self) -> str:
        """The name of the file described here, without folders; ``-`` for standard input."""
        if self.name_inside is not None:
            return self.name_inside
        return os.path.basename(self.path) if self.path else "-"  # noqa: PTH119 - undecodable names too


class CableSource(NamedTuple):
    """One cable's exact text, where it came from, and the way back to the bytes."""

    text: str
    origin: Origin
    pieces: tuple[Piece, ...] = ()
    # The container's own metadata under its own names, and as "mrn" and "subject".
    hints: Mapping[str, str] = {}  # nobody writes into it
    data: bytes | None = None  # the file's bytes, None if too many
    # The own XML that the cable was read out of: its marks belong to the cable.
    annotated: bytes | None = None

    def parse(self) -> Cable:
        """Read the cable; never raises because of its content.

        Its findings tell also where the container's metadata differ from the text.
        """
        cable = parse(self.text, self.origin.container)
        if not self.hints and self.origin.reversible:
            return cable
        from cable_reader.containers.against_text import (  # few cables need it
            facts_with_source,
            findings_with_source,
        )

        facts = facts_with_source(cable.facts, self.hints)
        findings = partial(findings_with_source, self)
        return Cable(cable.tree, facts, cable.container, findings)

    def file_span(self, start: int, end: int) -> tuple[int, int]:
        """Give the file's bytes that code points ``start..end`` of the text were read from."""
        if start >= end:
            at = self._file_offset(start)
            return at, at
        last = self._piece_at(end - 1)
        if end == last.end:
            return self._file_offset(start), last.file_end
        return self._file_offset(start), max(self._file_offset(end), self._file_offset(start))

    def _piece_at(self, offset: int) -> Piece:
        place = bisect_right(self.pieces, offset, key=lambda piece: piece.start) - 1
        return self.pieces[max(place, 0)]

    def _file_offset(self, offset: int) -> int:
        if not self.pieces:
            return 0
        piece = self._piece_at(offset)
        if offset >= piece.end:
            return piece.file_end
        inside = self.text[piece.start : offset].encode(self.origin.encoding, "replace")
        whole = self.text[piece.start : piece.end].encode(self.origin.encoding, "replace")
        if len(whole) != piece.file_end - piece.file_start:
            return piece.file_start  # one unit
        return piece.file_start + len(inside)


class Container(NamedTuple):
    """One form: how to recognise it, how to read the cables in it."""

    name: str  # plain-text
    title: str  # Plain text
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes, str], Likelihood]  # head of the file, file name
    read: Callable[[RawFile], Iterator[CableSource]]
    # One cable out of a large file without reading what is before it, by locator and part;
    # None if the file has changed and it is not there any more.
    read_part: Callable[[RawFile, str, tuple[int, int]], CableSource | None] | None = None
