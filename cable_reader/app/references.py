"""Finding the cables that a cable refers to among those at hand. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cable_reader.app.entries import Entry
    from cable_reader.app.open_cable import OpenCable
    from cable_reader.app.workspace import Workspace


def wanted_references(workspace: Workspace, shown: OpenCable) -> tuple[Entry | None, list[str]]:
    """Give the entry of the first reference at hand after the one shown last, and those missing."""
    missing: list[str] = []
    at_hand: list[Entry] = []
    by_number = {}
    for entry in workspace.entries:
        if entry.open is not None and entry.open.cable.facts.reference is not None:
            by_number[entry.open.cable.facts.reference.canonical] = entry
        elif entry.source is not None and entry.source.hints.get("Reference ID"):
            by_number[entry.source.hints["Reference ID"]] = entry
        else:
            by_number[entry.title.rsplit(".", 1)[0].upper()] = entry
    for reference in shown.cable.facts.references:
        number = reference.mrn.canonical if reference.mrn else None
        found = by_number.get(number) if number else None
        if found is not None and found.open is not shown:
            at_hand.append(found)
        else:
            missing.append(number or reference.text)
    return (at_hand[0] if at_hand else None), missing
