"""One line of the list of cables: what is shown of a cable without opening it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.finding import Severity
from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cable_reader.cable.record import Cable
    from cable_reader.containers.container import CableSource

# "1/31/2006 8:05" in the table, "2005-09-06 09:30" on the pages.
_CREATED = pattern(
    r"(?:(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})"
    r"|(?P<iso>\d{4}-\d{2}-\d{2}))(?:[ T](?P<hour>\d{1,2}):(?P<minute>\d{2}))?"
)
_POST_KIND = pattern(r"^(?:Embassy|Consulate General|Consulate|Mission|USINT|US)\s+(?:to\s+)?")


class CableSummary(NamedTuple):
    """What the list shows; None where the cable or its container does not say."""

    mrn: str | None = None
    date: str | None = None  # 2006-01-31T08:05:00Z
    post: str | None = None
    subject: str | None = None
    classification: str | None = None
    rank: int = -1  # of the classification, for sorting
    errors: int = 0
    warnings: int = 0
    infos: int = 0
    container: str | None = None
    parsed: bool = False  # False: only the container's own metadata has been read

    @property
    def findings(self) -> int:
        """Findings that ask for a look."""
        return self.errors + self.warnings


def summary_of(source: CableSource, cable: Cable) -> CableSummary:
    """Make a line of a parsed cable, with the container's metadata where its text is silent."""
    hinted = hinted_summary(source.hints, source.origin.container)
    reference, group = cable.facts.reference, cable.facts.date_time
    banner = cable.banner
    by_severity = [finding.severity for finding in cable.findings]
    return CableSummary(
        mrn=(reference.canonical if reference else None) or hinted.mrn,
        date=(group.iso if group else None) or hinted.date,
        post=(reference.post if reference else None) or hinted.post,
        subject=cable.facts.subject.text if cable.facts.subject else None,
        classification=_level(cable) or hinted.classification,
        rank=banner.level.rank if banner else hinted.rank,
        errors=by_severity.count(Severity.ERROR),
        warnings=by_severity.count(Severity.WARNING),
        infos=by_severity.count(Severity.INFO),
        container=source.origin.container,
        parsed=True,
    )


def _level(cable: Cable) -> str | None:
    banner = cable.banner
    return "//".join((banner.level.title, *banner.controls)) if banner else None


def hinted_summary(hints: Mapping[str, str], container: str) -> CableSummary:
    """Make a line of what the container says about a cable; nothing is parsed."""
    classification = hints.get("Classification") or None
    return CableSummary(
        mrn=hints.get("Reference ID") or None,
        date=_iso_date(hints.get("Created", "")),
        post=_POST_KIND.sub("", hints.get("Origin", "")).upper() or None,
        classification=classification,
        rank=_rank(classification),
        container=container,
    )


def _iso_date(created: str) -> str | None:
    match = _CREATED.match(created.strip())
    if match is None:
        return None
    day = match["iso"] or f"{match['year']}-{int(match['month']):02}-{int(match['day']):02}"
    return f"{day}T{int(match['hour'] or 0):02}:{match['minute'] or '00'}:00Z"


_RANKS = (("TOP SECRET", 5), ("SECRET", 4), ("CONFIDENTIAL", 3), ("UNCLASSIFIED//FOR", 1),
          ("LIMITED", 1), ("UNCLASSIFIED", 0))  # fmt: skip


def _rank(classification: str | None) -> int:
    text = (classification or "").upper()
    return next((rank for name, rank in _RANKS if text.startswith(name)), -1)
