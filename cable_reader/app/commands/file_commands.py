"""Opening, saving, exporting, closing."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cable_reader.assets import resource

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cable_reader.app.window.cable_window import CableWindow
    from cable_reader.app.workspace.entries import Entry
    from cable_reader.library.cable_index import Entry as Line


class FileCommands:
    """The commands of the file menu."""

    def __init__(self, window: CableWindow) -> None:
        self.window = window

    @property
    def _folder(self) -> str:
        shown = self.window.workspace.current
        return os.path.dirname(shown.path) if shown and shown.path else ""  # noqa: PTH120 - undecodable names too

    def open(self) -> None:
        """Ask for files and open them."""
        from PySide6.QtWidgets import QFileDialog  # dialogs load when used

        names, _ = QFileDialog.getOpenFileNames(
            self.window, self.window.tr("Open cables"), self._folder
        )
        self.open_paths(names)

    def open_folder(self) -> None:
        """Ask for a folder and list its cables."""
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(
            self.window, self.window.tr("Open folder"), self._folder
        )
        if name:
            self.open_paths([name])

    def open_paths(self, paths: Iterable[str]) -> None:
        """Open files and folders; each that cannot be opened is said, the others open."""
        for path in paths:
            with self.window.problems.guard():
                entry = self.window.workspace.open_path(path)
                if entry is not None:
                    self.window.remember_file(path)
        self.window.list_on()

    def open_sample(self) -> None:
        """Open the invented cable that is shipped."""
        self.open_paths([sample_path()])

    def open_as(self) -> None:
        """Open the file again in another form or encoding."""
        from cable_reader.app.dialogs.open_as import OpenAsDialog  # dialogs load when used

        shown = self.window.workspace.current
        if shown is not None and shown.path is not None:
            self.window.show_dialog(OpenAsDialog(shown, self.window))

    def show_entry(self, entry: Entry) -> None:
        """Show a cable of the list."""
        with self.window.problems.guard():
            self.window.workspace.show_entry(entry)
            self.window.remember_file(entry.path)

    def show_line(self, line: Line) -> None:
        """Show a cable of a list of many."""
        with self.window.problems.guard():
            self.window.workspace.open_listed(line)
            self.window.remember_file(line.path)

    def save(self) -> None:
        """Write the marks now."""
        self.window.saver.save_and_say()

    def export(self) -> None:
        """Choose a form and a place, and write."""
        from cable_reader.app.dialogs.export import ExportDialog

        if self.window.workspace.current is not None:
            self.window.show_dialog(
                ExportDialog(self.window.workspace.current, self.window.problems, self.window)
            )

    def import_marks(self) -> None:
        """Ask for a file of marks or labels and take over what it holds."""
        from PySide6.QtWidgets import QFileDialog

        from cable_reader.app.dialogs.import_report import file_filters

        if self.window.workspace.current is None:
            return
        name, _ = QFileDialog.getOpenFileName(
            self.window,
            self.window.tr("Import marks"),
            self._folder,
            file_filters(self.window),
        )
        if name:
            self.import_path(name)

    def import_path(self, path: str) -> None:
        """Take over what a file of marks or labels holds, and say what was left."""
        from cable_reader.app.dialogs.import_report import import_file

        self.window.notes.finish()
        with self.window.problems.guard():
            import_file(path, self.window)

    def carry(self) -> None:
        """Ask for another release of the cable and take the marks over to it."""
        from PySide6.QtWidgets import QFileDialog

        if self.window.workspace.current is None:
            return
        name, _ = QFileDialog.getOpenFileName(
            self.window, self.window.tr("Carry marks to"), self._folder
        )
        if name:
            self.carry_to(name)

    def carry_to(self, path: str) -> None:
        """Open another release of the cable, and show what carrying the marks there would do."""
        from cable_reader.app.dialogs.carry import show_carrying

        shown = self.window.workspace.current
        if shown is None:
            return
        self.window.notes.finish()
        with self.window.problems.guard():
            annotations = shown.annotations
            self.window.workspace.open_release(path, shown.cable)
            if self.window.workspace.current is shown:
                self.window.notice(self.window.tr("This is the cable that is open already"))
                return
            self.window.remember_file(path)
            show_carrying(annotations, self.window)

    def print(self) -> None:
        """Ask for a printer and print."""
        from cable_reader.app.dialogs.printing import print_cable

        if self.window.workspace.current is not None:
            print_cable(self.window.workspace.current, self.window)

    def pdf(self) -> None:
        """Ask for a name and write a PDF."""
        from cable_reader.app.dialogs.printing import save_pdf

        if self.window.workspace.current is not None:
            with self.window.problems.guard():
                save_pdf(self.window.workspace.current, self.window)

    def close(self) -> None:
        """Close the cable that is shown."""
        entry = self.window.workspace.entry_of(self.window.workspace.current)
        if entry is not None:
            with self.window.problems.guard():
                self.window.leaving.close(entry)

    def quit(self) -> None:
        """Leave; closing the window saves, and asks where it cannot."""
        self.window.close()


def sample_path() -> str:
    """Give the path of the invented cable that comes with the program; empty if there is none."""
    folder = resource("samples")
    names = (
        sorted(one.name for one in folder.iterdir() if one.name.endswith(".txt"))
        if folder.is_dir()
        else []
    )
    return str(folder.joinpath(names[0])) if names else ""
