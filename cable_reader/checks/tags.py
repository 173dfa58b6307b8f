"""TAGS: there, known, and one of them for the subject (TAGS handbook of 1974)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.vocabulary import tag_entry
from cable_reader.checks.archive import text_is_elsewhere
from cable_reader.checks.banner import lacks_beginning
from cable_reader.checks.catalogue import finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Cable, Facts

_FIRST_YEAR = 1974  # TAGS came with the central foreign policy file of 1973
_SUBJECT_LENGTH = 4
_FREE_WORDS = frozenset({"person", "phrase"})
_SUBJECTS = frozenset({"subject", "program"})
_EXEMPT = "AIDAC"  # telegrams of the aid agency owe no TAGS (TAGS handbook, section 2)


def check(cable: Cable) -> Iterable[Finding]:
    """Look at every token; one that we do not know may be a subject."""
    facts = cable.facts
    if facts.tags:
        return _looked_at(facts)
    return (_missing(facts),) if _owes_tags(facts) else ()


def _looked_at(facts: Facts) -> Iterator[Finding]:
    about_something = False
    for code, node, known, _glued, kind in facts.tags:
        # Persons and phrases (HUMAN RIGHTS) are words of their own, in no list.
        if not known and kind not in _FREE_WORDS:
            yield finding("TAGS_UNKNOWN", node.start, node.end, token=code)
        about_something = about_something or _may_be_subject(code, kind, known=known)
    if not about_something:
        node = facts.tags_node or facts.tags[0].node
        yield finding("TAGS_NO_SUBJECT", node.start, node.end)


def _may_be_subject(code: str, kind: str, *, known: bool) -> bool:
    """Whether a token names a subject or a program; one we do not know may by its length."""
    if kind in _FREE_WORDS:
        return kind == "phrase"
    entry = tag_entry(code) if known else None
    if entry is None:
        return len(code) >= _SUBJECT_LENGTH
    return entry.kind in _SUBJECTS


def _owes_tags(facts: Facts) -> bool:
    if not facts.banners or lacks_beginning(facts) or text_is_elsewhere(facts):
        return False
    if any(caption.token == _EXEMPT for caption in facts.captions):
        return False
    year = facts.date_time.year if facts.date_time is not None else None
    if year is None:  # an airgram or a torn page: the E.O. line came with the TAGS
        return facts.declassification is not None
    return year >= _FIRST_YEAR


def _missing(facts: Facts) -> Finding:
    """Place it on the empty field; without one where TAGS stand: after the E.O. line or banner."""
    line = facts.declassification
    node = facts.tags_node or (facts.banners[0].node if line is None else line.node)
    return finding("TAGS_MISSING", node.start, node.end)
