"""What we exported ourselves is told from cables: named, and passed over in folders."""

from __future__ import annotations

import json

import pytest

from cable_reader import parse
from cable_reader.annotate.annotation import AnnotationSet
from cable_reader.compare.apparatus import apparatus
from cable_reader.compare.comparison import compare
from cable_reader.compare.page import page
from cable_reader.containers import open_cable, open_cables
from cable_reader.containers.own_export import CODE, is_own_export
from cable_reader.errors import UnreadableError
from cable_reader.exports import EXPORTS, ExportJob, Options
from cable_reader.library.folder import SUFFIXES

WHEN = "2026-11-23T09:30:00Z"
#: Their names keep them out of folders' listings, and they begin as other people's files do.
BY_NAME = {"annotated-xml", "web-annotation", "refi-qda", "refi-qda-codebook", "markdown"}


def written(make_item, make_text, export, **options) -> bytes:
    marks, _ = AnnotationSet().with_new_label("economy", description="& <trade>")
    items = [make_item(make_text(), marks, name) for name in ("a.txt", "-- > b.txt")]
    job = items if export.holds_many else items[:1]
    return export.write(ExportJob(job, WHEN, Options(**options)))


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
def test_every_form_is_told_by_its_beginning_or_its_name(
    make_item, make_text, tmp_path, export
) -> None:
    for options in ({}, {"source_text": False}, {"ism": True}):
        data = written(make_item, make_text, export, **options)
        assert is_own_export(data[:8192]) is (export.name not in BY_NAME)
    path = tmp_path / f"a{export.suffix}"
    if export.name in BY_NAME:
        assert path.suffix not in SUFFIXES
        return
    path.write_bytes(data)
    for door in (open_cables, open_cable):
        with pytest.raises(UnreadableError) as raised:
            door(path)
        assert raised.value.code == CODE
    assert next(iter(open_cables(path, "plain-text"))).text  # whoever asks for it gets it


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"FM AMEMBASSY TORSUND\n",
        b'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>x</title>',
        b'<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>',
        b'"id","date","subject"\n"1","2008","x"\n',
        b'{"schema": 2}',
        b'1. "annotation","kind","scope","state"',
    ],
)
def test_files_of_others_are_not_taken_for_ours(data: bytes) -> None:
    assert not is_own_export(data)


def test_two_releases_written_side_by_side_are_no_cable(make_text) -> None:
    cable = parse(make_text())
    comparison = compare(cable, cable)
    for data in (
        page(comparison, "a.txt", "b.txt"),
        apparatus(comparison, "a.txt", "b.txt"),
        json.dumps(comparison.as_dict(), indent=1).encode(),
    ):
        assert is_own_export(data[:8192])
