"""How far a labelled field runs: over wrapped lines, page lines and blank lines that cut it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from cable_reader.cable.fields import Field, field_at
from cable_reader.cable.parts import captions, continuation, redactions
from cable_reader.cable.parts.blocks import begins_with_edge, heading_kind, opener_of
from cable_reader.cable.parts.classified_by import ORDER_OF_REASON
from cable_reader.cable.parts.inner_parts import is_rule
from cable_reader.cable.parts.levels import is_handling_note, is_level_line
from cable_reader.cable.parts.paragraphs import read_opening
from cable_reader.cable.parts.passing import is_clause
from cable_reader.cable.parts.references import STARTS_WITH_NUMBER
from cable_reader.cable.parts.tags_line import continues as tags_continue
from cable_reader.cable.patterns import pattern
from cable_reader.cable.pieces import fold
from cable_reader.cable.record import Redaction
from cable_reader.cable.tree import NodeKind

if TYPE_CHECKING:
    from cable_reader.cable.draft import Draft

_ITEM_LINE = pattern(
    r"(?:-[ ]{1,9})?¶?\s?[(\[]?(?P<letter>[A-Z])(?:[)\]]\.?|\.\)?|:(?=\s))\s*"
    r"(?P<twice>\(?(?P=letter)[.)]\s*)?"
)
_ITEM_LETTERS = pattern(r"(?:^|[\s:;,])[(\[]?([A-Za-z])(?:[.)\]]|:(?=\s))")
_PAPER = pattern(
    r"\b(?:E-?MAILS?|TEL(?:E)?CONS?|LETTER|MEMO|REPORT|NOTE|CABLE|IIR|FAX|DTG|CALL|MESSAGE|FAM|FAH"
    r"|CFR|UNSCR|OSC|FBIS|INCSR|TD)\b",
    re.IGNORECASE,
)
# A reference that a blank line cuts between label or post and number: "C) RIO" / "DE JANEIRO 12".
_UNFINISHED = pattern(r"(?:^|[\s;,:.(])(?:[A-Z][.)]|[A-Za-z]{2,})\s*$")
_NUMBER_LINE = pattern(r"\d{3,7}\s{0,4}(?:$|[,;]|[(\[]?[A-Z][.)\]])")  # "00723  (C) BRASILIA 12"
# Also "SONS 1.4 (b)", the end of a word that a blank line cut.
_REASON_LINE = pattern(
    r"\(?REASONS?\b|DECLASSIFY ON\b|DECL ON\b|[A-Z]{0,6}:?[ ]?1\.[45][ ]?\(?[A-H]\b", re.IGNORECASE
)
# Reasons whose letters a blank line cut off: "for reasons 1.4" / "(b) and (d)".
_CUT_REASON = pattern(
    r"(?:1\.[45]|REASONS?:?|1\.[45][^\n]{0,30}(?:\bAND|[,/&]))\s*$", re.IGNORECASE
)
# The end of a line of a title that does not end there: "... OF THE", "...:".
_WANTS_MORE = pattern(
    r"(?:[:,&]|\b(?:A|AN|AND|AS|AT|BY|FOR|FROM|IN|OF|ON|OR|THE|TO|WHAT|WITH))\s*$", re.IGNORECASE
)
# The end of a name and its reasons: "Ward III, reasons 1.4 (b)".
_NAME_AND_REASON = pattern(r"[^\n]{1,40}?\bREASONS?\b[^\n]{0,20}?\b1\.[45]", re.IGNORECASE)
_HAS_REASON = pattern(r"\bREASON|\b1\.[45]", re.IGNORECASE)
_REASON_LETTERS = pattern(r"\(?[A-H][),/]|1\.[45]", re.IGNORECASE)
_HEAD_LINES = 12  # lines of a head that show whether blank ones stand between them
_NEAR_LINES = 6  # of them, where the list before tells what goes on
_FEWEST_SPACED = 2  # lines between blank ones that show a habit
_PROSE = 9  # small letters that tell a sentence from a name among capitals
_ALSO_WORDS = ("NOTE", "COMMENT")  # names of blocks that may end a title
_LONG_TITLE = 45  # characters of its first line
_END = 80  # characters of a field so far that show whether it wants more
_BARE_LABEL = 16  # characters of a line that holds nothing but a label
_LONGEST_REPEATED = 2000  # characters of a field that later sections are asked to repeat
_LONGEST_GAPS = 200  # characters of white space that wrapping may add to it
_LONGEST_ORDER = 400  # characters of an E.O. line
# Fields whose wrapped text a page line may cut.
_RUNNING = frozenset(("subject", "ref", "classified"))


def find_extent(
    draft: Draft, field: Field, index: int, stop: int
) -> tuple[list[tuple[int, int]], int]:
    """Find the stretches of a field that begins at line ``index``, and the line after it."""
    return _Extent(draft, field, index, stop).find()


def joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join neighbours that only white space divides into one stretch."""
    found = [spans[0]]
    for start, end in spans[1:]:
        if text[found[-1][1] : start].isspace():
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


