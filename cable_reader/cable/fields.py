"""The labelled fields between banner and first paragraph, in whatever order they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.parts import (
    classified_by,
    executive_order,
    references,
    subject,
    tags_line,
)
from cable_reader.cable.patterns import pattern
from cable_reader.cable.vocabulary import is_known_tag

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft
    from cable_reader.cable.lines import Lines
    from cable_reader.cable.pieces import Pieces


class Field(NamedTuple):
    """A labelled field: its name, the label at the start of a line, and the label in mid-line."""

    name: str
    first: str  # letters that a line with this label may begin with
    label: re.Pattern[str]
    inline: re.Pattern[str]

    def is_known(self, draft: Draft) -> bool:
        """Whether the cable has such a field already; of references and classifiers it is not asked."""
        facts = {"eo": draft.declassification, "tags": draft.tags_node, "subject": draft.subject}
        return facts.get(self.name) is not None


def _anywhere(source: str) -> re.Pattern[str]:
    return pattern(source, re.IGNORECASE)


# "ICE TALKS REF CASTRA 12": no part of a title such as "REPLY TO REF CASTRA 12", "REF CASTRA 12 IS LOST".
_BARE_REFERENCE = (
    r"(?<=\s)(?<!\sTO\s)(?<!\sOF\s)(?<!\sON\s)(?<!\sIN\s)(?<!\sPER\s)"
    r"(?-i:REF(?:ERENCES?[ ]?:|S|TELS?)?[ ]{1,3}(?=(?:\d\d[ ])?[A-Z]{3,}(?:[ ][A-Z]+){0,2}[ ]\d{2,6}\b"
    r"(?![ ](?!AND\b|TAGS\b|SUBJ|CLAS)[A-Z]{2})))"
)
FIELDS = (
    Field(
        "eo",
        "Ee",
        executive_order.LABEL,
        _anywhere(r"\sE\.?[ ]?O\.?[ ]?:?[ ]?\d{5}[ ]?(?::|DECL\b|N/A\b)"),
    ),
    Field(
        "tags",
        "TtAa",
        tags_line.LABEL,
        _anywhere(
            r"\sT?AGS(?:[ ]?:(?!\s?[A-Z]\s)|[ ]?-{1,2}(?=[ ])|(?=[ ]{1,2}[A-Z]{4}\b))"
            r"|(?:(?<=[\d)])|(?<=N/A))\sTAGS(?=[ ]{1,2}[A-Z]{2,5}\b)"
        ),
    ),
    Field("subject", "SsUu", subject.LABEL, _anywhere(r"\sSUBJ(?:ECT)?(?:[ ]?[:/]|[ ]-{1,2}[ ])")),
    # also stuck to the word before it: "...PRIMEREF: A."
    Field(
        "ref",
        "RrA",
        references.LABEL,
        _anywhere(
            r"(?:(?<=\s)|(?<=[a-z0-9A-Z]))REF(?:S|TELS?|\(S\))?[ ]?:|(?<=\s)REFS?[ ]A[.:)]"
            rf"|{_BARE_REFERENCE}"
        ),
    ),
    Field(
        "classified",
        "CcDd(",
        classified_by.LABEL,
        _anywhere(
            r"\s(?-i:C)LAS[SIFED]{2,8}D BY(?:[ ]?:|[ ](?=[A-Z][^\n]{4,150}?\b(?:REASONS?|1\.[45])\b))"
        ),
    ),
)
# Capitals of which one stands in a head that lost line ends: a cheap test before the patterns.
_SIGNS = (
    " TAGS",
    " AGS:",
    " SUBJ",
    " REFS:",
    " REF(S)",
    " REF ",
    " REFERENCE",
    " REFTEL",
    " CLASSIFIED B",
    " E.O. 1",
    " EO 1",
)
_HEAD = 6000  # characters in which the fields of a telegram stand
_SHORTEST_GLUED = 20  # characters; room for a label behind something
_PARAGRAPH = pattern(r"¶?\s?\d{1,2}\.\s")
# "S E C R E T OSTGARD 000551 SIPDIS E.O. 12958: ..." of a dump without line ends.
_BANNER_AND_MORE = pattern(
    r"[A-Z](?:[ ]?[A-Z]){4,30}[ ]{1,3}(?:SECTION \d\d OF \d\d )?[A-Z .'\-]{2,40}[ ]\d{3,7}[ ]{1,3}(?=[A-Z])"
)
# A marked paragraph, and a section line, in the midst of a line.
_IN_MID_LINE = pattern(
    r"(?<= )(?:(?P<number>\d{1,2})\.[ ]?\((?:TS|[SCU]|SBU|LOU)(?:/{1,2}[A-Z, ]{2,30})?\)[ ]"
    r"|(?P<page>[A-Z][A-Z.'\-]{1,20}(?:[ ][A-Z][A-Z.'\-]{1,20}){0,3}[ ]{1,3}\d{8}[ ]{1,3}"
    r"\d{3}(?:\.\d)?[ ]OF[ ]\d{3})(?= |$))"
)
FIRST_PARAGRAPHS = (" 1. (", " 1.(")  # on the line of a field
LOST_HEADING = ". ----"  # what a heading lost in a line of text begins with
_HEADING = pattern(r"\. -{4,60} (?P<title>[A-Z][^\n\-]{1,58}) -{4,60}(?= |$)", re.MULTILINE)
_COUNTRY = 2  # letters of a country's code: "PRICE TAGS IN US SHOPS"
_BARE_TAGS = pattern(r"\sTAGS[ ]{1,2}(?P<first>[A-Z]{2,5}),?[ ]{1,2}(?P<second>[A-Z]{2,5})\b")
_ESCAPED = pattern(r"(?<=[\w ])\\n(?=[A-Z ¶])")
_FIRST = frozenset("".join(field.first for field in FIELDS))


def field_at(word: str) -> Field | None:
    """Give the field whose label stands at the start of a line."""
    first = word[:1]
    if first not in _FIRST:
        return None
    for field in FIELDS:
        if first in field.first and field.label.match(word):
            return field
    return None


def _head_end(text: str) -> int:
    for sign in ("\n1.", "\n¶1."):
        first_paragraph = text.find(sign, 0, _HEAD)
        if first_paragraph > 0:
            return first_paragraph
    return _HEAD


def may_have_lost_lines(text: str) -> bool:
    r"""Whether a label may stand in the middle of a line of the head; a cheap test.

    A line end that a dump wrote out (``\n``) is one too.
    """
    if "\\n" in text[:_HEAD]:
        return True
    capitals = text[: _head_end(text)].upper()
    glued = any(sign in capitals and f"\n{sign}" not in capitals for sign in ("REF:", "REFS:"))
    return glued or any(map(capitals.__contains__, _SIGNS))


def split_lost_lines(lines: Lines) -> None:
    """Give fields whose labels stand nowhere at a line's start lines of their own.

    Some dumps lost their line ends: ``E.O. 12958: N/A TAGS: PGOV BR SUBJECT: ...`` (``format.md``
    section 0). Only the line table changes; the text and its offsets stay.
    """
    text = lines.text
    if "\\n" in text[:_HEAD]:
        _split_escaped(lines)
    if any(text.find(sign, 0, _HEAD) >= 0 for sign in FIRST_PARAGRAPHS):
        _split_off_text(lines)
    if not may_have_lost_lines(text):
        return
    stop = _head_end(text)
    present: set[str] = set()
    suspects: list[int] = []
    for index, word in enumerate(lines.words):
        if lines.starts[index] > stop or _PARAGRAPH.match(word):
            break
        field = field_at(word)
        if field is not None:
            present.add(field.name)
        if len(word) > _SHORTEST_GLUED and (":" in word[8:] or " REF" in word or " TAGS" in word):
            suspects.append(index)
    missing = [field for field in FIELDS if field.name not in present]
    for index in reversed(suspects):
        cuts = _cuts(lines.words[index], missing)
        if cuts:
            lines.split(index, cuts)
            _split_paragraphs(lines, index + len(cuts))


def _split_off_text(lines: Lines) -> None:
    """Cut off the marked paragraphs that stand on the line of a field: ``SUBJECT: ICE 1. (C) ...``."""
    stop = _head_end(lines.text)
    for index in range(len(lines) - 1, -1, -1):
        word = lines.words[index]
        if (
            lines.starts[index] <= stop
            and any(map(word.__contains__, FIRST_PARAGRAPHS))
            and field_at(word)
        ):
            _split_paragraphs(lines, index)


def _split_paragraphs(lines: Lines, index: int) -> None:
    """Cut the text that a dump without line ends put behind the last field of line ``index``.

    Only marked paragraphs count, from number 1 on, and section lines between them.
    """
    word = lines.words[index]
    cuts, number = paragraph_cuts(word, 1)
    if number > 1:
        lines.split(index, [cut for cut in sorted(cuts) if cut < len(word)])


def paragraph_cuts(word: str, at: int) -> tuple[set[int], int]:
    """Find where marked paragraphs and section lines begin in a line; gives the next number too."""
    cuts = set()
    number = 1
    for match in _IN_MID_LINE.finditer(word, at):
        if match["page"] or int(match["number"]) == number:
            cuts.add(match.start())
            number += not match["page"]
        if match["page"]:
            cuts.add(match.end())
    return cuts, number


def split_lost_headings(lines: Lines) -> None:
    """Give a heading that stands with its rules in a line of text lines of its own.

    ``He left. -------- Training --------`` of a dump without line ends; only the line table
    changes.
    """
    text = lines.text
    at = text.find(LOST_HEADING)
    while at >= 0:
        match = _HEADING.match(text, at)
        if match:
            index = bisect_right(lines.heads, at) - 1
            start = lines.starts[index]
            if at > start:
                edges = (at + len(". "), match.start("title"), match.end("title"), match.end())
                lines.split(index, [edge - start for edge in edges if edge < lines.ends[index]])
            at = match.end() - 1
        at = text.find(LOST_HEADING, at + len(LOST_HEADING))


def _split_escaped(lines: Lines) -> None:
    r"""Cut lines of the head at line ends that a dump wrote out: ``TAGS: PREL\nSUBJECT: ...``."""
    for index in range(len(lines) - 1, -1, -1):
        if lines.starts[index] < _HEAD and "\\n" in lines.words[index]:
            cuts = [match.end() for match in _ESCAPED.finditer(lines.words[index])]
            if cuts:
                lines.split(index, cuts)
                for place in range(index, index + len(cuts)):
                    lines.trim(place, len("\\n"))


def _names_tags(match: re.Match[str]) -> bool:
    """Whether two codes follow TAGS without a colon, one of them longer than a country's."""
    codes = match.group("first", "second")
    return all(map(is_known_tag, codes)) and max(map(len, codes)) > _COUNTRY


