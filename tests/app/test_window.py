"""The window as people use it: one selection everywhere, keys, mouse, panes, what it remembers."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QWidget

from cable_reader.app.dialogs.label_book import LabelBookDialog
from cable_reader.app.main import create_window, save_screenshot
from cable_reader.app.models.outline import HEADER, ROUTING, RowKind
from cable_reader.app.panes import label_drag
from cable_reader.app.panes.label_drag import carried
from cable_reader.app.panes.passage_painter import hex_colour
from cable_reader.app.settings import Settings
from cable_reader.cable.markings import Level
from cable_reader.cable.span import Span
from cable_reader.errors import UnwritableError

PANES = [
    "headerPane",
    "routingPane",
    "paragraphsPane",
    "notesPane",
    "sourcePane",
    "findingsPane",
    "cablesPane",
]


def row_of(window, branch, text):
    outline = window.workspace.current.outline
    return next(
        row
        for row in outline.rows
        if row.span and outline.branch(row) == branch and text in row.value
    )


def test_every_pane_has_its_name_and_words_for_people(window):
    for name in PANES:
        pane = window.findChild(QWidget, name)
        assert pane is not None
        assert pane.accessibleName()


def test_the_banner_says_the_level_as_a_historical_marking(window):
    assert window.banner.words.startswith("SECRET")
    assert "historical" in window.banner.accessibleName()


def test_the_first_start_shows_the_sample(open_window):
    assert open_window().workspace.current.title == "KESTRAVA 417"


# -- one selection


def test_choosing_an_addressee_takes_every_pane_there(window):
    window.view_commands.source()
    row = row_of(window, ROUTING, "TORSUND")
    window.routing.view.setCurrentIndex(window.model.index_of(row.id))
    assert window.workspace.row == row
    text = window.workspace.current.cable.text
    assert window.source.text.textCursor().position() == row.span.start
    assert text[row.span.start : row.span.end].endswith("0914")


def test_choosing_a_field_in_the_header_goes_there_in_the_source(window):
    window.view_commands.source()
    row = row_of(window, HEADER, "PREL")
    window.header.view.setCurrentIndex(window.model.index_of(row.id))
    assert window.source.text.textCursor().position() == row.span.start


def test_a_caret_in_the_source_selects_the_paragraph(window):
    window.view_commands.source()
    window.source.text.setFocus()
    offset = window.workspace.current.cable.text.index("eleven miles")
    cursor = window.source.text.textCursor()
    cursor.setPosition(offset)
    window.source.text.setTextCursor(cursor)
    assert window.workspace.paragraph.ordinal == 2
    assert window.paragraphs.view.painter.current


def test_a_finding_goes_to_its_place(window, press):
    findings = window.workspace.current.cable.findings
    assert findings
    press(window, "F8")
    assert window.workspace.current.selected == findings[0].span


def test_the_source_is_the_text_to_the_character(window):
    window.view_commands.source()
    raw = window.source.text.document().toRawText().replace("\u2029", "\n")
    assert raw == window.workspace.current.cable.text
    painted = {tint.colour.name() for tint in window.source.text._tints}
    assert window.theme.source["marking"] in painted
    window.source.text.grab()


def test_an_addressee_and_a_field_can_be_marked(window):
    for branch, text, scope in ((ROUTING, "QUILLAN", "addressee"), (HEADER, "PREL", "field")):
        row = row_of(window, branch, text)
        window.workspace.select(row.span, row)
        window.mark.digit(2)
        annotation = window.workspace.current.annotations.annotations
        assert scope in {one.targets[0].scope for one in annotation}


# -- keys


def test_moving_from_paragraph_to_paragraph(window, press):
    press(window, "j", "j", "k")
    assert window.workspace.paragraph.ordinal == 2
    press(window, "Ctrl+End")
    assert window.workspace.paragraph.ordinal == 11
    press(window, "j")
    assert window.workspace.paragraph.ordinal == 11
    press(window, "Alt+Left")
    assert window.workspace.paragraph.ordinal == 2
    press(window, "Alt+Right")
    assert window.workspace.paragraph.ordinal == 11


def test_the_next_of_the_same_classification(window, press):
    press(window, "], C")
    assert window.workspace.paragraph.ordinal == 3
    press(window, "Alt+PgDown", "[, C")
    assert window.workspace.paragraph.ordinal == 3


def test_letters_in_a_field_are_letters(window, press, type_words):
    press(window, "/")
    type_words(window, "jnth2x")
    assert window.find_bar.words.text() == "jnth2x"
    assert window.workspace.paragraph.ordinal == 1
    assert len(window.workspace.current.annotations) == 0


def azerty(scan_code, text, modifiers=Qt.KeyboardModifier.NoModifier):
    key = Qt.Key.Key_Ampersand if text == "&" else Qt.Key.Key_Eacute
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan_code, 0, 0, text)


def test_the_number_row_counts_by_place_on_azerty(window):
    QApplication.sendEvent(window.paragraphs.view, azerty(10, "&"))
    QApplication.sendEvent(window.paragraphs.view, azerty(11, "é"))
    marks = window.workspace.current.annotations
    names = [marks.book.get(uuid).name for uuid in marks.annotations[0].labels]
    assert names == ["Key point", "Person"]


def test_undo_and_redo_by_key(window, press):
    press(window, "h", "u")
    assert len(window.workspace.current.annotations) == 0
    press(window, "Ctrl+Shift+Z")
    assert len(window.workspace.current.annotations) == 1


def test_the_last_act_is_repeated_elsewhere(window, press):
    press(window, "3", "j", ".")
    assert [one.targets[0].ordinal for one in window.workspace.current.annotations] == [1, 2]


@pytest.mark.parametrize("key", ["3", "h", "i"])
def test_repeating_leaves_a_place_that_has_the_mark_already(window, press, key):
    press(window, "j", key, "k", key, ".", "j", ".")
    assert len(window.workspace.current.annotations) == 2
    press(window, key, "k", ".", ".")
    assert len(window.workspace.current.annotations) == 0


def test_a_new_label_by_typing_its_name(window, press, type_words):
    press(window, "t")
    type_words(window, "Ferries")
    press(window, "Return")
    marks = window.workspace.current.annotations
    assert marks.book.get(marks.annotations[0].labels[0]).name == "Ferries"
    assert window.paragraphs.view.hasFocus()
    press(window, "6")
    assert len(window.workspace.current.annotations) == 0
    press(window, "j", "t")
    type_words(window, "ferr")
    press(window, "Return")
    assert window.workspace.current.annotations.annotations[0].targets[0].ordinal == 2


def test_the_picker_stays_open_with_shift_and_goes_with_escape(window, press, type_words):
    press(window, "t")
    type_words(window, "quo")
    press(window, "Shift+Return")
    assert window.picker.isVisible()
    type_words(window, "pers")
    press(window, "Return")
    assert len(window.workspace.current.annotations.annotations[0].labels) == 2
    press(window, "t", "Escape")
    assert not window.picker.isVisible()


def test_an_empty_note_was_never_begun(window, press):
    press(window, "n", "Escape")
    assert len(window.workspace.current.annotations) == 0
    assert not window.workspace.current.undo_stack.canUndo()


def test_escape_keeps_a_note_and_undo_takes_it_back(window, press, type_words):
    press(window, "n")
    type_words(window, "kept")
    press(window, "Escape")
    assert window.workspace.current.annotations.annotations[0].note == "kept"
    assert window.paragraphs.view.hasFocus()
    press(window, "Ctrl+Z")
    assert len(window.workspace.current.annotations) == 0


def test_a_draft_is_kept_when_another_cable_is_shown(
    open_window, cable_file, tmp_path, press, type_words
):
    other = tmp_path / "other.txt"
    other.write_text("C O N F I D E N T I A L OSTGARD 000012\n\n1. (C) One.\n")
    window = open_window(cable_file, other)
    window.files.show_entry(window.workspace.entries[0])
    press(window, "n")
    type_words(window, "draft")
    window.files.show_entry(window.workspace.entries[1])
    first = window.workspace.entries[0].open
    assert first.annotations.annotations[0].note == "draft"
    assert len(window.workspace.entries[1].open.annotations) == 0


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_removing_asks_where_several_marks_are(window, press):
    press(window, "h")
    first = window.workspace.paragraph.spans[0]
    window.paragraphs.select_span(Span(first.start, first.start + 12))
    press(window, "2")
    window.paragraphs.drop_selection()
    press(window, "j", "k")
    window.workspace.choose_annotation(None)
    place = window.workspace.place
    assert len(window.workspace.current.annotations.in_span(place.start, place.end)) == 2
    press(window, "x")
    assert len(window.workspace.current.annotations) == 1
    window.workspace.undo_group.undo()
    window.paragraphs.select_span(Span(first.start, first.start + 4))
    press(window, "x")
    menu = window.findChild(QMenu, "removeMenu")
    assert len(menu.actions()) == 2
    menu.actions()[0].trigger()
    menu.close()
    assert len(window.workspace.current.annotations) == 1


def test_sentences_words_and_characters_are_selected_by_key(window, press):
    text = window.workspace.current.cable.text
    press(window, "j", "s")
    span = window.workspace.current.text_selection
    assert " ".join(text[span.start : span.end].split()).endswith("four keepers.")
    press(window, "s")
    assert " ".join(text[slice(*window.workspace.current.text_selection)].split()).endswith(
        "bankrupt in 1931."
    )
    press(window, "s", "s")
    assert window.workspace.current.text_selection is None
    press(window, "v", "w", "w")
    span = window.workspace.current.text_selection
    assert text[span.start : span.end].strip() == "The bank"


def test_moving_an_edge_by_key(window, press):
    text = window.workspace.current.cable.text
    start = text.index("eleven miles")
    window.workspace.select_paragraph(window.workspace.current.paragraphs[1])
    window.paragraphs.select_span(Span(start, start + 6))
    press(window, "2", "e")
    press(window, "Ctrl+Right", "Return")  # a word a press, no blanks
    target = window.workspace.current.annotations.annotations[0].targets[0]
    assert target.exact == "eleven miles"
    press(window, "e", "[", "Right", "Escape")
    assert window.workspace.current.annotations.annotations[0].targets[0] == target


# -- finding and filtering


def test_finding_goes_from_place_to_place(window, press, type_words):
    press(window, "Ctrl+F")
    type_words(window, "lantern  BANK")
    count = len(window.find_bar.hits)
    assert count >= 1
    press(window, "Return", "Shift+Return", "Escape")
    assert window.find_bar.isHidden()
    assert not window.paragraphs.view.painter.hits


def test_words_over_a_line_end_are_found(window):
    window.find_bar.open("words that are not there")
    assert window.find_bar.count.text() == "Not found"
    window.find_bar.words.setText("Sorveia and Meriden are one paragraph away")
    assert len(window.find_bar.hits) == 1


def test_a_filter_shows_only_one_classification_and_says_so(window, press):
    press(window, "o")
    shown = {b.paragraph.level for b in window.paragraphs.view.reading.blocks if b.paragraph}
    assert shown == {Level.CONFIDENTIAL}
    assert not window.paragraphs.banner.isHidden()
    press(window, "j")
    assert window.workspace.paragraph.level is Level.CONFIDENTIAL
    window.paragraphs.filter_cleared.emit()
    assert window.paragraphs.banner.isHidden()
    assert len(window.paragraphs.view.reading.first_of) == 11


def test_the_banner_names_the_filter_that_hides_something(window, press):
    banner = window.paragraphs.banner
    press(window, "o")
    assert banner.words.text() == "5 of 11 paragraphs shown: only (C)"
    press(window, "Shift+O")
    assert banner.words.text().endswith("only (C)"), "nothing has a mark"
    assert window.status.said.text() == "No paragraph fits: only with a mark"
    press(window, "j", "2", "Shift+O")
    assert banner.words.text() == "1 of 11 paragraphs shown: only with a mark"
    window.view_commands.filter_label(window.mark.labels()[1].uuid)
    assert banner.words.text() == "1 of 11 paragraphs shown: only with “Person”"
    press(window, "Escape")
    assert banner.isHidden()
    window.notes.words.setText("nothing says this")
    assert window.notes.banner.words.text() == "0 of 1 shown: “nothing says this”"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_label_to_filter_by_is_chosen_with_the_keyboard(window, press):
    press(window, "Alt+O")
    assert window.status.said.text() == "No paragraph has a label yet"
    press(window, "j", "2", "j", "3", "j", "3", "Alt+O")
    menu = window.findChild(QMenu, "labelFilterMenu")
    assert [one.text() for one in menu.actions()] == ["&1  Person (1)", "&2  Quote (2)"]
    menu.actions()[1].trigger()
    menu.close()
    assert list(window.paragraphs.view.reading.first_of) == [3, 4]
    assert window.paragraphs.banner.words.text().endswith("only with “Quote”")


def test_a_filter_never_leaves_the_target_where_nobody_sees_it(window, press):
    press(window, "j", "2", "j", "Shift+O")
    assert window.workspace.paragraph.ordinal == 2, "the next one that is shown"
    press(window, "3")
    marks = window.workspace.current.annotations
    assert all(target.ordinals == range(2, 3) for one in marks for target in one.targets)
    press(window, "F8")
    assert window.workspace.paragraph.ordinal == 8
    assert window.filtering.now is None
    assert window.paragraphs.banner.isHidden()
    assert window.status.said.text() == "The filter hid this place: all are shown again"


def test_another_cable_begins_without_a_filter(window, press, tmp_path):
    press(window, "o")
    other = tmp_path / "other.txt"
    other.write_text("SUBJECT: FICTIONAL\n\n1. (U) One.\n\n2. (U) Two.\n", encoding="utf-8")
    window.files.open_paths([str(other)])
    assert len(window.paragraphs.view.reading.first_of) == 2
    assert not window.actions_["filter-level"].isChecked()


def test_notes_are_filtered_and_the_filter_is_told(window, press, type_words):
    press(window, "2", "j", "3")
    window.notes.words.setText("eleven")
    assert [card.annotation is not None for card in window.notes.model.items] == [True]
    assert not window.notes.banner.isHidden()
    for typed, count in (("quote", 1), ("person | QUOTE", 2), ("person quote", 0), ("|", 2)):
        window.notes.words.setText(typed)  # labels and words; a bar means: or
        assert len([card for card in window.notes.model.items if card.annotation]) == count, typed
    window.notes.clear_filters()
    assert len([card for card in window.notes.model.items if card.annotation]) == 2


def test_addressees_are_filtered(window):
    assert window.routing.view.show_only("torsund") == 1
    assert window.routing.view.show_only("") == 19


def test_dimming_and_focus(window, press):
    press(window, "d", "f")
    assert window.paragraphs.view.painter.dimmed
    assert window.toolbar.isHidden()
    press(window, "Escape")
    assert not window.toolbar.isHidden()


# -- the mouse


def click(widget, point, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, modifiers, point)


def test_a_click_in_the_gutter_chooses_the_paragraph_and_shift_a_range(window):
    gutter = window.paragraphs.view.gutter
    rects = {
        block.paragraph.ordinal: rect
        for _p, block, rect in window.paragraphs.view.visible_places()
        if block.begins
    }
    click(gutter, QPoint(30, round(rects[2].center().y())))
    assert window.workspace.paragraph.ordinal == 2
    click(gutter, QPoint(30, round(rects[1].center().y())), Qt.KeyboardModifier.ShiftModifier)
    span = window.workspace.current.text_selection
    assert "Ferry" not in str(span)
    assert span.start < window.workspace.current.paragraphs[1].start


def test_a_selection_by_mouse_offers_what_can_be_done(window):
    view = window.paragraphs.view
    view.select_units(0, 20)
    event = QMouseEvent(
        QEvent.Type.MouseButtonRelease,
        QPointF(50, 30),
        QPointF(50, 30),
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), event)
    assert window.bubble.isVisible()
    window.bubble._chips[1].click()
    marks = window.workspace.current.annotations
    assert marks.annotations[0].targets[0].scope == "span"
    assert not window.bubble.isVisible()


@pytest.mark.parametrize("key", ["Escape", "j", "Home"])
def test_what_is_offered_goes_with_the_selection(window, press, key):
    window.paragraphs.view.select_units(0, 20)
    window.show_bubble()
    assert window.bubble.isVisible()
    press(window, key)
    assert not window.paragraphs.view.textCursor().hasSelection()
    assert not window.bubble.isVisible()


def test_room_for_one_lane_more_is_made_after_the_stripe_is_painted_and_kept(window, press, qtbot):
    view = window.paragraphs.view
    press(window, "1")
    width = view.lanes.width()
    press(window, "2")
    view.lanes.grab()
    qtbot.waitUntil(lambda: view.room == 2)
    assert view.lanes.width() == width  # two have their room from the beginning
    press(window, "3")
    assert (view.passages.lanes, view.room) == (3, 2)
    view.lanes.grab()
    assert len({spot.left() for spot, _ in view.lanes._spots}) == 2  # painted where there is room
    qtbot.waitUntil(lambda: view.room == 3)
    assert view.lanes.width() == width + 24
    view.lanes.grab()
    assert len({spot.left() for spot, _ in view.lanes._spots}) == 3
    press(window, "Ctrl+Z")
    qtbot.wait(30)
    assert (view.passages.lanes, view.room) == (2, 3)  # the lines do not wrap anew
    assert view.lanes.width() == width + 24


def test_a_click_on_a_stripe_chooses_its_card(window, press):
    press(window, "2")
    lanes = window.paragraphs.view.lanes
    lanes.grab()
    spot, annotation = lanes._spots[-1]
    click(lanes, spot.center().toPoint())
    assert window.workspace.current.chosen == annotation
    assert window.notes.view.chosen() == annotation


# -- what is remembered


def test_the_session_comes_back_to_the_paragraph(open_window, cable_file, press):
    first = open_window(cable_file)
    press(first, "j", "j", "j")
    first.close()
    second = open_window()
    assert second.workspace.current.path == str(cable_file)
    assert second.workspace.paragraph.ordinal == 4


def test_in_private_nothing_is_remembered(open_window, cable_file, home, qtbot):
    first = open_window()
    first.settings.choose("private", value=True)
    first.files.open_paths([str(cable_file)])
    qtbot.wait(5)
    first.close()
    settings = (home / "config" / "settings.ini").read_text()
    assert "kestrava.txt" not in settings
    assert str(cable_file) not in first.state.recent.paths()


def test_recent_files_are_listed_and_cleared(open_window, cable_file, qtbot):
    window = open_window(cable_file)
    qtbot.wait(5)
    menu = window.actions_.menus["recent-files"]
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == cable_file.name
    menu.actions()[-1].trigger()
    menu.aboutToShow.emit()
    assert [action.isEnabled() for action in menu.actions()] == [False]


def test_a_picture_of_the_window_leaves_no_trace(cable_file, home, tmp_path, qapp):
    target = tmp_path / "picture.png"
    assert save_screenshot(str(target), [str(cable_file)], size=(1000, 700), theme="dark") == 0
    assert target.stat().st_size > 10_000
    assert not (home / "config" / "recent.json").exists()


def test_zoom_keeps_the_place(window, press):
    press(window, "Ctrl+End")
    before = window.paragraphs.view.top_offset()
    press(window, "Ctrl++", "Ctrl++", "Ctrl+-")
    after = window.paragraphs.view.top_offset()
    assert abs(after - before) < 400
    press(window, "Ctrl+0")
    assert window.settings.number("zoom") == 100


@pytest.mark.parametrize(
    ("width", "shape"),
    [
        (1500, (False, True)),
        (1000, (False, False)),
        (940, (True, True)),
        (880, (False, False)),
        (700, (True, True)),
    ],
)
def test_the_panes_follow_the_width(open_window, cable_file, qtbot, width, shape):
    above, beside = shape
    window = open_window(cable_file, size=(width, 700))
    qtbot.wait(20)
    assert (window.outer.orientation() is Qt.Orientation.Vertical) == above
    assert (window.facts.orientation() is Qt.Orientation.Horizontal) == beside


@pytest.mark.parametrize("width", [1000, 1280, 1440, 1920])
def test_the_source_leaves_room_to_read(open_window, cable_file, press, qtbot, width):
    window = open_window(cable_file, size=(width, 720))
    view, sizes = window.paragraphs.view, window.outer.sizes()
    press(window, "F6")
    qtbot.wait(5)
    assert view.viewport().width() >= 45 * view.fontMetrics_of_text()
    assert window.source.isVisible()
    assert window.source.text.viewport().height() >= 150
    press(window, "F6")
    qtbot.wait(5)
    assert window.facts.isVisible()
    assert window.actions_["facts-panes"].isChecked()
    assert window.outer.sizes() == pytest.approx(sizes, abs=2)


def test_header_and_routing_that_were_hidden_stay_hidden_behind_the_source(window, press, qtbot):
    window.view_commands.facts()
    for _ in range(2):
        press(window, "F6")
        qtbot.wait(5)
    assert not window.facts.isVisible()


def test_a_first_window_fits_the_screen(qtbot):
    window = create_window()
    qtbot.addWidget(window)
    window.show()
    assert window.screen().availableGeometry().contains(window.frameGeometry())


@pytest.mark.parametrize("content", [None, b"", b"%PDF-1.7 \x00\x01"])
def test_a_file_that_cannot_be_read_leaves_the_page_of_an_empty_window(
    open_window, tmp_path, content
):
    path = tmp_path / "bogus.txt"
    if content is not None:
        path.write_bytes(content)
    window = open_window(path)
    assert window.paragraphs.welcome.isVisible()
    assert window.message_bar.isVisible()
    assert not window.facts.isVisible()
    assert not [
        box for box in window.findChildren(QComboBox) if box.isVisible() and not box.count()
    ]


@pytest.mark.parametrize("size", [(1280, 720), (700, 420), (1920, 1080)])
def test_a_cable_opens_at_its_top(open_window, tmp_path, size):
    path = tmp_path / "cable.txt"
    path.write_text(
        "C O N F I D E N T I A L OSTGARD 000012\n\nSUBJECT: FICTIONAL\n\nSUMMARY\n-------\n\n"
        + "\n\n".join(f"{n}. (C) " + "The clerk went to the harbour. " * 60 for n in range(1, 9))
    )
    window = open_window(path, size=size)
    blocks = window.paragraphs.view.reading.blocks
    assert blocks[0].text == "SUMMARY"
    assert window.paragraphs.view.scroll_y() == 0
    assert window.paragraphs.view.block_rect(0).top() > 0


def test_a_field_without_end_takes_no_more_room_than_a_long_one(open_window, tmp_path):
    heights = []
    for count in (500, 50_000):
        path = tmp_path / f"cable{count}.txt"
        path.write_text(
            "C O N F I D E N T I A L OSTGARD 000012\n\nSUBJECT: FICTIONAL " + "lamp oil " * count
        )
        window = open_window(path)
        row = row_of(window, HEADER, "FICTIONAL")
        heights.append(window.header.view.visualRect(window.model.index_of(row.id)).height())
    assert 0 < heights[1] <= heights[0] * 1.05


def test_copying_gives_the_cables_own_words(window, press):
    press(window, "j", "Ctrl+C")
    assert (
        QGuiApplication.clipboard()
        .text()
        .startswith("The bank is eleven miles of shallow water with one")
    )


def test_create_window_does_not_show_it(cable_file, qtbot):
    window = create_window([str(cable_file)])
    qtbot.addWidget(window)
    assert not window.isVisible()
    assert window.workspace.row.kind is RowKind.PARAGRAPH


def test_arrows_step_through_paragraphs_and_long_ones_scroll_first(open_window, cable_file, press):
    window = open_window(cable_file, size=(900, 420))
    value = window.paragraphs.view.verticalScrollBar().value()
    press(window, "Down")
    scrolled = window.paragraphs.view.verticalScrollBar().value() > value
    assert scrolled or window.workspace.paragraph.ordinal == 2
    press(window, *["Down"] * 12)
    assert window.workspace.paragraph.ordinal > 2
    press(window, *["Up"] * 40)
    assert window.workspace.paragraph.ordinal == 1


def test_short_words_are_explained(window):
    from cable_reader.app.models.meanings import meanings_of

    cable = window.workspace.current.cable
    tags = "\n".join(meanings_of(row_of(window, HEADER, "PREL"), cable))
    assert "PREL: " in tags
    assert any(
        "2009-05-14T10:42:00Z" in line
        for line in meanings_of(row_of(window, HEADER, "141042Z"), cable)
    )
    addressee = meanings_of(row_of(window, ROUTING, "TORSUND"), cable)
    assert any(line.startswith("PRIORITY: ") for line in addressee)


def test_undo_and_redo_say_what_they_did(window, press):
    press(window, "1")
    act = window.workspace.undo_group.undoText()
    assert "Key point" in act
    for key in ("Ctrl+Z", "Ctrl+Shift+Z"):
        before = window.status.said.text()
        press(window, key)
        assert act in window.status.said.text() != before
    press(window, "Ctrl+Z")
    window.notice("")
    window.edit.undo()
    assert window.status.said.text() == ""  # there was nothing more to undo


def test_the_field_of_a_note_grows_until_all_its_lines_are_seen(window, press, qtbot):
    press(window, "n")
    editor = window.notes.editor
    QTest.keyClicks(editor, " ".join(f"word{number}" for number in range(30)))
    lines = int(editor.document().size().height())
    assert 3 < lines <= 12

    def fits():
        bar = editor.verticalScrollBar()
        assert bar.value() == bar.maximum() == 0
        spare = editor.viewport().height() - lines * editor.fontMetrics().lineSpacing()
        assert 0 <= spare < editor.fontMetrics().lineSpacing()

    qtbot.waitUntil(fits)


def test_a_card_is_removed_by_key(window, press):
    press(window, "Ctrl+Shift+N")
    QTest.keyClicks(window.notes.editor, "on all of it")
    press(window, "Ctrl+Return", "2")
    index = next(
        i
        for i, card in enumerate(window.notes.model.items)
        if card.annotation and card.annotation.note
    )
    window.notes.view.setFocus()
    window.notes.view.setCurrentIndex(window.notes.model.index(index, 0))
    press(window, "Delete")
    assert [one.note for one in window.workspace.current.annotations] == [""]


def test_a_note_goes_on_while_it_is_saved(window, press, qtbot):
    press(window, "n")
    QTest.keyClicks(window.notes.editor, "first ")
    window.notes.editor.paused.emit()
    window.saver.save_now()
    assert window.notes.is_writing
    QTest.keyClicks(window.notes.editor, "second")
    press(window, "Escape")
    assert window.workspace.current.annotations.annotations[0].note == "first second"
    window.workspace.undo_group.undo()
    assert len(window.workspace.current.annotations) == 0


def test_a_note_written_without_a_pause_is_in_the_journal_before_it_ends(
    window, press, qtbot, home
):
    press(window, "n")
    editor = window.notes.editor

    def kept():
        QTest.keyClicks(editor, "on ")  # the next key comes before any pause
        notes = [one.note for one in window.workspace.current.annotations]
        assert any(note.startswith("on on") for note in notes)

    qtbot.waitUntil(kept, timeout=10_000)
    assert window.notes.is_writing
    journals = list((home).rglob("*.journal"))
    assert any(b"on on" in path.read_bytes() for path in journals)


def test_a_cable_begins_where_it_was_left_even_under_another_name(
    open_window, cable_file, press, tmp_path
):
    window = open_window(cable_file)
    press(window, "j", "j", "j")
    window.close()
    moved = tmp_path / "moved.txt"
    cable_file.rename(moved)
    window = open_window(moved)
    assert window.workspace.paragraph.ordinal == 4
    assert window.paragraphs.view.painter.current
    press(window, "Home")
    assert window.workspace.paragraph.ordinal == 1
    assert window.paragraphs.view.verticalScrollBar().value() == 0
    press(window, "End", "Ctrl+W")
    window.files.open_paths([str(moved)])
    assert window.workspace.paragraph.ordinal == 11


def test_a_place_on_the_first_page_begins_with_that_page(open_window, cable_file, press):
    window = open_window(cable_file)
    press(window, "j")
    window.close()
    window = open_window(cable_file)
    assert window.workspace.paragraph.ordinal == 2
    assert window.paragraphs.view.verticalScrollBar().value() == 0


def test_in_private_no_place_is_kept(open_window, cable_file, press, home):
    window = open_window(cable_file)
    window.settings.choose("private", value=True)
    press(window, "j", "j", "Ctrl+W")
    window.close()
    assert not list(home.rglob("places.json"))


def test_a_place_that_the_text_does_not_have_is_passed_over(open_window, cable_file):
    window = open_window(cable_file)
    shown = window.workspace.current
    window.state.places.keep({shown.source.origin.sha256: (10**9, 10**9 + 1)})
    assert window.state._place_of(shown) is None


def drop(widget, data, point):
    keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    where, action = QPointF(point), Qt.DropAction.CopyAction
    entered = QDragEnterEvent(point, action, data, *keys)
    QApplication.sendEvent(widget, entered)
    moved = QDragMoveEvent(point, action, data, *keys)
    QApplication.sendEvent(widget, moved)
    seen = widget.grab().toImage()
    QApplication.sendEvent(widget, QDropEvent(where, action, data, *keys))
    return entered.isAccepted(), moved.isAccepted(), seen


def test_a_label_dragged_to_the_gutter_is_put_on_that_paragraph(window):
    gutter = window.paragraphs.view.gutter
    rects = {b.paragraph.ordinal: r for _p, b, r in window.paragraphs.view.visible_places()
             if b.begins}  # fmt: skip
    label = window.status.legend.labels[1]
    point = QPoint(30, round(rects[2].center().y()))
    before = gutter.grab().toImage()
    entered, moved, seen = drop(gutter, carried(label.uuid), point)
    assert entered
    assert moved
    assert seen != before, "the cell under the label is seen"
    (mark,) = window.workspace.current.annotations
    assert mark.labels == (label.uuid,)
    assert mark.targets[0].ordinal == 2
    drop(gutter, carried(label.uuid), point)
    assert len(window.workspace.current.annotations) == 1, "dropping again takes nothing off"
    words = QMimeData()
    words.setText(label.uuid)
    assert not drop(gutter, words, point)[0]


def test_a_click_on_the_legend_filters_and_a_way_with_the_button_down_drags(
    window, press, monkeypatch
):
    press(window, "j", "3", "j")
    legend = window.status.legend
    legend.grab()
    spot, label = legend._spots[2]
    click(legend, spot.center().toPoint())
    assert list(window.paragraphs.view.reading.first_of) == [2]
    click(legend, spot.center().toPoint())
    assert len(window.paragraphs.view.reading.first_of) == 11
    dragged = []
    monkeypatch.setattr(
        label_drag, "drag_label", lambda _source, uuid, _picture: dragged.append(uuid)
    )
    QTest.mousePress(legend, Qt.MouseButton.LeftButton, pos=spot.center().toPoint())
    far = QMouseEvent(QEvent.Type.MouseMove, QPointF(spot.center().x(), -60), QPointF(0, 0),
                      Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton,
                      Qt.KeyboardModifier.NoModifier)  # fmt: skip
    QApplication.sendEvent(legend, far)
    QTest.mouseRelease(legend, Qt.MouseButton.LeftButton, pos=spot.center().toPoint())
    assert dragged == [label.uuid]
    assert len(window.workspace.current.annotations) == 1


def test_a_double_click_grows_from_word_to_sentence_to_paragraph(window):
    view = window.paragraphs.view
    block = next(b for b in view.reading.blocks if b.paragraph and b.paragraph.ordinal == 2)
    position = block.position + block.text.index("census")
    lengths = []
    for _ in range(4):
        cursor = view.textCursor()
        cursor.setPosition(position + 2)
        view.setTextCursor(cursor)
        point = view.cursorRect().center()
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
        lengths.append(view.textCursor().selectedText().replace("\u2029", " "))
    assert lengths[0] == "census"
    assert lengths[1].endswith("four keepers.")
    assert lengths[1].startswith("The bank")
    assert lengths[2] == block.text
    assert lengths[3] == "census"


@pytest.mark.parametrize("count", [3, 80, 900])
def test_a_window_made_smaller_right_after_opening_shows_the_beginning(
    open_window, tmp_path, count
):
    words = "The ferry carries herring and letters. " * 16
    text = "".join(f"{number}. (U) {words}\n\n" for number in range(1, count + 1))
    path = tmp_path / "long.txt"
    path.write_text(f"SUBJECT: FICTIONAL\n\n{text}", encoding="utf-8")
    window = open_window()
    window.files.open_paths([str(path)])
    view = window.paragraphs.view
    first = view.top_offset()
    assert first == view.reading.blocks[0].source[0]
    assert next(place for place, _, _ in view.visible_places()) == 0
    window.resize(window.width() - 120, window.height() - 60)
    assert view.top_offset() == first
    assert view.scroll_y() == 0


def accented(window, y, x=None):
    """Give the columns of a row, or the rows of a column, that have the accent's colour."""
    picture = window.paragraphs.view.viewport().grab().toImage()
    accent = window.theme.colour("accent").rgb()
    if x is None:
        return [at for at in range(picture.width()) if picture.pixel(at, round(y)) == accent]
    return [at for at in range(*map(round, y)) if picture.pixel(round(x), at) == accent]


