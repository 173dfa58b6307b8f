"""Copies of a cable's notes that lie beside them and hold more are told, and taken over if wished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.annotate.copies import copies_of
from cable_reader.app.marks.importing import take_file
from cable_reader.app.marks.label_changes import Labels
from cable_reader.app.plain import shortened_path
from cable_reader.app.problems import printable
from cable_reader.errors import CableReaderError

if TYPE_CHECKING:
    from pathlib import Path

    from cable_reader.app.window.cable_window import CableWindow
    from cable_reader.app.workspace.open_cable import OpenCable


class Copies:
    """Looks once for each annotation file, when its cable is first shown."""

    def __init__(self, window: CableWindow) -> None:
        self._window = window
        self._looked_at: set[Path] = set()

    def offer(self, cable: OpenCable) -> None:
        """Say which copy holds marks that are not here, and offer to take them over."""
        path = cable.keeping.session.path
        if path in self._looked_at or cable.keeping.is_read_only:
            return
        self._looked_at.add(path)
        for copy in copies_of(path):
            count = self._count(copy, cable)
            if count:
                self._tell(cable, copy, count)
                return

    def _tell(self, cable: OpenCable, copy: Path, count: int) -> None:
        words = self._window.tr(
            "{name} is a copy of these notes with other marks in it (changes: "
            "{count}). Programs that synchronize folders make such copies."
        ).format(name=printable(shortened_path(copy.name)), count=count)
        self._window.message_bar.tell(
            words, [(self._window.tr("Take over"), lambda: self.take(cable, copy))]
        )

    def _count(self, copy: Path, cable: OpenCable) -> int:
        """Count what taking a copy over would change; 0 for one that cannot be read."""
        before = Labels(self._window.user_labels.book, cable.annotations)
        try:
            merged = take_file(str(copy), cable, before).merged
        except CableReaderError:
            return 0
        return len(merged.added) + len(merged.changed) + len(merged.removed)

    def take(self, cable: OpenCable, copy: Path) -> None:
        """Take the marks of a copy over, as one act that can be undone, and say what came of it."""
        if self._window.workspace.current is cable:
            self._window.files.import_path(str(copy))
