"""The body as nearly all telegrams have it: numbered paragraphs, ruled headings, a signature.

Each paragraph is one match. Whatever else stands in a body (lists, tables, page lines, quoted
texts, notes behind the signature) leaves it, whole, to ``BodyReader``; tests hold both to the same
tree and the same facts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.builder import Built, new_built
from cable_reader.cable.markings import read_marking
from cable_reader.cable.parts import captions, closing, labelled_header
from cable_reader.cable.parts.blocks import find_edges, is_quoted_kind
from cable_reader.cable.parts.levels import is_level_line
from cable_reader.cable.parts.paragraphs import names_block, new_opening
from cable_reader.cable.patterns import pattern
from cable_reader.cable.record import PageLine
from cable_reader.cable.tree import Node, NodeKind, new_node

if TYPE_CHECKING:
    import re

    from cable_reader.cable.draft import Draft
    from cable_reader.cable.parts.blocks import Edge

# Lines of text that can be nothing else: they begin in small letters, or hold some behind a
# capital. No digit, bracket or dash begins them: those may open paragraphs, lists and rules.
_LINE = (
    r"(?:[a-z\"'$\u201c\u2018](?![.)])[^\n]*"
    r"|[A-Z](?![.)])(?!AGE |IPDI|essage |ND O|nd of d|ummary|UMMARY|omment|OMMENT|ntrodu|NTRODU"
    r"|ackgro|ACKGRO|ction |CTION )[^\na-z]*[a-z][^\n]*"
    r"|(?:END[ ](?:OF[ ])?)?(?:SUMMARY|COMMENT)\.?[ ]?)"
)
_PAGE = r"[A-Z][A-Z '\-]{1,40}\d{8}[ ]"
_PARAGRAPH = pattern(
    r"(?P<number>¶?(?P<digits>\d{1,3})\.)[ ]"
    r"(?:(?P<mark>\((?P<letters>[A-Z]{1,4}(?:/{1,2}[A-Z]{2,6})?)\))[ ](?=[^\s])"
    r"|(?=[A-Z\"'\u201c\u2018]))"
    rf"(?P<text>(?P<first>[^\n]+)\n(?:(?!o[ ]){_LINE}\n)*)(?=[ ]?\n|$|{_PAGE})"
)
# What a page line cut off: more than one line, or one that ends a sentence; else it may be a title.
_REST = pattern(
    rf"(?!o[ ])(?P<text>{_LINE}\n(?:(?!o[ ]){_LINE}\n)+|(?=[^\n]*\.[ ]?\n){_LINE}\n)"
    rf"(?=[ ]?\n|$|{_PAGE})"
)
_PAGE_LINE = pattern(
    r"(?P<all>(?P<post>[A-Z]{2,}(?:[ '\-][A-Z]{2,}){0,4})[ ]{1,2}(?P<number>\d{8})[ ]{1,2}"
    r"(?P<section>\d{3})(?:\.(?P<page>\d{1,2}))?[ ]{1,2}OF[ ]{1,2}(?P<total>\d{3}))[ ]?\n(?:[ ]?\n)*"
)
_HEADING = pattern(
    r"(?P<words>[A-Z][A-Za-z ][A-Za-z0-9 ,'/:&\-]{0,56}[A-Za-z?])[ ]?\n(?P<rule>-{3,60})[ ]?\n(?=[ ]?\n)"
)
_SIGNATURE = pattern(r"(?P<name>[A-Z][A-Z'\-]{1,24})(?:[ ]?\n)*$")
_BLANKS = pattern(r"(?:[ ]?\n)+")
_MOST_PIECES = 8  # of one paragraph; page lines stand some 50 lines apart
_NOTES = ("\nSignature", "\nSigned", "\nDrafted By")  # labels of SMART that may end a text
_NO_HEADINGS = ("P ", "PARA", "PAGE", "Message", "SIPDIS", "QUOTE", "UNQUOTE")
_PARAGRAPH_KIND, _NUMBER, _MARKING = (
    NodeKind.PARAGRAPH, NodeKind.PARAGRAPH_NUMBER, NodeKind.PORTION_MARKING,
)  # fmt: skip
_TEXT, _BLANK = NodeKind.TEXT, NodeKind.BLANK


def is_only_transmission(draft: Draft) -> bool:
    """Whether nothing behind a usual head can begin another transmission or a labelled header."""
    find, banner = draft.text.find, draft.banners[0].node
    return (
        (find("Z", banner.start) < 0 or find("ZCZC", banner.start) < 0)
        and find("DE R", banner.start) < 0
        and find("SECTION", banner.end) < 0
        and "MRN:" not in draft.text
    )


def _opens_entire(words: str) -> bool:
    """Whether a mark for the ENTIRE TEXT may stand in a paragraph's first line."""
    if "ntire" not in words and "NTIRE" not in words:
        return False
    capitals = words.upper()
    return any(map(capitals.__contains__, ("ENTIRE TEXT", "ENTIRE MESSAGE", "ENTIRE CABLE")))