def test_the_chosen_paragraph_is_framed(window, press):
    press(window, "j", "2")
    window.workspace.choose_annotation(window.workspace.current.annotations.annotations[0].id)
    view = window.paragraphs.view
    view.clearFocus()  # no caret
    rect = view.block_rect(view.reading.first_of[2])
    columns = accented(window, rect.center().y())
    assert columns[0] < rect.left()
    assert columns[-1] > rect.right(), "no letter touches it"


def test_one_line_runs_around_a_chosen_passage(window, press):
    press(window, "j", "s", "s", "h", "Escape")
    (annotation,) = window.workspace.current.annotations
    window.workspace.choose_annotation(annotation.id)
    view = window.paragraphs.view
    place = view.reading.first_of[2]
    (passage,) = view.passages.at(place)
    lines = view.range_rects(place, passage.low, passage.high)
    assert len(lines) > 2
    inside = lines[0].top() + 2, lines[-1].bottom() - 2
    assert accented(window, inside, lines[0].left() + 60) == [], "none between the lines"
    assert len(accented(window, inside, lines[0].left() - 2)) > 10, "one beside them"


def test_without_a_cable_the_window_says_what_to_do_and_nothing_untrue(open_window, press, qtbot):
    window = open_window()
    press(window, "Ctrl+W")
    assert window.workspace.current is None
    assert QApplication.focusWidget().text().startswith("&Open")
    assert window.findings.nothing.text() == ""
    assert window.notes.empty.text()
    assert not window.banner.isVisible()
    assert not window.banner.parentWidget().isVisible(), "no empty strip"
    press(window, "Tab", "Tab", "Return")
    qtbot.waitUntil(lambda: window.workspace.current is not None)
    assert window.banner.isVisible()
    qtbot.waitUntil(lambda: window.findings.nothing.text().startswith("Nothing odd"))


