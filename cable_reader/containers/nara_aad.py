"""The National Archives' telegrams of 1973 to 1979: text as printed, then its attributes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern
from cable_reader.containers.container import CableSource, Container, Likelihood
from cable_reader.containers.decode import decode
from cable_reader.containers.split import split_cables
from cable_reader.containers.whole_text import read_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.containers.raw_file import RawFile

NAME = "nara-aad"

_HEADINGS = pattern(r"^[ \t]*Message (?:Text|Attributes):?[ \t\r]*$", re.MULTILINE)
_ARCHIVE_LINE = pattern(
    r"^[ \t]*(?:<< END OF DOCUMENT >>|\*\*\* Current (?:Handling|Classification)"
    r"|Automatic Decaptioning: |Locator: (?:TEXT|ADS|MICROFILM|PDF)|Document Number: \d{4}[A-Z]"
    r"|.{0,40}EO Systematic Review )",
    re.MULTILINE,
)
# A page's head: PAGE 01, post, number, then the sort number and the offices on their own lines.
_PAGE_HEAD = pattern(
    r"^[ \t]*PAGE[ \t]+01[ \t]+[A-Z][A-Z ]{0,40}\d{4,6}\b.*\n(?:[ \t\r]*\n)*[ \t]*\d\d[ \t\r]*\n"
    r"[ \t]*(?:ACTION|ORIGIN)[ \t]+[A-Z]",
    re.MULTILINE,
)
_ORDER = "E.O. 11652"  # in force from 1972 to 1978


def sniff(head: bytes, name: str) -> Likelihood:
    """Look for the archive's own headings, stamps and page heads."""
    text = decode(head).text
    lines = set(_ARCHIVE_LINE.findall(text))
    if len(lines) > 1 or ("Message " in text and _HEADINGS.search(text)):
        return Likelihood.SURE
    if lines or (_ORDER in text and _PAGE_HEAD.search(text)):
        return Likelihood.MAYBE
    return Likelihood.NO


def read(raw: RawFile) -> Iterator[CableSource]:
    """Yield the records of the file: text, page furniture and attributes, as they are."""
    return read_whole(raw, NAME, split_cables)


CONTAINER = Container(
    name=NAME, title="National Archives (AAD) text", suffixes=(".txt",), sniff=sniff, read=read
)
