"""Office copies of the 1970s and 1980s: they add up to the number at the end of their list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern
from cable_reader.cable.tree import NodeKind
from cable_reader.checks.catalogue import finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Cable
    from cable_reader.cable.tree import Node

_LAST_YEAR = 1995
# ACTION EUR-12 / INFO OCT-01 ISO-00 L-03 NSC-05 /062 W
_COPIES = pattern(r"\b[A-Z]{1,5}-(\d{2,3})\b|(?<![A-Z0-9])/ ?(\d{3})\b")


def check(cable: Cable) -> Iterable[Finding]:
    """Add up the copies of ACTION, ORIGIN and INFO before each total."""
    group = cable.facts.date_time
    year = group.year if group is not None else None
    return _sums(cable) if year is None or year <= _LAST_YEAR else ()


def _sums(cable: Cable) -> Iterator[Finding]:
    copies = 0
    for node in _distribution(cable.tree.root):
        for match in _COPIES.finditer(cable.text, node.start, node.end):
            count, total = match.groups()
            if total is None:
                copies += int(count)
                continue
            if copies and copies != int(total):
                yield finding("DIST_SUM", *match.span(2), total=int(total), copies=copies)
            copies = 0


def _distribution(root: Node) -> Iterator[Node]:
    """Look where such lists stand: at the top of the text, or of a transmission in it."""
    for node in root.children:
        if node.kind is NodeKind.DISTRIBUTION:
            yield node
        elif node.kind is NodeKind.TRANSMISSION or node.kind is NodeKind.FURNITURE:
            for child in node.children:
                if child.kind is NodeKind.DISTRIBUTION:
                    yield child
