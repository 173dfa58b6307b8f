"""What exports say about a mark: where it is, and the names of its labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.tree import NodeKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cable_reader.annotate.annotation import Annotation, AnnotationSet
    from cable_reader.annotate.target import Target
    from cable_reader.cable.record import Cable

_NAMELESS = frozenset(
    {NodeKind.CABLE, NodeKind.BODY, NodeKind.TEXT, NodeKind.BLANK, NodeKind.UNKNOWN}
)


def label_names(annotations: AnnotationSet, uuids: Iterable[str]) -> list[str]:
    """Give the labels as people read them, outermost first: ``economy/trade``."""
    return ["/".join(annotations.book.path(uuid)) or uuid for uuid in uuids]


def place(target: Target, cable: Cable | None = None) -> str:
    """Say where a target is, for people: ``Paragraph 2 (C)``; lost ones say so.

    With its ``cable`` also in which part of it a passage outside the paragraphs stands.
    """
    if target.ordinal is not None:
        number = target.para or f"[{target.ordinal}]"
        words = f"Paragraph {number}" + (f" ({target.mark})" if target.mark else "")
    elif target.field:
        words = target.field.replace("_", " ").capitalize()
    elif target.span is not None:
        words = f"characters {target.span.start} to {target.span.end}"
        part = _part_at(cable, target.span.start) if cable else ""
        words = f"{part}, {words}" if part else words.capitalize()
    else:
        words = "The whole cable"
    return words if target.is_placed else f"{words}: place lost ({target.state})"


def _part_at(cable: Cable, offset: int) -> str:
    """Name the part of a cable outside its paragraphs that holds an offset: ``Subject``."""
    path = (node.kind for node in cable.tree.path_to(offset))
    kind = next((one for one in path if one not in _NAMELESS), None)
    return kind.replace("-", " ").capitalize() if kind else ""


def motivations(annotation: Annotation) -> list[str]:
    """Say in the words of Web Annotations what a mark is for; TEI takes the same."""
    words = [
        word
        for word, holds in (
            ("commenting", annotation.note),
            ("highlighting", annotation.color),
            ("tagging", annotation.labels),
            ("bookmarking", annotation.kind == "bookmark"),
            ("replying", annotation.reply_to),
            ("linking", annotation.links),
        )
        if holds
    ]
    return words or ["highlighting"]
