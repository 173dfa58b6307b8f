"""Colours by name: themes read from ``resources/themes``, and the palettes made of them."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSettings
from PySide6.QtGui import QColor, QPalette

from cable_reader.app.look.colours import legible, mixed
from cable_reader.assets import resource
from cable_reader.cable.markings import Level

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

THEMES = ("light", "dark", "high-contrast")
FOLLOW_SYSTEM = "system"

_MARKING = {
    Level.UNCLASSIFIED: "unclassified",
    Level.SENSITIVE_BUT_UNCLASSIFIED: "limited",
    Level.FOR_OFFICIAL_USE_ONLY: "limited",
    Level.LIMITED_OFFICIAL_USE: "limited",
    Level.RESTRICTED: "limited",
    Level.CONFIDENTIAL: "confidential",
    Level.SECRET: "secret",
    Level.TOP_SECRET: "top-secret",
}


class MarkingColours(NamedTuple):
    """How one classification looks: letters and bars, banner strip, paragraph tint."""

    mark: QColor
    ground: QColor
    ground_text: QColor
    tint: QColor


class Theme:
    """One named set of colours."""

    def __init__(self, name: str, groups: dict[str, dict[str, str]]) -> None:
        self.name = name
        self.dark = groups[""]["dark"] == "true"
        self.names = groups["colour"]
        self.markings = {
            level: groups[f"marking.{level}"] for level in {*_MARKING.values(), "none"}
        }
        self.source = groups["source"]
        self._colours = {key: QColor(value) for key, value in self.names.items()}
        # Asked for at each paint, and worked out step by step.
        self.marking = cache(self._marking)
        self.label_fill = cache(self._label_fill)
        self.label_stripe = cache(self._label_stripe)
        self.label_text = cache(self._label_text)

    @property
    def faded(self) -> str:
        """The colour of what cannot be used now."""
        return mixed(self.names["window"], self.names["text"], 0.45)

    def colour(self, key: str) -> QColor:
        """Give a named colour."""
        return self._colours[key]

    def _marking(self, level: Level | None) -> MarkingColours:
        """Give the colours of a level; of no marking for None."""
        table = self.markings["none" if level is None else _MARKING[level]]
        return MarkingColours(
            *(QColor(table[key]) for key in ("mark", "ground", "ground-text", "tint"))
        )

    def _label_fill(self, colour: str) -> QColor:
        """Give the ground of labelled text, on which the text colour stays legible."""
        return QColor(mixed(self.names["base"], colour, 0.3 if self.dark else 0.24))

    def _label_stripe(self, colour: str) -> QColor:
        """Give a label's own colour, moved until it stands out from the page."""
        return QColor(legible(colour, self.names["base"], 3.0))

    def _label_text(self, colour: str) -> QColor:
        """Give a label's colour for letters on its own fill."""
        fill = self.label_fill(colour).name()
        return QColor(legible(colour, fill, 4.5))

    def palette(self) -> QPalette:
        """Make the palette that the Fusion style paints with."""
        palette = QPalette()
        roles = QPalette.ColorRole
        for role, key in (
            (roles.Window, "window"),
            (roles.WindowText, "text"),
            (roles.Base, "base"),
            (roles.AlternateBase, "alternate"),
            (roles.Text, "text"),
            (roles.Button, "window"),
            (roles.ButtonText, "text"),
            (roles.BrightText, "error"),
            (roles.Link, "accent"),
            (roles.LinkVisited, "muted"),
            (roles.Highlight, "selection"),
            (roles.HighlightedText, "selection-text"),
            (roles.ToolTipBase, "alternate"),
            (roles.ToolTipText, "text"),
            (roles.PlaceholderText, "muted"),
            (roles.Accent, "accent"),
            (roles.Mid, "border"),
            (roles.Midlight, "hover"),
            (roles.Light, "hover"),
            (roles.Dark, "control"),
        ):
            palette.setColor(role, self.colour(key))
        palette.setColor(roles.Shadow, QColor(mixed(self.names["window"], "#000000", 0.5)))
        faded = QColor(self.faded)
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, faded)
        return palette

    def edged_palette(self) -> QPalette:
        """Make the palette of fields and boxes, whose edge and focus are to be seen.

        Fusion draws the edge darker than the window, and focus darker than what is selected.
        """
        palette, roles = self.palette(), QPalette.ColorRole
        lighter = _EDGE_ON_DARK if self.dark else _EDGE_ON_LIGHT
        palette.setColor(roles.Window, self.colour("control").lighter(lighter))
        palette.setColor(roles.Highlight, self.colour("accent"))
        palette.setColor(roles.HighlightedText, self.colour("accent-text"))
        return palette


