"""Where paragraphs open: number, portion mark, and which numbered lines are none."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.markings import Marking, read_marking
from cable_reader.cable.parts.blocks import heading_kind
from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from cable_reader.cable.lines import Lines

# "1. (C) Text", "1.(C)", "1 (C)", "¶1. (C)", "PARA 4.", "P 4." (``format.md`` 4.1, measured).
_NUMBERED = pattern(
    r"(?P<pilcrow>¶[ \t]{0,2})?(?P<para>(?:(?:PARA|P)[ \t]{1,2}"
    r"|(?:Para|PARAGRAPH|Paragraph)[ \t]{1,2}(?=\d{1,3}[.)]?[ \t]{0,3}\([A-Z])))?"
    r"(?P<number>\d{1,3})(?!\d)[ \t]{0,3}(?P<stop>[.):]?)[ \t]{0,4}"
)
_MARK = pattern(r"\((?P<mark>[^()\n]{1,60})\)[ \t]*")
# "1. SUMMARY: (C) Text", "1. (U) ..." has its mark at once; "COMMENT - (S)".
_WORD_THEN_MARK = pattern(
    r"(?:BEGIN[ ])?(?:SUMMARY|COMMENT|INTRODUCTION|BACKGROUND|ACTION REQUEST|NOTE)"
    r"(?:[ ]AND[ ]\w+)?[ ]?[:.\-]{0,2}[ ]{0,2}(?=\()",
    re.IGNORECASE,
)
# "A. (C) Text": letters in place of numbers.
_LETTERED = pattern(r"(?:¶[ \t]{0,2})?(?P<letter>[A-Z])\.(?=[ \t]{0,4}\(|[ \t])[ \t]{0,4}")
# "SUMMARY: 1. (C)": the word stands before the number.
_WORD_BEFORE = pattern(
    r"(?P<word>SUMMARY|COMMENT|INTRODUCTION|BACKGROUND|ACTION REQUEST)[ ]?[:.]?[ \t]{1,4}"
    r"(?=¶?\d{1,3}[. ][ \t]*\()",
    re.IGNORECASE,
)
# "1. C - ENTIRE TEXT.", "1. (CONFIDENTIAL - ENTIRE TEXT).", "(ENTIRE TEXT CONFIDENTIAL)".
_WHOLE = (
    r"(?:TOP[ ]SECRET|SECRET|CONFIDENTIAL|LIMITED[ ]OFFICIAL[ ]USE|SENSITIVE[ ]BUT[ ]UNCLASSIFIED"
    r"|UNCLASSIFIED|SBU|LOU|TS|S|C|U)"
    r"(?:[ ]?//?[ ]?(?:NF|NOFORN|EXDIS|NODIS|XD|ND))?"
)
ENTIRE_TEXT = pattern(
    rf"\(?[ ]?(?:(?P<level>{_WHOLE})[ ]{{0,2}}[-\u2013\u2014,:]{{0,2}}[ ]{{0,2}}(?:THE[ ])?"
    r"ENTIRE[ ](?:TEXT|MESSAGE|CABLE)"
    r"|ENTIRE[ ](?:TEXT|MESSAGE|CABLE)[ ]{0,2}[-:]?[ ]?(?:IS[ ])?"
    rf"\(?(?P<after>{_WHOLE}))[ ]?\.?\)?[ ]?\)?\.?[ ]*",
    re.IGNORECASE,
)
# "1. (SBU) Entire text.", "(SBU) Entire text sensitive but unclassified.": the mark before it.
_ENTIRE_BEHIND = pattern(
    r"(?:THE[ ])?ENTIRE[ ](?:TEXT|MESSAGE|CABLE)(?:[ ]IS)?[ ]?"
    r"(?:[.)]{0,2}$|(?:SENSITIVE|UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED|FOR[ ]OFFICIAL)\b)",
    re.IGNORECASE,
)
_PAGE_BREAK = 6  # lines that a page line and the blank ones around it take
# A line whose number the next one holds: "left on March" / "3. He came back".
_WANTS_NUMBER = pattern(
    r"\b(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\.?|PARAS?|PARAGRAPHS?)$",
    re.IGNORECASE,
)
_FEWEST_LETTERED = 2  # paragraphs; an "A." without "B." is a list or a name
_LONGEST_GAP = 5  # numbers may be skipped, but a line "40." after paragraph 3 is something else


class Opening(NamedTuple):
    """The start of a paragraph: places are offsets in the source."""

    line: int
    number: int | None
    number_span: tuple[int, int] | None
    marking: Marking | None
    marking_span: tuple[int, int] | None  # with its brackets
    text_start: int
    word_span: tuple[int, int] | None  # "SUMMARY:" before number or mark, kept in the text
    entire: bool
    after_blank: bool
    prefixed: bool  # "PARA 4."


new_opening = partial(tuple.__new__, Opening)


def names_block(words: str) -> bool:
    """Whether a paragraph's first words name a block whose mark follows: ``SUMMARY: (C)``."""
    return _WORD_THEN_MARK.match(words[:60]) is not None


