"""The E.O. line: order, declassification date, schedule, exemption or event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.cable.date_time import MONTHS, days_in, full_year
from cable_reader.cable.patterns import pattern
from cable_reader.cable.pieces import fold
from cable_reader.cable.record import Declassification
from cable_reader.cable.tree import Node, NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft
    from cable_reader.cable.pieces import Pieces

# "E.O. 12958:", "EO 12958", "E.o. 12958:" of recased dumps, "E.O.: 13526" of labelled headers.
LABEL = pattern(
    # "E.O. 12958, Sec. 3.5" stands in the stamp of an archive
    r"(?:E\.?[ ]?O\.?|EXECUTIVE[ ]ORDER)[ ]{0,2}:?[ ]{0,3}(?=\d{4,5})"
    r"(?!\d{5},?[ ]SEC(?:TION|S?\.)[ ]?\d)|E\.[ ]?O\.?[ ]{0,2}:",
    re.IGNORECASE,
)
_ORDER = pattern(
    r"(?P<order>\d{4,5})(?!\d)(?:,?[ ]?AS[ ]AMENDED)?[ \t]{0,3}(?:[:;,.]|-{1,2}(?=\s))?[ \t\n]*",
    re.IGNORECASE,
)
_NONE = pattern(r"(?:DECL\s{0,2}:?\s{0,2})?N\s?[/.]?\s?A\b", re.IGNORECASE)
_DECLASSIFY = pattern(
    r"DECL(?:AS(?:SIFY|SIFIED)?)?l?\.?(?:\s+ON)?\s{0,3}[:;,]?\s{0,3}", re.IGNORECASE
)
_REVIEW = pattern(r"RDS(?:\s{0,2}-?\s{0,2}\d)?|XDS(?:\s{0,2}-?\s{0,2}\d)?|REVIEW", re.IGNORECASE)
_SCHEDULE = pattern(r"GDS|GS\b", re.IGNORECASE)
_EXEMPTION = pattern(
    r"XGDS|(?:25|50|75)X|\bX[1-8]\b|\bMR\b|\b(?:SUBJECT TO )?EXEMPT", re.IGNORECASE
)
_MONTH = r"(?P<word>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\.?"
_DATES = (
    # "2018/08/28" and the ISO form
    pattern(
        r"(?<![\d/])(?P<year>\d{4})\s?[/\-.]\s?(?P<month>\d{1,2})\s?[/\-.]\s?(?P<day>\d{1,2})(?!\d)"
    ),
    # "08/28/2018", "12-31-74"
    pattern(
        r"(?<![\d/])(?P<month>\d{1,2})\s?[/\-.]\s?(?P<day>\d{1,2})\s?[/\-.,]\s?"
        r"(?P<year>\d{4}|\d{2})(?!\d)"
    ),
    # "08 28 2018"
    pattern(r"(?<![\d/])(?P<month>\d{1,2})[ ](?P<day>\d{1,2})[ ](?P<year>\d{4})(?!\d)"),
    # "20180828"
    pattern(r"(?<!\d)(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?!\d)"),
    # "August 28, 2018"
    pattern(
        rf"{_MONTH}\s{{0,3}}(?P<day>\d{{1,2}})(?:ST|ND|RD|TH)?,?\s{{0,3}}(?P<year>\d{{4}})(?!\d)",
        re.IGNORECASE,
    ),
    # "28 AUG 18", "28-Aug-2018"
    pattern(
        rf"(?<!\d)(?P<day>\d{{1,2}})[\s\-]{{0,2}}{_MONTH},?[\s\-]{{0,3}}(?P<year>\d{{4}}|\d{{2}})(?!\d)",
        re.IGNORECASE,
    ),
)
_EVENT = pattern(
    r"\b(?:AFTER|UPON|UNTIL|WHEN|YEARS|COMPLETION|CONCLUSION|END OF|RECEIPT)\b", re.IGNORECASE
)


def read_declassification(draft: Draft, pieces: Pieces) -> Declassification | None:
    """Read an E.O. line (``format.md`` 3.1); the label stands at the start of ``pieces``."""
    label = LABEL.match(pieces.text)
    if label is None:
        return None
    at = label.end()
    text = pieces.text
    while at < len(text) and text[at] in " \t:":
        at += 1
    children = [pieces.node(NodeKind.LABEL, 0, label.end())]
    order_match = _ORDER.match(text, at)
    order = None
    if order_match:
        order = order_match["order"]
        children.append(pieces.node(NodeKind.NUMBER, at, at + len(order)))
        at = order_match.end()
    node = draft.add(NodeKind.DECLASSIFICATION, pieces.start, pieces.end, children)
    words = fold(text[at:])
    return read_words(order, words, _year_of(draft), node)


def _year_of(draft: Draft) -> int | None:
    return draft.date_time.year if draft.date_time else None


def read_words(order: str | None, words: str, year: int | None, node: Node) -> Declassification:
    """Read what follows the order: ``DECL: 08/28/2018``, ``N/A``, ``RDS-3 3/14/99 (NAME)``."""
    if not words or _NONE.match(words):
        kind = "none" if words else "empty"
        return Declassification(order, kind, None, words, None, None, node)
    day, printed, problem = find_date(_without_downgrading(words), year)
    kind = _kind_of(words, printed)
    review = None
    if kind in ("oadr", "event"):
        day = printed = problem = None
    elif kind == "schedule":
        day = None
    elif kind == "review":
        day, review = None, day
    elif kind == "exemption" and not _DECLASSIFY.search(words):
        # "XGDS-2, DECLAS 06-30-85" has a date of its own; without DECLAS it is none of ours.
        day = printed = None
    return Declassification(order, kind, day, words, printed, problem, node, review)


def _without_downgrading(words: str) -> str:
    """Leave out the date of a lower level: ``DNG: CO 03/15/2012, DECL: 03/15/2017``."""
    if words[:3].upper() != "DNG":
        return words
    declassify = _DECLASSIFY.search(words)
    return words[declassify.start() :] if declassify else ""


def _kind_of(words: str, printed: str | None) -> str:
    """Tell what ends the protection; ``printed`` is the date found in the words."""
    if _REVIEW.match(words):
        return "review"
    if _EXEMPTION.search(words):
        return "exemption"
    if _SCHEDULE.match(words):
        return "schedule"
    if "OADR" in words.upper():
        return "oadr"
    # "TEN YEARS AFTER X" may mention a date that is not the day itself.
    dated = printed and (not _EVENT.search(words) or _is_plain(words, printed))
    return "date" if dated else "event"


def _is_plain(words: str, printed: str) -> bool:
    """Whether the words are no more than DECL and the date."""
    rest = _DECLASSIFY.sub("", words.replace(printed, ""))
    return len(rest.strip(" .,;:()")) <= 2


def find_date(words: str, year: int | None) -> tuple[str | None, str | None, str | None]:
    """Find a date: ISO form or None, the words printed, and ``impossible`` or ``swapped``.

    Months come first (``08/28/2018``); where the first number cannot be a month and the second
    can, they are taken the other way round. A two-digit year is of the 1900s if it is not before
    the cable's own year and that is before 2000.
    """
    first: tuple[int, re.Match[str]] | None = None
    for form in _DATES:
        match = form.search(words)
        if match and (first is None or match.start() < first[0]):
            first = (match.start(), match)
    if first is None:
        return None, None, None
    match = first[1]
    groups = match.groupdict()
    month = MONTHS[groups["word"].upper()] if groups.get("word") else int(groups["month"])
    day = int(groups["day"])
    digits = groups["year"]
    if len(digits) == 2 and year is not None:
        old = int(digits) >= year % 100 and year < 2000
        whole = (1900 if old else 2000) + int(digits)
    else:
        whole = full_year(digits)
    problem = None
    if month > 12 >= day >= 1:
        month, day, problem = day, month, "swapped"
    if not (whole and 1 <= month <= 12 and 1 <= day <= days_in(whole, month)):
        return None, match[0], "impossible"
    return f"{whole:04d}-{month:02d}-{day:02d}", match[0], problem
