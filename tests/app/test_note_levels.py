"""Cards stand level with their paragraphs where there is room, and follow the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QRegion
from PySide6.QtTest import QTest


@pytest.fixture
def noted(window, qtbot):
    """Notes on paragraphs 1, 3, 5 and 8."""
    for number in (1, 3, 5, 8):
        window.workspace.select_paragraph(window.workspace.current.paragraphs[number - 1])
        window.mark.highlight()
    window.go.first_paragraph()
    settle(window, qtbot)
    return window


def settle(window, qtbot):
    qtbot.waitUntil(lambda: not window.levels._late.isActive(), timeout=2000)
    qtbot.wait(20)


def top_of_card(window, number):
    """The height of a paragraph's card on the screen."""
    view, model = window.notes.view, window.notes.model
    row = next(n for n, card in enumerate(model.items)
               if card.annotation and card.annotation.targets[0].ordinal == number)  # fmt: skip
    index = model.index(row, 0)
    return view.viewport().mapToGlobal(view.visualRect(index).topLeft()).y()


def room_over_cards(window):
    view, model = window.notes.view, window.notes.model
    rects = [view.visualRect(model.index(row, 0)) for row in range(model.rowCount())]
    return [rects[0].top(), *(b.top() - a.bottom() - 1 for a, b in pairwise(rects))]


def top_of_paragraph(window, number):
    view = window.paragraphs.view
    place = view.reading.first_of[number]
    return view.viewport().mapToGlobal(QPoint(0, round(view.block_rect(place).top()))).y()


def test_cards_stand_at_the_height_of_their_paragraphs(noted, qtbot):
    for number in (3, 5, 8):
        noted.workspace.select_paragraph(noted.workspace.current.paragraphs[number - 1])
        settle(noted, qtbot)
        assert top_of_card(noted, number) == pytest.approx(top_of_paragraph(noted, number), abs=2)


