"""What goes out in a form comes back from it: places, labels, notes, authors, the bytes."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cable_reader.annotate.annotated import annotated_from_xml
from cable_reader.annotate.annotation import AnnotationSet, Scope, target_for_cable
from cable_reader.exports import ExportJob, export_named
from cable_reader.exports.xml_text import carried, lf
from cable_reader.imports import ImportTarget, import_named

WHEN = "2026-11-23T09:30:00Z"
UNHURRIED = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def there_and_back(name, item):
    data = export_named(name).write(ExportJob([item], WHEN))
    into = ImportTarget(item.cable, item.annotations.source)
    return import_named(name).read(data, into, "file")


def places(annotation):
    targets = [one for one in annotation.targets if one.is_placed] or [target_for_cable()]
    if any(one.scope == Scope.CABLE for one in targets):
        targets = [one for one in targets if one.scope != Scope.CABLE] or targets[:1]
    if not any(one.is_placed for one in annotation.targets) and annotation.targets:
        return [(one.state, one.exact) for one in annotation.targets]
    return [(str(one.scope), one.start, one.end, one.exact, one.ordinal) for one in targets]


def label_paths(annotations, annotation):
    return [annotations.book.path(one) for one in annotation.labels]


@given(st.data())
@UNHURRIED
def test_own_xml_gives_back_bytes_and_annotations(draw_item, data) -> None:
    item = draw_item(data.draw)
    found = there_and_back("annotated-xml", item)
    written = export_named("annotated-xml").write(ExportJob([item], WHEN))
    assert annotated_from_xml(written).data == item.source.data
    assert found.annotations.annotations == item.annotations.annotations
    assert found.report.not_taken == ()


@given(st.data())
@UNHURRIED
def test_a_second_export_of_own_xml_is_the_same(draw_item, make_item, data) -> None:
    item = draw_item(data.draw)
    first = export_named("annotated-xml").write(ExportJob([item], WHEN))
    into = ImportTarget(item.cable, item.annotations.source)
    back = import_named("annotated-xml").read(first, into, "file")
    carried = annotated_from_xml(first).data
    again = make_item(carried.decode("utf-8", "surrogateescape"), back.annotations)
    assert export_named("annotated-xml").write(ExportJob([again], WHEN)) == first


@pytest.mark.parametrize("form", ["web-annotation", "refi-qda"])
@given(data=st.data())
@UNHURRIED
def test_exchange_forms_give_back_places_labels_and_notes(draw_item, form, data) -> None:
    item = draw_item(data.draw)
    found = there_and_back(form, item)
    back = {one.id: one for one in found.annotations}
    assert back.keys() == {one.id for one in item.annotations}
    for before in item.annotations:
        after = back[before.id]
        # XML cannot carry control characters and other programs want line feeds.
        note = carried(lf(before.note)) if form == "refi-qda" else before.note
        assert after.note == note
        assert after.author == before.author
        assert places(after) == places(before)
        # A project has each code once at a place, so marks that share it share their order.
        assert sorted(label_paths(found.annotations, after)) == sorted(
            label_paths(item.annotations, before)
        )
    assert found.report.not_taken == ()


@given(st.data())
@UNHURRIED
def test_web_annotation_gives_back_the_rest_too(draw_item, data) -> None:
    item = draw_item(data.draw)
    back = {one.id: one for one in there_and_back("web-annotation", item).annotations}
    for one in item.annotations:
        after = back[one.id]
        assert (after.kind, after.color, after.status, after.important, after.created) == (
            one.kind,
            one.color,
            one.status,
            one.important,
            one.created,
        )


@given(st.data())
@UNHURRIED
def test_codebooks_come_back_as_trees(draw_item, data) -> None:
    item = draw_item(data.draw)
    paths = {item.annotations.book.path(one.uuid) for one in item.annotations.book}
    if not paths:
        return
    found = there_and_back("refi-qda-codebook", item)
    assert {found.annotations.book.path(one.uuid) for one in found.annotations.book} == paths
    assert {one.uuid for one in found.annotations.book} == {
        one.uuid for one in item.annotations.book
    }


@pytest.mark.parametrize(
    "names", [("a/b", None), ("'=x", None), ("=x", None), ("a", "b/c"), ("/", "//"), ("a", "a")]
)
def test_names_with_slashes_and_guards_come_back(make_item, make_text, names) -> None:
    outer, inner = names
    marks, label = AnnotationSet().with_new_label(outer)
    if inner:
        marks, _ = marks.with_new_label(inner, parent=label.uuid)
    found = there_and_back("csv-labels", make_item(make_text(), marks))
    paths = {found.annotations.book.path(one.uuid) for one in found.annotations.book}
    assert paths == {marks.book.path(one.uuid) for one in marks.book}


@given(st.data())
@UNHURRIED
def test_label_lists_come_back_with_what_they_mean(draw_item, data) -> None:
    item = draw_item(data.draw)
    found = there_and_back("csv-labels", item)
    book = item.annotations.book

    def described(one) -> dict:
        return {
            tuple(name.casefold() for name in one.path(label.uuid)): (
                label.color,
                lf(label.description).replace("\0", "\N{SYMBOL FOR NULL}").strip(),
            )
            for label in one
        }

    assert described(found.annotations.book) == described(book)
    assert found.report.not_taken == ()
