"""Where the program keeps things: one folder each for data, settings, caches and the log."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from cable_reader import files

if TYPE_CHECKING:
    from collections.abc import Callable

_NAME = "cable-reader"
_HOME = "CABLE_READER_HOME"


def data_folder() -> Path:
    """Give the folder of what the user made: annotations, labels."""
    return _folder("data", platformdirs.user_data_path)


def config_folder() -> Path:
    """Give the folder of settings."""
    return _folder("config", platformdirs.user_config_path)


def cache_folder() -> Path:
    """Give the folder of what may be deleted at any time: lists of cables, indexes."""
    return _folder("cache", platformdirs.user_cache_path)


def log_folder() -> Path:
    """Give the folder of the log."""
    return _folder("log", platformdirs.user_log_path)


def annotations_folder() -> Path:
    """Give the folder of annotations that do not lie beside their cable."""
    return data_folder() / "annotations"


def ensured(folder: Path) -> Path:
    """Make a folder for its owner alone; raises UnwritableError if that cannot be."""
    return files.ensure_folder(folder)


def _folder(name: str, usual: Callable[..., Path]) -> Path:
    """``CABLE_READER_HOME`` puts all four under one folder, for tests and portable use."""
    chosen = os.environ.get(_HOME)
    if chosen:
        return Path(chosen).expanduser().absolute() / name
    found = usual(_NAME, appauthor=False)
    # A relative XDG variable is to be ignored (XDG Base Directory Specification).
    return found if found.is_absolute() else Path.home() / f".{_NAME}" / name
