"""What the window does when a cable is shown, its marks are read, or either changes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from cable_reader.app.actions.spec import When
from cable_reader.app.models.outline import Outline

if TYPE_CHECKING:
    from cable_reader.app.window.cable_window import CableWindow
    from cable_reader.app.workspace.open_cable import OpenCable

AFTER_PAINT = 20  # milliseconds, in which the text is painted before anything else is done


def show_cable(cable: OpenCable | None, window: CableWindow) -> None:
    """Show another cable in every pane."""
    window.model.show(cable.outline if cable else Outline(None))
    window.banner.show_cable(cable)
    if cable is None:
        window.paragraphs.welcome.tell_recent(window.state.recent.paths())
        window.focus_text()
    if not window.view_commands.is_focused:
        seen = cable is not None and window.actions_["facts-panes"].isChecked()
        window.facts.setVisible(seen)
    if cable is not None:
        for pane in (window.header.view, window.routing.view):
            pane.follow(cable.selected)
        if window.isVisible():
            QTimer.singleShot(AFTER_PAINT, window, partial(_load_marks_seen, window))
    title = cable.title if cable else ""
    window.setWindowTitle(f"{title} - Cable Reader" if title else "Cable Reader")
    renew(window)


def load_marks(window: CableWindow) -> None:
    """Read the marks of the cable that is shown, once."""
    shown = window.workspace.current
    if shown is None:
        return
    with window.problems.guard():
        _ = window.user_labels, window.foresight
        if not shown.load_marks(lambda: _marks_placed(shown, window)):
            window.saver.tell()
            return
        window.levels.set_on(window.settings.flag("level_notes"))  # before there are thousands
        window.workspace.marks_loaded.emit()
        window.carrying.offer(shown)
        window.copies.offer(shown)
    if window.state.wants_tour and not window.state.is_silent:
        window.state.wants_tour = False
        if window.settings.remembered("tour") is None:
            window.tour.start()


def _marks_placed(cable: OpenCable, window: CableWindow) -> None:
    """Go on once the places of many marks were found."""
    if cable.is_placing:
        _ = cable.keeping
    if cable is window.workspace.current:
        load_marks(window)


def _load_marks_seen(window: CableWindow) -> None:
    if window.isVisible():  # not closed meanwhile
        load_marks(window)


def renew(window: CableWindow) -> None:
    """Bring actions and status in step with what is shown."""
    shown = window.workspace.current
    history = window.workspace.history
    stack = shown.undo_stack if shown else None
    window.actions_.renew(
        {
            When.ALWAYS: True,
            When.CABLE: shown is not None and not window.is_comparing,
            When.OPEN: shown is not None,
            When.UNDO: bool(stack and stack.canUndo()),
            When.REDO: bool(stack and stack.canRedo()),
            When.BACK: history.can_step(-1),
            When.FORWARD: history.can_step(1),
        }
    )
    window.actions_["compare"].setChecked(window.is_comparing)
    window.status.place.setText(_place_in_words(window))
    if shown is not None and shown.has_loaded_marks:
        window.status.legend.tell(window.mark.labels(), window.mark.labels_on_target())
    window.status.legend.setVisible(shown is not None)


def _place_in_words(window: CableWindow) -> str:
    shown, paragraph = window.workspace.current, window.workspace.paragraph
    if shown is None:
        return ""
    if paragraph is None:
        row = window.workspace.row
        return row.value[:40] if row else ""
    words = window.tr("¶ {at} of {count}").format(
        at=paragraph.ordinal, count=len(shown.paragraphs)
    )
    if paragraph.marking is not None:
        words += f" · ({paragraph.marking.printed})"
    if shown.has_loaded_marks:
        notes = sum(1 for one in shown.annotations.at_paragraph(paragraph.ordinal) if one.note)
        if notes:
            words += " · " + (
                window.tr("1 note")
                if notes == 1
                else window.tr("{count} notes").format(count=notes)
            )
    return words
