"""Annotations in a file just as this program wrote them: their bytes serve for seal and saving.

A file of thousands of annotations would be read, sealed and written anew piece by piece when it is
opened. Where its layout is our own, the bytes of each annotation are what the seal covers but for
the indentation, and what the next save would write.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from cable_reader.annotate.vocabulary import detail
from cable_reader.annotate.xml_layout import DECLARATION, Part
from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_START = b"\n  <annotation "
_END = b"\n  </annotation>"
_NAME = pattern(rb"</?([^ />]+)")
_ID = pattern(rb'id="([0-9a-f-]{36})"')
# Never before the end of a text: there it would be the text's own white space.
_INDENTATION = pattern(
    rb"\n +(?=<(?:(?:target|labelled|body|cr:related|exact|prefix|suffix)[ >/]|/(?:target|annotation)>))"
)
_OURS = frozenset(b"annotation target labelled body cr:related exact prefix suffix c b nl".split())
_RELATED = b"<cr:related "
_RELATED_SEALED = f"<{detail('related')} ".encode()


def written_parts(data: bytes) -> dict[str, Part]:
    """Give the annotations that stand in our own layout, by their ids; empty for another layout.

    Whether they say what the tree says is proved by the seal alone: bytes that were changed have
    another digest.
    """
    # Other encodings, comments, CDATA and instructions could hide what stands in the bytes.
    if not data.startswith(DECLARATION) or b"<!" in data or data.count(b"<?") > 1:
        return {}
    parts: dict[str, Part] = {}
    for piece in _pieces(data):
        match = _ID.match(piece, len(_START))
        if match is None:
            return {}
        if b"xmlns" not in piece and _OURS.issuperset(_NAME.findall(piece)):
            sealed = _INDENTATION.sub(b"", piece).lstrip()
            if _RELATED in sealed:
                sealed = sealed.replace(_RELATED, _RELATED_SEALED)
            digest = hashlib.sha256(sealed).digest()
            parts[match[1].decode()] = Part(piece[1:] + b"\n", digest)
    return parts


def _pieces(data: bytes) -> Iterator[bytes]:
    start = data.find(_START)
    while start >= 0:
        following = data.find(_START, start + 1)
        end = data.find(_END, start, following if following >= 0 else len(data))
        if end < 0:  # it has nothing in it
            end = data.find(b"/>\n", start) + 2
        else:
            end += len(_END)
        yield data[start:end]
        start = following
