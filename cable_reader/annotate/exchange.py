"""What an export and the import of the same form have to agree on: identities and plain text."""

from __future__ import annotations

import re
from bisect import bisect_right
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from cable_reader.cable.patterns import pattern

NAMESPACE = "urn:x-cable-reader:annotations:1#"  # of our own words in JSON-LD
#: Where a cable of a REFI-QDA project comes from: variables of our export, passed over by our import.
PROJECT_VARIABLES = (
    "classification",
    "date",
    "from",
    "mrn",
    "file",
    "locator",
    "bytes",
    "sha256",
    "exported",
    "program",
    "left out",
)
#: How our exports call the program, before its version.
PROGRAM = "Cable Reader"
PROJECT_INTRODUCTION = f"Exported by {PROGRAM}"  # the description of a REFI-QDA project begins so
_NOT_IN_XML = pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PICTURES = 0x2400  # of C0 controls
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


def _shown(match: re.Match[str]) -> str:
    code = ord(match[0])
    if match[0] in "\f\v":
        return " "
    return chr(_PICTURES + code) if code < ord(" ") else "\ufffd"


class PlainText:
    """A cable's text as the plain text files of other programs hold it, with the way back.

    Line feeds only, no byte order mark at its beginning, nothing that XML cannot carry: some
    quote the text in theirs and then cannot read it again, so a form feed becomes a blank, other
    control characters their pictures. One character shorter for each CRLF, else as long. Other
    programs count places in that text.
    """

    __slots__ = ("_lost", "text")

    def __init__(self, source: str) -> None:
        self.text = source
        self._lost: list[int] = []  # offsets in ``source`` of line feeds that follow a CR
        if "\r" in source:
            self._lost = [match.start() + 1 for match in re.finditer("\r\n", source)]
            self.text = source.replace("\r\n", "\n").replace("\r", "\n")
        self.text = _NOT_IN_XML.sub(_shown, self.text)
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
