"""Banners in other states: damaged, with a small number, with the distribution in place of the post."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.cable.markings import Level
from cable_reader.cable.parts.banner import (
    FIRST_LETTERS,
    POST,
    SECTION,
    SMALL,
    banner_from,
    distance,
)
from cable_reader.cable.parts.levels import level_of
from cable_reader.cable.patterns import pattern
from cable_reader.cable.record import Banner
from cable_reader.cable.tree import Node, NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft

_SMALL_UNDER_ENVELOPE = pattern(rf"(?P<level>(?:TOP )?SECRET|CONFIDENTIAL|RESTRICTED){SMALL}")
# "S E C R E T PRIORITY ACTION DEPARTMENT 1204 INFORMATION LONDON 33": the distribution of about
# 1960 in place of post and number. No address begins with a level whose letters stand apart.
_OPEN = pattern(
    r"(?P<level>(?:T O P )?S E C R E T|C O N F I D E N T I A L|L I M I T E D  ?O F F I C I A L  ?U S E)"
    r"(?=[ ])(?:.{0,40}?\b(?:ACTION|SENT) DEP(?:T|ARTMENT)\.? (?P<number>\d{1,5})\b)?.*$"
)
_MORE_POSTS = pattern(
    r"(?:[A-Z][A-Z.'\-]{2,20}(?: [A-Z][A-Z.'\-]{2,20})? \d{1,5}[,. ]{0,3}){1,8}$"
)
_TAIL = pattern(
    rf"(?:[ \t]{{0,6}}{SECTION})?[ \t]*{POST}[ \t]{{1,6}}(?P<number>\d{{3,7}})$", re.IGNORECASE
)
# Scanned text has 0 for O among letters, and letters for digits in numbers.
_ZERO = pattern(r"(?<=[A-Z])0|(?<=[A-Z] )0(?=[A-Z ])|0(?=[A-Z])")
_SCANNED_NUMBER = pattern(r"(?<=[ \t])(?=[OIl]*\d[OIl]*\d[OIl]*\d)[\dOIl]{4,7}$")
_TO_DIGITS = str.maketrans("OIl", "011")
_DIGITS = "0123456789OIl"
# What damage may leave of a level's letters, blanks taken out.
_SQUEEZED = (
    ("CONFIDENTIAL", Level.CONFIDENTIAL),
    ("LIMITEDOFFICIALUSE", Level.LIMITED_OFFICIAL_USE),
    ("UNCLASSIFIED", Level.UNCLASSIFIED),
    ("UNCLAS", Level.UNCLASSIFIED),
    ("TOPSECRET", Level.TOP_SECRET),
    ("SECRET", Level.SECRET),
)


def read_small_banner(draft: Draft, index: int) -> Banner | None:
    """Read a banner under addresses, of any level, whose number has one or two digits."""
    match = _SMALL_UNDER_ENVELOPE.match(draft.lines.words[index])
    if match is None:
        return None
    level = level_of(match["level"])
    return banner_from(draft, index, match, match["level"], level, mangled=False)


def read_open_banner(draft: Draft, index: int) -> Banner | None:
    """Read a banner under addresses that has its distribution in place of the post."""
    lines = draft.lines
    word = lines.words[index]
    match = _OPEN.match(word) if word[:1] in FIRST_LETTERS and len(word) <= 120 else None
    if match is None:
        return None
    after = index + 1
    goes_on = match["number"] and after < len(lines) and _MORE_POSTS.match(lines.words[after])
    start = lines.starts[index]
    end = lines.ends[after if goes_on else index]
    children = [Node(NodeKind.LEVEL, start, start + match.end("level"))]
    if match["number"]:
        at, stop = match.span("number")
        children.append(Node(NodeKind.NUMBER, start + at, start + stop))
    node = draft.node(NodeKind.BANNER, start, end, children)
    return Banner(
        level=level_of(match["level"]), controls=(), printed=match["level"], mangled=False,
        section=None, sections=None, post=None, number=match["number"], node=node,
    )  # fmt: skip


def read_damaged_banner(draft: Draft, index: int) -> Banner | None:
    """Read a banner whose level lost, doubled or changed up to two letters.

    ``CC O N F I D E N T I A L SECTIO 01OF 02 OSTGARD 000118``, ``E C R E T ...`` (measured): only
    lines that end in a post and a number are believed.
    """
    word = draft.lines.words[index]
    if not 12 <= len(word) <= 120 or word[-1] not in _DIGITS or word[0].isdigit():
        return None
    whole = word
    # Scanned: "C 0 N F l D E N T I A L P0RT CALDERA 0O12l4".
    word = _SCANNED_NUMBER.sub(_in_digits, _ZERO.sub("O", word))
    if not word[-1].isdigit():
        return None
    best: tuple[int, int, Level] | None = None
    for cut in _cuts(word):
        letters = "".join(word[:cut].split()).upper()
        for name, level in _SQUEEZED:
            if abs(len(letters) - len(name)) <= 2 and (letters != name or word != whole):
                away = distance(letters, name, 2)
                if away <= 2 and (best is None or away < best[0]):
                    best = (away, cut, level)
    if best is None:
        return None
    _, cut, level = best
    tail = _TAIL.match(word[cut:])
    if tail is None:
        return None
    return banner_from(draft, index, tail, word[:cut].rstrip(), level, mangled=True, shift=cut)


def _in_digits(match: re.Match[str]) -> str:
    return match[0].translate(_TO_DIGITS)


def _cuts(word: str) -> list[int]:
    """Places after which the level may end: before each blank of the first forty characters."""
    return [place for place in range(4, min(len(word), 44)) if word[place] in " \t"]
