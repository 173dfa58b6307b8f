"""Lines of text, set but not yet placed on a page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption

from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QFont, QPainter

    from cable_reader.cable.markings import Level

_ENDLESS = pattern(r"\S{1000}")
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


@dataclass(eq=False)
class Line:
    """One line: a line of a layout, or nothing but room."""

    layout: QTextLayout | None
    index: int
    x: float
    height: float
    above: float = 0.0  # room before it, dropped at the top of a page
    gutter: Gutter | None = None
    notes: list[MarginNote] = field(default_factory=list)
    sides: tuple[QColor, ...] = ()  # rules beside it: whole paragraphs that carry a mark
    with_next: bool = False  # no page break behind it
    rule: QColor | None = None  # drawn above it over the full width
    beside: Line | None = None  # the name of a fact, at the left of its words
    start: int = 0  # of its text in the layout, in UTF-16 units
    end: int = 0
    wide: bool = False  # goes over the column of notes

    def draw(self, painter: QPainter, y: float) -> None:
        """Draw the text with its top at ``y``."""
        if self.layout is not None:
            from PySide6.QtCore import QPointF  # noqa: PLC0415 - not for measuring

            line = self.layout.lineAt(self.index)
            line.draw(painter, QPointF(self.x, y) - line.position())


def _option(text: str, align: Qt.AlignmentFlag) -> QTextOption:
    option = QTextOption(align)
    option.setWrapMode(
        # Qt looks for the end of a word at each line anew: an endless one would take hours.
        QTextOption.WrapMode.WrapAnywhere
        if _ENDLESS.search(text)
        else QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    )
    option.setUseDesignMetrics(True)
    return option


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
    layout.setTextOption(_option(text, align))
    if formats:
        layout.setFormats(list(formats))
    lines: list[Line] = []
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        start = line.textStart()
        lines.append(
            Line(
                layout,
                len(lines),
                x,
                line.height() * leading,
                start=start,
                end=start + line.textLength(),
            )
        )
        line = layout.createLine()
    layout.endLayout()
    if lines:
        lines[0].above = above
    return lines


def height_of(lines: Sequence[Line]) -> float:
    """Give the height of lines one under the other."""
    return sum(line.above + line.height for line in lines)
