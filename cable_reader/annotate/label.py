"""Labels: what a user puts on passages, and the nested book they are kept in.

>>> book, economy = LabelBook().added("economy")
>>> book, ferries = book.added("ferries", parent=economy.uuid)
>>> book.path(ferries.uuid)
('economy', 'ferries')

A label is known by its ``uuid`` for ever; its name, colour and place may change. Names are
compared without regard to case; nobody may give a name that a sibling has, but labels that come
together (from two people, or by moving up) keep theirs. Every method that changes
something returns a new book. (TAGS are the cable's own and never called labels.)
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import uuid4

from cable_reader.annotate.deleted_label import DeletedLabel, latest
from cable_reader.annotate.foreign import NOTHING_FOREIGN, Foreign
from cable_reader.annotate.moments import later, utc_now
from cable_reader.cable.patterns import pattern
from cable_reader.errors import CableReaderError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

#: Twelve fills that stay apart for the common kinds of colour blindness as long as the letters
#: beside them are read too; dark text on each of them has a contrast above 7 to 1.
DEFAULT_COLORS = (
    "#ffd84d",
    "#8ecbff",
    "#9fdc8a",
    "#ffb3a1",
    "#d5b8ff",
    "#7fe0d4",
    "#ffc27a",
    "#c9d27e",
    "#f7b2d9",
    "#b9c7d9",
    "#e0c3a0",
    "#b5ecb9",
)
_COLOR = pattern(r"#[0-9A-Fa-f]{6}|[a-z][a-z0-9\-]*")
_NOT_IN_KEYS = pattern(r"[^a-z0-9]+")


class LabelError(CableReaderError):
    """A label cannot be made or changed that way: empty or taken name, nested in itself."""


def clean_name(name: str) -> str:
    """Fold white space and drop control characters: a name is one line that XML can carry."""
    kept = (
        " " if character.isspace() else character
        for character in unicodedata.normalize("NFC", name)
        if character.isspace() or not _unprintable(character)
    )
    return " ".join("".join(kept).split())


def clean_text(text: str) -> str:
    """Drop control characters but line ends, which become LF, and white space at the ends."""
    lines = re.split(r"\r\n|\r|\n", text)
    kept = ("".join(one for one in line if one == "\t" or not _unprintable(one)) for line in lines)
    return "\n".join(kept).strip()


def _unprintable(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cs"} or character in "\ufffe\uffff"


@dataclass(frozen=True, slots=True)
class Label:
    """One label; ``parent`` is the uuid of the label it is nested in."""

    uuid: str
    name: str
    color: str = DEFAULT_COLORS[0]  # "#ffd84d" or a colour's name in small letters
    description: str = ""
    parent: str | None = None
    key: str = ""  # what annotations in a file refer to it by; an XML name, unique in its book
    foreign: Foreign = NOTHING_FOREIGN
    restored: str = ""  # when it was added again after it had been deleted


@dataclass(frozen=True)
class LabelBook:
    """All labels of a user or of a file, in the order they are shown in.

    ``merged`` remembers for each label that was merged away the one it went into, so that a
    file opened later follows; ``deleted`` those that were deleted, so that a merge with an
    older file does not bring them back. A label that stands in the book is in neither.
    """

    labels: tuple[Label, ...] = ()
    merged: tuple[tuple[str, str], ...] = ()
    foreign: Foreign = field(default=NOTHING_FOREIGN)
    deleted: tuple[DeletedLabel, ...] = ()

    def __len__(self) -> int:
        return len(self.labels)

    def __iter__(self) -> Iterator[Label]:
        return iter(self.labels)

    def __contains__(self, uuid: object) -> bool:
        return uuid in self._by_uuid

    @cached_property
    def _by_uuid(self) -> dict[str, Label]:
        return {label.uuid: label for label in reversed(self.labels)}

    @cached_property
    def _by_parent(self) -> dict[str | None, list[Label]]:
        found: dict[str | None, list[Label]] = {}
        for label in self.labels:
            found.setdefault(label.parent, []).append(label)
        return found

    @cached_property
    def _into(self) -> dict[str, str]:
        return dict(self.merged)

    @property
    def is_blank(self) -> bool:
        """Whether it says nothing at all, not even that labels are gone."""
        return self == LabelBook()

    def get(self, uuid: str) -> Label | None:
        """Find a label by its identity."""
        return self._by_uuid.get(uuid)

    def named(
        self, name: str, parent: str | None = None, *, anywhere: bool = False
    ) -> Label | None:
        """Find a label by its name among the children of ``parent``, or anywhere in the book."""
        wanted = clean_name(name).casefold()
        for label in self.labels:
            if (anywhere or label.parent == parent) and label.name.casefold() == wanted:
                return label
        return None

    def children(self, parent: str | None = None) -> tuple[Label, ...]:
        """Give the labels directly under one, or the outermost ones."""
        return tuple(self._by_parent.get(parent, ()))

    def path(self, uuid: str) -> tuple[str, ...]:
        """Give the names from the outermost label down to this one; empty if it is unknown."""
        return path_to(uuid, self.get, len(self.labels))

    def walk(self) -> Iterator[tuple[int, Label]]:
        """Yield (depth, label), each label before those nested in it."""
        stack = [(0, label) for label in reversed(self.children())]
        while stack:
            depth, label = stack.pop()
            yield depth, label
            stack.extend((depth + 1, child) for child in reversed(self.children(label.uuid)))

    def within(self, uuid: str) -> frozenset[str]:
        """Give the identities of a label and all that are nested in it."""
        found = {uuid}
        for label in self._parents_first():
            if label.parent in found:
                found.add(label.uuid)
        return frozenset(found)

    def _parents_first(self) -> tuple[Label, ...]:
        return tuple(label for _depth, label in self.walk())

    def next_color(self) -> str:
        """Give the default colour that the fewest labels have."""
        used = [label.color.lower() for label in self.labels]
        return min(DEFAULT_COLORS, key=used.count)

    def added(
        self,
        name: str,
        color: str | None = None,
        description: str = "",
        parent: str | None = None,
        uuid: str | None = None,
        *,
        at: str | None = None,
    ) -> tuple[LabelBook, Label]:
        """Add a label with a new identity; give the new book and the label.

        One of an identity that was deleted is back. Raises LabelError: label-name-empty,
        label-name-taken, label-unknown (the parent).
        """
        name = self._free_name(name, parent)
        if parent is not None:
            self._known(parent)
        uuid = uuid or str(uuid4())
        gone = latest(self.deleted).get(uuid)
        label = Label(
            uuid,
            name,
            checked_color(color or self.next_color()),
            clean_text(description),
            parent,
            self._free_key(name),
            restored=later(at or utc_now(), gone.at) if gone is not None else "",
        )
        deleted = tuple(stone for stone in self.deleted if stone.uuid != uuid)
        return replace(self, labels=(*self.labels, label), deleted=deleted), label

    def renamed(self, uuid: str, name: str) -> LabelBook:
        """Give a label another name; what it is put on stays as it is. Raises as ``added``."""
        label = self._known(uuid)
        return self._changed(label, name=self._free_name(name, label.parent, but=uuid))

    def recolored(self, uuid: str, color: str) -> LabelBook:
        """Give a label another colour, ``#rrggbb``; raises LabelError: label-color."""
        return self._changed(self._known(uuid), color=checked_color(color))

    def described(self, uuid: str, description: str) -> LabelBook:
        """Say in words what a label is for."""
        return self._changed(self._known(uuid), description=clean_text(description))

    def moved(self, uuid: str, parent: str | None) -> LabelBook:
        """Nest a label in another one, or in none; raises also label-nested-in-itself."""
        label = self._known(uuid)
        if parent is not None:
            self._known(parent)
            if parent in self.within(uuid):
                raise LabelError("label-nested-in-itself", name=label.name)
        self._free_name(label.name, parent, but=uuid)
        return self._changed(label, parent=parent)

    def without(self, uuid: str, at: str | None = None) -> LabelBook:
        """Delete a label and remember that; those nested in it move up to its place."""
        gone = self.get(uuid)
        if gone is None:
            return self
        moment = later(at or utc_now(), gone.restored)
        # What was merged into it goes with it.
        away = dict.fromkeys([uuid, *(one for one, into in self.merged if into == uuid)])
        return replace(
            self._taken_out(gone),
            merged=tuple(pair for pair in self.merged if pair[1] != uuid),
            deleted=(
                *(stone for stone in self.deleted if stone.uuid not in away),
                *(DeletedLabel(one, moment) for one in away),
            ),
        )

    def _taken_out(self, gone: Label) -> LabelBook:
        labels = (
            replace(label, parent=gone.parent) if label.parent == gone.uuid else label
            for label in self.labels
            if label.uuid != gone.uuid
        )
        return replace(self, labels=tuple(labels))

    def only(self, wanted: Collection[str]) -> LabelBook:
        """Give a part of the book; it says nothing of the labels that are not in it."""
        labels = []
        for label in self.labels:
            if label.uuid in wanted:
                parent = label.parent
                while parent is not None and parent not in wanted:
                    above = self.get(parent)
                    parent = above.parent if above is not None else None
                labels.append(replace(label, parent=parent))
        merged = tuple(pair for pair in self.merged if pair[1] in wanted)
        return replace(self, labels=tuple(labels), merged=merged, deleted=())

    def merged_into(self, uuid: str, into: str) -> LabelBook:
        """Make one label part of another: its children move there, and files opened later follow.

        Raises LabelError: label-unknown, label-nested-in-itself (into one of its own children).
        """
        label = self._known(uuid)
        self._known(into)
        if into in self.within(uuid):
            raise LabelError("label-nested-in-itself", name=label.name)
        merged = tuple((gone, into if to == uuid else to) for gone, to in self.merged)
        book = self._taken_out(replace(label, parent=into))
        return replace(book, merged=(*merged, (uuid, into)))

    def successor(self, uuid: str) -> str:
        """Give the label that one was merged into, if that one stands, or itself."""
        into = self._into.get(uuid, uuid)
        return into if into in self else uuid

    def united(self, other: LabelBook, at: str | None = None) -> LabelBook:
        """Add what only the other book has; where both know a label, this book's word counts.

        Labels that were deleted here and stand there are back. Labels of one name and two
        identities stay two: ``same_names`` finds them.
        """
        labels = {label.uuid: self._by_uuid[label.uuid] for label in self.labels}
        keys = {label.key for label in self.labels}
        stones = latest(self.deleted)
        for label in other._parents_first():
            if label.uuid in labels or label.uuid in self._into:
                continue
            parent = self._into.get(label.parent or "", label.parent)
            key = label.key if label.key not in keys else ""
            key = key or _free_key(label.name, keys)
            keys.add(key)
            stone = stones.get(label.uuid)
            restored = label.restored
            if stone is not None and stone.knew(label):
                restored = later(at or utc_now(), stone.at)
            labels[label.uuid] = replace(
                label, parent=parent if parent in labels else None, key=key, restored=restored
            )
        into = self._into.keys() | labels.keys()
        merged = self.merged + tuple(pair for pair in other.merged if pair[0] not in into)
        news = [stone for stone in other.deleted if stone.uuid not in stones]
        away = labels.keys() | dict(merged).keys()
        deleted = tuple(stone for stone in (*self.deleted, *news) if stone.uuid not in away)
        foreign = self.foreign or other.foreign
        return LabelBook(tuple(labels.values()), merged, foreign, deleted)

    def same_names(self) -> tuple[tuple[Label, Label], ...]:
        """Find siblings of the same name, which a person may want to merge."""
        first: dict[tuple[str | None, str], Label] = {}
        pairs = []
        for label in self.labels:
            other = first.setdefault((label.parent, label.name.casefold()), label)
            if other is not label:
                pairs.append((other, label))
        return tuple(pairs)

    def _changed(self, label: Label, **values: str | None) -> LabelBook:
        after = replace(label, **values)  # type: ignore[arg-type] # names are our own
        return replace(
            self, labels=tuple(after if one.uuid == label.uuid else one for one in self.labels)
        )

    def _known(self, uuid: str) -> Label:
        label = self.get(uuid)
        if label is None:
            raise LabelError("label-unknown", label=uuid)
        return label

    def _free_name(self, name: str, parent: str | None, but: str | None = None) -> str:
        name = clean_name(name)
        if not name:
            raise LabelError("label-name-empty")
        taken = self.named(name, parent)
        if taken is not None and taken.uuid != but:
            raise LabelError("label-name-taken", name=taken.name)
        return name

    def _free_key(self, name: str) -> str:
        return _free_key(name, {label.key for label in self.labels})


def path_to(uuid: str, get: Callable[[str], Label | None], most: int) -> tuple[str, ...]:
    """Give the names down to a label in a book of at most so many; a circle of parents ends there."""
    names: list[str] = []
    label = get(uuid)
    while label is not None and len(names) <= most:
        names.append(label.name)
        label = get(label.parent) if label.parent else None
    return tuple(reversed(names))


def key_stem(name: str) -> str:
    """Make an XML name out of a label's name, as readers of the file would expect it."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = _NOT_IN_KEYS.sub("-", plain).strip("-")
    if not stem or not stem[0].isalpha():
        stem = f"label-{stem}".rstrip("-")
    return stem


def _free_key(name: str, taken: Collection[str]) -> str:
    stem = key_stem(name)
    key, number = stem, 2
    while key in taken:
        key, number = f"{stem}-{number}", number + 1
    return key


def checked_color(color: str) -> str:
    """Give a colour as it is; raises LabelError: label-color."""
    if not _COLOR.fullmatch(color):
        raise LabelError("label-color", color=color)
    return color
