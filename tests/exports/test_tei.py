"""TEI: valid, its pointers resolve, and what was marked can be found by them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from cable_reader.annotate.annotation import (
    Annotation,
    AnnotationSet,
    Scope,
    target_for_paragraph,
    target_for_span,
)
from cable_reader.exports import ExportJob, export_named, levels_named
from cable_reader.exports.export import Options
from cable_reader.exports.xml_text import carried, lf

WHEN = "2026-11-23T09:30:00Z"
TEI = {"t": "http://www.tei-c.org/ns/1.0"}
ID = "{http://www.w3.org/XML/1998/namespace}id"
SUBSET = Path(__file__).with_name("tei_subset.rng")
OFFICIAL = Path(__file__).resolve().parents[3] / "shared" / "schemas" / "tei" / "tei_cable.rng"


@pytest.fixture(scope="module")
def subset() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(SUBSET))


@pytest.fixture(scope="module")
def official() -> etree.RelaxNG | None:
    return etree.RelaxNG(etree.parse(OFFICIAL)) if OFFICIAL.is_file() else None


def document(item, name: str = "tei", **options) -> etree._Element:
    return etree.fromstring(export_named(name).write(ExportJob([item], WHEN, Options(**options))))


def ids(root) -> dict[str, etree._Element]:
    found = [one for one in root.iter() if one.get(ID)]
    assert len({one.get(ID) for one in found}) == len(found)
    return {one.get(ID): one for one in found}


def pointed(root, annotation) -> str:
    known = ids(root)
    return "".join("".join(known[one[1:]].itertext()) for one in annotation.get("target").split())


@pytest.mark.parametrize("name", ["tei", "tei-frus"])
@given(data=st.data())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_edition_is_valid(draw_item, subset, official, name, data) -> None:
    item = draw_item(data.draw)
    options = {
        "only_annotated": data.draw(st.booleans()),
        "source_text": data.draw(st.booleans()),
        "levels": data.draw(st.sampled_from((frozenset(), levels_named("U")))),
    }
    root = document(item, name, **options)
    subset.assertValid(root)
    ids(root)
    if official is not None:  # more, where the official schemas lie beside the project
        official.assertValid(root)


@given(st.data())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_pointers_lead_to_the_words_that_were_marked(draw_item, data) -> None:
    item = draw_item(data.draw)
    root = document(item)
    written = {one.get("n"): one for one in root.iterfind(".//t:annotation", TEI)}
    assert written.keys() == {one.id for one in item.annotations}
    for annotation in item.annotations:
        if len(annotation.targets) != 1 or not annotation.targets[0].is_placed:
            continue
        target = annotation.targets[0]
        if target.scope in {Scope.SPAN, Scope.ADDRESSEE, Scope.FIELD}:
            words = lf(target.exact)
            shown = pointed(root, written[annotation.id])
            # Blanks between the outermost lines are layout here, and a form feed is an element.
            assert "".join(shown.split()) == "".join(carried(words.replace("\f", "")).split())


def test_paragraph_numbers_that_repeat_have_ids_of_their_own(make_item, make_text) -> None:
    text = make_text().replace("\n2. (SBU)", "\n1. (SBU)")
    root = document(make_item(text))
    paragraphs = root.findall(".//t:p[@ana]", TEI)
    assert [one.get(ID) for one in paragraphs] == ["p1", "p2", "p3", "p4"]
    assert [one.get("n") for one in paragraphs] == ["1", "1", "3", "4"]
    assert [one.get("ana") for one in paragraphs] == ["#m-C", "#m-SBU", "#m-U", "#m-S"]


def test_routing_and_tags_stand_in_the_header(make_item, make_text) -> None:
    root = document(make_item(make_text()))
    actions = root.findall(".//t:correspAction", TEI)
    assert [(one.get("type"), one.get("subtype")) for one in actions] == [
        ("sent", None),
        ("received", "action"),
        ("received", "info"),
    ]
    assert actions[0].find("t:date", TEI).get("when") == "2007-05-03T10:15:00Z"
    assert actions[1].find("t:orgName", TEI).get("key") == "RUEHC"
    assert [one.text for one in root.iterfind(".//t:keywords/t:term", TEI)] == [
        "PREL",
        "ECON",
        "XX",
    ]


def test_overlapping_marks_are_flat_segs_with_all_labels(make_item, make_text) -> None:
    item = make_item(make_text())
    at = item.cable.text.index("harbor master")
    marks, one = AnnotationSet().with_new_label("one")
    marks, two = marks.with_new_label("two")
    for start, end, label in ((at, at + 13, one), (at + 7, at + 18, two)):
        target = target_for_span(item.cable, start, end)
        marks = marks.with_annotation(Annotation.new(target, labels=(label.uuid,)))
    root = document(make_item(item.cable.text, marks))
    segs = root.findall(".//t:p/t:seg[@ana]", TEI)
    assert [(seg.text, seg.get("ana")) for seg in segs] == [
        ("harbor ", "#label-1"),
        ("master", "#label-1 #label-2"),
        (" told", "#label-2"),
    ]


def test_frus_notes_are_numbered_through(make_item, make_text) -> None:
    item = make_item(make_text())
    marks, label = AnnotationSet().with_new_label("economy")
    for paragraph, note in zip(item.cable.paragraphs, ("first", "", "third"), strict=False):
        target = target_for_paragraph(item.cable, paragraph)
        labels = () if note else (label.uuid,)
        marks = marks.with_annotation(Annotation.new(target, note=note, labels=labels))
    root = document(make_item(item.cable.text, marks), "tei-frus")
    notes = root.findall(".//t:note", TEI)
    assert [one.get("n") for one in notes] == ["1", "2", "3", "4"]
    assert notes[0].get("type") == "source"
    assert [one.text for one in notes[1:]] == ["first", "Labels: economy.", "third"]
    head = root.find(".//t:div/t:head", TEI)
    assert head.text == (
        "1. Telegram 42 From the Embassy in Nowhereville to the Department of State"
    )


def test_a_mark_on_a_whole_paragraph_is_on_its_element(make_item, make_text) -> None:
    item = make_item(make_text())
    marks, label = AnnotationSet().with_new_label("economy")
    one = Annotation.new(
        target_for_paragraph(item.cable, item.cable.paragraphs[1]), labels=(label.uuid,)
    )
    item = make_item(item.cable.text, marks.with_annotation(one))
    root = etree.fromstring(export_named("tei").write(ExportJob([item], WHEN)))
    paragraph = root.find(".//t:p[@n='2']", TEI)
    assert paragraph.get("ana") == "#m-SBU #label-1"
    assert paragraph.findall("t:seg[@ana]", TEI) == []
    assert root.find(".//t:annotation", TEI).get("target") == "#p2"


def test_what_is_one_piece_has_its_type_once(make_item, make_text) -> None:
    root = etree.fromstring(export_named("tei").write(ExportJob([make_item(make_text())], WHEN)))
    [caption] = root.findall(".//t:opener/t:seg[@type='caption']", TEI)
    assert (caption.text, len(caption)) == ("SIPDIS", 0)
