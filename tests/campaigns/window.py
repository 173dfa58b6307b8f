"""Kill the whole program while somebody writes notes: ``python tests/campaigns/window.py``.

A window without a display writes one note after another as a person would, tells each word once
it is typed, and is killed (kill -9) at a random moment, now and then in the middle of a note.
Whatever was typed more than a second before must be back at the next start. Ends with exit code
1 if a word was lost, or anything is left lying about. ``--count`` says how often (200).
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
SAMPLE = ROOT / "resources" / "samples" / "kestrava-417.txt"
PATIENCE = 1.0  # seconds after which what was typed must be safe
TYPING = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from cable_reader.app.main import create_window
from cable_reader.cable.span import Span

app = QApplication([])
window = create_window([sys.argv[1]])
window.show()
app.processEvents()
window.load_marks()
first = window.workspace.current.paragraphs[0].nodes[0].start
count = 0

def act():
    global count
    count += 1
    start = first + 3 * count
    window.workspace.select_text(Span(start, start + 12))
    window.writing.note()
    QTest.keyClicks(window.notes.editor, f"thought {count}.")
    print(count, time.monotonic(), flush=True)
    if count % 4 == 0:
        window.workspace.select_paragraph(window.workspace.current.paragraphs[count % 11])
        window.mark.digit(1 + count % 5)

timer = QTimer()
timer.timeout.connect(act)
timer.start(45)
app.exec()
"""


def one_kill(folder: Path, chance: random.Random) -> tuple[int, int]:
    """Kill one window; give how many notes had to be back and how many of them were lost."""
    home, cable = folder / "home", folder / "cable.txt"
    shutil.rmtree(home, ignore_errors=True)
    cable.write_bytes(SAMPLE.read_bytes())
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "CABLE_READER_HOME": str(home),
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "-c", TYPING, str(cable)]
    out, devnull = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, stdout=out, stderr=devnull, env=environment) as process:
        assert process.stdout is not None
        told = [process.stdout.readline()]
        time.sleep(PATIENCE + chance.uniform(0.1, 1.5))
        process.send_signal(signal.SIGKILL)
        killed = time.monotonic()
        told += process.stdout.readlines()
    due = []
    for line in told:
        number, moment = line.split()
        if float(moment) < killed - PATIENCE:
            due.append(int(number))
    back = notes_back(home, cable)
    return len(due), sum(f"thought {number}." not in back for number in due)


def notes_back(home: Path, cable: Path) -> set[str]:
    """Start again as the program does, and give the notes there are."""
    os.environ["CABLE_READER_HOME"] = str(home)
    from cable_reader.containers import open_cables
    from cable_reader.library.keeping import Keeping
    from cable_reader.library.locations import sweep_leftovers

    sweep_leftovers()
    (source,) = open_cables(cable)
    keeping = Keeping(source, source.parse())
    notes = {one.note for one in keeping.annotations}
    keeping.close()
    left = [*home.rglob("*.tmp"), *home.rglob("*.journal"), *home.rglob("*.annotations.xml.lock")]
    assert not left, left
    return notes


def main(arguments: list[str] | None = None) -> int:
    """Kill as often as wanted and say what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200, help="how often")
    options = parser.parse_args(arguments)
    chance = random.Random(4)
    due = lost = 0
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        for _ in range(options.count):
            had, gone = one_kill(Path(name), chance)
            due, lost = due + had, lost + gone
    took = time.monotonic() - begun
    print(
        f"kills-window: {options.count} kills, {due} notes older than {PATIENCE:g} s, "
        f"{lost} lost ({took:.1f} s)"
    )
    return 1 if lost or not due else 0


if __name__ == "__main__":
    sys.exit(main())
