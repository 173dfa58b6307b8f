"""What archives, printers and releases put around a telegram."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.parts.archive_stamps import ARCHIVE_FIRST, is_archive_stamp
from cable_reader.cable.patterns import pattern
from cable_reader.cable.tree import Node, NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft
    from cable_reader.cable.lines import Lines

_STAMP = pattern(
    # "Declassified/Released US Department of State EO Systematic Review 05 JUL 2006", with or
    # without a name before it (archive of 1973 to 1979)
    r"(?:.{0,40}?\b)?(?:Declassified/Released\b|Sheryl P\. Walter\b|Margaret P\. Grafeld\b)"
    # releases, whose full stops OCR drops: "UNCLASSIFIED U.S. Department of State Case No. F-..."
    r"|UNC\s?LASSIFIED\s+U\.?\s?S\.?\s+Department\s+of\s+State\s+Case"
    r"|(?:UNC\s?LASSIFIED\s+)?(?:U\.?\s?S\.?\s+Department\s+of\s+State\s+)?"
    r"Case\s+No\.?\s*[:.]?\s*[A-Z]{1,2}-\d{4}-\d{3,6}"
    r"|(?:C\d{8}\s+)?RELEASED?\s+IN\s+(?:FULL|PART)\b|DENIED\s+IN\s+FULL\b"
    r"|EXCISED?\s+COPY\b|RELEASE\s+DECISION\b"
    r"|US\s+Department\s+of\s+State\s+EO\s+Systematic\s+Review|EO\s+Systematic\s+Review\s+\d"
    r"|Review\s+\d{1,2}\s+[A-Z]{3}\s+\d{4}$"  # its second line, where the stamp was wrapped
    r"|(?-i:US Department of State|EO Systematic Review)$",  # a line each
    re.IGNORECASE,
)
_RELEASE = pattern(
    r"Case\s+No|RELEASED?\s+IN\s+(?:FULL|PART)|DENIED\s+IN|EXCISED?\s+COPY", re.IGNORECASE
)
# The whole stamp of a release, which OCR may print in the midst of a line of text.
_IN_LINE = pattern(
    r"(?:UNC\s?LASSIFIED[ \t]{1,4})?U\.?[ ]?S\.?[ ]{1,3}Department[ ]{1,3}of[ ]{1,3}State[ ]{1,3}"
    r"Case[ ]{1,3}No\.?:?[ ]{0,3}[A-Z]{1,2}-[\d\-]{4,20}[ ]{1,3}Doc[ ]{1,3}No\.?:?[ ]{0,3}C\d{5,9}"
    r"(?:[ ]{1,3}Date:?[ ]{0,3}\d{1,2}/\d{1,2}/\d{4})?",
    re.IGNORECASE,
)
# One of these stands in every stamp: a cheap test before the pattern.
_STAMP_WORDS = (
    *("epartment of State", "DEPARTMENT OF STATE", "Case No", "CASE NO", "Systematic"),
    *("elease", "ELEASE", "EXCISE", "DENIED", "Grafeld", "Walter", "Review "),
)
# What stands for the envelope of 91 of 1,295 published pages (measured).
_EXTRACT = ("This record is a partial extract", "The full text of the original cable is not")
STAMP_IN_LINE = "ase No"  # what every stamp has that stands in a line of text
_DATE = pattern(r"\d{1,2} [A-Z]{3,9} \d{4}$", re.IGNORECASE)
_SHORTEST_TEXT = 20  # characters
_LONGEST_STAMP = 220  # characters
_SHORT_STAMP = 60
_LONGEST_DISTRIBUTION = 200
_DEEPEST_KEY = 8  # blanks before the key of an attribute; deeper lines go on with its value
# Distribution of the 1970s: "ACTION EUR-12", "INFO  OCT-01 ISO-00 ... /062 W", "ORIGIN SS-20".
_OFFICE_COPIES = pattern(
    r"(?:(?:ACTION|INFO|ORIGIN)[ \t]+)?(?:[A-Z][A-Z/]{0,6}-\d{2}\b[ \t,]*)+"
    r"(?:/\d{3}[ \t]*[A-Z]{0,2})?$"
)
_DISTRIBUTION = pattern(
    r"(?:ACTION|ORIGIN)[ \t]+[A-Z]{1,6}(?:-\d{2}|\b)|INFO[ \t]+[A-Z]{1,6}-\d{2}\b"
)
# "--------------------- 044310", "-----------118843  190933Z /12", "----011902 140241Z /12".
_DASH_LINE = pattern(
    r"-{4,}[ \t]*(?P<first>\d{6}Z?)(?:[ \t]+(?P<second>\d{6}Z?))?(?:[ \t]*/[ \t]*\d+)?$"
)
SORT_NUMBER = pattern(r"\d{1,3}(?:/\d{1,3})?$")  # "44", "42/12"
_ATTRIBUTE = pattern(r"(?P<key>[A-Z][A-Za-z/ ]{1,40}):(?:[ \t]+(?P<value>\S.*))?$")
# "Friday, 23 February 2001, 15:53" over the body of some published pages.
_DATELINE = pattern(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d{1,2} [A-Z][a-z]{2,8} \d{4}"
    r"(?:, \d{1,2}:\d{2})?$",
    re.IGNORECASE,
)
_FOOTER = pattern(r"Page \d{1,3} of \d{1,3}$", re.IGNORECASE)
# "- 2 -", "-2-", "Page 2": the number of a printed page, where it stands alone.
_PAGE_NUMBER = pattern(
    r"(?:(?P<dash>[-\u2013\u2014])[ ]?(?P<number>\d{1,3})[ ]?(?P=dash)|Page[ ](?P<page>\d{1,3}))$",
    re.IGNORECASE,
)
_END_OF_DOCUMENT = pattern(
    r"(?:<<\s*)?END OF DOCUMENT(?:\s*>>)?$|\*{3}\s?Current (?:Handling|Classification)",
    re.IGNORECASE,
)
_OUTGOING = pattern(r"(?:DRAFTED|APPROVED|CLEARED|RELEASED)\s+BY\b", re.IGNORECASE)


def is_message_text(word: str) -> bool:
    """Whether the line is the archive's or a dump's heading over the text."""
    return word in ("Message Text", "Message Text:", "Cable Text:") or word.startswith(_EXTRACT)


def is_message_attributes(word: str) -> bool:
    """Whether the line opens the archive's metadata."""
    return word in ("Message Attributes", "Message Attributes:")


