"""Own annotated XML opens as the cable it was made of."""

from __future__ import annotations

import subprocess
import sys

import pytest

from cable_reader.annotate.annotation import AnnotationSet
from cable_reader.annotate.source import describe_source
from cable_reader.annotate.store import to_xml
from cable_reader.containers import detect, open_cable, open_cables
from cable_reader.errors import UnreadableError
from cable_reader.exports import ExportInput, ExportJob, Options, export_named

NAMES = ("modern-2007.txt", "nara-1976.txt", "page-2004.html", "smart-2011.txt", "table.csv")


def exported(source, **options) -> bytes:
    cable = source.parse()
    marks = AnnotationSet(
        source=describe_source(source, cable),
        id="00000000-0000-4000-8000-000000000001",
        created="2026-01-02T03:04:05Z",
    )
    job = ExportJob(
        [ExportInput(source, cable, marks)], "2026-11-23T09:30:00Z", Options(**options)
    )
    return export_named("annotated-xml").write(job)


@pytest.mark.parametrize("name", [*NAMES, "release-2001.txt"])
def test_every_form_comes_back_as_it_was(cables, tmp_path, name):
    first = next(iter(open_cables(cables / name)))
    path = tmp_path / "renamed.dat"
    path.write_bytes(exported(first))
    (back,) = open_cables(path)
    assert back.text == first.text
    as_read = back.origin._replace(path=None, name_inside=None, part=None)
    assert as_read == first.origin._replace(path=None, part=None)
    assert (back.origin.name, back.origin.path) == (name, str(path))
    cable, before = back.parse(), first.parse()
    assert describe_source(back, cable) == describe_source(first, before)
    if first.origin.locator is None:
        assert (back.data, back.pieces, back.hints) == (first.data, first.pieces, first.hints)
        assert cable.as_dict() == before.as_dict()
    assert back.annotated == path.read_bytes()


@pytest.mark.parametrize("name", [*NAMES, "release-2001.txt"])
def test_what_is_opened_is_exported_as_the_same_file(cables, tmp_path, name):
    data = exported(next(iter(open_cables(cables / name))))
    path = tmp_path / "x.annotated.xml"
    path.write_bytes(data)
    assert exported(open_cable(path)) == data


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252", "latin-1"])
def test_the_encoding_comes_back(tmp_path, encoding):
    path = tmp_path / "cable.txt"
    words = "UNCLAS OSTGARD 000012\r\n\r\n1. (U) FICTIONAL: caf\u00e9.\r\n"
    path.write_bytes((words + ("\x81" if encoding == "latin-1" else "")).encode(encoding))
    (before,) = open_cables(path)
    own = tmp_path / "cable.annotated.xml"
    own.write_bytes(exported(before))
    (back,) = open_cables(own)
    assert (back.data, back.text) == (path.read_bytes(), before.text)
    assert back.origin.encoding == before.origin.encoding


def test_marks_without_their_cable_are_named_as_such(cables, tmp_path):
    source = open_cable(cables / "modern-2007.txt")
    bare = exported(source, source_text=False)
    sidecar = to_xml(AnnotationSet(source=describe_source(source)))
    for number, data in enumerate((bare, sidecar)):
        path = tmp_path / f"{number}.xml"
        path.write_bytes(data)
        with pytest.raises(UnreadableError) as caught:
            open_cable(path)
        assert caught.value.code == "annotations-without-cable"
        assert str(path) in str(caught.value)


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        (b"</cable>", b"", "annotations-damaged"),
        (b"FICTIONAL", b"FRICTIONAL", "source-mismatch"),
        (b'xmlns="urn:x-cable-reader:annotations:1"', b'xmlns="urn:x-cable-reader:annotations:9"',
         "annotations-newer"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_relied_on_is_refused(cables, tmp_path, before, after, code):
    data = exported(open_cable(cables / "modern-2007.txt"))
    assert before in data
    path = tmp_path / "x.annotated.xml"
    path.write_bytes(data.replace(before, after))
    with pytest.raises(UnreadableError) as caught:
        open_cable(path)
    assert caught.value.code == code


def test_other_xml_and_talk_of_ours_is_text():
    assert detect(b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>', "x.xml").name == (
        "plain-text"
    )
    talk = b'UNCLAS\nThe root is <cable xmlns="urn:x-cable-reader:annotations:1">.'
    assert detect(talk, "x.annotated.xml").name == "plain-text"


def test_opening_other_forms_loads_no_xml_library(cables):
    program = (
        "import sys, cable_reader\n"
        "next(iter(cable_reader.open_cables(sys.argv[1]))).parse().as_dict()\n"
        "sys.exit('lxml' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", program, str(cables / NAMES[0])], check=False)
    assert ran.returncode == 0
