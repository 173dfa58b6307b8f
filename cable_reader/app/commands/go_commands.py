"""Moving through the cable and between cables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from cable_reader.app.plain import menu_words, shortened

if TYPE_CHECKING:
    from collections.abc import Callable

    from cable_reader.app.window.cable_window import CableWindow
    from cable_reader.app.workspace.entries import Entry
    from cable_reader.app.workspace.open_cable import OpenCable
    from cable_reader.app.workspace.references import References
    from cable_reader.cable.record import Paragraph
    from cable_reader.cable.span import Span
    from cable_reader.library.cable_index import Entry as Line


class GoCommands:
    """The commands of the go menu."""

    def __init__(self, window: CableWindow) -> None:
        self.window = window
        self._place: tuple[OpenCable, Span] | None = None

    def _visible(self) -> list[Paragraph]:
        """Give the paragraphs that no filter hides."""
        shown = self.window.workspace.current
        first_of = self.window.paragraphs.view.reading.first_of
        return [p for p in shown.paragraphs if p.ordinal in first_of] if shown else []

    def _step(
        self,
        steps: int,
        fits: Callable[[Paragraph], bool] = lambda _p: True,
        *,
        jump: bool = False,
    ) -> bool:
        workspace = self.window.workspace
        listed = self._visible()
        shown = workspace.current
        if shown is None:
            return False
        here = shown.selected.start
        now = workspace.paragraph
        ahead = [
            p for p in listed
            if fits(p) and (now is None or p.ordinal != now.ordinal) and (p.start > here) == (steps > 0)
        ]  # fmt: skip
        found = (ahead[0] if steps > 0 else ahead[-1]) if ahead else None
        if found is None:
            self.window.notice(self.window.tr("No further one that way"))
            return False
        self.window.paragraphs.drop_selection()
        workspace.select_paragraph(found, jump=jump)
        self.window.paragraphs.view.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def step(self, steps: int) -> None:
        """Go a paragraph on or back."""
        self._step(steps)

    def next_paragraph(self) -> None:
        """Go one paragraph on."""
        self._step(1)

    def previous_paragraph(self) -> None:
        """Go one paragraph back."""
        self._step(-1)

    def _is_marked(self, paragraph: Paragraph) -> bool:
        shown = self.window.workspace.current
        return bool(shown and shown.annotations.at_paragraph(paragraph.ordinal))

    def next_marked(self) -> None:
        """Go to the next paragraph with a mark."""
        self._step(1, self._is_marked, jump=True)

    def previous_marked(self) -> None:
        """Go to the previous paragraph with a mark."""
        self._step(-1, self._is_marked, jump=True)

    def _same(self, steps: int) -> None:
        now = self.window.workspace.paragraph
        if now is not None:
            self._step(
                steps, lambda p: (p.level, p.controls) == (now.level, now.controls), jump=True
            )

    def next_same(self) -> None:
        """Go to the next paragraph of the same classification."""
        self._same(1)

    def previous_same(self) -> None:
        """Go to the previous paragraph of the same classification."""
        self._same(-1)

    def next_finding(self) -> None:
        """Go to the next oddity, and from the last to the first."""
        shown = self.window.workspace.current
        if shown is None or not shown.cable.findings:
            self.window.notice(self.window.tr("Nothing odd was found in this cable"))
            return
        findings = shown.cable.findings
        following = next(
            (one for one in findings if one.start > shown.selected.start), findings[0]
        )
        self.window.findings.choose(following)
        self.window.workspace.select(following.span, jump=True)

    def first_paragraph(self) -> None:
        """Go to the first paragraph."""
        self.end(-1)

    def last_paragraph(self) -> None:
        """Go to the last paragraph."""
        self.end(1)

    def end(self, way: int) -> None:
        """Go to the first (-1) or last (1) paragraph, and to that end of the text."""
        listed, view = self._visible(), self.window.paragraphs.view
        if not listed:
            return
        self.window.paragraphs.drop_selection()
        self.window.workspace.select_paragraph(listed[0 if way < 0 else -1], jump=True)
        bar = view.verticalScrollBar()
        bar.setValue(bar.minimum() if way < 0 else bar.maximum())

    def back(self) -> None:
        """Go back to where one was."""
        self.window.workspace.go_history(-1)

    def forward(self) -> None:
        """Go forward again."""
        self.window.workspace.go_history(1)

    def set_place(self) -> None:
        """Remember this place for a moment."""
        shown = self.window.workspace.current
        if shown is not None:
            self._place = (shown, shown.selected)
            self.window.notice(self.window.tr("Place remembered: Shift+M comes back here"))

    def go_place(self) -> None:
        """Go to the place remembered."""
        if self._place is None:
            self.window.notice(self.window.tr("No place is remembered: M remembers one"))
            return
        cable, span = self._place
        entry = self.window.workspace.entry_of(cable)
        if entry is not None:
            self.window.workspace.show_entry(entry)
            self.window.workspace.select(span, jump=True)

    def follow_reference(self) -> None:
        """Show the cable that this one refers to; where several are at hand, ask which."""
        from cable_reader.app.workspace.references import references_of

        window = self.window
        shown = window.workspace.current
        if shown is None:
            return
        found = references_of(shown, window.workspace.entries, window.cables.line_of)
        if len(found.at_hand) == 1:
            self._open_reference(*found.at_hand.values())
        elif found.at_hand:
            self._ask_reference(found)
        elif found.missing:
            names = ", ".join(found.missing)
            window.notice(window.tr("Not at hand: {names}").format(names=names))
        else:
            window.notice(window.tr("This cable names no reference"))

    def _ask_reference(self, found: References) -> None:
        from PySide6.QtWidgets import QMenu

        window = self.window
        menu = QMenu(window)
        menu.setObjectName("referenceMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for digit, (number, where) in enumerate(found.at_hand.items(), 1):
            action = menu.addAction(f"&{digit}  {number}" if digit <= 9 else number)
            action.triggered.connect(lambda _checked=False, one=where: self._open_reference(one))
        if found.missing:
            menu.addSeparator()
            names = shortened(", ".join(found.missing), 80)
            words = window.tr("Not at hand: {names}").format(names=names)
            menu.addAction(menu_words(words)).setEnabled(False)
        menu.popup(window.paragraphs.target_point())

    def _open_reference(self, where: Entry | Line | str) -> None:
        if isinstance(where, str):
            self.window.files.open_paths([where])
        elif isinstance(where, tuple):  # a line of a list
            self.window.files.show_line(where)
        else:
            self.window.files.show_entry(where)

    def cited_by(self) -> None:
        """Search for the cables that refer to this one."""
        shown = self.window.workspace.current
        reference = shown.cable.facts.reference if shown else None
        if reference is None or reference.canonical is None:
            self.window.notice(self.window.tr("This cable has no number to be cited by"))
            return
        self.window.searching.search(f"ref:{reference.canonical}")

    def message(self) -> None:
        """Give the keyboard to the message over the text."""
        if not self.window.message_bar.answer():
            self.window.notice(self.window.tr("There is no message"))

    def next_cable(self) -> None:
        """Show the next cable of the list."""
        self._cable(1)

    def previous_cable(self) -> None:
        """Show the previous cable of the list."""
        self._cable(-1)

    def _cable(self, steps: int) -> None:
        if self.window.cables.step(steps):
            return
        workspace = self.window.workspace
        entry = workspace.entry_of(workspace.current)
        if entry is not None and len(workspace.entries) > 1:
            place = (workspace.entries.index(entry) + steps) % len(workspace.entries)
            self.window.files.show_entry(workspace.entries[place])
