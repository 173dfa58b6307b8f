"""Failures that users of other annotation programs reported: each must not happen here.

The numbers are those of the project's list of them (F1 and following); what concerns only the
window is tested with the window. Several have fuller tests of their own in this folder.
"""

from __future__ import annotations

import hashlib
import os
import random
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

import pytest

from cable_reader import files
from cable_reader.annotate.anchor import reanchor
from cable_reader.annotate.annotation import (
    Annotation,
    AnnotationSet,
    SelectionError,
    SourceDescription,
    State,
    target_for_paragraph,
    target_for_span,
)
from cable_reader.annotate.locations import annotation_path, beside, in_folder
from cable_reader.annotate.merge import merge
from cable_reader.annotate.session import AnnotationSession, Kind
from cable_reader.annotate.store import Seal, from_xml, to_xml
from cable_reader.errors import AnnotationFileError
from cable_reader.reading import parse

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cable_reader.cable.record import Cable

    Open = Callable[..., AnnotationSession]
    NoteOn = Callable[..., Annotation]
    Describe = Callable[..., SourceDescription]
    Find = Callable[..., tuple[int, int]]


# -- offsets and text


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "mixed"])
def test_f1_line_ends_of_every_kind(
    text: str, line_end: str, describe: Describe, find: Find
) -> None:
    if line_end == "mixed":
        chance = random.Random(1)
        other = "".join(chance.choice(("\n", "\r\n", "\r")) if c == "\n" else c for c in text)
    else:
        other = text.replace("\n", line_end)
    cable = parse(other)
    last = cable.paragraphs[-1]
    start, end = find(cable, "harbor", other.count("harbor") - 1)
    annotations = AnnotationSet(source=describe(other))
    for target in (target_for_span(cable, start, end), target_for_paragraph(cable, last)):
        annotations = annotations.with_annotation(Annotation.new(target))
    back = from_xml(to_xml(annotations)).annotations
    assert back == annotations
    assert all(one.targets[0].fits(other) for one in back)


def test_f2_astral_characters_before_the_place(text: str, find: Find) -> None:
    other = text.replace("FICTIONAL", "FICTIONAL \U0001f4cc \U0001d539")
    cable = parse(other)
    target = target_for_span(cable, *find(cable, "Russia", 1))
    annotations, label = AnnotationSet().with_new_label("\U0001f4cc \U0001d539")
    annotations = annotations.with_annotation(
        Annotation.new(target, note="\U0001f4cc\U0001d539", labels=(label.uuid,))
    )
    back = from_xml(to_xml(annotations)).annotations
    assert back.annotations[0].targets[0].fits(other)
    assert other[target.start : target.end] == "Russia"
    assert (back.annotations[0].note, back.book) == ("\U0001f4cc\U0001d539", annotations.book)


def test_f3_offsets_are_characters_not_bytes(text: str, find: Find) -> None:
    other = text.replace("pause", "p\u00e4\u00fcse")
    cable = parse(other)
    start, end = find(cable, "Russia")
    assert target_for_span(cable, start, end).exact == "Russia"
    assert other.encode()[start:end] != b"Russia"


def test_f4_words_that_do_not_fit_their_place_are_never_taken_as_they_are(
    marked: AnnotationSet, cable: Cable, text: str, describe: Describe
) -> None:
    shifted = marked.annotations[1]
    target = replace(shifted.targets[0], start=(shifted.targets[0].start or 0) + 1)
    target = replace(target, end=(target.end or 0) + 1)
    result = reanchor(
        marked.with_annotation(shifted.having(targets=(target,))), cable, describe(text)
    )
    assert result is not None
    (found,) = [one.after for one in result.placements if one.annotation_id == shifted.id]
    assert found.is_placed
    assert text[found.start : found.end] == target.exact
    with pytest.raises(AnnotationFileError):
        from_xml(b"")
    wrong = to_xml(marked).replace(b'end="', b'end="1', 1)
    assert from_xml(wrong).problems[0].code == "element-damaged"


