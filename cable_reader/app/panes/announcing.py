"""Says the current paragraph to assistive technology: number, mark, labels, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cable_reader.annotate.annotation import Annotation
    from cable_reader.app.workspace.open_cable import OpenCable
    from cable_reader.app.workspace.workspace import Workspace
    from cable_reader.cable.record import Paragraph


def _tr(words: str) -> str:
    return QCoreApplication.translate("announcing", words)


def marks_in_words(cable: OpenCable, annotations: tuple[Annotation, ...]) -> str:
    """Give labels by name and the number of notes."""
    book = cable.annotations.book
    names = {label.name for one in annotations for uuid in one.labels if (label := book.get(uuid))}
    notes = sum(1 for one in annotations if one.note)
    parts = []
    if names:
        parts.append(_tr("labels {names}").format(names=", ".join(sorted(names))))
    if notes:
        parts.append(_tr("1 note") if notes == 1 else _tr("{count} notes").format(count=notes))
    return ", ".join(parts)


def paragraph_in_words(cable: OpenCable, paragraph: Paragraph) -> str:
    """Give one sentence: which paragraph it is, how it is marked, what is on it."""
    words = _tr("Paragraph {at} of {count}").format(
        at=paragraph.ordinal, count=len(cable.paragraphs)
    )
    if paragraph.number is not None and paragraph.number != paragraph.ordinal:
        words += _tr(", printed number {number}").format(number=paragraph.number)
    if paragraph.marking is None:
        words += _tr(", no portion mark")
    else:
        level = (
            paragraph.level.title.capitalize() if paragraph.level else _tr("mark not understood")
        )
        words += f", {level}" + "".join(f", {control}" for control in paragraph.controls)
    if cable.has_loaded_marks:
        marks = marks_in_words(cable, cable.annotations.at_paragraph(paragraph.ordinal))
        words += f", {marks}" if marks else ""
    return words


class Announcer:
    """Keeps a widget's accessible description in step and tells a screen reader of a change."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._said = ""

    def describe(self, workspace: Workspace) -> None:
        """Describe the current paragraph if it changed."""
        cable, paragraph = workspace.current, workspace.paragraph
        words = paragraph_in_words(cable, paragraph) if cable and paragraph else ""
        if words == self._said:
            return
        self._said = words
        self._widget.setAccessibleDescription(words)
        # What is not on the screen yet, a screen reader says when the keyboard comes to it.
        if words and self._widget.isVisible():
            from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

            if QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._widget, words))
