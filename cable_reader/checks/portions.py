"""The banner's level against the paragraphs' marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.finding import Finding, Severity
from cable_reader.cable.markings import Level
from cable_reader.checks.catalogue import finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.cable.record import Cable, Facts, Paragraph
    from cable_reader.cable.span import Span

# Unclassified information all the same: such a mark asks for a caption, not for a higher level.
_UNCLASSIFIED_BUT_CONTROLLED = (
    Level.SENSITIVE_BUT_UNCLASSIFIED,
    Level.FOR_OFFICIAL_USE_ONLY,
)
_CONTROLLED = frozenset({"SENSITIVE", "SBU", "FOUO", "EFTO", "CUI"})


def check(cable: Cable) -> Iterator[Finding]:
    """Ask for a banner exactly as high as the highest of its portions."""
    facts = cable.facts
    banners = facts.banners
    paragraphs = facts.paragraphs
    if not banners or not paragraphs:
        return
    banner_rank = max(banner.level.rank for banner in banners)
    if banner_rank == 0 and _is_sensitive(facts):
        banner_rank = Level.SENSITIVE_BUT_UNCLASSIFIED.rank
    highest: Paragraph | None = None
    level: Level | None = None
    all_marked = True
    for paragraph in paragraphs:
        here = paragraph.level
        if paragraph.inherited or here is None:
            all_marked = False
        elif level is None or here.rank > level.rank:
            highest, level = paragraph, here
    if highest is None or level is None:
        return
    if level.rank > banner_rank:
        yield _above(facts, highest, level)
    elif all_marked and level.rank < banner_rank:
        banner = banners[0]
        yield finding(
            "BANNER_GT_PORTION",
            banner.node.start,
            banner.node.end,
            banner=banner.level.title,
            highest=level.title,
        )


def mark_place(paragraph: Paragraph) -> Span:
    """Give the place of a paragraph's mark; where none was read, of its number or of it all."""
    return paragraph.marking_span or paragraph.number_span or paragraph.nodes[0].span


def paragraph_name(paragraph: Paragraph) -> int:
    """Give the number people know a paragraph by: the printed one, else its place in the cable."""
    return paragraph.ordinal if paragraph.number is None else paragraph.number


def _above(facts: Facts, paragraph: Paragraph, level: Level) -> Finding:
    odd = finding(
        "BANNER_LT_PORTION",
        *mark_place(paragraph),
        banner=facts.banners[0].level.title,
        portion=level.title,
        paragraph=paragraph_name(paragraph),
    )
    if level in _UNCLASSIFIED_BUT_CONTROLLED:
        return odd._replace(severity=Severity.INFO)
    return odd


def _is_sensitive(facts: Facts) -> bool:
    """Whether banner or captions add to UNCLASSIFIED what a portion mark says as SBU or FOUO."""
    if any(caption.token in _CONTROLLED for caption in facts.captions):
        return True
    return any(control in _CONTROLLED for banner in facts.banners for control in banner.controls)
