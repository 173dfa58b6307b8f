"""Files of every version ever written can be read for ever; each has a fixture here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from cable_reader.annotate.migrations import STEPS, migrated
from cable_reader.annotate.store import Seal, from_xml, to_xml
from cable_reader.annotate.vocabulary import VERSION
from cable_reader.annotate.xml_loader import load_xml
from cable_reader.assets import resource

if TYPE_CHECKING:
    from cable_reader.cable.record import Cable

FILES = Path(__file__).parent / "files"
VERSIONS = (*STEPS, VERSION)


def fixture(version: str) -> bytes:
    return (FILES / f"version-{version}.annotations.xml").read_bytes()


def test_every_version_has_a_fixture_and_a_way_to_the_current_one() -> None:
    for version in VERSIONS:
        assert f'version="{version}"'.encode() in fixture(version)
        assert migrated(load_xml(fixture(version))).get("version") == VERSION


@pytest.mark.parametrize("version", VERSIONS)
def test_it_says_the_same_today(version: str, cable: Cable, schema: etree.RelaxNG) -> None:
    loaded = from_xml(fixture(version))
    assert loaded.version == version
    assert loaded.problems == ()
    assert loaded.seal is (Seal.ABSENT if version == "1.0" else Seal.INTACT)
    cable_note, paragraph, span = loaded.annotations
    assert cable_note.note == "On the whole."
    assert paragraph.note == "Compare with the April reporting."
    assert (paragraph.author, paragraph.status) == ("R. Reader", "open")
    assert [loaded.annotations.book.path(one) for one in span.labels] == [
        ("economy",),
        ("economy", "ferries"),
    ]
    assert span.color == "yellow"
    assert [one.targets[0].fits(cable.text) for one in (paragraph, span)] == [True, True]
    assert paragraph.targets[0].ordinal == 2
    assert len(loaded.annotations.tombstones) == 1
    again = to_xml(loaded.annotations)
    assert f'version="{VERSION}"'.encode() in again
    assert from_xml(again).annotations == loaded.annotations
    assert schema.validate(etree.fromstring(again)), schema.error_log


def test_deletions_of_labels_since_1_2() -> None:
    book = from_xml(fixture("1.2")).annotations.book
    assert [stone.uuid[-1] for stone in book.deleted] == ["3"]
    assert [(gone[-1], into[-1]) for gone, into in book.merged] == [("4", "2")]
    assert [label.restored for label in book] == ["", "", "2026-11-23T09:30:02Z"]


@pytest.mark.parametrize("version", VERSIONS[1:])
def test_every_file_is_as_the_schema_of_its_version_says(version: str) -> None:
    data = resource("schemas", f"cable-annotations-{version}.rng").read_bytes()
    its_schema = etree.RelaxNG(etree.fromstring(data))
    assert its_schema.validate(etree.fromstring(fixture(version))), its_schema.error_log


def test_the_current_version_is_written_as_its_fixture_has_it() -> None:
    lines = fixture(VERSION).splitlines()
    again = to_xml(from_xml(fixture(VERSION)).annotations).splitlines()
    assert again[2:] == lines[2:], "only the program's own version may differ"


def test_reading_does_not_change_the_tree() -> None:
    root = load_xml(fixture("1.0"))
    migrated(root)
    assert root.get("version") == "1.0"
