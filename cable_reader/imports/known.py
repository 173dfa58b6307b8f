"""Which marks of another program's file are those it was given: some give each a new identity.

A mark is known when one stands at its place that is of the same person, says all that it says
and carries its labels; names of persons may get lost on the way. Of one that carries more labels
only these are new.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cable_reader.annotate.exchange import PlainText
from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cable_reader.annotate.annotation import Annotation, AnnotationSet, Target
    from cable_reader.imports.importing import Remarks

_Place = tuple[int, int] | None  # None for the whole cable
_CONTROLS = pattern(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2400-\u2421\ufffd]")
_NOBODY = frozenset({"", "default"})  # QualCoder's name for who is not named


class _Known(NamedTuple):
    """What marks at the same places say that may be of the same person."""

    labels: frozenset[str]
    notes: tuple[str, ...]  # comparable, the longest first

    def say(self, note: str) -> bool:
        """Whether a note is made of theirs; an export may have joined them."""
        left = _comparable(note)
        if left in self.notes:
            return True
        for said in self.notes:
            left = left.replace(said, "", 1) if said else left
        return not left.strip()


class _Marks:
    """The marks that are there, by their places."""

    def __init__(self, there: AnnotationSet) -> None:
        self._at: dict[_Place, list[Annotation]] = {}
        for annotation in there:
            for target in annotation.targets or (None,):
                self._at.setdefault(_place(target), []).append(annotation)
        self._known: dict[tuple[frozenset[_Place], str], _Known | None] = {}

    def known(self, mark: Annotation) -> _Known | None:
        """Give what is known at the places of a mark; None where there is no mark."""
        places = frozenset(map(_place, mark.targets))
        key = places, mark.author
        if key not in self._known:  # thousands may stand on the whole cable
            self._known[key] = _gathered(
                one
                for place in places
                for one in self._at.get(place, ())
                if mark.author in {one.author, *_NOBODY}
            )
        return self._known[key]


def _gathered(marks: Iterable[Annotation]) -> _Known | None:
    found = list(marks)
    notes = sorted((_comparable(one.note) for one in found), key=len, reverse=True)
    labels = frozenset(label for one in found for label in one.labels)
    return _Known(labels, tuple(notes)) if found else None


def news(
    marks: Iterable[Annotation], there: AnnotationSet, remarks: Remarks
) -> Iterator[Annotation]:
    """Yield what is new of some marks on a cable that has others; the rest is reported."""
    here = _Marks(there)
    for mark in marks:
        known = here.known(mark)
        lost = any(not target.is_placed for target in mark.targets)  # it may still be found
        if lost or known is None or not known.say(mark.note):
            yield mark
        elif more := tuple(label for label in mark.labels if label not in known.labels):
            yield mark.having(labels=more, note="")
        else:
            remarks.add("import-known")


def _place(target: Target | None) -> _Place:
    """Give the span, or None for the whole cable, on which an export puts what lost its place."""
    return target.span if target is not None and target.is_placed else None


def _comparable(note: str) -> str:
    """Leave out control characters and their pictures, which XML carries in place of them."""
    return _CONTROLS.sub("", PlainText(note).text).strip()
