"""Classified By: who classified the cable, in what office, for which reasons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.cable.pieces import fold
from cable_reader.cable.record import ClassifiedBy
from cable_reader.cable.tree import Node, NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft
    from cable_reader.cable.pieces import Pieces

LABEL = re.compile(
    r"(?:\((?:U|UNCLAS)\)[ ]{0,2})?(?:CLASS?IFIED[ ]{1,2}BY|CLASSIFIER|DERIVED[ ]FROM|DERIVATIVE(?:LY)?[ ]CLASSIF\w{3,8}(?:[ ]BY)?)[ \t]{0,3}:?",
    re.IGNORECASE,
)
_DERIVED = re.compile(r"DERIVED\s+FROM\s*:?\s*(?P<source>[^;\n]{1,200})", re.IGNORECASE)
_DECLASSIFY = re.compile(r"[\s.;,]*DECL(?:ASSIFY)?\s+ON\s*:.*$", re.IGNORECASE | re.DOTALL)
_REASON = re.compile(
    r"(?:\bFOR\s{1,3})?(?:\bTHE\s{1,3})?\b(?:REASON(?:S|\(S\))?|E\.?\s?O\.?\s?12958(?=[\s,:]+(?:SECTION\s+|REASONS?\s*:?\s*)?1\.))",
    re.IGNORECASE,
)
_SECTION = re.compile(r"1\s?\.\s?(?P<section>[45])(?!\d)|1\.(?P<other>[1-36-9])(?!\d)")
_BARE_SECTION = re.compile(
    r"(?:\bPER\s{1,3}|\bUNDER\s{1,3})?(?:\bSECTIONS?\s{1,3}|\bPARA\s{1,3})?\b1\s?\.\s?[45]\b(?=\s*[(A-Ha-h])",
    re.IGNORECASE,
)
_AND = re.compile(r"\ba\s?n\s?d\b", re.IGNORECASE)
_LETTER = re.compile(r"(?<![A-Za-z'])(?P<letter>[A-Za-z])(?![A-Za-z'])")
_RUN = re.compile(r"\(\s*(?P<run>[A-Ha-h]{2,4})\s*\)")
_ABBREVIATION = re.compile(r"(?:\b[A-Za-z]\.\s?[A-Za-z]\.|\b[JS]r\.)$", re.IGNORECASE)
_SUFFIX = frozenset(("JR", "SR", "II", "III", "IV", "PHD", "ESQ"))
# Words of offices and titles; a word with a slash (POL/ECON, A/DCM) is an office symbol too.
_TITLE_WORDS = frozenset(
    [
        "ambassador",
        "amb",
        "ambassador-designate",
        "charge",
        "chargé",
        "chargé",
        "d'affaires",
        "d’affaires",
        "daffaires",
        "cda",
        "a.i",
        "a.i.",
        "ai",
        "dcm",
        "adcm",
        "a/dcm",
        "counselor",
        "counsellor",
        "counselors",
        "couns",
        "polcouns",
        "econcouns",
        "pol/econcouns",
        "polcoun",
        "econcoun",
        "polcounselor",
        "econcounselor",
        "consul",
        "general",
        "consul-general",
        "cg",
        "congen",
        "vice",
        "principal",
        "officer",
        "po",
        "political",
        "economic",
        "politico-military",
        "polmil",
        "pol-mil",
        "polec",
        "poloff",
        "econoff",
        "econ",
        "pol",
        "pao",
        "conoff",
        "emboff",
        "rso",
        "rsoff",
        "ara",
        "affairs",
        "minister",
        "minister-counselor",
        "minister-counsellor",
        "mincouns",
        "acting",
        "deputy",
        "assistant",
        "undersecretary",
        "under",
        "secretary",
        "director",
        "deputy-director",
        "chief",
        "mission",
        "of",
        "for",
        "the",
        "and",
        "section",
        "unit",
        "office",
        "officer",
        "management",
        "mgmt",
        "admin",
        "administrative",
        "public",
        "regional",
        "security",
        "attache",
        "attaché",
        "labor",
        "science",
        "environment",
        "commercial",
        "consular",
        "defense",
        "military",
        "legal",
        "advisor",
        "adviser",
        "adviser",
        "representative",
        "rep",
        "permanent",
        "perm",
        "u.s",
        "us",
        "usun",
        "usnato",
        "useu",
        "unvie",
        "state",
        "department",
        "dept",
        "bureau",
        "desk",
        "country",
        "embassy",
        "consulate",
        "mission",
        "to",
        "chief-of-mission",
        "com",
        "dcom",
        "specialist",
        "coordinator",
        "executive",
        "special",
        "envoy",
        "senior",
        "energy",
        "agricultural",
        "agriculture",
        "transportation",
        "treasury",
        "usaid",
        "fas",
        "fcs",
        "icass",
        "ist",
        "dao",
        "daooff",
        "delegation",
        "head",
        "del",
        "branch",
        "division",
        "team",
        "external",
        "internal",
        "global",
        "issues",
        "issue",
        "refugee",
        "intellectual",
        "property",
        "information",
        "assistance",
        "program",
        "manager",
        "trade",
        "financial",
        "finance",
        "nuclear",
        "nonproliferation",
        "arms",
        "control",
        "lead",
        "leader",
        "prt",
        "hqs",
        "task",
        "force",
        "negotiator",
        "staff",
        "aide",
        "in",
        "council",
        "section-chief",
        "eco",
        "poleconoff",
        "p/e",
        "pol-econ",
        "polecon",
        "pol/econ",
        "e/c",
        "pmo",
        "eca",
        "drl",
        "isn",
        "eur",
        "nea",
        "eap",
        "wha",
        "afr",
        "sca",
        "inr",
        "io",
        "s/ct",
        "s/p",
        "ops",
        "operations",
        "watch",
    ]
)
_OFFICE = re.compile(r"[A-Z]{1,6}(?:[/\-][A-Z&]{1,6}){1,4}$")
_NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['\u2019.\-])*\.?,?$")


def read_classified_by(draft: Draft, pieces: Pieces, *, make_node: bool = True) -> ClassifiedBy:
    """Read a Classified By field (``format.md`` 3.5); its label stands at the start of ``pieces``."""
    text = pieces.text
    label = LABEL.match(text)
    at = label.end() if label else 0
    children = [pieces.node(NodeKind.LABEL, 0, at)] if at else []
    node = (
        draft.add(NodeKind.CLASSIFIED_BY, pieces.start, pieces.end, children)
        if make_node
        else Node(NodeKind.CLASSIFIED_BY, pieces.start, pieces.end)
    )
    words = fold(text[at:]).strip()
    derived = None
    if label and "DERIV" in label[0].upper():
        derived = words
    else:
        source = _DERIVED.search(words)
        if source:
            derived = source["source"].strip()
            words = words[: source.start()].strip()
    whole = words
    words = _DECLASSIFY.sub("", words)
    reason_at = _reason_start(words)
    who = _without_stop((words[:reason_at] if reason_at >= 0 else words).strip(" ,;:-("))
    reasons, faults = read_reasons(words[reason_at:]) if reason_at >= 0 else ((), ())
    names, title = ((), None) if derived and not who.strip() else read_who(who)
    if derived and label and "DERIV" in label[0].upper():
        names, title = (), None
    return ClassifiedBy(names, title, reasons, whole, node, faults, derived)


def _without_stop(words: str) -> str:
    """Take a full stop off the end, not one that ends an abbreviation (``a.i.``, ``Jr.``)."""
    return words if _ABBREVIATION.search(words) else words.rstrip(". ")


def _reason_start(words: str) -> int:
    places = [
        match.start() for match in (_REASON.search(words), _BARE_SECTION.search(words)) if match
    ]
    return min(places) if places else -1


def read_reasons(words: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Read ``1.4 (b/d)``, ``1.5 (B) AND (D)``, ``1.4 b and d``: reasons, and letters that are none.

    Sections 1.4 and 1.5 of E.O. 12958 number the reasons a to h.
    """
    words = _AND.sub(" ", words)
    words = _RUN.sub(lambda match: " ".join(f"({letter})" for letter in match["run"]), words)
    marks = list(_SECTION.finditer(words))
    found: list[str] = []
    faults: list[str] = []
    for place, mark in enumerate(marks):
        stop = marks[place + 1].start() if place + 1 < len(marks) else len(words)
        section = mark["section"] or mark["other"]
        if mark["other"]:
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


