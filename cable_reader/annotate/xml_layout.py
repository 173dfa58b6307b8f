"""How our XML is laid out: one element a line, indented, text containers on one line of their own.

Each line is made twice: as the file has it, and as the seal sees it (``seal.py``).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.annotate.characters import encode_attribute, encode_text
from cable_reader.annotate.foreign import NOTHING_FOREIGN, Foreign
from cable_reader.annotate.seal import digest_of, plain_form, plain_name
from cable_reader.annotate.vocabulary import DETAIL, NAMESPACE, PREFIXES, detail, split_name
from cable_reader.annotate.xml_loader import load_xml

if TYPE_CHECKING:
    from collections.abc import Sequence

DECLARATION = b"<?xml version='1.0' encoding='UTF-8'?>\n"
Attributes = list[tuple[str, str | int | float | None]]
_INDENT = "  "
_PRESERVE = ("xml:space", "preserve")


class Line(NamedTuple):
    """One line of the file, and the same as the seal sees it."""

    depth: int
    text: str
    sealed: str


class Part(NamedTuple):
    """One child of the root: its bytes in the file and its digest."""

    data: bytes
    digest: bytes


def tag(name: str, attributes: Attributes, foreign: Foreign = NOTHING_FOREIGN) -> Line:
    """Write ``<name a="b"`` without its end; None leaves an attribute out, foreign ones win."""
    if foreign.attributes:
        taken = {key for key, _value in foreign.attributes}
        attributes = [one for one in attributes if one[0] not in taken]
    written = [
        f' {plain_name(key)}="{encode_attribute(str(value))}"'
        for key, value in attributes
        if value is not None
    ]
    text = sealed = f"<{name}{''.join(written)}"
    if not foreign.attributes:
        return Line(0, text, text)
    for number, (key, value) in enumerate(foreign.attributes, 1):
        namespace, local = split_name(key)
        shown = encode_attribute(value)
        sealed += f' {plain_name(key)}="{shown}"'
        if namespace and namespace not in PREFIXES:
            text += f' xmlns:n{number}="{encode_attribute(namespace)}" n{number}:{local}="{shown}"'
        else:
            text += f' {plain_name(key)}="{shown}"'
    return Line(0, text, sealed)


def element_lines(start: Line, inner: Sequence[Line], name: str) -> list[Line]:
    """Close a start tag: at once when nothing stands inside, else on a line of its own."""
    if not inner:
        return [Line(0, start.text + "/>", start.sealed + "/>")]
    deeper = [Line(line.depth + 1, line.text, line.sealed) for line in inner]
    close = f"</{name}>"
    return [Line(0, start.text + ">", start.sealed + ">"), *deeper, Line(0, close, close)]


def detail_lines(
    name: str, attributes: Attributes, foreign: Foreign = NOTHING_FOREIGN
) -> list[Line]:
    """Write an element that a later version than 1.0 added: it has a namespace of its own."""
    shown = tag(f"cr:{name}", attributes, foreign).text
    sealed = tag(detail(name), attributes, foreign).sealed
    if not foreign.elements:
        return [Line(0, shown + "/>", sealed + "/>")]
    inner = [foreign_line(element, "lf") for element in foreign.elements]
    deeper = [Line(line.depth + 1, line.text, line.sealed) for line in inner]
    end = Line(0, f"</cr:{name}>", f"</{detail(name)}>")
    return [Line(0, shown + ">", sealed + ">"), *deeper, end]


@lru_cache(maxsize=64)
def _container_start(
    name: str, attributes: tuple[tuple[str, str | int | float | None], ...]
) -> Line:
    """Write the tag of a text container: there are few, and a file is made of them."""
    return tag(name, [*attributes, _PRESERVE])


def container_line(
    name: str, text: str, newline: str, attributes: Attributes, foreign: Foreign = NOTHING_FOREIGN
) -> Line:
    """Write a text container: everything between its tags is text."""
    if foreign.attributes:
        start = tag(name, [*attributes, _PRESERVE], foreign)
    else:
        start = _container_start(name, tuple(attributes))
    content = f">{encode_text(text, newline)}</{name}>"
    return Line(0, start.text + content, start.sealed + content)


def part(lines: Sequence[Line]) -> Part:
    """Lay out one child of the root."""
    text = "".join(f"{_INDENT * (line.depth + 1)}{line.text}\n" for line in lines)
    return Part(text.encode(), digest_of("".join(line.sealed for line in lines)))


def foreign_line(element: str, newline: str) -> Line:
    """Write an element that is not ours as it came."""
    wrapped = f'<r xmlns="{NAMESPACE}" xmlns:cr="{DETAIL}">{element}</r>'
    return Line(0, element, plain_form(load_xml(wrapped.encode())[0], newline))


def foreign_part(element: str, newline: str) -> Part:
    """Lay out a foreign child of the root."""
    return part([foreign_line(element, newline)])
