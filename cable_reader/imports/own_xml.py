"""The own XML: the annotated export with its cable, and the sidecar with marks alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cable_reader.imports.importing import Import, Imported, ImportReport, NotTaken

if TYPE_CHECKING:
    from cable_reader.imports.importing import ImportTarget

_TEXT_TAG = b"<text"


def read(data: bytes, into: ImportTarget, name: str) -> Imported:
    """Read marks, and the cable's bytes where they are there; raises AnnotationFileError."""
    # Loaded here, with lxml, so that listing the forms stays quick.
    from cable_reader.annotate.anchor import reanchor  # noqa: PLC0415
    from cable_reader.annotate.annotated import annotated_from_xml  # noqa: PLC0415
    from cable_reader.annotate.store import from_xml  # noqa: PLC0415

    loaded = from_xml(data, name)
    carried = annotated_from_xml(data, name).data if _TEXT_TAG in data else None
    annotations = loaded.annotations
    source = annotations.source
    if source is None or not source.is_of_same_text(into.source):
        result = reanchor(annotations, into.cable, into.source)
        annotations = result.annotations if result is not None else annotations
    not_taken = [NotTaken(problem.code, problem.values) for problem in loaded.problems]
    report = ImportReport(
        annotations=len(annotations),
        labels=sum(label.uuid not in into.annotations.book for label in annotations.book),
        orphans=len(annotations.orphans),
        not_taken=tuple(not_taken),
    )
    return Imported(replace(annotations, source=into.source), report, carried)


IMPORT = Import(
    name="annotated-xml",
    title="Own annotated XML and annotation files",
    suffixes=(".xml",),
    read=read,
)
