"""Marks on another release of a cable are offered when one is opened that has none of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.annotate.locations import find_annotations
from cable_reader.annotate.merge import load_set
from cable_reader.app.dialogs.carry import show_carrying
from cable_reader.app.plain import shortened_path
from cable_reader.app.problems import printable
from cable_reader.errors import CableReaderError
from cable_reader.library.locations import annotations_folder

if TYPE_CHECKING:
    from pathlib import Path

    from cable_reader.app.window.cable_window import CableWindow
    from cable_reader.app.workspace.open_cable import OpenCable


class Carrying:
    """Looks once for each cable that has no marks of its own."""

    def __init__(self, window: CableWindow) -> None:
        self._window = window
        self._offered: set[str] = set()  # digests of cables

    def offer(self, cable: OpenCable) -> None:
        """Say that another release has marks, and offer to take them over."""
        described = cable.keeping.description
        if (
            len(cable.annotations)
            or cable.keeping.is_read_only
            or described.sha256 in self._offered
        ):
            return
        self._offered.add(described.sha256)
        for found in find_annotations(annotations_folder(), described, cable.path):
            if found.is_certain:
                continue
            try:
                count = len(load_set(found.path))
            except CableReaderError:
                continue
            if count:
                name = printable(shortened_path(found.source.name or "?"))
                words = self._window.tr(
                    "Another release of this cable ({name}) has marks: {count}. They can be taken "
                    "over; what does not fit is kept for review."
                ).format(name=name, count=count)
                self._ask(words, cable, found.path)
                return

    def _ask(self, words: str, cable: OpenCable, path: Path) -> None:
        take = self._window.tr("Take over")
        self._window.message_bar.tell(words, [(take, lambda: self.take(cable, path))])

    def take(self, cable: OpenCable, path: Path) -> None:
        """Show what taking over the marks of a file would do."""
        if self._window.workspace.current is cable:
            with self._window.problems.guard():
                show_carrying(load_set(path), self._window)
