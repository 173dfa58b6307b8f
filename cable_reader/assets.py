"""The one door to ``resources/``: in a wheel beside the package, in a checkout at the root."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Traversable:
    """Find a shipped file or folder: ``resource("themes", "light.ini")``."""
    return _root().joinpath(*parts)


@cache
def _root() -> Traversable:
    for folder in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        if folder.is_dir():
            return folder
    from importlib.resources import files  # only in an archive

    return files("cable_reader") / "resources"
