"""Passing instructions: who in an addressed post is to get the cable."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from cable_reader.cable.parts.captions import leading_captions
from cable_reader.cable.patterns import pattern
from cable_reader.cable.record import PassingInstruction
from cable_reader.cable.tree import Node, NodeKind, new_node

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft

_VERB = r"(?:FOR|PASS(?:[ ]TO)?|ALSO[ ](?:FOR|PASS)|PLEASE[ ]PASS|PLS[ ]PASS|FROM)"
# "DOD FOR OSD/PELL", "FOR THE SECRETARY FROM THE AMBASSADOR", "INFORM CONSULS".
CLAUSE = pattern(
    rf"(?:[A-Z][A-Z0-9 .&/'\-]{{0,40}}?[ ]+)?{_VERB}[ ]+\S|INFORM[ ]|NSC[ ]FOR|TREASURY[ ]FOR"
)
_STARTS_CLAUSE = pattern(
    rf"[A-Z][A-Z0-9.&/'\-]{{1,20}}(?:[ ][A-Z][A-Z0-9.&/'\-]{{1,20}}){{0,3}}[ ]{_VERB}[ ]+\S"
)
_PASSING = NodeKind.PASSING
new_instruction = partial(tuple.__new__, PassingInstruction)
_OPEN_END = ("/", ",", "(", "&", "-")
_OPEN_WORDS = frozenset(("AND", "FOR", "TO", "PASS", "FROM", "THE", "ALSO", "OF"))


def is_clause(word: str) -> bool:
    """Whether a line reads like a passing instruction."""
    return len(word) < 200 and CLAUSE.match(word) is not None


def is_open(word: str) -> bool:
    """Whether a passing line goes on in the next: it ends in FOR, AND, a slash or a comma."""
    return word.endswith(_OPEN_END) or word.rpartition(" ")[2] in _OPEN_WORDS


def read_passing(draft: Draft, lines: list[tuple[int, str]]) -> list[PassingInstruction]:
    """Join the passing lines and cut them into clauses at ``;`` and where a line begins one.

    ``lines`` are the offsets and words of each.
    """
    pieces: list[tuple[str, Node, bool]] = []  # text, place, whether it begins a clause
    before = ";"
    for start_of_line, words in lines:
        begin, word = start_of_line, words
        leading = leading_captions(begin, word)
        if leading is not None:
            captions, cut = leading
            draft.captions += captions
            draft.nodes += [caption.node for caption in captions]
            begin, word = begin + cut, word[cut:]
        fresh = _begins(before, word)
        before = word
        at = 0
        for part in word.split(";"):
            stripped = part.strip()
            if stripped:
                start = begin + at + len(part) - len(part.lstrip())
                node = new_node((_PASSING, start, start + len(stripped), ()))
                draft.nodes.append(node)
                pieces.append((stripped, node, fresh))
            at += len(part) + 1
            fresh = True
    return _join(pieces)


def clauses_of(words: str) -> list[str]:
    """Cut the value of a labelled passing line, its line ends kept, into clauses."""
    found: list[str] = []
    before = ";"
    for line in map(str.strip, words.splitlines()):
        for place, part in enumerate(line.split(";")):
            clause = " ".join(part.split())
            if not clause:
                continue
            if found and place == 0 and not _begins(before, line):
                gap = "" if found[-1].endswith("/") else " "
                found[-1] += gap + clause
            else:
                found.append(clause)
        before = line or before
    return found


def _begins(before: str, word: str) -> bool:
    """Whether ``word`` begins a clause after the line ``before`` and does not go on with it."""
    if before.endswith(";"):
        return True
    if is_open(before):
        return False
    last = before.rpartition(";")[2].strip()
    if len(last) < len(before) and (word.startswith("FOR ") or not is_clause(last)):
        return False  # "...; TREASURY" / "FOR OASIA": the clauses have their signs
    return _STARTS_CLAUSE.match(word) is not None or word.startswith(("FOR ", "PASS ", "INFORM "))


def _join(pieces: list[tuple[str, Node, bool]]) -> list[PassingInstruction]:
    found: list[PassingInstruction] = []
    words = ""
    nodes: list[Node] = []
    for text, node, begins in pieces:
        if begins and nodes:
            found.append(new_instruction((" ".join(words.split()), tuple(nodes))))
            words, nodes = "", []
        # No blank where a line was wrapped at a slash.
        words = f"{words}{text}" if words.endswith("/") or not words else f"{words} {text}"
        nodes.append(node)
    if nodes:
        found.append(new_instruction((" ".join(words.split()), tuple(nodes))))
    return found
