"""One mark: an annotation, who made it, and what is left of one that was deleted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from cable_reader.annotate.foreign import NOTHING_FOREIGN, Foreign
from cable_reader.annotate.moments import utc_now
from cable_reader.annotate.target import State, Target
from cable_reader.annotate.vocabulary import COLOR, NC_NAME, UUID

if TYPE_CHECKING:
    from collections.abc import Iterable


def new_id() -> str:
    """Make an identity that no other file has."""
    return str(uuid4())


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who annotates; known by the name."""

    name: str
    key: str = ""  # what annotations in a file refer to it by
    uri: str | None = None
    foreign: Foreign = NOTHING_FOREIGN


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A deleted annotation, so that a merge with an older copy does not bring it back."""

    id: str
    at: str
    by: str = ""
    revision: int = 0
    foreign: Foreign = NOTHING_FOREIGN


@dataclass(frozen=True, slots=True)
class Annotation:
    """One mark with any of note, labels and highlight, on one or more places.

    Times are UTC as ``utc_now`` gives them. Which of two versions is later is told by
    ``revision``, since clocks go wrong. No target means the whole cable.
    """

    id: str
    targets: tuple[Target, ...] = ()
    kind: str = "note"  # note, highlight, bookmark, or a word of somebody else's
    labels: tuple[str, ...] = ()  # uuids, in the order they were put on
    note: str = ""
    color: str | None = None  # of the highlight: "#rrggbb" or a colour's name; None: no highlight
    status: str | None = None  # open, done, rejected
    important: bool = False
    author: str = ""
    created: str = ""
    modified: str | None = None
    modified_by: str = ""
    reply_to: str | None = None
    links: tuple[str, ...] = ()  # ids of related annotations, also in other files
    revision: int = 0  # counts the changes
    foreign: Foreign = NOTHING_FOREIGN
    note_foreign: Foreign = NOTHING_FOREIGN  # on the note's own element
    label_foreign: tuple[tuple[str, Foreign], ...] = ()  # (uuid, what stood on its reference)

    def __post_init__(self) -> None:
        # What a file could not hold is a mistake of the caller, found here and not at a save.
        if not UUID.fullmatch(self.id):
            raise ValueError("id", self.id)
        if not NC_NAME.fullmatch(self.kind):
            raise ValueError("kind", self.kind)
        if self.status is not None and not NC_NAME.fullmatch(self.status):
            raise ValueError("status", self.status)
        if self.color is not None and not COLOR.fullmatch(self.color):
            raise ValueError("color", self.color)

    @classmethod
    def new(cls, *targets: Target, at: str | None = None, **values: Any) -> Annotation:
        """Make an annotation with an identity of its own, created now."""
        values.setdefault("kind", "note" if values.get("note") else "highlight")
        return cls(id=new_id(), targets=targets, created=at or utc_now(), **values)

    def having(self, **values: Any) -> Annotation:
        """Give the same annotation with other values."""
        return replace(self, **values)

    @property
    def start(self) -> int:
        """Where it begins in the text; -1 on the whole cable."""
        return min((one.start for one in self.targets if one.start is not None), default=-1)

    @property
    def state(self) -> State:
        """The least sure state of its targets."""
        worst = tuple(State)
        return max((one.state for one in self.targets), key=worst.index, default=State.ANCHORED)

    @property
    def quote(self) -> str:
        """The words it was put on, of the first target that has some."""
        return next((one.exact for one in self.targets if one.exact), "")

    @property
    def is_bare(self) -> bool:
        """Whether nothing would be lost with it: no note, label, highlight, status, link."""
        return not (
            self.note
            or self.labels
            or self.color
            or self.important
            or self.status
            or self.links
            or self.reply_to
            or self.foreign
            or self.note_foreign
            or self.kind == "bookmark"
        )


def in_text_order(annotations: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """Sort by start, then id: the order of files and panes."""
    return tuple(sorted(annotations, key=place))


def place(annotation: Annotation) -> tuple[int, str]:
    """Give what annotations are sorted by."""
    return annotation.start, annotation.id
