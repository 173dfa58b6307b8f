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

# What has to be written in another way where a line feed is the line end declared, and where not.
_SPECIAL = re.compile(
    r"[&<>]|\r\n|\r|[\udc80-\udcff]+|[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
)
# ASCII with line feeds that stands for itself: one set of characters is quicker than a choice.
_ALL_AS_IS = re.compile(r"[\t\n -%'-;=?-~]*")
_SPECIAL_OR_LF = re.compile(r"\n|" + _SPECIAL.pattern)
_AS_IS = re.compile(r"[ !-%'-;=?-~]*")  # on one line; nothing to escape, whatever the style
_SHOWN = re.compile(r"[^\s\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
XML_CANNOT_CARRY = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ATTRIBUTE_SPECIAL = re.compile(r'[&<>"\t\r\n]')
_ORDINARY = re.compile(r"[ !#-%'-;=?-~]*")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_LINE_ENDS = {"\n": "lf", "\r\n": "crlf", "\r": "cr"}
_ENDS_BY_STYLE = {style: end for end, style in _LINE_ENDS.items()}
_BYTES = re.compile("(?:[0-9A-F]{2})+")
_CODE_POINT = re.compile("[0-9A-F]{1,6}")
_LAST = 0x10FFFF
_OURS = f"{{{NAMESPACE}}}"
_LOOKED_INTO = frozenset({f"{_OURS}seg", f"{_OURS}m", "seg", "m"})


class CharacterError(ValueError):
    """A text container holds what no writer of ours puts there."""


def encode_text(text: str, newline: str = "lf") -> str:
    """Write a text as the content of one container; ``newline`` is the source's line end style."""
    if _AS_IS.fullmatch(text) and not text.isspace():
        return text
    return "".join(encode_runs((text,), newline))


def encode_runs(runs: Iterable[str], newline: str) -> list[str]:
    """Write the stretches of text that stand directly in one container, between its children.

    They are encoded together, because one visible character anywhere makes the white space of
    them all safe.
    """
    runs = tuple(runs)
    whole = "".join(runs)
    if not _SHOWN.search(whole):
        return ["".join(_hidden(match[0]) for match in _PIECES.finditer(run)) for run in runs]
    if newline == "lf" and _ALL_AS_IS.fullmatch(whole):
        return list(runs)
    return [_written(run, newline) for run in runs]


def _written(run: str, newline: str) -> str:
    """Write a run in a container whose literal white space counts."""
    if newline in {"crlf", "cr"} and _has_only(run, newline):
        run, newline = run.replace(_ENDS_BY_STYLE[newline], "\n"), "lf"
    if newline == "lf" and _ALL_AS_IS.fullmatch(run):
        return run
    special = _SPECIAL if newline == "lf" else _SPECIAL_OR_LF
    return special.sub(lambda match: _visible(match[0], newline), run)


def _has_only(run: str, newline: str) -> bool:
    """Whether every line end of a run is of one style, ``crlf`` or ``cr``."""
    feeds, returns = run.count("\n"), run.count("\r")
    return feeds == (run.count("\r\n") if newline == "crlf" else 0) and (
        newline == "cr" or returns == feeds
    )


_PIECES = re.compile(r"\r\n|[\udc80-\udcff]+|.", re.DOTALL)


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
    inner = list(container)
    runs = [container.text, *[child.tail for child in inner]]
    if not any(run and run.strip(WHITE) for run in runs):
        runs = [None] * len(runs)  # a formatter's white space
    elif line_end != "\n":
        runs = [run.replace("\n", line_end) if run else run for run in runs]
    if runs[0]:
        pieces.append(runs[0])
    for child, after in zip(inner, runs[1:], strict=True):
        name = child.tag
        if name in _LOOKED_INTO:
            run = child.text
            if len(child):
                _decode(child, line_end, pieces)
            elif run and run.strip(WHITE):
                pieces.append(run if line_end == "\n" else run.replace("\n", line_end))
        elif isinstance(name, str):  # not a comment
            pieces.append(_decoded_escape(child, name))
        if after:
            pieces.append(after)


def _decoded_escape(element: XmlElement, tag: str) -> str:
    name = tag.removeprefix(_OURS)
    if name == "c":
        return _code_point(element.get("u", ""))
    if name == "b":
        return _raw_bytes(element.get("x", ""))
    if name == "nl":
        end = _ENDS_BY_STYLE.get(element.get("as", ""))
        if end is None:
            raise CharacterError("nl", element.get("as"))
        return end
    raise CharacterError(tag)


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
