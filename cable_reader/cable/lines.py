"""The line table: where every line of a text starts and ends, blanks at its sides left out."""

from __future__ import annotations

import re

# Teletype texts end lines with CR, LF, CR LF and CR CR LF (two carriage returns, one line feed).
_LINE_END = re.compile(r"\r{1,3}\n|\n|\r")
# No structural line of a telegram is longer (69 columns, ACP 127); prose without breaks is.
STRUCTURAL_LENGTH = 160


class Lines:
    """Parallel lists over the lines of ``text``.

    ``words[i]`` is line ``i`` without the white space at its sides; it covers the code points
    ``starts[i]`` to ``ends[i]``. ``heads[i]`` is where the line itself begins.
    """

    __slots__ = ("ends", "heads", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.heads: list[int] = []
        if "\r" in text:
            at = 0
            for match in _LINE_END.finditer(text):
                self._add(text[at : match.start()], at)
                at = match.end()
            self._add(text[at:], at)
            return
        at = 0
        words, starts, ends, heads = self.words, self.starts, self.ends, self.heads
        for raw in text.split("\n"):
            word = raw.strip()
            size = len(raw)
            begin = at if len(word) == size else at + size - len(raw.lstrip())
            words.append(word)
            starts.append(begin)
            ends.append(begin + len(word))
            heads.append(at)
            at += size + 1

    def _add(self, raw: str, at: int) -> None:
        word = raw.strip()
        begin = at + len(raw) - len(raw.lstrip())
        self.words.append(word)
        self.starts.append(begin)
        self.ends.append(begin + len(word))
        self.heads.append(at)

    def __len__(self) -> int:
        return len(self.words)

    def indent(self, index: int) -> int:
        """Number of code points before the first word of a line."""
        return self.starts[index] - self.heads[index]

    def next_full(self, index: int, stop: int) -> int:
        """First line from ``index`` on that is not blank, or ``stop``."""
        words = self.words
        while index < stop and not words[index]:
            index += 1
        return index
