"""Annotations are found by what the cable is: renamed, moved, copied, touched, re-encoded."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from cable_reader.annotate.annotation import Annotation, AnnotationSet, SourceDescription
from cable_reader.annotate.locations import (
    Match,
    annotation_path,
    beside,
    find_annotations,
    in_folder,
)
from cable_reader.annotate.store import to_xml

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Describe = Callable[..., SourceDescription]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "annotations"
    path.mkdir()
    return path


def keep(path: Path, source: SourceDescription, note: str = "x") -> Path:
    annotations = AnnotationSet(source=source).with_annotation(Annotation.new(note=note))
    path.write_bytes(to_xml(annotations))
    return path


def test_a_renamed_moved_or_touched_file_keeps_its_annotations(
    folder: Path, tmp_path: Path, text: str, describe: Describe
) -> None:
    source = describe(text, "a.txt")
    kept = keep(in_folder(folder, source), source)
    renamed = describe(text, "quite other.txt")
    assert annotation_path(folder, renamed, tmp_path / "else" / "quite other.txt") == kept
    (found,) = find_annotations(folder, renamed)
    assert (found.match, found.is_certain) == (Match.BYTES, True)


def test_other_encoding_and_line_ends_are_the_same_words(
    folder: Path, text: str, describe: Describe
) -> None:
    source = describe(text)
    kept = keep(in_folder(folder, source), source)
    other = describe(text.replace("\n", "\r\n"), encoding="cp1252", sha256="a" * 64)
    (found,) = find_annotations(folder, other)
    assert (found.path, found.match) == (kept, Match.WORDS)


def test_two_cables_of_one_name_are_two(
    folder: Path, tmp_path: Path, text: str, describe: Describe
) -> None:
    source = describe(text, "cable.txt")
    keep(in_folder(folder, source), source)
    other = describe("1. (C) Another cable.", "cable.txt", mrn="08ELSEWHERE7")
    assert find_annotations(folder, other) == ()
    path = annotation_path(folder, other, tmp_path / "cable.txt")
    assert path == in_folder(folder, other)
    assert not path.exists()


def test_one_cable_of_two_names_has_one_file(
    folder: Path, tmp_path: Path, text: str, describe: Describe
) -> None:
    one, two = describe(text, "a.txt"), describe(text, "b.txt")
    assert annotation_path(folder, one, tmp_path / "a.txt") == annotation_path(
        folder, two, tmp_path / "b.txt"
    )


def test_cables_in_one_file_are_told_apart(
    folder: Path, tmp_path: Path, text: str, describe: Describe
) -> None:
    first = describe(text, "t.csv", locator="row 1")
    second = describe(text, "t.csv", locator="row 2", norm_sha256="b" * 64)
    kept = keep(in_folder(folder, first), first)
    assert annotation_path(folder, first) == kept
    assert annotation_path(folder, second) != kept
    assert beside(tmp_path / "t.csv", "row 1").name == "t.csv.row-1.annotations.xml"
    assert beside(tmp_path / "t.csv").name == "t.csv.annotations.xml"


def test_beside_the_cable_if_it_was_put_there(
    folder: Path, tmp_path: Path, text: str, describe: Describe
) -> None:
    source, cable = describe(text, "a.txt"), tmp_path / "a.txt"
    assert annotation_path(folder, source, cable, prefer_beside=True) == beside(cable)
    keep(beside(cable), source)
    keep(in_folder(folder, source), source)
    assert annotation_path(folder, source, cable) == beside(cable)


def test_beside_a_cable_on_a_disk_that_can_only_be_read_none_is_made(
    tmp_path: Path, folder: Path, describe: Describe, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, cable = describe(text), tmp_path / "cable.txt"
    monkeypatch.setattr(os, "access", lambda path, _mode: path != tmp_path)
    assert annotation_path(folder, source, cable, prefer_beside=True) == in_folder(folder, source)
    keep(beside(cable), source)
    assert annotation_path(folder, source, cable, prefer_beside=True) == beside(cable)


def test_a_file_beside_that_is_of_another_cable_is_left_alone(
    folder: Path, tmp_path: Path, text: str, describe: Describe
) -> None:
    cable = tmp_path / "a.txt"
    keep(beside(cable), describe("other text", mrn="08ELSEWHERE7"))
    source = describe(text, "a.txt")
    assert annotation_path(folder, source, cable, prefer_beside=True) == in_folder(folder, source)


def test_a_cable_changed_in_its_place_keeps_the_file_beside_it(
    folder: Path, tmp_path: Path, text: str, describe: Describe
) -> None:
    cable = tmp_path / "a.txt"
    keep(beside(cable), describe(text))
    changed = describe(text.replace("ferry", "boat"))
    (found,) = find_annotations(folder, changed, cable)
    assert (found.match, found.is_certain) == (Match.PLACE, True)


def test_another_release_is_offered_and_not_taken(
    folder: Path, text: str, describe: Describe
) -> None:
    kept = keep(in_folder(folder, describe(text)), describe(text))
    release = describe(text.replace("ferry", "boat"))
    (found,) = find_annotations(folder, release)
    assert (found.path, found.match, found.is_certain) == (kept, Match.REFERENCE, False)
    assert annotation_path(folder, release) != kept


def test_a_damaged_file_beside_is_not_passed_over(
    folder: Path, tmp_path: Path, text: str, describe: Describe
) -> None:
    cable = tmp_path / "a.txt"
    beside(cable).write_bytes(b"<annotations")
    assert annotation_path(folder, describe(text), cable) == beside(cable)


def test_unreadable_and_strange_files_in_the_folder_do_no_harm(
    folder: Path, text: str, describe: Describe
) -> None:
    source = describe(text)
    (folder / "x.annotations.xml").write_bytes(b"\x00")
    (folder / "notes.txt").write_text("hello", encoding="utf-8")
    (folder / "y.annotations.xml").mkdir()
    kept = keep(folder / "put by hand.annotations.xml", source)
    assert [found.path for found in find_annotations(folder, source)] == [kept]
    assert find_annotations(folder / "missing", source) == ()


@pytest.mark.parametrize("mrn", [None, "07\u00c9TRANGE/../1", "x" * 300, "..", "CON"])
def test_names_are_safe_whatever_the_reference(
    folder: Path, text: str, describe: Describe, mrn: str | None
) -> None:
    source = describe(text, mrn=mrn)
    path = in_folder(folder, source)
    assert path.parent == folder
    assert len(path.name) < 200
    keep(path, source)
    assert annotation_path(folder, source) == path


def test_files_of_cables_without_a_number_are_read_once(
    folder: Path, describe: Describe, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cable_reader.annotate import locations

    sources = [describe(f"A memo with number {one}.\n", mrn=None) for one in range(4)]
    kept = [keep(in_folder(folder, one), one) for one in sources]
    read = []
    plain = locations.read_bytes
    monkeypatch.setattr(locations, "read_bytes", lambda path: (read.append(path), plain(path))[1])
    assert [annotation_path(folder, one) for one in sources] == kept
    assert len(read) == len(sources)  # their square without what was read before
    keep(kept[0], sources[1])  # another program put it onto another text
    assert kept[0] in {one.path for one in find_annotations(folder, sources[1])}
    assert len(read) == len(sources) + 1
