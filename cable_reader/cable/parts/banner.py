"""The classification line: ``C O N F I D E N T I A L SECTION 01 OF 02 TOKYO 002367``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from cable_reader.cable.markings import Level
from cable_reader.cable.parts.levels import CONTROLS, LEVEL, controls_of, level_of
from cable_reader.cable.patterns import pattern
from cable_reader.cable.record import Banner
from cable_reader.cable.tree import Node, NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft

# FINAL SECTION OF 3 (ACP 127, paragraph 208e); SECTIO 01OF 02 and SCTION are measured damage.
SECTION = (
    r"(?P<words>(?P<final>FINAL[ ]+SE?C?T?I?O?N?[ ]+OF[ ]+(?P<final_total>\d{1,2}))"
    r"|(?:SE?C?T?I?O?N?S?[ ]*)(?P<section>\d{1,2})[ ]*OF[ ]*(?P<total>\d{1,2})"
    r"|(?P<bare>\d{1,2})[ ]+OF[ ]+(?P<bare_total>\d{1,2}))"
)
POST = r"(?P<post>[A-Z][A-Z .,'\u2019\-]{0,40}?)"
_BANNER = pattern(
    rf"(?P<level>{LEVEL})(?P<controls>{CONTROLS}{{0,4}})(?:,(?=[ \t]))?(?:[ \t]{{0,6}}{SECTION})?"
    rf"(?:[ \t]{{0,6}}{POST})??[ \t]{{0,6}}(?P<number>\d{{3,7}})?[ \t]*$",
    re.IGNORECASE,
)
# "VELORIA 000311 SECTION 01 OF 02": the section behind the number.
_SECTION_BEHIND = pattern(r"\d[ \t]{1,6}SECTION[ ]\d{1,2}[ ]OF[ ]\d{1,2}$", re.IGNORECASE)
_BANNER_BEHIND = pattern(
    rf"(?P<level>{LEVEL})(?P<controls>{CONTROLS}{{0,4}})[ \t]{{0,6}}{POST}[ \t]{{1,6}}(?P<number>\d{{3,7}})"
    rf"[ \t]{{1,6}}{SECTION}$",
    re.IGNORECASE,
)
# The first telegrams of a year: "UNCLAS OSTGARD 7". Capitals and a level that texts do not use.
_SMALL_NUMBER = pattern(
    rf"(?P<level>(?:T O P )?S E C R E T|C O N F I D E N T I A L|UNCLAS|LIMITED OFFICIAL USE)"
    rf"(?P<controls>{CONTROLS}{{0,4}})(?:[ ]{{1,6}}{SECTION})?[ ]{{1,6}}"
    r"(?!(?:PAGE|PART|SECTION|ANNEX|ENCLOSURE)\b)"
    r"(?P<post>[A-Z][A-Z.'\u2019\-]{2,20}(?:[ ][A-Z][A-Z.'\u2019\-]{0,20}){0,3})[ ]{1,6}(?P<number>\d{1,2})$"
)
# The second line of a banner that wraps.
_WRAPPED = pattern(r"(?:[A-Z][A-Z .'\u2019\-]{2,40}[ ])?\d{3,7}$")
_TAIL = pattern(
    rf"(?:[ \t]{{0,6}}{SECTION})?[ \t]*{POST}[ \t]{{1,6}}(?P<number>\d{{3,7}})$", re.IGNORECASE
)
_GLUED_CONTROL = pattern(r"E[ ]?F[ ]?T[ ]?O[ ]?(?=[A-Z]{3})")
_FIRST = frozenset("TSCLUREOtsclureo")
_SECTION_LINE = pattern(rf"{SECTION}\W*$", re.IGNORECASE)
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


def read_banner(draft: Draft, index: int, *, strict: bool) -> Banner | None:
    """Read line ``index`` as a banner; None if it is none.

    ``strict`` (inside the body) asks for capitals and a section or a spaced level before it
    believes a line; at the head a bare level line is a banner too.
    """
    word = draft.lines.words[index]
    if len(word) > 120 or word[:1] not in _FIRST:
        return None
    match = _BANNER.match(word) or _turned(word) or _SMALL_NUMBER.match(word)
    if match is None or (match["post"] and not match["number"] and not _has_section(match)):
        return None
    if strict and (word.upper() != word or not (_has_section(match) and match["number"])):
        return None
    return _from_match(
        draft, index, match, match["level"], level_of(match["level"]), mangled=False
    )


def _turned(word: str) -> re.Match[str] | None:
    """Match a banner whose section stands behind the number, as if it stood in its place."""
    behind = _SECTION_BEHIND.search(word) if word[-1:].isdigit() else None
    return _BANNER_BEHIND.match(word) if behind else None


def read_wrapped_banner(draft: Draft, index: int) -> Banner | None:
    """Read a banner whose post or number stands on the next line, which the node includes."""
    lines = draft.lines
    after = index + 1
    if after >= len(lines) or not _WRAPPED.match(lines.words[after]):
        return None
    word = lines.words[index]
    if len(word) > 120 or word[:1] not in _FIRST:
        return None
    start, end = lines.starts[index], lines.ends[after]
    whole = draft.text[start:end].replace("\n", " ").replace("\r", " ")
    match = _BANNER.match(whole)
    if match is None or not (match["post"] and match["number"]) or word.upper() != word:
        return None
    return _from_match(
        draft, index, match, match["level"], level_of(match["level"]), mangled=False, end=end
    )


@lru_cache(maxsize=1024)
def is_plain_post(words: str) -> bool:
    """Whether words behind a level are a post's name alone, without controls before it."""
    return len(words) <= 40 and not controls_of(words) and _GLUED_CONTROL.match(words) is None


