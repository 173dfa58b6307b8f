"""Prints of the State Messaging and Archive Retrieval Toolset, from 2009 on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern
from cable_reader.containers.container import CableSource, Container, Likelihood
from cable_reader.containers.decode import decode
from cable_reader.containers.split import REFERENCES, split_cables
from cable_reader.containers.whole_text import read_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.containers.raw_file import RawFile

NAME = "smart"

_REFERENCE = pattern(r"^[ \t]*MRN[ \t]*:[ \t]*\S", re.MULTILINE | re.IGNORECASE)
_DATED = ("Date/DTG", "Date/Dtg", "DATE/DTG", "date/dtg")
_LABEL = pattern(
    r"^[ \t]*(Date/DTG|From|Action|Info|E\.O\.|TAGS|Captions|Reference|Ref|Pass Line|Subject"
    r"|Drafted By|Cleared By|Approved By|Released By|Dissemination Rule)[ \t]*:",
    re.MULTILINE | re.IGNORECASE,
)
_ENOUGH = 3  # labels of the header that make it one


def sniff(head: bytes, name: str) -> Likelihood:
    """Look for the labelled header: the message reference and some of its neighbours."""
    text = decode(head).text
    dated = any(map(text.__contains__, _DATED))
    if not dated and not any(map(text.__contains__, REFERENCES)):
        return Likelihood.NO
    labels = len({label.upper() for label in _LABEL.findall(text)})
    if _REFERENCE.search(text):
        return Likelihood.SURE if labels >= _ENOUGH else Likelihood.MAYBE
    return Likelihood.MAYBE if dated and labels > _ENOUGH else Likelihood.NO


def read(raw: RawFile) -> Iterator[CableSource]:
    """Yield the messages of the file, labels and all."""
    return read_whole(raw, NAME, split_cables)


CONTAINER = Container(name=NAME, title="SMART message", suffixes=(".txt",), sniff=sniff, read=read)
