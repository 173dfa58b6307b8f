"""How the window looks by the settings: colours, typefaces, what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cable_reader.app.look.theme import EDGED, FOLLOW_SYSTEM, load_theme, style_sheet, system_theme
from cable_reader.app.panes.pane_frame import DockTitle
from cable_reader.app.panes.reading_document import Typography

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from cable_reader.app.look.theme import Theme
    from cable_reader.app.settings import Settings
    from cable_reader.app.window.cable_window import CableWindow


def chosen_theme(settings: Settings) -> Theme:
    """Give the theme that was chosen, or that the system asks for."""
    name = settings.text("theme")
    app = QApplication.instance()
    if name == FOLLOW_SYSTEM and isinstance(app, QApplication):
        name = system_theme(app)
    return load_theme(name)


def paint_ground(theme: Theme, window: CableWindow) -> None:
    """Set palette and style sheet, from which the parts of a window take what they have not set."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        # Of the application alone: under a style sheet, the parts of a window that has a palette
        # of its own keep the one they had first.
        app.setPalette(theme.palette())
        for kind in EDGED:
            app.setPalette(theme.edged_palette(), kind)  # type: ignore[arg-type]  # the stub is wrong
    window.setStyleSheet(style_sheet(theme))


def paint_in(theme: Theme, window: CableWindow) -> None:
    """Paint everything in the colours of a theme."""
    paint_ground(theme, window)
    for name in (
        "header", "routing", "paragraphs", "source", "notes", "findings", "cables", "status", "message_bar",
        "find_bar", "comparing", "searching", "actions_",
    ):  # fmt: skip
        if window.made(name):
            getattr(window, name).set_theme(theme)
    for dock in (*window.places.docks, *window.places.later_docks):
        title = dock.titleBarWidget()
        if isinstance(title, DockTitle):
            title.set_theme(theme)
    window.banner.theme = theme
    if window.made("picker"):
        window.picker.theme = theme
    window.banner.update()


def typography(settings: Settings, font: QFont) -> Typography:
    """Give the typefaces and measures chosen for reading; ``font`` is the window's own."""
    return Typography(
        settings.text("reading_font"),
        font.pointSizeF() + 1,
        settings.number("zoom"),
        settings.number("line_height"),
    )


def take_all_settings(window: CableWindow) -> None:
    """Let the choices of earlier sessions hold, those that panes do not ask for themselves."""
    for key in ("line_length", "minimap", "toolbar_words", "level_notes"):
        take_setting(window, key)


def take_setting(window: CableWindow, key: str) -> None:
    """Let a choice just made hold at once."""
    if key == "theme":
        window.apply_theme()
    elif key in {"reading_font", "zoom", "line_height", "line_length"}:
        window.paragraphs.set_typography(
            typography(window.settings, window.font()), window.settings.number("line_length")
        )
        if window.made("comparing"):
            window.comparing.pane.set_type(window.paragraphs.view.type_.text)
    elif key in {"single_keys", "keys"}:
        window.actions_.apply_keys()
    elif key == "beside":
        window.workspace.keeps_beside = window.settings.flag("beside")
    elif key == "language":
        window.notice(window.tr("The new language is spoken from the next start on"))
    else:
        _take_view_setting(window, key)


def _take_view_setting(window: CableWindow, key: str) -> None:
    if key == "level_notes":
        window.actions_["level-notes"].setChecked(window.settings.flag(key))
        if "levels" in vars(window):  # there are marks to be kept level
            window.levels.set_on(window.settings.flag(key))
    elif key == "private":
        if window.settings.flag(key):
            window.state.forget()
    elif key == "minimap":
        window.paragraphs.minimap.setVisible(window.settings.flag("minimap"))
    elif key == "toolbar_words":
        style = Qt.ToolButtonStyle
        words = window.settings.flag("toolbar_words")
        window.toolbar.setToolButtonStyle(
            style.ToolButtonTextUnderIcon if words else style.ToolButtonIconOnly
        )
