"""Annotations are found by place the same way whether indexed at once or change by change."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from cable_reader.annotate.annotation import (
    Annotation,
    AnnotationSet,
    target_for_cable,
    target_for_paragraph,
    target_for_span,
)

if TYPE_CHECKING:
    from cable_reader.cable.record import Cable


def some_annotation(draw: random.Random, cable: Cable) -> Annotation:
    start = draw.randrange(400, len(cable.text) - 300, 40)
    made = {
        "span": lambda: target_for_span(cable, start, start + 60),
        "wide": lambda: target_for_span(cable, start, min(start + 900, len(cable.text))),
        "paragraph": lambda: target_for_paragraph(cable, draw.choice(cable.facts.paragraphs)),
        "cable": target_for_cable,
    }
    kinds = draw.choices(list(made), k=draw.choice((1, 1, 1, 2)))
    return Annotation.new(*(made[kind]() for kind in kinds), note="Compare.")


def test_every_look_up_is_the_same_after_any_changes(cable: Cable) -> None:
    draw = random.Random(5)
    marks, before = AnnotationSet(), []
    for _ in range(150):
        act = draw.random()
        if act < 0.5 or not marks.annotations:
            marks = marks.with_annotation(some_annotation(draw, cable))
        elif act < 0.7:
            marks = marks.without(draw.choice(marks.annotations).id)
        elif act < 0.9:
            other = some_annotation(draw, cable)
            marks = marks.with_annotation(
                draw.choice(marks.annotations).having(targets=other.targets, note="Other.")
            )
        elif before:
            marks = draw.choice(before)  # as undo does
        before.append(marks)
        fresh = AnnotationSet(marks.annotations)
        for paragraph in cable.facts.paragraphs:
            assert marks.at_paragraph(paragraph.ordinal) == fresh.at_paragraph(paragraph.ordinal)
        for annotation in before[draw.randrange(len(before))]:
            for target in annotation.targets:
                assert marks.on_target(target) == fresh.on_target(target)
            assert marks.get(annotation.id) == fresh.get(annotation.id)


def test_thousands_that_come_at_once_are_found_too(cable: Cable) -> None:
    draw = random.Random(6)
    marks = AnnotationSet().with_annotation(some_annotation(draw, cable))
    assert marks.get("no") is None
    many = tuple(some_annotation(draw, cable) for _ in range(400))
    after = AnnotationSet(many).with_new_label("economy")[0]
    assert all(after.get(one.id) is one for one in many)
    assert marks.get(many[0].id) is None


def test_a_long_undo_stack_keeps_few_indexes_and_finds_all_the_same(cable: Cable) -> None:
    draw = random.Random(7)
    marks = AnnotationSet(tuple(some_annotation(draw, cable) for _ in range(50)))
    stack = [marks]
    for _ in range(100):
        marks = marks.with_annotation(
            draw.choice(marks.annotations).having(note=f"{draw.random()}")
        )
        stack.append(marks)
    assert sum("_index" in vars(one) for one in stack) < 50
    for one in stack:
        assert all(one.get(each.id) is each for each in one)
