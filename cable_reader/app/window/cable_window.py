"""The main window: its panes, where they stand, and what connects them to the workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer
from shiboken6 import isValid

from cable_reader.app.actions.menus import Actions
from cable_reader.app.commands.file_commands import FileCommands
from cable_reader.app.commands.filtering import Filtering
from cable_reader.app.commands.go_commands import GoCommands
from cable_reader.app.commands.view_commands import ViewCommands
from cable_reader.app.look.icons import draw_icons, hold_icons
from cable_reader.app.models.cable_tree import CableTreeModel
from cable_reader.app.panes.banner import BannerStrip
from cable_reader.app.panes.header import HeaderPane
from cable_reader.app.panes.paragraphs import ParagraphsPane
from cable_reader.app.panes.routing import RoutingPane
from cable_reader.app.panes.search_field import SearchField
from cable_reader.app.panes.status import StatusBar
from cable_reader.app.problems import Problems, sentence_of_finding
from cable_reader.app.settings import Settings
from cable_reader.app.window import showing
from cable_reader.app.window.appearance import (
    chosen_theme,
    paint_ground,
    paint_in,
    take_all_settings,
    typography,
)
from cable_reader.app.window.arrangement import Arrangement
from cable_reader.app.window.late_parts import LATE_PANES, LateParts
from cable_reader.app.window.message_bar import MessageBar
from cable_reader.app.window.selecting import Selecting
from cable_reader.app.window.showing import AFTER_PAINT
from cable_reader.app.window.state import WindowState
from cable_reader.app.window.wiring import connect_everything
from cable_reader.app.workspace.saver import Saver
from cable_reader.app.workspace.workspace import Workspace
from cable_reader.errors import CableReaderError
from cable_reader.library.locations import sweep_leftovers

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import (
        QAction,
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QKeyEvent,
        QPaintEvent,
        QPixmap,
        QResizeEvent,
        QShowEvent,
    )
    from PySide6.QtWidgets import QDialog, QDockWidget

    from cable_reader.annotate.session import AnnotationSession
    from cable_reader.app.actions.spec import ActionSpec
    from cable_reader.app.look.theme import Theme
    from cable_reader.app.workspace.open_cable import OpenCable

_FOR_LIST = 250  # pixels for a list of many cables
#: Where the commands of an area of the action table are, if not in the part of that name.
_PARTS_OF_AREAS = {"file": "files", "view": "view_commands", "help": "help_commands"}


class CableWindow(LateParts):
    """Everything the person sees.

    What it does is in ``commands/``, what showing a cable means in ``showing``, and what is
    loaded later in ``late_parts``.
    """

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__()
        self.settings = settings or Settings()
        self.workspace = Workspace(self)
        self.theme = chosen_theme(self.settings)
        self.model = CableTreeModel(parent=self)
        self.setObjectName("cableWindow")
        self.setAcceptDrops(True)
        self.resize(1280, 760)
        self._is_painted = self._is_finished = False
        self._opened: list[str] = []  # and not yet among the recent files
        hold_icons()
        paint_ground(self.theme, self)
        self._make_panes()
        self._make_commands()
        self._lay_out()
        connect_everything(self)
        self.state = WindowState(self)
        self.filtering = Filtering(self)
        take_all_settings(self)
        self._listing = QTimer(self)
        self._listing.timeout.connect(self._list_more)

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
        self.paragraphs.view.type_ = typography(self.settings, self.font())
        self.search_field = SearchField(self)
        self.status = StatusBar(theme, self)
        self.saver = Saver(workspace, self.message_bar, self.status.saved, self)
        self.selecting = Selecting(self.paragraphs)

    def _make_commands(self) -> None:
        self.files = FileCommands(self)
        self.go = GoCommands(self)
        self.view_commands = ViewCommands(self)

        def slot_of(spec: ActionSpec) -> Callable[[], object]:
            area, _, name = spec.slot.partition(".")
            part = _PARTS_OF_AREAS.get(area, area)
            arguments = () if spec.argument is None else (spec.argument,)
            return lambda: getattr(getattr(self, part), name)(*arguments)

        self.actions_ = Actions(self, self.settings, self.theme, slot_of)

    def _lay_out(self) -> None:
        self.places = places = Arrangement(self)
        self.toolbar, self.facts, self.texts, self.outer = (
            places.toolbar, places.facts, places.texts, places.outer,
        )  # fmt: skip
        self.cables_dock, self.notes_dock, self.findings_dock = places.docks
        self.actions_["facts-panes"].setChecked(not self.facts.isHidden())
        panes = ("cables-pane", "notes-pane", "findings-pane")
        for dock, name in zip(places.docks, panes, strict=True):
            self._keep_in_step(dock, self.actions_[name])

    @staticmethod
    def _keep_in_step(dock: QDockWidget, action: QAction) -> None:
        """Let a pane's action say whether the pane is there, however it came or went."""

        def tell(_seen: object = None) -> None:
            if isValid(dock) and isValid(action):  # not while the window is being taken apart
                action.setChecked(not dock.isHidden())

        tell()
        dock.visibilityChanged.connect(tell)

    # -- showing

    def show_cable(self, cable: OpenCable | None) -> None:
        """Show another cable in every pane."""
        showing.show_cable(cable, self)

    def finish(self) -> None:
        """Make what the text did not have to wait for, once: after the first paint, or when looked for."""
        if self._is_finished:
            return
        self._is_finished = True
        from cable_reader.app.window.naming import name_everything

        draw_icons()
        _ = self.leaving, self.file_watch  # they listen to the session, and to other programs
        for part in (self.toolbar, *self.places.docks, self.paragraphs.welcome):
            part.update()
        for name in LATE_PANES:
            getattr(self, name)
        name_everything(self)
        sweep_leftovers()
        self._remember_opened()
        if self.isVisible():
            self.load_marks()

    def load_marks(self) -> None:
        """Read the marks of the cable that is shown, once."""
        showing.load_marks(self)

    def look_outside(self) -> None:
        """Take over what another window did to labels and marks meanwhile."""
        labels = self.saver.labels()
        if labels is not None and labels.renew():
            self.workspace.annotations_changed.emit()
        if not (self.made("notes") and self.notes.is_writing):
            self.saver.look_outside()

    def merge_outside(self, session: AnnotationSession) -> None:
        """Show what merging with another program's work would do, and do it if wished."""
        from cable_reader.app.dialogs.merge_preview import MergeDialog

        self.workspace.settling.emit()  # what is being written is in the preview
        try:
            self.show_dialog(MergeDialog(session, self))
        except CableReaderError as error:  # it cannot be read, say: the other choices stay
            self.problems.tell(error)
            self.saver.save_and_say()

    def renew(self) -> None:
        """Bring actions and status in step with what is shown."""
        showing.renew(self)

    def entries_changed(self) -> None:
        """Show the list once there is more than one cable in it."""
        listed = self.made("cables") and self.cables.listed is not None
        if len(self.workspace.entries) > 1 or listed:
            self._show_cables()

    def _show_cables(self) -> None:
        if self.cables_dock.isHidden() and not self.view_commands.is_focused:
            self.cables_dock.show()
            self.actions_["cables-pane"].setChecked(True)

    def list_many(self, path: str) -> None:
        """List a folder, or a file of many cables."""
        first = self.cables.listed is None
        with self.problems.guard():
            self.cables.add_list(path)
        self._show_cables()
        if first and self.cables_dock.width() < _FOR_LIST:
            self.resizeDocks([self.cables_dock], [_FOR_LIST], Qt.Orientation.Horizontal)

    def count_findings(self, count: int) -> None:
        """Say their number in the title of their pane."""
        title = self.tr("Findings") + (f" ({count})" if count else "")
        self.findings_dock.setWindowTitle(title)

    def outline(self, annotation_id: str | None) -> None:
        """Outline the passage of the card under the mouse."""
        painter = self.paragraphs.view.painter
        if painter.outlined != annotation_id:
            painter.outlined = annotation_id
            self.paragraphs.view.repaint_marks()

    def notice(self, words: str) -> None:
        """Say a short sentence in the status bar for a moment."""
        self.status.say(words)

    def focus_text(self) -> None:
        """Give the keyboard to the text, or to what stands in its place."""
        if self.is_comparing:
            self.comparing.pane.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.workspace.current is None:
            self.paragraphs.welcome.setFocus()
        elif not (self.made("notes") and self.notes.is_writing):
            self.paragraphs.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_notes(self) -> None:
        """Make sure that the notes are seen."""
        if self.notes_dock.isHidden():
            self.notes_dock.show()
            self.actions_["notes-pane"].setChecked(True)

    def show_dialog(self, dialog: QDialog) -> None:
        """Show a dialog without stopping the window."""
        from cable_reader.app.look.fitting import fit  # only with a dialog

        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fit(dialog)
        dialog.open()

    def digit(self, digit: int, shift: bool) -> None:  # noqa: FBT001 - a signal's arguments
        """Take a key of the number row by its place."""
        if self.settings.flag("single_keys"):
            (self.mark.digit_and_next if shift else self.mark.digit)(digit)

    def show_bubble(self) -> None:
        """Offer what can be done with words selected by mouse."""
        view = self.paragraphs.view
        end = view.viewport().mapTo(self.paragraphs, view.cursorRect().bottomLeft())
        self.bubble.theme = self.theme
        self.bubble.show_at(end, self.mark.labels())

    def show_menu(self, point: object) -> None:
        """Offer what can be done with the target."""
        from PySide6.QtWidgets import QMenu

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
        import getpass

        try:
            return getpass.getuser()
        except (OSError, KeyError):  # a system without names
            return ""

    def apply_theme(self, theme: Theme | None = None) -> None:
        """Paint everything in these colours, else in the chosen ones."""
        self.theme = theme or chosen_theme(self.settings)
        paint_in(self.theme, self)

    # -- files

    def remember_file(self, path: str) -> None:
        """Put a file into the list of recent ones, a moment later: the text comes first."""
        self._opened.append(path)
        if self._is_finished:
            QTimer.singleShot(AFTER_PAINT, self, self._remember_opened)

    def _remember_opened(self) -> None:
        opened, self._opened = self._opened, []
        for path in opened:
            self.state.remember_file(path)

    def list_on(self) -> None:
        """Look whether opened files hold many cables, while nothing else is to do."""
        if self.workspace.listings and not self._listing.isActive():
            self._listing.start(AFTER_PAINT)

    def _list_more(self) -> None:
        self._listing.setInterval(0)
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

    def findChild(self, *wanted: Any, **options: Any) -> Any:
        """Find a part of the whole window."""
        self.finish()
        return super().findChild(*wanted, **options)

    def findChildren(self, *wanted: Any, **options: Any) -> Any:
        """Find parts of the whole window."""
        self.finish()
        return super().findChildren(*wanted, **options)

    def grab(self, *area: Any) -> QPixmap:
        """Draw the whole window into a picture."""
        self.finish()
        return super().grab(*area)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            # Behind what was asked for while the parts of the window were painted.
            QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, self.finish))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.places.rearrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.look_outside()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.focus_text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
            return
        super().keyPressEvent(event)

    def _escape(self) -> None:
        """Undo one thing that is in the way: selection, find line, focus mode, filter, a list below."""
        self.selecting.stop()
        if self.made("tour") and self.tour.is_shown:
            self.tour.end()
        elif self.places.overlay.dismiss():
            pass
        elif self.paragraphs.view.textCursor().hasSelection():
            self.paragraphs.drop_selection()
        elif not self.find_bar.isHidden():
            self.find_bar.dismiss()
        elif self.view_commands.is_focused:
            self.view_commands.focus_mode()
        elif self.filtering.now is not None:
            self.filtering.clear()
        elif self.paragraphs.view.hasFocus():
            self.places.close_later_dock()
        self.focus_text()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.leaving.may_leave():
            event.ignore()
            return
        self.finish()  # closed before it was painted
        self._remember_opened()
        self.state.remember()
        self.leaving.let_go()
        self.hide()  # what is being read in child processes may take a moment to stop
        if self.made("searching"):
            self.searching.close()
        self.cables.close_lists()
        self._listing.stop()
        super().closeEvent(event)
