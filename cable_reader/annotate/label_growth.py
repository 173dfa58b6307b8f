"""A label book to which thousands of labels are added, each in the time of one.

``LabelBook.added`` gives a new book each time, and looks through all of it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from cable_reader.annotate.deleted_label import latest
from cable_reader.annotate.label import (
    DEFAULT_COLORS,
    Label,
    LabelError,
    checked_color,
    clean_name,
    clean_text,
    key_stem,
    path_to,
)
from cable_reader.annotate.moments import later, utc_now

if TYPE_CHECKING:
    from cable_reader.annotate.label import LabelBook


class GrowingBook:
    """The labels of a book and those added since; ``book()`` gives them as one."""

    def __init__(self, book: LabelBook) -> None:
        self._before = book
        self._changed: dict[str, Label] = {}
        self._added: dict[str, Label] = {}
        self._stones = latest(book.deleted)
        self._names: dict[tuple[str | None, str], str] = {}
        for label in book:
            self._names.setdefault((label.parent, label.name.casefold()), label.uuid)
        self._colors = Counter(label.color.lower() for label in book)
        self._keys = {label.key for label in book}
        self._numbers: dict[str, int] = {}  # of keys, by what they begin with

    def book(self) -> LabelBook:
        """Give the book as it is now."""
        labels = (self._changed.get(label.uuid, label) for label in self._before)
        return replace(
            self._before,
            labels=(*labels, *self._added.values()),
            deleted=tuple(one for one in self._before.deleted if one.uuid not in self._added),
        )

    def get(self, uuid: str) -> Label | None:
        """Find a label by its identity, or the one it was merged into."""
        uuid = self._before.successor(uuid)
        return self._added.get(uuid) or self._changed.get(uuid) or self._before.get(uuid)

    def named(self, name: str, parent: str | None = None) -> Label | None:
        """Find a label by its name among the children of ``parent``."""
        uuid = self._names.get((parent, clean_name(name).casefold()))
        return self.get(uuid) if uuid else None

    def path(self, uuid: str) -> tuple[str, ...]:
        """Give the names from the outermost label down to this one."""
        return path_to(uuid, self.get, len(self._names))

    def add(
        self,
        name: str,
        color: str | None = None,
        description: str = "",
        parent: str | None = None,
        uuid: str | None = None,
    ) -> Label:
        """Add a label by the rules of ``LabelBook.added``; raises LabelError as that does."""
        name = clean_name(name)
        if not name:
            raise LabelError("label-name-empty")
        if self.named(name, parent) is not None:
            raise LabelError("label-name-taken", name=name)
        if parent is not None and self.get(parent) is None:
            raise LabelError("label-unknown", label=parent)
        uuid = uuid or str(uuid4())
        color = checked_color(color or min(DEFAULT_COLORS, key=self._colors.__getitem__))
        stone = self._stones.get(uuid)
        restored = later(utc_now(), stone.at) if stone is not None else ""
        key = self._free_key(name)
        label = Label(uuid, name, color, clean_text(description), parent, key, restored=restored)
        self._added[uuid] = label
        self._names[parent, name.casefold()] = uuid
        self._colors[color.lower()] += 1
        return label

    def describe(self, uuid: str, description: str) -> None:
        """Say in words what a label is for."""
        label = self.get(uuid)
        if label is not None:
            into = self._added if label.uuid in self._added else self._changed
            into[label.uuid] = replace(label, description=clean_text(description))

    def _free_key(self, name: str) -> str:
        stem = key_stem(name)
        key, number = stem, self._numbers.get(stem, 2)
        while key in self._keys:
            key, number = f"{stem}-{number}", number + 1
        self._numbers[stem] = number
        self._keys.add(key)
        return key
