from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from cable_reader.app.models.text_map import TextMap, shown

AWKWARD = st.text(
    st.sampled_from(
        "aZ \t\n\r\x0b\x0c\x00\x1a\x85\xa0é\u2028\u2029\ufeff\ufdd0\u202e\u2066\U0001f4cc𝔹\ud800"
    ),
    max_size=40,
)


def length_in_qt(qapp, text):
    document = QTextDocument()
    document.setPlainText(text)
    return document.characterCount() - 1


@given(text=AWKWARD)
@settings(max_examples=100, deadline=None)
def test_every_prefix_is_as_long_as_qt_says(qapp, text):
    visible = shown(text)
    assert len(visible) == len(text)
    mapped = TextMap(visible)
    for end in range(len(visible) + 1):
        if visible[end - 1 : end + 1] != "\r\n":
            assert mapped.to_qt(end) == length_in_qt(qapp, visible[:end])


@given(text=AWKWARD)
@settings(max_examples=100, deadline=None)
def test_there_and_back_gives_the_offset(text):
    visible = shown(text)
    mapped = TextMap(visible)
    for offset in range(len(visible) + 1):
        inside_pair = visible[offset - 1 : offset + 1] == "\r\n"
        assert mapped.from_qt(mapped.to_qt(offset)) == offset + inside_pair
    positions = [mapped.from_qt(position) for position in range(mapped.last_position + 1)]
    assert positions == sorted(positions)


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("a\r\nb", 3, 2),
        ("\U0001f4ccb", 1, 2),
        ("ab", 9, 2),
        ("ab", -1, 0),
        ("", 0, 0),
        ("\r\n\r\n", 4, 2),
    ],
)
def test_places_worked_out_by_hand(text, offset, position):
    assert TextMap(text).to_qt(offset) == position


def test_the_middle_of_an_astral_character_is_its_start():
    assert TextMap("a𝔹c").from_qt(2) == 1


def test_selecting_behind_an_emoji_selects_what_was_meant(qapp):
    text = "\U0001f4cc Japan\r\nRussia Russia"
    document = QTextDocument()
    document.setPlainText(text)
    mapped = TextMap(text)
    second = text.rindex("Russia")
    cursor = QTextCursor(document)
    cursor.setPosition(mapped.to_qt(second))
    cursor.setPosition(mapped.to_qt(second + 6), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "Russia"
