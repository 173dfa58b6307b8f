"""Failures that users of other annotation programs reported, those of the window, each by its number.

Those of texts, files and merging are in ``tests/annotate/test_reported_failures.py``.
"""

from __future__ import annotations

import hashlib
import time

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QTextDocument
from PySide6.QtWidgets import QDialog

from cable_reader.annotate.store import from_xml
from cable_reader.annotate.target import State
from cable_reader.app.actions.table import ACTIONS
from cable_reader.app.dialogs.key_sheet import conflict
from cable_reader.app.dialogs.preferences import PreferencesDialog
from cable_reader.app.models.node_table import ITEM_ROLE
from cable_reader.app.panes.note_cards import ORPHANS
from cable_reader.cable.span import Span

OTHER = "SUBJECT: FICTIONAL\n\n1. (C) One.\n\n2. (U) Two.\n"


@pytest.fixture
def other(tmp_path):
    path = tmp_path / "other.txt"
    path.write_text(OTHER, encoding="utf-8")
    return path


def written(window):
    """Save, and give the notes in the file."""
    window.saver.save_now()
    path = window.workspace.current.keeping.session.path
    return [one.note for one in from_xml(path.read_bytes()).annotations]


def cards(window):
    model = window.notes.model
    return [model.index(row, 0).data(ITEM_ROLE) for row in range(model.rowCount())]


@pytest.mark.parametrize("way", ["other cable", "window closed", "cable closed", "pause"])
def test_f25_a_draft_is_kept_however_writing_ends(way, window, other, type_words, qtbot):
    window.writing.note()
    type_words(window, "a draft")
    session = window.workspace.current.keeping.session
    if way == "other cable":
        window.files.open_paths([str(other)])
    elif way == "window closed":
        window.close()
    elif way == "cable closed":
        window.files.close()
    else:
        qtbot.waitUntil(
            lambda: [one.note for one in session.annotations] == ["a draft"], timeout=4000
        )
        window.saver.save_now()
    if way == "other cable":
        window.saver.save_now()
    assert [one.note for one in from_xml(session.path.read_bytes()).annotations] == ["a draft"]


def test_f38_keys_that_repeat_are_taken_as_fast_as_they_come(window, press):
    press(window, "Ctrl+Home")
    assert window.actions_["next-paragraph"].autoRepeat()
    press(window, *("j" * 5), *("k" * 2))
    assert window.workspace.paragraph.ordinal == 4


@pytest.mark.parametrize("pane", ["header", "routing", "paragraphs", "notes", "source"])
def test_f39_a_key_acts_wherever_the_keyboard_is(pane, window, press):
    press(window, "h")  # a card to stand on
    if pane == "source":
        window.actions_["source"].trigger()
    widget = getattr(window, pane)
    getattr(widget, "view", widget).setFocus()
    before = len(window.workspace.current.annotations)
    press(window, "Ctrl+Shift+N")
    assert len(window.workspace.current.annotations) == before + 1


def test_f40_a_key_that_another_command_has_is_refused_and_named(window):
    actions = window.actions_
    label = next(one for one in ACTIONS if one.id == "label-1")
    for keys, owner in (("N", "note"), ("Ctrl+S", "save"), ("2", "label-2")):
        found = conflict(actions, label, QKeySequence(keys))
        assert found is not None
        assert found.id == owner
    assert conflict(actions, label, QKeySequence("Ctrl+Alt+Y")) is None


def test_f41_the_place_stays_after_a_dialog(window, press, qtbot):
    press(window, "j", "j", "j")
    place = window.workspace.paragraph.ordinal
    scrolled = window.paragraphs.view.verticalScrollBar().value()
    window.actions_["preferences"].trigger()
    window.findChild(PreferencesDialog).close()
    qtbot.wait(1)
    assert window.workspace.paragraph.ordinal == place
    assert window.paragraphs.view.verticalScrollBar().value() == scrolled


def test_f42_a_dialog_left_by_escape_changes_nothing(window, press, qtbot):
    press(window, "1")
    marks, book = window.workspace.current.annotations, window.user_labels.book
    for name in ("export", "label-book", "link", "preferences"):
        window.actions_[name].trigger()
        (dialog,) = [one for one in window.findChildren(QDialog) if one.isVisible()]
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        qtbot.wait(1)
    window.actions_["review"].trigger()
    qtbot.keyClick(window.reviewing.list, Qt.Key.Key_Escape)
    assert window.workspace.current.annotations == marks
    assert window.user_labels.book == book


def test_f43_a_mark_with_a_note_looks_unlike_one_without(window, press, type_words):
    view = window.paragraphs.view
    press(window, "h")
    window.paragraphs.drop_selection()
    plain = view.grab().toImage()
    press(window, "n")
    type_words(window, "a note")
    press(window, "Ctrl+Return")
    window.workspace.choose_annotation(None)
    window.focus_text()
    assert view.grab().toImage() != plain


