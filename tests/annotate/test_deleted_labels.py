"""A deleted label stays deleted in every merge, unless somebody still needs it; nothing goes with it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from cable_reader.annotate.annotation import Annotation, AnnotationSet
from cable_reader.annotate.deleted_label import DeletedLabel
from cable_reader.annotate.label import LabelBook, LabelError
from cable_reader.annotate.label_merge import with_change
from cable_reader.annotate.label_words import in_words_of
from cable_reader.annotate.merge import merge
from cable_reader.annotate.moments import is_later, later
from cable_reader.annotate.store import from_xml, to_xml

Open = "Callable[..., AnnotationSession]"
NoteOn = "Callable[..., Annotation]"


def uuid(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012}"


def moment(second: int) -> str:
    return f"2026-01-01T00:00:{second:02}Z"


def nested_book() -> LabelBook:
    """Five labels: 0 holds 1, which holds 2; 3 and 4 stand beside them."""
    book = LabelBook()
    for number, parent in enumerate((None, 0, 1, None, None)):
        above = None if parent is None else uuid(parent)
        book, _label = book.added(f"label {number}", uuid=uuid(number), parent=above)
    return book


def start() -> AnnotationSet:
    annotations = tuple(
        Annotation(id=uuid(100 + number), note="n", labels=(uuid(number % 4),), created=moment(0))
        for number in range(3)
    )
    return AnnotationSet(
        annotations, nested_book(), id=uuid(900), created=moment(0), modified=moment(0)
    )


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["delete", "merge", "rename", "nest", "again", "put", "off", "remove"]),
        st.integers(0, 5),
        st.integers(0, 5),
    ),
    max_size=6,
)


def acted(marks: AnnotationSet, acts: list[tuple[str, int, int]], who: int) -> AnnotationSet:
    for second, (act, one, other) in enumerate(acts, 1):
        try:
            marks = _after(marks, act, (one, other), moment(2 * second + who))
        except LabelError:
            continue
    return marks


def _after(marks: AnnotationSet, act: str, numbers: tuple[int, int], at: str) -> AnnotationSet:
    one, other = map(uuid, numbers)
    held = marks.get(uuid(100 + numbers[1]))
    book = marks.book
    match act:
        case "delete":
            marks = marks.with_label_deleted(one, at)
        case "merge":
            marks = marks.with_book(marks.book.merged_into(one, other), at)
        case "rename":
            marks = marks.with_book(book.renamed(one, f"name at {at}"), at)
        case "nest":
            marks = marks.with_book(book.moved(one, other), at)
        case "again" if one not in book and one not in dict(book.merged):
            marks = marks.with_book(book.added(f"again {at}", uuid=one, at=at)[0], at)
        case "put" if held is not None and one in book and one not in held.labels:
            marks = marks.with_annotation(held.having(labels=(*held.labels, one)), at)
        case "off" if held is not None:
            marks = marks.with_annotation(held.having(labels=()), at)
        case "remove":
            marks = marks.without(uuid(100 + numbers[0]), at)
    return marks


def is_sound(book: LabelBook) -> bool:
    standing = [label.uuid for label in book]
    walked = sorted(label.uuid for _depth, label in book.walk())
    gone = [one.uuid for one in book.deleted]
    merged = [one for one, _into in book.merged]
    every = [*standing, *gone, *merged]
    return walked == sorted(standing) and len(set(every)) == len(every)


@given(ACTS, ACTS)
@settings(max_examples=300, deadline=None)
def test_merges_agree_whoever_comes_first_and_however_often(mine, theirs):
    one, two = acted(start(), mine, 0), acted(start(), theirs, 1)
    met, _report = merge(one, two)
    assert is_sound(met.book)
    assert merge(two, one)[0] == met
    if not all("nest" in {act for act, *_ in acts} for acts in (mine, theirs)):
        # Only two moves that made a circle may end another way the second time.
        assert merge(met, two)[0] == met
        assert merge(met, one)[0] == met
        assert merge(met, met)[0] == met


@given(ACTS, ACTS)
@settings(max_examples=300, deadline=None)
def test_what_goes_was_deleted_and_what_stays_is_needed(mine, theirs):
    one, two = acted(start(), mine, 0), acted(start(), theirs, 1)
    met, report = merge(one, two)
    used = {label for annotation in met for label in annotation.labels}
    assert used <= {label.uuid for label in met.book}, "an annotation lost its label"
    stones = {stone.uuid: stone for side in (one, two) for stone in side.book.deleted}
    merged = {pair for side in (one, two) for pair in side.book.merged}
    for label in (*one.book, *two.book):
        in_the_end = met.book.get(label.uuid)
        if label.uuid not in stones and label.uuid not in {gone for gone, _into in merged}:
            assert in_the_end is not None, "only a deletion or a merge takes a label away"
        if in_the_end is None and label.uuid not in dict(met.book.merged):
            assert label.uuid in {stone.uuid for stone in met.book.deleted}
            assert label.uuid in dict(report.labels_removed)
        if in_the_end is not None and label.uuid in stones:
            back = is_later(in_the_end.restored, stones[label.uuid].at)
            into = {to for gone, to in merged if gone not in stones}
            assert back or label.uuid in used or label.uuid in into
            assert back or label.uuid in dict(report.labels_kept)
    # The notes are all there but those that were deleted themselves.
    gone = {stone.id for side in (one, two) for stone in side.tombstones}
    assert {uuid(100 + number) for number in range(3)} - gone <= {each.id for each in met}


@given(ACTS, ACTS)
@settings(max_examples=300, deadline=None)
def test_with_a_common_start_too(mine, theirs):
    base = start()
    one, two = acted(base, mine, 0), acted(base, theirs, 1)
    met, _report = merge(one, two, base)
    assert is_sound(met.book)
    known = {label.uuid for side in (one, two, base) for label in side.book}
    used = {label for annotation in met for label in annotation.labels}
    assert used & known <= {label.uuid for label in met.book}
    assert merge(two, one, base)[0].book == met.book
    assert merge(one, base, base)[0].book == one.book


@given(ACTS, ACTS)
@settings(max_examples=150, deadline=None)
def test_deletions_are_in_the_file_as_the_schema_says(schema: etree.RelaxNG, mine, theirs):
    met, _report = merge(acted(start(), mine, 0), acted(start(), theirs, 1))
    book = replace(met, annotations=(), tombstones=(), people=())
    data = to_xml(book)
    assert schema.validate(etree.fromstring(data)), schema.error_log
    back = from_xml(data).annotations.book
    assert (back.deleted, back.merged) == (met.book.deleted, met.book.merged)
    assert {label.uuid: label for label in back} == {label.uuid: label for label in met.book}


@given(ACTS, ACTS, ACTS)
@settings(max_examples=150, deadline=None)
def test_undoing_takes_the_tombstone_away_and_leaves_the_work_of_others(mine, act, theirs):
    before = acted(start(), mine, 0).book
    after = acted(replace(start(), book=before), act, 1).book
    assert with_change(after, after, before) == before
    later_on = acted(replace(start(), book=after), theirs, 0).book
    undone = with_change(later_on, after, before)
    assert is_sound(undone)
    for label in before:
        if label.uuid not in after and label.uuid not in dict(undone.merged):
            assert label.uuid in undone


def test_a_deleted_label_does_not_come_back_from_an_older_file() -> None:
    old = start()
    new = old.with_label_deleted(uuid(4), moment(1))
    merged, report = merge(new, old)
    assert uuid(4) not in merged.book
    assert report.labels_removed == ((uuid(4), "label 4"),)
    assert merge(old, new)[1].as_dict()["labels_removed"] == [[uuid(4), "label 4"]]


def test_it_stays_where_an_annotation_has_it_and_the_report_says_so(note_on: NoteOn) -> None:
    old = start()
    new = old.with_label_deleted(uuid(4), moment(1))
    using = old.with_annotation(note_on("Russia", labels=(uuid(4),)))
    merged, report = merge(new, using)
    assert uuid(4) in merged.book
    assert merged.book.deleted == ()
    assert report.labels_kept == ((uuid(4), "label 4"),)
    assert report.labels_removed == ()


def test_a_label_used_since_the_common_start_outlives_its_deletion(note_on: NoteOn) -> None:
    base = start()
    gone = base.with_label_deleted(uuid(4), moment(9))
    using = base.with_annotation(note_on("Russia", labels=(uuid(4),)), at=moment(8))
    for one, two in ((gone, using), (using, gone)):
        assert uuid(4) in merge(one, two, base)[0].book


def test_those_nested_in_it_move_up_whichever_file_is_the_later() -> None:
    for second in (1, 9):
        old = replace(start(), annotations=(), modified=moment(5))
        new = replace(old, modified=moment(0)).with_label_deleted(uuid(1), moment(second))
        for one, two in ((old, new), (new, old)):
            assert merge(one, two)[0].book.path(uuid(2)) == ("label 0", "label 2")


def test_added_again_later_it_is_back_everywhere() -> None:
    gone = start().with_label_deleted(uuid(4), moment(5))
    book, label = gone.book.added("back", uuid=uuid(4), at=moment(6))
    assert label.restored == moment(6)
    assert book.deleted == ()
    again = gone.with_book(book, moment(6))
    assert merge(gone, again)[0].book.get(uuid(4)) == label
    assert merge(start(), again)[0].book.get(uuid(4)) == label
    once_more = again.with_label_deleted(uuid(4), moment(7))
    assert uuid(4) not in merge(again, once_more)[0].book


def test_a_clock_set_back_changes_no_order() -> None:
    gone = start().book.without(uuid(4), moment(9))
    back = gone.added("back", uuid=uuid(4), at=moment(1))[0]
    again = back.without(uuid(4), moment(0))
    restored = back.get(uuid(4)).restored  # type: ignore[union-attr]
    assert is_later(restored, gone.deleted[0].at)
    assert is_later(again.deleted[0].at, restored)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2026-01-01T00:00:03.1Z", "2026-01-01T00:00:03Z"),
        ("2026-01-01T00:00:03.12Z", "2026-01-01T00:00:03.119999Z"),
        ("2026-01-01T00:00:04Z", "2026-01-01T00:00:03.9Z"),
        ("2026-01-01T00:00:04Z", ""),
    ],
)
def test_moments_with_any_number_of_decimals_are_compared(one: str, other: str) -> None:
    assert is_later(one, other)
    assert not is_later(other, one)
    assert not is_later(one, one)
    assert is_later(later(other or one, one), one)
    assert later("2026-01-01T00:00:00Z", "2026-99-99T99:99:99Z")  # no such day, and no traceback


def test_what_went_into_a_label_goes_with_it_and_comes_back_by_use(note_on: NoteOn) -> None:
    old = start()
    new = old.with_book(old.book.merged_into(uuid(4), uuid(3)), moment(1)).with_label_deleted(
        uuid(3), moment(2)
    )
    assert {stone.uuid for stone in new.book.deleted} == {uuid(3), uuid(4)}
    assert not {uuid(3), uuid(4)} & {label.uuid for label in merge(new, old)[0].book}
    using = old.with_annotation(note_on("Russia", labels=(uuid(4),)), at=moment(3))
    merged = merge(new, using)[0]
    assert uuid(4) in merged.book
    assert merged.labelled(uuid(4))


def test_who_deletes_a_label_that_another_was_merged_into_meanwhile_does_not_take_both() -> None:
    old = start()
    merging = old.with_book(old.book.merged_into(uuid(4), uuid(3)), moment(1))
    deleting = old.with_label_deleted(uuid(3), moment(2))
    for met in (merge(merging, deleting)[0], merge(merging, deleting, old)[0]):
        assert uuid(3) in met.book
        assert met.book.successor(uuid(4)) == uuid(3)


def test_undone_it_is_the_byte_identical_file(session_of: Open, marked: AnnotationSet) -> None:
    session = session_of()
    session.edit(marked)
    session.close()
    path = session.path
    as_it_was = path.read_bytes()
    session = session_of(path)
    before = session.annotations
    after = before
    for label in before.book:
        after = after.with_label_deleted(label.uuid)
    session.edit(after)
    session.save()
    assert b"cr:deleted-label" in path.read_bytes()
    session.edit(before)
    session.save()
    assert path.read_bytes() == as_it_was


def test_a_deletion_in_the_journal_is_back_after_a_kill(
    session_of: Open, marked: AnnotationSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = session_of()
    session.edit(marked)
    session.save()
    gone = marked.book.labels[0].uuid
    after = session.annotations.with_label_deleted(gone)
    session.edit(after)
    assert gone in from_xml(session.path.read_bytes()).annotations.book
    monkeypatch.setattr("cable_reader.annotate.lock.is_running", lambda _pid: False)
    again = session_of(session.path)
    assert again.annotations == after
    assert [stone.uuid for stone in again.annotations.book.deleted] == [gone]


@pytest.mark.parametrize("is_undone", [False, True])
def test_a_journal_meets_a_file_that_was_changed_since(
    session_of: Open, marked: AnnotationSet, monkeypatch: pytest.MonkeyPatch, *, is_undone: bool
) -> None:
    book, label = marked.book.added("unused")
    session = session_of()
    session.edit(marked.with_book(book))
    session.save()
    before = session.annotations
    note = before.annotations[-1].id
    session.edit(before.with_label_deleted(label.uuid).without(note))
    if is_undone:
        session.save()
        session.edit(before)
    other = from_xml(session.path.read_bytes()).annotations
    other = other.with_annotation(Annotation.new(note="of another program"))
    session.path.write_bytes(to_xml(other))
    monkeypatch.setattr("cable_reader.annotate.lock.is_running", lambda _pid: False)
    again = session_of(session.path).annotations
    assert "of another program" in {one.note for one in again}
    assert (label.uuid in again.book) is is_undone
    assert (note in again) is is_undone


def test_deleted_in_the_shared_book_it_is_no_more_shown_where_nothing_has_it() -> None:
    own = nested_book()
    shared = own.without(uuid(1)).without(uuid(4))
    shown = in_words_of(own, shared, lambda one: one == uuid(4))
    assert uuid(1) not in shown
    assert shown.path(uuid(2)) == ("label 0", "label 2")
    assert uuid(4) in shown, "an annotation has it"
    assert [stone.uuid for stone in shown.deleted] == [uuid(1)]
    assert in_words_of(shown, shared, lambda one: one == uuid(4)) is shown
    back, _label = own.without(uuid(1)).added("back", uuid=uuid(1))
    assert uuid(1) in in_words_of(back, shared, lambda _one: False)


def test_put_on_a_place_it_is_back() -> None:
    gone = nested_book().without(uuid(4), moment(5))
    united = gone.united(nested_book(), moment(6))
    assert united.get(uuid(4)).restored == moment(6)  # type: ignore[union-attr]
    assert united.deleted == ()
    stones = (DeletedLabel(uuid(8), moment(1)),)
    assert nested_book().united(replace(LabelBook(), deleted=stones)).deleted == stones


def test_a_part_of_a_book_says_nothing_of_the_rest() -> None:
    book = nested_book().merged_into(uuid(4), uuid(0)).without(uuid(3))
    part = book.only({uuid(2)})
    assert [label.uuid for label in part] == [uuid(2)]
    assert part.labels[0].parent is None
    assert (part.merged, part.deleted) == ((), ())
    assert book.only({uuid(0), uuid(2)}).path(uuid(2)) == ("label 0", "label 2")


def test_what_a_later_version_says_of_a_deletion_is_kept(schema: etree.RelaxNG) -> None:
    gone = replace(start(), annotations=(), tombstones=()).with_label_deleted(uuid(4), moment(5))
    gone = gone.with_book(gone.book.merged_into(uuid(3), uuid(0)), moment(6))
    data = to_xml(gone)
    more = data.replace(
        f'at="{moment(5)}"/>'.encode(),
        f'at="{moment(5)}" x:why="a&amp;b" xmlns:x="urn:else"><x:n>FICTIONAL</x:n>'
        "</cr:deleted-label>".encode(),
    ).replace(b"<cr:merged-label ", b'<cr:merged-label cr:moment="5" ')
    loaded = from_xml(more)
    assert loaded.problems == ()
    written = to_xml(loaded.annotations)
    assert from_xml(written).annotations == loaded.annotations
    assert from_xml(written).seal == "intact"
    for part in (b'why="a&amp;b"', b">FICTIONAL<", b'cr:moment="5"'):
        assert part in written
    assert loaded.annotations.book.deleted[0].at == moment(5)
    assert dict(loaded.annotations.book.merged) == {uuid(3): uuid(0)}


def test_a_label_that_an_older_program_put_back_stands() -> None:
    gone = replace(start(), annotations=()).with_label_deleted(uuid(4), moment(5))
    data = to_xml(gone).replace(
        b"</codebook>",
        f'<label id="x" uuid="{uuid(4)}" name="back" color="red"/></codebook>'.encode(),
    )
    book = from_xml(data).annotations.book
    assert uuid(4) in book
    assert book.deleted == ()
