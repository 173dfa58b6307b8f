"""Folders of data, settings, caches and log."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

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
