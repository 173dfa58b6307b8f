"""Who classified the cable, and why (E.O. 12958 and after)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern
from cable_reader.checks.banner import lacks_beginning
from cable_reader.checks.catalogue import finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Cable, ClassifiedBy

_CONFIDENTIAL = 3
_FIRST_YEAR = 1996  # E.O. 12958 took effect in October 1995
_REASON = pattern(r"1\.[45]\([a-h]\)")
# E.O. 13292 made section 1.5 into 1.4 on 25 March 2003; half a year is allowed on either side.
_FIRST_OF_1_4 = "2002-09-25"
_LAST_OF_1_5 = "2003-09-25"


def check(cable: Cable) -> Iterable[Finding]:
    """Ask a classified cable after 1995 for its classifier and for reasons of its time."""
    facts = cable.facts
    line = facts.classified_by
    if line is not None:
        return _reasons(line, facts.date_time.iso if facts.date_time is not None else None)
    if not facts.banners or facts.banners[0].level.rank < _CONFIDENTIAL or lacks_beginning(facts):
        return ()
    group = facts.date_time
    if group is None or group.year is None or group.year < _FIRST_YEAR:
        return ()
    level, node = facts.banners[0].level, facts.banners[0].node
    return (finding("CLASSBY_MISSING", node.start, node.end, level=level.title),)


def _reasons(line: ClassifiedBy, sent: str | None) -> Iterator[Finding]:
    for reason in line.reasons:
        if _REASON.fullmatch(reason) is None and reason not in line.reason_faults:
            yield _invalid(line, reason)
        elif sent is not None and _of_another_time(reason, sent):
            yield _invalid(line, reason)
            break  # one clash says it for all
    for fault in line.reason_faults:
        yield _invalid(line, fault)


def _of_another_time(reason: str, sent: str) -> bool:
    if reason.startswith("1.4"):
        return sent < _FIRST_OF_1_4
    return reason.startswith("1.5") and sent[:10] > _LAST_OF_1_5


def _invalid(line: ClassifiedBy, reason: str) -> Finding:
    return finding("REASON_INVALID", line.node.start, line.node.end, reason=reason)
