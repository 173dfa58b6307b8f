"""Names typed without an ending, in dialogs that ask where to save."""

from __future__ import annotations

import os


def with_ending(path: str, ending: str) -> str:
    """Add a form's ending to a name without one.

    If that file is there already the name stays as it was typed: nobody was asked about the other.
    """
    if os.path.splitext(path)[1][1:].isalpha():  # noqa: PTH122 - undecodable names too
        return path
    named = path + ending
    return path if os.path.lexists(named) else named