def read_opening(lines: Lines, index: int, *, after_blank: bool) -> Opening | None:
    """Read line ``index`` as the start of a paragraph; ``choose_openings`` says if it counts."""
    word = lines.words[index]
    start = lines.starts[index]
    shift = 0
    leading = None
    if word[0] in "SCIBAscbia":
        before = _WORD_BEFORE.match(word[:60])
        if before is None:
            return None
        leading = (start, start + len(before[0].rstrip()))
        shift = before.end()
    match = _NUMBERED.match(word, shift)
    if match is None:
        return _marked(lines, index, after_blank=after_blank) if word[0] == "(" else None
    number_span = (start + match.start("number"), start + match.start("stop") + len(match["stop"]))
    if match["pilcrow"]:
        number_span = (start + shift, number_span[1])
    at = match.end()
    number = int(match["number"])
    entire = _entire(word, at)
    if entire and match["stop"] != ")":
        marking, mark_end, whole = entire
        mark_span = (start + at, start + mark_end)
        text_at = start + at if whole else start + mark_end
        return new_opening((
            index, number, number_span, marking, None if whole else mark_span, text_at, leading,
            True, after_blank, bool(match["para"]),
        ))  # fmt: skip
    word_span = leading
    mark_at = at
    if leading is None and match["stop"] == "." and word[at : at + 1].isalpha():
        named = _WORD_THEN_MARK.match(word[at : at + 60])
        if named:
            word_span = (start + at, start + at + len(named[0].rstrip()))
            mark_at = at + named.end()
    mark = _MARK.match(word, mark_at)
    marking = read_marking(mark["mark"].strip()) if mark else None
    if marking is not None and mark is not None and (marking.known or match["stop"] != ")"):
        span = (start + mark_at, start + mark.end("mark") + 1)
        is_entire = marking.level is not None and bool(_ENTIRE_BEHIND.match(word, mark.end()))
        return new_opening((
            index, number, number_span, marking, span, start + mark.end(), word_span,
            is_entire, after_blank, bool(match["para"]),
        ))  # fmt: skip
    if (
        match["stop"] != "."
        or at >= len(word)
        or not _may_follow(word, match, at)
        or (number > 1 and _ends_date(lines, index))
    ):
        return None
    return new_opening((
        index, number, number_span, None, None, start + at, leading, False, after_blank,
        bool(match["para"]),
    ))  # fmt: skip


def _ends_date(lines: Lines, index: int) -> bool:
    """Whether a number belongs to the words before it: ``left on March``, a page line, ``3. He``.

    Behind blank lines alone a paragraph begins: ``SUBJECT: ELECTIONS IN MARCH``.
    """
    near = lines.words[max(index - _PAGE_BREAK, 0) : index]
    words = [word for word in near if word and not _is_page_line(word)]
    is_next = bool(near) and (near[-1] != "" or any(map(_is_page_line, near)))
    return is_next and bool(words) and _WANTS_NUMBER.search(words[-1]) is not None


def _is_page_line(word: str) -> bool:
    """Whether a line counts pages at its end: ``001.2 OF 002``; banners count sections with two digits."""
    return word[-3:].isdigit() and word[-7:-3] == " OF "


def _may_follow(word: str, match: re.Match[str], at: int) -> bool:
    """Whether plain text may follow a number: not ``2.5 million``, ``1. 4 (b)`` or ``12. 30``."""
    glued = match.end("stop") == at
    return not (
        word[at].isdigit()
        and (glued or not word[at : at + 6].strip("0123456789").strip()[:1].isalpha())
    ) and not (glued and not word[at].isalpha() and word[at] not in "\"'(\u201c")


def _entire(word: str, at: int) -> tuple[Marking | None, int, bool] | None:
    """Read an ENTIRE TEXT mark: the mark, its end, and whether nothing else is in the line."""
    if "NTIRE" not in word and "ntire" not in word:
        return None
    match = ENTIRE_TEXT.match(word, at)
    if match is None:
        return None
    printed = match["level"] or match["after"]
    marking = read_marking(printed)
    if marking is None or marking.level is None:
        return None
    letter = marking.level.letter
    controls = printed.partition("/")[2].strip("/ ")
    bare = f"{letter}/{controls.upper()}" if controls else letter
    return marking._replace(printed=bare), match.end(), match.end() >= len(word)


