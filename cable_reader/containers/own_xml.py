"""Own annotated XML: the cable that such a file was made of, as it was.

The file it holds is read as it once was, in its own form and encoding; the digest, size and name
in the origin are that file's, so the marks kept for it are found. The marks in the XML itself go
along as ``CableSource.annotated`` for those who show marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern
from cable_reader.containers.container import (
    CableSource,
    Container,
    Likelihood,
    Origin,
    Piece,
)
from cable_reader.containers.raw_file import RawFile
from cable_reader.errors import AnnotationFileError, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.annotate.annotated import Annotated

NAME = "annotated-xml"
_ROOT = pattern(
    rb"<(?:[\w.-]+:)?(cable|annotations)\s[^<>]*[\"']urn:x-cable-reader:annotations:\d"
)


def sniff(head: bytes, name: str) -> Likelihood:
    """Look for the root of our own files; that of annotations alone too, to say what it is."""
    is_xml = head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")
    return Likelihood.SURE if is_xml and _ROOT.search(head) else Likelihood.NO


def read(raw: RawFile) -> Iterator[CableSource]:
    """Yield the one cable of the file; raises UnreadableError where it cannot be relied on."""
    # Loaded here, with lxml, so that other forms are opened without it.
    from cable_reader.annotate.annotated import annotated_from_xml

    data = raw.data()
    root = _ROOT.search(data)
    if root is not None and root[1] == b"annotations":
        raise UnreadableError("annotations-without-cable", path=raw.name)
    try:
        found = annotated_from_xml(data, raw.name)
    except AnnotationFileError as error:
        raise UnreadableError(error.code, **error.values) from error
    source = _as_it_was(found, raw) or _of_the_text(found, raw)
    yield source._replace(annotated=data)


CONTAINER = Container(
    name=NAME,
    title="Own annotated XML: the cable in it",
    suffixes=(".annotated.xml",),
    sniff=sniff,
    read=read,
)


def _as_it_was(found: Annotated, raw: RawFile) -> CableSource | None:
    """Read the file inside in its own form; None where that does not give the very text."""
    from cable_reader.containers import container_named  # it lists this one too

    described = found.annotations.source
    if described is None or described.locator is not None or described.container == NAME:
        return None
    try:
        form = container_named(described.container or "plain-text")
        (source,) = form.read(RawFile(raw.path, found.data, described.encoding))
    except (UnreadableError, ValueError):  # not in that form or encoding, or not one cable
        return None
    if source.text != found.text:
        return None
    return source._replace(origin=source.origin._replace(name_inside=described.name))


def _of_the_text(found: Annotated, raw: RawFile) -> CableSource:
    """Take the text as the XML has it: of a cable that was a part of a larger file."""
    described = found.annotations.source
    if described is None:  # annotated_from_xml refuses such a file
        raise UnreadableError("annotations-without-cable", path=raw.name)
    origin = Origin(
        path=raw.path,
        sha256=described.sha256,
        container=described.container or "plain-text",
        locator=described.locator,
        encoding=described.encoding,
        byte_order_mark=described.byte_order_mark,
        size=described.size,
        name_inside=described.name,
    )
    piece = Piece(0, len(found.text), 0, len(found.data))
    return CableSource(found.text, origin, (piece,), data=found.data)
