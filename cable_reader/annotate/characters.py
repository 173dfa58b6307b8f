"""Any text in XML 1.0, readable and exact: escapes for what XML cannot carry.

XML refuses most control characters, U+FFFE, U+FFFF and lone surrogates, reads CR as LF, and
formatters move white space. So text that matters stands in elements, and in it

- ``<c u="C"/>`` is the code point U+000C;
- ``<b x="92"/>`` is a byte that could not be decoded (Python's surrogate escape U+DC92);
- a plain line end is one of the style declared for the source, ``<nl as="cr"/>`` another one;
- a container without any direct text but white space has that written as ``<c>`` and ``<nl>``,
  and literal white space in it means nothing: formatters indent exactly such containers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.annotate.vocabulary import NAMESPACE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cable_reader.annotate.xml_loader import XmlElement

WHITE = " \t\r\n"  # what XML calls white space

_SPECIAL = re.compile(
    r"[&<>\t]|\r\n|\r|\n|[\udc80-\udcff]+|[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
)
XML_CANNOT_CARRY = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ATTRIBUTE_SPECIAL = re.compile(r'[&<>"\t\r\n]')
_ORDINARY = re.compile(r"[ !#-%'-;=?-~]*")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_LINE_ENDS = {"\n": "lf", "\r\n": "crlf", "\r": "cr"}
_ENDS_BY_STYLE = {style: end for end, style in _LINE_ENDS.items()}
_BYTES = re.compile("(?:[0-9A-F]{2})+")
_CODE_POINT = re.compile("[0-9A-F]{1,6}")
_LAST = 0x10FFFF


class CharacterError(ValueError):
    """A text container holds what no writer of ours puts there."""


def encode_text(text: str, newline: str = "lf") -> str:
    """Write a text as the content of one container; ``newline`` is the source's line end style."""
    return "".join(encode_runs((text,), newline))


def encode_runs(runs: Iterable[str], newline: str) -> list[str]:
    """Write the stretches of text that stand directly in one container, between its children.

    They are encoded together, because one visible character anywhere makes the white space of
    them all safe.
    """
    runs = tuple(runs)
    if all(not run or _is_hidden(run) for run in runs):
        return ["".join(_hidden(match[0]) for match in _PIECES.finditer(run)) for run in runs]
    return [_SPECIAL.sub(lambda match: _visible(match[0], newline), run) for run in runs]


_PIECES = re.compile(r"\r\n|[\udc80-\udcff]+|.", re.DOTALL)


def _is_hidden(run: str) -> bool:
    """Whether nothing of a run would stand in the file as a character that is not white."""
    return not _SPECIAL.sub(lambda match: match[0] if match[0] in _ENTITIES else "", run).strip()


def _hidden(piece: str) -> str:
    if piece in _LINE_ENDS:
        return f'<nl as="{_LINE_ENDS[piece]}"/>'
    return _escaped(piece)


def _visible(piece: str, newline: str) -> str:
    if piece in _ENTITIES:
        return _ENTITIES[piece]
    if piece in _LINE_ENDS:
        style = _LINE_ENDS[piece]
        return "\n" if style == newline else f'<nl as="{style}"/>'
    if piece == "\t":
        return piece
    return _escaped(piece)


def _escaped(piece: str) -> str:
    if "\udc80" <= piece[0] <= "\udcff":
        return '<b x="' + "".join(f"{ord(one) - 0xDC00:02X}" for one in piece) + '"/>'
    return f'<c u="{ord(piece):X}"/>'


def decode_text(container: XmlElement, newline: str = "lf") -> str:
    """Read a container's text back, also after a formatter went over the file.

    Elements of other names are looked into (``seg``) or have no text (``m``). Raises
    CharacterError for an escape that cannot be one.
    """
    line_end = _ENDS_BY_STYLE.get(newline, "\n")
    if not len(container):
        text: str = container.text or ""
        return text.replace("\n", line_end) if text.strip(WHITE) else ""
    pieces: list[str] = []
    _decode(container, line_end, pieces)
    return "".join(pieces)


def _decode(container: XmlElement, line_end: str, pieces: list[str]) -> None:
    direct = [container.text or "", *(child.tail or "" for child in container)]
    means_something = any(run.strip(WHITE) for run in direct)

    def add(run: str) -> None:
        if means_something and run:
            pieces.append(run.replace("\n", line_end) if line_end != "\n" else run)

    add(direct[0])
    for child, after in zip(container, direct[1:], strict=True):
        if isinstance(child.tag, str):  # not a comment
            _decode_child(child, line_end, pieces)
        add(after)


def _decode_child(child: XmlElement, line_end: str, pieces: list[str]) -> None:
    name = child.tag.removeprefix(f"{{{NAMESPACE}}}")
    if name == "c":
        pieces.append(_code_point(child.get("u", "")))
    elif name == "b":
        pieces.append(_raw_bytes(child.get("x", "")))
    elif name == "nl":
        end = _ENDS_BY_STYLE.get(child.get("as", ""))
        if end is None:
            raise CharacterError("nl", child.get("as"))
        pieces.append(end)
    elif name in {"seg", "m"}:
        _decode(child, line_end, pieces)
    else:
        raise CharacterError(child.tag)


def _code_point(digits: str) -> str:
    if not _CODE_POINT.fullmatch(digits) or int(digits, 16) > _LAST:
        raise CharacterError("c", digits)
    return chr(int(digits, 16))


def _raw_bytes(digits: str) -> str:
    if not _BYTES.fullmatch(digits):
        raise CharacterError("b", digits)
    return "".join(chr(0xDC00 + byte) for byte in bytes.fromhex(digits))


def encode_attribute(value: str) -> str:
    """Write an attribute's value; what XML cannot carry becomes U+FFFD (text goes in elements)."""
    if _ORDINARY.fullmatch(value):
        return value
    value = XML_CANNOT_CARRY.sub("\ufffd", value)
    return _ATTRIBUTE_SPECIAL.sub(
        lambda match: _ENTITIES.get(match[0]) or f"&#{ord(match[0])};", value
    )
