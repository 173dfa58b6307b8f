"""By what the notes can be filtered: what a cable's marks have, and whether one fits."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cable_reader.app.marks.linking import status_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cable_reader.annotate.annotation import Annotation
    from cable_reader.annotate.label import LabelBook
    from cable_reader.app.panes.note_cards import Card

#: Words for people, and a key; keys that name no label begin with a colon.
Choice = tuple[str, str]

_NOTE, _IMPORTANT, _REVIEW = ":note", ":important", ":review"
_STATUS, _BY, _LEVEL = ":status:", ":by:", ":level:"  # and which


def _tr(words: str) -> str:
    return QCoreApplication.translate("notes", words)


def facets_of(annotation: Annotation, *, needs_review: bool) -> frozenset[str]:
    """Give the keys of the choices that keep a mark."""
    level = _mark_of(annotation)
    found = (
        *annotation.labels,
        _NOTE if annotation.note else "",
        _IMPORTANT if annotation.important else "",
        _REVIEW if needs_review else "",
        _STATUS + annotation.status if annotation.status else "",
        _BY + annotation.author if annotation.author else "",
        _LEVEL + level if level else "",
    )
    return frozenset(filter(None, found))


def _mark_of(annotation: Annotation) -> str:
    """Give the portion mark of the paragraph that a mark stands in, without its controls."""
    marks = (target.mark for target in annotation.targets if target.mark)
    return next(marks, "").partition("/")[0].strip()


def choices(cards: Iterable[Card], book: LabelBook) -> list[Choice]:
    """List what would keep some of the marks and not all."""
    used = frozenset[str]().union(*{card.facets for card in cards})

    def which(kind: str) -> list[str]:
        return sorted(key.removeprefix(kind) for key in used if key.startswith(kind))

    found = [(_tr("All"), ""), (_tr("With a note"), _NOTE), (_tr("Important"), _IMPORTANT)]
    if _REVIEW in used:
        found.append((_tr("Needs review"), _REVIEW))
    for status in which(_STATUS):
        words = _tr("Status: {status}").format(status=status_words(status))
        found.append((words, _STATUS + status))
    found += [(label.name, label.uuid) for label in book if label.uuid in used]
    authors, levels = which(_BY), which(_LEVEL)
    if len(authors) > 1:
        found += [(_tr("By {name}").format(name=name), _BY + name) for name in authors]
    if len(levels) > 1:
        found += [(_tr("In ({mark})").format(mark=level), _LEVEL + level) for level in levels]
    return found


def _kind(key: str) -> str:
    """Say of what kind a choice is: labels, statuses, authors, levels, or one of its own."""
    kinds = (kind for kind in (_STATUS, _BY, _LEVEL) if key.startswith(kind))
    return next(kinds, key if key.startswith(":") else "label")


def alternatives(typed: str) -> list[list[str]]:
    """Give the words of a filter line, in small letters; a bar parts those of which one list is enough."""
    parts = (part.split() for part in typed.casefold().split("|"))
    return [part for part in parts if part]


def fits(card: Card, keys: Iterable[str], wanted: list[list[str]]) -> bool:
    """Whether the choices and what was typed keep a mark: of each kind of choice, one is enough."""
    kinds = defaultdict[str, set[str]](set)
    for key in keys:
        kinds[_kind(key)].add(key)
    if any(card.facets.isdisjoint(some) for some in kinds.values()):
        return False
    if not wanted or card.annotation is None:
        return True
    one = card.annotation
    labels = " ".join(name for name, _colour in card.chips)
    text = f"{labels} {one.note} {one.quote} {one.author}".casefold()
    return any(all(word in text for word in words) for words in wanted)
