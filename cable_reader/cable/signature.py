"""The signature and the lines behind it, taken off the end of the last paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.body_lines import (
    BLANK,
    LEVEL,
    OPENING,
    PAGE,
    RULE,
    SPACER,
    STAMP,
    STRAY,
    TEXT,
)
from cable_reader.cable.parts import closing, labelled_header
from cable_reader.cable.record import Declassification
from cable_reader.cable.tree import Node, NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.body import BodyReader, Part
    from cable_reader.cable.body_lines import BodyLine
    from cable_reader.cable.draft import Draft

_SAYS = frozenset((TEXT, OPENING))  # a text of one word is signed by nobody
_LONGEST_NOTE = 3  # lines
_MOST_ATTACHMENTS = 20  # lines
_SENTENCE_END = (".", "?", "!", '"', ")", "\u201d")
_PASSED = frozenset((BLANK, LEVEL, PAGE, RULE, SPACER, STAMP, STRAY))


def take_signature(
    draft: Draft, body: BodyReader, parts: list[Part]
) -> tuple[list[tuple[str, Node]], list[Node]]:
    """Find who signed; gives the signatures and the nodes of all lines taken off.

    The signature is the last line, before notes of drafting and clearance and addresses on the
    web (``format.md`` 4.8); two may sign; a surname may stick to the last line of the text.
    """
    if not parts:
        return [], []
    labelled, ends = _labelled(draft, parts)
    if labelled:
        return labelled, ends
    signatures, closings = _unlabelled(draft, body, parts)
    _read_group(draft, closings)
    return signatures, [*closings, *ends]


def _read_group(draft: Draft, closings: list[Node]) -> None:
    """Read the group of E.O. 10501, which telegrams name at their end and nowhere else."""
    for node in closings:
        words = draft.text[node.start : node.end]
        if draft.declassification is None and closing.is_group(words):
            draft.declassification = Declassification(
                "10501", "schedule", None, words, None, None, node
            )


def _unlabelled(
    draft: Draft, body: BodyReader, parts: list[Part]
) -> tuple[list[tuple[str, Node]], list[Node]]:
    """Take the last line, or the end of it, as the signature."""
    lines = parts[-1].lines
    words = draft.lines.words
    stop = len(lines)
    at = _last_text(lines, stop)
    notes: list[int] = []
    while at >= 0 and lines[at].kind == TEXT and _is_foot(draft, lines, at):
        notes.append(at)
        at = _last_text(lines, at)
    if at < 0:
        return [], []
    last = lines[at]
    word = words[last.last]
    if (
        last.kind == TEXT
        and last.first == last.last
        and closing.is_signature(word, all_capitals=body.all_capitals)
        and not _ends_sentence(lines, at, words)
        and (draft.banners or len(parts) > 1 or any(one.kind in _SAYS for one in lines[:at]))
    ):
        return _take_lines(draft, body, parts, at)
    stuck = closing.stuck_signature(word) if at == _last_text(lines, stop) or notes else None
    if stuck is not None:
        end = last.end
        start = end - len(stuck["name"])
        node = Node(NodeKind.SIGNATURE, start, end)
        text_end = start - (
            len(draft.text[last.start : start]) - len(draft.text[last.start : start].rstrip())
        )
        closings = [node, *_closing_nodes(draft, lines[at + 1 :])]
        if last.first == last.last and closing.is_group(draft.text[last.start : text_end]):
            closings.insert(0, Node(NodeKind.CLOSING, last.start, text_end))
            del lines[at:]
        else:
            lines[at:] = [last._replace(end=text_end, text_at=text_end)]
        return [(stuck["name"], node)], closings
    return [], _notes_before(draft, lines) if notes else []


def _is_foot(draft: Draft, lines: list[BodyLine], at: int) -> bool:
    """Whether a line is a note; on paper also the initials of a typist under the surname."""
    words = draft.lines.words
    word = words[lines[at].first]
    if closing.is_closing_note(word):
        return True
    above = _last_text(lines, at) if draft.on_paper else -1
    if above < 0:
        return False
    if closing.is_foot_of_form(word):
        return True
    name = words[lines[above].first]
    return closing.are_initials(word) and closing.is_signature(name, all_capitals=True)


def _ends_sentence(lines: list[BodyLine], at: int, words: list[str]) -> bool:
    """Whether a last line with a full stop is the rest of the sentence right above it."""
    before = lines[at - 1] if at else None
    return (
        words[lines[at].last].endswith(".")
        and before is not None
        and before.kind in _SAYS
        and not words[before.last].endswith(_SENTENCE_END)
    )


def _last_text(lines: list[BodyLine], stop: int) -> int:
    at = stop - 1
    while at >= 0 and lines[at].kind in _PASSED:
        at -= 1
    return at


def _take_lines(
    draft: Draft, body: BodyReader, parts: list[Part], at: int
) -> tuple[list[tuple[str, Node]], list[Node]]:
    """Take one or two lines of surnames that end at ``at``."""
    lines = parts[-1].lines
    words = draft.lines.words
    first = at
    above = at - 1
    while not body.all_capitals and above > 1 and lines[above].kind == BLANK:
        above -= 1
    if above > 0 and lines[above].kind == TEXT and words[lines[at].first].isupper():
        other = words[lines[above].first]
        before = lines[above - 1]
        ends_text = before.kind in _SAYS and not words[before.last].endswith(_SENTENCE_END)
        if (
            other.isupper()
            and not (other.endswith(".") or ends_text)  # the end of a sentence in capitals
            and closing.is_signature(other, all_capitals=True)
            and not closing.is_closing_note(other)
        ):
            first = above
    signatures = []
    for line in lines[first : at + 1]:
        if line.kind == TEXT:
            signatures += _names_of(draft, line)
    closings = [node for _, node in signatures] + _closing_nodes(draft, lines[at + 1 :])
    del lines[first:]
    for part in reversed(parts[-2:]):
        closings += _notes_before(draft, part.lines)
        if any(line.kind in (TEXT, OPENING) for line in part.lines):
            break
    if not any(line.kind in (TEXT, OPENING) for line in lines):
        # The signature was a part of its own: what is left of it is furniture.
        opening = parts[-1].opening
        if opening is None:
            parts[-1] = parts[-1]._replace(heading=None)
    return signatures, closings


def _names_of(draft: Draft, line: BodyLine) -> list[tuple[str, Node]]:
    """Give the surnames of a line that signs, each at its place."""
    word = draft.lines.words[line.first]
    names = closing.surnames(word)
    if names == [word]:
        return [(word.rstrip(".#"), Node(NodeKind.SIGNATURE, line.start, line.end))]
    found = []
    at = 0
    for name in names:
        at = word.index(name, at)
        start = line.start + at
        found.append((name, Node(NodeKind.SIGNATURE, start, start + len(name))))
        at += len(name)
    return found


def _notes_before(draft: Draft, lines: list[BodyLine]) -> list[Node]:
    """Take notes and addresses on the web behind the text, and the rules around them."""
    words = draft.lines.words
    at = _last_text(lines, len(lines))
    first = len(lines)
    while at >= 0:
        line = lines[at]
        if line.kind == TEXT:
            if not _is_note(words, line):
                break
            if (
                at > 0
                and lines[at - 1].kind in (TEXT, OPENING)
                and not closing.is_closing_note(words[lines[at - 1].last])
                and not closing.is_group(words[line.first])
            ):
                break  # the note ends a sentence of the text
            first = at
        elif line.kind == RULE and first < len(lines):
            first = at  # over a note
        elif line.kind not in (BLANK, RULE):
            break
        at -= 1
    notes = _closing_nodes(draft, lines[first:])
    del lines[first:]
    return notes


def _is_note(words: list[str], line: BodyLine) -> bool:
    """Whether lines are a note; of several, the first says so or each is one."""
    note = words[line.first : line.last + 1]
    if len(note) <= _LONGEST_NOTE and closing.names_site(note[0]):
        return True
    return len(note) == 1 and closing.is_closing_note(note[0])


def _labelled(draft: Draft, parts: list[Part]) -> tuple[list[tuple[str, Node]], list[Node]]:
    """Take the labelled lines at the end of a SMART message: ``Signature: MARLIN``."""
    lines = parts[-1].lines
    words = draft.lines.words
    for at, line in enumerate(lines):
        if line.kind != TEXT:
            continue
        label = labelled_header.closing_label(draft, words[line.first])
        if label is None:
            continue
        signatures = []
        first = _attachments_before(draft, lines, at)
        value = words[line.first][label.end() :].strip()
        if label["key"][0] in "Ss" and value:
            node = Node(NodeKind.SIGNATURE, line.start + label.end(), line.end)
            signatures.append((value, node))
        closings: list[Node] = []
        for one in lines[first:]:
            if one.kind == BLANK:
                continue
            children = [node for _, node in signatures if one.start <= node.start < one.end]
            closings.append(draft.node(NodeKind.CLOSING, one.start, one.end, children or None))
        del lines[first:]
        return signatures, closings
    return [], []


def _attachments_before(draft: Draft, lines: list[BodyLine], at: int) -> int:
    """Give the line of a list of attachments over the signature; ``at`` where there is none."""
    for above in range(at - 1, max(at - _MOST_ATTACHMENTS, -1), -1):
        line = lines[above]
        word = draft.lines.words[line.first]
        if line.kind == TEXT and labelled_header.names_attachments(draft, word):
            return above
        if line.kind == OPENING:
            break
    return at


def _closing_nodes(draft: Draft, lines: list[BodyLine]) -> list[Node]:
    kinds = {
        LEVEL: NodeKind.LEVEL_LINE,
        STAMP: NodeKind.STAMP,
        SPACER: NodeKind.SPACER,
        RULE: NodeKind.RULE,
    }
    nodes = []
    for line in lines:
        if line.kind == BLANK:
            continue
        if line.kind == PAGE:
            nodes += [page.node for page in draft.page_lines if page.node.start == line.start]
        else:
            nodes.append(Node(kinds.get(line.kind, NodeKind.CLOSING), line.start, line.end))
    return nodes
