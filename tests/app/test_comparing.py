"""Two releases side by side in the window: chosen, read, walked through and left by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QColor, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton

from cable_reader.app.panes.compare_rows import spoken

FERRY = "a lamp is lit"


@pytest.fixture
def released(tmp_path, cable_file):
    """An earlier release of the sample: words, a whole paragraph and a mark are not as they were."""
    text = cable_file.read_text("utf-8")
    lines = text.split("\n\n")
    fourth = next(n for n, one in enumerate(lines) if one.startswith("4. "))
    second = next(n for n, one in enumerate(lines) if one.startswith("2. "))
    words = lines[second].split(" ")
    lines[second] = " ".join([*words[:6], "[Excised]", *words[10:]])
    del lines[fourth]
    path = tmp_path / "released.txt"
    path.write_text("\n\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def comparing(open_window, cable_file, released):
    """The released text is A, the whole one B."""
    window = open_window(cable_file, released)
    window.actions_["compare"].trigger()
    return window


def test_the_other_release_that_is_open_is_taken_at_once(comparing):
    pane = comparing.comparing.pane
    assert pane.isVisible()
    assert not comparing.paragraphs.isVisible()
    assert "2 withheld in A" in pane.summary.text()
    assert [label.text() for label in pane.names] == ["A: released.txt", "B: kestrava.txt"]


def test_the_page_is_proposed_beside_the_cable(comparing, released, monkeypatch):
    asked = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *given: asked.append(given[2]) or ("", "")
    )
    comparing.comparing.save_page()
    assert asked == [str(released.with_name("compared.html"))]


def test_keys_walk_through_the_differences_and_back_to_the_text(comparing, press):
    pane = comparing.comparing.pane
    assert pane.view.hasFocus()
    rows = pane.model.items
    places = [place for place, row in enumerate(rows) if row.differs]
    press(comparing, "j")
    assert pane.view.currentIndex().row() == places[0]
    press(comparing, "j", "k", "F3")
    assert pane.view.currentIndex().row() == places[1]
    press(comparing, "Shift+F3", "Shift+F3")
    assert pane.view.currentIndex().row() == places[-1]
    press(comparing, "Escape")
    assert not pane.isVisible()
    assert comparing.paragraphs.view.hasFocus()
    assert not comparing.actions_["compare"].isChecked()


def test_letters_mark_nothing_behind_the_releases(comparing, press):
    before = comparing.workspace.current.annotations
    press(comparing, "1", "h", "n", "t", "x", "Shift+2")
    assert comparing.workspace.current.annotations == before
    assert comparing.comparing.is_shown
    assert not comparing.actions_["note"].isEnabled()
    assert comparing.actions_["compare"].isEnabled()


def test_only_what_b_adds_and_only_differences(comparing, press):
    pane = comparing.comparing.pane
    everything = len(pane.model.items)
    press(comparing, "d")
    assert len(pane.model.items) == 2 < everything
    press(comparing, "a")
    assert all(row.paired.added for row in pane.model.items)
    assert not pane.names[0].isVisible()
    press(comparing, "s")
    assert [label.text() for label in pane.names] == ["A: kestrava.txt", "B: released.txt"]
    assert pane.model.items == []
    press(comparing, "a", "d")
    assert len(pane.model.items) == everything


def test_enter_reads_the_paragraph_in_its_cable(comparing, press, cable_file):
    pane = comparing.comparing.pane
    missing = next(
        n for n, row in enumerate(pane.model.items) if row.paired and row.paired.a is None
    )
    pane.view.setCurrentIndex(pane.model.index(missing, 0))
    press(comparing, "Return")
    assert not comparing.comparing.is_shown
    assert comparing.workspace.current.path == str(cable_file)
    assert comparing.workspace.paragraph.number == 4


def test_a_row_is_copied_and_spoken_with_both_sides(comparing, press):
    pane = comparing.comparing.pane
    press(comparing, "j", "Ctrl+C")
    row = pane.model.items[pane.view.currentIndex().row()]
    words = QGuiApplication.clipboard().text()
    assert words == spoken(row)
    assert "words withheld" in words
    assert "\nA: 2. (" in words
    assert "\nB: 2. (" in words
    shown = QAccessible.queryAccessibleInterface(pane.view)
    assert "Withheld in A" in {shown.child(n).text(QAccessible.Text.Name).split("\n")[0]
                               for n in range(shown.childCount())}  # fmt: skip


@pytest.mark.qt_log_ignore("grabbing the keyboard|raise\\(\\)|propagateSizeHints")
def test_without_another_release_the_window_asks(open_window, cable_file, tmp_path):
    other = tmp_path / "other.txt"
    other.write_bytes(
        cable_file.read_bytes().replace(b"000417", b"000418").replace(b"0417", b"0418")
    )
    window = open_window(other, cable_file)
    window.actions_["compare"].trigger()
    menu = window.findChild(QMenu, "compareMenu")
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert len(words) == 2
    assert "other.txt" in words[0]
    menu.actions()[0].trigger()
    assert "two cables" in window.comparing.pane.summary.text()
    menu.close()


def test_a_file_of_another_release(window, released):
    window.comparing.show_path(str(released))
    assert window.comparing.pane.names[1].text() == "B: released.txt"
    window.comparing.leave()
    window.comparing.show_path(str(released) + ".gone")
    assert "no such file" in window.message_bar.words.text()
    assert not window.comparing.is_shown


def test_the_page_is_written_and_never_over_a_release(comparing, tmp_path, released):
    target = tmp_path / "page.html"
    comparing.comparing.write_page(str(target))
    assert "words withheld" in target.read_text("utf-8")
    comparing.comparing.write_page(str(tmp_path / "page.xml"))
    assert "<rdg" in (tmp_path / "page.xml").read_text("utf-8")
    before = released.read_bytes()
    comparing.comparing.write_page(str(released))
    assert released.read_bytes() == before
    assert comparing.message_bar.isVisible()


def test_another_cable_ends_the_comparison(comparing):
    comparing.go.next_cable()
    assert not comparing.comparing.is_shown
    assert comparing.paragraphs.isVisible()


def test_two_releases_are_told_apart_in_the_list(comparing):
    seen = {comparing.cables.delegate.doubles}
    assert seen == {frozenset({"KESTRAVA 417"})}


def test_added_and_withheld_words_are_told_without_colour(comparing):
    delegate = comparing.comparing.pane.delegate
    font = comparing.comparing.pane.view.font()
    assert delegate._format("added", font, quiet=False).fontUnderline()
    assert delegate._format("removed", font, quiet=False).fontStrikeOut()
    assert delegate._format("gap", font, quiet=False).font().italic()


def test_every_button_has_a_name_and_is_large_enough(comparing):
    for button in comparing.comparing.pane.findChildren(QToolButton):
        assert button.accessibleName()
        assert min(button.width(), button.height()) >= 24


def test_another_theme_and_size_while_comparing(comparing):
    view = comparing.comparing.pane.view
    size = view.font().pointSizeF()
    comparing.settings.choose("theme", "dark")
    picture = view.viewport().grab().toImage()
    edge = [picture.pixelColor(8, y) for y in range(0, picture.height(), 3)]
    assert comparing.theme.colour("base") in edge
    assert QColor("#ffffff") not in edge
    comparing.settings.choose("zoom", 200)
    assert view.font().pointSizeF() > size * 1.5
