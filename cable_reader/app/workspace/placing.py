"""Finding the places of many marks on a changed text beside the window, which stays alive."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cable_reader.annotate.anchor import reanchor

if TYPE_CHECKING:
    from cable_reader.annotate.anchor import Reanchoring
    from cable_reader.cable.record import Cable
    from cable_reader.library.keeping import Keeping

MANY = 100  # marks; fewer are placed at once


class Placing(QObject):
    """One thread that only reads values; its result is taken over by the window's thread."""

    done = Signal()

    def __init__(self, keeping: Keeping, cable: Cable) -> None:
        super().__init__()
        self.keeping = keeping
        self._cable = cable
        self._marks = keeping.session.annotations
        self._found: Reanchoring | None = None
        self._stopped = False
        self._thread = threading.Thread(target=self._run, name="placing marks", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        self._found = reanchor(
            self._marks, self._cable, self.keeping.description, lambda *_: not self._stopped
        )
        if not self._stopped:
            self.done.emit()

    def finish(self) -> Keeping:
        """Wait for the places, and give what keeps the marks with them."""
        self._thread.join()
        if self._found is None:  # a fault of ours ended the thread: it is to be seen here
            self._found = reanchor(self._marks, self._cable, self.keeping.description)
        self.keeping.finish(self._found)
        return self.keeping

    def stop(self) -> None:
        """Give up; the file stays as it is."""
        self._stopped = True
        self._thread.join()
        self.keeping.session.close()
