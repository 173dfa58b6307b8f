"""A titled frame around a pane's view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from cable_reader.app.look.icons import icon

if TYPE_CHECKING:
    from cable_reader.app.look.theme import Theme


class PaneTitle(QWidget):
    """A line of small capitals over a pane, with room for a control at its right."""

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel(title.upper(), self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.82)
        font.setBold(True)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.8)
        self.label.setFont(font)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(12, 7, 8, 4)
        self.row.addWidget(self.label, 1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        palette = self.label.palette()
        palette.setColor(self.label.foregroundRole(), theme.colour("muted"))
        self.label.setPalette(palette)
        ground = self.palette()
        ground.setColor(self.backgroundRole(), theme.colour("base"))
        self.setPalette(ground)
        self.setAutoFillBackground(True)


class DockTitle(PaneTitle):
    """The title of a dock: as the panes' titles, with a button that hides the dock."""

    def __init__(self, title: str, theme: Theme, dock: QDockWidget) -> None:
        self._button = QToolButton()
        super().__init__(title, theme, dock)
        self._button.setParent(self)
        self._button.setAutoRaise(True)
        self._button.setMinimumSize(24, 24)
        self._button.setToolTip(self.tr("Hide"))
        self._button.setAccessibleName(self.tr("Hide {pane}").format(pane=title))
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(dock.close)
        dock.windowTitleChanged.connect(lambda words: self.label.setText(words.upper()))
        self.row.addWidget(self._button)
        self.row.setContentsMargins(12, 3, 4, 1)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._button.setIcon(icon("close", theme))
        self._button.setIconSize(QSize(14, 14))


class Pane(QWidget):
    """A pane with an object name for tests, an accessible name for people, and a title."""

    def __init__(self, name: str, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.theme = theme
        self.title = PaneTitle(title, theme, self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.title)

    def take(self, view: QWidget) -> None:
        """Put the view under the title."""
        self.column.addWidget(view, 1)
        self._view = view

    def show_view(self, *, shown: bool) -> None:
        """Show or hide the view."""
        self._view.setVisible(shown)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the view; as its proxy it would keep the Tab key from all beside it."""
        self._view.setFocus(reason)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.theme = theme
        self.title.set_theme(theme)
