"""Files in other hands: disks that cannot do all, computers that change their names, programs in between."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cable_reader import files
from cable_reader.annotate.annotation import Annotation, AnnotationSet
from cable_reader.annotate.copies import copies_of
from cable_reader.annotate.journal import decode_lines, encode_line, find_left_journals
from cable_reader.annotate.lock import OpenLock, this_process
from cable_reader.annotate.opening import named_beside
from cable_reader.annotate.session import AnnotationSession, Kind
from cable_reader.annotate.store import from_xml, to_xml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cable_reader.annotate.source import SourceDescription

    Open = Callable[..., AnnotationSession]
    NoteOn = Callable[..., Annotation]
    Describe = Callable[..., SourceDescription]

ROOT = Path(__file__).resolve().parents[2]
POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX locks and rights")
WRITER = """
import sys, time
from pathlib import Path
from cable_reader.annotate.annotation import Annotation
from cable_reader.annotate.session import AnnotationSession

session = AnnotationSession.open(Path(sys.argv[1]), Path(sys.argv[2]))
session.edit(session.annotations.with_annotation(Annotation.new(note="never saved")))
print("written", flush=True)
time.sleep(60)
"""


def notes(annotations: AnnotationSet) -> list[str]:
    return sorted(one.note for one in annotations)


def keep_note(session: AnnotationSession, note: str) -> None:
    session.edit(session.annotations.with_annotation(Annotation.new(note=note)))


@contextmanager
def writer(path: Path, state_folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process with an edit that it has not saved."""
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), str(state_folder)],
        stdout=subprocess.PIPE, text=True, cwd=ROOT,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "written\n"
        yield process
    finally:
        process.kill()
        process.communicate()


