"""Faults of disk, clock and machine while saving: the cases of the reliability plan, short.

``tests/campaigns/saving.py`` runs the same for as long as wanted.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cable_reader import files
from cable_reader.annotate import annotation as annotation_module
from cable_reader.annotate.annotation import Annotation, AnnotationSet
from cable_reader.annotate.lock import this_process
from cable_reader.annotate.session import AnnotationSession, Kind
from cable_reader.annotate.store import from_xml, to_xml

if TYPE_CHECKING:
    from collections.abc import Callable

    Open = Callable[..., AnnotationSession]
    NoteOn = Callable[..., Annotation]
    Check = Callable[[AnnotationSession], bool]

CAMPAIGNS = Path(__file__).resolve().parents[1] / "campaigns" / "saving.py"


def campaign(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, str(CAMPAIGNS), *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the campaign needs fork")
def test_1_kill_while_saving() -> None:
    assert " 0 lost" in campaign("kills-saving", "--count", "12")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the campaign needs fork")
def test_2_kill_between_edits() -> None:
    told = campaign("kills-editing", "--count", "8")
    assert " 0 lost" in told
    assert int(re.search(r"(\d+) out of journals", told)[1]) > 0  # type: ignore[index]


def test_3_4_a_fault_at_every_disk_call() -> None:
    told = campaign("disk-faults", "--count", "500")
    assert int(re.search(r"(\d+) runs", told)[1]) > 20  # type: ignore[index]


def test_6_the_target_is_removed_or_becomes_a_folder(
    session_of: Open, note_on: NoteOn, is_on_disk: Check
) -> None:
    session = session_of()
    session.edit(session.annotations.with_annotation(note_on("Russia")))
    session.save()
    shutil.move(session.path, session.path.with_name("elsewhere.xml"))
    session.edit(session.annotations.with_annotation(note_on("harbor")))
    assert session.save().kind is Kind.SAVED
    assert is_on_disk(session)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the campaign needs fork")
def test_8_two_writers_at_once() -> None:
    assert "50 there" in campaign("two-writers", "--count", "25")


@pytest.mark.parametrize("now", ["1999-01-01T00:00:00.000Z", "2039-06-01T00:00:00.000Z"])
def test_10_a_clock_that_jumps_changes_no_order(
    session_of: Open, note_on: NoteOn, monkeypatch: pytest.MonkeyPatch, now: str
) -> None:
    session = session_of()
    note = note_on("Russia", note="first")
    session.edit(session.annotations.with_annotation(note))
    session.save()
    monkeypatch.setattr(annotation_module, "utc_now", lambda: now)
    outside = from_xml(session.path.read_bytes()).annotations
    later = outside.with_annotation(note.having(note="second, by a wrong clock"))
    session.path.write_bytes(to_xml(later))
    session.edit(session.annotations.with_annotation(note_on("harbor")))
    session.save("merge")
    kept = session.annotations.get(note.id)
    assert kept is not None
    assert kept.note == "second, by a wrong clock"


def test_11_a_link_is_kept_and_its_target_written(
    session_of: Open, note_on: NoteOn, tmp_path: Path
) -> None:
    real = tmp_path / "real" / "kept.annotations.xml"
    real.parent.mkdir()
    real.write_bytes(to_xml(session_of().annotations))
    link = tmp_path / "link.annotations.xml"
    link.symlink_to(real)
    session = session_of(link)
    session.edit(session.annotations.with_annotation(note_on("Russia")))
    assert session.save().kind is Kind.SAVED
    assert link.is_symlink()
    assert len(from_xml(real.read_bytes()).annotations) == 1


@pytest.mark.parametrize("target", ["circle.annotations.xml", "nowhere.annotations.xml"])
def test_11_a_link_to_nothing_gives_a_message(
    session_of: Open, note_on: NoteOn, tmp_path: Path, target: str
) -> None:
    link = tmp_path / "circle.annotations.xml"
    link.symlink_to(tmp_path / target)
    session = session_of(link)
    if session.state.kind is not Kind.READ_ONLY:
        session.edit(session.annotations.with_annotation(note_on("Russia")))
        session.save()
    assert session.state.kind in {Kind.READ_ONLY, Kind.FAILED}
    assert "link" in str(session.state.error)


@pytest.mark.parametrize("mask", [0o000, 0o022])
def test_12_new_files_are_the_owners_alone(
    tmp_path: Path, text: str, describe: Callable[..., object], mask: int
) -> None:
    old = os.umask(mask)
    try:
        session = AnnotationSession.open(
            tmp_path / "new" / "a.xml",
            tmp_path / "state",
            describe(text),  # type: ignore[arg-type]
        )
        session.edit(session.annotations.with_annotation(Annotation.new(note="x")))
        session.save()
        made = [tmp_path / "new", session.path, *(tmp_path / "state").rglob("*")]
        modes = {path: stat.S_IMODE(path.stat().st_mode) for path in made}
    finally:
        os.umask(old)
    session.close()
    assert all(mode == (0o700 if path.is_dir() else 0o600) for path, mode in modes.items())


def test_13_the_order_of_a_save(
    session_of: Open, note_on: NoteOn, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, order = session_of(), []
    session.edit(session.annotations.with_annotation(note_on("Russia")))
    named = {os.write: "write", os.fsync: "fsync", os.replace: "replace", os.link: "replace"}

    def watching(function: Callable[..., object], *args: object, **kwargs: object) -> object:
        if function in named:
            kind = named[function]
            if function is os.fsync and stat.S_ISDIR(os.fstat(args[0]).st_mode):  # type: ignore[call-overload]
                kind = "fsync of the folder"
            order.append(kind)
        return function(*args, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(files.calls, "call", watching)
        patch.setattr(session, "_back_up", lambda: None)
        session.save()
    after_journal = order[order.index("write") + 1 :]
    assert after_journal == ["write", "fsync", "replace", "fsync of the folder"]


def test_14_15_cuts_and_flipped_bits() -> None:
    assert "flips" in campaign("damage", "--count", "250")


def test_16_17_a_newer_file_goes_there_and_back(session_of: Open, marked: AnnotationSet) -> None:
    path = session_of().path
    newer = to_xml(marked).replace(b'version="1.2"', b'version="1.4"')
    newer = newer.replace(b"</annotations>", b"<mood>calm</mood></annotations>")
    path.write_bytes(newer)
    session = session_of(path)
    assert session.accept().kind is Kind.SAVED
    session.edit(session.annotations.with_annotation(Annotation.new(note="old program")))
    session.save()
    data = path.read_bytes()
    assert b"<mood>calm</mood>" in data
    assert b'version="1.4"' in data


def test_18_no_place_for_the_journal(
    tmp_path: Path, text: str, describe: Callable[..., object]
) -> None:
    (tmp_path / "state").write_text("a file where the folder should be", encoding="utf-8")
    session = AnnotationSession.open(
        tmp_path / "a.xml",
        tmp_path / "state",
        describe(text),  # type: ignore[arg-type]
    )
    state = session.edit(session.annotations.with_annotation(Annotation.new(note="kept")))
    assert state.kind is Kind.FAILED
    assert session.save().kind is Kind.SAVED, "the file itself can be written"
    assert session.close().kind is Kind.SAVED


@pytest.mark.skipif(sys.platform == "win32", reason="signals are others there")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_20_a_signal_between_edits_loses_none(tmp_path: Path, number: signal.Signals) -> None:
    """Not even a program that does nothing about the signal loses what is in the journal."""
    code = (
        "import sys\n"
        f"sys.path.insert(0, {str(CAMPAIGNS.parents[2])!r})\n"
        f"sys.path.insert(0, {str(CAMPAIGNS.parent)!r})\n"
        "import saving, pathlib, signal\n"
        "signal.signal(signal.SIGINT, signal.SIG_DFL)\n"
        f"saving.write_on(pathlib.Path({str(tmp_path / 'a.xml')!r}),"
        f" pathlib.Path({str(tmp_path / 'state')!r}), 1, saving=False)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        told = [process.stdout.readline() for _ in range(3)]
        process.send_signal(number)
        told += process.stdout.readlines()
        process.wait(10)
    session = AnnotationSession.open(tmp_path / "a.xml", tmp_path / "state")
    words = {line.decode().strip() for line in told}
    words = {word for word in words if not word.startswith(("made ", "gone "))}  # labels
    assert words
    assert words <= {one.note for one in session.annotations}
    session.close()


def test_the_journal_is_there_before_the_second_is_over(
    session_of: Open, note_on: NoteOn, state_folder: Path
) -> None:
    session = session_of()
    session.edit(session.annotations.with_annotation(note_on("Russia", note="at once")))
    (journal,) = (state_folder / "journals").iterdir()
    assert b"at once" in journal.read_bytes()
    assert journal.stat().st_mtime <= time.time() + 1


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="rights are another thing on Windows")
def test_5_a_folder_or_a_file_that_may_not_be_written(
    session_of: Open, note_on: NoteOn, tmp_path: Path, is_on_disk: Check
) -> None:
    session = session_of()
    session.edit(session.annotations.with_annotation(note_on("Russia", note="first")))
    assert session.save().kind is Kind.SAVED
    before = session.path.read_bytes()
    session.path.chmod(0o444)
    session.edit(session.annotations.with_annotation(note_on("timetable", note="second")))
    # The administrator may write all the same, and then the mode is kept.
    as_root = os.geteuid() == 0
    state = session.save()
    assert state.kind is (Kind.SAVED if as_root else Kind.FAILED)
    assert (session.path.read_bytes() == before) is not as_root
    assert stat.S_IMODE(session.path.stat().st_mode) == 0o444
    copy = tmp_path / "elsewhere.xml"
    copy.write_bytes(to_xml(session.annotations))
    assert len(from_xml(copy.read_bytes()).annotations) == 2
    session.path.chmod(0o600)
    assert session.save().kind is Kind.SAVED
    assert is_on_disk(session)


def test_7_what_another_program_wrote_is_not_overwritten_without_asking(
    session_of: Open, note_on: NoteOn
) -> None:
    session = session_of()
    session.edit(session.annotations.with_annotation(note_on("Russia", note="mine")))
    session.save()
    theirs = session.annotations.with_annotation(note_on("timetable", note="theirs"))
    session.path.write_bytes(to_xml(theirs))
    session.edit(session.annotations.with_annotation(note_on("Minister", note="mine again")))
    assert session.save().kind is Kind.CONFLICT
    assert session.path.read_bytes() == to_xml(theirs)
    _merged, report = session.merge_preview()
    assert (len(report.added), report.changed, report.removed) == (1, (), ())
    assert session.path.read_bytes() == to_xml(theirs)  # a preview writes nothing
    assert session.merge_outside().kind is Kind.SAVED
    kept = from_xml(session.path.read_bytes()).annotations
    assert sorted(one.note for one in kept) == ["mine", "mine again", "theirs"]


@pytest.mark.parametrize("who", ["gone", "number given again", "another computer"])
def test_9_a_sign_that_was_left_behind(session_of: Open, note_on: NoteOn, who: str) -> None:
    session = session_of()
    session.edit(session.annotations.with_annotation(note_on("Russia", note="first")))
    session.save()
    session.close()
    holder = this_process("x")
    sign = {
        "gone": holder._replace(pid=2**22 + 7),
        "number given again": holder._replace(started="0"),
        "another computer": holder._replace(host="elsewhere"),
    }[who]
    lock = session.path.with_name(session.path.name + ".lock")
    lock.write_text(json.dumps(sign._asdict()), encoding="utf-8")
    again = session_of()
    assert (again.state.others is None) is (who != "another computer")
    again.edit(again.annotations.with_annotation(note_on("timetable", note="second")))
    assert again.save().kind is Kind.SAVED  # the sign is advice; saving looks for itself
    again.close()
    assert lock.exists() is (who == "another computer")


def test_19_without_its_caches_the_program_keeps_every_mark(
    session_of: Open, note_on: NoteOn, tmp_path: Path, is_on_disk: Check
) -> None:
    session = session_of()
    session.edit(session.annotations.with_annotation(note_on("Russia", note="kept")))
    session.save()
    before = session.path.read_bytes()
    session.close()
    for folder in ("backups", "journals"):
        for path in tmp_path.rglob(folder):
            shutil.rmtree(path)
            path.write_bytes(b"not a folder")
    again = session_of()
    assert [one.note for one in again.annotations] == ["kept"]
    assert again.path.read_bytes() == before
    again.edit(again.annotations.with_annotation(note_on("timetable", note="second")))
    again.save()
    assert is_on_disk(again)


def test_what_could_not_be_opened_again_is_not_written(
    session_of: Open, marked: AnnotationSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = session_of()
    session.edit(marked)
    session.save()
    before = session.path.read_bytes()
    huge = Annotation.new(note="\u00e9" * 5_000_001)
    session.edit(session.annotations.with_annotation(huge))
    state = session.save()
    assert state.error is not None
    assert state.error.code == "note-too-large"
    assert session.path.read_bytes() == before
    session.edit(session.annotations.with_annotation(huge.having(note="short")))
    assert session.save().error is None
    monkeypatch.setattr("cable_reader.annotate.store.FILE_LIMIT", 1000)
    session.edit(session.annotations.without(huge.id))
    state = session.save()
    assert state.error is not None
    assert state.error.code == "annotations-too-large"
    monkeypatch.undo()
    assert session.save().error is None
