"""The journal holds every edit whole, and a crash anywhere leaves what came before it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cable_reader import files
from cable_reader.annotate.annotation import Annotation, AnnotationSet, SourceDescription
from cable_reader.annotate.journal import (
    Journal,
    change_record,
    decode_lines,
    encode_line,
    find_left_journals,
    with_record,
)
from cable_reader.annotate.recovery import recover
from cable_reader.errors import UnwritableError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def dead_process() -> int:
    """A process number that was in use and is not any more."""
    return int(subprocess.check_output([sys.executable, "-c", "import os; print(os.getpid())"]))


def abandon(journal: Path) -> None:
    """Make a journal look as if its process had died."""
    header, *rest = decode_lines(journal.read_bytes())
    lines = [{**header, "pid": dead_process()}, *rest]
    journal.write_bytes(b"".join(map(encode_line, lines)))


def steps(start: AnnotationSet, note_on: Callable[..., Annotation]) -> list[AnnotationSet]:
    """A life of a set: adding, changing, labels, deleting, undoing."""
    one, two = note_on("Russia", note="a\nb"), note_on("ferry", labels=())
    sets = [start, start.with_annotation(one)]
    sets.append(sets[-1].with_annotation(two))
    sets.append(sets[-1].with_new_label("new")[0])
    sets.append(sets[-1].with_label_toggled(two.targets[0], sets[-1].book.labels[-1].uuid))
    sets.append(sets[-1].with_annotation(one.having(note="c")))
    sets.append(sets[-1].without(one.id, by="R. Reader"))
    sets.append(sets[-2])
    sets.append(sets[-1].with_label_deleted(sets[3].book.labels[-1].uuid))
    return sets


def test_every_step_can_be_made_again(
    marked: AnnotationSet, note_on: Callable[..., Annotation]
) -> None:
    life = steps(marked, note_on)
    made = life[0]
    for before, after in pairwise(life):
        record = json.loads(json.dumps(change_record(before, after, "edit")))
        made = with_record(made, record)
        assert made == after


def test_going_back_is_recorded_too(
    marked: AnnotationSet, note_on: Callable[..., Annotation]
) -> None:
    life = steps(marked, note_on)
    made = life[-1]
    for before, after in pairwise(life[::-1]):
        made = with_record(made, change_record(before, after))
        assert made == after


@settings(max_examples=60, deadline=None)
@given(st.lists(st.dictionaries(st.text(max_size=5), st.text(max_size=9)), max_size=5), st.data())
def test_a_cut_or_changed_tail_ends_the_journal_and_hurts_nothing_before(
    records: list[dict[str, str]], data: st.DataObject
) -> None:
    whole = b"".join(map(encode_line, records))
    assert list(decode_lines(whole)) == records
    length = data.draw(st.integers(0, len(whole)))
    cut = list(decode_lines(whole[:length]))
    assert cut == records[: len(cut)]
    if whole:
        place, bit = data.draw(st.integers(0, len(whole) - 1)), data.draw(st.integers(0, 7))
        changed = bytearray(whole)
        changed[place] ^= 1 << bit
        good = list(decode_lines(bytes(changed)))
        assert good == records[: len(good)]


def test_a_line_that_cannot_be_written_leaves_the_others_sound(
    tmp_path: Path,
    marked: AnnotationSet,
    note_on: Callable[..., Annotation],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    journal = Journal(tmp_path, "k", None)
    after = marked.with_annotation(note_on("Russia"))
    journal.append(AnnotationSet(), marked)

    def full(function: Callable[..., object], *args: object, **kwargs: object) -> object:
        if function is os.write:
            os.write(args[0], args[1][:7])  # type: ignore[arg-type, index]
            raise OSError(28, "No space left on device")
        return function(*args, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(files.calls, "call", full)
        with pytest.raises(UnwritableError) as caught:
            journal.append(marked, after)
    assert caught.value.code == "disk-full"
    journal.append(marked, after)
    journal.close()
    assert len(list(decode_lines(journal.path.read_bytes()))) == 3


def test_a_journal_of_a_running_process_is_its_own(tmp_path: Path, marked: AnnotationSet) -> None:
    journal = Journal(tmp_path, "k", None)
    journal.append(AnnotationSet(), marked)
    assert find_left_journals(tmp_path, "k") == []
    journal.close()
    abandon(journal.path)
    (left,) = find_left_journals(tmp_path, "k")
    assert len(left.edits) == 1
    assert find_left_journals(tmp_path, "other") == []


def test_recovery_replays_on_the_file_the_journal_starts_from(
    tmp_path: Path, marked: AnnotationSet, note_on: Callable[..., Annotation]
) -> None:
    journal = Journal(tmp_path, "k", "d1")
    after = marked.with_annotation(note_on("Russia", note="new"))
    journal.append(marked, after)
    journal.mark_saving("d2")
    last = after.without(after.annotations[0].id)
    journal.append(after, last)
    journal.close()
    abandon(journal.path)
    old = recover(tmp_path, "k", "d1", marked)
    assert old is not None
    assert (old.annotations, old.edits) == (last, 2)
    saved = recover(tmp_path, "k", "d2", after)
    assert saved is not None
    assert (saved.annotations, saved.edits) == (last, 1)
    elsewhere = recover(tmp_path, "k", "d3", marked.with_annotation(note_on("harbor")))
    assert elsewhere is not None
    assert (
        len(elsewhere.annotations) == len(last) + 1 or len(elsewhere.annotations) == len(after) + 1
    )
    saved.remove_journals()
    assert recover(tmp_path, "k", "d1", marked) is None


def test_a_journal_on_another_text_waits(
    tmp_path: Path, marked: AnnotationSet, describe: Callable[..., SourceDescription]
) -> None:
    journal = Journal(tmp_path, "k", "d1")
    journal.append(AnnotationSet(source=marked.source), marked)
    journal.close()
    abandon(journal.path)
    other = AnnotationSet(source=describe("quite another text"))
    found = recover(tmp_path, "k", "d9", other)
    assert found is not None
    assert found.annotations == other
    found.remove_journals()
    assert journal.path.exists()


def test_an_empty_or_foreign_journal_does_no_harm(tmp_path: Path, marked: AnnotationSet) -> None:
    (tmp_path / f"k-{dead_process()}-0.journal").write_bytes(b"")
    (tmp_path / f"k-{dead_process()}-1.journal").write_bytes(b"\xff\x00 rubbish\n")
    (tmp_path / "k-x-2.journal").mkdir()
    found = recover(tmp_path, "k", None, marked)
    assert found is not None
    assert (found.annotations, found.edits) == (marked, 0)