def call_it(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give this computer another name."""
    monkeypatch.setattr("platform.node", lambda: name)


# -- computers and processes


@POSIX
def test_edits_come_back_also_where_the_computer_was_named_anew_since(
    tmp_path: Path, state_folder: Path, session_of: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt.annotations.xml"
    with writer(path, state_folder) as process:
        process.send_signal(signal.SIGKILL)
        process.wait()
    call_it("a-new-name", monkeypatch)
    assert notes(session_of(path).annotations) == ["never saved"]
    assert [one.name.split("-")[1] for one in state_folder.rglob("*.journal")] == [
        str(os.getpid())
    ]


@POSIX
def test_a_journal_that_another_computer_writes_is_left_to_it(
    tmp_path: Path, state_folder: Path, session_of: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt.annotations.xml"
    with writer(path, state_folder):
        call_it("another-computer", monkeypatch)
        assert notes(session_of(path).annotations) == []
        assert len(list(state_folder.rglob("*.journal"))) == 1


def test_what_this_process_could_not_save_is_back_when_the_file_is_opened_again(
    session_of: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = session_of()
    keep_note(session, "not saved")
    with monkeypatch.context() as patch:
        patch.setattr(session, "_save", lambda **_: session.merge_preview())  # no file: it raises
        assert session.close().kind is Kind.FAILED
    again = session_of()
    assert notes(again.annotations) == ["not saved"]
    assert again.recovered == 1


def test_a_session_that_is_open_keeps_its_journal_from_a_second_one(session_of: Open) -> None:
    first = session_of()
    keep_note(first, "of the first")
    assert notes(session_of().annotations) == []
    assert first.save().kind is Kind.SAVED


def test_after_another_programs_work_was_taken_over_only_what_came_later_is_brought_back(
    session_of: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = session_of()
    keep_note(session, "deleted by another program")
    session.save()
    session.path.write_bytes(to_xml(AnnotationSet(id=session.annotations.id)))  # without a trace
    assert session.renew()
    keep_note(session, "later")
    monkeypatch.setattr("cable_reader.annotate.lock.is_running", lambda _pid: False)
    assert notes(session_of().annotations) == ["later"]


def test_a_data_folder_that_was_moved_keeps_its_journals_and_backups(tmp_path: Path) -> None:
    data = tmp_path / "stick" / "data"
    session = AnnotationSession.open(data / "annotations" / "a.xml", data / "sessions")
    keep_note(session, "saved")
    session.save()
    session.close()
    with writer(data / "annotations" / "a.xml", data / "sessions") as process:
        process.kill()
    moved = tmp_path / "mounted elsewhere"
    (tmp_path / "stick").rename(moved)
    data = moved / "data"
    session = AnnotationSession.open(data / "annotations" / "a.xml", data / "sessions")
    assert notes(session.annotations) == ["never saved", "saved"]
    assert session.backups()
    session.close()


def test_the_sign_of_another_computer_is_forgotten_after_a_day_without_a_save(
    tmp_path: Path,
) -> None:
    target = tmp_path / "a.xml"
    sign = target.with_name("a.xml.lock")
    sign.write_text(json.dumps(this_process("x")._replace(host="elsewhere")._asdict()))
    os.utime(sign, (time.time() - 80_000,) * 2)
    assert OpenLock.take(target)[0] is None
    os.utime(sign, (time.time() - 90_000,) * 2)
    lock, other = OpenLock.take(target)
    assert lock is not None
    assert other is None
    lock.release()


def test_a_save_renews_the_sign(session_of: Open) -> None:
    session = session_of()
    sign = session.path.with_name(session.path.name + ".lock")
    os.utime(sign, (time.time() - 80_000,) * 2)
    keep_note(session, "a")
    session.save()
    assert time.time() - sign.stat().st_mtime < 1000


def test_who_was_kept_waiting_in_vain_is_not_kept_waiting_with_every_save(
    session_of: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []

    @contextmanager
    def held_by_others(_target: Path, patience: float) -> Iterator[bool]:
        waited.append(patience)
        yield False

    monkeypatch.setattr("cable_reader.annotate.session.saving_lock", held_by_others)
    session = session_of()
    for note in "abc":
        keep_note(session, note)
        assert session.save().kind is Kind.SAVED
    assert waited[1] == waited[2] < waited[0] / 10


# -- disks


def refusing(refused: object, number: int) -> Callable[..., object]:
    def call(function: Callable[..., object], *args: object, **kwargs: object) -> object:
        if function is refused:
            raise OSError(number, os.strerror(number))
        return function(*args, **kwargs)

    return call


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP])
def test_a_file_system_that_cannot_synchronize_is_good_enough(
    session_of: Open, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(files.calls, "call", refusing(os.fsync, number))
    session = session_of()
    keep_note(session, "a")
    assert session.is_in_journal
    assert session.save().kind is Kind.SAVED
    assert notes(from_xml(session.path.read_bytes()).annotations) == ["a"]


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EDQUOT])
def test_a_disk_that_says_it_did_not_take_it_is_believed(
    session_of: Open, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    session = session_of()
    with monkeypatch.context() as patch:
        patch.setattr(files.calls, "call", refusing(os.fsync, number))
        keep_note(session, "a")
        assert not session.is_in_journal
        assert session.save().kind is Kind.FAILED
    assert session.save().kind is Kind.SAVED


@POSIX
@pytest.mark.parametrize("number", [errno.EPERM, errno.EOPNOTSUPP])
@pytest.mark.parametrize("name", ["fchmod", "fchown"])
def test_a_file_system_without_modes_and_owners_is_good_enough(
    session_of: Open, monkeypatch: pytest.MonkeyPatch, name: str, number: int
) -> None:
    session = session_of()
    keep_note(session, "a")
    session.save()
    session.path.chmod(0o640)
    monkeypatch.setattr(files.calls, "call", refusing(getattr(os, name), number))
    keep_note(session, "b")
    assert session.save().kind is Kind.SAVED
    assert session.path.stat().st_mode & 0o007 == 0, "nobody else can read it for that"


def test_two_saves_that_failed_in_different_places_are_not_taken_for_anothers(
    session_of: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = session_of()
    keep_note(session, "a")
    session.save()
    keep_note(session, "b")
    with monkeypatch.context() as patch:  # after the file is in its place
        patch.setattr(
            "cable_reader.files.atomic._sync_folder",
            lambda name, _folder: (_ for _ in ()).throw(files.calls.unwritable(name, OSError(5))),
        )
        assert session.save().kind is Kind.FAILED
    keep_note(session, "c")
    with monkeypatch.context() as patch:  # and then before
        patch.setattr(files.calls, "call", refusing(os.replace, errno.ENOSPC))
        assert session.save().kind is Kind.FAILED
    keep_note(session, "d")
    assert session.save().kind is Kind.SAVED
    assert notes(from_xml(session.path.read_bytes()).annotations) == ["a", "b", "c", "d"]


def test_a_file_that_is_just_being_written_is_waited_for(
    session_of: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = session_of().path
    path.write_bytes(to_xml(AnnotationSet().with_annotation(Annotation.new(note="a"))))
    as_it_is = files.calls.call
    looked = 0

    def grows(function: Callable[..., object], *args: object, **kwargs: object) -> object:
        nonlocal looked
        found = as_it_is(function, *args, **kwargs)
        if function is os.fstat:
            looked += 1
            if looked == 2:  # the first of each pair of looks is before reading
                os.utime(path, ns=(1, 1))
                found = as_it_is(function, *args, **kwargs)
        return found

    monkeypatch.setattr(files.calls, "call", grows)
    session = session_of(path)
    assert looked > 3
    assert session.state.kind is Kind.SAVED
    assert notes(session.annotations) == ["a"]


# -- versions


def test_a_file_from_elsewhere_is_backed_up_before_it_is_written_over(session_of: Open) -> None:
    path = session_of().path
    data = to_xml(AnnotationSet().with_annotation(Annotation.new(note="brought along")))
    path.write_bytes(data)
    session = session_of(path)
    session.edit(session.annotations.without(session.annotations.annotations[0].id))
    session.save()
    assert data in [one.path.read_bytes() for one in session.backups()]


@pytest.mark.parametrize("is_all_saved", [True, False])
def test_what_another_program_took_out_is_in_a_backup(
    session_of: Open, *, is_all_saved: bool
) -> None:
    session = session_of()
    keep_note(session, "first")
    session.save()
    older = session.path.read_bytes()
    keep_note(session, "second")  # too soon after the first for a backup of its own
    session.save()
    session.path.write_bytes(older)  # somebody puts an older version there
    if is_all_saved:
        assert session.renew()
    else:
        keep_note(session, "third")
        session.merge_outside()
    assert "second" not in notes(session.annotations)
    kept = [notes(from_xml(one.path.read_bytes()).annotations) for one in session.backups()]
    assert ["first", "second"] in kept


def test_copies_kept_within_one_second_do_not_replace_each_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        time, "gmtime", lambda: time.struct_time((2026, 11, 23, 9, 30, 0, 0, 1, 0))
    )
    path = tmp_path / "a.annotations.xml"
    names = []
    for _ in range(3):
        beside = named_beside(path, "damaged")
        beside.touch()
        names.append(beside.name)
    assert names == [
        "a.annotations.damaged-20261123T093000Z.xml",
        "a.annotations.damaged-20261123T093000Z-2.xml",
        "a.annotations.damaged-20261123T093000Z-3.xml",
    ]
    assert copies_of(path) == (), "what is kept apart on purpose is no copy to be looked at"


def test_a_journal_of_another_text_is_named(
    tmp_path: Path, state_folder: Path, text: str, describe: Describe, session_of: Open
) -> None:
    session = session_of()
    keep_note(session, "saved")
    session.save()
    keep_note(session, "in the journal of this text")
    (journal,) = state_folder.rglob("*.journal")
    left = journal.with_name(journal.name.replace(f"-{os.getpid()}-", "-4194303-"))
    header, *rest = journal.read_bytes().split(b"\n", 1)
    session.save()
    session.close()
    fresh = AnnotationSession.open(session.path, state_folder, describe(text))
    fresh.edit(AnnotationSet(source=describe(text + "more words\n")))
    fresh.save()
    fresh.close()
    (record,) = decode_lines(header + b"\n")
    left.write_bytes(encode_line({**record, "pid": 4194303}) + rest[0])
    again = session_of(session.path)
    assert [one.code for one in again.problems] == ["journal-other-text"]
    assert str(left) in dict(again.problems[0].values)["path"]
    assert left.exists()
    assert len(find_left_journals(left.parent, left.name.split("-")[0])) == 1
