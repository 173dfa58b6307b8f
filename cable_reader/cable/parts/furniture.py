"""What archives, printers and releases put around a telegram."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.cable.tree import Node, NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft

# "Declassified/Released US Department of State EO Systematic Review 05 JUL 2006", with or without a
# name before it; "Margaret P. Grafeld Declassified/Released ..." (archive of 1973 to 1979).
# FOIA releases: "UNCLASSIFIED U.S. Department of State Case No. F-... Doc No. C... Date: ...".
_STAMP = re.compile(
    r"(?:.{0,40}?\b)?(?:Declassified/Released\b|Sheryl P\. Walter\b|Margaret P\. Grafeld\b)"
    r"|UNC\s?LASSIFIED\s+U\.?\s?S\.?\s+Department\s+of\s+State\s+Case"
    r"|(?:UNC\s?LASSIFIED\s+)?(?:U\.?\s?S\.?\s+Department\s+of\s+State\s+)?Case\s+No\.?\s*[:.]?\s*[A-Z]{1,2}-\d{4}-\d{3,6}"
    r"|(?:C\d{8}\s+)?RELEASED?\s+IN\s+(?:FULL|PART)\b|DENIED\s+IN\s+FULL\b|EXCISED?\s+COPY\b|RELEASE\s+DECISION\b"
    r"|US\s+Department\s+of\s+State\s+EO\s+Systematic\s+Review|EO\s+Systematic\s+Review\s+\d",
    re.IGNORECASE,
)
_RELEASE = re.compile(
    r"Case\s+No|RELEASED?\s+IN\s+(?:FULL|PART)|DENIED\s+IN|EXCISED?\s+COPY", re.IGNORECASE
)
_STAMP_WORDS = ("epartment of State", "eleased", "ELEASE", "Case No", "Systematic", "EXCISE", "Grafeld", "Walter",
                "DEPARTMENT OF STATE", "CASE NO", "DENIED", "elease")  # fmt: skip
# Distribution of the 1970s: "ACTION EUR-12", "INFO  OCT-01 ISO-00 ... /062 W", "ORIGIN SS-20".
_OFFICE_COPIES = re.compile(
    r"(?:(?:ACTION|INFO|ORIGIN)[ \t]+)?(?:[A-Z][A-Z/]{0,6}-\d{2}\b[ \t,]*)+(?:/\d{3}[ \t]*[A-Z]{0,2})?$"
)
_DISTRIBUTION = re.compile(
    r"(?:ACTION|ORIGIN)[ \t]+[A-Z]{1,6}(?:-\d{2}|\b)|INFO[ \t]+[A-Z]{1,6}-\d{2}\b"
)
_SUM = re.compile(r"/(?P<sum>\d{3})[ \t]*[A-Z]{0,2}$")
COPIES = re.compile(r"\b[A-Z][A-Z/]{0,6}-(?P<copies>\d{2})\b")
# "--------------------- 044310", "------------------118843  190933Z /12", "----011902 140241Z /12".
_DASH_LINE = re.compile(
    r"-{4,}[ \t]*(?P<first>\d{6}Z?)(?:[ \t]+(?P<second>\d{6}Z?))?(?:[ \t]*/[ \t]*\d+)?$"
)
_SORT_NUMBER = re.compile(r"\d{1,3}$")
_ATTRIBUTE = re.compile(r"(?P<key>[A-Z][A-Za-z/ ]{1,40}):(?:[ \t]+(?P<value>\S.*))?$")
# "Friday, 23 February 2001, 15:53" over the body of some published pages.
_DATELINE = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d{1,2} [A-Z][a-z]{2,8} \d{4}(?:, \d{1,2}:\d{2})?$",
    re.IGNORECASE,
)
_END_OF_DOCUMENT = re.compile(
    r"(?:<<\s*)?END OF DOCUMENT(?:\s*>>)?$|\*{3}\s?Current (?:Handling|Classification)",
    re.IGNORECASE,
)
_OUTGOING = re.compile(r"(?:DRAFTED|APPROVED|CLEARED|RELEASED)\s+BY\b", re.IGNORECASE)


def is_message_text(word: str) -> bool:
    """Whether the line is the archive's heading over the text."""
    return word in ("Message Text", "Message Text:")


def is_message_attributes(word: str) -> bool:
    """Whether the line opens the archive's metadata."""
    return word in ("Message Attributes", "Message Attributes:")


