"""Spans: length, what they hold, when two meet."""

import pytest

from cable_reader.cable.span import Span


def test_holds_its_start_and_not_its_end():
    span = Span(2, 5)
    assert span.length == 3
    assert [span.holds(offset) for offset in range(1, 6)] == [False, True, True, True, False]


@pytest.mark.parametrize(
    ("first", "second", "meet"),
    [
        ((0, 2), (1, 3), True),
        ((0, 2), (2, 3), False),
        ((2, 2), (0, 2), True),
        ((2, 2), (3, 4), False),
        ((2, 2), (2, 2), True),
        ((0, 9), (3, 4), True),
    ],
)
def test_meeting_goes_both_ways(first, second, meet):
    assert Span(*first).meets(Span(*second)) is meet
    assert Span(*second).meets(Span(*first)) is meet
