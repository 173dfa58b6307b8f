"""Marks that come back are known in the time of their number, also where all are on the whole cable."""

from __future__ import annotations

import pytest

from cable_reader.annotate.annotation import Annotation, AnnotationSet, target_for_cable
from cable_reader.imports.importing import Remarks
from cable_reader.imports.known import news


def marks(count):
    return tuple(
        Annotation.new(target_for_cable(), kind="note", author="Moss", note=f"Ice, {number}.")
        for number in range(count)
    )


@pytest.fixture
def remarks():
    return Remarks()


def test_each_is_known_by_its_words(remarks):
    assert list(news(marks(3), AnnotationSet(marks(3)), remarks)) == []
    assert [one.note for one in news(marks(4), AnnotationSet(marks(3)), remarks)] == ["Ice, 3."]


def test_time_grows_with_the_number(times_longer, remarks):
    def know(count):
        there, back = AnnotationSet(marks(count)), marks(count)
        return lambda: list(news(back, there, remarks))

    assert times_longer(know(300), know(1200), 9) < 9  # the square is 16
