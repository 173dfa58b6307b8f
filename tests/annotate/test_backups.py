"""Backups: the last ten and one a day, only of files that parse, never over something better."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from cable_reader.annotate import backups as backups_module
from cable_reader.annotate.annotation import Annotation, AnnotationSet
from cable_reader.annotate.backups import DAYS, LAST, Backup, list_backups, make_backup, to_drop
from cable_reader.annotate.store import from_xml, to_xml

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from cable_reader.annotate.session import AnnotationSession


def data(marked: AnnotationSet, number: int) -> bytes:
    return to_xml(marked.with_annotation(Annotation.new(note=f"state {number}")))


def count(backup: Backup) -> int:
    return len(from_xml(backup.path.read_bytes()).annotations)


def test_the_last_ten_and_one_a_day(tmp_path: Path, marked: AnnotationSet) -> None:
    number = 0
    for day in ("2026-01-01", "2026-01-02", "2026-01-03"):
        for _ in range(12):
            number += 1
            make_backup(tmp_path, data(marked, number), day)
    kept = [(one.number, one.day) for one in list_backups(tmp_path)]
    assert kept == [
        *((number, "2026-01-03") for number in range(36, 26, -1)),
        (24, "2026-01-02"),
        (12, "2026-01-01"),
    ]


def test_a_clock_set_back_does_not_change_the_order(tmp_path: Path, marked: AnnotationSet) -> None:
    for number, day in enumerate(("2026-05-01", "2025-05-01", "2039-05-01", "2026-05-02")):
        make_backup(tmp_path, data(marked, number), day)
    newest, *_older = list_backups(tmp_path)
    assert newest.path.read_bytes() == data_of_last(tmp_path)
    assert [one.number for one in list_backups(tmp_path)] == [4, 3, 2, 1]


def data_of_last(folder: Path) -> bytes:
    return max(folder.iterdir()).read_bytes()


def test_damaged_bytes_never_enter_nor_push_out(tmp_path: Path, marked: AnnotationSet) -> None:
    for number in range(LAST):
        make_backup(tmp_path, data(marked, number), "2026-01-01")
    before = list_backups(tmp_path)
    whole = to_xml(marked)
    for damaged in (b"", b"\0" * 100, whole[: len(whole) // 2], whole.replace(b"April", b"March")):
        assert make_backup(tmp_path, damaged) is None
    assert list_backups(tmp_path) == before
    assert [count(one) for one in before] == [len(marked) + 1] * LAST


def test_the_same_again_makes_no_backup(tmp_path: Path, marked: AnnotationSet) -> None:
    assert make_backup(tmp_path, to_xml(marked)) is not None
    assert make_backup(tmp_path, to_xml(marked)) is None


def test_other_files_are_left_alone(tmp_path: Path, marked: AnnotationSet) -> None:
    (tmp_path / "notes.xml").write_text("mine", encoding="utf-8")
    for number in range(15):
        make_backup(tmp_path, data(marked, number), "2026-01-01")
    assert (tmp_path / "notes.xml").exists()
    assert len(list_backups(tmp_path)) == LAST


def test_days_have_an_end(tmp_path: Path) -> None:
    ring = [Backup(number, f"day {number}", tmp_path) for number in range(DAYS + 20, 0, -1)]
    assert len(ring) - len(to_drop(ring)) == DAYS
    assert to_drop([]) == []


def test_a_large_file_is_backed_up_beside_the_work(
    session_of: Callable[..., AnnotationSession], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups_module, "_LARGE", 10)
    session = session_of()
    session.edit(session.annotations.with_annotation(Annotation.new(note="first")))
    threads: list[str] = []
    as_it_is = backups_module.make_backup

    def noticed(folder: Path, data: bytes) -> Backup | None:
        threads.append(threading.current_thread().name)
        return as_it_is(folder, data)

    monkeypatch.setattr(backups_module, "make_backup", noticed)
    session.save()
    (backup,) = session.backups()
    assert backup.path.read_bytes() == session.path.read_bytes()
    assert threads == ["backup"]
    session.edit(session.annotations.with_annotation(Annotation.new(note="second")))
    session.close()
    assert [count(one) for one in session.backups()] == [2, 1]
