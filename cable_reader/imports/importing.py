"""What an import is: a form in which marks, labels or cables come back.

>>> from cable_reader.imports import import_named
>>> into = ImportTarget(cable, describe_source(source, cable), annotations)
>>> found = import_named("web-annotation").read(data, into, "marks.jsonld")
>>> combined, report = merge(into.annotations, found.annotations)      # annotate.merge
>>> found.report.not_taken
(NotTaken(code='import-other-cable', values=(('name', 'urn:...'),)),)

An import never changes what is there: it gives a set of its own that the caller merges. Labels
are the same when their identity is, else when their whole path is; only then a new one is made.
What cannot be taken over stands in the report, one entry each, worded in ``wording.py``.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from cable_reader.annotate.annotation import AnnotationSet
from cable_reader.errors import CableReaderError

if TYPE_CHECKING:
    from collections.abc import Callable

    from cable_reader.annotate.source import SourceDescription
    from cable_reader.cable.record import Cable


HEAD = 8192  # bytes shown to the forms' sniffers


class ImportFileError(CableReaderError):
    """A file cannot be imported: damaged, too large, unsafe, or of another form."""


class NotTaken(NamedTuple):
    """Something in a file that was not taken over: a code for ``wording.py`` and values."""

    code: str
    values: tuple[tuple[str, str | int], ...] = ()

    def as_error(self) -> ImportFileError:
        """Give it as an error, whose text is the sentence for people."""
        return ImportFileError(self.code, **dict(self.values))


class ImportReport(NamedTuple):
    """What an import took over and what it did not."""

    annotations: int = 0
    labels: int = 0  # new ones
    orphans: int = 0  # of the annotations, those whose place was not found
    not_taken: tuple[NotTaken, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportTarget:
    """The open cable that marks are imported into, and what is there already."""

    cable: Cable
    source: SourceDescription
    annotations: AnnotationSet = field(default_factory=AnnotationSet)


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file held, placed on the cable; not yet merged with what is there."""

    annotations: AnnotationSet
    report: ImportReport


@dataclass(frozen=True, slots=True)
class Import:
    """One form: what it is called, how to tell it and how to read it."""

    name: str  # web-annotation
    title: str
    suffixes: tuple[str, ...]
    sniff: Callable[
        [bytes], bool
    ]  # the file's first bytes, at least HEAD of them if it has so many
    read: Callable[[bytes, ImportTarget, str], Imported]  # data, into, file name for messages
    holds_marks: bool = True  # not only labels


class Remarks:
    """Collects what is not taken, each kind of thing once with its count."""

    def __init__(self) -> None:
        self._counts: Counter[NotTaken] = Counter()

    def add(self, code: str, **values: str | int) -> None:
        """Remember one thing that is not taken."""
        self._counts[NotTaken(code, tuple(values.items()))] += 1

    def as_tuple(self) -> tuple[NotTaken, ...]:
        """Give the remarks in their order, with ``count`` among the values."""
        return tuple(
            NotTaken(one.code, (*one.values, ("count", count)))
            for one, count in self._counts.items()
        )
