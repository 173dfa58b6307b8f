"""A book that grows by many labels is the book that grew by one after the other."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader.annotate.label import LabelBook, LabelError
from cable_reader.annotate.label_growth import GrowingBook

NAMES = st.sampled_from(["a", "A", "b c", "b-c", "", "\u05e9", "\u05dc", "label", "1"])
COLORS = st.sampled_from([None, "#ffd84d", "#123456", "red!"])


def uuid(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012}"


@given(
    st.lists(
        st.tuples(NAMES, COLORS, st.integers(0, 12), st.sampled_from(["", "x"])), max_size=12
    ),
    st.integers(0, 6),
)
@settings(max_examples=200, deadline=None)
def test_the_same_labels_come_of_it(steps, grown_from) -> None:
    book = LabelBook()
    growing = GrowingBook(book)
    for number, (name, color, parent, description) in enumerate(steps):
        if number == grown_from:
            book = book.without(uuid(1), at="2020-01-01T00:00:00Z")  # one that may come back
            growing = GrowingBook(book)
        outer = uuid(parent) if parent < 10 else None
        identity = uuid(1) if number == grown_from + 1 and uuid(1) not in book else uuid(number)
        try:
            after, label = book.added(name, color, description, outer, identity)
        except LabelError as error:
            book_says: object = error.code
        else:
            book, book_says = after, label.uuid
        try:
            growing_says: object = growing.add(name, color, description, outer, identity).uuid
        except LabelError as error:
            growing_says = error.code
        assert growing_says == book_says
    assert timeless(growing.book()) == timeless(book)
    for label in book:
        assert growing.path(label.uuid) == book.path(label.uuid)
        assert growing.named(label.name, label.parent) is not None


def timeless(book: LabelBook) -> LabelBook:
    """Leave out the moment at which a label was added again."""
    labels = (replace(one, restored="x" if one.restored else "") for one in book)
    return replace(book, labels=tuple(labels))


def test_a_description_is_put_on_old_and_new_labels() -> None:
    book, old = LabelBook().added("old")
    growing = GrowingBook(book)
    new = growing.add("new")
    for uuid_ in (old.uuid, new.uuid, "unknown"):
        growing.describe(uuid_, " said ")
    assert [one.description for one in growing.book()] == ["said", "said"]
