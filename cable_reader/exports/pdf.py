"""PDF as a form of export. Qt draws it (``app/printing``), so whoever offers it brings the writer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.exports.export import Export

if TYPE_CHECKING:
    from collections.abc import Callable

    from cable_reader.exports.export import ExportJob


def pdf_form(write: Callable[[ExportJob], bytes]) -> Export:
    """Give the form with what writes it."""
    return Export(
        name="pdf",
        title="PDF: pages to print, notes in the margin",
        suffix=".pdf",
        write=write,
        is_slow=True,
    )
