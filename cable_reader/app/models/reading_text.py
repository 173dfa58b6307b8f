"""The text that the paragraph pane shows: reading blocks, and the way from each character to the cable.

Lines are joined as people read them; number, portion mark, page lines and stray captions are
left out (the gutter shows the first two, the source pane all of it). Every position shown knows
the code point of the cable it stands for, so a selection is exact whatever is folded. No Qt.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from cable_reader.app.models.outline import PARAGRAPHS, Outline, Row, RowKind
from cable_reader.app.models.text_map import shown
from cable_reader.cable.patterns import pattern
from cable_reader.cable.span import Span
from cable_reader.cable.tree import NodeKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from cable_reader.cable.record import Cable, Paragraph
    from cable_reader.cable.tree import Node

# White space that is not simply one blank.
_GAP = pattern(r"\s{2,}|[^\S ]")
_SENTENCE_END = pattern(r"[.!?:;][\"')\]]{0,3}\s*\Z")
_LONG_WORD = 500  # characters
_LARGEST = 100_000  # characters; a block is laid out as a whole before a line of it can be painted
_COPIED = 1 << 20  # characters up to which their offsets are held ready
_TOO_LONG = pattern(rf"\S{{{_LONG_WORD}}}(?=\S)")
_BLANK_LINE = pattern(r"\n[ \t\r]*\n|\r[ \t]*\r")
_LINE = pattern(r"[^\r\n]+")
_CONTROL = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\N{SYMBOL FOR DELETE}"}
LINE_SEPARATOR = "\u2028"  # a line end inside one Qt block

_LEFT_OUT = frozenset((
    NodeKind.PARAGRAPH_NUMBER, NodeKind.PORTION_MARKING, NodeKind.CONTINUATION_LINE, NodeKind.LEVEL_LINE,
    NodeKind.STRAY_CAPTION, NodeKind.SPACER, NodeKind.RULE, NodeKind.PROSIGN, NodeKind.STAMP,
))  # fmt: skip


class BlockKind(StrEnum):
    """How a block is set."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"  # begins a paragraph
    CONTINUED = "continued"  # goes on with it, behind a part or a blank line
    PART = "part"  # a sub-paragraph
    TABLE = "table"
    QUOTE = "quote"
    SIGNATURE = "signature"
    OTHER = "other"


class Block:
    """One block of running text, as long as the Qt block made of it."""

    __slots__ = ("behind", "depth", "kind", "paragraph", "position", "row", "source", "text")

    def __init__(self, kind: BlockKind, row: Row, paragraph: Paragraph | None, depth: int) -> None:
        self.kind = kind
        self.row = row
        self.paragraph = paragraph
        self.depth = depth
        self.text = ""
        self.behind = "\n\n"  # what stands between the block before and this one
        self.source = array("l")  # for each UTF-16 unit shown: the code point of the cable
        self.position = 0  # of its first unit in the document

    @property
    def units(self) -> int:
        """Number of UTF-16 units, as Qt counts."""
        return len(self.source)

    @property
    def span(self) -> Span:
        """From the first to the last code point shown."""
        return Span(self.source[0], self.source[-1] + 1) if self.source else Span(0, 0)

    @property
    def begins(self) -> bool:
        """Whether its paragraph begins here: number and mark stand beside it."""
        return self.kind is BlockKind.PARAGRAPH


