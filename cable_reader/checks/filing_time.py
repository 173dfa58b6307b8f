"""The filing time against the date-time group."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from cable_reader.cable.tree import NodeKind
from cable_reader.checks.catalogue import finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Cable

# In the 1970s up to 30 % of the cables were filed a day or more after their date-time group.
_FIRST_YEAR = 1990
_LATEST = timedelta(hours=24)


def check(cable: Cable) -> Iterable[Finding]:
    """Ask for filing no earlier than the date-time group and at most a day later."""
    facts = cable.facts
    filed = facts.filing_time
    moment = facts.date_time.iso if facts.date_time is not None else None
    if filed is None or moment is None or filed == moment or int(moment[:4]) < _FIRST_YEAR:
        return ()
    # Only the DE line is the station's own clock; page lines carry the relay's or the printer's.
    if not facts.transmissions or facts.transmissions[0].filing_time is None:
        return ()
    late = datetime.fromisoformat(filed) - datetime.fromisoformat(moment)
    if late < timedelta() or late > _LATEST:
        envelope = facts.transmissions[0].node
        line = next(envelope.find(NodeKind.DE_LINE), envelope)
        values = {"filed": _readable(filed), "dated": _readable(moment)}
        return (finding("FILING_DTG", line.start, line.end, **values),)
    return ()


def _readable(iso: str) -> str:
    """``2009-02-10T12:00:00Z`` without its seconds: ``2009-02-10 12:00``."""
    return iso[:16].replace("T", " ")
