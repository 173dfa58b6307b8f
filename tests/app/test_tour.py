"""The guided first start: short, beside the real parts, in nobody's way, ended for ever."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel

from cable_reader.app.main import save_screenshot


@pytest.fixture
def first(open_window, qtbot):
    window = open_window()
    qtbot.waitUntil(lambda: "tour" in vars(window), timeout=3000)
    return window


def place(widget, window):
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def test_the_first_start_shows_it_and_the_keyboard_stays_in_the_text(first, press):
    assert first.tour.is_shown
    assert first.paragraphs.view.hasFocus()
    press(first, "j", "2")
    assert first.workspace.paragraph.ordinal == 2
    assert len(first.workspace.current.annotations) == 1
    assert first.tour.is_shown


def test_a_note_is_ended_by_its_key_while_the_tour_is_shown(first, press, type_words):
    press(first, "j", "2", "n")
    type_words(first, "Who are the keepers?")
    press(first, "Ctrl+Return")
    assert first.paragraphs.view.hasFocus()
    assert first.tour.at == 0, "the tour did not take the key"
    press(first, "Shift+3")
    (mark,) = first.workspace.current.annotations
    assert mark.note == "Who are the keepers?"
    assert len(mark.labels) == 2
    assert first.workspace.paragraph.ordinal == 3


def test_keys_go_through_every_card_and_end_it(first, press):
    titles = []
    for _ in first.tour.steps:
        titles.append(first.tour.card.title.text())
        press(first, "Ctrl+Return")
    assert len(set(titles)) == len(first.tour.steps) <= 7
    assert not first.tour.is_shown
    press(first, "Ctrl+Return")
    assert not first.tour.is_shown


def test_who_ended_it_never_meets_it_again_but_can_ask_for_it(first, press, open_window, qtbot):
    press(first, "Esc")
    assert not first.tour.is_shown
    first.settings.forget("geometry")
    first.state.recent.clear()  # all but the tour is as at a first start
    first.state.is_silent = True
    first.close()
    again = open_window()
    qtbot.waitUntil(lambda: again.workspace.current.has_loaded_marks)
    assert "tour" not in vars(again)
    again.actions_["tour"].trigger()
    assert again.tour.is_shown
    assert again.tour.at == 0


@pytest.mark.parametrize("size", [(900, 600), (1280, 720), (1920, 1080)])
def test_each_card_is_whole_and_points_at_something_that_is_seen(first, size, qtbot):
    first.resize(*size)
    tour = first.tour
    for step in tour.steps:
        tour._place()
        qtbot.wait(5)
        card, widget = place(tour.card, first), step.widget()
        assert first.rect().contains(card)
        assert widget.isVisible()
        assert tour.spot.geometry().intersects(place(widget, first))
        for label in tour.card.findChildren(QLabel):
            assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()
        tour.go(1)


def test_buttons_go_back_and_end(first):
    tour = first.tour
    assert not tour.card.back.isEnabled()
    tour.card.next.click()
    tour.card.back.click()
    assert tour.at == 0
    tour.card.end.setFocus()
    tour.card.end.click()
    assert not tour.is_shown
    assert first.paragraphs.view.hasFocus()


def test_a_file_named_at_the_first_start_begins_without_it(open_window, cable_file, qtbot):
    window = open_window(cable_file)
    qtbot.waitUntil(lambda: window.workspace.current.has_loaded_marks)
    assert "tour" not in vars(window)


def test_a_picture_of_the_window_has_no_card(tmp_path, monkeypatch):
    seen = []
    monkeypatch.setattr("cable_reader.app.window.tour.Tour.start", seen.append)
    assert save_screenshot(tmp_path / "picture.png") == 0
    QApplication.processEvents()
    assert seen == []
