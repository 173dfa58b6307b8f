"""What happens around an open cable: editors, copies, other windows, clouds. No mark is lost or moved silently."""

from __future__ import annotations

import re
import shutil

import pytest
from PySide6.QtWidgets import QPushButton

from cable_reader.annotate.annotation import Annotation, target_for_field
from cable_reader.annotate.store import from_xml, to_xml
from cable_reader.annotate.target import State
from cable_reader.app.dialogs.import_report import ImportReportDialog
from cable_reader.app.dialogs.merge_preview import MergeDialog
from cable_reader.app.settings import Settings
from cable_reader.app.workspace.entries import first_source

PLAIN = """\
SUBJECT: FICTIONAL PLAN

1. (C) The first paragraph speaks of nine ferries and a pier of stone.

2. (U) The second paragraph speaks of four keepers and of one light.

3. (C) The third paragraph speaks of a winter that did not want to end.
"""


def said(window):
    return "" if window.message_bar.isHidden() else window.message_bar.words.text()


def choose(window, words):
    (button,) = (
        one
        for one in window.message_bar.findChildren(QPushButton)
        if one.text() == words and one.isVisible()
    )
    button.click()


def mark(window, ordinal, note):
    """Write a note on a paragraph."""
    shown = window.workspace.current
    window.workspace.select_paragraph(shown.paragraphs[ordinal - 1])
    made = Annotation.new(window.workspace.target, note=note)
    window.workspace.edit("note", shown.annotations.with_annotation(made))
    return made.id


def notes(window):
    return sorted(one.note for one in window.workspace.current.annotations)


def in_file(window):
    path = window.workspace.current.keeping.session.path
    return sorted(one.note for one in from_xml(path.read_bytes()).annotations)


def silent_moves(window):
    """Name the marks that are said to be sure and stand on other words than those they were made on."""
    text = window.workspace.current.cable.text
    return [
        (one.note, text[target.start : target.end])
        for one in window.workspace.current.annotations
        for target in one.targets
        if target.state is State.ANCHORED and text[target.start : target.end] != target.exact
    ]


@pytest.fixture
def opened(open_window):
    """Open a cable, its marks beside it or in the folder for all."""

    def open_(path, *, beside=False):
        settings = Settings()
        settings.choose("beside", beside)
        settings.flush()
        window = open_window(path)
        window.load_marks()
        return window

    return open_


# -- an editor changes the cable's file


def one_letter(text):
    at = text.index("1. (")
    return text[:at] + "x" + text[at:]


def first_cut(text):
    return re.sub(r"(?s)(?m)^1\. .*?^2\. ", "2. ", text)


def swapped(text):
    at = [text.index(f"\n{number}. ") for number in (2, 3)]
    end = text.find("\n\n", at[1] + 1) + 1 or len(text)
    return text[: at[0]] + text[at[1] : end] + "\n" + text[at[0] : at[1]].rstrip() + text[end:]


def shouted(text):
    return text.replace("\n", "\r\n")


@pytest.mark.parametrize("beside", [False, True])
@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize("change", [one_letter, first_cut, swapped, shouted])
def test_a_cable_edited_in_its_place_keeps_its_marks(opened, cable_file, plain, beside, change):
    if plain:  # without a number by which it would be known again
        cable_file.write_text(PLAIN, encoding="utf-8", newline="")
    window = opened(cable_file, beside=beside)
    mark(window, 2, "on two")
    mark(window, 3, "on three")
    window.close()
    text = change(cable_file.read_text(encoding="utf-8"))
    cable_file.write_text(text, encoding="utf-8", newline="")
    window = opened(cable_file, beside=beside)
    assert notes(window) == ["on three", "on two"]
    assert silent_moves(window) == []
    for one in window.workspace.current.annotations:
        (target,) = one.targets
        number = "2. " if one.note == "on two" else "3. "
        where = text[target.start : target.end]
        assert where.startswith(number) == target.is_placed, (where, target.state)
    if any(one.state is not State.ANCHORED for one in window.workspace.current.annotations):
        assert "Marks to review: 2" in said(window)