def test_many_findings_wrap_and_need_no_bar_below(open_window, tmp_path):
    path = tmp_path / "odd.txt"
    numbers = "".join(f"{n}. (C) FICTIONAL words.\n\n{n}. (S) More.\n\n" for n in range(1, 40, 3))
    path.write_text(f"UNCLAS\n\nSUBJECT: FICTIONAL\n\n{numbers}", encoding="utf-8")
    window = open_window(path)
    window.actions_["findings-pane"].trigger()
    view = window.findings.view
    assert view.verticalScrollBar().isVisible()
    assert not view.horizontalScrollBar().isVisible()
    for width in (1000, 1400):
        window.resize(width, 760)
        assert not view.horizontalScrollBar().isVisible()
        last = view.visualRect(view.model().index(0, 0))
        assert last.right() <= view.viewport().width()


def test_panes_without_anything_say_so(open_window, tmp_path):
    path = tmp_path / "tiny.txt"
    path.write_text("hello\n", encoding="utf-8")
    window = open_window(path)
    for pane in (window.header, window.routing):
        assert pane.view.is_empty
        picture = pane.view.viewport().grab().toImage()
        pixels = {picture.pixel(x, y) for x in range(0, picture.width(), 2) for y in range(40)}
        assert len(pixels) > 2, "words are painted"
    window.files.open_sample()
    assert not window.header.view.is_empty


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_right_click_on_the_legend_filters_and_edits_a_label(window, press):
    press(window, "2", "j", "j", "2", "j", "1")
    legend = window.status.legend
    legend.grab()
    spot, label = legend._spots[1]
    QTest.mouseClick(legend, Qt.MouseButton.RightButton, pos=spot.center().toPoint())
    menu = window.findChild(QMenu, "legendMenu")
    words = [action.text() for action in menu.actions()]
    assert words[1] == "&Only paragraphs with “Person”"
    menu.actions()[1].trigger()
    menu.close()
    shown = {b.paragraph.ordinal for b in window.paragraphs.view.reading.blocks if b.paragraph}
    assert shown == {1, 3}
    assert window.paragraphs.banner.isVisible()
    window.view_commands.clear_filter()
    assert not window.paragraphs.banner.isVisible()
    window.mark._edit_label(label.uuid)
    dialog = window.findChild(LabelBookDialog)
    assert dialog.tree.currentItem().text(0).startswith("Person")
    dialog.close()


