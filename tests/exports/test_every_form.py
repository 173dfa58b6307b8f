"""What holds for every form: it writes, it says where it is from, it leaks nothing left out."""

from __future__ import annotations

import csv
import importlib
import io
import json
import pkgutil
import re
import zipfile
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from cable_reader import exports
from cable_reader.annotate.annotation import (
    Annotation,
    AnnotationSet,
    target_for_cable,
    target_for_paragraph,
    target_for_span,
)
from cable_reader.exports import EXPORTS, Export, ExportError, ExportJob, Options, levels_named

WHEN = "2026-11-23T09:30:00Z"
EVERY = pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
UNHURRIED = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
LABELS_ONLY = {"refi-qda-codebook", "csv-labels"}


def inflated(data: bytes) -> str:
    """A form's content as one text, archives unpacked."""
    if data.startswith(b"PK"):
        archive = zipfile.ZipFile(io.BytesIO(data))
        data = b"".join(archive.read(name) for name in archive.namelist())
    return data.decode("utf-8")


def written(export: Export, item, **options) -> str:
    return inflated(export.write(ExportJob([item], WHEN, Options(**options))))


def check_well_formed(export: Export, data: bytes) -> None:
    if export.suffix.endswith((".xml", ".qdc")):
        etree.fromstring(data)
    elif export.suffix == ".qdpx":
        archive = zipfile.ZipFile(io.BytesIO(data))
        assert archive.testzip() is None
        etree.fromstring(archive.read("project.qde"))
    elif export.suffix.endswith(".jsonld"):
        json.loads(data)
    elif export.suffix == ".jsonl":
        assert [json.loads(line) for line in data.decode().split("\n") if line]
    elif export.suffix.endswith(".csv"):
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
        assert len({len(row) for row in rows}) == 1
    else:
        data.decode("utf-8")


def test_every_file_with_a_form_is_listed() -> None:
    found = set()
    for module in pkgutil.iter_modules(exports.__path__):
        loaded = importlib.import_module(f"cable_reader.exports.{module.name}")
        found |= {value.name for value in vars(loaded).values() if isinstance(value, Export)}
    assert found == {export.name for export in EXPORTS}
    assert len(found) == len(EXPORTS)


@EVERY
@given(data=st.data())
@UNHURRIED
def test_hostile_marks_go_through(draw_item, export, data) -> None:
    item = draw_item(data.draw)
    options = Options(
        only_annotated=data.draw(st.booleans()),
        levels=data.draw(st.sampled_from((frozenset(), levels_named("CU")))),
        notes=data.draw(st.booleans()),
        authors=data.draw(st.booleans()),
        source_text=data.draw(st.booleans()),
        ism=data.draw(st.booleans()),
    )
    for job in (ExportJob([item], WHEN), ExportJob([item], WHEN, options)):
        try:
            made = export.write(job)
        except ExportError as error:
            assert error.code == "export-no-labels"  # noqa: PT017
            assert not len(item.annotations.book)
            continue
        check_well_formed(export, made)
        assert made == export.write(job)


@EVERY
def test_an_unmarked_cable_goes_through(make_item, make_text, export) -> None:
    item = make_item(make_text())
    if export.name == "refi-qda-codebook":
        with pytest.raises(ExportError):
            export.write(ExportJob([item], WHEN))
        return
    check_well_formed(export, export.write(ExportJob([item], WHEN)))


@EVERY
@pytest.mark.parametrize(
    "text", ["", "x", "\ufeffx", "\x00\udc92", "no cable at all\n\n1. (Q) ?\n"]
)
def test_what_is_hardly_a_cable_goes_through(make_item, export, text) -> None:
    item = make_item(text, _labelled(AnnotationSet()))
    check_well_formed(export, export.write(ExportJob([item], WHEN)))


def _labelled(annotations: AnnotationSet) -> AnnotationSet:
    annotations, label = annotations.with_new_label("economy", description="Trade")
    note = Annotation.new(target_for_cable(), note="a note", labels=(label.uuid,), author="Ann")
    return annotations.with_annotation(note)


@EVERY
def test_every_export_says_where_it_is_from(make_item, make_text, export) -> None:
    item = make_item(make_text(), _labelled(AnnotationSet()))
    origin = item.source.origin._replace(path="/a/dump.csv", locator="row 17")
    item = replace(item, source=item.source._replace(origin=origin))
    text = written(export, item)
    for value in (origin.sha256, str(origin.size), "07NOWHEREVILLE42", "dump.csv", "row 17"):
        assert value in text
    assert re.search(r"2026-11-23T09:30:00Z", text)
    assert "Cable Reader " in text or "cable-reader" in text


