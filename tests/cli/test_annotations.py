from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from cable_reader.annotate.annotation import Annotation, AnnotationSet, target_for_paragraph
from cable_reader.annotate.locations import in_folder
from cable_reader.annotate.source import describe_source
from cable_reader.annotate.store import from_xml, to_xml
from cable_reader.containers import open_cables
from cable_reader.files import ensure_folder
from cable_reader.library.keeping import Keeping
from cable_reader.library.locations import annotations_folder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def base(cable: Path) -> AnnotationSet:
    (source,) = open_cables(cable)
    annotations = AnnotationSet(source=describe_source(source, source.parse()))
    return annotations.with_new_label("ferries")[0]


def noted(base: AnnotationSet, cable: Path, note: str, ordinal: int = 1) -> AnnotationSet:
    (source,) = open_cables(cable)
    parsed = source.parse()
    target = target_for_paragraph(parsed, parsed.paragraphs[ordinal - 1])
    label = next(iter(base.book)).uuid
    annotation = Annotation.new(target, note=note, labels=(label,), author="R. Reader")
    return base.with_annotation(annotation)


@pytest.fixture
def marks(tmp_path: Path, base: AnnotationSet, cable: Path) -> Path:
    path = tmp_path / "marks.xml"
    path.write_bytes(to_xml(noted(base, cable, "Ask about \x1b[31m Tuesday.")))
    return path


def test_list(run, marks: Path) -> None:
    listed = run("annotations", "list", marks)
    assert (listed.code, listed.err) == (0, "")
    assert "paragraph 1  note  ferries  R. Reader" in listed.out
    assert "> 1. (C) This cable is FICTIONAL." in listed.out
    assert "Tuesday." in listed.out
    assert "\x1b" not in listed.out


def test_list_as_json(run, marks: Path) -> None:
    (one,) = json.loads(run("annotations", "list", "--json", marks).out)
    assert (one["paragraph"], one["labels"], one["author"]) == ("1", ["ferries"], "R. Reader")
    assert (one["path"], one["note"][:9]) == (str(marks), "Ask about")


def test_list_says_status_and_importance(
    run, marks: Path, base: AnnotationSet, cable: Path
) -> None:
    noted_ = noted(base, cable, "Ask.")
    (one,) = noted_
    other = Annotation.new(note="x", links=(one.id,))
    changed = noted_.with_annotation(one.having(status="done", important=True))
    marks.write_bytes(to_xml(changed.with_annotation(other)))
    assert "note  ferries  important  done  R. Reader" in run("annotations", "list", marks).out
    rows = json.loads(run("annotations", "list", "--json", marks).out)
    assert sorted(row["links"] for row in rows) == [[], [one.id]]


def test_check(run, marks: Path, tmp_path: Path) -> None:
    checked = run("annotations", "check", marks)
    assert checked.code == 0
    assert f"{marks}: whole, 1 annotation" in checked.out
    marks.write_bytes(marks.read_bytes().replace(b"Tuesday", b"Someday"))
    checked = run("annotations", "check", marks)
    assert checked.code == 1
    assert "damaged" in checked.out
    marks.write_bytes(marks.read_bytes()[:-40])
    checked = run("annotations", "check", marks, tmp_path / "none")
    assert checked.code == 66
    assert f"{marks}: damaged" in checked.out
    assert checked.err.count("cable-reader: ") == 1
    (report,) = json.loads(run("annotations", "check", "--json", marks).out)
    assert (report["path"], report["sound"]) == (str(marks), False)


def test_merge(run, tmp_path: Path, base: AnnotationSet, cable: Path) -> None:
    first, second, output = (tmp_path / name for name in ("1.xml", "2.xml", "3.xml"))
    first.write_bytes(to_xml(noted(base, cable, "One.")))
    second.write_bytes(to_xml(noted(base, cable, "Two.", 2)))
    tried = run("annotations", "merge", first, second)
    assert tried.code == 0
    assert "added" in tried.out
    assert "Nothing was written" in tried.err
    assert run("annotations", "merge", first, second, "--output", output).code == 0
    notes = {one["note"] for one in json.loads(run("annotations", "list", "--json", output).out)}
    assert notes == {"One.", "Two."}
    before = output.read_bytes()
    assert run("annotations", "merge", first, first, "--output", output).code == 74
    assert output.read_bytes() == before
    again = run("annotations", "merge", output, second, "--output", output, "--force")
    assert again.code == 0
    assert output.read_bytes() == before, "merging twice is merging once"


def test_merge_names_the_labels_that_go_and_brings_none_back(
    run, tmp_path: Path, base: AnnotationSet, cable: Path
) -> None:
    first, second, output = (tmp_path / name for name in ("1.xml", "2.xml", "3.xml"))
    old = noted(base, cable, "One.")
    (ferries,) = old.book
    book, night = old.book.added("night", parent=ferries.uuid)
    book, child = book.added("child", parent=night.uuid)
    old = old.with_book(book)
    second.write_bytes(to_xml(old))
    gone = old.with_label_deleted(night.uuid).with_label_deleted(ferries.uuid)
    first.write_bytes(to_xml(gone))
    tried = run("annotations", "merge", first, second)
    assert "labels removed           2" in tried.out
    assert "label removed: ferries\n" in tried.out
    assert "label removed: ferries/night\n" in tried.out
    for one, two in ((first, second), (second, first)):
        assert run("annotations", "merge", one, two, "--output", output, "--force").code == 0
        kept = from_xml(output.read_bytes()).annotations.book
        assert [(label.uuid, label.parent) for label in kept] == [(child.uuid, None)]
    once = output.read_bytes()
    run("annotations", "merge", output, second, "--output", output, "--force")
    assert output.read_bytes() == once
    second.write_bytes(to_xml(noted(old, cable, "Two.", 2)))
    tried = run("annotations", "merge", first, second, "--output", output, "--force")
    assert "label kept, though one file deleted it: ferries\n" in tried.out
    assert "deleted labels kept      1" in tried.out
    (with_it,) = (
        row
        for row in json.loads(run("annotations", "list", "--json", output).out)
        if row["labels"]
    )
    assert with_it["labels"] == ["ferries"]