def test_places_that_were_found_anew_are_saved_soon(opened, cable_file, qtbot):
    window = opened(cable_file)
    mark(window, 2, "on two")
    window.close()
    cable_file.write_text("x" + cable_file.read_text(encoding="utf-8"), encoding="utf-8")
    window = opened(cable_file)
    assert window.status.saved.text() == "saving…"
    qtbot.waitUntil(lambda: window.status.saved.text().startswith("saved"), timeout=10_000)


@pytest.mark.parametrize("plain", [False, True])
def test_what_an_editor_took_away_comes_back_with_the_text(opened, cable_file, plain):
    if plain:
        cable_file.write_text(PLAIN, encoding="utf-8")
    window = opened(cable_file)
    mark(window, 2, "on two")
    mark(window, 3, "on three")
    window.close()
    whole = cable_file.read_text(encoding="utf-8")
    cable_file.write_text(whole[: whole.index("\n3. ")], encoding="utf-8")
    window = opened(cable_file)
    assert notes(window) == ["on three", "on two"]
    assert [one.note for one in window.workspace.current.annotations.orphans] == ["on three"]
    window.close()
    cable_file.write_text(whole, encoding="utf-8")
    window = opened(cable_file)
    assert {one.state for one in window.workspace.current.annotations} == {State.ANCHORED}


@pytest.mark.parametrize("plain", [False, True])
def test_another_cable_in_the_place_of_one_takes_no_marks_of_it(opened, cable_file, plain):
    if plain:
        cable_file.write_text(PLAIN, encoding="utf-8")
    before = cable_file.read_bytes()
    window = opened(cable_file)
    mark(window, 2, "on two")
    window.close()
    other = (
        "SUBJECT: FICTIONAL FAIR\n\n1. (U) A fair was held.\n\n2. (U) It rained all day long.\n"
    )
    if not plain:
        other = "UNCLAS OSTGARD 000031\n\n" + other
    cable_file.write_text(other, encoding="utf-8")
    window = opened(cable_file)
    assert notes(window) == []
    mark(window, 1, "on the fair")
    window.close()
    cable_file.write_bytes(before)
    window = opened(cable_file)
    assert notes(window) == ["on two"]
    assert silent_moves(window) == []


@pytest.mark.parametrize("beside", [False, True])
def test_a_cable_whose_number_was_corrected_keeps_its_marks(opened, cable_file, beside):
    window = opened(cable_file, beside=beside)
    mark(window, 2, "on two")
    mark(window, 3, "on three")
    window.close()
    text = cable_file.read_text(encoding="utf-8")
    cable_file.write_text(text.replace("000417", "000471"), encoding="utf-8")
    window = opened(cable_file, beside=beside)
    assert window.workspace.current.title == "KESTRAVA 471"
    assert notes(window) == ["on three", "on two"]
    assert silent_moves(window) == []


@pytest.mark.parametrize("where", ["the whole", "subject"])
def test_marks_that_only_say_where_are_not_taken_to_another_cable(opened, cable_file, where):
    cable_file.write_text(PLAIN, encoding="utf-8")
    window = opened(cable_file)
    shown = window.workspace.current
    targets = [] if where == "the whole" else [target_for_field(shown.cable, "subject")]
    made = Annotation.new(*targets, note="of the plan")
    window.workspace.edit("note", shown.annotations.with_annotation(made))
    window.close()
    cable_file.write_text(PLAIN.replace("speaks", "spoke"), encoding="utf-8")
    window = opened(cable_file)
    assert notes(window) == ["of the plan"]
    window.close()
    other = (
        "SUBJECT: FICTIONAL FAIR\n\n1. (U) A fair was held.\n\n2. (U) It rained all day long.\n"
    )
    cable_file.write_text(other, encoding="utf-8")
    assert notes(opened(cable_file)) == []


def test_an_edited_cable_without_a_number_keeps_its_marks_when_it_is_moved_then(
    opened, cable_file, tmp_path
):
    cable_file.write_text(PLAIN, encoding="utf-8")
    window = opened(cable_file)
    mark(window, 2, "on two")
    window.close()
    cable_file.write_text(one_letter(PLAIN), encoding="utf-8")
    window = opened(cable_file)
    window.saver.save_now()
    window.close()
    moved = tmp_path / "elsewhere.txt"
    cable_file.rename(moved)
    assert notes(opened(moved)) == ["on two"]


