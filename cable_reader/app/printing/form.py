"""PDF as a form of export in the window; what draws it is loaded when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.exports.pdf import pdf_form

if TYPE_CHECKING:
    from cable_reader.exports import ExportJob


def _write(job: ExportJob) -> bytes:
    from cable_reader.app.printing import pdf

    return pdf.write(job)


def begin(language: str) -> None:
    """Make ready to write in a process that has no window, in the language of one."""
    from cable_reader.app.i18n import speak
    from cable_reader.app.printing.pdf import application

    speak(application(), language)


PDF = pdf_form(_write)
