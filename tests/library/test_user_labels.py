"""The person's label book: starter labels, and the book of the first versions taken over."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import cable_reader
from cable_reader.library.user_labels import open_user_labels, starter_book, user_labels_as_kept

ALPHA, BETA = (f"8a2f5c1e-6d0b-4f39-9a51-1f6f0f1c7b0{digit}" for digit in (1, 2))


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CABLE_READER_HOME", str(tmp_path))
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


def old_book(data: Path, *labels: dict[str, str | None]) -> Path:
    path = data / "labels.json"
    path.write_text(json.dumps(labels), encoding="utf-8")
    return path


def old_label(uuid: str, name: str, **others: str | None) -> dict[str, str | None]:
    return {"uuid": uuid, "name": name, "color": "#8ecbff", "key": "", **others}


def test_a_first_start_has_the_starter_labels_and_writes_nothing(data: Path) -> None:
    store = open_user_labels()
    assert store.book == starter_book()
    store.close()
    assert list(data.glob("labels*")) == []
    assert user_labels_as_kept() is None


def test_the_old_book_is_taken_over_once(data: Path) -> None:
    old = old_book(
        data,
        old_label(ALPHA, "Ålesund", description="a\nb"),
        old_label(BETA, "ferries", parent=ALPHA),
    )
    before = old.read_bytes()
    assert [label.name for label in user_labels_as_kept() or ()] == ["Ålesund", "ferries"]
    store = open_user_labels()
    assert [(one.uuid, one.name, one.parent) for one in store.book] == [
        (ALPHA, "Ålesund", None),
        (BETA, "ferries", ALPHA),
    ]
    store.keep(store.book.without(BETA))
    store.close()
    assert not old.exists()
    assert (data / "labels.json.bak").read_bytes() == before
    store = open_user_labels()
    assert [label.uuid for label in store.book] == [ALPHA]
    store.close()


@pytest.mark.parametrize(
    "text",
    ["", "{", "[1]", '[{"uuid": "../x", "name": "a", "color": "#123456"}]', '{"a": 1}', "\0" * 9],
)
def test_an_old_book_that_cannot_be_understood_is_left_alone(data: Path, text: str) -> None:
    path = data / "labels.json"
    path.write_text(text, encoding="utf-8")
    store = open_user_labels()
    assert store.book == starter_book()
    store.keep(store.book.added("new")[0])
    store.close()
    assert path.read_text(encoding="utf-8") == text


def test_oddities_of_the_old_book_become_a_book_that_can_be_written(data: Path) -> None:
    old_book(
        data,
        old_label(BETA, "nested\nin nothing", parent="gone"),
        old_label(ALPHA, "", color="red; x"),
        old_label(ALPHA, "twice"),
    )
    store = open_user_labels()
    found = [(one.uuid, one.name, one.parent) for one in store.book]
    assert found == [(BETA, "nested in nothing", None), (ALPHA, ALPHA, None)]
    store.close()
    store = open_user_labels()
    assert [label.uuid for label in store.book] == [BETA, ALPHA]
    store.close()


ADDING = """
import sys
from cable_reader.library.user_labels import open_user_labels
store = open_user_labels()
for number in range(15):
    store.keep(store.book.added(f"{sys.argv[1]} {number}")[0])
store.close()
"""


def test_two_programs_that_add_labels_at_once_lose_none(data: Path) -> None:
    root = Path(cable_reader.__file__).parents[1]
    commands = [[sys.executable, "-c", ADDING, name] for name in ("one", "two")]
    running = [subprocess.Popen(command, cwd=root) for command in commands]
    assert [process.wait(60) for process in running] == [0, 0]
    store = open_user_labels()
    names = {label.name for label in store.book}
    store.close()
    assert {f"{name} {number}" for name in ("one", "two") for number in range(15)} <= names
    assert len(names) == 30 + len(starter_book())
    assert sorted(path.name for path in data.iterdir()) == ["labels.xml", "sessions"]
