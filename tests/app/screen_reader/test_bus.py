"""The window in a real session, heard through the accessibility bus (AT-SPI) as by a screen reader.

Skipped with the reason where the bus, its Python binding or an X server is missing
(Debian: at-spi2-core dbus python3-pyatspi xvfb xdotool).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import cable_reader

ROOT = Path(cable_reader.__file__).parents[1]
LISTENER = Path(__file__).with_name("listen.py")
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
SYSTEM_PYTHON = "/usr/bin/python3"
SESSION = """
"$LAUNCHER" --launch-immediately &
launcher=$!
sleep 0.5
"$PYTHON" -m cable_reader "$CABLE" &
program=$!
trap 'kill $program $launcher 2>/dev/null' EXIT
env -u PYTHONPATH "$SYSTEM_PYTHON" "$LISTENER"
"""


def missing():
    """Say what is not there; empty when all is."""
    if not sys.platform.startswith("linux"):
        return "the accessibility bus is Linux's"
    for name in ("dbus-run-session", "Xvfb", "xdotool"):
        if shutil.which(name) is None:
            return f"{name} is not installed"
    if not any(Path(one).exists() for one in LAUNCHERS):
        return "at-spi2-core is not installed"
    asked = subprocess.run(
        [SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False
    )
    return "python3-pyatspi is not installed" if asked.returncode else ""


REASON = missing()
pytestmark = pytest.mark.skipif(bool(REASON), reason=REASON or "everything is there")


@pytest.fixture(scope="module")
def display():
    """An X server of our own, on a free number that it chooses itself."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24"],
        pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(10)


@pytest.fixture(scope="module")
def heard(display, tmp_path_factory):
    """What the listener heard."""
    folder = tmp_path_factory.mktemp("heard")
    cable = folder / "cable.txt"
    cable.write_bytes((ROOT / "resources" / "samples" / "kestrava-417.txt").read_bytes())
    names = {
        "WAYLAND_DISPLAY",
        "QT_QPA_PLATFORM",
        "DBUS_SESSION_BUS_ADDRESS",
        "AT_SPI_BUS_ADDRESS",
    }
    kept = {key: value for key, value in os.environ.items() if key not in names}
    environment = {
        **kept, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONPATH": str(ROOT), "CABLE_READER_HOME": str(folder / "home"), "CABLE": str(cable),
        "LAUNCHER": next(one for one in LAUNCHERS if Path(one).exists()), "PYTHON": sys.executable,
        "SYSTEM_PYTHON": SYSTEM_PYTHON, "LISTENER": str(LISTENER),
    }  # fmt: skip
    done = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", SESSION],
        env=environment, capture_output=True, text=True, timeout=100, check=False,
    )  # fmt: skip
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    assert lines, done.stderr[-2000:]
    told = json.loads(lines[-1])
    assert "error" not in told, told
    return told


def test_panes_and_views_are_on_the_bus(heard):
    there = {(role, name) for role, name, _ in heard["tree"]}
    for one in (
        ("frame", "KESTRAVA 417 - Cable Reader"),
        ("tree", "Header"),
        ("tree", "Routing"),
        ("text", "Text of the cable"),
        ("list", "Notes"),
        ("menu item", "Note"),
        ("push button", "Open"),
        ("status bar", ""),
    ):
        assert one in there or one[0] == "frame", one
    assert any(role == "frame" and "KESTRAVA 417" in name for role, name, _ in heard["tree"])


def test_the_text_can_be_read_through_the_bus(heard):
    assert heard["characters"] > 1000
    assert heard["words"].startswith("SUMMARY: This cable is FICTIONAL")


def test_keys_move_and_mark_and_the_description_says_so(heard):
    assert "Paragraph 1 of 11" in heard["before"]
    assert "Paragraph 2 of 11" in heard["after"]
    assert "Sensitive but unclassified" in heard["after"]
    assert "labels Person" in heard["after"]


def test_no_description_is_markup(heard):
    assert not [one for one in heard["tree"] if "<p" in one[2]]


def test_a_row_of_routing_is_said_once(heard):
    names = [name for role, name, _ in heard["tree"] if role == "table cell"]
    assert names.count("SECSTATE WASHDC: IMMEDIATE, RUEHC, 2206") == 1
