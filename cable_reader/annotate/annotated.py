"""One file with everything: the cable's exact text, its structure and the annotations.

>>> data = annotated_to_xml(source, cable, annotations)
>>> back = annotated_from_xml(data)
>>> back.data == source.data, back.text == source.text, back.annotations
(True, True, AnnotationSet(...))

The text stands in a ``text`` element, its structure as nested ``seg``, the borders of
annotations as empty ``m`` elements, which may overlap (``characters.py`` for the escapes). The
writer reads its own work back; where the bytes do not come out the same (a file of several
cables, an encoding that is not reversible, a byte order mark) it adds them as base64.
"""

from __future__ import annotations

import base64
import binascii
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.annotate.characters import (
    CharacterError,
    decode_text,
    encode_attribute,
    encode_runs,
    encode_text,
)
from cable_reader.annotate.source import SourceDescription, describe_source
from cable_reader.annotate.store import Seal, from_xml
from cable_reader.annotate.vocabulary import DETAIL, NAMESPACE, detail
from cable_reader.annotate.xml_fields import ours
from cable_reader.annotate.xml_loader import XmlError, load_xml
from cable_reader.annotate.xml_write import Writer
from cable_reader.cable.tree import NodeKind
from cable_reader.errors import AnnotationFileError
from cable_reader.files import sha256

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.annotate.annotation import AnnotationSet
    from cable_reader.annotate.source import SourceLike
    from cable_reader.annotate.xml_loader import XmlElement
    from cable_reader.annotate.xml_read import Problem
    from cable_reader.cable.record import Cable
    from cable_reader.cable.tree import Node

LIMIT = 7_000_000  # bytes; as base64 still under the 10 MB that XML readers allow in one text
_STARTS = {kind: f'<seg type="{kind}">' for kind in NodeKind}
_PLAIN = frozenset({NodeKind.CABLE, NodeKind.TEXT, NodeKind.BLANK, NodeKind.UNKNOWN})


class Annotated(NamedTuple):
    """What an annotated export gives back."""

    data: bytes  # of the file the cable came from, or of its part of a file of several
    encoding: str
    text: str
    annotations: AnnotationSet
    seal: Seal
    problems: tuple[Problem, ...]


def annotated_to_xml(source: SourceLike, cable: Cable, annotations: AnnotationSet) -> bytes:
    """Write text, structure and annotations as one XML file.

    Raises AnnotationFileError: source-too-large.
    """
    description = describe_source(source, cable)
    if annotations.source is not None:
        description = replace(description, foreign=annotations.source.foreign)
    carried, scope = _carried_bytes(source)
    if max(len(carried), len(source.text)) > LIMIT:
        raise AnnotationFileError(
            "source-too-large", path=description.name, size=len(carried), limit=LIMIT
        )
    text = _text_element(cable, annotations, description, scope, sha256(carried))
    current = replace(annotations, source=description)
    if (
        not description.byte_order_mark
        and _encoded(source.text, description) == carried
        and _gives_back(text, description, source.text)
    ):
        return Writer().to_xml(current, "cable", [text])
    original = base64.b64encode(carried).decode("ascii")
    inner = [text, f'  <original encoding="base64">{original}</original>\n']
    return Writer().to_xml(current, "cable", inner)


def annotated_from_xml(data: bytes, name: str = "?") -> Annotated:
    """Read an annotated export: the bytes it was made of, its text, the annotations.

    Raises AnnotationFileError as ``from_xml``, and source-mismatch when the text is not the one
    whose digest the file holds.
    """
    loaded = from_xml(data, name)
    root = load_xml(data, name)
    element, source = root.find(ours("text")), loaded.annotations.source
    if element is None or source is None:
        raise AnnotationFileError("annotations-not-ours", path=name)
    text = _decoded(element, source, name)
    original = root.find(ours("original"))
    if original is not None:
        carried = _from_base64(original, name)
    else:
        encoded = _encoded(text, source)
        carried = encoded if encoded is not None else b""
    expected = element.get(detail("sha256"), source.sha256)
    if sha256(carried) != expected or len(text) != source.chars:
        raise AnnotationFileError("source-mismatch", path=name)
    return Annotated(
        carried, source.encoding, text, loaded.annotations, loaded.seal, loaded.problems
    )


def _carried_bytes(source: SourceLike) -> tuple[bytes, str]:
    """Choose what the export gives back: the file, the cable's part of it, or its text alone."""
    if source.data is not None and source.origin.locator is None:
        return source.data, "file"
    if source.data is not None and source.pieces:
        start = min(piece.file_start for piece in source.pieces)
        return source.data[start : max(piece.file_end for piece in source.pieces)], "part"
    return source.text.encode("utf-8", "surrogatepass"), "text"


