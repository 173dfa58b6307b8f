"""Starting the window."""

from __future__ import annotations

import builtins
import gc
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QApplication

    from cable_reader.app.window.cable_window import CableWindow


@contextmanager
def _loading(module: str) -> Iterator[None]:
    """Look for no garbage while a module is loaded and first used.

    Thousands of objects are made then and none is given up: looking for garbage among them would
    take a fifth of the time, and the first search behind it would find none either.
    """
    is_first = module not in sys.modules
    before = gc.get_threshold()
    gc.set_threshold(0)  # PySide takes back ``gc.disable()`` with each class that it loads
    try:
        yield
    finally:
        if is_first:
            gc.freeze()
        gc.set_threshold(*before)


def load_qt() -> None:
    """Load Qt, which only a window needs; raises ImportError where a system library is missing."""
    with _loading("PySide6.QtWidgets"):
        import PySide6.QtWidgets  # noqa: F401 - loaded here, used elsewhere


def application() -> QApplication:
    """Give the one application object, made if need be."""
    load_qt()
    from PySide6.QtWidgets import QApplication

    _import_plainly()
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    # Said here and not by ``setStyle``, for whose answer PySide prepares the hundreds of constants
    # of QStyle.
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName("Cable Reader")
    app.setDesktopFileName("cable-reader")
    return app


def _import_plainly() -> None:
    """Take PySide6's hook out of the import statement.

    It serves ``from __feature__ import ...``, which nothing here uses, and reads the source of
    every module imported after it: a tenth of the time until the window is painted.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def create_window(paths: Sequence[str | os.PathLike[str]] = ()) -> CableWindow:
    """Make the window with these files or folders open; without any, what was open last.

    The event loop is not started and the window not yet shown. Paths that cannot be
    opened are said in the window.
    """
    with _loading("cable_reader.app.window.cable_window"):
        return _window_with(paths)


def _window_with(paths: Sequence[str | os.PathLike[str]]) -> CableWindow:
    app = application()
    from cable_reader.app.i18n import language_for, speak
    from cable_reader.app.settings import Settings
    from cable_reader.app.window.cable_window import CableWindow

    settings = Settings()
    speak(app, language_for(settings.text("language")))
    window = CableWindow(settings)
    first = window.state.is_first_start
    window.state.bring_back_window()
    if paths:
        window.files.open_paths([os.fspath(path) for path in paths])
    elif not window.state.bring_back_cables() and first:
        window.files.open_sample()
        window.state.wants_tour = True
    if window.workspace.current is None:
        window.workspace.cable_shown.emit(None)  # the panes say that no cable is open
    window.list_on()
    return window


def main(paths: Sequence[str] = ()) -> int:
    """Show the window and run until it is closed; gives the exit code of Qt's loop.

    Without a display Qt ends the process: ``cli/window.py`` looks for one first.
    """
    app = application()
    from cable_reader.app.window.trouble import watch_for_trouble

    window = create_window(paths)
    watch_for_trouble(window)
    _close_on_signals(window)
    window.show()
    return app.exec()


def _close_on_signals(window: CableWindow) -> None:
    """Save and leave, without a question, when the system or the terminal asks for it."""
    import signal

    from PySide6.QtCore import QTimer

    for name in ("SIGTERM", "SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            # Not in the midst of what runs just now: that may be a save.
            signal.signal(
                getattr(signal, name),
                lambda _number, _frame: QTimer.singleShot(0, window.leaving.end),
            )
    # Python looks at signals only while it runs; Qt's loop alone would not let it.
    awake = QTimer(window)
    awake.timeout.connect(lambda: None)
    awake.start(250)


def save_screenshot(
    path: str | os.PathLike[str],
    paths: Sequence[str] = (),
    size: tuple[int, int] = (1280, 760),
    theme: str | None = None,
) -> int:
    """Draw the window into a PNG without a display; gives the exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from cable_reader.app.look.theme import load_theme

    app = application()
    window = create_window(paths)
    window.state.is_silent = True
    if theme is not None:
        window.apply_theme(load_theme(theme))
    window.resize(*size)
    window.show()
    window.finish()
    for _ in range(10):
        app.processEvents()
    picture = window.grab()
    done = picture.save(os.fspath(path), "PNG")
    window.close()
    window.deleteLater()
    app.processEvents()
    return 0 if done else 74