# -- one cable, two names, two windows


def test_two_copies_of_a_cable_in_one_window_share_their_marks(opened, cable_file, tmp_path):
    copy = tmp_path / "copy.txt"
    shutil.copy(cable_file, copy)
    window = opened(cable_file)
    window.files.open_paths([str(copy)])
    window.load_marks()
    first, second = window.workspace.entries
    mark(window, 2, "on the copy")
    window.workspace.show_entry(first)
    window.load_marks()
    assert notes(window) == ["on the copy"]
    mark(window, 3, "on the first")
    window.workspace.show_entry(second)
    assert notes(window) == ["on the copy", "on the first"]
    window.workspace.current.undo_stack.undo()
    assert notes(window) == ["on the first"]
    window.saver.save_now()
    assert in_file(window) == ["on the first"]
    assert window.status.saved.text().startswith("saved")
    assert said(window) == ""


def test_copies_of_which_one_is_edited_go_on_sharing_their_marks(opened, cable_file, tmp_path):
    copy = tmp_path / "copy.txt"
    shutil.copy(cable_file, copy)
    window = opened(cable_file)
    mark(window, 2, "on both")
    window.saver.save_now()
    window.files.open_paths([str(copy)])
    window.load_marks()
    window.workspace.close_entry(window.workspace.entries[1])
    text = copy.read_text(encoding="utf-8")
    copy.write_text("a line that an editor put before the cable\n" + text, encoding="utf-8")
    window.files.open_paths([str(copy)])
    window.load_marks()
    assert notes(window) == ["on both"]
    mark(window, 3, "on the edited copy")
    window.workspace.show_entry(window.workspace.entries[0])
    assert notes(window) == ["on both", "on the edited copy"]
    assert silent_moves(window) == []
    mark(window, 4, "on the first")
    for number in (1, 0, 1):
        window.saver.save_now()
        assert window.status.saved.text().startswith("saved")
        window.workspace.show_entry(window.workspace.entries[number])
        assert notes(window) == ["on both", "on the edited copy", "on the first"]
        assert silent_moves(window) == []
        mark(window, 5, "one more")
        window.workspace.current.undo_stack.undo()
    window.saver.save_now()
    assert in_file(window) == ["on both", "on the edited copy", "on the first"]


def test_a_window_shows_what_another_one_wrote(opened, cable_file):
    first, second = opened(cable_file), opened(cable_file)
    mark(second, 2, "of the second")
    second.saver.save_now()
    first.look_outside()  # when it is used again
    assert notes(first) == ["of the second"]
    assert "Another program changed these notes" in said(first)
    mark(first, 3, "of the first")
    first.saver.save_now()
    assert first.status.saved.text().startswith("saved")
    assert in_file(first) == ["of the first", "of the second"]
    first.message_bar.dismiss()
    first.look_outside()
    assert said(first) == ""


def test_what_is_not_saved_yet_is_never_exchanged_for_another_windows(opened, cable_file):
    first, second = opened(cable_file), opened(cable_file)
    mark(second, 2, "of the second")
    second.saver.save_now()
    mark(first, 3, "of the first")
    first.look_outside()
    assert notes(first) == ["of the first"]
    first.saver.save_now()
    assert first.status.saved.text() == "changed elsewhere"
    assert in_file(first) == ["of the second"]


def test_kept_apart_from_marks_on_another_text_none_stands_in_a_wrong_place(opened, cable_file):
    window = opened(cable_file, beside=True)
    mark(window, 2, "on two")
    window.saver.save_now()
    text = cable_file.read_text(encoding="utf-8")
    cable_file.write_text("a line that an editor put before the cable\n" + text, encoding="utf-8")
    other = opened(cable_file, beside=True)
    mark(other, 3, "of the other text")
    other.saver.save_now()
    mark(window, 4, "of the first text")
    window.saver.save_now()
    choose(window, "Keep mine in a second file")
    assert notes(window) == ["of the other text", "on two"]
    assert silent_moves(window) == []
    for one in window.workspace.current.annotations:
        (target,) = one.targets
        number = "2. " if one.note == "on two" else "3. "
        assert window.workspace.current.cable.text[target.start :].startswith(number)
    (kept,) = cable_file.parent.glob("*.conflict-*.xml")
    assert {one.note for one in from_xml(kept.read_bytes()).annotations} == {
        "on two",
        "of the first text",
    }


