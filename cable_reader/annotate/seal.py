"""The seal of a file: a digest of what it says, so that damage never passes for text.

It covers names, values and text, not the layout: a file that was indented anew or got other
line ends in version control keeps its seal. Each child of the root has a digest of its own, so
that a save after one edit need not read a thousand annotations again.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING

from cable_reader.annotate.characters import (
    WHITE,
    CharacterError,
    decode_text,
    encode_attribute,
    encode_text,
)
from cable_reader.annotate.vocabulary import (
    NAMESPACE,
    PREFIXES,
    PROVEN_ELSEWHERE,
    SEAL,
    TEXT_CONTAINERS,
    detail,
    split_name,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cable_reader.annotate.xml_loader import XmlElement


_ANNOTATION = f"{{{NAMESPACE}}}annotation"


def digest_of(sealed: str) -> bytes:
    """Digest of one child of the root in its plain form."""
    return hashlib.sha256(sealed.encode("utf-8")).digest()


def seal_of(root_tag: str, children: Iterable[bytes]) -> str:
    """Seal of a file: its root's start tag in plain form and its children's digests."""
    return hashlib.sha256(root_tag.encode("utf-8") + b"".join(children)).hexdigest()


def seal_of_tree(root: XmlElement, newline: str, known: Mapping[str, bytes] | None = None) -> str:
    """Compute the seal that a parsed file ought to carry.

    ``known`` are digests of annotations by their ids, worked out from the file's bytes.
    """
    known = known or {}
    children = [
        (child.tag == _ANNOTATION and known.get(child.get("id", "")))
        or digest_of(plain_form(child, newline))
        for child in root
        if isinstance(child.tag, str) and split_name(child.tag)[1] not in PROVEN_ELSEWHERE
    ]
    stray = "".join(run.strip(WHITE) for run in _direct(root))
    return seal_of(_start(root) + stray, children)


def plain_form(element: XmlElement, newline: str) -> str:
    """Write an element as the seal sees it: no layout, prefixes resolved, text re-encoded."""
    start = _start(element)
    namespace, name = split_name(element.tag)
    shown = name if namespace == NAMESPACE else element.tag
    if namespace == NAMESPACE and name in TEXT_CONTAINERS:
        try:
            return f"{start}>{encode_text(decode_text(element, newline), newline)}</{shown}>"
        except CharacterError as error:
            return f"{start}>?{error.args}</{shown}>"
    direct = _direct(element)
    pieces = [direct[0]]
    for child, after in zip(element, direct[1:], strict=True):
        if isinstance(child.tag, str):
            pieces.append(plain_form(child, newline))
        pieces.append(after)
    content = "".join(pieces)
    return f"{start}>{content}</{shown}>" if content else f"{start}/>"


def _direct(element: XmlElement) -> list[str]:
    """Give the text directly in an element; white space alone is layout."""
    runs = [element.text or "", *(child.tail or "" for child in element)]
    return [run if run.strip(WHITE) else "" for run in runs]


def _start(element: XmlElement) -> str:
    namespace, name = split_name(element.tag)
    parts = [f"<{name}" if namespace == NAMESPACE else f"<{element.tag}"]
    parts += [
        f' {plain_name(key)}="{encode_attribute(value)}"'
        for key, value in element.attrib.items()
        if key != detail(SEAL)
    ]
    return "".join(parts)


@lru_cache(maxsize=1024)
def plain_name(name: str) -> str:
    """Write an attribute's name: ours with their fixed prefix, others with their namespace."""
    namespace, local = split_name(name)
    prefix = PREFIXES.get(namespace)
    return f"{prefix}:{local}" if prefix else name
