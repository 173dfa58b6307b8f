"""Every key of the brief, section 3, in each of the five states, against the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from cable_reader.annotate.target import State
from cable_reader.app.settings import Settings

# -- READ


def ordinal(window):
    return window.workspace.paragraph.ordinal


def marks(window):
    return window.workspace.current.annotations.annotations


def names(window):
    book = window.workspace.current.annotations.book
    return [book.get(uuid).name for one in marks(window) for uuid in one.labels]


def selected(window):
    cursor = window.paragraphs.view.textCursor()
    return cursor.selectionEnd() - cursor.selectionStart()


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        ("j", 2), ("Down", 2), ("Alt+Down", 2), ("j j k", 2), ("j j Up", 2), ("j j Alt+Up", 2),
        ("Ctrl+End", 11), ("End", 11), ("End Home", 1), ("Ctrl+End Ctrl+Home", 1),
        ("], C", 3), ("Alt+PgDown", 3), ("], C [, C", 1), ("Alt+PgDown Alt+PgUp", 1),
        ("j h j j h Home Shift+J", 2), ("j h j j h Home Shift+J Shift+J", 4),
        ("j h j j h End Shift+K", 4), ("j m End Shift+M", 2), ("End Alt+Left", 1),
        ("End Alt+Left Alt+Right", 11), ("Shift+1", 2), ("j Shift+9", 2),
    ],
)  # fmt: skip
def test_moving(window, press, keys, at):
    press(window, *keys.replace(", ", ",").replace(",", ", ").split(" ")) if ", " not in keys else \
        press(window, *_chords(keys))  # fmt: skip
    assert ordinal(window) == at


def _chords(keys):
    parts, found = keys.split(" "), []
    for part in parts:
        if found and found[-1].endswith(","):
            found[-1] += f" {part}"
        else:
            found.append(part)
    return found


def test_a_digit_stays_and_with_shift_goes_on(window, press):
    press(window, "2")
    assert (ordinal(window), names(window)) == (1, ["Person"])
    press(window, "Shift+3")
    assert (ordinal(window), names(window)) == (2, ["Person", "Quote"])
    press(window, "k", "2")
    assert names(window) == ["Quote"]


@pytest.mark.parametrize("key", [str(n) for n in range(1, 6)])
def test_the_number_row_is_known_by_its_place(window, key):
    scan = 9 + int(key)
    event = QKeyEvent(
        QKeyEvent.Type.KeyPress,
        Qt.Key.Key_Ampersand,
        Qt.KeyboardModifier.NoModifier,
        scan,
        0,
        0,
        "&",
    )
    QApplication.sendEvent(window.paragraphs.view, event)
    assert len(names(window)) == 1


@pytest.mark.parametrize(
    ("key", "scan", "sign"),
    [(Qt.Key.Key_3, 12, "3"), (Qt.Key.Key_Slash, 16, "/"), (Qt.Key.Key_Ampersand, 10, "&")],
)
def test_the_number_row_comes_before_the_commands_of_the_signs_on_it(window, key, scan, sign):
    shift = Qt.KeyboardModifier.ShiftModifier
    event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, shift, scan, 0, 0, sign)
    event.ignore()
    QApplication.sendEvent(window.paragraphs.view, event)
    assert event.isAccepted(), "then it comes as a key, and is known by its place"
    letter = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_J, shift ^ shift, 44, 0, 0, "j")
    letter.ignore()
    QApplication.sendEvent(window.paragraphs.view, letter)
    assert not letter.isAccepted()


def test_highlight_important_repeat_remove_undo_redo(window, press):
    press(window, "h")
    assert marks(window)[0].color
    press(window, "i")
    assert marks(window)[0].important
    press(window, "j", ".")
    assert [one.important for one in marks(window)] == [True, True]
    press(window, "x")
    assert len(marks(window)) == 1
    press(window, "u")
    assert len(marks(window)) == 2
    press(window, "Ctrl+Shift+Z")
    assert len(marks(window)) == 1
    press(window, "Ctrl+Z", "Ctrl+Y", "Del", "k", "Del")
    assert marks(window) == ()


@pytest.mark.parametrize(
    ("keys", "length"),
    [
        ("Right Right Right", 3),
        ("Ctrl+Right Right", 8),
        ("End Left", None),
        ("Right Right Left", 1),
    ],
)
def test_arrows_move_the_end_of_a_selection_begun_with_v(window, press, keys, length):
    press(window, "v", *keys.split(" "))
    line_or_more = selected(window) > 10
    assert line_or_more if length is None else selected(window) == length


def test_a_selection_begun_with_v_goes_over_lines_and_ends_with_esc_or_j(window, press):
    press(window, "v", "Down")
    assert ordinal(window) == 1
    assert selected(window) > 10
    press(window, "Esc", "Right")
    assert selected(window) == 0
    press(window, "v", "j", "Right")
    assert (ordinal(window), selected(window)) == (2, 0)


def test_selecting_by_key(window, press):
    press(window, "s")
    one = selected(window)
    press(window, "s")
    two = selected(window)
    press(window, "s")
    whole = selected(window)
    assert 0 < one < two <= whole
    press(window, "Esc")
    assert selected(window) == 0
    press(window, "v", "w", "w", "b")
    word = selected(window)
    assert word > 0
    press(window, "Shift+Right")
    assert selected(window) == word + 1
    press(window, "h")
    assert marks(window)[0].targets[0].scope == "span"


@pytest.mark.parametrize(
    ("key", "shown"),
    [("F2", "cables_dock"), ("F6", "source"), ("F7", "findings_dock"), ("/", "find_bar"),
     ("Ctrl+F", "find_bar"), ("t", "picker")],
)  # fmt: skip
def test_keys_that_show_something_and_escape_that_goes_back(window, press, key, shown):
    press(window, "j")
    press(window, key)
    assert getattr(window, shown).isVisible()
    press(window, "Esc")
    assert window.paragraphs.view.hasFocus()
    assert ordinal(window) == 2


def test_the_key_sheet(window, press, qtbot):
    QTest.keyClick(window.paragraphs.view, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    if window.findChild(QDialog) is None:  # a layout on which the sign needs no Shift
        press(window, "?")
    assert window.findChild(QDialog, "keySheet") is not None
    window.findChild(QDialog, "keySheet").close()


def test_tab_goes_round_and_escape_back_to_the_text(window, press):
    seen = set()
    press(window, "j", "h")
    for _ in range(12):
        press(window, "Tab")
        widget = QApplication.focusWidget()
        for pane in ("header", "routing", "paragraphs", "notes"):
            if getattr(window, pane).isAncestorOf(widget):
                seen.add(pane)
    assert seen == {"header", "routing", "paragraphs", "notes"}
    for pane in (window.header, window.routing, window.notes):
        pane.setFocus()
        press(window, "Esc")
        assert window.paragraphs.view.hasFocus()
        assert ordinal(window) == 2


def test_tab_comes_to_what_stands_over_a_pane_too(window, press):
    press(window, "j", "h", "o")
    window.message_bar.tell("FICTIONAL", [("Do it", lambda: None)])
    window.focus_text()
    seen = []
    for _ in range(24):
        press(window, "Tab")
        seen.append(QApplication.focusWidget())
    over_text = window.paragraphs.banner.button
    wanted = [window.header.view, window.routing.filter, window.routing.view, over_text,
              window.paragraphs.view, window.message_bar.close_button, window.notes.words,
              window.notes.which, window.notes.view, window.search_field]  # fmt: skip
    assert set(wanted) <= set(seen)
    around = seen[seen.index(window.header.view) :]
    assert [one for one in around if one in wanted[:5]][:5] == wanted[:5], "as they are read"
    for pane in (window.routing.filter, window.notes.words, over_text):
        pane.setFocus()
        press(window, "Esc")
        assert window.paragraphs.view.hasFocus()


def test_only_letters_outside_fields_are_commands(window, press, type_words):
    press(window, "Ctrl+Shift+F")
    type_words(window, "jhn1?.")
    assert window.search_field.text() == "jhn1?."
    assert marks(window) == ()
    assert ordinal(window) == 1
    press(window, "Esc")
    assert window.paragraphs.view.hasFocus()


# -- PICK


def test_the_picker_by_key(window, press, type_words):
    press(window, "t")
    type_words(window, "quo")
    press(window, "Return")
    assert names(window) == ["Quote"]
    press(window, "t")
    type_words(window, "person")
    press(window, "Shift+Return")
    assert window.picker.isVisible()
    assert set(names(window)) == {"Quote", "Person"}
    press(window, "Backspace")
    listed = [window.picker.list.item(n).text() for n in range(window.picker.list.count())]
    assert len(listed) == 2
    press(window, "Return")
    assert len(names(window)) == 1
    press(window, "t")
    type_words(window, "harbour lights")
    assert "creates" in window.picker.hint.text()
    press(window, "Return")
    assert "harbour lights" in names(window)
    press(window, "t", "Down", "Up", "Esc")
    assert window.paragraphs.view.hasFocus()


# -- NOTE


@pytest.mark.parametrize("key", ["Ctrl+Return", "Esc"])
def test_a_note_is_kept_by_either_key(window, press, type_words, key):
    press(window, "j", "n")
    type_words(window, "first")
    press(window, "Return")
    type_words(window, "second")
    press(window, key)
    assert marks(window)[0].note == "first\nsecond"
    assert window.paragraphs.view.hasFocus()
    assert ordinal(window) == 2


def test_a_note_is_kept_when_the_keyboard_goes_elsewhere(window, press, type_words):
    press(window, "n")
    type_words(window, "kept")
    window.header.view.setFocus()
    assert marks(window)[0].note == "kept"


# -- EDGE


@pytest.fixture
def edged(window, press):
    """The third word of paragraph 1 is highlighted and its edges are being moved."""
    press(window, "v", "w", "w", "h", "Esc", "e")
    return window


@pytest.mark.parametrize(
    ("keys", "start", "end"),
    [
        ("Right", 0, 1), ("Left", 0, -1), ("] Right", 0, 1), ("[ Right", 1, 0), ("Home Right", 1, 0),
        ("Alt+Home Right", 1, 0), ("Home End Right", 0, 1), ("Home Alt+End Right", 0, 1),
        ("[ Right ] Left", 1, -1),
    ],
)  # fmt: skip
def test_edges_by_character(edged, press, keys, start, end):
    before = marks(edged)[0].targets[0]
    press(edged, *keys.split(" "), "Return")
    after = marks(edged)[0].targets[0]
    press(edged, "Right")  # it is over: the edges stay where they are
    assert marks(edged)[0].targets[0] == after
    # White space is never part of a mark, so a step over it shows at the next letter only.
    assert (after.start - before.start, min(after.end - before.end, 1)) in {
        (start, end), (start, end + 1), (start, end - 1), (start, 0),
    }  # fmt: skip


def test_edges_by_word_and_sentence_kept_or_restored(edged, press):
    before = marks(edged)[0].targets[0]
    press(edged, "Ctrl+Right", "Return")
    word = marks(edged)[0].targets[0]
    assert word.end > before.end + 1
    press(edged, "e", "Shift+Right", "Return")
    sentence = marks(edged)[0].targets[0]
    assert sentence.end > word.end
    press(edged, "e", "Shift+Left", "Ctrl+Left", "Esc")
    assert marks(edged)[0].targets[0] == sentence
    assert edged.paragraphs.view.hasFocus()


# -- REVIEW


@pytest.fixture
def reviewed(open_window, cable_file, press, qtbot):
    """Three marks, of which two lost their words."""
    Settings().choose("beside", value=True)
    window = open_window(cable_file)
    press(window, "h", "j", "h", "j", "h")
    window.close()
    text = cable_file.read_text("utf-8").split("\n\n")
    place = next(n for n, one in enumerate(text) if one.startswith("2. "))
    text[place] = text[place][:60] + " new words stand here now, and quite a few of them."
    cable_file.write_text("\n\n".join(text), encoding="utf-8")
    window = open_window(cable_file)
    press(window, "Ctrl+R")
    dialog = window.reviewing
    assert dialog.list.count() >= 1
    dialog.list.setFocus()
    return window, dialog


def states(window):
    return [target.state for one in marks(window) for target in one.targets]


def test_a_lost_place_is_said_to_be_none(reviewed):
    window, dialog = reviewed
    dialog.list.setCurrentRow(0)
    lost = dialog._chosen().id
    QTest.keyClick(dialog.list, Qt.Key.Key_O)
    kept = window.workspace.current.annotations.get(lost)
    assert [target.state for target in kept.targets] == [State.ORPHAN]
    assert kept.quote
    window.workspace.undo_group.undo()


def test_in_the_review_o_is_no_filter(reviewed, press):
    window, pane = reviewed
    press(window, "Escape", "Ctrl+R")
    assert pane.list.hasFocus()
    press(window, "o")
    assert window.filtering.now is None
    press(window, "Escape", "o")  # in the text it is
    assert window.filtering.now is not None


def test_places_that_fit_are_gone_through_and_one_is_accepted(reviewed):
    window, dialog = reviewed
    dialog.list.setCurrentRow(0)
    chosen = dialog._chosen()
    dialog.candidates = lambda: [(300, 320), (900, 930)]
    QTest.keyClick(dialog.list, Qt.Key.Key_Right)
    assert dialog._candidate == (300, 320)
    QTest.keyClick(dialog.list, Qt.Key.Key_Right)
    QTest.keyClick(dialog.list, Qt.Key.Key_Right)
    QTest.keyClick(dialog.list, Qt.Key.Key_Left)
    assert dialog._candidate == (900, 930)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    target = window.workspace.current.annotations.get(chosen.id).targets[0]
    assert (target.start, target.end, target.state) == (900, 930, State.ANCHORED)


def test_the_text_stays_at_hand_in_review(reviewed, press):
    window, pane = reviewed
    lost = pane._chosen().id
    press(window, "Escape")
    assert window.paragraphs.view.hasFocus()
    press(window, "Ctrl+End", "s")
    chosen = window.workspace.target.span
    press(window, "Ctrl+R")
    assert pane.list.hasFocus()
    press(window, "p")
    target = window.workspace.current.annotations.get(lost).targets[0]
    assert (target.span, target.state) == (chosen, State.ANCHORED)


def test_a_mark_is_removed_in_review(reviewed):
    window, dialog = reviewed
    count = len(marks(window))
    dialog.list.setCurrentRow(0)
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert len(marks(window)) == count - 1
    assert QGuiApplication.focusWindow() is not None
    assert window.findChild(QMenu, "removeMenu") is None