class ReadingText:
    """All blocks of a cable, in order, and both ways between positions and offsets."""

    def __init__(self, blocks: list[Block], withheld: Sequence[Span] = ()) -> None:
        self.blocks = blocks
        self.withheld = withheld  # stretches of the cable that stand for words taken out
        position = 0
        for block in blocks:
            block.position = position
            position += block.units + 1
        self.length = max(position - 1, 0)
        self._positions = [block.position for block in blocks]
        self._order = sorted(
            (block.source[0], place) for place, block in enumerate(blocks) if block.source
        )
        self._starts = [start for start, _ in self._order]
        self.first_of: dict[int, int] = {}  # ordinal of a paragraph -> place of its first block
        for place, block in enumerate(blocks):
            if block.paragraph and block.kind is not BlockKind.HEADING:
                self.first_of.setdefault(block.paragraph.ordinal, place)

    def __str__(self) -> str:
        return "\n".join(block.text for block in self.blocks)

    def place_at(self, position: int) -> int:
        """Give the place of the block that holds a Qt position."""
        return max(bisect_right(self._positions, position) - 1, 0)

    def offset_at(self, position: int) -> int:
        """Give the cable's offset for a Qt position; the end of a block is behind its last character."""
        block = self.blocks[self.place_at(position)]
        inside = position - block.position
        if inside < block.units:
            return block.source[inside]
        return block.span.end

    def span_of(self, start: int, end: int) -> Span:
        """Give the stretch of the cable that two Qt positions enclose."""
        first = self.offset_at(start)
        if end <= start:
            return Span(first, first)
        block = self.blocks[self.place_at(end)]
        inside = min(end - block.position, block.units)
        while (
            inside == 0 and block.position > start
        ):  # nothing of this block: end with the one before
            block = self.blocks[self.place_at(block.position - 1)]
            inside = block.units
        last = block.source[inside - 1] + 1 if inside else first
        return Span(first, max(first, last))

    def text_between(self, start: int, end: int) -> str:
        """Give the words shown between two Qt positions, line ends as they should be pasted."""
        pieces: list[str] = []
        for block in self.blocks[self.place_at(start) : self.place_at(max(end - 1, start)) + 1]:
            if pieces:
                pieces.append(block.behind)
            low, high = max(start - block.position, 0), min(end - block.position, block.units)
            encoded = block.text.encode("utf-16-le", "surrogatepass")
            pieces.append(encoded[2 * low : 2 * high].decode("utf-16-le", "replace"))
        return "".join(pieces).replace(LINE_SEPARATOR, "\n")

    def ranges(self, span: Span) -> Iterator[tuple[int, int, int]]:
        """Yield (place, from, to) in units of each block for what is shown of a stretch of the cable."""
        at = max(bisect_right(self._starts, span.start) - 1, 0)
        for index in range(at, len(self._order)):
            start, place = self._order[index]
            if start >= max(span.end, span.start + 1):
                return
            source = self.blocks[place].source
            low, high = bisect_left(source, span.start), bisect_left(source, span.end)
            if high > low:
                yield place, low, high

    def position_of(self, offset: int) -> int | None:
        """Give the Qt position of an offset: what is shown of it, else the next thing shown."""
        if not self._starts:
            return None
        at = max(bisect_right(self._starts, offset) - 1, 0)
        for index in range(at, len(self._order)):
            block = self.blocks[self._order[index][1]]
            if block.source[-1] >= offset:
                return block.position + bisect_left(block.source, offset)
        block = self.blocks[self._order[-1][1]]
        return block.position + block.units


def reading_text(
    cable: Cable, outline: Outline, keeps: Callable[[Row], bool] | None = None
) -> ReadingText:
    """Set the paragraphs branch of a cable; ``keeps`` chooses the rows that are shown."""
    setter = _Setter(cable.text)
    for row in outline.listed(PARAGRAPHS):
        if keeps is None or keeps(row):
            setter.add_row(row)
    return ReadingText(setter.blocks, setter.withheld)


@lru_cache(maxsize=8)
def _numbers(bits: int) -> array[int]:
    """Give 0, 1, 2 ... to copy from; the cables of one size share them."""
    return array("l", range(1 << bits))


