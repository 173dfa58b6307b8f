"""What of the window is loaded after the first paint, or when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from cable_reader.annotate.label_store import LabelStore
    from cable_reader.app.commands.edit_commands import EditCommands
    from cable_reader.app.commands.help_commands import HelpCommands
    from cable_reader.app.commands.mark_commands import MarkCommands
    from cable_reader.app.commands.note_commands import NoteCommands
    from cable_reader.app.commands.relate_commands import RelateCommands
    from cable_reader.app.panes.cables import CablesPane
    from cable_reader.app.panes.find_bar import FindBar
    from cable_reader.app.panes.findings import FindingsPane
    from cable_reader.app.panes.label_picker import LabelPicker
    from cable_reader.app.panes.note_levels import NoteLevels
    from cable_reader.app.panes.notes import NotesPane
    from cable_reader.app.panes.review import ReviewPane
    from cable_reader.app.panes.selection_bubble import SelectionBubble
    from cable_reader.app.panes.source import SourcePane
    from cable_reader.app.window.cable_window import CableWindow
    from cable_reader.app.window.carrying import Carrying
    from cable_reader.app.window.comparing import Comparing
    from cable_reader.app.window.copies import Copies
    from cable_reader.app.window.edging import Edging
    from cable_reader.app.window.file_watch import FileWatch
    from cable_reader.app.window.leaving import Leaving
    from cable_reader.app.window.searching import Searching
    from cable_reader.app.window.tour import Tour
    from cable_reader.app.workspace.foresight import Foresight

#: Parts that the text does not wait for, in the order in which the Tab key comes to them.
LATE_PANES = ("find_bar", "source", "cables", "notes", "findings", "picker")


class LateParts(QMainWindow):
    """The late parts of a ``CableWindow``, each made once; ``made`` says whether one is there."""

    @property
    def _whole(self) -> CableWindow:
        return cast("CableWindow", self)  # nothing else is made of this class

    @cached_property
    def edit(self) -> EditCommands:
        """The commands of the edit menu."""
        from cable_reader.app.commands.edit_commands import EditCommands

        return EditCommands(self._whole)

    @cached_property
    def help_commands(self) -> HelpCommands:
        """The commands of the help menu."""
        from cable_reader.app.commands.help_commands import HelpCommands

        return HelpCommands(self._whole)

    @cached_property
    def file_watch(self) -> FileWatch:
        """What notices that another program changed a cable's file."""
        from cable_reader.app.window.file_watch import FileWatch

        return FileWatch(self._whole)

    @cached_property
    def leaving(self) -> Leaving:
        """What decides whether the window may close."""
        from cable_reader.app.window.leaving import Leaving

        return Leaving(self._whole)

    @cached_property
    def mark(self) -> MarkCommands:
        """The commands that make marks."""
        from cable_reader.app.commands.mark_commands import MarkCommands

        return MarkCommands(self._whole)

    @cached_property
    def writing(self) -> NoteCommands:
        """The commands that write notes."""
        from cable_reader.app.commands.note_commands import NoteCommands

        return NoteCommands(self._whole)

    @cached_property
    def relate(self) -> RelateCommands:
        """The commands on status and links of marks."""
        from cable_reader.app.commands.relate_commands import RelateCommands

        return RelateCommands(self._whole)

    @cached_property
    def user_labels(self) -> LabelStore:
        """The person's own labels."""
        from cable_reader.library.user_labels import open_user_labels

        return open_user_labels(lambda words: QCoreApplication.translate("labels", words))

    @cached_property
    def edging(self) -> Edging:
        """What moves the edges of marks."""
        from cable_reader.app.window.edging import Edging

        return Edging(self._whole)

    @cached_property
    def comparing(self) -> Comparing:
        """What sets two releases of a cable side by side."""
        from cable_reader.app.window.comparing import Comparing

        return Comparing(self._whole)

    @cached_property
    def carrying(self) -> Carrying:
        """What offers the marks of another release."""
        from cable_reader.app.window.carrying import Carrying

        return Carrying(self._whole)

    @cached_property
    def copies(self) -> Copies:
        """What offers the marks of copies that other programs made of a file."""
        from cable_reader.app.window.copies import Copies

        return Copies(self._whole)

    @cached_property
    def levels(self) -> NoteLevels:
        """What keeps notes level with their paragraphs."""
        from cable_reader.app.panes.note_levels import NoteLevels

        return NoteLevels(self.notes, self._whole.paragraphs.view)

    @cached_property
    def foresight(self) -> Foresight:
        """What finds out beforehand what a mark would have to know."""
        from cable_reader.app.workspace.foresight import Foresight

        return Foresight(self._whole.workspace, self)

    @cached_property
    def searching(self) -> Searching:
        """What searches all cables that are listed."""
        from cable_reader.app.window.searching import Searching

        return Searching(self._whole)

    @cached_property
    def tour(self) -> Tour:
        """The guided first start."""
        from cable_reader.app.window.tour import Tour

        return Tour(self._whole)

    @cached_property
    def reviewing(self) -> ReviewPane:
        """What goes through marks that lost their places."""
        from cable_reader.app.panes.review import ReviewPane

        pane = ReviewPane(self._whole)
        pane.left.connect(self._whole.focus_text)
        self._whole.places.add_dock("reviewDock", pane.windowTitle(), pane).hide()
        return pane

    @property
    def is_comparing(self) -> bool:
        """Whether two releases stand in the place of the text."""
        return self.made("comparing") and self.comparing.is_shown

    @cached_property
    def notes(self) -> NotesPane:
        """The notes pane."""
        from cable_reader.app.window import late_panes

        return late_panes.make_notes(self._whole)

    @cached_property
    def findings(self) -> FindingsPane:
        """The findings pane."""
        from cable_reader.app.window import late_panes

        return late_panes.make_findings(self._whole)

    @cached_property
    def cables(self) -> CablesPane:
        """The list of cables."""
        from cable_reader.app.window import late_panes

        return late_panes.make_cables(self._whole)

    @cached_property
    def source(self) -> SourcePane:
        """The source pane."""
        from cable_reader.app.window import late_panes

        return late_panes.make_source(self._whole)

    @cached_property
    def find_bar(self) -> FindBar:
        """The line for searching."""
        from cable_reader.app.window import late_panes

        return late_panes.make_find_bar(self._whole)

    @cached_property
    def picker(self) -> LabelPicker:
        """The list from which a label is chosen."""
        from cable_reader.app.window import late_panes

        return late_panes.make_picker(self._whole)

    @cached_property
    def bubble(self) -> SelectionBubble:
        """What stands beside words selected by mouse."""
        from cable_reader.app.panes.selection_bubble import SelectionBubble

        window = self._whole
        actions = [window.actions_[name] for name in ("label", "note", "highlight", "cite")]
        bubble = SelectionBubble(window.paragraphs, actions, window.theme)
        bubble.label_chosen.connect(self.mark.put_label)
        return bubble

    def made(self, name: str) -> bool:
        """Whether a part that comes later is there already."""
        return name in vars(self)
