"""Windows are tested without a display, and everything the program keeps goes to a folder of the test."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Settings, annotations and logs of this test alone."""
    folder = tmp_path / "home"
    monkeypatch.setenv("CABLE_READER_HOME", str(folder))
    return folder
