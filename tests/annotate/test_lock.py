"""The sign that a file is open, and the lock for the moment of writing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from cable_reader.annotate.lock import (
    Holder,
    OpenLock,
    host_name,
    read_holder,
    saving_lock,
    this_process,
)
from cable_reader.processes import process_start

if TYPE_CHECKING:
    from pathlib import Path


def dead_process() -> int:
    return int(subprocess.check_output([sys.executable, "-c", "import os; print(os.getpid())"]))


def put(path: Path, holder: Holder) -> None:
    path.with_name(path.name + ".lock").write_text(json.dumps(holder._asdict()), encoding="utf-8")


def test_the_second_is_told_about_the_first(tmp_path: Path) -> None:
    target = tmp_path / "a.xml"
    lock, other = OpenLock.take(target)
    assert lock is not None
    assert other is None
    none, holder = OpenLock.take(target)
    assert none is None
    assert holder is not None
    assert (holder.pid, holder.host) == (os.getpid(), host_name())
    assert not holder.is_gone
    lock.release()
    assert list(tmp_path.iterdir()) == []


def test_the_sign_of_a_dead_process_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "a.xml"
    put(target, Holder(dead_process(), host_name(), ""))
    lock, other = OpenLock.take(target)
    assert lock is not None
    assert other is None
    lock.release()


@pytest.mark.skipif(not process_start(os.getpid()), reason="the system does not tell start times")
def test_a_process_number_used_again_is_noticed(tmp_path: Path) -> None:
    target = tmp_path / "a.xml"
    put(target, Holder(os.getpid(), host_name(), "before-12345"))
    lock, _other = OpenLock.take(target)
    assert lock is not None
    lock.release()


@pytest.mark.skipif(not process_start(os.getpid()), reason="the system does not tell states")
def test_a_process_that_ended_and_was_not_asked_for_yet_is_gone(tmp_path: Path) -> None:
    target = tmp_path / "a.xml"
    command = [sys.executable, "-c", "print(flush=True); input()"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        holder = Holder(process.pid, host_name(), process_start(process.pid))
        assert not holder.is_gone
        process.kill()
        # Wait for its end without taking its number away.
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        assert holder.is_gone
        put(target, holder)
        lock, other = OpenLock.take(target)
        assert lock is not None
        assert other is None
        lock.release()


def test_another_computers_sign_is_believed(tmp_path: Path) -> None:
    target = tmp_path / "a.xml"
    foreign = Holder(dead_process(), "another-computer", "x")
    put(target, foreign)
    lock, other = OpenLock.take(target)
    assert lock is None
    assert other == foreign
    assert not foreign.is_gone


@pytest.mark.parametrize("content", ["", "{", "[]", '{"pid": "x"}', "\x00" * 10])
def test_a_damaged_sign_is_replaced(tmp_path: Path, content: str) -> None:
    target = tmp_path / "a.xml"
    (tmp_path / "a.xml.lock").write_text(content, encoding="utf-8")
    lock, _other = OpenLock.take(target)
    assert lock is not None
    assert read_holder(lock.path) == lock.holder
    lock.release()


def test_somebody_elses_sign_is_not_taken_down(tmp_path: Path) -> None:
    target = tmp_path / "a.xml"
    lock, _other = OpenLock.take(target)
    assert lock is not None
    put(target, this_process("another window"))
    lock.release()
    assert lock.path.exists()


def test_no_sign_where_none_can_be_put(tmp_path: Path) -> None:
    assert OpenLock.take(tmp_path / "missing" / "a.xml") == (None, None)


def test_only_one_writes_at_a_time(tmp_path: Path) -> None:
    target, inside, most = tmp_path / "a.xml", 0, 0
    guard = threading.Lock()

    def work() -> None:
        nonlocal inside, most
        for _ in range(20):
            with saving_lock(target) as held:
                assert held
                with guard:
                    inside += 1
                    most = max(most, inside)
                with guard:
                    inside -= 1

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1
    assert list(tmp_path.iterdir()) == [], "nothing is left lying about"


def test_waiting_ends(tmp_path: Path) -> None:
    target = tmp_path / "a.xml"
    with saving_lock(target) as first, saving_lock(target, patience=0.02) as second:
        assert first
        assert not second
    with saving_lock(tmp_path / "missing" / "a.xml") as held:
        assert not held
