"""Bad files, folders and disks: a clear sentence, the window alive, nothing lost."""

from __future__ import annotations

import errno
import os

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton

from cable_reader.annotate.annotation import Annotation
from cable_reader.annotate.store import from_xml, to_xml
from cable_reader.app.dialogs.merge_preview import MergeDialog

SAMPLE_TEXT = (
    "C O N F I D E N T I A L OSTGARD 000012\n\nSUBJECT: FICTIONAL\n\n1. (C) One.\n\n2. (U) Two.\n"
)


def said(window):
    return "" if window.message_bar.isHidden() else window.message_bar.words.text()


def alive(window, cable_file):
    """The window still opens a good cable."""
    window.message_bar.dismiss()
    window.files.open_paths([str(cable_file)])
    assert window.workspace.current.title == "KESTRAVA 417"
    assert not said(window)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40),
        ("zip.txt", b"PK\x03\x04" + bytes(500)),
    ],
)
def test_what_is_no_text_is_refused_by_name(open_window, cable_file, tmp_path, name, data):
    window = open_window(cable_file)
    path = tmp_path / name
    path.write_bytes(data)
    window.files.open_paths([str(path)])
    shown = window.workspace.current
    # Refused with a sentence, or shown as it is where a person may want to see it.
    assert name in said(window) or shown.path == str(path)
    alive(window, cable_file)


def test_a_missing_file_is_named(open_window, cable_file, tmp_path):
    window = open_window(tmp_path / "gone.txt", cable_file)
    assert "gone.txt" in said(window)
    assert window.workspace.current.title == "KESTRAVA 417"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs on this system")
def test_a_pipe_is_refused_without_waiting(open_window, cable_file, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    window = open_window(tmp_path / "pipe")
    assert "pipe" in said(window)
    alive(window, cable_file)


def test_a_folder_without_cables_is_said(open_window, cable_file, tmp_path):
    (tmp_path / "nothing").mkdir()
    window = open_window(tmp_path / "nothing")
    assert "nothing" in said(window)
    alive(window, cable_file)


def test_a_folder_is_listed_and_its_first_cable_shown(open_window, cable_file, qtbot):
    (cable_file.parent / "z-empty.txt").write_bytes(b"")
    window = open_window(cable_file.parent)
    assert window.workspace.current.title == "KESTRAVA 417"
    qtbot.waitUntil(lambda: window.cables.listed.lines.rowCount() >= 2)
    assert not window.cables_dock.isHidden()


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything"
)
def test_a_file_without_permission(open_window, cable_file, tmp_path):
    path = tmp_path / "secret.txt"
    path.write_text(SAMPLE_TEXT)
    path.chmod(0)
    window = open_window(path)
    assert "secret.txt" in said(window)
    alive(window, cable_file)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252", "utf-8"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(open_window, tmp_path, encoding, newline):
    path = tmp_path / "cable.txt"
    path.write_bytes(SAMPLE_TEXT.replace("One", "Déjà vu").replace("\n", newline).encode(encoding))
    window = open_window(path)
    assert window.workspace.current.title == "OSTGARD 12"
    assert "Déjà vu." in str(window.paragraphs.view.reading)
    window.view_commands.source()
    window.mark.digit(1)
    target = window.workspace.current.annotations.annotations[0].targets[0]
    assert target.fits(window.workspace.current.cable.text)


def test_control_characters_and_broken_utf8_are_shown(open_window, tmp_path):
    path = tmp_path / "odd.txt"
    path.write_bytes(SAMPLE_TEXT.replace("Two", "T\x00w\x07\x0c\x1ao").encode() + b"\xff\xfe\x80")
    window = open_window(path)
    window.view_commands.source()
    shown = window.workspace.current
    if shown is None:
        assert "odd.txt" in said(window)
    else:
        assert len(window.source.text.document().toRawText()) > 0


