"""The cables pane with many cables: listed, ordered, filtered, opened, stopped."""

from __future__ import annotations

from array import array
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from cable_reader.app.models.cable_lines import BY_MARKS, LINE_ROLE, CableLinesModel, Column
from cable_reader.app.models.marked_cables import marked_cables
from cable_reader.library.cable_index import Entry as Line
from cable_reader.library.summary import CableSummary
from cable_reader.wording import ERRORS

CABLES = Path(__file__).parents[1] / "cables"


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "many"
    made.mkdir()
    for path in CABLES.iterdir():
        if path.suffix in {".txt", ".html", ".csv"}:
            (made / path.name).write_bytes(path.read_bytes())
    (made / "scan.txt").write_bytes(b"%PDF-1.4 no text")
    return made


@pytest.fixture
def listed(open_window, folder, qtbot):
    """A window with the folder listed to the end."""
    window = open_window(folder)
    pane = window.cables.listed
    qtbot.waitUntil(lambda: pane.lines.rowCount() >= 8, timeout=20_000)
    qtbot.waitUntil(lambda: not pane.controls.bar.isVisible() and settled(pane), timeout=20_000)
    return window


def settled(pane):
    """Whether reading has ended and the last order has arrived."""
    return not pane._renewing.isActive() and pane._shown._wanted is None


def column(pane, which):
    return [pane.lines.index(row, which).data() for row in range(pane.lines.rowCount())]


def wait_for_order(pane, qtbot, act):
    with qtbot.waitSignal(pane._shown.ordered, timeout=10_000):
        act()


def test_every_cable_of_a_folder_has_a_row(listed):
    pane = listed.cables.listed
    references = column(pane, Column.REFERENCE)
    assert "04TIDEFALL77" in references
    assert "10STATE120" in references  # the third row of the table
    assert pane.controls.words.text() == f"{len(references)} cables"
    assert listed.workspace.current is not None
    assert not listed.cables_dock.isHidden()


def test_a_file_that_cannot_be_read_says_why_in_its_row(listed):
    pane = listed.cables.listed
    row = column(pane, Column.REFERENCE).index("scan.txt")
    assert "PDF" in pane.lines.index(row, Column.SUBJECT).data()
    current = listed.workspace.current
    pane._show_line(pane.lines.index(row, 0))
    assert listed.workspace.current is current
    assert "scan.txt" in listed.message_bar.words.text()


@pytest.mark.parametrize("which", [Column.DATE, Column.SUBJECT, Column.POST, Column.REFERENCE])
def test_a_click_on_a_title_sorts_and_the_next_turns_it_round(listed, qtbot, which):
    pane = listed.cables.listed
    header = pane.table.horizontalHeader()
    wait_for_order(pane, qtbot, lambda: header.sectionClicked.emit(which))
    values = [value for value in column(pane, which) if value and value != "scan.txt"]
    if which is not Column.SUBJECT:  # an error stands in the subject's column
        assert values == sorted(values)
    assert header.sortIndicatorSection() == which
    first = pane.lines.index(0, which).data()
    wait_for_order(pane, qtbot, lambda: header.sectionClicked.emit(which))
    assert pane.lines.index(0, which).data() != first


def test_the_filter_line_keeps_what_has_all_words_and_says_so(listed, qtbot, press):
    pane = listed.cables.listed
    everything = pane.lines.rowCount()
    pane.controls.filter.setFocus()
    wait_for_order(pane, qtbot, lambda: QTest.keyClicks(pane.controls.filter, "buoy tidefall"))
    references = column(pane, Column.REFERENCE)
    assert references
    assert set(references) == {"04TIDEFALL77"}
    assert pane.filtered.isVisible()
    assert f"of {everything}" in pane.controls.words.text()
    wait_for_order(pane, qtbot, pane.filtered.cleared.emit)
    assert pane.lines.rowCount() == everything
    assert not pane.filtered.isVisible()


