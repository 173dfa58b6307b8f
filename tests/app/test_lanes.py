"""The letters on the stripes of labels, and which mark is outlined."""

from __future__ import annotations

import pytest

from cable_reader.app.panes.lanes import letters_of


@pytest.mark.parametrize(
    ("names", "letters"),
    [
        (["Key point", "Person"], ["Kp", "Pe"]),
        (["Quote", "Question"], ["Qu", "Qe"]),
        (["Follow up", "Fun"], ["Fu", "Fn"]),
        (["a", "A b"], ["A", "Ab"]),
        (["\u00e9t\u00e9", "\u00c9tat"], ["\u00c9t", "\u00c9a"]),
        (["x/y"], ["Xy"]),
    ],
)
def test_labels_are_told_apart_by_two_letters(names, letters):
    assert list(letters_of(names).values()) == letters


def test_the_starter_labels_have_letters_of_their_own(window):
    names = [label.name for label in window.mark.labels()]
    assert len(set(letters_of(names).values())) == len(names) == 5


def test_a_mark_is_no_longer_outlined_when_its_paragraph_is_left(window, press, type_words):
    shown = window.workspace.current
    press(window, "n")
    type_words(window, "a note")
    press(window, "Ctrl+Return")
    assert window.paragraphs.view.painter.chosen == shown.chosen is not None
    press(window, "j")
    assert window.paragraphs.view.painter.chosen is shown.chosen is None
    window.workspace.choose_annotation(shown.annotations.annotations[0].id)
    assert window.workspace.paragraph.ordinal == 1
    assert shown.chosen is not None  # going there is no leaving
