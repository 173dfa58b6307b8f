"""The head of a message with a labelled header (SMART): ``MRN:``, ``From:``, ``Action:``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.field_extent import joined
from cable_reader.cable.fields import field_at, read_field
from cable_reader.cable.parts import captions, furniture, labelled_header
from cable_reader.cable.pieces import Pieces
from cable_reader.cable.tree import NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft
    from cable_reader.cable.lines import Lines

_SEARCHED = 40  # lines; levels and stamps may stand before the header
_OWN_LABELS = ("Date", "DECL", "Declassify On")  # read here although a field has the same label


def find_labelled_head(lines: Lines, first: int, stop: int) -> int | None:
    """Find the line of ``MRN:`` where the transmission has a labelled header."""
    for index in range(first, min(stop, first + _SEARCHED)):
        if labelled_header.opens_header(lines.words[index]):
            return index
    return None


def read_labelled_head(draft: Draft, first: int, labelled_at: int, stop: int) -> int:
    """Read the levels before a labelled header and its fields; gives the line of the text."""
    _read_levels(draft, first, labelled_at)
    lines = draft.lines
    index = labelled_at
    while index < stop:
        word = lines.words[index]
        if not word:
            index += 1
            continue
        label = labelled_header.LABEL.match(word)
        if label is None:
            break
        begin, index = index, _end_of_field(lines, index, stop)
        spans = [(lines.starts[at], lines.ends[at]) for at in range(begin, index)]
        pieces = Pieces(draft.text, joined(draft.text, spans))
        field = field_at(word)
        if field is not None and label["key"] not in _OWN_LABELS:
            read_field(draft, field, pieces)
        else:
            labelled_header.take_field(draft, label["key"], pieces, label.end())
    return index


def _read_levels(draft: Draft, first: int, labelled_at: int) -> None:
    """Read what stands over the header: the level on one or two lines, stamps of a release."""
    levels = []
    for index in range(first, labelled_at):
        word = draft.lines.words[index]
        if not word:
            continue
        if labelled_header.is_header_level(word):
            levels.append(index)
        elif captions.read_captions(draft, index) is not None:
            draft.add_line(index, NodeKind.LEVEL_LINE)  # printed again in the header's captions
        elif not furniture.take_stamp(draft, index):
            draft.add_line(index, NodeKind.UNKNOWN)
    banner = labelled_header.read_banner_lines(draft, levels)
    if banner is not None:
        draft.banners.append(banner)


def _end_of_field(lines: Lines, index: int, stop: int) -> int:
    """Find the line after a field: values go on on indented lines and lines without a label."""
    index += 1
    while index < stop and lines.words[index]:
        if lines.indent(index) == 0 and labelled_header.LABEL.match(lines.words[index]):
            break
        index += 1
    return index