def test_f5_quotes_and_dashes_stay_as_they_are_stored(find: Find) -> None:
    original = "1. (C) He said \u201cno\u201d \u2014 and left.\n"
    cable = parse(original)
    target = target_for_span(cable, *find(cable, "\u201cno\u201d \u2014 and"))
    annotations = AnnotationSet().with_annotation(Annotation.new(target))
    (back,) = from_xml(to_xml(annotations)).annotations
    assert back.targets[0].exact == "\u201cno\u201d \u2014 and"


def test_f6_a_span_over_a_line_break_keeps_it(cable: Cable, find: Find) -> None:
    target = target_for_span(cable, *find(cable, "nine million\ncrowns"))
    assert target.exact == "nine million\ncrowns"


def test_f7_a_span_that_touches_the_end_of_the_text(text: str) -> None:
    cable = parse(text.rstrip())
    end = len(cable.text)
    annotations = AnnotationSet().with_annotation(
        Annotation.new(target_for_span(cable, end - 4, end))
    )
    (back,) = from_xml(to_xml(annotations)).annotations
    assert back.quote == "NNNN"
    assert back.targets[0].end == end


def test_f8_blank_and_empty_selections_are_refused(cable: Cable, find: Find) -> None:
    start, _end = find(cable, "\n\n")
    for place in ((start, start + 2), (start, start), (0, 0)):
        with pytest.raises(SelectionError, match="white space"):
            target_for_span(cable, *place)


def test_f9_the_second_of_two_same_words_in_a_line(
    cable: Cable, text: str, find: Find, describe: Describe
) -> None:
    start, end = find(cable, "Russia", 1)
    annotations = AnnotationSet(source=describe(text)).with_annotation(
        Annotation.new(target_for_span(cable, start, end))
    )
    for other in (text, text.replace("SIPDIS", "SIPDIS\nNOFORN"), text.replace("\n", "\r\n")):
        result = reanchor(annotations, parse(other), describe(other))
        assert result is not None
        target = result.placements[0].after
        assert target.is_placed
        assert other[: target.start].count("Russia") == 1


# -- anchors


def test_f10_a_look_alike_paragraph_does_not_win(describe: Describe, find: Find) -> None:
    twins = "".join(
        f"{number}. (C) The council said on May {number} that the ferry would not come.\n\n"
        for number in range(1, 9)
    )
    cable = parse(twins)
    target = target_for_span(cable, *find(cable, "the ferry would not come", 3))
    annotations = AnnotationSet(source=describe(twins)).with_annotation(Annotation.new(target))
    cut = twins.replace("4. (C) The council said on May 4 that the ferry would not come.\n\n", "")
    result = reanchor(annotations, parse(cut), describe(cut))
    assert result is not None
    assert not result.placements[0].after.is_placed


def test_f11_orphans_survive_three_replacements_and_come_back(
    marked: AnnotationSet, cable: Cable, text: str, describe: Describe
) -> None:
    annotations = marked
    for other in ("nothing\n", "1. (C) Something else.\n", "\n"):
        result = reanchor(annotations, parse(other), describe(other))
        assert result is not None
        annotations = from_xml(to_xml(result.annotations)).annotations
        assert len(annotations) == len(marked)
    back = reanchor(annotations, cable, describe(text))
    assert back is not None
    assert back.annotations.annotations == marked.annotations


def test_f12_what_cannot_be_placed_is_not_dropped_by_the_next_save(
    session_of: Open, marked: AnnotationSet, describe: Describe, note_on: NoteOn
) -> None:
    session = session_of()
    session.edit(marked)
    session.close()
    session = session_of()
    result = reanchor(session.annotations, parse("other\n"), describe("other\n"))
    assert result is not None
    session.edit(result.annotations.with_annotation(note_on("harbor", note="new")))
    session.save()
    kept = from_xml(session.path.read_bytes()).annotations
    assert {one.id for one in marked} < {one.id for one in kept}
    assert {one.quote for one in kept.orphans} >= {"Russia"}