def _marked(lines: Lines, index: int, *, after_blank: bool) -> Opening | None:
    """Read ``(C) 1. Text`` and ``(C) Text``: the mark comes first."""
    word, start = lines.words[index], lines.starts[index]
    entire = _entire(word, 0)
    if entire:
        marking, mark_end, whole = entire
        span = None if whole else (start, start + mark_end)
        text_at = start if whole else start + mark_end
        return new_opening((
            index, None, None, marking, span, text_at, None, True, after_blank, False,
        ))  # fmt: skip
    mark = _MARK.match(word)
    marking = read_marking(mark["mark"].strip()) if mark else None
    if mark is None or marking is None or not marking.known:
        return None
    span = (start, start + mark.end("mark") + 1)
    match = _NUMBERED.match(word, mark.end())
    if match and match["stop"] == "." and match.end() < len(word):
        number_span = (start + match.start("number"), start + match.end("stop"))
        return new_opening((
            index, int(match["number"]), number_span, marking, span, start + match.end(), None,
            False, after_blank, False,
        ))  # fmt: skip
    if heading_kind(word[mark.end() :]):
        return None  # "(U) SUMMARY" is the heading of a paragraph that follows
    return new_opening((
        index, None, None, marking, span, start + mark.end(), None, False, after_blank,
        False,
    ))  # fmt: skip


def lettered_openings(
    lines: Lines, indexes: list[int], last: str | None
) -> tuple[list[Opening], str | None]:
    """Read marked paragraphs that have letters for numbers, in turn from A or after ``last``.

    ``indexes`` are lines behind blank ones. Gives the paragraphs and the last letter; one that
    stands alone is none. The letter stays in the text, as no number can stand for it.
    """
    found: list[Opening] = []
    expected = ord(last) + 1 if last else ord("A")
    for index in indexes:
        word, start = lines.words[index], lines.starts[index]
        match = _LETTERED.match(word)
        if match is None or ord(match["letter"]) != expected:
            continue
        mark = _MARK.match(word, match.end())
        marking = read_marking(mark["mark"].strip()) if mark else None
        if mark is not None and marking is not None and marking.known:
            found.append(
                new_opening((
                    index, None, None, marking,
                    (start + match.end(), start + mark.end("mark") + 1), start + mark.end(),
                    (start, start + match.end("letter") + 1), False, True, False,
                ))
            )  # fmt: skip
        elif not found and last is None:
            continue
        expected += 1
    if len(found) + bool(last) < _FEWEST_LETTERED:
        return [], last
    return found, chr(expected - 1)


def choose_openings(found: list[Opening], last: int | None) -> list[Opening]:
    """Choose the lines that open paragraphs of the cable's own sequence.

    A marked number counts always; a bare number counts if it goes on by one, or stands after a
    blank line and skips a few or repeats; lists that begin again at 1 belong to their paragraph.
    Paragraphs without a number count only where the cable has none, or before the first.
    """
    numbered = [opening for opening in found if opening.number is not None]
    if not numbered:
        return found if last is None else []
    marked = sum(opening.marking is not None for opening in numbered)
    mostly_marked = marked * 2 > len(numbered)
    chosen: list[Opening] = []
    in_list: int | None = None
    comes_again = {opening.number: place for place, opening in enumerate(found)}
    marked_again = {
        opening.number: place for place, opening in enumerate(found) if opening.marking is not None
    }
    for place, opening in enumerate(found):
        number = opening.number
        if number is None:
            if not chosen and last is None:
                chosen.append(opening)
            continue
        if opening.marking is not None:
            accepted = not (
                last is not None
                and number > last + 1
                and not opening.after_blank
                and marked_again.get(last + 1, -1) > place  # a line of text that tells of "3. (C)"
            )
        else:
            later = comes_again.get(number, -1) > place
            following = found[place + 1].number if place + 1 < len(found) else None
            if last is None and chosen == [] and following == number + 1 and in_list is None:
                last = number - 1  # the cable begins with a later section
            marked_later = marked_again.get(number, -1) > place
            accepted = _bare_counts(
                opening,
                last,
                in_list,
                later=later,
                marked_later=marked_later,
                mostly_marked=mostly_marked,
            )
        if accepted:
            chosen.append(opening)
            last, in_list = number, None
        else:
            in_list = number
    return chosen


def _bare_counts(
    opening: Opening, last: int | None, in_list: int | None, *, later: bool, marked_later: bool,
    mostly_marked: bool,
) -> bool:  # fmt: skip
    """Whether a number without a mark counts; ``later``: the same number comes again."""
    number = opening.number or 0
    if in_list is not None and number == in_list + 1:
        # A list that began again at 1 goes on, unless its number is also ours and comes no more.
        ours = last is not None and number == last + 1
        return ours and opening.after_blank and not later
    if last is None:
        return number == 1 or opening.after_blank
    if number == last + 1:
        return not (mostly_marked and marked_later)
    if opening.prefixed or not opening.after_blank or number == 0:
        return False
    if marked_later:
        return False
    return 1 < number <= last + _LONGEST_GAP
