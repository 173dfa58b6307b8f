"""Whether a process still runs."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

from cable_reader.processes import is_running, process_start

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows cannot be asked without harm")


def test_this_process_runs() -> None:
    assert is_running(os.getpid()) is True


def test_a_process_that_was_waited_for_is_gone() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()

    assert is_running(process.pid) is False


@pytest.mark.skipif(not process_start(os.getpid()), reason="the system does not tell states")
def test_a_killed_process_is_gone_before_its_parent_asks() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        assert is_running(process.pid) is True
        process.kill()
        deadline = time.monotonic() + 10
        while is_running(process.pid) and time.monotonic() < deadline:
            time.sleep(0.01)

        assert is_running(process.pid) is False


def test_a_number_no_process_can_have_is_left_alone() -> None:
    assert is_running(1 << 80) is True
