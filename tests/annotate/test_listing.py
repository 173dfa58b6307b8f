"""What the command line tells about annotation files."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from cable_reader.annotate.listing import check_file, is_annotation_file, list_annotations
from cable_reader.annotate.store import to_xml
from cable_reader.errors import AnnotationFileError, UnreadableError

if TYPE_CHECKING:
    from pathlib import Path

    from cable_reader.annotate.annotation import AnnotationSet


@pytest.fixture
def path(tmp_path: Path, marked: AnnotationSet) -> Path:
    path = tmp_path / "a.annotations.xml"
    path.write_bytes(to_xml(marked))
    return path


def test_listing(path: Path) -> None:
    rows = list_annotations(path)
    assert json.loads(json.dumps(rows)) == rows
    assert [row["paragraph"] for row in rows] == [None, "1", "2", "2"]
    assert rows[3]["labels"] == ["economy", "economy/ferries"]
    assert rows[3]["quote"] == "about nine million crowns"
    assert rows[2]["important"]


def test_a_sound_file(path: Path, marked: AnnotationSet) -> None:
    report = check_file(path)
    assert json.loads(json.dumps(report)) == report
    assert report["sound"]
    assert (report["annotations"], report["cable"]) == (len(marked), "07NOWHEREVILLE42")
    assert (report["version"], report["seal"], report["problems"]) == ("1.2", "intact", [])


def test_damage_is_told_in_words(path: Path, marked: AnnotationSet) -> None:
    data = path.read_bytes()
    path.write_bytes(data.replace(b"April", b"March"))
    assert "something other than Cable Reader" in check_file(path)["problems"][0]
    path.write_bytes(data[:-200])
    report = check_file(path)
    assert not report["sound"]
    assert report["annotations"] == len(marked) - 1
    assert "is damaged" in report["problems"][0]
    with pytest.raises(AnnotationFileError):
        list_annotations(path)
    with pytest.raises(UnreadableError):
        check_file(path.with_name("missing"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_file_tells_what_it_is_by_its_beginning(
    tmp_path: Path, marked: AnnotationSet, encoding: str
) -> None:
    named_otherwise = tmp_path / "marks.txt"
    named_otherwise.write_bytes(to_xml(marked).decode().encode(encoding))
    assert is_annotation_file(named_otherwise)
    other = tmp_path / "cable.txt"
    other.write_text("FICTIONAL", encoding=encoding)
    assert not is_annotation_file(other)
