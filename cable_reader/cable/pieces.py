"""Text that runs over several stretches of the source, with the way back to the source."""

from __future__ import annotations

from bisect import bisect_right

from cable_reader.cable.patterns import pattern
from cable_reader.cable.span import Span
from cable_reader.cable.tree import Node, NodeKind

_HYPHEN_BREAK = pattern(r"(?<=\w)-[ \t\xa0]*[\r\n]\s*(?=\w)")
_HYPHEN_ENDS = ("-\n", "-\r", "- \n", "- \r")
# White space other than blank and line feed.
_RARE = "\t\r\x0b\x0c\x1c\x1d\x1e\x1f"
_WIDE = "\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))


def is_simple(text: str) -> bool:
    """Whether a text's only white space are blanks and line feeds: nearly all are."""
    has = text.__contains__
    return not any(map(has, _RARE)) and (text.isascii() or not any(map(has, _WIDE)))


def fold(text: str, *, simple: bool = False) -> str:
    """Fold white space; a hyphen at a line end stays and takes the next line without a blank.

    ``simple``: the text is known to be ``is_simple``.
    """
    if simple or is_simple(text):
        words = text.replace("\n", " ")
        if "  " in words:  # most lines of some archives keep a blank at their end
            words = text.replace(" \n", " ").replace("\n", " ")
        # One character is found ten times as quickly as two.
        if "  " not in words and ("-" not in words or "- " not in words):
            return words.strip(" ")
    if any(map(text.__contains__, _HYPHEN_ENDS)):
        text = _HYPHEN_BREAK.sub("-", text)
    return " ".join(text.split())


class Pieces:
    """Stretches of the source joined by line feeds; offsets in ``text`` map back by ``source``."""

    __slots__ = ("_at", "spans", "text")

    def __init__(self, source: str, spans: list[tuple[int, int]]) -> None:
        self.spans = spans
        self.text = "\n".join(source[start:end] for start, end in spans)
        self._at = [0]
        for start, end in spans[:-1]:
            self._at.append(self._at[-1] + end - start + 1)

    @property
    def start(self) -> int:
        """First code point in the source."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """End of the last stretch in the source."""
        return self.spans[-1][1]

    def source(self, offset: int) -> int:
        """Give the source offset of an offset in ``text``."""
        place = max(bisect_right(self._at, offset) - 1, 0)
        start, end = self.spans[place]
        return min(start + offset - self._at[place], end)

    def source_end(self, offset: int) -> int:
        """Give the source offset of an end: just behind the code point before ``offset``."""
        return self.source(offset - 1) + 1 if offset else self.start

    def node(self, kind: NodeKind, start: int, end: int) -> Node:
        """Make a leaf for a stretch of ``text``."""
        return Node(kind, self.source(start), self.source_end(end))

    def span(self, start: int, end: int) -> Span:
        """Give the source span of a stretch of ``text``."""
        return Span(self.source(start), self.source_end(end))
