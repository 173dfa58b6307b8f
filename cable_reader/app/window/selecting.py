"""Selecting words with the keyboard: by character, word and sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from cable_reader.cable.patterns import pattern

if TYPE_CHECKING:
    from cable_reader.app.panes.paragraphs import ParagraphsPane

_KEEP = QTextCursor.MoveMode.KeepAnchor
_MOVE = QTextCursor.MoveMode.MoveAnchor
# An end sign, closing quotes, then a blank and a capital; "U.S. Government" and "1.4 (b)" do not end one.
_END = pattern(r"(?<![A-Z])(?<!\b[A-Z][a-z])[.!?][\"')\]]{0,3}\s+(?=[\"'(\[]?[A-Z0-9])")


def sentences(text: str) -> list[tuple[int, int]]:
    """Divide text into sentences: pairs of start and end, white space between them left out."""
    found, start = [], 0
    for match in _END.finditer(text):
        found.append((start, start + len(text[start : match.end()].rstrip())))
        start = match.end()
    if text[start:].strip():
        found.append((start, len(text.rstrip())))
    return found


class Selecting:
    """Works on the paragraph pane's caret."""

    def __init__(self, pane: ParagraphsPane) -> None:
        self._pane = pane
        self._grown: tuple[int, int] | None = None  # what the last double click selected

    def characters(self) -> bool:
        """Begin a selection at the caret, or end it; say whether one was begun."""
        begun = not self._pane.view.is_extending
        if begun:
            self._pane.view.is_extending = True
        else:
            self._pane.drop_selection()
        return begun

    def stop(self) -> None:
        """Let moves no longer extend the selection."""
        self._pane.view.is_extending = False

    def word(self, steps: int) -> None:
        """Move a word on or back."""
        operation = (
            QTextCursor.MoveOperation.NextWord
            if steps > 0
            else QTextCursor.MoveOperation.PreviousWord
        )
        self.move(operation)

    def move(self, operation: QTextCursor.MoveOperation) -> None:
        """Move the caret, the anchor staying while one selects."""
        cursor = self._pane.view.textCursor()
        is_kept = self._pane.view.is_extending or cursor.hasSelection()
        cursor.movePosition(operation, _KEEP if is_kept else _MOVE)
        self._pane.view.setTextCursor(cursor)

    def sentence(self) -> None:
        """Select the sentence at the caret, then one more, then the paragraph, then nothing."""
        view = self._pane.view
        if not view.reading.blocks:
            return
        cursor = view.textCursor()
        block = view.reading.blocks[view.reading.place_at(cursor.selectionStart())]
        low, high = (
            cursor.selectionStart() - block.position,
            cursor.selectionEnd() - block.position,
        )
        listed = [
            (block_unit(block.text, start), block_unit(block.text, end))
            for start, end in sentences(block.text)
        ]
        if not listed:
            return
        if not cursor.hasSelection():
            chosen = next((one for one in listed if one[0] <= low <= one[1]), listed[-1])
            self._select(block.position, *chosen)
            return
        first = next((n for n, one in enumerate(listed) if one[0] == low), None)
        if first is not None and high == listed[first][1] and first + 1 < len(listed):
            self._select(block.position, low, listed[first + 1][1])
        elif (low, high) != (0, block.units):
            self._select(block.position, 0, block.units)
        else:
            self._pane.drop_selection()

    def grow(self, position: int) -> None:
        """Select the word that was clicked twice; again on it its sentence, then its paragraph."""
        view = self._pane.view
        if not view.reading.blocks:
            return
        cursor = view.textCursor()
        word = cursor.selectionStart(), cursor.selectionEnd()
        block = view.reading.blocks[view.reading.place_at(position)]
        chosen = next(
            (
                (
                    block.position + block_unit(block.text, start),
                    block.position + block_unit(block.text, end),
                )
                for start, end in sentences(block.text)
                if start <= position - block.position <= block_unit(block.text, end)
            ),
            word,
        )
        whole = block.position, block.position + block.units
        grown, steps = self._grown, [word, chosen, whole]
        if grown is not None and grown[0] <= position <= grown[1] and grown in steps[:2]:
            larger = [one for one in steps if one[1] - one[0] > grown[1] - grown[0]]
            self._grown = larger[0] if larger else word
        else:
            self._grown = word
        view.select_units(*self._grown)

    def _select(self, position: int, low: int, high: int) -> None:
        self._pane.view.select_units(position + low, position + high)


def block_unit(text: str, index: int) -> int:
    """Give the UTF-16 unit of a character's place in a text."""
    return index + sum(1 for character in text[:index] if character > "\uffff")
