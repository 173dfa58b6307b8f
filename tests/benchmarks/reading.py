"""Switching cables, scrolling 1 MB with 2,000 annotations, a key's label there, 300,000 characters."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from corpus import cable_of_size
from painting import until_painted

if TYPE_CHECKING:
    from cable_reader.app.window import CableWindow

SWITCH, FRAME, KEY = 30.0, 16.0, 50.0  # milliseconds: median, p95, p95
USABLE = 100.0  # milliseconds for a step in a cable of 300,000 characters, p95
ROUNDS = 40
ANNOTATIONS = 2_000
LARGE, LONG = 1_000_000, 300_000  # characters


def told(what: str, times: list[float], most: float, *, p95: bool) -> bool:
    """Print a figure; say whether it keeps its target."""
    milliseconds = sorted(one * 1000 for one in times)
    middle = statistics.median(milliseconds)
    late = milliseconds[int(len(milliseconds) * 0.95)]
    kept = (late if p95 else middle) <= most
    print(
        f"{what:58} median {middle:6.1f} ms, p95 {late:6.1f} ms"
        f" (at most {most:g} at {'p95' if p95 else 'the median'}){'' if kept else '   TOO MUCH'}",
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
        begun = perf_counter()
        window.go.next_cable()
        until_painted(window.paragraphs.view.viewport())
        times.append(perf_counter() - begun)
        settled(0.05)
    window.close()
    return told("next cable until painted, 12 open", times, SWITCH, p95=False)


def measure_frames(window: CableWindow) -> bool:
    """Scroll by the page, and jump, from end to end."""
    view = window.paragraphs.view
    bar = view.verticalScrollBar()
    times = []
    for step in range(3 * ROUNDS):
        value = step * bar.maximum() // (3 * ROUNDS) if step % 2 else bar.value() + 120
        begun = perf_counter()
        bar.setValue(value)
        until_painted(view.viewport())
        times.append(perf_counter() - begun)
    what = f"scroll frame, {LARGE // 1000} KB, {ANNOTATIONS} annotations"
    return told(what, times, FRAME, p95=True)


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
        begun = perf_counter()
        QTest.keyClick(view, Qt.Key.Key_1)
        until_painted(view.viewport())
        times.append(perf_counter() - begun)
        settled(0.15)
    what = f"key to painted stripe, {LARGE // 1000} KB, {ANNOTATIONS} annotations"
    return told(what, times, KEY, p95=True)


def measure_long(folder: Path) -> bool:
    """Open a cable of 300,000 characters, step, zoom and filter in it."""
    begun = perf_counter()
    window = opened(folder, "long.txt", LONG)
    print(f"{LONG} characters until painted and settled: {perf_counter() - begun - 0.4:.2f} s")
    view, times = window.paragraphs.view, []
    for act in (window.go.next_paragraph, window.go.next_paragraph, window.go.last_paragraph,
                window.go.previous_paragraph, window.go.first_paragraph) * 8:  # fmt: skip
        begun = perf_counter()
        act()
        until_painted(view.viewport())
        times.append(perf_counter() - begun)
    window.close()
    return told(f"a step in {LONG} characters", times, USABLE, p95=True)


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
