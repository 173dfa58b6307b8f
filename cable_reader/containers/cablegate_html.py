"""Pages of the Cablegate release: a table of metadata, then header and body in two blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.cable.patterns import pattern
from cable_reader.containers.container import CableSource, Container, Likelihood, Origin
from cable_reader.containers.decode import decode
from cable_reader.containers.markup import CODE, tokens
from cable_reader.containers.pieces import PieceBuilder, empty_line_after

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.containers.decode import Decoded
    from cable_reader.containers.markup import Token
    from cable_reader.containers.raw_file import RawFile

NAME = "cablegate-html"

_MARKUP = pattern(r"\s*(?:<!--|<\?xml|<!doctype\s+html|<html|<head|<h3|<pre|<code)", re.IGNORECASE)
_SOME_TAG = pattern(r"<(?:pre|table|body|div|code|p|a)\b", re.IGNORECASE)
# Where a page without blocks begins a new line.
_LINES = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "body",
        "dd",
        "div",
        "dl",
        "dt",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "ol",
        "p",
        "section",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)


def sniff(head: bytes, name: str) -> Likelihood:
    """Look for markup at the start of the file."""
    text = decode(head).text
    if text.lstrip().startswith("<") and _MARKUP.match(text):
        return Likelihood.SURE
    by_name = name.lower().endswith(CONTAINER.suffixes)
    return Likelihood.MAYBE if by_name and _SOME_TAG.search(text) else Likelihood.NO


def read(raw: RawFile) -> Iterator[CableSource]:
    """Yield the cable of a page, or several where several pages were put into one file.

    The text is the header, one empty line and the body, with references resolved and markup
    left out. A page without ``<pre>`` gives all of its text.
    """
    data = raw.data()
    decoded = decode(data, raw.encoding, raw.name)
    pages = _read_page(decoded.text)
    sha256 = raw.sha256()
    for place, page in enumerate(pages, 1):
        origin = Origin(
            path=raw.path,
            sha256=sha256,
            container=NAME,
            locator=f"cable {place}" if len(pages) > 1 else None,
            encoding=decoded.encoding,
            byte_order_mark=decoded.byte_order_mark,
            size=len(data),
            reversible=decoded.reversible,
        )
        yield _source(page, decoded, origin, data)


def _source(page: _Page, decoded: Decoded, origin: Origin, data: bytes) -> CableSource:
    whole = PieceBuilder(decoded.text)
    for block in page.blocks:
        if whole:
            whole.inserted(empty_line_after(whole.text()))
        whole.extend(block)
    pieces = whole.pieces(decoded.encoding, decoded.mark_length, len(data))
    return CableSource(whole.text(), origin, pieces, page.hints, data)


class _Page(NamedTuple):
    blocks: list[PieceBuilder]
    hints: dict[str, str]


def _read_page(text: str) -> list[_Page]:
    pages = _pages(text, "pre")
    if not pages[0].blocks:
        whole = _all_text(text)
        pages = _pages(text, "code")
        in_code = sum(len(block.text()) for page in pages for block in page.blocks)
        if 2 * in_code < len(whole.text()):  # single words of a text may stand in code
            return [_Page([whole], pages[0].hints)]
    for page in pages:
        # One page of the release has the word null for its header.
        if len(page.blocks) > 1 and page.blocks[0].text().strip() == "null":
            del page.blocks[0]
    return pages


def _pages(text: str, block: str) -> list[_Page]:
    """Read the pages with a block for each element of that name; the first may have none."""
    reader = _PageReader(text, block)
    for token in tokens(text):
        reader.take(token)
    reader.end_block()
    return [page for page in reader.pages if page.blocks] or reader.pages[:1]


class _PageReader:
    """Takes a page's tokens; gathers the blocks and the table before them."""

    def __init__(self, text: str, block: str) -> None:
        self._text = text
        self._tags = (block, f"/{block}")
        self.pages = [_Page([], {})]
        self._block: PieceBuilder | None = None
        self._depth = 0  # of the block's element
        self._cell: list[str] | None = None
        self._names: list[str] = []
        self._values: list[str] = []

    def take(self, token: Token) -> None:
        """Take the next token."""
        if token.tag in self._tags:
            self._take_edge(opening=token.tag == self._tags[0])
        elif self._block is not None:
            _add(self._block, token)
        elif token.tag in ("th", "td", "h3"):
            self._cell = []
        elif token.tag in ("/th", "/td", "/h3"):
            self._end_cell(token.tag[1:])
        elif token.tag == "/table":
            self._end_table()
        elif self._cell is not None:
            written = self._text[token.start : token.end] if token.text is None else token.text
            self._cell.append(written)

    def _take_edge(self, *, opening: bool) -> None:
        if opening:
            self._depth += 1
            if self._block is None:
                self._block = PieceBuilder(self._text)
        elif self._depth:
            self._depth -= 1
            if not self._depth:
                self.end_block()

    def end_block(self) -> None:
        """Close a block, also one that the page forgot to close."""
        if self._block:
            self.pages[-1].blocks.append(self._block)
        self._block = None

    def _end_cell(self, tag: str) -> None:
        content = " ".join("".join(self._cell or ()).split())
        self._cell = None
        if tag == "th":
            self._names.append(content)
        elif tag == "td":
            self._values.append(content)
        elif content.startswith("Viewing cable"):
            if self.pages[-1].blocks:
                self.pages.append(_Page([], {}))
            self.pages[-1].hints.update(_title(content.removeprefix("Viewing cable").strip()))

    def _end_table(self) -> None:
        if self._names and not self.pages[-1].blocks:
            self.pages[-1].hints.update(zip(self._names, self._values, strict=False))
        self._names, self._values = [], []


def _title(title: str) -> dict[str, str]:
    mrn, _, subject = title.partition(", ")
    return {"Title": title, "mrn": mrn, "subject": subject}


def _add(block: PieceBuilder, token: Token) -> None:
    if token.tag == "br":
        block.unit("\n", token.start, token.end)
    elif token.text is None:
        block.verbatim(token.start, token.end)
    else:
        block.unit(token.text, token.start, token.end)


def _all_text(text: str) -> PieceBuilder:
    whole = PieceBuilder(text)
    fresh = True  # at the start of a line
    for token in tokens(text):
        if token.tag.removeprefix("/") in _LINES:
            if not fresh:
                whole.unit("\n", token.start, token.end)
            fresh = True
            continue
        if token.tag == CODE:
            continue  # a page may hold far more of it than of text
        _add(whole, token)
        written = text[token.start : token.end] if token.text is None else token.text
        if token.tag == "br":
            fresh = True
        elif written:
            fresh = written.endswith("\n")
    return whole


CONTAINER = Container(
    name=NAME,
    title="Cablegate page (HTML)",
    suffixes=(".html", ".htm", ".xhtml"),
    sniff=sniff,
    read=read,
)
