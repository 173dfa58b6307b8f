"""Finding the cables that a cable refers to among those at hand. No Qt."""

from __future__ import annotations

import os
import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.record import Reference

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cable_reader.app.workspace.entries import Entry
    from cable_reader.app.workspace.open_cable import OpenCable
    from cable_reader.library.cable_index import Entry as Line

_NOT_LETTERS = re.compile(r"[^A-Z0-9]")
_LOOKED_AT = 20_000  # files of a folder


class References(NamedTuple):
    """The references of a cable by where they lead."""

    # number -> open cable, line of a list, or path of a file
    at_hand: dict[str, Entry | Line | str]
    missing: tuple[str, ...]  # numbers, and what names no cable as it is printed


def references_of(
    shown: OpenCable, entries: Iterable[Entry], line_of: Callable[[list[str]], Line | None]
) -> References:
    """Look for each reference, or for the one that is selected, among all that is at hand."""
    wanted = shown.cable.facts.references
    if shown.row is not None and isinstance(shown.row.fact, Reference):
        wanted = (shown.row.fact,)
    open_by_number = _by_number(entries)
    at_hand: dict[str, Entry | Line | str] = {}
    missing: dict[str, None] = {}
    for reference in wanted:
        number = reference.mrn.canonical if reference.mrn else None
        if number is None:
            missing[reference.text] = None
            continue
        entry = open_by_number.get(number)
        if entry is not None and entry.open is shown:
            continue
        found = entry or line_of([number]) or file_beside(shown.path, number)
        if found is None:
            missing[number] = None
        else:
            at_hand[number] = found
    return References(at_hand, tuple(missing))


def _by_number(entries: Iterable[Entry]) -> dict[str, Entry]:
    found = {}
    for entry in entries:
        if entry.open is not None and entry.open.cable.facts.reference is not None:
            found[entry.open.cable.facts.reference.canonical or ""] = entry
        elif entry.source is not None and entry.source.hints.get("Reference ID"):
            found[entry.source.hints["Reference ID"]] = entry
        else:
            found[entry.title.rsplit(".", 1)[0].upper()] = entry
    return found


def file_beside(path: str | None, number: str) -> str | None:
    """Find a file in the folder of another that is named after a cable: ``08TOKYO2367.txt``."""
    if path is None:
        return None
    folder = os.path.dirname(path)  # noqa: PTH120 - undecodable names too
    try:
        with os.scandir(folder or ".") as files:
            for file in islice(files, _LOOKED_AT):
                name = _NOT_LETTERS.sub("", os.path.splitext(file.name)[0].upper())  # noqa: PTH122 - undecodable names too
                if name == number and file.is_file():
                    return file.path
    except OSError:
        return None
    return None
