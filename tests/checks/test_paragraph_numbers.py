from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader.checks import paragraph_numbers
from cable_reader.checks.catalogue import SEVERITIES

SEQUENCES = [
    ([], []),
    ([1, 2, 3], []),
    ([None, None], []),
    ([1, 2, None, 3], []),
    ([2, 3], ["NUM_FIRST"]),
    ([11, 12, 13], ["NUM_FIRST"]),
    ([1, 2, 4, 5], ["NUM_GAP"]),
    ([1, 2, 2, 3], ["NUM_DUP"]),
    ([1, 2, 1, 2], ["NUM_BACK"]),
    ([1, 2, 2, 5], ["NUM_DUP", "NUM_GAP"]),
    ([1, 2, 3, 14, 15, 16], ["NUM_PREFIX_ARTIFACT"]),
    ([1, 2, 3, 14, 15, 6, 7], ["NUM_PREFIX_ARTIFACT"]),
    ([1, 2, 13], ["NUM_PREFIX_ARTIFACT"]),
    ([*range(1, 10), 110, 111], ["NUM_PREFIX_ARTIFACT"]),
    ([1, 2, 13, *range(14, 22)], ["NUM_PREFIX_ARTIFACT"]),
    # a jump that is not ten, or that does not last, is a jump
    ([1, 2, 14, 15], ["NUM_GAP"]),
    ([1, 2, 13, 20], ["NUM_GAP", "NUM_GAP"]),
    ([1, 2, 13, 14, 2], ["NUM_GAP", "NUM_BACK"]),
]


def numbered(make, numbers):
    return make(
        paragraphs=tuple(make.paragraph(place, n) for place, n in enumerate(numbers, 1)),
    )


@pytest.mark.parametrize(("numbers", "expected"), SEQUENCES)
def test_a_sequence_has_its_findings(make, numbers, expected):
    found = list(paragraph_numbers.check(numbered(make, numbers)))
    assert [finding.code for finding in found] == expected


def test_the_artifact_names_what_is_printed_and_what_is_meant(make):
    (found,) = paragraph_numbers.check(numbered(make, [1, 2, 3, 14, 15, 16]))
    values = dict(found.values)
    assert values["printed"] == "14, 15, 16"
    assert values["proposed"] == values["hint"] == "4, 5, 6"
    assert (found.start, found.end) == (4, 5)


def test_a_long_run_is_named_by_its_ends(make):
    (found,) = paragraph_numbers.check(numbered(make, [1, *range(12, 22)]))
    assert dict(found.values)["hint"] == "2 to 11"


def test_a_later_section_alone_may_begin_anywhere(make):
    cable = make(
        paragraphs=(make.paragraph(1, 7), make.paragraph(2, 8)),
        banners=(make.banner(section=2, sections=3),),
    )
    assert list(paragraph_numbers.check(cable)) == []


@settings(max_examples=100, deadline=None)
@given(numbers=st.lists(st.none() | st.integers(0, 30), max_size=30))
def test_any_sequence_is_weighed_in_order(make, numbers):
    found = list(paragraph_numbers.check(numbered(make, numbers)))
    places = [finding.start for finding in found]
    assert places == sorted(set(places))
    assert {finding.code for finding in found} <= set(SEVERITIES)
    printed = [number for number in numbers if number is not None]
    assert bool(found) == (printed != list(range(1, len(printed) + 1)))
