"""What a key does to one mark costs about as much among many marks as among few."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from cable_reader.annotate.annotation import Annotation, in_text_order
from cable_reader.annotate.target import Scope, Target, rival_of

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "kestrava-417.txt"
FEW = 400
WAIT = 220  # milliseconds: the list of notes and the map come after the stripe


@pytest.fixture
def long_window(open_window, tmp_path):
    """A window with a cable of 150 paragraphs."""
    said = "The envoy said that the ferry would run again before the end of the month. " * 4
    body = "\n\n".join(f"{number}. (C) {said}" for number in range(1, 151))
    text = SAMPLE.read_text("utf-8")
    head = text[: text.index("\n1. (")]
    path = tmp_path / "long.txt"
    path.write_text(f"{head}\n{body}\nVOSS\n", encoding="utf-8")
    return open_window(path)


def with_marks(window, count):
    """Spread notes with labels over the later paragraphs: what is on the screen stays the same."""
    shown = window.workspace.current
    paragraphs, labels = shown.paragraphs[40:], window.mark.labels()[:4]
    marks = []
    for number in range(count):
        paragraph = paragraphs[number % len(paragraphs)]
        start = paragraph.spans[0].start + number % 40
        target = Target(Scope.SPAN, start, start + 9, shown.cable.text[start : start + 9],
                        ordinal=paragraph.ordinal)  # fmt: skip
        label = labels[number % len(labels)].uuid
        marks.append(Annotation.new(target, note=f"Note {number}.", labels=(label,)))
    book = shown.annotations.book.united(window.user_labels.book)
    window.workspace.edit("many", replace(shown.annotations.with_book(book),
                                          annotations=in_text_order(marks)))  # fmt: skip
    settle(window)


def settle(window):
    let_pass(WAIT)
    window.saver.save_now()


def let_pass(milliseconds):
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def calls_of(window, act):
    """Count the Python functions that are called until all that follows is done."""
    count = 0

    def note(_frame, event, _argument):
        nonlocal count
        count += event == "call"

    sys.setprofile(note)
    try:
        act()
        settle(window)
    finally:
        sys.setprofile(None)
    return count


KEYS = ("1", "h", "i", "Ctrl+Z", "x")


def test_what_a_key_does_grows_little_with_the_marks(long_window, press):
    counts = []
    for marks in (FEW, 2 * FEW):
        with_marks(long_window, marks)
        long_window.go.first_paragraph()
        press(long_window, "1", "1")  # what is done the first time only
        settle(long_window)
        counts.append(
            {key: calls_of(long_window, lambda key=key: press(long_window, key)) for key in KEYS}
        )
    few, many = counts
    assert {key: many[key] / few[key] for key in KEYS} == pytest.approx(
        dict.fromkeys(KEYS, 1), abs=0.4
    )


def test_writing_a_note_grows_little_with_the_marks(long_window, press, type_words):
    def write():
        press(long_window, "n")
        type_words(long_window, "Compare with April.")
        press(long_window, "Ctrl+Return")

    counts = []
    for marks in (FEW, 2 * FEW):
        with_marks(long_window, marks)
        long_window.go.first_paragraph()
        press(long_window, "1", "1")
        settle(long_window)
        counts.append(calls_of(long_window, write))
        long_window.mark.remove()
    assert counts[1] / counts[0] == pytest.approx(1, abs=0.4)


def test_scrolling_costs_the_same_among_many_marks(long_window):
    bar = long_window.paragraphs.view.verticalScrollBar()

    def scroll():
        for value in range(0, 1200, 60):
            bar.setValue(value)
            let_pass(1)

    counts = []
    for marks in (FEW, 2 * FEW):
        with_marks(long_window, marks)
        bar.setValue(0)
        scroll()
        counts.append(calls_of(long_window, scroll))
    assert counts[1] / counts[0] == pytest.approx(1, abs=0.2)


def test_what_a_mark_has_to_know_is_found_out_before_the_key(long_window, press):
    press(long_window, "j")
    let_pass(WAIT)  # somebody reads the paragraph
    before = rival_of.cache_info().misses
    press(long_window, "1", "h", "i", "Ctrl+Z", "x")
    assert rival_of.cache_info().misses == before
    press(long_window, "j", "1")  # at once
    assert rival_of.cache_info().misses > before
    mark = long_window.workspace.current.annotations.annotations[-1]
    text, target = long_window.workspace.current.cable.text, mark.targets[0]
    assert target.rival == rival_of.__wrapped__(text, target.start, target.end)
