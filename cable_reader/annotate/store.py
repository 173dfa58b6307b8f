"""The local XML: a set of annotations to bytes and back, and what a file's state allows.

>>> data = to_xml(annotations)
>>> loaded = from_xml(data, "08TOKYO2367.annotations.xml")
>>> loaded.annotations == annotations, loaded.seal
(True, <Seal.INTACT: 'intact'>)

Nothing here touches a disk. A file that cannot be read at all raises AnnotationFileError;
``salvage`` then gives what can still be made out, to be looked at and never saved over it.
"""

from __future__ import annotations

import gc
import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from cable_reader.annotate.annotation import Annotation, AnnotationSet, in_text_order
from cable_reader.annotate.migrations import migrated
from cable_reader.annotate.seal import seal_of_tree
from cable_reader.annotate.vocabulary import (
    DETAIL,
    MAJOR,
    NAMESPACE,
    SEAL,
    UUID,
    VERSION,
    detail,
    split_name,
)
from cable_reader.annotate.written_parts import written_parts
from cable_reader.annotate.xml_fields import ours
from cable_reader.annotate.xml_loader import XmlError, load_xml
from cable_reader.annotate.xml_read import Problem, read_set
from cable_reader.annotate.xml_write import to_xml
from cable_reader.cable.patterns import pattern
from cable_reader.errors import AnnotationFileError, UnwritableError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cable_reader.annotate.source import SourceDescription
    from cable_reader.annotate.xml_layout import Part
    from cable_reader.annotate.xml_loader import XmlElement

__all__ = ["Loaded", "Problem", "Seal", "from_xml", "read_source", "salvage", "to_xml"]

_VERSION = pattern(r"(\d{1,4})\.(\d{1,4})", re.ASCII)
_NEWER_NAMESPACE = pattern(r"urn:x-cable-reader:annotations:(\d+)")
_BLOCK = pattern(rb"<annotation[ \t\r\n].*?</annotation>", re.DOTALL)
_BOOK = pattern(rb"<codebook.*?</codebook>", re.DOTALL)
_PEOPLE = pattern(rb"<people.*?</people>", re.DOTALL)
#: Of our own files, in bytes: some 170,000 marks. What is larger is not written either.
FILE_LIMIT = 128 * 1024 * 1024
_TEXT_LIMIT = 9_900_000  # bytes of one text; XML readers refuse those over 10 MB
_HEAD = 16384  # bytes
_LARGE = 1 << 20  # bytes
_SOURCE = pattern(rb"<source[ \t\r\n][^>]*/>")


class Seal(StrEnum):
    """What a file's digest of its own content says."""

    INTACT = "intact"
    ABSENT = "absent"  # written by 1.0 or by another program
    BROKEN = "broken"  # changed by something else, or damaged


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file's annotations and how far it can be trusted."""

    annotations: AnnotationSet
    seal: Seal
    problems: tuple[Problem, ...] = ()
    version: str = VERSION  # of the file before migration
    parts: Mapping[str, Part] = field(
        default_factory=dict, compare=False, repr=False
    )  # as written


def from_xml(data: bytes, name: str = "?") -> Loaded:
    """Read an annotation file, the sidecar form or the one with the cable's text in it.

    Raises AnnotationFileError: annotations-damaged (not XML, cut off), annotations-newer
    (a major version we do not know), annotations-not-ours, xml-doctype, xml-too-large.
    """
    if len(data) < _LARGE or not gc.isenabled():
        return _read(data, name)
    # Nothing read makes a cycle; looking for some among hundreds of thousands of values takes time.
    gc.disable()
    try:
        return _read(data, name)
    finally:
        gc.enable()


def _read(data: bytes, name: str) -> Loaded:
    root = _root_of(data, name)
    version = _checked_version(root, name)
    seal, parts = _seal_of(root, version, data)
    problems: list[Problem] = []
    annotations = read_set(migrated(root), problems)
    if not UUID.fullmatch(annotations.id):
        raise AnnotationFileError("annotations-damaged", path=name, line=1, column=1, reason="id")
    return Loaded(annotations, seal, tuple(problems), version, parts)


def is_intact(data: bytes) -> bool:
    """Whether a file is whole and says what its seal covers, without reading all it says.

    One without a seal, of version 1.0, is read. Raises AnnotationFileError as ``from_xml``.
    """
    root = _root_of(data, "?")
    version = _checked_version(root, "?")
    if root.get(detail(SEAL)) is None:
        return from_xml(data).seal is not Seal.BROKEN
    return _seal_of(root, version, data)[0] is Seal.INTACT


