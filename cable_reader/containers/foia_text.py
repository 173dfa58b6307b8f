"""Text of releases under the Freedom of Information Act: a stamp on each page, codes for cuts."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern
from cable_reader.cable.span import Span
from cable_reader.containers.container import CableSource, Container, Likelihood
from cable_reader.containers.decode import decode
from cable_reader.containers.split import split_cables
from cable_reader.containers.whole_text import read_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.containers.raw_file import RawFile

NAME = "foia-text"

# OCR drops dots and blanks: "UNC LASSIFIED U S Department of State Case No F-2099-00001".
_STAMP = pattern(
    r"Department\s{1,3}of\s{1,3}State\s{1,3}Case\s{1,3}No\.?:?\s{1,3}\S{1,20}"
    r"|\bCase\s{1,3}No\.?:?\s{1,3}[A-Z]{1,2}-\d{4}-\d{3,6}",
    re.IGNORECASE,
)
_RELEASE = pattern(r"^[ \t]*(?:C\d{8}[ \t]+)?RELEASED?[ \t]+IN[ \t]+(?:FULL|PART)\b", re.MULTILINE)
_DOCUMENT = pattern(r"^.*\bDoc\.?\s{1,3}No\.?:?\s{1,3}(?P<number>C\d{5,9})\b", re.MULTILINE)
_FIRST_LINES = pattern(r"RELEASED?[ \t]+IN[ \t]+(?:FULL|PART)|^[ \t]*C\d{8}[ \t\r]*$|^\s*$")


def sniff(head: bytes, name: str) -> Likelihood:
    """Look for the stamp of a release."""
    text = decode(head).text
    # The words are quickly missed; the pattern looks for them letter by letter.
    if "CASE" in text.upper() and _STAMP.search(text):
        return Likelihood.SURE
    is_released = "RELEASE" in text and _RELEASE.search(text)
    return Likelihood.MAYBE if is_released else Likelihood.NO


def read(raw: RawFile) -> Iterator[CableSource]:
    """Yield the documents of the file; without document numbers, its cables."""
    return read_whole(raw, NAME, split_documents)


def split_documents(text: str) -> list[list[Span]]:
    """Give the stretch of each document, told apart by the number in its stamps.

    A document begins on the page that first shows its number.
    """
    cuts: list[int] = []
    number = last_end = None
    for stamp in _DOCUMENT.finditer(text):
        if number is not None and stamp["number"] != number:
            cuts.append(_first_page(text, last_end or 0, stamp.span()))
        number, last_end = stamp["number"], stamp.end()
    if not cuts:
        return split_cables(text)
    edges = [0, *cuts, len(text)]
    return [[Span(start, end)] for start, end in pairwise(edges)]


def _first_page(text: str, before: int, stamp: tuple[int, int]) -> int:
    """Give the start of the page that a stamp is on, between the last stamp and this one."""
    page = text.find("\f", before, stamp[1])
    if page >= 0:
        return page + 1
    release = _RELEASE.search(text, before, stamp[0])
    if release is not None:
        return release.start()
    at = stamp[0]  # at the head of its page, or the page's end cannot be seen
    while at > before:
        above = text.rfind("\n", before, at - 1) + 1
        if above <= before or not _FIRST_LINES.search(text[above : at - 1]):
            break
        at = above
    return at


CONTAINER = Container(
    name=NAME,
    title="Freedom of Information release (text)",
    suffixes=(".txt",),
    sniff=sniff,
    read=read,
)
