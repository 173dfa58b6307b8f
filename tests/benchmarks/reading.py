"""Switching cables, scrolling 1 MB with 2,000 annotations, a key's label there, 300,000 characters."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from functools import partial
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from corpus import cable_of_size
from painting import until_painted

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from cable_reader.app.window import CableWindow

SWITCH, FRAME, KEY = 30.0, 16.0, 50.0  # milliseconds: median, p95, p95
USABLE = 100.0  # milliseconds for a step in a cable of 300,000 characters, p95
ROUNDS = 40
ANNOTATIONS = 2_000
LARGE, LONG = 1_000_000, 300_000  # characters


def timed(act: Callable[[], object], view: QWidget) -> tuple[float, float]:
    """Do something until the view is painted; give the seconds passed, and those of the processor."""
    begun, used = perf_counter(), process_time()
    act()
    until_painted(view)
    return perf_counter() - begun, process_time() - used


def told(what: str, times: list[tuple[float, float]], most: float, *, share: float) -> bool:
    """Print a figure, and what of it was work and not waiting for others; say whether it is kept."""
    walls, works = (sorted(one[which] * 1000 for one in times) for which in (0, 1))
    place = int(len(walls) * share)
    kept = walls[place] <= most
    print(
        f"{what:58} median {statistics.median(walls):6.1f} ms, p95 {walls[int(len(walls) * 0.95)]:6.1f} ms;"
        f" work {statistics.median(works):6.1f} ms, p95 {works[int(len(works) * 0.95)]:6.1f} ms"
        f" (at most {most:g} at p{round(share * 100)}){'' if kept else '   TOO MUCH'}",
        flush=True,
    )
    return kept


def settled(seconds: float = 0.4) -> None:
    """Let what was put off be done."""
    from PySide6.QtWidgets import QApplication

    end = perf_counter() + seconds
    while perf_counter() < end:
        QApplication.processEvents()


def opened(folder: Path, name: str, size: int) -> CableWindow:
    """Open one cable of a size in a window of its own."""
    from cable_reader.app.main import create_window

    path = folder / name
    path.write_text(cable_of_size(size), encoding="utf-8")
    window = create_window([str(path)])
    window.resize(1280, 760)
    window.show()
    until_painted(window.paragraphs.view.viewport())
    settled()
    return window


def annotated(window: CableWindow, count: int) -> None:
    """Spread annotations with notes and labels over the cable."""
    from cable_reader.annotate.annotation import Annotation, target_for_span

    shown = window.workspace.current
    if shown is None:
        raise RuntimeError
    cable, annotations = shown.cable, shown.annotations
    paragraphs = cable.facts.paragraphs
    labels = window.mark.labels()[:4]
    annotations = annotations.with_book(annotations.book.united(window.user_labels.book))
    for number in range(count):
        span = paragraphs[number * len(paragraphs) // count].spans[0]
        start = span.start + 13 * number % max(span.length - 60, 1)
        target = target_for_span(cable, start, min(start + 50, span.end))
        label = labels[number % len(labels)].uuid
        mark = Annotation.new(target, note=f"Note {number}.", labels=(label,))
        annotations = annotations.with_annotation(mark)
    window.workspace.edit("many", annotations)
    until_painted(window.paragraphs.view.viewport())
    settled(1.5)


def measure_switching(folder: Path) -> bool:
    """Go from one open cable to the next until it is painted."""
    from cable_reader.app.main import create_window

    paths = []
    for number in range(12):
        path = folder / f"switch-{number}.txt"
        path.write_text(cable_of_size(8_000 + 900 * number, seed=number), encoding="utf-8")
        paths.append(str(path))
    window = create_window(paths)
    window.show()
    settled()
    times = []
    for _ in range(ROUNDS):
        times.append(timed(window.go.next_cable, window.paragraphs.view.viewport()))
        settled(0.05)
    window.close()
    return told("next cable until painted, 12 open", times, SWITCH, share=0.5)


def measure_frames(window: CableWindow) -> bool:
    """Scroll by the page, and jump, from end to end."""
    view = window.paragraphs.view
    bar = view.verticalScrollBar()
    times = []
    for step in range(3 * ROUNDS):
        value = step * bar.maximum() // (3 * ROUNDS) if step % 2 else bar.value() + 120
        times.append(timed(partial(bar.setValue, value), view.viewport()))
    what = f"scroll frame, {LARGE // 1000} KB, {ANNOTATIONS} annotations"
    return told(what, times, FRAME, share=0.95)


def measure_keys(window: CableWindow) -> bool:
    """Press a label's key on paragraph after paragraph."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    view = window.paragraphs.view
    window.go.first_paragraph()
    view.setFocus()
    settled()
    times = []
    for _ in range(ROUNDS):
        QTest.keyClick(view, Qt.Key.Key_J)
        until_painted(view.viewport())
        settled(0.15)  # a person looks
        times.append(timed(lambda: QTest.keyClick(view, Qt.Key.Key_1), view.viewport()))
        settled(0.15)
    what = f"key to painted stripe, {LARGE // 1000} KB, {ANNOTATIONS} annotations"
    return told(what, times, KEY, share=0.95)


def measure_long(folder: Path) -> bool:
    """Open a cable of 300,000 characters, step, zoom and filter in it."""
    begun = perf_counter()
    window = opened(folder, "long.txt", LONG)
    print(f"{LONG} characters until painted and settled: {perf_counter() - begun - 0.4:.2f} s")
    view, go = window.paragraphs.view, window.go
    steps = (go.next_paragraph, go.next_paragraph, go.last_paragraph, go.previous_paragraph,
             go.first_paragraph)  # fmt: skip
    times = [timed(act, view.viewport()) for act in steps * 8]
    window.close()
    return told(f"a step in {LONG} characters", times, USABLE, share=0.95)


def main() -> bool:
    """Measure all."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_LOGGING_RULES"] = "default.warning=false"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["CABLE_READER_HOME"] = f"{folder}/home"
        kept = [measure_switching(folder), measure_long(folder)]
        window = opened(folder, "large.txt", LARGE)
        annotated(window, ANNOTATIONS)
        kept += [measure_frames(window), measure_keys(window)]
        window.hide()
    return all(kept)


if __name__ == "__main__":
    sys.exit(not main())
