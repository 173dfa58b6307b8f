"""The labelled fields between banner and first paragraph, in whatever order they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.parts import (
    classified_by,
    executive_order,
    references,
    subject,
    tags_line,
)
from cable_reader.cable.pieces import Pieces

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft


class Field(NamedTuple):
    """A labelled field: its name, the label at the start of a line, and the label in mid-line."""

    name: str
    first: str  # letters that a line with this label may begin with
    label: re.Pattern[str]
    inline: re.Pattern[str]


FIELDS = (
    Field("eo", "Ee", executive_order.LABEL, re.compile(r"\sE\.?[ ]?O\.?[ ]?:?[ ]?\d{5}[ ]?:", re.IGNORECASE)),
    Field("tags", "TtAa", tags_line.LABEL, re.compile(r"\sTAGS[ ]?:", re.IGNORECASE)),
    Field("subject", "SsUu", subject.LABEL, re.compile(r"\sSUBJ(?:ECT)?[ ]?:", re.IGNORECASE)),
    Field("ref", "Rr", references.LABEL, re.compile(r"(?:(?<=\s)|(?<=[a-z0-9A-Z]))REF(?:S|TELS?)?[ ]?:", re.IGNORECASE)),
    Field("classified", "CcDd(", classified_by.LABEL, re.compile(r"\sCLASS?IFIED BY[ ]?:", re.IGNORECASE)),
)  # fmt: skip
_SIGNS = ("TAGS", "SUBJ", "REF", "SIFIED BY", "E.O", "EO 1")
_FIRST = frozenset("".join(field.first for field in FIELDS))


def field_at(word: str) -> Field | None:
    """Give the field whose label stands at the start of a line."""
    first = word[:1]
    if first not in _FIRST:
        return None
    for field in FIELDS:
        if first in field.first and field.label.match(word):
            return field
    return None


def may_hold_labels(text: str) -> bool:
    """Whether a field's text may hold the label of another field behind its own."""
    return text.count(":") > 1 and any(sign in text[4:].upper() for sign in _SIGNS)


def read_field(draft: Draft, field: Field, pieces: Pieces, missing: frozenset[str]) -> None:
    """Read one field; fields whose labels are nowhere at a line's start are looked for inside it."""
    if missing:
        cut = None
        for other in FIELDS:
            if other.name in missing and other.name != field.name:
                match = other.inline.search(pieces.text, 1)
                if match and (cut is None or match.start() < cut[0]):
                    cut = (match.start(), match.end(), other)
        if cut is not None:
            at = cut[0]
            while pieces.text[at].isspace():
                at += 1
            head, tail = pieces.before(cut[0]), pieces.after(at)
            if head is not None:
                _read_one(draft, field, head)
            if tail is not None:
                read_field(draft, cut[2], tail, missing - {cut[2].name})
            return
    _read_one(draft, field, pieces)


def _read_one(draft: Draft, field: Field, pieces: Pieces) -> None:
    if field.name == "eo":
        found = executive_order.read_declassification(draft, pieces)
        draft.declassification = draft.declassification or found
    elif field.name == "tags":
        tags = tags_line.read_tags(draft, pieces)
        draft.tags = draft.tags or tags
    elif field.name == "subject":
        title = subject.read_subject(draft, pieces)
        draft.subject = draft.subject or title
    elif field.name == "ref":
        known = {(reference.label, reference.text) for reference in draft.references}
        found_references = references.read_references(draft, pieces)
        draft.references += [
            reference for reference in found_references if (reference.label, reference.text) not in known
        ]
    else:
        who = classified_by.read_classified_by(draft, pieces)
        draft.classified_by = draft.classified_by or who