def test_a_pane_hidden_by_its_own_button_is_no_longer_ticked(window):
    for dock, action in (
        (window.notes_dock, "notes-pane"),
        (window.cables_dock, "cables-pane"),
        (window.findings_dock, "findings-pane"),
    ):
        dock.show()
        assert window.actions_[action].isChecked()
        dock.titleBarWidget()._button.click()
        assert dock.isHidden()
        assert not window.actions_[action].isChecked()


def test_the_place_is_written_down_while_one_reads(window, press, qtbot, open_window):
    window.state._soon.setInterval(30)
    press(window, "j", "j", "j")
    qtbot.waitUntil(lambda: not window.state._soon.isActive())
    again = open_window()  # the first one was never closed, as after a crash
    assert again.workspace.paragraph.ordinal == 4
    assert again.workspace.current.path == window.workspace.current.path


def test_a_place_that_cannot_be_written_down_is_told_at_the_end_only(
    window, press, qtbot, monkeypatch
):
    def fail(_places):
        raise UnwritableError("write-failed", path="FICTIONAL", reason="full")

    with monkeypatch.context() as patch:
        patch.setattr(window.state.places, "keep", fail)
        window.state._soon.setInterval(30)
        press(window, "j", "j")
        qtbot.waitUntil(lambda: not window.state._soon.isActive())
        assert window.message_bar.isHidden(), "nobody is told every few seconds"
        window.state.remember()
        assert window.message_bar.isVisible()
    assert "kestrava.txt" in str(window.settings.remembered("open"))


