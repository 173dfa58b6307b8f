"""Comparing the cable that is shown with another release of it; loaded when it is first asked for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from cable_reader import files, open_cables
from cable_reader.app.dialogs.endings import with_ending
from cable_reader.app.panes.compare_pane import ComparePane
from cable_reader.app.plain import menu_words, shortened, shortened_path
from cable_reader.compare.apparatus import apparatus
from cable_reader.compare.comparison import compare
from cable_reader.compare.page import page
from cable_reader.compare.release import other_release
from cable_reader.errors import UnreadableError
from cable_reader.library.exporting import spare_inputs

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cable_reader.app.look.theme import Theme
    from cable_reader.app.panes.compare_rows import CompareRow
    from cable_reader.app.window.cable_window import CableWindow
    from cable_reader.cable.record import Cable

_LONGEST = 60  # characters of a name in the menu


class Comparing:
    """Chooses the other release, shows both, and goes back to the text."""

    def __init__(self, window: CableWindow) -> None:
        self._window = window
        self._sides: list[tuple[Cable, str]] = []  # A and B, with their paths
        self._names: list[str] = []
        self._before: dict[QWidget, bool] = {}
        self.pane = ComparePane(window.theme, window)
        window.places.column.addWidget(self.pane, 1)
        self.pane.hide()
        self.pane.left.connect(self.leave)
        self.pane.swap_wanted.connect(self._swap)
        self.pane.page_wanted.connect(self.save_page)
        self.pane.row_wanted.connect(self._open)
        window.workspace.cable_shown.connect(lambda _cable: self.leave())

    @property
    def is_shown(self) -> bool:
        """Whether two releases stand in the place of the text."""
        return not self.pane.isHidden()

    # -- choosing

    def start(self) -> None:
        """Compare with the one other release that is open, else ask with which."""
        window = self._window
        if self.is_shown:
            self.leave()
            return
        shown = window.workspace.current
        if shown is None:
            return
        number = shown.cable.facts.reference
        others = [one for one in window.workspace.open_cables if one is not shown]
        same = [
            one for one in others if number is not None and one.cable.facts.reference == number
        ]
        if len(same) == 1:
            self.show(same[0].cable, same[0].path or "-")
            return
        menu = QMenu(window)
        menu.setObjectName("compareMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in sorted(others, key=lambda one: one not in same)[:30]:
            name = shortened_path(os.path.basename(one.path or "-"))  # noqa: PTH119 - any bytes
            action = menu.addAction(menu_words(shortened(f"{one.title} · {name}", _LONGEST)))
            action.triggered.connect(
                lambda _checked=False, one=one: self.show(one.cable, one.path or "-")
            )
        menu.addSeparator()
        menu.addAction(window.tr("Another &file…")).triggered.connect(self._ask)
        button = window.toolbar.widgetForAction(window.actions_["compare"])
        if button.isVisible():
            menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        else:
            menu.popup(window.paragraphs.target_point())

    def _ask(self) -> None:
        window = self._window
        shown = window.workspace.current
        folder = os.path.dirname(shown.path) if shown and shown.path else ""  # noqa: PTH120 - undecodable names too
        name, _ = QFileDialog.getOpenFileName(window, window.tr("Compare with"), folder)
        if name:
            self.show_path(name)

    def show_path(self, path: str) -> None:
        """Compare with the cable of a file; of many, with the one of the same number."""
        shown = self._window.workspace.current
        if shown is None:
            return
        with self._window.problems.guard():
            other = other_release(shown.cable, open_cables(path))
            if other is None:
                raise UnreadableError("no-cable", path=path)
            self.show(other.parse(), path)

    # -- showing

    def show(self, other: Cable, path: str, names: tuple[str, str] | None = None) -> None:
        """Show the current cable as A beside another as B, by the names of their files or others."""
        shown = self._window.workspace.current
        if shown is not None:
            self._sides = [(shown.cable, shown.path or "-"), (other, path)]
            self._names = list(names or [_name(one) for _cable, one in self._sides])
            self._fill()

    def _fill(self) -> None:
        (a, _), (b, _) = self._sides
        QGuiApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
        try:
            self.pane.show_comparison(compare(a, b), (self._names[0], self._names[1]))
        finally:
            QGuiApplication.restoreOverrideCursor()
        window = self._window
        self.pane.set_type(window.paragraphs.view.type_.text)
        if not self.is_shown:
            window.notes.finish()
            hidden = (window.outer, window.notes_dock, window.findings_dock)
            self._before = {widget: not widget.isHidden() for widget in hidden}
            for widget in hidden:
                widget.hide()
            self.pane.show()
        window.renew()
        self.pane.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _swap(self) -> None:
        self._sides.reverse()
        self._names.reverse()
        self._fill()

    def leave(self) -> None:
        """Go back to the text."""
        if not self.is_shown:
            return
        self.pane.hide()
        for widget, seen in self._before.items():
            widget.setVisible(seen)
        self._before = {}
        self._window.renew()
        self._window.focus_text()

    def _open(self, row: CompareRow) -> None:
        """Read a paragraph in its own cable: in the one that is open, else in the other."""
        window = self._window
        shown, paired = window.workspace.current, row.paired
        if shown is None or paired is None:
            return
        sides = list(zip(self._sides, (paired.a, paired.b), strict=True))
        sides.sort(key=lambda side: side[0][0] is not shown.cable)
        (cable, path), paragraph = next(side for side in sides if side[1] is not None)
        self.leave()
        if cable is not shown.cable:
            window.files.open_paths([path])
        if paragraph is not None and window.workspace.current is not None:
            window.workspace.select_paragraph(paragraph, jump=True)

    def save_page(self) -> None:
        """Ask for a name and write both as one HTML page, or as TEI."""
        window = self._window
        folder = os.path.dirname(self._sides[0][1])  # noqa: PTH120 - undecodable names too
        name, chosen = QFileDialog.getSaveFileName(
            window,
            window.tr("Save as page"),
            os.path.join(folder, "compared.html"),  # noqa: PTH118 - undecodable names too
            window.tr("HTML pages (*.html);;TEI (*.xml)"),
        )
        if name:
            self.write_page(with_ending(name, ".xml" if "*.xml" in chosen else ".html"))

    def write_page(self, path: str) -> None:
        """Write both as TEI if the name ends so, else as HTML; who chose it agreed to write over it."""
        comparison = self.pane.comparison
        if comparison is None:
            return
        with self._window.problems.guard():
            spare_inputs(path, [one for _cable, one in self._sides])
            write = apparatus if path.endswith(".xml") else page
            data = write(comparison, self._names[0], self._names[1])
            files.atomic_write(path, data, mode=0o666)
            self._window.notice(self._window.tr("Saved"))

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.pane.set_theme(theme)


def _name(path: str) -> str:
    return os.path.basename(path) or path  # noqa: PTH119 - undecodable names too
