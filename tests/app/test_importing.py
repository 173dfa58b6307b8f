"""Importing in the window: one step to undo, labels where they belong, nothing dropped unsaid."""

from __future__ import annotations

import json

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel

from cable_reader.annotate.annotation import Annotation, AnnotationSet, target_for_paragraph
from cable_reader.annotate.source import describe_source
from cable_reader.app.dialogs.export import FORMS, ExportDialog
from cable_reader.app.dialogs.import_report import ImportReportDialog
from cable_reader.containers import open_cable
from cable_reader.exports import ExportInput, ExportJob, export_named

NOTE = "Ask <b>who</b> & when."


@pytest.fixture
def sent(cable_file, tmp_path):
    """Write what another person would send: a note with the labels Person and ferries/night."""

    def make(form, name="sent"):
        source = open_cable(cable_file)
        cable = source.parse()
        marks = AnnotationSet(source=describe_source(source, cable))
        marks, person = marks.with_new_label("person")
        marks, ferries = marks.with_new_label("ferries")
        marks, night = marks.with_new_label("night", parent=ferries.uuid)
        target = target_for_paragraph(cable, cable.paragraphs[1])
        labels = (person.uuid, night.uuid)
        marks = marks.with_annotation(
            Annotation.new(target, note=NOTE, labels=labels, author="R. Reader")
        )
        path = tmp_path / (name + export_named(form).suffix)
        job = ExportJob([ExportInput(source, cable, marks)], "2026-11-23T09:30:00Z")
        path.write_bytes(export_named(form).write(job))
        return path

    return make


def said(window):
    return "" if window.message_bar.isHidden() else window.message_bar.words.text()


def report_of(window):
    (dialog,) = (one for one in window.findChildren(ImportReportDialog) if one.isVisible())
    return dialog


def paths(book):
    return {book.path(label.uuid) for label in book}


@pytest.mark.parametrize("form", ["annotated-xml", "web-annotation", "refi-qda"])
def test_marks_are_taken_in_one_step(window, sent, form):
    shown = window.workspace.current
    window.files.import_path(str(sent(form)))
    (one,) = shown.annotations
    assert (one.note, one.author, one.targets[0].ordinal) == (NOTE, "R. Reader", 2)
    assert shown.undo_stack.count() == 1
    words = [label.text() for label in report_of(window).findChildren(QLabel)]
    assert "Everything was taken over." in words
    window.actions_["undo"].trigger()
    assert len(shown.annotations) == 0
    assert len(shown.annotations.book) == 0
    window.actions_["redo"].trigger()
    assert shown.annotations.annotations == (one,)


@pytest.mark.parametrize("form", ["web-annotation", "refi-qda"])
def test_labels_are_matched_with_the_person_s(window, sent, form):
    person = window.user_labels.book
    window.files.import_path(str(sent(form)))
    shown = window.workspace.current
    (one,) = shown.annotations
    assert one.labels[0] == person.named("Person").uuid
    # Of the person's labels only the one used comes into the cable's file.
    assert paths(shown.annotations.book) == {("Person",), ("ferries",), ("ferries", "night")}
    assert window.user_labels.book == person


@pytest.mark.parametrize("form", ["refi-qda-codebook", "csv-labels"])
def test_lists_of_labels_go_into_the_person_s_book(window, sent, form):
    person = window.user_labels.book
    window.files.import_path(str(sent(form)))
    shown = window.workspace.current
    assert paths(window.user_labels.book) == paths(person) | {("ferries",), ("ferries", "night")}
    assert (len(shown.annotations), len(shown.annotations.book)) == (0, 0)
    assert shown.undo_stack.count() == 1
    window.actions_["undo"].trigger()
    assert window.user_labels.book == person


def test_the_same_file_twice_is_no_second_step(window, sent):
    path = str(sent("web-annotation"))
    window.files.import_path(path)
    before = window.workspace.current.annotations
    window.files.import_path(path)
    assert window.workspace.current.annotations == before
    assert window.workspace.current.undo_stack.count() == 1


