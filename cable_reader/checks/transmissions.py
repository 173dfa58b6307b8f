"""The transmission lines against the text they carry (ACP 127 format lines 2 to 5 and 12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.tree import NodeKind
from cable_reader.checks.catalogue import finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Banner, Cable, Transmission
    from cable_reader.cable.span import Span

# Format line 4 repeats the letter of the level; all below RESTRICTED go as U, EFTO too.
_SECURITY_RANK = {"RESTRICTED": 2, "CONFIDENTIAL": 3, "SECRET": 4, "TOP SECRET": 5}
_LOWEST_WITH_A_LETTER = 2
_DAY_AND_TIME = 2  # place of the slash in "14/1525"


def check(cable: Cable) -> Iterable[Finding]:
    """Level, section, serial and precedence must be those of the banner and of format line 5."""
    transmissions = cable.facts.transmissions
    return _compared(cable, transmissions) if transmissions else ()


def _compared(cable: Cable, transmissions: tuple[Transmission, ...]) -> Iterator[Finding]:
    facts = cable.facts
    first = transmissions[0]
    said = first.precedence
    action = facts.precedence.action
    if said is not None and action is not None and said != action:
        start, end = _line(first, NodeKind.RELAY_LINE)
        yield finding("FL2_FL5_PREC", start, end, relay=said, preamble=action)
    for transmission, banner in _pairs(cable):
        yield from _contradictions(transmission, banner)


def _contradictions(transmission: Transmission, banner: Banner) -> Iterator[Finding]:
    security = transmission.security
    if security is not None:
        rank = banner.level.rank
        expected = rank if rank >= _LOWEST_WITH_A_LETTER else 0
        if _SECURITY_RANK.get(security, 0) != expected:
            start, end = _line(transmission, NodeKind.SECURITY_LINE)
            yield finding(
                "FL4_BANNER_MISMATCH", start, end, security=security, level=banner.level.title
            )
    serial = transmission.station_serial
    number = banner.number
    # The serial is the last four digits of the number: 1,120 of 1,120 real headers. Older nets,
    # whose DE lines have day and time, counted by themselves.
    if (transmission.filing_time or "").find("/") == _DAY_AND_TIME:
        serial = None
    if serial is not None and number is not None and int(serial) % 10000 != int(number) % 10000:
        start, end = _line(transmission, NodeKind.DE_LINE)
        yield finding("SSN_MRN", start, end, serial=serial, number=number)
    section = transmission.section
    if section is not None and banner.section is not None and section != banner.section:
        start, end = _line(transmission, NodeKind.DE_LINE)
        yield finding("SECTION_SEQ", start, end, envelope=section, banner=banner.section)


def _pairs(cable: Cable) -> Iterator[tuple[Transmission, Banner]]:
    """Give each transmission the first banner between its start and the next transmission."""
    transmissions, banners = cable.facts.transmissions, cable.facts.banners
    at = 0
    for place, transmission in enumerate(transmissions):
        start = transmission.node.start
        last = place + 1 == len(transmissions)
        limit = len(cable.text) if last else transmissions[place + 1].node.start
        while at < len(banners) and banners[at].node.start < start:
            at += 1
        if at < len(banners) and banners[at].node.start < limit:
            yield transmission, banners[at]


def _line(transmission: Transmission, kind: NodeKind) -> Span:
    """Give the format line a finding is about, or the whole envelope."""
    return next(transmission.node.find(kind), transmission.node).span
