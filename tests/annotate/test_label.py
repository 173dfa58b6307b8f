"""Labels keep their identity whatever is done to their names; nothing is lost with one."""

from __future__ import annotations

import pytest

from cable_reader.annotate.label import DEFAULT_COLORS, Label, LabelBook, LabelError, clean_name
from cable_reader.annotate.vocabulary import COLOR, NC_NAME
from cable_reader.wording import ERRORS


@pytest.fixture
def book() -> LabelBook:
    book, economy = LabelBook().added("Economy", uuid=uuid(1))
    book, _ferries = book.added("ferries", parent=economy.uuid, uuid=uuid(2))
    book, _people = book.added("people", uuid=uuid(3))
    return book


def uuid(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012}"


def test_nesting_and_paths(book: LabelBook) -> None:
    assert book.path(uuid(2)) == ("Economy", "ferries")
    assert [(depth, label.name) for depth, label in book.walk()] == [
        (0, "Economy"),
        (1, "ferries"),
        (0, "people"),
    ]
    assert book.within(uuid(1)) == {uuid(1), uuid(2)}
    assert book.path("nobody") == ()


@pytest.mark.parametrize("name", ["economy", " ECONOMY ", "Econ\x00omy"])
def test_siblings_may_not_share_a_name_in_any_spelling(book: LabelBook, name: str) -> None:
    with pytest.raises(LabelError) as caught:
        book.added(name)
    assert caught.value.code == "label-name-taken"
    assert book.added(name, parent=uuid(3))[1].name.casefold() == "economy"


def test_a_label_may_be_respelt(book: LabelBook) -> None:
    assert book.renamed(uuid(1), "ECONOMY").path(uuid(2)) == ("ECONOMY", "ferries")


@pytest.mark.parametrize("name", ["", "  ", "\x00\x1b", "\ud800"])
def test_an_empty_name_is_refused(book: LabelBook, name: str) -> None:
    with pytest.raises(LabelError) as caught:
        book.renamed(uuid(1), name)
    assert caught.value.code == "label-name-empty"


def test_a_label_cannot_go_into_itself(book: LabelBook) -> None:
    for act in (book.moved, book.merged_into):
        with pytest.raises(LabelError) as caught:
            act(uuid(1), uuid(2))
        assert caught.value.code == "label-nested-in-itself"
    moved = book.moved(uuid(2), uuid(3))
    assert moved.path(uuid(2)) == ("people", "ferries")


def test_what_is_nested_outlives_a_deleted_label(book: LabelBook) -> None:
    after = book.without(uuid(1))
    assert after.path(uuid(2)) == ("ferries",)
    assert uuid(1) not in after
    assert book.without("nobody") is book


def test_merging_moves_children_and_is_remembered(book: LabelBook) -> None:
    after = book.merged_into(uuid(1), uuid(3))
    assert after.path(uuid(2)) == ("people", "ferries")
    assert after.successor(uuid(1)) == uuid(3)
    after, other = after.added("other")
    again = after.merged_into(uuid(3), other.uuid)
    assert again.successor(uuid(1)) == again.successor(uuid(3)) == other.uuid


def test_uniting_keeps_both_sides_and_finds_same_names(book: LabelBook) -> None:
    other, _label = LabelBook().added("economy", uuid=uuid(9))
    other, _more = other.added("new", parent=uuid(9), uuid=uuid(10))
    both = book.united(other)
    assert {label.uuid for label in both} == {uuid(1), uuid(2), uuid(3), uuid(9), uuid(10)}
    assert [(one.uuid, two.uuid) for one, two in both.same_names()] == [(uuid(1), uuid(9))]
    assert both.united(other) == both
    assert len({label.key for label in both}) == len(both)


def test_a_merged_label_does_not_come_back_from_an_old_book(book: LabelBook) -> None:
    merged = book.merged_into(uuid(1), uuid(3))
    after = merged.united(book)
    assert uuid(1) not in after
    assert after.path(uuid(2)) == ("people", "ferries")


@pytest.mark.parametrize(
    "name", ["& < > \"'", "=cmd|' /C calc'!A0", "\u00e9conomie", "\U0001f4cc", "123", "a b", "-x-"]
)
def test_hostile_names_keep_their_spelling_and_get_a_sound_key(name: str) -> None:
    _book, label = LabelBook().added(name)
    assert label.name == name
    assert NC_NAME.fullmatch(label.key)


def test_default_colours_are_apart_and_used_in_turn() -> None:
    assert len(set(DEFAULT_COLORS)) == 12
    book = LabelBook()
    for number in range(12):
        book, _label = book.added(f"label {number}")
    assert [label.color for label in book] == list(DEFAULT_COLORS)
    assert all(_contrast_with_black(color) > 7 for color in DEFAULT_COLORS)


def _contrast_with_black(color: str) -> float:
    """WCAG 2.1 contrast ratio."""
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return (luminance + 0.05) / 0.05


def test_colours_are_checked(book: LabelBook) -> None:
    assert book.recolored(uuid(1), "#ABCDEF").get(uuid(1)).color == "#ABCDEF"  # type: ignore[union-attr]
    with pytest.raises(LabelError):
        book.recolored(uuid(1), "rgb(1,2,3)")
    assert all(COLOR.fullmatch(color) for color in DEFAULT_COLORS)


def test_unknown_labels_are_refused_with_a_sentence(book: LabelBook) -> None:
    with pytest.raises(LabelError) as caught:
        book.renamed("nobody", "x")
    assert caught.value.code in ERRORS
    assert "Choose another" in str(caught.value)


def test_names_are_one_line() -> None:
    assert clean_name("  a\r\nb\t\x07c ") == "a b c"
    assert Label(uuid(1), "x").color == DEFAULT_COLORS[0]
