"""Which form a file is of: its content decides, its name where the content says nothing."""

from __future__ import annotations

import importlib
import pkgutil
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader import imports
from cable_reader.annotate.annotation import AnnotationSet
from cable_reader.annotate.label import LabelBook
from cable_reader.annotate.store import to_xml
from cable_reader.errors import CableReaderError
from cable_reader.exports import ExportJob, export_named
from cable_reader.imports import (
    IMPORTS,
    ImportFileError,
    ImportTarget,
    detect_import,
    import_named,
    read_import,
)

BOM = b"\xef\xbb\xbf"
WHEN = "2026-11-23T09:30:00Z"


def test_every_file_with_an_import_is_listed():
    found = {
        module.IMPORT.name
        for one in pkgutil.iter_modules(imports.__path__)
        if hasattr(module := importlib.import_module(f"cable_reader.imports.{one.name}"), "IMPORT")
    }
    assert found == {one.name for one in IMPORTS}


@pytest.mark.parametrize("form", IMPORTS, ids=lambda form: form.name)
@pytest.mark.parametrize("name", ["x", "x.bin", "x.xml", "x.csv", "x.json"])
def test_the_content_decides(make_item, make_text, form, name):
    book, _ = LabelBook().added("ferries")
    item = make_item(make_text(), AnnotationSet(book=book))
    data = export_named(form.name).write(ExportJob([item], WHEN))
    assert detect_import(data, name) is form
    if not data.startswith(b"PK"):
        assert detect_import(BOM + data.removeprefix(BOM), name) is form


def test_an_annotation_file_is_own_xml():
    assert detect_import(to_xml(AnnotationSet()), "x").name == "annotated-xml"


@pytest.mark.parametrize(
    ("name", "form"),
    [("x.QDPX", "refi-qda"), ("x.csv", "csv-labels"), ("x.jsonld", "web-annotation")],
)
def test_the_name_decides_what_the_content_does_not_say(name, form):
    assert detect_import(b"nothing of it", name).name == form


@pytest.mark.parametrize("data", [b"", b"<TEI/>", b"UNCLAS TOKYO 1", b"\xff\xfe"])
@pytest.mark.parametrize("name", ["x.xml", "x.txt", "x"])
def test_what_is_no_form_is_refused_with_those_there_are(data, name):
    with pytest.raises(ImportFileError) as caught:
        detect_import(data, name)
    assert caught.value.code == "import-form"
    assert all(form.title in str(caught.value) for form in IMPORTS)


@given(data=st.binary(max_size=200), name=st.sampled_from(["x.xml", "x.csv", "x.qdc", "x"]))
@settings(max_examples=100, deadline=None)
def test_no_bytes_break_it(make_item, make_text, tmp_path_factory, data, name):
    path = tmp_path_factory.mktemp("any") / name
    path.write_bytes(data)
    item = make_item(make_text())
    with suppress(CableReaderError):
        form, found = read_import(path, ImportTarget(item.cable, item.annotations.source))
        assert form in IMPORTS
        assert len(found.annotations) == found.report.annotations


def own_xml(item) -> bytes:
    return export_named("annotated-xml").write(ExportJob([item], WHEN))


def test_own_xml_of_another_cable_gives_its_labels_alone(make_item, make_text):
    book, _ = LabelBook().added("ferries")
    data = own_xml(make_item(make_text(), AnnotationSet(book=book)))
    other = make_item("UNCLAS OSTGARD 000012\n\n1. (U) FICTIONAL.\n")
    into = ImportTarget(other.cable, other.annotations.source)
    found = import_named("annotated-xml").read(data, into, "x.xml")
    assert [label.name for label in found.annotations.book] == ["ferries"]
    (left,) = found.report.not_taken
    assert "07NOWHEREVILLE42 is of another cable" in str(left.as_error())


def test_a_broken_seal_is_said(make_item, make_text):
    item = make_item(make_text())
    data = own_xml(item).replace(b'modified="20', b'modified="19', 1)
    into = ImportTarget(item.cable, item.annotations.source)
    (left,) = import_named("annotated-xml").read(data, into, "x.xml").report.not_taken
    assert left.code == "import-changed"
    assert str(left.as_error()).startswith("x.xml")
