"""The banner's level against the paragraphs' marks."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.finding import Finding, Severity
from cable_reader.cable.markings import Level, read_marking
from cable_reader.cable.tree import NodeKind
from cable_reader.checks.catalogue import finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cable_reader.cable.record import Cable, Facts, Paragraph
    from cable_reader.cable.span import Span

# Unclassified information all the same: such a mark asks for a caption, not for a higher level.
_UNCLASSIFIED_BUT_CONTROLLED = (
    Level.SENSITIVE_BUT_UNCLASSIFIED,
    Level.FOR_OFFICIAL_USE_ONLY,
)
_PART = NodeKind.SUB_PARAGRAPH
_CONTROLLED = frozenset({"SENSITIVE", "SBU", "FOUO", "CUI"})  # captions that say the same


class _Highest(NamedTuple):
    """The highest portion of a cable: the paragraph it is in, its level, the place of its mark."""

    paragraph: Paragraph
    level: Level
    place: Span | None


def check(cable: Cable) -> Iterable[Finding]:
    """Ask for a banner exactly as high as the highest of its portions."""
    facts = cable.facts
    banners = facts.banners
    highest = _highest(cable) if banners else None
    if highest is None:
        return ()
    level = banners[0].level
    if len(banners) > 1:
        level = max((banner.level for banner in banners), key=attrgetter("rank"))
    if level.rank == 0 and _is_sensitive(facts):
        level = Level.SENSITIVE_BUT_UNCLASSIFIED
    if highest.level.rank > level.rank:
        return (_above(facts, highest),)
    if highest.level.rank == level.rank or any(each.inherited for each in facts.paragraphs):
        return ()
    odd = finding(
        "BANNER_GT_PORTION",
        *banners[0].node.span,
        banner=level.title,
        highest=highest.level.title,
    )
    return (odd,)


def _highest(cable: Cable) -> _Highest | None:
    """Find the highest mark, of paragraphs or of their parts; None where nothing is marked."""
    highest: _Highest | None = None
    rank = -1
    for paragraph in cable.facts.paragraphs:
        level = paragraph.level
        if level is not None and level.rank > rank and not paragraph.inherited:
            highest, rank = _Highest(paragraph, level, paragraph.marking_span), level.rank
        if "(" not in paragraph.text:
            continue  # no part of it has a mark
        for inner, place in _marks_of(cable.text, paragraph):
            if inner.rank > rank:
                highest, rank = _Highest(paragraph, inner, place), inner.rank
    return highest


def _marks_of(text: str, paragraph: Paragraph) -> Iterator[tuple[Level, Span]]:
    """Give the marks of a paragraph's lettered parts: ``a. (S) ...`` in ``2. (C)``."""
    for node in paragraph.nodes:
        for part in node.children:
            if part.kind is not _PART:
                continue
            for mark in part.find(NodeKind.PORTION_MARKING):
                marking = read_marking(text[mark.start + 1 : mark.end - 1])
                if marking is not None and marking.level is not None:
                    yield marking.level, mark.span


def mark_place(paragraph: Paragraph) -> Span:
    """Give the place of a paragraph's mark; where none was read, of its number or of it all."""
    return paragraph.marking_span or paragraph.number_span or paragraph.nodes[0].span


def paragraph_name(paragraph: Paragraph) -> int:
    """Give the number people know a paragraph by: the printed one, else its place in the cable."""
    return paragraph.ordinal if paragraph.number is None else paragraph.number


def _above(facts: Facts, highest: _Highest) -> Finding:
    odd = finding(
        "BANNER_LT_PORTION",
        *(highest.place or mark_place(highest.paragraph)),
        banner=facts.banners[0].level.title,
        portion=highest.level.title,
        paragraph=paragraph_name(highest.paragraph),
    )
    if highest.level in _UNCLASSIFIED_BUT_CONTROLLED:
        return odd._replace(severity=Severity.INFO)
    return odd


def _is_sensitive(facts: Facts) -> bool:
    """Whether banner or captions add to UNCLASSIFIED what a portion mark says as SBU or FOUO."""
    if any(caption.token in _CONTROLLED for caption in facts.captions):
        return True
    return any(control in _CONTROLLED for banner in facts.banners for control in banner.controls)
