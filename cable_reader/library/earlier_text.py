"""The file of a cable's marks, also where an editor changed the cable: told by number, subject or words."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from cable_reader.annotate.anchor import reanchor
from cable_reader.annotate.locations import beside, find_annotations
from cable_reader.annotate.merge import load_set
from cable_reader.annotate.search import LONG
from cable_reader.annotate.target import Scope
from cable_reader.errors import CableReaderError
from cable_reader.library import marked_paths
from cable_reader.library.locations import annotations_folder

if TYPE_CHECKING:
    from pathlib import Path

    from cable_reader.annotate.annotation import AnnotationSet
    from cable_reader.annotate.source import SourceDescription
    from cable_reader.cable.record import Cable
    from cable_reader.containers.container import Origin


def file_kept_for(origin: Origin, cable: Cable, now: SourceDescription) -> Path | None:
    """Give the annotation file that the window would open for a cable; None if it has none."""
    found = find_annotations(annotations_folder(), now, origin.path)
    certain = next((one.path for one in found if one.is_certain), None)
    return certain or file_of_earlier_text(origin, cable, now)


def file_of_earlier_text(origin: Origin, cable: Cable, now: SourceDescription) -> Path | None:
    """Give the annotation file that the cable at this path had, if it is still that cable."""
    near = beside(origin.path, origin.locator) if origin.path is not None else None
    for path in (near, marked_paths.recall(origin)):
        with suppress(CableReaderError):
            if path is not None and is_of_earlier_text(load_set(path), cable, now):
                return path
    return None


def is_of_earlier_text(marks: AnnotationSet, cable: Cable, now: SourceDescription) -> bool:
    """Whether marks are of an earlier text of this cable, and not of another one in its place.

    Told by the number; where one of the texts has none, by the subject; else by the words: at least
    half of the longer passages that were marked are found.
    """
    was = marks.source
    if was is None:
        return False
    if None not in (was.mrn, now.mrn):
        is_same = was.mrn == now.mrn
    else:
        is_same = was.subject is not None and was.subject == now.subject
    return is_same or _holds_half_of(marks, cable, now)


def _holds_half_of(marks: AnnotationSet, cable: Cable, now: SourceDescription) -> bool:
    found = reanchor(marks, cable, now)
    places = [
        one.after
        for one in (found.placements if found is not None else ())
        if one.before.scope in {Scope.PARAGRAPH, Scope.SPAN}
        and len((one.before.exact or "").split()) >= LONG
    ]
    kept = sum(place.is_placed for place in places)
    return kept > 0 and 2 * kept >= len(places)
