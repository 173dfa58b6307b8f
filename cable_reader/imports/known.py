"""Which marks of another program's file are those it was given: some give each a new identity.

A mark is known when one stands at its place that is of the same person, says all that it says
and carries its labels; names of persons may get lost on the way. Of one that carries more labels
only these are new.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.annotate.exchange import PlainText
from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cable_reader.annotate.annotation import Annotation, AnnotationSet, Target
    from cable_reader.imports.importing import Remarks

_CONTROLS = pattern(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2400-\u2421\ufffd]")
_NOBODY = frozenset({"", "default"})  # QualCoder's name for who is not named


def news(
    marks: Iterable[Annotation], there: AnnotationSet, remarks: Remarks
) -> Iterator[Annotation]:
    """Yield what is new of some marks on a cable that has others; the rest is reported."""
    here: dict[tuple[int, int] | None, list[Annotation]] = {}
    for annotation in there:
        for target in annotation.targets or (None,):
            here.setdefault(_place(target), []).append(annotation)
    for mark in marks:
        places = {_place(target) for target in mark.targets}
        known = [
            one
            for place in places
            for one in here.get(place, ())
            if mark.author in {one.author, *_NOBODY}
        ]
        carried = {label for one in known for label in one.labels}
        lost = any(not target.is_placed for target in mark.targets)  # it may still be found
        if lost or not known or not _is_said(mark.note, known):
            yield mark
        elif more := tuple(label for label in mark.labels if label not in carried):
            yield mark.having(labels=more, note="")
        else:
            remarks.add("import-known")


def _place(target: Target | None) -> tuple[int, int] | None:
    """Give the span, or None for the whole cable, on which an export puts what lost its place."""
    return target.span if target is not None and target.is_placed else None


def _is_said(note: str, known: list[Annotation]) -> bool:
    """Whether a note is made of those that are there; an export may have joined them."""
    left = _comparable(note)
    for said in sorted((_comparable(one.note) for one in known), key=len, reverse=True):
        left = left.replace(said, "", 1) if said else left
    return not left.strip()


def _comparable(note: str) -> str:
    """Leave out control characters and their pictures, which XML carries in place of them."""
    return _CONTROLS.sub("", PlainText(note).text).strip()
