"""Timing two things in one run, in turns, so that a busy machine slows both."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Task = Callable[[], object]


def in_turns(rounds: int, **tasks: Task) -> dict[str, float]:
    """Run the tasks one after the other, ``rounds`` times; give each one's median in seconds."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(rounds):
        for name, task in tasks.items():
            begun = time.perf_counter()
            task()
            times[name].append(time.perf_counter() - begun)
    return {name: statistics.median(values) for name, values in times.items()}


def report(what: str, ours: float, base: float, target: float, unit: str = "ms") -> bool:
    """Print a figure against its baseline; say whether the ratio keeps its target."""
    ratio = ours / base
    scale = 1000 if unit == "ms" else 1
    kept = ratio <= target
    sign = "" if kept else "   TOO MUCH"
    print(
        f"{what:52} {ours * scale:10.2f} {unit}   baseline {base * scale:9.2f} {unit}"
        f"   {ratio:5.2f} x (at most {target:g}){sign}",
        flush=True,
    )
    return kept
