"""Moving the start or the end of a mark with the keyboard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from cable_reader.annotate.target import SelectionError, target_for_span
from cable_reader.app.marks.marking import found_within, trimmed
from cable_reader.app.window.selecting import block_unit, sentences
from cable_reader.cable.span import Span

if TYPE_CHECKING:
    from cable_reader.annotate.annotation import Annotation
    from cable_reader.app.window.cable_window import CableWindow

_KEYS_START = (Qt.Key.Key_BracketLeft, Qt.Key.Key_Home)
_KEYS_END = (Qt.Key.Key_BracketRight, Qt.Key.Key_End)


class Edging(QObject):
    """While it lasts, the keyboard moves one edge; Enter keeps, Escape restores."""

    def __init__(self, window: CableWindow) -> None:
        super().__init__(window)
        self._window = window
        self._annotation: Annotation | None = None
        self._start = self._end = 0  # positions in the reading text
        self._at_end = True

    def start(self) -> None:
        """Begin with the selected mark, else the first one on the target."""
        window = self._window
        shown = window.workspace.current
        if shown is None:
            return
        with window.problems.guard():
            here = found_within(shown.annotations, window.workspace.place)
            chosen = next(
                (one for one in here if one.id == shown.chosen), here[0] if here else None
            )
            span = (
                next((t.span for t in chosen.targets if t.is_placed and t.span), None)
                if chosen
                else None
            )
            pieces = list(window.paragraphs.view.reading.ranges(Span(*span))) if span else []
            if chosen is None or not pieces:
                window.notice(window.tr("No mark here whose edges could move"))
                return
            blocks = window.paragraphs.view.reading.blocks
            self._annotation = chosen
            self._start = blocks[pieces[0][0]].position + pieces[0][1]
            self._end = blocks[pieces[-1][0]].position + pieces[-1][2]
            self._at_end = True
            window.workspace.choose_annotation(chosen.id, go=False)
            window.paragraphs.view.installEventFilter(self)
            window.focus_text()
            self._show()
            window.status.say(
                window.tr(
                    "Edges: [ or ] chooses, arrows move, Ctrl by word, Shift by sentence, "
                    "Enter keeps, Esc restores"
                ),
                0,
            )

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() not in (
            QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride,
        ):  # fmt: skip
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # every key is ours now
            return True
        self._key(event)
        return True

    def _key(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        elif key == Qt.Key.Key_Escape:
            self._stop()
        elif key in _KEYS_START:
            self._at_end = False
            self._show()
        elif key in _KEYS_END:
            self._at_end = True
            self._show()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._move(1 if key == Qt.Key.Key_Right else -1, held)

    def _move(self, step: int, held: Qt.KeyboardModifier) -> None:
        position = self._end if self._at_end else self._start
        if held & Qt.KeyboardModifier.ShiftModifier:
            position = self._by_sentence(position, step)
        else:
            word = held & Qt.KeyboardModifier.ControlModifier
            position = self._by_word(position, step) if word else self._by_letter(position, step)
        if self._at_end:
            self._end = max(position, self._start + 1)
        else:
            self._start = min(position, self._end - 1)
        self._show()

    def _by_sentence(self, position: int, step: int) -> int:
        reading = self._window.paragraphs.view.reading
        block = reading.blocks[reading.place_at(position)]
        edges = sorted(
            {block_unit(block.text, at) for pair in sentences(block.text) for at in pair}
        )
        return _next([block.position + edge for edge in edges], position, step) or position

    def _by_letter(self, position: int, step: int) -> int:
        """Go a letter on or back; the blanks before it are part of the step."""
        cursor = QTextCursor(self._window.paragraphs.view.document())
        cursor.setPosition(position)
        cursor.movePosition(cursor.MoveOperation.Right if step > 0 else cursor.MoveOperation.Left)
        return cursor.position()

    def _by_word(self, position: int, step: int) -> int:
        """Go to the next end of a word with the end of a mark, to a beginning with its start."""
        reading = self._window.paragraphs.view.reading
        place = reading.place_at(position)
        for block in (
            reading.blocks[place : place + 2]
            if step > 0
            else reading.blocks[max(place - 1, 0) : place + 1][::-1]
        ):
            words = [match.span() for match in re.finditer(r"\S+", block.text)]
            edges = [block_unit(block.text, span[1 if self._at_end else 0]) for span in words]
            found = _next([block.position + edge for edge in edges], position, step)
            if found is not None:
                return found
        return position

    def _show(self) -> None:
        first, second = (self._start, self._end) if self._at_end else (self._end, self._start)
        self._window.paragraphs.view.select_units(first, second)

    def _keep(self) -> None:
        window = self._window
        annotation, shown = self._annotation, window.workspace.current
        span = window.paragraphs.view.reading.span_of(self._start, self._end)
        if shown is not None:
            span = Span(*trimmed(shown.cable.text, span))
        self._stop()
        if annotation is None or shown is None:
            return
        try:
            target = target_for_span(shown.cable, *span)
        except SelectionError:
            window.notice(window.tr("A mark needs at least one word"))
            return
        others = annotation.targets[1:]
        after = shown.annotations.with_annotation(annotation.having(targets=(target, *others)))
        window.workspace.edit(window.tr("move edge"), after)

    def _stop(self) -> None:
        self._annotation = None
        self._window.paragraphs.view.removeEventFilter(self)
        self._window.status.say("")
        self._window.paragraphs.drop_selection()


def _next(edges: list[int], position: int, step: int) -> int | None:
    """Give the nearest of rising edges that way."""
    ahead = [edge for edge in edges if edge != position and (edge > position) == (step > 0)]
    return (ahead[0] if step > 0 else ahead[-1]) if ahead else None