class UsualBody:
    """Reads a body from an offset on; what it made stands in ``built`` and ``signatures``."""

    def __init__(self, draft: Draft, start: int) -> None:
        self.draft = draft
        self.text = draft.text
        self.start = start
        self.built: list[Built] = []
        self.signatures: list[tuple[str, Node]] = []
        self.edges: list[Edge] = []
        self.heading: tuple[int, int] | None = None  # that waits for its paragraph
        self.heading_node: Node | None = None
        self.numbers: list[int] = []
        self.all_marked = True
        self.is_odd = False
        self.page_lines: list[PageLine] = []

    def read(self) -> bool:
        """Read it; False where anything is unusual."""
        draft, text = self.draft, self.text
        if draft.has_stamps or draft.has_masks or draft.has_rare:
            return False
        self.edges = find_edges(text, self.start, len(text))
        if any(is_quoted_kind(edge.kind) for edge in self.edges):
            return False
        at = self.start
        while (after := self._take_next(at)) is not None:
            at = after
        if self.is_odd:
            return False
        counts = list(range(1, len(self.numbers) + 1))
        return (self.all_marked or self.numbers == counts) and self._take_signature(at)

    def _take_next(self, at: int) -> int | None:
        """Take what stands at an offset; gives where the next part begins, None at the end."""
        text = self.text
        match = _PARAGRAPH.match(text, at)
        if match is not None:
            taken = self._take_paragraph(match)
        elif (match := _HEADING.match(text, at)) is not None:
            taken = self._take_heading(match)
        elif (match := _PAGE_LINE.match(text, at)) is not None:
            page, rest = match, _REST.match(text, match.end())
            taken = self._take_page(page, rest)
            match = rest or page
        else:
            return None
        if not taken:
            self.is_odd = True
            return None
        blanks = _BLANKS.match(text, match.end())
        return match.end() if blanks is None else blanks.end()

    def finish(self) -> None:
        """Hand the nodes to the draft."""
        draft = self.draft
        inside = [node for one in self.built for node in one.nodes]
        inside += [node for _, node in self.signatures]
        draft.add(NodeKind.BODY, inside[0].start, inside[-1].end, inside)
        draft.edges += self.edges
        draft.page_lines += self.page_lines

    def _take_paragraph(self, match: re.Match[str]) -> bool:
        start, number_end = match.span("number")
        text_start, end = match.span("text")
        text = self.text
        if text.find("  ", text_start, end) >= 0 or _opens_entire(match["first"]):
            return False
        end -= 2 if text[end - 2] == " " else 1
        marking = marking_span = None
        if match["mark"]:
            marking = read_marking(match["letters"])
            if marking is None:
                return False
            marking_span = match.span("mark")
            mark: tuple[Node, ...] = (
                new_node((_BLANK, number_end, number_end + 1, ())),
                new_node((_MARKING, *marking_span, ())),
                new_node((_BLANK, text_start - 1, text_start, ())),
            )
        else:
            if names_block(match["first"]):
                return False
            self.all_marked = False
            mark = (new_node((_BLANK, number_end, text_start, ())),)
        number = int(match["digits"])
        self.numbers.append(number)
        opening = new_opening((
            0, number, (start, number_end), marking, marking_span, text_start, None, None, False,
            True, False,
        ))  # fmt: skip
        node = new_node((_PARAGRAPH_KIND, start, end, (
            new_node((_NUMBER, start, number_end, ())),
            *mark,
            new_node((_TEXT, text_start, end, ())),
        )))  # fmt: skip
        self.built.append(
            new_built((
                [node], node, [(text_start, end)], opening, self.heading, self.heading_node, False,
            ))
        )  # fmt: skip
        self.heading = self.heading_node = None
        return True

    def _take_page(self, match: re.Match[str], rest: re.Match[str] | None) -> bool:
        """Take a page line behind a paragraph, and what it cut off."""
        last = self.built[-1] if self.built else None
        if last is None or last.paragraph is None or last.opening is None:
            return False
        draft = self.draft
        node = draft.node(
            NodeKind.CONTINUATION_LINE, *match.span("all"),
            [
                new_node((NodeKind.POST, *match.span("post"), ())),
                new_node((NodeKind.NUMBER, *match.span("number"), ())),
            ],
        )  # fmt: skip
        page = int(match["page"]) if match["page"] else None
        self.page_lines.append(
            PageLine(
                node, match["post"], match["number"], int(match["section"]), page,
                int(match["total"]), page is None,
            )
        )  # fmt: skip
        if rest is None:
            last.nodes.append(node)
            return True
        if last.nodes[-1] is not last.paragraph or "  " in rest["text"]:
            return False  # text behind the second of two page lines
        if len(last.pieces) > _MOST_PIECES:
            return False  # the node is made anew for each
        start, end = rest.span("text")
        end -= 2 if self.text[end - 2] == " " else 1
        whole = draft.node(
            _PARAGRAPH_KIND, last.paragraph.start, end,
            [*last.paragraph.children, node, new_node((_TEXT, start, end, ()))],
        )  # fmt: skip
        self.built[-1] = last._replace(
            nodes=[whole], paragraph=whole, pieces=[*last.pieces, (start, end)]
        )
        return True

    def _take_heading(self, match: re.Match[str]) -> bool:
        words = match["words"]
        if (
            "  " in words
            or words.startswith(_NO_HEADINGS)
            or words.upper().startswith(("END", "BEGIN"))
            or labelled_header.CLOSING.match(words)
            or is_level_line(words)
            or captions.is_stray_caption(words)
            or closing.is_prosign(words)
        ):
            return False
        span = match.span("words")
        node = new_node((NodeKind.HEADING, *span, ()))
        rule = new_node((NodeKind.RULE, *match.span("rule"), ()))
        self.built.append(new_built(([node, rule], None, [], None, span, node, False)))
        self.heading, self.heading_node = span, node
        return True

    def _take_signature(self, at: int) -> bool:
        """Take the surname that ends the text; False where anything else does."""
        match = _SIGNATURE.match(self.text, at)
        last = self.built[-1] if self.built else None
        if match is None or last is None or last.paragraph is None:
            return False
        if not closing.is_signature(match["name"], all_capitals=True):
            return False
        if last.nodes[-1] is not last.paragraph:
            return False
        start, end = last.pieces[-1]
        words = self.text[start:end]
        line = words[words.rfind("\n") + 1 :]
        if closing.is_closing_note(line) or any(map(words.__contains__, _NOTES)):
            return False
        node = new_node((NodeKind.SIGNATURE, *match.span("name"), ()))
        self.signatures.append((match["name"], node))
        return True
