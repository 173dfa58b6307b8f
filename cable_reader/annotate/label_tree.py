"""Where a label is nested when what it was nested in is gone, or has gone into itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from cable_reader.annotate.label import Label

WORDS = ("name", "color", "description")  # what a label says, wherever it is nested


def standing_parent(
    parent: str | None,
    parents: dict[str, str | None],
    merged: dict[str, str],
    standing: Collection[str],
) -> str | None:
    """Climb from a parent that is gone to what it was merged into or nested in."""
    for _step in range(len(parents) + 1):
        parent = merged.get(parent or "", parent)
        if parent is None or parent in standing:
            return parent
        parent = parents.get(parent)
    return None


def without_circles(labels: list[Label]) -> tuple[Label, ...]:
    """Take labels out of what they are nested in where two moves made a circle."""
    parents = {label.uuid: label.parent for label in labels}
    for uuid in sorted(parents):
        seen = {uuid}
        parent = parents[uuid]
        while parent is not None and parent not in seen:
            seen.add(parent)
            parent = parents[parent]
        if parent == uuid:
            parents[uuid] = None
    return tuple(replace(label, parent=parents[label.uuid]) for label in labels)
