"""What comes back: marks, labels and cables that other files and programs hold."""

from __future__ import annotations

from cable_reader.imports import label_csv, own_xml, refi_codebook, refi_project, web_annotation
from cable_reader.imports.importing import (
    Import,
    Imported,
    ImportFileError,
    ImportReport,
    ImportTarget,
    NotTaken,
)

__all__ = [
    "IMPORTS",
    "Import",
    "ImportFileError",
    "ImportReport",
    "ImportTarget",
    "Imported",
    "NotTaken",
    "import_named",
]

IMPORTS: tuple[Import, ...] = (
    own_xml.IMPORT,
    web_annotation.IMPORT,
    refi_project.IMPORT,
    refi_codebook.IMPORT,
    label_csv.IMPORT,
)


def import_named(name: str) -> Import:
    """Find a form by its name; raises ImportFileError: import-unknown."""
    for one in IMPORTS:
        if one.name == name:
            return one
    known = ", ".join(one.name for one in IMPORTS)
    raise ImportFileError("import-unknown", name=name, known=known)
