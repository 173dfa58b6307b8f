"""The forms in which cables arrive, and the one door to them.

To read another form: one file with its ``CONTAINER``, and one line here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.containers import (
    cablegate_csv,
    cablegate_html,
    foia_text,
    nara_aad,
    own_export,
    own_xml,
    plain_text,
    smart,
)
from cable_reader.containers.raw_file import open_raw
from cable_reader.errors import UnreadableError

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

    from cable_reader.containers.container import CableSource, Container
    from cable_reader.containers.raw_file import RawFile

#: In the order of their claim: of two that are equally sure, the first is taken.
CONTAINERS: tuple[Container, ...] = (
    own_xml.CONTAINER,
    cablegate_html.CONTAINER,
    cablegate_csv.CONTAINER,
    nara_aad.CONTAINER,
    smart.CONTAINER,
    foia_text.CONTAINER,
    plain_text.CONTAINER,  # takes any text, so it stays last
)


def detect(head: bytes, name: str) -> Container:
    """Choose the form of a file by its first bytes, then by its name."""
    return max(CONTAINERS, key=lambda container: container.sniff(head, name))


def container_named(name: str) -> Container:
    """Give the container of that name; raises UnreadableError for an unknown one."""
    for container in CONTAINERS:
        if container.name == name:
            return container
    known = ", ".join(container.name for container in CONTAINERS)
    raise UnreadableError("unknown-container", container=name, known=known)


def open_cables(
    path: str | os.PathLike[str], container: str | None = None, encoding: str | None = None
) -> Iterator[CableSource]:
    """Yield the cables of a file, or of standard input for ``-``; lazily where the form allows.

    ``container`` and ``encoding`` override what would be detected ("Open as ..."). The file
    is looked at when this is called, so a missing file raises UnreadableError at once, and so
    does what we exported ourselves unless a ``container`` is named.
    """
    raw = open_raw(path, encoding)
    return _form_of(raw, container).read(raw)


def _form_of(raw: RawFile, container: str | None) -> Container:
    if container:
        return container_named(container)
    head = raw.head()
    if own_export.is_own_export(head):
        raise UnreadableError(own_export.CODE, path=raw.name)
    return detect(head, raw.path or "")


def open_cable(
    path: str | os.PathLike[str],
    locator: str | None = None,
    *,
    container: str | None = None,
    encoding: str | None = None,
    part: tuple[int, int] | None = None,
) -> CableSource:
    """Give one cable of a file: the one with that locator, the first without.

    ``part`` (from an earlier ``Origin``) finds it in a large file without reading on from the
    start. Raises UnreadableError, also when the file does not hold such a cable any more.
    """
    raw = open_raw(path, encoding)
    form = _form_of(raw, container)
    if part and locator and form.read_part:
        source = form.read_part(raw, locator, part)
        if source is not None:
            return source
    for source in form.read(raw):
        if locator is None or source.origin.locator == locator:
            return source
    raise UnreadableError("no-such-cable", path=raw.name, locator=locator or "")
