"""Text as HTML carries it: escaped, and what HTML cannot hold or would be turned round replaced."""

from __future__ import annotations

import re
from html import escape

from cable_reader.exports.xml_text import carried, lf

# HTML takes no C1 controls and no noncharacters, written or referred to.
_NOT_IN_HTML = re.compile("[\x7f-\x9f\ufdd0-\ufdef]|[\U0001fffe\U0001ffff]")
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_AS_IS = re.compile("[\n !#-%(-;=?-~]*")  # ASCII that stands for itself


def html_text(text: str) -> str:
    """Write text as content: escaped, line feeds, characters that turn the order by name."""
    if _AS_IS.fullmatch(text):
        return text
    text = _NOT_IN_HTML.sub("\ufffd", escape(carried(lf(text))))
    return _TURNING.sub(lambda match: f'<span class="turning">U+{ord(match[0]):04X}</span>', text)


def plain_html(text: str) -> str:
    """Write text where no elements may stand: in titles and attributes."""
    text = _NOT_IN_HTML.sub("\ufffd", escape(carried(lf(text))))
    return _TURNING.sub(lambda match: f"[U+{ord(match[0]):04X}]", text)
