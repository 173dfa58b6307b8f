"""Text that no part of the parser understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.tree import NodeKind
from cable_reader.checks.catalogue import finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Cable

_UNKNOWN = NodeKind.UNKNOWN


def check(cable: Cable) -> Iterator[Finding]:
    """Tell each stretch once; lines with a finding of their own already have their word.

    The parser leaves what it does not understand at the top of the tree, so that only its few
    dozen nodes are looked at.
    """
    start = end = -1
    for node in cable.tree.root.children:
        if node.kind is _UNKNOWN:
            if start < 0:
                start = node.start
            end = node.end
        elif start >= 0 and node.kind is not NodeKind.BLANK:
            yield from _tell(cable, start, end)
            start = -1
    if start >= 0:
        yield from _tell(cable, start, end)


def _tell(cable: Cable, start: int, end: int) -> Iterator[Finding]:
    if not any(start <= oddity.start < end for oddity in cable.facts.oddities):
        yield finding("TEXT_RESIDUE", start, end)