def test_merge_says_what_is_wrong_and_writes_nothing(run, tmp_path: Path, marks: Path) -> None:
    output, bad = tmp_path / "3.xml", tmp_path / "bad.xml"
    whole = marks.read_bytes()
    for damaged in (
        whole[:-9],
        whole.replace(b'version="1.2"', b'version="2.0"'),
        whole.replace(b"Tuesday", b"Someday"),
        b"",
    ):
        bad.write_bytes(damaged)
        for one, two in ((marks, bad), (bad, marks)):
            merged = run("annotations", "merge", one, two, "--output", output)
            assert merged.code == 66
            assert str(bad) in merged.err
            assert "Traceback" not in merged.err
            assert not output.exists()
    same = run("annotations", "merge", marks, marks, "--output", output)
    assert same.code == 0
    assert from_xml(output.read_bytes()).annotations == from_xml(whole).annotations


def test_files_that_are_none(run, tmp_path: Path, cable: Path) -> None:
    listed = run("annotations", "list", tmp_path / "none", tmp_path)
    assert (listed.code, listed.err.count("cable-reader: ")) == (66, 2)
    checked = run("annotations", "check", cable)
    assert (checked.code, checked.out) == (66, "")
    assert "not an annotation file" in checked.err
    rest = tmp_path / "rest.xml"  # of an annotation file: nothing but its beginning
    rest.write_bytes(b"<?x")
    checked = run("annotations", "check", rest)
    assert checked.code == 1
    assert "damaged" in checked.out


def test_merge_of_another_cable_is_refused(
    run, tmp_path: Path, base: AnnotationSet, cable: Path
) -> None:
    first = tmp_path / "1.xml"
    first.write_bytes(to_xml(noted(base, cable, "One.")))
    other = tmp_path / "other.txt"
    other.write_text("UNCLAS QUILLAN 000001\n\nSUBJECT: OTHER\n\n1. (U) Words.\n")
    (source,) = open_cables(other)
    second = tmp_path / "2.xml"
    second.write_bytes(to_xml(AnnotationSet(source=describe_source(source, source.parse()))))
    refused = run("annotations", "merge", first, second, "--output", tmp_path / "3.xml")
    assert refused.code == 66
    assert not (tmp_path / "3.xml").exists()


def test_list_and_check_of_a_cable_find_its_annotations(
    run, cable: Path, base: AnnotationSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CABLE_READER_HOME", str(tmp_path / "home"))
    nothing = run("annotations", "list", cable)
    assert (nothing.code, nothing.out) == (0, "")
    assert "No annotations are kept of" in nothing.err
    kept = in_folder(ensure_folder(annotations_folder()), base.source)
    kept.write_bytes(to_xml(noted(base, cable, "Ask on Tuesday.")))
    listed = run("annotations", "list", cable)
    assert listed.code == 0
    assert str(cable) in listed.out
    assert f"kept in {kept}" in listed.out
    assert "Ask on Tuesday." in listed.out
    (row,) = json.loads(run("annotations", "list", "--json", cable).out)
    assert (row["path"], row["note"]) == (str(kept), "Ask on Tuesday.")
    assert str(cable) in row["cable"]
    assert f"{kept}: whole, 1 annotation" in run("annotations", "check", cable).out


def test_a_cable_among_the_files_to_merge_is_no_damaged_file(
    run, cable: Path, marks: Path
) -> None:
    merged = run("annotations", "merge", marks, cable)
    assert merged.code == 66
    assert "not an annotation file" in merged.err
    assert "damaged" not in merged.err


def test_an_annotation_file_that_is_nothing_but_damage_is_still_one(run, tmp_path: Path) -> None:
    path = tmp_path / "a.annotations.xml"
    path.write_bytes(b"\0" * 100)
    listed = run("annotations", "list", path)
    assert listed.code == 66
    assert "damaged" in listed.err


def test_marks_of_a_cable_that_was_edited_where_it_lies_are_those_the_window_opens(
    run, base: AnnotationSet, cable: Path, tmp_path: Path
) -> None:
    (source,) = open_cables(cable)
    keeping = Keeping(source, source.parse())
    keeping.change(noted(base, cable, "Ask on Tuesday."))
    keeping.close()
    cable.write_text("x\n" + cable.read_text(encoding="utf-8"), encoding="utf-8")
    assert "Ask on Tuesday." in run("annotations", "list", cable).out
    out = tmp_path / "out.md"
    assert run("export", "--to", "markdown", "--output", out, cable).code == 0
    assert "Ask on Tuesday." in out.read_text(encoding="utf-8")
    cable.write_text("SUBJECT: FICTIONAL\n\n1. (U) Quite another.\n", encoding="utf-8")
    assert "Ask on Tuesday." not in run("annotations", "list", cable).out
