"""Where everything in the window stands, and how it moves when the window grows or shrinks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QSplitter, QToolBar, QVBoxLayout, QWidget

from cable_reader.app.panes.pane_frame import DockTitle

if TYPE_CHECKING:
    from cable_reader.app.window import CableWindow

_WIDE = 960  # pixels between the docks from which all three panes stand side by side
_FOR_SOURCE = 720  # pixels more when the source is shown too
_NARROW = 720  # below it, header and routing stand above the paragraphs


class Arrangement(QObject):
    """Toolbar, splitters and docks of one window."""

    def __init__(self, window: CableWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shape = (True, False, True)
        self.toolbar = self._toolbars()
        self.facts = QSplitter(Qt.Orientation.Horizontal)
        self.texts = QSplitter(Qt.Orientation.Horizontal)
        self.outer = QSplitter(Qt.Orientation.Horizontal)
        self._centre()
        self.docks = self._make_docks()
        self._cables, self._notes, _findings = self.docks
        for dock in (self._cables, self._notes):
            dock.visibilityChanged.connect(
                lambda _seen: QTimer.singleShot(0, self, self.rearrange)
            )
        self.arrange()

    def _toolbars(self) -> QToolBar:
        window = self._window
        window.actions_.fill_menus(window)
        toolbar = QToolBar(window.tr("Tools"), window)
        toolbar.setObjectName("toolbar")
        window.actions_.fill_toolbar(toolbar)
        strip = QToolBar(window.tr("Classification"), window)
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
        self.texts.addWidget(window.source)
        self.outer.addWidget(self.facts)
        self.outer.addWidget(self.texts)
        self.outer.setStretchFactor(1, 1)
        for splitter in (self.facts, self.texts, self.outer):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        window.source.hide()
        window.paragraphs.welcome.offer(
            [window.actions_[name] for name in ("open", "open-folder", "open-sample")]
        )
        centre = QWidget(window)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(window.message_bar)
        column.addWidget(self.outer, 1)
        window.setCentralWidget(centre)
        window.setStatusBar(window.status)

    def _make_docks(self) -> tuple[QDockWidget, QDockWidget, QDockWidget]:
        window, areas = self._window, Qt.DockWidgetArea
        cables = self._dock("cablesDock", window.tr("Cables"), window.cables)
        notes = self._dock("notesDock", window.tr("Notes"), window.notes)
        findings = self._dock("findingsDock", window.tr("Findings"), window.findings)
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

    def _dock(self, name: str, title: str, pane: QWidget) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setWidget(pane)
        dock.setTitleBarWidget(DockTitle(title, self._window.theme, dock))
        return dock

    # -- by the room there is

    def _wanted(self) -> tuple[bool, bool, bool]:
        """Say whether all stand side by side, whether facts stand above, whether no source is shown."""
        without_source = self._window.source.isHidden()
        room = self._room()
        wide = room >= _WIDE + (0 if without_source else _FOR_SOURCE)
        return wide, room < _NARROW, without_source

    def _room(self) -> int:
        """Give the width between the docks at the sides."""
        docks = (self._cables, self._notes)
        taken = sum(
            dock.width() for dock in docks if not dock.isHidden() and not dock.isFloating()
        )
        return self._window.width() - taken

    def rearrange(self) -> None:
        """Arrange anew if the room asks for another arrangement."""
        if self._shape != self._wanted():
            self.arrange()

    def arrange(self) -> None:
        """Place header and routing by the room that the docks leave."""
        self._shape = side_by_side, above, without_source = self._wanted()
        width, height = self._room(), self._window.height()
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self.outer.setOrientation(down if above else across)
        self.facts.setOrientation(across if above or side_by_side else down)
        if above:
            self.outer.setSizes([round(height * 0.26), round(height * 0.6)])
            self.facts.setSizes([width // 2, width // 2])
        elif side_by_side:
            part = min(max(round(width * 0.17), 188), 330)
            self.outer.setSizes([2 * part, width - 2 * part])
            self.facts.setSizes([part, part])
        else:
            part = min(max(round(width * 0.24), 220), 300)
            self.outer.setSizes([part, width - part])
            self.facts.setSizes([height // 2, height // 2])
        if not without_source:
            half = self.texts.width() // 2
            self.texts.setSizes([half, half])
