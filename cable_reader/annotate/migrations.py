"""From older versions of the format to the current one, one small step at a time.

A step is a pure function from tree to tree. It stays for ever, with a file of its version among
the test's fixtures. A file is written in the new version only when its user changes something.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from cable_reader.annotate.xml_loader import XmlElement


def _to_1_1(root: XmlElement) -> XmlElement:
    """Version 1.1 added attributes and took none away."""
    root.set("version", "1.1")
    return root


def _to_1_2(root: XmlElement) -> XmlElement:
    """Version 1.2 added the tombstones of labels."""
    root.set("version", "1.2")
    return root


#: For each older version the step that leads from it to the next.
STEPS: dict[str, Callable[[XmlElement], XmlElement]] = {"1.0": _to_1_1, "1.1": _to_1_2}


def migrated(root: XmlElement) -> XmlElement:
    """Bring a root to the current version; newer minor versions stay what they are."""
    while (step := STEPS.get(root.get("version"))) is not None:
        root = step(copy.copy(root))
    return root