@EVERY
def test_several_cables_go_into_one_file_or_are_refused(make_item, make_text, export) -> None:
    items = [
        make_item(make_text(), _labelled(AnnotationSet())),
        make_item(make_text(newline="\r\n"), _labelled(AnnotationSet())),
    ]
    if export.holds_many:
        check_well_formed(export, export.write(ExportJob(iter(items), WHEN)))
    else:
        with pytest.raises(ExportError) as raised:
            export.write(ExportJob(items, WHEN))
        assert raised.value.values == {"count": 2}


HIDDEN = "xylophone"


@pytest.fixture
def secret_item(make_item, make_text):
    """A cable whose (S) paragraph holds the secret word, marked along with its neighbours."""
    paragraphs = (
        "(U) The statement was published on May 3.",
        f"(S) A keeper counts the {HIDDEN} ferries at night.",
        "(U) The talks will go on.",
    )
    item = make_item(make_text(paragraphs))
    text, cable = item.cable.text, item.cable
    annotations, open_label = AnnotationSet().with_new_label("open")
    annotations, closed_label = annotations.with_new_label("closed-label")
    start = text.index(HIDDEN)
    for target, label, note, author in (
        (target_for_paragraph(cable, cable.paragraphs[0]), open_label, "first remark", "Ann Able"),
        (target_for_span(cable, start, start + 9), closed_label, "second remark", "Ben Baker"),
        (target_for_span(cable, start - 60, start + 30), open_label, "wide remark", "Ann Able"),
    ):
        made = Annotation.new(target, labels=(label.uuid,), note=note, author=author)
        annotations = annotations.with_annotation(made)
    return replace(item, annotations=replace(annotations, source=item.annotations.source))


@EVERY
def test_levels_that_are_not_chosen_do_not_leak(secret_item, export) -> None:
    whole = written(export, secret_item)
    chosen = written(export, secret_item, levels=levels_named(["U"]))
    assert HIDDEN not in chosen
    assert "second remark" not in chosen
    assert "HARBOR FERRY" not in chosen  # the subject is marked (C)
    if export.name not in {"csv-addressees", "markdown", *LABELS_ONLY, "csv"}:
        assert HIDDEN in whole


@EVERY
def test_labels_that_are_not_chosen_do_not_leak(secret_item, export) -> None:
    chosen = written(export, secret_item, labels=frozenset({"OPEN"}))
    assert "closed-label" not in chosen
    assert "second remark" not in chosen
    if export.name not in {"csv-addressees", "csv-paragraphs", *LABELS_ONLY}:
        assert "first remark" in chosen


@EVERY
def test_notes_and_names_can_stay_out(secret_item, export) -> None:
    assert " remark" not in written(export, secret_item, notes=False)
    without = written(export, secret_item, authors=False)
    assert "Able" not in without
    assert "Baker" not in without


@EVERY
def test_the_source_text_can_stay_out(secret_item, export) -> None:
    without = written(export, secret_item, source_text=False)
    for word in (HIDDEN, "published on May", "keeper counts", "will go on"):
        assert word not in without


@EVERY
def test_unmarked_paragraphs_can_stay_out(secret_item, export) -> None:
    without = written(export, secret_item, labels=frozenset({"closed-label"}), only_annotated=True)
    assert "published on May" not in without
    assert "will go on" not in without


@EVERY
def test_what_is_left_out_is_counted(secret_item, export) -> None:
    text = written(export, secret_item, levels=levels_named(["U"]))
    counted = (
        "1 paragraph, 2 annotations" in text
        or '"paragraphs": 1, "annotations": 2' in text
        or re.search(r'cable:paragraphs": 1,\s*"cable:annotations": 2', text)
    )
    assert counted
    nothing = written(export, secret_item, levels=levels_named(["TS"]))
    assert re.search(
        r'3 paragraphs, 3 annotations|paragraphs": 3, "(cable:)?annotations": 3', nothing
    )
    assert secret_item.source.origin.sha256 in nothing
    whole = written(export, secret_item)
    assert re.search(r"(?i)left out(?: of this (?:export|edition))?: nothing|nothing|0", whole)
