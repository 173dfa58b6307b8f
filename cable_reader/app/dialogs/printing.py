"""The cable on paper: header and routing first, marks as letters, notes numbered; readable in grey."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontDatabase,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFileDialog

from cable_reader.app.models.cable_tree import field_title, paragraph_title
from cable_reader.app.outline import HEADER, ROUTING
from cable_reader.app.panes.routing import detail_of
from cable_reader.app.reading_text import BlockKind, reading_text
from cable_reader.files import atomic_write

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

    from cable_reader.annotate.annotation import Annotation
    from cable_reader.app.open_cable import OpenCable
    from cable_reader.app.window import CableWindow

_POINTS = 10.0
_HEAD = 30.0  # points above and below the text for head and foot lines


def _tr(words: str) -> str:
    return QCoreApplication.translate("printing", words)


class PrintedCable:
    """A document of one cable with its marks, ready to be painted page by page."""

    def __init__(self, cable: OpenCable) -> None:
        self.cable = cable
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        font = QFont()
        font.setPointSizeF(_POINTS)
        self.document.setDefaultFont(font)
        self._cursor = QTextCursor(self.document)
        self._begun = False
        self.notes: list[Annotation] = [one for one in cable.annotations if one.note]
        self._numbers = {one.id: number for number, one in enumerate(self.notes, 1)}
        self._put_facts()
        self._put_text()
        self._put_notes()

    def _line(
        self, words: str, *, strong: bool = False, left: float = 0, above: float = 0, hanging: float = 0,
        fixed: bool = False, small: bool = False,
    ) -> None:  # fmt: skip
        shape = QTextBlockFormat()
        shape.setLeftMargin(left)
        shape.setTopMargin(above)
        shape.setTextIndent(-hanging)
        shape.setBottomMargin(3)
        letters = QTextCharFormat()
        if fixed:
            letters.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        letters.setFontPointSize(_POINTS * (0.88 if small or fixed else 1))
        if strong:
            letters.setFontWeight(QFont.Weight.Bold)
        if self._begun:
            self._cursor.insertBlock(shape, letters)
        else:
            self._cursor.setBlockFormat(shape)
            self._begun = True
        self._cursor.insertText(words, letters)

    def _put_facts(self) -> None:
        self._line(self.cable.title, strong=True)
        outline = self.cable.outline
        for row in outline.listed(HEADER):
            words = "; ".join(row.value.split("\n"))
            self._line(f"{field_title(row.code)}:  {words}", left=90, hanging=90, small=True)
        for group in outline.listed(ROUTING):
            parts = []
            for place in outline.children[group.id]:
                row = outline.rows[place]
                detail = detail_of(row.fact)
                parts.append(f"{row.value} ({detail})" if detail else row.value)
            self._line(
                f"{field_title(group.code)}:  {'; '.join(parts)}", left=90, hanging=90, small=True
            )

    def _put_text(self) -> None:
        for block in reading_text(self.cable.cable, self.cable.outline).blocks:
            left = 60 + 18 * block.depth
            words = block.text
            if block.begins and block.paragraph is not None:
                marks = self._marks_at(block.paragraph.ordinal)
                words = f"{paragraph_title(block.paragraph)}  {words}{marks}"
                self._line(words, left=left, hanging=48, above=7)
            else:
                self._line(
                    words,
                    left=left,
                    strong=block.kind in {BlockKind.HEADING, BlockKind.SIGNATURE},
                    above=10 if block.kind is BlockKind.HEADING else 2,
                    fixed=block.kind is BlockKind.TABLE,
                )

    def _marks_at(self, ordinal: int) -> str:
        """Give labels and numbers of notes of a paragraph: ``  [Person] [note 3]``."""
        annotations = self.cable.annotations
        said: list[str] = []
        for one in annotations.at_paragraph(ordinal):
            said += [label.name for uuid in one.labels if (label := annotations.book.get(uuid))]
            if one.id in self._numbers:
                said.append(_tr("note {number}").format(number=self._numbers[one.id]))
        return "".join(f"  [{words}]" for words in dict.fromkeys(said))

    def _put_notes(self) -> None:
        if self.notes:
            self._line(_tr("Notes"), strong=True, above=16)
        for note in self.notes:
            quote = " ".join(note.quote.split())
            begun = f"“{quote[:70]}{'…' if len(quote) > 70 else ''}” " if quote else ""  # noqa: PLR2004
            by = f" ({note.author})" if note.author else ""
            self._line(
                f"{self._numbers[note.id]}.  {begun}{note.note}{by}",
                left=24,
                hanging=24,
                small=True,
            )

    def paint(self, device: QPagedPaintDevice) -> int:
        """Paint all pages onto paper or PDF; gives their number."""
        painter = QPainter(device)
        scale = device.logicalDpiX() / 72
        page = device.pageLayout().paintRect(QPageLayout.Unit.Point)
        body = QSizeF(page.width(), page.height() - 2 * _HEAD)
        self.document.documentLayout().setPaintDevice(device)
        self.document.setPageSize(QSizeF(body.width() * scale, body.height() * scale))
        pages = self.document.pageCount()
        for number in range(pages):
            if number:
                device.newPage()
            self._paint_page(painter, number, pages, scale, page, body)
        painter.end()
        return pages

    def _paint_page(
        self, painter: QPainter, number: int, pages: int, scale: float, page: QRectF, body: QSizeF
    ) -> None:
        banner = self.cable.cable.banner
        marking = "//".join((banner.level.title, *banner.controls)) if banner else ""
        head = _tr("{marking} (historical marking)").format(marking=marking) if marking else ""
        painter.setPen(Qt.GlobalColor.black)
        painter.setFont(self.document.defaultFont())
        width = page.width() * scale
        line = QRectF(0, 0, width, _HEAD * scale * 0.6)
        painter.drawText(line, Qt.AlignmentFlag.AlignHCenter, head)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, self.cable.title)
        foot = line.translated(0, (page.height() - _HEAD * 0.6) * scale)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, f"{number + 1} / {pages}")
        painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter, head)
        painter.save()
        height = body.height() * scale
        painter.translate(0, _HEAD * scale - number * height)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)  # type: ignore[attr-defined]
        area = QRectF(0, number * height, width, height)
        painter.setClipRect(area)
        context.clip = area  # type: ignore[attr-defined]
        self.document.documentLayout().draw(painter, context)
        painter.restore()


def pdf_of(cable: OpenCable) -> bytes:
    """Give the cable as the bytes of a PDF file."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice  # noqa: PLC0415

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(18, 14, 18, 14), QPageLayout.Unit.Millimeter)
    writer.setTitle(cable.title)
    writer.setCreator("Cable Reader")
    PrintedCable(cable).paint(writer)
    buffer.close()
    return bytes(data.data())


def save_pdf(cable: OpenCable, window: CableWindow) -> None:
    """Ask for a name and write; raises UnwritableError."""
    folder = os.path.dirname(cable.path or "")  # noqa: PTH120 - undecodable names too
    proposed = os.path.join(folder, f"{cable.title}.pdf")  # noqa: PTH118
    name, _ = QFileDialog.getSaveFileName(
        window, window.tr("Save as PDF"), proposed, "PDF (*.pdf)"
    )
    if name:
        atomic_write(name, pdf_of(cable), mode=0o666)
        window.notice(window.tr("Wrote {name}").format(name=os.path.basename(name)))  # noqa: PTH119


def print_cable(cable: OpenCable, window: CableWindow) -> None:
    """Ask for a printer and print."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - loads much

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageMargins(QMarginsF(18, 14, 18, 14), QPageLayout.Unit.Millimeter)
    printer.setDocName(cable.title)
    dialog = QPrintDialog(printer, window)
    dialog.accepted.connect(lambda: PrintedCable(cable).paint(printer))
    window.show_dialog(dialog)
