from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from cable_reader.cli.window import _refuse_without_display
from cable_reader.errors import CableReaderError

if TYPE_CHECKING:
    from pathlib import Path

LINUX = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="there a display is always there"
)


@LINUX
@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ":4711"},
        {"DISPLAY": "nonsense"},
        {"WAYLAND_DISPLAY": "wayland-47", "XDG_RUNTIME_DIR": "/nonexistent"},
        {"QT_QPA_PLATFORM": "xcb"},
        {"QT_QPA_PLATFORM": "wayland"},
        {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":4711"},
    ],
    ids=str,
)
def test_no_display_is_one_line_and_no_crash(program, environment: dict[str, str]) -> None:
    ran = program(env=environment)
    assert (ran.returncode, ran.stdout) == (69, b"")
    said = ran.stderr.decode()
    assert said.count("\n") == 1
    assert all(verb in said for verb in ("show", "check", "export", "formats", "--screenshot"))


@LINUX
@pytest.mark.parametrize("platform", ["offscreen", "vnc:size=800x600", "minimal"])
def test_platforms_that_need_no_display(platform: str) -> None:
    _refuse_without_display({"QT_QPA_PLATFORM": platform})


@LINUX
def test_wayland_is_found_by_its_socket(tmp_path: Path) -> None:
    import socket
    import tempfile

    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as door:
        door.bind(f"{folder}/wayland-0")
        environment = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": folder}
        _refuse_without_display(environment)
        with pytest.raises(CableReaderError):
            _refuse_without_display({**environment, "QT_QPA_PLATFORM": "xcb"})


def test_screenshot_needs_no_display(program, tmp_path: Path, cable: Path) -> None:
    ran = program("--screenshot", "window.png", cable)
    assert ran.returncode == 0, ran.stderr
    picture = (tmp_path / "window.png").read_bytes()
    assert picture.startswith(b"\x89PNG")
    width, height = int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big")
    assert width >= 800
    assert height >= 500
    again = program("--screenshot", "window.png", cable)
    assert again.returncode == 74
    assert b"exists already" in again.stderr
    assert (tmp_path / "window.png").read_bytes() == picture


def test_screenshot_of_nothing(program, tmp_path: Path) -> None:
    ran = program("--screenshot", "window.png", "none.txt")
    assert ran.returncode == 66
    assert b"none.txt" in ran.stderr
    assert not (tmp_path / "window.png").exists()


def test_a_file_named_like_a_verb(run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QT_QPA_PLATFORM", "")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    if sys.platform not in ("win32", "darwin"):
        assert run("./show").code == 69, "taken for a path, not for the verb"
    assert run("show").code == 2
