"""Panes that the text does not wait for: made after the first paint, or when first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.app.panes.cables import CablesPane
from cable_reader.app.panes.find_bar import FindBar
from cable_reader.app.panes.findings import FindingsPane
from cable_reader.app.panes.label_picker import LabelPicker
from cable_reader.app.panes.notes import NotesPane
from cable_reader.app.panes.source import SourcePane
from cable_reader.app.problems import sentence_of_finding
from cable_reader.app.window.wiring import later

if TYPE_CHECKING:
    from cable_reader.app.window.cable_window import CableWindow


def make_notes(window: CableWindow) -> NotesPane:
    """Make the notes pane in its dock."""
    pane = NotesPane(window.workspace, window.theme, window.notes_dock)
    window.workspace.cable_leaving.connect(pane.finish)
    window.workspace.settling.connect(pane.finish)
    pane.left.connect(window.focus_text)
    pane.note_written.connect(later(window, "note_written", of="writing"))
    pane.view.writing_wanted.connect(later(window, "write", of="writing"))
    pane.removing_wanted.connect(later(window, "remove_annotation"))
    pane.hovered.connect(window.outline)
    pane.renew()
    window.notes_dock.setWidget(pane)
    return pane


def make_findings(window: CableWindow) -> FindingsPane:
    """Make the findings pane in its dock."""
    pane = FindingsPane(window.workspace, window.theme, sentence_of_finding, window.findings_dock)
    pane.view.left.connect(window.focus_text)
    pane.count_changed.connect(window.count_findings)
    pane.show_checked(window.workspace.current)
    window.findings_dock.setWidget(pane)
    return pane


def make_cables(window: CableWindow) -> CablesPane:
    """Make the list of cables in its dock."""
    pane = CablesPane(window.workspace, window.theme, window.cables_dock)
    pane.view.left.connect(window.focus_text)
    pane.entry_wanted.connect(window.files.show_entry)
    pane.line_wanted.connect(window.files.show_line)
    pane.failed.connect(window.problems.tell)
    pane.left.connect(window.focus_text)
    window.cables_dock.setWidget(pane)
    return pane


def make_source(window: CableWindow) -> SourcePane:
    """Make the source pane beside the paragraphs, hidden."""
    pane = SourcePane(window.workspace, window.theme, window.texts)
    pane.hide()
    window.texts.addWidget(pane)
    return pane


def make_find_bar(window: CableWindow) -> FindBar:
    """Make the line for searching, hidden, over the paragraphs."""
    bar = FindBar(window.paragraphs.view, window.theme, window.paragraphs)
    bar.left.connect(window.focus_text)
    window.workspace.cable_shown.connect(lambda _cable: bar.forget())
    window.paragraphs.column.insertWidget(0, bar)
    return bar


def make_picker(window: CableWindow) -> LabelPicker:
    """Make the list from which a label is chosen."""
    picker = LabelPicker(window.theme, window)
    picker.chosen.connect(later(window, "label_chosen"))
    picker.wanted.connect(later(window, "label_wanted"))
    picker.closed.connect(window.focus_text)
    return picker
