"""The source pane: the raw text, its markers coloured where they are seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip

from cable_reader.app.panes.source import markers
from cable_reader.cable.tree import NodeKind


def colours_seen(text) -> set[str]:
    image = text.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = set(memoryview(image.constBits()).cast("I"))
    return {f"#{pixel & 0xFFFFFF:06x}" for pixel in pixels}


def forget_lines(text) -> None:
    block = text.document().firstBlock()
    while block.isValid():
        block.layout().clearLayout()
        block = block.next()


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_every_marker_on_the_screen_is_coloured(open_window, cable_file, qtbot, size):
    window = open_window(cable_file, size=size)
    window.view_commands.source()
    qtbot.wait(50)
    text = window.source.text
    tree = window.workspace.current.cable.tree
    tints = window.source.theme.source

    for start, end, name in markers(tree):
        cursor = text.textCursor()
        cursor.setPosition(start)  # the sample has no character that Qt counts twice
        text.setTextCursor(cursor)
        text.centerCursor()
        forget_lines(text)  # as at the first paint
        assert tints[name] in colours_seen(text), tree.text[start:end]


def test_the_selected_paragraph_has_a_ground(open_window, cable_file, qtbot):
    window = open_window(cable_file)
    window.view_commands.source()
    qtbot.wait(50)
    tree = window.workspace.current.cable.tree
    paragraph = next(n for n in tree.walk() if n.kind is NodeKind.PARAGRAPH)
    window.workspace.select(paragraph.span)

    qtbot.waitUntil(
        lambda: (
            window.source.theme.colour("current-ground").name() in colours_seen(window.source.text)
        )
    )


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("ZNY", "Approved circuits"), ("RUEHC", "SECSTATE"), ("IMMEDIATE", "Ahead of all but FLASH"),
        ("SIPDIS", "SIPRNet"), ("PREL", "Political"), ("(S//NF)", "Secret; Not to be shown"),
        ("002 OF 002", "no part of the text"), ("eleven", ""),
    ],
)  # fmt: skip
def test_a_word_under_the_mouse_says_what_it_is(window, qtbot, monkeypatch, words, meaning):
    window.view_commands.source()
    qtbot.wait(50)
    text = window.source.text
    tips = []  # a tip itself cannot be raised offscreen
    monkeypatch.setattr(QToolTip, "showText", lambda _at, tip, _widget: tips.append(tip))
    for place in (0, len(words) - 1):  # its first and its last character
        cursor = text.textCursor()
        cursor.setPosition(text.toPlainText().index(words) + place)
        text.setTextCursor(cursor)
        text.centerCursor()
        point = text.cursorRect().center() + QPoint(3, 0)
        asked = QHelpEvent(QEvent.Type.ToolTip, point, text.viewport().mapToGlobal(point))
        QApplication.sendEvent(text.viewport(), asked)
    assert len(tips) == 2
    assert all(meaning in tip if meaning else tip == "" for tip in tips), tips


def test_a_portion_mark_under_the_mouse_says_what_it_means(window):
    paragraph = next(
        one for one in window.workspace.current.paragraphs if "NOFORN" in one.controls
    )
    window.workspace.select_paragraph(paragraph)
    gutter = window.paragraphs.view.gutter
    (rect,) = (
        rect
        for _place, block, rect in window.paragraphs.view.visible_places()
        if block.paragraph == paragraph
    )
    QApplication.sendEvent(
        gutter,
        QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(20, rect.center().y()),
            gutter.mapToGlobal(QPointF(20, rect.center().y())),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        ),
    )
    assert "(S//NF): Secret; Not to be shown to foreign nationals" in gutter.toolTip()
