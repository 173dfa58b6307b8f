"""A session: what was edited is in the journal, what is called saved is in the file."""

from __future__ import annotations

import os
import random
import stat
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cable_reader import files
from cable_reader.annotate.annotation import (
    Annotation,
    AnnotationSet,
    target_for_paragraph,
    target_for_span,
)
from cable_reader.annotate.session import AnnotationSession, Kind
from cable_reader.annotate.store import Seal, from_xml, to_xml
from cable_reader.errors import AnnotationFileError, UnwritableError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cable_reader.cable.record import Cable

    Open = Callable[..., AnnotationSession]
    NoteOn = Callable[..., Annotation]
    Check = Callable[[AnnotationSession], bool]


def test_edit_save_close_open(session_of: Open, note_on: NoteOn, is_on_disk: Check) -> None:
    session = session_of()
    assert session.state.kind is Kind.SAVED
    assert not session.path.exists(), "nothing is written before there is something to write"
    state = session.edit(session.annotations.with_annotation(note_on("Russia", note="a")), "note")
    assert state.kind is Kind.UNSAVED
    assert not is_on_disk(session)
    state = session.save()
    assert (state.kind, state.error) == (Kind.SAVED, None)
    assert is_on_disk(session)
    assert state.saved_at is not None
    assert abs(state.saved_at - session.path.stat().st_mtime) < 5
    session.close()
    again = session_of()
    assert again.annotations == session.annotations
    assert again.recovered == 0


def test_nothing_is_left_lying_about(
    session_of: Open, note_on: NoteOn, state_folder: Path
) -> None:
    session = session_of()
    session.edit(session.annotations.with_annotation(note_on("Russia")))
    session.close()
    assert [path.name for path in session.path.parent.glob("*.xml*")] == [session.path.name]
    assert list((state_folder / "journals").iterdir()) == []
    assert len(session.backups()) == 1


def test_open_and_save_without_change_writes_nothing(
    session_of: Open, tmp_path: Path, marked: AnnotationSet
) -> None:
    path = tmp_path / "a.txt.annotations.xml"
    by_hand = to_xml(marked).replace(b"\n  <", b"\n\t<")
    path.write_bytes(by_hand)
    before = path.stat()
    session = session_of(path)
    session.save()
    session.close()
    after = path.stat()
    assert path.read_bytes() == by_hand
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


def test_a_thousand_acts_undone_give_the_same_bytes(
    session_of: Open, tmp_path: Path, marked: AnnotationSet, cable: Cable
) -> None:
    path = tmp_path / "a.txt.annotations.xml"
    path.write_bytes(to_xml(marked).replace(b"\n  <", b"\n   <"))
    start = path.read_bytes()
    session = session_of(path)
    chance = random.Random(3)
    stack = [session.annotations]
    for number in range(1000):
        stack.append(random_act(stack[-1], cable, chance, number))
        if number % 10 == 0:
            session.edit(stack[-1])
        if number % 100 == 0:
            session.save()
    session.edit(stack[-1])
    session.save()
    end = path.read_bytes()
    for before in reversed(stack[:-1:20]):
        session.edit(before)
    session.save()
    assert path.read_bytes() == start
    session.edit(stack[-1])
    session.save()
    assert path.read_bytes() == end


def random_act(
    annotations: AnnotationSet, cable: Cable, chance: random.Random, number: int
) -> AnnotationSet:
    act = chance.randrange(6)
    if act == 0 and annotations.annotations:
        return annotations.without(chance.choice(annotations.annotations).id)
    if act == 1 and annotations.annotations:
        one = chance.choice(annotations.annotations)
        return annotations.with_annotation(one.having(note=f"note {number}"))
    if act == 2 and len(annotations.book) < 20:
        return annotations.with_new_label(f"label {number}")[0]
    if act == 3 and len(annotations.book) > 2:
        return annotations.with_label_deleted(chance.choice(annotations.book.labels).uuid)
    if act == 4 and len(annotations.book):
        target = target_for_paragraph(cable, chance.choice(cable.paragraphs))
        return annotations.with_label_toggled(target, chance.choice(annotations.book.labels).uuid)
    start = chance.randrange(len(cable.text) - 9)
    while not cable.text[start : start + 9].strip():
        start = chance.randrange(len(cable.text) - 9)
    return annotations.with_annotation(Annotation.new(target_for_span(cable, start, start + 9)))


