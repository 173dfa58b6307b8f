"""Keeps the cards of the notes pane level with their paragraphs, where there is room.

Each card wants to stand at the height of its paragraph; where cards are dense they stand one
under the other. Scrolling the text takes the cards along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer

from cable_reader.app.panes.notes_beyond import Beyond

if TYPE_CHECKING:
    from cable_reader.annotate.annotation import Annotation
    from cable_reader.app.panes.notes import NotesPane
    from cable_reader.app.panes.reading_view import ReadingView

_LATER = 15  # milliseconds: after the layout that changed has settled
_SEEN = 16  # pixels of a card that count as seeing it


class NoteLevels(QObject):
    """Works on a notes pane and the text beside it."""

    def __init__(self, notes: NotesPane, view: ReadingView) -> None:
        super().__init__(notes)
        self._notes = notes
        self._view = view
        self.is_on = False
        self.beyond = Beyond(notes.view.viewport())
        self.beyond.wanted.connect(notes.workspace.choose_annotation)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_LATER)
        self._late.timeout.connect(self.arrange)
        bar = view.verticalScrollBar()
        self._places: dict[int, int | None] = {}  # offset -> block of the text, if it is shown
        self._tops: dict[int, int] = {}  # block -> its height in the document as it is laid out
        bar.valueChanged.connect(self._follow)
        bar.rangeChanged.connect(self._grown)
        view.content_changed.connect(self._places.clear)
        for signal in (view.resized, view.content_changed):
            signal.connect(self._laid_out)
        notes.resized.connect(self._soon)
        cards = notes.view.verticalScrollBar()
        cards.valueChanged.connect(self._tell)
        # A list that is laid out late could not be scrolled as far as the text before.
        cards.rangeChanged.connect(self._catch_up)
        for changed in (
            notes.model.modelReset, notes.model.rowsInserted, notes.model.rowsRemoved,
            notes.model.dataChanged,
        ):  # fmt: skip
            changed.connect(self._listed)

    def set_on(self, on: bool) -> None:  # noqa: FBT001 - a setting
        """Keep the cards level from now on, or let them stand one under the other."""
        if on != self.is_on:
            self.is_on = on
            self.arrange()

    def _listed(self, *_rows: object) -> None:
        QTimer.singleShot(0, self, self._settled)

    def _laid_out(self, *_changed: object) -> None:
        self._tops = {}
        self._soon()

    def _grown(self, *_range: object) -> None:
        """More of the text is laid out by now: the cards can be scrolled as far; none has moved."""
        if self.is_on:
            self._notes.view.least_range = self._view.verticalScrollBar().maximum()
            self._notes.view.updateGeometries()
            QTimer.singleShot(0, self, self._settled)

    def _soon(self, *_changed: object) -> None:
        if self.is_on:
            self._late.start()

    def arrange(self) -> None:
        """Bring the cards to where their paragraphs are now."""
        cards, view = self._notes.view, self._view
        is_level = self.is_on and bool(view.reading.blocks)
        cards.levels = self._height_of if is_level else None
        above = view.viewport().mapToGlobal(QPoint(0, 0)).y()
        above -= cards.viewport().mapToGlobal(QPoint(0, 0)).y()
        cards.column.move(above)
        # The text's last line can be scrolled to with the cards beside it.
        cards.least_range = view.verticalScrollBar().maximum() if is_level else 0
        cards.measure_again()
        QTimer.singleShot(0, self, self._settled)

    def _settled(self) -> None:
        if self._notes.is_writing:
            self._notes.show_editor()  # its paragraph may begin above the screen
        else:
            self._follow()
        self._tell()

    def _catch_up(self, *_range: object) -> None:
        if not self._notes.is_writing:
            self._follow()
        self._tell()

    def _tell(self, *_value: object) -> None:
        """Say where the notes are when none stands beside the text in view."""
        cards = self._notes.view
        top, height = cards.verticalScrollBar().value(), cards.viewport().height()
        rows = cards.column.rows_in(top + _SEEN, top + height - _SEEN)
        if rows or not self.is_on or self._notes.is_writing:
            self.beyond.hide()
            return
        listed = self._notes.model.items
        above, below = (
            [card.annotation.id for card in some if card.annotation is not None]
            for some in (listed[: rows.start], listed[rows.start :])
        )
        self.beyond.tell(above, below)

    def _height_of(self, annotation: Annotation) -> int | None:
        """Give the height in the text at which a mark begins; None for one without a place."""
        target = next((one for one in annotation.targets if one.is_placed), None)
        if target is None or target.start is None or target.ordinal is None:
            return None
        if target.start not in self._places:
            position = self._view.reading.position_of(target.start)
            place = None if position is None else self._view.reading.place_at(position)
            self._places[target.start] = place
        return self._top_of(self._places[target.start])

    def _top_of(self, place: int | None) -> int | None:
        if place is not None and place not in self._tops:
            self._tops[place] = round(self._view.block_rect(place).top()) + self._view.scroll_y()
        return None if place is None else self._tops[place]

    def _follow(self) -> None:
        """Scroll the cards with the text."""
        cards = self._notes.view
        scrolled = cards.column.scrolled_with(self._view.scroll_y()) if self.is_on else None
        if scrolled is not None:
            cards.updateGeometries()
            cards.verticalScrollBar().setValue(scrolled)
