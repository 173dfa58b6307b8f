"""A mark whose words are gone: its paragraph is proposed by number and portion mark, never taken."""

from __future__ import annotations

import pytest

from cable_reader.annotate.anchor import carry, orphaned
from cable_reader.annotate.annotation import Annotation, AnnotationSet, target_for_paragraph
from cable_reader.annotate.proposal import proposed_paragraph, proposed_place
from cable_reader.annotate.target import State
from cable_reader.reading import parse

OLD = """\
C O N F I D E N T I A L KESTRAVA 000417

SUBJECT: FICTIONAL: FERRY

1. (C) This cable is FICTIONAL. The warden lit the lamp at seven.

2. (C) COMMENT: The harbour has waited for nine winters, and nobody counts on a tenth. END COMMENT.
WEYLAND
"""
NEW = OLD.replace(
    "COMMENT: The harbour has waited for nine winters, and nobody counts on a tenth. END COMMENT.",
    "COMMENT: We think that both sides will sign before summer is over. END COMMENT.",
)


@pytest.fixture
def carried(describe):
    """Carry a mark on the second paragraph of the old text over to another."""

    def act(other):
        cable = parse(OLD)
        target = target_for_paragraph(cable, cable.facts.paragraphs[1])
        marks = AnnotationSet(source=describe(OLD)).with_annotation(Annotation.new(target))
        result = carry(marks, parse(other), describe(other))
        return result.placements[0].after, parse(other)

    return act


def test_the_paragraph_of_the_same_number_and_mark_is_proposed_and_not_taken(carried):
    target, cable = carried(NEW)
    assert target.state is State.ORPHAN
    assert not target.is_placed
    start, end = proposed_place(target, cable)
    assert cable.text[start:end].startswith("2. (C) COMMENT: We think")
    assert cable.text[start:end].endswith("END COMMENT.")


@pytest.mark.parametrize(
    "other",
    [
        NEW.replace("2. (C)", "2. (S)"),
        NEW.replace("2. (C)", "3. (C)"),
        NEW.replace("2. (C)", "2."),
        NEW.replace("WEYLAND", "2. (C) There is another one.\nWEYLAND"),
    ],
    ids=["another mark", "another number", "no mark", "two of that number"],
)
def test_what_does_not_agree_is_not_proposed(carried, other):
    target, cable = carried(other)
    assert target.state is State.ORPHAN
    assert proposed_paragraph(target, cable) is None


def test_what_has_a_place_needs_no_proposal(carried):
    target, cable = carried(OLD)
    assert target.state is State.ANCHORED
    assert proposed_place(target, cable) is None
    assert proposed_place(orphaned(target), cable) is not None
