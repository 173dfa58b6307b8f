"""The notes pane: cards in the order of the text; notes are written on the card itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QLineEdit

from cable_reader.app.models.node_table import ITEM_ROLE, Column, NodeTableModel
from cable_reader.app.panes.cards_view import CardsView
from cable_reader.app.panes.choices_button import ChoicesButton
from cable_reader.app.panes.filter_banner import FilterBanner
from cable_reader.app.panes.note_cards import Card, Cards
from cable_reader.app.panes.note_editor import NoteEditor
from cable_reader.app.panes.note_filter import alternatives, choices, fits
from cable_reader.app.panes.pane_frame import Pane
from cable_reader.app.plain import plain_tip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cable_reader.app.look.theme import Theme
    from cable_reader.app.workspace.workspace import Workspace

_MANY = 60  # cards from which listing them waits until the text is painted
_LATER = 150  # milliseconds: a hand that labels paragraph after paragraph does not wait for them
_MOST_LINES = 12  # of the field in which a note is written; more are scrolled
_AROUND_LINES = 18  # pixels: its border and padding, the margin of its text, a rest


class NotesPane(Pane):
    """Cards, their filters, and the editor that is laid over the card it belongs to."""

    note_written = Signal(str, str, bool)  # id, words, whether writing has ended
    removing_wanted = Signal(str)
    left = Signal()  # back to the text
    hovered = Signal(object)  # id or None
    resized = Signal()

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("notesPane", "", theme, parent)
        self.setAccessibleName(self.tr("Notes"))
        self.title.hide()
        self.workspace = workspace
        self.model: NodeTableModel[Card] = NodeTableModel([Column(self.tr("Note"), _spoken)], self)
        self.words = QLineEdit(self)
        self.which = ChoicesButton(self.tr("Which notes"), self)
        self.banner = FilterBanner(self)
        self.view = CardsView(self.model, theme, self)
        self.delegate = self.view.delegate
        self.editor = NoteEditor(self.view.viewport())
        self.empty = QLabel(self)
        self._cards = Cards()
        self._writing: str | None = None
        self._following = False
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_LATER)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.words.setPlaceholderText(self.tr("Filter"))
        self.words.setAccessibleName(self.tr("Filter notes"))
        words = self.tr(
            "Words of notes, labels, quotations and authors. A | between them means: or."
        )
        self.words.setToolTip(plain_tip(words))
        self.words.setAccessibleDescription(words)  # Qt would give the tip, which is HTML
        self.words.setClearButtonEnabled(True)
        self.view.setAccessibleName(self.tr("Notes"))
        self.editor.hide()
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.empty.setMargin(24)
        self.empty.setBackgroundRole(QPalette.ColorRole.Base)
        self.empty.setAutoFillBackground(True)
        self.title.show()
        self.title.label.hide()
        self.title.row.addWidget(self.words, 3)
        self.title.row.addWidget(self.which, 2)
        self.column.addWidget(self.banner)
        self.take(self.view)
        self.column.addWidget(self.empty, 1)

    def _connect(self) -> None:
        workspace = self.workspace
        workspace.cable_shown.connect(lambda _cable: self.renew())
        workspace.annotations_changed.connect(self._marks_changed)
        self._late.timeout.connect(self.renew)
        workspace.marks_loaded.connect(self.renew)
        workspace.annotation_chosen.connect(self._follow)
        self.words.textChanged.connect(self.renew)
        self.which.changed.connect(self.renew)
        self.banner.cleared.connect(self.clear_filters)
        self.view.clicked.connect(self._chosen_by_hand)
        self.view.doubleClicked.connect(lambda _index: self.write(self.view.chosen() or ""))
        self.view.removing_wanted.connect(self.removing_wanted)
        self.view.left.connect(self.left)
        self.view.entered.connect(self._hover)
        self.view.hovered.connect(self.hovered)
        self.view.resized.connect(self.resized)
        self.view.selectionModel().currentChanged.connect(self._moved)
        self.view.verticalScrollBar().valueChanged.connect(self.place_editor)
        self.editor.finished.connect(self.finish)
        self.editor.paused.connect(self.keep)
        self.editor.textChanged.connect(self._grow)

    # -- listing

    def _marks_changed(self) -> None:
        """List anew; where that takes a while, after the stripe in the text was painted."""
        cable = self.workspace.current
        if cable is not None and len(cable.annotations) > _MANY and self._writing is None:
            self._late.start()
        else:
            self.renew()

    def renew(self) -> None:
        """List the cards anew, the filters applied."""
        self._late.stop()
        cable = self.workspace.current
        if cable is None or not cable.has_loaded_marks:
            self.model.show([])
            self._tell(0, 0)
            return
        everything = self._cards.of(cable)
        with QSignalBlocker(self.which):
            self.which.offer(choices(everything, cable.annotations.book))
        kept = self._kept(everything)
        self._following = True
        self.model.change(self._cards.grouped(kept))
        self._following = False
        self._tell(len(kept), len(everything))
        self._follow(cable.chosen)
        if self._writing is not None:
            self.place_editor()

    def _tell(self, shown: int, of: int) -> None:
        self._tell_filter(shown, of)
        self.show_view(shown=shown > 0 or of > 0)
        self.empty.setVisible(of == 0)
        self.title.setVisible(of > 0)
        if self.workspace.current is None:
            self.empty.setText(self.tr("The notes of a cable stand here."))
        else:
            self.empty.setText(
                self.tr(
                    "No notes yet.\n\nGo to a paragraph with J and K, then press N to write a note, "
                    "T to choose a label, H to highlight, or a digit for one of your labels."
                )
            )

    def _tell_filter(self, shown: int, of: int) -> None:
        if shown == of:
            self.banner.hide()
            return
        typed = self.words.text().strip()
        parts = (self.which.in_words(), self.tr("“{words}”").format(words=typed) if typed else "")
        words = self.tr("{shown} of {of} shown: {filter}")
        self.banner.tell(words.format(shown=shown, of=of, filter=", ".join(filter(None, parts))))

    def _kept(self, cards: list[Card]) -> list[Card]:
        """Give the cards that the filters keep, and the one that is being written."""
        keys, wanted = self.which.chosen, alternatives(self.words.text())
        if not keys and not wanted:
            return cards
        return [
            card
            for card in cards
            if fits(card, keys, wanted)
            or (card.annotation is not None and card.annotation.id == self._writing)
        ]

    def clear_filters(self) -> None:
        """Show all cards."""
        self.words.clear()
        self.which.choose(frozenset())

    # -- choosing

    def _index_of(self, annotation_id: str | None) -> QModelIndex:
        current = self.view.currentIndex()  # as a rule it is the one that is looked for
        for place in (current.row(), *range(len(self.model.items))):
            card = self.model.items[place] if 0 <= place < len(self.model.items) else None
            if card and card.annotation is not None and card.annotation.id == annotation_id:
                return self.model.index(place, 0)
        return QModelIndex()

    def _follow(self, annotation_id: str | None) -> None:
        self._following = True
        index = self._index_of(annotation_id)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)
        else:
            self.view.clearSelection()
        self._following = False

    def _moved(self, index: QModelIndex) -> None:
        card: Card | None = index.data(ITEM_ROLE)
        if not self._following and card and card.annotation and self.view.hasFocus():
            self.workspace.choose_annotation(card.annotation.id)

    def _chosen_by_hand(self, index: QModelIndex) -> None:
        card: Card | None = index.data(ITEM_ROLE)
        if card and card.annotation:
            self.workspace.choose_annotation(card.annotation.id)

    def _hover(self, index: QModelIndex) -> None:
        card: Card | None = index.data(ITEM_ROLE)
        self.hovered.emit(card.annotation.id if card and card.annotation else None)

    # -- writing

    def write(self, annotation_id: str, words: str | None = None) -> None:
        """Open the editor on a card; ``words`` is what to start from, else the note as it is."""
        cable = self.workspace.current
        annotation = cable.annotations.get(annotation_id) if cable else None
        if annotation is None:
            return
        if self._writing not in (None, annotation_id):
            self.keep()
        self._writing = annotation_id
        self._edit_on(annotation_id)
        if self._late.isActive() or not self._index_of(annotation_id).isValid():
            self.renew()
        self.editor.setPlainText(annotation.note if words is None else words)
        self.editor.moveCursor(self.editor.textCursor().MoveOperation.End)
        self._grow()
        self._follow(annotation_id)
        self.editor.show()
        self.place_editor()
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _edit_on(self, annotation_id: str | None) -> None:
        """Make room for the editor on a card, and none on the one before."""
        before, self.delegate.editing = self.delegate.editing, annotation_id
        self._measure(before)
        self._measure(annotation_id)

    def _measure(self, annotation_id: str | None) -> None:
        index = self._index_of(annotation_id) if annotation_id is not None else QModelIndex()
        if index.isValid():
            self.view.measure_again(index.row())

    def _grow(self) -> None:
        if self._writing is None:
            return
        line = self.editor.fontMetrics().lineSpacing()
        lines = int(self.editor.document().size().height())
        # A scroll bar that comes and goes while the field grows would wrap the words anew each time.
        policy = Qt.ScrollBarPolicy
        self.editor.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if lines > _MOST_LINES else policy.ScrollBarAlwaysOff
        )
        height = min(max(lines, 3), _MOST_LINES) * line + _AROUND_LINES
        if height != self.delegate.editor_height:
            self.delegate.editor_height = height
            self._measure(self._writing)
            QTimer.singleShot(0, self.place_editor)

    def show_editor(self) -> None:
        """Bring the card that is written on onto the screen, and the editor over it."""
        self._follow(self._writing)
        self.place_editor()

    def place_editor(self) -> None:
        """Lay the editor over the card it belongs to."""
        if self._writing is None:
            return
        index = self._index_of(self._writing)
        if not index.isValid():
            return
        self.view.updateGeometries()
        card: Card = index.data(ITEM_ROLE)
        self.editor.setGeometry(self.delegate.note_rect(self.view.visualRect(index), card))
        self.editor.raise_()

    def keep(self) -> None:
        """Keep what is written so far."""
        if self._writing is not None:
            self.note_written.emit(self._writing, self.editor.toPlainText(), False)  # noqa: FBT003 - a signal's argument

    def finish(self) -> None:
        """Keep the note and go back to the text."""
        if self._writing is None:
            return
        written, self._writing = self._writing, None
        self.note_written.emit(written, self.editor.toPlainText(), True)  # noqa: FBT003 - a signal's argument
        self.delegate.editor_height = 0
        self._edit_on(None)
        self.editor.hide()
        self.renew()
        self.left.emit()

    @property
    def is_writing(self) -> bool:
        """Whether a note is being written."""
        return self._writing is not None

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.delegate.theme = theme
        self.view.viewport().update()


def _spoken(card: Card) -> str:
    """Give what a screen reader says of a card."""
    if card.annotation is None:
        return card.heading
    names = ", ".join(name for name, _colour in card.chips)
    important = (
        QCoreApplication.translate("notes", "important") if card.annotation.important else ""
    )
    parts = (card.place, important, names, card.annotation.note)
    return ". ".join(filter(None, parts))
