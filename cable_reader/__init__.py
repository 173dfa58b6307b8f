"""Read US diplomatic cables losslessly, annotate them and export what was marked.

``parse(text)`` gives a :class:`~cable_reader.cable.record.Cable`; ``open_cables(path)`` yields
every cable of a file. Neither needs Qt, and importing this package loads nothing heavy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cable_reader.containers import open_cables
    from cable_reader.reading import parse

__version__ = "0.1.0"
__all__ = ["__version__", "open_cables", "parse"]


def __getattr__(name: str) -> Any:
    """Load the two doors when they are first used."""
    if name == "parse":
        from cable_reader.reading import parse

        return parse
    if name == "open_cables":
        from cable_reader.containers import open_cables

        return open_cables
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
