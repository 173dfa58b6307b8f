"""The measure of growth finds a square and passes what is linear, also on a busy machine."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import ExitStack

import pytest


def linear(size: int) -> int:
    return sum(range(size * 2000))


def square(size: int) -> int:
    return sum(sum(range(size)) for _ in range(size * 2))


@pytest.fixture(params=["quiet", "busy"])
def machine(request):
    """Leave the machine alone, or keep twice its processors busy."""
    with ExitStack() as stack:
        if request.param == "busy":
            for _ in range(2 * (os.cpu_count() or 1)):
                process = stack.enter_context(
                    subprocess.Popen([sys.executable, "-c", "while True: sum(range(9999))"])
                )
                stack.callback(process.kill)
        yield


@pytest.mark.usefixtures("machine")
def test_a_square_is_told_from_a_line(times_longer):
    assert times_longer(lambda: linear(2000), lambda: linear(4000), 3) < 3
    assert times_longer(lambda: square(1500), lambda: square(3000), 3) > 3


def test_what_takes_no_time_has_no_growth(times_longer):
    assert times_longer(lambda: None, lambda: square(10), 3) == 0
