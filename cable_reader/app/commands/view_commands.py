"""What is seen: panes, filters, sizes, colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from cable_reader.app.commands.filtering import LABEL, LEVEL, MARKED, used_labels
from cable_reader.app.look.theme import THEMES
from cable_reader.app.plain import menu_words, shortened

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cable_reader.app.window.cable_window import CableWindow

_STEP = 10


class ViewCommands:
    """The commands of the view menu."""

    def __init__(self, window: CableWindow) -> None:
        self.window = window
        self._before_focus: dict[QWidget, bool] = {}

    def _toggle(self, widget: QWidget, action: str, *, focus: QWidget | None = None) -> None:
        # The action's own state is the wish; a pane that is open but elsewhere is only focused.
        wanted = widget.isHidden()
        widget.setVisible(wanted)
        self.window.actions_[action].setChecked(wanted)
        if wanted and focus is not None:
            focus.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif not wanted:
            self.window.focus_text()

    def source(self) -> None:
        """Show or hide the text as it is."""
        source = self.window.source
        with source.text_last():
            self._toggle(source, "source", focus=source.text)
            self.window.places.arrange()

    def cables(self) -> None:
        """Show or hide the list of cables."""
        self._toggle(self.window.cables_dock, "cables-pane", focus=self.window.cables.focus_list())

    def notes(self) -> None:
        """Show or hide the notes."""
        self._toggle(self.window.notes_dock, "notes-pane", focus=self.window.notes.view)

    def level_notes(self) -> None:
        """Keep the cards level with their paragraphs, or no longer."""
        self.window.settings.choose("level_notes", not self.window.settings.flag("level_notes"))

    def findings(self) -> None:
        """Show or hide the findings."""
        self._toggle(self.window.findings_dock, "findings-pane", focus=self.window.findings.view)

    def facts(self) -> None:
        """Show or hide header and routing."""
        self._toggle(self.window.facts, "facts-panes")

    def zoom_in(self) -> None:
        """Make the text larger."""
        self._zoom(_STEP)

    def zoom_out(self) -> None:
        """Make the text smaller."""
        self._zoom(-_STEP)

    def zoom_reset(self) -> None:
        """Show the text in its normal size."""
        self.window.settings.choose("zoom", 100)

    def _zoom(self, step: int) -> None:
        zoom = min(max(self.window.settings.number("zoom") + step, 50), 300)
        self.window.settings.choose("zoom", zoom)
        self.window.notice(self.window.tr("Text size {zoom} %").format(zoom=zoom))

    def filter_level(self) -> None:
        """Show only what is classified like the current paragraph, or all again."""
        self.window.filtering.toggle(LEVEL)

    def filter_marked(self) -> None:
        """Show only paragraphs with marks, or all again."""
        self.window.filtering.toggle(MARKED)

    def filter_label(self, uuid: str) -> None:
        """Show only paragraphs with a label, or all again."""
        self.window.filtering.toggle(LABEL, uuid)

    def choose_label_filter(self) -> None:
        """Offer the labels of this cable, to show only the paragraphs with one of them."""
        window, shown = self.window, self.window.workspace.current
        used = used_labels(shown) if shown is not None else []
        if not used:
            window.notice(window.tr("No paragraph has a label yet"))
            return
        menu = QMenu(window)
        menu.setObjectName("labelFilterMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        now = window.filtering.now
        for digit, (label, count) in enumerate(used, 1):
            name = f"{menu_words(shortened(label.name, 40))} ({count})"
            action = menu.addAction(f"&{digit}  {name}" if digit <= 9 else name)
            action.setCheckable(True)
            action.setChecked(now is not None and now.label == label.uuid)
            action.triggered.connect(
                lambda _checked=False, uuid=label.uuid: self.filter_label(uuid)
            )
        menu.popup(window.paragraphs.target_point())

    def clear_filter(self) -> None:
        """Show all paragraphs."""
        self.window.filtering.clear()

    def dim(self) -> None:
        """Let what is not marked step back."""
        painter = self.window.paragraphs.view.painter
        painter.dimmed = not painter.dimmed
        self.window.actions_["dim"].setChecked(painter.dimmed)
        self.window.paragraphs.view.repaint_marks()

    def compare(self) -> None:
        """Set another release beside this one, or go back to the text."""
        self.window.comparing.start()
        self.window.renew()

    def focus_mode(self) -> None:
        """Show nothing but the text; again: everything as it was."""
        window = self.window
        others: tuple[QWidget, ...] = (
            *window.places.docks, *window.places.later_docks, window.facts, window.source,
            window.toolbar, window.status,
        )  # fmt: skip
        if self._before_focus:
            for widget, visible in self._before_focus.items():
                widget.setVisible(visible)
            self._before_focus = {}
        else:
            self._before_focus = {widget: not widget.isHidden() for widget in others}
            for widget in others:
                widget.hide()
            window.notice(window.tr("F or Esc brings everything back"))
        window.actions_["focus-mode"].setChecked(bool(self._before_focus))
        window.focus_text()

    @property
    def is_focused(self) -> bool:
        """Whether nothing but the text is shown."""
        return bool(self._before_focus)

    def full_screen(self) -> None:
        """Use the whole screen, or no longer."""
        window = self.window
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()
        window.actions_["full-screen"].setChecked(window.isFullScreen())

    def next_theme(self) -> None:
        """Go on to the next theme."""
        place = THEMES.index(self.window.theme.name)
        self.window.settings.choose("theme", THEMES[(place + 1) % len(THEMES)])
