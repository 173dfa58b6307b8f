"""Well-formed XML from strings: escaping, and a small writer that closes what it opened.

XML 1.0 cannot carry most control characters, lone surrogates, U+FFFE and U+FFFF. They are
replaced one for one, so that offsets stay: C0 controls by their pictures (U+2400 and on), the
rest by U+FFFD. Only the own annotated XML gives them back; the other forms say that they were
replaced.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_AS_IS = re.compile(r'[&<>"\n\t\r\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]')
_PICTURES = 0x2400
_LINE_END = re.compile(r"\r\n?")

Attributes = dict[str, "str | None"]
AnyAttributes = Mapping[str, "str | None"] | Mapping[str, str]


def carried(text: str) -> str:
    """Replace what XML cannot carry, one character for one."""
    return _ILLEGAL.sub(_picture, text) if _ILLEGAL.search(text) else text


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    return chr(_PICTURES + code) if code < ord(" ") else "\ufffd"


def uncarried_count(text: str) -> int:
    """Count the characters that ``carried`` replaces."""
    return len(_ILLEGAL.findall(text))


def lf(text: str) -> str:
    """Write every line end as a line feed."""
    return _LINE_END.sub("\n", text) if "\r" in text else text


def escaped(text: str) -> str:
    """Write text as element content; a carriage return survives as a reference."""
    if not _NOT_AS_IS.search(text):
        return text
    text = carried(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\r", "&#13;")


def escaped_attribute(text: str) -> str:
    """Write text as the value of an attribute, with its line ends and tabs."""
    if not _NOT_AS_IS.search(text):
        return text
    text = escaped(text).replace('"', "&quot;")
    return text.replace("\n", "&#10;").replace("\t", "&#9;")


class _Inside:
    """An element that is open while a ``with`` block runs: a generator costs twice as much."""

    __slots__ = ("_attributes", "_name", "_xml")

    def __init__(self, xml: XmlWriter, name: str, attributes: AnyAttributes | None) -> None:
        self._xml, self._name, self._attributes = xml, name, attributes

    def __enter__(self) -> None:
        self._xml.line()
        self._xml.start(self._name, self._attributes)

    def __exit__(self, *_error: object) -> None:
        self._xml.line(-1)
        self._xml.end(self._name)


class XmlWriter:
    """Collects a document; ``inside`` closes its element by itself.

    Attributes whose value is None are not written. ``line`` starts a new, indented line and is
    for places where white space means nothing.
    """

    def __init__(self, depth: int = 0) -> None:
        """Begin a document, or with ``depth`` a part of one for ``take``."""
        self._parts = [] if depth else ['<?xml version="1.0" encoding="UTF-8"?>\n']
        self._depth = depth

    def start(self, name: str, attributes: AnyAttributes | None = None) -> None:
        """Open an element."""
        self._parts.append(f"<{name}{written_attributes(attributes)}>")
        self._depth += 1

    def end(self, name: str) -> None:
        """Close an element."""
        self._depth -= 1
        self._parts.append(f"</{name}>")

    def inside(self, name: str, attributes: AnyAttributes | None = None) -> _Inside:
        """Open an element on a line of its own and close it on one."""
        return _Inside(self, name, attributes)

    def element(self, name: str, text: str = "", attributes: AnyAttributes | None = None) -> None:
        """Write an element that holds nothing but text."""
        if text:
            self._parts.append(f"<{name}{written_attributes(attributes)}>{escaped(text)}</{name}>")
        else:
            self._parts.append(f"<{name}{written_attributes(attributes)}/>")

    def line_element(
        self, name: str, text: str = "", attributes: AnyAttributes | None = None
    ) -> None:
        """Write an element on a line of its own."""
        self.line()
        self.element(name, text, attributes)

    def comment(self, text: str) -> None:
        """Write a comment on a line of its own."""
        self._parts.append(written_comment(text) + "\n")

    def take(self, part: XmlWriter) -> None:
        """Put a part that was written apart here."""
        self._parts += part._parts

    def text(self, text: str) -> None:
        """Write text."""
        self._parts.append(escaped(text))

    def line(self, less: int = 0) -> None:
        """Start a new line."""
        self._parts.append("\n" + "  " * (self._depth + less))

    def to_bytes(self) -> bytes:
        """Give the document in UTF-8, with a line feed at its end."""
        return ("".join(self._parts) + "\n").encode("utf-8")


def written_attributes(attributes: AnyAttributes | None) -> str:
    """Write attributes, each after a blank; those that are None not at all."""
    if not attributes:
        return ""
    written = [
        f' {name}="{escaped_attribute(value)}"'
        for name, value in attributes.items()
        if value is not None
    ]
    return "".join(written)


def written_comment(text: str) -> str:
    """Write a comment; two hyphens in a row may not stand in one."""
    words = carried(text).replace("--", "-\u2010")
    return f"<!-- {words} -->"
