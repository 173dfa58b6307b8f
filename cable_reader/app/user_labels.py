"""The labels a person uses in every cable: the first nine sit on the digit keys. No Qt."""

from __future__ import annotations

import json
import logging
import os
from typing import TYPE_CHECKING

from cable_reader.annotate.label import Label, LabelBook
from cable_reader.errors import CableReaderError
from cable_reader.files import atomic_write, ensure_folder, read_bytes

if TYPE_CHECKING:
    from pathlib import Path

_LOG = logging.getLogger(__name__)
_LIMIT = 4 * 1024 * 1024

# Fixed identities: the same starter label in two people's files is one label when they are merged.
_STARTERS = (
    ("8a2f5c1e-6d0b-4f39-9a51-1f6f0f1c7a01", "Key point", "#ffd84d"),
    ("8a2f5c1e-6d0b-4f39-9a51-1f6f0f1c7a02", "Person", "#8ecbff"),
    ("8a2f5c1e-6d0b-4f39-9a51-1f6f0f1c7a03", "Quote", "#9fdc8a"),
    ("8a2f5c1e-6d0b-4f39-9a51-1f6f0f1c7a04", "Question", "#ffb3a1"),
    ("8a2f5c1e-6d0b-4f39-9a51-1f6f0f1c7a05", "Follow up", "#d5b8ff"),
)
DIGITS = 9


def starter_book() -> LabelBook:
    """Give the labels of a first start."""
    book = LabelBook()
    for uuid, name, color in _STARTERS:
        book, _label = book.added(name, color, uuid=uuid)
    return book


class UserLabels:
    """The person's own label book, kept as JSON in the data folder."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "labels.json"
        self.book = self._read()

    def _read(self) -> LabelBook:
        try:
            listed = json.loads(read_bytes(os.fspath(self.path), _LIMIT))
            labels = tuple(
                Label(
                    str(one["uuid"]), str(one["name"]), str(one["color"]), str(one.get("description", "")),
                    one.get("parent"), str(one.get("key", "")),
                )
                for one in listed
            )  # fmt: skip
        except CableReaderError:
            return starter_book()
        except (ValueError, TypeError, KeyError, AttributeError):
            _LOG.warning(
                "labels.json cannot be read; the starter labels are used, the file is kept aside"
            )
            self._keep_aside()
            return starter_book()
        return LabelBook(labels)

    def _keep_aside(self) -> None:
        try:
            self.path.replace(self.path.with_suffix(".unreadable.json"))
        except OSError:
            _LOG.warning("the unreadable labels.json could not be moved")

    def keep(self, book: LabelBook) -> None:
        """Take another book and write it; raises CableReaderError where that is not possible."""
        self.book = book
        listed = [
            {
                "uuid": one.uuid, "name": one.name, "color": one.color,
                "description": one.description, "parent": one.parent, "key": one.key,
            }
            for one in book
        ]  # fmt: skip
        ensure_folder(self.path.parent)
        atomic_write(self.path, (json.dumps(listed, indent=1, ensure_ascii=False) + "\n").encode())

    def on_keys(self, of_cable: LabelBook) -> list[Label]:
        """Give all labels to choose from: the person's own first, then those only the cable has.

        Names and colours are the cable's own where it knows the label.
        """
        united = self.book.united(of_cable)
        return [of_cable.get(label.uuid) or label for _depth, label in united.walk()]
