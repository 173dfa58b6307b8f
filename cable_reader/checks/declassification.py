"""The date of declassification: possible, likely, and only where something is classified."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.checks.catalogue import finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Cable, Facts

_LONGEST = 30  # years; 1,101 dated lines were counted: all regular ones lie within 25
_CONFIDENTIAL = 3
_INSTRUCTS = frozenset({"date", "event", "oadr", "exemption", "schedule", "review"})


def check(cable: Cable) -> Iterator[Finding]:
    """Weigh the E.O. line's date against the calendar, the cable's date and the banner."""
    facts = cable.facts
    line = facts.declassification
    if line is None:
        return
    start, end = line.node.span
    if line.date_problem == "impossible":
        yield finding("DECL_IMPOSSIBLE", start, end, printed=line.date_printed or line.text)
    elif line.date_problem == "swapped":
        yield finding(
            "DECL_SWAPPED",
            start,
            end,
            printed=line.date_printed or line.text,
            hint=line.declassify_on or line.review_on or "",
        )
    yield from _range(facts)
    if not facts.banners:
        return
    level = facts.banners[0].level
    if line.kind == "none":
        if level.rank >= _CONFIDENTIAL:
            yield finding("EO_LEVEL", start, end, text=line.text or "N/A", level=level.title)
    elif level.rank == 0 and line.kind in _INSTRUCTS:
        yield finding("EO_LEVEL", start, end, text=line.text, level=level.title)


def _range(facts: Facts) -> Iterator[Finding]:
    line = facts.declassification
    if line is None or line.declassify_on is None or facts.date_time is None:
        return
    sent, until = facts.date_time.iso, line.declassify_on
    if sent is None:
        return
    # ISO dates compare as text; the last day in range is the same day thirty years on.
    if until < sent[:10] or until > f"{int(sent[:4]) + _LONGEST:04d}{sent[4:10]}":
        start, end = line.node.span
        yield finding("DECL_RANGE", start, end, until=until, sent=sent[:10])
