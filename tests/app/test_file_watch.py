"""Another program changes, moves or deletes the file of a cable that is open: said once, nothing lost."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def window(open_window, cable_file):
    window = open_window(cable_file)
    window.finish()
    return window


def come_back() -> None:
    QGuiApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)


def said(window) -> list[str]:
    return list(window.message_bar.sentences)


def test_nothing_is_said_of_files_as_they_were(window) -> None:
    come_back()
    assert not said(window)


def test_nothing_is_said_of_a_file_that_holds_the_same_again(window, cable_file: Path) -> None:
    data = cable_file.read_bytes()
    cable_file.write_bytes(data)
    os.utime(cable_file, ns=(0, 0))
    come_back()
    assert not said(window)
    cable_file.write_bytes(data[:-1] + b"#")
    come_back()
    assert "changed by another program" in said(window)[0]


def test_a_changed_file_is_said_once_and_its_text_stays(window, cable_file: Path) -> None:
    text = window.workspace.current.cable.text
    cable_file.write_bytes(cable_file.read_bytes() + b"one more line\n")
    come_back()
    come_back()
    assert len(said(window)) == 1
    assert cable_file.name in said(window)[0]
    assert "changed by another program" in said(window)[0]
    assert window.workspace.current.cable.text == text


def test_changed_once_more_it_can_still_be_opened_again(window, cable_file: Path, press) -> None:
    for line in (b"one more line\n", b"and another\n"):
        cable_file.write_bytes(cable_file.read_bytes() + line)
        come_back()
    assert len(said(window)) == 1
    press(window, "Ctrl+M", "Return")
    assert "and another" in window.workspace.current.cable.text
    assert not said(window)


def test_a_file_that_is_gone_is_said_and_its_return_is_not(window, cable_file: Path) -> None:
    aside = cable_file.with_name("aside")
    cable_file.rename(aside)
    come_back()
    assert "moved or deleted" in said(window)[0]
    aside.rename(cable_file)
    window.message_bar.dismiss()
    come_back()
    assert not said(window)


def test_by_key_the_changed_file_is_opened_again_where_one_was(
    window, cable_file: Path, press
) -> None:
    press(window, "j", "h", "j")
    was = window.workspace.current
    cable_file.write_bytes(cable_file.read_bytes() + b"one more line\n")
    come_back()
    press(window, "Ctrl+M")
    assert window.message_bar.isAncestorOf(window.focusWidget())
    press(window, "Escape")
    assert window.paragraphs.view.hasFocus()
    assert said(window)
    press(window, "Ctrl+M", "Return")
    now = window.workspace.current
    assert now is not was
    assert "one more line" in now.cable.text
    assert window.workspace.paragraph.ordinal == 3
    assert len(now.annotations) == 1
    assert not said(window)
    assert window.paragraphs.view.hasFocus()
    come_back()
    assert not said(window)


def test_the_change_is_looked_at_and_the_question_stays(window, cable_file: Path, press) -> None:
    text = cable_file.read_text("utf-8")
    cable_file.write_text(text.replace("eleven", "twelve"), encoding="utf-8")
    come_back()
    press(window, "Ctrl+M", "Tab", "Space")
    assert window.comparing.is_shown
    assert [row.differs for row in window.comparing.pane.view.model().items].count(True) == 1
    names = [label.text() for label in window.comparing.pane.names]
    assert names[0].endswith("as it was read")
    assert names[1].endswith("as it is now")
    press(window, "Escape")
    press(window, "Ctrl+M", "Return")
    assert "twelve" in window.workspace.current.cable.text


def test_several_changed_files_have_one_answer(open_window, cable_file: Path, tmp_path) -> None:
    other = tmp_path / "other.txt"
    other.write_bytes(cable_file.read_bytes().replace(b"417", b"555"))
    window = open_window(cable_file, other)
    for path in (cable_file, other):
        path.write_bytes(path.read_bytes() + b"one more line\n")
    come_back()
    assert len(said(window)) == 2
    before = window.workspace.current.path
    window.file_watch.open_again()
    assert window.workspace.current.path == before
    assert all("one more line" in one.cable.text for one in window.workspace.open_cables)


def test_a_file_that_can_no_longer_be_read_stays_as_it_was(
    window, cable_file: Path, press
) -> None:
    was = window.workspace.current
    cable_file.write_bytes(b"other")
    come_back()
    cable_file.unlink()
    press(window, "Ctrl+M", "Return")
    assert window.workspace.current is was
    assert cable_file.name in said(window)[-1]


def test_opened_again_the_new_text_is_what_counts(window, cable_file: Path) -> None:
    cable_file.write_bytes(cable_file.read_bytes() + b"one more line\n")
    come_back()
    window.workspace.close_entry(window.workspace.entries[0])
    window.message_bar.dismiss()
    window.files.open_paths([str(cable_file)])
    come_back()
    assert not said(window)
    assert "one more line" in window.workspace.current.cable.text
