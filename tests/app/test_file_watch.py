"""Another program changes, moves or deletes the file of a cable that is open: said once, nothing lost."""

from __future__ import annotations

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


def test_a_changed_file_is_said_once_and_its_text_stays(window, cable_file: Path) -> None:
    text = window.workspace.current.cable.text
    cable_file.write_bytes(cable_file.read_bytes() + b"one more line\n")
    come_back()
    come_back()
    assert len(said(window)) == 1
    assert cable_file.name in said(window)[0]
    assert "changed by another program" in said(window)[0]
    assert window.workspace.current.cable.text == text


def test_a_file_that_is_gone_is_said_and_its_return_is_not(window, cable_file: Path) -> None:
    aside = cable_file.with_name("aside")
    cable_file.rename(aside)
    come_back()
    assert "moved or deleted" in said(window)[0]
    aside.rename(cable_file)
    window.message_bar.dismiss()
    come_back()
    assert not said(window)


def test_opened_again_the_new_text_is_what_counts(window, cable_file: Path) -> None:
    cable_file.write_bytes(cable_file.read_bytes() + b"one more line\n")
    come_back()
    window.workspace.close_entry(window.workspace.entries[0])
    window.message_bar.dismiss()
    window.files.open_paths([str(cable_file)])
    come_back()
    assert not said(window)
    assert "one more line" in window.workspace.current.cable.text
