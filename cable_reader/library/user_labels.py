"""The labels a person uses in every cable: where their book is, and what a first start finds in it."""

from __future__ import annotations

import json
import logging
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from cable_reader.annotate.label import DEFAULT_COLORS, Label, LabelBook, clean_name, clean_text
from cable_reader.annotate.label_store import FILE_NAME, LabelStore, read_labels
from cable_reader.annotate.vocabulary import COLOR, UUID
from cable_reader.errors import CableReaderError
from cable_reader.files import read_bytes
from cable_reader.library.locations import data_folder
from cable_reader.wording import STARTER_LABELS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_LOG = logging.getLogger(__name__)
_OLD_NAME = "labels.json"  # of the first versions
_LIMIT = 4 * 1024 * 1024

# Fixed identities: the same starter label in two people's files is one label when they are merged.
_STARTERS = (
    ("8a2f5c1e-6d0b-4f39-9a51-1f6f0f1c7a01", "key-point", "#ffd84d"),
    ("8a2f5c1e-6d0b-4f39-9a51-1f6f0f1c7a02", "person", "#8ecbff"),
    ("8a2f5c1e-6d0b-4f39-9a51-1f6f0f1c7a03", "quote", "#9fdc8a"),
    ("8a2f5c1e-6d0b-4f39-9a51-1f6f0f1c7a04", "question", "#ffb3a1"),
    ("8a2f5c1e-6d0b-4f39-9a51-1f6f0f1c7a05", "follow-up", "#d5b8ff"),
)


def _as_it_stands(words: str) -> str:
    return words


def starter_book(say: Callable[[str], str] = _as_it_stands) -> LabelBook:
    """Give the labels of a first start; ``say`` puts their names into the person's language."""
    book = LabelBook()
    for uuid, code, color in _STARTERS:
        book, _label = book.added(say(STARTER_LABELS[code]), color, uuid=uuid)
    return book


def open_user_labels(say: Callable[[str], str] = _as_it_stands) -> LabelStore:
    """Open the person's label book; one of the first versions is taken over once.

    ``say`` puts the names of a first start's labels into the person's language.
    """
    folder = data_folder()
    old = folder / _OLD_NAME
    taken = read_old(old) if not (folder / FILE_NAME).exists() else None
    store = LabelStore(folder / FILE_NAME, folder / "sessions", lambda: taken or starter_book(say))
    if taken is not None and store.session.is_new:
        try:
            store.keep(taken)
        except CableReaderError as error:  # tried again with the next change; the old file stays
            _LOG.warning("the old label book could not be taken over: %s", error.code)
        else:
            with suppress(OSError):  # it is not read again in any case
                old.rename(old.with_name(f"{_OLD_NAME}.bak"))
    return store


def user_labels_as_kept() -> LabelBook | None:
    """Read the person's label book without opening it; None if there is none to be read."""
    folder = data_folder()
    found = read_labels(folder / FILE_NAME)
    return read_old(folder / _OLD_NAME) if found is None else found


def read_old(path: Path) -> LabelBook | None:
    """Read the label book as the first versions kept it; None if there is none or it is damaged."""
    try:
        listed = json.loads(read_bytes(path, _LIMIT))
        labels = [_old_label(one) for one in listed]
    except CableReaderError as error:
        if error.code != "missing":
            _LOG.warning("the old label book was left alone: %s", error.code)
        return None
    except (ValueError, TypeError, KeyError, AttributeError):
        _LOG.warning("the old label book cannot be understood and was left alone")
        return None
    known = {label.uuid for label in labels}
    whole = [one if one.parent in known else replace(one, parent=None) for one in labels]
    return LabelBook().united(LabelBook(tuple(whole)))


def _old_label(values: dict[str, str | None]) -> Label:
    uuid, color, parent = str(values["uuid"]), str(values["color"]), values.get("parent")
    if not UUID.fullmatch(uuid):
        raise ValueError("uuid", uuid)
    return Label(
        uuid,
        clean_name(str(values["name"])) or uuid,
        color if COLOR.fullmatch(color) else DEFAULT_COLORS[0],
        clean_text(str(values.get("description") or "")),
        None if parent is None else str(parent),
        str(values.get("key") or ""),
    )
