"""The cards of the notes pane: what they say and in which groups they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from cable_reader.app.marks.linking import link_counts, status_words
from cable_reader.app.panes.note_filter import facets_of
from cable_reader.app.panes.passage_painter import hex_colour
from cable_reader.differing import differing

if TYPE_CHECKING:
    from cable_reader.annotate.annotation import Annotation
    from cable_reader.annotate.label import LabelBook
    from cable_reader.app.workspace.open_cable import OpenCable

DOCUMENT, FIELDS, ADDRESSEES, PARAGRAPHS, REVIEW, ORPHANS = range(6)


class Card(NamedTuple):
    """An annotation on a card; without one, the heading of a group."""

    group: int
    annotation: Annotation | None
    heading: str = ""
    place: str = ""  # "2. (C)", "Subject"
    chips: tuple[tuple[str, str], ...] = ()  # name and colour of each label
    facets: frozenset[str] = frozenset()  # by which it can be filtered, see note_filter.py


def group_of(annotation: Annotation) -> int:
    """Say in which group an annotation is listed."""
    from cable_reader.annotate.target import Scope, State

    if annotation.state is State.ORPHAN:
        return ORPHANS
    if annotation.state in (State.CHANGED, State.AMBIGUOUS):
        return REVIEW
    scope = annotation.targets[0].scope if annotation.targets else Scope.CABLE
    groups = {"cable": DOCUMENT, "field": FIELDS, "addressee": ADDRESSEES}
    return groups.get(str(scope), PARAGRAPHS)


def headings() -> dict[int, str]:
    """Give the groups' names."""
    tr = QCoreApplication.translate
    return {
        DOCUMENT: tr("notes", "Whole cable"),
        FIELDS: tr("notes", "Header fields"),
        ADDRESSEES: tr("notes", "Addressees"),
        PARAGRAPHS: tr("notes", "Paragraphs"),
        REVIEW: tr("notes", "Needs review"),
        ORPHANS: tr("notes", "Lost their place"),
    }


class Cards:
    """Makes cards, and gives those of marks that are the same as before again: marks are values."""

    def __init__(self) -> None:
        self._book: LabelBook | None = None
        self._marks: tuple[Annotation, ...] = ()
        self._links: dict[str, int] = {}  # how many links a mark has
        self._cards: list[Card] = []  # of the marks, in their order
        self._headings: dict[int, Card] = {}

    def of(self, cable: OpenCable) -> list[Card]:
        """Give the card of each mark of a cable, in the order of the text."""
        marks, book = cable.annotations.annotations, cable.annotations.book
        links = link_counts(marks)
        if book != self._book:
            self._marks, self._cards, self._links = (), [], links
        first, gone, come = differing(self._marks, marks)
        made = [_card(book, one, links.get(one.id, 0)) for one in come]
        cards = [*self._cards[:first], *made, *self._cards[first + len(gone) :]]
        if links != self._links:
            cards = [
                card
                if links.get(one.id, 0) == self._links.get(one.id, 0)
                else _card(book, one, links.get(one.id, 0))
                for one, card in zip(marks, cards, strict=True)
            ]
        self._book, self._marks, self._links, self._cards = book, marks, links, cards
        return cards

    def grouped(self, cards: list[Card]) -> list[Card]:
        """Put cards under headings where there is more than one group."""
        by_group: dict[int, list[Card]] = {}
        for card in cards:
            by_group.setdefault(card.group, []).append(card)
        names = headings()
        listed: list[Card] = []
        for group in sorted(by_group):
            if len(by_group) > 1 or group != PARAGRAPHS:
                listed.append(self._heading(group, f"{names[group]} ({len(by_group[group])})"))
            listed += by_group[group]
        return listed

    def _heading(self, group: int, words: str) -> Card:
        held = self._headings.get(group)
        if held is None or held.heading != words:
            held = self._headings[group] = Card(group, None, words)
        return held


def _card(book: LabelBook, annotation: Annotation, links: int) -> Card:
    chips = tuple(
        (label.name, hex_colour(label.color))
        for uuid in annotation.labels
        if (label := book.get(uuid))
    )
    status = status_words(annotation.status) if annotation.status else ""
    parts = (place_in_words(annotation), status, f"↔ {links}" if links else "")
    words = " · ".join(filter(None, parts))
    group = group_of(annotation)
    facets = facets_of(annotation, needs_review=group in {REVIEW, ORPHANS})
    return Card(group, annotation, "", words, chips, facets)


def place_in_words(annotation: Annotation) -> str:
    """Give number and mark of the paragraph, or the name of the field."""
    from cable_reader.annotate.target import Scope
    from cable_reader.app.models.cable_tree import field_title

    if not annotation.targets:
        return ""
    target = annotation.targets[0]
    if target.scope in (Scope.FIELD, Scope.ADDRESSEE):
        return field_title((target.field or "").replace("_", "-"))
    if target.ordinal is None:
        return ""
    number = f"{target.para}." if target.para else f"¶ {target.ordinal}"
    return f"{number} ({target.mark})" if target.mark else number
