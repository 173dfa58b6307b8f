"""Many cables, each into a file of its own: the slow form by several processes."""

from __future__ import annotations

import io
from contextlib import suppress
from dataclasses import replace
from functools import partial

import pytest

from cable_reader.annotate.annotation import Annotation, AnnotationSet, target_for_cable
from cable_reader.app.printing.form import PDF as PDF_OF_THE_WINDOW
from cable_reader.app.printing.form import begin
from cable_reader.cli.pdf import PDF
from cable_reader.containers import open_cables
from cable_reader.exports import ExportError, ExportInput, Options, export_named
from cable_reader.library import exporting
from cable_reader.library.exporting import Batch

AT = "2026-11-23T09:30:00Z"
TEXT = "UNCLAS TORSUND 00000{}\n\nSIPDIS\n\nSUBJECT: FICTIONAL {}\n\n1. (U) Boats.\n\nWEYLAND\n"


@pytest.fixture
def items(tmp_path):
    made = []
    for number in range(5):
        path = tmp_path / f"{number}.txt"
        path.write_text(TEXT.format(number, number))
        (source,) = open_cables(path)
        cable = source.parse()
        note = Annotation.new(target_for_cable(), note=f"note of {number}", at=AT)
        marks = AnnotationSet().with_annotation(note, at=AT)
        made.append(ExportInput(source, cable, marks, cable.findings))
    return made


@pytest.fixture
def apart(monkeypatch):
    """Take two processes for all but the first cable."""
    monkeypatch.setattr(exporting, "_ALONE", 1)
    monkeypatch.setattr(exporting, "processors", lambda _most: 2)


def text_of(path):
    pypdf = pytest.importorskip("pypdf", reason="nothing to read PDFs with")
    pages = pypdf.PdfReader(io.BytesIO(path.read_bytes())).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def refusing(_job):
    raise ExportError("export-one-cable", count=2)


@pytest.mark.usefixtures("qapp", "apart")
def test_each_file_made_apart_is_the_one_of_its_cable(items, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    done = list(Batch(PDF, Options(), AT).write_each(items, out))
    assert [one.error for one in done] == [None] * 5
    for number, one in enumerate(done):
        text = text_of(one.path)
        assert f"FICTIONAL {number}" in text
        assert f"note of {number}" in text
        assert f"{number}.txt" in text


@pytest.mark.usefixtures("qapp", "apart")
def test_a_file_that_cannot_be_made_or_written_does_not_stop_the_others(items, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    form = replace(PDF, write=refusing)
    codes = [one.error.code for one in Batch(form, Options(), AT).write_each(items, out)]
    assert codes == ["export-one-cable"] * 5
    (out / PDF.file_name(items[2])).write_text("mine")
    done = list(Batch(PDF, Options(), AT).write_each(items, out))
    assert [one.error is not None for one in done] == [False, False, True, False, False]
    assert (out / PDF.file_name(items[2])).read_text() == "mine"


@pytest.mark.usefixtures("qapp", "apart")
def test_an_input_is_never_written_over_by_a_process_either(items, tmp_path):
    form = replace(PDF, suffix=".txt")
    done = list(Batch(form, Options(), AT, overwrite=True).write_each(items, tmp_path))
    assert all(one.error.code == "target-is-input" for one in done)
    assert "FICTIONAL 4" in (tmp_path / "4.txt").read_text()


@pytest.mark.usefixtures("qapp", "apart")
def test_processes_speak_the_language_of_the_window(items, tmp_path):
    pages = {}
    for language in ("en", "de"):
        out = tmp_path / language
        out.mkdir()
        batch = Batch(PDF_OF_THE_WINDOW, Options(), AT, begin=partial(begin, language))
        *_, last = batch.write_each(items, out)
        pages[language] = text_of(last.path)
    assert "Page 1 of" in pages["en"]
    assert "Seite 1 von" in pages["de"]


def test_files_are_told_in_their_order_and_those_in_hand_before_a_fault(items, tmp_path):
    form = export_named("markdown")
    many = [items[number % len(items)] for number in range(30)]

    def broken():
        yield from many
        raise InterruptedError

    told = []
    with suppress(InterruptedError):
        for done in Batch(form, Options(), AT).write_each(broken(), tmp_path):
            told.append(done.path)  # noqa: PERF401 - what came before the fault counts
    assert told == list(dict.fromkeys(told))
    written = [path for path in tmp_path.iterdir() if path.name.endswith(form.suffix)]
    assert sorted(told) == sorted(written)
    assert len(told) == 30
    for number, path in enumerate(told):
        assert f"FICTIONAL {number % len(items)}" in path.read_text(encoding="utf-8")


def test_who_goes_away_leaves_whole_files(items, tmp_path):
    form = export_named("markdown")
    writing = Batch(form, Options(), AT).write_each([items[0]] * 30, tmp_path)
    next(writing)
    writing.close()
    texts = {path.read_bytes() for path in tmp_path.iterdir() if path.name.endswith(form.suffix)}
    assert len(texts) == 1
    assert not list(tmp_path.glob(".cable-reader-*"))
