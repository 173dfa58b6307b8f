"""Changes of one label book made in another: nobody's act is lost, and undone is undone."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader.annotate.label import LabelBook, LabelError
from cable_reader.annotate.label_merge import merge_books, with_change
from cable_reader.annotate.label_words import in_words_of


def start() -> LabelBook:
    book = LabelBook()
    for number, name in enumerate(("alpha", "beta", "gamma", "delta")):
        book, _label = book.added(name, uuid=_uuid(number))
    return book.moved(_uuid(3), _uuid(2))


def _uuid(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012}"


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["rename", "nest", "delete", "merge", "add", "turn"]),
        st.integers(0, 9),
        st.integers(0, 9),
    ),
    max_size=5,
)


def acted(book: LabelBook, acts: list[tuple[str, int, int]], who: int) -> LabelBook:
    for act, one, other in acts:
        if not len(book):
            return book
        with suppress(LabelError):
            book = _after(book, act, (one, other), who)
    return book


def _after(book: LabelBook, act: str, numbers: tuple[int, int], who: int) -> LabelBook:
    one, other = numbers
    uuid, into = (book.labels[number % len(book)].uuid for number in numbers)
    new = _uuid(100 * who + one)
    match act:
        case "rename":
            return book.renamed(uuid, f"{who} {other}").recolored(uuid, f"#00000{other}")
        case "nest":
            return book.moved(uuid, into)
        case "delete":
            return book.without(uuid)
        case "merge":
            return book.merged_into(uuid, into)
        case "add":
            name = f"{who}-{one}-{other}"
            known = new in book or new in dict(book.merged)  # an identity is given once for ever
            return book if known else book.added(name, parent=uuid, uuid=new)[0]
    return LabelBook(tuple(reversed(book.labels)), book.merged)


def is_sound(book: LabelBook) -> bool:
    walked = sorted(label.uuid for _depth, label in book.walk())
    return walked == sorted(label.uuid for label in book) and len(set(walked)) == len(walked)


def said(book: LabelBook) -> tuple[object, ...]:
    """Give all but the order of merges, which says nothing."""
    return book.labels, dict(book.merged), book.foreign


@given(ACTS, ACTS)
@settings(max_examples=300, deadline=None)
def test_changes_of_two_meet(mine, theirs):
    base = start()
    one, two = acted(base, mine, 1), acted(base, theirs, 2)
    met = with_change(two, base, one)
    assert is_sound(met)
    assert with_change(base, base, one) == one
    assert with_change(two, base, base) == two
    if not all("nest" in {act for act, *_ in acts} for acts in (mine, theirs)):
        # Twice is once; only two moves that made a circle may end another way.
        assert said(with_change(met, base, one)) == said(met)
    either = merge_books(one, "1", two, "2", base)
    assert said(either) == said(merge_books(two, "2", one, "1", base))
    # Nothing that one side made, and nobody deleted or merged, is missing.
    made = {label.uuid for label in (*one, *two)} - {label.uuid for label in base}
    gone = {pair[0] for pair in met.merged}
    assert made - gone <= {label.uuid for label in met}


@given(ACTS, ACTS)
@settings(max_examples=200, deadline=None)
def test_an_act_undone_after_others_leaves_theirs(mine, theirs):
    base = start()
    after = acted(base, mine, 1)
    later = acted(after, theirs, 2)
    undone = with_change(later, after, base)
    assert is_sound(undone)
    if later == after:
        assert undone == base
    names = {label.uuid: label.name for label in undone}
    for label in later:
        was = after.get(label.uuid)
        if was is not None and label.name != was.name and label.uuid in names:
            assert names[label.uuid] == label.name  # renamed by the others since


def test_a_label_deleted_here_and_renamed_there_stays():
    base = start()
    alpha = _uuid(0)
    met = with_change(base.renamed(alpha, "kept"), base, base.without(alpha))
    assert met.labels[0].name == "kept"
    met = with_change(base.without(alpha), base, base.renamed(alpha, "kept"))
    assert "kept" in [label.name for label in met]


def test_a_label_deleted_on_one_side_of_a_common_start_does_not_come_back():
    base = start()
    one, two = base.without(_uuid(0)), base.renamed(_uuid(1), "other")
    for book in (merge_books(one, "1", two, "2", base), merge_books(two, "2", one, "1", base)):
        assert sorted(label.name for label in book) == ["delta", "gamma", "other"]


def test_a_file_s_labels_in_the_words_of_the_shared_book():
    own, _mine = LabelBook(start().labels[:2]).added("only here", parent=_uuid(1))
    shared = start().renamed(_uuid(0), "first").moved(_uuid(0), _uuid(2))
    shared = shared.merged_into(_uuid(1), _uuid(3))
    shown = in_words_of(own, shared)
    assert shown.path(_uuid(0)) == ("gamma", "first")
    assert shown.path(_mine.uuid) == ("gamma", "delta", "only here")
    assert _uuid(1) not in shown
    assert shown.successor(_uuid(1)) == _uuid(3)
    assert in_words_of(shown, shared) == shown
    assert in_words_of(own, LabelBook()) is own


@given(ACTS, ACTS)
@settings(max_examples=200, deadline=None)
def test_every_label_of_a_file_is_shown(mine, theirs):
    own, shared = acted(start(), mine, 1), acted(start(), theirs, 2)
    shown = in_words_of(own, shared)
    assert is_sound(shown)
    for label in own:
        assert label.uuid in shown or shown.successor(label.uuid) in shown
