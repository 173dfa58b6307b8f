"""All cables searched from the toolbar, hits opened at their paragraph, references followed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from cable_reader.app.panes.search_hits import spoken
from cable_reader.app.workspace.references import file_beside

CABLES = Path(__file__).parents[1] / "cables"
FERRY = """\
VZCZCXRO7735
OO RUEHVM
DE RUEHKV #{number:04} 1341042
ZNY CCCCC ZZH
O 141042Z MAY 09
FM AMEMBASSY KESTRAVA
TO RUEHC/SECSTATE WASHDC IMMEDIATE 2206
BT
C O N F I D E N T I A L KESTRAVA 000{number}

E.O. 12958: DECL: 05/14/2019
TAGS: PREL
SUBJECT: FICTIONAL: FERRY {number}
{ref}
1. (C) This cable is FICTIONAL. {words}

2. (U) Nothing else happened in {number}.
WEYLAND
"""


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "many"
    made.mkdir()
    for number, words, ref in (
        (501, "The warden counted seals.", ""),
        (502, "The lamp was lit.", "REF: KESTRAVA 501\n"),
        (
            503,
            "The warden lit the lamp.",
            "REF: A. KESTRAVA 501\n     B. KESTRAVA 502\n     C. KESTRAVA 9\n",
        ),
    ):
        text = FERRY.format(number=number, words=words, ref=ref)
        (made / f"09KESTRAVA{number}.txt").write_text(text, encoding="utf-8")
    return made


def found(window, qtbot, query):
    """Search as a person does: type and press Enter."""
    window.actions_["search"].trigger()
    assert window.search_field.hasFocus()
    QTest.keyClicks(window.search_field, query)
    QTest.keyClick(window.search_field, Qt.Key.Key_Return)
    searching = window.searching
    qtbot.waitUntil(lambda: not searching._again.isActive() and not any(
        one.is_filling for one in searching._asked), timeout=20_000)  # fmt: skip
    for one in searching._asked:
        one._pool.waitForDone()
    QApplication.processEvents()  # the answers stand in line
    return [(one.line.summary.mrn, one.hit.ordinal) for one in searching.pane.model.items]


def test_hits_are_paragraphs_and_open_there(open_window, folder, qtbot, press):
    window = open_window(folder)
    hits = found(window, qtbot, "warden")
    assert sorted(hits) == [("09KESTRAVA501", 1), ("09KESTRAVA503", 1)]
    pane = window.searching.pane
    assert pane.view.hasFocus()
    assert pane.words.text() == "Places: 2, in cables: 2"
    press(window, "Down", "Return")
    assert window.workspace.current.cable.facts.reference.canonical == hits[1][0]
    assert window.workspace.paragraph.ordinal == 1
    assert window.paragraphs.view.painter.hits
    press(window, "Escape")
    assert window.paragraphs.view.hasFocus()


def test_fields_narrow_the_search(open_window, folder, qtbot):
    window = open_window(folder)
    assert found(window, qtbot, "para:(class:U) mrn:09KESTRAVA502") == [("09KESTRAVA502", 2)]
    window.search_field.clear()
    assert [mrn for mrn, _ in found(window, qtbot, "from:KESTRAVA date:2009-05 class:>=C tags:PREL lamp")] \
        == ["09KESTRAVA502", "09KESTRAVA503"]  # fmt: skip


def test_without_a_list_the_open_cables_are_searched(open_window, folder, qtbot):
    window = open_window(folder / "09KESTRAVA501.txt", folder / "09KESTRAVA502.txt")
    assert window.cables.listed is None
    assert found(window, qtbot, "lamp") == [("09KESTRAVA502", 1)]
    window.files.open_paths([str(folder / "09KESTRAVA503.txt")])
    window.search_field.clear()
    assert sorted(found(window, qtbot, "lamp")) == [("09KESTRAVA502", 1), ("09KESTRAVA503", 1)]


def test_what_cannot_be_searched_for_is_said(open_window, folder, qtbot):
    window = open_window(folder)
    assert found(window, qtbot, "date:yesterday") == []
    assert "no date" in window.searching.pane.words.text()
    window.search_field.clear()
    assert found(window, qtbot, "unicorns") == []
    assert window.searching.pane.words.text() == "Nothing was found"
    window.search_field.clear()
    assert found(window, qtbot, "unicorns lamp class:C") == []
    assert "in one paragraph" in window.searching.pane.words.text()


def test_typing_searches_once_hits_are_shown(open_window, folder, qtbot):
    window = open_window(folder)
    found(window, qtbot, "warden")
    window.search_field.setFocus()
    window.search_field.selectAll()
    QTest.keyClicks(window.search_field, "lamp")
    model = window.searching.pane.model
    qtbot.waitUntil(
        lambda: (
            {one.line.summary.mrn for one in model.items} == {"09KESTRAVA502", "09KESTRAVA503"}
        ),
        timeout=5000,
    )
    assert window.search_field.hasFocus()
    QTest.keyClick(window.search_field, Qt.Key.Key_Down)
    assert window.searching.pane.view.hasFocus()


def test_a_hit_is_spoken_with_cable_paragraph_and_words(open_window, folder, qtbot):
    window = open_window(folder)
    found(window, qtbot, "seals")
    (hit,) = window.searching.pane.model.items
    assert spoken(hit).startswith("09KESTRAVA501, ¶ 1: ")
    assert "counted seals" in spoken(hit)
    assert "\x02" not in spoken(hit)
    window.grab()


def test_who_cites_this_cable(open_window, folder, qtbot, press):
    window = open_window(folder / "09KESTRAVA501.txt", folder / "09KESTRAVA502.txt",
                         folder / "09KESTRAVA503.txt")  # fmt: skip
    window.go.previous_cable()
    window.go.previous_cable()
    assert window.workspace.current.title == "KESTRAVA 501"
    press(window, "G, C")
    model = window.searching.pane.model
    qtbot.waitUntil(lambda: len(model.items) == 2, timeout=10_000)
    assert {one.line.summary.mrn for one in model.items} == {"09KESTRAVA502", "09KESTRAVA503"}
    assert {one.hit.ordinal for one in model.items} == {None}


def test_a_reference_is_followed_to_the_file_beside(open_window, folder, press):
    window = open_window(folder / "09KESTRAVA502.txt")
    press(window, "G, R")
    assert window.workspace.current.title == "KESTRAVA 501"
    press(window, "Alt+Left")
    assert window.workspace.current.title == "KESTRAVA 502"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_of_several_references_the_window_asks(open_window, folder, press):
    window = open_window(folder / "09KESTRAVA503.txt")
    press(window, "G, R")
    menu = window.findChild(QMenu, "referenceMenu")
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words == ["&1  09KESTRAVA501", "&2  09KESTRAVA502", "Not at hand: 09KESTRAVA9"]
    menu.actions()[1].trigger()
    menu.close()
    assert window.workspace.current.title == "KESTRAVA 502"


def test_a_reference_in_a_list(open_window, folder, qtbot, press, tmp_path):
    apart = tmp_path / "apart.txt"
    apart.write_bytes((folder / "09KESTRAVA502.txt").read_bytes())
    window = open_window(apart, folder)
    pane = window.cables.listed
    qtbot.waitUntil(
        lambda: pane.lines.rowCount() == 3 and not pane._renewing.isActive(), timeout=20_000
    )
    window.files.open_paths([str(apart)])
    press(window, "G, R")
    assert window.workspace.current.title == "KESTRAVA 501"


def test_a_file_beside_is_named_after_its_cable(folder):
    beside = str(folder / "09KESTRAVA502.txt")
    (folder / "09-kestrava 0077.txt").write_text("x")
    assert file_beside(beside, "09KESTRAVA501") == str(folder / "09KESTRAVA501.txt")
    assert file_beside(beside, "09KESTRAVA5") is None
    assert file_beside(str(folder / "gone" / "x.txt"), "09KESTRAVA501") is None


def test_hits_of_another_cable_are_not_painted(open_window, folder, qtbot):
    window = open_window(folder / "09KESTRAVA501.txt", folder / "09KESTRAVA502.txt")
    found(window, qtbot, "lamp")
    window.searching.pane._choose(window.searching.pane.view.currentIndex())
    assert window.paragraphs.view.painter.hits
    window.go.next_cable()
    assert not window.paragraphs.view.painter.hits


def test_what_is_opened_meanwhile_is_searched_too_and_the_keyboard_stays(
    open_window, folder, qtbot, press
):
    one, two, three = sorted(folder.iterdir())
    window = open_window(one)
    assert found(window, qtbot, "warden") == [("09KESTRAVA501", 1)]
    press(window, "Escape")
    assert window.paragraphs.view.hasFocus()
    window.files.open_paths([str(three)])
    model = window.searching.pane.model
    qtbot.waitUntil(lambda: len(model.items) == 2, timeout=20_000)
    assert window.paragraphs.view.hasFocus()
    window.files.open_paths([str(two)])
    assert len(model.items) == 2  # what was found stays while another cable is read


def test_escape_goes_to_the_text_and_once_more_closes_what_was_found(
    open_window, folder, qtbot, press
):
    window = open_window(folder)
    found(window, qtbot, "warden")
    dock = window.searching.dock
    press(window, "Escape")
    assert window.paragraphs.view.hasFocus()
    assert not dock.isHidden()
    press(window, "Escape")
    assert dock.isHidden()
    assert window.paragraphs.view.hasFocus()


def test_a_hit_in_the_subject_leads_to_the_header(open_window, folder, qtbot, press):
    window = open_window(folder)
    assert found(window, qtbot, "ferry 502") == [("09KESTRAVA502", None)]
    assert "Subject: " in spoken(window.searching.pane.model.items[0])
    press(window, "Return")
    shown = window.workspace.current
    assert shown.cable.facts.reference.canonical == "09KESTRAVA502"
    assert shown.row.code == "subject"
