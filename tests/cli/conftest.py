"""The command line called as a function and as a program."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import cable_reader
from cable_reader.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(cable_reader.__file__).parents[1]

CABLE = """\
VZCZCXRO7735
OO RUEHVM
DE RUEHKV #0417/01 1341042
ZNY CCCCC ZZH
O 141042Z MAY 09
FM AMEMBASSY KESTRAVA
TO RUEHC/SECSTATE WASHDC IMMEDIATE 2206
INFO RUEHVM/AMEMBASSY VAL MERIDEN PRIORITY 0318
BT
C O N F I D E N T I A L KESTRAVA 000417

SIPDIS

E.O. 12958: DECL: 05/14/2019
TAGS: PREL
SUBJECT: FICTIONAL: A FERRY

Classified By: Ambassador Corinna J. Weyland for reasons 1.4 (b) and (d).

1. (C) This cable is FICTIONAL. The ferry sails on Tuesdays.

2. (U) It carries four.

5. (U) The number before this one jumped.
WEYLAND
"""


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CABLE_READER_HOME", str(tmp_path_factory.mktemp("home")))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Ran]:
    """Call the program in this process."""

    def call(*arguments: str | Path) -> Ran:
        code = main([str(argument) for argument in arguments])
        said = capsysbinary.readouterr()  # an export may be no text
        out, err = (stream.decode("utf-8", "backslashreplace") for stream in said)
        return Ran(code, out, err)

    return call


@pytest.fixture
def program(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Start the program, in a folder of its own and without a display."""

    def start(
        *arguments: str | bytes | Path, env: dict[str, str] | None = None, **options: object
    ) -> subprocess.CompletedProcess[bytes]:
        hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        inherited = {k: v for k, v in os.environ.items() if k not in hidden}
        command = [sys.executable, "-m", "cable_reader", *arguments]
        options.setdefault("capture_output", True)
        return subprocess.run(
            command,
            env={**inherited, "PYTHONPATH": str(ROOT), **(env or {})},
            cwd=tmp_path,
            check=False,
            **options,
        )

    return start


@pytest.fixture
def cable(tmp_path: Path) -> Path:
    path = tmp_path / "cable.txt"
    path.write_text(CABLE, encoding="utf-8")
    return path
