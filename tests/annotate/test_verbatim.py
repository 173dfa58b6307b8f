"""Strange XML means the same after it moved into another file, and stays the same from then on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cable_reader.annotate.verbatim import element_text
from cable_reader.annotate.vocabulary import DETAIL, NAMESPACE
from cable_reader.annotate.xml_loader import load_xml

if TYPE_CHECKING:
    from lxml import etree

OURS = f'xmlns="{NAMESPACE}" xmlns:cr="{DETAIL}"'


@pytest.mark.parametrize(
    "element",
    [
        '<o:a xmlns:o="urn:o" o:b="1" c="&lt;2&#10;">x &amp; <o:d/> y</o:a>',
        '<a xmlns="urn:o"><b xmlns=""><c xmlns="urn:o"/></b></a>',
        f'<a xmlns="urn:o" xmlns:w="urn:w"><w:b w:c="1"><x xmlns="{NAMESPACE}" y="1"/></w:b></a>',
        "<future mood='blue' cr:more='1'>text<exact xml:space='preserve'> a </exact></future>",
        "<cr:future xml:lang='en'><!-- a comment --><?pi data?>&#13;</cr:future>",
        f'<z:target xmlns:z="{NAMESPACE}" z:odd="1"><z:c u="1"/></z:target>',
    ],
)
def test_it_means_the_same_and_settles_at_once(element: str) -> None:
    first = load_xml(f"<r {OURS}>{element}</r>".encode())[0]
    text = element_text(first)
    second = load_xml(f'<r {OURS} xmlns:n1="urn:elsewhere">{text}</r>'.encode())[0]
    assert meaning(second) == meaning(first)
    assert element_text(second) == text


def meaning(element: etree._Element) -> object:
    if not isinstance(element.tag, str):
        return str(element.tag), element.text, element.tail
    return (
        element.tag,
        sorted(element.attrib.items()),
        element.text,
        [(meaning(child), child.tail) for child in element],
    )
