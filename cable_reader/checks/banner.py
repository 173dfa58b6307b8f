"""The classification line: there, the same in every section, and all sections there."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from cable_reader.cable.finding import Finding, Severity
from cable_reader.checks.archive import text_is_elsewhere
from cable_reader.checks.catalogue import finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cable_reader.cable.record import Banner, Cable, Facts


def check(cable: Cable) -> Iterable[Finding]:
    """Ask for a banner, for all sections it declares, and for sections that agree."""
    facts = cable.facts
    banners = facts.banners
    if not banners:
        if text_is_elsewhere(facts):
            return ()
        place = _where_the_text_begins(facts)
        return (finding("BANNER_MISSING", place, place),)
    declared = facts.sections_declared
    if declared is not None and len(facts.sections_found) < declared:
        return chain(_missing_sections(cable, declared), _contradictions(banners))
    return _contradictions(banners) if len(banners) > 1 or declared is not None else ()


def lacks_beginning(facts: Facts) -> bool:
    """Whether only a later section of the cable is here, so that its head cannot be expected."""
    banners = facts.banners
    return bool(banners) and banners[0].section is not None and banners[0].section > 1


def _missing_sections(cable: Cable, declared: int) -> Iterator[Finding]:
    facts = cable.facts
    missing = [n for n in range(1, min(declared, 99) + 1) if n not in facts.sections_found]
    if not missing:
        return
    first = facts.banners[0].node
    odd = finding(
        "SECTION_COUNT",
        first.start,
        first.end,
        declared=declared,
        missing=", ".join(map(str, missing)),
    )
    # Cablegate pages hold all sections in one text; where their page lines were lost, a
    # signature says that the text goes to its end, and nothing more can be known.
    merged = cable.container.startswith("cablegate")
    if merged and not facts.page_lines and facts.signatures:
        odd = odd._replace(severity=Severity.INFO)
    yield odd


def _contradictions(banners: tuple[Banner, ...]) -> Iterator[Finding]:
    first = banners[0]
    for banner in banners:
        if banner.section is not None and banner.section > (banner.sections or banner.section):
            place, declared = banner.node.span, banner.sections or 0
            yield finding("SECTION_RANGE", *place, section=banner.section, declared=declared)
    sections = {first.section}
    for banner in banners[1:]:
        place = banner.node.span
        if banner.section is not None and banner.section in sections:
            yield finding("SECTION_DUP", *place, section=banner.section)
        sections.add(banner.section)
        here, there = _said(banner), _said(first)
        for mine, other in zip(here, there, strict=True):
            if mine and other and mine != other:
                yield finding("BANNER_DIFFERS", *place, printed=mine, first=other)
                break


def _said(banner: Banner) -> tuple[str, str, str]:
    """Give what every section of one cable says alike, in words for the sentence."""
    number = f"{banner.post or ''} {int(banner.number)}".strip() if banner.number else ""
    sections = f"OF {banner.sections:02d}" if banner.sections else ""
    return banner.level.title, number, sections


def _where_the_text_begins(facts: Facts) -> int:
    """Give the place the banner should stand before: the first thing read after the envelope."""
    fields = (facts.declassification, facts.subject, facts.classified_by)
    starts = [field.node.start for field in fields if field is not None]
    if facts.tags_node is not None:
        starts.append(facts.tags_node.start)
    if facts.paragraphs:
        starts.append(facts.paragraphs[0].start)
    return min(starts, default=0)
