"""The pane for reading: the paragraphs, their gutter and lanes, the map beside them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from cable_reader.app.actions.number_row import digit_of
from cable_reader.app.models.outline import RowKind
from cable_reader.app.models.reading_text import ReadingText, reading_text
from cable_reader.app.panes.announcing import Announcer
from cable_reader.app.panes.filter_banner import FilterBanner
from cable_reader.app.panes.lanes import letters_of
from cable_reader.app.panes.minimap import Minimap
from cable_reader.app.panes.passage_painter import hex_colour
from cable_reader.app.panes.reading_view import ReadingView
from cable_reader.app.plain import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction, QKeyEvent

    from cable_reader.app.commands.filtering import Filter
    from cable_reader.app.look.theme import Theme
    from cable_reader.app.panes.reading_document import Typography
    from cable_reader.app.panes.welcome import Welcome
    from cable_reader.app.workspace.open_cable import OpenCable
    from cable_reader.app.workspace.workspace import Workspace
    from cable_reader.cable.finding import Finding
    from cable_reader.cable.span import Span

_NATIVE = QKeySequence.SequenceFormat.NativeText


class ParagraphsPane(QWidget):
    """Shows the cable's paragraphs and keeps caret, selection and current paragraph in step."""

    digit_pressed = Signal(int, bool)  # number row: the digit, whether Shift was held
    filter_cleared = Signal()
    path_wanted = Signal(str)

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paragraphsPane")
        self.setAccessibleName(self.tr("Paragraphs"))
        self.workspace = workspace
        self.theme = theme
        self.filter: Filter | None = None
        self.sentence_of: Callable[[Finding], str] = lambda finding: finding.code
        self.banner = FilterBanner(self, key=QKeySequence("Esc").toString(_NATIVE))
        self.view = ReadingView(theme, self)
        self.view.setAccessibleName(self.tr("Text of the cable"))
        self.minimap = Minimap(self.view)
        self.empty = QLabel(self)
        self.offered: Sequence[QAction] = ()  # while no cable is open
        self.announcer = Announcer(self.view)
        self._moving = False
        self._found: dict[int, str] = {}  # what a cable's checks found, by paragraph
        self._found_in: OpenCable | None = None
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setMargin(40)
        self.empty.setAutoFillBackground(True)
        text = QWidget(self)
        row = QHBoxLayout(text)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.view, 1)
        row.addWidget(self.minimap)
        holder = QWidget(self)
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(text)
        self._stack.addWidget(self.empty)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.banner)
        self.column.addWidget(holder, 1)

    @cached_property
    def welcome(self) -> Welcome:
        """What stands in the place of the text while no cable is open."""
        from cable_reader.app.panes.welcome import Welcome  # the text comes first

        welcome = Welcome(self)
        welcome.offer(self.offered)
        welcome.path_wanted.connect(self.path_wanted)
        self._stack.addWidget(welcome)
        return welcome

    def _connect(self) -> None:
        workspace = self.workspace
        workspace.cable_shown.connect(self.show_cable)
        workspace.place_selected.connect(self._go)
        workspace.annotations_changed.connect(self.show_marks)
        workspace.marks_loaded.connect(self.show_marks)
        workspace.annotation_chosen.connect(self._show_chosen)
        self.view.cursorPositionChanged.connect(self._caret_moved)
        self.view.selectionChanged.connect(self._selection_changed)
        self.view.resized.connect(self._place_unseen)
        self.view.gutter.clicked.connect(self._gutter_clicked)
        self.view.lanes.stripe_clicked.connect(workspace.choose_annotation)
        self.view.lanes.describe = self._describe
        self.banner.cleared.connect(self.filter_cleared)

    # -- content

    def show_cable(self, cable: OpenCable | None) -> None:
        """Show another cable, at the place where it was left."""
        if cable is None:
            self.view.set_content(ReadingText([]), self.view.type_, self.theme)
            self.banner.hide()
            self._stack.setCurrentWidget(self.welcome)
            self.minimap.update()
            return
        self.view.has_been_seen = False
        self.rebuild(keep_place=False)
        self._go(cable.selected)

    def _place_unseen(self) -> None:
        """Choose anew what of the text is on the screen, while nobody has seen it yet.

        A window takes its size when it is shown, and a place chosen for less room would stay
        at the top although it stands on the first page.
        """
        cable = self.workspace.current
        if cable is not None and not self.view.has_been_seen:
            self.view.verticalScrollBar().setValue(0)
            self._go(cable.selected)

    def rebuild(self, *, keep_place: bool = True) -> None:
        """Set the text anew: another typeface, theme or filter."""
        cable = self.workspace.current
        if cable is None:
            return
        top = self.view.top_offset() if keep_place else None
        reading = reading_text(cable.cable, cable.outline, self.filter and self.filter.keeps)
        self._moving = True
        self.view.set_content(reading, self.view.type_, self.theme)
        self._moving = False
        self.show_marks()
        if reading.blocks:
            self._stack.setCurrentIndex(0)
        else:
            self._show_empty(
                self.tr("Nothing to read was found in this file.\n\nF6 shows its text as it is.")
            )
        self._tell_filter(cable)
        if top is not None:
            self.view.scroll_to_offset(top)
        self._show_current()

    def _show_empty(self, words: str) -> None:
        self.empty.setText(words)
        self._stack.setCurrentIndex(1)
        self.minimap.update()

    def _tell_filter(self, cable: OpenCable) -> None:
        if self.filter is None:
            self.banner.hide()
            return
        shown = len({b.paragraph.ordinal for b in self.view.reading.blocks if b.paragraph})
        words = self.tr("{shown} of {of} paragraphs shown: {filter}")
        self.banner.tell(
            words.format(shown=shown, of=len(cable.paragraphs), filter=self.filter.words)
        )

    def set_typography(self, type_: Typography, longest_line: int) -> None:
        """Read in another typeface or size."""
        self.view.type_, self.view.longest_line = type_, longest_line
        self.rebuild()

    def set_theme(self, theme: Theme) -> None:
        """Read in other colours."""
        self.theme = theme
        self.view.theme = theme
        self.rebuild()
        self.minimap.redraw()

    def _findings_by_paragraph(self, cable: OpenCable) -> dict[int, str]:
        if self._found_in is not cable:
            self._found, self._found_in = self._look_for_findings(cable), cable
        return self._found

    def _look_for_findings(self, cable: OpenCable) -> dict[int, str]:
        found: dict[int, str] = {}
        for finding in cable.cable.findings:
            paragraph = cable.paragraph_at(finding.start)
            if paragraph is not None:
                sentence = self.sentence_of(finding)
                before = found.get(paragraph.ordinal)
                found[paragraph.ordinal] = f"{before}\n{sentence}" if before else sentence
        return found

    def show_marks(self) -> None:
        """Show the marks as they are now."""
        cable = self.workspace.current
        if cable is not None and cable.has_loaded_marks:
            # Checking is left for later as well: the text comes first.
            self.view.gutter.findings = self._findings_by_paragraph(cable)
        marks = cable.annotations if cable and cable.has_loaded_marks else None
        colours = {label.uuid: hex_colour(label.color) for label in marks.book} if marks else {}
        letters = letters_of(label.name for label in marks.book) if marks else {}
        names = {label.uuid: letters[label.name] for label in marks.book} if marks else {}
        self.view.painter.colour_of = lambda label: colours.get(label, "#b9c7d9")
        self.view.lanes.letters_of = lambda label: names.get(label, "?")
        self.view.set_passages(self.view.passages.renewed(self.view.reading, marks or ()))
        self.view.repaint_marks()
        self.minimap.renew()
        self.announcer.describe(self.workspace)

    def _describe(self, annotation_id: str) -> str:
        cable = self.workspace.current
        annotation = cable.annotations.get(annotation_id) if cable else None
        if cable is None or annotation is None:
            return ""
        names = [
            label.name for uuid in annotation.labels if (label := cable.annotations.book.get(uuid))
        ]
        return plain_tip("\n".join(filter(None, (", ".join(names), annotation.note))))

    def _show_chosen(self, annotation_id: str | None) -> None:
        self.view.painter.chosen = annotation_id
        self.view.repaint_marks()

    # -- moving

    def _go(self, span: Span) -> None:
        """Bring a selected place onto the screen and the caret to it."""
        cable = self.workspace.current
        if cable is None or not self.view.reading.blocks:
            return
        if not self._moving and self._is_in_body(cable):
            position = self.view.reading.position_of(span.start)
            caret = self.view.textCursor().position()
            if position is not None and not self._caret_is_in(span, caret):
                self._moving = True
                self.view.put_caret(position)
                self._moving = False
            if position is not None:
                place = self.view.reading.place_at(position)
                self._show_current()
                self.view.show_block(place, self._last_place(place))
                return
        self._show_current()

    def _is_in_body(self, cable: OpenCable) -> bool:
        return cable.row is not None and cable.row.kind in {
            RowKind.PARAGRAPH, RowKind.HEADING, RowKind.SIGNATURE, RowKind.REMAINDER, RowKind.PART,
        }  # fmt: skip

    def _caret_is_in(self, span: Span, caret: int) -> bool:
        return self.view.hasFocus() and span.start <= self.view.reading.offset_at(caret) < span.end

    def _last_place(self, place: int) -> int:
        blocks = self.view.reading.blocks
        row = blocks[place].row
        last = place
        while last + 1 < len(blocks) and blocks[last + 1].row is row:
            last += 1
        return last

    def _show_current(self) -> None:
        row = self.workspace.row
        blocks = self.view.reading.blocks
        places = [
            place
            for place, block in enumerate(blocks)
            if row is not None and block.row.id == row.id
        ]
        self.view.painter.current = range(places[0], places[-1] + 1) if places else range(0)
        self.view.repaint_marks()
        self.minimap.update()
        self.announcer.describe(self.workspace)

    def _caret_moved(self) -> None:
        if self._moving or not self.view.reading.blocks:
            return
        place = self.view.reading.place_at(self.view.textCursor().position())
        row = self.view.reading.blocks[place].row
        if row.span is not None and row != self.workspace.row:
            self._moving = True
            self.workspace.select(row.span, row)
            self._moving = False
            self._show_current()

    def _selection_changed(self) -> None:
        if self._moving:
            return
        cursor = self.view.textCursor()
        if cursor.hasSelection():
            span = self.view.reading.span_of(cursor.selectionStart(), cursor.selectionEnd())
            self.workspace.select_text(span if span.length else None)
        else:
            self.workspace.select_text(None)

    def _gutter_clicked(self, place: int, extend: bool) -> None:  # noqa: FBT001 - a signal's arguments
        row = self.view.reading.blocks[place].row
        if row.span is None:
            return
        if extend and self.workspace.row is not None and self.workspace.row.span is not None:
            first = min(self.workspace.row.span.start, row.span.start)
            last = max(self.workspace.row.span.end, row.span.end)
            self.select_span(type(row.span)(first, last))
        else:
            self.drop_selection()
            self.workspace.select(row.span, row, jump=True)
        self.view.setFocus(Qt.FocusReason.MouseFocusReason)

    def select_span(self, span: Span) -> None:
        """Select the words of a stretch of the cable."""
        reading = self.view.reading
        pieces = list(reading.ranges(span))
        if pieces:
            first, last = pieces[0], pieces[-1]
            start = reading.blocks[first[0]].position + first[1]
            end = reading.blocks[last[0]].position + last[2]
            self.view.select_units(start, end)

    def drop_selection(self) -> None:
        """Select no words; the paragraph stays current."""
        self.view.is_extending = False
        cursor = self.view.textCursor()
        if cursor.hasSelection():
            cursor.setPosition(cursor.selectionStart())
            with QSignalBlocker(self.view):
                self.view.setTextCursor(cursor)
        self.workspace.select_text(None)

    def target_point(self) -> QPoint:
        """Give the place on the screen where something about the target may pop up."""
        cursor = self.view.textCursor()
        if cursor.hasSelection():
            return self.view.viewport().mapToGlobal(self.view.cursorRect(cursor).bottomRight())
        places = self.view.painter.current
        if places:
            rect = self.view.block_rect(places[0])
            x = self.view.viewport().width() - 40
            y = min(max(rect.top() + 24, 8), self.view.viewport().height() - 60)
            return self.view.viewport().mapToGlobal(QPoint(x, round(y)))
        return self.view.viewport().mapToGlobal(QPoint(60, 60))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the number row by its place on the keyboard where the layout prints other signs on it."""
        digit = digit_of(event)
        if digit is not None:
            self.digit_pressed.emit(
                digit, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            )
            return
        super().keyPressEvent(event)
