"""A target is the very words at the very place, and refuses what is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader.annotate.target import (
    CONTEXT,
    Scope,
    SelectionError,
    State,
    field_span,
    target_for_addressee,
    target_for_cable,
    target_for_field,
    target_for_paragraph,
    target_for_span,
)
from cable_reader.reading import parse
from cable_reader.wording import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable

    from cable_reader.cable.record import Cable


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="ab \n\r\t\f\u00e9\U0001f4cc\U0001d539.1()C", max_size=80), st.data())
def test_the_words_kept_are_those_at_the_place(text: str, data: st.DataObject) -> None:
    cable = parse(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if not text[start:end].strip():
        with pytest.raises(SelectionError):
            target_for_span(cable, start, end)
        return
    target = target_for_span(cable, start, end)
    assert target.fits(text)
    assert text[: target.start].endswith(target.prefix)
    assert text[target.end :].startswith(target.suffix)
    assert len(target.prefix) == min(CONTEXT, start)


@pytest.mark.parametrize(("start", "end"), [(-1, 4), (4, 3), (0, 10**6)])
def test_places_outside_the_text_are_refused(cable: Cable, start: int, end: int) -> None:
    with pytest.raises(SelectionError) as caught:
        target_for_span(cable, start, end)
    assert caught.value.code == "selection-outside"
    assert caught.value.code in ERRORS


def test_a_paragraph_from_its_number_to_its_last_word(cable: Cable) -> None:
    target = target_for_paragraph(cable, cable.paragraphs[1])
    assert target.exact is not None
    assert target.exact.startswith("2. (SBU) The harbor master")
    assert target.exact.endswith("twice a day.")
    assert (target.para, target.ordinal, target.mark) == ("2", 2, "SBU")
    assert target.scope is Scope.PARAGRAPH
    assert target.fits(cable.text)


def test_a_span_through_two_paragraphs_is_in_both(
    cable: Cable, find: Callable[..., tuple[int, int]]
) -> None:
    start, _ = find(cable, "END SUMMARY")
    _, end = find(cable, "The harbor master")
    target = target_for_span(cable, start, end)
    assert list(target.ordinals) == [1, 2]
    assert target.para == "1"


def test_a_span_of_the_header_is_in_no_paragraph(cable: Cable) -> None:
    target = target_for_span(cable, 0, 12)
    assert target.exact == "VZCZCXYZ0001"
    assert list(target.ordinals) == []


def test_fields(cable: Cable) -> None:
    target = target_for_field(cable, "subject")
    assert target.field == "subject"
    assert "HARBOR FERRY TALKS" in (target.exact or "")
    for field in ("from", "dtg", "classification", "captions", "eo", "tags", "classified_by"):
        span = field_span(cable, field)
        assert span is not None, field
        assert span.length
    with pytest.raises(SelectionError) as caught:
        target_for_field(cable, "references")
    assert caught.value.code == "field-missing"


def test_addressees(cable: Cable) -> None:
    target = target_for_addressee(cable, cable.info[0])
    assert target.field == "info"
    assert "BRACKENFORD" in (target.exact or "")
    assert target.scope is Scope.ADDRESSEE


def test_the_whole_cable_has_no_place() -> None:
    target = target_for_cable()
    assert target.span is None
    assert target.is_placed
    assert target.state is State.ANCHORED


def test_places_are_compared_with_their_kind(cable: Cable) -> None:
    paragraph = target_for_paragraph(cable, cable.paragraphs[0])
    span = target_for_span(cable, paragraph.start or 0, paragraph.end or 0)
    assert not paragraph.is_same_place(span)
    assert span.is_same_place(target_for_span(cable, span.start or 0, span.end or 0))


def test_a_rival_is_known_from_the_start(
    cable: Cable, find: Callable[..., tuple[int, int]]
) -> None:
    lonely = target_for_span(cable, *find(cable, "Minister of Fisheries repeated"))
    assert lonely.rival is not None
    assert lonely.rival < 0.6
    twice = parse(
        "1. (C) The ferry comes at noon again.\n\n2. (C) The ferry comes at noon again.\n"
    )
    twin = target_for_span(twice, *find(twice, "ferry comes at noon"))
    assert twin.rival is not None
    assert twin.rival > 0.8
