"""The end of the program while marks cannot be saved: asked, copied elsewhere, never silent."""

from __future__ import annotations

import errno
import os
import re
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from cable_reader import files
from cable_reader.annotate.store import from_xml
from cable_reader.app.dialogs.unsaved import UnsavedDialog

_AS_IT_IS = files.calls.call


class FullDisk:
    """Lets no file be made in the folders given."""

    def __init__(self, *folders):
        self.folders = [str(one) for one in folders]

    def __call__(self, function, *args, **kwargs):
        if function is os.open and args[1] & os.O_CREAT:
            name = os.fspath(args[0])
            if any(name.startswith(folder) for folder in self.folders):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return _AS_IT_IS(function, *args, **kwargs)


@pytest.fixture
def full(window, press, home, monkeypatch):
    """A window with one mark that cannot be saved."""
    disk = FullDisk(home)
    monkeypatch.setattr(files.calls, "call", disk)
    press(window, "j", "1")
    return disk


def question(window):
    found = [one for one in window.findChildren(UnsavedDialog) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def marks_in(path):
    return len(from_xml(path.read_bytes()).annotations.annotations)


@pytest.mark.parametrize("way", ["key", "window"])
def test_leaving_with_unsaved_marks_asks_and_staying_is_the_default(window, full, press, way):
    if way == "key":
        press(window, "Ctrl+Q")
    else:
        window.close()
    asked = question(window)
    assert "KESTRAVA 417" in asked.text()
    assert "full" in asked.text()
    assert asked.defaultButton() is asked.stay
    assert asked.escapeButton() is asked.stay
    window.close()  # asked once
    asked = question(window)
    asked.stay.click()
    assert window.isVisible()
    assert len(window.workspace.current.annotations) == 1
    full.folders = []
    assert window.close()  # there is room again
    assert not window.isVisible()


def test_the_note_being_written_counts(window, press, type_words, home, monkeypatch):
    monkeypatch.setattr(files.calls, "call", FullDisk(home))
    press(window, "n")
    type_words(window, "an idea")
    window.close()
    assert window.workspace.current.annotations.annotations[0].note == "an idea"
    question(window).stay.click()


def test_quitting_without_saving_is_possible(window, full):
    window.close()
    question(window).leave.click()
    assert not window.isVisible()


def test_saving_somewhere_else_and_leaving(window, full, tmp_path, monkeypatch):
    path = tmp_path / "elsewhere.xml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    window.close()
    question(window).elsewhere.click()
    assert not window.isVisible()
    assert marks_in(path) == 1


def test_somewhere_else_that_is_full_too_keeps_the_window(window, full, home, monkeypatch):
    names = [(str(home / "a.xml"), ""), ("", "")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: names.pop(0))
    for _ in range(2):  # it cannot be written; the person gives no name
        window.close()
        question(window).elsewhere.click()
        assert window.isVisible()
    assert "full" in window.message_bar.words.text()


def test_only_the_cables_left_are_asked_for_again(
    open_window, cable_file, tmp_path, press, monkeypatch
):
    other = tmp_path / "other.txt"
    other.write_text("SUBJECT: FICTIONAL\n\n1. (C) One.\n\n2. (U) Two.\n", encoding="utf-8")
    window = open_window(cable_file, other)
    monkeypatch.setattr(files.calls, "call", FullDisk(tmp_path / "home"))
    press(window, "1")
    window.files.open_paths([str(cable_file)])
    press(window, "1")
    names = [(str(tmp_path / "a.xml"), ""), ("", "")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: names.pop(0))
    window.close()
    asked = question(window)
    assert "KESTRAVA" in asked.text()
    assert "other.txt" in asked.text()
    asked.elsewhere.click()
    assert marks_in(tmp_path / "a.xml") == 1
    assert window.isVisible()
    window.close()
    asked = question(window)
    assert "KESTRAVA" not in asked.text()
    asked.stay.click()
    press(window, "j", "2")  # what is marked after the copy is in no file
    window.close()
    asked = question(window)
    assert "KESTRAVA" in asked.text()
    asked.stay.click()


def test_a_refused_closing_of_the_cable_keeps_its_journal_and_sign(
    window, press, home, is_on_disk
):
    press(window, "j", "1")
    keeping = window.workspace.current.keeping
    original, files.calls.call = files.calls.call, FullDisk(home)
    try:
        press(window, "Ctrl+W")
    finally:
        files.calls.call = original
    assert window.workspace.current is not None
    assert list(home.rglob("*.journal"))
    asked = question(window)
    assert "come back" in asked.text()  # the journal has it
    assert asked.leave.text() == "Close without saving"
    asked.stay.click()
    assert window.workspace.current is not None
    window.focus_text()
    press(window, "j", "2")
    window.saver.save_now()
    assert is_on_disk(keeping.session)
    press(window, "Ctrl+W")
    assert list(home.rglob("*.journal")) == []


@pytest.mark.parametrize("way", ["elsewhere", "without"])
def test_closing_a_cable_whose_marks_cannot_be_saved(
    way, open_window, cable_file, press, monkeypatch
):
    window = open_window(cable_file)
    press(window, "j", "1")  # in the journal
    copy, home = cable_file.with_name("copy.xml"), cable_file.with_name("home")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    with monkeypatch.context() as patch:
        patch.setattr(files.calls, "call", FullDisk(home))
        press(window, "Ctrl+W")
        asked = question(window)
        (asked.elsewhere if way == "elsewhere" else asked.leave).click()
        assert window.workspace.current is None
        assert window.isVisible()
    assert copy.exists() == (way == "elsewhere")
    if way == "elsewhere":
        assert marks_in(copy) == 1
    assert window.close()
    monkeypatch.setattr("cable_reader.annotate.lock.is_running", lambda _pid: False)
    again = open_window(cable_file)
    again.load_marks()
    assert len(again.workspace.current.annotations) == 1
    assert "brought back" in again.message_bar.words.text()


def test_what_is_in_no_journal_either_is_said_to_be_lost(window, full):
    window.close()
    asked = question(window)
    assert "kept nowhere else" in asked.text()
    assert "come back" not in asked.text()
    asked.stay.click()


def test_the_end_without_a_question_leaves_a_copy(window, full, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(tempfile, "tempdir", full.folders[0])  # as full as the disk of the marks
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    window.leaving.end()
    assert not window.isVisible()
    (copy,) = tmp_path.glob("*.annotations.xml")
    assert marks_in(copy) == 1
    assert str(copy) in capsys.readouterr().err


def test_the_end_without_any_room_is_said(window, full, tmp_path, monkeypatch, capsys):
    full.folders = [str(tmp_path)]
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    window.leaving.end()
    assert "no copy could be made" in capsys.readouterr().err


class Session:
    """What the system says at the end of a session."""

    def __init__(self, allows):
        self.allows, self.is_cancelled = allows, False

    def allowsInteraction(self):  # noqa: N802 - Qt's name
        return self.allows

    def cancel(self):
        self.is_cancelled = True


def test_the_end_of_the_session_is_held_up_to_ask(window, full):
    session = Session(allows=True)
    window.leaving.end_session(session)
    assert session.is_cancelled
    question(window).stay.click()


def test_the_end_of_the_session_that_cannot_be_held_up(
    window, full, tmp_path, monkeypatch, capsys
):
    folder = tmp_path / "room"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    session = Session(allows=False)
    window.leaving.end_session(session)
    assert not session.is_cancelled
    assert [marks_in(path) for path in folder.iterdir()] == [1]


_PROGRAM = """
import errno, os, sys
from PySide6.QtCore import QTimer
from cable_reader import files
from cable_reader.app import main
call, home = files.calls.call, os.environ["CABLE_READER_HOME"]
def full(function, *args, **kwargs):
    if function is os.open and args[1] & os.O_CREAT and os.fspath(args[0]).startswith(home):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    return call(function, *args, **kwargs)
make = main.create_window
def create(paths):
    window = make(paths)
    def mark():
        window.load_marks()
        files.calls.call = full
        window.mark.digit(1)
        print("marked", len(window.workspace.current.annotations), flush=True)
    QTimer.singleShot(0, mark)
    return window
main.create_window = create
sys.exit(main.main(sys.argv[1:]))
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGTERM to send")
def test_sigterm_leaves_a_copy_and_says_where(cable_file, tmp_path):
    room = tmp_path / "room"
    room.mkdir()
    environment = {**os.environ, "TMPDIR": str(room), "PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, "-c", _PROGRAM, str(cable_file)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, env=environment) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"marked 1\n"
        process.send_signal(signal.SIGTERM)
        _out, told = process.communicate(timeout=60)
    assert process.returncode == 0
    (copy,) = room.glob("*.annotations.xml")
    assert marks_in(copy) == 1
    assert re.search(re.escape(str(copy)), told.decode())
