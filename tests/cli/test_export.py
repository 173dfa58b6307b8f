from __future__ import annotations

import json
import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cable_reader.annotate.annotation import Annotation, AnnotationSet, target_for_paragraph
from cable_reader.annotate.locations import beside, in_folder
from cable_reader.annotate.source import describe_source
from cable_reader.annotate.store import to_xml
from cable_reader.containers import open_cables
from cable_reader.exports import EXPORTS, Options
from cable_reader.library.exporting import Batch
from cable_reader.library.locations import annotations_folder

if TYPE_CHECKING:
    from pathlib import Path

    from cable_reader.annotate.source import SourceDescription

SINGLE = [form for form in EXPORTS if not form.holds_many]
TOGETHER = [form for form in EXPORTS if form.holds_many]


def marked(path: Path, note: str = "Ask about Tuesday.") -> tuple[SourceDescription, bytes]:
    """Annotations for a file's first cable: its description, and the bytes to keep."""
    source = next(iter(open_cables(path)))
    cable = source.parse()
    description = describe_source(source, cable)
    target = target_for_paragraph(cable, cable.paragraphs[0])
    annotations, label = AnnotationSet(source=description).with_new_label("ferries")
    one = Annotation.new(target, note=note, labels=(label.uuid,), author="R. Reader")
    return description, to_xml(annotations.with_annotation(one))


def keep(path: Path, note: str = "Ask about Tuesday.") -> None:
    """Put annotations where the program keeps them."""
    description, data = marked(path, note)
    kept = in_folder(annotations_folder(), description)
    kept.parent.mkdir(parents=True)
    kept.write_bytes(data)


@pytest.fixture
def two(tmp_path: Path, cable: Path) -> Path:
    path = tmp_path / "two.txt"
    text = cable.read_text(encoding="utf-8") + "NNNN\n"
    path.write_text(text + text.replace("0417", "0418"), encoding="utf-8")
    return path


@pytest.mark.parametrize("form", EXPORTS, ids=lambda form: form.name)
def test_one_cable_goes_to_standard_output_or_a_file(
    run, tmp_path: Path, cable: Path, form
) -> None:
    marks = tmp_path / "marks.xml"
    marks.write_bytes(marked(cable)[1])
    shown = run("export", cable, "--to", form.name, "--annotations", marks)
    assert (shown.code, shown.err) == (0, "")
    assert shown.out
    target = tmp_path / "out"
    written = run("export", cable, "--to", form.name, "--annotations", marks, "--output", target)
    assert (written.code, written.out) == (0, "")
    assert str(target) in written.err
    assert target.stat().st_size


def test_folder_gets_a_name_with_the_message_reference(run, tmp_path: Path, cable: Path) -> None:
    (tmp_path / "out").mkdir()
    form = SINGLE[0]
    assert run("export", cable, "--to", form.name, "--output", tmp_path / "out").code == 0
    assert run("export", cable, "--to", form.name, "--output", f"{tmp_path}/new/").code == 0
    names = [path.name for folder in ("out", "new") for path in (tmp_path / folder).iterdir()]
    assert names == [f"09KESTRAVA417{form.suffix}"] * 2


def test_nothing_is_overwritten_without_force(run, tmp_path: Path, cable: Path) -> None:
    target = tmp_path / "out.xml"
    target.write_text("mine")
    refused = run("export", cable, "--to", SINGLE[0].name, "--output", target)
    assert refused.code == 74
    assert "exists already" in refused.err
    assert target.read_text() == "mine"
    assert run("export", cable, "--to", SINGLE[0].name, "--output", target, "--force").code == 0
    assert target.read_text() != "mine"


def test_the_cable_itself_is_never_written(run, cable: Path) -> None:
    before = cable.read_bytes()
    refused = run("export", cable, "--to", SINGLE[0].name, "--output", cable, "--force")
    assert refused.code == 74
    assert str(cable) in refused.err
    assert cable.read_bytes() == before


def test_several_cables_need_a_folder(run, two: Path, tmp_path: Path) -> None:
    form = SINGLE[0]
    for output in ([], ["--output", two]):
        refused = run("export", two, "--to", form.name, *output)
        assert (refused.code, refused.out) == (2, "")
        assert "folder" in refused.err
    folder = tmp_path / "out"
    assert run("export", two, "--to", form.name, "--output", folder).code == 0
    names = sorted(path.name for path in folder.iterdir())
    assert names == [f"09KESTRAVA417{form.suffix}", f"09KESTRAVA418{form.suffix}"]


def test_same_name_twice_is_told_apart(run, tmp_path: Path, cable: Path) -> None:
    twin = tmp_path / "twin.txt"
    twin.write_text(cable.read_text(encoding="utf-8").replace("four", "five"), encoding="utf-8")
    folder = tmp_path / "out"
    form = SINGLE[0]
    assert run("export", cable, twin, "--to", form.name, "--output", folder).code == 0
    names = sorted(path.name for path in folder.iterdir())
    assert names == [f"09KESTRAVA417-2{form.suffix}", f"09KESTRAVA417{form.suffix}"]


