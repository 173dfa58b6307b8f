"""Notes over the text, where the window is too narrow for them beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from cable_reader.app.window.cable_window import CableWindow

NARROW = 900  # pixels, the list of cables not counted, from which notes stand beside the text
_WIDTH, _LEFT_OF_TEXT = 288, 120
_SHADOW = 10
_DOCKED = QDockWidget.DockWidgetFeature.DockWidgetClosable | (
    QDockWidget.DockWidgetFeature.DockWidgetMovable
    | QDockWidget.DockWidgetFeature.DockWidgetFloatable
)


class _Edge(QWidget):
    """A shadow and a line, by which the notes are seen to lie over the text."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        from PySide6.QtGui import QLinearGradient  # with 180 ready-made gradients

        painter = QPainter(self)
        shade = QLinearGradient(0, 0, self.width(), 0)
        shade.setColorAt(0, QColor(0, 0, 0, 0))
        shade.setColorAt(1, QColor(0, 0, 0, 70))
        painter.fillRect(self.rect(), shade)
        line = self.palette().color(QPalette.ColorRole.Dark)
        painter.fillRect(QRect(self.width() - 1, 0, 1, self.height()), line)


class NotesOverlay(QObject):
    """Takes the dock of notes out of the window's arrangement and puts it back.

    Over the text, it is there while somebody works in it: it goes when the keyboard leaves it.
    """

    def __init__(self, window: CableWindow, dock: QDockWidget) -> None:
        super().__init__(window)
        self._window, self._dock = window, dock
        self._edge = _Edge(window)
        self.is_over = False
        self._stood = True  # beside the text, before the window was made narrow
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        dock.visibilityChanged.connect(lambda _seen: self._show_edge())
        window.paragraphs.view.lanes.stripe_clicked.connect(lambda _id: self._show_card())

    def renew(self, room: int) -> None:
        """Lay the notes over the text or put them beside it, by the room there is."""
        if self._dock.isFloating():
            return
        over = room < NARROW
        if over != self.is_over:
            focused = QApplication.focusWidget()
            (self._lift if over else self.put_back)()
            if self._holds(focused) and focused is not None and not self._dock.isHidden():
                focused.setFocus(Qt.FocusReason.OtherFocusReason)  # who writes goes on
            elif self._holds(focused):
                self._window.focus_text()
            layout = self._window.layout()
            if layout is not None:
                layout.activate()  # before the next paint
        if over:
            self._place()

    def _lift(self) -> None:
        self._stood = not self._dock.isHidden()
        is_writing = self._window.made("notes") and self._window.notes.is_writing
        self.is_over = True
        self._window.removeDockWidget(self._dock)
        self._dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self._dock.setAutoFillBackground(True)
        self._show(wanted=is_writing)

    def put_back(self) -> None:
        """Put the notes beside the text, seen as they were before."""
        if not self.is_over:
            return
        seen = self._stood or not self._dock.isHidden()
        self.is_over = False
        self._dock.setFeatures(_DOCKED)
        self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        self._show(wanted=seen)
        self._show_edge()

    def dismiss(self) -> bool:
        """Take the notes from the text; False where none lie over it."""
        seen = self.is_over and not self._dock.isHidden()
        if seen:
            self._show(wanted=False)
        return seen

    def _show(self, *, wanted: bool) -> None:
        self._dock.setVisible(wanted)
        self._window.actions_["notes-pane"].setChecked(wanted)

    def _place(self) -> None:
        panes = self._window.outer  # what messages over the panes say stays in view
        corner = panes.mapTo(self._window, QPoint(0, 0))
        width = min(_WIDTH, panes.width() - _LEFT_OF_TEXT)
        left = corner.x() + panes.width() - width
        self._dock.setGeometry(left, corner.y(), width, panes.height())
        self._edge.setGeometry(left - _SHADOW, corner.y(), _SHADOW, panes.height())
        self._dock.raise_()
        self._show_edge()

    def _show_edge(self) -> None:
        self._edge.setVisible(self.is_over and not self._dock.isHidden())
        self._edge.raise_()

    def _show_card(self) -> None:
        if self.is_over:
            self._window.show_notes()
            self._window.notes.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        if self.is_over and self._holds(old) and now is not None and not self._holds(now):
            self.dismiss()

    def _holds(self, widget: QWidget | None) -> bool:
        """Whether a widget belongs to the notes, the lists and menus that they open included."""
        while widget is not None and widget is not self._dock:
            widget = widget.parentWidget()
        return widget is not None
