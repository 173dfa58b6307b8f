"""What Cable Reader itself exported for people to read: no cable, though all of its words are one.

The annotated XML is not meant: it gives its cable back (``own_xml.py``).
"""

from __future__ import annotations

import re

from cable_reader.cable.patterns import pattern

CODE = "own-export"  # of the UnreadableError that such a file is answered with
_MARK = b"\xef\xbb\xbf"
_SIGNS = pattern(
    rb"\A(?:\xef\xbb\xbf)?(?:"
    rb'<!DOCTYPE html>\n<html[^>]*>\n<head>\n<meta charset="utf-8">\n'
    rb'<meta name="generator" content="Cable Reader [^"]*">'
    rb"|<\?xml [^>]*>\n<TEI .*?(?:<publisher>Cable Reader |<p>Exported by Cable Reader )"
    rb'|"annotation","kind","scope","state"'
    rb'|"role","routing_indicator","plad"'
    rb'|"ordinal","number","mark","level"'
    rb'|"tag","description","color","parent"'
    rb'|\{"schema": 1, "container": "'
    rb'|\{\n "schema": 1,\n "a": \{'  # of two releases
    rb")",
    re.DOTALL,  # a header stands on many lines
)


def is_own_export(head: bytes) -> bool:
    """Whether a file begins as one of our exports does."""
    begins = head.removeprefix(_MARK)[:1]
    return begins in (b"<", b'"', b"{") and _SIGNS.match(head) is not None
