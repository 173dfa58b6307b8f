"""The one door for XML from disk: our own files and every import come through ``load_xml``.

What it refuses and why: a DOCTYPE (entities that read files or blow up, attribute defaults that
inject text), entity references that are left, anything over a size limit, nesting that
libxml2's limits catch. It never includes, transforms, fetches or looks at a file name: callers
read the bytes themselves, so a compressed file is not inflated behind their back.
Nothing in the program may call ``etree.parse(name)``, ``xinclude``, an XSLT from a file, or an
XPath made of user text.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from lxml import etree

from cable_reader.errors import CableReaderError

XmlElement: TypeAlias = Any  # lxml ships no types

SIZE_LIMIT = 32 * 1024 * 1024  # bytes
_HEAD = 4096  # bytes looked at for a DOCTYPE before anything is parsed


class XmlError(CableReaderError):
    """A file is not XML that may be read: damaged, too large, or with a document type."""


def load_xml(data: bytes, name: str = "?", limit: int = SIZE_LIMIT) -> XmlElement:
    """Parse a document and give its root; comments and instructions stay in the tree.

    ``name`` is for the message. Raises XmlError: xml-too-large, xml-doctype, xml-damaged
    (with ``line``, ``column`` and, in the parser's words, ``reason``).
    """
    if len(data) > limit:
        raise XmlError("xml-too-large", path=name, size=len(data), limit=limit)
    if b"<!DOCTYPE" in data[:_HEAD].replace(b"\0", b""):  # UTF-16 has a NUL beside each letter
        raise XmlError("xml-doctype", path=name)
    try:
        root = etree.fromstring(data, _parser())
    except etree.XMLSyntaxError as error:
        # A document type further down can fail on its entities before it is seen below.
        code = "xml-doctype" if b"<!DOCTYPE" in data.replace(b"\0", b"") else "xml-damaged"
        raise XmlError(code, path=name, **_place(error)) from error
    except ValueError as error:  # an encoding that cannot be named to the library
        reason = _first_line(str(error))
        raise XmlError("xml-damaged", path=name, line=1, column=1, reason=reason) from error
    info = root.getroottree().docinfo
    if info.doctype or info.internalDTD is not None or info.externalDTD is not None:
        raise XmlError("xml-doctype", path=name)
    if next(root.iter(etree.Entity), None) is not None:
        raise XmlError("xml-doctype", path=name)
    return root


def _parser() -> Any:
    """Make a parser for one document; every switch is said, whatever the library's defaults."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        recover=False,
        remove_blank_text=False,
        remove_comments=False,
        remove_pis=False,
        strip_cdata=True,
        collect_ids=False,
    )


def _place(error: etree.XMLSyntaxError) -> dict[str, str | int]:
    line, column = error.position
    return {
        "line": max(line or 1, 1),
        "column": max(column or 1, 1),
        "reason": _first_line(error.msg or ""),
    }


def _first_line(message: str) -> str:
    return message.splitlines()[0][:200] if message else ""
