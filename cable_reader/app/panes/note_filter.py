"""By what the notes can be filtered: what a cable's marks have, and whether one fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cable_reader.app.linking import status_words
from cable_reader.app.panes.note_cards import ORPHANS, REVIEW, group_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from cable_reader.annotate.annotation import Annotation
    from cable_reader.app.open_cable import OpenCable

#: Words for people, and a key; keys that name no label begin with a colon.
Choice = tuple[str, str]


def _tr(words: str) -> str:
    return QCoreApplication.translate("notes", words)


def choices(cable: OpenCable) -> list[Choice]:
    """List what would keep some of the marks and not all."""
    marks = list(cable.annotations)
    used = {uuid for one in marks for uuid in one.labels}
    found = [(_tr("All"), ""), (_tr("With a note"), ":note"), (_tr("Important"), ":important")]
    if any(group_of(one) in {REVIEW, ORPHANS} for one in marks):
        found.append((_tr("Needs review"), ":review"))
    for status in dict.fromkeys(one.status for one in marks if one.status):
        words = _tr("Status: {status}").format(status=status_words(status))
        found.append((words, f":status:{status}"))
    found += [(label.name, label.uuid) for label in cable.annotations.book if label.uuid in used]
    authors = list(dict.fromkeys(one.author for one in marks if one.author))
    if len(authors) > 1:
        found += [(_tr("By {name}").format(name=name), f":by:{name}") for name in authors]
    levels = list(dict.fromkeys(level for one in marks if (level := _mark_of(one))))
    if len(levels) > 1:
        found += [
            (_tr("In ({mark})").format(mark=level), f":level:{level}") for level in sorted(levels)
        ]
    return found


def _mark_of(annotation: Annotation) -> str:
    """Give the portion mark of the paragraph that a mark stands in, without its controls."""
    marks = (target.mark for target in annotation.targets if target.mark)
    return next(marks, "").partition("/")[0].strip()


_TESTS: dict[str, Callable[[Annotation, str], bool]] = {
    "note": lambda one, _value: bool(one.note),
    "important": lambda one, _value: one.important,
    "review": lambda one, _value: group_of(one) in {REVIEW, ORPHANS},
    "status": lambda one, value: one.status == value,
    "by": lambda one, value: one.author == value,
    "level": lambda one, value: _mark_of(one) == value,
}


def fits(annotation: Annotation, key: str) -> bool:
    """Whether a choice keeps a mark."""
    if not key.startswith(":"):
        return not key or key in annotation.labels
    kind, _, value = key[1:].partition(":")
    return _TESTS[kind](annotation, value)