def test_files_are_for_the_owner_alone(
    session_of: Open, note_on: NoteOn, state_folder: Path
) -> None:
    old = os.umask(0)
    try:
        session = session_of()
        session.edit(session.annotations.with_annotation(note_on("Russia")))
        session.save()
        modes = {
            path: stat.S_IMODE(path.stat().st_mode)
            for path in (session.path, *state_folder.rglob("*"))
        }
    finally:
        os.umask(old)
    for path, mode in modes.items():
        assert mode == (0o700 if path.is_dir() else 0o600), path
    session.path.chmod(0o640)
    session.edit(session.annotations.with_annotation(note_on("harbor")))
    session.save()
    assert stat.S_IMODE(session.path.stat().st_mode) == 0o640


# -- changes from outside


def test_a_change_from_outside_is_noticed_and_merged(
    session_of: Open, note_on: NoteOn, marked: AnnotationSet, is_on_disk: Check
) -> None:
    session = session_of()
    session.edit(marked)
    session.save()
    outside = from_xml(session.path.read_bytes()).annotations
    outside = outside.with_annotation(note_on("harbor", note="from outside"))
    session.path.write_bytes(to_xml(outside))
    session.edit(session.annotations.with_annotation(note_on("Russia", note="mine")))
    bytes_outside = session.path.read_bytes()
    state = session.save()
    assert state.kind is Kind.CONFLICT
    assert "was changed by another program" in str(state.error)
    assert session.path.read_bytes() == bytes_outside, "nothing was overwritten"
    assert len(session.merge_preview()[1].added) == 1
    assert session.merge_outside().kind is Kind.SAVED
    notes = {one.note for one in from_xml(session.path.read_bytes()).annotations}
    assert {"from outside", "mine"} <= notes
    assert is_on_disk(session)


def test_a_change_from_outside_can_be_kept_apart(session_of: Open, note_on: NoteOn) -> None:
    session = session_of()
    session.edit(session.annotations.with_annotation(note_on("Russia", note="first")))
    session.save()
    outside = from_xml(session.path.read_bytes()).annotations.with_annotation(note_on("harbor"))
    session.path.write_bytes(to_xml(outside))
    mine = session.annotations.with_annotation(note_on("ferry", note="mine"))
    session.edit(mine)
    assert session.save().kind is Kind.CONFLICT
    beside = session.save_beside()
    assert ".conflict-" in beside.name
    assert from_xml(beside.read_bytes()).annotations == mine
    assert session.annotations == outside
    assert session.state.kind is Kind.SAVED


def test_a_damaged_change_from_outside_is_never_merged(session_of: Open, note_on: NoteOn) -> None:
    session = session_of()
    session.edit(session.annotations.with_annotation(note_on("Russia", note="April")))
    session.save()
    session.path.write_bytes(session.path.read_bytes().replace(b"April", b"March"))
    session.edit(session.annotations.with_annotation(note_on("harbor")))
    state = session.save("merge")
    assert state.kind is Kind.FAILED
    assert isinstance(state.error, AnnotationFileError)
    assert b"March" in session.path.read_bytes()


def test_two_sessions_of_one_file(session_of: Open, note_on: NoteOn) -> None:
    one, two = session_of(), session_of()
    assert one.state.others is None
    assert two.state.others is not None
    assert two.state.others.pid == os.getpid()
    one.edit(one.annotations.with_annotation(note_on("Russia")))
    two.edit(two.annotations.with_annotation(note_on("harbor")))
    assert one.save().kind is Kind.SAVED
    assert two.save().kind is Kind.CONFLICT
    assert two.save("merge").kind is Kind.SAVED
    one.edit(one.annotations.with_annotation(note_on("ferry")))
    assert one.save("merge").kind is Kind.SAVED
    assert len(from_xml(one.path.read_bytes()).annotations) == 3