class _Setter:
    """Collects blocks; one open block takes words until something else begins."""

    def __init__(self, text: str) -> None:
        self.text = text
        # Whether each character is one unit; for a text of usual size 0, 1, 2 ... to copy from.
        self._plain = text.isascii() or max(text, default="") <= "\uffff"
        copied = self._plain and len(text) <= _COPIED
        self._offsets = _numbers(len(text).bit_length()) if copied else None
        self.blocks: list[Block] = []
        self.withheld: list[Span] = []
        self._parts: list[str] = []
        self._block: Block | None = None

    def add_row(self, row: Row) -> None:
        paragraph = row.fact if row.kind is RowKind.PARAGRAPH else None
        kind = {
            RowKind.HEADING: BlockKind.HEADING,
            RowKind.PARAGRAPH: BlockKind.PARAGRAPH,
            RowKind.SIGNATURE: BlockKind.SIGNATURE,
        }.get(row.kind, BlockKind.OTHER)
        self._open(kind, row, paragraph, 0)  # type: ignore[arg-type]  # a paragraph's row holds a Paragraph
        for node in row.nodes:
            self._add_node(node)
        self._close()

    def _open(self, kind: BlockKind, row: Row, paragraph: Paragraph | None, depth: int) -> None:
        self._close()
        self._block = Block(kind, row, paragraph, depth)

    def _close(self) -> None:
        block, self._block = self._block, None
        if block is None:
            return
        block.text = "".join(self._parts)
        self._parts = []
        if block.text.endswith(" "):
            block.text = block.text[:-1]
            block.source.pop()
        # A paragraph of nothing but its number still has its line: the gutter shows it.
        if block.source or block.begins:
            self.blocks.append(block)

    def _reopen(self, kind: BlockKind, depth: int) -> None:
        """Begin a new block in the row of the one that is open."""
        block = self._block
        if block is None:
            return
        if block.begins and not block.source:
            # The paragraph starts with a part of its own: number and mark stand beside that.
            block.depth = depth
            if kind is BlockKind.TABLE:
                self._open(kind, block.row, block.paragraph, depth)
            return
        self._open(kind, block.row, block.paragraph, depth)

    def _add_node(self, node: Node, depth: int = 0) -> None:
        if node.kind in _LEFT_OUT and not (node.kind is NodeKind.PORTION_MARKING and depth):
            return
        if node.kind is NodeKind.TABLE:
            self._reopen(BlockKind.TABLE, depth)
            for part in node.children or (node,):  # a page line may cut it
                if part.kind not in _LEFT_OUT:
                    self._add_lines(part.start, part.end)
            self._reopen(BlockKind.CONTINUED, depth)
        elif node.kind in {NodeKind.SUB_PARAGRAPH, NodeKind.QUOTED_TEXT}:
            kind = BlockKind.PART if node.kind is NodeKind.SUB_PARAGRAPH else BlockKind.QUOTE
            self._reopen(kind, depth + 1)
            self._add_children(node, depth + 1)
            self._reopen(BlockKind.CONTINUED, depth)
        elif node.children:
            self._add_children(node, depth)
        else:
            if node.kind is NodeKind.REDACTION:
                self.withheld.append(Span(node.start, node.end))
            self._add_words(node.start, node.end)

    def _add_children(self, node: Node, depth: int) -> None:
        if not node.children:
            self._add_words(node.start, node.end)
        for child in node.children:
            self._add_node(child, depth)

    def _add_lines(self, start: int, end: int) -> None:
        """Take a table line by line, as typed; its first line with the blanks before it."""
        while start > 0 and self.text[start - 1] in " \t":
            start -= 1
        for match in _LINE.finditer(self.text, start, end):
            if match.group().isspace():
                continue
            if self._parts:
                self._put(LINE_SEPARATOR, match.start())
            self._take(match.start(), match.start() + len(match.group().rstrip()))

    def _add_words(self, start: int, end: int) -> None:
        """Take running text: white space folded, a new block where a blank line ends a sentence."""
        if start and self._parts and self.text[start - 1].isspace():
            self._join(start - 1, start)  # behind something that was left out
        at = start
        for gap in _GAP.finditer(self.text, start, end):
            self._take_line(at, gap.start())
            at = gap.end()
            if self._parts and at < end:
                self._join(gap.start(), at)
        self._take_line(at, end)

    def _take_line(self, start: int, end: int) -> None:
        """Take words with single blanks between them; one more blank in front is not wanted."""
        if start < end and self.text[start] == " " and (not self._parts or self._ends_blank()):
            start += 1
        if start < end:
            self._take(start, end)

    def _ends_blank(self) -> bool:
        return self._parts[-1].endswith(" ")

    def _join(self, start: int, end: int) -> None:
        gap = self.text[start:end]
        last = self._parts[-1]
        if _BLANK_LINE.search(gap) and _SENTENCE_END.search(last) and self._block is not None:
            kind = self._block.kind
            follow = BlockKind.CONTINUED if kind is BlockKind.PARAGRAPH else kind
            self._reopen(follow, self._block.depth)
        elif last.endswith("-") and not last.endswith("--") and ("\n" in gap or "\r" in gap):
            pass  # a hyphen at a line end stays, the break goes
        elif not last.endswith(" "):
            self._put(" ", start)

    def _put(self, sign: str, offset: int) -> None:
        if self._block is not None:
            self._parts.append(sign)
            self._block.source.append(offset)

    def _take(self, start: int, end: int) -> None:
        if end - start > _LONG_WORD:
            for match in _TOO_LONG.finditer(self.text, start, end):
                self._take_piece(start, match.end())
                # A word without end would be measured again and again to find where it breaks.
                self._put("\N{ZERO WIDTH SPACE}", match.end() - 1)
                start = match.end()
        if start < end:
            self._take_piece(start, end)

    def _take_piece(self, start: int, end: int) -> None:
        while (cut := self._cut(start, end)) is not None:
            if cut > start:
                self._take_piece(start, cut)
            blank = self.text[cut] == " "
            ended = bool(self._parts) and self._ends_blank()
            self._go_on(" " if blank or ended else "")
            start = cut + blank
        if self._block is None:
            return
        words = self.text[start:end]
        source = self._block.source
        if self._offsets is not None:
            source += self._offsets[start:end]
        elif self._plain:
            source.extend(range(start, end))
        else:
            for offset, character in enumerate(words, start):
                source.append(offset)
                if character > "\uffff":
                    source.append(offset)
        if not words.isascii():
            words = shown(words).replace("\ufeff", "\N{OPEN BOX}")
        self._parts.append(words if words.isprintable() else words.translate(_CONTROL))

    def _cut(self, start: int, end: int) -> int | None:
        """Say where a piece must be cut because its block becomes too large; None: nowhere."""
        room = _LARGEST - len(self._block.source) if self._block else end
        if end - start <= room:
            return None
        if room <= 0:
            return start
        blank = self.text.rfind(" ", start, start + room)
        return blank if blank > start else start + room

    def _go_on(self, behind: str) -> None:
        """Go on in a new block, as if there were none."""
        block = self._block
        if block is not None:
            self._close()
            self._block = Block(BlockKind.CONTINUED, block.row, block.paragraph, block.depth)
            self._block.behind = behind
