"""The classification line: ``C O N F I D E N T I A L SECTION 01 OF 02 TOKYO 002367``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from cable_reader.cable.parts.levels import CONTROLS, LEVEL, controls_of, level_of
from cable_reader.cable.patterns import pattern
from cable_reader.cable.record import Banner
from cable_reader.cable.tree import Node, NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft
    from cable_reader.cable.markings import Level

# FINAL SECTION OF 3 (ACP 127, paragraph 208e); SECTIO 01OF 02 and SCTION are measured damage.
# Until the 1970s in words and brackets: (SECTION ONE OF TWO).
_WORDS = ("ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN")
_NAMED = "(?:" + "|".join(_WORDS) + ")"
_COUNT = rf"(?:\d{{1,2}}|{_NAMED})"
SECTION = (
    rf"(?P<words>\(?(?:(?P<final>FINAL[ ]+SE?C?T?I?O?N?[ ]+OF[ ]+(?P<final_total>{_COUNT}))"
    rf"|(?:SE?C?T?I?O?N?S?[ ]*)(?P<section>\d{{1,2}}|(?<=SECTION[ ]){_NAMED})[ ]*OF[ ]*(?P<total>{_COUNT})"
    r"|(?P<bare>\d{1,2})[ ]+OF[ ]+(?P<bare_total>\d{1,2}))\)?)"
)
# Forms on paper print their control number beside the level: "SECRET    CONTROL NO. 4711".
POST = r"(?P<post>(?!(?:SIFIED[ ]{1,40})?CONTROL\b)[A-Z][A-Z .,'\u2019\-]{0,40}?)"
# "S E C R E T PRIORITY OSTGARD 45": until the 1960s the precedence stood there too.
_URGENCY = (
    r"(?:[ \t]{1,6}(?:FLASH|NIACT(?:[ ]IMMEDIATE)?|(?:OPERATIONAL[ ])?IMMEDIATE|PRIORITY|ROUTINE)"
    r"(?![A-Z]))"
)
# Telegrams from and to travelling parties have a number of their series behind that of the post.
SERIES = (
    r"(?:[ \t]{1,6}(?:TOSEC|SECTO|TODEL|DELTO|TOTAS|TASTO|TOCED|CEDTO|TOPOL|POLTO)[ ]?\d{1,6})"
)
_BANNER = pattern(
    rf"(?P<level>{LEVEL})(?P<controls>{CONTROLS}{{0,4}}){_URGENCY}?(?:,(?=[ \t]))?(?:[ \t]{{0,6}}{SECTION})?"
    rf"(?:[ \t]{{0,6}}{POST})??[ \t]{{0,6}}(?:NO\.?[ \t]{{1,3}})?(?P<number>\d{{3,7}})?"
    rf"(?:(?<=\d){SERIES})?[ \t]*$",
    re.IGNORECASE,
)
# "VELORIA 000311 SECTION 01 OF 02": the section behind the number.
_SECTION_BEHIND = pattern(
    rf"\d[ \t]{{1,6}}\(?(?:FINAL[ ]SECTION|SECTION[ ]{_COUNT})[ ]OF[ ]{_COUNT}\)?$", re.IGNORECASE
)
_BANNER_BEHIND = pattern(
    rf"(?P<level>{LEVEL})(?P<controls>{CONTROLS}{{0,4}}){_URGENCY}?[ \t]{{0,6}}{POST}[ \t]{{1,6}}"
    rf"(?P<number>\d{{3,7}})[ \t]{{1,6}}{SECTION}$",
    re.IGNORECASE,
)
# The first telegrams of a year: "UNCLAS OSTGARD 7". Capitals and a level that texts do not use.
SMALL = (
    rf"(?P<controls>{CONTROLS}{{0,4}}){_URGENCY}?(?:[ ]{{1,6}}{SECTION})?[ ]{{1,6}}"
    r"(?!(?:PAGE|PART|SECTION|ANNEX|ENCLOSURE|CONTROL)\b)"
    r"(?P<post>[A-Z][A-Z.'\u2019\-]{2,20}(?:[ ][A-Z][A-Z.'\u2019\-]{0,20}){0,3})[ ]{1,6}(?P<number>\d{1,2})$"
)
_SMALL_NUMBER = pattern(
    rf"(?P<level>(?:T O P )?S E C R E T|C O N F I D E N T I A L|UNCLAS|LIMITED OFFICIAL USE){SMALL}"
)
# The second line of a banner that wraps.
_WRAPPED = pattern(r"(?:[A-Z][A-Z .'\u2019\-]{2,40}[ ])?\d{3,7}$")
_NOT_POST = pattern(r"(?:SECTION|FLASH|NIACT|OPERATIONAL|IMMEDIATE|PRIORITY|ROUTINE)[ ]|.*[ ]NO$")
_GLUED_CONTROL = pattern(r"E[ ]?F[ ]?T[ ]?O[ ]?(?=[A-Z]{3})")
FIRST_LETTERS = frozenset("TSCLUREOtsclureo")
_SECTION_LINE = pattern(rf"{SECTION}\W*$", re.IGNORECASE)


def read_banner(draft: Draft, index: int, *, strict: bool) -> Banner | None:
    """Read line ``index`` as a banner; None if it is none.

    ``strict`` (inside the body) asks for capitals and a section or a spaced level before it
    believes a line; at the head a bare level line is a banner too.
    """
    word = draft.lines.words[index]
    if len(word) > 120 or word[:1] not in FIRST_LETTERS:
        return None
    match = _BANNER.match(word) or _turned(word) or _SMALL_NUMBER.match(word)
    if match is None or (match["post"] and not match["number"] and not _has_section(match)):
        return None
    if strict and (word.upper() != word or not (_has_section(match) and match["number"])):
        return None
    return banner_from(
        draft, index, match, match["level"], level_of(match["level"]), mangled=False
    )


def is_banner(word: str) -> bool:
    """Whether words are a classification line with post and number."""
    match = _BANNER.match(word) if word[:1] in FIRST_LETTERS and len(word) <= 120 else None
    return match is not None and bool(match["post"] and match["number"])


def _turned(word: str) -> re.Match[str] | None:
    """Match a banner whose section stands behind the number, as if it stood in its place."""
    behind = _SECTION_BEHIND.search(word) if "SECTION" in word.upper() else None
    return _BANNER_BEHIND.match(word) if behind else None


def read_wrapped_banner(draft: Draft, index: int) -> Banner | None:
    """Read a banner whose post or number stands on the next line, which the node includes."""
    lines = draft.lines
    after = index + 1
    if after >= len(lines) or not _WRAPPED.match(lines.words[after]):
        return None
    word = lines.words[index]
    if len(word) > 120 or word[:1] not in FIRST_LETTERS:
        return None
    start, end = lines.starts[index], lines.ends[after]
    whole = draft.text[start:end].replace("\n", " ").replace("\r", " ")
    match = _BANNER.match(whole)
    if match is None or not (match["post"] and match["number"]) or word.upper() != word:
        return None
    return banner_from(
        draft, index, match, match["level"], level_of(match["level"]), mangled=False, end=end
    )


@lru_cache(maxsize=1024)
def is_plain_post(words: str) -> bool:
    """Whether words behind a level are a post's name alone, without controls before it."""
    return (
        len(words) <= 40
        and not controls_of(words)
        and _GLUED_CONTROL.match(words) is None
        and _NOT_POST.match(words) is None
    )