def test_the_second_is_told_also_where_the_folder_was_made_by_the_first(
    session_of: Open, note_on: NoteOn, tmp_path: Path
) -> None:
    path = tmp_path / "new folder" / "a.annotations.xml"
    first = session_of(path)
    first.edit(first.annotations.with_annotation(note_on("Russia")))
    first.save()
    assert session_of(path).state.others is not None
    first.close()
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_file_removed_meanwhile_is_written_again(session_of: Open, note_on: NoteOn) -> None:
    session = session_of()
    session.edit(session.annotations.with_annotation(note_on("Russia")))
    session.save()
    session.path.unlink()
    session.edit(session.annotations.with_annotation(note_on("harbor")))
    assert session.save().kind is Kind.SAVED
    assert len(from_xml(session.path.read_bytes()).annotations) == 2


# -- damage


def damaged_session(
    session_of: Open, marked: AnnotationSet, damage: Callable[[bytes], bytes]
) -> AnnotationSession:
    first = session_of()
    first.edit(marked)
    first.close()
    first.path.write_bytes(damage(first.path.read_bytes()))
    return session_of()


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (lambda data: b"", "annotations-damaged"),
        (lambda data: b"\0" * len(data), "annotations-damaged"),
        (lambda data: data[: len(data) // 2], "annotations-damaged"),
        (lambda data: data.replace(b"April", b"Bpril"), "annotations-seal-broken"),
        (lambda data: data.replace(b'version="1.2"', b'version="2.0"'), "annotations-newer"),
        (lambda data: b"<!DOCTYPE x><x/>", "xml-doctype"),
    ],
    ids=["empty", "zeros", "half", "changed", "newer", "doctype"],
)
def test_a_damaged_file_is_read_only_and_a_backup_is_there(
    session_of: Open, marked: AnnotationSet, damage: Callable[[bytes], bytes], code: str
) -> None:
    session = damaged_session(session_of, marked, damage)
    before = session.path.read_bytes()
    assert session.state.kind is Kind.READ_ONLY
    assert session.state.error is not None
    assert session.state.error.code == code
    with pytest.raises(AnnotationFileError) as caught:
        session.edit(AnnotationSet())
    assert caught.value.code == "annotations-read-only"
    session.save()
    session.close()
    assert session.path.read_bytes() == before, "never written over"
    newest = session.backups()[0]
    assert len(from_xml(newest.path.read_bytes()).annotations) == len(marked)
    assert session.restore(newest).kind is Kind.SAVED
    assert session.annotations == marked
    kept = [path for path in session.path.parent.iterdir() if ".damaged-" in path.name]
    assert [path.read_bytes() for path in kept] == [before]


def test_what_can_be_read_of_a_damaged_file_is_shown(
    session_of: Open, marked: AnnotationSet
) -> None:
    session = damaged_session(
        session_of, marked, lambda data: data[: data.rindex(b"</annotation>")]
    )
    assert len(session.annotations) == len(marked) - 1
    assert [problem.code for problem in session.problems] == ["file-damaged"]


def test_a_changed_file_can_be_accepted(
    session_of: Open, marked: AnnotationSet, note_on: NoteOn
) -> None:
    session = damaged_session(session_of, marked, lambda data: data.replace(b"April", b"March"))
    assert session.accept().kind is Kind.SAVED
    session.edit(session.annotations.with_annotation(note_on("harbor")))
    assert session.save().kind is Kind.SAVED
    assert from_xml(session.path.read_bytes()).seal is Seal.INTACT


def test_the_one_damaged_annotation_survives_a_save(
    session_of: Open, marked: AnnotationSet, note_on: NoteOn
) -> None:
    session = damaged_session(
        session_of, marked, lambda data: data.replace(b'scope="span"', b'scoop="span"', 1)
    )
    session.accept()
    assert len(session.annotations) == len(marked) - 1
    session.edit(session.annotations.with_annotation(note_on("harbor")))
    session.save()
    assert b'scoop="span"' in session.path.read_bytes()


