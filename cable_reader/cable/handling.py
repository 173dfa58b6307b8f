"""Captions and passing lines: what stands between the banner and the first field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.parts import captions, closing, continuation, furniture, passing
from cable_reader.cable.parts.banner import is_banner, read_banner, read_section_line
from cable_reader.cable.parts.blocks import heading_kind
from cable_reader.cable.parts.inner_parts import is_rule
from cable_reader.cable.parts.levels import is_level_line
from cable_reader.cable.parts.paragraphs import read_opening
from cable_reader.cable.tree import NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft

_QUOTES = ("QUOTE", "QTE")
_LONGEST_PASSING = 200  # characters of a line
_LONGEST_WORD = 16  # letters of a lone word that may be a caption


def read_handling(draft: Draft, index: int, stop: int, *, has_label: bool, is_first: bool) -> int:
    """Read from under the banner to the first field or paragraph; gives its line.

    ``has_label`` says that a field's label stands at ``stop``: until there, whatever is no text
    is a caption or a passing line. Without it only what reads like one is taken.
    """
    words = draft.lines.words
    passing_lines: list[int] = []
    while index < stop:
        word = words[index]
        if not word:
            index += 1
            continue
        if not _is_handling(draft, index, word, has_label=has_label, is_first=is_first):
            break
        index = _take_line(draft, index, word, passing_lines)
    if passing_lines:
        known = {clause.text for clause in draft.clauses}
        lines = draft.lines
        found = passing.read_passing(
            draft, [(lines.starts[at], lines.words[at]) for at in passing_lines]
        )
        draft.clauses += [clause for clause in found if clause.text not in known]
    return index


def _is_handling(draft: Draft, index: int, word: str, *, has_label: bool, is_first: bool) -> bool:
    """Whether a line under the banner is no text yet."""
    if word in draft.zone_words:
        return True  # a later section repeats the passing lines of the first
    if word[0] in "0123456789¶(" and read_opening(draft.lines, index, after_blank=True):
        return False
    if heading_kind(word) or word.upper().startswith("BEGIN "):
        return False
    if has_label:
        return len(word) <= _LONGEST_PASSING
    return _reads_like_handling(draft, index, word, is_first=is_first)


def _reads_like_handling(draft: Draft, index: int, word: str, *, is_first: bool) -> bool:
    if captions.read_captions(draft, index) is not None or read_section_line(draft, index):
        return True
    if continuation.could_be_page_line(word) or is_level_line(word) or furniture.is_stamp(word):
        return True
    if closing.is_prosign(word):
        return word == "BT" and is_first
    short = word.isalpha() and len(word) < _LONGEST_WORD
    return is_first and word.upper() == word and (passing.is_clause(word) or short)


def _take_line(draft: Draft, index: int, word: str, passing_lines: list[int]) -> int:
    """Take one line; gives the line after it."""
    if captions.take_captions(draft, index):
        after = draft.lines.words[index + 1] if index + 1 < len(draft.lines) else ""
        if captions.reason_goes_on(word, after):
            index += 1
            draft.add_line(index, NodeKind.CAPTION)
        return index + 1
    section = read_section_line(draft, index)
    if section is not None:
        draft.add_line(index, NodeKind.SECTION)
        banner = draft.banners[-1]
        if banner.section is None:
            draft.banners[-1] = banner._replace(section=section[0], sections=section[1])
        return index + 1
    page = continuation.take_page_line(draft, index)
    if page is not None:
        return page[1]
    if is_level_line(word) or _is_banner_again(draft, index) or _is_quoted_banner(word):
        draft.add_line(index, NodeKind.LEVEL_LINE)
    elif furniture.take_stamp(draft, index):
        pass
    elif closing.is_prosign(word) or is_rule(word) or word in ("-", ".", *_QUOTES):
        draft.add_line(index, NodeKind.SPACER)
    else:
        _take_passing(draft, index, word, passing_lines)
    return index + 1


def _is_banner_again(draft: Draft, index: int) -> bool:
    """Whether the banner is printed a second time."""
    again = read_banner(draft, index, strict=False)
    banner = draft.banners[-1] if draft.banners else None
    return again is not None and banner is not None and again.number == banner.number is not None


def _is_quoted_banner(word: str) -> bool:
    """Whether a telegram that this one repeats begins: ``QUOTE S E C R E T OSTGARD 12``."""
    sign, _, rest = word.partition(" ")
    return sign in _QUOTES and is_banner(rest)


def _take_passing(draft: Draft, index: int, word: str, passing_lines: list[int]) -> None:
    """Take a passing line; a lone word may be a caption that we do not know."""
    lines = draft.lines
    draft.zone_words.add(word)
    before = lines.words[passing_lines[-1]] if passing_lines else ""
    passing_lines.append(index)
    if word.isalpha() and word.isupper() and not passing.is_open(before):
        draft.note("CAPTION_UNKNOWN", lines.starts[index], lines.ends[index], printed=word)
