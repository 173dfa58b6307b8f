"""Ctrl+C, held back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading

import pytest

from cable_reader.interrupts import interrupts_held


@pytest.fixture
def interruptible():
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize("others", [0, 1])
def test_an_interrupt_comes_behind_what_must_not_be_torn(others):
    done, end = [], threading.Event()
    threads = [threading.Thread(target=end.wait) for _ in range(others)]
    for thread in threads:
        thread.start()

    def torn():
        with interrupts_held():
            os.kill(os.getpid(), signal.SIGINT)
            sum(range(100_000))
            done.append("whole")
        done.append("and more")

    try:
        with pytest.raises(KeyboardInterrupt):
            torn()
    finally:
        end.set()
        for thread in threads:
            thread.join()
    assert done == ["whole"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="Windows tells every process")
def test_a_process_started_meanwhile_hears_of_none():
    code = "import os, signal; os.kill(os.getpid(), signal.SIGINT); print('unheard')"
    with interrupts_held():
        said = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert said.stdout.strip() == b"unheard"


def test_another_thread_may_hold_too():
    thread = threading.Thread(target=interrupts_held().__enter__)
    thread.start()
    thread.join()
    assert not thread.is_alive()
