"""The shared label book on disk: exact, and two windows do not lose each other's labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cable_reader.annotate.label import LabelBook
from cable_reader.annotate.label_store import FILE_NAME, LabelStore
from cable_reader.errors import AnnotationFileError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / FILE_NAME


def test_a_book_comes_back(path: Path) -> None:
    store = LabelStore(path)
    assert store.load() == LabelBook()
    assert not path.exists()
    book, economy = LabelBook().added("economy & <trade>", description="a\nb")
    book, _nested = book.added("ferries", parent=economy.uuid)
    assert store.save(book) == book
    assert LabelStore(path).load() == book
    assert store.save(book) == book


def test_two_windows_add_labels(path: Path) -> None:
    one, two = LabelStore(path), LabelStore(path)
    start, _label = one.load().added("start")
    one.save(start)
    in_two = two.load()
    one.save(start.added("from one")[0])
    saved = two.save(in_two.added("from two")[0])
    assert sorted(label.name for label in saved) == ["from one", "from two", "start"]
    assert LabelStore(path).load() == saved


def test_a_deleted_label_stays_deleted(path: Path) -> None:
    store = LabelStore(path)
    book, label = store.load().added("gone soon")
    store.save(book)
    store.save(book.without(label.uuid))
    assert len(LabelStore(path).load()) == 0


def test_a_damaged_book_is_not_written_over(path: Path) -> None:
    store = LabelStore(path)
    store.save(LabelBook().added("one")[0])
    damaged = path.read_bytes().replace(b'"one"', b'"two"')
    path.write_bytes(damaged)
    with pytest.raises(AnnotationFileError):
        LabelStore(path).load()
    with pytest.raises(AnnotationFileError):
        store.save(LabelBook().added("other")[0])
    assert path.read_bytes() == damaged
