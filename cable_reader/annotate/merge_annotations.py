"""Two versions of one annotation into one; a note that would be lost stays as a reply."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from cable_reader.annotate.annotation import Annotation, AnnotationSet, Tombstone

if TYPE_CHECKING:
    from collections.abc import Mapping

_LISTS = ("labels", "links")
_OPTIONAL = ("color", "status", "important", "reply_to", "foreign", "note_foreign")
_VALUES = (*_OPTIONAL, "kind", "targets", "note", "label_foreign")
_COPIES = UUID("7d0d5f0e-52a9-4c8e-8a43-9a3b0a1f6c11")  # namespace of notes kept as replies


def merge_annotations(
    ours: AnnotationSet,
    theirs: AnnotationSet,
    base: AnnotationSet | None,
    stones: Mapping[str, Tombstone],
) -> tuple[dict[str, Annotation], list[str]]:
    """Merge the annotations of two sets, by id; give also the ids of notes kept as replies."""
    merged: dict[str, Annotation] = {}
    replies: dict[str, Annotation] = {}
    for key in dict.fromkeys([*(one.id for one in ours), *(one.id for one in theirs)]):
        mine, other = ours.get(key), theirs.get(key)
        old = base.get(key) if base is not None else None
        if old is not None and old in (mine, other):
            kept = other if mine == old else mine
        elif mine is not None and other is not None and mine != other:
            kept, reply = _combined(mine, other, old)
            if reply is not None and not _is_deleted(reply, stones):
                replies[reply.id] = reply
        else:
            kept = mine or other
            if base is None and kept is not None and _is_deleted(kept, stones):
                kept = None
        if kept is not None:
            merged[key] = kept
    news = [key for key in replies if key not in merged]
    return {**replies, **merged}, news


def _is_deleted(annotation: Annotation, stones: Mapping[str, Tombstone]) -> bool:
    """Whether a deletion knew of everything that was done to an annotation."""
    stone = stones.get(annotation.id)
    if stone is None:
        return False
    if stone.revision:
        return annotation.revision < stone.revision
    return (annotation.modified or annotation.created) <= stone.at


def _combined(
    one: Annotation, other: Annotation, base: Annotation | None
) -> tuple[Annotation, Annotation | None]:
    """Make one of two versions; give also the note that would be lost, as a reply."""
    loser, winner = sorted((one, other), key=_weight)
    news: dict[str, Any] = {}
    if base is not None:
        news = _changed_since(base, winner, loser)
    elif winner.revision == loser.revision:
        news = _of_equals(winner, loser)
    result = replace(winner, **news)
    if result == loser:
        result = loser
    elif result != winner:
        result = replace(result, revision=winner.revision + 1)
    is_lost = loser.note and loser.note not in result.note
    is_lost = is_lost and (base is None or loser.note != base.note)
    return result, _as_reply(loser) if is_lost else None


def _changed_since(base: Annotation, winner: Annotation, loser: Annotation) -> dict[str, Any]:
    """Give what only the loser changed, and the lists with what either put in or took out."""
    news: dict[str, Any] = {
        name: getattr(loser, name)
        for name in _VALUES
        if getattr(winner, name) == getattr(base, name)
    }
    for name in _LISTS:
        was, lost = getattr(base, name), getattr(loser, name)
        kept = [each for each in getattr(winner, name) if each in lost or each not in was]
        news[name] = tuple(dict.fromkeys([*kept, *(each for each in lost if each not in was)]))
    return news


def _of_equals(winner: Annotation, loser: Annotation) -> dict[str, Any]:
    """Give what either of two says that were changed as often, nobody knows from what."""
    news: dict[str, Any] = {
        name: tuple(dict.fromkeys((*getattr(winner, name), *getattr(loser, name))))
        for name in _LISTS
    }
    for name in _OPTIONAL:
        news[name] = getattr(winner, name) or getattr(loser, name)
    if _details(loser) > _details(winner):  # an older version wrote less of the same place
        news["targets"] = loser.targets
    return news


def _details(annotation: Annotation) -> int:
    """Count what is known of the places of an annotation."""
    return sum(
        getattr(target, one.name) not in {None, ""}
        for target in annotation.targets
        for one in fields(target)
        if one.name not in {"foreign", "state"}
    )


def _weight(annotation: Annotation) -> tuple[int, str, str]:
    moment = annotation.modified or annotation.created
    return annotation.revision, moment, repr(annotation)


def _as_reply(loser: Annotation) -> Annotation:
    # A note may hold what UTF-8 cannot carry.
    name = f"{loser.id}\n{loser.note}".encode("utf-8", "backslashreplace").decode()
    return Annotation(
        id=str(uuid5(_COPIES, name)),
        targets=loser.targets,
        kind="note",
        note=loser.note,
        author=loser.modified_by or loser.author,
        created=loser.created,
        reply_to=loser.id,
    )