def is_stamp(word: str) -> bool:
    """Whether a line is a stamp of declassification or release."""
    if word[0] in ARCHIVE_FIRST and is_archive_stamp(word):
        return True
    if len(word) > _LONGEST_STAMP or not any(part in word for part in _STAMP_WORDS):
        return False
    if _STAMP.match(word) is None:
        return False
    # A sentence that tells of a release is none: it is long and has a full stop.
    return not word.endswith(".") or "Case" in word or len(word) < _SHORT_STAMP


def ends_stamp(word: str) -> bool:
    """Whether a line under a stamp is its date: ``22 May 2009``."""
    return word[0].isdigit() and len(word) < _SHORTEST_TEXT and _DATE.match(word) is not None


def is_page_footer(word: str) -> bool:
    """Whether a line counts the pages of a print: ``Page 1 of 2``."""
    return word[:5] in ("Page ", "PAGE ") and _FOOTER.match(word) is not None


def page_number(word: str) -> int | None:
    """Read the number of a printed page: ``- 2 -``; its neighbours say whether it is one."""
    match = _PAGE_NUMBER.match(word)
    return int(match["number"] or match["page"]) if match else None


def split_stamps(lines: Lines) -> None:
    """Give stamps of a release that stand in a line of text a line of their own.

    Only the line table changes.
    """
    if STAMP_IN_LINE not in lines.text:
        return
    cuts: dict[int, list[int]] = {}
    for match in _IN_LINE.finditer(lines.text):
        index = bisect_right(lines.heads, match.start()) - 1
        start, end = lines.starts[index], lines.ends[index]
        cuts.setdefault(index, []).extend(cut - start for cut in match.span() if start < cut < end)
    for index in sorted(cuts, reverse=True):
        if cuts[index]:
            lines.split(index, sorted(set(cuts[index])))


