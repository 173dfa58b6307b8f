"""Text to tree and facts: heads and bodies of all transmissions, joined in section order."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from cable_reader.cable.assembly import assemble
from cable_reader.cable.body import BodyReader
from cable_reader.cable.builder import Builder, Built
from cable_reader.cable.draft import Draft, tile
from cable_reader.cable.fields import split_lost_lines
from cable_reader.cable.head import read_head
from cable_reader.cable.lines import Lines
from cable_reader.cable.parts import closing, furniture
from cable_reader.cable.parts.banner import read_banner
from cable_reader.cable.parts.levels import is_level_line
from cable_reader.cable.parts.routing_lines import DE, TRANSMISSION_ID
from cable_reader.cable.signature import take_signature
from cable_reader.cable.tree import Node, NodeKind, Tree

if TYPE_CHECKING:
    from cable_reader.cable.record import Facts

_LONGEST_HEAD = 120  # lines of distribution and addresses over a banner
_HEAD_LINE = re.compile(
    r"PAGE[ ]0?1\b|FM[ ]|[ZOPRYW](?:[ ][ZOPRYW])?[ ]\d{6}Z[ ]?[A-Z]{3}|-{4,}[ ]?\d{6}"
)
_NUMBERED = re.compile(r"¶?\d{1,3}\.[ ]+\S")
_NEAR = 8  # lines from a transmission id to its DE line


def parse_tree(text: str) -> tuple[Tree, Facts]:
    """Parse one cable into its lossless tree and the facts read off it; never raises."""
    draft = Draft(Lines(text))
    split_lost_lines(draft.lines)
    starts = transmission_starts(draft)
    stops = [*starts[1:], len(draft.lines)]
    heads: list[tuple[int, int, list[Node], int | None]] = []
    for place, (first, stop) in enumerate(zip(starts, stops, strict=True)):
        draft.nodes = []
        banners = len(draft.banners)
        body_at = read_head(draft, first, stop, is_first=place == 0)
        section = draft.banners[-1].section if len(draft.banners) > banners else None
        heads.append((body_at, stop, draft.nodes, section))
    order = _reading_order(heads)
    built: list[Built] = []
    nodes: list[Node] = []
    last_number: int | None = None
    signatures: list[tuple[str, Node]] = []
    for turn, place in enumerate(order):
        body_at, stop, head_nodes, _ = heads[place]
        draft.nodes = head_nodes
        carried = any(one.paragraph is not None for one in built)
        body = BodyReader(draft, body_at, stop, last_number=last_number, carried=carried)
        parts = body.read()
        closings: list[Node] = []
        if turn == len(order) - 1:
            signatures, closings = take_signature(draft, body, parts)
        builder = Builder(draft, body.quoted)
        made = [builder.build(part) for part in parts]
        draft.edges += body.edges
        built += made
        inside = [*(node for one in made for node in one.nodes), *closings]
        inside.sort(key=lambda node: node.start)
        if inside:
            draft.add(NodeKind.BODY, inside[0].start, inside[-1].end, _disjoint(inside))
        _take_trailer(draft, body.trailer)
        nodes += draft.nodes
        for one in made:
            if one.opening is not None and one.opening.number is not None:
                last_number = one.opening.number
    nodes.sort(key=lambda node: (node.start, -node.end))
    root = Node(NodeKind.CABLE, 0, len(text), tile(text, 0, len(text), _disjoint(nodes)))
    return Tree(text, root), assemble(
        draft, built, signatures, [heads[place][3] for place in order]
    )


def _disjoint(nodes: list[Node]) -> list[Node]:
    """Drop a node that begins before the end of the one before it."""
    kept: list[Node] = []
    end = -1
    for node in nodes:
        if node.start >= end:
            kept.append(node)
            end = node.end
    return kept


def _reading_order(heads: list[tuple[int, int, list[Node], int | None]]) -> list[int]:
    """Order of the transmissions: by section number if every one has it, else as they stand."""
    places = list(range(len(heads)))
    sections = [head[3] for head in heads]
    if len(heads) > 1 and all(section is not None for section in sections):
        places.sort(key=lambda place: sections[place] or 0)
    return places


def transmission_starts(draft: Draft) -> list[int]:
    """Lines at which the transmissions of one cable begin; the first is always 0.

    A transmission begins at its id (format line 1), at a DE line without one, or at a further
    banner with a section number that stands in the text by itself.
    """
    lines, text = draft.lines, draft.text
    marks: dict[int, str] = {}
    for sign, kind in (("ZCZC", "id"), ("DE R", "de"), ("SECTION", "banner")):
        at = text.find(sign)
        while at >= 0:
            marks.setdefault(bisect_right(lines.heads, at) - 1, kind)
            at = text.find(sign, at + 1)
    starts = [0]
    awaiting = True  # the banner of the current transmission has not come yet
    last_id = -_NEAR - 1
    seen_text = False
    for index in sorted(marks):
        word = lines.words[index]
        if not word or len(word) > 160:
            continue
        kind = marks[index]
        if kind == "id" and TRANSMISSION_ID.match(word):
            if seen_text:
                starts.append(index)
            awaiting, last_id, seen_text = True, index, True
        elif kind == "de" and DE.match(word):
            if index - last_id > _NEAR and seen_text and not awaiting:
                starts.append(_with_relays(lines, index))
                awaiting = True
            last_id, seen_text = index, True
        elif kind == "banner":
            banner = read_banner(draft, index, strict=not awaiting)
            if banner is not None and banner.section is not None:
                if awaiting:
                    awaiting = False
                else:
                    starts.append(_head_start(lines, index, starts[-1]))
                seen_text = True
        if kind == "id" and not seen_text:
            seen_text = True
    return starts


def _head_start(lines: Lines, banner: int, earliest: int) -> int:
    """Find where the head over a further banner begins: its page 1, else its date-time group.

    Sections printed in the 1970s to 1990s each begin with ``PAGE 01``, their distribution and
    addresses; archives that kept the page lines alone have none of it.
    """
    start = banner
    limit = max(earliest, banner - _LONGEST_HEAD)
    for index in range(banner - 1, limit, -1):
        word = lines.words[index]
        if _HEAD_LINE.match(word):
            start = index
            if word.startswith("PAGE"):
                break
        elif _NUMBERED.match(word):
            break
    if start == banner:
        return banner
    before = start - 1
    while before > limit and (not lines.words[before] or is_level_line(lines.words[before])):
        if lines.words[before]:
            start = before
        before -= 1
    return start


def _with_relays(lines: Lines, index: int) -> int:
    """Include the relay line that stands right before a DE line."""
    before = index - 1
    while before >= 0 and not lines.words[before]:
        before -= 1
    word = lines.words[before] if before >= 0 else ""
    return before if word[:3] in ("ZZ ", "OO ", "PP ", "RR ") else index


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
