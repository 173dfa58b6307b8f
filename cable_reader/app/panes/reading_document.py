"""Sets the blocks of a reading text in a Qt document: typefaces, spacing, indents."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from cable_reader.app.models.reading_text import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cable_reader.app.look.theme import Theme
    from cable_reader.app.models.reading_text import Block, ReadingText

_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
INDENT = 26  # pixels a level at 100 %
BESIDE = 12  # pixels left of the text, in which outlines of passages have room
BEHIND = 6  # and right of it


class Typography:
    """The typefaces and measures in which cables are read."""

    def __init__(self, family: str, points: float, zoom: int, line_height: int) -> None:
        self.scale = zoom / 100
        self.line_height = line_height
        self.text = QFont(family) if family else QFont()
        self.text.setPointSizeF(max(points * self.scale, 4))
        self.heading = QFont(self.text)
        self.heading.setBold(True)
        self.heading.setPointSizeF(self.text.pointSizeF() * 0.92)
        self.heading.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        self._fixed_points = max(points * self.scale * 0.94, 4)

    @cached_property
    def fixed(self) -> QFont:
        """The typeface of tables."""
        from PySide6.QtGui import QFontDatabase  # few cables have a table

        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self._fixed_points)
        return font


def _block_format(block: Block, type_: Typography) -> QTextBlockFormat:
    made = QTextBlockFormat()
    scale = type_.scale
    height = 118 if block.kind is BlockKind.TABLE else type_.line_height
    made.setLineHeight(height, _PROPORTIONAL)
    made.setBottomMargin(11 * scale)
    made.setLeftMargin(block.depth * INDENT * scale)
    if block.kind is BlockKind.HEADING:
        made.setTopMargin(14 * scale)
        made.setBottomMargin(5 * scale)
    elif block.kind is BlockKind.SIGNATURE:
        made.setTopMargin(8 * scale)
    elif block.kind is BlockKind.QUOTE:
        made.setRightMargin(INDENT * scale)
    return made


def _character_format(block: Block, type_: Typography, theme: Theme) -> QTextCharFormat:
    made = QTextCharFormat()
    font = type_.fixed if block.kind is BlockKind.TABLE else type_.text
    if block.kind is BlockKind.HEADING:
        font = type_.heading
    made.setFont(font)
    muted = block.kind in {BlockKind.HEADING, BlockKind.OTHER, BlockKind.SIGNATURE}
    made.setForeground(theme.colour("muted" if muted else "text"))
    if block.kind is BlockKind.SIGNATURE:
        made.setFontWeight(QFont.Weight.DemiBold)
    return made


def fill_document(
    document: QTextDocument, reading: ReadingText, type_: Typography, theme: Theme
) -> None:
    """Put the blocks into an empty document, one Qt block each, as plain text."""
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(type_.text)
    option = QTextOption(document.defaultTextOption())
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    frame = document.rootFrame().frameFormat()
    frame.setLeftMargin(BESIDE)
    frame.setRightMargin(BEHIND)
    frame.setTopMargin(16 * type_.scale)
    frame.setBottomMargin(70 * type_.scale)
    document.rootFrame().setFrameFormat(frame)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    gaps = _gaps(reading)
    for place, block in enumerate(reading.blocks):
        shape, letters = _block_format(block, type_), _character_format(block, type_, theme)
        if place:
            cursor.insertBlock(shape, letters)
        else:
            cursor.setBlockFormat(shape)
            cursor.setBlockCharFormat(letters)
        _insert(cursor, block.text, letters, gaps.get(place, ()), theme)
    cursor.endEditBlock()


def _gaps(reading: ReadingText) -> dict[int, list[tuple[int, int]]]:
    """Find what stands for words taken out: from and to in units, by the place of the block."""
    found: dict[int, list[tuple[int, int]]] = {}
    for span in reading.withheld:
        for place, low, high in reading.ranges(span):
            found.setdefault(place, []).append((low, high))
    return found


def _insert(
    cursor: QTextCursor,
    text: str,
    letters: QTextCharFormat,
    gaps: Sequence[tuple[int, int]],
    theme: Theme,
) -> None:
    """Insert words, with what stands for words taken out set apart: a code is easily read as one."""
    if not gaps:
        cursor.insertText(text, letters)
        return
    apart = QTextCharFormat(letters)
    apart.setFontItalic(True)
    apart.setForeground(theme.colour("muted"))
    units = text.encode("utf-16-le", "surrogatepass")
    at = 0
    for low, high in (*gaps, (len(units) // 2, len(units) // 2)):
        for start, end, shape in ((at, low, letters), (low, high, apart)):
            if end > start:
                words = units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
                cursor.insertText(words, shape)
        at = high
