"""Names of the annotation format: namespaces, versions, elements, how names are written."""

from __future__ import annotations

import re
from functools import lru_cache

from cable_reader.cable.patterns import pattern

#: One namespace for each major version; the minor one stands in ``@version``.
NAMESPACE = "urn:x-cable-reader:annotations:1"
#: What 1.1 and later added. It has a namespace of its own so that a reader of 1.0, and its strict
#: schema, see foreign attributes that they must keep, and a sensible value in the old place.
DETAIL = "urn:x-cable-reader:annotations:1:detail"
XML = "http://www.w3.org/XML/1998/namespace"

MAJOR = 1
VERSION = "1.2"
PREFIXES = {DETAIL: "cr", XML: "xml"}

TEXT_CONTAINERS = frozenset({"exact", "prefix", "suffix", "body"})
#: Elements whose content the source's own digests prove.
PROVEN_ELSEWHERE = frozenset({"text", "original"})
SEAL = "content-sha256"  # in DETAIL, on the root

_NAME = pattern(r"\{(?P<namespace>[^}]*)\}(?P<local>.+)", re.DOTALL)
NC_NAME = pattern(r"[^\W\d][\w.\-]*")  # an XML name without a colon
UUID = pattern(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
UTC_TIME = pattern(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z", re.ASCII)
COLOR = pattern(r"#[0-9A-Fa-f]{6}|[a-z][a-z0-9\-]*")
SKETCH = pattern(r"(?:[0-9a-f]{6})+")
DIGEST = pattern(r"[0-9a-f]{64}")


@lru_cache(maxsize=256)
def detail(name: str) -> str:
    """Give the full name of one of our newer attributes or elements."""
    return f"{{{DETAIL}}}{name}"


@lru_cache(maxsize=1024)
def split_name(name: str) -> tuple[str, str]:
    """Divide ``{namespace}local``; the namespace is empty for a plain name."""
    match = _NAME.fullmatch(name)
    return (match["namespace"], match["local"]) if match else ("", name)
