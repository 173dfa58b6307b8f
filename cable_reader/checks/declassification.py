"""The date of declassification: possible, likely, and only where something is classified."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.checks.catalogue import finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Cable, Declassification, Facts

_LONGEST = 30  # years; 1,101 dated lines were counted: all regular ones lie within 25
_CONFIDENTIAL = 3
_INSTRUCTS = frozenset({"date", "event", "oadr", "exemption", "schedule", "review"})


def check(cable: Cable) -> Iterable[Finding]:
    """Weigh the E.O. line's date against the calendar, the cable's date and the banner."""
    facts = cable.facts
    line = facts.declassification
    if line is None:
        return ()
    return (*_problem(line), *_range(facts, line), *_level(facts, line))


def _problem(line: Declassification) -> Iterable[Finding]:
    if line.date_problem == "impossible":
        printed = line.date_printed or line.text
        return (finding("DECL_IMPOSSIBLE", *line.node.span, printed=printed),)
    if line.date_problem == "swapped":
        printed, hint = line.date_printed or line.text, line.declassify_on or line.review_on
        return (finding("DECL_SWAPPED", *line.node.span, printed=printed, hint=hint or ""),)
    return ()


def _range(facts: Facts, line: Declassification) -> Iterable[Finding]:
    sent = facts.date_time.iso if facts.date_time is not None else None
    until = line.declassify_on
    if until is None or sent is None:
        return ()
    # ISO dates compare as text; the last day in range is the same day thirty years on.
    if sent[:10] <= until <= f"{int(sent[:4]) + _LONGEST:04d}{sent[4:10]}":
        return ()
    return (finding("DECL_RANGE", *line.node.span, until=until, sent=sent[:10]),)


def _level(facts: Facts, line: Declassification) -> Iterable[Finding]:
    if not facts.banners:
        return ()
    level = facts.banners[0].level
    if line.kind == "none":
        odd, text = level.rank >= _CONFIDENTIAL, line.text or "N/A"
    else:
        odd, text = level.rank == 0 and line.kind in _INSTRUCTS, line.text
    return (finding("EO_LEVEL", *line.node.span, text=text, level=level.title),) if odd else ()
