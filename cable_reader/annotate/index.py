"""What stands where among thousands of annotations, looked up several times for each key."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from cable_reader.annotate.mark import in_text_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from cable_reader.annotate.mark import Annotation

_Group = tuple["Annotation", ...]


class Index:
    """Annotations by identity, by where they start, by their paragraphs.

    Sets of annotations are values, and the next one differs in little: ``changed`` copies what is
    known and puts in only what is other.
    """

    def __init__(self, annotations: Sequence[Annotation] = ()) -> None:
        self.by_id = {one.id: one for one in annotations}
        self._by_start = _grouped(annotations, _starts)
        self._by_ordinal = _grouped(annotations, _only_ordinal)
        self._wide = {one.id: one for one in annotations if len(_ordinals(one)) > 1}

    def changed(self, gone: Sequence[Annotation], come: Sequence[Annotation]) -> Index:
        """Give the index of a set without some annotations and with others."""
        after = Index()
        after.by_id, after._wide = self.by_id.copy(), self._wide.copy()
        after._by_start, after._by_ordinal = self._by_start.copy(), self._by_ordinal.copy()
        after._drop(gone)
        after._add(come)
        return after

    def starting_at(self, offset: int | None) -> _Group:
        """Give the annotations of which a target starts at a place, in text order."""
        return in_text_order(self._by_start.get(offset, ()))

    def in_paragraph(self, ordinal: int) -> _Group:
        """Give the annotations placed in a paragraph, wholly or in part, in text order."""
        wide = (one for one in self._wide.values() if ordinal in _ordinals(one))
        return in_text_order((*self._by_ordinal.get(ordinal, ()), *wide))

    def _add(self, annotations: Iterable[Annotation]) -> None:
        for one in annotations:
            self.by_id[one.id] = one
            for groups, keys in (
                (self._by_start, _starts(one)),
                (self._by_ordinal, _only_ordinal(one)),
            ):
                for key in keys:
                    groups[key] = (*groups.get(key, ()), one)
            if len(_ordinals(one)) > 1:
                self._wide[one.id] = one

    def _drop(self, annotations: Iterable[Annotation]) -> None:
        for one in annotations:
            self.by_id.pop(one.id, None)
            self._wide.pop(one.id, None)
            for groups, keys in (
                (self._by_start, _starts(one)),
                (self._by_ordinal, _only_ordinal(one)),
            ):
                for key in keys:
                    rest = tuple(other for other in groups.pop(key, ()) if other is not one)
                    groups.update({key: rest} if rest else {})


def _grouped(
    annotations: Iterable[Annotation], keys_of: Callable[[Annotation], Iterable[int | None]]
) -> dict[int | None, _Group]:
    found: defaultdict[int | None, list[Annotation]] = defaultdict(list)
    for one in annotations:
        for key in keys_of(one):
            found[key].append(one)
    return {key: tuple(group) for key, group in found.items()}


def _starts(annotation: Annotation) -> set[int | None]:
    return {target.start for target in annotation.targets}


def _ordinals(annotation: Annotation) -> Sequence[int]:
    """Give the paragraphs an annotation is placed in."""
    if len(annotation.targets) == 1:
        return annotation.targets[0].ordinals
    return list(
        dict.fromkeys(ordinal for target in annotation.targets for ordinal in target.ordinals)
    )


def _only_ordinal(annotation: Annotation) -> Sequence[int]:
    ordinals = _ordinals(annotation)
    return ordinals if len(ordinals) == 1 else ()
