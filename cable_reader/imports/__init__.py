"""What comes back: marks, labels and cables that other files and programs hold."""

from __future__ import annotations

import os
from pathlib import PurePath

from cable_reader import files
from cable_reader.imports import label_csv, own_xml, refi_codebook, refi_project, web_annotation
from cable_reader.imports.importing import (
    HEAD,
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
    "detect_import",
    "import_named",
    "read_import",
]

IMPORTS: tuple[Import, ...] = (
    own_xml.IMPORT,
    web_annotation.IMPORT,
    refi_project.IMPORT,
    refi_codebook.IMPORT,
    label_csv.IMPORT,
)


#: Suffixes that are most often something else's: there the content alone decides.
_OF_OTHERS = frozenset({".xml"})


def import_named(name: str) -> Import:
    """Find a form by its name; raises ImportFileError: import-unknown."""
    for one in IMPORTS:
        if one.name == name:
            return one
    known = ", ".join(one.name for one in IMPORTS)
    raise ImportFileError("import-unknown", name=name, known=known)


def detect_import(data: bytes, name: str) -> Import:
    """Choose a form by a file's content, else by its name; raises ImportFileError: import-form."""
    head = data[:HEAD]
    suffix = PurePath(name).suffix.lower()
    for one in IMPORTS:
        if one.sniff(head):
            return one
    for one in IMPORTS:
        if suffix in one.suffixes and suffix not in _OF_OTHERS:
            return one  # whose reader says what is wrong with it
    raise ImportFileError("import-form", path=name, known="; ".join(one.title for one in IMPORTS))


def read_import(path: str | os.PathLike[str], into: ImportTarget) -> tuple[Import, Imported]:
    """Read a file of any form; give the form and what was found, not yet merged.

    Raises UnreadableError, and what the form raises, all of them CableReaderError.
    """
    data = files.read_bytes(path)
    name = os.fspath(path)
    form = detect_import(data, name)
    return form, form.read(data, into, name)