def test_f13_one_malformed_annotation_hides_no_other(marked: AnnotationSet) -> None:
    data = to_xml(marked).replace(b'kind="highlight"', b'kind=""', 1)
    loaded = from_xml(data)
    assert len(loaded.annotations) == len(marked) - 1
    assert b'kind=""' in to_xml(loaded.annotations), "kept as it stands"


def test_f14_what_is_lost_is_counted_as_lost(
    marked: AnnotationSet, text: str, describe: Describe
) -> None:
    other = text.replace("Russia", "")
    result = reanchor(marked, parse(other), describe(other))
    assert result is not None
    back = from_xml(to_xml(result.annotations)).annotations
    states = [target.state for one in back for target in one.targets]
    assert {state: states.count(state) for state in set(states)} == result.counts
    assert len(back.orphans) == result.counts.get(State.ORPHAN, 0)


def test_f15_the_cable_is_never_written(
    tmp_path: Path, text: str, state_folder: Path, note_on: NoteOn, describe: Describe
) -> None:
    cable = tmp_path / "a.txt"
    cable.write_bytes(text.encode())
    before = cable.stat()
    session = AnnotationSession.open(beside(cable), state_folder, describe(text))
    session.edit(session.annotations.with_annotation(note_on("Russia")))
    session.close()
    assert hashlib.sha256(cable.read_bytes()).digest() == hashlib.sha256(text.encode()).digest()
    assert cable.stat().st_mtime_ns == before.st_mtime_ns


def test_f16_annotations_do_not_hang_on_size_name_or_place(
    tmp_path: Path, text: str, describe: Describe, marked: AnnotationSet
) -> None:
    folder = tmp_path / "annotations"
    folder.mkdir()
    kept = in_folder(folder, describe(text, "a.txt"))
    kept.write_bytes(to_xml(marked))
    same = (describe(text, "renamed.txt"), describe(text.replace("\n", "\r\n"), "wide.txt"))
    for source in same:
        assert annotation_path(folder, source, tmp_path / source.name) == kept
    same_size = describe(text.replace("Russia", "Prussi"), "a.txt", mrn="08OTHER1")
    assert annotation_path(folder, same_size, tmp_path / "a.txt") != kept


# -- saving


