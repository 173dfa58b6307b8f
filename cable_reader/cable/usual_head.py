"""The head as nearly all telegrams of the 2000s have it, read from offset to offset.

Format lines 1 to 9, banner, captions, passing lines and fields follow each other undamaged, each
told by one match. Whatever is not exactly so is left, whole, to ``read_head``, which knows every
form; tests hold both to the same tree and the same facts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.date_time import DateTimeGroup, read_group
from cable_reader.cable.fields import field_at, may_have_lost_lines
from cable_reader.cable.markings import Level
from cable_reader.cable.parts.addressees import AddressList
from cable_reader.cable.parts.banner import is_plain_post
from cable_reader.cable.parts.captions import opens_with_caption
from cable_reader.cable.parts.levels import is_level_line
from cable_reader.cable.parts.passing import read_passing
from cable_reader.cable.parts.routing_lines import PROSIGNS, security_level
from cable_reader.cable.patterns import pattern
from cable_reader.cable.record import Addressee, Banner, Caption, Role, Transmission
from cable_reader.cable.tree import Node, NodeKind, new_node
from cable_reader.cable.usual_fields import read_usual_fields

if TYPE_CHECKING:
    import re

    from cable_reader.cable.draft import Draft

_FORMAT_LINES = pattern(
    r"\n{0,3}(?P<id>V{1,2}ZCZC[A-Z]{3}\d{2,5})[ ]?\n"
    r"(?P<prosign>ZZ|OO|PP|RR)(?P<relays>(?:[ ]R[A-Z0-9]{4,7}){1,12})[ ]?\n"
    r"(?P<de>DE[ ](?P<origin>R[A-Z0-9]{4,7})[ ]#(?P<serial>\d{3,5})(?:/(?P<part>\d\d))?"
    r"[ ](?P<filed>\d{7}))[ ]?\n"
    r"(?P<warning>ZN[RY][ ](?P<letters>UUUUU|CCCCC|SSSSS|TTTTT|RRRRR)[ ]ZZH)[ ]?\n"
    r"(?P<preamble>(?P<action>[ZOPR])(?:[ ](?P<info>[ZOPR]))?[ ]"
    r"(?P<group>(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)(?P<zone>Z)[ ]"
    r"(?P<month>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[ ](?P<year>\d\d)))[ ]?\n"
    r"(?P<from>FM[ ](?P<plad>[A-Z][A-Z.'\-]*(?:[ ][A-Z][A-Z.'\-]*){0,6}))[ ]?\n"
)
_LEVELS = {
    "C O N F I D E N T I A L": Level.CONFIDENTIAL,
    "S E C R E T": Level.SECRET,
    "UNCLAS": Level.UNCLASSIFIED,
}
_BANNER = pattern(
    r"(?:[ ]?\n){1,4}(?P<all>(?P<level>C O N F I D E N T I A L|S E C R E T|UNCLAS)"
    r"(?:[ ](?P<words>SECTION[ ](?P<section>\d\d)[ ]OF[ ](?P<total>\d\d)))?"
    r"[ ](?P<post>[A-Z]{2,}(?:[ '\-][A-Z]+){0,4})[ ](?P<number>\d{3,7}))[ ]?\n"
)
_BLANKS = pattern(r"(?:[ ]?\n)+")
_CAPTION = pattern(r"(SIPDIS|NOFORN|SENSITIVE|EXDIS|NODIS|LIMDIS)[ ]?\n")
# A line that passes the cable on: in capitals, with FOR or PASS, or with the slashes of offices.
_PASSING = pattern(r"([A-Z]{2}[A-Z0-9/;,.&'()\- ]{3,150})\n")
_NO_PASSING = ("PAGE ", "SECTION", "SUMMARY", "COMMENT", "BEGIN", "CORRECTED", "  ")
_PLAIN_BLANK, _TEXT = NodeKind.BLANK, NodeKind.TEXT


def read_usual_head(draft: Draft) -> int | None:
    """Read a usual head into the draft; gives the offset of the first paragraph.

    None where anything is unusual; the draft is then good for nothing.
    """
    text = draft.text
    match = _FORMAT_LINES.match(text)
    if match is None or not _take_format_lines(draft, match):
        return None
    addresses = AddressList(draft)
    addresses.sender = draft.sender
    at = addresses.take_usual_lines(match.end())
    draft.addressees += addresses.found
    banner = _BANNER.match(text, at)
    if banner is None or not addresses.found or not _take_banner(draft, banner):
        return None
    handled = _take_handling(draft, banner.end())
    body = None if handled is None else read_usual_fields(draft, handled)
    has_all = draft.references and draft.classified_by  # nothing can have lost its line
    if "\\" in text or not (has_all or not may_have_lost_lines(text)):
        return None
    return body


def _tiled(kind: NodeKind, start: int, end: int, *inside: tuple[NodeKind, int, int]) -> Node:
    """Make a node of a line; what lies between the parts is a blank or other signs."""
    children: list[Node] = []
    at = start
    for part, first, last in inside:
        if first > at:
            gap = _PLAIN_BLANK if first == at + 1 and part is not NodeKind.LEVEL else _TEXT
            children.append(new_node((gap, at, first, ())))
        children.append(new_node((part, first, last, ())))
        at = last
    if end > at:
        children.append(new_node((_TEXT, at, end, ())))
    return new_node((kind, start, end, tuple(children)))


def _take_format_lines(draft: Draft, match: re.Match[str]) -> bool:
    """Take format lines 1 to 6."""
    iso, year = read_group(match)
    if iso is None:
        return False
    preamble = _preamble_line(match)
    children: list[Node] = []
    for line in (*_first_lines(match), preamble):
        if children:
            children.append(new_node((_PLAIN_BLANK, children[-1].end, line.start, ())))
        children.append(line)
    node = new_node((NodeKind.TRANSMISSION, children[0].start, preamble.end, tuple(children)))
    draft.nodes.append(node)
    part, info = match["part"], match["info"]
    draft.transmissions.append(
        Transmission(
            match["id"], PROSIGNS[match["prosign"][0]], tuple(match["relays"].split()),
            match["origin"], match["serial"], int(part) if part else None, match["filed"],
            security_level(match["letters"]), ("ZZH",), node,
        )
    )  # fmt: skip
    draft.filing_groups.append((0, match["filed"]))
    draft.date_time = DateTimeGroup(match["group"], iso, preamble.children[-1], year)
    draft.precedence = (PROSIGNS[match["action"]], PROSIGNS[info] if info else None)
    draft.precedence_node = preamble.children[0]
    start, end = match.span("from")
    sender = _tiled(
        NodeKind.SENDER, start, end, (NodeKind.ROLE, start, start + 2),
        (NodeKind.PLAD, *match.span("plad")),
    )  # fmt: skip
    draft.nodes.append(sender)
    draft.sender = Addressee(Role.ACTION, None, match["plad"], None, None, (), sender)
    return True


def _first_lines(match: re.Match[str]) -> tuple[Node, ...]:
    """Make the nodes of format lines 1 to 4."""
    span = match.span
    relays, relays_end = span("relays")
    origin, origin_end = span("origin")
    serial, serial_end = span("serial")
    de, de_end = span("de")
    return (
        new_node((NodeKind.TRANSMISSION_ID, *span("id"), ())),
        new_node((NodeKind.RELAY_LINE, match.start("prosign"), relays_end, (
            new_node((NodeKind.PRECEDENCE, match.start("prosign"), relays, ())),
            new_node((_TEXT, relays, relays_end, ())),
        ))),
        new_node((NodeKind.DE_LINE, de, de_end, (
            new_node((_TEXT, de, origin, ())),
            new_node((NodeKind.ROUTING_INDICATOR, origin, origin_end, ())),
            new_node((_TEXT, origin_end, serial, ())),
            new_node((NodeKind.NUMBER, serial, serial_end, ())),
            new_node((_TEXT, serial_end, de_end, ())),
        ))),
        _tiled(NodeKind.SECURITY_LINE, *span("warning"), (NodeKind.LEVEL, *span("letters"))),
    )  # fmt: skip


def _preamble_line(match: re.Match[str]) -> Node:
    """Make the node of format line 5: precedences, and last the date-time group."""
    action, action_end = match.span("action")
    group, group_end = match.span("group")
    leaves = [
        new_node((NodeKind.PRECEDENCE, action, action_end, ())),
        new_node((_PLAIN_BLANK, action_end, action_end + 1, ())),
    ]
    if match["info"]:
        place, place_end = match.span("info")
        leaves += (
            new_node((NodeKind.PRECEDENCE, place, place_end, ())),
            new_node((_PLAIN_BLANK, place_end, place_end + 1, ())),
        )
    leaves.append(new_node((NodeKind.DATE_TIME_GROUP, group, group_end, ())))
    return new_node((NodeKind.PREAMBLE_LINE, action, group_end, tuple(leaves)))


def _take_banner(draft: Draft, match: re.Match[str]) -> bool:
    post = match["post"]
    if not is_plain_post(post):
        return False
    parts = [(NodeKind.LEVEL, *match.span("level"))]
    section = total = None
    if match["words"]:
        parts.append((NodeKind.SECTION, *match.span("words")))
        section, total = int(match["section"]), int(match["total"])
    parts += [(NodeKind.POST, *match.span("post")), (NodeKind.NUMBER, *match.span("number"))]
    node = _tiled(NodeKind.BANNER, *match.span("all"), *parts)
    printed = match["level"]
    draft.nodes.append(node)
    draft.banners.append(
        Banner(
            _LEVELS[printed], (), printed, False, section, total, post, match["number"], node,  # noqa: FBT003 - a row
        )
    )  # fmt: skip
    return True


def _take_handling(draft: Draft, at: int) -> int | None:
    """Take captions and passing lines; gives where the first field begins."""
    text = draft.text
    passing: list[tuple[int, str]] = []
    while True:
        blanks = _BLANKS.match(text, at)
        if blanks is not None:
            at = blanks.end()
        if text.startswith(("E.O. ", "EO "), at):
            break
        match = _CAPTION.match(text, at)
        if match is not None:
            node = new_node((NodeKind.CAPTION, at, match.end(1), ()))
            draft.nodes.append(node)
            draft.captions.append(Caption(match[1], match[1], node))
        else:
            match = _PASSING.match(text, at)
            if match is None or not _passes(match[1]):
                return None
            word = match[1].rstrip()
            draft.zone_words.add(word)
            passing.append((at, word))
        at = match.end()
    if passing:
        draft.clauses += read_passing(draft, passing)
    return at


def _passes(word: str) -> bool:
    """Whether a line in capitals passes the cable on and cannot be anything else."""
    if not (" FOR " in word or " PASS " in word or "/" in word) or word[-3:].isdigit():
        return False
    return not (
        any(map(word.__contains__, _NO_PASSING))
        or field_at(word)
        or opens_with_caption(word)
        or is_level_line(word.rstrip())
    )
