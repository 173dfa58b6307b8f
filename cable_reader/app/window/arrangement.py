"""Where everything in the window stands, and how it moves when the window grows or shrinks."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QSizePolicy, QSplitter, QToolBar, QVBoxLayout, QWidget

from cable_reader.app.panes.pane_frame import DockTitle
from cable_reader.app.window.overlay import NotesOverlay

if TYPE_CHECKING:
    from cable_reader.app.window.cable_window import CableWindow

_WIDE = 960  # pixels between the docks from which all three panes stand side by side
_FOR_SOURCE = 720  # pixels more when the source is shown too
_LEAST_LINE = 42  # characters of a line that the source leaves to the reading text
_FACTS = 202  # pixels, in which the words of the filter are not cut
_LOW = 700  # of the window's height, up to which the text gets more of it
_FEW_TOOLS = 900  # below it, icons are smaller: the search keeps its room beside them
_SMALL_ICONS = QSize(18, 18)
_NARROW = 720  # below it, header and routing stand above the paragraphs


class Source(Enum):
    """Where the source stands by the room there is."""

    BESIDE = auto()  # the reading text, and header and routing too
    INSTEAD = auto()  # of header and routing, beside the reading text
    BELOW = auto()  # the reading text, header and routing left out


_Shape = tuple[bool, bool, bool, Source]


class Arrangement(QObject):
    """Toolbar, splitters and docks of one window."""

    def __init__(self, window: CableWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shape: _Shape = (True, False, True, Source.BESIDE)
        self._gave_way = False  # header and routing, to the source
        self._sizes: tuple[_Shape, list[int], list[int]] = (self._shape, [], [])
        self.toolbar = self._toolbars()
        self._icons = self.toolbar.iconSize()
        self.facts = QSplitter(Qt.Orientation.Horizontal)
        self.texts = QSplitter(Qt.Orientation.Horizontal)
        self.outer = QSplitter(Qt.Orientation.Horizontal)
        self._centre()
        self.docks = self._make_docks()
        self.later_docks: list[QDockWidget] = []
        self._cables, self._notes, _findings = self.docks
        self.overlay = NotesOverlay(window, self._notes)
        for dock in (self._cables, self._notes):
            dock.visibilityChanged.connect(
                lambda _seen: QTimer.singleShot(0, self, self.rearrange)
            )
        self.arrange()

    def _toolbars(self) -> QToolBar:
        window = self._window
        window.actions_.fill_menus(window)
        # Without a parent: a bar takes its margins from the style sheet once, and by its name.
        toolbar = QToolBar(window.tr("Tools"))
        toolbar.setObjectName("toolbar")
        window.actions_.fill_toolbar(toolbar)
        spring = QWidget(toolbar)  # the search stands at the right
        spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        toolbar.addWidget(spring)
        toolbar.addWidget(window.search_field)
        strip = QToolBar(window.tr("Classification"))
        strip.setObjectName("bannerBar")
        strip.addWidget(window.banner)
        window.addToolBar(toolbar)
        window.addToolBarBreak()
        window.addToolBar(strip)
        for bar in (toolbar, strip):
            bar.setMovable(False)
            bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        return toolbar

    def _centre(self) -> None:
        window = self._window
        self.facts.addWidget(window.header)
        self.facts.addWidget(window.routing)
        self.texts.addWidget(window.paragraphs)
        self.outer.addWidget(self.facts)
        self.outer.addWidget(self.texts)
        self.outer.setStretchFactor(1, 1)
        for splitter in (self.facts, self.texts, self.outer):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        window.paragraphs.offered = [
            window.actions_[name] for name in ("open", "open-folder", "open-sample")
        ]
        centre = QWidget(window)
        self.column = column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(window.message_bar)
        column.addWidget(self.outer, 1)
        window.setCentralWidget(centre)
        window.setStatusBar(window.status)

    def _make_docks(self) -> tuple[QDockWidget, QDockWidget, QDockWidget]:
        window, areas = self._window, Qt.DockWidgetArea
        cables = self._dock("cablesDock", window.tr("Cables"))
        notes = self._dock("notesDock", window.tr("Notes"))
        findings = self._dock("findingsDock", window.tr("Findings"))
        window.addDockWidget(areas.LeftDockWidgetArea, cables)
        window.addDockWidget(areas.RightDockWidgetArea, notes)
        window.addDockWidget(areas.BottomDockWidgetArea, findings)
        window.setCorner(Qt.Corner.BottomRightCorner, areas.RightDockWidgetArea)
        window.setCorner(Qt.Corner.BottomLeftCorner, areas.LeftDockWidgetArea)
        cables.hide()
        findings.hide()
        window.resizeDocks([notes, cables], [264, 200], Qt.Orientation.Horizontal)
        window.resizeDocks([findings], [150], Qt.Orientation.Vertical)
        return cables, notes, findings

    def add_dock(self, name: str, title: str, pane: QWidget) -> QDockWidget:
        """Put a pane that is loaded later beside the findings."""
        dock, findings = self._dock(name, title), self.docks[2]
        dock.setWidget(pane)
        self.later_docks.append(dock)
        self._window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
        if not findings.isHidden():
            self._window.tabifyDockWidget(findings, dock)
        self._window.resizeDocks([dock], [220], Qt.Orientation.Vertical)
        return dock

    def close_later_dock(self) -> None:
        """Close one list below the text that was opened for a while: places found, a review."""
        seen = next((dock for dock in reversed(self.later_docks) if not dock.isHidden()), None)
        if seen is not None:
            seen.close()

    def _dock(self, name: str, title: str) -> QDockWidget:
        """Make a dock; until its pane is made, an empty one stands in it."""
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setWidget(QWidget())
        dock.setTitleBarWidget(DockTitle(title, self._window.theme, dock))
        return dock

    # -- by the room there is

    def _wanted(self) -> _Shape:
        """Say whether all stand side by side, facts stand above, no source is shown, and its place."""
        window = self._window
        without_source = not window.made("source") or window.source.isHidden()
        room = self._room()
        wide = room >= _WIDE + (0 if without_source else _FOR_SOURCE)
        place = Source.BESIDE if without_source else self._place_of_source(wide=wide)
        return wide, room < _NARROW, without_source, place

    def _place_of_source(self, *, wide: bool) -> Source:
        paragraphs, room = self._window.paragraphs, self._room()
        view, strip = paragraphs.view, paragraphs.minimap.sizeHint().width()
        texts = 2 * (view.width_for(_LEAST_LINE) + strip)
        if wide or room - _stacked(room) >= texts:
            return Source.BESIDE
        return Source.INSTEAD if room >= texts else Source.BELOW

    def _give_way(self, place: Source) -> None:
        """Hide header and routing while the source has their room, and bring them back behind it."""
        window, shown = self._window, self._window.actions_["facts-panes"]
        if place is Source.BESIDE and self._gave_way:
            shown.setChecked(True)
            window.facts.setVisible(window.workspace.current is not None)
            self._gave_way = False
        elif place is not Source.BESIDE and shown.isChecked():
            shown.setChecked(False)
            window.facts.hide()
            self._gave_way = True

    def _room(self) -> int:
        """Give the width between the docks at the sides."""
        docks = (self._cables,) if self.overlay.is_over else (self._cables, self._notes)
        taken = sum(
            dock.width() for dock in docks if not dock.isHidden() and not dock.isFloating()
        )
        return self._window.width() - taken

    def rearrange(self) -> None:
        """Arrange anew if the room asks for another arrangement."""
        if self._window.view_commands.is_focused:
            return
        small = self._window.width() < _FEW_TOOLS
        self.toolbar.setIconSize(_SMALL_ICONS if small else self._icons)
        hidden = self._cables.isHidden() or self._cables.isFloating()
        self.overlay.renew(self._window.width() - (0 if hidden else self._cables.width()))
        if self._shape != self._wanted():
            self.arrange()

    def arrange(self) -> None:
        """Place header and routing by the room that the docks leave."""
        before, self._shape = self._shape, self._wanted()
        side_by_side, above, without_source, place = self._shape
        if before[2] and not without_source:
            self._sizes = before, self.outer.sizes(), self.facts.sizes()
        if place is not before[3]:
            self._give_way(place)
        width, height = self._room(), self._window.height()
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self.outer.setOrientation(down if above else across)
        self.facts.setOrientation(across if above or side_by_side else down)
        if above:
            part = 0.26 if height > _LOW else 0.2
            self.outer.setSizes([round(height * part), round(height * 0.6)])
            self.facts.setSizes([width // 2, width // 2])
        elif side_by_side:
            part = min(max(round(width * 0.17), _FACTS), 330)
            self.outer.setSizes([2 * part, width - 2 * part])
            self.facts.setSizes([part, part])
        else:
            part = _stacked(width)
            self.outer.setSizes([part, width - part])
            self.facts.setSizes([height // 2, height // 2])
        if without_source and not before[2] and self._sizes[0] == self._shape:
            self.outer.setSizes(self._sizes[1])  # as a person may have drawn them
            self.facts.setSizes(self._sizes[2])
        if not without_source:
            self.texts.setOrientation(down if place is Source.BELOW else across)
            self.texts.setSizes([1000, 1000])  # halves, whatever the room


def _stacked(room: int) -> int:
    """Give the width of header and routing, one above the other."""
    return min(max(round(room * 0.24), 220), 300)
