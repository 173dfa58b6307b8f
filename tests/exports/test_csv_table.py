"""Tables that spreadsheets and Taguette read."""

from __future__ import annotations

import csv
import io

import pytest

from cable_reader.annotate.annotation import Annotation, AnnotationSet, target_for_paragraph
from cable_reader.exports import ExportJob, export_named

WHEN = "2026-11-23T09:30:00Z"


def rows(name: str, *items) -> list[dict[str, str]]:
    data = export_named(name).write(ExportJob(items, WHEN))
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.fixture
def item(make_item, make_text):
    plain = make_item(make_text())
    marks, trade = AnnotationSet().with_new_label("economy", description="Money")
    marks, ferries = marks.with_new_label("=ferries", parent=trade.uuid)
    made = Annotation.new(
        target_for_paragraph(plain.cable, plain.cable.paragraphs[1]),
        note="=HYPERLINK(1)\nline",
        labels=(ferries.uuid, trade.uuid),
        author="@ann",
    )
    return make_item(plain.cable.text, marks.with_annotation(made))


def test_annotations_have_their_place_words_and_cable(item) -> None:
    [row] = rows("csv", item)
    assert row["scope"] == "paragraph"
    assert (row["paragraph"], row["ordinal"], row["mark"]) == ("2", "2", "SBU")
    assert row["quote"].startswith("2. (SBU) The harbor master")
    assert row["note"] == "'=HYPERLINK(1)\nline"
    assert row["author"] == "'@ann"
    assert row["labels"] == "economy/=ferries; economy"
    assert row["mrn"] == "07NOWHEREVILLE42"
    assert row["sha256"] == item.source.origin.sha256
    assert row["left_out"] == "nothing"


def test_a_cable_without_marks_is_not_lost(make_item, make_text) -> None:
    [row] = rows("csv", make_item(make_text()))
    assert row["kind"] == "none"
    assert row["mrn"] == "07NOWHEREVILLE42"


def test_no_cell_begins_like_a_formula(draw_item, item) -> None:
    for name in ("csv", "csv-labels", "csv-paragraphs", "csv-addressees"):
        for row in rows(name, item):
            for cell in row.values():
                assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_addressees_and_paragraphs_are_tables_of_their_own(item) -> None:
    addressees = rows("csv-addressees", item)
    assert [(row["role"], row["plad"]) for row in addressees] == [
        ("from", "AMEMBASSY NOWHEREVILLE"),
        ("action", "SECSTATE WASHDC"),
        ("info", "AMEMBASSY BRACKENFORD"),
    ]
    assert addressees[1]["continuity_number"] == "0017"
    paragraphs = rows("csv-paragraphs", item)
    assert [row["mark"] for row in paragraphs] == ["C", "SBU", "U", "S/NF"]
    assert paragraphs[1]["labels"] == "economy/=ferries; economy"


def test_the_label_list_is_what_taguette_takes(item) -> None:
    """One naming column, cells trimmed when read, lines split as ``str.splitlines`` does."""
    data = export_named("csv-labels").write(ExportJob([item], WHEN))
    lines = data.decode("utf-8-sig").splitlines(keepends=True)
    read = list(csv.reader(lines))
    assert read[0][:3] == ["tag", "description", "color"]
    assert not {"name", "path"} & set(read[0])
    assert [row[0].strip() for row in read[1:]] == ["economy", "economy/=ferries"]
    assert [row[1].strip() for row in read[1:]] == ["Money", ""]
