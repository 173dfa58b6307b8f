"""What happens after an error nobody foresaw: save first, then say so, then go on if possible."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, qVersion

from cable_reader import __version__

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtWidgets import QMainWindow

_LOG = logging.getLogger(__name__)


class Trouble(QObject):
    """Takes uncaught errors of all threads to the window's own."""

    happened = Signal(str)  # the report

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shown = False
        self.happened.connect(self._tell)

    def caught(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take an uncaught error; the marks are saved before anything is shown."""
        if issubclass(kind, KeyboardInterrupt):
            QTimer.singleShot(0, self._window.close)
            return
        report = report_of(kind, trace)
        _LOG.error("%s", report)
        self.happened.emit(report)

    def _tell(self, report: str) -> None:
        if self._shown:  # or saving, just now, met the next one
            return
        self._shown = True
        saved = False
        try:
            saved = self._save()
        finally:
            self._show(report, saved=saved)

    def _save(self) -> bool:
        """Save all marks; say whether they stand in files now."""
        saver = getattr(self._window, "saver", None)
        if saver is not None:
            saver.save_now()
        leaving = getattr(self._window, "leaving", None)
        return leaving is None or not leaving.unsaved()

    def _show(self, report: str, *, saved: bool) -> None:
        from cable_reader.app.dialogs.trouble import TroubleDialog

        dialog = TroubleDialog(report, self._window, saved=saved)
        dialog.finished.connect(self._over)
        dialog.open()

    def _over(self) -> None:
        self._shown = False


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Write down what helps to find the fault: versions and places in the program.

    Neither the error's own words nor values are in it: they may hold text of a cable.
    """
    places = "".join(
        f"  {frame.filename.replace(chr(92), '/').rpartition('cable_reader/')[2]}:{frame.lineno} {frame.name}\n"
        for frame in traceback.extract_tb(trace)
    )
    return (
        f"Cable Reader {__version__}\nPython {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.system()} {platform.release()}\n\n{kind.__name__} at:\n{places}"
    )


def watch_for_trouble(window: QMainWindow) -> Trouble:
    """Take over uncaught errors from now on."""
    trouble = Trouble(window)
    sys.excepthook = trouble.caught
    threading.excepthook = lambda held: trouble.caught(
        held.exc_type, held.exc_value, held.exc_traceback
    )
    return trouble