# Hundredths: Fusion draws the edge of a field 140 darker than its ground. Beside that a rest, so
# that what is blended with the ground still stands out.
_EDGE_ON_DARK, _EDGE_ON_LIGHT = 180, 130

#: Widgets that are drawn with ``Theme.edged_palette``.
EDGED = ("QAbstractSpinBox", "QCheckBox", "QComboBox", "QPushButton")


@lru_cache(maxsize=len(THEMES))
def load_theme(name: str) -> Theme:
    """Read a theme; an unknown name gives the light one."""
    name = name if name in THEMES else THEMES[0]
    # A form that Qt reads: to load a library for another one delays the first paint.
    file = QSettings(str(resource("themes", f"{name}.ini")), QSettings.Format.IniFormat)
    groups: dict[str, dict[str, str]] = {}
    for key in file.allKeys():
        group, _, colour = key.rpartition("/")
        groups.setdefault(group, {})[colour] = str(file.value(key))
    return Theme(name, groups)


def system_theme(app: QApplication) -> str:
    """Name the theme that the desktop asks for; light where it says nothing."""
    from PySide6.QtCore import Qt

    return "dark" if app.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"


# Buttons that only a shade tells from their ground are lost on eyes that need contrast.
_EDGED = """
QPushButton {{ border: 1px solid {control}; border-radius: 4px; padding: 3px 12px; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 2px 11px; }}
QPushButton:hover {{ background: {hover}; }}
QDialog QPlainTextEdit, QDialog QTreeView, QDialog QListView {{ border: 1px solid {control}; }}
"""


def style_sheet(theme: Theme) -> str:
    """Give the few rules that a palette cannot express."""
    names = theme.names
    return f"""
QToolTip {{ color: {names["text"]}; background: {names["alternate"]}; border: 1px solid {names["control"]};
  padding: 3px; }}
QMainWindow::separator, QSplitter::handle {{ background: {names["border"]}; }}
QMainWindow::separator {{ width: 1px; height: 1px; }}
QToolBar {{ border: 0; border-bottom: 1px solid {names["border"]}; spacing: 2px; padding: 3px 6px; }}
QToolBar::separator {{ width: 1px; background: {names["border"]}; margin: 4px 5px; }}
QToolBar QToolButton {{ border: 1px solid transparent; border-radius: 5px; padding: 3px; }}
QToolBar QToolButton:hover {{ background: {names["hover"]}; }}
QToolBar QToolButton:checked {{ background: {names["hover"]}; border-color: {names["control"]}; }}
QToolBar QToolButton:focus {{ border-color: {names["accent"]}; }}
QToolButton#sortButton, QToolButton#choicesButton {{ border: 1px solid {names["control"]}; border-radius: 5px;
  padding: 2px 18px 2px 8px; }}
QToolButton#sortButton:hover, QToolButton#choicesButton:hover {{ background: {names["hover"]}; }}
QToolButton#sortButton:focus, QToolButton#choicesButton:focus {{ border-color: {names["accent"]}; }}
QToolButton#sortButton::menu-indicator, QToolButton#choicesButton::menu-indicator {{ subcontrol-origin: padding;
  subcontrol-position: center right; right: 5px; }}
QMenuBar {{ background: {names["window"]}; border: 0; }}
QToolBar#bannerBar {{ padding: 0; border: 0; spacing: 0; }}
QScrollBar:vertical {{ width: 12px; background: transparent; margin: 0; }}
QScrollBar:horizontal {{ height: 12px; background: transparent; margin: 0; }}
QScrollBar::handle {{ background: {names["control"]}; border-radius: 3px; margin: 2px 3px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:hover {{ background: {names["muted"]}; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QLineEdit, QPlainTextEdit#noteEditor {{ border: 1px solid {names["control"]}; border-radius: 5px;
  padding: 3px 6px; background: {names["base"]}; }}
QLineEdit:focus, QPlainTextEdit#noteEditor:focus {{ border: 2px solid {names["accent"]};
  padding: 2px 5px; }}
QListWidget#reviewList::item {{ padding: 3px 8px 3px 12px; }}
QListWidget#reviewList::item:selected {{ background: {names["selection"]};
  color: {names["selection-text"]}; }}
QFrame#labelPicker, QFrame#selectionBubble, QFrame#tourCard {{
  border: 1px solid {names["control"]}; border-radius: 8px;
  background: {names["window"]}; }}
QPushButton, QComboBox {{ min-height: 18px; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QCheckBox::indicator:unchecked, QListWidget::indicator:unchecked {{ border: 1px solid {names["control"]};
  border-radius: 2px; background: {names["base"]}; width: 12px; height: 12px; }}
{_EDGED.format(**names) if theme.name == "high-contrast" else ""}
QStatusBar {{ border-top: 1px solid {names["border"]}; }}
QStatusBar::item {{ border: 0; }}
"""
