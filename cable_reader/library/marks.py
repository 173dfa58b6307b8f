"""The annotations that go with a cable: those in a file that is named, or those kept for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cable_reader.annotate.anchor import reanchor
from cable_reader.annotate.annotation import AnnotationSet
from cable_reader.annotate.label_words import in_words_of
from cable_reader.annotate.merge import load_set
from cable_reader.annotate.source import describe_source
from cable_reader.errors import AnnotationFileError
from cable_reader.imports.importing import ImportTarget
from cable_reader.imports.own_xml import marks_along
from cable_reader.library.earlier_text import file_kept_for
from cable_reader.library.user_labels import user_labels_as_kept

if TYPE_CHECKING:
    from cable_reader.annotate.source import SourceDescription
    from cable_reader.cable.record import Cable
    from cable_reader.containers.container import CableSource


class Marks:
    """Finds the annotations of one cable after the other."""

    def __init__(self, path: str | None) -> None:
        self._path = path
        self._named: AnnotationSet | None = None

    def of(self, source: CableSource, cable: Cable) -> AnnotationSet:
        """Give the cable's annotations, placed on its text as it is now.

        Raises AnnotationFileError, UnreadableError; annotations-other-cable if the file that was
        named belongs to another one.
        """
        description = describe_source(source, cable)
        if self._path is None:
            kept = self._kept(description, source, cable)
            if source.annotated is None:
                return kept
            into = ImportTarget(cable, description, kept)
            return marks_along(source.annotated, into, source.origin.path or "-")[0]
        if self._named is None:
            self._named = load_set(Path(self._path))
        if not _is_of(self._named, description):
            other = self._named.source
            name = (other.mrn or other.name) if other else "?"
            raise AnnotationFileError("annotations-other-cable", path=self._path, name=name)
        return _placed(self._named, description, cable)

    @staticmethod
    def _kept(description: SourceDescription, source: CableSource, cable: Cable) -> AnnotationSet:
        path = file_kept_for(source.origin, cable, description)
        if path is None:
            return AnnotationSet(source=description)
        kept = _placed(load_set(path), description, cable)
        shared = user_labels_as_kept()  # the labels are called what the window calls them
        if shared is None:
            return kept
        book = in_words_of(kept.book, shared, kept.uses_label)
        return kept.with_book(book, at=kept.modified)


def _placed(
    annotations: AnnotationSet, description: SourceDescription, cable: Cable
) -> AnnotationSet:
    """Find the places anew where the text is another than the one that was marked."""
    one = annotations.source
    if one is not None and one.is_of_same_text(description):
        return annotations
    found = reanchor(annotations, cable, description)
    return found.annotations if found else annotations


def _is_of(annotations: AnnotationSet, description: SourceDescription) -> bool:
    """Whether a file names this cable; one that names none is taken for what it was given for."""
    one = annotations.source
    if one is None or one.is_of_same_bytes(description) or one.is_of_same_words(description):
        return True
    return one.mrn is not None and one.mrn == description.mrn
