"""Status, links and states of marks: their words, and changes that give a new set. No widgets."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cable_reader.app.models.cable_tree import TITLES, field_title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cable_reader.annotate.annotation import Annotation, AnnotationSet
    from cable_reader.annotate.target import State, Target
    from cable_reader.cable.record import Cable

STATUSES = ("open", "done", "rejected")


def status_words(status: str) -> str:
    """Give a status in the window's language; a word of another program stays as it is."""
    tr = QCoreApplication.translate
    known = {
        "open": tr("status", "open"),
        "done": tr("status", "done"),
        "rejected": tr("status", "rejected"),
    }
    return known.get(status, status)


def state_names() -> dict[State, str]:
    """Say in words how surely a place was found."""
    from cable_reader.annotate.target import State  # the text comes first

    tr = QCoreApplication.translate
    return {
        State.ANCHORED: tr("places", "In its very place"),
        State.MOVED: tr("places", "Moved"),
        State.CHANGED: tr("places", "Words changed"),
        State.AMBIGUOUS: tr("places", "Several places fit"),
        State.ORPHAN: tr("places", "Not found"),
    }


def described_place(target: Target, cable: Cable) -> str:
    """Say where a mark is, in the window's language; of a lost one where it was, and that it is lost."""
    tr = QCoreApplication.translate
    if target.ordinal is not None:
        words = tr("places", "Paragraph {number}").format(
            number=target.para or f"[{target.ordinal}]"
        )
        words = f"{words} ({target.mark})" if target.mark else words
    elif target.field:
        words = field_title(target.field.replace("_", "-"))
    elif target.start is not None and target.end is not None:
        words = tr("places", "Characters {start} to {end}").format(
            start=target.start, end=target.end
        )
        kinds = (str(node.kind) for node in cable.tree.path_to(target.start))
        part = next((field_title(kind) for kind in kinds if kind in TITLES), "")
        words = f"{part}: {words}" if part else words
    else:
        words = tr("places", "The whole cable")
    if target.is_placed:
        return words
    return tr("places", "{place}: {state}").format(place=words, state=state_names()[target.state])


def found_in_words(target: Target, cable: Cable) -> str:
    """Say how surely a place was found, and where a mark may belong that was not."""
    from cable_reader.annotate.proposal import proposed_paragraph

    said = state_names()[target.state]
    paragraph = proposed_paragraph(target, cable)
    if paragraph is None:
        return said
    words = QCoreApplication.translate("places", "{state}, perhaps ¶ {number}")
    place = words.format(state=said, number=paragraph.number)
    marking = paragraph.marking
    return place if marking is None else f"{place} ({marking.printed})"


def with_status(
    annotations: AnnotationSet, annotation: Annotation, status: str | None, author: str
) -> AnnotationSet:
    """Give a mark a status, or take it off; a mark that then says nothing goes."""
    changed = annotation.having(status=status, modified_by=author)
    if changed.is_bare:
        return annotations.without(annotation.id, by=author)
    return annotations.with_annotation(changed)


def linked_with(annotations: AnnotationSet, annotation: Annotation) -> tuple[Annotation, ...]:
    """Give the marks of the cable that this one links to, or that link to it, in text order."""
    return tuple(
        one
        for one in annotations
        if one.id != annotation.id and (one.id in annotation.links or annotation.id in one.links)
    )


def link_counts(annotations: Iterable[Annotation]) -> dict[str, int]:
    """Count for each mark the others it is linked with, in either direction."""
    others: defaultdict[str, set[str]] = defaultdict(set)
    for annotation in annotations:
        for other in annotation.links:
            others[annotation.id].add(other)
            others[other].add(annotation.id)
    return {key: len(ids) for key, ids in others.items()}


def with_links(
    annotations: AnnotationSet, annotation_id: str, others: Iterable[str], author: str
) -> AnnotationSet:
    """Link a mark with these others of the cable; links to marks of other cables stay.

    A link stands in the mark it was made from; taken off, it goes from either side.
    """
    annotation = annotations.get(annotation_id)
    if annotation is None:
        return annotations
    wanted = dict.fromkeys(one for one in others if one in annotations and one != annotation_id)
    after = annotations
    incoming = []
    for one in linked_with(annotations, annotation):
        if annotation_id not in one.links:
            continue
        if one.id in wanted:
            incoming.append(one.id)
            continue
        left = tuple(link for link in one.links if link != annotation_id)
        after = after.with_annotation(one.having(links=left, modified_by=author))
    elsewhere = [link for link in annotation.links if link not in annotations]
    news = [one for one in wanted if one in annotation.links or one not in incoming]
    links = (*elsewhere, *sorted(news, key=_place_in(annotation.links)))
    if links == annotation.links:
        return after
    return after.with_annotation(annotation.having(links=links, modified_by=author))


def _place_in(links: tuple[str, ...]) -> Callable[[str], int]:
    places = {link: place for place, link in enumerate(links)}
    return lambda link: places.get(link, len(places))