class _Extent:
    """Looks for the end of one field, line by line."""

    def __init__(self, draft: Draft, field: Field, index: int, stop: int) -> None:
        self.draft = draft
        self.lines = draft.lines
        self.field = field
        self.name = field.name
        self.at = index
        self.stop = stop
        self.words = ""  # of the field so far
        self.in_capitals = True  # none of them has a small letter
        self.spans: list[tuple[int, int]] = []
        # A later section repeats the fields of the first, and its text may follow at once.
        self.said_before = draft.said.get(field.name)
        self.in_later_section = bool(draft.banners) and (draft.banners[-1].section or 0) > 1

    def find(self) -> tuple[list[tuple[int, int]], int]:
        lines = self.lines
        start = lines.starts[self.at]
        end = self._without_codes(start, lines.ends[self.at])
        self.words = self.draft.text[start:end]
        label = self.field.label.match(self.words)
        title = self.words[label.end() :] if label else self.words
        self.in_capitals = title.upper() == title
        self.spans.append((start, end))
        self.at += 1
        while self.at < self.stop:
            if not lines.words[self.at]:
                following = lines.next_full(self.at, self.stop)
                if following >= self.stop or not self._goes_on_at(following):
                    break
                self.at = following
            if self._skip_cut() and (self.at >= self.stop or not lines.words[self.at]):
                continue
            if self._ends():
                break
            self._take(lines.starts[self.at], lines.ends[self.at])
            self.at += 1
        self.draft.said.setdefault(self.name, fold(self.words))
        return joined(self.draft.text, self.spans), self.at

    def _without_codes(self, start: int, end: int) -> int:
        """Give where the words of a line end in a release, whose codes stand beside the text."""
        draft = self.draft
        line = draft.text[start:end]
        codes = redactions.codes_at_end(line) if draft.is_release and "  " in line else None
        if codes is None:
            return end
        at = end - len(line[-redactions.REACH :]) + codes.start("codes")
        node = draft.add(NodeKind.REDACTION, at, end)
        found = redactions.codes_of(draft.text[at:end])
        draft.redactions.append(Redaction(found, at, end, node))
        return start + len(draft.text[start:at].rstrip())

    def _take(self, start: int, end: int) -> None:
        end = self._without_codes(start, end)
        self.spans.append((start, end))
        more = self.draft.text[start:end]
        self.words += "\n" + more
        self.in_capitals = self.in_capitals and more.upper() == more

    # -- blank lines

    def _goes_on_at(self, following: int) -> bool:
        """Whether the field goes on behind blank lines, at line ``following``."""
        lines, words = self.lines, self.words
        word = lines.words[following]
        if field_at(word):
            return False
        bare = words.rstrip().endswith(":") and len(words) < _BARE_LABEL
        if bare and not read_opening(lines, following, after_blank=True):
            return True
        if self.name == "tags":
            is_open = words.rstrip().endswith(",") or self._is_spaced(following, _NEAR_LINES)
            return is_open and tags_continue(words, word)
        return self._is_cut_off(following, word) or (
            self.name in _RUNNING and self._page_then_text(following)
        )

    def _is_cut_off(self, following: int, word: str) -> bool:
        """Whether a line behind a blank one is the rest of a list, of reasons or of a title."""
        if self.name == "ref":
            return self._is_reference(word) or self._page_then_reference(following)
        if self.name == "classified":
            letters = _CUT_REASON.search(self.words[-_END:]) and _REASON_LETTERS.match(word)
            return bool(letters or _REASON_LINE.match(word) or self._is_cut_name(following, word))
        return self.name == "subject" and self._is_cut_title(following)

    def _is_cut_name(self, at: int, word: str) -> bool:
        """Whether line ``at`` ends a name and gives the reasons, behind a blank line."""
        return (
            _NAME_AND_REASON.match(word) is not None
            and _HAS_REASON.search(self.words) is None
            and read_opening(self.lines, at, after_blank=True) is None
        )

    def _is_cut_title(self, at: int) -> bool:
        """Whether line ``at`` ends a title in capitals of a text with a blank line after each line.

        It stands alone, and a field follows, or the words before it want more.
        """
        lines = self.lines
        word = lines.words[at]
        after = lines.next_full(at + 1, self.stop)
        if after == at + 1 or after >= self.stop:
            return False
        if (
            field_at(lines.words[after]) is None
            and not _WANTS_MORE.search(self.words[-_END:])
            and not self._opens_text_of_spaced(at, after)
        ):
            return False
        return (
            word.isupper()
            and not word.endswith(".")
            and self.in_capitals
            and not (is_level_line(word) or heading_kind(word) or is_rule(word) or is_clause(word))
            and captions.read_captions(self.draft, at) is None
            and not continuation.could_be_page_line(word)
        )

    def _opens_text_of_spaced(self, at: int, after: int) -> bool:
        """Whether the text begins at line ``after``, with a blank line behind each line of the head."""
        before = self.lines.words[max(at - _HEAD_LINES, 0) : at]
        if sum(map(bool, before)) < _FEWEST_SPACED or not self._is_spaced(at, _HEAD_LINES):
            return False
        opening = read_opening(self.lines, after, after_blank=True)
        return opening is not None and opening.number == 1

    def _is_spaced(self, at: int, count: int) -> bool:
        """Whether a blank line stands behind each of some lines before line ``at``."""
        words = self.lines.words[max(at - count, 0) : at]
        return not any(one and other for one, other in pairwise(words))

    def _is_reference(self, word: str) -> bool:
        """Whether a line is an item of a list of references, or ends one cut in the middle."""
        if _UNFINISHED.search(self.words[-_END:]) and (
            STARTS_WITH_NUMBER.match(word) or _NUMBER_LINE.match(word)
        ):
            return True
        item = _ITEM_LINE.match(word)
        if item is None or is_level_line(word):
            return False
        if STARTS_WITH_NUMBER.match(word, item.end()) is not None:
            return True
        # A letter, a telcon or a report: its letter comes next, or is printed twice.
        letters = _ITEM_LETTERS.findall(self.words)
        is_next = bool(letters) and ord(item["letter"]) == ord(letters[-1].upper()) + 1
        return is_next and (item["twice"] is not None or _PAPER.search(word) is not None)

    # -- page lines

    def _page_then_text(self, at: int) -> bool:
        """Whether a page line cuts the field: levels, the page line, then text that goes on."""
        lines = self.lines
        while at < self.stop and (not lines.words[at] or is_level_line(lines.words[at])):
            at += 1
        if at >= self.stop or not continuation.could_be_page_line(lines.words[at]):
            return False
        page = continuation.read_page_line(self.draft, at)
        if page is None:
            return False
        if page[2] < lines.ends[at]:
            return True
        following = lines.next_full(page[1], self.stop)
        return following < self.stop and not (
            field_at(lines.words[following])
            or read_opening(lines, following, after_blank=True)
            or captions.read_captions(self.draft, following)
            or not (lines.words[at].startswith("PAGE ") or self._runs_over(lines.words[following]))
        )

    def _runs_over(self, word: str) -> bool:
        """Whether the field runs on in ``word`` behind a section line, where text mostly begins."""
        if self.name == "classified":
            return _REASON_LINE.match(word) is not None
        is_title = self.name == "subject" and self.in_capitals and word.isupper()
        return is_title and heading_kind(word) is None and not is_rule(word)

    def _page_then_reference(self, at: int) -> bool:
        """Whether a section line cuts a list: ``CASTRA 00009911 001.2 OF 005``, then an item."""
        lines = self.lines
        if not continuation.could_be_page_line(lines.words[at]):
            return False
        page = continuation.read_page_line(self.draft, at)
        if page is None:
            return False
        following = lines.next_full(page[1], self.stop)
        return following < self.stop and self._is_reference(lines.words[following])

    def _skip_cut(self) -> bool:
        """Step over level and page lines that cut the field; text in a page line is taken."""
        draft, lines = self.draft, self.lines
        word = lines.words[self.at]
        is_printed = continuation.could_be_page_line(word)
        if self.name == "ref" and not word.startswith("PAGE "):
            page = continuation.take_page_line(draft, self.at)
            if page is not None:
                self.at = lines.next_full(page[1], self.stop)
                return True
        if not (is_printed or is_level_line(word)) or not self._page_then_text(self.at):
            return False
        while not continuation.could_be_page_line(lines.words[self.at]):
            if lines.words[self.at]:
                draft.add_line(self.at, NodeKind.LEVEL_LINE)
            self.at += 1
        page = continuation.take_page_line(draft, self.at)
        if page is None:
            return False
        end = lines.ends[self.at]
        self.at = page[1]
        if page[2] < end:
            self._take(page[2], end)
        else:
            self.at = lines.next_full(self.at, self.stop)
        return True

    # -- where it ends

    def _ends(self) -> bool:
        """Whether the field ends before line ``at``."""
        word = self.lines.words[self.at]
        is_reason = self.name == "classified" and (
            _REASON_LINE.match(word) or ORDER_OF_REASON.match(word)
        )
        if self._is_repeated() or (field_at(word) is not None and not is_reason):
            return True
        if word[0] in "0123456789¶(" and self._opens_paragraph(word):
            return True
        if is_rule(word) or word in ("-", ".") or self._names_block(word):
            return True
        if self.name == "tags":
            return not tags_continue(self.words, word)
        if (
            is_level_line(word)
            or (word[0] in "STst" and is_handling_note(word))
            or (
                continuation.could_be_page_line(word)
                and continuation.read_page_line(self.draft, self.at)
            )
        ):
            return True
        return self._is_other_text(word)

    def _names_block(self, word: str) -> bool:
        """Whether a line opens or closes a block: ``SUMMARY``, ``BEGIN TEXT``."""
        kind = heading_kind(word)
        if kind is None:
            return begins_with_edge(word)
        return not (kind in _ALSO_WORDS and self._ends_title(word))

    def _ends_title(self, word: str) -> bool:
        """Whether the name of a block ends a long title: ``... THE REPLY TO OUR`` / ``NOTE``."""
        lines, after = self.lines, self.at + 1
        is_ruled = after < self.stop and is_rule(lines.words[after])
        is_long = lines.ends[self.at - 1] - lines.starts[self.at - 1] >= _LONG_TITLE
        return self.name == "subject" and is_long and word[-1] not in ".:" and not is_ruled

    def _is_repeated(self) -> bool:
        """Whether the field says by now all that it said in an earlier section."""
        said = self.said_before
        if said is None or len(self.words) > len(said) + _LONGEST_GAPS:
            return False
        return len(said) < _LONGEST_REPEATED and fold(self.words) == said

    def _opens_paragraph(self, word: str) -> bool:
        if self.name == "ref" and _ITEM_LINE.match(word):
            return False
        opening = read_opening(self.lines, self.at, after_blank=False)
        if opening is None:
            return False
        if opening.number is None:
            return self.name not in ("ref", "classified") and opening.marking is not None
        is_first = opening.number == 1 or self.in_later_section
        if opening.marking is None and self.name in ("ref", "classified"):
            return is_first
        return opening.marking is not None or is_first

    def _is_other_text(self, word: str) -> bool:
        """Whether a line reads unlike the words of a subject or an E.O. line."""
        if self.name == "subject":
            if self.in_capitals and sum(map(str.islower, word)) > _PROSE:
                return True  # a sentence under a subject in capitals
            opener = opener_of(word)
            opens = opener is not None and ":" in word[: opener[1]]
            return opens or captions.is_stray_caption(word)
        if self.name == "eo":
            too_long = len(self.words) > _LONGEST_ORDER
            return too_long or captions.read_captions(self.draft, self.at) is not None
        return False