def test_cards_go_along_when_the_text_is_scrolled(noted, qtbot):
    bar = noted.paragraphs.view.verticalScrollBar()
    for value in (bar.maximum() // 3, bar.maximum()):
        bar.setValue(value)
        settle(noted, qtbot)
        number = 5 if value < bar.maximum() else 8
        assert top_of_card(noted, number) == pytest.approx(top_of_paragraph(noted, number), abs=2)


def test_all_cards_are_painted_anew_when_they_are_scrolled(noted, qtbot):
    class Painted(QObject):
        region = QRegion()

        def eventFilter(self, _watched, event):  # noqa: N802 - Qt's name
            if event.type() is QEvent.Type.Paint:
                self.region += event.region()
            return False

    painted, cards = Painted(), noted.notes.view
    cards.viewport().installEventFilter(painted)
    for act in (lambda: noted.paragraphs.view.verticalScrollBar().setValue(90),
                lambda: cards.verticalScrollBar().setValue(30)):  # fmt: skip
        painted.region = QRegion()
        act()
        qtbot.wait(40)
        assert painted.region == QRegion(cards.viewport().rect())


def test_dense_cards_stand_one_under_the_other(noted, qtbot):
    for number in (3, 4, 6, 7):
        noted.workspace.select_paragraph(noted.workspace.current.paragraphs[number - 1])
        noted.mark.digit(1)
        noted.mark.digit(2)
    settle(noted, qtbot)
    tops = [top_of_card(noted, number) for number in (1, 3, 4, 5, 6, 7, 8)]
    assert tops == sorted(tops)
    rows = range(noted.notes.model.rowCount())
    rects = [noted.notes.view.visualRect(noted.notes.model.index(row, 0)) for row in rows]
    assert all(a.bottom() < b.top() for a, b in pairwise(rects))


def test_the_toggle_stacks_them_and_is_remembered(noted, press, qtbot, open_window, cable_file):
    press(noted, "Shift+F9")
    settle(noted, qtbot)
    assert room_over_cards(noted) == [0, 0, 0, 0]
    assert not noted.actions_["level-notes"].isChecked()
    noted.close()
    window = open_window(cable_file)
    assert not window.actions_["level-notes"].isChecked()
    press(window, "Shift+F9")
    settle(window, qtbot)
    assert max(room_over_cards(window)) > 40


def test_the_room_over_a_card_is_no_card(noted, qtbot):
    view = noted.notes.view
    index = noted.notes.model.index(1, 0)
    card, gap = view.visualRect(index), room_over_cards(noted)[1]
    assert gap > 40
    assert not view.indexAt(card.topLeft() + QPoint(20, -gap // 2)).isValid()
    assert view.indexAt(card.topLeft() + QPoint(20, 10)) == index
    noted.workspace.choose_annotation(None)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton,
                     pos=card.topLeft() + QPoint(20, -gap // 2))  # fmt: skip
    assert noted.workspace.current.chosen is None


def test_a_note_is_written_on_its_card(noted, press, type_words, qtbot):
    noted.workspace.select_paragraph(noted.workspace.current.paragraphs[4])
    settle(noted, qtbot)
    press(noted, "n")
    settle(noted, qtbot)
    editor = noted.notes.editor
    top = editor.mapToGlobal(QPoint(0, 0)).y()
    assert top_of_card(noted, 5) < top < top_of_card(noted, 5) + 200
    type_words(noted, "here")
    press(noted, "Esc")
    assert [one.note for one in noted.workspace.current.annotations if one.note] == ["here"]


def said(window):
    beyond = window.levels.beyond
    return [b.text() for b in (beyond.up, beyond.down) if b.isVisible()]


@pytest.fixture
def few(window, qtbot):
    """Marks on paragraphs 1 and 2 only, the text scrolled to its end."""
    for number in (1, 2):
        window.workspace.select_paragraph(window.workspace.current.paragraphs[number - 1])
        window.mark.highlight()
    window.go.last_paragraph()
    settle(window, qtbot)
    return window


def test_a_pane_without_a_card_in_view_says_where_the_notes_are(few, qtbot):
    assert said(few) == ["Notes further up: 2"]
    few.go.first_paragraph()
    settle(few, qtbot)
    assert said(few) == []
    few.go.last_paragraph()
    few.workspace.undo_group.undo()
    few.workspace.undo_group.undo()
    settle(few, qtbot)
    assert said(few) == []


def test_notes_on_both_sides_are_counted_each_way(few, qtbot):
    last = few.workspace.current.paragraphs[-1]
    few.workspace.select_paragraph(last)
    few.mark.highlight()
    few.resize(few.width(), 420)
    bar = few.paragraphs.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    settle(few, qtbot)
    assert said(few) == ["Notes further up: 2", "Notes further down: 1"]


def test_a_click_on_the_line_goes_to_the_nearest_note(few, qtbot):
    QTest.mouseClick(few.levels.beyond.up, Qt.MouseButton.LeftButton)
    settle(few, qtbot)
    assert few.workspace.paragraph.ordinal == 2
    ground = few.notes.view.viewport()
    seen = ground.mapToGlobal(QPoint(0, 0)).y()
    assert seen <= top_of_card(few, 2) < seen + ground.height()
    assert said(few) == []


def test_delete_takes_no_card_that_nobody_chose(few, qtbot, press):
    few.workspace.choose_annotation(None)
    few.go.last_paragraph()
    settle(few, qtbot)
    few.notes.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert few.workspace.paragraph.ordinal == 11  # the text stays where it was read
    press(few, "Del")
    assert len(few.workspace.current.annotations) == 2
    press(few, "Down")  # the nearest one, seen to be chosen
    assert few.workspace.paragraph.ordinal == 2
    press(few, "Del")
    assert [one.targets[0].ordinal for one in few.workspace.current.annotations] == [1]


def test_nothing_is_said_while_cards_stand_one_under_the_other(few, qtbot):
    few.levels.set_on(False)
    settle(few, qtbot)
    assert said(few) == []


def test_cards_catch_up_with_a_list_that_was_laid_out_late(noted, qtbot):
    cards, bar = noted.notes.view.verticalScrollBar(), noted.paragraphs.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    settle(noted, qtbot)
    right, high = cards.value(), cards.maximum()
    assert right > 0
    cards.setRange(0, 0)
    cards.setRange(0, high)
    assert cards.value() == right


def test_a_note_is_seen_while_it_is_written_on_a_paragraph_that_begins_above_the_screen(
    open_window, tmp_path, cable_file, press, qtbot
):
    text = cable_file.read_text("utf-8")
    said = "The envoy said that the ferry would run again before the end of the month. "
    path = tmp_path / "long.txt"
    path.write_text(text[: text.index("\n1. (")] + f"\n1. (C) {said * 60}\nVOSS\n", "utf-8")
    window = open_window(path, size=(1280, 500))
    bar = window.paragraphs.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    settle(window, qtbot)
    press(window, "n")
    qtbot.wait(300)
    ground = window.notes.view.viewport().rect()
    assert bar.value() > ground.height()
    assert ground.contains(window.notes.editor.geometry())


def test_the_arrow_keys_go_from_card_to_card_over_the_headings(few, press, type_words, qtbot):
    press(few, "Ctrl+Shift+N")
    type_words(few, "On the whole cable.")
    press(few, "Ctrl+Return")
    settle(few, qtbot)
    listed, view = few.notes.model.items, few.notes.view
    assert [card.annotation is None for card in listed] == [True, False, True, False, False]
    few.workspace.choose_annotation(listed[1].annotation.id)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    rows = []
    for key in ("Down", "Down", "Down", "Up", "Up", "Up", "End", "Home", "PgDown", "PgUp"):
        press(few, key)
        rows.append(view.currentIndex().row())
        assert view.chosen() == listed[rows[-1]].annotation.id
    assert rows == [3, 4, 4, 3, 1, 1, 4, 1, 4, 1]


def test_the_first_card_is_seen_whole_while_the_text_is_at_its_beginning(window, press, qtbot):
    press(window, "1")
    for key in ("2", "h", "3"):
        press(window, key)
        settle(window, qtbot)
        cards = window.notes.view
        assert window.paragraphs.view.scroll_y() == 0
        assert cards.visualRect(window.notes.model.index(0, 0)).top() >= 0
