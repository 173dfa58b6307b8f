"""What merging with another program's work would do, before anything is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QListWidget,
    QVBoxLayout,
)

from cable_reader.app.panes.wrapping import WrappedRows
from cable_reader.app.plain import shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from cable_reader.annotate.annotation import AnnotationSet
    from cable_reader.annotate.merge import MergeReport
    from cable_reader.annotate.session import AnnotationSession
    from cable_reader.app.window.cable_window import CableWindow

_WORDS = 100  # code points shown of a mark


class MergeDialog(QDialog):
    """Counts above, the marks that would change here below; raises CableReaderError."""

    def __init__(self, session: AnnotationSession, window: CableWindow) -> None:
        # Before there is a dialog: a file that cannot be read leaves none behind.
        merged, report = session.merge_preview()
        super().__init__(window)
        self.setObjectName("mergePreview")
        self.setWindowTitle(self.tr("Merge with the changes of another program"))
        self.resize(560, 400)
        self._session, self._window = session, window
        said = QLabel(
            self.tr("Both programs' marks would be kept. In this window the merge would do this:"),
            self,
        )
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Marks that change"))
        WrappedRows(self.list)
        self.list.addItems(list(self._lines(report, session.annotations, merged)))
        column = QVBoxLayout(self)
        column.addWidget(said)
        column.addLayout(self._counts(report))
        column.addWidget(self.list, 1)
        buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.merge = buttons.addButton(self.tr("Merge"), role.AcceptRole)
        self.beside = buttons.addButton(self.tr("Keep mine in a second file"), role.ActionRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.merge.clicked.connect(lambda: self._settle(session.merge_outside))
        self.beside.clicked.connect(lambda: self._settle(session.save_beside))
        buttons.rejected.connect(self.reject)
        self.rejected.connect(window.saver.save_and_say)  # the choices stay at hand
        column.addWidget(buttons)

    def _settle(self, act: Callable[[], object]) -> None:
        self.accept()
        self._window.saver.settle(act)

    def _counts(self, report: MergeReport) -> QFormLayout:
        fields = QFormLayout()
        for name, ids in (
            (self.tr("Added"), report.added),
            (self.tr("Changed"), report.changed),
            (self.tr("Removed"), report.removed),
            (self.tr("Notes kept as replies"), report.notes_kept_as_replies),
            (self.tr("New labels"), report.labels_added),
            (self.tr("Deleted labels"), self._labels_gone(report)),
        ):
            fields.addRow(name, QLabel(str(len(ids)), self))
        return fields

    def _labels_gone(self, report: MergeReport) -> list[str]:
        """Give the paths of the labels that go from this window."""
        book = self._session.annotations.book
        return [path for uuid, path in report.labels_removed if uuid in book]

    def _lines(
        self, report: MergeReport, before: AnnotationSet, after: AnnotationSet
    ) -> Iterator[str]:
        def of(marks: AnnotationSet, ids: Iterable[str], template: str) -> Iterator[str]:
            for annotation in filter(None, map(marks.get, ids)):
                words = shortened(annotation.note or annotation.quote, _WORDS)
                yield template.format(words=words)

        yield from of(after, report.added, self.tr("Added: {words}"))
        yield from of(after, report.changed, self.tr("Changed: {words}"))
        yield from of(before, report.removed, self.tr("Removed: {words}"))
        template = self.tr("Label deleted: {name}")
        for path in self._labels_gone(report):
            yield template.format(name=shortened(path, _WORDS))
