"""Text to tree and facts: heads and bodies of all transmissions, joined in section order."""

from __future__ import annotations

import gc
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from cable_reader.cable.assembly import assemble, gather
from cable_reader.cable.body import BodyReader, begins_with_rule
from cable_reader.cable.builder import Builder, Built
from cable_reader.cable.draft import Draft, tile
from cable_reader.cable.fields import LOST_HEADING, split_lost_headings, split_lost_lines
from cable_reader.cable.parts import closing, furniture
from cable_reader.cable.parts.levels import BANNER_LEVELS, is_level_line
from cable_reader.cable.patterns import pattern
from cable_reader.cable.pieces import is_simple
from cable_reader.cable.reading_copy import (
    may_hide_words,
    reading_copy,
    scanned_copy,
    unquoted_copy,
)
from cable_reader.cable.signature import take_signature
from cable_reader.cable.tree import Node, NodeKind, Tree, new_node
from cable_reader.cable.usual_body import UsualBody
from cable_reader.cable.usual_head import read_usual_head

if TYPE_CHECKING:
    from cable_reader.cable.record import Facts


_LARGE = 100_000  # code points
_LAST = 40  # code points of a paragraph that show how it ends
# "UNCLAS 02 OF 03 BRANWICK 03642"; a section line ends behind its numbers.
_BARE_SECTION = pattern(r" \d\d OF 0\d[ \t]+[A-Z]")
_start = attrgetter("start")


def parse_tree(text: str) -> tuple[Tree, Facts]:
    """Parse one cable into its lossless tree and the facts read off it; never raises."""
    if len(text) < _LARGE or not gc.isenabled():
        return _parse(text)
    # A parse makes no cycles; looking for them among all its nodes again and again doubles the
    # time of a large text and makes it grow faster than its length (measured).
    gc.disable()
    try:
        return _parse(text)
    finally:
        gc.enable()


def _parse(text: str) -> tuple[Tree, Facts]:
    return parse_usual(text) or parse_any(text)


def parse_usual(text: str) -> tuple[Tree, Facts] | None:
    """Parse a telegram whose head and body are what nearly all are; None for others."""
    if not is_simple(text) or may_hide_words(text):
        return None
    draft = Draft(text)
    at = read_usual_head(draft)
    if at is None or furniture.STAMP_IN_LINE in text:
        return None
    if "----" in text and LOST_HEADING in text:  # few have rules, and they are quicker found
        return None
    body = UsualBody(draft, at)
    section = draft.banners[0].section
    if not body.read():
        if "\nPage " in text or not _is_only_transmission(draft):
            return None
        first = bisect_left(draft.lines.heads, at)
        return _finish(draft, [(first, len(draft.lines), draft.nodes, section)], [section])
    body.finish()
    draft.nodes.sort(key=_start)
    tree = _tree(text, draft.nodes)
    return tree, assemble(draft, body.paragraphs, body.signatures, [section])


def _is_only_transmission(draft: Draft) -> bool:
    """Whether nothing behind a usual head can begin another transmission or a labelled header.

    A usual body holds no line that could.
    """
    find, banner = draft.text.find, draft.banners[0].node
    return (
        (find("Z", banner.start) < 0 or find("ZCZC", banner.start) < 0)
        and find("DE R", banner.start) < 0
        and find("SECTION", banner.end) < 0
        and (find(" OF 0", banner.end) < 0 or not _BARE_SECTION.search(draft.text, banner.end))
        and "MRN:" not in draft.text
        and not any(find(level, banner.end) >= 0 for level in BANNER_LEVELS)
    )


def parse_any(text: str) -> tuple[Tree, Facts]:
    """Parse any text, in whatever state it is."""
    # Usual cables do without these; the window shows its first one sooner.
    from cable_reader.cable.head import read_head
    from cable_reader.cable.lost_envelope import split_lost_envelopes
    from cable_reader.cable.transmissions import transmission_starts

    unquoted, quoting = unquoted_copy(text)
    draft = Draft(scanned_copy(reading_copy(unquoted)))
    draft.lines.quoting = quoting
    split_lost_envelopes(draft.lines)
    split_lost_lines(draft.lines)
    split_lost_headings(draft.lines)
    furniture.split_stamps(draft.lines)
    starts = transmission_starts(draft)
    stops = [*starts[1:], len(draft.lines)]
    heads: list[tuple[int, int, list[Node], int | None]] = []
    ranks: list[int | None] = []
    for place, (first, stop) in enumerate(zip(starts, stops, strict=True)):
        draft.nodes = []
        banners, transmissions = len(draft.banners), len(draft.transmissions)
        body_at = read_head(draft, first, stop, is_first=place == 0)
        section = draft.banners[-1].section if len(draft.banners) > banners else None
        heads.append((body_at, stop, draft.nodes, section))
        if section is None and len(draft.transmissions) > transmissions:
            section = draft.transmissions[-1].section  # the banner is lost or damaged
        ranks.append(section)
    tree, facts = _finish(draft, heads, ranks)
    return Tree(text, tree.root), facts


