"""The running text of one paragraph: its leaves, its reading pieces, and what interrupts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.body_lines import BLANK, OPENING, TEXT
from cable_reader.cable.markings import read_marking
from cable_reader.cable.parts.inner_parts import SUB_LABEL, table_lines
from cable_reader.cable.parts.redactions import codes_at_end, codes_inside, codes_of, find_masks
from cable_reader.cable.patterns import pattern
from cable_reader.cable.record import Redaction
from cable_reader.cable.span import place_of
from cable_reader.cable.tree import Node, NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.body import Part
    from cable_reader.cable.body_lines import BodyLine
    from cable_reader.cable.builder import Builder
    from cable_reader.cable.draft import Draft
    from cable_reader.cable.parts.paragraphs import Opening

_MARK = pattern(r"[ \t]*(?P<mark>\([^()\n]{1,40}\))")
_ENDS_SENTENCE = (".", "?", "!", ":", '"', "'", ")", ";", "\u201d", "\u2019", "]")
_SHORT = 30  # a line shorter than this may be a heading or a table's; no sentence was cut there


class RunningText:
    """The running text of one paragraph: its leaves, its pieces, what interrupts it."""

    def __init__(self, builder: Builder, part: Part) -> None:
        self.builder = builder
        self.draft = builder.draft
        self.text = builder.text
        self.part = part
        self.leaves: list[tuple[int, Node]] = []  # group, leaf
        self.pieces: list[tuple[int, int]] = []
        self.held: list[Node] = []  # furniture that waits for text behind it
        self.leading: list[Node] = []  # furniture before the first text of a carried part
        self.cut = True
        self.group = 0
        self.groups = 0
        self._same_group = True  # the last line stayed in the group of the one before
        self.blank = False
        self.blank_only = True  # nothing but blank lines since the last text
        self.last: BodyLine | None = None
        self.head: list[Node] = []
        self.tables = table_lines(
            [line for line in part.lines if line.kind in (TEXT, OPENING, BLANK)], self.text
        )
        self.kinds: dict[int, str] = {}

    def open(self, opening: Opening) -> None:
        """Take number and mark; a word between them stays in the text."""
        nodes = []
        if opening.number_span:
            nodes.append(Node(NodeKind.PARAGRAPH_NUMBER, *opening.number_span))
        if opening.word_span:
            nodes.append(Node(NodeKind.TEXT, *opening.word_span))
            self.pieces.append(opening.word_span)
        if opening.marking_span:
            nodes.append(Node(NodeKind.PORTION_MARKING, *opening.marking_span))
        self.head = sorted(nodes, key=lambda node: node.start)

    def take(self, line: BodyLine) -> None:
        """Take the next line of the part."""
        if line.kind == BLANK:
            self.blank = True
            return
        opening = self.part.opening
        if line.kind in (TEXT, OPENING):
            start = line.start
            if line.kind == OPENING and opening is not None and line.first == opening.line:
                start = opening.text_start
                if start >= line.end:
                    self.last = line
                    return
            self._add_text(line, start, line.end)
            return
        node = self.builder.furniture_of(line)
        if node is not None:
            if not self.leaves and not self.head:
                self.leading.append(node)
            elif (
                node.kind is NodeKind.REDACTION
                and self.held
                and self.held[-1].kind is NodeKind.REDACTION
                and (self.text[self.held[-1].end : node.start].isspace())
            ):
                self.held[-1] = Node(NodeKind.REDACTION, self.held[-1].start, node.end)
            else:
                self.held.append(node)
            self.cut = True
            self.blank_only = False
        if self.builder.runs_on(line):
            self._add_text(line, line.text_at, self.draft.lines.ends[line.first])

    def _add_text(self, line: BodyLine, start: int, end: int) -> None:
        self._note_orphan(line, start)
        self._choose_group(line, start)
        if self.draft.lines.quoting:
            self._hold_quoting(line)
        for node in self.held:
            self.leaves.append((self.group if self._same_group else 0, node))
        self.held.clear()
        redaction = None
        if self.draft.is_release:
            start = self._take_codes_inside(line, start, end)
            codes = codes_at_end(self.text[start:end])
            if codes is not None:
                at = end - (min(60, end - start) - codes.start("codes"))
                redaction = Node(NodeKind.REDACTION, at, end)
                end = start + len(self.text[start:at].rstrip())
        if self.pieces and not self.cut:
            self.pieces[-1] = (self.pieces[-1][0], end)
        elif end > start:
            self.pieces.append((start, end))
        self.cut = False
        if end > start:
            self._add_leaves(start, end)
        if redaction is not None:
            self._add_redaction(redaction)
        self.last = line
        self.blank = False
        self.blank_only = True

    def _hold_quoting(self, line: BodyLine) -> None:
        """Hold the signs that quote a mail, from the last leaf to a line, and cut the text there."""
        lines = self.draft.lines
        before = [*self.head, *(leaf for _, leaf in self.leaves[-1:])]
        index = line.first
        while before and index >= 0 and lines.heads[index] >= before[-1].end:
            head = lines.heads[index]
            if head in lines.quoting:
                self.held.append(Node(NodeKind.SPACER, head, lines.quoting[head]))
                self.cut = True
            index -= 1
        held: list[Node] = []
        for node in sorted(self.held, key=lambda node: node.start):
            if not held or node.start >= held[-1].end:  # a page line of two lines has one inside
                held.append(node)
        self.held = held

    def _take_codes_inside(self, line: BodyLine, start: int, end: int) -> int:
        """Take text and codes up to codes that stand inside a line; gives where text goes on."""
        inside = codes_inside(self.text, start, end)
        if inside is None or inside.start() <= start:
            return start
        self._add_text(line, start, start + len(self.text[start : inside.start()].rstrip()))
        self._add_redaction(Node(NodeKind.REDACTION, *inside.span("codes")))
        return end - len(self.text[inside.end() : end].lstrip())

    def _add_redaction(self, node: Node) -> None:
        self.builder.add_redaction(node)
        self.leaves.append((self.group, node))
        self.cut = True

    def _add_leaves(self, start: int, end: int) -> None:
        """Add a text leaf, joined to the one before it if only white space lies between."""
        group = self.group
        if (
            self.leaves
            and self.leaves[-1][0] == group
            and self.leaves[-1][1].kind is NodeKind.TEXT
        ):
            last = self.leaves[-1][1]
            if self.text[last.end : start].isspace():
                self.leaves[-1] = (group, Node(NodeKind.TEXT, last.start, end))
                return
        self.leaves.append((group, Node(NodeKind.TEXT, start, end)))

    def _choose_group(self, line: BodyLine, start: int) -> None:
        """Say whether a line belongs to quoted text, a table, a sub-paragraph or plain text."""
        old = self.group
        quote = place_of(self.builder.quoted, start)
        label = (
            SUB_LABEL.match(self.text, start, line.end)
            if line.kind != OPENING or line.start == start
            else None
        )
        if quote is not None:
            key = f"q{quote}"
            if self.kinds.get(self.group) != key:
                self._new_group(key)
        elif line.first in self.tables:
            key = f"t{self.tables[line.first]}"
            if self.kinds.get(self.group) != key:
                self._new_group(key)
        elif label is not None and line.start == start:
            self._new_group("s")
        elif self.group and (self.blank or self.kinds[self.group] != "s"):
            self.group = 0
        self._same_group = old == self.group

    def _new_group(self, kind: str) -> None:
        self.groups += 1
        self.group = self.groups
        self.kinds[self.group] = kind

    def _note_orphan(self, line: BodyLine, start: int) -> None:
        """Note a sentence that a blank line cuts although no page line stands there."""
        last = self.last
        if (
            last is None
            or not self.blank
            or not self.blank_only
            or line.first in self.tables
            or last.first in self.tables
        ):
            return
        before = self.draft.lines.words[last.last]
        word = self.draft.lines.words[line.first]
        if before.endswith(_ENDS_SENTENCE) or before[-1:] in "-*" or SUB_LABEL.match(word):
            return
        if place_of(self.builder.quoted, start) is not None:
            return
        lower = word[:1].islower()
        if lower or (
            len(before) >= _SHORT
            and before[-1:].isalpha()
            and word[:1].isalpha()
            and len(word) >= _SHORT
        ):
            self.draft.note("ORPHAN_SPLIT", last.end, start)

    def close(self) -> tuple[Node, list[Node]]:
        """Make the paragraph's node; furniture behind its last text stays outside it."""
        children: list[Node] = [*self.head]
        at = 0
        leaves = self.leaves
        while at < len(leaves):
            group = leaves[at][0]
            stop = at
            while stop < len(leaves) and leaves[stop][0] == group:
                stop += 1
            nodes = [leaf for _, leaf in leaves[at:stop]]
            if group:
                children.append(self._grouped(self.kinds[group], nodes))
            else:
                children += self._masked(nodes)
            at = stop
        start = min(children[0].start, self.head[0].start) if self.head else children[0].start
        node = self.draft.node(NodeKind.PARAGRAPH, start, children[-1].end, children)
        return node, self.held

    def _masked(self, nodes: list[Node]) -> list[Node]:
        """Cut text leaves at masks that stand for text taken out."""
        if not self.builder.has_masks:
            return nodes
        cut: list[Node] = []
        for node in nodes:
            masks = (
                find_masks(self.text, node.start, node.end) if node.kind is NodeKind.TEXT else []
            )
            at = node.start
            for start, end in masks:
                if start > at:
                    cut.append(Node(NodeKind.TEXT, at, start))
                mask = Node(NodeKind.REDACTION, start, end)
                codes = codes_of(self.text[start:end])
                self.draft.redactions.append(Redaction(codes, start, end, mask))
                cut.append(mask)
                at = end
            if at < node.end:
                cut.append(
                    Node(node.kind, at, node.end, node.children if at == node.start else ())
                )
        return cut

    def _grouped(self, key: str, nodes: list[Node]) -> Node:
        start, end = nodes[0].start, nodes[-1].end
        nodes = self._masked(nodes)
        if key[0] == "q":
            return self.draft.node(NodeKind.QUOTED_TEXT, start, end, nodes)
        if key[0] == "t":
            return self.draft.node(NodeKind.TABLE, start, end, nodes if len(nodes) > 1 else None)
        return sub_paragraph(self.draft, start, end, nodes)


def sub_paragraph(draft: Draft, start: int, end: int, nodes: list[Node]) -> Node:
    """Make a lettered or bulleted part; label and own mark are taken off the front of its text."""
    text, first = draft.text, nodes[0]
    label = SUB_LABEL.match(text, start, end)
    if label is None or first.kind is not NodeKind.TEXT:
        return draft.node(NodeKind.SUB_PARAGRAPH, start, end, nodes)
    children = [Node(NodeKind.LABEL, start, start + len(label[0].rstrip()))]
    at = label.end()
    mark = _MARK.match(text, at, first.end)
    if mark:
        marking = read_marking(mark["mark"][1:-1].strip())
        if marking is not None and marking.known:
            children.append(Node(NodeKind.PORTION_MARKING, mark.start("mark"), mark.end("mark")))
            at = mark.end()
    while at < first.end and text[at].isspace():
        at += 1
    if at < first.end:
        children.append(Node(NodeKind.TEXT, at, first.end))
    return draft.node(NodeKind.SUB_PARAGRAPH, start, end, [*children, *nodes[1:]])
