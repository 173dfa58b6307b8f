"""The end of an address: its precedence and its message continuity number, in either order."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.parts.banner import distance
from cable_reader.cable.patterns import pattern
from cable_reader.cable.tree import Node, NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft

_PRECEDENCES = ("FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE")
_PRECEDENCE = frozenset(_PRECEDENCES)
_BEFORE_IMMEDIATE = frozenset(("NIACT", "OPERATIONAL"))
# "AIG 12345" is the whole name of an address indicating group.
_NUMBERED_PLAD = pattern(r"(?:AIG|CAD|COLLECTIVE NUMBER)$")
# Numbers of one or two digits count at posts of the State Department alone: "AMEMBASSY OSTGARD 55".
_POST = pattern(r"AM(?:EMBASSY|CONSUL|CONGEN)\b|SECSTATE\b|USMISSION\b|US(?:INT|LO)\b")
_LONGEST_NUMBER = 5  # digits
_SHORTEST_NUMBER = 3  # digits, at any addressee
# What a wrapped address line leaves for the next: "PRIORITY 0417", "NIACT IMMEDIATE", "0417".
_TAIL = pattern(
    r"(?:FLASH|(?:(?:NIACT|OPERATIONAL)[ ]{1,3})?IMMEDIATE|PRIORITY|ROUTINE)(?:[ ]{1,9}\d{3,5})?$"
    r"|\d{3,5}$"
)


class Tail(NamedTuple):
    """An address without its end, and what stood there."""

    plad: str
    precedence: str | None
    precedence_printed: str | None
    number: str | None
    nodes: list[Node]


@lru_cache(maxsize=2048)
def precedence_of(word: str) -> str | None:
    """Give the precedence that a word means, typing errors put right; None for other words."""
    if word in _PRECEDENCE:
        return word
    if not 5 <= len(word) <= 11 or not word.isalpha() or word[0] not in "FIPRMO":
        return None
    for name in _PRECEDENCES[1:]:
        if distance(word, name, 2) <= 2:
            return name
    return "FLASH" if distance(word, "FLASH", 1) <= 1 and len(word) == 5 else None


def is_whole(plad: str) -> bool:
    """Whether a PLAD ends neither in a precedence nor in a word that wants a number."""
    return not (precedence_of(plad.rpartition(" ")[2]) or _NUMBERED_PLAD.search(plad))


def is_tail(words: str) -> bool:
    """Whether a line is only the end of the address on the line before it."""
    return _TAIL.match(words) is not None


def read_tail(draft: Draft, words: str, at: int) -> Tail:
    """Take precedence and number off the end of an address that begins at an offset.

    The number mostly stands last; ``AMEMBASSY OSTGARD 0417 PRIORITY`` has it first.
    """
    words = words.replace("\t", " ")
    nodes: list[Node] = []
    rest, number = _number_off(words, at, nodes)
    rest, precedence, printed = _precedence_off(draft, rest, at, nodes)
    if precedence and number is None:
        rest, number = _number_off(rest, at, nodes)
    return Tail(rest.rstrip(" ,"), precedence, printed, number, nodes[::-1])


def _number_off(words: str, at: int, nodes: list[Node]) -> tuple[str, str | None]:
    """Take a number off the end of words."""
    head, _, last = words.rpartition(" ")
    head = head.rstrip()
    if not (head and last.isdigit() and len(last) <= _LONGEST_NUMBER):
        return words, None
    if _NUMBERED_PLAD.search(head) or (len(last) < _SHORTEST_NUMBER and not _POST.match(head)):
        return words, None
    nodes.append(Node(NodeKind.CONTINUITY_NUMBER, at + len(words) - len(last), at + len(words)))
    return head.removesuffix(" NO.").removesuffix(" NO").rstrip(), last  # "OSTGARD NO. 33"


def _precedence_off(
    draft: Draft, words: str, at: int, nodes: list[Node]
) -> tuple[str, str | None, str | None]:
    """Take a precedence off the end of words; gives its meaning and its printed form too."""
    head, _, last = words.rpartition(" ")
    meant = precedence_of(last) if head.strip() else None
    if not meant:
        return words, None, None
    end = at + len(words)
    begin = len(words) - len(last)
    printed, precedence = last, meant
    before = head.rstrip().rpartition(" ")[2]
    if meant == "IMMEDIATE" and before in _BEFORE_IMMEDIATE and head.strip() != before:
        begin = head.rindex(before)
        printed = words[begin:]
        precedence = "NIACT IMMEDIATE" if before == "NIACT" else "IMMEDIATE"
    nodes.append(Node(NodeKind.PRECEDENCE, at + begin, end))
    if last != meant:
        draft.note("PREC_TYPO", end - len(last), end, printed=last, meant=meant)
    return words[:begin].rstrip(), precedence, printed
