"""Breaking lines into pages, and drawing a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from cable_reader.app.panes.mark_shapes import draw_level_bar, draw_warning_sign
from cable_reader.app.printing.faces import POINT
from cable_reader.app.printing.lines import Line, MarginNote, height_of, set_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cable_reader.app.printing.sheet import Sheet

translate = QCoreApplication.translate

_MOST_IN_MARGIN = 900  # characters; a longer note stands whole at the end
_ORPHANS = 2  # lines of a block that stay together at the foot of a page
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
        self._late: list[MarginNote] = []
        self._set: dict[int, list[Line]] = {}
        self.pages = self._broken([*sheet.lines, *sheet.tail])
        if self._late:
            lines = sheet.heading(translate("printing", "Notes that did not fit into the margin"))
            lines += [line for note in self._late for line in sheet.whole_note(note)]
            self._late = []
            self.pages = self._broken([*sheet.lines, *lines, *sheet.tail])

    def __len__(self) -> int:
        return len(self.pages)

    # how lines fall on pages

    def _broken(self, lines: Sequence[Line]) -> list[Page]:
        pages = [Page()]
        room = self.paper.bottom
        y, margin, at = self.paper.top, self.paper.top, 0
        while at < len(lines):
            held = _held_together(lines, at)
            need = height_of(lines[at : at + held])
            page = pages[-1]
            start = max(y, margin) if lines[at].wide else y  # below the notes beside the text
            if page.lines and start + need > room:
                pages.append(Page())
                y = margin = self.paper.top
                continue
            y = start
            for line in lines[at : at + held]:
                y += line.above if pages[-1].lines else 0
                pages[-1].lines.append(Placed(line, y))
                margin = self._hang(pages[-1], line, y, margin)
                y += line.height
            at += held
        return pages

    def _hang(self, page: Page, line: Line, y: float, margin: float) -> float:
        """Put a line's notes into the margin beside it; gives where the next may stand."""
        for note in line.notes:
            is_long = len(note.words) > _MOST_IN_MARGIN
            set_ = [] if is_long else self._set.get(note.number) or self._margin_lines(note)
            self._set[note.number] = set_
            top = max(y, margin)
            if is_long or top + height_of(set_) > self.paper.bottom - 12 * POINT:
                page.put_off.append(note.number)
                if note not in self._late:
                    self._late.append(note)
                continue
            for one in set_:
                top += one.above
                page.notes.append(Placed(one, top))
                top += one.height
            margin = top + _NOTE_GAP
        return margin

    def _margin_lines(self, note: MarginNote) -> list[Line]:
        faces, left, width = self.sheet.faces, self.paper.notes_left, self.paper.notes
        pieces = (
            (f"[{note.number}] {note.head}".strip(), faces.small_bold),
            (note.words, faces.small),
            (note.foot, faces.font(6.4)),
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
        for placed in (*page.lines, *page.notes):
            self._draw_line(painter, placed)
        self._draw_bars(painter, page)
        self._draw_sides(painter, page)
        self._draw_put_off(painter, page)
        self._draw_running(painter, number)
        painter.restore()

    def _draw_line(self, painter: QPainter, placed: Placed) -> None:
        line, y = placed
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
            self._draw_number(painter, line, y)
        line.draw(painter, y)

    def _draw_number(self, painter: QPainter, line: Line, y: float) -> None:
        gutter = line.gutter
        if gutter is None:
            return
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
        for line, y in page.lines:
            for place, colour in enumerate(line.sides):
                x = self.paper.text_left + self.paper.text + (3 + 2.4 * place) * POINT
                painter.fillRect(QRectF(x, y, 1.2 * POINT, line.height), colour)

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
        sheet, paper = self.sheet, self.paper
        painter.setFont(sheet.faces.small)
        painter.setPen(sheet.theme.colour("muted"))
        box = QRectF(paper.left, paper.head, paper.full, 12 * POINT)
        title = _fitting(sheet, sheet.provenance.title, paper.full * 0.6)
        left, right = int(Qt.AlignmentFlag.AlignLeft), int(Qt.AlignmentFlag.AlignRight)
        marking = translate("printing", "historical marking")
        if sheet.level is not None:
            marking = f"{sheet.level.level.title}, {marking}"
        if number:  # the first page says both in its title
            painter.drawText(box, left, title)
            painter.drawText(box, right, marking)
            line = paper.head + 14 * POINT
            painter.setPen(QPen(sheet.theme.colour("border"), 0.5 * POINT))
            painter.drawLine(QPointF(paper.left, line), QPointF(paper.right, line))
        foot = QRectF(paper.left, paper.foot, paper.full, 12 * POINT)
        page = translate("printing", "Page {number} of {count}").format(
            number=number + 1, count=len(self.pages)
        )
        painter.setPen(sheet.theme.colour("muted"))
        painter.drawText(foot, left, title)
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignHCenter), page)
        painter.drawText(foot, right, marking)


def _held_together(lines: Sequence[Line], at: int) -> int:
    """Count the lines from ``at`` on that no page break may part."""
    end = at
    while end < len(lines) - 1 and lines[end].with_next:
        end += 1
    begins = lines[end].index == 0
    for _ in range(_ORPHANS - 1):
        more = end + 1 < len(lines) and lines[end + 1].layout is lines[end].layout
        if begins and more:
            end += 1
    return min(end - at + 1, 8)


def _fitted(font: QFont, text: str, width: float) -> QFont:
    """Make a portion mark narrower than its column, ``S//REL TO USA, AUS`` too."""
    wide = QFontMetricsF(font).horizontalAdvance(text)
    if wide <= width:
        return font
    smaller = QFont(font)
    smaller.setPixelSize(max(round(font.pixelSize() * width / wide), 4 * POINT))
    return smaller


def _fitting(sheet: Sheet, text: str, width: float) -> str:
    metrics = QFontMetricsF(sheet.faces.small)
    return metrics.elidedText(sheet.faces.carried(text), Qt.TextElideMode.ElideMiddle, width)
