"""What holds for every verb: exit codes, streams, interrupts, and no Qt."""

from __future__ import annotations

import importlib
import os
import pkgutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import cable_reader
from cable_reader import cli
from cable_reader.cli.pdf import FORMS
from cable_reader.containers import CONTAINERS
from cable_reader.imports import IMPORTS

PART_OF_THE_PROGRAM = {
    "console", "exit_code", "inputs", "kept", "marks", "page", "pdf", "stretches", "taking", "window",
}  # fmt: skip


def test_every_file_is_a_verb_or_known_to_be_none() -> None:
    files = {module.name for module in pkgutil.iter_modules(cli.__path__)}
    assert files - PART_OF_THE_PROGRAM == set(cli.VERBS)
    for name in cli.VERBS:
        verb = importlib.import_module(f"cable_reader.cli.{name}")
        assert callable(verb.add_arguments)
        assert callable(verb.run)


@pytest.mark.parametrize("arguments", [["--help"], *([verb, "--help"] for verb in cli.VERBS)])
def test_help(run, arguments: list[str]) -> None:
    said = run(*arguments)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("usage: cable-reader")


def test_help_names_every_verb(run) -> None:
    out = run("--help").out
    assert all(f"  {verb} " in out for verb in cli.VERBS)


def test_version(run) -> None:
    assert run("--version").out == f"cable-reader {cable_reader.__version__}\n"


def test_the_version_is_told_without_what_reads_and_shows_cables() -> None:
    script = (
        "import sys\nfrom cable_reader.cli import main\nmain(['--version'])\nprint(*sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)
    loaded = set(ran.stdout.decode().split())
    assert "cable_reader.cli.window" in loaded
    heavy = {
        "cable_reader.containers",
        "cable_reader.files",
        "ctypes",
        "subprocess",
        "PySide6",
        "lxml",
    }
    assert sorted(loaded & heavy) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["show"],
        ["show", "a", "b"],
        ["show", "--json", "--tree", "a"],
        ["check"],
        ["check", "--fail-on", "sometimes", "a"],
        ["export", "a"],
        ["export", "a", "--to", "no-such-form"],
        ["show", "--as", "no-such-form", "a"],
        ["formats", "a"],
        ["--no-such-option"],
    ],
)
def test_wrong_usage(run, arguments: list[str]) -> None:
    said = run(*arguments)
    assert (said.code, said.out) == (2, "")
    assert "usage: " in said.err


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("exprot", "export"),
        ("Export", "export"),
        ("shwo", "show"),
        ("annotation", "annotations"),
        ("import", "annotations import"),
        ("help", "--help"),
    ],
)
def test_a_misspelt_verb_opens_no_window(run, word: str, meant: str) -> None:
    said = run(word, "x")
    assert (said.code, said.out) == (2, "")
    assert f"Did you mean cable-reader {meant}?" in said.err


@pytest.mark.parametrize("word", ["exprot", "exprot.txt", "cable", "--exprot"])
def test_what_is_a_file_or_may_be_one_is_no_misspelt_verb(
    word: str, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "exprot").write_text("UNCLAS TORSUND 000001\n")
    assert cli._meant_verb(word) is None


def test_no_verb_loads_qt(cable: Path) -> None:
    script = (
        "import sys; from cable_reader.cli import main\n"
        "codes = [main(a) for a in (['show', sys.argv[1]], ['check', sys.argv[1]],"
        " ['formats'], ['export', sys.argv[1], '--to', 'jsonl'])]\n"
        "assert codes == [0, 0, 0, 0], codes\n"
        "assert not {'PySide6', 'shiboken6'} & set(sys.modules), 'Qt was loaded'\n"
    )
    subprocess.run([sys.executable, "-c", script, str(cable)], check=True, capture_output=True)


def test_importing_the_package_loads_nothing_heavy() -> None:
    script = (
        "import sys, cable_reader\n"
        "loaded = {name.partition('.')[0] for name in sys.modules}\n"
        "assert not loaded & {'PySide6', 'lxml', 'platformdirs', 'argparse'}, loaded\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_full_output_is_said(program, cable: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = program("show", cable, stdout=full, stderr=subprocess.PIPE, capture_output=False)
    assert ran.returncode == 74
    assert ran.stderr.decode().startswith("cable-reader: The output could not be written")
    assert ran.stderr.count(b"\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="POSIX pipes")
def test_reader_that_has_seen_enough(program, cable: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        ran = program("show", cable, stdout=closed, stderr=subprocess.PIPE, capture_output=False)
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_interrupt(tmp_path: Path, cable: Path) -> None:
    for number in range(3000):
        (tmp_path / f"{number}.txt").write_bytes(cable.read_bytes())
    # Where tests run in the background they are told to ignore it, and so would the program be.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        checking = subprocess.Popen(
            [sys.executable, "-m", "cable_reader", "check", "--csv", str(tmp_path)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(Path(cable_reader.__file__).parents[1])},
        )
    finally:
        signal.signal(signal.SIGINT, before)
    assert checking.stdout is not None
    for _ in range(50):  # it is in the midst of its work
        checking.stdout.readline()
    checking.send_signal(signal.SIGINT)
    _, said = checking.communicate(timeout=30)
    assert checking.returncode == 130
    assert said.decode() == "cable-reader: interrupted\n"


@pytest.mark.parametrize(
    "words",
    [
        ("show", "-x.txt"),
        ("check", "a.txt", "-x.txt"),
        ("-x.txt",),
        ("annotations", "list", "-x.txt"),
    ],
)
def test_a_name_that_begins_with_a_dash_is_explained(run, words) -> None:
    ran = run(*words)
    assert ran.code == 2
    assert "-x.txt begins with a dash" in ran.err
    assert "./-x.txt" in ran.err


def test_a_file_that_looks_like_an_option_is_explained(run, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "begins with a dash" not in run("show", "-cable").err
    (tmp_path / "-cable").write_text("x", encoding="utf-8")
    assert "./-cable" in run("show", "-cable").err
    assert run("show", "--", "-cable").code == 0


def test_a_slip_in_an_option_is_no_name(run) -> None:
    assert "begins with a dash" not in run("export", "--outptu=a.html", "x.txt").err


def test_module_can_be_run(program) -> None:
    ran = program("--version")
    assert ran.stdout.decode().strip() == f"cable-reader {cable_reader.__version__}"


def test_formats_names_every_form(run) -> None:
    listed = run("formats")
    assert listed.code == 0
    names = {line.split()[0] for line in listed.out.splitlines() if line.startswith("  ")}
    assert names == {one.name for one in (*CONTAINERS, *FORMS, *IMPORTS)}
    assert listed.out.count("\n  web-annotation ") == 2  # out and in
