"""The executive order: a known one, and in force when the cable was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.tree import NodeKind
from cable_reader.checks.catalogue import finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Cable, Declassification

# First and last month in force, as year * 12 + month; None: no end yet. Sources: signing and
# effective dates in the Federal Register; 13292 amended 12958 and is cited as such.
_IN_FORCE: dict[str, tuple[int, int | None]] = {
    "10501": (1953 * 12 + 12, 1972 * 12 + 5),
    "11652": (1972 * 12 + 6, 1978 * 12 + 11),
    "12065": (1978 * 12 + 12, 1982 * 12 + 7),
    "12356": (1982 * 12 + 8, 1995 * 12 + 10),
    "12958": (1995 * 12 + 10, 2010 * 12 + 6),
    "13292": (2003 * 12 + 3, 2010 * 12 + 6),
    "13526": (2010 * 12 + 6, None),
}
_GRACE = 6  # months; posts went on with old forms, and some learnt of new ones early
_FARTHEST_TYPO = 2


def check(cable: Cable) -> Iterable[Finding]:
    """Compare the order with those in force; a typing error is proposed, not also dated."""
    facts = cable.facts
    line = facts.declassification
    if line is None or line.order is None:
        return ()
    span = _IN_FORCE.get(line.order)
    if span is None:
        return (_unknown(line),)
    moment = facts.date_time.iso if facts.date_time is not None else None
    if moment is None:
        return ()
    month = int(moment[:4]) * 12 + int(moment[5:7])
    first, last = span
    if month >= first - _GRACE and (last is None or month <= last + _GRACE):
        return ()
    return (finding("EO_ERA", *_place(line), order=line.order, date=moment[:10]),)


def _unknown(line: Declassification) -> Finding:
    order = line.order or ""
    start, end = _place(line)
    near = min((_distance(order, known), known) for known in _IN_FORCE)
    if near[0] > _FARTHEST_TYPO:
        return finding("EO_UNKNOWN", start, end, order=order)
    return finding("EO_TYPO", start, end, order=order, hint=near[1])


def _place(line: Declassification) -> tuple[int, int]:
    """Give the order's number where the tree has it, else the line."""
    node = next(line.node.find(NodeKind.NUMBER), line.node)
    return node.start, node.end


def _distance(one: str, other: str) -> int:
    """Count the letters to insert, delete or change to make one word the other (Levenshtein)."""
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        before, row[0] = row[0], place
        for column, wanted in enumerate(other, 1):
            changed = before + (letter != wanted)
            before = row[column]
            row[column] = min(changed, before + 1, row[column - 1] + 1)
    return row[-1]
