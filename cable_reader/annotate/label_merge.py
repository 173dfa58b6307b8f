"""Two label books into one: by identity, the same whichever comes first, and twice is once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from cable_reader.annotate.label import Label, LabelBook

if TYPE_CHECKING:
    from collections.abc import Sequence

_T = TypeVar("_T", bound=str)


def merge_books(
    one: LabelBook, one_modified: str, other: LabelBook, other_modified: str
) -> LabelBook:
    """Merge two books; of a label that both know, the word of the later book counts.

    A label that was merged away in either book is gone; what was nested in it, and what it
    stood on, follows.
    """
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


def in_common_order(one: Sequence[_T], other: Sequence[_T]) -> list[_T]:
    """Put two lists together, each thing once: the longer one first, then what it lacks."""
    is_first = (-len(one), [*one]) <= (-len(other), [*other])
    return list(dict.fromkeys([*one, *other] if is_first else [*other, *one]))


def _union_of_merges(
    one: Sequence[tuple[str, str]], other: Sequence[tuple[str, str]]
) -> dict[str, str]:
    """Unite what was merged into what, to the end of each chain; circles are cut."""
    into: dict[str, str] = {}
    for gone, to in sorted({*one, *other}):
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
