"""Building a cable's text out of pieces of its file, so that each leads back to its bytes."""

from __future__ import annotations

from cable_reader.containers.container import Piece


class PieceBuilder:
    """Collects stretches of a decoded file in file order; offsets are its code points."""

    def __init__(self, file_text: str) -> None:
        self._file_text = file_text
        self._parts: list[tuple[str, int, int]] = []
        self._verbatim_to = -1  # end of the last part, if that stands for itself

    def __bool__(self) -> bool:
        return bool(self._parts)

    def verbatim(self, start: int, end: int) -> None:
        """Add characters that stand for themselves."""
        if start == self._verbatim_to:
            _, start, _ = self._parts.pop()
        self._parts.append((self._file_text[start:end], start, end))
        self._verbatim_to = end

    def unit(self, text: str, start: int, end: int) -> None:
        """Add text that the characters ``start..end`` stand for as a whole."""
        if text:
            self._parts.append((text, start, end))
            self._verbatim_to = -1

    def inserted(self, text: str) -> None:
        """Add text that the file does not hold."""
        at = self._parts[-1][2] if self._parts else 0
        self.unit(text, at, at)

    def extend(self, other: PieceBuilder) -> None:
        """Add all that another builder has collected."""
        self._parts.extend(other._parts)
        self._verbatim_to = -1

    def text(self) -> str:
        """Give the text so far."""
        return "".join(part for part, _, _ in self._parts)

    def pieces(self, encoding: str, first: int, last: int) -> tuple[Piece, ...]:
        """Give the pieces with byte offsets, for a text in this encoding at bytes first..last."""
        pieces = []
        at = 0
        code_point, byte = 0, first

        def to_byte(offset: int) -> int:
            nonlocal code_point, byte
            byte += len(self._file_text[code_point:offset].encode(encoding, "replace"))
            code_point = offset
            return min(byte, last)  # what stands for damage may be longer than the damage

        for part, start, end in self._parts:
            pieces.append(Piece(at, at + len(part), to_byte(start), to_byte(end)))
            at += len(part)
        return tuple(pieces)


def empty_line_after(text: str) -> str:
    """Give the line ends to add so that ``text`` is followed by exactly one empty line."""
    if text.endswith(("\n\n", "\n\r\n")):
        return ""
    return "\n" if text.endswith("\n") else "\n\n"
