"""Names for what Qt and the action table leave unnamed, so that a screen reader can say them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QToolBar, QToolButton

from cable_reader.app.actions.menus import words
from cable_reader.app.actions.table import ACTIONS
from cable_reader.app.plain import menu_words, shortened

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cable_reader.app.window.cable_window import CableWindow

_CLEAR = "_q_qlineeditclearaction"  # Qt's own object names
_MORE = "qt_toolbar_ext_button"
_LONGEST = 40  # characters of a label in a menu

translate = QCoreApplication.translate


def name_everything(window: CableWindow) -> None:
    """Name buttons that have only a picture, and say in plain words what tools do."""
    name_clear_buttons(window)
    for bar in window.findChildren(QToolBar):
        more = bar.findChild(QToolButton, _MORE)
        if more is not None:
            more.setAccessibleName(translate("names", "More tools"))
        for spec in ACTIONS:
            # Without a description Qt gives the tooltip, which is HTML.
            button = bar.widgetForAction(window.actions_[spec.id])
            if button is not None:
                button.setAccessibleDescription(words(spec.tip))


def name_clear_buttons(widget: QWidget) -> None:
    """Name the crosses in lines of text."""
    for line in widget.findChildren(QLineEdit):
        clear = line.findChild(QAction, _CLEAR)
        if clear is not None:
            clear.setText(translate("names", "Clear"))


def name_digits(window: CableWindow) -> None:
    """Say in the menu which label sits on which digit."""
    labels = window.mark.labels()
    for digit in range(1, 10):
        known = digit <= len(labels)
        name = labels[digit - 1].name if known else translate("names", "No label yet")
        window.actions_[f"label-{digit}"].setText(menu_words(shortened(name, _LONGEST)))
