"""One cable that is open: its text, its rows, its marks and their undo stack."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoStack

from cable_reader.app.models.outline import HEADER, PARAGRAPHS, ROUTING, Outline, Row, RowKind
from cable_reader.app.plain import shortened_path
from cable_reader.cable.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from cable_reader.annotate.annotation import AnnotationSet
    from cable_reader.annotate.label import LabelBook
    from cable_reader.app.workspace.placing import Placing
    from cable_reader.cable.record import Cable, Paragraph
    from cable_reader.containers.container import CableSource
    from cable_reader.library.keeping import Keeping


class OpenCable:
    """A cable in the window; the marks are read when they are first asked for."""

    def __init__(
        self,
        source: CableSource,
        parent: QObject | None = None,
        *,
        beside: bool = False,
        labels: Callable[[], LabelBook] | None = None,
    ) -> None:
        self._beside = beside
        self._labels = labels
        self.source = source
        self.cable: Cable = source.parse()
        self.outline = Outline(self.cable)
        self.undo_stack = QUndoStack(parent)
        self.selected = Span(0, 0)
        self.row: Row | None = None
        self.text_selection: Span | None = None
        self.chosen: str | None = None  # id of the selected annotation
        self._keeping: Keeping | None = None
        self._placing: Placing | None = None
        stretches = sorted(
            (node.start, max(node.end, node.start + 1), number)
            for number, paragraph in enumerate(self.paragraphs)
            for node in paragraph.nodes
        )
        self._starts = [start for start, _end, _number in stretches]
        self._stretches = [(end, self.paragraphs[number]) for _start, end, number in stretches]
        self.start_reading()

    def start_reading(self) -> None:
        """Select the first paragraph, else the first thing there is."""
        row = next(
            (r for r in self.outline.listed(PARAGRAPHS) if r.kind is RowKind.PARAGRAPH), None
        )
        rows = self.outline.listed(PARAGRAPHS) or self.outline.listed(HEADER)
        self.row = row or (rows[0] if rows else None)
        self.selected = self.row.span if self.row and self.row.span else Span(0, 0)

    @property
    def keeping(self) -> Keeping:
        """What loads and saves the marks."""
        if self._placing is not None:
            self._keeping, self._placing = self._placing.finish(), None
        if self._keeping is None:
            self._keeping = self._made_keeping(None)
        return self._keeping

    def _made_keeping(self, waits_from: int | None) -> Keeping:
        # lxml is loaded here, after the first paint
        from cable_reader.library.keeping import Keeping

        return Keeping(
            self.source,
            self.cable,
            beside=self._beside,
            shared=self._labels,
            waits_from=waits_from,
        )

    def load_marks(self, when_placed: Callable[[], None]) -> bool:
        """Read the marks; False if their places are still being looked for.

        ``when_placed`` is called then. Whoever asks for the marks before that waits for them.
        """
        if self._keeping is None and self._placing is None:
            from cable_reader.app.workspace.placing import MANY, Placing

            made = self._made_keeping(MANY)
            if made.is_placed:
                self._keeping = made
            else:
                self._placing = Placing(made, self.cable)
                self._placing.done.connect(when_placed, Qt.ConnectionType.QueuedConnection)
        return self._placing is None

    @property
    def is_placing(self) -> bool:
        """Whether the places of the marks are still being looked for."""
        return self._placing is not None

    def stop_placing(self) -> None:
        """Let go of marks whose places are still being looked for; their file stays as it is."""
        if self._placing is not None:
            self._placing.stop()
            self._placing = None

    @property
    def has_loaded_marks(self) -> bool:
        """Whether the marks have been read already."""
        return self._keeping is not None

    @property
    def annotations(self) -> AnnotationSet:
        """The marks as they are now."""
        return self.keeping.annotations

    @property
    def path(self) -> str | None:
        """The file, if it is one."""
        return self.source.origin.path

    @property
    def title(self) -> str:
        """Give the cable's number, else its file's name."""
        reference = self.cable.facts.reference
        if reference is not None:
            return f"{reference.post} {reference.number}"
        name = shortened_path((self.path or "-").replace("\\", "/").rsplit("/", 1)[-1])
        locator = self.source.origin.locator
        return f"{name}, {locator}" if locator else name

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the cable."""
        return self.cable.facts.paragraphs

    @property
    def paragraph(self) -> Paragraph | None:
        """The paragraph that is selected, or in which the selected row stands."""
        return self.paragraph_at(self.selected.start)

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """Find the paragraph that holds an offset."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return None
        end, paragraph = self._stretches[at]
        return paragraph if offset < end else None

    def row_at(self, span: Span) -> Row | None:
        """Find the row that shows a place: in the paragraphs, else the routing, else the header."""
        for branch in (PARAGRAPHS, ROUTING, HEADER):
            row = self.outline.row_at(span, branch)
            if row is not None:
                while row.kind is RowKind.PART:
                    row = self.outline.rows[row.parent]
                return row
        return None