# -- the annotation file in other hands


def test_taken_as_it_is_on_a_changed_cable_every_later_mark_stays(opened, cable_file):
    window = opened(cable_file, beside=True)
    mark(window, 2, "one")
    window.saver.save_now()
    path = window.workspace.current.keeping.session.path
    window.close()
    path.write_bytes(path.read_bytes().replace(b">one<", b">by hand<"))
    cable_file.write_bytes(b"x" + cable_file.read_bytes())
    window = opened(cable_file, beside=True)
    choose(window, "Take it as it is")
    mark(window, 3, "two")
    mark(window, 4, "three")
    assert notes(window) == ["by hand", "three", "two"]
    window.saver.save_now()
    assert in_file(window) == ["by hand", "three", "two"]


def test_what_of_a_file_cannot_be_read_is_said(opened, cable_file):
    window = opened(cable_file)
    mark(window, 2, "damaged soon")
    mark(window, 3, "sound")
    window.saver.save_now()
    path = window.workspace.current.keeping.session.path
    window.close()
    data = path.read_bytes()
    path.write_bytes(re.sub(rb'(<annotation [^>]*created=")[^"]*', rb"\1yesterday", data, count=1))
    window = opened(cable_file)
    assert "cannot be read" in said(window)
    choose(window, "Take it as it is")
    assert len(notes(window)) == 1
    mark(window, 4, "new")
    window.saver.save_now()
    assert b"yesterday" in path.read_bytes()
    assert b"damaged soon" in path.read_bytes()


def test_a_place_edited_by_hand_to_other_words_is_not_believed(opened, cable_file):
    window = opened(cable_file)
    mark(window, 2, "on two")
    window.saver.save_now()
    path = window.workspace.current.keeping.session.path
    target = window.workspace.current.annotations.annotations[0].targets[0]
    window.close()
    data = path.read_bytes()
    for name, value in (("start", target.start), ("end", target.end)):
        data = data.replace(f'{name}="{value}"'.encode(), f'{name}="{value + 7}"'.encode())
    path.write_bytes(data)
    window = opened(cable_file)
    assert silent_moves(window) == []
    (found,) = window.workspace.current.annotations.annotations[0].targets
    assert (found.start, found.end) == (target.start, target.end)


def test_a_file_taken_away_while_its_cable_is_open_is_written_again(opened, cable_file):
    window = opened(cable_file)
    mark(window, 2, "on two")
    window.saver.save_now()
    path = window.workspace.current.keeping.session.path
    path.unlink()
    window.close()
    assert path.exists()
    assert notes(opened(cable_file)) == ["on two"]


