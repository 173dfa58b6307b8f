"""Windows are tested without a display, and everything the program keeps goes to a folder of the test."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(LC_ALL="C.UTF-8", LANGUAGE="en")  # tests read English words

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "kestrava-417.txt"


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Settings, annotations and logs of this test alone."""
    folder = tmp_path / "home"
    monkeypatch.setenv("CABLE_READER_HOME", str(folder))
    return folder


@pytest.fixture
def cable_file(tmp_path):
    """A copy of the invented sample, to be moved and changed."""
    path = tmp_path / "kestrava.txt"
    path.write_bytes(SAMPLE.read_bytes())
    return path


@pytest.fixture
def open_window(qtbot, qapp):
    """Make a shown window with these paths open; it is closed when the test ends."""
    from cable_reader.app.main import create_window

    made = []

    def make(*paths, size=(1280, 760)):
        window = create_window([str(path) for path in paths])
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        qtbot.waitExposed(window)
        window.finish()  # which comes by itself, a moment later
        window.activateWindow()
        if qapp.platformName() != "offscreen":  # a window manager takes its time
            with contextlib.suppress(qtbot.TimeoutError):
                qtbot.waitUntil(window.isActiveWindow, timeout=1000)
        window.focus_text()
        qtbot.wait(1)
        made.append(window)
        return window

    return make


@pytest.fixture
def window(open_window, cable_file):
    """A window with the sample open."""
    return open_window(cable_file)


@pytest.fixture
def press(qapp):
    """Send keys as a person would: ``press(window, "j", "Shift+3", "Ctrl+Return")``."""

    def send(window, *keys):
        for key in keys:
            for combination in QKeySequence(key):
                widget = qapp.focusWidget() or window
                QTest.keyClick(widget, combination.key(), combination.keyboardModifiers())

    return send


@pytest.fixture
def type_words(qapp):
    """Type words where the keyboard is."""

    def send(window, words):
        QTest.keyClicks(qapp.focusWidget() or window, words)

    return send
