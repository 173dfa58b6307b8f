"""The labelled fields of one transmission and what stands among them, up to its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.field_extent import find_extent
from cable_reader.cable.fields import field_at, read_field
from cable_reader.cable.parts import captions, continuation, furniture, passing
from cable_reader.cable.parts.blocks import heading_kind
from cable_reader.cable.parts.levels import is_handling_note, is_level_line
from cable_reader.cable.parts.paragraphs import read_opening
from cable_reader.cable.patterns import pattern
from cable_reader.cable.pieces import Pieces
from cable_reader.cable.tree import NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft
    from cable_reader.cable.lines import Lines

# What opens the text of a telegram that repeats another behind its own fields.
_QUOTES = pattern(
    r"(?:QUOTE|QTE)\b|FOL(?:LOWING)?\b.{0,20}\b(?:REPEAT|RPT|SENT|TEL|TELEGRAM|MESSAGE|MSG|CABLE)\b"
)
_STRAY = 80  # characters: a longer line is text
_AHEAD = 4  # lines with words in which the next field must come


def read_preamble(draft: Draft, index: int, stop: int, *, has_banner: bool) -> int:
    """Read fields from line ``index`` on; gives the line where the body begins."""
    lines = draft.lines
    start = lines.starts[index] if index < stop else 0
    in_head = has_banner
    while index < stop:
        word = lines.words[index]
        if not word:
            index += 1
            continue
        field = field_at(word)
        if field is not None and _is_text_on_subject(draft, field.name, word, start):
            break
        if field is not None:
            spans, index = find_extent(draft, field, index, stop)
            read_field(draft, field, Pieces(draft.text, spans))
            in_head = True
            continue
        if not in_head and not _field_follows(lines, index, stop):
            break
        if word[0] in "0123456789¶(" and read_opening(lines, index, after_blank=True):
            break
        if draft.subject is not None and _QUOTES.match(word):
            break
        after = _take_between(draft, index, word, stop)
        if after is None:
            if not _field_follows(lines, index, stop):
                break
            draft.add_line(index, NodeKind.UNKNOWN)
            after = index + 1
        index = after
    return index


def _is_text_on_subject(draft: Draft, name: str, word: str, start: int) -> bool:
    """Whether words begin a text and no label: ``SUBJECT CALLED AT EMBASSY`` behind the subject."""
    if name != "subject" or draft.subject is None or draft.subject.node.start < start:
        return False
    return word[len("SUBJECT") :].lstrip()[:1].isalpha()


def _field_follows(lines: Lines, index: int, stop: int) -> bool:
    """Whether a line that is no field stands among the fields: another comes before any paragraph.

    The order of the fields is a prior, not a law (``format.md`` section 0).
    """
    if len(lines.words[index]) > _STRAY or heading_kind(lines.words[index]):
        return False
    place = index
    for _ in range(_AHEAD):
        place = lines.next_full(place + 1, stop)
        if place >= stop:
            return False
        word = lines.words[place]
        if field_at(word) is not None:
            return True
        if len(word) > _STRAY or heading_kind(word) or word[:1] in "0123456789¶(":
            return False
    return False


def _take_between(draft: Draft, index: int, word: str, stop: int) -> int | None:
    """Take a line that stands among the fields and is none; gives the line after it.

    Captions, page lines, levels, stamps and late passing lines; None for the first line of text.
    """
    lines = draft.lines
    if heading_kind(word) is None and captions.take_captions(draft, index):
        return index + 1
    page = continuation.take_page_line(draft, index, whole=True)
    if page is not None:
        return page[1]
    if is_handling_note(word) or (is_level_line(word) and lines.next_full(index + 1, stop) < stop):
        draft.add_line(index, NodeKind.LEVEL_LINE)
    elif furniture.take_stamp(draft, index):
        pass
    elif word in ("-", "."):
        draft.add_line(index, NodeKind.SPACER)
    elif _is_late_clause(draft, index, stop):
        draft.clauses += passing.read_passing(draft, [(lines.starts[index], word)])
    else:
        return None
    return index + 1


def _is_late_clause(draft: Draft, index: int, stop: int) -> bool:
    """Whether a line is a passing instruction behind the fields, and does not open a quotation."""
    word = draft.lines.words[index]
    if word.upper() != word or word.endswith("QUOTE"):
        return False
    return passing.is_clause(word) and _stands_alone(draft, index, stop)


def _stands_alone(draft: Draft, index: int, stop: int) -> bool:
    """Whether a line has a blank line behind it, or a paragraph opens there."""
    after = index + 1
    if after >= stop:
        return False
    if not draft.lines.words[after]:
        return True
    return read_opening(draft.lines, after, after_blank=True) is not None
