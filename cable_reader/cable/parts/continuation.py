"""Page and section lines that relays and printers put into the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.cable.parts.banner import SERIES
from cable_reader.cable.patterns import pattern
from cable_reader.cable.record import PageLine
from cable_reader.cable.tree import Node, NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft

# "TOKYO 00002367 002 OF 002", "HALVOR BAY 00000552  001.2 OF 003": State, 2000s. The total counts
# sections, the whole part is the section, the fraction a page in it (measured: 618 of 619).
_STATE = pattern(
    r"(?P<post>[A-Z][A-Z.'\u2019\-]*+(?:[ \t]++[A-Z][A-Z.'\u2019\-]*+){0,5})[ \t]++(?P<number>\d{5,8})[ \t]++"
    r"(?P<section>\d{3})(?:\.(?P<page>\d{1,2}))?[ \t]++OF[ \t]++(?P<total>\d{3})$",
    re.IGNORECASE,
)
# "PAGE 02        BRANWI  01877  031512Z" and, with the section,
# "PAGE 01  HALVOR  01442  01 OF 01  190921Z": 1973 to 2001.
_PRINTED = pattern(
    r"(?:TO[ \t]++|INFO[ \t]++)?PAGE[ \t]++(?P<page>\d{2,3})"
    r"(?:[ \t]++(?P<post>[A-Z][A-Z.'\u2019\-]*+(?:[ \t][A-Z][A-Z.'\u2019\-]*+){0,3})[ \t]++(?P<number>\d{4,6})"
    rf"{SERIES}?(?:[ \t]++(?P<section>\d\d)[ \t]++OF[ \t]++(?P<total>\d\d))?(?:[ \t]++(?P<filed>\d{{6}}Z))?)?"
    r"(?P<rest>[ \t]++\S.*)?$"
)
# "PAGE TWO RUEHXX 0042 C O N F I D E N T I A L" (ACP 127, paragraph 208c).
_RELAYED = pattern(
    r"PAGE[ \t]++(?P<page>TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|\d{1,2})[ \t]++"
    r"(?P<ri>R[A-Z0-9]{4,7})[ \t]++#?(?P<number>\d{3,5})(?:/(?P<section>\d{1,3}))?(?:[ \t]++[A-Z ]{3,40})?$"
)
# 1979: "PAGE 02" and the post with its number on the next line.
_SECOND_LINE = pattern(
    r"(?P<post>[A-Z][A-Z.'\u2019\-]*+(?:[ \t][A-Z][A-Z.'\u2019\-]*+){0,3})[ \t]++(?P<number>\d{4,6})"
    rf"{SERIES}?(?:[ \t]++(?P<section>\d\d)[ \t]++OF[ \t]++(?P<total>\d\d))?"
    # Outgoing telegrams have no time of filing.
    r"(?:[ \t]++(?P<filed>\d{6}Z)|(?<=[ \t]{2}\d{6})|(?<=[ \t]{2}\d{5})|(?<=STATE \d{6}))$"
)
_LONGEST = 120  # characters of a page line
_LONGEST_WITH_TEXT = 400  # of one that text follows on the same line
_WORDS = {
    word: number
    for number, word in enumerate(
        ["TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN"], 2
    )
}


def could_be_page_line(word: str) -> bool:
    """Cheap test before the patterns: all page lines end in digits, Z or a level, or say PAGE."""
    return word[:5] == "PAGE " or (
        word[-3:].isdigit() and (" OF " in word or " of " in word)  # recased
    )


def read_page_line(draft: Draft, index: int) -> tuple[PageLine, int, int] | None:
    """Read a page line at ``index``.

    Gives the line, the index after it, and the offset where text of the cable goes on in the
    same line (its end, when none does). None if the line is something else.
    """
    lines = draft.lines
    word = lines.words[index]
    start, end = lines.starts[index], lines.ends[index]
    if len(word) > (_LONGEST_WITH_TEXT if word.startswith("PAGE ") else _LONGEST):
        return None
    match = _STATE.match(word)
    if match:
        node = _node(draft, start, end, match)
        page = int(match["page"]) if match["page"] else None
        line = PageLine(
            node, _fold(match["post"]), match["number"], int(match["section"]), page,
            int(match["total"]), page is None,
        )  # fmt: skip
        return line, index + 1, end
    match = _RELAYED.match(word)
    if match:
        page = _WORDS.get(match["page"]) or int(match["page"])
        node = _node(draft, start, end, match)
        section = int(match["section"]) if match["section"] else None
        line = PageLine(node, None, match["number"], section, page, None, is_section_join=False)
        return line, index + 1, end
    match = _PRINTED.match(word)
    if match is None:
        return None
    return _printed(draft, index, match)


def take_page_line(
    draft: Draft, index: int, *, whole: bool = False
) -> tuple[PageLine, int, int] | None:
    """Take a page line at ``index`` of the head; ``whole``: only one without text behind it."""
    lines = draft.lines
    if not could_be_page_line(lines.words[index]):
        return None
    page = read_page_line(draft, index)
    if page is None or (whole and page[2] < lines.ends[index]):
        return None
    draft.nodes.append(page[0].node)
    draft.page_lines.append(page[0])
    return page


def _printed(draft: Draft, index: int, match: re.Match[str]) -> tuple[PageLine, int, int] | None:
    lines = draft.lines
    start, end = lines.starts[index], lines.ends[index]
    after = index + 1
    page = int(match["page"])
    if match["post"] is None:
        if match["rest"]:
            return None  # "PAGE 12 OF THE REPORT SAYS ..."
        second = None
        if after < len(lines) and len(lines.words[after]) < 60:
            second = _SECOND_LINE.match(lines.words[after])
        if second:
            end = lines.ends[after]
            after += 1
            node = Node(NodeKind.CONTINUATION_LINE, start, end)
            match = second
        else:
            node = Node(NodeKind.CONTINUATION_LINE, start, end)
            line = PageLine(node, None, None, None, page, None, is_section_join=False)
            return line, after, end
        text_at = end
    else:
        text_at = end
        if match["rest"]:
            text_at = (
                start + match.start("rest") + len(match["rest"]) - len(match["rest"].lstrip())
            )
            end = start + match.start("rest")
        node = _node(draft, start, end, match)
    section = int(match["section"]) if match["section"] else None
    total = int(match["total"]) if match["total"] else None
    if match["filed"]:
        draft.filing_groups.append((2, match["filed"]))
    post = _fold(match["post"])
    line = PageLine(node, post, match["number"], section, page, total, is_section_join=False)
    return line, after, text_at


def _fold(post: str) -> str:
    return " ".join(post.split())


def _node(draft: Draft, start: int, end: int, match: re.Match[str]) -> Node:
    children = []
    groups = match.groupdict()
    for name, kind in (("post", NodeKind.POST), ("number", NodeKind.NUMBER)):
        if groups.get(name):
            children.append(Node(kind, start + match.start(name), start + match.end(name)))
    return draft.node(NodeKind.CONTINUATION_LINE, start, end, children)
