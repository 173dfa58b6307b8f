"""Labels in XML: those of a codebook, and what is left of deleted ones."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from cable_reader.annotate.deleted_label import DeletedLabel, latest
from cable_reader.annotate.foreign import Foreign
from cable_reader.annotate.label import DEFAULT_COLORS, Label
from cable_reader.annotate.verbatim import element_text
from cable_reader.annotate.vocabulary import COLOR, UTC_TIME, UUID, detail
from cable_reader.annotate.xml_fields import (
    DELETED_LABEL,
    LABEL,
    DamagedError,
    foreign_attributes,
    matching,
    ours,
)

if TYPE_CHECKING:
    from cable_reader.annotate.label import LabelBook
    from cable_reader.annotate.xml_loader import XmlElement


def read_label(element: XmlElement, parent: str | None) -> Label:
    """Read a label alone; ``parent`` is what it is nested in. Raises ValueError for damage."""
    description = element.find(ours("description"))
    color = element.get("color", DEFAULT_COLORS[0])
    if not COLOR.fullmatch(color):
        raise DamagedError("color", color)
    if not element.get("name"):
        raise DamagedError("name")
    strange = tuple(
        element_text(child)
        for child in element
        if isinstance(child.tag, str) and child.tag not in {ours("label"), ours("description")}
    )
    restored = element.get(detail("restored"))
    return Label(
        matching(UUID, element, "uuid"),
        element.get("name"),
        color,
        (description.text or "") if description is not None else "",
        parent,
        element.get("id", ""),
        Foreign(foreign_attributes(element, LABEL), strange),
        "" if restored is None else matching(UTC_TIME, element, detail("restored")),
    )


def without_nested(label: XmlElement) -> XmlElement:
    """Give a label alone: those nested in it are read for themselves."""
    alone = copy.deepcopy(label)
    for child in alone.findall(ours("label")):
        alone.remove(child)
    return alone


def read_deleted_label(element: XmlElement) -> DeletedLabel:
    """Read a label's tombstone; raises ValueError for damage."""
    strange = tuple(element_text(child) for child in element if isinstance(child.tag, str))
    return DeletedLabel(
        matching(UUID, element, "uuid"),
        matching(UTC_TIME, element, "at"),
        Foreign(foreign_attributes(element, DELETED_LABEL), strange),
    )


def not_in(book: LabelBook, deleted: list[DeletedLabel]) -> tuple[DeletedLabel, ...]:
    """Leave out deletions of labels that stand: a program that knows none put them back."""
    return tuple(stone for stone in latest(deleted).values() if stone.uuid not in book)
