"""Start of the package, of the window, and its memory, against the bare thing in the same run."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from functools import partial
from statistics import median
from time import perf_counter

from measure import in_turns, report

IMPORT_LIMIT = 0.060  # seconds more than bare Python
PAINT_TARGET = 2.0
MEMORY_TARGET = 2.0

# Each prints its memory in kB once the first paint is done, and ends.
_TELL = """
def tell():
    lines = open("/proc/self/status").read().splitlines()
    print(next(line.split()[1] for line in lines if line.startswith("VmRSS")), flush=True)
    import os
    os._exit(0)
"""
BARE = (
    _TELL
    + """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, tell)
app = QApplication([])
window = Window()
window.resize(1280, 760)
window.show()
app.exec()
"""
)
OURS = (
    _TELL
    + """
from cable_reader.app.main import application, create_window
app = application()
from PySide6.QtCore import QEvent, QObject, QTimer
from cable_reader.assets import resource
class Watcher(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            assert len(str(window.workspace.current.cable.text)) > 1000
            QTimer.singleShot(0, tell)
        return False
window = create_window([str(resource("samples", "kestrava-417.txt"))])
watcher = Watcher()
window.paragraphs.view.viewport().installEventFilter(watcher)
window.show()
app.exec()
"""
)


def run(script: str) -> bytes:
    """Run a script in a fresh interpreter; give what it printed."""
    command = [sys.executable, "-c", script]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, timeout=60).stdout


def measure_import() -> bool:
    """Compare ``import cable_reader`` with nothing."""
    times = in_turns(15, base=partial(run, "pass"), ours=partial(run, "import cable_reader"))
    more = times["ours"] - times["base"]
    print(f"import cable_reader: {more * 1000:.1f} ms more than bare Python (at most 60)")
    return more <= IMPORT_LIMIT


def measure_window(rounds: int = 9) -> bool:
    """Compare the window with the sample shown and a bare main window, wall clock and memory."""
    times: dict[str, list[float]] = {"base": [], "ours": []}
    memory: dict[str, list[float]] = {"base": [], "ours": []}
    for _ in range(rounds):
        for name, script in (("base", BARE), ("ours", OURS)):
            begun = perf_counter()
            kilobytes = int(run(script))
            times[name].append(perf_counter() - begun)
            memory[name].append(kilobytes / 1024)
    painted = report(
        "process start to first paint, sample shown",
        median(times["ours"]),
        median(times["base"]),
        PAINT_TARGET,
    )
    small = report(
        "memory then",
        median(memory["ours"]),
        median(memory["base"]),
        MEMORY_TARGET,
        unit="MB",
    )
    return painted and small


def main() -> bool:
    """Measure everything about the start."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_LOGGING_RULES"] = "default.warning=false"
    with tempfile.TemporaryDirectory() as home:
        os.environ["CABLE_READER_HOME"] = home
        # As installed: compiled once, by the first start, which is not measured.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = f"{home}/compiled"
        run(BARE), run(OURS)
        kept = [measure_import(), measure_window()]
    return all(kept)


if __name__ == "__main__":
    sys.exit(not main())