def test_f44_neither_another_theme_nor_a_cleared_list_takes_marks(window, press):
    press(window, "1", "j", "2")
    marks = window.workspace.current.annotations
    window.actions_["theme"].trigger()
    assert window.workspace.current.annotations == marks
    assert len([card for card in cards(window) if card.annotation]) == 2
    window.state._clear_recent()
    window.saver.save_now()
    kept = from_xml(window.workspace.current.keeping.session.path.read_bytes()).annotations
    assert len(kept) == 2


def test_f45_labels_are_told_by_letters_too(window, press):
    press(window, "1")
    (card,) = [one for one in cards(window) if one.annotation]
    assert [name for name, _colour in card.chips] == ["Key point"]
    spoken = window.notes.model.index(len(cards(window)) - 1, 0).data(Qt.ItemDataRole.DisplayRole)
    assert "Key point" in str(spoken)


def test_f46_lost_marks_stand_in_a_group_of_their_own_with_their_count(
    open_window, cable_file, press, type_words
):
    window = open_window(cable_file)
    press(window, "n")
    type_words(window, "lost")
    press(window, "Ctrl+Return", "j", "h")
    window.close()
    kept = window.workspace.current.keeping.session.path
    kept.rename(cable_file.with_name(cable_file.name + ".annotations.xml"))
    text = cable_file.read_text(encoding="utf-8").split("\n\n")
    del text[next(at for at, part in enumerate(text) if part.startswith("1. "))]
    cable_file.write_text("\n\n".join(text), encoding="utf-8")
    window = open_window(cable_file)
    window.load_marks()
    lost = [a for a in window.workspace.current.annotations if a.state is State.ORPHAN]
    assert [one.note for one in lost] == ["lost"]
    (heading,) = [c for c in cards(window) if c.annotation is None and c.group == ORPHANS]
    assert "(1)" in heading.heading
    last = [card for card in cards(window) if card.annotation][-1]
    assert last.annotation in lost
    press(window, "Ctrl+End", "n")  # what is made now is seen at once
    type_words(window, "new")
    press(window, "Ctrl+Return")
    assert "new" in [card.annotation.note for card in cards(window) if card.annotation]


def test_f48_digits_need_no_shift_on_french_keyboards(window):
    for code, key, modifier in (
        (11, Qt.Key.Key_Eacute, Qt.KeyboardModifier.NoModifier),  # é: the plain 2
        (12, Qt.Key.Key_3, Qt.KeyboardModifier.ShiftModifier),
    ):
        event = QKeyEvent(QEvent.Type.KeyPress, key, modifier, code, 0, 0, "")
        QGuiApplication.sendEvent(window.paragraphs.view, event)
    names = [
        window.workspace.current.annotations.book.get(uuid).name
        for one in window.workspace.current.annotations
        for uuid in one.labels
    ]
    assert names == ["Person", "Quote"]
    assert window.workspace.paragraph.ordinal == 2  # with Shift it went on


def test_f49_offsets_are_never_read_back_from_the_widget(open_window, tmp_path, press):
    text = "SUBJECT: FICTIONAL\r\n\r\n1. (C) \U0001f4cc A\u00a0b\u2028c \U0001d539 the word.\r\n"
    path = tmp_path / "odd.txt"
    path.write_bytes(text.encode())
    document = QTextDocument()
    document.setPlainText(text)
    assert document.toPlainText() != text  # what Qt gives back is another text
    window = open_window(path)
    shown = window.workspace.current
    start = shown.source.text.index("the word")
    window.workspace.select_text(Span(start, start + 8))
    press(window, "h")
    target = shown.annotations.annotations[0].targets[0]
    assert (target.start, target.exact) == (start, "the word")


def test_f15_a_session_changes_no_byte_of_the_cable(open_window, cable_file, press, type_words):
    before = hashlib.sha256(cable_file.read_bytes()).digest(), cable_file.stat().st_mtime_ns
    window = open_window(cable_file)
    press(window, "1", "j", "n")
    type_words(window, "note")
    press(window, "Ctrl+Return", "Ctrl+Z", "Ctrl+S")
    window.close()
    assert (
        hashlib.sha256(cable_file.read_bytes()).digest(),
        cable_file.stat().st_mtime_ns,
    ) == before


def test_f24_the_word_saved_is_tested_against_the_file(window, press, is_on_disk):
    press(window, "1")
    assert "saving" in window.status.saved.text()
    window.saver.save_now()
    session = window.workspace.current.keeping.session
    assert "saved" in window.status.saved.text()
    assert is_on_disk(session)
    saved = time.strftime("%H:%M", time.localtime(session.state.saved_at))
    assert saved in window.status.saved.text()
    session.path.unlink()
    assert not is_on_disk(session)
    press(window, "2")
    window.saver.save_now()
    assert is_on_disk(session)
