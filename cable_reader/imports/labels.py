"""Matches the labels of a file with those that are there: by identity, then by path."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from cable_reader.annotate.exchange import made_id
from cable_reader.annotate.label import LabelError, clean_name, clean_text
from cable_reader.annotate.label_growth import GrowingBook

if TYPE_CHECKING:
    from cable_reader.annotate.label import LabelBook
    from cable_reader.imports.importing import Remarks

_COLOR_DIGITS = frozenset("0123456789abcdef")
# Colours that people name, as CSS has them.
_NAMED = {
    "aqua": "#00ffff",
    "black": "#000000",
    "blue": "#0000ff",
    "brown": "#a52a2a",
    "cyan": "#00ffff",
    "fuchsia": "#ff00ff",
    "gold": "#ffd700",
    "gray": "#808080",
    "green": "#008000",
    "grey": "#808080",
    "lime": "#00ff00",
    "magenta": "#ff00ff",
    "maroon": "#800000",
    "navy": "#000080",
    "olive": "#808000",
    "orange": "#ffa500",
    "pink": "#ffc0cb",
    "purple": "#800080",
    "red": "#ff0000",
    "silver": "#c0c0c0",
    "teal": "#008080",
    "turquoise": "#40e0d0",
    "violet": "#ee82ee",
    "white": "#ffffff",
    "yellow": "#ffff00",
}


class LabelMatcher:
    """The book that is there, growing by the labels that a file has and it has not."""

    def __init__(self, book: LabelBook, remarks: Remarks) -> None:
        self._book = GrowingBook(book)
        self._remarks = remarks
        self._known: dict[str, str] = {}  # identity in the file -> identity here

    @property
    def book(self) -> LabelBook:
        """The book with all that was taken."""
        return self._book.book()

    def path(self, label: str) -> tuple[str, ...]:
        """Give the names from the outermost label down to one of those here."""
        return self._book.path(label)

    def here(self, identity: str) -> str | None:
        """Give the label that one of the file is taken as."""
        return self._known.get(identity)

    def take(
        self,
        name: str,
        identity: str | None = None,
        parent: str | None = None,
        color: str | None = None,
        description: str = "",
    ) -> str | None:
        """Take a label over, under ``parent`` (an identity here); None if it has no name."""
        name = clean_name(name)
        uuid = as_uuid(identity) if identity else None
        found = self._book.get(uuid) if uuid else None
        found = found or (self._book.named(name, parent) if name else None)
        description = clean_text(description)
        if found is None:
            if color and color.strip() and not _as_color(color):
                self._remarks.add("import-color", name=color.strip())
            try:
                found = self._book.add(name, _as_color(color), description, parent, uuid)
            except LabelError:
                self._remarks.add("import-label-unnamed")
                return None
        elif description and not found.description:
            self._book.describe(found.uuid, description)
        elif description not in {"", found.description}:
            self._remarks.add("import-description", name="/".join(self.path(found.uuid)))
        if identity:
            self._known[identity] = found.uuid
        return found.uuid

    def take_path(self, path: str, color: str | None = None, description: str = "") -> str | None:
        """Take a label over that is named by its path, ``economy/trade``."""
        parts = [part for part in (clean_name(one) for one in path.split("/")) if part]
        parent = None
        for part in parts[:-1]:
            parent = self.take(part, parent=parent)
        if not parts:
            self._remarks.add("import-label-unnamed")
            return None
        return self.take(parts[-1], None, parent, color, description)


def as_uuid(identity: str) -> str:
    """Give an identity of ours for one of another program's; the same one always."""
    bare = identity.removeprefix("urn:uuid:").strip("{} ")
    try:
        return str(UUID(bare))
    except ValueError:
        return made_id("imported", identity)


def _as_color(color: str | None) -> str | None:
    """Give a colour our book takes; ``#abc`` and names are written out, None for others."""
    bare = (color or "").strip().lower()
    bare = _NAMED.get(bare, bare)
    if not bare.startswith("#") or not _COLOR_DIGITS.issuperset(bare[1:]):
        return None
    digits = bare[1:]
    if len(digits) == len("abc"):
        digits = "".join(digit * 2 for digit in digits)
    return f"#{digits}" if len(digits) == len("aabbcc") else None
