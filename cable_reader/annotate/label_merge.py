"""Label books brought together: by identity, the same whichever comes first, and twice is once.

``merge_books`` makes one of two. ``with_change`` makes a change of one book in another, which is
how an act is undone after somebody else's act, and how two programs share one book.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from cable_reader.annotate.deleted_label import latest
from cable_reader.annotate.label import Label, LabelBook
from cable_reader.annotate.label_tree import WORDS, standing_parent, without_circles
from cable_reader.annotate.moments import is_later

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from cable_reader.annotate.deleted_label import DeletedLabel
    from cable_reader.annotate.foreign import Foreign

_T = TypeVar("_T", bound=str)
_Thing = TypeVar("_Thing")
_FIELDS = (*WORDS, "parent", "key", "foreign", "restored")


def merge_books(
    one: LabelBook,
    one_modified: str,
    other: LabelBook,
    other_modified: str,
    base: LabelBook | None = None,
    *,
    used: Collection[str] = (),
) -> LabelBook:
    """Merge two books; of a label that both changed, the word of the later book counts.

    A label that was merged away in either book is gone; what was nested in it, and what it
    stood on, follows. One that was deleted in either is gone too, and what was nested in it
    moves up, unless it was added again later, an annotation has it (``used``), or somebody who
    did not know merged another into it. With ``base``, the book both come from, a label deleted
    in one is gone, unless the other changed or uses it.
    """
    sides = ((one_modified, one), (other_modified, other))
    if base is not None:
        # The earlier first; of two of one moment the order of their words, whichever comes first.
        pair = sorted(sides, key=repr)
        return with_change(pair[1][1], base, pair[0][1], used)
    merged = _union_of_merges(one.merged, other.merged)
    stones = latest((*one.deleted, *other.deleted))
    known = {label.uuid for label in (*one, *other)}
    needed = _followed(used, merged, known)
    # Whoever deletes a label that others went into deletes those as well, and says so.
    needed |= {into for gone, into in merged.items() if gone not in stones}
    restored = _latest_restored((*one, *other))
    gone = {key for key, stone in stones.items() if not is_later(restored.get(key, ""), stone.at)}
    standing = known - (gone - needed) - (merged.keys() - needed)
    merged = {away: into for away, into in merged.items() if away not in standing}
    labels = _latest_labels(sides, merged, standing)
    order = in_common_order(
        [label.uuid for label in one if label.uuid in standing],
        [label.uuid for label in other if label.uuid in standing],
    )
    kept = [labels[uuid] for uuid in order]
    foreign = max(one.foreign, other.foreign, key=repr)
    return _settled(kept, merged, stones, foreign)


def _latest_restored(labels: Iterable[Label]) -> dict[str, str]:
    found: dict[str, str] = {}
    for label in labels:
        known = found.get(label.uuid, "")
        found[label.uuid] = label.restored if is_later(label.restored, known) else known
    return found


def _latest_labels(
    sides: Sequence[tuple[str, LabelBook]], merged: dict[str, str], standing: Collection[str]
) -> dict[str, Label]:
    """Give the standing labels as the later book has them, nested in what stands of those above."""
    above = {label.uuid: label.parent for _modified, book in sides for label in book}
    restored = _latest_restored(label for _modified, book in sides for label in book)
    found: list[tuple[str, Label]] = []
    for modified, book in sides:
        parents = {**above, **{label.uuid: label.parent for label in book}}
        for label in book:
            if label.uuid in standing:
                parent = standing_parent(label.parent, parents, merged, standing)
                made = replace(label, parent=parent, restored=restored[label.uuid])
                found.append((modified, made))
    # Of books of one moment the order of their words, whichever comes first.
    found.sort(key=lambda pair: (pair[0], repr(pair[1])))
    return {label.uuid: label for _modified, label in found}


def _settled(
    labels: list[Label],
    merged: dict[str, str],
    stones: dict[str, DeletedLabel],
    foreign: Foreign,
) -> LabelBook:
    """Put a book together in which each identity is one thing: standing, merged or deleted."""
    standing = {label.uuid for label in labels}
    merges, deleted = {}, {}
    for gone, into in merged.items():
        if gone in standing:
            continue
        if into in stones and into not in standing:  # it went with what it was merged into
            deleted[gone] = stones.get(gone) or replace(stones[into], uuid=gone)
        else:
            merges[gone] = into
    deleted.update(
        (uuid, stone)
        for uuid, stone in stones.items()
        if uuid not in standing and uuid not in merges
    )
    return LabelBook(
        without_circles(labels),
        tuple(sorted(merges.items())),
        foreign,
        tuple(stone for _uuid, stone in sorted(deleted.items())),
    )


def with_change(
    book: LabelBook, before: LabelBook, after: LabelBook, used: Collection[str] = ()
) -> LabelBook:
    """Make in ``book`` what changed from ``before`` to ``after``; whatever else it holds stays.

    What ``book`` itself changed of a label since ``before`` counts. A label that was deleted on
    one side stays if the other renamed, recoloured or described it, merged another into it, or
    an annotation has it (``used``).
    """
    if before in (book, after):
        simple = after if book == before else book
        if all(simple.successor(uuid) in simple or uuid not in before for uuid in used):
            return simple
    merged = _merges_in_turn(_changed_things(book.merged, before.merged, after.merged))
    known = {label.uuid: label for label in (*before, *after, *book)}
    needed = _followed(used, merged, known)
    needed |= {into for gone, into in merged.items() if (gone, into) not in before.merged}
    labels = _changed_labels(book, before, after, needed)
    for uuid in needed & known.keys():
        labels.setdefault(uuid, known[uuid])
    order = [
        uuid
        for uuid in dict.fromkeys((*_order(book, before, after), *sorted(needed)))
        if uuid in labels and (uuid not in merged or uuid in needed)
    ]
    parents = {label.uuid: label.parent for label in (*before, *after, *book)}
    staying = {*order}
    kept = [
        replace(label, parent=standing_parent(label.parent, parents, merged, staying))
        for label in map(labels.__getitem__, order)
    ]
    foreign = book.foreign if after.foreign == before.foreign else after.foreign
    stones = latest(_changed_things(book.deleted, before.deleted, after.deleted))
    return _settled(kept, merged, stones, foreign)


def _changed_things(
    book: Iterable[_Thing], before: Iterable[_Thing], after: Iterable[_Thing]
) -> list[_Thing]:
    """Give what a book holds without what was taken away since ``before``, and what was added."""
    was, now = [*before], [*after]
    taken_away = {*was} - {*now}
    kept = [one for one in book if one not in taken_away]
    return [*kept, *(one for one in now if one not in was)]


def _followed(used: Collection[str], merged: dict[str, str], known: Collection[str]) -> set[str]:
    """Give for each label the one it was merged into, if that one is known, or itself."""
    return {merged.get(uuid, uuid) if merged.get(uuid) in known else uuid for uuid in used}


def _changed_labels(
    book: LabelBook, before: LabelBook, after: LabelBook, needed: Collection[str]
) -> dict[str, Label]:
    """Give the labels of ``book`` with the words of ``after``, without those that are gone there."""
    was = {label.uuid: label for label in before}
    labels = {label.uuid: label for label in book}
    for label in after:
        made = _changed(labels.get(label.uuid), was.get(label.uuid), label)
        if made is not None:
            labels[label.uuid] = made
    for uuid in was.keys() - {label.uuid for label in after}:
        if uuid in labels and uuid not in needed and _words(labels[uuid]) == _words(was[uuid]):
            del labels[uuid]
    return labels


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
