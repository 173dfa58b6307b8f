"""The acceptance tests of the brief, section 6, against a real window without a display."""

from __future__ import annotations

import os
import random

from PySide6.QtGui import QColor, QKeySequence

from cable_reader.annotate.store import from_xml, to_xml
from cable_reader.app.actions.table import ACTIONS


def sidecar(home):
    files = list((home / "data" / "annotations").glob("*.xml"))
    assert len(files) == 1
    return from_xml(files[0].read_bytes()).annotations


def test_paragraph_labelled_and_noted_without_a_mouse(window, home, press, type_words):
    press(window, "j", "2", "n")
    type_words(window, "Who are the keepers?")
    press(window, "Ctrl+Return")
    window.saver.save_now()
    saved = sidecar(home)
    assert len(saved) == 1
    annotation = saved.annotations[0]
    assert annotation.targets[0].ordinal == 2
    assert [saved.book.get(uuid).name for uuid in annotation.labels] == ["Person"]
    assert annotation.note == "Who are the keepers?"
    press(window, "Shift+3")
    window.saver.save_now()
    saved = sidecar(home)
    names = [saved.book.get(uuid).name for uuid in saved.annotations[0].labels]
    assert names == ["Person", "Quote"]
    assert window.workspace.paragraph.ordinal == 3


def act(window, choice, rng):
    workspace, mark = window.workspace, window.mark
    if choice == "move":
        workspace.select_paragraph(rng.choice(workspace.current.paragraphs))
    elif choice == "digit":
        mark.digit(rng.randint(1, 5))
    elif choice == "highlight":
        mark.highlight()
    elif choice == "important":
        mark.important()
    elif choice == "words":
        first = workspace.paragraph.spans[0]
        window.paragraphs.select_span(type(first)(first.start, first.start + rng.randint(3, 30)))
    elif choice == "remove":
        marks = workspace.current.annotations.annotations
        if marks:
            mark.remove_annotation(rng.choice(marks).id)
    elif choice == "note":
        window.writing.note()
        window.notes.editor.setPlainText(f"note {rng.random()}")
        window.notes.finish()


def test_a_thousand_acts_undone_and_redone(window, monkeypatch):
    # What reaches the disk is not in question here, and three thousand waits for it take long.
    monkeypatch.setattr(os, "fsync", lambda _descriptor: None)
    rng = random.Random(20090514)
    choices = ["move"] * 3 + ["digit"] * 4 + ["highlight", "important", "words", "remove", "note"]
    shown = window.workspace.current
    start = to_xml(shown.annotations)
    window.setUpdatesEnabled(False)
    for _ in range(1000):
        act(window, rng.choice(choices), rng)
    end = to_xml(shown.annotations)
    assert end != start
    assert shown.undo_stack.count() > 100
    while shown.undo_stack.canUndo():
        shown.undo_stack.undo()
    assert to_xml(shown.annotations) == start
    while shown.undo_stack.canRedo():
        shown.undo_stack.redo()
    assert to_xml(shown.annotations) == end


def test_every_action_has_words_a_tip_and_a_slot(window):
    for spec in ACTIONS:
        action = window.actions_[spec.id]
        assert action.objectName() == spec.id
        assert action.text()
        assert action.statusTip()
        area, _, method = spec.slot.partition(".")
        assert area
        assert method


def test_no_key_has_two_meanings(window):
    taken = {}
    for spec in ACTIONS:
        for key in spec.keys:
            sequence = QKeySequence(key)
            assert not sequence.isEmpty(), key
            name = sequence.toString()
            assert name not in taken, f"{name}: {spec.id} and {taken.get(name)}"
            taken[name] = spec.id


def test_a_chord_is_not_hidden_by_its_first_key():
    singles = {key for spec in ACTIONS for key in spec.keys if ", " not in key}
    chords = [key for spec in ACTIONS for key in spec.keys if ", " in key]
    assert chords
    for chord in chords:
        assert chord.split(", ")[0] not in singles


def test_no_key_sits_on_a_sign_of_the_number_row():
    # On AZERTY these are the unshifted digits.
    for spec in ACTIONS:
        for key in spec.keys:
            assert key[-1] not in "&é\"'(-èçà" or key.startswith("Ctrl+")


def test_classifications_differ_in_grey(window):
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter

    from cable_reader.app.panes.mark_shapes import draw_level_bar
    from cable_reader.cable.markings import Level

    drawn = set()
    levels = [
        Level.UNCLASSIFIED,
        Level.SENSITIVE_BUT_UNCLASSIFIED,
        Level.CONFIDENTIAL,
        Level.SECRET,
        Level.TOP_SECRET,
    ]
    for level in levels:
        image = QImage(12, 30, QImage.Format.Format_Grayscale8)
        image.fill(QColor("white"))
        painter = QPainter(image)
        draw_level_bar(painter, QRectF(0, 0, 12, 30), level, window.theme)
        painter.end()
        # dark or light only: what a poor copy keeps
        drawn.add(
            tuple(
                QColor(image.pixel(x, y)).lightness() < 200 for y in range(30) for x in range(12)
            )
        )
    assert len(drawn) == len(levels)


def test_the_current_paragraph_is_said(window, press, type_words):
    press(window, "j", "2", "n")
    type_words(window, "x")
    press(window, "Ctrl+Return")
    said = window.paragraphs.view.accessibleDescription()
    assert said == "Paragraph 2 of 11, Sensitive but unclassified, labels Person, 1 note"
