"""What is left of labels that were deleted: who was deleted when, and whether that still holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cable_reader.annotate.foreign import NOTHING_FOREIGN, Foreign
from cable_reader.annotate.moments import is_later

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cable_reader.annotate.label import Label


@dataclass(frozen=True, slots=True)
class DeletedLabel:
    """A tombstone: a merge with an older book does not bring the label back."""

    uuid: str
    at: str
    foreign: Foreign = NOTHING_FOREIGN

    def knew(self, label: Label) -> bool:
        """Whether the label was not added again after this deletion."""
        return not is_later(label.restored, self.at)


def latest(stones: Iterable[DeletedLabel]) -> dict[str, DeletedLabel]:
    """Give the last deletion of each label, by its identity."""
    found: dict[str, DeletedLabel] = {}
    for stone in stones:
        known = found.get(stone.uuid)
        if known is None or _is_over(stone, known):
            found[stone.uuid] = stone
    return found


def _is_over(one: DeletedLabel, other: DeletedLabel) -> bool:
    if is_later(one.at, other.at) or is_later(other.at, one.at):
        return is_later(one.at, other.at)
    return repr(one) > repr(other)  # of one moment: the same, whichever comes first
