"""The shared label book on disk: exact, safe with two programs, never lost to damage."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from cable_reader import files
from cable_reader.annotate.annotation import Annotation, AnnotationSet
from cable_reader.annotate.label import LabelBook
from cable_reader.annotate.label_store import FILE_NAME, LabelStore, read_labels
from cable_reader.annotate.session import Kind
from cable_reader.annotate.store import to_xml
from cable_reader.errors import CableReaderError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

Opened = "Callable[..., LabelStore]"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder / FILE_NAME


@pytest.fixture
def open_store(path: Path) -> Iterator[Opened]:
    """Open the book as one program does; all are closed in the end."""
    made: list[LabelStore] = []

    def open_(first: Callable[[], LabelBook] | None = None) -> LabelStore:
        made.append(LabelStore(path, path.parent / "sessions", first))
        return made[-1]

    yield open_
    for store in made:
        store.close()


def some() -> LabelBook:
    book, economy = LabelBook().added("economy & <trade>", description="a\nb")
    return book.added("ferries", parent=economy.uuid)[0]


def names(book: LabelBook | None) -> list[str]:
    return [label.name for label in book or ()]


def test_a_book_comes_back(path: Path, open_store: Opened) -> None:
    store = open_store()
    assert store.book == LabelBook()
    assert not path.exists()
    store.keep(some_book := some())
    store.close()
    assert read_labels(path) == open_store().book == some_book
    written = path.stat().st_mtime_ns, path.read_bytes()
    store = open_store()
    store.keep(some_book)
    store.close()
    assert (path.stat().st_mtime_ns, path.read_bytes()) == written


def test_looking_at_a_first_book_writes_nothing_and_deleting_it_all_stays(
    path: Path, open_store: Opened
) -> None:
    store = open_store(some)
    assert len(store.book) == 2
    store.close()
    assert not path.exists()
    store = open_store(some)
    store.keep(LabelBook())
    store.close()
    assert len(open_store(some).book) == 0


def test_two_programs_change_what_the_other_leaves_alone(open_store: Opened, path: Path) -> None:
    one = open_store()
    book, alpha = LabelBook().added("alpha")
    book, beta = book.added("beta")
    book, gamma = book.added("gamma")
    one.keep(book)
    two = open_store()
    one.keep(one.book.renamed(alpha.uuid, "first").without(gamma.uuid).added("of one")[0])
    two.keep(two.book.recolored(alpha.uuid, "#123456").described(beta.uuid, "mine"))
    two.keep(two.book.added("of two")[0])
    assert sorted(names(read_labels(path))) == ["beta", "first", "of one", "of two"]
    kept = read_labels(path)
    assert kept is not None
    changed, described = kept.get(alpha.uuid), kept.get(beta.uuid)
    assert changed is not None
    assert described is not None
    assert (changed.color, described.description) == ("#123456", "mine")
    assert one.renew()
    assert one.book == two.book == kept
    assert not one.renew()


def test_two_programs_at_their_first_start(open_store: Opened, path: Path) -> None:
    book = some()
    one, two = open_store(lambda: book), open_store(lambda: book)
    one.keep(one.book.added("of one")[0])
    two.keep(two.book.added("of two")[0])
    assert sorted(names(read_labels(path))) == ["economy & <trade>", "ferries", "of one", "of two"]


def test_a_deleted_label_stays_deleted(path: Path, open_store: Opened) -> None:
    store = open_store()
    store.keep(some())
    other = open_store()
    store.keep(LabelBook())
    other.renew()
    other.keep(other.book.added("new")[0])
    assert names(read_labels(path)) == ["new"]


def test_a_full_disk_loses_no_label(
    path: Path, open_store: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store()
    store.keep(some())
    as_it_is = files.calls.call

    def full(function, *args, **kwargs):
        if function is os.open and args[1] & os.O_CREAT:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return as_it_is(function, *args, **kwargs)

    more = store.book.added("later")[0]
    with monkeypatch.context() as patch:
        patch.setattr(files.calls, "call", full)
        with pytest.raises(CableReaderError):
            store.keep(more)
        assert store.book == more
        assert store.state.kind is Kind.FAILED
    store.save()
    assert read_labels(path) == more


def test_a_book_that_was_killed_while_it_changed_comes_back(
    path: Path, open_store: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store()
    store.keep(some())
    monkeypatch.setattr(store.session, "save", lambda *_: None)  # the end came before the save
    store.keep(store.book.added("just made")[0])
    assert "just made" not in names(read_labels(path))
    monkeypatch.setattr("cable_reader.annotate.lock.is_running", lambda _pid: False)
    assert "just made" in names(open_store().book)


def test_a_book_whose_file_was_taken_away_is_written_again(path: Path, open_store: Opened) -> None:
    store = open_store()
    store.keep(some())
    path.unlink()
    book = store.book
    store.save()
    assert read_labels(path) == store.book == book


def test_a_damaged_book_is_never_written_over(path: Path, open_store: Opened) -> None:
    store = open_store()
    store.keep(some())
    store.close()
    damaged = path.read_bytes().replace(b"ferries", b"fairies")
    path.write_bytes(damaged)
    assert read_labels(path) is None
    store = open_store()
    assert store.state.kind is Kind.READ_ONLY
    with pytest.raises(CableReaderError):
        store.keep(store.book.added("other")[0])
    assert path.read_bytes() == damaged
    store.session.restore(store.session.backups()[0])
    store.take_over()
    assert names(store.book) == ["economy & <trade>", "ferries"]


def test_a_book_that_is_no_xml_is_put_aside_and_begun_anew(path: Path, open_store: Opened) -> None:
    path.write_bytes(b"\0" * 100)
    store = open_store(some)
    assert store.state.kind is Kind.READ_ONLY
    aside = store.begin_anew()
    assert aside.read_bytes() == b"\0" * 100
    store.keep(store.book.added("after it")[0])
    assert "after it" in names(read_labels(path))


def test_what_another_program_wrote_into_the_file_is_kept(path: Path, open_store: Opened) -> None:
    store = open_store()
    store.keep(some())
    store.close()
    text = path.read_text(encoding="utf-8")
    foreign = '<x:note xmlns:x="urn:else">FICTIONAL</x:note></annotations>'
    path.write_text(text.replace("</annotations>", foreign), encoding="utf-8")
    store = open_store()
    store.session.accept()
    store.take_over()
    store.keep(store.book.added("new")[0])
    assert "FICTIONAL</" in path.read_text(encoding="utf-8")


def test_the_book_is_as_the_schema_says(
    path: Path, open_store: Opened, schema: etree.RelaxNG
) -> None:
    store = open_store()
    book = some()
    gone, kept = book.labels[1].uuid, book.labels[0].uuid
    store.keep(book)
    store.keep(book.merged_into(gone, kept).added("new")[0])
    assert schema.validate(etree.fromstring(path.read_bytes())), schema.error_log
    store.keep(LabelBook())
    assert schema.validate(etree.fromstring(path.read_bytes())), schema.error_log
    with_marks = AnnotationSet().with_annotation(Annotation.new(note="of no cable"))
    assert not schema.validate(etree.fromstring(to_xml(with_marks)))
