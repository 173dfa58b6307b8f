"""Places visited, as a browser remembers pages. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cable_reader.app.workspace.open_cable import OpenCable
    from cable_reader.cable.span import Span

_MOST = 200


class History:
    """A line of places with one of them as the present."""

    def __init__(self) -> None:
        self._places: list[tuple[OpenCable, Span]] = []
        self._at = -1

    def visit(self, cable: OpenCable, span: Span) -> None:
        """Come to a place; what lay ahead is forgotten."""
        if self._at >= 0 and self._places[self._at] == (cable, span):
            return
        self._places[self._at + 1 :] = [(cable, span)]
        del self._places[:-_MOST]
        self._at = len(self._places) - 1

    def step(self, steps: int) -> tuple[OpenCable, Span] | None:
        """Go back or forward; None at either end."""
        if not 0 <= self._at + steps < len(self._places):
            return None
        self._at += steps
        return self._places[self._at]

    def can_step(self, steps: int) -> bool:
        """Whether there is a place that way."""
        return 0 <= self._at + steps < len(self._places)

    def forget(self, cable: OpenCable) -> None:
        """Drop the places of a cable that is closed."""
        kept = [place for place in self._places[: self._at + 1] if place[0] is not cable]
        ahead = [place for place in self._places[self._at + 1 :] if place[0] is not cable]
        self._places = kept + ahead
        self._at = len(kept) - 1
