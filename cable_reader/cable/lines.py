"""The line table: where every line of a text starts and ends, blanks at its sides left out."""

from __future__ import annotations

from itertools import accumulate, pairwise
from operator import add

from cable_reader.cable.patterns import pattern

# Teletype texts end lines with CR, LF, CR LF and CR CR LF (two carriage returns, one line feed).
_LINE_END = pattern(r"\r{1,3}\n|\n|\r")


def _split_any(text: str) -> tuple[list[str], list[int]]:
    """Split a text that has carriage returns; gives the lines and where each begins."""
    raws: list[str] = []
    heads = [0]
    for match in _LINE_END.finditer(text):
        raws.append(text[heads[-1] : match.start()])
        heads.append(match.end())
    raws.append(text[heads[-1] :])
    return raws, heads


class Lines:
    """Parallel lists over the lines of ``text``.

    ``words[i]`` is line ``i`` without the white space at its sides; it covers the code points
    ``starts[i]`` to ``ends[i]``. ``heads[i]`` is where the line itself begins.
    """

    __slots__ = ("ends", "heads", "is_split", "quoting", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.quoting: dict[int, int] = {}  # signs that quote a mail: start and end
        self.is_split = False  # some lines begin where none begins in the text
        if "\r" in text:
            raws, heads = _split_any(text)
        else:
            raws = text.split("\n")
            heads = [0, *map(add, accumulate(map(len, raws[:-1])), range(1, len(raws)))]
        words = list(map(str.strip, raws))
        self.words = words
        self.heads = heads
        self.starts = starts = heads.copy()
        if raws != words:
            for index, (raw, word) in enumerate(zip(raws, words, strict=True)):
                if raw != word:
                    starts[index] += len(raw) - len(raw.lstrip())
        self.ends = list(map(add, starts, map(len, words)))

    def __len__(self) -> int:
        return len(self.words)

    def indent(self, index: int) -> int:
        """Count the code points before the first word of a line, its quoting left out."""
        head = self.heads[index]
        return self.starts[index] - self.quoting.get(head, head)

    def split(self, index: int, cuts: list[int]) -> None:
        """Make several lines of one; each cut is an offset in its words where a line begins."""
        self.is_split = True
        word, start = self.words[index], self.starts[index]
        edges = [0, *cuts, len(word)]
        words, starts = [], []
        for first, last in pairwise(edges):
            part = word[first:last]
            starts.append(start + first + len(part) - len(part.lstrip()))
            words.append(part.strip())
        heads = [self.heads[index], *starts[1:]]
        self.words[index : index + 1] = words
        self.starts[index : index + 1] = starts
        self.heads[index : index + 1] = heads
        self.ends[index : index + 1] = [
            at + len(part) for at, part in zip(starts, words, strict=True)
        ]

    def trim(self, index: int, count: int) -> None:
        """Take the last ``count`` code points off the words of a line, and blanks before them."""
        self.words[index] = self.words[index][:-count].rstrip()
        self.ends[index] = self.starts[index] + len(self.words[index])

    def next_full(self, index: int, stop: int) -> int:
        """Find the first line from ``index`` on that is not blank; ``stop`` if none is."""
        words = self.words
        while index < stop and not words[index]:
            index += 1
        return index

    def next_blank(self, index: int, stop: int) -> int:
        """Find the first blank line from ``index`` on; ``stop`` if none is."""
        words = self.words
        while index < stop and words[index]:
            index += 1
        return index
