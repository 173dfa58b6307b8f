"""Classified By: who classified the cable, in what office, for which reasons (``format.md`` 3.5)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from cable_reader.cable.parts.banner import distance
from cable_reader.cable.parts.people import read_who, without_brackets, without_stop
from cable_reader.cable.parts.titles import PREPOSITIONS, is_title_word
from cable_reader.cable.patterns import pattern
from cable_reader.cable.pieces import fold
from cable_reader.cable.record import ClassifiedBy
from cable_reader.cable.tree import Node, NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft
    from cable_reader.cable.pieces import Pieces

LABEL = pattern(
    r"(?:\((?:U|C|UNCLAS)\)[ ]{0,2})?"
    r"(?:CLAS[SIFED]{2,8}D[ ]{1,2}BY|CLASSIFIER|DERIVED[ ]FROM"
    r"|DERIVATIVE(?:LY)?[ ]CLASSIF\w{3,8}(?:[ ]BY)?)[ \t]{0,3}:?",
    re.IGNORECASE,
)
# Terminals put their own label before the drafter's: "Classified By: (U) Classified by DCM ...".
_AGAIN = pattern(
    r"(?:\([UCS]\)\s*|\d\.\s*)?(?:THIS\s+(?:MESSAGE|CABLE)\s+)?CLAS[SIFED]{2,8}D\s+BY\s*:?\s*|\([UCS]\)\s+",
    re.IGNORECASE,
)
_FIRST_OF_AGAIN = frozenset("(0123456789TCtc")
_DERIVED = pattern(r"DERIVED\s+FROM\s*:?\s*(?P<source>[^;\n]{1,200})", re.IGNORECASE)
_DECLASSIFY = pattern(r"[\s.;,]{0,4}DECL(?:ASSIFY)?\s+ON\s*:.*$", re.IGNORECASE | re.DOTALL)
# "for reasons", "Reason(s):", "E.O. 12958", and the errors of typing and of scanning:
# "reaons", "RASONS", "REAS0N:", "Reas (b)", "for reQ#8$".
_REASON = pattern(
    r"\bREAS[O0]N(?:\(S\)|S?(?![A-Z]))|\bR(?:EA|AE|A|E)S?[O0]?N?S{0,2}(?=\s{0,3}:?\s{0,3}(?:1\s?[.,]\s?\d|\([a-h]))"
    r"|\bE\.?\s?O\.?\s{0,2}1\d{4}\b|\bFOR\s+1\d{4}\b|\bFOR\s+RE\w*[^\w\s.,;:()/'\-]",
    re.IGNORECASE,
)
# "for reasons" / "E.O. 12958 1.5 (b)": no E.O. line begins there.
ORDER_OF_REASON = pattern(
    r"E\.?[ ]?O\.?[ ]{0,2}1\d{4}(?!\s{0,2}:?\s{0,2}(?:DECL|N/?A))[^\n]{0,30}?(?:\bREASON|\b1\.[45])",
    re.IGNORECASE,
)
# Before a section any word like it: "resaons 1.4", "Reasosn 1.5".
_LIKE_REASON = pattern(
    r"\b(?P<word>R[A-Z]{4,8})\s{0,3}:?\s{0,3}(?=1\s?[.,]\s?[45])", re.IGNORECASE
)
_REASONS = ("REASON", "REASONS")
_MOST_ERRORS = 1  # letters; names are two away: "Rawson 1.4 (b)"
_BARE_SECTION = pattern(r"\b1\s?[.,]\s?\d\b(?=\s{0,3}[(.,A-H])", re.IGNORECASE)
_REASON_WORD = pattern(r"(?:FOR|PER|REASONS?:?)", re.IGNORECASE)
# What stands between the name and the reasons: "for the", "per", "under Section", "based on".
_LINK = pattern(
    r"(?:^|[\s,;.)])(?:F[O0]R|FR|PER|UNDER|THE|[O0]N|UP[O0]N|BASED|DUE|T[O0]|PURSUANT|IN|ACCORDANCE|WITH"
    r"|SECTIONS?|PARA|BY|VIRTUE|OF|E\.?\s?O\.?)$",
    re.IGNORECASE,
)
_LONGEST_LINK = 12  # characters
_SECTION = pattern(r"\b1\s?[.,]\s?(?P<section>\d)(?!\d)")
_ORDER = pattern(r"\bE\.?\s?O\.?(?![A-Z])", re.IGNORECASE)  # its letters are no reasons
_AND = pattern(r"\ba\s?n\s?d\b", re.IGNORECASE)
_LETTER = pattern(r"(?<![A-Za-z'])(?P<letter>[A-Za-z])(?![A-Za-z'])")
_THROUGH = pattern(
    r"\(?\b(?P<first>[a-h])\b\)?\s{0,2}(?:through|thru|-)\s{0,2}\(?\b(?P<last>[a-h])\b\)?",
    re.IGNORECASE,
)
_RUN = pattern(r"\(\s*(?P<run>[A-Ha-h]{2,4})\s*\)")
# Lines cut in mid-word at a fixed width: "Hoyt Y" / "ee for"; a blank at the cut leads the next line.
_CUT_WIDTHS = frozenset((70, 71))
_LONGEST_END = 80  # characters in which the word that a cut ends with stands
# Words that a cut at any width leaves to be known by both halves: "for re" / "asons 1.4".
_CUT_WORDS = frozenset(
    ("reason", "reasons", "for", "and", "section", "sections", "under", "based")
)


def read_classified_by(draft: Draft, pieces: Pieces, *, make_node: bool = True) -> ClassifiedBy:
    """Read a Classified By field; its label stands at the start of ``pieces``."""
    label = LABEL.match(pieces.text)
    at = label.end() if label else 0
    if make_node:
        children = [pieces.node(NodeKind.LABEL, 0, at)] if at else []
        node = draft.add(NodeKind.CLASSIFIED_BY, pieces.start, pieces.end, children)
    else:
        node = Node(NodeKind.CLASSIFIED_BY, pieces.start, pieces.end)
    words = fold(_mend_cuts(pieces.text)[at:]).strip()
    printed = label[0].upper().rstrip(" \t:") if label else ""
    is_derived = "DERIV" in printed and not printed.endswith("BY")
    names, title, reasons, whole, faults, derived = _read_words(words, is_derived=is_derived)
    return ClassifiedBy(names, title, reasons, whole, node, faults, derived)


_Words = tuple[tuple[str, ...], str | None, tuple[str, ...], str, tuple[str, ...], str | None]


@lru_cache(maxsize=1024)  # the cables of one post repeat these words
def _read_words(words: str, *, is_derived: bool) -> _Words:
    """Read the words behind the label: names, title, reasons, the words, wrong reasons, source."""
    while words[:1] in _FIRST_OF_AGAIN and (again := _AGAIN.match(words)) is not None:
        words = words[again.end() :]
    derived = words if is_derived else None
    words = _DECLASSIFY.sub("", words)
    whole = words
    source = None if is_derived else _DERIVED.search(words)
    if source:
        derived = source["source"].strip()
        words = words[: source.start()].strip()
    reason_at = _reason_start(words)
    before = words if reason_at < 0 else _without_links(words[:reason_at])
    who = without_stop(without_brackets(before).strip(" ,;:-("))
    reasons, faults = read_reasons(words[reason_at:]) if reason_at >= 0 else ((), ())
    names, title = ((), None) if is_derived else read_who(who)
    return names, title, reasons, whole, faults, derived


def _mend_cuts(text: str) -> str:
    """Join words that a fixed line width cut in two; other line ends stay."""
    if "\n" not in text:
        return text
    lines = text.split("\n")
    mended = lines[0]
    width = len(lines[0].rstrip())
    for line in lines[1:]:
        if not line.strip():
            continue
        before = mended[-_LONGEST_END:]
        cut = _is_cut_word(before, line) or (width in _CUT_WIDTHS and _is_cut(before, line))
        mended = mended.rstrip() + line if cut else f"{mended}\n{line}"
        width = len(line.rstrip())
    return mended


def _is_cut(before: str, after: str) -> bool:
    """Whether a word may go on from the end of a line of full width to the next line."""
    last, first = before.rstrip()[-1:], after[:1]
    new_word = (first.isupper() and last.islower()) or first.isdigit() != last.isdigit()
    return first.isalnum() and last.isalnum() and not new_word and not _is_whole(before, after)


def _is_cut_word(before: str, after: str) -> bool:
    """Whether a line's end and the next one's start are halves of a word that leads to reasons."""
    last, first = before.split()[-1:], after.split()[:1]
    if not (last and first and after[0] == first[0][0]):
        return False
    return f"{last[0]}{first[0]}".rstrip(":").lower() in _CUT_WORDS


def _is_whole(before: str, after: str) -> bool:
    """Whether the words at a line's end and at the next one's start are no halves of one word."""
    last, first = before.split()[-1:], after.split()[:1]
    return bool(last and first) and all(
        word.lower() in PREPOSITIONS or _REASON_WORD.fullmatch(word) or is_title_word(word)
        for word in (last[0], first[0])
    )


def _without_links(words: str) -> str:
    """Take the words that lead over to the reasons off the end: ``for the``, ``based on``."""
    words = words.rstrip(" ,;:-(")
    while (link := _LINK.search(words, max(0, len(words) - _LONGEST_LINK))) is not None:
        words = words[: link.start()].rstrip(" ,;:-(")
    return words


def _reason_start(words: str) -> int:
    places = [
        match.start() for match in (_REASON.search(words), _BARE_SECTION.search(words)) if match
    ]
    like = _LIKE_REASON.search(words)
    if (
        like
        and min(distance(like["word"].upper(), word, _MOST_ERRORS) for word in _REASONS)
        <= _MOST_ERRORS
    ):
        places.append(like.start())
    return min(places) if places else -1


@lru_cache(maxsize=1024)  # the cables of one post repeat these words
def read_reasons(words: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Read ``1.4 (b/d)``, ``1.5 (B) AND (D)``, ``1.4 b and d``: reasons, and letters that are none.

    Sections 1.4 and 1.5 of E.O. 12958 number the reasons a to h.
    """
    words = _AND.sub(" ", _ORDER.sub(" ", words))
    words = _RUN.sub(lambda match: " ".join(f"({letter})" for letter in match["run"]), words)
    words = _THROUGH.sub(_range, words)
    marks = list(_SECTION.finditer(words))
    found: list[str] = []
    faults: list[str] = []
    for place, mark in enumerate(marks):
        stop = marks[place + 1].start() if place + 1 < len(marks) else len(words)
        section = mark["section"]
        if section not in "45":
            faults.append(f"1.{section}")
        for match in _LETTER.finditer(words, mark.end(), stop):
            letter = match["letter"].lower()
            if letter <= "h":
                found.append(f"1.{section}({letter})")
            elif words[match.start() - 1 : match.start()] == "(":
                faults.append(f"1.{section}({letter})")
            else:
                break
    return tuple(dict.fromkeys(found)), tuple(dict.fromkeys(faults))


def _range(match: re.Match[str]) -> str:
    """Write out ``(a) through (d)``."""
    first, last = match["first"].lower(), match["last"].lower()
    return " ".join(f"({chr(code)})" for code in range(ord(first), ord(last) + 1))
