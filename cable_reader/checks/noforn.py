"""The caption NOFORN, said above as in the paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.checks.catalogue import finding
from cable_reader.checks.portions import mark_place, paragraph_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.markings import Marking
    from cable_reader.cable.record import Cable, Facts, Paragraph

_NOFORN = "NOFORN"
_MARK_ENDS = ("NF)", "NOFORN)", "nf)")


def check(cable: Cable) -> Iterable[Finding]:
    """Ask for NOFORN above exactly where a portion has it."""
    facts = cable.facts
    if not facts.banners:
        return ()
    marked = False
    for paragraph in facts.paragraphs:
        marking = paragraph.marking
        if marking is None:
            continue
        marked = True
        if _NOFORN in marking.controls:
            return () if _is_above(facts) else (_not_above(paragraph, marking),)
    return _not_below(cable) if marked else ()


def _is_above(facts: Facts) -> bool:
    """Whether a caption or a banner says NOFORN."""
    return any(caption.token == _NOFORN for caption in facts.captions) or any(
        _NOFORN in banner.controls for banner in facts.banners
    )


def _not_above(paragraph: Paragraph, marking: Marking) -> Finding:
    place, name = mark_place(paragraph), paragraph_name(paragraph)
    return finding("NF_NO_CAPTION", *place, mark=marking.printed, paragraph=name)


def _not_below(cable: Cable) -> Iterable[Finding]:
    """Tell a caption that no portion has; titles and lettered parts have marks of their own."""
    for caption in cable.facts.captions:
        if caption.token == _NOFORN:
            if any(end in cable.text for end in _MARK_ENDS):
                break
            return (finding("CAPTION_NO_NF", caption.node.start, caption.node.end),)
    return ()
