"""Merging is by identity: order does not matter, twice is once, nothing is lost silently."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader.annotate.annotation import Annotation, AnnotationSet, Tombstone
from cable_reader.annotate.label import LabelBook
from cable_reader.annotate.merge import MergeError, merge, merge_files
from cable_reader.annotate.store import from_xml, to_xml
from cable_reader.errors import AnnotationFileError, UnwritableError

if TYPE_CHECKING:
    from collections.abc import Callable

    from cable_reader.annotate.annotation import SourceDescription


def identity(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012}"


def moment(second: int) -> str:
    return f"2026-01-01T00:00:{second:02}Z"


@st.composite
def sets(draw: st.DrawFn) -> AnnotationSet:
    """Sets over the same few identities, with labels, deletions and different pasts."""
    numbers = draw(st.lists(st.integers(0, 4), unique=True, max_size=5))
    labels = [identity(100 + one) for one in draw(st.lists(st.integers(0, 2), unique=True))]
    book = LabelBook()
    for label in labels:
        book, _made = book.added(f"label {label[-1]}", uuid=label)
    annotations = [
        Annotation(
            id=identity(number),
            note=draw(st.sampled_from(["", "a", "b", "ab", "\ud800"])),
            labels=tuple(draw(st.lists(st.sampled_from(labels), unique=True))) if labels else (),
            created=moment(1),
            modified=draw(st.none() | st.integers(2, 4).map(moment)),
            revision=draw(st.integers(0, 3)),
        )
        for number in numbers
    ]
    gone = draw(st.lists(st.integers(0, 4), unique=True, max_size=2))
    stones = tuple(
        Tombstone(identity(number), moment(3), revision=draw(st.integers(0, 3)))
        for number in gone
        if number not in numbers
    )
    return AnnotationSet(
        tuple(sorted(annotations, key=lambda one: (one.start, one.id))),
        book,
        tombstones=stones,
        id=identity(draw(st.integers(200, 202))),
        created=moment(draw(st.integers(1, 2))),
        modified=moment(draw(st.integers(3, 5))),
    )


@settings(max_examples=100, deadline=None)
@given(sets(), sets())
def test_the_order_does_not_matter(one: AnnotationSet, other: AnnotationSet) -> None:
    assert merge(one, other)[0] == merge(other, one)[0]


@settings(max_examples=100, deadline=None)
@given(sets(), sets())
def test_twice_is_once(one: AnnotationSet, other: AnnotationSet) -> None:
    merged, _report = merge(one, other)
    assert merge(merged, other)[0] == merged
    assert merge(merged, one)[0] == merged
    assert merge(merged, merged)[0] == merged
    assert merge(merged, other)[1].added == ()


@settings(max_examples=100, deadline=None)
@given(sets(), sets())
def test_no_note_is_lost_but_to_a_deletion_that_knew_it(
    one: AnnotationSet, other: AnnotationSet
) -> None:
    merged, _report = merge(one, other)
    notes = " / ".join(annotation.note for annotation in merged)
    for side, facing in ((one, other), (other, one)):
        for annotation in side:
            deleted = any(stone.id == annotation.id for stone in facing.tombstones)
            assert deleted or annotation.note in notes


@settings(max_examples=60, deadline=None)
@given(sets())
def test_with_a_base_only_changes_count(base: AnnotationSet) -> None:
    ours = base
    for annotation in base.annotations[:1]:
        ours = ours.with_annotation(annotation.having(note="ours"), at=moment(9))
    theirs = base
    for annotation in base.annotations[1:2]:
        theirs = theirs.without(annotation.id, at=moment(9))
    merged, report = merge(ours, theirs, base)
    expected = {one.id: one for one in ours}
    for annotation in base.annotations[1:2]:
        del expected[annotation.id]
    assert {one.id: one for one in merged} == expected
    assert len(report.removed) == len(base.annotations[1:2])


def test_both_changed_one_note(note_on: Callable[..., Annotation]) -> None:
    base = AnnotationSet().with_annotation(note_on("Russia", note="first"))
    (old,) = base.annotations
    ours = base.with_annotation(old.having(note="ours"), at=moment(5))
    theirs = base.with_annotation(old.having(note="theirs"), at=moment(6))
    merged, report = merge(ours, theirs, base)
    winner = merged.get(old.id)
    assert winner is not None
    assert winner.note == "theirs"
    (reply,) = [one for one in merged if one.reply_to == old.id]
    assert (reply.note, reply.quote) == ("ours", "Russia")
    assert report.notes_kept_as_replies == (reply.id,)
    assert merge(merged, theirs, base)[0] == merged
    removed = merged.without(reply.id)
    assert reply.id not in merge(removed, ours)[0], "a reply once deleted stays so"


def test_one_changed_the_note_the_other_the_labels(note_on: Callable[..., Annotation]) -> None:
    base = AnnotationSet().with_annotation(note_on("Russia", note="first", labels=(identity(1),)))
    (old,) = base.annotations
    ours = base.with_annotation(old.having(note="second"), at=moment(5))
    theirs = base.with_annotation(old.having(labels=(identity(2),)), at=moment(6))
    merged, _report = merge(ours, theirs, base)
    (both,) = merged.annotations
    assert (both.note, both.labels) == ("second", (identity(2),))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("status", "done"),
        ("color", "#123456"),
        ("important", True),
        ("links", (identity(3), identity(9))),
        ("reply_to", identity(8)),
    ],
)
def test_one_changed_the_note_the_other_something_else(
    note_on: Callable[..., Annotation], name: str, value: object
) -> None:
    held = note_on("Russia", note="first", links=(identity(3), identity(4)), status="open")
    base = AnnotationSet().with_annotation(held)
    (old,) = base.annotations
    ours = base.with_annotation(old.having(**{name: value}), at=moment(5))
    theirs = base.with_annotation(old.having(note="second", links=(identity(4),)), at=moment(6))
    expected = (identity(9),) if name == "links" else value
    for one, two in ((ours, theirs), (theirs, ours)):
        (both,) = merge(one, two, base)[0].annotations
        assert both.note == "second"
        assert getattr(both, name) == expected
        assert identity(3) not in both.links, "a link taken off by one stays off"


def test_without_a_common_start_no_link_or_status_of_an_equal_is_lost(
    note_on: Callable[..., Annotation],
) -> None:
    old = note_on("Russia", note="first")
    base = AnnotationSet().with_annotation(old)
    ours = base.with_annotation(old.having(links=(identity(3),), status="done"), at=moment(5))
    theirs = base.with_annotation(old.having(links=(identity(4),), color="#123456"), at=moment(6))
    merged = merge(ours, theirs)[0]
    (both,) = merged.annotations
    assert set(both.links) == {identity(3), identity(4)}
    assert (both.status, both.color) == ("done", "#123456")
    assert merge(merged, ours)[0] == merge(merged, theirs)[0] == merged


def test_a_copy_in_an_older_format_takes_no_details_away() -> None:
    folder = Path(__file__).parent / "files"
    old, new = (
        from_xml((folder / f"version-{one}.annotations.xml").read_bytes()).annotations
        for one in ("1.0", "1.2")
    )
    merged, report = merge(new, old)
    assert merged.annotations == new.annotations
    assert report.changed == ()
    assert merge(old, new)[0].annotations == new.annotations


def test_a_change_outlives_a_deletion_that_did_not_know_it(
    note_on: Callable[..., Annotation],
) -> None:
    base = AnnotationSet().with_annotation(note_on("Russia", note="first"))
    (old,) = base.annotations
    deleted = base.without(old.id)
    changed = base.with_annotation(old.having(note="second"))
    assert merge(deleted, base)[0].annotations == ()
    assert [one.note for one in merge(deleted, changed)[0]] == ["second"]
    assert merge(deleted, changed)[0].tombstones == ()


def test_labels_of_one_name_are_offered_not_joined() -> None:
    ours = AnnotationSet().with_new_label("Economy")[0]
    theirs = AnnotationSet().with_new_label("economy")[0]
    merged, report = merge(ours, theirs)
    assert [label.name.casefold() for label in merged.book] == ["economy", "economy"]
    assert len(report.labels_of_same_name) == 1


def test_people_are_one_by_name() -> None:
    ours = AnnotationSet().with_person("R. Reader")[0]
    theirs = AnnotationSet().with_person("r. reader")[0].with_person("A. Other")[0]
    assert len(merge(ours, theirs)[0].people) == 2


def test_a_label_merged_on_one_side_is_followed(note_on: Callable[..., Annotation]) -> None:
    base, one = AnnotationSet().with_new_label("one")
    base, two = base.with_new_label("two")
    theirs = base.with_annotation(note_on("Russia", labels=(one.uuid,)))
    ours = base.with_book(base.book.merged_into(one.uuid, two.uuid))
    assert merge(ours, theirs)[0].annotations[0].labels == (two.uuid,)


def test_other_texts_are_not_merged(
    marked: AnnotationSet, text: str, describe: Callable[..., SourceDescription]
) -> None:
    other = replace(marked, source=describe(text.replace("ferry", "boat")))
    with pytest.raises(MergeError, match="not annotations of the same text"):
        merge(marked, other)
    encoded = replace(marked, source=describe(text, sha256="c" * 64, encoding="cp1252"))
    assert len(merge(marked, encoded)[0]) == len(marked)


def test_files(tmp_path: Path, marked: AnnotationSet, note_on: Callable[..., Annotation]) -> None:
    first, second, output = (tmp_path / name for name in ("a.xml", "b.xml", "c.xml"))
    first.write_bytes(to_xml(marked))
    second.write_bytes(to_xml(marked.with_annotation(note_on("ferry", note="new"))))
    dry = merge_files(first, second, None)
    assert len(dry.added) == 1
    assert dry.as_dict()["added"] == list(dry.added)
    assert not output.exists()
    assert merge_files(first, second, output) == dry
    assert len(from_xml(output.read_bytes()).annotations) == len(marked) + 1
    with pytest.raises(UnwritableError):
        merge_files(first, second, output)
    first.write_bytes(to_xml(marked).replace(b"April", b"March"))
    with pytest.raises(AnnotationFileError):
        merge_files(first, second, None)
