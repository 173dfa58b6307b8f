"""What is being read: the state that the parts of the parser share during one parse."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from cable_reader.cable.lines import Lines
from cable_reader.cable.parts import archive_stamps
from cable_reader.cable.pieces import is_simple
from cable_reader.cable.record import Oddity
from cable_reader.cable.tree import Node, NodeKind, new_node

if TYPE_CHECKING:
    from cable_reader.cable.date_time import DateTimeGroup
    from cable_reader.cable.parts.blocks import Edge
    from cable_reader.cable.record import (
        Addressee,
        Banner,
        Caption,
        ClassifiedBy,
        Declassification,
        PageLine,
        PassingInstruction,
        Redaction,
        Reference,
        Subject,
        Tag,
        Transmission,
    )

_PAGE = 3000  # characters
_EDGE = 600  # characters of a text's ends in which a library stamps a copy
_TAIL = 1200  # characters in which a closing address on the web stands
_STAMP_SIGNS = ("epartment of State", "RELEASE", "EPARTMENT OF STATE")
_BLANK = NodeKind.BLANK
_TEXT = NodeKind.TEXT


def tile(text: str, start: int, end: int, children: list[Node]) -> tuple[Node, ...]:
    """Fill the gaps between children with blank and text leaves, so that they cover the span."""
    filled: list[Node] = []
    add = filled.append
    at = start
    for child in children:
        _, first, last, _ = child
        if last == first:
            continue
        if first > at:
            gap = text[at:first]
            kind = _BLANK if gap == "\n" or gap.isspace() else _TEXT
            add(new_node((kind, at, first, ())))
        add(child)
        at = last
    if end > at:
        kind = _BLANK if text[at:end].isspace() else _TEXT
        filled.append(new_node((kind, at, end, ())))
    return tuple(filled)


def may_hold_stamps(text: str) -> bool:
    """Whether the first or the last page of a text holds words that stamps have, a case apart."""
    pages = text[:_PAGE] + text[-_PAGE:]
    edges = text[:_EDGE] + text[-_EDGE:]
    return any(map(pages.__contains__, _STAMP_SIGNS)) or any(
        map(edges.__contains__, archive_stamps.SIGNS)
    )


def may_hold_masks(text: str) -> bool:
    """Whether a text may hold signs of text taken out."""
    return "[" in text or "XXXXXXXX" in text or "\u2588" in text


def may_end_on_the_web(text: str) -> bool:
    """Whether an address on the web stands near the end of a text."""
    tail = text[-_TAIL:]
    return "http" in tail or "www." in tail


class Draft:
    """Mutable while one text is read; nothing outside ``cable/`` sees it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.nodes: list[Node] = []  # top level, in the order of the text
        self.oddities: list[Oddity] = []
        self.transmissions: list[Transmission] = []
        self.date_time: DateTimeGroup | None = None
        self.precedence: tuple[str | None, str | None] = (None, None)
        self.precedence_node: Node | None = None
        self.filing_groups: list[tuple[int, str]] = []  # (rank, printed): DE line, dash line, page
        self.sender: Addressee | None = None
        self.addressees: list[Addressee] = []
        self.banners: list[Banner] = []
        self.captions: list[Caption] = []
        self.edges: list[Edge] = []  # BEGIN and END words of the bodies
        self.zone_words: set[str] = set()  # passing lines, which later sections repeat
        self.said: dict[str, str] = {}  # fields of the first section, which later ones repeat
        self.clauses: list[PassingInstruction] = []
        self.page_lines: list[PageLine] = []
        self.declassification: Declassification | None = None
        self.tags: list[Tag] = []
        self.tags_node: Node | None = None
        self.subject: Subject | None = None
        self.references: list[Reference] = []
        self.classified_by: ClassifiedBy | None = None
        self.redactions: list[Redaction] = []
        self.attributes: list[tuple[str, str, Node]] = []
        self.labelled: dict[str, str] = {}  # fields of a labelled header (SMART)
        self.form_number: str | None = None  # of a form that names no level
        self.on_paper = False  # the form of a telegram on paper, whose foot has initials
        self.is_release = (
            False  # FOIA stamps stand on the pages: codes at line ends are redactions
        )

    @cached_property
    def lines(self) -> Lines:
        """The line table, made when it is first asked for: a usual cable is read without it."""
        return Lines(self.text)

    @cached_property
    def has_stamps(self) -> bool:
        """Whether the text holds words that stamps of release have."""
        text = self.text
        return may_hold_stamps(text) or "Case No" in text[:_PAGE] or "Case No" in text[-_PAGE:]

    @cached_property
    def is_simple(self) -> bool:
        """Whether the text's only white space are blanks and line feeds."""
        return is_simple(self.text)

    @cached_property
    def has_returns(self) -> bool:
        """Whether the text holds carriage returns."""
        return "\r" in self.text

    @cached_property
    def has_rare(self) -> bool:
        """Whether the text holds tabs, or addresses on the web near its end."""
        return "\t" in self.text or may_end_on_the_web(self.text)

    @cached_property
    def has_masks(self) -> bool:
        """Whether the text may hold signs of text taken out."""
        return may_hold_masks(self.text)

    def note(self, code: str, start: int, end: int, **values: str | int) -> None:
        """Remember something odd for the checks."""
        self.oddities.append(Oddity(code, start, end, tuple(values.items())))

    def node(
        self, kind: NodeKind, start: int, end: int, children: list[Node] | None = None
    ) -> Node:
        """Make a node, its gaps filled when it has children."""
        inside = tile(self.text, start, end, children) if children else ()
        return new_node((kind, start, end, inside))

    def add(
        self, kind: NodeKind, start: int, end: int, children: list[Node] | None = None
    ) -> Node:
        """Make a node of the top level."""
        made = self.node(kind, start, end, children)
        self.nodes.append(made)
        return made

    def add_line(self, index: int, kind: NodeKind) -> Node:
        """Take a whole line as one leaf of the top level."""
        made = Node(kind, self.lines.starts[index], self.lines.ends[index])
        self.nodes.append(made)
        return made