@pytest.mark.parametrize(
    "places",
    [
        "null", "[]", '[["x"]]', '{"PATH": null}', '{"PATH": ["a", {}]}', '{"PATH": [9, 3]}',
        '{"PATH": [-4, 2]}', '{"PATH": [0, 99999999]}', '{"PATH": [0]}',
    ],
)  # fmt: skip
def test_remembered_places_that_make_no_sense_open_the_cable_at_its_beginning(
    open_window, cable_file, places
):
    settings = Settings()
    path = json.dumps(str(cable_file))
    held = places.replace('"PATH"', path)
    settings.remember("open", f'{{"paths": [{path}, 5, null], "places": {held}, "lists": 3}}')
    settings.flush()
    shown = open_window().workspace.current
    assert shown.paragraph is shown.paragraphs[0]


@pytest.mark.parametrize(
    "held", ["", "x", "null", "5", '{"paths": 5}', '{"paths": {"a": 1}}', "[" * 5000]
)
def test_a_remembered_window_that_makes_no_sense_opens_nothing(open_window, held):
    settings = Settings()
    settings.remember("open", held)
    settings.remember("geometry", "x")
    settings.flush()
    assert open_window().workspace.current is None


def test_in_private_nothing_is_written_down_and_what_was_is_forgotten(
    window, press, qtbot, open_window, home
):
    window.state._soon.setInterval(30)
    press(window, "j", "j")
    qtbot.waitUntil(lambda: not window.state._soon.isActive())
    settings = home / "config" / "settings.ini"
    name = window.workspace.current.path.rpartition("/")[2]
    assert name in settings.read_text("utf-8")
    window.settings.choose("private", value=True)
    assert name not in settings.read_text("utf-8")
    press(window, "j", "j")
    qtbot.waitUntil(lambda: not window.state._soon.isActive())
    assert name not in settings.read_text("utf-8")
    assert open_window().workspace.current is None