def test_what_is_not_taken_is_listed_as_plain_text(window, tmp_path):
    path = tmp_path / "<b>x.json"
    where = {"type": "<i>Svg</i>", "value": "x"}
    path.write_text(json.dumps([
        {"type": "Annotation", "target": "urn:sha256:" + "0" * 64, "bodyValue": "x"},
        {"type": "Annotation", "target": {"selector": where}},
    ]))  # fmt: skip
    window.files.import_path(str(path))
    listed = report_of(window).left
    assert listed.isVisible()
    lines = listed.toPlainText().splitlines()
    assert any("another cable" in line for line in lines)
    assert any("<i>Svg</i>" in line for line in lines)
    assert window.workspace.current.undo_stack.count() == 0


@pytest.mark.parametrize(
    ("name", "data"),
    [("gone.json", None), ("x.qdpx", b"PK\x03\x04"), ("x.xml", b"<TEI/>"), ("x.csv", b"a,b\n")],
)
def test_a_file_that_cannot_be_read_is_named(window, tmp_path, name, data):
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    window.files.import_path(str(path))
    assert name in said(window)
    assert not window.findChildren(ImportReportDialog)
    assert window.workspace.current.undo_stack.count() == 0


def test_nothing_is_said_to_be_taken_where_nothing_can_be_changed(open_window, cable_file, sent):
    path = sent("web-annotation")
    beside = cable_file.with_name(cable_file.name + ".annotations.xml")
    beside.write_bytes(b"<annotations")
    window = open_window(cable_file)
    window.files.import_path(str(path))
    assert beside.name in said(window)
    assert not window.findChildren(ImportReportDialog)
    assert beside.read_bytes() == b"<annotations"


def test_the_command_asks_for_a_file(window, sent, monkeypatch):
    path = str(sent("refi-qda"))
    asked = []

    def answer(_parent, title, folder, filters):
        asked.append((title, folder, filters))
        return path, filters

    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    window.actions_["import"].trigger()
    assert len(window.workspace.current.annotations) == 1
    ((_title, folder, filters),) = asked
    assert folder
    assert "*.qdpx" in filters
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    window.actions_["import"].trigger()
    assert window.workspace.current.undo_stack.count() == 1


def test_own_annotated_xml_opens_cable_and_marks(open_window, sent, cable_file):
    own = sent("annotated-xml")
    window = open_window(own)
    shown = window.workspace.current
    assert shown.title == "KESTRAVA 417"
    assert shown.cable.text == cable_file.read_text()
    assert [one.note for one in shown.annotations] == [NOTE]
    assert not said(window)
    assert shown.undo_stack.count() == 0


def test_what_was_taken_back_does_not_come_again_with_the_file(open_window, sent, cable_file):
    own = sent("annotated-xml")
    window = open_window(own)
    shown = window.workspace.current
    (one,) = shown.annotations
    window.workspace.edit("x", shown.annotations.without(one.id))
    window.files.close()
    window.files.open_paths([str(own)])
    assert len(window.workspace.current.annotations) == 0
    window.files.close()
    # They are the cable's marks, whichever of its files is opened.
    window.files.open_paths([str(cable_file)])
    assert len(window.workspace.current.annotations) == 0


def test_an_older_note_does_not_come_back_with_the_file(open_window, sent, cable_file):
    own = sent("annotated-xml")
    window = open_window(own)
    shown = window.workspace.current
    (one,) = shown.annotations
    after = shown.annotations.with_annotation(one.having(note="Done."))
    window.workspace.edit("x", after)
    window.files.close()
    for path in (own, cable_file):
        window.files.open_paths([str(path)])
        assert [one.note for one in window.workspace.current.annotations] == ["Done."]
        window.files.close()


def test_ism_is_offered_with_its_caution(window, tmp_path, qtbot):
    dialog = ExportDialog(window.workspace.current, window.problems, window)
    dialog.show()
    choices = dialog.choices
    for place, form in enumerate(FORMS):
        dialog.form.setCurrentIndex(place)
        choices.ism.setChecked(False)
        assert not choices.caution.isVisible()
        assert choices.ism.isEnabled() is form.has_ism
        choices.ism.setChecked(True)
        assert choices.caution.isVisible() is form.has_ism, form.name
    assert "live classified document" in choices.caution.text()
    dialog.form.setCurrentIndex(dialog.form.findData("tei"))
    dialog.write(str(tmp_path / "x.xml"))
    qtbot.waitUntil(lambda: dialog._run is None, timeout=10_000)
    assert b"ism:classification" in (tmp_path / "x.xml").read_bytes()
