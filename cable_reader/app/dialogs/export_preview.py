"""What the file will look like: its first lines, or the first page of a PDF."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase, QPixmap
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from cable_reader.app.look.fitting import Scrolled
from cable_reader.app.printing.left_out import left_out_in_words
from cable_reader.app.problems import sentence_for
from cable_reader.cable.patterns import pattern
from cable_reader.errors import CableReaderError
from cable_reader.exports.selection import choose

if TYPE_CHECKING:
    from cable_reader.exports import Export, ExportJob
    from cable_reader.exports.selection import LeftOut

_STYLE = pattern(r"<style>.*?</style>", re.DOTALL)  # of the page: nobody wants to read it first
_SHOWN = 20_000  # characters
_LARGEST = 400_000  # characters of a cable; a larger one would hold up the window
_PAGE = QSize(360, 509)


class ExportPreview(QWidget):
    """The beginning of the file for one cable, and the count of what it leaves out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Preview"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.picture = QLabel(self)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setMinimumSize(_PAGE)
        self.picture.setAccessibleName(self.tr("Preview of the first page"))
        self.shown = QStackedWidget(self)
        self.shown.addWidget(self.text)
        self._page = Scrolled(self.picture, self)
        self.shown.addWidget(self._page)
        self.left_out = QLabel(self)
        self.left_out.setObjectName("leftOut")
        self.left_out.setTextFormat(Qt.TextFormat.PlainText)
        self.left_out.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.shown, 1)
        column.addWidget(self.left_out)

    def show_job(self, export: Export, job: ExportJob) -> None:
        """Show a job of one cable; a form that cannot be made says why instead."""
        item = job.only_item()
        self.left_out.setText(self._counted(choose(item, job.options).left_out))
        self.shown.setCurrentWidget(self.text)
        if len(item.cable.text) > _LARGEST:
            self.text.setPlainText(self.tr("This cable is too large for a preview."))
            return
        try:
            if export.suffix == ".pdf":
                self._show_page(job)
            else:
                self.text.setPlainText(_words(export.write(job)))
        except CableReaderError as error:
            self.text.setPlainText(sentence_for(error))

    def _show_page(self, job: ExportJob) -> None:
        from cable_reader.app.printing import pdf

        ratio = self.devicePixelRatioF()
        picture = pdf.picture_of(pdf.laid_out(job), 0, round(_PAGE.width() * ratio))
        picture.setDevicePixelRatio(ratio)
        self.picture.setPixmap(QPixmap.fromImage(picture))
        self.shown.setCurrentWidget(self._page)

    def _counted(self, left_out: LeftOut) -> str:
        if not left_out:
            return self.tr("Nothing of this cable is left out.")
        return self.tr("Left out of this cable: {counts}").format(
            counts=left_out_in_words(left_out)
        )


def _words(data: bytes) -> str:
    if data.startswith(b"PK"):
        data = zipfile.ZipFile(io.BytesIO(data)).read("project.qde")
    text = data[: 4 * _SHOWN].decode("utf-8-sig", "replace")
    text = _STYLE.sub("<style>…</style>", text, count=1)
    return text if len(text) <= _SHOWN and len(data) <= 4 * _SHOWN else text[:_SHOWN] + "…"
