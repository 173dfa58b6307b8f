"""The one door to ``resources/``: in a wheel beside the package, in a checkout at the root."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_CHECKOUT = Path(__file__).resolve().parents[1] / "resources"


def resource(*parts: str) -> Traversable:
    """Find a shipped file or folder: ``resource("themes", "light.toml")``."""
    installed = files("cable_reader") / "resources"
    root: Traversable = installed if installed.is_dir() else _CHECKOUT
    return root.joinpath(*parts)
