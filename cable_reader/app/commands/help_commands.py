"""Help, keys, statistics, preferences, about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from cable_reader.app.window.cable_window import CableWindow


class HelpCommands:
    """The commands of the help menu; each dialog is loaded when it is first used."""

    def __init__(self, window: CableWindow) -> None:
        self.window = window

    def palette(self) -> None:
        """Find any command by its name."""
        from cable_reader.app.dialogs.command_palette import CommandPalette

        self.window.show_dialog(
            CommandPalette(self.window.actions_, self.window.theme, self.window)
        )

    def keys(self) -> None:
        """Show all keys, and change them."""
        from cable_reader.app.dialogs.key_sheet import KeySheet

        self.window.show_dialog(KeySheet(self.window.actions_, self.window.settings, self.window))

    def preferences(self) -> None:
        """Choose colours, text size and more."""
        from cable_reader.app.dialogs.preferences import PreferencesDialog

        self.window.show_dialog(PreferencesDialog(self.window.settings, self.window))

    def statistics(self) -> None:
        """Count words and paragraphs by classification."""
        from cable_reader.app.dialogs.statistics import StatisticsDialog

        if self.window.workspace.current is not None:
            self.window.show_dialog(
                StatisticsDialog(self.window.workspace.current, self.window.theme, self.window)
            )

    def help(self) -> None:
        """Open the help."""
        from cable_reader.app.dialogs.help import HelpDialog

        dialog = self.window.findChild(HelpDialog)  # one window of help is enough
        if dialog is None:
            dialog = HelpDialog(self.window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.show()
        else:
            dialog.raise_()
            dialog.activateWindow()
        finding = self.window.findings.chosen_code()
        if finding:
            dialog.go("findings", finding)

    def tour(self) -> None:
        """Go through the window in a few short cards, on the sample if nothing is open."""
        if self.window.workspace.current is None:
            self.window.files.open_sample()
        self.window.tour.start()

    def about(self) -> None:
        """Say versions, licences and where data is kept."""
        from cable_reader.app.dialogs.about import AboutDialog

        self.window.show_dialog(AboutDialog(self.window))
