"""The own XML: the annotated export with its cable, and the sidecar with marks alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern
from cable_reader.imports.importing import Import, Imported, ImportReport, NotTaken

if TYPE_CHECKING:
    from cable_reader.annotate.annotation import AnnotationSet
    from cable_reader.annotate.source import SourceDescription
    from cable_reader.imports.importing import ImportTarget

_ROOT = pattern(
    rb"<(?:[\w.-]+:)?(?:cable|annotations)\s[^<>]*[\"']urn:x-cable-reader:annotations:\d"
)


def sniff(head: bytes) -> bool:
    """Look for the root of our own files."""
    return _ROOT.search(head) is not None


def read(data: bytes, into: ImportTarget, name: str) -> Imported:
    """Read marks; raises AnnotationFileError."""
    # Loaded here, with lxml, so that listing the forms stays quick.
    from cable_reader.annotate.anchor import reanchor
    from cable_reader.annotate.store import Seal, from_xml

    loaded = from_xml(data, name)
    annotations = loaded.annotations
    source = annotations.source
    not_taken = [NotTaken(problem.code, problem.values) for problem in loaded.problems]
    if loaded.seal is Seal.BROKEN:
        not_taken.append(NotTaken("import-changed", (("path", name),)))
    if source is not None and not _is_of_same_cable(source, into.source):
        values = (("name", source.mrn or source.name), ("count", len(annotations)))
        not_taken.append(NotTaken("import-other-cable", values))
        labels = replace(annotations.book, deleted=())
        annotations = replace(
            annotations, annotations=(), tombstones=(), quarantine=(), book=labels
        )
    elif source is None or not source.is_of_same_text(into.source):
        result = reanchor(annotations, into.cable, into.source)
        annotations = result.annotations if result is not None else annotations
    report = ImportReport(
        annotations=len(annotations),
        labels=sum(label.uuid not in into.annotations.book for label in annotations.book),
        orphans=len(annotations.orphans),
        not_taken=tuple(not_taken),
    )
    return Imported(replace(annotations, source=into.source), report)


def marks_along(
    data: bytes, into: ImportTarget, name: str
) -> tuple[AnnotationSet, tuple[NotTaken, ...]]:
    """Give the cable's marks with those of the own XML that it was opened from.

    Only what is new or newer there counts: opening a file must not bring back an older note.
    Raises AnnotationFileError.
    """
    from cable_reader.annotate.merge import merge  # with lxml

    found = read(data, into, name)
    here, along = into.annotations, found.annotations
    if along.says_nothing:
        return here, found.report.not_taken
    if here.says_nothing:
        return along, found.report.not_taken
    known = {one.id: one.revision for one in here}
    news = tuple(one for one in along if one.revision > known.get(one.id, 0))
    return merge(here, replace(along, annotations=news))[0], found.report.not_taken


def _is_of_same_cable(one: SourceDescription, other: SourceDescription) -> bool:
    """Whether marks can be carried over: the same bytes, words, or another release."""
    same_message = one.mrn is not None and one.mrn == other.mrn
    return one.is_of_same_bytes(other) or one.is_of_same_words(other) or same_message


IMPORT = Import(
    name="annotated-xml",
    title="Own annotated XML and annotation files",
    suffixes=(".xml",),
    sniff=sniff,
    read=read,
)
