"""Tasks in child processes: their order, what fails, what is killed, where none can be had."""

from __future__ import annotations

import os
import signal
from concurrent.futures.process import BrokenProcessPool

import pytest

from cable_reader.library import side_by_side as module
from cable_reader.library.side_by_side import side_by_side

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
