"""Classified By: who classified the cable, in what office, for which reasons (``format.md`` 3.5)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

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
    r"(?:CLASS?I?FIED[ ]{1,2}BY|CLASSIFIER|DERIVED[ ]FROM"
    r"|DERIVATIVE(?:LY)?[ ]CLASSIF\w{3,8}(?:[ ]BY)?)[ \t]{0,3}:?",
    re.IGNORECASE,
)
# Terminals put their own label before the drafter's: "Classified By: (U) Classified by DCM ...".
_AGAIN = pattern(
    r"(?:\([UCS]\)\s*|\d\.\s*)?(?:THIS\s+(?:MESSAGE|CABLE)\s+)?CLASS?I?FIED\s+BY\s*:?\s*|\([UCS]\)\s+",
    re.IGNORECASE,
)
_DERIVED = pattern(r"DERIVED\s+FROM\s*:?\s*(?P<source>[^;\n]{1,200})", re.IGNORECASE)
_DECLASSIFY = pattern(r"[\s.;,]{0,4}DECL(?:ASSIFY)?\s+ON\s*:.*$", re.IGNORECASE | re.DOTALL)
_REASON = pattern(
    r"(?:\b(?:FOR|PER)\s{1,3})?(?:\bTHE\s{1,3})?\b(?:REASONS?(?![A-Z])|REASON\(S\)|REAONS?\b|REAS(?=\s*\())"
    r"|\bE\.?\s?O\.?\s{0,2}1\d{4}\b",
    re.IGNORECASE,
)
_BARE_SECTION = pattern(
    r"(?:\b(?:PER|UNDER|FOR)\s{1,3})?(?:\bSECTIONS?\s{1,3}|\bPARA\s{1,3})?\b1\s?\.\s?\d\b(?=\s{0,3}[(.,A-Ha-h])",
    re.IGNORECASE,
)
_SECTION = pattern(r"\b1\s?\.\s?(?P<section>\d)(?!\d)")
_AND = pattern(r"\ba\s?n\s?d\b", re.IGNORECASE)
_LETTER = pattern(r"(?<![A-Za-z'])(?P<letter>[A-Za-z])(?![A-Za-z'])")
_THROUGH = pattern(
    r"\(?\b(?P<first>[a-h])\b\)?\s{0,2}(?:through|thru|-)\s{0,2}\(?\b(?P<last>[a-h])\b\)?",
    re.IGNORECASE,
)
_RUN = pattern(r"\(\s*(?P<run>[A-Ha-h]{2,4})\s*\)")
_ABBREVIATION = pattern(r"(?:\b[A-Za-z]\.\s?[A-Za-z]\.|\b[JS]r\.)$", re.IGNORECASE)
_SUFFIX = frozenset(("JR", "SR", "II", "III", "IV", "PHD", "ESQ"))
_NAME_WORD = pattern(r"(?:[^\W\d_](?:[^\W\d_]|['\u2019.\-])*|0)\.?,?$")
_INITIAL = pattern(r"(?:[^\W\d_]|0)\.(?:[^\W\d_]\.)*$")
_PARTS = pattern(r",|[ ]-[ ]|;|:|(?<=\w{4})\.[ ](?=[A-Z][A-Za-z.'\-]+\s+[A-Z])")
_LONGEST_NAME = 5  # words
# Lines cut in mid-word at a fixed width: "for re" / "asons 1.4"; a blank at the cut leads the next line.
_CUT_WIDTHS = (70, 71)


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
    while (again := _AGAIN.match(words)) is not None:
        words = words[again.end() :]
    is_derived = label is not None and "DERIV" in label[0].upper()
    derived = words if is_derived else None
    words = _DECLASSIFY.sub("", words)
    whole = words
    source = None if is_derived else _DERIVED.search(words)
    if source:
        derived = source["source"].strip()
        words = words[: source.start()].strip()
    reason_at = _reason_start(words)
    who = _without_stop((words if reason_at < 0 else words[:reason_at]).strip(" ,;:-("))
    reasons, faults = read_reasons(words[reason_at:]) if reason_at >= 0 else ((), ())
    names, title = ((), None) if is_derived else read_who(who)
    return ClassifiedBy(names, title, reasons, whole, node, faults, derived)


def _mend_cuts(text: str) -> str:
    """Join words that a fixed line width cut in two; other line ends stay."""
    lines = text.split("\n")
    if len(lines) == 1:
        return text
    mended = lines[0]
    width = len(lines[0].rstrip())
    for line in lines[1:]:
        last, first = mended.rstrip()[-1:], line[:1]
        new_word = first.isupper() and last.islower()
        cut = width in _CUT_WIDTHS and first.isalnum() and last.isalnum() and not new_word
        mended = mended.rstrip() + line if cut else f"{mended}\n{line}"
        width = len(line.rstrip())
    return mended


def _without_stop(words: str) -> str:
    """Take a full stop off the end, not one that ends an abbreviation (``a.i.``, ``Jr.``)."""
    return words if _ABBREVIATION.search(words) else words.rstrip(". ")


def _reason_start(words: str) -> int:
    places = [
        match.start() for match in (_REASON.search(words), _BARE_SECTION.search(words)) if match
    ]
    return min(places) if places else -1


@lru_cache(maxsize=1024)  # the cables of one post repeat these words
def read_reasons(words: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Read ``1.4 (b/d)``, ``1.5 (B) AND (D)``, ``1.4 b and d``: reasons, and letters that are none.

    Sections 1.4 and 1.5 of E.O. 12958 number the reasons a to h.
    """
    words = _AND.sub(" ", words)
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


