"""The caption NOFORN, said above as in the paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.checks.catalogue import finding
from cable_reader.checks.portions import mark_place, paragraph_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Cable, Facts

_NOFORN = "NOFORN"
_MARK_ENDS = ("NF)", "NOFORN)", "nf)")


def check(cable: Cable) -> Iterator[Finding]:
    """Ask for NOFORN above exactly where a portion has it."""
    facts = cable.facts
    if facts.banners and facts.paragraphs:
        yield from _noforn(cable, facts)


def _noforn(cable: Cable, facts: Facts) -> Iterator[Finding]:
    caption = next((each for each in facts.captions if each.token == _NOFORN), None)
    above = caption is not None or any(_NOFORN in banner.controls for banner in facts.banners)
    marked = False
    for paragraph in facts.paragraphs:
        if paragraph.marking is None:
            continue
        marked = True
        if _NOFORN in paragraph.marking.controls:
            if not above:
                yield finding(
                    "NF_NO_CAPTION",
                    *mark_place(paragraph),
                    mark=paragraph.marking.printed,
                    paragraph=paragraph_name(paragraph),
                )
            return
    # Titles and lettered parts have marks of their own, which are no paragraph's.
    if caption is not None and marked and not any(end in cable.text for end in _MARK_ENDS):
        yield finding("CAPTION_NO_NF", caption.node.start, caption.node.end)
