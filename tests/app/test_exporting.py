"""The export dialog: which cables, which parts, what it shows beforehand, how it is stopped."""

from __future__ import annotations

import json
import shutil
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog

from cable_reader.app.dialogs.export import FORMS, ExportDialog
from cable_reader.app.dialogs.exporting import ExportRun
from cable_reader.cable.markings import Level
from cable_reader.cli.pdf import FORMS as FORMS_OF_THE_COMMAND_LINE
from cable_reader.exports import Options, export_named
from cable_reader.library import exporting
from cable_reader.library.exporting import Batch

CABLES = Path(__file__).resolve().parents[1] / "cables"
FEW = ("modern-2007.txt", "sensitive-2005.txt", "references-2008.txt", "nara-1976.txt")


@pytest.fixture
def dialog(window):
    made = ExportDialog(window.workspace.current, window.problems, window)
    made.show()
    return made


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "cables"
    path.mkdir()
    for name in FEW:
        shutil.copy(CABLES / name, path)
    return path


@pytest.fixture
def many(open_window, folder, qtbot):
    """A dialog over a window with a folder listed."""
    window = open_window(folder)
    window.list_on()
    qtbot.waitUntil(lambda: window.cables.listed is not None, timeout=20_000)
    qtbot.waitUntil(lambda: window.cables.listed.lines.rowCount() == len(FEW), timeout=20_000)
    made = ExportDialog(window.workspace.current, window.problems, window)
    made.show()
    made.scope.setCurrentIndex(made.scope.count() - 1)
    return made


def choose(dialog, name):
    dialog.form.setCurrentIndex([form.name for form in FORMS].index(name))


def write(dialog, qtbot, path):
    """Write and wait for the end."""
    dialog.write(str(path))
    qtbot.waitUntil(lambda: dialog._run is None, timeout=20_000)


def tick(listed, *words):
    for row in range(listed.count()):
        if listed.item(row).text().strip() in words:
            listed.item(row).setCheckState(Qt.CheckState.Checked)


def test_the_window_offers_what_the_command_line_does():
    assert [one.name for one in FORMS] == [one.name for one in FORMS_OF_THE_COMMAND_LINE]
    assert [one.title for one in FORMS] == [one.title for one in FORMS_OF_THE_COMMAND_LINE]


@pytest.mark.parametrize("form", [form.name for form in FORMS])
def test_every_form_is_shown_and_written(dialog, window, qtbot, tmp_path, form):
    window.mark.digit(2)
    choose(dialog, form)
    dialog.renew()
    shows_page = dialog.preview.picture.isVisible()
    assert shows_page is (form == "pdf")
    assert shows_page or len(dialog.preview.text.toPlainText()) > 20
    target = tmp_path / f"out{dialog.export.suffix}"
    write(dialog, qtbot, target)
    assert target.stat().st_size > 20
    assert window.message_bar.isHidden()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_what_is_ticked_is_what_is_chosen(window, press):
    press(window, "j", "2", "n")
    window.notes.finish()
    made = ExportDialog(window.workspace.current, window.problems, window)
    assert made.choices.options == Options()
    label = made.choices.labels.item(0).text()
    tick(made.choices.labels, label)
    tick(made.choices.levels, "SECRET", "CONFIDENTIAL")
    for box in (made.choices.notes, made.choices.authors, made.choices.text):
        box.setChecked(False)
    made.choices.only_marked.setChecked(True)
    made.choices.ism.setChecked(True)
    uuid = next(one.uuid for one in window.workspace.current.annotations.book if one.name == label)
    assert made.choices.options == Options(
        only_annotated=True,
        labels=frozenset({uuid}),
        levels=frozenset({Level.SECRET, Level.CONFIDENTIAL}),
        notes=False,
        authors=False,
        source_text=False,
        ism=True,
    )
    choose(made, "html")  # it has no such attributes
    assert not made.choices.options.ism
    assert not made.choices.caution.isVisibleTo(made)


def test_the_preview_follows_the_choices_and_counts_what_is_left_out(dialog, qtbot):
    choose(dialog, "jsonl")
    qtbot.waitUntil(lambda: "Nothing" in dialog.preview.left_out.text())
    tick(dialog.choices.levels, "UNCLASSIFIED")
    qtbot.waitUntil(lambda: "paragraphs: 9" in dialog.preview.left_out.text())
    assert '"paragraphs": 9' in dialog.preview.text.toPlainText()


def test_the_preview_of_a_page_begins_with_what_it_says(dialog):
    choose(dialog, "html")
    dialog.renew()
    shown = dialog.preview.text.toPlainText()
    assert "<style>…</style>" in shown
    assert shown.index("FICTIONAL") < 1500


def test_a_form_that_cannot_be_made_says_so_beforehand(dialog):
    choose(dialog, "refi-qda-codebook")
    dialog.renew()
    assert "no labels" in dialog.preview.text.toPlainText()


def test_marks_not_saved_yet_are_exported(dialog, window, qtbot, tmp_path):
    window.mark.digit(3)
    choose(dialog, "jsonl")
    write(dialog, qtbot, tmp_path / "a.jsonl")
    annotations = json.loads((tmp_path / "a.jsonl").read_text())["annotations"]
    assert [len(one["labels"]) for one in annotations] == [1]


def test_the_cable_itself_is_never_written_over(dialog, window, cable_file, qtbot):
    before = cable_file.read_bytes()
    choose(dialog, "markdown")
    write(dialog, qtbot, cable_file)
    assert cable_file.read_bytes() == before
    assert "one of the files read" in dialog.said.text()
    assert dialog.isVisible()


