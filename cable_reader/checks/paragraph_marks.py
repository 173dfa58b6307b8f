"""Portion marks: known, in our own letters, and on every paragraph of a classified cable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.checks.catalogue import finding
from cable_reader.checks.portions import mark_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.markings import Marking
    from cable_reader.cable.record import Cable, Facts, Paragraph

_RESTRICTED = 2
_HEAD = 80  # code points in which a paragraph says that its mark is for the entire text
_LONGEST_MARK = 12
# Cyrillic and Greek letters that print like the letters of marks.
_LOOKS_LIKE = str.maketrans(
    "\u0410\u0412\u0415\u0405\u0406\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0423"
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456"
    "\u0391\u0392\u0395\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a7\u03bf\u03f9\u03f2",
    "ABESIKMHOPCTXUaeopcuxsiABEHIKMNOPTXoCc",
)


def check(cable: Cable) -> Iterable[Finding]:
    """Weigh each mark; ask for missing ones only where another paragraph has one."""
    return () if _has_known_marks(cable.facts) else _odd(cable)


def _has_known_marks(facts: Facts) -> bool:
    """Whether every paragraph has a known mark, and the subject a known one or none."""
    subject = facts.subject
    if subject is not None and subject.marking is not None and not subject.marking.known:
        return False
    for paragraph in facts.paragraphs:  # a loop: quicker than all() over a generator
        marking = paragraph.marking
        if marking is None or not marking.known:
            return False
    return True


def _odd(cable: Cable) -> Iterator[Finding]:
    facts = cable.facts
    subject = facts.subject
    if subject is not None and subject.marking is not None and not subject.marking.known:
        yield from _unknown(subject.marking, *subject.node.span)
    unmarked: list[Paragraph] = []
    marked = False
    for paragraph in facts.paragraphs:
        marking = paragraph.marking
        if marking is None:
            unmarked.append(paragraph)
            continue
        marked = True
        if not marking.known:
            yield from _unknown(marking, *mark_place(paragraph))
    if unmarked:
        yield from _unmarked(cable, unmarked, marked=marked)


def _unmarked(cable: Cable, paragraphs: list[Paragraph], *, marked: bool) -> Iterator[Finding]:
    facts = cable.facts
    if not cable.text.isascii():
        for paragraph in paragraphs:
            yield from _mark_left_in_text(paragraph)
    if not marked or not facts.banners or facts.banners[0].level.rank < _RESTRICTED:
        return
    if _is_marked_as_a_whole(cable):
        return
    for paragraph in paragraphs:
        if paragraph.number is not None and paragraph.inherited:
            start, end = paragraph.number_span or paragraph.nodes[0].span
            yield finding("MARK_MISSING", start, end, paragraph=paragraph.number)


def _is_marked_as_a_whole(cable: Cable) -> bool:
    """Whether one mark stands for all: ``1. (C - ENTIRE TEXT)``."""
    text = cable.text
    return any(
        "ENTIRE" in text[paragraph.start : paragraph.start + _HEAD].upper()
        for paragraph in cable.facts.paragraphs
        if paragraph.marking is not None
    )


def _unknown(marking: Marking, start: int, end: int) -> Iterator[Finding]:
    printed = marking.printed
    alike = printed.translate(_LOOKS_LIKE)
    if alike != printed:
        yield from _look_alike(printed, alike, start, end)
    elif marking.level is None:
        yield finding("MARK_UNKNOWN", start, end, printed=printed)
    else:
        meant = "/".join((marking.level.letter, *marking.controls)).replace("NOFORN", "NF")
        yield finding("MARK_UNKNOWN", start, end, printed=printed, hint=meant)


def _look_alike(printed: str, alike: str, start: int, end: int) -> Iterator[Finding]:
    """Tell the unknown mark, and why it is one although it looks like ``alike``."""
    foreign = next(letter for letter, latin in zip(printed, alike, strict=True) if letter != latin)
    yield finding("MARK_UNKNOWN", start, end, printed=printed, hint=alike)
    yield finding(
        "MARK_HOMOGLYPH",
        start,
        end,
        printed=printed,
        character=f"U+{ord(foreign):04X}",
        hint=alike,
    )


def _mark_left_in_text(paragraph: Paragraph) -> Iterator[Finding]:
    """Find a mark that the parser took for text since its letters are not Latin ones."""
    text = paragraph.text
    close = text.find(")", 1, _LONGEST_MARK)
    if not text.startswith("(") or close < 0:
        return
    printed = text[1:close]
    alike = printed.translate(_LOOKS_LIKE)
    if alike != printed and alike.isascii():
        start = paragraph.spans[0].start if paragraph.spans else paragraph.start
        yield from _look_alike(printed, alike, start, start + close + 1)
