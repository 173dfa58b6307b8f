"""A paragraph cut where a reader expects a new line: at its lettered parts and its tables."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.pieces import fold
from cable_reader.cable.tree import NodeKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cable_reader.cable.record import Paragraph
    from cable_reader.cable.span import Span
    from cable_reader.cable.tree import Node

_PARTS = (NodeKind.SUB_PARAGRAPH, NodeKind.TABLE)


class Stretch(NamedTuple):
    """A run of a paragraph's reading text; ``depth`` is that of its lettered part."""

    text: str  # folded, but for a table
    depth: int
    is_table: bool


def stretches(one: Paragraph, text: str) -> Iterator[Stretch]:
    """Yield the paragraph's stretches in order; together they are its reading text."""
    if not any(child.kind in _PARTS for node in one.nodes for child in node.children):
        yield Stretch(one.text, 0, is_table=False)
        return
    for node in one.nodes:
        for kind, start, end, depth in _cuts(node, 0):
            pieces = _pieces(one.spans, start, end, text)
            if kind is NodeKind.TABLE:
                # A span starts behind the first line's blanks, which line its columns up.
                indent = text[text.rfind("\n", 0, start) + 1 : start]
                lead = indent if indent.isspace() else ""
                yield Stretch(dedent(lead + "\n".join(pieces)), depth, is_table=True)
            elif words := fold("\n".join(pieces)):
                yield Stretch(words, depth, is_table=False)


def _cuts(node: Node, depth: int) -> Iterator[tuple[NodeKind, int, int, int]]:
    at = node.start
    for child in node.children:
        if child.kind not in _PARTS:
            continue
        yield node.kind, at, child.start, depth
        if child.kind is NodeKind.TABLE:
            yield child.kind, child.start, child.end, depth
        else:
            yield from _cuts(child, depth + 1)
        at = child.end
    yield node.kind, at, node.end, depth


def _pieces(spans: Sequence[Span], start: int, end: int, text: str) -> list[str]:
    return [
        text[max(span.start, start) : min(span.end, end)]
        for span in spans
        if span.start < end and start < span.end
    ]
