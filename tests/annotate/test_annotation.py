"""A set of annotations is a value: every change gives another, and takes nothing else with it."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from typing import TYPE_CHECKING

import pytest

from cable_reader.annotate.annotation import (
    Annotation,
    AnnotationSet,
    State,
    target_for_paragraph,
    target_for_span,
    utc_now,
)
from cable_reader.annotate.vocabulary import UTC_TIME

if TYPE_CHECKING:
    from collections.abc import Callable

    from cable_reader.cable.record import Cable


def test_values_do_not_change(marked: AnnotationSet) -> None:
    with pytest.raises(FrozenInstanceError):
        marked.modified = ""  # type: ignore[misc]
    before = marked.annotations
    marked.without(before[0].id)
    assert marked.annotations == before


def test_the_order_is_that_of_the_text(marked: AnnotationSet) -> None:
    starts = [annotation.start for annotation in marked]
    assert starts == sorted(starts)
    assert starts[0] == -1


def test_looking_at_places(cable: Cable, marked: AnnotationSet) -> None:
    assert [one.quote[:6] for one in marked.at_paragraph(2)] == ["2. (SB", "about "]
    assert [one.quote for one in marked.at_paragraph(1)] == ["Russia"]
    assert marked.at_paragraph(4) == ()
    start = cable.text.index("nine million")
    assert len(marked.in_span(start, start + 1)) == 2
    assert marked.in_span(0, 5) == ()


def test_a_change_counts_and_is_dated(marked: AnnotationSet) -> None:
    old = marked.annotations[1]
    after = marked.with_annotation(old.having(note="new"), at="2030-01-01T00:00:00Z")
    new = after.get(old.id)
    assert new is not None
    assert (new.note, new.revision, new.modified) == ("new", 1, "2030-01-01T00:00:00Z")
    assert after.modified == "2030-01-01T00:00:00Z"
    assert marked.with_annotation(old) is marked


def test_deleting_leaves_a_stone_and_adding_again_lifts_it(marked: AnnotationSet) -> None:
    gone = marked.annotations[2]
    after = marked.without(gone.id, by="R. Reader")
    assert gone.id not in after
    assert [(stone.id, stone.by) for stone in after.tombstones] == [(gone.id, "R. Reader")]
    assert after.with_annotation(gone).tombstones == ()
    assert after.without(gone.id) is after


def test_toggling_a_label(cable: Cable, marked: AnnotationSet) -> None:
    target = target_for_paragraph(cable, cable.paragraphs[3])
    label, other = (one.uuid for one in marked.book.labels[:2])
    on = marked.with_label_toggled(target, label, author="R. Reader")
    assert [one.labels for one in on.on_target(target)] == [(label,)]
    both = on.with_label_toggled(target, other)
    assert [one.labels for one in both.on_target(target)] == [(label, other)]
    off = both.with_label_toggled(target, label).with_label_toggled(target, other)
    assert off.on_target(target) == ()
    assert off.annotations == marked.annotations


def test_toggling_never_takes_a_note(cable: Cable, marked: AnnotationSet) -> None:
    target = target_for_paragraph(cable, cable.paragraphs[1])
    label = marked.book.labels[0].uuid
    on = marked.with_label_toggled(target, label)
    assert len(on) == len(marked)
    off = on.with_label_toggled(target, label)
    (here,) = off.on_target(target)
    assert here.note
    assert here.important


def test_deleting_a_label_takes_nothing_with_it(marked: AnnotationSet) -> None:
    economy, ferries = marked.book.labels[:2]
    after = marked.with_label_deleted(economy.uuid)
    assert len(after) == len(marked)
    assert [one.note for one in after] == [one.note for one in marked]
    (still,) = after.labelled(ferries.uuid)
    assert still.labels == (ferries.uuid,)
    assert still.color == "yellow"
    assert after.book.path(ferries.uuid) == ("ferries",)


def test_a_passage_that_had_only_the_deleted_label_stays(cable: Cable) -> None:
    annotations, label = AnnotationSet().with_new_label("only")
    annotations = annotations.with_label_toggled(target_for_span(cable, 0, 5), label.uuid)
    assert len(annotations.with_label_deleted(label.uuid)) == 1


def test_merging_labels_counts_once(marked: AnnotationSet) -> None:
    economy, ferries, check = (label.uuid for label in marked.book)
    after = marked.with_book(marked.book.merged_into(ferries, economy))
    assert len(after.labelled(economy)) == 1
    assert after.labelled(ferries) == ()
    again = after.with_book(after.book.merged_into(check, economy))
    assert len(again.labelled(economy)) == 2


def test_splitting_a_label(marked: AnnotationSet) -> None:
    check = marked.book.labels[2].uuid
    (russia,) = marked.labelled(check)
    after, made = marked.with_label_split(check, "observers", {russia.id})
    assert after.labelled(check) == ()
    assert [one.id for one in after.labelled(made.uuid)] == [russia.id]


def test_renaming_a_label_alters_no_annotation(marked: AnnotationSet) -> None:
    label = marked.book.labels[0].uuid
    after = marked.with_book(marked.book.renamed(label, "trade"))
    assert after.annotations == marked.annotations


def test_labels_with_what_is_nested_in_them(marked: AnnotationSet) -> None:
    economy = marked.book.labels[0].uuid
    only = marked.with_annotation(
        marked.labelled(economy)[0].having(labels=(marked.book.labels[1].uuid,))
    )
    assert only.labelled(economy) == ()
    assert len(only.labelled(economy, nested=True)) == 1


def test_one_person_however_spelt(marked: AnnotationSet) -> None:
    after, name = marked.with_person("  r. READER ")
    assert name == "R. Reader"
    assert after is marked
    assert [person.key for person in marked.people] == ["u1", "u2"]


def test_states(cable: Cable, marked: AnnotationSet) -> None:
    one = marked.annotations[1]
    lost = one.having(targets=(replace(one.targets[0], state=State.ORPHAN),))
    doubtful = marked.annotations[2]
    doubtful = doubtful.having(targets=(replace(doubtful.targets[0], state=State.AMBIGUOUS),))
    after = marked.with_annotation(lost).with_annotation(doubtful)
    assert [one.id for one in after.orphans] == [lost.id]
    assert [one.id for one in after.needs_review] == [doubtful.id]
    assert after.at_paragraph(1) == ()
    assert len(after.at_paragraph(2)) == 1
    assert lost.state is State.ORPHAN
    assert len(after) == len(marked)


@pytest.mark.parametrize(
    "values",
    [{"id": "x"}, {"kind": "two words"}, {"status": ""}, {"color": "red; x"}],
    ids=lambda values: next(iter(values)),
)
def test_what_a_file_could_not_hold_is_refused_at_once(values: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=next(iter(values))):
        Annotation.new(note="x").having(**values)


def test_times_are_utc() -> None:
    assert UTC_TIME.fullmatch(utc_now())


def test_every_label_error_and_selection_error_has_its_sentence(
    cable: Cable, marked: AnnotationSet, note_on: Callable[..., Annotation]
) -> None:
    with pytest.raises(Exception, match="not in the label book"):
        marked.with_label_split("nobody", "x", set())
    with pytest.raises(Exception, match="white space"):
        note_on("\n\n")
