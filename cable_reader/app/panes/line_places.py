"""Where characters stand in a line that Qt has laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLine


def x_at(line: QTextLine, position: int) -> float:
    """Give the distance from the line's left edge to a character."""
    answer: object = line.cursorToX(position)
    # A number, or in some versions of PySide a pair of it and the position.
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]
