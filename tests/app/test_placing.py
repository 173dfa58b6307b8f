"""Many marks on a changed text: placed beside a window that stays alive, and never half."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from cable_reader.annotate.annotation import (
    Annotation,
    AnnotationSet,
    describe_source,
    in_text_order,
    target_for_span,
)
from cable_reader.annotate.store import from_xml, to_xml
from cable_reader.app.panes.card_delegate import CardDelegate
from cable_reader.app.workspace.open_cable import OpenCable
from cable_reader.containers import open_cables

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "kestrava-417.txt"
COUNT = 1200


@pytest.fixture(scope="module")
def marked(tmp_path_factory):
    """The sample's annotation file with marks all over, and how many."""
    folder = tmp_path_factory.mktemp("marked")
    path = folder / "kestrava.txt"
    path.write_bytes(SAMPLE.read_bytes())
    (source,) = open_cables(path)
    cable, text = source.parse(), source.text
    first = cable.paragraphs[0].nodes[0].start
    made = []
    for number in range(COUNT):
        start = first + number * 7 % (len(text) - first - 60)
        if text[start : start + 30].strip():
            target = target_for_span(cable, start, start + 30)
            made.append(Annotation.new(target, note=f"{number}"))
    marks = AnnotationSet(in_text_order(made), source=describe_source(source, cable))
    return to_xml(marks), len(made)


@pytest.fixture
def changed(cable_file, marked):
    """A cable that says one word more than the one that was marked all over."""
    cable_file.write_bytes(cable_file.read_bytes().replace(b"1. (C)", b"1. (C) Again.", 1))
    cable_file.with_name(cable_file.name + ".annotations.xml").write_bytes(marked[0])
    return marked[1]


def test_the_window_is_alive_while_many_marks_are_placed(open_window, cable_file, changed, qtbot):
    window = open_window()
    ticks: list[int] = []
    timer = QTimer(window)
    timer.setInterval(5)
    timer.timeout.connect(lambda: ticks.append(1))
    window.files.open_paths([str(cable_file)])
    shown = window.workspace.current
    timer.start()
    qtbot.waitUntil(lambda: shown.has_loaded_marks or shown.is_placing, timeout=20_000)
    before = len(ticks)
    assert shown.is_placing
    assert "placing" in window.status.saved.text()
    qtbot.waitUntil(lambda: shown.has_loaded_marks, timeout=60_000)
    assert len(ticks) - before >= 1  # the window did other things meanwhile
    assert len(shown.annotations) == changed
    assert shown.keeping.review
    assert window.notes.model.rowCount() > 0


def test_who_asks_for_the_marks_meanwhile_waits_for_them(
    open_window, cable_file, changed, press, is_on_disk
):
    window = open_window(cable_file)
    shown = window.workspace.current
    window.load_marks()
    assert shown.is_placing
    press(window, "h")
    assert len(shown.annotations) == changed + 1
    assert not shown.is_placing
    window.saver.save_now()
    assert is_on_disk(shown.keeping.session)


@pytest.mark.parametrize("way", ["cable", "window"])
def test_closing_meanwhile_leaves_the_file_as_it_is(way, open_window, cable_file, changed, press):
    path = cable_file.with_name(cable_file.name + ".annotations.xml")
    before = path.read_bytes()
    window = open_window(cable_file)
    window.load_marks()
    assert window.workspace.current.is_placing
    if way == "cable":
        press(window, "Ctrl+W")
        assert window.workspace.current is None
    else:
        window.close()
    assert path.read_bytes() == before
    assert len(from_xml(before).annotations) == changed
    assert not path.with_name(path.name + ".lock").exists()


def test_few_marks_are_placed_at_once(cable_file, press, open_window):
    window = open_window(cable_file)
    press(window, "h")
    window.close()
    cable_file.write_bytes(cable_file.read_bytes().replace(b"1. (C)", b"1. (C) Again.", 1))
    (source,) = open_cables(cable_file)
    assert OpenCable(source).load_marks(pytest.fail)


def test_the_cards_of_many_marks_are_measured_once_each(
    open_window, cable_file, marked, monkeypatch, qtbot
):
    measured: list[str] = []
    as_it_is = CardDelegate._height

    def counting(delegate, card):
        measured.append(card.annotation.id)
        return as_it_is(delegate, card)

    monkeypatch.setattr(CardDelegate, "_height", counting)
    cable_file.with_name(cable_file.name + ".annotations.xml").write_bytes(marked[0])
    window = open_window(cable_file)
    window.load_marks()
    qtbot.waitUntil(lambda: window.notes.view.column.end > 0)
    qtbot.wait(100)
    assert len(window.workspace.current.annotations) == marked[1]
    assert sorted(measured) == sorted(set(measured)), "measured again for the bar beside them"
    assert len(measured) == marked[1]
