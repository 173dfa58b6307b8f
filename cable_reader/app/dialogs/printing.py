"""Printing and PDF: what is printed, on which paper, with a look at the pages."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QMarginsF, Qt
from PySide6.QtGui import QKeySequence, QPageLayout, QPageSize, QPainter, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cable_reader.app.dialogs.endings import with_ending
from cable_reader.app.dialogs.page_preview import PagePreview
from cable_reader.app.look.fitting import Scrolled
from cable_reader.app.printing import pdf
from cable_reader.app.printing.faces import POINT
from cable_reader.app.printing.form import PDF
from cable_reader.app.printing.pages import Pages
from cable_reader.app.printing.paper import PAPERS, paper_of, size_of_printer
from cable_reader.app.printing.parts import Parts
from cable_reader.app.printing.sheet import Sheet
from cable_reader.exports.export import ExportInput, ExportJob, Options
from cable_reader.files import atomic_write

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter

    from cable_reader.app.window.cable_window import CableWindow
    from cable_reader.app.workspace.open_cable import OpenCable


def print_cable(cable: OpenCable, window: CableWindow) -> None:
    """Ask what to print and print it."""
    window.show_dialog(PrintDialog(cable, window))


def save_pdf(cable: OpenCable, window: CableWindow) -> None:
    """Ask what to write and write a PDF."""
    window.show_dialog(PrintDialog(cable, window, to_file=True))


def job_of(cable: OpenCable, options: Options | None = None) -> ExportJob:
    """Give the cable with its marks as they are now, also those not yet saved."""
    item = ExportInput(cable.source, cable.cable, cable.annotations, cable.cable.findings)
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return ExportJob([item], now, options or Options())


def pdf_of(cable: OpenCable) -> bytes:
    """Write a cable as PDF with nothing left out."""
    return pdf.write(job_of(cable))


class PrintDialog(QDialog):
    """Choices at the left, the pages as they will be at the right."""

    def __init__(self, cable: OpenCable, window: CableWindow, *, to_file: bool = False) -> None:
        super().__init__(window)
        self.setObjectName("printDialog")
        self._cable, self._window = cable, window
        self._page = 0
        self.pages: Pages | None = None
        self.setWindowTitle(self.tr("Save as PDF") if to_file else self.tr("Print"))
        self._make_choices()
        self._make_preview()
        buttons = QDialogButtonBox(self)
        self.print_button = self._button(self.tr("&Print…"), self._print)
        self.save_button = self._button(self.tr("&Save as PDF…"), self._save)
        roles = QDialogButtonBox.ButtonRole
        buttons.addButton(self.print_button, roles.ActionRole)
        buttons.addButton(self.save_button, roles.ActionRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        first = self.save_button if to_file else self.print_button
        first.setDefault(True)
        first.setFocus()
        columns = QHBoxLayout()
        columns.addWidget(Scrolled(self._choices, self))
        columns.addWidget(self._preview, 1)
        column = QVBoxLayout(self)
        column.addLayout(columns, 1)
        column.addWidget(buttons)
        self.renew()

    def _button(self, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _make_choices(self) -> None:
        self._choices = QWidget(self)
        form = QFormLayout(self._choices)
        form.setContentsMargins(0, 0, 12, 0)
        self.paper = QComboBox(self)
        self.paper.addItem(self.tr("A4"), "a4")
        self.paper.addItem(self.tr("Letter"), "letter")
        metric = QLocale().measurementSystem() is QLocale.MeasurementSystem.MetricSystem
        self.paper.setCurrentIndex(0 if metric else 1)
        self.paper.currentIndexChanged.connect(self.renew)
        form.addRow(self.tr("P&aper"), self.paper)
        group = QGroupBox(self.tr("Print also"), self)
        column = QVBoxLayout(group)
        self.header = self._choice(column, self.tr("&Header and routing"))
        self.notes = self._choice(column, self.tr("&Notes and labels"))
        self.authors = self._choice(column, self.tr("Na&mes of those who wrote them"))
        self.findings = self._choice(column, self.tr("What is &odd about the cable"))
        self.only_marked = self._choice(
            column, self.tr("Only paragraphs with a &mark"), chosen=False
        )
        form.addRow(group)

    def _choice(self, column: QVBoxLayout, words: str, *, chosen: bool = True) -> QCheckBox:
        box = QCheckBox(words, self)
        box.setChecked(chosen)
        box.toggled.connect(self.renew)
        column.addWidget(box)
        return box

    def _make_preview(self) -> None:
        self._preview = QWidget(self)
        column = QVBoxLayout(self._preview)
        column.setContentsMargins(0, 0, 0, 0)
        self.picture = PagePreview(self)
        self.picture.setAccessibleName(self.tr("Preview"))
        row = QHBoxLayout()
        self.back = self._button(self.tr("P&revious page"), lambda: self.turn(-1))
        self.forward = self._button(self.tr("Ne&xt page"), lambda: self.turn(1))
        self.which = QLabel(self)
        self.which.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for widget in (self.back, self.which, self.forward):
            row.addWidget(widget)
        column.addWidget(self.picture, 1)
        column.addLayout(row)
        for key, steps in (("PgDown", 1), ("PgUp", -1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(lambda steps=steps: self.turn(steps))

    # -- the pages

    @property
    def options(self) -> Options:
        """The parts of the text and the marks chosen."""
        return Options(
            only_annotated=self.only_marked.isChecked(), authors=self.authors.isChecked()
        )

    @property
    def parts(self) -> Parts:
        """What stands about the text."""
        return Parts(self.header.isChecked(), self.notes.isChecked(), self.findings.isChecked())

    def job(self) -> ExportJob:
        """Give what is printed."""
        return job_of(self._cable, self.options)

    def renew(self) -> None:
        """Break the cable into pages as now chosen."""
        self.authors.setEnabled(self.notes.isChecked())
        with self._window.problems.guard():
            family = self._window.settings.text("reading_font")
            self.pages = pdf.laid_out(self.job(), self.paper.currentData(), self.parts, family)
            self.turn(0)

    def turn(self, steps: int) -> None:
        """Show another page."""
        if self.pages is None:
            return
        count = len(self.pages)
        self._page = min(max(self._page + steps, 0), count - 1)
        self.picture.show_page(self.pages, self._page)
        words = self.tr("Page {number} of {count}").format(number=self._page + 1, count=count)
        self.which.setText(words)
        self.picture.setAccessibleDescription(words)
        self.back.setEnabled(self._page > 0)
        self.forward.setEnabled(self._page < count - 1)

    # -- paper and file

    def _save(self) -> None:
        folder = os.path.dirname(self._cable.path or "")  # noqa: PTH120 - undecodable names too
        name = PDF.file_name(self.job().only_item())
        proposed = os.path.join(folder, name)  # noqa: PTH118 - undecodable names too
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), proposed, self.tr("PDF (*.pdf)")
        )
        if name:
            self.save_to(with_ending(name, PDF.suffix))

    def save_to(self, path: str) -> None:
        """Write the PDF; the file dialog has asked whether it may be replaced."""
        with self._window.problems.guard():
            if self.pages is not None:
                data = pdf.pdf_of(self.pages, self.paper.currentData())
                atomic_write(path, data, mode=0o666, overwrite=True)
                self._window.notice(self.tr("Written: {name}").format(name=path))
        self.accept()

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # loads the system's printing

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        printer.setPageSize(QPageSize(PAPERS[self.paper.currentData()]))
        printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
        printer.setDocName(self._cable.title)
        chooser = QPrintDialog(printer, self)
        chooser.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        if chooser.exec() == QDialog.DialogCode.Accepted:
            with self._window.problems.guard():
                self.print_on(printer)
            self.accept()

    def print_on(self, printer: QPrinter) -> None:
        """Draw the pages asked for; the paper in the printer decides where they break."""
        job = self.job()
        item = job.only_item()
        parts = self.parts
        shows_notes = parts.notes and bool(len(item.annotations))
        paper = paper_of(size_of_printer(printer), notes=shows_notes)
        family = self._window.settings.text("reading_font")
        pages = Pages(
            Sheet(item, job.options, job.provenance(item), paper, parts=parts, family=family)
        )
        first = max(printer.fromPage(), 1)
        last = min(printer.toPage() or len(pages), len(pages))
        painter = QPainter()
        if not painter.begin(printer):
            self._window.notice(self.tr("The printer does not answer. Is it switched on?"))
            return
        scale = printer.resolution() / 72 / POINT
        for number in range(first - 1, last):
            if number >= first:
                printer.newPage()
            pages.draw(painter, number, scale)
        painter.end()
