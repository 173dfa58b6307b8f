"""Where the program keeps things: one folder each for data, settings, caches and the log."""

from __future__ import annotations

import os
from pathlib import Path

from cable_reader.files import sweep_temporary_files

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


def paths_folder() -> Path:
    """Give the folder of what is remembered of the cables at each path."""
    return data_folder() / "sessions" / "paths"


def sweep_leftovers() -> None:
    """Remove the half-written files of killed processes from the program's own folders."""
    for folder in (data_folder, annotations_folder, paths_folder, config_folder, cache_folder):
        sweep_temporary_files(folder())


def _folder(name: str) -> Path:
    """``CABLE_READER_HOME`` puts all four under one folder, for tests and portable use."""
    chosen = os.environ.get(_HOME)
    if chosen:
        return Path(chosen).expanduser().absolute() / name
    import platformdirs

    try:
        found: Path = getattr(platformdirs, f"user_{name}_path")(_NAME, appauthor=False)
        # A relative XDG variable is to be ignored (XDG Base Directory Specification).
        return found if found.is_absolute() else Path.home() / f".{_NAME}" / name
    except RuntimeError:
        # A user without a home, as in containers: where containers themselves say it is. What
        # cannot be kept there is said with this place.
        return Path(os.sep) / f".{_NAME}" / name
