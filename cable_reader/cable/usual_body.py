"""The body as nearly all telegrams have it: numbered paragraphs, ruled headings, a signature.

A paragraph begins with its number and ends where a line begins that goes on with nothing.
Whatever else stands in a body (lists, tables, quoted texts, notes behind the signature) leaves
it, whole, to ``BodyReader``; tests hold both to the same tree and the same facts.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cable_reader.cable.assembly import banner_level, new_paragraph, new_span, reading_text
from cable_reader.cable.draft import may_end_on_the_web, may_hold_masks, may_hold_stamps, tile
from cable_reader.cable.headings import CUT_END
from cable_reader.cable.markings import read_marking
from cable_reader.cable.parts import closing
from cable_reader.cable.parts.blocks import find_edges, is_quoted_kind
from cable_reader.cable.parts.inner_parts import SUB_LABEL
from cable_reader.cable.parts.paragraphs import ENTIRE_TEXT, names_block
from cable_reader.cable.pieces import fold
from cable_reader.cable.record import PageLine
from cable_reader.cable.running_text import sub_paragraph
from cable_reader.cable.tree import Node, NodeKind, new_node
from cable_reader.cable.usual_lines import (
    END,
    GOES_ON,
    HEADING,
    INNER_LINE,
    OPENING,
    PAGE_LINE,
    SIGNATURE,
    is_rest,
    is_surname,
    is_title,
)

if TYPE_CHECKING:
    import re

    from cable_reader.cable.draft import Draft
    from cable_reader.cable.parts.blocks import Edge
    from cable_reader.cable.record import Paragraph

_INDENT = "\n  "
_NEAR = 2000  # characters
_MOST_PIECES = 8  # of one paragraph; page lines stand some 50 lines apart
_NOTES = ("\nSignature", "\nSigned", "\nDrafted By")  # labels of SMART that may end a text
_CUT = 24  # characters at a text's end: enough for "END OF SUMMARY AND" and one before it
# Names of our own: a member of an enumeration is found ten times as slowly as a name.
_BLANK = NodeKind.BLANK
_BODY = NodeKind.BODY
_CONTINUATION_LINE = NodeKind.CONTINUATION_LINE
_HEADING_KIND = NodeKind.HEADING
_NUMBER = NodeKind.NUMBER
_PARAGRAPH = NodeKind.PARAGRAPH
_PARAGRAPH_NUMBER = NodeKind.PARAGRAPH_NUMBER
_PORTION_MARKING = NodeKind.PORTION_MARKING
_POST = NodeKind.POST
_RULE = NodeKind.RULE
_SIGNATURE_KIND = NodeKind.SIGNATURE
_TEXT = NodeKind.TEXT


class UsualBody:
    """Reads a body from an offset on; what it made stands in ``paragraphs`` and ``signatures``."""

    def __init__(self, draft: Draft, start: int) -> None:
        self.draft = draft
        self.text = draft.text
        self.start = start
        self.nodes: list[Node] = []
        self.paragraphs: list[Paragraph] = []
        self.signatures: list[tuple[str, Node]] = []
        self.edges: list[Edge] = []
        self.heading: tuple[str, Node] | None = None  # that waits for its paragraph
        self.default_level = banner_level(draft)
        self.all_marked = True
        self.page_lines: list[PageLine] = []

    def read(self) -> bool:
        """Read it; False where anything is unusual."""
        text = self.text
        if text.find(_INDENT, self.start, self.start + _NEAR) >= 0:
            return False  # a list or a table: others are met soon enough
        end = self._take_all()
        if end is None or not self._take_signature(end):
            return False
        if may_hold_stamps(text) or may_hold_masks(text) or may_end_on_the_web(text):
            return False
        self.edges = find_edges(text, self.start, len(text))
        if any(is_quoted_kind(edge.kind) for edge in self.edges):
            return False
        numbers = [paragraph.number for paragraph in self.paragraphs]
        return self.all_marked or numbers == list(range(1, len(numbers) + 1))

    def finish(self) -> None:
        """Hand the nodes to the draft."""
        draft, nodes = self.draft, self.nodes
        draft.add(_BODY, nodes[0].start, nodes[-1].end, nodes)
        draft.edges += self.edges
        draft.page_lines += self.page_lines

    def _take_all(self) -> int | None:
        """Take paragraphs, headings and page lines; gives where they end, None if one is odd."""
        text = self.text
        at = self.start
        while True:
            if (match := OPENING.match(text, at)) is not None:
                after = self._take_paragraph(match)
            elif (match := HEADING.match(text, at)) is not None:
                after = self._take_heading(match)
            elif (match := PAGE_LINE.match(text, at)) is not None:
                after = self._take_page(match)
            else:
                return at
            if after is None:
                return None
            at = after

    def _take_paragraph(self, match: re.Match[str]) -> int | None:
        stop, parts = self._end_of(match.end())
        if stop is None:
            return None
        text, at, end = self.text, match.end(), stop.start()
        if text[end - 1] == " ":
            end -= 1
        words = _folded(text, at, end)
        _, digits, _, letters = match.groups()
        marking = read_marking(letters) if letters else None
        if words is None or (letters and marking is None):
            return None
        if marking is None:
            if ENTIRE_TEXT.match(text, at) or names_block(words):
                return None
            self.all_marked = False
        has_level = marking is not None and marking.level is not None
        level, controls = marking[1:3] if marking and has_level else self.default_level
        node = self._node(match, end, parts)
        self.nodes.append(node)
        heading, heading_node = self.heading or (None, None)
        self.heading = None
        _, number_span, _, marking_span, _ = match.regs
        self.paragraphs.append(
            new_paragraph((
                len(self.paragraphs) + 1, int(digits), marking, level, controls, not has_level,
                heading, None, words, (new_span((at, end)),), (node,), heading_node,
                new_span(number_span), None if marking is None else new_span(marking_span),
            ))
        )  # fmt: skip
        return self._behind(stop)

    def _end_of(self, at: int) -> tuple[re.Match[str] | None, list[int]]:
        """Find where a paragraph's text ends, and where lettered parts in it begin."""
        text = self.text
        stop = END.search(text, at)
        parts: list[int] = []
        while stop is not None and self._is_inner_line(stop):
            first = stop.end()
            stop = END.search(text, first)
            if SUB_LABEL.match(text[first : text.find("\n", first)].rstrip()):
                parts.append(first)
        return stop, parts

    def _node(self, match: re.Match[str], end: int, parts: list[int]) -> Node:
        """Make a paragraph's node."""
        (start, at), (_, number_end), _, marking, _ = match.regs
        number = new_node((_PARAGRAPH_NUMBER, start, number_end, ()))
        text = self._parts(at, parts, end) if parts else (new_node((_TEXT, at, end, ())),)
        if marking[0] < 0:
            blank = new_node((_BLANK, number_end, at, ()))
            return new_node((_PARAGRAPH, start, end, (number, blank, *text)))
        return new_node((_PARAGRAPH, start, end, (
            number,
            new_node((_BLANK, number_end, number_end + 1, ())),
            new_node((_PORTION_MARKING, *marking, ())),
            new_node((_BLANK, at - 1, at, ())),
            *text,
        )))  # fmt: skip

    def _is_inner_line(self, stop: re.Match[str]) -> bool:
        """Whether a paragraph goes on behind a stop with a line that is only like another's."""
        at = stop.end()
        return at == stop.start() + 1 and INNER_LINE.match(self.text, at) is not None

    def _parts(self, start: int, parts: list[int], end: int) -> tuple[Node, ...]:
        """Tile a paragraph's text that has lettered parts."""
        text = self.text
        nodes = []
        for first, after in pairwise((start, *parts, end)):
            last = first + len(text[first:after].rstrip())
            leaf = new_node((_TEXT, first, last, ()))
            is_part = first != start
            nodes.append(sub_paragraph(self.draft, first, last, [leaf]) if is_part else leaf)
        return tile(text, start, end, nodes)

    def _behind(self, stop: re.Match[str]) -> int | None:
        """Give where the part behind a text begins; without a blank line it must be a page line."""
        at = stop.end()
        if at == stop.start() + 1 and at < len(self.text) and not PAGE_LINE.match(self.text, at):
            return None
        return at

    def _take_page(self, match: re.Match[str]) -> int | None:
        """Take a page line behind a paragraph or a heading, and what it cut off."""
        if not self.nodes:
            return None
        node = self.draft.node(
            _CONTINUATION_LINE, *match.span("all"),
            [
                new_node((_POST, *match.span("post"), ())),
                new_node((_NUMBER, *match.span("number"), ())),
            ],
        )  # fmt: skip
        page = int(match["page"]) if match["page"] else None
        self.page_lines.append(
            PageLine(
                node, match["post"], match["number"], int(match["section"]), page,
                int(match["total"]), page is None,
            )
        )  # fmt: skip
        start = match.end()
        stop = END.search(self.text, start) if GOES_ON.match(self.text, start) else None
        if stop is None or not is_rest(self.text[start : stop.start()]):
            self.nodes.append(node)
            return start
        goes_on = self.heading is None and self._goes_on(node, start, stop.start())
        return self._behind(stop) if goes_on else None

    def _goes_on(self, page: Node, start: int, end: int) -> bool:
        """Let the last paragraph go on behind a page line; False where it is unlike others."""
        text, last = self.text, self.paragraphs[-1]
        if self.nodes[-1] is not last.nodes[-1] or "  " in text[start:end]:
            return False  # text behind the second of two page lines
        if len(last.spans) > _MOST_PIECES or last.nodes[-1].children[-1].kind is not _TEXT:
            return False  # the node is made anew for each piece, and lettered parts go on
        if text[end - 1] == " ":
            end -= 1
        before = last.nodes[-1]
        whole = self.draft.node(
            _PARAGRAPH, before.start, end,
            [*before.children, page, new_node((_TEXT, start, end, ()))],
        )  # fmt: skip
        self.nodes[-1] = whole
        spans = (*last.spans, new_span((start, end)))
        words = reading_text(text, spans, simple=True)
        self.paragraphs[-1] = last._replace(nodes=(whole,), spans=spans, text=words)
        return True

    def _take_heading(self, match: re.Match[str]) -> int | None:
        words = match["words"]
        if not is_title(words):
            return None
        if self.paragraphs and CUT_END.search(self.paragraphs[-1].text[-_CUT:]):
            return None  # the text goes on: "... END" and what it ends
        node = new_node((_HEADING_KIND, *match.span("words"), ()))
        self.nodes += (node, new_node((_RULE, *match.span("rule"), ())))
        self.heading = words, node
        return match.end()

    def _take_signature(self, at: int) -> bool:
        """Take the surname that ends the text; False where anything else does."""
        match = SIGNATURE.match(self.text, at)
        last = self.paragraphs[-1] if self.paragraphs else None
        if match is None or last is None or self.heading is not None:
            return False
        if not is_surname(match["name"]):
            return False
        words = self.text[slice(*last.spans[-1])]
        line = words[words.rfind("\n") + 1 :]
        if closing.is_closing_note(line) or any(map(words.__contains__, _NOTES)):
            return False
        node = new_node((_SIGNATURE_KIND, *match.span("name"), ()))
        self.nodes.append(node)
        self.signatures.append((match["name"], node))
        return True


def _folded(text: str, start: int, end: int) -> str | None:
    """Give the reading text of a stretch; None where blanks stand in a row."""
    words = text[start:end].replace("\n", " ")
    if words[-1] == " ":
        return None
    if "  " in words:  # most lines of some archives keep a blank at their end
        words = text[start:end]
        if "  " in words:
            return None
        words = words.replace(" \n", " ").replace("\n", " ")
    # One character is found ten times as quickly as two.
    if "-" in words and "- " in words:
        return fold(text[start:end], simple=True)
    return words
