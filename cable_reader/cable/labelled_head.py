"""The head of a message with a labelled header (SMART): ``MRN:``, ``From:``, ``Action:``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.field_extent import joined
from cable_reader.cable.fields import field_at, read_field
from cable_reader.cable.parts import captions, classified_by, furniture, labelled_header
from cable_reader.cable.pieces import Pieces
from cable_reader.cable.tree import NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft
    from cable_reader.cable.lines import Lines

_SEARCHED = 40  # lines; levels and stamps may stand before the header
_AHEAD = 8  # lines in which a header must go on behind a blank line
_FEWEST = 4  # labels of a header without a message reference
_OWN_LABELS = ("DATE", "DECL", "DECLASSIFY ON")  # read here although a field has the same label
_TELEGRAM = ("FM ", "VZCZC", "BT")  # beginnings of lines that no message with labels has


def find_labelled_head(lines: Lines, first: int, stop: int) -> int | None:
    """Find the first line of the labelled header of a transmission, if it has one.

    The header is told by ``MRN:``, or by ``Date/DTG:`` among other labels; labels before it
    belong to it.
    """
    run: int | None = None  # where the labels begin
    for index in range(first, min(stop, first + _SEARCHED)):
        word = lines.words[index]
        if word.startswith(_TELEGRAM):
            return None
        is_label = _is_label(word)
        run = index if run is None and is_label else run
        if run is None:
            continue
        if is_label and labelled_header.opens_header(word):
            is_named = word[:3].upper() == "MRN"
            if is_named or _count_labels(lines, run, stop) >= _FEWEST:
                return run
        is_last = word[:7].upper() == "SUBJECT"  # of a mail that brings the message, not of it
        goes_on = lines.indent(index) or lines.words[index - 1].endswith((";", ","))
        if is_last or (word and not (is_label or goes_on)):
            run = None
    return None


def _is_label(word: str) -> bool:
    return (
        labelled_header.LABEL.match(word) is not None
        or labelled_header.other_label(word) is not None
    )


def _count_labels(lines: Lines, first: int, stop: int) -> int:
    """Count the labels that we know from a line on."""
    words = lines.words[first : min(stop, first + _SEARCHED)]
    return sum(labelled_header.LABEL.match(word) is not None for word in words)


def read_labelled_head(draft: Draft, first: int, labelled_at: int, stop: int) -> int:
    """Read the levels before a labelled header and its fields; gives the line of the text."""
    _read_levels(draft, first, labelled_at)
    lines = draft.lines
    index = labelled_at
    after_blank = False
    while index < stop:
        word = lines.words[index]
        if not word:
            after_blank = True
            index += 1
            continue
        label = labelled_header.LABEL.match(word)
        field = field_at(word)
        if label is None and field is None and (not after_blank or _goes_on(lines, index, stop)):
            label = labelled_header.other_label(word)
        if label is None and field is None:
            break
        begin, index = index, _end_of_field(lines, index, stop)
        after_blank = False
        spans = [(lines.starts[at], lines.ends[at]) for at in range(begin, index)]
        pieces = Pieces(draft.text, joined(draft.text, spans))
        if field is not None and (label is None or label["key"].upper() not in _OWN_LABELS):
            read_field(draft, field, pieces)
        elif label is not None:
            labelled_header.take_field(draft, label["key"], pieces, label.end())
    return index


def _goes_on(lines: Lines, index: int, stop: int) -> bool:
    """Whether a label that we know follows a line, with nothing but labels and values between."""
    for at in range(index + 1, min(stop, index + _AHEAD)):
        word = lines.words[at]
        if word and labelled_header.LABEL.match(word):
            return True
        if word and not (labelled_header.other_label(word) or lines.indent(at)):
            return False
    return False


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
    is_bare = lines.words[index].endswith(":")  # its value begins on the next line
    # "Milo R." / "Tarn. Reasons: 1.4 (b)" has no label in its second line.
    names = classified_by.LABEL.match(lines.words[index]) is not None
    index += 1
    while index < stop and lines.words[index]:
        word = lines.words[index]
        is_known = labelled_header.LABEL.match(word) or field_at(word)
        if names and classified_by.ORDER_OF_REASON.match(word):
            is_known = None
        is_other = not (is_bare or names) and labelled_header.other_label(word)
        if lines.indent(index) == 0 and (is_known or is_other):
            break
        is_bare = False
        index += 1
    return index