def test_a_name_without_an_ending_gets_the_form_s_unless_that_file_is_there(
    dialog, window, qtbot, tmp_path, monkeypatch
):
    typed = tmp_path / "draft.v2"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(typed), ""))
    save = dialog.buttons.button(QDialogButtonBox.StandardButton.Save)
    save.click()
    qtbot.waitUntil(lambda: dialog._run is None, timeout=20_000)
    (first,) = tmp_path.glob("draft*")
    assert first.name == f"draft.v2{dialog.export.suffix}"
    first.write_bytes(b"another's")
    dialog.show()
    save.click()
    qtbot.waitUntil(lambda: dialog._run is None, timeout=20_000)
    assert first.read_bytes() == b"another's"
    assert typed.exists()


def test_a_file_that_cannot_be_written_is_said(dialog, window, qtbot, tmp_path):
    write(dialog, qtbot, tmp_path / "no" / "such" / "folder.xml")
    assert "folder" in window.message_bar.words.text()
    assert "folder" in dialog.said.text()


def test_all_cables_of_a_list_go_into_one_file(many, qtbot, tmp_path):
    choose(many, "jsonl")
    assert not many.into_folder
    write(many, qtbot, tmp_path / "all.jsonl")
    lines = (tmp_path / "all.jsonl").read_text().splitlines()
    assert len(lines) == len(FEW)
    assert {json.loads(line)["provenance"]["file"] for line in lines} == set(FEW)


def test_each_cable_of_a_list_gets_a_file_and_none_is_replaced(many, qtbot, tmp_path):
    choose(many, "tei")
    assert many.into_folder
    out = tmp_path / "out"
    out.mkdir()
    write(many, qtbot, out)
    files = sorted(out.iterdir())
    assert len(files) == len(FEW)
    assert all(path.name.endswith(".tei.xml") for path in files)
    files[0].write_bytes(b"mine")
    files[1].unlink()
    write(many, qtbot, out)
    assert files[0].read_bytes() == b"mine"
    assert files[1].exists()
    assert "exists already" in many.said.text()
    many.replace.setChecked(True)
    write(many, qtbot, out)
    assert files[0].read_bytes() != b"mine"
    assert many.result() == QDialog.DialogCode.Accepted


def test_many_pdfs_are_made_by_processes_beside_the_window(many, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(exporting, "_ALONE", 1)
    monkeypatch.setattr(exporting, "processors", lambda _most: 2)
    out = tmp_path / "out"
    out.mkdir()
    choose(many, "pdf")
    write(many, qtbot, out)
    files = list(out.iterdir())
    assert len(files) == len(FEW)
    assert all(path.read_bytes().startswith(b"%PDF") for path in files)
    assert many.result() == QDialog.DialogCode.Accepted


def test_a_cable_that_cannot_be_read_does_not_stop_the_others(many, folder, qtbot, tmp_path):
    (folder / FEW[1]).unlink()  # the first is open already
    choose(many, "jsonl")
    write(many, qtbot, tmp_path / "all.jsonl")
    assert len((tmp_path / "all.jsonl").read_text().splitlines()) == len(FEW) - 1
    assert FEW[1] in many.said.text()


def test_only_what_the_filter_shows_is_exported(many, qtbot, tmp_path):
    listed = many._window.cables.listed
    listed.controls.filter.setText("nara")
    listed.controls.filter.setText("1976")
    qtbot.waitUntil(lambda: 0 < listed.lines.rowCount() < len(FEW), timeout=5000)
    count = listed.lines.rowCount()
    made = ExportDialog(many._cable, many._problems, many._window)
    made.scope.setCurrentIndex(made.scope.count() - 1)
    choose(made, "jsonl")
    write(made, qtbot, tmp_path / "some.jsonl")
    assert len((tmp_path / "some.jsonl").read_text().splitlines()) == count


def test_stopping_leaves_whole_files_and_no_part_of_one(many, qtbot, tmp_path):
    held, began = threading.Event(), threading.Event()
    scope = many._scopes[-1]

    def slow():
        for number, get in enumerate(scope.wanted()):
            if number == 2:
                began.set()
                held.wait(10)
            yield get

    many._scopes[-1] = scope._replace(wanted=slow)
    for form, into in (("tei", tmp_path / "out"), ("jsonl", tmp_path / "all.jsonl")):
        held.clear()
        began.clear()
        choose(many, form)
        if many.into_folder:
            into.mkdir()
        many.write(str(into))
        assert began.wait(10)
        assert not many.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()
        assert many.progress.isVisible()
        many.reject()  # the same button stops what runs
        held.set()
        qtbot.waitUntil(lambda: many._run is None, timeout=10_000)
        assert many.isVisible()
        assert many.said.text().startswith("Stopped.")
        assert many.progress.isHidden()
    assert len(list((tmp_path / "out").iterdir())) == 2
    assert not (tmp_path / "all.jsonl").exists()
    assert not list(tmp_path.glob("*.tmp*"))


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_fault_of_ours_is_no_success(qtbot, tmp_path):
    def wanted():
        raise RuntimeError

    batch = Batch(export_named("html"), Options(), "2026-11-23T09:30:00Z")
    run = ExportRun(batch, [wanted], str(tmp_path / "a.html"))
    with qtbot.waitSignal(run.ended) as told:
        run.start(into_folder=False)
    assert not told.args[0].whole
