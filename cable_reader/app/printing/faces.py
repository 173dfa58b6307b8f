"""Typefaces of printed pages, and text as paper can carry it.

All measures of ``printing/`` are tenths of a point, whatever the printer's resolution is, so a
page breaks alike on paper, in a PDF and in the preview.
"""

from __future__ import annotations

import unicodedata
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    import re

POINT = 10  # of our units
_LIGATURES = ("liga", "clig")  # drawn as one glyph, they could not be found again in a PDF
_LAST_OF_PLANE = 0xFFFF  # Qt's PDFs give back no text for what is beyond
_SPELLED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
# Line ends of a text that is set as it stands are kept, as all of ASCII that can be printed is.
_ODD = pattern(r"[^ -~\n\u2028]")


def faces_of(family: str = "") -> Faces:
    """Give the fonts of a family; empty: the system's own. They are made once."""
    return _faces(family, QFont().key())


@lru_cache(maxsize=4)
def _faces(family: str, _system: str) -> Faces:
    return Faces(family)


class Faces:
    """The fonts of a document; ``family`` empty: the system's own."""

    def __init__(self, family: str = "") -> None:
        self._family = family
        self.text = self.font(10)
        self.small = self.font(7.6)
        self.small_bold = self.font(7.6, bold=True)
        self.tiny = self.font(6.4)
        self.fact = self.font(8.6)
        self.heading = self.font(10, bold=True)
        self.title = self.font(15, bold=True)
        self.number = self.font(8.6)
        self.mark = self.font(8.6, bold=True)
        self.small_metrics = QFontMetricsF(self.small)
        self._metrics = QFontMetricsF(self.text)
        self._signs: dict[str, str] = {}
        self._fixed: dict[int, QFont] = {}

    def font(self, points: float, *, bold: bool = False) -> QFont:
        """Give the text's typeface in a size."""
        return self._prepared(QFont(self._family) if self._family else QFont(), points, bold=bold)

    def fixed(self, points: float) -> QFont:
        """Give the typeface of tables in a size."""
        size = round(points * POINT)
        font = self._fixed.get(size)
        if font is None:
            font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            font = self._fixed[size] = self._prepared(font, points, bold=False)
        return font

    def _prepared(self, font: QFont, points: float, *, bold: bool) -> QFont:
        font.setPixelSize(round(points * POINT))
        font.setBold(bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        for name in _LIGATURES:
            font.setFeature(QFont.Tag(name), 0)
        return font

    @cached_property
    def fixed_advance(self) -> float:
        """Width of a character of the fixed typeface at one point."""
        return QFontMetricsF(self.fixed(10)).horizontalAdvance("0") / 10

    def carried(self, text: str) -> str:
        """Give text in which every character can be seen and copied again.

        What no typeface at hand can show, what has no sign of its own, and what Qt's PDFs do not
        give back is spelled out: ``[U+1F600]``.
        """
        if text.isascii() and text.isprintable():
            return text
        return _ODD.sub(self._sign, text)

    def _sign(self, found: re.Match[str]) -> str:
        character = found[0]
        sign = self._signs.get(character)
        if sign is None:
            sign = self._signs[character] = self._signed(character)
        return sign

    def _signed(self, character: str) -> str:
        code = ord(character)
        if character == "\t":
            return "    "
        spelled = f"[U+{code:04X}]"
        if unicodedata.category(character) in _SPELLED:
            return spelled
        drawn = character if self._metrics.inFontUcs4(code) else ""
        return drawn + (spelled if not drawn or code > _LAST_OF_PLANE else "")
