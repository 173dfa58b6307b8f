"""What the selections of a REFI-QDA project come to: places on the cable, and annotations."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cable_reader.annotate.annotation import (
    Annotation,
    Scope,
    State,
    Target,
    target_for_cable,
)
from cable_reader.annotate.exchange import PlainText, selection_id
from cable_reader.cable.patterns import pattern
from cable_reader.imports.placing import loose_target, scope_named, target_at, target_of_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.cable.record import Cable

_SCOPE = pattern(r"(cable|paragraph|field|addressee)(?: (.*))?", re.DOTALL)
_LOST = "place lost: "
_QUOTED = "“"  # so our export calls a span, and no other that is on all of the text
_CONTEXT = 32  # code points kept around the words


@dataclass(slots=True)
class Mark:
    """One selection, or one annotation of a shared one, before targets are put together."""

    id: str
    target: Target
    note: str
    author: str
    created: str | None
    modified: str | None
    labels: list[str] = field(default_factory=list)


class Places:
    """Finds on the cable what a selection of a source's text means."""

    def __init__(self, cable: Cable, plain: PlainText) -> None:
        self._cable = cable
        self._plain = plain

    def target(
        self, name: str, span: tuple[int, int], text: str, quote: str, *, same: bool
    ) -> Target:
        """Make the target a selection means by its name and place."""
        cable = self._cable
        match = _SCOPE.fullmatch(name)
        scope = match[1] if match else str(Scope.SPAN)
        if name.startswith(_LOST):
            scope = scope_named(name.removeprefix(_LOST))
            if not quote:
                return Target(scope, state=State.ORPHAN)
            return replace(loose_target(quote, "", "", None), scope=scope)
        if span == (0, len(text)) and (scope == Scope.CABLE or not name.startswith(_QUOTED)):
            return target_for_cable()
        if same:
            start, end = (self._plain.back(offset) for offset in span)
            target = target_at(cable, scope, start, end, match[2] if match else None)
            if target is not None:
                return target
        start, end = span
        before, after = text[max(start - _CONTEXT, 0) : start], text[end : end + _CONTEXT]
        words = text[start:end]
        found = target_of_words(cable, words, before, after) if words.strip() else None
        return found or loose_target(words, before, after, span)


class Marks:
    """The marks by their identity; ``annotations`` puts those of one annotation together.

    ``joined`` makes one mark of those that say the same of one place, each with another code.
    """

    def __init__(self, *, joined: bool) -> None:
        self._joined = joined
        self._marks: dict[str, Mark] = {}
        self._same: dict[tuple[Target, str, str], Mark] = {}

    def add(self, mark: Mark) -> bool:
        """Keep a mark, in place of one of the same identity; say whether there was one."""
        if mark.id in self._marks:
            self._marks[mark.id] = mark
            return True
        same = self._same.setdefault((mark.target, mark.note, mark.author), mark)
        if self._joined and same is not mark and mark.labels and same.labels:
            same.labels += [one for one in mark.labels if one not in same.labels]
        else:
            self._marks[mark.id] = mark
        return False

    def annotations(self) -> Iterator[Annotation]:
        """Put the targets of one annotation together and yield the annotations."""
        further: set[str] = set()
        groups: dict[str, list[Mark]] = {}
        for identity, mark in self._marks.items():
            group = [mark]
            while (following := selection_id(identity, len(group))) in self._marks:
                group.append(self._marks[following])
                further.add(following)
            groups[identity] = group
        for identity, group in groups.items():
            if identity in further:
                continue
            first = group[0]
            targets = [one.target for one in group]
            yield Annotation.new(
                *targets,
                at=first.created,
                note=first.note,
                labels=tuple(first.labels),
                author=first.author,
                modified=first.modified,
            ).having(id=identity)