def refuse_too_large(annotations: AnnotationSet, data: bytes, path: str) -> None:
    """Raise UnwritableError for a file that could not be opened again.

    Codes: annotations-too-large, note-too-large (a note, or the words of a place, in one piece).
    """
    if len(data) > FILE_LIMIT:
        raise UnwritableError("annotations-too-large", path=path, size=len(data), limit=FILE_LIMIT)
    if len(data) > _TEXT_LIMIT:
        texts = ((one.note, *(target.exact for target in one.targets)) for one in annotations)
        sizes = (
            len(each.encode("utf-8", "surrogatepass")) for one in texts for each in one if each
        )
        largest = max(sizes, default=0)
        if largest > _TEXT_LIMIT:
            raise UnwritableError("note-too-large", path=path, size=largest, limit=_TEXT_LIMIT)


def read_source(data: bytes, name: str = "?") -> SourceDescription | None:
    """Read only which cable a file belongs to, from its first lines where they say it.

    Raises AnnotationFileError as ``from_xml``.
    """
    match = _SOURCE.search(data[:_HEAD])
    if match is not None and f'xmlns="{NAMESPACE}"'.encode() in data[: match.start()]:
        loaded = _wrapped(match[0])
        if loaded is not None and loaded.annotations.source is not None:
            return loaded.annotations.source
    return from_xml(data, name).annotations.source


def salvage(data: bytes, name: str = "?") -> Loaded:
    """Make out what can still be read of a damaged file, annotation by annotation.

    The result is for looking at and for a merge that a person asks for; it may lack parts.
    """
    pieces = [match[0] for match in _BLOCK.finditer(data[:FILE_LIMIT])]
    head = b"".join(
        match[0] for pattern in (_SOURCE, _PEOPLE, _BOOK) if (match := pattern.search(data))
    )
    base: AnnotationSet | None = None
    found: dict[str, Annotation] = {}
    for front in (head, b""):  # the head may be the damaged part
        for piece in pieces:
            loaded = _wrapped(front + piece)
            if loaded is not None:
                base = base or loaded.annotations
                found.update((one.id, one) for one in loaded.annotations)
        if found:
            break
    base = base or AnnotationSet()
    problems = [Problem("file-damaged", (("path", name),))]
    if len(found) < len(pieces):
        problems.append(Problem("annotations-lost", (("count", len(pieces) - len(found)),)))
    kept = AnnotationSet(in_text_order(found.values()), base.book, base.people, source=base.source)
    return Loaded(kept, Seal.BROKEN, tuple(problems))


def _wrapped(inner: bytes) -> Loaded | None:
    start = (
        f'<annotations xmlns="{NAMESPACE}" xmlns:cr="{DETAIL}" version="{VERSION}" '
        'id="00000000-0000-0000-0000-000000000000" created="2000-01-01T00:00:00Z" '
        'modified="2000-01-01T00:00:00Z">'
    )
    try:
        return from_xml(start.encode() + inner + b"</annotations>")
    except AnnotationFileError:
        return None


def _root_of(data: bytes, name: str) -> XmlElement:
    try:
        root = load_xml(data, name, FILE_LIMIT)
    except XmlError as error:
        code = "annotations-damaged" if error.code == "xml-damaged" else error.code
        raise AnnotationFileError(code, **error.values) from error
    namespace, local = split_name(root.tag)
    newer = _NEWER_NAMESPACE.fullmatch(namespace)
    if newer and int(newer[1]) > MAJOR:
        raise AnnotationFileError(
            "annotations-newer", path=name, version=root.get("version", f"{newer[1]}.0")
        )
    if namespace != NAMESPACE or local not in {"annotations", "cable"}:
        raise AnnotationFileError("annotations-not-ours", path=name)
    return root


def _checked_version(root: XmlElement, name: str) -> str:
    version: str = root.get("version", "")
    match = _VERSION.fullmatch(version)
    if not match:
        raise AnnotationFileError(
            "annotations-damaged", path=name, line=1, column=1, reason="version"
        )
    if int(match[1]) > MAJOR:
        raise AnnotationFileError("annotations-newer", path=name, version=version)
    if int(match[1]) < MAJOR:
        raise AnnotationFileError(
            "annotations-damaged", path=name, line=1, column=1, reason="version"
        )
    return version


def _seal_of(root: XmlElement, version: str, data: bytes) -> tuple[Seal, Mapping[str, Part]]:
    """Say what the seal proves; give also the annotations whose very bytes it proves."""
    written = root.get(detail(SEAL))
    if written is None:
        # Version 1.1 always wrote one, so there it was lost.
        return (Seal.ABSENT if version == "1.0" else Seal.BROKEN), {}
    source = root.find(ours("source"))
    newline = source.get("newline", "lf") if source is not None else "lf"
    parts = written_parts(data)
    known = {key: one.digest for key, one in parts.items()}
    if known and written == seal_of_tree(root, newline, known):
        return Seal.INTACT, parts
    intact = written == seal_of_tree(root, newline)
    return (Seal.INTACT if intact else Seal.BROKEN), {}
