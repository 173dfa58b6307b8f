"""Where the program keeps its things; ``CABLE_READER_HOME`` moves all of them."""

from __future__ import annotations

import os
from pathlib import Path

_NAME = "cable-reader"


def config_folder() -> Path:
    """Give the folder of the settings."""
    return _folder("config")


def data_folder() -> Path:
    """Give the folder of the user's own data: annotations, labels."""
    return _folder("data")


def log_folder() -> Path:
    """Give the folder of the log and of fault reports."""
    return _folder("log")


def _folder(kind: str) -> Path:
    home = os.environ.get("CABLE_READER_HOME")
    if home:
        return Path(home) / kind
    import platformdirs  # noqa: PLC0415 - 11 ms that a portable start saves

    return {
        "config": platformdirs.user_config_path,
        "data": platformdirs.user_data_path,
        "log": platformdirs.user_log_path,
    }[kind](_NAME, appauthor=False)
