"""The subject line and its own portion mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.cable.markings import read_marking
from cable_reader.cable.parts.levels import HANDLING
from cable_reader.cable.patterns import pattern
from cable_reader.cable.pieces import fold
from cable_reader.cable.record import Subject
from cable_reader.cable.tree import NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft
    from cable_reader.cable.pieces import Pieces

# UBJECT has lost its first letter (measured); a blank before the colon is common.
# "SUBJECT SAG AGREES TO STEPS": the colon lost.
# With a letter lost, or two that changed places, a colon makes the label.
_DAMAGED = (
    "SBJECT|SUJECT|SUBECT|SUBJCT|SUBJET|SUBJEC|USBJECT|SBUJECT|SUJBECT|SUBEJCT|SUBJCET|SUBJETC"
)
# "SUB:", "SUBJ/", "SUBJECT - TALKS", and the mark before the colon: "SUBJECT (C): TALKS".
LABEL = pattern(
    rf"(?:SUBJ(?:ECT)?S?|UBJECT)[ \t]{{0,9}}[:;][ \t]*|(?:{_DAMAGED}|SUB)[ \t]{{0,3}}:[ \t]*"
    r"|SUBJ\.:?[ \t]+"
    r"|SUBJ(?:ECT)?(?:[ \t]{0,3}/[ \t]*|[ \t]{0,3}-{1,2}[ \t]+|[ \t]{1,3}(?=\([^()\n]{1,20}\)[ \t]*:))"
    r"|(?-i:SUBJECT)[ \t]{1,3}(?-i:(?=[A-Z]{2}))(?!TO\b|MATTER\b)",
    re.IGNORECASE,
)
_LEADING = pattern(r"\((?P<mark>[^()\n]{1,40})\)[ \t]*:?\s*")
# "ICE TALKS SENSITIVE BUT UNCLASSIFIED - PLEASE PROTECT ACCORDINGLY"
_HANDLING = pattern(rf"\s{HANDLING}.*$", re.IGNORECASE | re.DOTALL)
_ESCAPED_END = pattern(r"\s?\\(?=\s|$)")  # of each line, where a table's quotes are lost
_TRAILING = pattern(r"\((?P<mark>[^()\n]{1,40})\)\s{0,9}$")


def read_subject(draft: Draft, pieces: Pieces) -> Subject:
    """Read a SUBJECT field; its label stands at the start of ``pieces``."""
    text = pieces.text
    label = LABEL.match(text)
    at = label.end() if label else 0
    while at < len(text) and text[at].isspace():
        at += 1
    end = len(text)
    children = [pieces.node(NodeKind.LABEL, 0, label.end())] if label else []
    marking = None
    leading = _LEADING.match(text, at)
    if leading:
        marking = read_marking(leading["mark"])
        if marking:
            children.append(
                pieces.node(NodeKind.PORTION_MARKING, leading.start(), leading.end("mark") + 1)
            )
            at = leading.end()
    trailing = _TRAILING.search(text, at)
    tail = read_marking(trailing["mark"]) if trailing and trailing.start() > at else None
    if trailing and tail and tail.known:
        start = trailing.start("mark") - 1
        children.append(pieces.node(NodeKind.PORTION_MARKING, start, trailing.end("mark") + 1))
        end = trailing.start()
        marking = marking or tail
    node = draft.add(NodeKind.SUBJECT, pieces.start, pieces.end, children)
    words = text[at:end]
    if any(map(words.__contains__, ("SBU", "UNCLASS", "nclass"))):
        words = _HANDLING.sub("", words)
    if "\\" in words:
        words = _ESCAPED_END.sub(" ", words)
    return Subject(fold(words), marking, node)
