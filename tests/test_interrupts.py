"""Ctrl+C, held back."""

from __future__ import annotations

import os
import signal

import pytest

from cable_reader.interrupts import interrupts_held


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="Windows holds none back")
def test_an_interrupt_comes_behind_what_must_not_be_torn():
    done = []

    def torn():
        with interrupts_held():
            os.kill(os.getpid(), signal.SIGINT)
            done.append("whole")
        done.append("and more")

    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            torn()
    finally:
        signal.signal(signal.SIGINT, before)
    assert done == ["whole"]
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, set())
