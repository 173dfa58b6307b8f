"""Marks in odd places, marks upon marks, and undo over all that can come between."""

from __future__ import annotations

import random
import re

import pytest

from cable_reader.annotate.annotation import Annotation, target_for_span
from cable_reader.annotate.store import from_xml, to_xml
from cable_reader.annotate.target import Scope, State, Target
from cable_reader.app.marks.label_changes import Labels
from cable_reader.app.marks.label_undo import push_labels
from cable_reader.cable.span import Span

HEAD = "C O N F I D E N T I A L OSTGARD 000012\n\nSUBJECT: FICTIONAL EDGES\n\n"
STRANGE = (
    "1. (C) A flag \U0001f1f8\U0001f1ea and a pin \U0001f4cc stand before e\u0301e\u0301 marks.\n\n"
    "2. (U) \u05e9\u05dc\u05d5\u05dd \u202eright to left\u202c and \u2066kept apart\u2069 here.\n\n"
    "3. (C) Zero\u200bwidth, soft\u00adhyphen, no\u00a0break, tab\there, form\ffeed.\n\n"
    "OSTGARD 00000012  002 OF 002\n\n"
    "4. (C) A paragraph that a page\n\nOSTGARD 00000012  002.2 OF 002\n\nline divides in two.\n"
)


def held(window):
    """Save, and give what the file says of the marks shown."""
    window.saver.save_now()
    assert window.status.saved.text().startswith("saved")
    path = window.workspace.current.keeping.session.path
    return from_xml(path.read_bytes()).annotations.annotations


def put(window, target, **values):
    shown = window.workspace.current
    made = Annotation.new(target, **values)
    window.workspace.edit("mark", shown.annotations.with_annotation(made))
    return made


def reopened(open_window, window, path):
    window.close()
    window = open_window(path)
    window.load_marks()
    return window


@pytest.fixture
def strange(tmp_path):
    path = tmp_path / "strange.txt"
    path.write_text(HEAD + STRANGE, encoding="utf-8", newline="")
    return path


# -- odd places


def test_every_two_characters_can_be_marked_and_are_found_again(open_window, strange):
    window = open_window(strange)
    window.load_marks()
    shown = window.workspace.current
    text = shown.cable.text
    places = [
        (at, at + 2) for at in range(len(HEAD) - 4, len(text) - 2) if text[at : at + 2].strip()
    ]
    after = shown.annotations
    for start, end in places:
        made = Annotation.new(target_for_span(shown.cable, start, end), color="#ffd84d")
        after = after.with_annotation(made)
    window.workspace.edit("marks", after)
    assert len(held(window)) == len(places)
    window.grab()  # painted, each lane and stripe of them
    window = reopened(open_window, window, strange)
    targets = [one.targets[0] for one in window.workspace.current.annotations]
    assert [(one.start, one.end) for one in targets] == places
    assert {one.state for one in targets} == {State.ANCHORED}
    assert all(text[one.start : one.end] == one.exact for one in targets)


@pytest.mark.parametrize(
    "words",
    [
        "\U0001f4cc",
        "e\u0301e\u0301",
        "\u05e9\u05dc\u05d5\u05dd \u202eright to left\u202c",
        "form\ffeed",
        "page\n\nOSTGARD 00000012  002.2 OF 002\n\nline",  # over a line that is not shown
        "feed.\n\nOSTGARD 00000012  002 OF 002\n\n4. (C) A",  # over a join of sections
    ],
)
def test_what_is_selected_is_what_is_marked(open_window, strange, words, press):
    window = open_window(strange)
    window.load_marks()
    start = window.workspace.current.cable.text.index(words)
    window.workspace.select_text(Span(start, start + len(words)))
    press(window, "h")
    (mark,) = held(window)
    assert mark.targets[0].exact == words
    window = reopened(open_window, window, strange)
    (mark,) = window.workspace.current.annotations
    assert (mark.targets[0].state, mark.targets[0].exact) == (State.ANCHORED, words)


@pytest.mark.parametrize("at", ["start", "middle", "end", "beyond"])
def test_a_mark_of_no_length_from_another_program_hurts_nothing(open_window, strange, press, at):
    window = open_window(strange)
    window.load_marks()
    put(window, target_for_span(window.workspace.current.cable, 60, 70), note="sound")
    window.saver.save_now()
    path = window.workspace.current.keeping.session.path
    length = len(window.workspace.current.cable.text)
    place = {"start": 0, "middle": 90, "end": length, "beyond": length + 5}[at]
    window.close()
    nothing = Annotation.new(Target(Scope.SPAN, place, place, ""), note="on nothing")
    path.write_bytes(to_xml(from_xml(path.read_bytes()).annotations.with_annotation(nothing)))
    window = open_window(strange)
    window.load_marks()
    window.grab()
    assert sorted(one.note for one in window.workspace.current.annotations) == [
        "on nothing",
        "sound",
    ]
    press(window, "j", "h")
    assert {"on nothing", "sound"} <= {one.note for one in held(window)}


