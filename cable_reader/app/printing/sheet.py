"""What is printed of one cable, as lines: title, facts, routing, text with its notes, origin."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cable_reader.app.models.cable_tree import field_title
from cable_reader.app.models.outline import HEADER, ROUTING, Outline, RowKind
from cable_reader.app.printing.faces import POINT
from cable_reader.app.printing.left_out import left_out_in_words
from cable_reader.app.printing.notes import SIGN, numbered_notes
from cable_reader.app.printing.parts import EVERYTHING, Parts
from cable_reader.app.printing.setting import Setting
from cable_reader.app.printing.text import TextLines
from cable_reader.app.problems import sentence_of_finding
from cable_reader.cable.record import Addressee
from cable_reader.exports.selection import choose

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from cable_reader.app.models.outline import Row
    from cable_reader.app.printing.lines import Line, MarginNote
    from cable_reader.app.printing.paper import Paper
    from cable_reader.cable.span import Span
    from cable_reader.exports.export import ExportInput, Options, Provenance

translate = QCoreApplication.translate

# Two stand in the title; the archive's data say again, at length, what the cable says.
_NOT_LISTED = frozenset({"subject", "mrn", "archive"})


class Sheet(Setting):
    """The lines of one cable, in order; notes hang on the lines where their passages end."""

    def __init__(
        self,
        item: ExportInput,
        options: Options,
        provenance: Provenance,
        paper: Paper,
        *,
        parts: Parts = EVERYTHING,
        family: str = "",
    ) -> None:
        super().__init__(paper, family)
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
        self._signs = self._signs_by_place()
        text = TextLines(
            self, self.chosen, self._outline, findings=item.findings, notes=self.notes, parts=parts
        )
        # The text first: what hangs on none of its lines is loose.
        lines = list(text.lines())
        self.lines: list[Line] = [*self._head(), *self._loose(text.hanging), *lines]
        self.tail: list[Line] = list(self._tail())

    # -- the first page

    def _head(self) -> Iterator[Line]:
        reference = self.cable.facts.reference
        name = f"{reference.post} {reference.number}" if reference else self.provenance.title
        canonical = reference.canonical if reference else None
        title = self.chosen.subject or name
        yield from self.rows(title, "title", leading=1.15, above=6 * POINT)
        if self.chosen.subject:
            both = f"{name} ({canonical})" if canonical else name
            yield from self.rows(both, "heading", above=2 * POINT)
        if self.level is not None:
            sentence = translate(
                "printing",
                "Marked {level} when it was sent: a historical marking, not one of this print.",
            )
            level = "//".join((self.level.level.title, *self.level.controls))
            yield from self.rows(sentence.format(level=level), above=3 * POINT)
        if self.parts.header and self.chosen.shows_text:
            yield from self._facts()
            yield from self._routing()

    def _facts(self) -> Iterator[Line]:
        lines: list[Line] = []
        for row in self._outline.listed(HEADER):
            if row.code in _NOT_LISTED or not self._may_show(row):
                continue
            lines += self.fact(field_title(row.code), row.value + self._signs_on(row))
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
            yield from self.fact(title, names)

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
        return "".join(" " + SIGN.format(number) for number in here)

    def _loose(self, hanging: Collection[str]) -> Iterator[Line]:
        """Set the notes that no line of the text carries."""
        loose = [note for one, note in self.notes.items() if one not in hanging]
        if loose:
            yield from self.heading(
                translate("printing", "Notes on the cable, its header, and without a place")
            )
            for note in loose:
                yield from self.whole_note(note)

    def whole_note(self, note: MarginNote) -> list[Line]:
        """Set a note over the full width."""
        head = " · ".join(filter(None, (SIGN.format(note.number), note.place, note.head)))
        lines = self.rows(head, "small_bold", above=6 * POINT)
        lines[-1].with_next = True
        if note.quote:
            lines += self.rows(f"“{note.quote}”", "small")
        if note.words:
            lines += self.rows(note.words, "fact")
        if note.foot:
            lines += self.rows(note.foot, "small")
        return lines

    # -- the end

    def _tail(self) -> Iterator[Line]:
        findings = [one for one in self.item.findings if self.chosen.shows(one.start, one.end)]
        if findings and self.parts.findings:
            yield from self.heading(translate("printing", "What is odd about this cable"))
            for finding in findings:
                yield from self.rows(f"- {sentence_of_finding(finding)}", above=2 * POINT)
        yield from self.heading(translate("printing", "Where this print comes from"))
        whence = self.provenance
        name = f"{whence.file_name}, {whence.locator}" if whence.locator else whence.file_name
        size = translate("printing", "{count} bytes").format(count=whence.size)
        yield from self.fact(translate("printing", "File"), f"{name}, {size}")
        yield from self.fact("SHA-256", whence.sha256)
        if whence.message_reference:
            yield from self.fact(
                translate("printing", "Message reference"), whence.message_reference
            )
        yield from self.fact(
            translate("printing", "Made by"), f"{whence.program}, {whence.exported_at}"
        )
        yield from self.fact(
            translate("printing", "Left out"), left_out_in_words(self.chosen.left_out)
        )


def _addressee(row: Row) -> str:
    precedence = row.fact.precedence if isinstance(row.fact, Addressee) else None
    return f"{row.value} ({precedence.lower()})" if precedence else row.value