@pytest.mark.parametrize("form", TOGETHER, ids=lambda form: form.name)
def test_forms_that_hold_many_get_one_file(run, tmp_path: Path, two: Path, form) -> None:
    keep(two)
    (tmp_path / "out").mkdir()
    assert run("export", two, "--to", form.name, "--output", tmp_path / "out").code == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["cables" + form.suffix]


def test_every_cable_is_in_the_one_file(run, two: Path) -> None:
    lines = run("export", two, "--to", "jsonl").out.splitlines()
    assert [json.loads(line)["mrn"] for line in lines] == [
        "09KESTRAVA417",
        "09KESTRAVA418",
    ]


def test_what_cannot_be_read_or_written_does_not_stop_the_rest(
    run, tmp_path: Path, cable: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    form = SINGLE[0]
    (folder / f"09KESTRAVA417{form.suffix}").write_text("mine")
    other = tmp_path / "other.txt"
    other.write_text(cable.read_text(encoding="utf-8").replace("0417", "0418"), encoding="utf-8")
    ran = run("export", tmp_path / "none", cable, other, "--to", form.name, "--output", folder)
    assert ran.code == 74, "the heavier of the two"
    assert "none" in ran.err
    assert (folder / f"09KESTRAVA417{form.suffix}").read_text() == "mine"
    assert (folder / f"09KESTRAVA418{form.suffix}").stat().st_size > 100


def test_kept_annotations_are_found(run, cable: Path) -> None:
    assert "Kept in the folder." not in run("export", cable, "--to", "jsonl").out
    keep(cable, "Kept in the folder.")
    assert "Kept in the folder." in run("export", cable, "--to", "jsonl").out
    beside(cable).write_bytes(marked(cable, "Kept beside.")[1])
    assert "Kept beside." in run("export", cable, "--to", "jsonl").out


def test_annotations_are_placed_on_the_text_as_it_is_now(run, tmp_path: Path, cable: Path) -> None:
    marks = tmp_path / "marks.xml"
    marks.write_bytes(marked(cable)[1])
    other = tmp_path / "rewrapped.txt"
    text = cable.read_text(encoding="utf-8").replace("ferry sails on", "ferry sails\non")
    other.write_text("\n\n" + text, encoding="utf-8")
    (line,) = run("export", other, "--to", "jsonl", "--annotations", marks).out.splitlines()
    (target,) = json.loads(line)["annotations"][0]["targets"]
    assert ("\n\n" + text)[target["start"] : target["end"]].startswith("1. (C) This cable")


def test_annotations_of_another_cable_are_refused(run, tmp_path: Path, cable: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("VZCZC\n\nUNCLAS QUILLAN 000001\n\nSUBJECT: OTHER\n\n1. (U) Words.\n")
    marks = tmp_path / "marks.xml"
    marks.write_bytes(marked(cable)[1])
    refused = run("export", other, "--to", "jsonl", "--annotations", marks)
    assert (refused.code, refused.out) == (66, "")
    assert str(marks) in refused.err


@pytest.mark.parametrize("content", [b"", b"<annotations", b"not xml", b"<a/>"])
def test_damaged_annotations_are_refused(run, tmp_path: Path, cable: Path, content: bytes) -> None:
    marks = tmp_path / "marks.xml"
    marks.write_bytes(content)
    target = tmp_path / "out.jsonl"
    ran = run("export", cable, "--to", "jsonl", "--annotations", marks, "--output", target)
    assert ran.code == 66
    assert str(marks) in ran.err
    assert not target.exists()
    assert marks.read_bytes() == content


def test_choices_are_handed_on(run, cable: Path) -> None:
    rows = run("export", cable, "--to", "csv-paragraphs").out
    only_u = run("export", cable, "--to", "csv-paragraphs", "--levels", "U").out
    assert "Tuesdays" in rows
    assert "Tuesdays" not in only_u
    assert "carries four" in only_u
    for wrong in (["--levels", "Q"], ["--without", "everything"]):
        assert run("export", cable, "--to", "csv-paragraphs", *wrong).code == 2


@pytest.mark.skipif(os.name == "nt", reason="POSIX links")
def test_the_cable_is_known_through_a_link(run, tmp_path: Path, cable: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(cable)
    before = cable.read_bytes()
    assert run("export", cable, "--to", "jsonl", "--output", link, "--force").code == 74
    assert cable.read_bytes() == before


def test_names_are_told_apart_without_regard_to_capitals() -> None:
    batch = Batch(replace(EXPORTS[0], suffix=".x"), Options(), "2026-11-23T09:30:00Z")
    given = [batch.free_name(name) for name in ("a.x", "A.x", "a-2.x", "a.x", "b.x")]
    assert len({name.casefold() for name in given}) == 5
    assert (given[0], given[-1]) == ("a.x", "b.x")


def test_a_label_that_no_cable_has_is_said(run, cable) -> None:
    done = run("export", cable, "--to", "jsonl", "--labels", "nosuch,other")
    assert done.code == 0
    assert "No cable has a label called nosuch, other." in done.err
    assert json.loads(done.out)["annotations"] == []
    assert "label called" not in run("export", cable, "--to", "jsonl").err
