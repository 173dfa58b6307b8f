"""The window as a picture, for ``--screenshot``; works under Qt's offscreen platform."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice
from PySide6.QtWidgets import QApplication

from cable_reader.app.main import create_window

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIZE = (1280, 800)
_SETTLE = 0.3  # seconds; the window may read in the background and lay out afterwards


def png_of_window(paths: Sequence[str]) -> bytes:
    """Give the window with these cables open, as the bytes of a PNG file."""
    application = QApplication.instance() or QApplication(["cable-reader"])
    window = create_window(list(paths))
    window.resize(*_SIZE)
    window.show()
    end = monotonic() + _SETTLE
    while monotonic() < end:
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    window.close()
    return bytes(data.data())
