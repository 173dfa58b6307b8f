"""Facts made by hand, for checks whose cases are easier said in facts than in text."""

from __future__ import annotations

import pytest

from cable_reader.cable.markings import Level, Marking
from cable_reader.cable.record import Banner, Cable, Facts, Paragraph, Precedence
from cable_reader.cable.span import Span
from cable_reader.cable.tree import Node, NodeKind, Tree

NOTHING = Node(NodeKind.TEXT, 0, 0)
EMPTY = {
    name: None
    if kind.endswith("| None")
    else Precedence(None, None)
    if kind == "Precedence"
    else ()
    for name, kind in Facts.__annotations__.items()
    for kind in [str(getattr(kind, "__forward_arg__", kind))]
}


def paragraph(place, number=None, mark=None, level=Level.CONFIDENTIAL, controls=()):
    """One paragraph: its ``place`` counts from 1 and is where it stands in the text."""
    node = Node(NodeKind.PARAGRAPH, place, place + 1)
    marking = None if mark is None else Marking(mark, level, tuple(controls), known=True)
    span = Span(place, place + 1)
    return Paragraph(
        ordinal=place,
        number=number,
        marking=marking,
        level=level,
        controls=tuple(controls),
        inherited=mark is None,
        heading=None,
        block=None,
        text="TEXT",
        spans=(span,),
        nodes=(node,),
        number_span=span,
        marking_span=None if mark is None else span,
    )


def banner(level=Level.CONFIDENTIAL, **values):
    """A banner without a post; ``values`` as in the record."""
    empty = {
        "controls": (),
        "printed": level.title,
        "mangled": False,
        "section": None,
        "sections": None,
        "post": None,
        "number": None,
        "node": NOTHING,
    }
    return Banner(level=level, **(empty | values))


@pytest.fixture(scope="session")
def make():
    """Build a cable from facts: ``make(paragraphs=..., banners=...)``."""

    def build(text="", container="plain-text", **facts):
        tree = Tree(text, Node(NodeKind.CABLE, 0, len(text)))
        return Cable(tree, Facts(**(EMPTY | facts)), container)

    build.paragraph = paragraph
    build.banner = banner
    return build
