"""One label book for all cables of a person: renamed here is renamed there, and nothing is lost."""

from __future__ import annotations

import errno
import os

import pytest
from PySide6.QtWidgets import QPushButton

from cable_reader import files
from cable_reader.annotate.store import from_xml
from cable_reader.app.dialogs.label_book import LabelBookDialog
from cable_reader.app.dialogs.unsaved import UnsavedDialog
from cable_reader.library.user_labels import open_user_labels

OTHER = "SUBJECT: FICTIONAL\n\n1. (C) One.\n\n2. (U) Two.\n"


@pytest.fixture
def other(tmp_path):
    path = tmp_path / "other.txt"
    path.write_text(OTHER, encoding="utf-8")
    return path


@pytest.fixture
def book_of(qtbot):
    def make(window):
        dialog = LabelBookDialog(window)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def uuid_of(window, name):
    return window.user_labels.book.named(name, anywhere=True).uuid


def show(window, path):
    window.files.open_paths([str(path)])
    window.load_marks()
    return window.workspace.current


def names_on(cable):
    return [[cable.annotations.book.get(u).name for u in one.labels] for one in cable.annotations]


def file_of(cable):
    return cable.keeping.session.path


def test_a_label_renamed_in_one_cable_is_renamed_in_all(
    open_window, cable_file, other, press, book_of
):
    window = open_window(other)
    press(window, "1")
    window.close()
    window = open_window(cable_file)
    press(window, "1")
    book_of(window).rename(uuid_of(window, "Key point"), "Kernel")
    cable = show(window, other)
    assert names_on(cable) == [["Kernel"]]
    assert "Kernel" in [label.name for label in window.mark.labels()]
    # Shown, and not written before something is done to it.
    before = file_of(cable).read_bytes()
    window.saver.save_now()
    assert file_of(cable).read_bytes() == before
    assert b"Key point" in before
    press(window, "j", "2")
    window.saver.save_now()
    assert names_on(cable) == [["Kernel"], ["Person"]]
    assert b"Kernel" in file_of(cable).read_bytes()
    window.actions_["undo"].trigger()
    window.saver.save_now()
    assert file_of(cable).read_bytes() == before


def test_renamed_while_both_are_open_and_undone_to_the_start(
    open_window, cable_file, other, press, book_of
):
    window = open_window(other)
    press(window, "1")
    window.close()
    window = open_window(other)
    cable = window.workspace.current
    window.load_marks()
    before = file_of(cable).read_bytes()
    press(window, "n")
    window.notes.finish()
    press(window, "j", "2")
    show(window, cable_file)
    press(window, "1")
    book_of(window).rename(uuid_of(window, "Key point"), "Kernel")
    show(window, other)
    assert names_on(cable)[0] == ["Kernel"]
    while cable.undo_stack.canUndo():
        window.actions_["undo"].trigger()
    window.saver.save_now()
    assert file_of(cable).read_bytes() == before
    assert names_on(cable) == [["Kernel"]]  # the renaming was another cable's act


def test_a_merge_is_followed_by_cables_opened_later(
    open_window, cable_file, other, press, book_of
):
    window = open_window(other)
    press(window, "1", "2")
    window.close()
    window = open_window(cable_file)
    book_of(window).merge(uuid_of(window, "Key point"), uuid_of(window, "Person"))
    cable = show(window, other)
    assert names_on(cable) == [["Person"]]


def test_undo_in_one_cable_leaves_what_was_done_in_another(
    open_window, cable_file, other, press, book_of
):
    window = open_window(cable_file)
    dialog = book_of(window)
    dialog.rename(uuid_of(window, "Quote"), "Words")
    show(window, other)
    book_of(window).rename(uuid_of(window, "Person"), "Who")
    show(window, cable_file)
    window.actions_["undo"].trigger()
    assert [label.name for label in window.user_labels.book][:3] == ["Key point", "Who", "Quote"]
    window.actions_["redo"].trigger()
    assert [label.name for label in window.user_labels.book][:3] == ["Key point", "Who", "Words"]


def test_another_program_s_labels_are_taken_over(window, press, book_of):
    press(window, "1")
    window.saver.save_now()
    elsewhere = open_user_labels()
    elsewhere.keep(elsewhere.book.added("made elsewhere")[0])
    window.look_outside()
    assert "made elsewhere" in [label.name for label in window.mark.labels()]
    window.mark.new_label("made here")
    elsewhere.renew()
    assert [one.name for one in elsewhere.book][-2:] == ["made elsewhere", "made here"]
    elsewhere.close()


