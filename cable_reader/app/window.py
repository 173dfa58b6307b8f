"""The main window: its panes, where they stand, and what connects them to the workspace."""

from __future__ import annotations

import getpass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDockWidget,
    QMainWindow,
    QSplitter,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from cable_reader.app.action_table import ActionSpec, When
from cable_reader.app.actions import Actions
from cable_reader.app.commands.edit_commands import EditCommands
from cable_reader.app.commands.file_commands import FileCommands
from cable_reader.app.commands.go_commands import GoCommands
from cable_reader.app.commands.help_commands import HelpCommands
from cable_reader.app.commands.view_commands import ViewCommands
from cable_reader.app.message_bar import MessageBar
from cable_reader.app.models.cable_tree import CableTreeModel
from cable_reader.app.naming import name_everything
from cable_reader.app.outline import Outline
from cable_reader.app.panes.banner import BannerStrip
from cable_reader.app.panes.cables import CablesPane
from cable_reader.app.panes.find_bar import FindBar
from cable_reader.app.panes.findings import FindingsPane
from cable_reader.app.panes.header import HeaderPane
from cable_reader.app.panes.label_picker import LabelPicker
from cable_reader.app.panes.notes import NotesPane
from cable_reader.app.panes.pane_frame import DockTitle
from cable_reader.app.panes.paragraphs import ParagraphsPane
from cable_reader.app.panes.reading_document import Typography
from cable_reader.app.panes.routing import RoutingPane
from cable_reader.app.panes.source import SourcePane
from cable_reader.app.panes.status import StatusBar
from cable_reader.app.problems import Problems, sentence_of_finding
from cable_reader.app.saver import Saver
from cable_reader.app.selecting import Selecting
from cable_reader.app.settings import Settings
from cable_reader.app.theme import FOLLOW_SYSTEM, load_theme, style_sheet, system_theme
from cable_reader.app.window_state import WindowState
from cable_reader.app.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QKeyEvent,
        QResizeEvent,
        QShowEvent,
    )

    from cable_reader.app.commands.mark_commands import MarkCommands
    from cable_reader.app.edging import Edging
    from cable_reader.app.open_cable import OpenCable
    from cable_reader.app.panes.selection_bubble import SelectionBubble
    from cable_reader.app.theme import Theme
    from cable_reader.app.user_labels import UserLabels

_WIDE = 960  # pixels between the docks from which all three panes stand side by side
_FOR_LIST = 250  # pixels for a list of many cables
_FOR_SOURCE = 720  # pixels more when the source is shown too
_NARROW = 720  # below it, header and routing stand above the paragraphs


