"""Two lists are told apart by the very objects in them."""

from __future__ import annotations

import random

import pytest

from cable_reader.differing import differing


class Thing:
    """Equal to every other."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Thing)

    __hash__ = None  # type: ignore[assignment]


@pytest.mark.parametrize("kind", [list, tuple])
def test_what_is_cut_off_is_the_same_at_both_ends(kind: type) -> None:
    draw = random.Random(1)
    for _ in range(500):
        before = kind(Thing() for _ in range(draw.randrange(8)))
        low, high = sorted((draw.randrange(9), draw.randrange(9)))
        after = kind([*before[:low], *(Thing() for _ in range(draw.randrange(3))), *before[high:]])
        first, was, now = differing(before, after)
        rest = len(before) - first - len(was)
        assert rest == len(after) - first - len(now)
        assert all(a is b for a, b in zip(before[:first], after[:first], strict=True))
        assert all(
            a is b
            for a, b in zip(before[len(before) - rest :], after[len(after) - rest :], strict=True)
        )
        for one, other in zip(was[:1], now[:1], strict=False):
            assert one is not other
        for one, other in zip(was[-1:], now[-1:], strict=False):
            assert one is not other


def test_equal_objects_are_not_the_same_one() -> None:
    one, other = Thing(), Thing()
    assert differing([one], [other]) == (0, [one], [other])
    assert differing([one], [one]) == (1, [], [])
