"""Date-time groups and filing times."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cable_reader.cable.tree import Node


class DateTimeGroup(NamedTuple):
    """``281337Z AUG 08`` as printed, and in ISO form when it is a possible moment."""

    printed: str
    iso: str | None  # 2008-08-28T13:37:00Z; None when day, hour or month cannot be
    node: Node

    @property
    def year(self) -> int | None:
        """Four digits, or None for an impossible date."""
        return int(self.iso[:4]) if self.iso else None
