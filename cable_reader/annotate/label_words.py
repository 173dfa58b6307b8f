"""The labels of a cable's file as the book that all cables share words them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cable_reader.annotate.label_tree import WORDS, standing_parent, without_circles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cable_reader.annotate.deleted_label import DeletedLabel
    from cable_reader.annotate.label import LabelBook


def _always(_uuid: str) -> bool:
    return True


def in_words_of(
    book: LabelBook, shared: LabelBook, is_used: Callable[[str], bool] = _always
) -> LabelBook:
    """Give a file's book with the names, colours, places, merges and deletions of the shared one.

    A label that only the file knows stays as it is, unless it was deleted in the shared book
    and no annotation has it; of those that only the shared book knows, those come in that
    others are nested in or were merged into.
    """
    away = {
        label.uuid: shared.successor(label.uuid)
        for label in book
        if label.uuid not in shared and shared.successor(label.uuid) in shared
    }
    stones = _deletions(book, shared, is_used)
    gone = {stone.uuid for stone in stones}
    kept = (away.get(label.uuid, label.uuid) for label in book if label.uuid not in gone)
    wanted = _with_outer(kept, shared)
    parents = {label.uuid: label.parent for label in book}
    labels = []
    for uuid in wanted:
        own, theirs = book.get(uuid), shared.get(uuid)
        if theirs is not None:
            words = {name: getattr(theirs, name) for name in (*WORDS, "parent")}
            label = replace(own, **words) if own is not None else replace(theirs, key="")
        elif own is not None:
            label = replace(own, parent=standing_parent(own.parent, parents, away, wanted))
        else:
            continue
        labels.append(label)
    merges = [pair for pair in shared.merged if pair[0] in away and pair not in book.merged]
    if tuple(labels) == book.labels and not merges:
        return book
    deleted = tuple(stone for stone in (*book.deleted, *stones) if stone.uuid not in wanted)
    return replace(
        book,
        labels=without_circles(labels),
        merged=(*book.merged, *merges),
        deleted=deleted,
    )


def _deletions(
    book: LabelBook, shared: LabelBook, is_used: Callable[[str], bool]
) -> list[DeletedLabel]:
    """Give the deletions of the shared book that hold for the labels of a file."""
    return [
        stone
        for stone in shared.deleted
        if (own := book.get(stone.uuid)) is not None
        and stone.knew(own)
        and not is_used(stone.uuid)
    ]


def _with_outer(wanted: Iterable[str], shared: LabelBook) -> dict[str, None]:
    """Add, behind some labels, those that they are nested in."""
    found = dict.fromkeys(wanted)
    for uuid in list(found):
        label = shared.get(uuid)
        while label is not None and label.parent is not None and label.parent not in found:
            found[label.parent] = None
            label = shared.get(label.parent)
    return found