def _finish(
    draft: Draft, heads: list[tuple[int, int, list[Node], int | None]], ranks: list[int | None]
) -> tuple[Tree, Facts]:
    """Read the bodies behind the heads, in the order of their sections."""
    order = _reading_order(ranks)
    built: list[Built] = []
    paragraphs: list[Built] = []
    told: list[Built] = []  # paragraphs and headings: only blank lines and levels are not in it
    nodes: list[Node] = []
    last_number: int | None = None
    last_letter: str | None = None
    signatures: list[tuple[str, Node]] = []
    for turn, place in enumerate(order):
        body_at, stop, head_nodes, _ = heads[place]
        draft.nodes = head_nodes
        before = _last_words(draft, paragraphs)
        behind = heads[order[turn + 1]] if turn + 1 < len(order) else None
        body = BodyReader(
            draft, body_at, stop, last_number=last_number, before=before, last_letter=last_letter,
            rule_behind=behind is not None and begins_with_rule(draft, behind[0], behind[1]),
        )  # fmt: skip
        parts = body.read()
        last_letter = body.last_letter
        closings: list[Node] = []
        if turn == len(order) - 1:
            signatures, closings = take_signature(draft, body, parts)
        builder = Builder(draft, body.quoted)
        made = _with_heading(told, [builder.build(part) for part in parts])
        draft.edges += body.edges
        built += made
        paragraphs += (one for one in made if one.paragraph is not None)
        told += (one for one in made if one.paragraph is not None or one.heading is not None)
        _add_body(draft, [*(node for one in made for node in one.nodes), *closings])
        _take_trailer(draft, body.trailer)
        nodes += draft.nodes
        for one in made:
            if one.opening is not None and one.opening.number is not None:
                last_number = one.opening.number
    sections = [heads[place][3] for place in order]
    nodes.sort(key=lambda node: (node.start, -node.end))
    tree = _tree(draft.text, _disjoint(nodes))
    return tree, assemble(draft, gather(draft, built), signatures, sections)


def _add_body(draft: Draft, nodes: list[Node]) -> None:
    nodes.sort(key=_start)
    if nodes:
        draft.add(NodeKind.BODY, nodes[0].start, nodes[-1].end, _disjoint(nodes))


def _last_words(draft: Draft, paragraphs: list[Built]) -> str:
    """Give the last words of the paragraphs so far; nothing where there are none."""
    pieces = paragraphs[-1].pieces if paragraphs else None
    return draft.text[pieces[-1][0] : pieces[-1][1]][-_LAST:] if pieces else ""


def _with_heading(told: list[Built], made: list[Built]) -> list[Built]:
    """Give the heading that ends one section to the paragraph that begins the next."""
    last = told[-1] if told else None
    place = next((at for at, one in enumerate(made) if one.paragraph is not None), None)
    if last is None or place is None or last.paragraph is not None or last.heading is None:
        return made
    first = made[place]
    if first.opening is not None and first.heading is None:
        made[place] = first._replace(heading=last.heading, heading_node=last.heading_node)
    return made


def _tree(text: str, nodes: list[Node]) -> Tree:
    return Tree(text, new_node((NodeKind.CABLE, 0, len(text), tile(text, 0, len(text), nodes))))


def _disjoint(nodes: list[Node]) -> list[Node]:
    """Drop a node that begins before the end of the one before it."""
    kept: list[Node] = []
    end = -1
    for node in nodes:
        if node.start >= end:
            kept.append(node)
            end = node.end
    return kept


def _reading_order(sections: list[int | None]) -> list[int]:
    """Order of the transmissions: by section number if every one has it, else as they stand."""
    places = list(range(len(sections)))
    if len(sections) > 1 and all(section is not None for section in sections):
        places.sort(key=lambda place: sections[place] or 0)
    return places


def _take_trailer(draft: Draft, trailer: list[int]) -> None:
    """Take the lines after BT or NNNN: prosigns, levels, stamps, the archive's metadata."""
    at = 0
    while at < len(trailer):
        index = trailer[at]
        word = draft.lines.words[index]
        if not word:
            at += 1
        elif furniture.is_message_attributes(word):
            at += furniture.take_attributes(draft, index) - index
        else:
            if closing.is_prosign(word):
                kind = NodeKind.PROSIGN
            elif is_level_line(word):
                kind = NodeKind.LEVEL_LINE
            elif furniture.is_stamp(word):
                kind = NodeKind.STAMP
            elif furniture.is_end_mark(word) or furniture.is_message_text(word):
                kind = NodeKind.FURNITURE
            elif closing.is_closing_note(word):
                kind = NodeKind.CLOSING
            else:
                kind = NodeKind.UNKNOWN
            draft.add_line(index, kind)
            at += 1
