"""Labels and highlights: what the keys do to the target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from cable_reader.annotate.label import LabelError
from cable_reader.app.marks.marking import (
    HIGHLIGHT,
    found_on,
    found_within,
    with_highlight,
    with_importance,
    with_label,
)
from cable_reader.app.plain import menu_words, shortened

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint

    from cable_reader.annotate.annotation import Annotation, AnnotationSet
    from cable_reader.annotate.label import Label
    from cable_reader.annotate.target import Target
    from cable_reader.app.window.cable_window import CableWindow


class MarkCommands:
    """The commands of the mark menu."""

    def __init__(self, window: CableWindow) -> None:
        self.window = window
        self.recent: list[str] = []  # uuids of labels, the last used first
        # The last act, what it is about, and how that was afterwards.
        self._last: tuple[Callable[[], None], Callable[[], bool], bool] | None = None

    # -- labels

    def labels(self) -> list[Label]:
        """Give all labels to choose from, the first nine on the digit keys."""
        shown = self.window.workspace.current
        if shown is None or not shown.has_loaded_marks:
            return list(self.window.user_labels.book)
        return self.window.user_labels.choices(shown.annotations.book)

    def labels_on_target(self) -> frozenset[str]:
        """Give the labels that are on exactly the target."""
        shown = self.window.workspace.current
        if shown is None or not shown.has_loaded_marks:
            return frozenset()
        place = self.window.workspace.place
        return frozenset(uuid for one in found_on(shown.annotations, place) for uuid in one.labels)

    def digit(self, digit: int) -> None:
        """Put the label of a digit key on the target or take it off; the target stays."""
        self._put_digit(digit)

    def digit_and_next(self, digit: int) -> None:
        """Put the label of a digit key on, then go to the next paragraph."""
        if self._put_digit(digit):
            self.window.go.next_paragraph()

    def _put_digit(self, digit: int) -> bool:
        labels = self.labels()
        if digit > len(labels):
            words = self.window.tr("No label on {digit} yet: T makes one").format(digit=digit)
            self.window.notice(words)
            return False
        self.put_label(labels[digit - 1].uuid)
        return True

    def put_label(self, uuid: str) -> None:
        """Put a label on the target or take it off."""
        shown = self.window.workspace.current
        label = next((one for one in self.labels() if one.uuid == uuid), None)
        if shown is None or label is None:
            return
        with self.window.problems.guard():
            target = self.window.workspace.target
            after = with_label(
                shown.annotations, target, label, self.window.user_labels.book, self.window.author
            )
            words = self.window.tr("label “{name}”").format(name=label.name)
            if self.window.workspace.edit(words, after):
                on = uuid in self.labels_on_target()
                self.recent = [uuid, *(one for one in self.recent if one != uuid)]
                self._remember(
                    lambda: self.put_label(uuid), lambda: uuid in self.labels_on_target()
                )
                template = self.window.tr("“{name}” on") if on else self.window.tr("“{name}” off")
                self.window.notice(template.format(name=label.name))

    def legend_menu(self, uuid: str, point: QPoint) -> None:
        """Offer what can be done with a label of the legend."""
        label = next((one for one in self.labels() if one.uuid == uuid), None)
        if label is None or self.window.workspace.current is None:
            return
        menu = QMenu(self.window)
        menu.setObjectName("legendMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = menu_words(shortened(label.name, 40))
        tr = self.window.tr
        for words, act in (
            (tr("&Put on or take off"), lambda: self.put_label(uuid)),
            (
                tr("&Only paragraphs with “{name}”").format(name=name),
                lambda: self.window.view_commands.filter_label(uuid),
            ),
            (tr("&Rename or recolour…"), lambda: self._edit_label(uuid)),
        ):
            menu.addAction(words).triggered.connect(lambda _checked=False, act=act: act())
        menu.popup(point)

    def _edit_label(self, uuid: str) -> None:
        from cable_reader.app.dialogs.label_book import LabelBookDialog

        dialog = LabelBookDialog(self.window)
        dialog.choose(uuid)
        self.window.show_dialog(dialog)

    def label_dropped(self, uuid: str, place: int) -> None:
        """Put a label that was dragged to a paragraph on it; one that is there stays."""
        row = self.window.paragraphs.view.reading.blocks[place].row
        if row.span is None:
            return
        self.window.paragraphs.drop_selection()
        self.window.workspace.select(row.span, row)
        if uuid not in self.labels_on_target():
            self.put_label(uuid)

    def label(self) -> None:
        """Open the picker beside the target."""
        shown = self.window.workspace.current
        if shown is None:
            return
        picker = self.window.picker
        book = self.window.user_labels.book.united(shown.annotations.book)
        picker.open_at(
            self.window.paragraphs.target_point(),
            self.labels(),
            book,
            self.labels_on_target(),
            self.recent,
        )

    def label_chosen(self, uuid: str, stay: bool) -> None:  # noqa: FBT001 - a signal's arguments
        """Put on what was chosen in the picker."""
        self.put_label(uuid)
        self._renew_picker(stay=stay)

    def label_wanted(self, name: str, stay: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Make the label that was typed, and put it on."""
        with self.window.problems.guard():
            label = self.new_label(name)
            self.put_label(label.uuid)
        self._renew_picker(stay=stay)

    def new_label(self, name: str) -> Label:
        """Add a label to the person's book; a slash nests: ``economy / ferries``."""
        book, parent, label = self.window.user_labels.book, None, None
        for part in (piece.strip() for piece in name.split("/")):
            if not part:
                continue
            label = book.named(part, parent)
            if label is None:
                book, label = book.added(part, parent=parent)
            parent = label.uuid
        if label is None:
            raise LabelError("label-name-empty")
        self.window.user_labels.keep(book)
        return label

    def _renew_picker(self, *, stay: bool) -> None:
        shown = self.window.workspace.current
        if stay and shown is not None:
            book = self.window.user_labels.book.united(shown.annotations.book)
            self.window.picker.renew(self.labels(), book, self.labels_on_target())

    def label_book(self) -> None:
        """Edit the labels."""
        from cable_reader.app.dialogs.label_book import LabelBookDialog

        if self.window.workspace.current is not None:
            self.window.show_dialog(LabelBookDialog(self.window))

    # -- highlights

    def highlight(self) -> None:
        """Highlight the target, or take that back."""
        self._change(
            self.window.tr("highlight"),
            lambda marks, target: with_highlight(marks, target, HIGHLIGHT, self.window.author),
            self.highlight,
            lambda one: one.color is not None,
        )

    def important(self) -> None:
        """Mark the target as important, or take that back."""
        self._change(
            self.window.tr("important"),
            lambda marks, target: with_importance(marks, target, self.window.author),
            self.important,
            lambda one: one.important,
        )

    def _change(
        self,
        words: str,
        change: Callable[[AnnotationSet, Target], AnnotationSet],
        again: Callable[[], None],
        is_so: Callable[[Annotation], bool],
    ) -> None:
        shown = self.window.workspace.current
        if shown is None:
            return
        with self.window.problems.guard():
            after = change(shown.annotations, self.window.workspace.target)
            if self.window.workspace.edit(words, after):
                self._remember(again, lambda: any(is_so(one) for one in self._here()))

    def _here(self) -> tuple[Annotation, ...]:
        workspace = self.window.workspace
        if workspace.current is None:
            return ()
        return found_on(workspace.current.annotations, workspace.place)

    def _remember(self, act: Callable[[], None], is_so: Callable[[], bool]) -> None:
        self._last = act, is_so, is_so()

    def repeat(self) -> None:
        """Bring the target to what the last act made of another; what is so already stays."""
        if self._last is None:
            self.window.notice(self.window.tr("Nothing to repeat yet"))
            return
        act, is_so, wanted = self._last
        if is_so() == wanted:
            self.window.notice(self.window.tr("Nothing to change here"))
        else:
            act()

    # -- removing

    def remove(self) -> None:
        """Remove the mark that is meant; where several are, ask which."""
        shown = self.window.workspace.current
        if shown is None:
            return
        if self.window.notes.view.hasFocus() and shown.chosen is not None:
            self.remove_annotation(shown.chosen)  # a card, which may have lost its place
            return
        with self.window.problems.guard():
            here = found_within(shown.annotations, self.window.workspace.place)
            chosen = [one for one in here if one.id == shown.chosen]
            if chosen or len(here) == 1:
                self.remove_annotation((chosen or list(here))[0].id)
            elif here:
                self._ask_which(here)
            else:
                self.window.notice(self.window.tr("Nothing to remove here"))

    def _ask_which(self, here: tuple[Annotation, ...]) -> None:
        menu = QMenu(self.window)
        menu.setObjectName("removeMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for digit, annotation in enumerate(here[:20], 1):
            words = menu_words(self.in_words(annotation))
            action = menu.addAction(f"&{digit}  {words}" if digit <= 9 else words)
            action.triggered.connect(
                lambda _checked=False, one=annotation: self.remove_annotation(one.id)
            )
        menu.popup(self.window.paragraphs.target_point())

    def in_words(self, annotation: Annotation) -> str:
        """Say in a line what a mark is: labels, note or words."""
        shown = self.window.workspace.current
        book = shown.annotations.book if shown else None
        names = [label.name for uuid in annotation.labels if book and (label := book.get(uuid))]
        said = annotation.note or annotation.quote or self.window.tr("highlight")
        return shortened(": ".join(filter(None, (", ".join(names), said))), 60)

    def remove_annotation(self, annotation_id: str) -> None:
        """Remove one annotation."""
        self.window.notes.finish()  # it may be the one that is written on
        shown = self.window.workspace.current
        if shown is not None:
            after = shown.annotations.without(annotation_id, by=self.window.author)
            if self.window.workspace.edit(self.window.tr("remove mark"), after):
                self.window.notice(self.window.tr("Removed; Ctrl+Z brings it back"))

    # -- selecting

    def select_sentence(self) -> None:
        """Grow the selection: sentence, one more, paragraph, nothing."""
        self.window.selecting.sentence()

    def select_characters(self) -> None:
        """Begin a selection at the caret."""
        if self.window.selecting.characters():
            self.window.notice(
                self.window.tr("Arrows, W and B move the end of the selection; Esc ends it")
            )

    def word_forward(self) -> None:
        """Move the caret or the selection's end a word on."""
        self.window.selecting.word(1)

    def word_back(self) -> None:
        """Move the caret or the selection's end a word back."""
        self.window.selecting.word(-1)

    def edges(self) -> None:
        """Move start or end of the selected mark."""
        self.window.edging.start()

    def review(self) -> None:
        """Look at marks whose words changed or cannot be found."""
        if self.window.workspace.current is not None:
            self.window.reviewing.begin()