def _is_title_word(word: str) -> bool:
    bare = word.strip(",;:()").rstrip(".")
    if not bare:
        return True
    return (
        bare.lower() in _TITLE_WORDS
        or word.lower() in _TITLE_WORDS
        or _OFFICE.match(bare) is not None
        or "/" in bare
        or any(letter.isdigit() for letter in bare)
    )


def _is_name(words: str) -> bool:
    """Whether words can be a person's name: two to five words, none of them a title's."""
    tokens = words.split()
    return (
        1 <= len(tokens) <= 5  # noqa: PLR2004
        and all(_NAME_WORD.match(token) and not _is_title_word(token) for token in tokens)
    )


def read_who(words: str) -> tuple[tuple[str, ...], str | None]:
    """Divide ``Charge d'Affaires, a.i. James Doe`` into names and title."""
    words = words.strip(" ,;:-").lstrip(".")
    if not words:
        return (), None
    two = re.split(r"\s+(?:and|&)\s+", words, flags=re.IGNORECASE)
    if len(two) == 2:  # noqa: PLR2004 - two classifiers
        first, second = _one(two[0]), _one(two[1])
        if first[0] and second[0] and (len(two[0].split()) > 1 and len(two[1].split()) > 1):
            titles = [title for title in (first[1], second[1]) if title]
            return (first[0], second[0]), "; ".join(titles) or None
    name, title = _one(words)
    return ((name,) if name else ()), title