def test_in_a_narrow_window_the_notes_lie_over_the_text(
    open_window, cable_file, press, type_words
):
    window = open_window(cable_file, size=(880, 640))
    dock, text = window.notes_dock, window.paragraphs
    assert dock.isHidden(), "nobody asked for them"
    width = text.width()
    press(window, "j", "n")
    assert dock.isVisible()
    assert text.width() == width, "the text keeps its room"
    assert dock.geometry().right() == window.centralWidget().geometry().right()
    type_words(window, "over the text")
    press(window, "Ctrl+Return")
    assert dock.isHidden(), "and goes when one is back in the text"
    assert window.workspace.current.annotations.annotations[0].note == "over the text"
    press(window, "F9")
    assert window.notes.view.hasFocus()
    press(window, "Escape")
    assert dock.isHidden()
    assert not window.actions_["notes-pane"].isChecked()
    window.resize(1280, 760)
    assert dock.isVisible(), "beside the text again, as before"
    assert text.mapTo(window, text.rect().topRight()).x() < dock.x()


def test_who_writes_a_note_goes_on_when_the_window_is_made_narrow(window, press, type_words):
    press(window, "j", "n")
    type_words(window, "one ")
    for width, words in ((880, "two "), (1280, "three")):
        window.resize(width, 700)
        assert window.notes.editor.hasFocus()
        assert window.notes_dock.isVisible()
        type_words(window, words)
    press(window, "Ctrl+Return")
    assert window.workspace.current.annotations.annotations[0].note == "one two three"
    window.notes.view.setFocus()
    window.resize(880, 700)
    assert window.paragraphs.view.hasFocus(), "the notes are gone, the text is there"