def test_f17_f18_no_moment_of_a_save_leaves_an_empty_or_half_file(
    session_of: Open, note_on: NoteOn, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = session_of()
    session.edit(session.annotations.with_annotation(note_on("Russia")))
    session.save()
    seen: list[bytes] = []

    def watching(function: Callable[..., object], *args: object, **kwargs: object) -> object:
        seen.append(session.path.read_bytes())
        return function(*args, **kwargs)

    session.edit(session.annotations.with_annotation(note_on("harbor")))
    with monkeypatch.context() as patch:
        patch.setattr(files.calls, "call", watching)
        session.save()
    assert len(set(seen)) == 2, "the old file or the new one"
    assert all(from_xml(data).seal is Seal.INTACT for data in set(seen))


def test_f18_a_mistake_while_writing_keeps_the_old_file(
    session_of: Open, note_on: NoteOn, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = session_of()
    session.edit(session.annotations.with_annotation(note_on("Russia")))
    session.save()
    before = session.path.read_bytes()
    session.edit(session.annotations.with_annotation(note_on("harbor")))

    def broken(*_args: object) -> bytes:
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr(session._writer, "to_xml", broken)
        with pytest.raises(RuntimeError):
            session.save()
    assert session.path.read_bytes() == before
    assert session.save().kind is Kind.SAVED


def test_f19_two_writers_never_share_a_temporary_name(
    session_of: Open, note_on: NoteOn, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, names = session_of(), []

    def watching(function: Callable[..., object], *args: object, **kwargs: object) -> object:
        if function is os.replace:
            names.append(os.fspath(args[0]))  # type: ignore[call-overload]
        return function(*args, **kwargs)

    monkeypatch.setattr(files.calls, "call", watching)
    for number in range(20):
        session.edit(session.annotations.with_annotation(note_on("Russia", note=str(number))))
        session.save()
    assert len(set(names)) == len(names) >= 20


def test_f20_a_file_that_cannot_be_read_is_never_taken_for_an_empty_one(
    session_of: Open, marked: AnnotationSet
) -> None:
    session = session_of()
    session.edit(marked)
    session.close()
    session.path.write_bytes(b"\0" * 4096)
    again = session_of()
    again.save()
    again.close()
    assert session.path.read_bytes() == b"\0" * 4096
    assert len(from_xml(again.backups()[0].path.read_bytes()).annotations) == len(marked)


def test_f21_every_backup_can_be_opened(
    session_of: Open, marked: AnnotationSet, note_on: NoteOn, tmp_path: Path
) -> None:
    session = session_of()
    session.edit(marked)
    for number in range(5):
        session.edit(session.annotations.with_annotation(note_on("Russia", note=str(number))))
        session.save()
        session._back_up(at_once=True)
    assert len(session.backups()) >= 5
    for backup in session.backups():
        copy = tmp_path / "copy.annotations.xml"
        copy.write_bytes(backup.path.read_bytes())
        assert session_of(copy).state.kind is Kind.SAVED


def test_f22_a_change_by_another_program_is_noticed_before_writing(
    session_of: Open, note_on: NoteOn
) -> None:
    session = session_of()
    session.edit(session.annotations.with_annotation(note_on("Russia")))
    session.save()
    other = from_xml(session.path.read_bytes()).annotations.with_annotation(note_on("harbor"))
    session.path.write_bytes(to_xml(other))
    session.edit(session.annotations.with_annotation(note_on("ferry")))
    assert session.save().kind is Kind.CONFLICT
    assert session.path.read_bytes() == to_xml(other)


def test_f23_an_old_program_keeps_what_a_new_one_wrote(marked: AnnotationSet) -> None:
    newer = to_xml(marked).replace(b'version="1.2"', b'version="1.9"')
    newer = newer.replace(b"</annotation>", b'<future mood="blue">x</future></annotation>', 1)
    loaded = from_xml(newer)
    edited = loaded.annotations.with_annotation(Annotation.new(note="from the old program"))
    assert b'<future mood="blue">x</future>' in to_xml(edited)
    assert b'version="1.9"' in to_xml(edited)


def test_f24_saved_means_that_the_file_says_it(session_of: Open, note_on: NoteOn) -> None:
    session = session_of()
    for number in range(10):
        session.edit(session.annotations.with_annotation(note_on("Russia", note=str(number))))
        in_file = session.path.exists() and (
            from_xml(session.path.read_bytes()).annotations == session.annotations
        )
        assert (session.state.kind is Kind.SAVED) == in_file
        if number % 2:
            session.save()
            assert session.state.kind is Kind.SAVED
            assert from_xml(session.path.read_bytes()).annotations == session.annotations


# -- deleting and renaming


def test_f26_f50_deleting_a_label_leaves_notes_highlights_and_other_labels(
    marked: AnnotationSet,
) -> None:
    for label in marked.book:
        after = marked.with_label_deleted(label.uuid)
        assert [one.id for one in after] == [one.id for one in marked]
        for before, now in zip(marked, after, strict=True):
            assert (now.note, now.color) == (before.note, before.color)
            assert now.labels == tuple(one for one in before.labels if one != label.uuid)


def test_f27_deleting_is_by_identity_never_by_place(
    tmp_path: Path, state_folder: Path, describe: Describe, text: str, note_on: NoteOn
) -> None:
    sessions = [
        AnnotationSession.open(tmp_path / name, state_folder, describe(text))
        for name in ("a.xml", "b.xml")
    ]
    mine, hers = note_on("Russia", author="R. Reader"), note_on("Russia", author="A. N. Other")
    for session in sessions:
        session.edit(session.annotations.with_annotation(mine).with_annotation(hers))
    sessions[0].edit(sessions[0].annotations.without(mine.id))
    assert [one.id for one in sessions[0].annotations] == [hers.id]
    assert len(sessions[1].annotations) == 2
    for session in sessions:
        session.close()


def test_f28_renaming_a_label_alters_no_annotation(marked: AnnotationSet) -> None:
    label = marked.book.labels[0]
    after = marked.with_book(marked.book.renamed(label.uuid, "other"))
    assert after.annotations == marked.annotations
    assert from_xml(to_xml(after)).annotations == after


def test_f29_merging_labels_that_share_passages_doubles_nothing(marked: AnnotationSet) -> None:
    economy, ferries, _check = marked.book.labels
    after = marked.with_book(marked.book.merged_into(ferries.uuid, economy.uuid))
    assert len(after.labelled(economy.uuid)) == 1
    assert sum(len(one.labels) for one in after) == 2


# -- files


def test_f30_every_byte_value_can_be_annotated_and_written(describe: Describe) -> None:
    everything = "".join(map(chr, range(256))) + "\ufffe\uffff\udc92\ud800"
    cable = parse(everything)
    target = target_for_span(cable, 0, len(everything))
    annotations = AnnotationSet(source=describe(everything)).with_annotation(
        Annotation.new(target, note=everything)
    )
    (back,) = from_xml(to_xml(annotations)).annotations
    assert (back.quote, back.note) == (everything, everything)


def test_f31_what_goes_out_comes_back(marked: AnnotationSet) -> None:
    assert from_xml(to_xml(marked)).annotations == marked


def test_f32_untouched_annotations_keep_every_byte(marked: AnnotationSet) -> None:
    before = to_xml(marked).split(b"  <annotation ")
    old = marked.annotations[0]
    after = to_xml(marked.with_annotation(old.having(note="new"))).split(b"  <annotation ")
    changed = [
        place for place, (one, two) in enumerate(zip(before, after, strict=True)) if one != two
    ]
    assert changed == [0, 1], "the head, for its time and seal, and the one annotation"


@pytest.mark.parametrize("name", ['& < > "', "=1+1", "\u00c9conomie", "]]>", "a/b", "'"])
def test_f33_hostile_names_of_labels_and_people(name: str, note_on: NoteOn) -> None:
    annotations, label = AnnotationSet().with_new_label(name)
    annotations = annotations.with_annotation(note_on("Russia", labels=(label.uuid,), author=name))
    back = from_xml(to_xml(annotations)).annotations
    assert back == annotations
    assert back.book.labels[0].name == back.annotations[0].author == name


def test_f34_merging_twice_is_merging_once(marked: AnnotationSet, note_on: NoteOn) -> None:
    other = marked.with_annotation(note_on("harbor")).without(marked.annotations[0].id)
    once, report = merge(marked, other)
    assert merge(once, other)[0] == once
    assert (len(report.added), len(report.removed)) == (1, 1)


def test_f35_same_named_labels_stay_two_and_are_offered(marked: AnnotationSet) -> None:
    other, _label = replace(marked, book=type(marked.book)(), annotations=()).with_new_label(
        "Economy"
    )
    merged, report = merge(marked, other)
    assert not any(label.name.endswith(("2", ")")) for label in merged.book)
    assert len(report.labels_of_same_name) == 1


def test_f36_a_person_spelt_differently_is_one(marked: AnnotationSet, note_on: NoteOn) -> None:
    after = marked.with_annotation(note_on("harbor", author=marked.with_person("r. reader")[1]))
    assert len(after.people) == len(marked.people)


def test_f37_a_megabyte_is_marked_without_a_noticeable_wait(
    long_text: Callable[[int, int], str], times_longer: Callable[..., float]
) -> None:
    """Marking costs in proportion to the text at most: a tenth of it costs about a tenth."""
    small, large = parse(long_text(1, 240)), parse(long_text(1, 2400))
    starts = count(700)

    def mark(cable: Cable) -> None:
        for _ in range(4):  # places that were never marked: one marked lately is remembered
            start = next(starts)
            target_for_span(cable, start, start + 40)

    assert times_longer(lambda: mark(small), lambda: mark(large), 30) < 30  # the square is 100


def test_f47_undo_is_the_value_before(session_of: Open, marked: AnnotationSet) -> None:
    session = session_of()
    empty = session.annotations
    session.edit(marked)
    session.save()
    session.edit(empty)
    session.save()
    assert session.annotations == empty
    assert len(from_xml(session.path.read_bytes()).annotations) == 0
