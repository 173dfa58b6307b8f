"""Elements that are not ours to understand, written so that they mean the same in another file.

The result uses our own two namespaces as our files declare them and declares every other one
itself; read and written again it stays the same, character for character.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from cable_reader.annotate.characters import encode_attribute
from cable_reader.annotate.vocabulary import DETAIL, NAMESPACE, PREFIXES, split_name

if TYPE_CHECKING:
    from cable_reader.annotate.xml_loader import XmlElement

Scope = dict[str, str]  # prefix ("" for none) -> namespace


def element_text(element: XmlElement) -> str:
    """Write one element, without what follows it, to stand in one of our files."""
    return "".join(_pieces(element, {"": NAMESPACE, "cr": DETAIL}))


def _pieces(element: XmlElement, scope: Scope) -> list[str]:
    if not isinstance(element.tag, str):
        return [etree.tostring(element, with_tail=False, encoding="unicode")]
    scope = dict(scope)
    declared: list[str] = []
    namespace, local = split_name(element.tag)
    name = _name(namespace, local, element.prefix or "", scope, declared)
    attributes = []
    for number, (key, value) in enumerate(element.attrib.items(), 1):
        place, plain = split_name(key)
        if place:
            same = place == namespace != NAMESPACE and element.prefix
            wished = element.prefix if same else f"n{number}"
            # A name without a prefix has no namespace in an attribute, unlike in an element.
            plain = _name(place, plain, wished, scope, declared, may_be_bare=False)
        attributes.append(f' {plain}="{encode_attribute(value)}"')
    start = "".join([f"<{name}", *declared, *attributes])
    inner = [_text(element.text)]
    for child in element:
        inner += _pieces(child, scope)
        inner.append(_text(child.tail))
    content = "".join(inner)
    return [f"{start}>", content, f"</{name}>"] if content else [f"{start}/>"]


def _name(
    namespace: str,
    local: str,
    wished: str,
    scope: Scope,
    declared: list[str],
    *,
    may_be_bare: bool = True,
) -> str:
    """Write a name with a prefix that stands for its namespace, declared if it does not yet."""
    prefix = PREFIXES.get(namespace, wished)
    if may_be_bare and namespace in {NAMESPACE, ""}:
        prefix = ""
    elif not prefix or (prefix in PREFIXES.values() and namespace not in PREFIXES):
        prefix = "n0"
    if prefix != "xml" and scope.get(prefix) != namespace:
        scope[prefix] = namespace
        colon = f":{prefix}" if prefix else ""
        declared.append(f' xmlns{colon}="{encode_attribute(namespace)}"')
    return f"{prefix}:{local}" if prefix else local


def _text(text: str | None) -> str:
    escaped = (text or "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.replace("\r", "&#13;")
