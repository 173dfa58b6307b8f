"""Attributes of our XML: which are ours, and reading them strictly.

Whatever is not named here is foreign: kept as it is, never understood.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.annotate.foreign import Foreign
from cable_reader.annotate.verbatim import element_text
from cable_reader.annotate.vocabulary import (
    NAMESPACE,
    PROVEN_ELSEWHERE,
    SEAL,
    XML,
    detail,
    split_name,
)
from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from cable_reader.annotate.xml_loader import XmlElement

_NUMBER = pattern(r"\d{1,15}", re.ASCII)
_SCORE = pattern(r"[01](?:\.\d{1,6})?", re.ASCII)
_FLAGS = {"true": True, "false": False}


class DamagedError(ValueError):
    """An element does not say what it must; the arguments name what and how."""


def ours(name: str) -> str:
    """Give the full name of an element of our namespace."""
    return f"{{{NAMESPACE}}}{name}"


ROOT = frozenset({"version", "id", "generator", "created", "modified", detail(SEAL)})
SOURCE = frozenset(
    {"name", "mrn", "subject", "encoding", "newline", "bytes", "chars", "sha256", "norm-sha256"}
    | {detail("container"), detail("locator"), detail("byte-order-mark")}
)
PERSON = frozenset({"id", "name", "uri"})
LABEL = frozenset({"id", "uuid", "name", "color", detail("restored")})
DELETED_LABEL = frozenset({"uuid", "at"})
ANNOTATION = frozenset(
    {"id", "kind", "by", "created", "modified", "modified-by", "status", "color", "reply-to"}
    | {detail("important"), detail("revision")}
)
LABELLED = frozenset({"ref"})
TARGET = frozenset(
    {"scope", "para", "ordinal", "mark", "start", "end", "state", detail("state")}
    | {detail("last-ordinal"), detail("field"), detail("paragraph-digest")}
    | {detail("paragraph-sketch"), detail("offset"), detail("rival"), detail("score")}
)
TOMBSTONE = frozenset({"id", "at", "by", detail("revision")})
_SPACE = f"{{{XML}}}space"
TARGET_CHILDREN = frozenset(ours(name) for name in ("exact", "prefix", "suffix"))
READ_BEFORE = frozenset(ours(name) for name in ("source", "people", "codebook", *PROVEN_ELSEWHERE))


def body_names(element: XmlElement) -> frozenset[str]:
    """Name what is ours on a note: its format only if that is plain text."""
    plain = element.get("format") in {None, "text/plain"}
    return frozenset({"format", _SPACE}) if plain else frozenset({_SPACE})


def foreign_attributes(element: XmlElement, known: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Give an element's attributes but those named."""
    if known.issuperset(element.keys()):  # as nearly always, among thousands
        return ()
    return tuple((key, value) for key, value in element.attrib.items() if key not in known)


def foreign_of(element: XmlElement, known: frozenset[str]) -> Foreign:
    """Give what of an element is not ours; nested labels and persons are."""
    strange = tuple(
        element_text(child)
        for child in element
        if isinstance(child.tag, str) and child.tag not in {ours("label"), ours("person")}
    )
    return Foreign(foreign_attributes(element, known), strange)


def refuse_stray_text(element: XmlElement) -> None:
    """Raise DamagedError if text stands where only elements may."""
    runs = [element.text or "", *(child.tail or "" for child in element)]
    if any(run.strip() for run in runs):
        raise DamagedError("text", "".join(runs).strip()[:40])


def matching(pattern: re.Pattern[str], element: XmlElement, name: str) -> str:
    """Read an attribute that must be there and have a form."""
    value: str = element.get(name, "")
    if not pattern.fullmatch(value):
        raise DamagedError(split_name(name)[1], value)
    return value


def optional_number(element: XmlElement, name: str) -> int | None:
    """Read a whole number, if the attribute is there."""
    value = element.get(name)
    return None if value is None else _whole(name, value)


def number(element: XmlElement, name: str, default: int | None = None) -> int:
    """Read a whole number that must be there unless it has a default."""
    value = element.get(name)
    return default if value is None and default is not None else _whole(name, value)


def _whole(name: str, value: str | None) -> int:
    if value is None or not _NUMBER.fullmatch(value):
        raise DamagedError(split_name(name)[1], value)
    return int(value)


def score_of(element: XmlElement, name: str) -> float | None:
    """Read a score from 0 to 1, if there is one."""
    value = element.get(detail(name))
    if value is None:
        return None
    if not _SCORE.fullmatch(value):
        raise DamagedError(name, value)
    return float(value)


def flag(element: XmlElement, name: str) -> bool:
    """Read ``true`` or ``false``; absent is false."""
    value = element.get(name, "false")
    if value not in _FLAGS:
        raise DamagedError(split_name(name)[1], value)
    return _FLAGS[value]
