"""Where the program keeps things: one folder each for data, settings, caches and the log."""

from __future__ import annotations

import os
from pathlib import Path

_NAME = "cable-reader"
_HOME = "CABLE_READER_HOME"


def data_folder() -> Path:
    """Give the folder of what the user made: annotations, labels."""
    return _folder("data")


def config_folder() -> Path:
    """Give the folder of settings."""
    return _folder("config")


def cache_folder() -> Path:
    """Give the folder of what may be deleted at any time: lists of cables, indexes."""
    return _folder("cache")


def log_folder() -> Path:
    """Give the folder of the log."""
    return _folder("log")


def annotations_folder() -> Path:
    """Give the folder of annotations that do not lie beside their cable."""
    return data_folder() / "annotations"


def _folder(name: str) -> Path:
    """``CABLE_READER_HOME`` puts all four under one folder, for tests and portable use."""
    chosen = os.environ.get(_HOME)
    if chosen:
        return Path(chosen).expanduser().absolute() / name
    import platformdirs

    found: Path = getattr(platformdirs, f"user_{name}_path")(_NAME, appauthor=False)
    # A relative XDG variable is to be ignored (XDG Base Directory Specification).
    return found if found.is_absolute() else Path.home() / f".{_NAME}" / name
