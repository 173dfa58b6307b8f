"""Where one cable ends and the next begins in a text that holds several.

The text is cut before every transmission; then transmissions of one message are put together
again, wherever they stand. Each cable is made of stretches of the file, and all stretches
together are the file.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from cable_reader.cable.lines import Lines
from cable_reader.cable.parts.levels import is_level_line
from cable_reader.cable.parts.mail import head_over
from cable_reader.cable.parts.routing_lines import are_of_relay
from cable_reader.cable.patterns import pattern
from cable_reader.cable.reading_copy import with_line_feeds
from cable_reader.cable.span import Span
from cable_reader.containers.identity import (
    MessageIdentity,
    read_banner_number,
    read_identity,
)

# A text with at most one of each of these is one cable; counting them is quick.
REFERENCES = ("MRN", "Mrn", "mrn")  # labels of the message reference, in the letters of a recasing
_SIGNS = (
    *("ZCZC", "FM ", "DE R", "Message Text", "MRN", "Mrn:", "mrn:", "PAGE 01", "PAGE 001"),
    "\nTAGS",
)
_LOOKED_BACK = 50  # messages with the same number, of other posts or years
_LONGEST_LINE = 160  # code points of a line that says something about a message
_HEAD_UNDER_BANNER = 14  # lines in which the first field of a message follows its banner
_LABELS = ("E.O. ", "EO ", "TAGS", "SUBJECT", "SUBJ:")
_LONGEST_STACK = 40  # lines of relays over those of the origin
_SHORT_TAIL = 12  # code points after NNNN in which no cable fits

_TRANSMISSION = pattern(r"(?:Cable Text:[ \t]*)?V{0,6}[ \t]{0,3}ZCZC[ \t]{0,3}[A-Z]{2,4}\d{2,5}$")
# The end of one message and the start of the next on one line: NNNNVZCZCXRO1234.
_GLUED_TRANSMISSION = pattern(r"V{1,6}ZCZC[ \t]{0,3}[A-Z]{2,4}\d{2,5}$")
_END_MARK = pattern(r"N{3,}[A-Z]*$|(?:<<\s*)?END OF DOCUMENT(?:\s*>>)?$")
_RELAYS = pattern(r"(?:ZZ|OO|PP|RR|YY|WW)(?:[ \t]+R[A-Z0-9]{4,7})+$")
_DE = pattern(r"DE[ \t]+R[A-Z0-9]{4,7}[ \t]+#?\d{3,5}\b")
_SENDER = pattern(r"FM[ \t]+[A-Z]")
_PREAMBLE = pattern(
    r"(?:[ZOPRYW][ \t]+){0,2}\d{6}Z?[ \t]*"
    r"(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*[ \t]+\d{2,4}\b"
)
_FIRST_PAGE = pattern(r"PAGE[ \t]+0{0,2}1[ \t]+[A-Z][A-Z .'\-]*[ \t]+(?P<number>\d{4,6})\b")
_LABELLED = pattern(r"(?:MRN|Mrn|mrn)[ \t]*:[ \t]*\S")
# Labels that some prints have before it.
_BEFORE_REFERENCE = pattern(r"(?:Date/DTG|DTG|Date|From|Action|Info)[ \t]*:", re.IGNORECASE)
_OPENED = pattern(
    r"\b(?:QUOTE|QTE|BEGIN[ \t]+(?:TEXT|QUOTE|MESSAGE|TELEGRAM|CABLE))\W{0,4}$"
    # STATE telegrams that repeat another: FOLLOWING TEL SENT ACTION SECSTATE
    r"|\bFOL(?:LOWING)?\b.{0,20}\b(?:REPEAT|RPT|SENT|TEL|TELEGRAM|MESSAGE|MSG|CABLE)\b"
)
_CLOSED = pattern(r"\b(?:UNQUOTE|UNQTE|END(?:[ \t]+OF)?[ \t]+(?:TEXT|QUOTE|MESSAGE|TELEGRAM))\b")
_QUOTING = ("QUOTE", "QTE", "BEGIN", "END ", "FOL")
# What the 1970s printed between the head of a page and the date-time group.
_FURNITURE = pattern(
    r"\d{1,3}$|-{4,}[ \t]*\d{6}|(?:ACTION|INFO|ORIGIN)[ \t]+[A-Z]{1,6}-\d\d|[A-Z]{1,6}-\d\d[ \t]"
    r"|DRAFTED BY|APPROVED BY"
)
_HEADINGS = frozenset({"Message Text", "Message Text:", "Cable Text:"})
_SHORT_LEVELS = frozenset({"SBU", "FOUO", "CUI"})


def split_cables(text: str) -> list[list[Span]]:
    """Give the stretches of each cable, in the order in which the cables begin."""
    if _surely_one(text):
        return [[Span(0, len(text))]]
    lines = Lines(with_line_feeds(text))
    cuts = _Cutter(lines).cuts()
    transmissions = [
        _Transmission(Span(first, last), read_identity(lines, first_line, last_line))
        for (first, first_line), (last, last_line) in zip(
            cuts, [*cuts[1:], (len(text), len(lines))], strict=True
        )
    ]
    return [_joined(spans) for spans in _messages(transmissions)]


def _surely_one(text: str) -> bool:
    if any(text.count(sign) > 1 for sign in _SIGNS):
        return False
    if any(map(text.__contains__, REFERENCES)) and ("ZCZC" in text or "FM " in text):
        return False
    end = max(text.find("NNN"), text.find("END OF DOCUMENT"))
    if end < 0:
        return True
    tail = text[end:]
    return "Message Attributes" in tail or len(tail.strip("N\r\n\t ")) < _SHORT_TAIL


class _Transmission(NamedTuple):
    span: Span
    identity: MessageIdentity


def _messages(transmissions: list[_Transmission]) -> list[list[Span]]:
    """Put transmissions of one message together; what names no message stays where it stands."""
    messages: list[list[Span]] = []
    known = _KnownMessages()
    current = 0
    waiting: list[Span] = []
    for span, identity in transmissions:
        if not identity:
            (messages[current] if messages else waiting).append(span)
            continue
        current = known.place_of(identity)
        if current == len(messages):
            messages.append([])
        messages[current].extend([*waiting, span])
        waiting = []
    return messages or [waiting]


class _KnownMessages:
    """The messages met so far, found by what their transmissions say; quick for thousands."""

    def __init__(self) -> None:
        self._identities: list[MessageIdentity] = []
        self._places: dict[object, list[int]] = {}

    def place_of(self, identity: MessageIdentity) -> int:
        """Give the place of the message, a new one at the end if it was not met before."""
        says = (identity.number, identity.station, identity.group)
        keys = [one for one in says if one is not None]
        near = {place for key in keys for place in self._places.get(key, ())[-_LOOKED_BACK:]}
        same = (
            place
            for place in sorted(near, reverse=True)
            if self._identities[place].same_message(identity)
        )
        found = next(same, len(self._identities))
        if found == len(self._identities):
            self._identities.append(identity)
        for key in keys:
            places = self._places.setdefault(key, [])
            if found not in places[-1:]:
                places.append(found)
        return found


def _joined(spans: list[Span]) -> list[Span]:
    """Make one stretch of those that follow each other without a gap."""
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].end == span.start:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


class _Cutter:
    """Finds the line (and the offset in it) at which each transmission begins."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._cuts = [(0, 0)]
        self._in_envelope = False  # before the text of the message has begun
        self._quoted = False  # in a message that this one repeats
        self._ended = False  # after NNNN
        self._page_number: str | None = None
        self._banner_number: int | None = None
        self._message = False  # something that only a message has was seen

    def cuts(self) -> list[tuple[int, int]]:
        """Give offset and line of every transmission; the first is the start of the text."""
        for index, word in enumerate(self._lines.words):
            if word:
                self._take(index, word)
        return self._cuts

    def _take(self, index: int, word: str) -> None:
        if "ZCZC" in word and self._take_transmission_id(index, word):
            return
        if len(word) > _LONGEST_LINE:
            return
        if word[0] in "N<E" and _END_MARK.match(word):
            self._ended, self._quoted, self._in_envelope = True, False, False
        elif self._begins(index, word):
            self._cut(index if word in _HEADINGS else self._back_over_head(index))
            self._in_envelope = not _LABELLED.match(word)
            self._message = True
            self._note(word)
        elif self._in_envelope and word.startswith(("E.O.", "EO ", "TAGS", "SUBJ", "1.")):
            self._in_envelope = False
        else:
            self._note(word)

    def _take_transmission_id(self, index: int, word: str) -> bool:
        lines = self._lines
        if _TRANSMISSION.match(word):
            # A level over it is its own only where the message before has ended.
            first = self._back_over_head(index) if self._ended else self._heading_over(index)
            self._cut(head_over(lines, first, self._cuts[-1][1]))
        elif (glued := _GLUED_TRANSMISSION.search(word)) is not None:
            self._cuts.append((lines.starts[index] + glued.start(), index + 1))
            self._reset()
        else:
            return False
        self._in_envelope = self._message = True
        return True

    def _begins(self, index: int, word: str) -> bool:
        """Whether a message begins here that has no transmission id."""
        if word in _HEADINGS:
            return True
        if word.startswith(REFERENCES):
            return self._message and _LABELLED.match(word) is not None
        if word.startswith("PAGE"):
            page = _FIRST_PAGE.match(word)
            return page is not None and self._page_number not in (None, page["number"])
        return not (self._in_envelope or self._quoted) and self._envelope_begins(index, word)

    def _envelope_begins(self, index: int, word: str) -> bool:
        if word[0] in "ZOPRYW" and _RELAYS.match(word):
            return self._comes_next(index, _DE)
        if word.startswith("DE "):
            return _DE.match(word) is not None
        banner = read_banner_number(word)
        if banner is not None and (self._ended or self._is_other_banner(index, banner[0])):
            return True
        return _PREAMBLE.match(word) is not None and self._comes_next(index, _SENDER)

    def _is_other_banner(self, index: int, number: int) -> bool:
        """Whether a banner of another message stands over a head: bodies put end to end."""
        if self._banner_number in (None, number):
            return False
        words = self._lines.words[index + 1 : index + _HEAD_UNDER_BANNER]
        return any(word.startswith(_LABELS) for word in words)

    def _comes_next(self, index: int, pattern: re.Pattern[str]) -> bool:
        following = (word for word in self._lines.words[index + 1 : index + 6] if word)
        return any(pattern.match(word) for word in list(following)[:2])

    def _note(self, word: str) -> None:
        if word.startswith("PAGE") and (page := _FIRST_PAGE.match(word)) is not None:
            self._page_number = page["number"]
        elif word.startswith(REFERENCES) and _LABELLED.match(word):
            self._message = True
        elif _RELAYS.match(word) or _DE.match(word) or _PREAMBLE.match(word):
            self._in_envelope = self._message = True
        elif any(part in word for part in _QUOTING):
            if _CLOSED.search(word):
                self._quoted = False
            elif _OPENED.search(word):
                self._quoted = True
        elif (banner := read_banner_number(word)) is not None:
            self._in_envelope, self._message = False, True
            self._banner_number = banner[0]

    def _back_over_head(self, index: int) -> int:
        """Give the line at which the head of a message begins that was recognised at ``index``.

        Of the levels above it, the nearest block belongs to it; one above that is the foot of
        the page before.
        """
        words = self._lines.words
        first = index
        levels: set[str] = set()  # of the level lines passed
        for line in range(index - 1, self._cuts[-1][1] - 1, -1):
            word = words[line]
            if not word:
                continue
            if word in _HEADINGS:
                return line
            if is_level_line(word) or word in _SHORT_LEVELS:
                if levels and (line + 1 < first or word in levels):
                    break
                levels.add(word)
            elif levels or not (
                _FURNITURE.match(word)
                or _FIRST_PAGE.match(word)
                or (_BEFORE_REFERENCE.match(word) and words[index].startswith(REFERENCES))
            ):
                break
            first = line
        return first

    def _heading_over(self, index: int) -> int:
        above = index - 1
        while above > self._cuts[-1][1] and not self._lines.words[above]:
            above -= 1
        return above if above >= 0 and self._lines.words[above] in _HEADINGS else index

    def _cut(self, line: int) -> None:
        head = self._lines.heads[line]
        above = self._lines.words[self._cuts[-1][1] : line][:_LONGEST_STACK]
        if line - self._cuts[-1][1] < _LONGEST_STACK and are_of_relay(
            [one for one in above if one]
        ):
            return
        if any(self._lines.words[self._cuts[-1][1] : line]):
            self._cuts.append((head, line))
        self._reset()

    def _reset(self) -> None:
        self._in_envelope = self._quoted = self._ended = self._message = False
        self._page_number = self._banner_number = None
