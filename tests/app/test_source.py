"""The source pane: the raw text, its markers coloured where they are seen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

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
