"""The text of a print: its blocks as lines, marked, with the numbers of their notes."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QTextCharFormat, QTextLayout

from cable_reader.app.models.reading_text import BlockKind, ReadingText, reading_text
from cable_reader.app.printing.faces import POINT
from cable_reader.app.printing.lines import Gutter, Line, MarginNote, set_lines
from cable_reader.app.printing.notes import SIGN
from cable_reader.cable.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cable_reader.annotate.annotation import Annotation
    from cable_reader.app.models.outline import Outline
    from cable_reader.app.models.reading_text import Block
    from cable_reader.app.printing.parts import Parts
    from cable_reader.app.printing.setting import Setting
    from cable_reader.cable.finding import Finding
    from cable_reader.exports.selection import Selection

translate = QCoreApplication.translate

_DEPTH = 18 * POINT
_TABLE_SIZES = (5.4, 8.4)  # points; a table is made as large as its longest line allows


class TextLines:
    """Sets the text of one cable; notes hang on the lines where their passages end."""

    def __init__(
        self,
        setting: Setting,
        chosen: Selection,
        outline: Outline,
        *,
        findings: Iterable[Finding],
        notes: dict[str, MarginNote],
        parts: Parts,
    ) -> None:
        self._setting = setting
        self._faces, self._paper, self._theme = setting.faces, setting.paper, setting.theme
        self._chosen = chosen
        self._findings = tuple(findings)
        self._notes = notes
        self._parts = parts
        self._reading: ReadingText = reading_text(chosen.cable, outline)
        self.hanging: set[str] = set()  # annotations whose number stands in the text

    def lines(self) -> Iterator[Line]:
        """Set all that may be shown, and say what is left out where it is."""
        marks = self._marks_by_place()
        withheld = 0
        if self._chosen.shows_text and self._reading.blocks:
            yield from self._setting.heading(translate("printing", "Text"))
        for place, block in enumerate(self._reading.blocks):
            span = block.span
            if span.length and not self._chosen.shows(*span):
                withheld += span.length
                continue
            if withheld:
                yield from self._gap(withheld)
                withheld = 0
            yield from self._block(block, marks[place])
        if withheld and self._chosen.shows_text:
            yield from self._gap(withheld)
        if self._chosen.shows_text and any(one.inherited for one in self._chosen.paragraphs):
            told = translate(
                "printing",
                "[ ] The paragraph has no mark of its own; this is the level of the cable.",
            )
            yield from self._setting.rows(told, "small", above=10 * POINT)

    def _gap(self, characters: int) -> list[Line]:
        template = translate("printing", "[{count} characters are left out here]")
        return set_lines(
            template.format(count=characters), self._faces.small, self._paper.text,
            x=self._paper.text_left, above=8 * POINT,
        )  # fmt: skip

    def _marks_by_place(self) -> dict[int, list[tuple[int, int, Annotation, bool]]]:
        """Give for each block the passages (from, to, annotation, last one) that carry marks."""
        found: dict[int, list[tuple[int, int, Annotation, bool]]] = defaultdict(list)
        if not self._parts.notes:
            return found
        for annotation in self._chosen.annotations:
            passages = [
                (place, low, high)
                for target in annotation.targets
                if target.is_placed and target.span is not None
                for place, low, high in self._reading.ranges(Span(*target.span))
                if self._chosen.shows(*self._reading.blocks[place].span)
            ]
            for count, (place, low, high) in enumerate(passages, 1):
                found[place].append((low, high, annotation, count == len(passages)))
            if passages:
                self.hanging.add(annotation.id)
        return found

    def _block(self, block: Block, marks: list[tuple[int, int, Annotation, bool]]) -> list[Line]:
        text, formats, ends = self._marked(block, marks)
        left = self._paper.text_left + block.depth * _DEPTH
        width = self._paper.text - block.depth * _DEPTH
        font = self._faces.text
        if block.kind is BlockKind.HEADING:
            font = self._faces.heading
        elif block.kind is BlockKind.TABLE:
            font = self._faces.fixed(self._table_size(block.text, width))
        heading = block.kind is BlockKind.HEADING
        lines = set_lines(
            text, font, width, x=left, formats=formats,
            above=(12 if heading else 7) * POINT, leading=1.2 if heading else 1.32,
        )  # fmt: skip
        if not lines:
            return []
        line_ends = [one.end for one in lines[:-1]] if ends else []
        for end, note in ends:
            lines[bisect_right(line_ends, end)].notes.append(note)
        sides = tuple(self._colour(one) for *_, one, _last in marks if _is_whole(one, block))
        gutter = self._gutter(block)
        goes_on = Gutter("", "", gutter.level, begins=False) if gutter else None
        for line in lines:
            line.sides = sides[:4]
            line.with_next = heading
            line.gutter = goes_on
        lines[0].gutter = gutter
        return lines

    def _table_size(self, text: str, width: float) -> float:
        longest = max((len(line) for line in text.split("\u2028")), default=1) or 1
        smallest, largest = _TABLE_SIZES
        return min(max(width / (longest * self._faces.fixed_advance) - 0.05, smallest), largest)

    def _gutter(self, block: Block) -> Gutter | None:
        paragraph = block.paragraph
        if paragraph is None or block.kind is BlockKind.HEADING:
            return None
        mark = paragraph.marking.printed if paragraph.marking else ""
        number = f"{paragraph.number}." if paragraph.number is not None else ""
        odd = self._parts.findings and any(
            node.start <= finding.start < node.end
            for finding in self._findings
            for node in paragraph.nodes
        )
        level = paragraph.level
        if not mark and level is not None:
            mark = f"[{level.letter}]"  # not printed there: what the cable as a whole says
        return Gutter(number, self._faces.carried(mark), level, block.begins, odd)

    def _colour(self, annotation: Annotation) -> QColor:
        book = self._chosen.annotations.book
        label = next((one for uuid in annotation.labels if (one := book.get(uuid))), None)
        colour = label.color if label else annotation.color
        return self._theme.label_stripe(QColor(colour or "#9aa0a6").name())

    def _marked(
        self, block: Block, marks: list[tuple[int, int, Annotation, bool]]
    ) -> tuple[str, list[QTextLayout.FormatRange], list[tuple[int, MarginNote]]]:
        """Give a block's words with the numbers of notes, their look, and where notes end."""
        units = block.text.encode("utf-16-le", "surrogatepass")
        cuts = sorted(
            {0, block.units, *(low for low, *_ in marks), *(high for _, high, *_ in marks)}
        )
        pieces: list[str] = []
        formats: list[QTextLayout.FormatRange] = []
        ends: list[tuple[int, MarginNote]] = []
        at = 0

        def put(piece: str, look: QTextCharFormat | None) -> None:
            nonlocal at
            length = len(piece.encode("utf-16-le", "surrogatepass")) // 2
            if look is not None and length:
                formats.append(_range(at, length, look))
            pieces.append(piece)
            at += length

        for low, high in pairwise(cuts):
            piece = units[2 * low : 2 * high].decode("utf-16-le", "replace")
            here = [one for start, end, one, _ in marks if start <= low and high <= end]
            put(self._faces.carried(piece), self._look(here, block))
            for _, end, annotation, last in marks:
                note = self._notes.get(annotation.id)
                if end == high and last and note is not None:
                    ends.append((at, note))
                    put(SIGN.format(note.number), _superscript(note.colour))
        return "".join(pieces), formats, ends

    def _look(self, here: Iterable[Annotation], block: Block) -> QTextCharFormat | None:
        """Underline marked words on their label's colour; whole paragraphs have a rule."""
        worded = [one for one in here if not _is_whole(one, block)]
        if not worded:
            return None
        colour = self._colour(worded[0])
        look = QTextCharFormat()
        look.setBackground(self._theme.label_fill(colour.name()))
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        look.setUnderlineColor(colour)
        return look


def _is_whole(annotation: Annotation, block: Block) -> bool:
    paragraph = block.paragraph
    return paragraph is not None and any(
        target.scope == "paragraph" and paragraph.ordinal in target.ordinals
        for target in annotation.targets
    )


def _superscript(colour: QColor) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    look.setFontWeight(700)
    look.setForeground(colour.darker(160))
    return look


def _range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look
    return made
