"""Marks of another release are offered, taken over as one act, and nothing of them is lost."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from cable_reader.annotate.target import State
from cable_reader.app.dialogs.carry import CarryDialog


@pytest.fixture
def released(open_window, cable_file, press, type_words, tmp_path):
    """A release in which paragraph 2 is another, opened where the first one has three marks."""
    window = open_window(cable_file)
    press(window, "h", "j", "1", "j", "n")
    type_words(window, "on the third")
    press(window, "Esc")
    window.close()
    text = cable_file.read_text("utf-8").split("\n\n")
    place = next(n for n, one in enumerate(text) if one.startswith("2. "))
    text[place] = "2. (U) Nothing of what stood here is left in this one."
    path = tmp_path / "released.txt"
    path.write_text("\n\n".join(text), encoding="utf-8")
    return open_window(path)


def offer(window):
    return next((one for one in window.message_bar.findChildren(QPushButton)
                 if one.text() == "Take over" and one.isVisible()), None)  # fmt: skip


def test_marks_are_offered_and_taken_over(released):
    assert "kestrava.txt" in released.message_bar.words.text()
    assert len(released.workspace.current.annotations) == 0
    offer(released).click()
    dialog = released.findChild(CarryDialog)
    assert len(released.workspace.current.annotations) == 0, "nothing before one has seen it"
    dialog.carry.click()
    marks = released.workspace.current.annotations
    assert len(marks) == 3
    assert [one.note for one in marks if one.note] == ["on the third"]
    states = {target.state for one in marks for target in one.targets}
    assert State.ORPHAN in states
    assert states & {State.ANCHORED, State.MOVED}
    assert released.reviewing.list.count() >= 1
    released.workspace.undo_group.undo()
    assert len(released.workspace.current.annotations) == 0


def test_an_offer_is_made_once_and_not_beside_marks_of_ones_own(released, open_window, press):
    released.message_bar.dismiss()
    path = released.workspace.current.path
    press(released, "h", "Ctrl+W")
    released.files.open_paths([path])
    released.load_marks()
    assert offer(released) is None
    released.close()
    assert offer(open_window(path)) is None


def test_nothing_is_offered_for_a_cable_without_other_releases(window):
    window.load_marks()
    assert offer(window) is None
    assert not window.message_bar.isVisible()
