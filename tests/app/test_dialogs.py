from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QMenu, QScrollArea

from cable_reader.app.actions.table import ACTIONS
from cable_reader.app.commands.citation import citation, cited_html, cited_text
from cable_reader.app.dialogs.counts import as_csv, counts_of
from cable_reader.app.dialogs.key_sheet import conflict
from cable_reader.app.window.trouble import Trouble

# The dialogs of the system: a person answers them.
SYSTEM = {"open", "open-folder", "import", "carry", "pdf", "print", "quit", "close"}


def give_all_commands(window, qtbot):
    for spec in ACTIONS:
        if spec.id in SYSTEM:
            continue
        window.actions_[spec.id].trigger()
        qtbot.wait(1)
        for dialog in window.findChildren(QDialog):
            dialog.close()
        for menu in window.findChildren(QMenu):
            menu.close()
        window.notes.finish()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_every_command_can_be_given_with_a_cable(window, qtbot):
    give_all_commands(window, qtbot)
    assert window.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_every_command_can_be_given_without_a_cable(window, qtbot):
    window.files.close()
    assert window.workspace.current is None
    give_all_commands(window, qtbot)
    assert window.isVisible()


def dialog_of(window, action):
    window.actions_[action].trigger()
    found = [one for one in window.findChildren(QDialog) if one.isVisible()]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("action", ["preferences", "export", "print", "label-book", "key-sheet"])
def test_the_buttons_stay_in_view_on_a_screen_enlarged_to_twice_its_size(window, qtbot, action):
    dialog = dialog_of(window, action)
    dialog.resize(800, 440)
    qtbot.wait(10)
    assert dialog.height() <= 440
    buttons = dialog.findChild(QDialogButtonBox)
    assert dialog.rect().contains(buttons.geometry())


def test_preferences_that_do_not_fit_scroll_to_the_field_that_has_the_keyboard(window, qtbot):
    dialog = dialog_of(window, "preferences")
    dialog.resize(600, 300)
    last = dialog.findChild(object, "setting-private")
    area = dialog.findChild(QScrollArea)
    dialog.findChild(object, "setting-theme").setFocus()
    for _ in range(40):
        if dialog.focusWidget() is last:
            break
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget() is last
    assert area.viewport().rect().contains(last.mapTo(area.viewport(), last.rect().center()))


def test_a_dialog_is_no_larger_than_its_screen(window):
    dialog = dialog_of(window, "export")
    room = dialog.screen().availableSize()
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()


def test_a_setting_holds_at_once(window):
    dialog = dialog_of(window, "preferences")
    dialog.findChild(object, "setting-zoom").setValue(150)
    assert window.paragraphs.view.type_.scale == 1.5
    theme = dialog.findChild(object, "setting-theme")
    theme.setCurrentIndex(theme.findData("dark"))
    assert window.theme.name == "dark"


def test_groups_of_keys_without_a_match_are_hidden(window):
    dialog = dialog_of(window, "key-sheet")
    groups = [dialog.tree.topLevelItem(n) for n in range(dialog.tree.topLevelItemCount())]
    dialog.filter.setText("repeat")
    assert [group.text(0) for group in groups if not group.isHidden()] == ["Mark"]
    dialog.filter.setText("")
    assert not any(group.isHidden() for group in groups)


def test_rows_of_the_palette_are_alike_with_and_without_an_icon(window):
    listed = dialog_of(window, "command-palette").list
    items = [listed.topLevelItem(n) for n in range(listed.topLevelItemCount())]
    assert len({listed.visualItemRect(item).height() for item in items}) == 1
    assert all(not item.icon(0).isNull() for item in items)


def test_the_palette_lists_names_before_sentences_and_the_key_in_a_column(window):
    dialog = dialog_of(window, "command-palette")
    dialog.field.setText("para")
    listed = [dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount())]
    assert (listed[0].text(0), listed[0].text(1)) == ("Next paragraph", "J")
    assert ["Copy", "Ctrl+C"] in [[one.text(0), one.text(1)] for one in listed[6:]]


def test_the_palette_does_what_is_typed(window):
    dialog = dialog_of(window, "command-palette")
    dialog.field.setText("high back or")
    dialog.field.setText("highlight selection")
    assert dialog.list.topLevelItemCount() == 1
    dialog.field.returnPressed.emit()
    assert window.workspace.current.annotations.annotations[0].color


def test_a_key_in_use_is_refused_and_a_free_one_taken(window):
    sheet = dialog_of(window, "key-sheet")
    sheet._choose("highlight")
    sheet.keys.setKeySequence(QKeySequence("N"))
    sheet.change()
    assert "Note" in sheet.said.text()
    assert window.actions_["highlight"].shortcut() == QKeySequence("H")
    sheet.keys.setKeySequence(QKeySequence("Y"))
    sheet.change()
    assert window.actions_["highlight"].shortcuts() == [QKeySequence("Y")]
    sheet._choose("highlight")
    sheet.reset()
    assert window.actions_["highlight"].shortcut() == QKeySequence("H")


def test_a_key_that_begins_another_is_a_conflict(window):
    spec = next(one for one in ACTIONS if one.id == "highlight")
    assert conflict(window.actions_, spec, QKeySequence("G")).id == "follow-reference"