def test_fifty_megabytes_do_not_end_the_window(open_window, cable_file, tmp_path):
    path = tmp_path / "large.txt"
    line = b"the quick brown clerk types the same line again and again and again\n"
    path.write_bytes(line * (50_000_000 // len(line)))
    window = open_window(cable_file)
    window.files.open_paths([str(path)])
    assert "large.txt" in said(window)
    alive(window, cable_file)


def test_a_file_deleted_while_open_keeps_its_marks(window, cable_file, home, press):
    cable_file.unlink()
    press(window, "2")
    window.saver.save_now()
    assert not said(window)
    assert len(list((home / "data" / "annotations").glob("*.xml"))) == 1


def marks_file(home):
    return next((home / "data" / "annotations").glob("*.xml"))


def test_a_damaged_annotation_file_is_kept_and_said(open_window, cable_file, home, press):
    first = open_window(cable_file)
    press(first, "2")
    first.close()
    path = marks_file(home)
    broken = path.read_bytes()[:-40]
    path.write_bytes(broken)
    second = open_window(cable_file)
    second.load_marks()
    assert path.name in said(second)
    press(second, "3")
    second.saver.save_now()
    second.close()
    assert path.read_bytes() == broken


def test_a_newer_annotation_file_is_read_only(open_window, cable_file, home, press):
    first = open_window(cable_file)
    press(first, "2")
    first.close()
    path = marks_file(home)
    newer = path.read_bytes().replace(b'version="1.', b'version="9.', 1)
    path.write_bytes(newer)
    second = open_window(cable_file)
    second.load_marks()
    press(second, "3", "h")
    second.close()
    assert path.read_bytes() == newer


def test_a_full_disk_is_said_and_the_marks_stay(window, home, press, monkeypatch):
    press(window, "2")
    real = os.write

    def full(descriptor, data):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "write", full)
    press(window, "3")
    window.saver.save_now()
    assert said(window)
    assert window.status.saved.text() == "NOT SAVED"
    window.message_bar.tell("Another matter.")
    monkeypatch.setattr(os, "write", real)
    window.saver.save_now()
    assert window.status.saved.text().startswith("saved")
    assert said(window) == "Another matter."  # the full disk is settled
    saved = from_xml(marks_file(home).read_bytes()).annotations
    assert len(saved.annotations[0].labels) == 2


def test_what_was_in_the_way_of_saving_is_not_said_once_it_is_gone(window, press, monkeypatch):
    real = os.write

    def full(descriptor, data):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    for _ in range(2):  # the second time it is said anew
        monkeypatch.setattr(os, "write", full)
        press(window, "3")
        window.saver.save_now()
        assert said(window)
        monkeypatch.setattr(os, "write", real)
        window.saver.save_now()
        assert not said(window)
        assert window.message_bar.isHidden()


def test_changed_by_another_program_asks(window, home, press):
    press(window, "2")
    window.saver.save_now()
    path = marks_file(home)
    path.write_bytes(path.read_bytes().replace(b"Person", b"Persona"))
    press(window, "j", "3")
    window.saver.save_now()
    assert said(window)
    assert window.status.saved.text() == "changed elsewhere"
    assert b"Persona" in path.read_bytes()


def test_marks_are_found_again_when_the_file_is_renamed_and_moved(
    open_window, cable_file, press, tmp_path
):
    first = open_window(cable_file)
    press(first, "j", "2")
    first.close()
    moved = tmp_path / "elsewhere" / "other name.cable"
    moved.parent.mkdir()
    cable_file.rename(moved)
    second = open_window(moved)
    second.load_marks()
    assert [one.targets[0].ordinal for one in second.workspace.current.annotations] == [2]


def test_nothing_is_written_into_the_cable(window, cable_file, press, type_words):
    before = cable_file.read_bytes()
    press(window, "2", "h", "n")
    type_words(window, "x")
    press(window, "Ctrl+Return", "Ctrl+S")
    window.close()
    assert cable_file.read_bytes() == before
    assert sorted(path.name for path in cable_file.parent.iterdir()) == ["home", cable_file.name]


def drop(window, *urls):
    data = QMimeData()
    data.setUrls(list(urls))
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


def test_local_files_are_dropped_and_others_ignored(open_window, cable_file, tmp_path):
    path = tmp_path / "dropped.txt"
    path.write_text(SAMPLE_TEXT)
    window = open_window(cable_file)
    drop(window, QUrl("https://example.org/cable.txt"))
    assert len(window.workspace.entries) == 1
    drop(window, QUrl.fromLocalFile(str(path)))
    assert window.workspace.current.title == "OSTGARD 12"


def test_a_name_full_of_signs_is_shown_and_opens(open_window, tmp_path):
    path = tmp_path / "<b>&amp; 'x'\n\u202etxt.txt"
    path.write_text(SAMPLE_TEXT)
    window = open_window(path)
    assert window.workspace.current.title == "OSTGARD 12"
    window.actions_.menus["recent-files"].aboutToShow.emit()
    window.files.open_paths([str(path) + ".missing"])
    assert "\n" not in said(window)
    assert "\u202e" not in said(window)


def buttons(window):
    return {one.text(): one for one in window.message_bar.findChildren(QPushButton)}


def test_a_damaged_file_can_be_put_back_from_its_backup(open_window, cable_file, home, press):
    first = open_window(cable_file)
    press(first, "2")
    first.close()
    path = marks_file(home)
    path.write_bytes(path.read_bytes()[:-40])
    second = open_window(cable_file)
    second.load_marks()
    buttons(second)["Go back to the last backup"].click()
    assert len(second.workspace.current.annotations) == 1
    press(second, "3")
    second.saver.save_now()
    assert second.status.saved.text().startswith("saved")


def test_changes_from_outside_are_merged_when_asked(window, home, press):
    press(window, "2")
    window.saver.save_now()
    path = marks_file(home)
    other = from_xml(path.read_bytes()).annotations
    first = other.annotations[0]
    path.write_bytes(to_xml(other.with_annotation(first.having(note="from elsewhere"))))
    press(window, "j", "3")
    window.saver.save_now()
    buttons(window)["Merge both…"].click()
    (dialog,) = window.findChildren(MergeDialog)
    shown = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert shown == ["Changed: from elsewhere"]
    assert from_xml(path.read_bytes()).annotations != window.workspace.current.annotations
    dialog.merge.click()
    marks = window.workspace.current.annotations
    assert len(marks) == 2
    assert marks.annotations[0].note == "from elsewhere"
    assert from_xml(path.read_bytes()).annotations == marks


def changed_in_both(window, home, press):
    """Mark two paragraphs, between them let another program write; give its file and its mark."""
    press(window, "2")
    window.saver.save_now()
    path = marks_file(home)
    other = from_xml(path.read_bytes()).annotations
    theirs = Annotation.new(note="from elsewhere")
    path.write_bytes(to_xml(other.with_annotation(theirs)))
    press(window, "j", "3")
    return path, theirs


def test_undo_after_a_merge_keeps_the_other_program_s_work(window, home, press):
    path, theirs = changed_in_both(window, home, press)
    window.saver.save_now()
    buttons(window)["Merge both…"].click()
    window.findChildren(MergeDialog)[0].merge.click()
    for _ in range(2):
        window.actions_["undo"].trigger()
    window.saver.save_now()
    assert [one.id for one in from_xml(path.read_bytes()).annotations] == [theirs.id]
    for _ in range(2):
        window.actions_["redo"].trigger()
    window.saver.save_now()
    kept = from_xml(path.read_bytes()).annotations
    assert theirs.id in kept
    assert len(kept) == 3


def test_before_merging_the_labels_that_go_are_named(window, home, press):
    press(window, "2", "2", "3")
    window.saver.save_now()
    path = marks_file(home)
    other = from_xml(path.read_bytes()).annotations
    gone = next(label for label in other.book if not other.uses_label(label.uuid))
    path.write_bytes(to_xml(other.with_label_deleted(gone.uuid)))
    press(window, "j", "3")
    window.saver.save_now()
    buttons(window)["Merge both…"].click()
    dialog = window.findChildren(MergeDialog)[0]
    lines = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert f"Label deleted: {gone.name}" in lines
    dialog.merge.click()
    assert gone.uuid not in from_xml(path.read_bytes()).annotations.book


def test_a_long_file_name_does_not_widen_the_window(open_window, tmp_path, qtbot):
    path = tmp_path / ("a" * 200 + "x.txt")
    path.write_bytes(b"%PDF-1.4 no text")
    window = open_window(path, size=(1000, 700))
    qtbot.waitUntil(lambda: bool(said(window)))
    assert window.minimumSizeHint().width() < 700
    assert str(tmp_path) in said(window)
    assert "aaax.txt is a PDF" in said(window)
    assert path.name in window.message_bar.words.toolTip()
    window.message_bar.dismiss()
    window.message_bar.tell("Short.")
    assert window.message_bar.words.toolTip() == ""


def test_wide_choices_stand_below_the_words_and_narrow_ones_beside(window):
    bar = window.message_bar
    bar.tell("Both were changed.", [("Yes", bar.dismiss)])
    beside = bar.minimumSizeHint()
    bar.dismiss()
    bar.tell("Both were changed.", [("Keep all of them " + "here " * 9, bar.dismiss)] * 2)
    assert bar.minimumSizeHint().height() > beside.height() * 1.5
    bar.dismiss()
    bar.tell("Both were changed.", [("Yes", bar.dismiss)])
    assert bar.minimumSizeHint() == beside


def test_a_choice_in_the_message_bar_gives_the_keyboard_back_to_the_text(
    window, home, press, qtbot
):
    press(window, "2")
    window.saver.save_now()
    path = marks_file(home)
    other = from_xml(path.read_bytes()).annotations
    path.write_bytes(to_xml(other.with_annotation(Annotation.new(note="from elsewhere"))))
    press(window, "j", "3")
    window.saver.save_now()
    choice = buttons(window)["Merge both…"]
    choice.setFocus()
    qtbot.mouseClick(choice, Qt.MouseButton.LeftButton)
    dialog = window.findChildren(MergeDialog)[0]
    qtbot.mouseClick(dialog.merge, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.paragraphs.view.hasFocus)


def test_a_file_edited_by_hand_meanwhile_is_not_merged_and_the_choice_stays(window, home, press):
    press(window, "2")
    window.saver.save_now()
    path = marks_file(home)
    by_hand = path.read_bytes().replace(b'kind="highlight"', b'kind="highlight" status="odd"')
    path.write_bytes(by_hand)
    press(window, "j", "3")
    window.saver.save_now()
    buttons(window)["Merge both…"].click()
    assert window.findChildren(MergeDialog) == []
    assert "other than Cable Reader" in window.message_bar.words.text()
    buttons(window)["Keep mine in a second file"].click()
    assert path.read_bytes() == by_hand
    (beside,) = path.parent.glob("*.conflict-*.xml")
    assert len(from_xml(beside.read_bytes()).annotations) == 2
    window.saver.save_and_say()
    buttons(window)["Take it as it is"].click()
    press(window, "j", "1")
    window.saver.save_now()
    assert b'status="odd"' in path.read_bytes()


def test_a_merge_that_is_put_off_is_offered_again(window, home, press):
    press(window, "2")
    window.saver.save_now()
    path = marks_file(home)
    other = from_xml(path.read_bytes()).annotations
    path.write_bytes(to_xml(other.with_annotation(Annotation.new(note="from elsewhere"))))
    press(window, "j", "3")
    window.saver.save_now()
    buttons(window)["Merge both…"].click()
    window.findChildren(MergeDialog)[0].reject()
    assert "Merge both…" in buttons(window)
    window.message_bar.dismiss()
    window.saver.save_now()
    assert window.message_bar.isHidden()  # said once
    press(window, "Ctrl+S")
    assert "Keep mine in a second file" in buttons(window)


def test_a_conflict_is_settled_for_the_cable_it_is_of(window, home, press, tmp_path):
    _path, theirs = changed_in_both(window, home, press)
    first = window.workspace.current
    second = tmp_path / "second.txt"
    second.write_text("SUBJECT: FICTIONAL\n\n1. (C) One.\n", encoding="utf-8")
    window.files.open_paths([str(second)])
    window.saver.save_now()
    buttons(window)["Merge both…"].click()
    window.findChildren(MergeDialog)[0].merge.click()
    assert theirs.id in first.annotations
    assert theirs.id not in window.workspace.current.annotations


def test_another_window_on_the_same_notes_is_told(open_window, cable_file, press):
    first = open_window(cable_file)
    press(first, "2")
    first.saver.save_now()
    second = open_window(cable_file)
    second.load_marks()
    assert "another window" in said(second) or len(second.workspace.current.annotations) == 1


def test_what_can_be_done_goes_with_the_sentence_it_is_for(window, qapp):
    bar, done = window.message_bar, []
    bar.tell("One.", [("Do one", lambda: done.append(1))])
    bar.tell("Two.", [("Do two", lambda: done.append(2)), ("Leave two", lambda: None)])
    bar.tell("Three.")
    shown = buttons(window)
    qapp.processEvents()
    assert all(shown[name].isVisible() for name in ("Do one", "Do two", "Leave two"))
    shown["Do one"].click()
    assert done == [1]
    assert bar.sentences == ["Two.", "Three."], "what was said of other cables stays"
    assert not shown["Do one"].isVisible()
    assert shown["Do two"].isVisible()
    bar.take_back("Two.")
    assert not any(shown[name].isVisible() for name in ("Do two", "Leave two"))
    assert bar.isVisible()
    bar.tell("Four.", [("Do four", lambda: None)])
    for number in range(5):
        bar.tell(f"More {number}.")
    qapp.processEvents()
    assert "Do four" not in {
        one.text() for one in bar.findChildren(QPushButton) if one.isVisible()
    }
