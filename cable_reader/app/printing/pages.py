"""Breaking lines into pages, and drawing a page."""

from __future__ import annotations

from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from cable_reader.app.panes.mark_shapes import draw_level_bar, draw_warning_sign
from cable_reader.app.printing.faces import POINT
from cable_reader.app.printing.lines import Line, MarginNote, draw_lines, height_of, set_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextLayout

    from cable_reader.app.printing.lines import Gutter
    from cable_reader.app.printing.sheet import Sheet

translate = QCoreApplication.translate

_MOST_IN_MARGIN = 900  # characters; a longer note stands whole at the end
_ORPHANS = 2  # lines of a block that stay together at the foot of a page
_MOST_TOGETHER = 8
_NOTE_GAP = 5 * POINT
_BAR = 11.0  # width for which mark_shapes draws


class Placed(NamedTuple):
    """A line at its height on a page."""

    line: Line
    y: float


class Page:
    """Lines and margin notes of one sheet."""

    def __init__(self) -> None:
        self.lines: list[Placed] = []
        self.notes: list[Placed] = []
        self.put_off: list[int] = []  # numbers of the notes that stand at the end instead


class Pages:
    """All pages of a sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.paper = sheet.paper
        self.pages = [Page()]
        self._y = self._margin = self.paper.top  # where text and margin notes go on
        self._late: dict[int, MarginNote] = {}
        self._break(sheet.lines)
        if self._late:
            lines = sheet.heading(translate("printing", "Notes that did not fit into the margin"))
            lines += [line for note in self._late.values() for line in sheet.whole_note(note)]
            self._break(lines)
        self._break(sheet.tail)

    def __len__(self) -> int:
        return len(self.pages)

    # how lines fall on pages

    def _break(self, lines: Sequence[Line]) -> None:
        """Put lines below those there are, on new pages where there is no more room."""
        room, at = self.paper.bottom, 0
        while at < len(lines):
            held = _held_together(lines, at)
            together = lines[at : at + held]
            start = max(self._y, self._margin) if lines[at].wide else self._y  # below the notes
            if self.pages[-1].lines and start + height_of(together) > room:
                self.pages.append(Page())
                self._y = self._margin = self.paper.top
                continue
            self._y = start
            for line in together:
                self._put(line, self.pages[-1])
            at += held

    def _put(self, line: Line, page: Page) -> None:
        y = self._y + (line.above if page.lines else 0)
        page.lines.append(Placed(line, y))
        for note in line.notes:
            self._hang(note, page, y)
        self._y = y + line.height

    def _hang(self, note: MarginNote, page: Page, y: float) -> None:
        """Put a note into the margin, as near to ``y`` as the notes above it let it."""
        is_long = len(note.words) > _MOST_IN_MARGIN
        lines = [] if is_long else self._margin_lines(note)
        top = max(y, self._margin)
        if is_long or top + height_of(lines) > self.paper.bottom - 12 * POINT:
            page.put_off.append(note.number)
            self._late[note.number] = note
            return
        for line in lines:
            page.notes.append(Placed(line, top + line.above))
            top += line.above + line.height
        self._margin = top + _NOTE_GAP

    def _margin_lines(self, note: MarginNote) -> list[Line]:
        faces, left, width = self.sheet.faces, self.paper.notes_left, self.paper.notes
        pieces = (
            (f"[{note.number}] {note.head}".strip(), faces.small_bold),
            (note.words, faces.small),
            (note.foot, faces.tiny),
        )
        return [
            line
            for text, font in pieces
            if text
            for line in set_lines(faces.carried(text), font, width, x=left, leading=1.18)
        ]

    # -- drawing

    def draw(self, painter: QPainter, number: int, scale: float) -> None:
        """Draw a page; ``scale`` is the device's dots for one of our units."""
        painter.save()
        painter.scale(scale, scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        page = self.pages[number]
        ink = self.sheet.theme.colour("text")
        painter.setPen(ink)
        for column in (page.lines, page.notes):
            for _, group in groupby(column, key=_layout_of):
                self._draw_block(painter, list(group))
        self._draw_bars(painter, page)
        self._draw_sides(painter, page)
        self._draw_put_off(painter, page)
        self._draw_running(painter, number)
        painter.restore()

    def _draw_block(self, painter: QPainter, placed: list[Placed]) -> None:
        """Draw the lines of one layout that stand together, with what is beside the first."""
        line, y = placed[0]
        if line.rule is not None:
            painter.save()
            painter.setPen(QPen(line.rule, 0.5 * POINT))
            height = y - 4 * POINT
            painter.drawLine(QPointF(self.paper.left, height), QPointF(self.paper.right, height))
            painter.restore()
        # In the order of reading, so that text copied from a PDF has it.
        if line.beside is not None:
            line.beside.draw(painter, y + 1 * POINT)
        if line.gutter is not None and line.gutter.begins:
            self._draw_number(painter, line, line.gutter, y)
        draw_lines(painter, [one.line for one in placed], y)

    def _draw_number(self, painter: QPainter, line: Line, gutter: Gutter, y: float) -> None:
        faces, left = self.sheet.faces, self.paper.left
        number = QRectF(left, y, 20 * POINT, line.height)
        mark = QRectF(left + 16 * POINT, y, 28 * POINT, line.height)
        painter.save()
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        painter.setFont(faces.number)
        painter.setPen(self.sheet.theme.colour("muted"))
        painter.drawText(number.adjusted(0, 0.9 * POINT, -4 * POINT, 0), right, gutter.number)
        painter.setFont(_fitted(faces.mark, gutter.mark, mark.width()))
        painter.setPen(self.sheet.theme.marking(gutter.level).mark)
        painter.drawText(mark.adjusted(0, 0.9 * POINT, 0, 0), right, gutter.mark)
        if gutter.odd:
            colour = self.sheet.theme.colour("warning")
            size = 8.0
            painter.translate(left + 20 * POINT, y + line.height)
            painter.scale(POINT, POINT)
            draw_warning_sign(painter, QRectF(14, 0, size, size), colour)
        painter.restore()

    def _draw_bars(self, painter: QPainter, page: Page) -> None:
        """Draw each paragraph's bar in one stroke as far as it runs on this page."""
        runs: list[tuple[object, float, float, Line]] = []
        for line, y in page.lines:
            if line.gutter is None:
                continue
            end = y + line.height
            if runs and runs[-1][0] is line.layout and runs[-1][2] >= y - 0.5 * POINT:
                runs[-1] = (line.layout, runs[-1][1], end, runs[-1][3])
            else:
                runs.append((line.layout, y, end, line))
        painter.save()
        painter.scale(POINT * 0.8, POINT * 0.8)
        for _, top, bottom, line in runs:
            left = self.paper.text_left - 9.5 * POINT
            unit = POINT * 0.8
            rect = QRectF(
                left / unit, (top + POINT) / unit, _BAR, (bottom - top - 2 * POINT) / unit
            )
            draw_level_bar(
                painter, rect, line.gutter.level if line.gutter else None, self.sheet.theme
            )
        painter.restore()

    def _draw_sides(self, painter: QPainter, page: Page) -> None:
        beside = [placed for placed in page.lines if placed.line.sides]
        for _, group in groupby(beside, key=_layout_of):
            first, *rest = group
            last = rest[-1] if rest else first
            height = last.y + last.line.height - first.y
            for place, colour in enumerate(first.line.sides):
                x = self.paper.text_left + self.paper.text + (3 + 2.4 * place) * POINT
                painter.fillRect(QRectF(x, first.y, 1.2 * POINT, height), colour)

    def _draw_put_off(self, painter: QPainter, page: Page) -> None:
        if page.put_off:
            numbers = ", ".join(f"[{number}]" for number in page.put_off)
            text = translate("printing", "At the end: {numbers}").format(numbers=numbers)
            line = set_lines(
                text, self.sheet.faces.small_bold, self.paper.notes, x=self.paper.notes_left
            )[0]
            line.draw(painter, self.paper.bottom - 10 * POINT)

    def _draw_running(self, painter: QPainter, number: int) -> None:
        """Draw head and foot: which cable, what its marking is worth, which page of how many."""
        paper, theme = self.paper, self.sheet.theme
        painter.setPen(theme.colour("muted"))
        title, marking = self._running
        if number:  # the first page says both in its title
            title.draw(painter, paper.head)
            marking.draw(painter, paper.head)
        page = translate("printing", "Page {number} of {count}").format(
            number=number + 1, count=len(self.pages)
        )
        title.draw(painter, paper.foot)
        self._running_line(page, Qt.AlignmentFlag.AlignHCenter).draw(painter, paper.foot)
        marking.draw(painter, paper.foot)
        if number:
            line = paper.head + 14 * POINT
            painter.setPen(QPen(theme.colour("border"), 0.5 * POINT))
            painter.drawLine(QPointF(paper.left, line), QPointF(paper.right, line))

    @cached_property
    def _running(self) -> tuple[Line, Line]:
        """The cable's name, and what its marking is worth."""
        sheet = self.sheet
        room = self.paper.full * 0.6
        name = sheet.faces.carried(sheet.provenance.title)
        title = sheet.faces.small_metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, room)
        marking = translate("printing", "historical marking")
        if sheet.level is not None:
            marking = f"{sheet.level.level.title}, {marking}"
        return (
            self._running_line(title, Qt.AlignmentFlag.AlignLeft),
            self._running_line(marking, Qt.AlignmentFlag.AlignRight),
        )

    def _running_line(self, text: str, align: Qt.AlignmentFlag) -> Line:
        paper = self.paper
        return set_lines(text, self.sheet.faces.small, paper.full, x=paper.left, align=align)[0]


def _layout_of(placed: Placed) -> QTextLayout:
    return placed.line.layout


def _held_together(lines: Sequence[Line], at: int) -> int:
    """Count the lines from ``at`` on that no page break may part."""
    end = at
    while lines[end].with_next and end < len(lines) - 1:
        end += 1
    if lines[end].index == 0:
        block = lines[end : end + _ORPHANS]
        end += sum(one.layout is block[0].layout for one in block[1:])
    return min(end - at + 1, _MOST_TOGETHER)


def _fitted(font: QFont, text: str, width: float) -> QFont:
    """Make a portion mark narrower than its column, ``S//REL TO USA, AUS`` too."""
    wide = QFontMetricsF(font).horizontalAdvance(text)
    if wide <= width:
        return font
    smaller = QFont(font)
    smaller.setPixelSize(max(round(font.pixelSize() * width / wide), 4 * POINT))
    return smaller
