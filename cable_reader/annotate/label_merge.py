"""Label books brought together: by identity, the same whichever comes first, and twice is once.

``merge_books`` makes one of two. ``with_change`` makes a change of one book in another, which is
how an act is undone after somebody else's act, and how two programs share one book.
``in_words_of`` shows the labels of a cable's file as the shared book words them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from cable_reader.annotate.label import Label, LabelBook

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_T = TypeVar("_T", bound=str)
_WORDS = ("name", "color", "description")
_FIELDS = (*_WORDS, "parent", "key", "foreign")


def merge_books(
    one: LabelBook,
    one_modified: str,
    other: LabelBook,
    other_modified: str,
    base: LabelBook | None = None,
) -> LabelBook:
    """Merge two books; of a label that both changed, the word of the later book counts.

    A label that was merged away in either book is gone; what was nested in it, and what it
    stood on, follows. With ``base``, the book both come from, a label deleted in one is gone,
    unless the other changed it.
    """
    if base is not None:
        # The earlier first; of two of one moment the order of their words, whichever comes first.
        pair = sorted(((one_modified, one), (other_modified, other)), key=repr)
        return with_change(pair[1][1], base, pair[0][1])
    merged = _union_of_merges(one.merged, other.merged)
    labels: dict[str, Label] = {}
    for label, _moment in sorted(
        [*((label, one_modified) for label in one), *((label, other_modified) for label in other)],
        key=lambda pair: (pair[1], repr(pair[0])),
    ):
        labels[label.uuid] = label
    order = in_common_order([label.uuid for label in one], [label.uuid for label in other])
    kept = [labels[uuid] for uuid in order if uuid not in merged]
    known = {label.uuid for label in kept}
    result = []
    for label in kept:
        parent = merged.get(label.parent or "", label.parent)
        result.append(replace(label, parent=parent if parent in known else None))
    foreign = max(one.foreign, other.foreign, key=repr)
    return LabelBook(_without_circles(result), tuple(sorted(merged.items())), foreign)


def with_change(book: LabelBook, before: LabelBook, after: LabelBook) -> LabelBook:
    """Make in ``book`` what changed from ``before`` to ``after``; whatever else it holds stays.

    What ``book`` itself changed of a label since ``before`` counts. A label that was deleted on
    one side and renamed, recoloured or described on the other stays.
    """
    if before in (book, after):
        return after if book == before else book
    was = {label.uuid: label for label in before}
    labels = {label.uuid: label for label in book}
    for label in after:
        made = _changed(labels.get(label.uuid), was.get(label.uuid), label)
        if made is not None:
            labels[label.uuid] = made
    standing = {label.uuid for label in after}
    for uuid in was.keys() - standing:
        if uuid in labels and _words(labels[uuid]) == _words(was[uuid]):
            del labels[uuid]
    taken_back = {*before.merged} - {*after.merged}
    merged = _merges_in_turn(
        [
            *(pair for pair in book.merged if pair not in taken_back),
            *(pair for pair in after.merged if pair not in before.merged),
        ]
    )
    order = [uuid for uuid in _order(book, before, after) if uuid in labels and uuid not in merged]
    parents = {label.uuid: label.parent for label in (*before, *after, *book)}
    kept = []
    for uuid in order:
        label = labels[uuid]
        kept.append(replace(label, parent=_standing_parent(label.parent, parents, merged, order)))
    foreign = book.foreign if after.foreign == before.foreign else after.foreign
    return LabelBook(_without_circles(kept), tuple(merged.items()), foreign)


def _changed(mine: Label | None, was: Label | None, label: Label) -> Label | None:
    """Give a label with what changed in it; None if it was deleted and nothing changed."""
    if mine is None:
        return label if was is None or _words(label) != _words(was) else None
    if was is None:
        return mine
    news = {
        name: getattr(label, name)
        for name in _FIELDS
        if getattr(mine, name) == getattr(was, name) != getattr(label, name)
    }
    return replace(mine, **news) if news else mine


def _words(label: Label) -> tuple[str, ...]:
    return label.name, label.color, label.description


def _order(book: LabelBook, before: LabelBook, after: LabelBook) -> list[str]:
    """Put labels in order: moved ones as in ``after``, new ones behind the same neighbour."""
    order = [label.uuid for label in book]
    wanted = [label.uuid for label in after]
    old = [label.uuid for label in before if label.uuid in after]
    if old != [uuid for uuid in wanted if uuid in before]:
        following = iter([uuid for uuid in wanted if uuid in book])
        order = [next(following) if uuid in after else uuid for uuid in order]
    neighbour: str | None = None
    for uuid in wanted:
        if uuid not in book:
            place = order.index(neighbour) + 1 if neighbour is not None else 0
            order.insert(place, uuid)
        neighbour = uuid
    return order


def _standing_parent(
    parent: str | None,
    parents: dict[str, str | None],
    merged: dict[str, str],
    standing: Sequence[str],
) -> str | None:
    """Climb from a parent that is gone to what it was merged into or nested in."""
    for _step in range(len(parents) + 1):
        parent = merged.get(parent or "", parent)
        if parent is None or parent in standing:
            return parent
        parent = parents.get(parent)
    return None


def in_words_of(book: LabelBook, shared: LabelBook) -> LabelBook:
    """Give a file's book with the names, colours, places and merges of the shared one.

    A label that only the file knows stays as it is; of those that only the shared book knows,
    those come in that others are nested in or were merged into.
    """
    away = {
        label.uuid: shared.successor(label.uuid)
        for label in book
        if label.uuid not in shared and shared.successor(label.uuid) in shared
    }
    wanted = dict.fromkeys(away.get(label.uuid, label.uuid) for label in book)
    for uuid in list(wanted):
        parent = label.parent if (label := shared.get(uuid)) is not None else None
        while parent is not None and parent not in wanted:
            wanted[parent] = None
            parent = above.parent if (above := shared.get(parent)) is not None else None
    labels = []
    for uuid in wanted:
        own, theirs = book.get(uuid), shared.get(uuid)
        if theirs is not None:
            words = {name: getattr(theirs, name) for name in (*_WORDS, "parent")}
            label = replace(own, **words) if own is not None else replace(theirs, key="")
        elif own is not None:
            label = replace(own, parent=away.get(own.parent or "", own.parent))
        else:
            continue
        labels.append(label)
    merges = [pair for pair in shared.merged if pair[0] in away and pair not in book.merged]
    if tuple(labels) == book.labels and not merges:
        return book
    return replace(book, labels=_without_circles(labels), merged=(*book.merged, *merges))


def in_common_order(one: Sequence[_T], other: Sequence[_T]) -> list[_T]:
    """Put two lists together, each thing once: the longer one first, then what it lacks."""
    is_first = (-len(one), [*one]) <= (-len(other), [*other])
    return list(dict.fromkeys([*one, *other] if is_first else [*other, *one]))


def _union_of_merges(
    one: Sequence[tuple[str, str]], other: Sequence[tuple[str, str]]
) -> dict[str, str]:
    """Unite what was merged into what, to the end of each chain; circles are cut."""
    return _merges_in_turn(sorted({*one, *other}))


def _merges_in_turn(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Follow merges to the end of each chain; of two of one label the first counts."""
    into: dict[str, str] = {}
    for gone, to in pairs:
        if gone not in into and _end(into, to) != gone:
            into[gone] = to
    return {gone: _end(into, to) for gone, to in into.items()}


def _end(into: dict[str, str], uuid: str) -> str:
    while uuid in into:
        uuid = into[uuid]
    return uuid


def _without_circles(labels: list[Label]) -> tuple[Label, ...]:
    """Take labels out of what they are nested in where two moves made a circle."""
    parents = {label.uuid: label.parent for label in labels}
    for uuid in sorted(parents):
        seen = {uuid}
        parent = parents[uuid]
        while parent is not None and parent not in seen:
            seen.add(parent)
            parent = parents[parent]
        if parent == uuid:
            parents[uuid] = None
    return tuple(replace(label, parent=parents[label.uuid]) for label in labels)
