"""The tokens of a TAGS list that no comma divides: codes, codes stuck together, persons, phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.parts.people import GIVEN_NAMES
from cable_reader.cable.patterns import pattern
from cable_reader.cable.record import Tag
from cable_reader.cable.tree import NodeKind
from cable_reader.cable.vocabulary import is_known_tag, segment_glued_tags, tag_meant, tag_phrase

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft
    from cable_reader.cable.pieces import Pieces
    from cable_reader.cable.tree import Node

_CODE = pattern(r"(?:[A-Z]{2}|[A-Z]{4}|K[A-Z]{3})$")
_LONGEST_RUN = 80  # letters; a TAGS line is not longer
_GLUED = 6  # shorter runs of letters are words or typing errors
_VISITS = frozenset(("OVIP", "OREP", "OTRA"))
_NAME = pattern(r"[A-Z](?:[A-Z'\u2019\-]{1,24}|\.)\.?")
_SEVERAL = 2
_GIVEN = 3  # given names and initials of a visitor


def _segment(run: str) -> list[str] | None:
    """Cut a run without blanks into codes; program codes (K and three letters) need not be known."""
    known = segment_glued_tags(run)
    if known:
        return list(known)
    if len(run) > _LONGEST_RUN or not run.isalpha():
        return None
    # best[at]: codes of run[:at], the fewest unknown ones first
    best: list[tuple[int, list[str]] | None] = [(0, [])] + [None] * len(run)
    for at in range(len(run)):
        so_far = best[at]
        if so_far is None:
            continue
        for size in (4, 2, 5, 3):
            code = run[at : at + size]
            unknown = not is_known_tag(code)
            if len(code) < size or (unknown and not (size == 4 and code[0] == "K")):
                continue
            cost = so_far[0] + unknown
            old = best[at + size]
            if old is None or cost < old[0]:
                best[at + size] = (cost, [*so_far[1], code])
    whole = best[-1]
    return whole[1] if whole is not None and len(whole[1]) > whole[0] + 1 else None


def _is_code(word: str) -> bool:
    return is_known_tag(word) or _CODE.match(word) is not None


def read_group(draft: Draft, pieces: Pieces, group: list[tuple[str, int, int, bool]]) -> list[Tag]:
    """Read the tokens between two commas: codes, persons, phrases; other words make one phrase."""
    reader = _Group(draft, pieces, group)
    at = 0
    while at < len(group):
        at = reader.read(at)
    reader.close()
    return reader.tags


class _Group:
    """Reads tokens that no comma divides."""

    def __init__(
        self, draft: Draft, pieces: Pieces, group: list[tuple[str, int, int, bool]]
    ) -> None:
        self.draft = draft
        self.pieces = pieces
        self.group = group
        self.words = [token[0].upper() for token in group]
        self.tags: list[Tag] = []
        self.phrase: list[int] = []  # places of words that are no codes

    def read(self, at: int) -> int:
        """Read what begins with token ``at``; gives the token behind it."""
        _, start, end, is_person = self.group[at]
        code = self.words[at]
        if is_person:
            self.close()
            self._add(Tag(code, self._node(start + 1, end - 1), known=True, kind="person"))
            return at + 1
        phrase = tag_phrase(self.words, at)
        if phrase is not None:
            return self._take_phrase(at, *phrase)
        if self._is_named(at):
            return self._take_person(at)
        if not self._take_code(code, start, end):
            self.phrase.append(at)
        return at + 1

    def _take_code(self, code: str, start: int, end: int) -> bool:
        """Take a token that is a code, codes without blanks, or a code with a typing error."""
        if _is_code(code) and not (self.phrase and not is_known_tag(code)):
            codes = [code]
        else:
            codes = (_segment(code) if len(code) >= _GLUED else None) or []
        meant = tag_meant(code) if len(codes) < _SEVERAL else None
        if not codes and not meant:
            return False
        self.close()
        if len(codes) >= _SEVERAL:
            self._take_glued(start, code, codes)
            return True
        if meant:
            self.draft.note(
                "TAGS_UNKNOWN", *self.pieces.span(start, end), token=code, proposed=meant
            )
        code = meant or code
        self._add(Tag(code, self._node(start, end), is_known_tag(code)))
        return True

    def close(self) -> None:
        """Make one phrase of the words that are no codes."""
        if not self.phrase:
            return
        first, last = self.phrase[0], self.phrase[-1]
        words = " ".join(self.words[first : last + 1])
        kind = "phrase" if len(self.phrase) > 1 else "unknown"
        node = self._node(self.group[first][1], self.group[last][2])
        self._add(Tag(words, node, is_known_tag(words), kind=kind))
        self.phrase.clear()

    def _add(self, tag: Tag) -> None:
        self.tags.append(tag)

    def _node(self, start: int, end: int) -> Node:
        return self.pieces.node(NodeKind.TAG, start, end)

    def _take_phrase(self, at: int, count: int, words: str, rest: int) -> int:
        """Take a known phrase of ``count`` words; ``rest`` letters of the next tag stick to it."""
        self.close()
        start, end = self.group[at][1], self.group[at + count - 1][2] - rest
        self._add(Tag(words, self._node(start, end), known=True, kind="phrase"))
        if rest:
            last = self.words[at + count - 1][-rest:]
            self._take_glued(end, last, list(segment_glued_tags(last, words_too=True) or [last]))
        return at + count

    def _take_glued(self, start: int, printed: str, codes: list[str]) -> None:
        at = start
        for code in codes:
            self._add(Tag(code, self._node(at, at + len(code)), is_known_tag(code), glued=True))
            at += len(code)
        place = self.pieces.span(start, at)
        self.draft.note("TAGS_GLUED", *place, printed=printed, proposed=" ".join(codes))

    def _is_named(self, at: int) -> bool:
        """Whether a surname stands at ``at``: behind OVIP, or before a given name."""
        words = self.words
        if is_known_tag(words[at]) or not _NAME.fullmatch(words[at]):
            return False
        if not self.phrase and self.tags and self.tags[-1].code in _VISITS:
            return at + 1 < len(words) and self._ends_name(at + 1) > at + 1
        return at + 1 < len(words) and words[at + 1] in GIVEN_NAMES

    def _ends_name(self, at: int) -> int:
        """Find the end of the given names from token ``at`` on."""
        words = self.words
        stop = at
        while (
            stop < min(len(words), at + _GIVEN)
            and not is_known_tag(words[stop].rstrip("."))
            and _NAME.fullmatch(words[stop])
            and tag_phrase(words, stop) is None
            and not (stop + 1 < len(words) and stop > at and words[stop + 1] in GIVEN_NAMES)
        ):
            stop += 1
        return stop

    def _take_person(self, at: int) -> int:
        """Take a surname and given names: ``OVIP REEVE ANTON`` is the person REEVE, ANTON."""
        after_visit = not self.phrase and bool(self.tags) and self.tags[-1].code in _VISITS
        self.close()
        stop = self._ends_name(at + 1) if after_visit else at + 2
        given = " ".join(self.words[at + 1 : stop])
        node = self._node(self.group[at][1], self.group[stop - 1][2])
        self._add(Tag(f"{self.words[at]}, {given}", node, known=True, kind="person"))
        return stop
