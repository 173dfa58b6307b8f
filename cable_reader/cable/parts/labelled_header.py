"""The labelled header of SMART messages (2009 and after)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.cable.date_time import DTG, DateTimeGroup, read_group
from cable_reader.cable.parts.blocks import begins_with_edge, opener_of
from cable_reader.cable.parts.classified_by import read_reasons
from cable_reader.cable.parts.executive_order import read_words
from cable_reader.cable.parts.levels import is_level_line, read_level
from cable_reader.cable.parts.passing import clauses_of
from cable_reader.cable.patterns import pattern
from cable_reader.cable.pieces import fold
from cable_reader.cable.record import Addressee, Banner, Caption, PassingInstruction, Role
from cable_reader.cable.tree import Node, NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft
    from cable_reader.cable.markings import Level
    from cable_reader.cable.pieces import Pieces

# The labels are from memory (``format.md`` 5 f): no real sample was to be had.
LABEL = pattern(
    r"(?P<key>MRN|Date/DTG|DTG|Date|From|Action|Info|E\.O\.|DECL|TAGS|Captions?|"
    r"Reference|References|Ref|Pass Line|Subject|XMT|"
    r"Classification|Classified By|Reason(?:s|\(s\))?|Precedence|To|Declassify On|"
    r"Originating Office|Sensitivity|Message Type)[ \t]*:[ \t]*",
    re.IGNORECASE,
)
# Any other: a few words at the start of a line, not set in.
_OTHER_LABEL = pattern(r"(?P<key>[A-Z][A-Za-z./ ]{1,24}?)[ \t]*:(?=\s|$)[ \t]*")
_CLOSINGS = (
    r"(?P<key>Signature|Drafted By|Cleared By|Approved By|Released By|Info|Dissemination Rule|"
    r"XMT|Archive|Attachments?|Clearance|Drafting Office|Signed)[ \t]*:[ \t]*"
)
CLOSING = pattern(_CLOSINGS)
_CLOSING_ANY_CASE = pattern(_CLOSINGS, re.IGNORECASE)
_ENDS_TEXT = ("signature", "signed", "drafted by")
_LONGEST_OPENER = 80  # characters
_MRN = pattern(
    r"(?:(?P<year>\d{2}|\d{4})\s*)?(?P<post>[A-Z][A-Z .'\u2019\-]{1,40}?)\s*(?P<number>\d{1,7})\s*$"
)
# Addresses are divided by semicolons, or stand one a line, each with its precedence.
_ADDRESS = pattern(
    r"(?:(?!(?:IMMEDIATE|FLASH|PRIORITY|ROUTINE)[ \t]*\n)[^;])*"
    r"(?:(?:IMMEDIATE|FLASH|PRIORITY|ROUTINE)(?=[ \t]*\n))?"
)
_PRECEDENCES = ("FLASH", "NIACT IMMEDIATE", "IMMEDIATE", "PRIORITY", "ROUTINE")
_PRECEDENCE = pattern(r"[ ](?P<word>(?:NIACT[ ])?IMMEDIATE|FLASH|PRIORITY|ROUTINE)$")


def opens_header(word: str) -> bool:
    """Whether a line is the first of a labelled header."""
    label = LABEL.match(word) if len(word) < _LONGEST_OPENER else None
    return label is not None and label["key"].upper() in ("MRN", "DATE/DTG")


def other_label(word: str) -> re.Match[str] | None:
    """Match a label that we do not know: ``Sent Via: ...``; the name of a block is none."""
    match = _OTHER_LABEL.match(word)
    return None if match is None or opener_of(word) or begins_with_edge(word) else match


def read_banner_lines(draft: Draft, indexes: list[int]) -> Banner | None:
    """Read the level lines over a labelled header: ``UNCLASSIFIED`` and ``SBU`` are one level."""
    lines = draft.lines
    if not indexes:
        return None
    said = [read_level(lines.words[index]) for index in indexes]
    best = max((level for level, _ in said), key=lambda level: level.rank)
    start, end = lines.starts[indexes[0]], lines.ends[indexes[-1]]
    children = [Node(NodeKind.LEVEL, lines.starts[index], lines.ends[index]) for index in indexes]
    node = draft.add(NodeKind.BANNER, start, end, children)
    return _banner(best, said[0][1], fold(draft.text[start:end]), node)


def _banner(level: Level, controls: tuple[str, ...], printed: str, node: Node) -> Banner:
    """Make a banner that says a level and nothing of sections, post and number."""
    return Banner(
        level=level,
        controls=controls,
        printed=printed,
        mangled=False,
        section=None,
        sections=None,
        post=None,
        number=None,
        node=node,
    )


def is_header_level(word: str) -> bool:
    """Whether a line over a labelled header names a level."""
    return word in ("SBU", "FOUO", "CUI") or is_level_line(word)


def take_field(draft: Draft, key: str, pieces: Pieces, value_at: int) -> None:
    """Take a field that no other part reads: MRN, date, addresses, captions, passing line."""
    label = pieces.node(NodeKind.LABEL, 0, max(value_at, 1))
    name = key.lower()
    if name in ("from", "action", "to", "info", "xmt"):
        _take_addresses(draft, name, pieces, value_at, label)
        return
    children = [label]
    if name in ("date/dtg", "dtg", "date"):
        match = DTG.search(pieces.text, value_at)
        if match and draft.date_time is None:
            iso, year = read_group(match)
            group = pieces.node(NodeKind.DATE_TIME_GROUP, match.start(), match.end())
            children.append(group)
            draft.date_time = DateTimeGroup(match[0], iso, group, year)
            if iso is None:
                draft.note("DTG_INVALID", group.start, group.end, printed=match[0])
    elif name in ("caption", "captions"):
        children += _captions(draft, pieces, value_at)
    draft.add(NodeKind.FIELD, pieces.start, pieces.end, children)
    _take_value(draft, name, pieces, value_at)


def _take_value(draft: Draft, name: str, pieces: Pieces, value_at: int) -> None:
    """Give the value of a label to the fact it tells; others are kept by their name."""
    value = fold(pieces.text[value_at:])
    if name == "pass line" and value:
        place = Node(NodeKind.PASSING, pieces.source(value_at), pieces.end)
        draft.clauses += [
            PassingInstruction(clause, (place,)) for clause in clauses_of(pieces.text[value_at:])
        ]
    elif name == "precedence" and value.upper() in _PRECEDENCES and draft.precedence[0] is None:
        draft.precedence = (value.upper(), None)
    elif name == "classification" and not draft.banners and is_header_level(value.upper()):
        _take_classification(draft, pieces, value_at)
    elif name[:6] == "reason" and draft.classified_by is not None:
        reasons, faults = read_reasons(value)
        draft.classified_by = draft.classified_by._replace(reasons=reasons, reason_faults=faults)
    elif name in ("decl", "declassify on") and value and draft.declassification is not None:
        _add_declassification(draft, name, value)
    else:
        draft.labelled[name] = value


def _take_classification(draft: Draft, pieces: Pieces, value_at: int) -> None:
    """Take the level of a message that prints it nowhere but in its header."""
    printed = fold(pieces.text[value_at:])
    level, controls = read_level(printed.upper())
    node = pieces.node(NodeKind.LEVEL, value_at, len(pieces.text))
    draft.banners.append(_banner(level, controls, printed, node))


def _add_declassification(draft: Draft, name: str, value: str) -> None:
    before = draft.declassification
    if before is None or before.kind != "empty":
        return
    year = draft.date_time.year if draft.date_time else None
    words = f"{name.upper() if name == 'decl' else name.title()}: {value}"
    draft.declassification = read_words(before.order, words, year, before.node)


def closing_label(draft: Draft, word: str) -> re.Match[str] | None:
    """Match the label of a line that ends the text: ``Signature:``, ``Drafted By:``.

    Under a labelled header it may be in capitals.
    """
    label = (_CLOSING_ANY_CASE if draft.labelled else CLOSING).match(word)
    return label if label and label["key"].lower() in _ENDS_TEXT else None


def names_attachments(draft: Draft, word: str) -> bool:
    """Whether a line begins the list of what came with a message: ``Attachments: ...``."""
    label = _CLOSING_ANY_CASE.match(word) if draft.labelled else None
    return label is not None and label["key"].lower().startswith("attachment")


def _captions(draft: Draft, pieces: Pieces, value_at: int) -> list[Node]:
    nodes = []
    for match in re.finditer(r"[^,;\n]+", pieces.text[value_at:]):
        token = match[0].strip()
        if token and token.upper() not in ("NONE", "N/A"):
            start = value_at + match.start() + len(match[0]) - len(match[0].lstrip())
            node = pieces.node(NodeKind.CAPTION, start, start + len(token))
            nodes.append(node)
            draft.captions.append(Caption(" ".join(token.upper().split()), token, node))
    return nodes


def _take_addresses(draft: Draft, name: str, pieces: Pieces, value_at: int, label: Node) -> None:
    role = {"info": Role.INFO, "xmt": Role.EXEMPT}.get(name, Role.ACTION)
    nodes = [label]
    found = []
    for match in _ADDRESS.finditer(pieces.text[value_at:]):
        raw = match[0]
        words = fold(raw)
        if not words:
            continue
        start = value_at + match.start() + len(raw) - len(raw.lstrip())
        end = value_at + match.start() + len(raw.rstrip())
        node = pieces.node(NodeKind.ADDRESSEE if name != "from" else NodeKind.PLAD, start, end)
        nodes.append(node)
        precedence = _PRECEDENCE.search(words)
        plad = words[: precedence.start()] if precedence else words
        word = " ".join(precedence["word"].split()) if precedence else None
        found.append(Addressee(role, None, plad, word, None, (), node, word))
    kind = NodeKind.SENDER if name == "from" else NodeKind.FIELD
    draft.add(kind, pieces.start, pieces.end, nodes)
    if name == "from":
        if found and draft.sender is None:
            draft.sender = found[0]._replace(precedence=None, precedence_printed=None)
        return
    draft.addressees += found
    if role is Role.ACTION and found and draft.precedence[0] is None:
        draft.precedence = (found[0].precedence, None)


def read_mrn(value: str) -> tuple[str | None, str, str] | None:
    """Read ``12 OSTGARD 118``: printed year, post and number."""
    match = _MRN.match(value)
    return (match["year"], match["post"], match["number"]) if match else None
