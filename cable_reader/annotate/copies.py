"""Copies of an annotation file that services make which keep folders alike on several computers.

When two computers change a file, one version keeps the name and the other gets a longer one:
``a.annotations (conflicted copy).xml``, ``a.annotations.sync-conflict-20261123.xml``,
``a.annotations-laptop.xml``. Nothing is lost as long as somebody looks at both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from pathlib import Path

_END = ".xml"
# Ours: what a person keeps apart on purpose, and what was damaged.
_OWN = pattern(r"\.(?:conflict|damaged)-\d{8}T\d{6}Z(?:-\d+)?")


def copies_of(path: Path) -> tuple[Path, ...]:
    """Give the files beside an annotation file whose names say that they are copies of it."""
    stem = path.name.removesuffix(_END)
    try:
        names = sorted(one.name for one in path.parent.iterdir())
    except OSError:
        return ()
    return tuple(
        path.with_name(name)
        for name in names
        if name != path.name
        and name.startswith(stem)
        and name.endswith(_END)
        and not _OWN.fullmatch(name[len(stem) : -len(_END)])
    )
