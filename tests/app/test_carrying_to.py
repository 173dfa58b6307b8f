"""Marks carried to another release of a cable: shown first, reviewed, undone in one step."""

from __future__ import annotations

import pytest

from cable_reader.annotate.annotation import Annotation, target_for_cable
from cable_reader.annotate.target import State
from cable_reader.app.dialogs.carry import CarryDialog


@pytest.fixture
def release(cable_file, tmp_path):
    """The same cable as released later: one paragraph re-worded, one withheld."""
    text = cable_file.read_bytes().decode()
    parts = text.split("\n\n")
    numbered = [place for place, part in enumerate(parts) if part[:1].isdigit()]
    parts[numbered[0]] = parts[numbered[0]].replace(" the ", " this very ", 2)
    del parts[numbered[2]]
    path = tmp_path / "release.txt"
    path.write_bytes("\n\n".join(parts).encode())
    return path


@pytest.fixture
def marked(window, press, type_words):
    """A window whose cable has a mark on each of its first three paragraphs."""
    for words in ("one", "two", "three"):
        press(window, "n")
        type_words(window, words)
        press(window, "Ctrl+Return", "j")
    return window


def dialog_of(window, kind):
    found = [one for one in window.findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def test_marks_are_carried_over_after_a_look(marked, release, press, is_on_disk):
    window = marked
    first = window.workspace.current
    before = first.keeping.session.path
    window.files.carry_to(str(release))
    into = window.workspace.current
    assert into is not first
    dialog = dialog_of(window, CarryDialog)
    assert len(into.annotations) == 0  # nothing is done yet
    assert dialog.list.count() == len(dialog.result_.review) > 0
    dialog.carry.click()
    assert [one.note for one in into.annotations if one.state is State.ORPHAN] == ["three"]
    assert len(into.annotations) == 3
    review = window.reviewing
    assert review.list.count() == len([a for a in into.annotations if a.state != State.ANCHORED])
    assert len(first.annotations) == 3
    window.saver.save_now()
    assert into.keeping.session.path != before
    assert is_on_disk(into.keeping.session)
    assert into.undo_stack.count() == 1
    window.actions_["undo"].trigger()
    assert len(into.annotations) == 0


def test_carrying_twice_is_carrying_once(marked, release, cable_file):
    window = marked
    window.files.carry_to(str(release))
    dialog_of(window, CarryDialog).carry.click()
    window.reviewing.parentWidget().close()
    carried = window.workspace.current.annotations
    window.files.open_paths([str(cable_file)])
    window.files.carry_to(str(release))
    dialog = dialog_of(window, CarryDialog)
    assert not dialog.carry.isEnabled()
    dialog.reject()
    assert window.workspace.current.annotations == carried


def test_carrying_to_itself_is_no_carrying(marked, cable_file):
    marked.files.carry_to(str(cable_file))
    assert marked.findChildren(CarryDialog) == []


def test_what_came_in_meanwhile_is_shown_before_anything_is_done(marked, release):
    marked.files.carry_to(str(release))
    into = marked.workspace.current
    seen = dialog_of(marked, CarryDialog)
    outside = Annotation.new(target_for_cable(), note="from another program")
    marked.workspace.edit("outside", into.annotations.with_annotation(outside))
    seen.carry.click()
    assert len(into.annotations) == 1  # nothing of what was not shown
    dialog_of(marked, CarryDialog).carry.click()
    assert len(into.annotations) == 4


def test_the_release_is_found_in_a_file_of_many(marked, tmp_path):
    text = marked.workspace.current.source.text
    other = text.replace("000417", "000999").replace("417", "999")
    path = tmp_path / "many.txt"
    path.write_text(f"{other}\n\nNNNN\n\n{text}\n\nNNNN\n", encoding="utf-8")
    first = marked.workspace.current
    marked.files.carry_to(str(path))
    into = marked.workspace.current
    assert into.cable.facts.reference == first.cable.facts.reference
    dialog_of(marked, CarryDialog).carry.click()
    assert [one.note for one in into.annotations] == ["one", "two", "three"]
