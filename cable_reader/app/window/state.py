"""What the window remembers from one start to the next: place, panes, open cables, recent files."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QSize, QTimer
from PySide6.QtGui import QAction

from cable_reader.app.actions.order import RECENT
from cable_reader.app.plain import menu_words, plain_tip, shortened_path
from cable_reader.cable.span import Span
from cable_reader.errors import CableReaderError
from cable_reader.library.locations import config_folder
from cable_reader.library.reading_places import ReadingPlaces, key_of
from cable_reader.library.recent import RecentFiles

if TYPE_CHECKING:
    from cable_reader.app.window.cable_window import CableWindow
    from cable_reader.app.workspace.open_cable import OpenCable

_FRAME = QSize(8, 36)  # what a desktop draws around a window, in pixels
_VERSION = 1  # of the arrangement of docks
_MOST_BROUGHT_BACK = 20  # cables
_SOON = 3000  # milliseconds after which a place is written down: a crash loses no more


class WindowState:
    """Writes down and brings back; in private mode nothing is written."""

    def __init__(self, window: CableWindow) -> None:
        self._window = window
        self.is_silent = False  # a window that is only drawn leaves no trace
        self.wants_tour = False  # it is the first start
        self.recent = RecentFiles(config_folder() / "recent.json")
        self.places = ReadingPlaces(config_folder() / "places.json")
        window.workspace.place_of = self._place_of
        window.workspace.cable_closing.connect(self._keep_place)
        window.actions_.menus[RECENT].aboutToShow.connect(self._fill_recent)
        self._soon = QTimer(window)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._remember_meanwhile)
        for signal in (window.workspace.place_selected, window.workspace.cable_shown):
            signal.connect(self._begin_soon)

    @property
    def is_first_start(self) -> bool:
        """Whether nothing was ever remembered."""
        return self._window.settings.remembered("geometry") is None and not self.recent.paths()

    def remember_file(self, path: str) -> None:
        """Put a file at the top of the recent ones."""
        if not self.is_silent and not self._window.settings.flag("private"):
            with self._window.problems.guard():
                self.recent.add(path)

    def _place_of(self, cable: OpenCable) -> Span | None:
        """Give the place where a cable was left, if its text still has it."""
        place = self.places.all().get(key_of(cable.source.origin))
        fits = place is not None and place[1] <= len(cable.cable.text)
        return Span(*place) if place is not None and fits else None

    def _keep_place(self, cable: OpenCable) -> None:
        with self._window.problems.guard():
            self._keep_places([cable])

    def _keep_places(self, cables: list[OpenCable]) -> None:
        """Write down where reading stopped, but for cables left at their beginning."""
        if self.is_silent or self._window.settings.flag("private"):
            return
        places: dict[str, tuple[int, int] | None] = {}
        for cable in cables:
            first = cable.paragraphs[0].ordinal if cable.paragraphs else None
            at = cable.paragraph.ordinal if cable.paragraph else None
            start, end = cable.selected
            places[key_of(cable.source.origin)] = None if at in (first, None) else (start, end)
        self.places.keep(places)

    def _fill_recent(self) -> None:
        self._window.finish()  # which remembers what was opened at the start
        menu = self._window.actions_.menus[RECENT]
        menu.clear()
        menu.setToolTipsVisible(True)
        paths = self.recent.paths()
        for path in paths:
            action = QAction(menu_words(shortened_path(os.path.basename(path), 60)), menu)  # noqa: PTH119 - undecodable names too
            action.setToolTip(plain_tip(path))
            action.setEnabled(os.path.exists(path))  # noqa: PTH110 - undecodable names too
            action.triggered.connect(
                lambda _checked=False, path=path: self._window.files.open_paths([path])
            )
            menu.addAction(action)
        if not paths:
            menu.addAction(self._window.tr("Nothing opened yet")).setEnabled(False)
            return
        menu.addSeparator()
        menu.addAction(self._window.tr("Clear this list")).triggered.connect(self._clear_recent)

    def _clear_recent(self) -> None:
        with self._window.problems.guard():
            self.recent.clear()
            self.places.clear()

    def _begin_soon(self, _place: object) -> None:
        if not self._soon.isActive():  # who goes on reading is not waited for
            self._soon.start()

    def _remember_meanwhile(self) -> None:
        """Write down, and say nothing where that fails: one who reads is not told every few seconds."""
        with suppress(CableReaderError):
            self._remember_cables()

    def remember(self) -> None:
        """Write down how the window stands and what is open."""
        window, settings = self._window, self._window.settings
        if self.is_silent:
            return
        self._soon.stop()
        if settings.flag("private"):
            self.forget()
            return
        if window.view_commands.is_focused:
            window.view_commands.focus_mode()
        window.places.overlay.put_back()  # what is out of the arrangement is not in its state
        settings.remember("geometry", window.saveGeometry())
        settings.remember("docks", window.saveState(_VERSION))
        with window.problems.guard():
            self._remember_cables()

    def forget(self) -> None:
        """Drop what was written down of the window and of open cables."""
        for key in ("geometry", "docks", "open"):
            self._window.settings.forget(key)
        self._window.settings.flush()

    def _remember_cables(self) -> None:
        """Write down what is open, and where."""
        window, settings = self._window, self._window.settings
        if self.is_silent or settings.flag("private"):
            return
        import json

        shown = window.workspace.current
        places = {
            _whole(cable.path): tuple(cable.selected)
            for cable in window.workspace.open_cables
            if cable.path
        }
        lists = window.cables.paths if window.made("cables") else []
        held = {
            "paths": list(places),
            "places": places,
            "shown": _whole(shown.path) if shown and shown.path else None,
            "lists": [_whole(path) for path in lists],
        }
        settings.remember("open", json.dumps(held))
        settings.flush()
        self._keep_places(window.workspace.open_cables)

    def bring_back_window(self) -> None:
        """Give the window the place and the panes of last time."""
        settings, window = self._window.settings, self._window
        geometry, docks = settings.remembered("geometry"), settings.remembered("docks")
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)
        else:
            self._fit_screen()
        if isinstance(docks, QByteArray):
            window.restoreState(docks, _VERSION)
        for widget, action in (
            (window.cables_dock, "cables-pane"), (window.notes_dock, "notes-pane"),
            (window.findings_dock, "findings-pane"),
        ):  # fmt: skip
            window.actions_[action].setChecked(not widget.isHidden())
        window.places.rearrange()  # before it is shown: nothing moves after the first paint

    def _fit_screen(self) -> None:
        """Leave no part of the window, title and frame included, outside the screen."""
        window = self._window
        room = window.screen().availableSize() - _FRAME
        window.resize(window.size().boundedTo(room))

    def bring_back_cables(self) -> bool:
        """Open what was open last, at its place; files that are gone are passed over. False: nothing."""
        if not self._window.settings.flag("restore"):
            return False
        remembered = self._window.settings.remembered("open")
        if remembered is None:
            return False
        held = _read_open(str(remembered))
        workspace = self._window.workspace
        for path, place in held.places.items():
            try:
                workspace.open_path(path)
            except CableReaderError:
                continue
            shown = workspace.current
            if place is not None and shown is not None and place.end <= len(shown.cable.text):
                workspace.select(place)
        for path in held.lists:
            if os.path.isdir(path):  # noqa: PTH112 - undecodable names too
                workspace.many_found.emit(path)
        last = held.shown
        entry = next((one for one in workspace.entries if one.path == last and one.open), None)
        if entry is not None:
            workspace.show_entry(entry)
        return bool(workspace.entries)


class _Open(NamedTuple):
    """What was open: files with the place of each, the one that was shown, listed folders."""

    places: dict[str, Span | None]
    shown: str | None = None
    lists: tuple[str, ...] = ()


def _read_open(remembered: str) -> _Open:
    """Read what was written down of open cables; what makes no sense was not open."""
    import json  # the first start does without

    try:
        held = json.loads(remembered)
    except (ValueError, RecursionError):
        held = None
    if not isinstance(held, dict):
        return _Open({})
    places = held.get("places")
    places = places if isinstance(places, dict) else {}
    paths = _texts(held.get("paths"))[:_MOST_BROUGHT_BACK]
    shown = held.get("shown")
    return _Open(
        {path: _span_of(places.get(path)) for path in paths},
        shown if isinstance(shown, str) else None,
        _texts(held.get("lists")),
    )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()


def _span_of(value: object) -> Span | None:
    match value:
        case [int(start), int(end)] if 0 <= start <= end:
            return Span(start, end)
    return None


def _whole(path: str) -> str:
    """Give a path that means the same when the next start is from another folder."""
    return os.path.abspath(path)  # noqa: PTH100 - undecodable names too