def _one(words: str) -> tuple[str | None, str | None]:
    parts = [
        part.strip() for part in re.split(r",\s*|\s+-\s+|\s*;\s*|:\s+", words) if part.strip()
    ]
    merged: list[str] = []
    for part in parts:
        if merged and part.rstrip(".").upper() in _SUFFIX:
            merged[-1] += f", {part}"
        else:
            merged.append(part)
    if not merged:
        return None, None
    for place, part in enumerate(merged):
        if _is_name(part.partition(",")[0]):
            rest = merged[:place] + merged[place + 1 :]
            return part, _joined(words, rest)
    for place, part in enumerate(merged):
        title, name = _split_words(part)
        if name:
            rest = [*merged[:place], title, *merged[place + 1 :]]
            return name, _joined(words, [piece for piece in rest if piece])
    return None, words


def _joined(words: str, parts: list[str]) -> str | None:
    """Join title parts; neighbours keep the comma printed between them."""
    if not parts:
        return None
    return ", ".join(parts)


def _split_words(part: str) -> tuple[str, str | None]:
    """Take the name off the end (``Ambassador Harriet Q. Pellworth``) or the front of a part."""
    tokens = part.split()
    start = len(tokens)
    while start > 0 and (
        tokens[start - 1].strip(",.").upper() in _SUFFIX
        or (_NAME_WORD.match(tokens[start - 1]) and not _is_title_word(tokens[start - 1]))
    ):
        start -= 1
    if 0 < start < len(tokens) and len(tokens) - start <= 5:  # noqa: PLR2004 - longest names
        return " ".join(tokens[:start]).rstrip(","), " ".join(tokens[start:])
    stop = 0
    while (
        stop < len(tokens) and _NAME_WORD.match(tokens[stop]) and not _is_title_word(tokens[stop])
    ):
        stop += 1
    if 2 <= stop < len(tokens):  # noqa: PLR2004 - given name and surname
        return " ".join(tokens[stop:]), " ".join(tokens[:stop]).rstrip(",")
    return part, None
