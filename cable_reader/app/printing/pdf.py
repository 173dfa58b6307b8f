"""PDF of a cable with its marks; works without a display."""

from __future__ import annotations

import os
import sys
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from cable_reader.app.printing.faces import POINT
from cable_reader.app.printing.pages import Pages
from cable_reader.app.printing.paper import PAPERS, paper_of, size_of
from cable_reader.app.printing.parts import Parts
from cable_reader.app.printing.sheet import Sheet
from cable_reader.errors import UnwritableError

if TYPE_CHECKING:
    from cable_reader.exports.export import ExportJob

translate = QCoreApplication.translate

_DPI = 1200
_NO_MARGINS = QMarginsF(0, 0, 0, 0)


def write(job: ExportJob, paper: str = "a4") -> bytes:
    """Write one cable as PDF; raises ExportError for more than one.

    Without a window a Qt application without a display is made for it.
    """
    application()
    return pdf_of(laid_out(job, paper), paper)


@cache
def application() -> QCoreApplication:
    """Give the running application, else one of our own that lives as long as the program."""
    running = QCoreApplication.instance()
    if running is not None:
        return running
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication(sys.argv[:1])


def laid_out(
    job: ExportJob, paper: str = "a4", parts: Parts | None = None, family: str = ""
) -> Pages:
    """Break a cable into pages of a paper, ``a4`` or ``letter``."""
    item = job.only_item()
    parts = parts or Parts()
    shows_notes = parts.notes and bool(len(item.annotations))
    sheet_paper = paper_of(size_of(paper), notes=shows_notes)
    return Pages(
        Sheet(item, job.options, job.provenance(item), sheet_paper, parts=parts, family=family)
    )


def pdf_of(pages: Pages, paper: str = "a4") -> bytes:
    """Draw all pages into a PDF; raises UnwritableError when Qt cannot."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(PAPERS.get(paper, PAPERS["a4"])),
            QPageLayout.Orientation.Portrait,
            _NO_MARGINS,
        )
    )
    provenance = pages.sheet.provenance
    title = translate("printing", "{title}: historical document").format(title=provenance.title)
    writer.setTitle(pages.sheet.faces.carried(title))
    writer.setCreator(provenance.program)
    painter = QPainter()
    if not painter.begin(writer):
        raise UnwritableError("write-failed", path="PDF", reason="QPdfWriter")
    try:
        for number in range(len(pages)):
            if number:
                writer.newPage()
            pages.draw(painter, number, _DPI / 72 / POINT)
    finally:
        painter.end()  # before what it draws on goes
    return bytes(buffer.data().data())


def picture_of(pages: Pages, number: int, width: int) -> QImage:
    """Draw one page ``width`` pixels wide, for the preview."""
    paper = pages.paper
    scale = width / paper.width
    image = QImage(width, round(paper.height * scale), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    try:
        pages.draw(painter, number, scale)
    finally:
        painter.end()
    return image
