"""Bytes of other programs to text: they say UTF-8, and mostly it is."""

from __future__ import annotations

import codecs
import json


def decoded(data: bytes) -> str:
    """Read UTF-8, UTF-16 or UTF-32, with or without byte order mark; else as a Western Windows.

    A head that was cut may end within a character.
    """
    encoding = json.detect_encoding(data)  # by the mark, or by where the NULs are
    try:
        return codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        narrow = encoding.startswith("utf-8")
        return data.decode("cp1252" if narrow else encoding, "replace")
