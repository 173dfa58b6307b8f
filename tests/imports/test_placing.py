"""Places that a file names, found on the cable: as what they were marked, else as the words there."""

from __future__ import annotations

import pytest

from cable_reader.annotate.target import Scope, target_for_addressee, target_for_field
from cable_reader.imports.placing import scope_named, target_at


@pytest.fixture
def cable(make_item, make_text):
    return make_item(make_text()).cable


def test_a_place_is_what_it_was_marked_as(cable):
    subject = target_for_field(cable, "subject")
    assert target_at(cable, Scope.FIELD, *subject.span, field="subject") == subject
    addressee = target_for_addressee(cable, cable.info[0])
    assert target_at(cable, Scope.ADDRESSEE, *addressee.span) == addressee


def test_a_field_read_elsewhere_by_now_stays_a_field(cable):
    start = cable.text.index("HARBOR")
    found = target_at(cable, Scope.FIELD, start, start + 6, field="subject")
    assert (found.scope, found.field, found.exact) == (Scope.FIELD, "subject", "HARBOR")


@pytest.mark.parametrize("scope", [Scope.SPAN, Scope.PARAGRAPH, Scope.ADDRESSEE])
def test_words_that_are_no_such_place_are_a_span(cable, scope):
    start = cable.text.index("HARBOR")
    found = target_at(cable, scope, start, start + 6, field="subject")
    assert (found.scope, found.field, found.exact) == (Scope.SPAN, None, "HARBOR")


def test_nothing_stands_on_no_words(cable):
    assert target_at(cable, Scope.SPAN, 5, 5) is None
    assert target_at(cable, Scope.SPAN, 5, len(cable.text) + 1) is None


def test_a_scope_nobody_knows_is_a_span():
    assert scope_named("field") == "field"
    assert scope_named("chapter") == "span"
