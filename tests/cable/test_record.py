"""The typed cable: facts reached as attributes, findings computed once, places kept."""

from __future__ import annotations

import copy
import pickle

import pytest

from cable_reader.cable.finding import Finding, Severity
from cable_reader.cable.record import Cable, Facts
from cable_reader.cable.span import Span


def test_every_fact_is_an_attribute(parse):
    cable = parse()
    for name in Facts._fields:
        assert getattr(cable, name) is getattr(cable.facts, name)


def test_the_hints_are_those_of_the_facts():
    assert Facts.__annotations__ == Cable.__annotations__


@pytest.mark.parametrize("name", ["paragraph", "_private", "__wrapped__"])
def test_other_names_are_none_of_it(parse, name):
    with pytest.raises(AttributeError):
        getattr(parse(), name)


def test_copies_and_pickles_hold_the_same_facts(parse):
    cable = parse()
    assert copy.copy(cable).facts == cable.facts
    assert pickle.loads(pickle.dumps(cable)).facts == cable.facts  # noqa: S301 - our own


def test_findings_are_computed_once(parse):
    calls = []

    def check(cable):
        calls.append(cable)
        return (Finding("ICE", Severity.INFO, 0, 1),)

    whole = parse()
    cable = Cable(whole.tree, whole.facts, "plain-text", check)
    assert cable.findings is cable.findings
    assert calls == [cable]
    assert Cable(whole.tree, whole.facts).findings == ()


def test_every_fact_lies_where_it_was_read(parse):
    cable = parse(
        fields="E.O. 12958: DECL: 08/28/2018\nTAGS: PREL, ECON\nSUBJECT: FICTIONAL: ICE\n"
        "REF: A. CASTRA 12\n\nClassified By: DCM Milo Tarn, reasons 1.4 (b)"
    )
    text = cable.tree.text_of
    assert text(cable.sender.node) == "FM AMEMBASSY NORRVIK"
    assert text(cable.action[0].node) == "TO RUEHC/SECSTATE WASHDC PRIORITY 3310"
    assert text(cable.date_time.node) == "151522Z MAR 07"
    assert [text(tag.node) for tag in cable.tags] == ["PREL", "ECON"]
    assert text(cable.subject.node) == "SUBJECT: FICTIONAL: ICE"
    assert text(cable.references[0].node) == "CASTRA 12"
    assert text(cable.classified_by.node).startswith("Classified By:")
    paragraph = cable.paragraphs[0]
    assert cable.text[slice(*paragraph.marking_span)] == "(C)"
    assert cable.text[slice(*paragraph.number_span)] == "1."
    assert paragraph.start == paragraph.nodes[0].start


def test_a_finding_has_a_span():
    assert Finding("ICE", Severity.ERROR, 2, 5).span == Span(2, 5)
    assert [severity.value for severity in Severity] == ["error", "warning", "info"]
