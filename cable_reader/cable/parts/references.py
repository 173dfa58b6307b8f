"""REF: the messages and documents a cable refers to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.cable.date_time import MONTHS, full_year
from cable_reader.cable.message_reference import MessageReference, plain_number
from cable_reader.cable.pieces import fold
from cable_reader.cable.record import Reference
from cable_reader.cable.tree import NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft
    from cable_reader.cable.pieces import Pieces

LABEL = re.compile(
    r"REF(?:S|TELS?|ERENCES?|\(S\)|[ ]TELS?)?[ \t]{0,3}[:;.]|REF(?:S|TELS?)?(?=[ \t]+\(?[A-Z][.)])|REFS?(?:TELS?)?[ \t]+(?=(?:\d\d[ ])?[A-Z]{3,}(?:[ ][A-Z]+)?[ ]\d{2,6}\b)",
    re.IGNORECASE,
)
# "A. ", "(A) ", "A) ", "A: ", and the label again: "A. A) ", "A. (A) ", "A. REF A".
_ITEM = re.compile(
    r"(?:(?<=^)|(?<=[\s;,:.]))(?P<pilcrow>¶\s?)?\(?(?P<label>[A-Za-z])(?:\)\.?|\.\)?|:(?=\s))"
    r"(?:\s*\(?(?P=label)[.)]+|\s*REF\s+(?P=label)\b[.:]?)?[ \t]*(?=\S)"
)
_STARTS_WITH_NUMBER = re.compile(
    r"\(?(?:19|20)?\d\d\)?\s*[A-Z]{2,}|[A-Z][A-Z.'\- ]{1,30}\s\d{1,7}\b", re.IGNORECASE
)
_MRN = re.compile(
    r"(?:\(?(?P<year>(?:19|20)\d\d|\d\d)\)?\s*)?(?P<post>[A-Z](?:[A-Z.'\-]|[ \t\n](?=[A-Z])){1,40})\s*"
    r"(?P<number>\d{1,7})(?!\d)(?:\s*\((?P<late>(?:19|20)?\d\d)\))?",
    re.IGNORECASE,
)
# Several numbers of one post: "STATE 5500 AND 5502", "STATE 5500, 5502".
_MORE = re.compile(r"\s*(?:,|AND|&|/|,\s*AND)\s*(?P<number>\d{2,7})(?![\d/\-:])", re.IGNORECASE)
# What may come between two references without a label.
_BETWEEN = re.compile(r"\s*(?:[;,]\s*(?:AND\s+)?|\s+AND\s+|\s*\n\s*)", re.IGNORECASE)
_NOT_POST = frozenset(
    ["TELCON", "TELCONS", "MEMO", "MEMORANDUM", "MEMCON", "LETTER", "LTR", "EMAIL", "EMAILS", "MAIL", "FAX", "AIRGRAM", "IIR", "OSC", "FBIS", "DTG", "MSG", "REPORT", "CIRCULAR", "PARA", "PARAS", "PARAGRAPH", "PAGE", "PHONE", "CALL", "CONVERSATION", "MEETING", "NOTE", "ARTICLE", "DATED", "NUMBER", "NO", "OF", "ON", "TDX", "TD", "DIPLOMATIC", "VISIT", "INSTRUCTION", "PUBLIC", "LAW", "SECTION", "FAM", "FAH", "CFR", "USC", "RESOLUTION", "UNSCR", "HR", "TD-"]
)  # fmt: skip
_LETTER_TAIL = re.compile(r"[A-Z]-$")
_MONTH_NAMES = frozenset(
    [*MONTHS, *["JANUARY", "FEBRUARY", "MARCH", "APRIL", "JUNE", "JULY", "AUGUST", "SEPT", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"]]
)  # fmt: skip
# "JAN" to "DEC" before a day is a date, and "MAY 12" of a telcon no telegram.


def read_references(draft: Draft, pieces: Pieces) -> list[Reference]:
    """Read a REF field (``format.md`` 3.4); each message it names is an entry of its own."""
    text = pieces.text
    label = LABEL.match(text)
    at = label.end() if label else 0
    found: list[Reference] = []
    for letter, start, end in _items(text, at):
        found += _read_item(draft, pieces, letter, start, end)
    children = [pieces.node(NodeKind.LABEL, 0, at)] if at else []
    nodes = {reference.node.span: reference.node for reference in found}
    children += [nodes[span] for span in sorted(nodes)]
    draft.add(NodeKind.REFERENCES, pieces.start, pieces.end, _disjoint(children))
    return found


def _disjoint(nodes: list) -> list:  # type: ignore[type-arg]
    kept: list = []  # type: ignore[type-arg]
    for node in nodes:
        if not kept or node.start >= kept[-1].end:
            kept.append(node)
    return kept


def _items(text: str, at: int) -> list[tuple[str | None, int, int]]:
    """Cut the list at its labels: letter, start and end of each item's words."""
    marks: list[tuple[str, int, int]] = []
    expected = "A"
    for match in _ITEM.finditer(text, at):
        letter = match["label"].upper()
        before = text[at : match.start()].rstrip(" \t")
        at_line = not before or before.endswith("\n")
        in_turn = letter == expected
        numbered = _STARTS_WITH_NUMBER.match(text, match.end()) is not None
        if in_turn or (at_line and (not marks or letter > marks[-1][0])) or (marks and numbered):
            if (
                marks
                and letter == marks[-1][0]
                and not text[marks[-1][2] : match.start()].strip(" \t\n;,.")
            ):
                marks[-1] = (letter, marks[-1][1], match.end())
                continue
            marks.append((letter, match.start(), match.end()))
            expected = chr(ord(max(letter, expected if not in_turn else letter)) + 1)
    items: list[tuple[str | None, int, int]] = []
    first = marks[0][1] if marks else len(text)
    if text[at:first].strip(" \t\n:;.,-"):
        items.append((None, at, first))
    for place, (letter, _, start) in enumerate(marks):
        end = marks[place + 1][1] if place + 1 < len(marks) else len(text)
        items.append((letter, start, end))
    return items


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t\n;,:-¶\r":
        start += 1
    while end > start and text[end - 1] in " \t\n;,\r":
        end -= 1
    return start, end


