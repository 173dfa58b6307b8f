"""A cable as rows under three branches: what the one tree model shows. No Qt."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.app.models.header_rows import header_facts
from cable_reader.cable.span import Span
from cable_reader.cable.tree import NodeKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cable_reader.cable.markings import Marking
    from cable_reader.cable.record import Addressee, Cable, Paragraph
    from cable_reader.cable.tree import Node


class RowKind(StrEnum):
    """What a row stands for."""

    BRANCH = "branch"
    FIELD = "field"
    GROUP = "group"
    ADDRESSEE = "addressee"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    PART = "part"  # sub-paragraph, table or quoted text of a paragraph
    SIGNATURE = "signature"
    REMAINDER = "remainder"  # text of the body that no paragraph took


class Row(NamedTuple):
    """One row; ``id`` is its place in the outline's list, ``parent`` its parent's (-1: none)."""

    id: int
    parent: int
    place: int  # among its parent's children
    kind: RowKind
    code: str  # names the field, the group or the node's kind
    value: str  # as the cable says it
    span: Span | None
    fact: Addressee | Paragraph | None = None
    nodes: tuple[Node, ...] = ()
    marking: Marking | None = None


HEADER, ROUTING, PARAGRAPHS = 0, 1, 2  # ids of the branches
_PARTS = frozenset((NodeKind.SUB_PARAGRAPH, NodeKind.TABLE, NodeKind.QUOTED_TEXT))
_OUTSIDE = frozenset((
    NodeKind.FURNITURE, NodeKind.DISTRIBUTION, NodeKind.DASH_LINE, NodeKind.ATTRIBUTES, NodeKind.STAMP,
    NodeKind.TRANSMISSION_ID, NodeKind.RELAY_LINE, NodeKind.DE_LINE, NodeKind.SECURITY_LINE,
    NodeKind.PREAMBLE_LINE, NodeKind.SENDER, NodeKind.ADDRESSEE, NodeKind.EXEMPT, NodeKind.PROSIGN,
    NodeKind.BANNER, NodeKind.CAPTION, NodeKind.PASSING, NodeKind.FIELD, NodeKind.DECLASSIFICATION,
    NodeKind.TAGS, NodeKind.SUBJECT, NodeKind.REFERENCES, NodeKind.CLASSIFIED_BY, NodeKind.BLANK,
    NodeKind.CONTINUATION_LINE, NodeKind.LEVEL_LINE, NodeKind.STRAY_CAPTION, NodeKind.RULE, NodeKind.SPACER,
    NodeKind.LABEL, NodeKind.ROLE, NodeKind.DATE_TIME_GROUP, NodeKind.ROUTING_INDICATOR,
))  # fmt: skip
_BODY = {
    NodeKind.HEADING: RowKind.HEADING,
    NodeKind.PARAGRAPH: RowKind.PARAGRAPH,
    NodeKind.SIGNATURE: RowKind.SIGNATURE,
}


class Outline:
    """The rows of one cable and who stands under whom."""

    def __init__(self, cable: Cable | None) -> None:
        self.rows: list[Row] = []
        self.children: list[list[int]] = []
        self.top = [
            self._add(-1, RowKind.BRANCH, code, "") for code in ("header", "routing", "paragraphs")
        ]
        self._by_paragraph: dict[int, int] = {}
        if cable is not None:
            self._add_header(cable)
            self._add_routing(cable)
            self._add_paragraphs(cable)

    def _add(
        self,
        parent: int,
        kind: RowKind,
        code: str,
        value: str,
        span: Span | None = None,
        *,
        fact: Addressee | Paragraph | None = None,
        nodes: tuple[Node, ...] = (),
        marking: Marking | None = None,
    ) -> int:
        place = len(self.children[parent]) if parent >= 0 else len(self.rows)
        row = Row(len(self.rows), parent, place, kind, code, value, span, fact, nodes, marking)
        self.rows.append(row)
        self.children.append([])
        if parent >= 0:
            self.children[parent].append(row.id)
        return row.id

    def _add_header(self, cable: Cable) -> None:
        for fact in header_facts(cable):
            made = self._add(HEADER, RowKind.FIELD, fact.code, fact.value, fact.span)
            for part in fact.parts:
                self._add(made, RowKind.FIELD, part.code, part.value, part.span)

    def _add_routing(self, cable: Cable) -> None:
        sender = (cable.facts.sender,) if cable.facts.sender else ()
        groups: tuple[tuple[str, Iterable[Addressee]], ...] = (
            ("from", sender),
            ("action", cable.facts.action),
            ("info", cable.facts.info),
            ("exempt", cable.facts.exempt),
        )
        for code, addressees in groups:
            listed = tuple(addressees)
            if not listed:
                continue
            spans = [addressee.node.span for addressee in listed]
            whole = Span(min(span.start for span in spans), max(span.end for span in spans))
            group = self._add(ROUTING, RowKind.GROUP, code, str(len(listed)), whole)
            for addressee in listed:
                self._add(
                    group,
                    RowKind.ADDRESSEE,
                    code,
                    addressee.plad,
                    addressee.node.span,
                    fact=addressee,
                )

    def _add_paragraphs(self, cable: Cable) -> None:
        text = cable.text
        owners = {(n.start, n.end): p for p in cable.facts.paragraphs for n in p.nodes}
        for node in body_nodes(cable):
            kind = _BODY.get(node.kind, RowKind.REMAINDER)
            paragraph = owners.get((node.start, node.end))
            if kind is RowKind.PARAGRAPH and paragraph is not None:
                if paragraph.ordinal in self._by_paragraph:
                    continue  # a further piece of it, behind a section join
                self._add_paragraph(text, paragraph)
            else:
                value = text[node.start : node.end].strip()
                if value:
                    self._add(PARAGRAPHS, kind, node.kind.value, value, node.span, nodes=(node,))

    def _add_paragraph(self, text: str, paragraph: Paragraph) -> None:
        span = Span(paragraph.nodes[0].start, paragraph.nodes[-1].end)
        made = self._add(
            PARAGRAPHS, RowKind.PARAGRAPH, "paragraph", paragraph.text, span,
            fact=paragraph, nodes=paragraph.nodes, marking=paragraph.marking,
        )  # fmt: skip
        self._by_paragraph[paragraph.ordinal] = made
        for node in paragraph.nodes:
            for child in node.children:
                if child.kind in _PARTS:
                    words = " ".join(text[child.start : child.end].split())
                    self._add(
                        made, RowKind.PART, child.kind.value, words, child.span, nodes=(child,)
                    )

    def branch(self, row: Row) -> int:
        """Give the id of the branch a row stands under."""
        while row.parent >= 0:
            row = self.rows[row.parent]
        return row.id

    def listed(self, branch: int) -> list[Row]:
        """Give the rows directly under a branch."""
        return [self.rows[place] for place in self.children[branch]]

    def row_of_paragraph(self, ordinal: int) -> Row | None:
        """Find a paragraph's row."""
        place = self._by_paragraph.get(ordinal)
        return None if place is None else self.rows[place]

    def row_at(self, span: Span, branch: int) -> Row | None:
        """Find the smallest row of a branch that holds the start of ``span``; else one that meets it."""
        best: Row | None = None
        for row in self._below(branch):
            if row.span is None or row.kind is RowKind.GROUP:
                continue
            holds = row.span == span or row.span.start <= span.start < row.span.end
            if holds and (
                best is None or best.span is None or row.span.length <= best.span.length
            ):
                best = row
        return best

    def _below(self, branch: int) -> Iterator[Row]:
        waiting = list(self.children[branch])
        while waiting:
            place = waiting.pop()
            yield self.rows[place]
            waiting.extend(self.children[place])


def body_nodes(cable: Cable) -> list[Node]:
    """Give headings, paragraphs, signatures and what else the body holds, in the order of the text.

    Text in front of the first paragraph or heading that no part of the parser understood is
    left to the source pane when the cable has paragraphs; without any, it is all there is to read.
    """
    found: list[Node] = []
    waiting = [cable.tree.root]
    while waiting:
        node = waiting.pop()
        if node.kind in _BODY:
            found.append(node)
        elif node.children and node.kind not in _OUTSIDE:
            waiting.extend(reversed(node.children))
        elif node.kind not in _OUTSIDE:
            found.append(node)
    if cable.facts.paragraphs:
        first = next((i for i, node in enumerate(found) if node.kind in _BODY), 0)
        found = found[first:]
    return found
