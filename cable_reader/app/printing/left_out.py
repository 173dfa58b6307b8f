"""How much the chosen parts leave out, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from cable_reader.exports.selection import LeftOut


def left_out_in_words(left_out: LeftOut) -> str:
    """Count what is left out; "nothing" where all is there."""
    tr = QCoreApplication.translate
    templates = (
        (tr("left-out", "paragraphs: {count}"), left_out.paragraphs),
        (tr("left-out", "marks: {count}"), left_out.annotations),
        (tr("left-out", "labels: {count}"), left_out.labels),
        (tr("left-out", "notes: {count}"), left_out.notes),
        (tr("left-out", "names: {count}"), left_out.author_names),
        (tr("left-out", "characters of the text: {count}"), left_out.characters),
    )
    counts = [words.format(count=count) for words, count in templates if count]
    return ", ".join(counts) or tr("left-out", "nothing")
