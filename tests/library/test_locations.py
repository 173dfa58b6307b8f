"""Folders of data, settings, caches and log."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from cable_reader.errors import UnwritableError
from cable_reader.files import ensure_folder
from cable_reader.library import locations

FOLDERS = (
    locations.data_folder,
    locations.config_folder,
    locations.cache_folder,
    locations.log_folder,
)


@pytest.fixture(autouse=True)
def _no_home(monkeypatch, tmp_path):
    for name in ("CABLE_READER_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME",
                 "XDG_STATE_HOME"):  # fmt: skip
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))


def test_one_variable_puts_all_under_one_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("CABLE_READER_HOME", str(tmp_path / "portable"))
    found = [folder() for folder in FOLDERS]
    assert len(set(found)) == 4
    assert all(folder.parent == tmp_path / "portable" for folder in found)
    assert locations.annotations_folder().parent == locations.data_folder()


def test_a_relative_home_is_made_absolute(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CABLE_READER_HOME", "here")
    assert locations.data_folder() == tmp_path / "here" / "data"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="XDG variables are for Linux")
@pytest.mark.parametrize("value", ["", "relative/path"])
def test_empty_and_relative_xdg_variables_are_ignored(monkeypatch, tmp_path, value):
    monkeypatch.setenv("XDG_DATA_HOME", value)
    assert locations.data_folder().is_absolute()
    assert tmp_path in locations.data_folder().parents


def test_folders_are_for_their_owner_alone(monkeypatch, tmp_path):
    monkeypatch.setenv("CABLE_READER_HOME", str(tmp_path / "portable"))
    before = os.umask(0)
    try:
        made = ensure_folder(locations.annotations_folder())
    finally:
        os.umask(before)
    for folder in (made, made.parent, made.parent.parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert ensure_folder(made) == made
    assert isinstance(made, Path)


@pytest.mark.skipif(os.name == "nt", reason="POSIX users and processes")
def test_a_user_without_a_home_is_told_where_nothing_can_be_kept():
    """As in containers that run with a number nobody registered."""
    words = (
        "from cable_reader.library import locations as l; print(l.data_folder(), l.log_folder())"
    )
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("HOME", "XDG_"))
    }
    hidden = "import pwd, os; pwd.getpwuid = lambda _uid: {}[_uid]; "
    done = subprocess.run(
        [sys.executable, "-c", hidden + words], capture_output=True, text=True, env=environment,
        check=True,
    )  # fmt: skip
    assert done.stdout.split() == ["/.cable-reader/data", "/.cable-reader/log"]


@pytest.mark.parametrize("deep", [False, True])
def test_a_file_in_the_place_of_a_folder_is_named(tmp_path, deep):
    (tmp_path / "file").touch()
    wanted = tmp_path / "file" / "below" if deep else tmp_path / "file"
    with pytest.raises(UnwritableError) as caught:
        ensure_folder(wanted / "data")
    assert caught.value.code == "folder-is-file"
    assert str(tmp_path / "file") in str(caught.value)


@pytest.mark.skipif(os.name == "nt", reason="on Windows no process can be asked whether it runs")
def test_what_killed_processes_left_half_written_is_swept(monkeypatch, tmp_path):
    monkeypatch.setenv("CABLE_READER_HOME", str(tmp_path))
    write = (
        "import os, signal, sys; from cable_reader import files;"
        "files.calls.write_all = lambda *_: os.kill(os.getpid(), signal.SIGKILL);"
        "files.atomic_write(sys.argv[1], b'x')"
    )
    folders = (locations.config_folder(), locations.paths_folder(), locations.annotations_folder())
    for folder in folders:
        ensure_folder(folder)
        subprocess.run([sys.executable, "-c", write, str(folder / "a.json")], check=False)
        (folder / "a.tmp").touch()
    assert len(list(tmp_path.rglob(".*.tmp"))) == len(folders)
    locations.sweep_leftovers()
    assert list(tmp_path.rglob(".*.tmp")) == []
    assert len(list(tmp_path.rglob("a.tmp"))) == len(folders), "those of others stay"