@lru_cache(maxsize=1024)
def read_who(words: str) -> tuple[tuple[str, ...], str | None]:
    """Divide ``Charge d'Affaires, a.i. James Doe`` into names and title; two may classify."""
    words = words.strip(" ,;:-").lstrip(".")
    if not words:
        return (), None
    halves = re.split(r"\s+(?:and|&)\s+", words, flags=re.IGNORECASE)
    if len(halves) == 2:
        (first, first_title), (second, second_title) = _one(halves[0]), _one(halves[1])
        if (
            first
            and second
            and len(halves[0].split()) > 1
            and len(halves[1].split()) > 1
            and ((first_title or not second_title) and not _ends_open(first_title))
        ):
            titles = [title for title in (first_title, second_title) if title]
            return (first, second), "; ".join(titles) or None
    name, title = _one(words)
    return ((name,) if name else ()), title


def _ends_open(title: str | None) -> bool:
    """Whether a title ends in a preposition: what follows is no name but its object."""
    return title is not None and title.split()[-1].lower() in PREPOSITIONS


def _one(words: str) -> tuple[str | None, str | None]:
    """Find one name among the parts between commas, dashes and colons; the rest is the title."""
    parts: list[str] = []
    for part in (piece.strip() for piece in _PARTS.split(words)):
        if parts and part.rstrip(".").upper() in _SUFFIX:
            parts[-1] += f", {part}"
        elif part:
            parts.append(part)
    for place, part in enumerate(parts):
        if _is_name(part.partition(",")[0]):
            rest = parts[:place] + parts[place + 1 :]
            return _without_stop(part), ", ".join(rest) or None
    for place, part in enumerate(parts):
        title, name = _split_words(part)
        if name:
            rest = [*parts[:place], title, *parts[place + 1 :]]
            return _without_stop(name), ", ".join(piece for piece in rest if piece) or None
    return None, words or None


def _is_name(words: str) -> bool:
    """Whether words can be a person's name: a few words, none of them a title's."""
    tokens = words.split()
    return 1 < len(tokens) <= _LONGEST_NAME and all(map(_is_name_word, tokens))


def _is_name_word(token: str) -> bool:
    if token.lower().rstrip(",") in ("a.i.", "a.i"):
        return False
    if _INITIAL.match(token):
        return True
    return _NAME_WORD.match(token) is not None and not is_title_word(token)


def _split_words(part: str) -> tuple[str, str | None]:
    """Take the name off the end (``Ambassador Harriet Q. Pellworth``) or the front of a part."""
    tokens = part.split()
    start = len(tokens)
    while start > 0 and (
        tokens[start - 1].strip(",.").upper() in _SUFFIX or _is_name_word(tokens[start - 1])
    ):
        start -= 1
    if 0 < start < len(tokens) and tokens[start - 1].lower() in PREPOSITIONS:
        start = _behind_object(tokens, start)
    if 0 < start < len(tokens) and len(tokens) - start <= _LONGEST_NAME:
        return " ".join(tokens[:start]).rstrip(","), " ".join(tokens[start:])
    stop = 0
    while stop < len(tokens) and _is_name_word(tokens[stop]):
        stop += 1
    if 1 < stop < len(tokens):
        return " ".join(tokens[stop:]), " ".join(tokens[:stop]).rstrip(",")
    return part, None


def _behind_object(tokens: list[str], start: int) -> int:
    """Skip what a preposition names: ``AMBASSADOR TO CALDERA IDA MOSS``.

    The given name stands before the first initial; without one the name is the last two words.
    """
    names = [
        place
        for place in range(start, len(tokens))
        if tokens[place].strip(",.").upper() not in _SUFFIX
    ]
    if len(names) < 3:
        return start
    initial = next((place for place in names if _INITIAL.match(tokens[place])), None)
    if initial is not None:
        return initial - 1 if initial - 1 > start else initial
    return names[-2]
