"""Lines of text, set but not yet placed on a page."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextOption

from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QFont, QPainter

    from cable_reader.cable.markings import Level

_ENDLESS_LENGTH = 1000
_ENDLESS = pattern(rf"\S{{{_ENDLESS_LENGTH}}}")
LINE_SEPARATOR = "\u2028"


@dataclass(frozen=True)
class Gutter:
    """What stands beside the lines of one block: number, portion mark, the level's bar."""

    number: str
    mark: str
    level: Level | None
    begins: bool  # number and mark stand here; else only the bar goes on
    odd: bool = False  # a finding is here


@dataclass(eq=False)
class MarginNote:
    """A numbered note, set for the margin; the same words can be set again over the full width."""

    number: int
    head: str  # labels, "important"
    words: str
    foot: str  # who and when
    place: str
    quote: str
    colour: QColor


@dataclass(eq=False, slots=True)
class Line:
    """One line of a layout."""

    layout: QTextLayout
    index: int
    x: float
    height: float
    top: float = 0.0  # in its layout
    above: float = 0.0  # room before it, dropped at the top of a page
    gutter: Gutter | None = None
    notes: list[MarginNote] = field(default_factory=list)
    sides: tuple[QColor, ...] = ()  # rules beside it: whole paragraphs that carry a mark
    with_next: bool = False  # no page break behind it
    rule: QColor | None = None  # drawn above it over the full width
    beside: Line | None = None  # the name of a fact, at the left of its words
    wide: bool = False  # goes over the column of notes

    @property
    def end(self) -> int:
        """End of its text in the layout, in UTF-16 units."""
        line = self.layout.lineAt(self.index)
        return line.textStart() + line.textLength()

    def draw(self, painter: QPainter, y: float) -> None:
        """Draw the text with its top at ``y``."""
        draw_lines(painter, (self,), y)


def draw_lines(painter: QPainter, lines: Sequence[Line], y: float) -> None:
    """Draw neighbouring lines of one layout, the first with its top at ``y``."""
    first = lines[0]
    origin = QPointF(first.x, y - first.top)
    if first.index == 0 and len(lines) == first.layout.lineCount():
        first.layout.draw(painter, origin)
        return
    for line in lines:
        first.layout.lineAt(line.index).draw(painter, origin)


@cache
def _option(align: Qt.AlignmentFlag, wrap: QTextOption.WrapMode) -> QTextOption:
    option = QTextOption(align)
    option.setWrapMode(wrap)
    option.setUseDesignMetrics(True)
    return option


def _wrapping(text: str) -> QTextOption.WrapMode:
    # Qt looks for the end of a word at each line anew: an endless one would take hours.
    endless = len(text) >= _ENDLESS_LENGTH and _ENDLESS.search(text)
    modes = QTextOption.WrapMode
    return modes.WrapAnywhere if endless else modes.WrapAtWordBoundaryOrAnywhere


def set_lines(
    text: str,
    font: QFont,
    width: float,
    *,
    x: float = 0.0,
    leading: float = 1.28,
    formats: Sequence[QTextLayout.FormatRange] = (),
    above: float = 0.0,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> list[Line]:
    """Break text into lines of a width; line feeds break too."""
    layout = QTextLayout(text.replace("\n", LINE_SEPARATOR), font)
    layout.setTextOption(_option(align, _wrapping(text)))
    layout.setCacheEnabled(True)  # else all is shaped again to be drawn
    if formats:
        layout.setFormats(list(formats))
    lines: list[Line] = []
    top = 0.0
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        height = line.height() * leading
        lines.append(Line(layout, len(lines), x, height, top))
        top += height
        line = layout.createLine()
    layout.endLayout()
    if lines:
        lines[0].above = above
    return lines


def height_of(lines: Sequence[Line]) -> float:
    """Give the height of lines one under the other."""
    return sum(line.above + line.height for line in lines)
