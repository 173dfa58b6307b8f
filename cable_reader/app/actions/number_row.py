"""Which digit a key of the number row carries, whatever the layout prints on it (AZERTY: ``&``)."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_EVDEV = {code: digit for digit, code in enumerate(range(10, 19), 1)}  # X11 and Wayland
_WINDOWS = {code: digit for digit, code in enumerate(range(2, 11), 1)}
_MAC = {18: 1, 19: 2, 20: 3, 21: 4, 23: 5, 22: 6, 26: 7, 28: 8, 25: 9}
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def digit_of(event: QKeyEvent) -> int | None:
    """Give 1 to 9 for a key of the number row, plain or with Shift; None for every other key."""
    if event.modifiers() & _HELD:
        return None
    if sys.platform == "darwin":
        return _MAC.get(event.nativeVirtualKey())
    table = _WINDOWS if sys.platform == "win32" else _EVDEV
    return table.get(event.nativeScanCode())