def _encoded(text: str, source: SourceDescription) -> bytes | None:
    """Encode the text as its file was; None if it cannot be."""
    whole = "\ufeff" + text if source.byte_order_mark else text
    try:
        return whole.encode(source.encoding, "surrogateescape")
    except (UnicodeError, LookupError):
        return None


def _gives_back(written: str, source: SourceDescription, text: str) -> bool:
    """Whether the text can be read out of its element as it is; its bytes follow from it."""
    try:
        element = load_xml(
            f'<cable xmlns="{NAMESPACE}" xmlns:cr="{DETAIL}">{written}</cable>'.encode()
        )[0]
        return decode_text(element, source.newline) == text
    except (XmlError, CharacterError):
        return False


def _decoded(element: XmlElement, source: SourceDescription, name: str) -> str:
    try:
        return decode_text(element, source.newline)
    except CharacterError as error:
        raise AnnotationFileError("source-mismatch", path=name) from error


def _from_base64(element: XmlElement, name: str) -> bytes:
    try:
        return base64.b64decode("".join((element.text or "").split()), validate=True)
    except binascii.Error as error:
        raise AnnotationFileError("source-mismatch", path=name) from error


# -- the text element


class _Mark(NamedTuple):
    """A border of an annotation in the text; at one place, ends come before starts."""

    offset: int
    is_start: bool
    id: str

    def __str__(self) -> str:
        return f'<m {"start" if self.is_start else "end"}="{self.id}"/>'


def _text_element(
    cable: Cable,
    annotations: AnnotationSet,
    source: SourceDescription,
    scope: str,
    digest: str,
) -> str:
    marks = _Marks(annotations, len(cable.text))
    content = _content(cable, cable.tree.root, source.newline, _labels(cable), marks)
    carried = f' cr:carried="{scope}" cr:sha256="{digest}"' if scope != "file" else ""
    return f'  <text xml:space="preserve"{carried}>{content}</text>\n'


class _Marks:
    """The borders still to be written, in the order of the text."""

    def __init__(self, annotations: AnnotationSet, length: int) -> None:
        marks = {
            _Mark(offset, is_start, annotation.id)
            for annotation in annotations
            for target in annotation.targets
            if target.is_placed and target.span is not None and target.span.end <= length
            for offset, is_start in ((target.span.start, True), (target.span.end, False))
        }
        self._left = sorted(marks, reverse=True)
        self.next = self._left[-1].offset if self._left else length + 1

    def before(self, offset: int) -> Iterator[_Mark]:
        """Take out the borders before ``offset``."""
        while self.next < offset:
            mark = self._left.pop()
            self.next = self._left[-1].offset if self._left else sys.maxsize
            yield mark


def _content(
    cable: Cable, node: Node, newline: str, labels: dict[int, tuple[str, str]], marks: _Marks
) -> str:
    """Write what stands in a node: its own text, and its children as segments.

    Text without an element between goes into one run: what is white in it depends on the whole.
    """
    text = cable.text
    runs: list[str] = []
    between: list[str] = []  # the elements, each behind the run of the same place
    at = node.start
    for child in node.children or (node,):
        is_plain = child is node or child.kind in _PLAIN
        border = child.end if is_plain else child.start + 1
        for mark in marks.before(border) if marks.next < border else ():
            runs.append(text[at : mark.offset])
            between.append(str(mark))
            at = mark.offset
        if not is_plain:
            runs.append(text[at : child.start])
            if child.children or marks.next < child.end:
                inner = _content(cable, child, newline, labels, marks)
            else:
                inner = encode_text(text[child.start : child.end], newline)
            between.append(f"{_segment_start(child, labels)}{inner}</seg>")
            at = child.end
    if node.kind is NodeKind.CABLE:
        for mark in marks.before(node.end + 1):
            runs.append(text[at : mark.offset])
            between.append(str(mark))
            at = mark.offset
    encoded = encode_runs((*runs, text[at : node.end]), newline)
    pieces = [one for pair in zip(encoded, between, strict=False) for one in pair]
    return "".join((*pieces, encoded[-1]))


def _segment_start(node: Node, labels: dict[int, tuple[str, str]]) -> str:
    if node.kind is not NodeKind.PARAGRAPH or node.start not in labels:
        return _STARTS[node.kind]
    number, mark = labels[node.start]
    start = _STARTS[node.kind].removesuffix(">")
    start += f' n="{encode_attribute(number)}"' if number else ""
    start += f' mark="{encode_attribute(mark)}"' if mark else ""
    return start + ">"


def _labels(cable: Cable) -> dict[int, tuple[str, str]]:
    """Give number and mark of each paragraph as printed, by where its nodes start."""
    return {
        node.start: (
            "" if paragraph.number is None else str(paragraph.number),
            "" if paragraph.marking is None else paragraph.marking.printed,
        )
        for paragraph in cable.facts.paragraphs
        for node in paragraph.nodes
    }
