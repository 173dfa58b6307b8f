"""The Qt that is installed keeps count of its references."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_calls_that_return_nothing_take_no_reference_from_none(qtbot: QtBot) -> None:
    # PySide6 6.12.0 took one with each call, and Python 3.11 ended the program when none was left.
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for number in range(1000):
        widget.setEnabled(bool(number % 2))
    assert abs(sys.getrefcount(None) - before) < 100
