"""What is printed of one cable, as lines: title, facts, routing, text with its notes, origin."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QTextCharFormat, QTextLayout

from cable_reader.app.look.theme import Theme, load_theme
from cable_reader.app.models.cable_tree import field_title
from cable_reader.app.models.outline import HEADER, ROUTING, Outline, RowKind
from cable_reader.app.models.reading_text import BlockKind, ReadingText, reading_text
from cable_reader.app.printing.faces import POINT, faces_of
from cable_reader.app.printing.lines import Gutter, Line, MarginNote, set_lines
from cable_reader.app.printing.notes import numbered_notes
from cable_reader.app.problems import sentence_of_finding
from cable_reader.cable.record import Addressee
from cable_reader.cable.span import Span
from cable_reader.exports.selection import choose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cable_reader.annotate.annotation import Annotation
    from cable_reader.app.models.outline import Row
    from cable_reader.app.models.reading_text import Block
    from cable_reader.app.printing.paper import Paper
    from cable_reader.exports.export import ExportInput, Options, Provenance

translate = QCoreApplication.translate

_LABEL_WIDTH = 84 * POINT
_DEPTH = 18 * POINT
_TABLE_SIZES = (5.4, 8.4)  # points; a table is made as large as its longest line allows
# Two stand in the title; the archive's data say again, at length, what the cable says.
_NOT_LISTED = frozenset({"subject", "mrn", "archive"})
_SIGN = "[{}]"


@dataclass(frozen=True)
class Parts:
    """What people may leave out of a print."""

    header: bool = True
    notes: bool = True
    findings: bool = True


_ALL = Parts()


class Sheet:
    """The lines of one cable, in order; notes hang on the lines where their passages end."""

    def __init__(
        self,
        item: ExportInput,
        options: Options,
        provenance: Provenance,
        paper: Paper,
        *,
        parts: Parts = _ALL,
        family: str = "",
    ) -> None:
        self.faces = faces_of(family)
        self.theme: Theme = load_theme("light")
        self.paper = paper
        self.parts = parts
        self.item = item
        self.chosen = choose(item, options)
        self.cable = self.chosen.cable
        self.provenance = provenance
        self.level = self.cable.banner
        self.notes: dict[str, MarginNote] = (
            numbered_notes(self.chosen, self.theme) if parts.notes else {}
        )
        self._outline = Outline(self.cable)
        self._reading: ReadingText = reading_text(self.cable, self._outline)
        self._hanging: set[str] = set()  # annotations whose number stands in the text
        self._signs = self._signs_by_place()
        text = list(self._text())
        self.lines: list[Line] = [*self._head(), *self._loose(), *text]
        self.tail: list[Line] = list(self._tail())

    # -- ways to set words

    def _rows(self, text: str, font_name: str = "fact", **how: Any) -> list[Line]:
        font = getattr(self.faces, font_name)
        lines = set_lines(
            self.faces.carried(text), font, self.paper.full, x=self.paper.left, **how
        )
        return _over_the_margin(lines)

    def heading(self, text: str) -> list[Line]:
        """Set the heading of a part over the full width, with a rule above."""
        lines = self._rows(text, "heading", above=14 * POINT)
        lines[0].rule = self.theme.colour("control")
        for line in lines:
            line.with_next = True
        return lines

    def _fact(self, name: str, value: str) -> list[Line]:
        """Set a name with its words beside it; both begin on one line."""
        label = set_lines(
            self.faces.carried(name), self.faces.small_bold, _LABEL_WIDTH, x=self.paper.left
        )
        x = self.paper.left + _LABEL_WIDTH + 6 * POINT
        lines = set_lines(
            self.faces.carried(value), self.faces.fact, self.paper.right - x, x=x, above=3 * POINT
        )
        if lines and label:
            lines[0].beside = label[0]
        return _over_the_margin(lines)

    # -- the first page

    def _head(self) -> Iterator[Line]:
        reference = self.cable.facts.reference
        name = f"{reference.post} {reference.number}" if reference else self.provenance.title
        canonical = reference.canonical if reference else None
        title = self.chosen.subject or name
        yield from self._rows(title, "title", leading=1.15, above=6 * POINT)
        if self.chosen.subject:
            both = f"{name} ({canonical})" if canonical else name
            yield from self._rows(both, "heading", above=2 * POINT)
        if self.level is not None:
            sentence = translate(
                "printing",
                "Marked {level} when it was sent: a historical marking, not one of this print.",
            )
            level = "//".join((self.level.level.title, *self.level.controls))
            yield from self._rows(sentence.format(level=level), above=3 * POINT)
        if self.parts.header and self.chosen.shows_text:
            yield from self._facts()
            yield from self._routing()

    def _facts(self) -> Iterator[Line]:
        lines: list[Line] = []
        for row in self._outline.listed(HEADER):
            if row.code in _NOT_LISTED or not self._may_show(row):
                continue
            lines += self._fact(field_title(row.code), row.value + self._signs_on(row))
        if lines:
            yield from self.heading(translate("printing", "Header"))
            yield from lines

    def _routing(self) -> Iterator[Line]:
        groups = self._outline.listed(ROUTING)
        if not groups:
            return
        yield from self.heading(translate("printing", "Routing"))
        for group in groups:
            children = [self._outline.rows[place] for place in self._outline.children[group.id]]
            title = field_title(group.code)
            if len(children) > 1:
                title = f"{title} ({len(children)})"
            names = " · ".join(_addressee(row) + self._signs_on(row) for row in children)
            yield from self._fact(title, names)

    def _may_show(self, row: Row) -> bool:
        return row.span is None or self.chosen.shows(row.span.start, row.span.end)

    def _signs_by_place(self) -> dict[Span | None, list[int]]:
        """Give the numbers of the notes on each place, in their order."""
        found: dict[Span | None, list[int]] = defaultdict(list)
        for annotation in self.chosen.annotations:
            note = self.notes.get(annotation.id)
            if note is not None:
                places = {one.span for one in annotation.targets if one.is_placed}
                for place in places - {None}:
                    found[place].append(note.number)
        return found

    def _signs_on(self, row: Row) -> str:
        """Give the numbers of the notes on a field or addressee."""
        if row.span is None or row.kind is RowKind.GROUP:
            return ""
        here = self._signs.get(row.span, ())
        return "".join(" " + _SIGN.format(number) for number in here)

    def _loose(self) -> Iterator[Line]:
        """Set the notes that no line of the text carries."""
        loose = [note for one, note in self.notes.items() if one not in self._hanging]
        if loose:
            yield from self.heading(
                translate("printing", "Notes on the cable, its header, and without a place")
            )
            for note in loose:
                yield from self.whole_note(note)

    def whole_note(self, note: MarginNote) -> list[Line]:
        """Set a note over the full width."""
        head = " · ".join(filter(None, (_SIGN.format(note.number), note.place, note.head)))
        lines = self._rows(head, "small_bold", above=6 * POINT)
        lines[-1].with_next = True
        if note.quote:
            lines += self._rows(f"“{note.quote}”", "small")
        if note.words:
            lines += self._rows(note.words, "fact")
        if note.foot:
            lines += self._rows(note.foot, "small")
        return lines

    # -- the text

    def _text(self) -> Iterator[Line]:
        marks = self._marks_by_place()
        withheld = 0
        if self.chosen.shows_text and self._reading.blocks:
            yield from self.heading(translate("printing", "Text"))
        for place, block in enumerate(self._reading.blocks):
            span = block.span
            if span.length and not self.chosen.shows(*span):
                withheld += span.length
                continue
            if withheld:
                yield from self._gap(withheld)
                withheld = 0
            yield from self._block(block, marks[place])
        if withheld and self.chosen.shows_text:
            yield from self._gap(withheld)
        if self.chosen.shows_text and any(one.inherited for one in self.chosen.paragraphs):
            told = translate(
                "printing",
                "[ ] The paragraph has no mark of its own; this is the level of the cable.",
            )
            yield from self._rows(told, "small", above=10 * POINT)

    def _gap(self, characters: int) -> list[Line]:
        template = translate("printing", "[{count} characters are left out here]")
        return set_lines(
            template.format(count=characters), self.faces.small, self.paper.text,
            x=self.paper.text_left, above=8 * POINT,
        )  # fmt: skip

    def _marks_by_place(self) -> dict[int, list[tuple[int, int, Annotation, bool]]]:
        """Give for each block the passages (from, to, annotation, last one) that carry marks."""
        found: dict[int, list[tuple[int, int, Annotation, bool]]] = defaultdict(list)
        if not self.parts.notes:
            return found
        for annotation in self.chosen.annotations:
            passages = [
                (place, low, high)
                for target in annotation.targets
                if target.is_placed and target.span is not None
                for place, low, high in self._reading.ranges(Span(*target.span))
                if self.chosen.shows(*self._reading.blocks[place].span)
            ]
            for count, (place, low, high) in enumerate(passages, 1):
                found[place].append((low, high, annotation, count == len(passages)))
            if passages:
                self._hanging.add(annotation.id)
        return found

    def _block(self, block: Block, marks: list[tuple[int, int, Annotation, bool]]) -> list[Line]:
        text, formats, ends = self._marked(block, marks)
        left = self.paper.text_left + block.depth * _DEPTH
        width = self.paper.text - block.depth * _DEPTH
        font = self.faces.text
        if block.kind is BlockKind.HEADING:
            font = self.faces.heading
        elif block.kind is BlockKind.TABLE:
            font = self.faces.fixed(self._table_size(block.text, width))
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
        return min(max(width / (longest * self.faces.fixed_advance) - 0.05, smallest), largest)

    def _gutter(self, block: Block) -> Gutter | None:
        paragraph = block.paragraph
        if paragraph is None or block.kind is BlockKind.HEADING:
            return None
        mark = paragraph.marking.printed if paragraph.marking else ""
        number = f"{paragraph.number}." if paragraph.number is not None else ""
        odd = self.parts.findings and any(
            node.start <= finding.start < node.end
            for finding in self.item.findings
            for node in paragraph.nodes
        )
        level = paragraph.level
        if not mark and level is not None:
            mark = f"[{level.letter}]"  # not printed there: what the cable as a whole says
        return Gutter(number, self.faces.carried(mark), level, block.begins, odd)

    def _colour(self, annotation: Annotation) -> QColor:
        book = self.chosen.annotations.book
        label = next((one for uuid in annotation.labels if (one := book.get(uuid))), None)
        colour = label.color if label else annotation.color
        return self.theme.label_stripe(QColor(colour or "#9aa0a6").name())

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
            put(self.faces.carried(piece), self._look(here, block))
            for _, end, annotation, last in marks:
                note = self.notes.get(annotation.id)
                if end == high and last and note is not None:
                    ends.append((at, note))
                    put(_SIGN.format(note.number), _superscript(note.colour))
        return "".join(pieces), formats, ends

    def _look(self, here: Iterable[Annotation], block: Block) -> QTextCharFormat | None:
        """Underline marked words on their label's colour; whole paragraphs have a rule."""
        worded = [one for one in here if not _is_whole(one, block)]
        if not worded:
            return None
        colour = self._colour(worded[0])
        look = QTextCharFormat()
        look.setBackground(self.theme.label_fill(colour.name()))
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        look.setUnderlineColor(colour)
        return look

    # -- the end

    def _tail(self) -> Iterator[Line]:
        findings = [one for one in self.item.findings if self.chosen.shows(one.start, one.end)]
        if findings and self.parts.findings:
            yield from self.heading(translate("printing", "What is odd about this cable"))
            for finding in findings:
                yield from self._rows(f"- {sentence_of_finding(finding)}", above=2 * POINT)
        yield from self.heading(translate("printing", "Where this print comes from"))
        whence = self.provenance
        name = f"{whence.file_name}, {whence.locator}" if whence.locator else whence.file_name
        size = translate("printing", "{count} bytes").format(count=whence.size)
        yield from self._fact(translate("printing", "File"), f"{name}, {size}")
        yield from self._fact("SHA-256", whence.sha256)
        if whence.message_reference:
            yield from self._fact(
                translate("printing", "Message reference"), whence.message_reference
            )
        yield from self._fact(
            translate("printing", "Made by"), f"{whence.program}, {whence.exported_at}"
        )
        yield from self._fact(translate("printing", "Left out"), str(self.chosen.left_out))


def _is_whole(annotation: Annotation, block: Block) -> bool:
    paragraph = block.paragraph
    return paragraph is not None and any(
        target.scope == "paragraph" and paragraph.ordinal in target.ordinals
        for target in annotation.targets
    )


def _over_the_margin(lines: list[Line]) -> list[Line]:
    for line in lines:
        line.wide = True
    return lines


def _addressee(row: Row) -> str:
    precedence = row.fact.precedence if isinstance(row.fact, Addressee) else None
    return f"{row.value} ({precedence.lower()})" if precedence else row.value


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
