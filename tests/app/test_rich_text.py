"""Text from files never becomes rich text: no widget may draw the picture it names."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QDialog, QToolTip

from cable_reader.annotate.anchor import orphaned
from cable_reader.app.plain import plain_tip

RED = QColor(254, 0, 1)


@pytest.fixture
def picture(tmp_path):
    """A picture of a red that nothing of ours has."""
    path = tmp_path / "red.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(RED)
    assert image.save(str(path))
    return path


@pytest.fixture
def tag(picture):
    return f'<img src="file:{picture}"> <b>BOLD</b>'


@pytest.fixture
def hostile(tmp_path, tag):
    path = tmp_path / "hostile.txt"
    path.write_text(
        f"FM AMEMBASSY {tag}\nTO SECSTATE WASHDC {tag}\n\nC O N F I D E N T I A L OSTGARD 000012\n\n"
        f"SUBJECT: {tag}\nREF: A. STATE 12 {tag}\n\n1. (C) SUMMARY: {tag} words. END SUMMARY.\n\n"
        f"3. (C) {tag}\n\n{tag}\n-------\n\n4. (U) Two.\n"
    )
    return path


def red_pixels(widget):
    image = widget.grab().toImage()
    wanted = RED.rgb()
    return sum(
        image.pixel(x, y) == wanted
        for y in range(0, image.height(), 4)
        for x in range(0, image.width(), 4)
    )


def test_the_test_sees_red(qtbot, tag):
    from PySide6.QtWidgets import QLabel

    label = QLabel(tag)
    qtbot.addWidget(label)
    label.show()
    assert red_pixels(label) > 50


def test_no_pane_draws_what_the_text_names(open_window, hostile, tag, qtbot):
    window = open_window(hostile, size=(1600, 900))
    window.view_commands.source()
    window.view_commands.findings()
    window.view_commands.cables()
    window.mark.new_label(tag.replace("/", "\\"))
    window.mark.digit(6)
    window.writing.note()
    window.notes.editor.setPlainText(tag)
    window.notes.finish()
    window.message_bar.tell(tag)
    window.notice(tag)
    window.mark.label()
    qtbot.wait(20)
    assert red_pixels(window) == 0


@pytest.mark.parametrize(
    "action", ["statistics", "label-book", "export", "about", "open-as", "key-sheet"]
)
def test_no_dialog_draws_what_the_text_names(open_window, hostile, action, qtbot):
    window = open_window(hostile)
    window.actions_[action].trigger()
    qtbot.wait(10)
    dialogs = [one for one in window.findChildren(QDialog) if one.isVisible()]
    assert len(dialogs) == (action != "review")  # that is a pane of the window
    assert all(red_pixels(one) == 0 for one in (*dialogs, window))


def test_the_list_of_lost_places_draws_no_markup(open_window, hostile, press, qtbot):
    window = open_window(hostile)
    press(window, "h")
    (annotation,) = window.workspace.current.annotations
    lost = annotation.having(targets=tuple(orphaned(one) for one in annotation.targets))
    window.workspace.edit("lost", window.workspace.current.annotations.with_annotation(lost))
    window.actions_["review"].trigger()
    qtbot.wait(10)
    pane = window.reviewing
    assert pane.isVisible()
    assert pane.list.count() == 1
    assert "<" in pane.quote.text()
    assert red_pixels(pane) == 0


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_no_tooltip_draws_what_the_text_names(window, tag, qtbot):
    QToolTip.showText(window.mapToGlobal(window.rect().center()), plain_tip(tag), window)
    qtbot.wait(20)
    tips = [one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel")]
    assert tips
    assert all(red_pixels(tip) == 0 for tip in tips)
    QToolTip.hideText()
