"""The start: what may be loaded before the text is painted, and that all the rest follows by itself."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTextEdit, QTreeView, QWidget

from cable_reader.app.actions.table import ACTIONS
from cable_reader.app.main import create_window

PANES = (
    "headerPane", "routingPane", "paragraphsPane", "notesPane", "sourcePane", "findingsPane", "cablesPane",
)  # fmt: skip
#: Not needed to show a cable: they would delay the text.
LATE = {
    "lxml", "sqlite3", "json", "html", "html.entities", "platformdirs", "secrets", "multiprocessing",
    "concurrent.futures", "PySide6.QtSvg", "cable_reader.checks", "cable_reader.annotate",
    "cable_reader.exports", "cable_reader.imports", "cable_reader.app.window.late_panes",
    "cable_reader.app.window.naming", "cable_reader.app.commands.mark_commands",
    "cable_reader.app.commands.note_commands", "cable_reader.app.dialogs",
    "cable_reader.containers.against_text", "dataclasses", "datetime", "tomllib",
}  # fmt: skip
#: Classes of Qt that nothing of the first paint is of: PySide loads each when it is first asked for.
LATE_CLASSES = {"QCalendarWidget", "QFileDialog", "QGraphicsView", "QStyle", "QWizard"}
TELL = """
import os, sys
import PySide6.QtWidgets
from PySide6.QtCore import QEvent, QObject, QTimer
from cable_reader.app.main import application, create_window
app = application()
window = create_window(sys.argv[1:])
view = window.paragraphs.view
class Watcher(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, tell)
        return False
def tell():
    assert "FICTIONAL" in view.document().toPlainText()
    print(*sys.modules, *vars(PySide6.QtWidgets), flush=True)
    os._exit(0)
watcher = Watcher()
view.viewport().installEventFilter(watcher)
window.show()
app.exec()
"""

MADE = """
import gc, os, sys
searches = []
gc.callbacks.append(lambda phase, info: searches.append(info))
from cable_reader.app.main import application, create_window
usual = gc.get_threshold()
searches.clear()
app = application()
window = create_window(sys.argv[1:])
assert gc.get_threshold() == usual
print(len(searches), flush=True)
os._exit(0)
"""


@pytest.fixture
def unseen(qtbot, cable_file):
    """A window that was made and neither shown nor looked into."""
    window = create_window([str(cable_file)])
    qtbot.addWidget(window)
    return window


def test_only_what_the_text_needs_is_loaded_before_it_is_painted(cable_file):
    command = [sys.executable, "-c", TELL, str(cable_file)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    loaded = set(done.stdout.split())
    assert "cable_reader.app.window.cable_window" in loaded
    assert sorted(loaded & LATE) == []
    assert "QTreeView" in loaded
    assert sorted(loaded & LATE_CLASSES) == []


def test_no_garbage_is_looked_for_while_qt_is_loaded_and_the_window_made(cable_file):
    command = [sys.executable, "-c", MADE, str(cable_file)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    assert done.stdout.split() == ["0"]


@pytest.mark.parametrize("name", PANES)
def test_every_pane_is_found_in_a_window_that_was_not_shown(unseen, name):
    assert unseen.findChild(QWidget, name) is not None


def test_every_command_is_found_at_once(unseen):
    found = {action.objectName() for action in unseen.findChildren(QAction)}
    assert {spec.id for spec in ACTIONS} <= found


@pytest.mark.parametrize(("pane", "kind"), [("paragraphs", QTextEdit), ("header", QTreeView)])
def test_viewports_made_here_are_like_those_that_qt_makes(unseen, qtbot, pane, kind):
    view, plain = getattr(unseen, pane).view, kind()
    qtbot.addWidget(plain)
    plain.setMouseTracking(view.hasMouseTracking())
    made, theirs = view.viewport(), plain.viewport()
    assert made.backgroundRole() == theirs.backgroundRole()
    assert made.autoFillBackground() == theirs.autoFillBackground()
    assert made.hasMouseTracking() == theirs.hasMouseTracking()
    assert made.cursor().shape() == theirs.cursor().shape()
    assert made.focusProxy() is view


def test_what_is_made_late_knows_the_cable(unseen):
    assert not unseen.made("source")
    unseen.load_marks()
    assert unseen.findings.model.rowCount() == len(unseen.workspace.current.cable.findings)
    assert unseen.cables.model.rowCount() == 1
    unseen.source.show()
    assert "FICTIONAL" in unseen.source.text.toPlainText()


def test_the_rest_comes_by_itself(unseen, qtbot):
    assert not unseen.made("notes")
    unseen.resize(1280, 760)  # wide enough for notes beside the text
    unseen.show()
    qtbot.waitUntil(lambda: unseen.workspace.current.has_loaded_marks)
    assert all(unseen.made(name) for name in ("notes", "findings", "cables", "source", "picker"))
    assert unseen.notes.isVisible()
    assert unseen.status.legend.isVisible()


@pytest.mark.parametrize("width", [0, 1280])  # 0: as the screen has room
def test_nothing_moves_when_the_rest_comes(unseen, qtbot, width):
    unseen.resize(width or unseen.width(), 760)
    places = {}

    def note_places():
        for pane in (unseen.header, unseen.routing, unseen.paragraphs, unseen.notes_dock):
            places.setdefault(pane, []).append(pane.geometry())
        places.setdefault(unseen.toolbar, []).append(
            [unseen.toolbar.actionGeometry(action) for action in unseen.toolbar.actions()]
        )
        view = unseen.paragraphs.view
        places.setdefault(view, []).append((view.viewport().geometry(), view.scroll_y()))

    unseen.show()
    qtbot.waitExposed(unseen)
    note_places()
    unseen.finish()
    qtbot.waitUntil(lambda: unseen.workspace.current.has_loaded_marks)
    qtbot.wait(50)
    note_places()
    for pane, (before, after) in places.items():
        assert before == after, pane


def test_a_window_closed_before_it_was_painted_remembers_its_file(unseen, cable_file):
    unseen.close()
    assert unseen.state.recent.paths() == [str(cable_file)]


def test_icons_keep_their_room_until_the_text_is_painted(unseen, qtbot):
    unseen.show()
    qtbot.waitUntil(lambda: unseen.workspace.current.has_loaded_marks)
    icon = unseen.actions_["open"].icon()
    assert not icon.pixmap(20, 20).isNull()


def test_a_cable_named_from_its_folder_is_there_again_from_another(
    open_window, cable_file, tmp_path_factory, monkeypatch
):
    monkeypatch.chdir(cable_file.parent)
    window = open_window(cable_file.name)
    window.workspace.select_paragraph(window.workspace.current.paragraphs[4])
    window.close()
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    other = elsewhere / cable_file.name  # the same name, another cable
    other.write_text("1. (C) FICTIONAL: another one.\n")
    monkeypatch.chdir(elsewhere)
    again = open_window()
    assert again.workspace.current.path == str(cable_file)
    assert again.workspace.paragraph.ordinal == 5
