"""What goes out: one file per form, all of them in ``EXPORTS``."""

from __future__ import annotations

from cable_reader.exports import tei
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

EXPORTS: tuple[Export, ...] = (tei.EXPORT,)


def export_named(name: str) -> Export:
    """Find a form by its name; raises ExportError: export-unknown."""
    for export in EXPORTS:
        if export.name == name:
            return export
    known = ", ".join(export.name for export in EXPORTS)
    raise ExportError("export-unknown", name=name, known=known)
