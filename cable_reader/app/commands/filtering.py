"""Which paragraphs are shown: all, those of one classification, those with marks or with one label."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cable_reader.app.models.outline import RowKind
from cable_reader.app.plain import shortened
from cable_reader.cable.record import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cable_reader.annotate.annotation import Annotation
    from cable_reader.annotate.label import Label
    from cable_reader.app.models.outline import Row
    from cable_reader.app.window.cable_window import CableWindow
    from cable_reader.app.workspace.open_cable import OpenCable
    from cable_reader.cable.span import Span

LEVEL, MARKED, LABEL = "level", "marked", "label"
_IN_TEXT = {
    RowKind.PARAGRAPH, RowKind.HEADING, RowKind.SIGNATURE, RowKind.REMAINDER, RowKind.PART,
}  # fmt: skip


class Filter(NamedTuple):
    """One wish: its kind, whose label, what it keeps, and that in words."""

    kind: str
    label: str
    ordinals: frozenset[int]
    words: str

    def keeps(self, row: Row) -> bool:
        """Whether a row stays."""
        return isinstance(row.fact, Paragraph) and row.fact.ordinal in self.ordinals


class Filtering:
    """The one filter of a window; it ends with another cable, and for a place that it hides."""

    def __init__(self, window: CableWindow) -> None:
        self._window = window
        self.now: Filter | None = None
        window.workspace.cable_leaving.connect(self.forget)
        window.workspace.place_selected.connect(self._look_at)

    def toggle(self, kind: str, label: str = "") -> None:
        """Set a filter; the one that is set already is ended."""
        if self.now is not None and (self.now.kind, self.now.label) == (kind, label):
            self.clear()
            return
        shown = self._window.workspace.current
        wanted = self._wanted(kind, label, shown) if shown is not None else None
        if wanted is None:
            self._window.notice(self._window.tr("Go to a paragraph first"))
        elif not wanted.ordinals:
            words = self._window.tr("No paragraph fits: {filter}")
            self._window.notice(words.format(filter=wanted.words))
        else:
            self._set(wanted)
        self._tick()

    def clear(self) -> None:
        """Show all paragraphs."""
        self._set(None)

    def forget(self) -> None:
        """Begin the next cable without a filter."""
        self.now = self._window.paragraphs.filter = None
        self._tick()

    def _wanted(self, kind: str, label: str, shown: OpenCable) -> Filter | None:
        tr = self._window.tr
        if kind == LEVEL:
            now = self._window.workspace.paragraph
            if now is None:
                return None
            like = frozenset(
                one.ordinal
                for one in shown.paragraphs
                if (one.level, one.controls) == (now.level, now.controls)
            )
            printed = now.marking.printed if now.marking else ""
            words = (
                tr("only ({mark})").format(mark=printed)
                if printed
                else tr("only without a portion mark")
            )
            return Filter(kind, "", like, words)
        if kind == MARKED:
            return Filter(kind, "", _ordinals(shown.annotations), tr("only with a mark"))
        held = shown.annotations.book.get(label) or self._window.user_labels.book.get(label)
        words = tr("only with “{name}”").format(name=shortened(held.name, 40) if held else "?")
        return Filter(kind, label, _ordinals(shown.annotations.labelled(label)), words)

    def _set(self, wanted: Filter | None) -> None:
        window, workspace = self._window, self._window.workspace
        self.now = window.paragraphs.filter = wanted
        self._tick()
        window.paragraphs.rebuild()
        shown, row = workspace.current, workspace.row
        if shown is None:
            return
        if wanted is None or (row is not None and wanted.keeps(row)):
            workspace.place_selected.emit(shown.selected)
            return
        # Marks are put where one looks: what is hidden now is left for the next one seen.
        left = [one for one in shown.paragraphs if one.ordinal in wanted.ordinals]
        here = shown.selected.start
        workspace.select_paragraph(next((one for one in left if one.start >= here), left[-1]))

    def _tick(self) -> None:
        kind = self.now.kind if self.now else ""
        self._window.actions_["filter-level"].setChecked(kind == LEVEL)
        self._window.actions_["filter-marked"].setChecked(kind == MARKED)

    def _look_at(self, _place: Span) -> None:
        """End the filter when one goes to a place that it hides, and say so."""
        row = self._window.workspace.row
        if self.now is None or row is None or row.kind not in _IN_TEXT or self.now.keeps(row):
            return
        self.clear()
        self._window.notice(self._window.tr("The filter hid this place: all are shown again"))


def used_labels(shown: OpenCable) -> list[tuple[Label, int]]:
    """List the labels that paragraphs of a cable have, each with the number of them."""
    marks = shown.annotations
    counted = ((label, len(_ordinals(marks.labelled(label.uuid)))) for label in marks.book)
    return [(label, count) for label, count in counted if count]


def _ordinals(marks: Iterable[Annotation]) -> frozenset[int]:
    return frozenset(at for one in marks for target in one.targets for at in target.ordinals)
