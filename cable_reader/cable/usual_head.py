"""The head as nearly all telegrams of the 2000s have it, read from offset to offset.

Format lines 1 to 9, banner, captions, passing lines and fields follow each other undamaged, each
told by one match. Whatever is not exactly so is left, whole, to ``read_head``, which knows every
form; tests hold both to the same tree and the same facts.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from cable_reader.cable.date_time import MONTHS, DateTimeGroup, full_year, iso_moment
from cable_reader.cable.fields import field_at, may_have_lost_lines
from cable_reader.cable.markings import Level
from cable_reader.cable.parts.addressees import AddressList, new_addressee
from cable_reader.cable.parts.banner import is_plain_post
from cable_reader.cable.parts.captions import opens_with_caption
from cable_reader.cable.parts.levels import is_level_line
from cable_reader.cable.parts.passing import read_passing
from cable_reader.cable.parts.routing_lines import PROSIGNS, security_level
from cable_reader.cable.patterns import pattern
from cable_reader.cable.record import Banner, Caption, Role, Transmission
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
    r"(?P<action>[ZOPR])(?:[ ](?P<info>[ZOPR]))?[ ]"
    r"(?P<group>(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)Z[ ]"
    r"(?P<month>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[ ](?P<year>\d\d))[ ]?\n"
    r"FM[ ](?P<plad>[A-Z][A-Z.'\-]*(?:[ ][A-Z][A-Z.'\-]*){0,6})[ ]?\n"
)
_LEVELS = {
    "C O N F I D E N T I A L": Level.CONFIDENTIAL,
    "S E C R E T": Level.SECRET,
    "UNCLAS": Level.UNCLASSIFIED,
}
_BANNER = pattern(
    r"(?:[ ]?\n){1,4}(?P<level>C O N F I D E N T I A L|S E C R E T|UNCLAS)"
    r"(?:[ ](?P<words>SECTION[ ](?P<section>\d\d)[ ]OF[ ](?P<total>\d\d)))?"
    r"[ ](?P<post>[A-Z]{2,}(?:[ '\-][A-Z]+){0,4})[ ](?P<number>\d{3,7})[ ]?\n"
)
# The next line under the banner: a field, a caption, or one that passes the cable on, which is in
# capitals, with FOR or PASS, or with the slashes of offices.
_HANDLING = pattern(
    r"(?:[ ]?\n)*(?:(?=E\.O\.[ ]|EO[ ])(?P<field>)"
    r"|(?P<caption>SIPDIS|NOFORN|SENSITIVE|EXDIS|NODIS|LIMDIS)[ ]?\n"
    r"|(?P<passing>[A-Z]{2}[A-Z0-9/;,.&'()\- ]{3,150})\n)"
)
_NO_PASSING = ("PAGE ", "SECTION", "SUMMARY", "COMMENT", "BEGIN", "CORRECTED", "  ")
# Names of our own: a member of an enumeration is found ten times as slowly as a name.
_BANNER_LINE = NodeKind.BANNER
_BLANK = NodeKind.BLANK
_CAPTION = NodeKind.CAPTION
_DATE_TIME_GROUP = NodeKind.DATE_TIME_GROUP
_DE_LINE = NodeKind.DE_LINE
_LEVEL = NodeKind.LEVEL
_NUMBER = NodeKind.NUMBER
_PLAD = NodeKind.PLAD
_POST = NodeKind.POST
_PREAMBLE_LINE = NodeKind.PREAMBLE_LINE
_PRECEDENCE = NodeKind.PRECEDENCE
_RELAY_LINE = NodeKind.RELAY_LINE
_ROLE = NodeKind.ROLE
_ROUTING_INDICATOR = NodeKind.ROUTING_INDICATOR
_SECTION = NodeKind.SECTION
_SECURITY_LINE = NodeKind.SECURITY_LINE
_SENDER = NodeKind.SENDER
_TEXT = NodeKind.TEXT
_TRANSMISSION = NodeKind.TRANSMISSION
_TRANSMISSION_ID = NodeKind.TRANSMISSION_ID
_ACTION = Role.ACTION


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
    envelope = text[: banner.start()]
    if not envelope.isupper() or ":" in envelope or "\\" in text:
        return None  # the reading copy may be another, or a field stand in a line of addresses
    handled = _take_handling(draft, banner.end())
    body = None if handled is None else read_usual_fields(draft, handled)
    if body is None or handled is None:
        return None
    has_all = draft.references and draft.classified_by  # nothing can have lost its line
    return body if has_all or not may_have_lost_lines(text[handled - 1 : body]) else None


def _take_format_lines(draft: Draft, match: re.Match[str]) -> bool:
    """Take format lines 1 to 6."""
    iso, year = _moment(*match.group("year", "month", "day", "hour", "minute"))
    if iso is None:
        return False
    preamble = _preamble_line(match)
    first, relay, de, warning = _first_lines(match)
    node = new_node((_TRANSMISSION, first.start, preamble.end, (
        first, new_node((_BLANK, first.end, relay.start, ())),
        relay, new_node((_BLANK, relay.end, de.start, ())),
        de, new_node((_BLANK, de.end, warning.start, ())),
        warning, new_node((_BLANK, warning.end, preamble.start, ())),
        preamble,
    )))  # fmt: skip
    draft.nodes.append(node)
    prosign, relays, origin, serial, part, filed, letters = match.group(
        "prosign", "relays", "origin", "serial", "part", "filed", "letters"
    )
    draft.transmissions.append(
        Transmission(
            match["id"], PROSIGNS[prosign[0]], tuple(relays.split()), origin, serial,
            int(part) if part else None, filed, security_level(letters), ("ZZH",), node,
        )
    )  # fmt: skip
    draft.filing_groups.append((0, filed))
    action, info, group, plad = match.group("action", "info", "group", "plad")
    draft.date_time = DateTimeGroup(group, iso, preamble.children[-1], year)
    draft.precedence = (PROSIGNS[action], PROSIGNS[info] if info else None)
    draft.precedence_node = preamble.children[0]
    at, end = match.span("plad")
    sender = new_node((_SENDER, at - 3, end, (
        new_node((_ROLE, at - 3, at - 1, ())),
        new_node((_BLANK, at - 1, at, ())),
        new_node((_PLAD, at, end, ())),
    )))  # fmt: skip
    draft.nodes.append(sender)
    draft.sender = new_addressee((_ACTION, None, plad, None, None, (), sender, None))
    return True


def _moment(year: str, month: str, day: str, hour: str, minute: str) -> tuple[str | None, int]:
    full = full_year(year)
    return iso_moment(full, MONTHS[month], int(day), int(hour), int(minute)), full


def _first_lines(match: re.Match[str]) -> tuple[Node, Node, Node, Node]:
    """Make the nodes of format lines 1 to 4."""
    span = match.span
    prosign, relays = span("prosign")
    relays_end = match.end("relays")
    origin, origin_end = span("origin")
    serial, serial_end = span("serial")
    de, de_end = span("de")
    warning, warning_end = span("warning")
    letters, letters_end = span("letters")
    return (
        new_node((_TRANSMISSION_ID, *span("id"), ())),
        new_node((_RELAY_LINE, prosign, relays_end, (
            new_node((_PRECEDENCE, prosign, relays, ())),
            new_node((_TEXT, relays, relays_end, ())),
        ))),
        new_node((_DE_LINE, de, de_end, (
            new_node((_TEXT, de, origin, ())),
            new_node((_ROUTING_INDICATOR, origin, origin_end, ())),
            new_node((_TEXT, origin_end, serial, ())),
            new_node((_NUMBER, serial, serial_end, ())),
            new_node((_TEXT, serial_end, de_end, ())),
        ))),
        new_node((_SECURITY_LINE, warning, warning_end, (
            new_node((_TEXT, warning, letters, ())),
            new_node((_LEVEL, letters, letters_end, ())),
            new_node((_TEXT, letters_end, warning_end, ())),
        ))),
    )  # fmt: skip


def _preamble_line(match: re.Match[str]) -> Node:
    """Make the node of format line 5: precedences, and last the date-time group."""
    action, action_end = match.span("action")
    group, group_end = match.span("group")
    leaves = [
        new_node((_PRECEDENCE, action, action_end, ())),
        new_node((_BLANK, action_end, action_end + 1, ())),
    ]
    if match["info"]:
        place, place_end = match.span("info")
        leaves += (
            new_node((_PRECEDENCE, place, place_end, ())),
            new_node((_BLANK, place_end, place_end + 1, ())),
        )
    leaves.append(new_node((_DATE_TIME_GROUP, group, group_end, ())))
    return new_node((_PREAMBLE_LINE, action, group_end, tuple(leaves)))


def _take_banner(draft: Draft, match: re.Match[str]) -> bool:
    printed, words, section, total, post, number = match.groups()
    if not is_plain_post(post):
        return False
    _, (start, level_end), (words_at, words_end), _, _, (post_at, post_end), (at, end) = match.regs
    leaves = [new_node((_LEVEL, start, level_end, ()))]
    if words:
        leaves += (
            new_node((_BLANK, level_end, words_at, ())),
            new_node((_SECTION, words_at, words_end, ())),
        )
    leaves += (
        new_node((_BLANK, post_at - 1, post_at, ())),
        new_node((_POST, post_at, post_end, ())),
        new_node((_BLANK, post_end, at, ())),
        new_node((_NUMBER, at, end, ())),
    )
    node = new_node((_BANNER_LINE, start, end, tuple(leaves)))
    draft.nodes.append(node)
    draft.banners.append(
        Banner(
            level=_LEVELS[printed], controls=(), printed=printed, mangled=False,
            section=int(section) if section else None, sections=int(total) if total else None,
            post=post, number=number, node=node,
        )
    )  # fmt: skip
    return True


def _take_handling(draft: Draft, at: int) -> int | None:
    """Take captions and passing lines; gives where the first field begins."""
    text = draft.text
    passing: list[tuple[int, str]] = []
    while True:
        match = _HANDLING.match(text, at)
        if match is None:
            return None
        at = match.end()
        _, caption, words = match.groups()
        if caption:
            node = new_node((_CAPTION, *match.span("caption"), ()))
            draft.nodes.append(node)
            draft.captions.append(Caption(caption, caption, node))
        elif words:
            if not _passes(words):
                return None
            word = words.rstrip()
            draft.zone_words.add(word)
            passing.append((match.start("passing"), word))
        else:
            break
    if passing:
        draft.clauses += read_passing(draft, passing)
    return at


@lru_cache(maxsize=1024)  # the cables of one post pass to the same offices
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