def test_an_old_version_is_kept_before_it_is_rewritten(
    session_of: Open, marked: AnnotationSet, note_on: NoteOn
) -> None:
    old = to_xml(replace(marked, version="1.0"))
    path = session_of().path
    path.write_bytes(old)
    session = session_of(path)
    session.save()
    assert path.read_bytes() == old
    session.edit(session.annotations.with_annotation(note_on("harbor")))
    session.save()
    assert b'version="1.2"' in path.read_bytes()
    assert path.with_name(path.name + ".1.0.bak").read_bytes() == old


# -- the disk


def test_a_full_disk_loses_nothing(
    session_of: Open, note_on: NoteOn, marked: AnnotationSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = session_of()
    session.edit(marked)
    session.save()
    before = session.path.read_bytes()

    def full(function: Callable[..., object], *args: object, **kwargs: object) -> object:
        if function is os.write:
            raise OSError(28, "No space left on device")
        return function(*args, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(files.calls, "call", full)
        state = session.edit(session.annotations.with_annotation(note_on("harbor", note="kept")))
        assert state.kind is Kind.FAILED
        assert isinstance(state.error, UnwritableError)
        state = session.save()
    assert state.kind is Kind.FAILED
    assert "full" in str(state.error)
    assert session.path.read_bytes() == before
    assert session.save().kind is Kind.SAVED
    assert b"kept" in session.path.read_bytes()


def test_a_save_that_is_not_durable_is_not_taken_for_anothers(
    session_of: Open, note_on: NoteOn, monkeypatch: pytest.MonkeyPatch, is_on_disk: Check
) -> None:
    session = session_of()
    session.edit(session.annotations.with_annotation(note_on("Russia")))
    session.save()
    folder_syncs = []

    def failing(function: Callable[..., object], *args: object, **kwargs: object) -> object:
        if function is os.fsync and stat.S_ISDIR(os.fstat(args[0]).st_mode):  # type: ignore[call-overload]
            folder_syncs.append(1)
            raise OSError(5, "Input/output error")
        return function(*args, **kwargs)

    session.edit(session.annotations.with_annotation(note_on("harbor")))
    with monkeypatch.context() as patch:
        patch.setattr(files.calls, "call", failing)
        assert session.save().kind is Kind.FAILED
    assert folder_syncs
    session.edit(session.annotations.with_annotation(note_on("ferry")))
    assert session.save().kind is Kind.SAVED
    assert is_on_disk(session)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_a_read_only_folder(session_of: Open, tmp_path: Path, note_on: NoteOn) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    session = session_of(folder / "a.annotations.xml")
    session.edit(session.annotations.with_annotation(note_on("Russia")))
    assert session.save().kind is Kind.FAILED


def test_a_folder_in_the_place_of_the_file(
    session_of: Open, tmp_path: Path, note_on: NoteOn
) -> None:
    session = session_of()
    session.edit(session.annotations.with_annotation(note_on("Russia")))
    session.save()
    session.path.unlink()
    session.path.mkdir()
    session.edit(session.annotations.with_annotation(note_on("harbor")))
    state = session.save()
    assert state.kind is Kind.FAILED
    assert state.error is not None
    assert state.error.code == "target-is-folder"
    session.path.rmdir()
    assert session.save().kind is Kind.SAVED


def test_opening_something_that_is_no_file(session_of: Open, tmp_path: Path) -> None:
    (tmp_path / "b.annotations.xml").mkdir()
    session = session_of(tmp_path / "b.annotations.xml")
    assert session.state.kind is Kind.READ_ONLY
    assert "is a folder" in str(session.state.error)


def test_a_save_costs_little_more_than_the_bare_write(
    session_of: Open, marked: AnnotationSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One write of the bytes and two waits for the disk; ``tests/benchmarks/saving.py`` times it."""
    session = session_of()
    session.edit(marked)
    session.save()
    session.edit(marked.with_annotation(marked.annotations[0].having(note="again")))
    written, waits = 0, 0

    def counting(function: Callable[..., object], *args: object, **kwargs: object) -> object:
        nonlocal written, waits
        if function is os.write:
            written += len(args[1])  # type: ignore[arg-type]
        waits += function is os.fsync
        return function(*args, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(files.calls, "call", counting)
        session.save()
    assert written < session.path.stat().st_size + 200
    assert waits == 2