def is_stamp(word: str) -> bool:
    """Whether a line is a stamp of declassification or release."""
    if len(word) > 220 or not any(part in word for part in _STAMP_WORDS):  # noqa: PLR2004
        return False
    match = _STAMP.match(word)
    if match is None:
        return False
    # A sentence that tells of a release is none: stamps have no closing stop and few small words.
    return not word.endswith(".") or "Case" in word or len(word) < 60  # noqa: PLR2004


def is_release_stamp(word: str) -> bool:
    """Whether a stamp is of a release under the Freedom of Information Act."""
    return _RELEASE.search(word) is not None


def is_end_mark(word: str) -> bool:
    """Whether a line is the archive's end mark or status line."""
    return word[:1] in "<*Ee" and _END_OF_DOCUMENT.match(word) is not None


def take_head_line(draft: Draft, index: int) -> bool:
    """Take a line of 1970s page furniture that stands before the date-time group."""
    word = draft.lines.words[index]
    if _DASH_LINE.match(word):
        match = _DASH_LINE.match(word)
        node = draft.add_line(index, NodeKind.DASH_LINE)
        if match:
            for name in ("first", "second"):
                if match[name] and match[name].endswith("Z"):
                    draft.filing_groups.append((1, match[name]))
        return node is not None
    if len(word) < 200 and (_OFFICE_COPIES.match(word) or _DISTRIBUTION.match(word)):  # noqa: PLR2004
        draft.add_line(index, NodeKind.DISTRIBUTION)
        return True
    if _DATELINE.match(word):
        draft.add_line(index, NodeKind.FURNITURE)
        return True
    if _SORT_NUMBER.match(word) or _OUTGOING.match(word):
        draft.add_line(index, NodeKind.DISTRIBUTION)
        return True
    return False


def is_distribution(word: str) -> bool:
    """Whether a line opens or continues the distribution of a 1970s telegram."""
    return (
        len(word) < 200 and (_DISTRIBUTION.match(word) or _OFFICE_COPIES.match(word)) is not None
    )


def declared_copies(word: str) -> int | None:
    """Give the sum printed at the end of a distribution: ``/062 W``."""
    match = _SUM.search(word)
    return int(match["sum"]) if match else None


def take_attributes(draft: Draft, first: int) -> int:
    """Take the metadata block from its heading to the next record or the end; gives the line after it."""
    lines = draft.lines
    draft.add_line(first, NodeKind.FURNITURE)
    index = first + 1
    entries: list[tuple[str, list[tuple[int, int]], int, int, int]] = []
    while index < len(lines):
        word = lines.words[index]
        if is_message_text(word) or word.startswith("VZCZC"):
            break
        if not word:
            index += 1
            continue
        match = _ATTRIBUTE.match(word) if lines.indent(index) < 8 else None  # noqa: PLR2004
        if match:
            start = lines.starts[index]
            value_at = start + (match.start("value") if match["value"] else len(word))
            entries.append(
                (match["key"], [(value_at, lines.ends[index])], start, value_at, lines.ends[index])
            )
        elif is_stamp(word) or not entries:
            draft_node = Node(
                NodeKind.STAMP if is_stamp(word) else NodeKind.UNKNOWN,
                lines.starts[index],
                lines.ends[index],
            )
            entries.append(("", [], draft_node.start, draft_node.end, draft_node.end))
        else:
            key, spans, start, value_at, _ = entries[-1]
            entries[-1] = (
                key,
                [*spans, (lines.starts[index], lines.ends[index])],
                start,
                value_at,
                lines.ends[index],
            )
        index += 1
    if entries:
        _add_attributes(draft, entries)
    return index


def _add_attributes(
    draft: Draft, entries: list[tuple[str, list[tuple[int, int]], int, int, int]]
) -> None:
    nodes = []
    for key, spans, start, value_at, end in entries:
        if not key:
            nodes.append(Node(NodeKind.STAMP, start, end))
            continue
        children = [Node(NodeKind.LABEL, start, start + len(key))]
        if end > value_at:
            children.append(Node(NodeKind.TEXT, value_at, end))
        node = draft.node(NodeKind.ATTRIBUTE, start, end, children)
        value = " ".join(" ".join(draft.text[a:b].split()) for a, b in spans).strip()
        nodes.append(node)
        draft.attributes.append((key, value, node))
    draft.add(NodeKind.ATTRIBUTES, nodes[0].start, nodes[-1].end, nodes)