def test_the_search_stays_in_a_narrow_window(open_window, cable_file):
    window = open_window(cable_file, size=(800, 640))
    field = window.search_field
    assert field.visibleRegion().boundingRect() == field.rect()
    buttons = [window.toolbar.widgetForAction(window.actions_[name]) for name in ("open", "note")]
    assert min(one.height() for one in buttons) >= 24
    window.resize(1280, 760)
    assert window.toolbar.iconSize().width() >= 20


def test_a_narrow_window_remembers_that_the_notes_stand_beside_a_wide_one(
    open_window, cable_file, qtbot
):
    window = open_window(cable_file)
    window.resize(880, 640)
    assert window.places.overlay.is_over
    window.close()
    again = open_window(cable_file)
    assert again.notes_dock.isVisible()
    assert not again.places.overlay.is_over


def test_notes_are_filtered_by_author_level_and_review(window, press):
    press(window, "h", "j", "h")
    window.settings.choose("author", "Someone Else")
    press(window, "j", "h")
    keys = dict(window.notes.which.choices)
    for words, count in (("By Someone Else", 1), ("In (SBU)", 1), ("In (C)", 2), ("All", 3)):
        window.notes.which.choose(frozenset(filter(None, [keys[words]])))
        assert len(window.notes.model.items) == count, words
        assert window.notes.banner.isVisible() == (count < 3)
    assert "Needs review" not in keys


