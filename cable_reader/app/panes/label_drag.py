"""Dragging a label from the legend to a paragraph: what is carried, and how it is read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDrag

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

_FORM = "application/x-cable-reader-label"


def carried(uuid: str) -> QMimeData:
    """Put a label into what is dragged; no other program takes it."""
    data = QMimeData()
    data.setData(_FORM, uuid.encode("ascii", "replace"))
    return data


def label_in(data: QMimeData) -> str | None:
    """Read the label again; None for what is none."""
    if not data.hasFormat(_FORM):
        return None
    return bytes(data.data(_FORM).data()).decode("ascii", "replace") or None


def drag_label(source: QWidget, uuid: str, picture: QPixmap) -> None:
    """Drag a label until the button is let go."""
    drag = QDrag(source)
    drag.setMimeData(carried(uuid))
    drag.setPixmap(picture)
    drag.setHotSpot(picture.rect().center() / max(picture.devicePixelRatio(), 1))
    drag.exec(Qt.DropAction.CopyAction)