def test_a_key_that_is_switched_off_is_still_taken(window):
    window.settings.choose("single_keys", value=False)
    spec = next(one for one in ACTIONS if one.id == "highlight")
    assert conflict(window.actions_, spec, QKeySequence("J")).id == "next-paragraph"


@pytest.mark.parametrize("key", ["Esc", "Tab", "Return", "7", "Shift+7", "&", "Left"])
def test_keys_of_the_window_and_of_the_number_row_are_not_given_away(window, key):
    sheet = dialog_of(window, "key-sheet")
    sheet._choose("statistics")
    sheet.keys.setKeySequence(QKeySequence(key))
    sheet.change()
    assert not window.actions_["statistics"].shortcuts()
    assert "cannot be given away" in sheet.said.text()


def test_the_usual_key_does_not_come_back_while_another_command_has_it(window):
    sheet = dialog_of(window, "key-sheet")
    for action, key in (("highlight", "Y"), ("statistics", "H")):
        sheet._choose(action)
        sheet.keys.setKeySequence(QKeySequence(key))
        sheet.change()
    sheet._choose("highlight")
    sheet.reset()
    assert "Statistics" in sheet.said.text()
    assert window.actions_["highlight"].shortcut() == QKeySequence("Y")


def test_the_typeface_is_chosen_from_those_there_are(window):
    window.settings.choose("reading_font", "Not on this computer")
    dialog = dialog_of(window, "preferences")
    field = dialog.findChild(QComboBox, "setting-reading_font")
    assert field.currentText() == "Not on this computer"
    field.setCurrentIndex(0)
    assert window.settings.text("reading_font") == ""
    field.setCurrentIndex(field.count() - 1)
    assert window.settings.text("reading_font") == field.currentText()


def test_single_letters_can_be_switched_off(window, press):
    window.settings.choose("single_keys", value=False)
    press(window, "j", "2", "h")
    assert window.workspace.paragraph.ordinal == 1
    assert len(window.workspace.current.annotations) == 0
    press(window, "Alt+Down")
    assert window.workspace.paragraph.ordinal == 2


def test_counts_add_up(window):
    cable = window.workspace.current.cable
    counts = counts_of(cable)
    assert [one.marking for one in counts] == ["S", "S//NOFORN", "C", "SBU", "U"]
    assert sum(one.paragraphs for one in counts) == len(cable.paragraphs)
    assert sum(one.share for one in counts) == pytest.approx(1)
    assert as_csv(counts).count("\n") == len(counts) + 1


def test_citations(window):
    cable = window.workspace.current.cable
    second = cable.paragraphs[1]
    assert (
        citation(cable, second, "plain")
        == "Embassy Kestrava to State, KESTRAVA 417, 14 May 2009, Secret, para 2 (SBU)"
    )
    assert citation(cable, second, "chicago").startswith(
        "U.S. Embassy Kestrava to Department of State, “FICTIONAL"
    )
    assert citation(cable, second, "frus").startswith(
        "Telegram 417 From the Embassy in Kestrava to the Department of State, "
        "May 14, 2009, 1042Z. Secret; Immediate."
    )
    assert "<b>" not in cited_html(cable, second, "<b>bold</b>", "plain")
    assert cited_text(cable, None, "words", "plain").startswith("“words” (")


def test_copying_with_citation_fills_the_clipboard(window, press):
    press(window, "j", "Ctrl+Shift+C")
    assert "KESTRAVA 417" in QGuiApplication.clipboard().text()


def test_an_unforeseen_error_is_told_without_any_text(window, press, home):
    press(window, "2")
    trouble = Trouble(window)
    secret = "the words of a cable"  # noqa: S105 - what must not leak
    try:
        int(secret)
    except ValueError as error:
        trouble.caught(type(error), error, error.__traceback__)
    dialog = next(one for one in window.findChildren(QDialog) if one.objectName() == "trouble")
    assert "ValueError" in dialog.report.toPlainText()
    assert secret not in dialog.report.toPlainText()
    assert list((home / "data" / "annotations").glob("*.xml"))


def caught_by(trouble):
    try:
        int("FICTIONAL")
    except ValueError as error:
        trouble.caught(type(error), error, error.__traceback__)


def trouble_of(window):
    return next(one for one in window.findChildren(QDialog) if one.objectName() == "trouble")


def test_trouble_says_when_notes_could_not_be_saved(window, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(type(window.leaving), "unsaved", lambda _self: ["something"])
        caught_by(Trouble(window))
    words = trouble_of(window).findChild(QLabel).text()
    assert "not all of your notes could be saved" in words


def test_trouble_in_saving_is_told_once(window, monkeypatch):
    trouble = Trouble(window)
    calls = []

    def fail():
        calls.append(1)
        caught_by(trouble)  # as what is not caught in a slot comes back here
        raise OSError("FICTIONAL")

    with monkeypatch.context() as patch:
        patch.setattr(window.saver, "save_now", fail)
        with pytest.raises(OSError, match="FICTIONAL"):
            trouble._tell("report")
    assert calls == [1]
    assert "could be saved" in trouble_of(window).findChild(QLabel).text()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_one_window_of_help_is_enough(window):
    window.actions_["help"].trigger()
    window.actions_["help"].trigger()
    assert len([one for one in window.findChildren(QDialog) if one.isVisible()]) == 1
