"""The notes of a print: numbered in the order of the text, with what stands about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from cable_reader.app.marks.linking import described_place, status_words
from cable_reader.app.plain import shortened
from cable_reader.app.printing.lines import MarginNote
from cable_reader.exports.mark_words import label_names

if TYPE_CHECKING:
    from cable_reader.annotate.annotation import Annotation
    from cable_reader.app.look.theme import Theme
    from cable_reader.exports.selection import Selection

translate = QCoreApplication.translate

SIGN = "[{}]"  # round the number of a note
_QUOTE = 160  # characters of the words a note without a line of its own is on


def numbered_notes(chosen: Selection, theme: Theme) -> dict[str, MarginNote]:
    """Give each annotation that says something its number; a bare highlight has none."""
    speaking = [
        one for one in chosen.annotations if one.note or one.labels or one.important or one.status
    ]
    return {one.id: _note(number, one, chosen, theme) for number, one in enumerate(speaking, 1)}


def _note(number: int, annotation: Annotation, chosen: Selection, theme: Theme) -> MarginNote:
    book = chosen.annotations.book
    label = next((one for uuid in annotation.labels if (one := book.get(uuid))), None)
    important = translate("printing", "important")
    said = [
        *label_names(chosen.annotations, annotation.labels),
        *([important] if annotation.important else []),
        *([status_words(annotation.status)] if annotation.status else []),
    ]
    foot = ", ".join(filter(None, (annotation.author, annotation.created[:10])))
    places = "; ".join(
        dict.fromkeys(described_place(one, chosen.cable) for one in annotation.targets)
    )
    quote = next((words for one in annotation.targets if (words := chosen.quote(one))), "")
    colour = QColor(label.color if label else annotation.color or "#8a8f98")
    return MarginNote(
        number,
        " · ".join(said),
        annotation.note.replace("\r\n", "\n").replace("\r", "\n"),
        foot,
        places or translate("printing", "The whole cable"),
        shortened(quote, _QUOTE),
        QColor(theme.label_stripe(colour.name())),
    )
