"""The lossless tree: kinds and spans, no meaning; its leaves tile the text."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator


class NodeKind(StrEnum):
    """What a stretch of a cable is; the values stand in dumps and exports."""

    CABLE = "cable"
    # what the container put around the telegram
    FURNITURE = "furniture"  # page headings of an archive, blank forms, "Message Text"
    DISTRIBUTION = "distribution"  # ACTION / INFO office copies of the 1970s
    DASH_LINE = "dash-line"  # relay counter and filing time of the 1970s
    ATTRIBUTES = "attributes"  # the archive's own metadata block
    ATTRIBUTE = "attribute"
    STAMP = "stamp"  # declassification or release stamp
    # the envelope
    TRANSMISSION = "transmission"
    TRANSMISSION_ID = "transmission-id"
    RELAY_LINE = "relay-line"  # precedence prosign and routing indicators
    DE_LINE = "de-line"
    SECURITY_LINE = "security-line"  # ZNY / ZNR
    PREAMBLE_LINE = "preamble-line"  # precedence and date-time group
    DATE_TIME_GROUP = "date-time-group"
    SENDER = "sender"
    ADDRESSEE = "addressee"
    EXEMPT = "exempt"
    ROLE = "role"
    ROUTING_INDICATOR = "routing-indicator"
    PLAD = "plad"
    PRECEDENCE = "precedence"
    CONTINUITY_NUMBER = "continuity-number"
    PROSIGN = "prosign"  # BT, NNNN, the repeated station serial
    # the text's head
    BANNER = "banner"
    LEVEL = "level"
    SECTION = "section"
    POST = "post"
    NUMBER = "number"
    CAPTION = "caption"
    PASSING = "passing"
    FIELD = "field"  # a labelled field that has no kind of its own (SMART)
    LABEL = "label"
    DECLASSIFICATION = "declassification"  # the E.O. line
    TAGS = "tags"
    TAG = "tag"
    SUBJECT = "subject"
    REFERENCES = "references"
    REFERENCE = "reference"
    CLASSIFIED_BY = "classified-by"
    # the body
    BODY = "body"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    PARAGRAPH_NUMBER = "paragraph-number"
    PORTION_MARKING = "portion-marking"
    SUB_PARAGRAPH = "sub-paragraph"
    QUOTED_TEXT = "quoted-text"  # between BEGIN TEXT and END TEXT
    TABLE = "table"
    RULE = "rule"
    SPACER = "spacer"  # a lone "-" or "." of the 1970s
    CONTINUATION_LINE = "continuation-line"  # page and section lines
    LEVEL_LINE = "level-line"  # a classification repeated at a page's edge
    STRAY_CAPTION = "stray-caption"
    REDACTION = "redaction"
    SIGNATURE = "signature"
    CLOSING = "closing"  # drafter, clearance and release lines
    # anything
    TEXT = "text"
    BLANK = "blank"  # white space and line ends
    UNKNOWN = "unknown"


class Node(NamedTuple):
    """One stretch of text; its children, if any, tile it without gap or overlap."""

    kind: NodeKind
    start: int
    end: int
    children: tuple[Node, ...] = ()

    @property
    def span(self) -> Span:
        """Code points of the cable's text, half open."""
        return Span(self.start, self.end)

    def walk(self) -> Iterator[Node]:
        """Yield this node and all below it, in the order of the text."""
        stack: list[Node] = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.children))

    def leaves(self) -> Iterator[Node]:
        """Yield the nodes without children, in the order of the text."""
        stack: list[Node] = [self]
        while stack:
            node = stack.pop()
            if node.children:
                stack.extend(reversed(node.children))
            else:
                yield node

    def find(self, kind: NodeKind) -> Iterator[Node]:
        """Yield the nodes of one kind, in the order of the text."""
        return (node for node in self.walk() if node.kind is kind)


# A node without the detour over NamedTuple's own constructor: a cable has hundreds of them.
new_node = partial(tuple.__new__, Node)


class Tree(NamedTuple):
    """A text and the node that covers all of it."""

    text: str
    root: Node

    def leaves(self) -> Iterator[Node]:
        """Yield the leaves; joined they are the text."""
        return self.root.leaves()

    def walk(self) -> Iterator[Node]:
        """Yield every node, parents before children."""
        return self.root.walk()

    def find(self, kind: NodeKind) -> Iterator[Node]:
        """Yield the nodes of one kind."""
        return self.root.find(kind)

    def text_of(self, node: Node) -> str:
        """Give the characters a node covers, untouched."""
        return self.text[node.start : node.end]

    def path_to(self, offset: int) -> tuple[Node, ...]:
        """Give the nodes from the root down to the leaf that holds ``offset``.

        An offset at or behind the end gives the last leaf.
        """
        offset = min(max(offset, 0), max(len(self.text) - 1, 0))
        node = self.root
        path = [node]
        while node.children:
            place = bisect_right(node.children, offset, key=lambda child: child.start) - 1
            node = node.children[max(place, 0)]
            path.append(node)
        return tuple(path)

    def leaf_at(self, offset: int) -> Node:
        """Give the leaf that holds the code point at ``offset``."""
        return self.path_to(offset)[-1]


def tiling_faults(tree: Tree) -> list[str]:
    """Say where the tree fails to cover its text exactly; empty for every tree we make."""
    faults = []
    if (tree.root.start, tree.root.end) != (0, len(tree.text)):
        faults.append(f"root covers {tree.root.start}-{tree.root.end} of {len(tree.text)}")
    for node in tree.walk():
        if node.start > node.end:
            faults.append(f"{node.kind} runs backwards at {node.start}")
        at = node.start
        for child in node.children:
            if child.start != at:
                faults.append(f"{node.kind}: {child.kind} starts at {child.start}, not {at}")
            at = child.end
        if node.children and at != node.end:
            faults.append(f"{node.kind}: children end at {at}, not {node.end}")
    return faults


def dump(tree: Tree, width: int = 60) -> str:
    """Write the tree for people: one node a line with kind, span and first words."""
    lines = []
    stack = [(tree.root, 0)]
    while stack:
        node, depth = stack.pop()
        head = f"{'  ' * depth}{node.kind} {node.start}-{node.end}"
        if not node.children:
            head += f" {tree.text[node.start : min(node.end, node.start + width)]!r}"
        lines.append(head)
        stack.extend((child, depth + 1) for child in reversed(node.children))
    return "\n".join(lines) + "\n"
