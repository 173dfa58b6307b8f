"""What an export and the import of the same form have to agree on: identities and plain text."""

from __future__ import annotations

import re
from bisect import bisect_right
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from cable_reader.cable.patterns import pattern

NAMESPACE = "urn:x-cable-reader:annotations:1#"  # of our own words in JSON-LD
_LONE_SURROGATE = pattern(r"[\ud800-\udfff]")
_BYTE_ORDER_MARK = "\ufeff"
_WORD_JOINER = "\u2060"  # as invisible and as wide, but readers do not swallow it


def made_id(*parts: str) -> str:
    """Make an identity that is the same in every export of the same thing."""
    name = NAMESPACE + "/".join(parts)
    # Identities of other programs may hold what UTF-8 cannot carry.
    return str(uuid5(NAMESPACE_URL, name.encode("utf-8", "backslashreplace").decode()))


def selection_id(annotation_id: str, target: int) -> str:
    """Name one target of an annotation where each needs an identity; the first has its own."""
    return made_id("target", annotation_id, str(target)) if target else annotation_id.lower()


def source_urn(sha256: str, locator: str | None) -> str:
    """Name a cable by its file's digest and, in a file of several, its place there."""
    return f"urn:sha256:{sha256}" + (f"#{quote(locator, safe='')}" if locator else "")


class PlainText:
    """A cable's text as the plain text files of other programs hold it, with the way back.

    Line feeds only, no byte order mark at its beginning, nothing that UTF-8 cannot carry: one
    character shorter for each CRLF, else as long. Other programs count places in that text.
    """

    __slots__ = ("_lost", "text")

    def __init__(self, source: str) -> None:
        self.text = source
        self._lost: list[int] = []  # offsets in ``source`` of line feeds that follow a CR
        if "\r" in source:
            self._lost = [match.start() + 1 for match in re.finditer("\r\n", source)]
            self.text = source.replace("\r\n", "\n").replace("\r", "\n")
        self.text = _LONE_SURROGATE.sub("\ufffd", self.text)
        if self.text.startswith(_BYTE_ORDER_MARK):
            self.text = _WORD_JOINER + self.text[1:]

    def out(self, offset: int) -> int:
        """Give the place in ``text`` of an offset in the source."""
        return offset - bisect_right(self._lost, offset - 1)

    def back(self, offset: int) -> int:
        """Give the offset in the source of a place in ``text``; inverse of ``out``."""
        low, high = 0, len(self._lost)
        while low < high:  # the number of lost line feeds before the place
            middle = (low + high) // 2
            if self._lost[middle] - middle <= offset:
                low = middle + 1
            else:
                high = middle
        return offset + low
