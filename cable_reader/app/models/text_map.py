"""Code points of a text <-> positions in Qt's document of the same text.

Measured with PySide6 6.11: in a ``QTextDocument`` a CRLF pair is one position, a character
beyond the basic plane is two, everything else (a lone CR, U+2028, NUL, form feed) is one.
Never read text back from Qt: it returns blanks for U+00A0 and LF for every line end.
"""

from __future__ import annotations

from bisect import bisect_right

from cable_reader.cable.patterns import pattern

_IRREGULAR = pattern("\r\n|[\U00010000-\U0010ffff]")

# Qt swallows a leading byte order mark and drops lone surrogates; the direction controls
# would reorder what stands beside them. One visible sign each keeps the count and the order.
_VISIBLE = dict.fromkeys(range(55296, 57344), "�")
_VISIBLE |= {0xFEFF: "\N{OPEN BOX}", 0x2029: "\u2028", 0xFDD0: "\u2028", 0xFDD1: "\u2028"}
_VISIBLE |= dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\N{LEFT RIGHT ARROW}")
_HIDDEN = pattern("[\ud800-\udfff\ufeff\u202a-\u202e\u2066-\u2069\ufdd0\ufdd1\u2029]")


def shown(text: str) -> str:
    """Give the text as Qt may show it: as long as ``text``, nothing swallowed or reordered."""
    return text.translate(_VISIBLE) if _HIDDEN.search(text) else text


class TextMap:
    """Two-way map between offsets in ``text`` and positions in Qt's document of it."""

    __slots__ = ("_length", "_offsets", "_positions", "_shifts")

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._offsets = [0]  # from this offset on …
        self._shifts = [0]  # … positions are so much ahead of offsets
        shift = 0
        for match in _IRREGULAR.finditer(text):
            shift += -1 if match.end() - match.start() > 1 else 1
            self._offsets.append(match.end())
            self._shifts.append(shift)
        self._positions = [
            offset + moved for offset, moved in zip(self._offsets, self._shifts, strict=True)
        ]

    @property
    def last_position(self) -> int:
        """Qt position behind the last character."""
        return self._length + self._shifts[-1]

    def to_qt(self, offset: int) -> int:
        """Give the position of an offset; the middle of a CRLF pair counts as behind it."""
        offset = min(max(offset, 0), self._length)
        return offset + self._shifts[bisect_right(self._offsets, offset) - 1]

    def from_qt(self, position: int) -> int:
        """Give the offset of a position; the middle of a surrogate pair counts as before it."""
        position = min(max(position, 0), self.last_position)
        place = bisect_right(self._positions, position) - 1
        offset = position - self._shifts[place]
        if place + 1 < len(self._offsets):
            offset = min(offset, self._offsets[place + 1] - 1)
        return offset
