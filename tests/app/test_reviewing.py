"""The review of lost places beside the work on several cables."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cable_reader.annotate.store import from_xml
from cable_reader.annotate.target import State
from cable_reader.app.settings import Settings


def reworded(path, beginning, words):
    """Write other words into the paragraph of a file that begins so, behind its number and mark."""
    parts = path.read_text("utf-8").split("\n\n")
    place = next(n for n, one in enumerate(parts) if one.startswith(beginning))
    parts[place] = f"{beginning}{words}"
    path.write_text("\n\n".join(parts), encoding="utf-8")


@pytest.fixture
def two(open_window, cable_file, tmp_path, press, qtbot):
    """A cable with a lost place, and another without one, both open; the first is shown."""
    Settings().choose("beside", value=True)
    other = tmp_path / "other.txt"
    text = cable_file.read_text("utf-8")
    other.write_text(text.replace("000417", "000555").replace("417", "555"), encoding="utf-8")
    window = open_window(cable_file)
    press(window, "j", "h")
    window.close()
    reworded(cable_file, "2. (SBU) ", "Nothing of what was said here is said here any more.")
    window = open_window(cable_file, other)
    window.workspace.show_entry(window.workspace.entries[1])
    qtbot.waitUntil(lambda: window.workspace.current.has_loaded_marks)
    press(window, "j", "j", "j")
    window.workspace.show_entry(window.workspace.entries[0])
    qtbot.waitUntil(lambda: window.workspace.current.has_loaded_marks)
    return window


def shown(window, number, qtbot):
    window.workspace.show_entry(window.workspace.entries[number])
    with qtbot.waitSignal(window.workspace.marks_loaded):
        pass


def test_it_goes_while_a_cable_has_nothing_to_review_and_comes_back(two, press, qtbot):
    window, pane = two, two.reviewing
    press(window, "Ctrl+R")
    assert pane.isVisible()
    assert pane.list.count() == 1
    shown(window, 1, qtbot)
    assert not pane.isVisible()
    assert window.paragraphs.view.hasFocus()
    assert window.workspace.paragraph.ordinal == 4  # where it was left
    shown(window, 0, qtbot)
    assert pane.isVisible()
    assert pane.list.count() == 1
    assert window.paragraphs.view.hasFocus()  # it came by itself: the keyboard stays


def test_closed_by_hand_it_stays_closed(two, press, qtbot):
    window, pane = two, two.reviewing
    press(window, "Ctrl+R")
    pane.parentWidget().close()
    shown(window, 1, qtbot)
    shown(window, 0, qtbot)
    assert not pane.isVisible()


def test_work_in_the_text_goes_on_where_it_is(two, press):
    window, pane = two, two.reviewing
    press(window, "Ctrl+R", "Escape", "j", "j", "1")
    assert pane.isVisible()
    at = window.workspace.paragraph.ordinal
    press(window, "2")
    assert window.workspace.paragraph.ordinal == at


def test_a_long_quote_is_wrapped_and_not_cut_off(two, press, qtbot):
    press(two, "Ctrl+R")
    rows = two.reviewing.list
    for width in (1600, 800):
        two.resize(width, 720)
        qtbot.waitUntil(
            lambda: rows.visualItemRect(rows.item(0)).right() < rows.viewport().width()
        )
        assert not rows.horizontalScrollBar().isVisible()
    assert rows.visualItemRect(rows.item(0)).height() > rows.fontMetrics().height() * 2


def test_the_paragraph_of_the_number_is_proposed_and_accepted_by_key(two, press):
    window, pane = two, two.reviewing
    press(window, "Ctrl+R")
    assert "¶ 2 (SBU)" in pane.list.item(0).text()
    QTest.keyClick(pane.list, Qt.Key.Key_Right)
    assert window.workspace.paragraph.ordinal == 2
    QTest.keyClick(pane.list, Qt.Key.Key_Return)
    (mark,) = window.workspace.current.annotations
    assert mark.state is State.ANCHORED
    assert mark.targets[0].exact.startswith("2. (SBU) Nothing of what")


def test_marks_in_new_places_are_saved_by_themselves(two, qtbot):
    session = two.workspace.current.keeping.session
    qtbot.waitUntil(lambda: two.status.saved.text().startswith("saved "), timeout=6000)
    assert from_xml(session.path.read_bytes()).annotations == session.annotations