def test_a_damaged_book_is_said_with_what_can_be_done(open_window, cable_file, home):
    window = open_window(cable_file)
    window.load_marks()
    window.mark.new_label("ferries")
    window.close()
    path = home / "data" / "labels.xml"
    path.write_bytes(path.read_bytes().replace(b"ferries", b"fairies"))
    window = open_window(cable_file)
    window.load_marks()
    said = window.message_bar
    assert "labels.xml" in said.words.text()
    choices = {one.text(): one for one in said.choices.findChildren(QPushButton)}
    assert set(choices) == {
        "Put it aside and keep these labels",
        "Take it as it is",
        "Go back to the last backup",
    }
    choices["Go back to the last backup"].click()
    assert "ferries" in [label.name for label in window.mark.labels()]
    window.mark.new_label("afterwards")
    assert b"afterwards" in path.read_bytes()


def test_labels_that_cannot_be_saved_are_asked_about(window, monkeypatch, home):
    window.load_marks()
    as_it_is = files.calls.call

    def full(function, *args, **kwargs):
        if function is os.open and args[1] & os.O_CREAT:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return as_it_is(function, *args, **kwargs)

    monkeypatch.setattr(files.calls, "call", full)
    with window.problems.guard():
        window.mark.new_label("ferries")
    window.close()
    (asked,) = [one for one in window.findChildren(UnsavedDialog) if one.isVisible()]
    assert "Label book" in asked.text()
    assert "kept nowhere else" in asked.text()
    asked.stay.click()
    monkeypatch.setattr(files.calls, "call", as_it_is)
    assert window.close()
    path = home / "data" / "labels.xml"
    assert "ferries" in [one.name for one in from_xml(path.read_bytes()).annotations.book]


def test_a_label_deleted_in_one_cable_goes_where_nothing_has_it_and_comes_back(
    open_window, cable_file, other, press, book_of
):
    window = open_window(other)
    press(window, "1", "1", "2")  # the first was put on and taken off again: the file knows both
    window.close()
    window = open_window(cable_file)
    dialog = book_of(window)
    gone, used = uuid_of(window, "Key point"), uuid_of(window, "Person")
    for uuid in (gone, used):
        dialog.choose(uuid)
        dialog.delete()
    cable = show(window, other)
    assert names_on(cable) == [["Person"]]
    assert "Key point" not in [label.name for label in window.mark.labels()]
    before = file_of(cable).read_bytes()
    assert b"Key point" in before  # looking writes nothing
    press(window, "j", "1")
    window.saver.save_now()
    kept = from_xml(file_of(cable).read_bytes()).annotations.book
    assert [stone.uuid for stone in kept.deleted] == [gone]
    assert used in kept
    window.actions_["undo"].trigger()
    window.saver.save_now()
    assert file_of(cable).read_bytes() == before
    show(window, cable_file)
    for _act in range(2):
        window.actions_["undo"].trigger()
    assert window.user_labels.book.deleted == ()
    show(window, other)
    assert "Key point" in [label.name for label in window.mark.labels()]


def test_a_label_deleted_in_two_windows_comes_back_by_undo(window, press, book_of):
    press(window, "1")
    window.saver.save_now()
    window.user_labels.keep(window.user_labels.book.described(uuid_of(window, "Quote"), "said"))
    elsewhere = open_user_labels()
    dialog = book_of(window)
    uuid = uuid_of(window, "Quote")
    dialog.choose(uuid)
    dialog.delete()
    elsewhere.keep(elsewhere.book.without(uuid))
    window.look_outside()
    assert uuid not in window.user_labels.book
    assert uuid not in elsewhere.book
    window.actions_["undo"].trigger()
    elsewhere.renew()
    assert elsewhere.book.get(uuid) == window.user_labels.book.get(uuid)
    assert elsewhere.book.get(uuid).description == "said"
    assert elsewhere.book.deleted == ()
    elsewhere.close()


def test_a_label_renamed_in_one_window_and_deleted_in_the_other_stays(window, press, book_of):
    press(window, "1")
    window.saver.save_now()
    window.user_labels.keep(window.user_labels.book.added("more")[0])
    elsewhere = open_user_labels()
    uuid = uuid_of(window, "Quote")
    elsewhere.keep(elsewhere.book.renamed(uuid, "Words"))
    dialog = book_of(window)
    dialog.choose(uuid)
    dialog.delete()
    window.look_outside()
    elsewhere.renew()
    assert window.user_labels.book == elsewhere.book
    assert elsewhere.book.get(uuid).name == "Words"
    elsewhere.close()
