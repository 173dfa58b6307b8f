"""PDF as a form of export: drawn with Qt, which is loaded only when it is asked for."""

from __future__ import annotations

import importlib
import os
from typing import TYPE_CHECKING

from cable_reader.errors import CableReaderError
from cable_reader.exports import EXPORTS, export_named
from cable_reader.exports.pdf import pdf_form
from cable_reader.interrupts import interrupts_held

if TYPE_CHECKING:
    from cable_reader.exports import Export, ExportJob

NO_LIBRARY = "no-pdf-library"
_WRITER = "cable_reader.app.printing.pdf"


def _write(job: ExportJob) -> bytes:
    """Write one cable as PDF; raises CableReaderError (NO_LIBRARY) when Qt cannot start."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false;qt.qpa.*=false")
    try:
        with interrupts_held():  # in the midst of it they would end in a crash
            importlib.import_module("PySide6.QtGui")
            writer = importlib.import_module(_WRITER)
    except ImportError as error:
        if error.name and error.name.startswith("cable_reader"):
            raise
        raise CableReaderError(NO_LIBRARY, reason=str(error)) from error
    data: bytes = writer.write(job)
    return data


PDF = pdf_form(_write)
FORMS: tuple[Export, ...] = (*EXPORTS, PDF)


def form_named(name: str) -> Export:
    """Find a form by its name; raises ExportError: export-unknown."""
    return PDF if name == PDF.name else export_named(name)