def test_fifty_marks_upon_each_other_are_each_removed_alone(open_window, cable_file):
    window = open_window(cable_file)
    window.load_marks()
    shown = window.workspace.current
    first = shown.paragraphs[1].nodes[0].start
    made = [
        put(window, target_for_span(shown.cable, first + n, first + 200 - n), note=f"deep {n}")
        for n in range(50)
    ]
    window.grab()
    order = list(made)
    random.Random(3).shuffle(order)
    for left, one in enumerate(order):
        assert len(shown.annotations) == 50 - left
        window.mark.remove_annotation(one.id)
        assert one.id not in shown.annotations
    for _ in order:
        shown.undo_stack.undo()
    assert [one.id for one in held(window)] == [one.id for one in made]


# -- undo


def test_hundreds_of_steps_back_over_saves_and_forth_again(open_window, cable_file):
    window = open_window(cable_file)
    window.load_marks()
    shown = window.workspace.current
    put(window, target_for_span(shown.cable, 2000, 2040), note="before all")
    held(window)
    start = shown.keeping.session.path.read_bytes()
    chance = random.Random(5)
    for step in range(250):
        if len(shown.annotations) > 3 and chance.random() < 0.3:
            window.mark.remove_annotation(chance.choice(shown.annotations.annotations).id)
        else:
            at = chance.randrange(1700, 4000)
            put(window, target_for_span(shown.cable, at, at + 30), note=f"step {step}")
        if chance.random() < 0.05:
            window.saver.save_now()
    held(window)
    end = shown.annotations
    for step in range(250):
        shown.undo_stack.undo()
        if step % 100 == 0:
            window.saver.save_now()
    held(window)
    assert shown.keeping.session.path.read_bytes() == start
    for _ in range(250):
        shown.undo_stack.redo()
    assert held(window) == end.annotations


def test_undo_over_a_deleted_label_brings_it_back_on_every_mark(open_window, cable_file, press):
    window = open_window(cable_file)
    window.load_marks()
    press(window, "j", "2", "j", "2", "3")
    shown = window.workspace.current
    label = window.mark.labels()[1]
    before = shown.annotations
    labels = Labels(window.user_labels.book, shown.annotations)
    push_labels(window, "delete label", labels, labels.deleted(label.uuid))
    assert not shown.annotations.uses_label(label.uuid)
    assert label.uuid not in window.user_labels.book
    press(window, "j", "h")
    held(window)
    for _ in range(2):
        window.actions_["undo"].trigger()
    assert shown.annotations.annotations == before.annotations
    assert label.uuid in window.user_labels.book
    for _ in range(3):
        window.actions_["undo"].trigger()
    assert len(held(window)) == 0
    for _ in range(5):
        window.actions_["redo"].trigger()
    assert not shown.annotations.uses_label(label.uuid)
    assert label.uuid not in window.user_labels.book
    assert len(held(window)) == 3, "the marks stay without it"


def test_undo_and_redo_keep_what_another_program_wrote_between(open_window, cable_file):
    window = open_window(cable_file)
    window.load_marks()
    shown = window.workspace.current
    mine = [
        put(window, target_for_span(shown.cable, at, at + 20), note=f"mine {at}")
        for at in (1800, 2000, 2200)
    ]
    window.saver.save_now()
    path = shown.keeping.session.path
    for _ in range(2):
        shown.undo_stack.undo()
    window.saver.save_now()
    other = from_xml(path.read_bytes()).annotations
    theirs = Annotation.new(target_for_span(shown.cable, 2400, 2420), note="theirs")
    changed = other.annotations[0].having(note="mine, changed by them")
    path.write_bytes(to_xml(other.with_annotation(theirs).with_annotation(changed)))
    window.look_outside()
    assert sorted(one.note for one in shown.annotations) == ["mine, changed by them", "theirs"]
    for _ in range(2):
        shown.undo_stack.redo()
    notes = sorted(one.note for one in held(window))
    assert notes == ["mine 2000", "mine 2200", "mine, changed by them", "theirs"]
    for _ in range(2):
        shown.undo_stack.undo()
    assert sorted(one.note for one in held(window)) == ["mine, changed by them", "theirs"]
    shown.undo_stack.undo()  # of the mark that they have changed since: it is not lost
    kept = {one.id: one.note for one in held(window)}
    assert kept[mine[0].id] == "mine, changed by them"
    assert re.search("theirs", " ".join(kept.values()))