def _cuts(word: str, missing: list[Field]) -> list[int]:
    """Find where missing fields begin in a line, and the end of a banner before them."""
    cuts = set()
    for field in missing:
        match = field.inline.search(word, 1)
        if match is None and field.name == "tags":
            match = next(filter(_names_tags, _BARE_TAGS.finditer(word, 1)), None)
        if match:
            cuts.add(match.start() + len(match[0]) - len(match[0].lstrip()))
    banner = _BANNER_AND_MORE.match(word) if cuts else None
    if banner:
        cuts.add(banner.end())
    return sorted(cuts)


def read_field(draft: Draft, field: Field, pieces: Pieces) -> None:
    """Read one field; the first of its kind counts, references of all are gathered."""
    if field.name == "eo":
        found = executive_order.read_declassification(draft, pieces)
        draft.declassification = draft.declassification or found
    elif field.name == "tags":
        tags = tags_line.read_tags(draft, pieces)
        known_tags = {tag.code for tag in draft.tags}
        draft.tags += [tag for tag in tags if tag.code not in known_tags]
    elif field.name == "subject":
        title = subject.read_subject(draft, pieces)
        draft.subject = draft.subject or title
    elif field.name == "ref":
        known = {(reference.label, reference.text) for reference in draft.references}
        found_references = references.read_references(draft, pieces)
        draft.references += [
            reference
            for reference in found_references
            if (reference.label, reference.text) not in known
        ]
    else:
        who = classified_by.read_classified_by(draft, pieces)
        if draft.classified_by is None or (who.names and not draft.classified_by.names):
            draft.classified_by = who  # a terminal's own label may hold something else
