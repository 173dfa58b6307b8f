"""Keeps the cards of the notes pane level with their paragraphs, where there is room.

Each card gets the gap over it that brings it to the height of its paragraph; where cards are
dense they stand one under the other. Scrolling the text takes the cards along.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer

from cable_reader.app.panes.notes_beyond import Beyond, Standing

if TYPE_CHECKING:
    from cable_reader.annotate.annotation import Annotation
    from cable_reader.app.panes.notes import NotesPane
    from cable_reader.app.panes.reading_view import ReadingView

_LATER = 15  # milliseconds: after the layout that changed has settled


class NoteLevels(QObject):
    """Works on a notes pane and the text beside it."""

    def __init__(self, notes: NotesPane, view: ReadingView) -> None:
        super().__init__(notes)
        self._notes = notes
        self._view = view
        self.is_on = False
        self._wanted: list[tuple[int, int]] = []  # height of a paragraph, top of its card
        self._standing: list[Standing] = []
        self.beyond = Beyond(notes.view.viewport())
        self.beyond.wanted.connect(notes.workspace.choose_annotation)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_LATER)
        self._late.timeout.connect(self.arrange)
        bar = view.verticalScrollBar()
        self._tops: dict[int, float] = {}  # of the text's layout: offset -> height in the document
        bar.valueChanged.connect(self._follow)
        for signal in (bar.rangeChanged, view.resized, view.content_changed):
            signal.connect(self._laid_out)
        notes.resized.connect(self._soon)
        cards = notes.view.verticalScrollBar()
        cards.valueChanged.connect(self._tell)
        # A list that is laid out late could not be scrolled as far as the text before.
        cards.rangeChanged.connect(self._catch_up)
        notes.model.modelReset.connect(self._listed)

    def set_on(self, on: bool) -> None:  # noqa: FBT001 - a setting
        """Keep the cards level from now on, or let them stand one under the other."""
        if on != self.is_on:
            self.is_on = on
            self.arrange()

    def _listed(self) -> None:
        if self.is_on:
            self.arrange()  # before the list is laid out, which takes longer

    def _laid_out(self, *_changed: object) -> None:
        self._tops = {}
        self._soon()

    def _soon(self, *_changed: object) -> None:
        if self.is_on:
            self._late.start()

    def arrange(self) -> None:
        """Work out the gaps anew."""
        notes, view, delegate = self._notes, self._view, self._notes.delegate
        gaps: dict[str, int] = {}
        wanted: list[tuple[int, int]] = []
        delegate.gaps, delegate.under = {}, 0
        self._standing = []
        if self.is_on and view.reading.blocks:
            top = 0
            above = view.viewport().mapToGlobal(QPoint(0, 0)).y()
            above -= notes.view.viewport().mapToGlobal(QPoint(0, 0)).y()
            for card in notes.model.items:
                annotation = card.annotation
                height = self._height_of(annotation) if annotation is not None else None
                if annotation is not None and height is not None:
                    at = round(height) + above
                    gap = max(at - top, 0)
                    if gap:
                        gaps[annotation.id] = gap
                    top += gap
                    wanted.append((at, top))
                bottom = top + delegate.height_of(card)
                self._standing.append(Standing(top, bottom, annotation.id if annotation else None))
                top = bottom
            # Room under the last card, so that the text's last line can be scrolled to.
            bar = view.verticalScrollBar()
            delegate.under = max(bar.maximum() + notes.view.viewport().height() - top, 0)
        delegate.gaps = gaps
        delegate.forget_sizes()
        self._wanted = wanted
        notes.view.scheduleDelayedItemsLayout()
        QTimer.singleShot(0, self, self._settled)

    def _settled(self) -> None:
        self._notes.place_editor()
        self._follow()
        self._tell()

    def _catch_up(self, *_range: object) -> None:
        if not self._notes.is_writing:
            self._follow()
        self._tell()

    def _tell(self, *_value: object) -> None:
        """Say where the notes are when none stands beside the text in view."""
        cards = self._notes.view
        standing = [] if self._notes.is_writing else self._standing
        self.beyond.tell(standing, cards.verticalScrollBar().value(), cards.viewport().height())

    def _height_of(self, annotation: Annotation) -> float | None:
        """Give the height in the text at which a mark begins; None for one without a place."""
        target = next((one for one in annotation.targets if one.is_placed), None)
        if target is None or target.start is None or target.ordinal is None:
            return None
        known = self._tops.get(target.start)
        if known is None:
            view = self._view
            position = view.reading.position_of(target.start)
            if position is None:
                return None
            rect = view.block_rect(view.reading.place_at(position))
            known = self._tops[target.start] = rect.top() + view.scroll_y()
        return known

    def _follow(self) -> None:
        """Scroll the cards with the text."""
        if not self.is_on or not self._wanted:
            return
        scrolled = self._view.scroll_y()
        place = min(bisect_left(self._wanted, (scrolled, 0)), len(self._wanted) - 1)
        at, top = self._wanted[place]
        self._notes.view.verticalScrollBar().setValue(scrolled + top - at)