def _read_item(
    draft: Draft, pieces: Pieces, letter: str | None, start: int, end: int
) -> list[Reference]:
    """Read one item: a message, several messages of one post, or another document."""
    text = pieces.text
    start, end = _trim(text, start, end)
    if start >= end:
        return []
    found: list[Reference] = []
    at = start
    while at < end:
        match = _MRN.match(text, at, end)
        if match is None or not _is_message(match, text, end):
            break
        stop = match.end()
        more = []
        while (extra := _MORE.match(text, stop, end)) is not None and not _is_year(extra, text):
            more.append(extra)
            stop = extra.end()
        next_at, tail_end = _tail(text, stop, end)
        first_end = match.end() if more else tail_end
        found.append(_message(draft, pieces, letter, match, match["number"], (at, first_end)))
        for place, extra in enumerate(more):
            last = place == len(more) - 1
            span = (extra.start("number"), tail_end if last else extra.end("number"))
            found.append(_message(draft, pieces, letter, match, extra["number"], span))
        at = next_at
    at, end = _trim(text, at, end)
    if at < end:
        rest = fold(text[at:end])
        if found and not any(letter_.isalnum() for letter_ in rest):
            return found
        node = pieces.node(NodeKind.REFERENCE, at, end)
        found.append(Reference(letter, None, rest, node))
    return found


def _is_year(extra: re.Match[str], text: str) -> bool:
    """Whether ``, 09`` begins the next message (``, 09 TOKYO 12``) and is no number."""
    after = text[extra.end() : extra.end() + 4]
    return (
        len(extra["number"]) in (2, 4)
        and after[:1] == " "
        and after[1:3].isalpha()
        and after[1:4].upper() != "AND"
    )


def _tail(text: str, stop: int, end: int) -> tuple[int, int]:
    """Find where the words after a number end: at the next message or at the item's end.

    Gives the place to go on and the end of the tail (``(NOTAL)``, ``AND PREVIOUS``).
    """
    at = stop
    while True:
        gap = _BETWEEN.search(text, at, end)
        if gap is None:
            return end, _trim(text, stop, end)[1]
        after = _MRN.match(text, gap.end(), end)
        if after and _is_message(after, text, end):
            return gap.end(), max(_trim(text, stop, gap.start())[1], stop)
        if ";" in gap[0] or ("," in gap[0] and not _is_tail(text[gap.end() : end])):
            return gap.end(), max(_trim(text, stop, gap.start())[1], stop)
        at = max(gap.end(), at + 1)


def _is_tail(words: str) -> bool:
    return (
        words.lstrip()
        .upper()
        .startswith(("NOTAL", "(NOTAL", "AND ", "PREVIOUS", "ET ", "PARA", "CIRC"))
    )


def _is_message(match: re.Match[str], text: str, end: int) -> bool:
    """Whether a match of post and number names a telegram and no call, letter or date."""
    words = match["post"].upper().replace("-", " - ").split()
    if not words or any(word.strip(".") in _NOT_POST for word in words):
        return False
    if words[-1].strip(".") in _MONTH_NAMES or _LETTER_TAIL.search(match["post"].upper()):
        return False
    if (
        text[match.end() : match.end() + 1] in "/-:"
        and text[match.end() + 1 : match.end() + 2].isdigit()
    ):
        return False
    if len(match["post"].strip()) < 2 or (len(match["post"].split()) > 4):  # noqa: PLR2004 - no post has so few letters or so many words
        return False
    following = text[match.end() : min(match.end() + 12, end)]
    # "SECDEF R032210Z FEB 10", "101200Z FEB 09": a date-time group and no number.
    return not re.match(r"Z\b", following) and not re.match(
        r"\s*(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\s", following.upper()
    )


def _message(
    draft: Draft, pieces: Pieces, letter: str | None, match: re.Match[str], number: str,
    span: tuple[int, int],
) -> Reference:  # fmt: skip
    printed = match["year"] or match["late"]
    own = draft.date_time.year if draft.date_time else None
    year = full_year(printed) if printed else own
    mrn = MessageReference(year, fold(match["post"]), plain_number(number))
    node = pieces.node(NodeKind.REFERENCE, *span)
    return Reference(letter, mrn, fold(pieces.text[span[0] : span[1]]), node, printed is None)
