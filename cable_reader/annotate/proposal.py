"""Where a mark whose words are gone may belong: proposed to the person, never taken by itself.

A paragraph that was written anew keeps its printed number and its portion mark. These two say
too little to place a mark by, and enough to look there first.

>>> found = proposed_paragraph(target, cable)
>>> found.number, found.marking.printed
(5, 'C')
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.annotate.target import State, Target, target_for_paragraph

if TYPE_CHECKING:
    from cable_reader.cable.record import Cable, Paragraph


def proposed_paragraph(target: Target, cable: Cable) -> Paragraph | None:
    """Give the one paragraph with the number and mark of a target that was not found."""
    if target.state is not State.ORPHAN or target.para is None or target.exact is None:
        return None
    same = [one for one in cable.facts.paragraphs if str(one.number) == target.para]
    if len(same) != 1:
        return None
    marking = same[0].marking
    printed = None if marking is None else marking.printed
    return same[0] if printed == target.mark else None


def proposed_place(target: Target, cable: Cable) -> tuple[int, int] | None:
    """Give the code points of that paragraph, from its number to its last word."""
    paragraph = proposed_paragraph(target, cable)
    if paragraph is None:
        return None
    span = target_for_paragraph(cable, paragraph).span
    return None if span is None else (span.start, span.end)