def _has_section(match: re.Match[str]) -> bool:
    return match["section"] is not None or match["final"] is not None or match["bare"] is not None


def banner_from(
    draft: Draft, index: int, match: re.Match[str], printed: str, level: Level, *, mangled: bool,
    shift: int = 0, end: int | None = None,
) -> Banner:  # fmt: skip
    """Make the banner that a line says; ``shift`` is where the match begins in it."""
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
        total = _counted(match["final_total"])
        return total, total
    if match["section"]:
        return _counted(match["section"]), _counted(match["total"])
    if match["bare"]:
        return int(match["bare"]), int(match["bare_total"])
    return None, None


def _counted(printed: str) -> int:
    """Give the number that digits or a word say."""
    return int(printed) if printed.isdigit() else _WORDS.index(printed.upper()) + 1


def read_section_line(draft: Draft, index: int) -> tuple[int, int] | None:
    """Read ``SECTION 01 OF 02`` on a line of its own under the banner."""
    return read_section(draft.lines.words[index])


def read_section(word: str) -> tuple[int, int] | None:
    """Read section and total of words that say nothing else: ``(SECTION ONE OF TWO)``."""
    match = _SECTION_LINE.match(word) if word[:1] in "SFsf(0123456789" and len(word) < 40 else None
    if match is None:
        return None
    section, total = section_of(match)
    return (section, total) if section is not None and total is not None else None


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
