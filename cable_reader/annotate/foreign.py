"""What other programs or later versions wrote into our XML: carried along, never understood."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Foreign:
    """Attributes and child elements of one element that are not ours to read.

    ``attributes`` are (name, value) pairs, names with a namespace as ``{uri}local``.
    ``elements`` are well-formed XML, one string each, that declare their own namespaces.
    """

    attributes: tuple[tuple[str, str], ...] = ()
    elements: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.attributes or self.elements)


NOTHING_FOREIGN = Foreign()
