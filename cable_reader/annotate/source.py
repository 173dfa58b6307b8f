"""Which cable a set of annotations belongs to: digests, name, encoding, line ends."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from cable_reader.annotate.foreign import NOTHING_FOREIGN, Foreign
from cable_reader.annotate.label import clean_name
from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from cable_reader.cable.record import Cable

_LINE_ENDS = pattern(r"\r\n|\r|\n")
_STYLES = {"\n": "lf", "\r\n": "crlf", "\r": "cr"}


class OriginLike(Protocol):
    """The parts of ``containers.Origin`` that are needed here (a layer above this one)."""

    @property
    def name(self) -> str:
        """Name of the file without folders; ``-`` for standard input."""

    @property
    def sha256(self) -> str:
        """Digest of the file's bytes."""

    @property
    def container(self) -> str:
        """The form the cable arrived in."""

    @property
    def locator(self) -> str | None:
        """Which part of the file; None for all of it."""

    @property
    def encoding(self) -> str:
        """Encoding the text was read with."""

    @property
    def byte_order_mark(self) -> bool:
        """Whether the file began with one."""

    @property
    def size(self) -> int:
        """Bytes of the file."""


class PieceLike(Protocol):
    """The parts of ``containers.Piece`` that are needed here."""

    @property
    def file_start(self) -> int:
        """First byte in the file."""

    @property
    def file_end(self) -> int:
        """Byte after the last one."""


class SourceLike(Protocol):
    """The parts of ``containers.CableSource`` that are needed here."""

    @property
    def text(self) -> str:
        """The cable's exact text."""

    @property
    def origin(self) -> OriginLike:
        """Where it came from."""

    @property
    def pieces(self) -> tuple[PieceLike, ...]:
        """The way back to the bytes."""

    @property
    def data(self) -> bytes | None:
        """The file's bytes where they fit in memory."""


@dataclass(frozen=True, slots=True)
class SourceDescription:
    """The cable as it was when the annotations were last placed on it."""

    name: str  # file name without folders, for people
    encoding: str
    newline: str  # lf, crlf, cr: the commonest line end; none
    size: int  # bytes of the file
    chars: int  # code points of the cable's text
    sha256: str  # of the file's bytes
    norm_sha256: str | None = None  # of the text with white space folded: "same words"
    mrn: str | None = None
    subject: str | None = None
    container: str | None = None
    locator: str | None = None  # which part of a file with several cables
    byte_order_mark: bool = False
    foreign: Foreign = NOTHING_FOREIGN

    def is_of_same_bytes(self, other: SourceDescription) -> bool:
        """Whether both describe the same cable of a file of the same bytes."""
        return self.sha256 == other.sha256 and self.locator == other.locator

    def is_of_same_text(self, other: SourceDescription) -> bool:
        """Whether places count in the same text: the same bytes, read in the same encoding."""
        return (
            self.is_of_same_bytes(other)
            and self.chars == other.chars
            and (
                self.norm_sha256 == other.norm_sha256
                or None in (self.norm_sha256, other.norm_sha256)
            )
        )

    def is_of_same_words(self, other: SourceDescription) -> bool:
        """Whether the texts differ in nothing but white space, line ends and encoding."""
        return (
            self.norm_sha256 is not None
            and self.norm_sha256 == other.norm_sha256
            and (self.mrn == other.mrn or None in (self.mrn, other.mrn))
        )


def describe_source(source: SourceLike, cable: Cable | None = None) -> SourceDescription:
    """Describe a cable and its file; with ``cable`` also by reference number and subject."""
    origin = source.origin
    reference = cable.facts.reference if cable is not None else None
    mrn = reference.canonical if reference is not None else None
    subject = cable.facts.subject if cable is not None else None
    return SourceDescription(
        name=clean_name(origin.name),
        encoding=origin.encoding,
        newline=newline_style(source.text),
        size=origin.size,
        chars=len(source.text),
        sha256=origin.sha256,
        norm_sha256=words_digest(source.text),
        mrn=clean_name(mrn) if mrn is not None else None,
        subject=clean_name(subject.text) if subject is not None else None,
        container=origin.container,
        locator=clean_name(origin.locator) if origin.locator is not None else None,
        byte_order_mark=origin.byte_order_mark,
    )


def newline_style(text: str) -> str:
    """Name the commonest line end: lf, crlf, cr, or none without one; the first wins a tie."""
    pairs = text.count("\r\n")
    counts = {"\r\n": pairs, "\n": text.count("\n") - pairs, "\r": text.count("\r") - pairs}
    most = max(counts.values())
    commonest = [end for end, count in counts.items() if count == most > 0]
    if len(commonest) > 1:
        commonest = [end for end in _LINE_ENDS.findall(text) if end in commonest]
    return _STYLES[commonest[0]] if commonest else "none"


def words_digest(text: str) -> str:
    """SHA-256 of the text with every run of white space folded to one blank, trimmed; UTF-8."""
    folded = " ".join(text.split())
    return hashlib.sha256(folded.encode("utf-8", "surrogatepass")).hexdigest()
