"""What goes out: one file per form, all of them in ``EXPORTS``."""

from __future__ import annotations

from cable_reader.exports import (
    annotated_xml,
    csv_table,
    html,
    jsonl,
    markdown,
    refi_codebook,
    refi_project,
    tei,
    tei_frus,
    web_annotation,
)
from cable_reader.exports.export import (
    Export,
    ExportError,
    ExportInput,
    ExportJob,
    Options,
    Provenance,
    levels_named,
)

__all__ = [
    "EXPORTS",
    "Export",
    "ExportError",
    "ExportInput",
    "ExportJob",
    "Options",
    "Provenance",
    "export_named",
    "levels_named",
]

EXPORTS: tuple[Export, ...] = (
    annotated_xml.EXPORT,
    tei.EXPORT,
    tei_frus.EXPORT,
    web_annotation.EXPORT,
    refi_project.EXPORT,
    refi_codebook.EXPORT,
    html.EXPORT,
    markdown.EXPORT,
    csv_table.ANNOTATIONS,
    csv_table.ADDRESSEES,
    csv_table.PARAGRAPHS,
    csv_table.LABELS,
    jsonl.EXPORT,
)


def export_named(name: str) -> Export:
    """Find a form by its name; raises ExportError: export-unknown."""
    for export in EXPORTS:
        if export.name == name:
            return export
    known = ", ".join(export.name for export in EXPORTS)
    raise ExportError("export-unknown", name=name, known=known)