def take_stamp(draft: Draft, index: int) -> bool:
    """Take line ``index`` if it is a stamp; one of a release says that codes are redactions."""
    word = draft.lines.words[index]
    if not is_stamp(word):
        return False
    draft.is_release = draft.is_release or is_release_stamp(word)
    draft.add_line(index, NodeKind.STAMP)
    return True


def is_release_stamp(word: str) -> bool:
    """Whether a stamp is of a release under the Freedom of Information Act."""
    return _RELEASE.search(word) is not None


def is_end_mark(word: str) -> bool:
    """Whether a line is the archive's end mark or status line."""
    return word[:1] in "<*Ee" and _END_OF_DOCUMENT.match(word) is not None


def take_head_line(draft: Draft, index: int) -> bool:
    """Take a line of 1970s page furniture that stands before the date-time group."""
    word = draft.lines.words[index]
    dashes = _DASH_LINE.match(word)
    if dashes:
        draft.add_line(index, NodeKind.DASH_LINE)
        for group in dashes.group("first", "second"):
            if group and group.endswith("Z"):
                draft.filing_groups.append((1, group))
        return True
    if is_distribution(word) or SORT_NUMBER.match(word) or _OUTGOING.match(word):
        draft.add_line(index, NodeKind.DISTRIBUTION)
        return True
    if _DATELINE.match(word):
        draft.add_line(index, NodeKind.FURNITURE)
        return True
    return False


def is_distribution(word: str) -> bool:
    """Whether a line opens or continues the distribution of a 1970s telegram."""
    if len(word) >= _LONGEST_DISTRIBUTION:
        return False
    return _DISTRIBUTION.match(word) is not None or _OFFICE_COPIES.match(word) is not None


class _Entry(NamedTuple):
    """One attribute while it is read; a stamp between attributes has no key."""

    key: str
    start: int
    value_at: int
    spans: list[tuple[int, int]]  # of the value, one a line

    @property
    def end(self) -> int:
        return self.spans[-1][1]


def take_attributes(draft: Draft, first: int) -> int:
    """Take the metadata block from its heading to the next record or the end.

    Gives the line after it.
    """
    lines = draft.lines
    draft.add_line(first, NodeKind.FURNITURE)
    entries: list[_Entry] = []
    index = first + 1
    while index < len(lines):
        word = lines.words[index]
        if is_message_text(word) or word.startswith("VZCZC"):
            break
        if word:
            _take_attribute_line(lines, index, entries)
        index += 1
    if entries:
        _add_attributes(draft, entries)
    return index


def _take_attribute_line(lines: Lines, index: int, entries: list[_Entry]) -> None:
    """Read one line of the block: a key, a stamp, or more of the value before it."""
    word, start, end = lines.words[index], lines.starts[index], lines.ends[index]
    match = _ATTRIBUTE.match(word) if lines.indent(index) < _DEEPEST_KEY else None
    if match:
        value_at = start + match.start("value") if match["value"] else end
        entries.append(_Entry(match["key"], start, value_at, [(value_at, end)]))
    elif is_stamp(word) or not entries:
        entries.append(_Entry("", start, end, [(start, end)]))
    else:
        entries[-1].spans.append((start, end))


def _add_attributes(draft: Draft, entries: list[_Entry]) -> None:
    nodes = []
    for entry in entries:
        if not entry.key:
            nodes.append(Node(NodeKind.STAMP, entry.start, entry.end))
            continue
        children = [Node(NodeKind.LABEL, entry.start, entry.start + len(entry.key))]
        if entry.end > entry.value_at:
            children.append(Node(NodeKind.TEXT, entry.value_at, entry.end))
        node = draft.node(NodeKind.ATTRIBUTE, entry.start, entry.end, children)
        value = " ".join(" ".join(draft.text[start:end].split()) for start, end in entry.spans)
        nodes.append(node)
        draft.attributes.append((entry.key, value.strip(), node))
    draft.add(NodeKind.ATTRIBUTES, nodes[0].start, nodes[-1].end, nodes)