def _has_section(match: re.Match[str]) -> bool:
    return match["section"] is not None or match["final"] is not None or match["bare"] is not None


def _from_match(
    draft: Draft, index: int, match: re.Match[str], printed: str, level: Level, *, mangled: bool,
    shift: int = 0, end: int | None = None,
) -> Banner:  # fmt: skip
    lines = draft.lines
    base = lines.starts[index] + shift
    start = lines.starts[index]
    children = [Node(NodeKind.LEVEL, start, start + len(printed))]
    controls: tuple[str, ...] = ()
    if not mangled:
        controls = controls_of(match["controls"])
    section, total = section_of(match)
    if section is not None:
        words = match.group("words")
        first = match.start("words")
        children.append(Node(NodeKind.SECTION, base + first, base + first + len(words.rstrip())))
    if match["post"]:
        children.append(Node(NodeKind.POST, base + match.start("post"), base + match.end("post")))
    if match["number"]:
        children.append(
            Node(NodeKind.NUMBER, base + match.start("number"), base + match.end("number"))
        )
    children.sort(key=lambda child: child.start)
    node = draft.node(NodeKind.BANNER, start, end or lines.ends[index], children)
    post = " ".join(match["post"].split()) if match["post"] else None
    glued = _GLUED_CONTROL.match(post) if post else None
    if post and glued and not mangled:
        # "UNCLAS EFTOLONDON 2468": transmission lost the blank (measured).
        post, mangled, controls = post[glued.end() :], True, (*controls, "EFTO")
    number = match["number"]
    if post and number and post.endswith(" O") and match.end("post") == match.start("number"):
        post, number, mangled = post[:-2].rstrip(), "0" + number, True  # "PORT CALDERA O01204"
    return Banner(level, controls, printed, mangled, section, total, post, number, node)


def section_of(match: re.Match[str]) -> tuple[int | None, int | None]:
    """Give section and total of a match that holds ``SECTION``."""
    if match["final"]:
        total = int(match["final_total"])
        return total, total
    if match["section"]:
        return int(match["section"]), int(match["total"])
    if match["bare"]:
        return int(match["bare"]), int(match["bare_total"])
    return None, None


def read_section_line(draft: Draft, index: int) -> tuple[int, int] | None:
    """Read ``SECTION 01 OF 02`` on a line of its own under the banner."""
    word = draft.lines.words[index]
    match = _SECTION_LINE.match(word) if word[:1] in "SFsf0123456789" and len(word) < 40 else None
    if match is None:
        return None
    section, total = section_of(match)
    return (section, total) if section is not None and total is not None else None


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
    return _from_match(draft, index, tail, word[:cut].rstrip(), level, mangled=True, shift=cut)


def _in_digits(match: re.Match[str]) -> str:
    return match[0].translate(_TO_DIGITS)


def _cuts(word: str) -> list[int]:
    """Places after which the level may end: before each blank of the first forty characters."""
    return [place for place in range(4, min(len(word), 44)) if word[place] in " \t"]


def distance(first: str, second: str, limit: int) -> int:
    """Edit distance with transpositions; ``limit + 1`` when it is larger."""
    if abs(len(first) - len(second)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, letter in enumerate(first, 1):
        last, row, before = before, [i] + [0] * len(second), row
        for j, other in enumerate(second, 1):
            cost = 0 if letter == other else 1
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + cost)
            if i > 1 and j > 1 and letter == second[j - 2] and first[i - 2] == other:
                best = min(best, last[j - 2] + 1)
            row[j] = best
    return min(row[-1], limit + 1)
