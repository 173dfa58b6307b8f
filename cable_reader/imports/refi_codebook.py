"""REFI-QDA codebook (.qdc): codes become labels, nested as they are.

Lenient, since programs differ: the namespace may be that of a project, ``Sets`` may be empty,
``isCodable`` may be missing. A category that cannot be applied becomes a label like the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern
from cable_reader.imports.importing import Import, Imported, ImportFileError, Remarks
from cable_reader.imports.labels import LabelMatcher
from cable_reader.imports.placing import finished

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.annotate.xml_loader import XmlElement
    from cable_reader.imports.importing import ImportTarget


_ROOT = pattern(rb"<(?:[\w.-]+:)?CodeBook[\s>]")


def read(data: bytes, into: ImportTarget, name: str) -> Imported:
    """Read the labels; raises XmlError and ImportFileError: import-not-refi."""
    # Loaded here, with lxml, so that listing the forms stays quick.
    from cable_reader.annotate.xml_loader import load_xml

    root = load_xml(data, name)
    remarks = Remarks()
    matcher = LabelMatcher(into.annotations.book, remarks)
    book = root if local_name(root) == "CodeBook" else child(root, "CodeBook")
    codes = child(book, "Codes") if book is not None else None
    if book is None or codes is None:
        raise ImportFileError("import-not-refi", path=name)
    if book.get("origin", "").startswith(
        "Taguette"
    ):  # its tags are flat, and named by their paths
        for code in children(codes, "Code"):
            matcher.take_path(
                code.get("name", ""), code.get("color"), text_of(code, "Description")
            )
    else:
        take_codes(codes, matcher)
    report_sets(book, remarks)
    return finished((), matcher.book, into.annotations.people, into, remarks)


def sniff(head: bytes) -> bool:
    """Look for the root element, whatever its prefix."""
    return _ROOT.search(head) is not None


IMPORT = Import(
    name="refi-qda-codebook",
    title="REFI-QDA codebook (.qdc)",
    suffixes=(".qdc",),
    sniff=sniff,
    read=read,
    holds_marks=False,
)


def local_name(element: XmlElement) -> str:
    """Give an element's name without its namespace; nothing for comments."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def children(element: XmlElement, name: str) -> Iterator[XmlElement]:
    """Yield the children of one name, whatever their namespace."""
    return (one for one in element if local_name(one) == name)


def child(element: XmlElement, name: str) -> XmlElement | None:
    """Give the first child of a name."""
    return next(children(element, name), None)


def text_of(element: XmlElement, name: str) -> str:
    """Give the text of the first child of a name, or nothing."""
    found = child(element, name)
    return found.text or "" if found is not None else ""


def guid_of(element: XmlElement, name: str = "guid") -> str:
    """Give an identity in one spelling: programs use braces and capitals as they like."""
    return str(element.get(name, "")).strip("{} ").lower()


def take_codes(codes: XmlElement, matcher: LabelMatcher) -> None:
    """Take all codes over, outer ones first."""
    waiting: list[tuple[XmlElement, str | None, str]] = [
        (code, None, "") for code in reversed(list(children(codes, "Code")))
    ]
    while waiting:
        code, parent, outer = waiting.pop()
        # Our own export names a code with its path where the bare name is taken.
        name = code.get("name", "")
        if outer and name.startswith(outer):
            name = name.removeprefix(outer).lstrip("/") or name
        label = matcher.take(
            name, guid_of(code) or None, parent, code.get("color"), text_of(code, "Description")
        )
        path = "/".join(matcher.path(label)) + "/" if label else outer
        inner = [(one, label or parent, path) for one in children(code, "Code")]
        waiting += reversed(inner)


def report_sets(element: XmlElement, remarks: Remarks) -> None:
    """Report the code sets, which have no counterpart here."""
    sets = child(element, "Sets")
    for one in children(sets, "Set") if sets is not None else ():
        remarks.add("import-set", name=one.get("name", ""))
