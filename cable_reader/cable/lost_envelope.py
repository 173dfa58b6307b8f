"""Envelopes whose lines a dump put into one: each format line gets a line of its own again."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from cable_reader.cable.fields import paragraph_cuts
from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from cable_reader.cable.lines import Lines

_B = r"[ ]{1,4}"  # what a line end became
_ENVELOPE = pattern(
    rf"(?:(?P<id>V{{1,4}}[ ]?ZCZC[ ]?[A-Z]{{2,4}}\d{{2,5}}){_B})?"
    rf"(?P<relays>(?:ZZ|OO|PP|RR)(?:{_B}R[A-Z0-9]{{4,7}}){{1,20}}){_B}"
    rf"(?P<de>DE[ ]R[A-Z0-9]{{4,7}}[ ]#?\d{{3,5}}(?:/\d\d)?[ ]\d{{7}}Z?){_B}"
    rf"(?P<warning>ZN[RY][ ][A-Z]{{5}}(?:[ ][A-Z0-9]{{2,10}}){{0,4}}?){_B}"
    rf"(?P<preamble>[ZOPRYW](?:[ ][ZOPRYW])?[ ]\d{{6}}Z[ ][A-Z]{{3}}[ ]\d\d(?:[ ][A-Z]{{3}}\d?)?){_B}"
    r"(?P<sender>FM[ ])(?=[A-Z])"
)
_PARTS = ("relays", "de", "warning", "preamble", "sender")
# Addresses: a role, or an indicator that no role stands before; BT and the banner end them.
_ADDRESS = pattern(
    r"(?<=[ ])(?:(?:TO|INFO|XMT)(?=[ ])"
    r"|(?<!TO )(?<!INFO )(?<!XMT )R[A-Z0-9]{4,7}/(?=[A-Z])|BT(?=[ ])"
    r"|(?P<level>T O P S E C R E T|S E C R E T|C O N F I D E N T I A L|UNCLAS)(?=[ /]))"
)
_BANNER = pattern(
    r"[A-Z /]{6,60}?(?:[ ](?:SECTION[ ]\d\d|FINAL[ ]SECTION)[ ]OF[ ]\d\d)?"
    r"[ ][A-Z][A-Z .'\-]{1,40}?[ ]\d{3,7}(?=[ ]|$)"
)
_CAPTION = pattern(r"[ ]{0,8}(?:SIPDIS|NOFORN|SENSITIVE|EXDIS|NODIS|LIMDIS|STADIS)(?=[ ]|$)")
# What stands behind the text: "BT #1204 NNNN".
_END = pattern(r"(?<=[ ])(?:BT(?=[ ]{1,4}(?:#\d{4}|N{4}))|#\d{4}(?=[ ]{1,4}N{4})|N{4}(?=[ ]|$))")
_FAR = 6000  # characters in which an envelope ends


def split_lost_envelopes(lines: Lines) -> None:
    """Cut lines that hold an envelope: ``VZCZCXRO4471 PP RUEHQX DE RUEHPQ ... FM ... TO ...``.

    Only the line table changes; the text and its offsets stay.
    """
    places = sorted(set(_lines_with_envelope(lines)), reverse=True)
    for index in places:
        word = lines.words[index]
        cuts: set[int] = set()
        for match in _ENVELOPE.finditer(word):
            cuts |= _cuts(word, match)
        if cuts:
            cuts |= paragraph_cuts(word, 1)[0]
            cuts |= {match.start() for match in _END.finditer(word)}
            lines.split(index, sorted(cut for cut in cuts if 0 < cut < len(word)))


def _lines_with_envelope(lines: Lines) -> Iterator[int]:
    """Find the lines in the midst of which a DE line stands."""
    text = lines.text
    at = text.find(" DE R")
    while at >= 0:
        index = bisect_right(lines.heads, at) - 1
        if at > lines.starts[index]:
            yield index
        at = text.find(" DE R", max(at + 1, lines.ends[index]))


def _cuts(word: str, match: re.Match[str]) -> set[int]:
    """Give the places in a line where the lines of one envelope begin, and its banner."""
    cuts = {match.start(part) for part in _PARTS} | {match.start()}
    for address in _ADDRESS.finditer(word, match.end(), match.end() + _FAR):
        cuts.add(address.start())
        if address["level"]:
            return cuts | _banner_cuts(word, address.start())
    return set()


def _banner_cuts(word: str, at: int) -> set[int]:
    """Give the ends of a banner and of the captions behind it."""
    banner = _BANNER.match(word, at)
    if banner is None:
        return set()
    cuts = {banner.end()}
    at = banner.end()
    while (caption := _CAPTION.match(word, at)) is not None:
        at = caption.end()
        cuts.add(at)
    return cuts
