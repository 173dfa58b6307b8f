"""What the text containers share: the decoded file, cut into cables, each an exact slice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.containers.container import CableSource, Origin, Piece
from cable_reader.containers.decode import decode
from cable_reader.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from cable_reader.cable.span import Span
    from cable_reader.containers.raw_file import RawFile

    Split = Callable[[str], Sequence[Sequence[Span]]]


_LONGEST_CABLE = 4 << 20  # code points; the longest known cable has about one million


def read_whole(raw: RawFile, container: str, split: Split) -> Iterator[CableSource]:
    """Yield the cables of a text file in the order of their first line.

    ``split`` names the stretches of each cable. They are in the order of the file, and all
    of them together tile its text, so nothing between two cables is lost. What is far too long
    for a cable is left out; once the others have been given, UnreadableError names it.
    """
    data = raw.data()
    decoded = decode(data, raw.encoding, raw.name)
    text = decoded.text
    sha256 = raw.sha256()
    cables = split(text)
    offsets = _byte_offsets(text, decoded.encoding, decoded.mark_length, cables)
    if not decoded.reversible:  # what stands for damage may be longer than the damage
        offsets = {cut: min(at, len(data)) for cut, at in offsets.items()}
    too_long: UnreadableError | None = None
    for place, stretches in enumerate(cables, 1):
        length = sum(span.length for span in stretches)
        if length > _LONGEST_CABLE:
            too_long = too_long or UnreadableError(
                "cable-too-long", path=raw.name, cable=place, size=length, limit=_LONGEST_CABLE
            )
            continue
        origin = Origin(
            path=raw.path,
            sha256=sha256,
            container=container,
            locator=f"cable {place}" if len(cables) > 1 else None,
            encoding=decoded.encoding,
            byte_order_mark=decoded.byte_order_mark,
            size=len(data),
            reversible=decoded.reversible,
        )
        words = "".join(text[start:end] for start, end in stretches)
        yield CableSource(words, origin, _pieces(stretches, offsets), data=data)
    if too_long is not None:
        raise too_long


def _pieces(stretches: Sequence[Span], offsets: Mapping[int, int]) -> tuple[Piece, ...]:
    """Give the way back to the bytes of a cable that is made of stretches of the text."""
    pieces = []
    at = 0
    for start, end in stretches:
        pieces.append(Piece(at, at + end - start, offsets[start], offsets[end]))
        at += end - start
    return tuple(pieces)


def _byte_offsets(
    text: str, encoding: str, mark_length: int, cables: Sequence[Sequence[Span]]
) -> dict[int, int]:
    """Give the byte offset of every cut, in one pass over the text."""
    cuts = sorted({cut for stretches in cables for span in stretches for cut in span})
    offsets = {0: mark_length}
    at = mark_length
    before = 0
    for cut in cuts:
        at += len(text[before:cut].encode(encoding, "replace"))
        offsets[cut] = at
        before = cut
    return offsets
