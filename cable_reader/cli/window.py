"""``cable-reader [PATH ...]``: the window, or a picture of it.

The window is reached by its module's name, so that no verb can come to load Qt.
"""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cable_reader.cli.exit_code import ExitCode
from cable_reader.errors import CableReaderError, UnreadableError, UnwritableError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

    from cable_reader.cli.console import Console

# Without one of these Qt's X11 plugin does not load, and Qt ends the process at once.
_X11_LIBRARIES = (
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1",
    "libxcb-shape.so.0",
    "libxkbcommon-x11.so.0",
)
_XCB = "libxcb.so.1"  # by the name under which Qt loads it: to look for it starts other programs
_X11 = "xcb"
_WAYLAND = "wayland"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the window's arguments."""
    parser.add_argument("paths", metavar="PATH", nargs="*", help="cables, or one folder of cables")
    parser.add_argument(
        "--screenshot",
        metavar="PNG",
        help="write a picture of the window instead of showing it; needs no display",
    )
    parser.add_argument("--force", action="store_true", help="replace a picture that exists")


def run(options: argparse.Namespace, console: Console) -> None:
    """Show the window until it is closed, or write its picture."""
    try:
        if options.screenshot:
            _write_picture(options, console)
        else:
            _refuse_without_display(os.environ)
            _window_module().main(options.paths)
    except UnreadableError as error:
        console.fail(error, ExitCode.NO_INPUT)
    except UnwritableError as error:
        console.fail(error, ExitCode.NO_OUTPUT)
    except CableReaderError as error:
        console.fail(error, ExitCode.NO_DISPLAY)


def _write_picture(options: argparse.Namespace, console: Console) -> None:
    from tempfile import TemporaryDirectory

    from cable_reader import files

    _refuse_unreadable(options.paths)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # What Qt says of this platform ("does not support ...") helps nobody.
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false;qt.qpa.*=false")
    window = _window_module()
    with TemporaryDirectory(prefix="cable-reader-") as folder:
        drawn = Path(folder) / "window.png"
        if window.save_screenshot(drawn, options.paths):
            raise UnwritableError("write-failed", path=str(drawn), reason="PNG")
        picture = files.read_bytes(drawn)
    files.atomic_write(options.screenshot, picture, mode=0o666, overwrite=options.force)
    console.say(f"Wrote {options.screenshot}")


def _refuse_unreadable(paths: Sequence[str]) -> None:
    """Raise UnreadableError now: nobody is there to read a message in the window."""
    from cable_reader.containers import open_cables

    for path in paths:
        if not Path(path).is_dir():
            next(open_cables(path), None)


def _window_module() -> Any:
    """Load the window and Qt; raises CableReaderError when a system library is missing."""
    try:
        window = importlib.import_module("cable_reader.app.main")
        window.load_qt()
    except ImportError as error:
        if error.name and error.name.startswith("cable_reader"):
            raise
        raise CableReaderError("no-window-library", reason=str(error)) from error
    return window


def _refuse_without_display(environment: Mapping[str, str]) -> None:
    """Raise CableReaderError where Qt would end the process for want of a display."""
    if sys.platform in ("win32", "cygwin", "darwin"):
        return
    platform = environment.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if platform and not platform.startswith((_X11, _WAYLAND)):
        return  # offscreen, vnc, eglfs: no display is needed, or not one that can be seen here
    if not platform.startswith(_X11) and _wayland_answers(environment):
        return
    if platform.startswith(_WAYLAND) or not _x11_answers(environment):
        raise CableReaderError("no-display")
    missing = [name for name in _X11_LIBRARIES if not _loads(name)]
    if missing:
        raise CableReaderError("no-window-library", reason=", ".join(missing))


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    display = environment.get("WAYLAND_DISPLAY")
    return (
        bool(display) and Path(environment.get("XDG_RUNTIME_DIR", "/"), str(display)).is_socket()
    )


def _x11_answers(environment: Mapping[str, str]) -> bool:
    """Ask the X server as Qt will: a DISPLAY may name one that is gone or refuses us."""
    display = environment.get("DISPLAY")
    if not display:
        return False
    import ctypes

    try:
        xcb = ctypes.CDLL(_XCB)
    except OSError:
        return True  # Qt brings its own way; let it try
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def _loads(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
