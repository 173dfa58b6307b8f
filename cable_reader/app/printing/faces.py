"""Typefaces of printed pages, and text as paper can carry it.

All measures of ``printing/`` are tenths of a point, whatever the printer's resolution is, so a
page breaks alike on paper, in a PDF and in the preview.
"""

from __future__ import annotations

import unicodedata
from functools import cached_property

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

POINT = 10  # of our units
_LIGATURES = ("liga", "clig")  # drawn as one glyph, they could not be found again in a PDF
_KEPT = frozenset("\n\u2028")  # line ends of a text that is set as it stands
_LAST_OF_PLANE = 0xFFFF  # Qt's PDFs give back no text for what is beyond
_SPELLED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


class Faces:
    """The fonts of one document; ``family`` empty: the system's own."""

    def __init__(self, family: str = "") -> None:
        self._family = family
        self.text = self.font(10)
        self.small = self.font(7.6)
        self.small_bold = self.font(7.6, bold=True)
        self.fact = self.font(8.6)
        self.heading = self.font(10, bold=True)
        self.title = self.font(15, bold=True)
        self.number = self.font(8.6)
        self.mark = self.font(8.6, bold=True)
        self._metrics = QFontMetricsF(self.text)
        self._signs: dict[str, str] = {}

    def font(self, points: float, *, bold: bool = False) -> QFont:
        """Give the text's typeface in a size."""
        return self._prepared(QFont(self._family) if self._family else QFont(), points, bold=bold)

    def fixed(self, points: float) -> QFont:
        """Give the typeface of tables in a size."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        return self._prepared(font, points, bold=False)

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
        return "".join(self._sign(character) for character in text)

    def _sign(self, character: str) -> str:
        sign = self._signs.get(character)
        if sign is None:
            sign = self._signs[character] = self._signed(character)
        return sign

    def _signed(self, character: str) -> str:
        code = ord(character)
        if character in _KEPT or (character.isascii() and character.isprintable()):
            return character
        if character == "\t":
            return "    "
        spelled = f"[U+{code:04X}]"
        if unicodedata.category(character) in _SPELLED:
            return spelled
        drawn = character if self._metrics.inFontUcs4(code) else ""
        return drawn + (spelled if not drawn or code > _LAST_OF_PLANE else "")