class CableWindow(QMainWindow):
    """Everything the person sees; what it does is in ``commands/``."""

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__()
        self.settings = settings or Settings()
        self.workspace = Workspace(self)
        self.theme = self._chosen_theme()
        self.model = CableTreeModel(parent=self)
        self.setObjectName("cableWindow")
        self.setAcceptDrops(True)
        self._shape = (True, False, True)
        self.resize(1280, 760)
        self._make_panes()
        self._make_commands()
        self._lay_out()
        name_everything(self)
        self._connect()
        self.state = WindowState(self)
        self.apply_theme()
        self._listing = QTimer(self)
        self._listing.timeout.connect(self._list_more)
        self.show_cable(None)

    # -- making

    def _make_panes(self) -> None:
        theme, workspace = self.theme, self.workspace
        self.message_bar = MessageBar(theme, self)
        self.problems = Problems(self.message_bar)
        self.banner = BannerStrip(theme, self)
        self.header = HeaderPane(self.model, workspace, theme)
        self.routing = RoutingPane(self.model, workspace, theme)
        self.paragraphs = ParagraphsPane(workspace, theme)
        self.paragraphs.sentence_of = sentence_of_finding
        self.paragraphs.view.type_ = self._typography()
        self.find_bar = FindBar(self.paragraphs.view, theme, self.paragraphs)
        self.paragraphs.column.insertWidget(0, self.find_bar)
        self.source = SourcePane(workspace, theme)
        self.notes = NotesPane(workspace, theme)
        self.findings = FindingsPane(workspace, theme, sentence_of_finding)
        self.cables = CablesPane(workspace, theme)
        self.status = StatusBar(theme, self)
        self.picker = LabelPicker(theme, self)
        self.saver = Saver(workspace, self.message_bar, self.status.saved, self)
        self.selecting = Selecting(self.paragraphs)
        self.paragraphs.view.selection_ended.connect(self._show_bubble)

    def _make_commands(self) -> None:
        self.files = FileCommands(self)
        self.go = GoCommands(self)
        self.view_commands = ViewCommands(self)
        edit, help_ = EditCommands(self), HelpCommands(self)
        areas: dict[str, Callable[[], object]] = {
            "file": lambda: self.files, "edit": lambda: edit, "mark": lambda: self.mark, "go": lambda: self.go,
            "view": lambda: self.view_commands, "help": lambda: help_,
        }  # fmt: skip

        def slot_of(spec: ActionSpec) -> Callable[[], object]:
            area, _, name = spec.slot.partition(".")
            arguments = () if spec.argument is None else (spec.argument,)
            return lambda: getattr(areas[area](), name)(*arguments)

        self.actions_ = Actions(self, self.settings, self.theme, slot_of)

    # What knows of marks is loaded after the first paint, or when it is first needed.

    @cached_property
    def mark(self) -> MarkCommands:
        """The commands that make marks."""
        from cable_reader.app.commands.mark_commands import MarkCommands  # noqa: PLC0415

        return MarkCommands(self)

    @cached_property
    def user_labels(self) -> UserLabels:
        """The person's own labels."""
        from cable_reader.app.user_labels import UserLabels  # noqa: PLC0415
        from cable_reader.library.locations import data_folder  # noqa: PLC0415

        return UserLabels(data_folder())

    @cached_property
    def edging(self) -> Edging:
        """What moves the edges of marks."""
        from cable_reader.app.edging import Edging  # noqa: PLC0415

        return Edging(self)

    def _dock(self, name: str, title: str, pane: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setWidget(pane)
        dock.setTitleBarWidget(DockTitle(title, self.theme, dock))
        self.addDockWidget(area, dock)
        return dock

    def _lay_out(self) -> None:
        self.actions_.fill_menus(self)
        self.toolbar = QToolBar(self.tr("Tools"), self)
        self.toolbar.setObjectName("toolbar")
        self.toolbar.setMovable(False)
        self.actions_.fill_toolbar(self.toolbar)
        self.paragraphs.welcome.offer(
            [self.actions_[name] for name in ("open", "open-folder", "open-sample")]
        )
        self.paragraphs.welcome.path_wanted.connect(lambda path: self.files.open_paths([path]))
        self.addToolBar(self.toolbar)
        self.addToolBarBreak()
        strip = QToolBar(self.tr("Classification"), self)
        strip.setObjectName("bannerBar")
        strip.setMovable(False)
        strip.addWidget(self.banner)
        self.addToolBar(strip)
        for bar in (self.toolbar, strip):
            bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.facts = QSplitter(Qt.Orientation.Horizontal)
        self.facts.addWidget(self.header)
        self.facts.addWidget(self.routing)
        self.texts = QSplitter(Qt.Orientation.Horizontal)
        self.texts.addWidget(self.paragraphs)
        self.texts.addWidget(self.source)
        self.outer = QSplitter(Qt.Orientation.Horizontal)
        self.outer.addWidget(self.facts)
        self.outer.addWidget(self.texts)
        self.outer.setStretchFactor(1, 1)
        for splitter in (self.facts, self.texts, self.outer):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self.source.hide()
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message_bar)
        column.addWidget(self.outer, 1)
        self.setCentralWidget(centre)
        self.setStatusBar(self.status)
        areas = Qt.DockWidgetArea
        self.cables_dock = self._dock(
            "cablesDock", self.tr("Cables"), self.cables, areas.LeftDockWidgetArea
        )
        self.notes_dock = self._dock(
            "notesDock", self.tr("Notes"), self.notes, areas.RightDockWidgetArea
        )
        self.findings_dock = self._dock(
            "findingsDock", self.tr("Findings"), self.findings, areas.BottomDockWidgetArea
        )
        self.setCorner(Qt.Corner.BottomRightCorner, areas.RightDockWidgetArea)
        self.setCorner(Qt.Corner.BottomLeftCorner, areas.LeftDockWidgetArea)
        self.cables_dock.hide()
        self.findings_dock.hide()
        self.resizeDocks(
            [self.notes_dock, self.cables_dock], [264, 200], Qt.Orientation.Horizontal
        )
        self.resizeDocks([self.findings_dock], [150], Qt.Orientation.Vertical)
        for widget, action in self._toggles():
            self.actions_[action].setChecked(not widget.isHidden())
        for dock in (self.cables_dock, self.notes_dock):
            dock.visibilityChanged.connect(lambda _seen: QTimer.singleShot(0, self.rearrange))
        self.arrange()

    def _toggles(self) -> tuple[tuple[QWidget, str], ...]:
        return (
            (self.cables_dock, "cables-pane"), (self.notes_dock, "notes-pane"),
            (self.findings_dock, "findings-pane"), (self.facts, "facts-panes"), (self.source, "source"),
        )  # fmt: skip

    def _connect(self) -> None:
        workspace = self.workspace
        workspace.cable_leaving.connect(self.notes.finish)
        workspace.cable_shown.connect(self.show_cable)
        # While a change is pushed, the stack does not know of it yet.
        workspace.undo_group.indexChanged.connect(lambda _index: self.renew())
        workspace.entries_changed.connect(self._entries_changed)
        workspace.refused.connect(self.problems.tell)
        workspace.many_found.connect(self._list_many)
        workspace.keeps_beside = self.settings.flag("beside")
        for signal in (
            workspace.place_selected, workspace.text_selected, workspace.annotations_changed,
            workspace.marks_loaded, workspace.annotation_chosen,
        ):  # fmt: skip
            signal.connect(self.renew)
        for pane in (self.header, self.routing):
            pane.view.left.connect(self.focus_text)
            pane.view.menu_wanted.connect(self._show_menu)
        for view in (self.findings.view, self.cables.view):
            view.left.connect(self.focus_text)
        self.notes.left.connect(self.focus_text)
        self.notes.note_written.connect(self._later("note_written"))
        self.notes.view.writing_wanted.connect(self._later("write"))
        self.notes.removing_wanted.connect(self._later("remove_annotation"))
        self.notes.hovered.connect(self._outline)
        self.saver.review_wanted.connect(self._later("review"))
        self.paragraphs.view.step_wanted.connect(self.go.step)
        self.paragraphs.view.first_painted.connect(self._first_painted)
        self.find_bar.left.connect(self.focus_text)
        self.picker.chosen.connect(self._later("label_chosen"))
        self.picker.wanted.connect(self._later("label_wanted"))
        self.picker.closed.connect(self.focus_text)
        self.cables.entry_wanted.connect(self.files.show_entry)
        self.cables.line_wanted.connect(self.files.show_line)
        self.cables.failed.connect(self.problems.tell)
        self.cables.left.connect(self.focus_text)
        self.status.legend.chosen.connect(self._later("put_label"))
        self.paragraphs.digit_pressed.connect(self._digit)
        self.paragraphs.filter_cleared.connect(self.view_commands.clear_filter)
        self.paragraphs.view.menu_wanted.connect(self._show_menu)
        self.findings.count_changed.connect(self._count_findings)
        self.settings.changed.connect(self._setting_changed)

    def _later(self, name: str) -> Callable[..., None]:
        """Give a slot for a mark command that loads what knows of marks when it is first called."""

        def act(*arguments: object) -> None:
            getattr(self.mark, name)(*arguments)

        return act

    # -- showing

    def show_cable(self, cable: OpenCable | None) -> None:
        """Show another cable in every pane."""
        self.model.show(cable.outline if cable else Outline(None))
        self.banner.show_cable(cable)
        if cable is None:
            self.paragraphs.welcome.tell_recent(self.state.recent.paths())
            self.setWindowTitle("Cable Reader")
        if not self.view_commands.is_focused:
            self.facts.setVisible(cable is not None and self.actions_["facts-panes"].isChecked())
        if cable is not None:
            for pane in (self.header.view, self.routing.view):
                pane.follow(cable.selected)
            if self.isVisible():
                QTimer.singleShot(0, self.load_marks)
        title = cable.title if cable else ""
        self.setWindowTitle(f"{title} - Cable Reader" if title else "Cable Reader")
        self.renew()

    def _first_painted(self) -> None:
        """Go on with what the text did not have to wait for."""
        QTimer.singleShot(0, self, self.load_marks)

    def load_marks(self) -> None:
        """Read the marks of the cable that is shown, once."""
        shown = self.workspace.current
        if shown is not None:
            with self.problems.guard():
                _ = shown.keeping
                self.workspace.marks_loaded.emit()

    def renew(self) -> None:
        """Bring actions and status in step with what is shown."""
        shown = self.workspace.current
        history = self.workspace.history
        stack = shown.undo_stack if shown else None
        self.actions_.renew(
            {
                When.ALWAYS: True,
                When.CABLE: shown is not None,
                When.UNDO: bool(stack and stack.canUndo()),
                When.REDO: bool(stack and stack.canRedo()),
                When.BACK: history.can_step(-1),
                When.FORWARD: history.can_step(1),
            }
        )
        self.status.place.setText(self._place_in_words())
        if shown is not None and shown.has_loaded_marks:
            self.status.legend.tell(self.mark.labels(), self.mark.labels_on_target())
        self.status.legend.setVisible(shown is not None)

    def _place_in_words(self) -> str:
        shown, paragraph = self.workspace.current, self.workspace.paragraph
        if shown is None:
            return ""
        if paragraph is None:
            row = self.workspace.row
            return row.value[:40] if row else ""
        words = self.tr("¶ {at} of {count}").format(
            at=paragraph.ordinal, count=len(shown.paragraphs)
        )
        if paragraph.marking is not None:
            words += f" · ({paragraph.marking.printed})"
        if shown.has_loaded_marks:
            notes = sum(1 for one in shown.annotations.at_paragraph(paragraph.ordinal) if one.note)
            if notes:
                words += " · " + (
                    self.tr("1 note")
                    if notes == 1
                    else self.tr("{count} notes").format(count=notes)
                )
        return words

    def _entries_changed(self) -> None:
        if len(self.workspace.entries) > 1 or self.cables.listed is not None:
            self._show_cables()

    def _show_cables(self) -> None:
        if self.cables_dock.isHidden() and not self.view_commands.is_focused:
            self.cables_dock.show()
            self.actions_["cables-pane"].setChecked(True)

    def _list_many(self, path: str) -> None:
        first = self.cables.listed is None
        with self.problems.guard():
            self.cables.add_list(path)
        self._show_cables()
        if first and self.cables_dock.width() < _FOR_LIST:
            self.resizeDocks([self.cables_dock], [_FOR_LIST], Qt.Orientation.Horizontal)

    def _count_findings(self, count: int) -> None:
        title = self.tr("Findings") + (f" ({count})" if count else "")
        self.findings_dock.setWindowTitle(title)

    def _outline(self, annotation_id: str | None) -> None:
        painter = self.paragraphs.view.painter
        if painter.outlined != annotation_id:
            painter.outlined = annotation_id
            self.paragraphs.view.repaint_marks()

    def notice(self, words: str) -> None:
        """Say a short sentence in the status bar for a moment."""
        self.status.say(words)

    def focus_text(self) -> None:
        """Give the keyboard to the text."""
        if not self.notes.is_writing:
            self.paragraphs.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_notes(self) -> None:
        """Make sure that the notes are seen."""
        if self.notes_dock.isHidden():
            self.notes_dock.show()
            self.actions_["notes-pane"].setChecked(True)

    def show_dialog(self, dialog: QDialog) -> None:
        """Show a dialog without stopping the window."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _digit(self, digit: int, shift: bool) -> None:  # noqa: FBT001 - a signal's arguments
        if self.settings.flag("single_keys"):
            (self.mark.digit_and_next if shift else self.mark.digit)(digit)

    @cached_property
    def bubble(self) -> SelectionBubble:
        """What stands beside words selected by mouse."""
        from cable_reader.app.panes.selection_bubble import SelectionBubble  # noqa: PLC0415

        actions = [self.actions_[name] for name in ("label", "note", "highlight", "cite")]
        bubble = SelectionBubble(self.paragraphs, actions, self.theme)
        bubble.label_chosen.connect(self.mark.put_label)
        return bubble

    def _show_bubble(self) -> None:
        view = self.paragraphs.view
        end = view.viewport().mapTo(self.paragraphs, view.cursorRect().bottomLeft())
        self.bubble.theme = self.theme
        self.bubble.show_at(end, self.mark.labels())

    def _show_menu(self, point: object) -> None:
        from PySide6.QtWidgets import QMenu  # noqa: PLC0415

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in ("note", "label", "highlight", "important", "remove", "-", "copy", "cite"):
            if name == "-":
                menu.addSeparator()
            else:
                menu.addAction(self.actions_[name])
        menu.popup(point)  # type: ignore[arg-type]  # a QPoint

    # -- settings

    @property
    def author(self) -> str:
        """Give the name on new notes."""
        chosen = self.settings.text("author").strip()
        if chosen:
            return chosen
        try:
            return getpass.getuser()
        except (OSError, KeyError):  # a system without names
            return ""

    def _chosen_theme(self) -> Theme:
        name = self.settings.text("theme")
        app = QApplication.instance()
        if name == FOLLOW_SYSTEM and isinstance(app, QApplication):
            name = system_theme(app)
        return load_theme(name)

    def apply_theme(self, theme: Theme | None = None) -> None:
        """Paint everything in these colours, else in the chosen ones."""
        self.theme = theme = theme or self._chosen_theme()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(theme.palette())
        self.setPalette(theme.palette())
        self.setStyleSheet(style_sheet(theme))
        for part in (
            self.header, self.routing, self.paragraphs, self.source, self.notes, self.findings, self.cables,
            self.status, self.message_bar, self.find_bar, self.actions_,
        ):  # fmt: skip
            part.set_theme(theme)
        for dock in (self.cables_dock, self.notes_dock, self.findings_dock):
            title = dock.titleBarWidget()
            if isinstance(title, DockTitle):
                title.set_theme(theme)
        self.banner.theme = theme
        self.picker.theme = theme
        self.banner.update()

    def _typography(self) -> Typography:
        return Typography(
            self.settings.text("reading_font"),
            self.font().pointSizeF() + 1,
            self.settings.number("zoom"),
            self.settings.number("line_height"),
        )

    def _setting_changed(self, key: str) -> None:
        if key == "theme":
            self.apply_theme()
        elif key in {"reading_font", "zoom", "line_height", "line_length"}:
            self.paragraphs.set_typography(self._typography(), self.settings.number("line_length"))
        elif key in {"single_keys", "keys"}:
            self.actions_.apply_keys()
        elif key == "beside":
            self.workspace.keeps_beside = self.settings.flag("beside")
        elif key == "minimap":
            self.paragraphs.minimap.setVisible(self.settings.flag("minimap"))
        elif key == "toolbar_words":
            style = Qt.ToolButtonStyle
            words = self.settings.flag("toolbar_words")
            self.toolbar.setToolButtonStyle(
                style.ToolButtonTextUnderIcon if words else style.ToolButtonIconOnly
            )

    # -- files

    def remember_file(self, path: str) -> None:
        """Put a file into the list of recent ones, a moment later: the text comes first."""
        QTimer.singleShot(0, self, lambda: self.state.remember_file(path))

    def list_on(self) -> None:
        """Look whether opened files hold many cables, while nothing else is to do."""
        if self.workspace.listings and not self._listing.isActive():
            self._listing.start(0)

    def _list_more(self) -> None:
        with self.problems.guard():
            if self.workspace.list_more():
                return
        self._listing.stop()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        names = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if names:
            event.acceptProposedAction()
            self.files.open_paths(names)

    # -- the window itself

    def arrange(self) -> None:
        """Place header and routing by the room that the docks leave."""
        width = self._room()
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        side_by_side = width >= _WIDE + (0 if self.source.isHidden() else _FOR_SOURCE)
        above = width < _NARROW
        self._shape = (side_by_side, above, self.source.isHidden())
        self.outer.setOrientation(down if above else across)
        self.facts.setOrientation(across if above or side_by_side else down)
        if above:
            self.outer.setSizes([round(self.height() * 0.26), round(self.height() * 0.6)])
            self.facts.setSizes([width // 2, width // 2])
        elif side_by_side:
            part = min(max(round(width * 0.17), 188), 330)
            self.outer.setSizes([2 * part, width - 2 * part])
            self.facts.setSizes([part, part])
        else:
            part = min(max(round(width * 0.24), 220), 300)
            self.outer.setSizes([part, width - part])
            self.facts.setSizes([round(self.height() * 0.5), round(self.height() * 0.5)])
        if not self.source.isHidden():
            half = self.texts.width() // 2
            self.texts.setSizes([half, half])

    def _room(self) -> int:
        """Give the width between the docks at the sides."""
        docks = (self.cables_dock, self.notes_dock)
        taken = sum(
            dock.width() for dock in docks if not dock.isHidden() and not dock.isFloating()
        )
        return self.width() - taken

    def rearrange(self) -> None:
        """Arrange anew if the room asks for another arrangement."""
        width = self._room()
        wide = width >= _WIDE + (0 if self.source.isHidden() else _FOR_SOURCE)
        if self._shape != (wide, width < _NARROW, self.source.isHidden()):
            self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rearrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.focus_text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
            return
        super().keyPressEvent(event)

    def _escape(self) -> None:
        """Undo one thing that is in the way: the selection, the find line, focus mode."""
        self.selecting.stop()
        if self.paragraphs.view.textCursor().hasSelection():
            self.paragraphs.drop_selection()
        elif not self.find_bar.isHidden():
            self.find_bar.dismiss()
        elif self.view_commands.is_focused:
            self.view_commands.focus_mode()
        self.focus_text()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.notes.finish()
        self.saver.save_now()
        self.state.remember()
        for cable in self.workspace.open_cables:
            if cable.has_loaded_marks:
                with self.problems.guard():
                    cable.keeping.close()
        self.hide()  # what is being read in child processes may take a moment to stop
        self.cables.close_lists()
        self._listing.stop()
        super().closeEvent(event)
