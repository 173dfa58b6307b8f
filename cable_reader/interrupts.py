"""Ctrl+C, held back while something is done that must not be torn."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def interrupts_held() -> Iterator[None]:
    """Let an interrupt come behind this; processes started in it hear of none at all.

    Only the main thread is interrupted; in others there is nothing to hold. Processes started on
    Windows hear of it all the same.
    """
    come: list[int] = []
    is_main = threading.current_thread() is threading.main_thread()
    before = (
        signal.signal(signal.SIGINT, lambda number, _: come.append(number)) if is_main else None
    )
    masked = hasattr(signal, "pthread_sigmask")  # what processes inherit
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT}) if masked else set()
    try:
        yield
    finally:
        if masked:
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        if is_main:
            signal.signal(signal.SIGINT, before)
        if come:
            signal.raise_signal(signal.SIGINT)
