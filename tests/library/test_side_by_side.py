"""Tasks in child processes: their order, what fails, what is killed, where none can be had."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

import cable_reader
from cable_reader.library import side_by_side as module
from cable_reader.library.side_by_side import side_by_side
from cable_reader.processes import is_running

ROOT = Path(cable_reader.__file__).parents[1]
HERE = os.getpid()
_told = []


def negated(number):
    return -number


def where(_task):
    return os.getpid()


def refused(number):
    message = f"no {number}"
    raise LookupError(message)


def deadly(number):
    if number == 1:
        os.kill(os.getpid(), signal.SIGTERM)
    return number


def tell():
    _told.append("told")


def told(_task):
    return list(_told)


def test_answers_come_in_the_order_of_the_tasks():
    found = [(task, one.result()) for task, one in side_by_side(negated, range(40), workers=2)]
    assert found == [(number, -number) for number in range(40)]


def test_the_work_is_done_elsewhere_and_made_ready_there():
    pairs = list(side_by_side(where, range(4), workers=2))
    assert HERE not in {one.result() for _, one in pairs}
    ready = list(side_by_side(told, range(2), workers=1, begin=tell))
    assert [one.result() for _, one in ready] == [["told"], ["told"]]


def test_what_a_task_raises_is_raised_to_who_asks():
    ((_, future),) = side_by_side(refused, [7], workers=1)
    with pytest.raises(LookupError, match="no 7"):
        future.result()


def test_tasks_are_taken_as_they_are_needed():
    taken = []

    def tasks():
        for number in range(1000):
            taken.append(number)
            yield number

    answers = side_by_side(negated, tasks(), workers=1)
    next(answers)
    answers.close()
    assert len(taken) < 10


@pytest.mark.skipif(os.name == "nt", reason="processes are asked after as Unix does")
def test_no_child_outlives_a_parent_that_was_killed(tmp_path):
    code = (
        "import os\n"
        "from cable_reader.library.side_by_side import side_by_side\n"
        "answers = side_by_side(os.nice, [0] * 50, workers=2)\n"
        "next(answers)\n"
        "import multiprocessing\n"
        "print(*[one.pid for one in multiprocessing.active_children()], flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT
    )
    children = [int(one) for one in done.stdout.split()]
    assert children, done.stderr
    deadline = time.monotonic() + 20
    while any(is_running(one) for one in children) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(is_running(one) for one in children)


def test_after_a_child_was_killed_the_rest_goes_on():
    broken, done = [], []
    for task, future in side_by_side(deadly, range(12), workers=1):
        try:
            done.append(future.result())
        except BrokenProcessPool:
            broken.append(task)
    assert 1 in broken
    assert len(broken) <= 4
    assert done[-1] == 11
    assert len(done) + len(broken) == 12


@pytest.mark.parametrize("error", [OSError("no semaphores"), NotImplementedError(), ImportError()])
def test_where_no_process_can_be_had_the_tasks_are_done_here(monkeypatch, error):
    def none(*_given, **_more):
        raise error

    monkeypatch.setattr(module, "ProcessPoolExecutor", none)
    found = [one.result() for _, one in side_by_side(where, range(3), workers=2)]
    assert found == [HERE] * 3
    ((_, future),) = side_by_side(refused, [7], workers=1)
    with pytest.raises(LookupError):
        future.result()


def endless(_task):
    while True:
        time.sleep(0.01)


def test_cancelled_work_ends_in_the_midst_of_a_task():
    looks = iter(range(1000))
    pairs = side_by_side(endless, range(8), workers=2, cancelled=lambda: next(looks) >= 3)
    assert list(pairs) == []  # and does not wait for what never ends


def test_work_that_is_not_cancelled_is_done_whole():
    pairs = side_by_side(negated, range(20), workers=2, cancelled=lambda: False)
    assert [one.result() for _, one in pairs] == [-number for number in range(20)]
