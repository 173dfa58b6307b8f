"""Writing cables and their marks in another form: which form, which cables, which parts, where."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cable_reader.app.dialogs.endings import with_ending
from cable_reader.app.dialogs.export_choices import ExportChoices
from cable_reader.app.dialogs.export_preview import ExportPreview
from cable_reader.app.dialogs.exporting import ExportRun, as_it_is, item_of, of_entries, of_list
from cable_reader.app.i18n import spoken
from cable_reader.app.look.fitting import Scrolled
from cable_reader.app.printing.form import PDF, begin
from cable_reader.app.problems import sentence_for
from cable_reader.exports import EXPORTS, Export, ExportJob
from cable_reader.library.exporting import Batch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cable_reader.annotate.label import LabelBook
    from cable_reader.app.dialogs.exporting import Outcome, Wanted
    from cable_reader.app.problems import Problems
    from cable_reader.app.window.cable_window import CableWindow
    from cable_reader.app.workspace.open_cable import OpenCable

_SOON = 150  # milliseconds until the preview follows a choice
_TOLD = 4  # sentences about cables that could not be written


FORMS: tuple[Export, ...] = (*EXPORTS, PDF)


class _Scope(NamedTuple):
    title: str
    size: int
    wanted: Callable[[], Iterable[Wanted]]


class ExportDialog(QDialog):
    """Choices at the left, the file as it will be at the right, how far it is below."""

    def __init__(self, cable: OpenCable, problems: Problems, window: CableWindow) -> None:
        super().__init__(window)
        self.setObjectName("exportDialog")
        self.setWindowTitle(self.tr("Export {title}").format(title=cable.title))
        self._cable, self._problems, self._window = cable, problems, window
        self._run: ExportRun | None = None
        self._scopes = self._make_scopes()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self.renew)
        self.form = QComboBox(self)
        for export in FORMS:
            self.form.addItem(QCoreApplication.translate("forms", export.title), export.name)
        self.scope = QComboBox(self)
        for scope in self._scopes:
            self.scope.addItem(scope.title)
        self.scope.setEnabled(len(self._scopes) > 1)
        # As wide as the longest of them; the titles of lists may be of any length.
        self.form.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.form.setMinimumWidth(24 * self.fontMetrics().averageCharWidth())  # small screens
        self.scope.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.scope.setMinimumContentsLength(24)
        self.choices = ExportChoices(self)
        self.preview = ExportPreview(self)
        self.replace = QCheckBox(self.tr("&Replace files that exist"), self)
        self.progress = QProgressBar(self)
        self.progress.hide()
        self.said = QLabel(self)
        self.said.setObjectName("exportSaid")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self._lay_out()
        self.form.currentIndexChanged.connect(self._form_chosen)
        self.scope.currentIndexChanged.connect(self._scope_chosen)
        self.choices.changed.connect(self._soon.start)
        self._scope_chosen()
        self.resize(940, 640)

    # -- making

    def _make_scopes(self) -> list[_Scope]:
        window = self._window
        entries = window.workspace.entries
        scopes = [_Scope(self.tr("This cable"), 1, lambda: [as_it_is(self._cable)])]
        if len(entries) > 1:
            title = self.tr("All {count} open cables").format(count=len(entries))
            scopes.append(_Scope(title, len(entries), lambda: of_entries(entries)))
        listed = window.cables.listed.shown if window.cables.listed is not None else None
        if listed is not None and listed[1]:
            cables, ids = listed
            title = self.tr("The {count} cables of the list").format(count=len(ids))
            scopes.append(_Scope(title, len(ids), lambda: of_list(cables, ids, entries)))
        return scopes

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        fields = QFormLayout()
        for words, field in ((self.tr("&Form"), self.form), (self.tr("&Cables"), self.scope)):
            fields.addRow(words, field)
            field.setAccessibleName(words.replace("&", ""))
        column.addLayout(fields)
        column.addSpacing(6)
        column.addWidget(self.choices, 1)
        column.addWidget(self.replace)
        left.setMinimumWidth(330)
        scrolled = Scrolled(left, self)
        scrolled.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Save | standard.Cancel, self)
        self.buttons.accepted.connect(self._ask_place)
        self.buttons.rejected.connect(self.reject)
        grid = QGridLayout(self)
        grid.addWidget(scrolled, 0, 0)
        grid.addWidget(self.preview, 0, 1)
        grid.addWidget(self.said, 1, 0, 1, 2)
        grid.addWidget(self.progress, 2, 0, 1, 2)
        grid.addWidget(self.buttons, 3, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(0, 1)

    # -- choices

    @property
    def export(self) -> Export:
        """The form chosen."""
        return FORMS[self.form.currentIndex()]

    @property
    def _chosen(self) -> _Scope:
        return self._scopes[self.scope.currentIndex()]

    @property
    def into_folder(self) -> bool:
        """Whether each cable gets a file of its own in a folder."""
        return self._chosen.size > 1 and not self.export.holds_many

    def _labels(self) -> LabelBook:
        """Give the labels to choose from: the cable's, for many also the person's."""
        book = self._cable.annotations.book
        return book if self._chosen.size == 1 else self._window.user_labels.book.united(book)

    def _scope_chosen(self) -> None:
        only_this = self._chosen.size == 1
        self.choices.offer(self._cable.cable, self._labels(), only_this=only_this)
        self._form_chosen()

    def _form_chosen(self) -> None:
        self.choices.offer_ism(offered=self.export.has_ism)
        self.replace.setVisible(self.into_folder)
        self.said.setText(
            self.tr(
                "The markings in the file are those of the original cable; it is not a live classified document."
            )
        )
        self._soon.start()

    def renew(self) -> None:
        """Show what the file of this cable will be."""
        job = ExportJob((item_of(self._cable),), _now(), self.choices.options)
        self.preview.show_job(self.export, job)

    # -- writing

    def _ask_place(self) -> None:
        folder = os.path.dirname(self._cable.path or "")  # noqa: PTH120 - undecodable names too
        if self.into_folder:
            name = QFileDialog.getExistingDirectory(self, self.windowTitle(), folder)
        else:
            suffix = self.export.suffix
            item = item_of(self._cable)
            one = self.export.file_name(item) if self._chosen.size == 1 else f"cables{suffix}"
            proposed = os.path.join(folder, one)  # noqa: PTH118 - undecodable names too
            # The system's dialog asks before a file is replaced.
            name, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), proposed)
            name = name and with_ending(name, suffix)
        if name:
            self.write(name)

    def write(self, path: str) -> None:
        """Write to a file, or a file for each cable into a folder; ``ended`` follows."""
        scope, into_folder = self._chosen, self.into_folder
        overwrite = self.replace.isChecked() if into_folder else True
        batch = Batch(
            self.export,
            self.choices.options,
            _now(),
            overwrite=overwrite,
            begin=partial(begin, spoken()) if self.export is PDF else None,
        )
        self._run = ExportRun(batch, scope.wanted(), path, self)
        self._run.progressed.connect(self.progress.setValue)
        self._run.ended.connect(self._ended)
        self.progress.setRange(0, scope.size if scope.size > 1 else 0)
        self.progress.setValue(0)
        self.progress.show()
        self._offer(writing=True)
        self._run.start(into_folder=into_folder)

    def _offer(self, *, writing: bool) -> None:
        for part in (self.form, self.scope, self.choices, self.replace):
            part.setEnabled(not writing)
        self.scope.setEnabled(not writing and len(self._scopes) > 1)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not writing)

    def _ended(self, outcome: Outcome) -> None:
        self._run = None
        self.progress.hide()
        self._offer(writing=False)
        name = outcome.place.name
        sentences = [sentence_for(one) for one in outcome.failed]
        if len(sentences) > _TOLD:
            more = self.tr("and {count} more").format(count=len(sentences) - _TOLD)
            sentences = [*sentences[:_TOLD], more]
        if self.into_folder:
            told = self.tr("Files written to {name}: {count}").format(
                name=name, count=outcome.files
            )
        else:
            told = self.tr("Wrote {name}").format(name=name) if outcome.files else ""
        if not outcome.whole:
            told = " ".join(filter(None, (self.tr("Stopped."), told)))
        if outcome.whole and not sentences:
            self._window.notice(told)
            self.accept()
            return
        self.said.setText("\n".join(filter(None, (told, *sentences))))
        for error in outcome.failed[:_TOLD]:
            self._problems.tell(error)

    def reject(self) -> None:
        """Stop writing; with nothing to stop, close."""
        if self._run is not None:
            self._run.cancel()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Close; a file that is being written is finished first."""
        if self._run is not None:
            self._run.cancel()
            self._run.wait()
        super().done(result)


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
