"""``annotations import``, and own annotated XML as an input."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from cable_reader.annotate.annotation import Annotation, AnnotationSet, target_for_paragraph
from cable_reader.annotate.merge import load_set
from cable_reader.annotate.session import AnnotationSession
from cable_reader.annotate.source import describe_source
from cable_reader.annotate.store import to_xml
from cable_reader.containers import open_cables
from cable_reader.library.keeping import Keeping
from cable_reader.library.locations import annotations_folder

if TYPE_CHECKING:
    from pathlib import Path

    from cable_reader.cable.record import Paragraph

FORMS = {
    "annotated-xml": "marks.annotated.xml",
    "web-annotation": "marks.jsonld",
    "refi-qda": "marks.qdpx",
}


def marked(cable: Path, note: str, ordinal: int = 1) -> AnnotationSet:
    (source,) = open_cables(cable)
    parsed = source.parse()
    paragraph: Paragraph = parsed.paragraphs[ordinal - 1]
    base = AnnotationSet(source=describe_source(source, parsed))
    base, label = base.with_new_label("ferries")
    target = target_for_paragraph(parsed, paragraph)
    return base.with_annotation(
        Annotation.new(target, note=note, labels=(label.uuid,), author="R. Reader")
    )


@pytest.fixture
def sent(run, cable: Path, tmp_path: Path):
    """Export a mark that is not kept here, as another person would send it."""

    def make(form: str, *options: str) -> Path:
        marks = tmp_path / "theirs.xml"
        marks.write_bytes(to_xml(marked(cable, "Ask about Tuesday.")))
        path = tmp_path / FORMS.get(form, f"sent.{form}")
        done = run(
            "export", cable, "--to", form, "--annotations", marks, "--output", path, *options
        )
        assert done.code == 0, done.err
        marks.unlink()
        return path

    return make


def kept(cable: Path) -> AnnotationSet:
    (source,) = open_cables(cable)
    keeping = Keeping(source, source.parse())
    keeping.close()
    return keeping.annotations


@pytest.mark.parametrize("form", FORMS)
def test_marks_of_every_form_are_taken(run, sent, cable: Path, form: str) -> None:
    done = run("annotations", "import", cable, sent(form))
    assert done.code == 0, done.err
    assert "added                    1" in done.out
    assert str(annotations_folder()) in done.err
    (one,) = kept(cable)
    assert (one.note, one.author) == ("Ask about Tuesday.", "R. Reader")
    assert [kept(cable).book.path(label) for label in one.labels] == [("ferries",)]
    assert one.targets[0].ordinal == 1


@pytest.mark.parametrize("form", FORMS)
def test_the_same_file_twice_is_the_same_as_once(run, sent, cable: Path, form: str) -> None:
    path = sent(form)
    run("annotations", "import", cable, path)
    first = kept(cable)
    again = run("annotations", "import", cable, path)
    assert "added                    0" in again.out
    assert "notes kept as replies    0" in again.out
    assert kept(cable).annotations == first.annotations


@pytest.mark.parametrize("form", ["refi-qda-codebook", "csv-labels"])
def test_labels_are_taken_and_matched(run, sent, cable: Path, form: str) -> None:
    path = sent(form)
    assert "labels added             1" in run("annotations", "import", cable, path).out
    assert "labels added             0" in run("annotations", "import", cable, path).out
    assert [label.name for label in kept(cable).book] == ["ferries"]


def test_what_is_there_stays(run, sent, cable: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.xml"
    mine.write_bytes(to_xml(marked(cable, "Mine.", 2)))
    assert run("annotations", "import", cable, mine).code == 0
    assert run("annotations", "import", cable, sent("web-annotation")).code == 0
    assert sorted(one.note for one in kept(cable)) == ["Ask about Tuesday.", "Mine."]
    assert [label.name for label in kept(cable).book] == ["ferries"]


def test_output_leaves_what_is_kept_alone(run, sent, cable: Path, tmp_path: Path) -> None:
    output = tmp_path / "merged.xml"
    path = sent("web-annotation")
    assert run("annotations", "import", cable, path, "--output", output).code == 0
    assert [one.note for one in load_set(output)] == ["Ask about Tuesday."]
    assert len(kept(cable)) == 0
    refused = run("annotations", "import", cable, path, "--output", output)
    assert (refused.code, str(output) in refused.err) == (74, True)
    assert run("annotations", "import", cable, path, "--output", output, "--force").code == 0


@pytest.mark.parametrize("which", ["cable", "file"])
def test_an_input_is_never_the_output(run, sent, cable: Path, which: str) -> None:
    path = sent("web-annotation")
    output = cable if which == "cable" else path
    before = output.read_bytes()
    done = run("annotations", "import", cable, path, "--output", output, "--force")
    assert (done.code, output.read_bytes()) == (74, before)


def test_what_is_not_taken_is_listed(run, cable: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    items = [
        {"type": "Annotation", "target": "urn:sha256:" + "0" * 64, "bodyValue": "elsewhere"},
        {"type": "Annotation", "target": {"selector": {
            "type": "TextQuoteSelector", "exact": "sails on Tuesdays"}},
            "body": [{"type": "TextualBody", "value": "Good.\x1b[31m"}, {"type": "Image"}]},
        {"type": "Annotation", "target": {"selector": {"type": "SvgSelector", "value": "<b>"}}},
        7,
    ]  # fmt: skip
    path.write_text(json.dumps(items))
    done = run("annotations", "import", cable, path)
    assert done.code == 0
    assert "added                    1" in done.out
    for words in ("another cable", "not text", "SvgSelector", "no annotations"):
        assert words in done.err
    assert "\x1b" not in done.out + done.err


def test_marks_of_another_cable_are_not_put_on_this_one(run, sent, cable, tmp_path) -> None:
    path = sent("annotated-xml")
    other = tmp_path / "other.txt"
    other.write_text("UNCLAS OSTGARD 000012\n\nSUBJECT: FICTIONAL\n\n1. (U) Something else.\n")
    done = run("annotations", "import", other, path)
    assert done.code == 0
    assert "09KESTRAVA417 is of another cable (1)" in done.err
    assert len(kept(other)) == 0


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("gone.json", None),
        ("x.json", b"{"),
        ("x.csv", b"a,b\n1,2\n"),
        ("x.qdpx", b"PK\x03\x04 and no more"),
        ("x.qdc", b"<CodeBook"),
        ("x.xml", b"<TEI xmlns='http://www.tei-c.org/ns/1.0'/>"),
        ("x.annotated.xml", b"<cable xmlns='urn:x-cable-reader:annotations:1'>"),
        ("x.docx", None),
        ("x.txt", b"just words"),
        ("empty", b""),
    ],
)
def test_a_file_that_cannot_be_read(run, cable: Path, tmp_path: Path, name, data) -> None:
    path = tmp_path / name
    if name == "x.docx":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("word/document.xml", "<x/>")
    elif data is not None:
        path.write_bytes(data)
    done = run("annotations", "import", cable, path)
    assert (done.code, done.out) == (66, "")
    assert name in done.err
    assert not list(tmp_path.glob("**/*.annotations.xml"))


def test_a_cable_of_several_is_named(run, cable: Path, tmp_path: Path) -> None:
    table = tmp_path / "list.csv"
    table.write_text("name\nferries\n")
    two = tmp_path / "two.txt"
    text = cable.read_text()
    two.write_text(text + text.replace("000417", "000418").replace("#0417", "#0418"))
    assert len(list(open_cables(two))) == 2
    refused = run("annotations", "import", two, table)
    assert (refused.code, "--part" in refused.err) == (2, True)
    assert run("annotations", "import", two, table, "--part", "cable 2").code == 0
    assert run("annotations", "import", two, table, "--part", "cable 9").code == 66
    (only,) = annotations_folder().glob("*.xml")
    assert load_set(only).source.locator == "cable 2"


def test_a_damaged_annotation_file_is_left_as_it_is(run, sent, cable: Path) -> None:
    path = sent("web-annotation")
    run("annotations", "import", cable, path)
    (own,) = annotations_folder().glob("*.xml")
    own.write_bytes(own.read_bytes().replace(b"Tuesday", b"Someday"))
    before = own.read_bytes()
    done = run("annotations", "import", cable, path)
    assert (done.code, str(own) in done.err) == (66, True)
    assert own.read_bytes() == before


def test_another_window_is_told_of(run, sent, cable: Path) -> None:
    path = sent("web-annotation")
    run("annotations", "import", cable, path)
    (source,) = open_cables(cable)
    keeping = Keeping(source, source.parse())
    other = run("annotations", "import", cable, path)
    assert isinstance(keeping.session, AnnotationSession)
    keeping.close()
    assert (other.code, "another window" in other.err) == (0, True)


def test_an_annotated_xml_is_a_cable(run, sent, cable: Path, tmp_path: Path) -> None:
    own = sent("annotated-xml")
    assert json.loads(run("show", "--json", own).out) == json.loads(
        run("show", "--json", cable).out
    )
    assert "09KESTRAVA417" in run("check", "--csv", own).out
    page = run("export", own, "--to", "html").out
    assert "Ask about Tuesday." in page
    # Marks of the cable's own that are not in the file go along too, and nothing is counted twice.
    mine = tmp_path / "mine.xml"
    mine.write_bytes(to_xml(marked(cable, "Mine.", 2)))
    run("annotations", "import", cable, mine)
    run("annotations", "import", cable, own)
    page = run("export", own, "--to", "html").out
    assert "Mine." in page
    assert page.count("Ask about Tuesday.") == run("export", cable, "--to", "html").out.count(
        "Ask about Tuesday."
    )


def test_exported_again_it_is_the_same_file(run, sent, cable: Path, tmp_path: Path) -> None:
    own = sent("annotated-xml")
    again = tmp_path / "again.xml"
    assert run("export", own, "--to", "annotated-xml", "--output", again).code == 0

    def without_time(data: bytes) -> list[bytes]:
        return [line for line in data.split(b"\n") if b"exported:" not in line]

    assert without_time(again.read_bytes()) == without_time(own.read_bytes())


def test_marks_alone_are_no_cable(run, cable: Path, tmp_path: Path) -> None:
    marks = tmp_path / "x.annotations.xml"
    marks.write_bytes(to_xml(marked(cable, "x")))
    shown = run("show", marks)
    assert (shown.code, str(marks) in shown.err) == (66, True)


def test_ism_comes_with_a_caution(run, cable: Path) -> None:
    done = run("export", cable, "--to", "tei", "--ism")
    assert done.code == 0
    assert "live classified document" in done.err
    assert "ism:classification" in done.out
    assert run("export", cable, "--to", "tei").err == ""
    assert run("export", cable, "--to", "csv-labels", "--ism").err == ""


def test_what_cannot_be_kept_is_said(run, sent, cable: Path, tmp_path: Path, monkeypatch) -> None:
    path = sent("web-annotation")
    home = tmp_path / "full"
    home.mkdir()
    (home / "data").write_text("a file where a folder is wanted")
    monkeypatch.setenv("CABLE_READER_HOME", str(home))
    done = run("annotations", "import", cable, path)
    assert (done.code, done.out, str(home) in done.err) == (74, "", True)
