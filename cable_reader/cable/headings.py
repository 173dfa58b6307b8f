"""Headings between the paragraphs: titles with or without rules, and the names of blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.cable.body_lines import BLANK, OPENING, PAGE, RULE, TEXT
from cable_reader.cable.parts import closing, labelled_header
from cable_reader.cable.parts.blocks import begins_with_edge, find_edges, heading_kind
from cable_reader.cable.parts.inner_parts import BULLET
from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from cable_reader.cable.body_lines import BodyLine
    from cable_reader.cable.parts.paragraphs import Opening

_LONGEST_HEADING = 60  # characters (``format.md`` 4.5)
_EDGE_LINE = pattern(r"(?:BEGIN|END|QUOTE|UNQUOTE)\b", re.IGNORECASE)
_ENDS_SENTENCE = (".", "?", "!", ":", '"', "'", ")", "\u201d")
_ENDS_TEXT = (".", ".)", '."', ".\u201d")  # no second line of a title
CUT_END = pattern(r"(?:^|[\s(])END(?:[ ]OF)?(?:[ ]SUMMARY[ ]AND)?$", re.IGNORECASE)
# Words that titles write small.
_SMALL = frozenset(
    (
        *("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to"),
        *("v", "vs", "with"),
    )
)
# "(U) Next steps": a title may have a mark of its own.
_MARK = pattern(r"\((?:TS|[SCUR]|SBU|LOU|FOUO)(?:/{1,2}[A-Z ]{1,12})?\)[ ]{1,3}(?=[A-Z])")
_SURNAME = 2  # words
_MOST_WORDS = 9  # in a title without a rule; more make a sentence
_FEW_WORDS = 6  # a line this short may be a title although its words are small
_FEWEST_IN_CAPITALS = 5  # words, where the whole body is in capitals


class Headings:
    """Finds headings among the lines of one body."""

    def __init__(
        self,
        words: list[str],
        body: list[BodyLine],
        openings: dict[int, Opening],
        *,
        all_capitals: bool,
        before: str,
        rule_behind: bool,
    ) -> None:
        self.words = words
        self.body = body
        self.openings = openings
        self.all_capitals = all_capitals
        self.before = before  # the last words of the section before
        self.rule_behind = rule_behind  # the next section begins with a rule
        texts = (at for at, line in enumerate(body) if line.kind in (TEXT, OPENING, RULE))
        self._last_text = max(texts, default=-1) if rule_behind else -1

    def length_at(self, place: int) -> int:
        """Count the entries that make a heading at ``place``, its rules included; 0 for text."""
        body = self.body
        # A heading does not stand right under a line of text, but where no line is blank.
        if place and body[place - 1].kind in (TEXT, OPENING) and not self._is_hemmed_in(place):
            return 0
        if (place > 1 and self._goes_on(place)) or (self.before and self._closes_block(place)):
            return 0
        boxed = body[place].kind == RULE
        at = self._over_blanks(place + 1) if boxed else place
        if not self._may_be_heading(at):
            return 0
        entry = body[at]
        word = self.words[entry.first]
        under = self._rule_under(at)
        if under or (self.rule_behind and self._is_last_text(at)):
            length = (under or at) + 1 - place
            return length if self._is_title(word, ruled=True) else 0
        more = at + 1 < len(body) and body[at + 1].kind == TEXT
        if entry.last > entry.first or more:
            return 0
        return at + 1 - place if self._is_bare_heading(at, word, boxed=boxed) else 0

    def _is_hemmed_in(self, place: int) -> bool:
        """Whether a line stands between the end of a sentence and a rule over a paragraph."""
        body = self.body
        at = place + 1 if body[place].kind == RULE else place
        if at + 2 >= len(body) or body[at + 1].kind != RULE:
            return False
        before = self.words[body[place - 1].last]
        return body[at + 2].first in self.openings and before.endswith(_ENDS_SENTENCE)

    def _goes_on(self, place: int) -> bool:
        """Whether ``place`` goes on with a sentence that a page line cut, or with ``... END``."""
        body = self.body
        before = place - 1
        while before > 0 and body[before].kind not in (TEXT, OPENING, RULE):
            before -= 1
        if body[before].kind == RULE:
            return False
        word = self.words[body[before].last]
        if CUT_END.search(word):
            return True
        has_page = any(line.kind == PAGE for line in body[before + 1 : place])
        is_ruled = place + 1 < len(body) and body[place + 1].kind == RULE
        return has_page and not is_ruled and not word.endswith(_ENDS_SENTENCE)

    def _closes_block(self, place: int) -> bool:
        """Whether a section begins with the rest of ``END`` / ``SUMMARY.``, or of a last sentence."""
        if any(line.kind in (TEXT, OPENING) for line in self.body[:place]):
            return False
        if CUT_END.search(self.before):
            return True
        word = self.words[self.body[place].first]
        is_cut = not self.before.endswith(_ENDS_SENTENCE)
        return is_cut and any(not edge.opens for edge in find_edges(word, 0, len(word)))

    def _may_be_heading(self, at: int) -> bool:
        """Whether an entry is one or two short lines that open no paragraph."""
        if at >= len(self.body):
            return False
        entry = self.body[at]
        if entry.kind not in (TEXT, OPENING) or entry.first in self.openings:
            return False
        if entry.end - entry.start > 2 * _LONGEST_HEADING or entry.last > entry.first + 1:
            return False
        words = self.words
        if words[entry.first][:1].islower():
            return False  # "note.", the end of a sentence
        return max(len(words[entry.first]), len(words[entry.last])) <= _LONGEST_HEADING

    def _rule_under(self, at: int) -> int:
        """Find the rule under a heading of one or two lines; 0 where there is none."""
        body = self.body
        entry = body[at]
        after = at + 1
        if entry.last > entry.first and self.words[entry.last].endswith(_ENDS_TEXT):
            return 0
        if after < len(body) and entry.last == entry.first and body[after].kind == TEXT:
            # A second line of the heading that is too short to have joined a run.
            second = body[after]
            if second.last > second.first or second.end - second.start > _LONGEST_HEADING:
                return 0
            if self.words[second.first].endswith(_ENDS_TEXT):
                return 0
            after += 1
        elif after < len(body) and body[after].kind == BLANK:
            after += 1
        if after >= len(body) or body[after].kind != RULE or self._opens_box(at, after):
            return 0
        return after

    def _opens_box(self, at: int, rule: int) -> bool:
        """Whether a rule behind a blank line stands over the title of the next paragraph."""
        body = self.body
        title = rule + 1
        if body[rule - 1].kind != BLANK or title + 1 >= len(body):
            return False
        entry = body[title]
        is_line = entry.kind == TEXT and entry.first == entry.last
        return is_line and body[title + 1].kind == RULE and body[at].kind == TEXT

    def _is_last_text(self, at: int) -> bool:
        """Whether one line ends the section, under a rule or behind the end of a sentence."""
        body = self.body
        if at != self._last_text or body[at].last > body[at].first:
            return False
        before = at - 1
        while before >= 0 and body[before].kind not in (TEXT, OPENING, RULE):
            before -= 1
        if before < 0 or body[before].kind == RULE:
            return True
        return self.words[body[before].last].endswith(_ENDS_SENTENCE)

    def _is_bare_heading(self, at: int, word: str, *, boxed: bool) -> bool:
        """Judge a line without a rule under it: a block's name, or a title before a paragraph."""
        body = self.body
        after = at + 1
        while after < len(body) and body[after].kind not in (TEXT, OPENING):
            after += 1
        if after >= len(body):
            return self._is_last_title(at, word)
        if heading_kind(word):
            return True
        return body[after].first in self.openings and self._is_title(word, ruled=boxed)

    def _is_last_title(self, at: int, word: str) -> bool:
        """Whether the text breaks off behind a title in capitals; a surname has one word or two."""
        body = self.body
        if not word.isupper() or ":" in word:
            return False
        if closing.is_signature(word, all_capitals=True):
            return False  # "VAN LINDEN, CHARGE D'AFFAIRES A.I."
        if begins_with_edge(word):
            return False  # "END TEXT. LINDEN"
        if at < 2 or body[at - 1].kind != BLANK or body[at - 2].kind not in (TEXT, OPENING):
            return False
        before = self.words[body[at - 2].last]
        is_sentence = before.endswith((".", "?", "!", '"')) and not before.isupper()
        return is_sentence and _SURNAME < len(word.split()) <= _MOST_WORDS

    def _over_blanks(self, at: int) -> int:
        while at < len(self.body) and self.body[at].kind == BLANK:
            at += 1
        return at

    def _is_title(self, word: str, *, ruled: bool) -> bool:
        """Whether a line can be a heading; without a rule it must also be written like one."""
        if word.endswith((".", ",", ";")) and heading_kind(word) is None:
            return False
        mark = _MARK.match(word)
        word = word[mark.end() :] if mark else word
        if BULLET.match(word) or labelled_header.CLOSING.match(word) or _EDGE_LINE.match(word):
            return False
        if closing.is_closing_note(word):
            return False  # "Visit Embassy X's Classified Website:" in a box
        if word.count("  ") > 1 or "\t" in word:
            return False  # the head of a table
        if not all(edge.opens for edge in find_edges(word, 0, len(word))):
            return False  # "SUMMARY: ICE CAME. END SUMMARY"
        return ruled or self._is_written_as_title(word)

    def _is_written_as_title(self, word: str) -> bool:
        """Whether a line is in capitals or title case, or has few words."""
        if word.endswith((":", "?", "!", ")", '"')) and not heading_kind(word):
            return False
        tokens = [token for token in word.split() if token[:1].isalpha()]
        if not tokens or len(tokens) > _MOST_WORDS:
            return False
        if word.upper() == word:
            return not self.all_capitals or len(tokens) <= _FEWEST_IN_CAPITALS
        return all(token[0].isupper() or token in _SMALL for token in tokens) or (
            word[0].isupper() and len(tokens) <= _FEW_WORDS and not self.all_capitals
        )
