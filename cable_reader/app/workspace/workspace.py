"""What is open and selected: the panes talk to the workspace and never to each other."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoGroup

from cable_reader.app.workspace.entries import (
    Entry,
    Listing,
    files_of_folder,
    release_of,
)
from cable_reader.app.workspace.history import History
from cable_reader.app.workspace.open_cable import OpenCable
from cable_reader.cable.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cable_reader.annotate.annotation import AnnotationSet
    from cable_reader.annotate.label import LabelBook
    from cable_reader.annotate.target import Target
    from cable_reader.app.models.outline import Row
    from cable_reader.cable.record import Cable, Paragraph
    from cable_reader.containers.container import CableSource
    from cable_reader.library.cable_index import Entry as Line

_TRIED = 50  # files of a folder, until one of them opens


class Workspace(QObject):
    """Open cables, the one that is shown, and the one selection in it."""

    entries_changed = Signal()
    cable_shown = Signal(object)  # OpenCable, or None when nothing is open
    cable_leaving = Signal()  # it is closed, or another one shown: drafts are kept now
    settling = Signal()  # the marks may change under the hand: drafts are kept now
    cable_closing = Signal(object)  # OpenCable
    place_selected = Signal(object)  # Span
    text_selected = Signal(object)  # Span or None
    annotation_chosen = Signal(object)  # id or None
    annotations_changed = Signal()
    marks_loaded = Signal()
    many_found = Signal(str)  # a folder, or a file that holds many cables
    refused = Signal(object)  # CableReaderError: why a change was not made

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []
        self.current: OpenCable | None = None
        self.undo_group = QUndoGroup(self)
        self.history = History()
        self.listings: list[Listing] = []
        # Where a cable was left.
        self.place_of: Callable[[OpenCable], Span | None] = lambda _cable: None
        self.keeps_beside = False  # new annotation files go beside their cables
        self.shared_labels: Callable[[], LabelBook] | None = None  # the person's label book

    # -- opening

    def open_path(self, path: str) -> Entry | None:
        """Open a file or list a folder, and show the first cable; raises CableReaderError."""
        found = next((entry for entry in self.entries if entry.is_of(path)), None)
        if found is not None:
            self.show_entry(found)
            return found
        files = files_of_folder(path)
        if files is not None:
            self.many_found.emit(path)
            return self._show_first_that_opens(files)
        listing = Listing(path)
        entry = listing.first()
        self.listings.append(listing)
        self._add(entry)
        self.show_entry(entry)
        return entry

    def _add(self, entry: Entry) -> None:
        self.entries.append(entry)
        self.entries_changed.emit()

    def _show_first_that_opens(self, files: Iterator[str]) -> Entry | None:
        from cable_reader.errors import CableReaderError

        for path in islice(files, _TRIED):
            entry = next((one for one in self.entries if one.is_of(path)), None) or Entry(path)
            try:
                entry.load()
            except CableReaderError:
                continue  # the list says which could not be read, and why
            if entry not in self.entries:
                self._add(entry)
            self.show_entry(entry)
            return entry
        return None

    def open_listed(self, line: Line) -> Entry:
        """Show a cable of a list; raises CableReaderError."""
        from cable_reader.library.folder import open_entry

        for entry in self.entries:
            locator = entry.source.origin.locator if entry.source else None
            if locator == line.locator and entry.is_of(line.path):
                self.show_entry(entry)
                return entry
        entry = Entry(line.path, open_entry(line))
        self._add(entry)
        self.show_entry(entry)
        return entry

    def open_release(self, path: str, cable: Cable) -> Entry:
        """Show the cable of the same reference in a file, else its first; raises CableReaderError."""
        source = release_of(path, cable)
        locator = source.origin.locator
        for entry in self.entries:
            held = entry.source.origin.locator if entry.source else None
            if entry.is_of(path) and held == locator:
                self.show_entry(entry)
                return entry
        entry = Entry(path, source)
        self._add(entry)
        self.show_entry(entry)
        return entry

    def list_more(self) -> bool:
        """Look whether a file opened holds more than one cable; False when all are looked at."""
        if self.listings:
            listing = self.listings.pop(0)
            if listing.holds_more():
                self.many_found.emit(listing.path)
        return bool(self.listings)

    def show_entry(self, entry: Entry) -> None:
        """Show a cable, opening it if need be; raises CableReaderError."""
        if entry.open is None:
            entry.open = OpenCable(
                entry.load(), self, beside=self.keeps_beside, labels=self.shared_labels
            )
            self.undo_group.addStack(entry.open.undo_stack)
            self._go_where_left(entry.open)
            self.entries_changed.emit()
        self._show(entry.open)

    def _go_where_left(self, cable: OpenCable) -> None:
        place = self.place_of(cable)
        row = cable.row_at(place) if place is not None else None
        if place is not None and row is not None:
            cable.selected, cable.row = place, row

    def _show(self, shown: OpenCable | None) -> None:
        if shown is self.current and shown is not None:
            return
        self.cable_leaving.emit()
        self.current = shown
        if shown is not None:
            self.undo_group.setActiveStack(shown.undo_stack)
            self.history.visit(shown, shown.selected)
        self.cable_shown.emit(shown)

    def close_entry(self, entry: Entry, *, unsaved: bool = False) -> None:
        """Take a cable off the list, its marks saved; raises CableReaderError when they cannot be.

        With ``unsaved`` it is closed all the same.
        """
        if entry.open is not None:
            if entry.open is self.current:
                self.cable_leaving.emit()
            entry.open.stop_placing()
            self.cable_closing.emit(entry.open)
            if entry.open.has_loaded_marks:
                keeping = entry.open.keeping
                (keeping.let_go if unsaved else keeping.close)()
            self.history.forget(entry.open)
            self.undo_group.removeStack(entry.open.undo_stack)
        at = self.entries.index(entry)
        self.entries.remove(entry)
        self.listings = [one for one in self.listings if one.path != entry.path]
        self.entries_changed.emit()
        if entry.open is self.current and entry.open is not None:
            neighbours = self.entries[at:] + list(reversed(self.entries[:at]))
            following = next((one for one in neighbours if one.open is not None), None)
            self._show(following.open if following else None)

    def open_again(self, cable: OpenCable, source: CableSource) -> None:
        """Show a cable as its file was read anew, in its place; raises CableReaderError."""
        entry = self.entry_of(cable)
        if entry is None:
            return
        place = self.entries.index(entry)
        self.close_entry(entry)
        again = Entry(entry.path, source)
        self.entries.insert(place, again)
        self.show_entry(again)

    def entry_of(self, cable: OpenCable | None) -> Entry | None:
        """Find the entry of an open cable."""
        return next((one for one in self.entries if cable is not None and one.open is cable), None)

    @property
    def open_cables(self) -> list[OpenCable]:
        """All cables that have been opened."""
        return [entry.open for entry in self.entries if entry.open is not None]

    # -- selecting

    @property
    def row(self) -> Row | None:
        """The selected row of the model."""
        return self.current.row if self.current else None

    @property
    def paragraph(self) -> Paragraph | None:
        """The current paragraph."""
        return self.current.paragraph if self.current else None

    def select(self, span: Span, row: Row | None = None, *, jump: bool = False) -> None:
        """Select a place; every pane goes there. ``jump``: going back leads to where one was."""
        shown = self.current
        if shown is None:
            return
        row = row or shown.row_at(span)
        if shown.selected == span and shown.row == row:
            return
        if jump:
            self.history.visit(shown, shown.selected)
        shown.selected, shown.row = span, row
        shown.text_selection = None
        if jump:
            self.history.visit(shown, span)
        self.place_selected.emit(span)
        self._leave_chosen(shown, span)

    def _leave_chosen(self, shown: OpenCable, span: Span) -> None:
        """Choose an annotation no longer when its paragraph is left."""
        annotation = shown.annotations.get(shown.chosen) if shown.chosen else None
        paragraph = shown.paragraph
        ordinal = paragraph.ordinal if paragraph is not None else None
        if annotation is not None and not any(
            target.is_placed
            and (target.covers(ordinal) or (target.span and target.span.meets(span)))
            for target in annotation.targets
        ):
            self.choose_annotation(None)

    def select_paragraph(self, paragraph: Paragraph, *, jump: bool = False) -> None:
        """Select a whole paragraph."""
        shown = self.current
        row = shown.outline.row_of_paragraph(paragraph.ordinal) if shown else None
        if row is not None and row.span is not None:
            self.select(row.span, row, jump=jump)

    def select_text(self, span: Span | None) -> None:
        """Say which words are selected inside the paragraphs."""
        if self.current is not None and span != self.current.text_selection:
            self.current.text_selection = span
            self.text_selected.emit(span)

    def go_history(self, steps: int) -> None:
        """Go back (-1) or forward (1) through the places visited."""
        visited = self.history.step(steps)
        if visited is None:
            return
        cable, span = visited
        self._show(cable)
        self.select(span)

    # -- marking

    @property
    def target(self) -> Target:
        """What a mark would be put on; raises SelectionError for a selection of blanks."""
        if self.current is None:
            return target_of_nothing()
        from cable_reader.app.marks.marking import target_of

        return target_of(self.current.cable, self.current.row, self.current.text_selection)

    @property
    def place(self) -> Target:
        """Where a mark would be put: cheap, for looking up what stands there."""
        if self.current is None:
            return target_of_nothing()
        from cable_reader.app.marks.marking import place_of

        return place_of(self.current.cable, self.current.row, self.current.text_selection)

    def edit(self, words: str, after: AnnotationSet, merging: int = -1) -> bool:
        """Make a change of the marks that can be undone; False when nothing changed."""
        shown = self.current
        if shown is None or after is shown.annotations or after == shown.annotations:
            return False
        if shown.keeping.is_read_only:
            self.refused.emit(shown.keeping.state.error)
            return False
        from cable_reader.app.workspace.undo import SetAnnotations

        before = shown.annotations

        def show(before: AnnotationSet, annotations: AnnotationSet) -> None:
            shown.keeping.step(before, annotations)
            if shown.chosen is not None and shown.chosen not in annotations:
                shown.chosen = None
            self.annotations_changed.emit()

        shown.undo_stack.push(SetAnnotations(words, before, after, show, merging))
        return True

    def choose_annotation(self, annotation_id: str | None, *, go: bool = True) -> None:
        """Select an annotation and, if it has a place, go there."""
        shown = self.current
        if shown is None:
            return
        shown.chosen = annotation_id
        annotation = shown.annotations.get(annotation_id) if annotation_id else None
        if go and annotation is not None:
            placed = next((t for t in annotation.targets if t.is_placed and t.span), None)
            if placed is not None and placed.span is not None:
                self.select(Span(*placed.span), jump=True)
        self.annotation_chosen.emit(annotation_id)


def target_of_nothing() -> Target:
    """Give a target for a window without a cable."""
    from cable_reader.annotate.target import target_for_cable

    return target_for_cable()