def test_the_keyboard_alone_filters_goes_to_the_list_and_opens(listed, qtbot, press):
    pane = listed.cables.listed
    pane.controls.filter.setFocus()
    wait_for_order(pane, qtbot, lambda: QTest.keyClicks(pane.controls.filter, "10STATE120"))
    QTest.keyClick(pane.controls.filter, Qt.Key.Key_Down)
    assert pane.table.hasFocus()
    QTest.keyClick(pane.table, Qt.Key.Key_Return)
    assert listed.workspace.current.cable.facts.reference.canonical == "10STATE120"
    QTest.keyClick(pane.table, Qt.Key.Key_Escape)
    assert listed.paragraphs.view.hasFocus()


def test_f2_goes_to_the_list(listed, press):
    press(listed, "F2", "F2")
    assert listed.cables.listed.table.hasFocus()


def test_letters_in_the_list_stay_commands_and_do_not_search(listed):
    pane = listed.cables.listed
    pane.table.setCurrentIndex(pane.lines.index(0, 0))
    pane.table.keyboardSearch("zzz")
    assert pane.table.currentIndex().row() == 0


def test_the_next_cable_is_the_next_of_the_list(listed, press):
    pane = listed.cables.listed
    references = column(pane, Column.REFERENCE)
    row = next(
        r for r in range(len(references) - 1) if "scan" not in "".join(references[r : r + 2])
    )
    pane._show_line(pane.lines.index(row, 0))
    pane.table.setCurrentIndex(pane.lines.index(row, 0))
    listed.go.next_cable()
    shown = listed.workspace.current
    line = pane.lines.line(row + 1)
    assert shown.path == line.path
    assert shown.source.origin.locator == line.locator
    listed.go.previous_cable()
    assert listed.workspace.current.path == pane.lines.line(row).path


def test_a_cable_opened_twice_is_one(listed):
    pane = listed.cables.listed
    row = column(pane, Column.REFERENCE).index("10STATE120")
    pane._show_line(pane.lines.index(row, 0))
    count = len(listed.workspace.entries)
    pane._show_line(pane.lines.index(0, 0))
    pane._show_line(pane.lines.index(row, 0))
    assert len(listed.workspace.entries) <= count + 1


def test_a_file_of_many_cables_becomes_a_list(open_window, folder, qtbot):
    window = open_window(folder / "table.csv")
    qtbot.waitUntil(lambda: window.cables.listed is not None, timeout=10_000)
    pane = window.cables.listed
    qtbot.waitUntil(lambda: pane.lines.rowCount() >= 3, timeout=20_000)
    assert "10STATE120" in column(pane, Column.REFERENCE)


def test_a_file_of_one_cable_does_not(window, qtbot):
    qtbot.wait(50)
    assert window.cables.listed is None


def test_two_folders_are_two_lists_to_choose_from(listed, tmp_path, cable_file, qtbot):
    other = tmp_path / "other"
    other.mkdir()
    (other / "one.txt").write_bytes(cable_file.read_bytes())
    listed.files.open_paths([str(other)])
    pane = listed.cables.listed
    qtbot.waitUntil(lambda: column(pane, Column.REFERENCE) == ["09KESTRAVA417"], timeout=20_000)
    assert pane.controls.which.isVisible()
    assert pane.controls.which.count() == 2
    pane.controls.list_chosen.emit(0)
    qtbot.waitUntil(lambda: pane.lines.rowCount() >= 8, timeout=20_000)


def test_marked_cables_are_counted_and_come_first(listed, qtbot, press, home):
    pane = listed.cables.listed
    row = column(pane, Column.REFERENCE).index("10STATE120")
    pane._show_line(pane.lines.index(row, 0))
    listed.load_marks()
    listed.focus_text()
    press(listed, "1")
    listed.saver.save_now()
    with qtbot.waitSignal(pane._shown.marks_counted, timeout=10_000):
        pane._shown.count_marks()
    assert pane._shown.marks == {"10STATE120": 1}
    wait_for_order(pane, qtbot, lambda: pane.controls.sort_by(BY_MARKS))
    assert column(pane, Column.REFERENCE)[0] == "10STATE120"
    assert column(pane, Column.MARKS)[0] == "1"


