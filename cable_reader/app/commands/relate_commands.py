"""How a mark stands to the work and to other marks: its status, its links, and following them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from cable_reader.app.marks.linking import (
    STATUSES,
    linked_with,
    status_words,
    with_links,
    with_status,
)
from cable_reader.app.marks.marking import found_within
from cable_reader.app.plain import menu_words

if TYPE_CHECKING:
    from cable_reader.annotate.annotation import Annotation
    from cable_reader.app.window.cable_window import CableWindow


class RelateCommands:
    """Commands on a mark that is there already: the chosen one, else the one on the target."""

    def __init__(self, window: CableWindow) -> None:
        self.window = window

    def _meant(self) -> Annotation | None:
        """Find the mark that is meant; say so where there is none."""
        shown = self.window.workspace.current
        if shown is None:
            return None
        chosen = shown.annotations.get(shown.chosen) if shown.chosen else None
        here = found_within(shown.annotations, self.window.workspace.place)
        if chosen is not None and (chosen in here or self.window.notes.view.hasFocus()):
            return chosen
        if not here:
            self.window.notice(self.window.tr("There is no mark here yet: N writes a note"))
            return None
        return here[0]

    def status(self) -> None:
        """Give the mark the next status: open, done, rejected, none."""
        annotation, shown = self._meant(), self.window.workspace.current
        if annotation is None or shown is None:
            return
        known = [*STATUSES, None]
        at = known.index(annotation.status) if annotation.status in known else -1
        status = known[(at + 1) % len(known)]
        after = with_status(shown.annotations, annotation, status, self.window.author)
        if self.window.workspace.edit(self.window.tr("status"), after):
            words = status_words(status) if status else self.window.tr("none")
            self.window.notice(self.window.tr("Status: {status}").format(status=words))

    def link(self) -> None:
        """Choose which other marks of the cable belong to this one."""
        from cable_reader.app.dialogs.link import LinkDialog

        annotation, shown = self._meant(), self.window.workspace.current
        if annotation is None or shown is None:
            return
        dialog = LinkDialog(annotation, shown.annotations, self.window)
        dialog.wanted.connect(lambda ids: self.set_links(annotation.id, ids))
        self.window.show_dialog(dialog)

    def set_links(self, annotation_id: str, others: list[str]) -> None:
        """Link a mark with these others of the cable, and with no more of them."""
        shown = self.window.workspace.current
        if shown is not None and annotation_id in shown.annotations:
            after = with_links(shown.annotations, annotation_id, others, self.window.author)
            self.window.workspace.edit(self.window.tr("links"), after)

    def go_linked(self) -> None:
        """Go to the linked mark; where there are several, ask which."""
        annotation, shown = self._meant(), self.window.workspace.current
        if annotation is None or shown is None:
            return
        others = linked_with(shown.annotations, annotation)
        if not others:
            self.window.notice(self.window.tr("This mark is linked with no other: L links it"))
        elif len(others) == 1:
            self.window.workspace.choose_annotation(others[0].id)
        else:
            self._ask_which(others)

    def _ask_which(self, others: tuple[Annotation, ...]) -> None:
        menu = QMenu(self.window)
        menu.setObjectName("linkedMenu")
        for digit, annotation in enumerate(others[:20], 1):
            words = menu_words(self.window.mark.in_words(annotation))
            action = menu.addAction(f"&{digit}  {words}" if digit <= 9 else words)
            action.triggered.connect(
                lambda _checked=False, one=annotation: self.window.workspace.choose_annotation(
                    one.id
                )
            )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.window.paragraphs.target_point())