def test_several_choices_filter_the_notes_at_once(window, press):
    press(window, "1", "j", "2", "j", "3", "h", "j", "1")
    which, keys = window.notes.which, dict(window.notes.which.choices)
    which.turn(keys["Key point"])
    which.turn(keys["Person"])  # of one kind: either
    assert len(window.notes.model.items) == 3
    which.turn(keys["In (SBU)"])  # of another kind: and
    assert [card.annotation.targets[0].ordinal for card in window.notes.model.items] == [2]
    assert which.text() == "3 filters"
    assert window.notes.banner.words.text() == "1 of 4 shown: Key point, Person, In (SBU)"
    window.notes.banner.button.click()
    assert len(window.notes.model.items) == 4
    assert which.text() == "All"


def test_choices_are_made_by_key_and_the_menu_stays(window, press, qtbot):
    press(window, "1", "j", "2")
    which = window.notes.which
    which.setFocus()
    qtbot.wait(1)
    menu = which.menu()

    wanted = []
    which.showMenu = lambda: wanted.append(menu)  # it waits for an answer
    QTest.keyClick(which, Qt.Key.Key_Down)
    assert wanted == [menu]
    for action in menu.actions():
        if action.text() in ("Key point", "Person"):
            menu.setActiveAction(action)
            QTest.keyClick(menu, Qt.Key.Key_Space)
    assert len(which.chosen) == 2
    assert [one.text() for one in menu.actions() if one.isChecked()] == ["Key point", "Person"]


def test_the_map_shows_the_marks_as_they_come_and_go(window, press, qtbot):
    minimap = window.paragraphs.minimap

    def seen():
        qtbot.waitUntil(lambda: not minimap._late.isActive(), timeout=1000)
        minimap.grab()
        image = minimap._drawn.toImage()  # without the grey over what is on the screen
        return {image.pixelColor(16, y).name() for y in range(image.height())}

    labels = window.mark.labels()
    press(window, "1")
    stripes = [window.theme.label_stripe(hex_colour(label.color)).name() for label in labels[:2]]
    assert [stripe in seen() for stripe in stripes] == [True, False]
    press(window, "j", "2")
    assert [stripe in seen() for stripe in stripes] == [True, True]
    press(window, "Ctrl+Z")
    assert [stripe in seen() for stripe in stripes] == [True, False]