def test_annotation_files_that_cannot_be_read_are_passed_over(tmp_path):
    (tmp_path / "a.annotations.xml").write_bytes(b"<not xml")
    (tmp_path / "b.txt").write_bytes(b"")
    assert marked_cables(tmp_path) == {}
    assert marked_cables(tmp_path / "gone") == {}


def test_columns_follow_the_width(listed):
    table = listed.cables.listed.table
    table.resize(300, 400)
    table.fit()
    assert [one for one in Column if not table.isColumnHidden(one)] == [Column.REFERENCE]
    assert table.horizontalHeader().isHidden()
    for width, count in ((600, 4), (1000, 7)):
        table.resize(width, 400)
        table.fit()
        assert sum(not table.isColumnHidden(one) for one in Column) == count
        assert not table.horizontalHeader().isHidden()


def test_stopping_is_answered_at_once_and_can_go_on(listed):
    pane = listed.cables.listed
    pane.controls.tell_stopping()
    assert not pane.controls.button.isEnabled()
    assert pane.controls.words.text() == "Stopping…"
    pane.controls.tell_end(whole=False)
    assert pane.controls.button.isEnabled()
    assert pane.controls.button.text() == "Go on reading"


def test_lists_are_there_again_at_the_next_start(listed, open_window, folder, qtbot):
    listed.close()
    window = open_window()
    assert window.cables.paths == [str(folder)]
    qtbot.waitUntil(lambda: window.cables.listed.lines.rowCount() >= 8, timeout=20_000)


class Shelf:
    """A list of very many cables that counts what is asked of it."""

    marks: ClassVar = {"08POST3": 2}

    def __init__(self):
        self.asked = 0

    def lines(self, ids):
        self.asked += len(ids)
        return {
            one: Line(one, "x.csv", f"row {one}", None, CableSummary(mrn=f"08POST{one}"), None)
            for one in ids
        }


def test_of_a_quarter_million_lines_only_the_pages_seen_are_read(qtbot):
    model = CableLinesModel()
    shelf = Shelf()
    model.show(shelf, array("q", range(250_000)))
    assert model.rowCount() == 250_000
    assert shelf.asked == 0
    assert model.index(0, 0).data() == "08POST0"
    assert model.index(249_999, 0).data() == "08POST249999"
    assert model.index(100_000, 0).data(LINE_ROLE).locator == "row 100000"
    assert shelf.asked <= 3 * 128
    assert model.index(3, Column.MARKS).data() == "2"
    assert model.row_of(200_000) == 200_000


def test_the_model_keeps_qts_rules(qtbot):
    model = CableLinesModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(Shelf(), array("q", range(300)))
    model.renew()
    model.show(Shelf(), array("q", range(5)))
    model.show(None)
    assert model.rowCount() == 0


def test_a_line_that_is_gone_is_a_blank_row_and_no_error(qtbot):
    model = CableLinesModel()
    shelf = Shelf()
    shelf.lines = lambda _ids: {}
    model.show(shelf, array("q", [1, 2]))
    assert model.index(0, 0).data() == "…"
    assert model.index(0, 0).data(LINE_ROLE) is None


def test_a_row_is_read_out_whole(listed):
    pane = listed.cables.listed
    row = column(pane, Column.REFERENCE).index("04TIDEFALL77")
    said = pane.lines.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    for words in ("04TIDEFALL77", "2004-03-02", "CONFIDENTIAL", "BUOY"):
        assert words in said


def test_why_a_file_cannot_be_read_is_said_in_the_language_of_the_window(listed, monkeypatch):
    pane = listed.cables.listed
    row = column(pane, Column.REFERENCE).index("scan.txt")
    failure = pane.lines.line(row).failure
    assert failure.code == "binary-pdf"
    monkeypatch.setitem(ERRORS, "binary-pdf", "{path} est un PDF")
    assert pane.lines.index(row, Column.SUBJECT).data().endswith("est un PDF")


def test_the_arrow_of_the_sort_button_has_room_beside_its_word(listed):
    button = listed.cables.listed.controls.order_button
    word = button.fontMetrics().horizontalAdvance(button.text())
    assert button.sizeHint().width() >= word + 24
