"""Parts of a body made into nodes, and the pieces of their reading text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.body_lines import (
    BLANK,
    CODES,
    LEVEL,
    OPENING,
    PAGE,
    RULE,
    SPACER,
    STAMP,
    STRAY,
    TEXT,
    BodyLine,
)
from cable_reader.cable.parts.redactions import codes_of
from cable_reader.cable.record import Redaction
from cable_reader.cable.running_text import RunningText
from cable_reader.cable.tree import Node, NodeKind, new_node

if TYPE_CHECKING:
    from cable_reader.cable.body import Part
    from cable_reader.cable.draft import Draft
    from cable_reader.cable.parts.paragraphs import Opening

_FURNITURE = {
    PAGE: NodeKind.CONTINUATION_LINE,
    LEVEL: NodeKind.LEVEL_LINE,
    STRAY: NodeKind.STRAY_CAPTION,
    STAMP: NodeKind.STAMP,
    RULE: NodeKind.RULE,
    SPACER: NodeKind.SPACER,
}
_NUMBER, _MARKING, _TEXT = NodeKind.PARAGRAPH_NUMBER, NodeKind.PORTION_MARKING, NodeKind.TEXT
_BLANK, _PARAGRAPH = NodeKind.BLANK, NodeKind.PARAGRAPH
_LIST_SIGNS = frozenset("-*\u2022\u00b7(\u00b6")
_LIST_ENDS = (".", ")")


class Built(NamedTuple):
    """What one part became: the nodes of the body, and of a paragraph its share."""

    nodes: list[Node]
    paragraph: Node | None
    pieces: list[tuple[int, int]]
    opening: Opening | None
    heading: tuple[int, int] | None
    heading_node: Node | None
    carried: bool


new_built = partial(tuple.__new__, Built)


class Builder:
    """Makes the nodes of one body."""

    def __init__(self, draft: Draft, quoted: list[tuple[int, int]]) -> None:
        self.draft = draft
        self.text = draft.text
        self.quoted = quoted
        self.heading_node: Node | None = None
        self.pages = {page.node.start: page.node for page in draft.page_lines}
        self.has_masks = draft.has_masks
        self.all_plain = not (quoted or self.has_masks or draft.is_release or draft.lines.quoting)

    def build(self, part: Part) -> Built:
        """Make the nodes of one part."""
        if part.is_heading:
            return self._heading(part)
        if (
            self.all_plain
            and part.opening is not None
            and (usual := self._usual(part)) is not None
        ):
            return usual
        texts = any(line.kind in (TEXT, OPENING) or self.runs_on(line) for line in part.lines)
        if not texts:
            nodes = [node for line in part.lines if (node := self.furniture_of(line)) is not None]
            return Built(nodes, None, [], None, None, None, part.carried)
        return self._paragraph(part)

    def _usual(self, part: Part) -> Built | None:  # noqa: C901 - one pass, measured
        """Make the node of a paragraph that is one unbroken stretch: nearly all are."""
        lines = part.lines
        opening = part.opening
        last = lines[0]
        for line in lines[1:]:
            kind = line.kind
            if (
                kind == TEXT
                and last.last + 1 == line.first
                and self.text[line.start] not in _LIST_SIGNS
                and (self.text[line.start + 1 : line.start + 2] not in _LIST_ENDS)
            ):
                last = line
            elif kind != BLANK:
                return None
        if opening is None or opening.word_span or opening.text_start >= last.end:
            return None
        if "  " in self.text[opening.text_start : last.end]:
            return None
        marks = []
        if opening.number_span:
            marks.append((_NUMBER, opening.number_span[0], opening.number_span[1], ()))
        if opening.marking_span:
            marks.append((_MARKING, opening.marking_span[0], opening.marking_span[1], ()))
            if len(marks) > 1 and marks[0][1] > marks[1][1]:
                marks.reverse()
        marks.append((_TEXT, opening.text_start, last.end, ()))
        # Only blanks stand between number, mark and text, so that no gap need be looked at.
        nodes = [new_node(marks[0])]
        at = marks[0][2]
        for mark in marks[1:]:
            if mark[1] > at:
                nodes.append(new_node((_BLANK, at, mark[1], ())))
            nodes.append(new_node(mark))
            at = mark[2]
        paragraph = new_node((_PARAGRAPH, nodes[0][1], last.end, tuple(nodes)))
        heading_node = self.heading_node if part.heading is not None else None
        self.heading_node = None
        pieces = [(opening.text_start, last.end)]
        return new_built(
            ([paragraph], paragraph, pieces, opening, part.heading, heading_node, part.carried)
        )

    def runs_on(self, line: BodyLine) -> bool:
        """Whether text stands behind a page line or stray caption on the same line."""
        if line.kind == PAGE:
            return line.text_at < self.draft.lines.ends[line.first] and line.text_at >= line.end
        return line.kind == STRAY and line.text_at < line.end

    def _heading(self, part: Part) -> Built:
        start, end = part.heading or (0, 0)
        nodes = []
        heading = Node(NodeKind.HEADING, start, end)
        placed = False
        for line in part.lines:
            if line.kind in (TEXT, OPENING):
                if not placed:
                    nodes.append(heading)
                    placed = True
            elif (node := self.furniture_of(line)) is not None:
                nodes.append(node)
        self.heading_node = heading
        return Built(nodes, None, [], None, part.heading, heading, carried=False)

    def furniture_of(self, line: BodyLine) -> Node | None:
        """Make the node of a line that is no text; None for a blank line."""
        if line.kind == BLANK:
            return None
        if line.kind == CODES:
            node = Node(NodeKind.REDACTION, line.start, line.end)
            self.add_redaction(node)
            return node
        end = line.end
        if line.kind == PAGE:
            page = self.pages.get(line.start)
            if page is not None:
                return page
        if line.kind == STRAY:
            if line.text_at < line.end:
                end = line.start + len(self.text[line.start : line.text_at].rstrip())
            self.draft.note("STRAY_CAPTION", line.start, end, printed=self.text[line.start : end])
        return Node(_FURNITURE.get(line.kind, NodeKind.TEXT), line.start, end)

    def add_redaction(self, node: Node) -> None:
        """Record a redaction; codes on lines right under each other are one."""
        redactions = self.draft.redactions
        codes = codes_of(self.text[node.start : node.end])
        if (
            redactions
            and codes
            and redactions[-1].codes
            and self.text[redactions[-1].end : node.start].isspace()
        ):
            last = redactions[-1]
            merged = tuple(dict.fromkeys((*last.codes, *codes)))
            redactions[-1] = last._replace(codes=merged, end=node.end)
            return
        redactions.append(Redaction(codes, node.start, node.end, node))

    # -- paragraphs

    def _paragraph(self, part: Part) -> Built:
        running = RunningText(self, part)
        opening = part.opening
        if opening is not None:
            running.open(opening)
        for line in part.lines:
            running.take(line)
        paragraph, trailing = running.close()
        heading_node = self.heading_node if part.heading is not None else None
        self.heading_node = None
        nodes = [*running.leading, paragraph, *trailing]
        return Built(
            nodes, paragraph, running.pieces, opening, part.heading, heading_node, part.carried
        )