def test_a_file_that_cannot_be_read_just_now_leaves_the_marks_shown(opened, cable_file):
    window = opened(cable_file)
    mark(window, 2, "on two")
    window.saver.save_now()
    path = window.workspace.current.keeping.session.path
    data = path.read_bytes()
    path.unlink()
    path.mkdir()
    window.look_outside()
    assert notes(window) == ["on two"]
    path.rmdir()
    path.write_bytes(data[: len(data) // 2])
    window.look_outside()
    assert notes(window) == ["on two"]
    mark(window, 3, "on three")
    window.saver.save_now()
    assert window.status.saved.text() == "changed elsewhere"
    assert path.read_bytes() == data[: len(data) // 2]


def test_moved_with_its_cable_it_is_not_written_again(opened, cable_file, tmp_path):
    window = opened(cable_file, beside=True)
    mark(window, 2, "on two")
    window.saver.save_now()
    path = window.workspace.current.keeping.session.path
    folder = tmp_path / "moved"
    folder.mkdir()
    for one in (cable_file, path):
        one.rename(folder / one.name)
    window.close()
    assert not path.exists()
    assert notes(opened(folder / cable_file.name)) == ["on two"]


def test_a_folder_that_is_gone_with_its_disk_is_not_made_anew(opened, tmp_path, cable_file):
    share = tmp_path / "share" / "cables"
    share.mkdir(parents=True)
    shutil.copy(cable_file, share / "cable.txt")
    window = opened(share / "cable.txt", beside=True)
    mark(window, 2, "saved")
    window.saver.save_now()
    share.rename(tmp_path / "unplugged")
    mark(window, 3, "while it was away")
    window.saver.save_now()
    assert window.status.saved.text() == "NOT SAVED"
    assert not share.exists()
    (tmp_path / "unplugged").rename(share)
    choose(window, "Try again")
    assert window.status.saved.text().startswith("saved")
    assert in_file(window) == ["saved", "while it was away"]


@pytest.mark.parametrize(
    "name",
    [
        "{} (conflicted copy).xml",
        "{} (A. Reader's conflicted copy 2026-11-23).xml",
        "{}.sync-conflict-20261123-093000-ABCDEFG.xml",
        "{}-LAPTOP.xml",
        "{} (1).xml",
    ],
)
def test_a_copy_that_a_cloud_made_is_told_and_taken_over(opened, cable_file, name):
    window = opened(cable_file)
    mark(window, 2, "here")
    window.saver.save_now()
    path = window.workspace.current.keeping.session.path
    shown = window.workspace.current
    theirs = shown.annotations.with_annotation(Annotation.new(note="on the other computer"))
    window.close()
    copy = path.with_name(name.format(path.name.removesuffix(".xml")))
    copy.write_bytes(to_xml(theirs))
    window = opened(cable_file)
    assert notes(window) == ["here"]
    assert "is a copy of these notes" in said(window)
    choose(window, "Take over")
    window.findChild(ImportReportDialog).close()
    assert notes(window) == ["here", "on the other computer"]
    window.close()
    assert "copy of these notes" not in said(opened(cable_file))


def test_a_copy_of_the_file_under_another_name_is_never_opened_instead(opened, cable_file):
    window = opened(cable_file)
    mark(window, 2, "old")
    window.saver.save_now()
    path = window.workspace.current.keeping.session.path
    shutil.copy(path, path.with_name(f"01 before the meeting {path.name}"))
    mark(window, 3, "new")
    window.close()
    window = opened(cable_file)
    assert window.workspace.current.keeping.session.path == path
    assert notes(window) == ["new", "old"]


# -- a note that is being written


def test_a_note_being_written_is_kept_when_the_file_is_opened_again(
    opened, cable_file, type_words
):
    window = opened(cable_file)
    window.writing.note()
    type_words(window, "not yet kept")
    source = first_source(str(cable_file), "plain-text", "utf-8")
    window.workspace.open_again(window.workspace.current, source)
    window.load_marks()
    assert notes(window) == ["not yet kept"]


def test_words_written_on_a_mark_that_another_program_deleted_are_kept(
    opened, cable_file, type_words
):
    window = opened(cable_file)
    held = mark(window, 2, "old")
    window.saver.save_now()
    session = window.workspace.current.keeping.session
    window.writing.write(held)
    other = from_xml(session.path.read_bytes()).annotations
    session.path.write_bytes(to_xml(other.without(held)))
    window.look_outside()
    type_words(window, " and new words")
    mark(window, 3, "another")
    window.saver.save_now()
    choose(window, "Merge both…")
    window.findChild(MergeDialog).merge.click()
    assert notes(window) == ["another", "old and new words"]
    assert in_file(window) == ["another", "old and new words"]


def test_a_mark_removed_while_its_note_is_written_stays_removed(opened, cable_file, type_words):
    window = opened(cable_file)
    held = mark(window, 2, "old")
    window.writing.write(held)
    type_words(window, " words")
    window.mark.remove_annotation(held)
    assert not window.notes.is_writing
    assert notes(window) == []
    window.actions_["undo"].trigger()
    assert notes(window) == ["old words"]
