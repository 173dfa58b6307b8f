"""What the label book's editor does: the person's labels and a cable's, in step. No Qt.

Every change gives new values. A label may be in the person's book, in the cable's, or in both;
it is changed wherever it is. No change takes a note, a highlight or another label along.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cable_reader.annotate.label import Label, LabelBook, LabelError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from cable_reader.annotate.annotation import AnnotationSet


@dataclass(frozen=True)
class Labels:
    """Both books, and the annotations that the cable's labels are on."""

    person: LabelBook
    marks: AnnotationSet

    @property
    def book(self) -> LabelBook:
        """Give all labels; where both know one, the cable's word counts, as on the digit keys."""
        united = self.person.united(self.marks.book)
        return replace(
            united, labels=tuple(self.marks.book.get(one.uuid) or one for one in united.labels)
        )

    def uses(self, uuid: str) -> int:
        """Count the annotations of this cable that have a label."""
        return len(self.marks.labelled(uuid))

    def _changed(self, uuid: str, change: Callable[[LabelBook], LabelBook]) -> Labels:
        if uuid not in self.person and uuid not in self.marks.book:
            raise LabelError("label-unknown", label=uuid)
        person = change(self.person) if uuid in self.person else self.person
        in_cable = uuid in self.marks.book
        return Labels(
            person, self.marks.with_book(change(self.marks.book)) if in_cable else self.marks
        )

    def added(self, name: str, parent: str | None = None) -> tuple[Labels, Label]:
        """Make a label in the person's book; raises LabelError."""
        person = self._with_chain(self.person, parent)
        book, label = person.added(name, self.book.next_color(), parent=parent)
        return replace(self, person=book), label

    def renamed(self, uuid: str, name: str) -> Labels:
        """Give a label another name; raises LabelError."""
        return self._changed(uuid, lambda book: book.renamed(uuid, name))

    def recolored(self, uuid: str, color: str) -> Labels:
        """Give a label another colour; raises LabelError."""
        return self._changed(uuid, lambda book: book.recolored(uuid, color))

    def described(self, uuid: str, description: str) -> Labels:
        """Say what a label is for."""
        return self._changed(uuid, lambda book: book.described(uuid, description))

    def moved(self, uuid: str, parent: str | None) -> Labels:
        """Nest a label in another one, or in none; raises LabelError."""
        return self._changed(uuid, lambda book: self._with_chain(book, parent).moved(uuid, parent))

    def _with_chain(self, book: LabelBook, uuid: str | None) -> LabelBook:
        """Make sure that a book knows a label and those it is nested in."""
        chain: list[Label] = []
        known = self.book
        label = known.get(uuid) if uuid else None
        while label is not None and len(chain) <= len(known):
            chain.append(label)
            label = known.get(label.parent) if label.parent else None
        return book.united(LabelBook(tuple(reversed(chain))))

    def shifted(self, uuid: str, steps: int) -> Labels:
        """Move a label among its siblings: the first nine labels sit on the digit keys."""
        order = [one.uuid for one in self.book.children(self._known(uuid).parent)]
        place = order.index(uuid)
        other = place + steps
        if not 0 <= other < len(order):
            return self
        order[place], order[other] = order[other], order[place]
        # Both books take the whole row of siblings in this order, so that neither disturbs it.
        person = _ordered(self.person, order)
        return Labels(person, self.marks.with_book(_ordered(self.marks.book, order)))

    def indented(self, uuid: str) -> Labels:
        """Nest a label in the sibling above it; nothing happens to the first."""
        siblings = self.book.children(self._known(uuid).parent)
        place = [one.uuid for one in siblings].index(uuid)
        return self.moved(uuid, siblings[place - 1].uuid) if place else self

    def outdented(self, uuid: str) -> Labels:
        """Take a label out of the one it is nested in; nothing happens to an outermost one."""
        parent = self._known(uuid).parent
        above = self.book.get(parent) if parent else None
        return self.moved(uuid, above.parent) if above is not None else self

    def merged(self, uuid: str, into: str) -> Labels:
        """Make a label part of another; an annotation that had both has it once."""
        self._known(into)
        if into in self.book.within(uuid):
            raise LabelError("label-nested-in-itself", name=self._known(uuid).name)

        def merge(book: LabelBook) -> LabelBook:
            return self._with_chain(book, into).merged_into(uuid, into)

        return self._changed(uuid, merge)

    def split(self, uuid: str, name: str, annotations: Collection[str]) -> tuple[Labels, Label]:
        """Give some annotations a new label in place of this one; raises LabelError."""
        parent = self._known(uuid).parent
        marks, made = self.marks.with_label_split(uuid, name, annotations)
        person = self._with_chain(self.person, parent)
        return Labels(person.united(LabelBook((made,))), marks), made

    def deleted(self, uuid: str) -> Labels:
        """Delete a label; its annotations stay, those nested in it move up."""
        marks = self.marks.with_label_deleted(uuid) if uuid in self.marks.book else self.marks
        return Labels(self.person.without(uuid), marks)

    def _known(self, uuid: str) -> Label:
        label = self.book.get(uuid)
        if label is None:
            raise LabelError("label-unknown", label=uuid)
        return label


def _ordered(book: LabelBook, order: list[str]) -> LabelBook:
    """Put labels of a book into an order, at the places where they stand."""
    places = {uuid: place for place, uuid in enumerate(order)}
    moving = sorted(
        (one for one in book.labels if one.uuid in places), key=lambda one: places[one.uuid]
    )
    following = iter(moving)
    labels = tuple(next(following) if one.uuid in places else one for one in book.labels)
    return book if labels == book.labels else replace(book, labels=labels)
