"""Viewports that need no looking up of what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea


def take_own_viewport(view: QAbstractScrollArea) -> None:
    """Give a view a viewport as Qt makes it, but made here.

    When PySide is first asked for a widget that Qt made, it loads every class of widgets there
    is, wizards and file dialogs too, to find out which one it has: longer than a cable takes.
    """
    viewport = QWidget()
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    viewport.setMouseTracking(view.hasMouseTracking())
    view.setViewport(viewport)
