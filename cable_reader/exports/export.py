"""What an export is: a form in which cables and marks leave the program.

>>> from cable_reader.exports import EXPORTS, export_named
>>> items = (ExportInput(source, cable, annotations, cable.findings),)
>>> job = ExportJob(items, exported_at="2026-11-23T09:30:00Z", options=Options(notes=False))
>>> data = export_named("tei").write(job)          # bytes, for files.atomic_write
>>> export_named("tei").file_name(items[0])        # "08TOKYO2367.tei.xml"

A form whose ``holds_many`` is false takes one cable a file: give it jobs of one item each. The
others go through ``items`` once, so these may be a generator that reads, parses and forgets.
The command line maps: ``--labels A,B`` to ``Options.labels`` (names or uuids), ``--levels C,S``
through ``levels_named``, ``--only-annotated``, ``--without notes,authors,text``, ``--ism``.
Errors: ExportError (export-one-cable, export-level, export-unknown).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from cable_reader import __version__
from cable_reader.cable.markings import Level
from cable_reader.cable.patterns import pattern
from cable_reader.errors import CableReaderError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cable_reader.annotate.annotation import AnnotationSet
    from cable_reader.annotate.source import SourceLike
    from cable_reader.cable.finding import Finding
    from cable_reader.cable.record import Cable

_NOT_IN_NAMES = pattern(r"[^\w.+-]+")
_NAME_LENGTH = 80  # code points, and
_NAME_BYTES = 200  # with a number and a suffix below the 255 bytes a file name may have
# Devices on Windows, whatever comes behind the dot.
_DEVICE = pattern(r"(?i:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])")


class ExportError(CableReaderError):
    """An export was asked for something it cannot do."""


@dataclass(frozen=True, slots=True)
class Options:
    """The parts chosen. The defaults leave nothing out."""

    only_annotated: bool = False  # of the paragraphs, those that carry a mark
    labels: frozenset[str] = frozenset()  # names (in any case) or uuids, nested ones included
    levels: frozenset[Level] = frozenset()  # of the paragraphs, by their effective level
    notes: bool = True
    authors: bool = True  # names of those who annotated
    source_text: bool = True  # the cable's text and quotations; what its header says stays
    ism: bool = False  # IC-ISM attributes: the file then looks like a live classified one

    @property
    def is_whole(self) -> bool:
        """Whether nothing at all is left out."""
        return replace(self, ism=False) == Options()


@dataclass(frozen=True, slots=True)
class ExportInput:
    """One cable to export, with the user's marks and what is odd about it."""

    source: SourceLike  # a containers.CableSource
    cable: Cable
    annotations: AnnotationSet
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportJob:
    """What to write into one file, and when (UTC, ``2026-11-23T09:30:00Z``)."""

    items: Iterable[ExportInput]
    exported_at: str
    options: Options = field(default_factory=Options)
    program: str = f"Cable Reader {__version__}"

    def only_item(self) -> ExportInput:
        """Give the one cable of a form that takes no more; raises ExportError."""
        items = tuple(self.items)
        if len(items) != 1:
            raise ExportError("export-one-cable", count=len(items))
        return items[0]

    def provenance(self, item: ExportInput) -> Provenance:
        """Say where one cable of this job comes from."""
        origin = item.source.origin
        reference = item.cable.facts.reference
        return Provenance(
            file_name=printable_name(origin.name),
            locator=origin.locator,
            sha256=origin.sha256,
            size=origin.size,
            message_reference=reference.canonical if reference else None,
            program=self.program,
            exported_at=self.exported_at,
        )


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where the exported cable comes from; stands in every export."""

    file_name: str  # without folders
    locator: str | None  # which part of the file
    sha256: str  # of the file's bytes
    size: int  # bytes
    message_reference: str | None
    program: str
    exported_at: str

    def as_dict(self) -> dict[str, str | int | None]:
        """Give the names and values in a fixed order."""
        return {
            "file": self.file_name,
            "locator": self.locator,
            "sha256": self.sha256,
            "bytes": self.size,
            "mrn": self.message_reference,
            "program": self.program,
            "exported": self.exported_at,
        }

    @property
    def title(self) -> str:
        """A short name for people: the message reference, else the file."""
        name = self.message_reference or self.file_name
        return f"{name} ({self.locator})" if self.locator and not self.message_reference else name


@dataclass(frozen=True, slots=True)
class Export:
    """One form: what it is called and how to write it."""

    name: str  # tei
    title: str  # TEI P5
    suffix: str  # .tei.xml
    write: Callable[[ExportJob], bytes]
    holds_many: bool = False  # one file takes any number of cables
    has_ism: bool = False  # takes ``Options.ism``; others pass over it
    is_slow: bool = False  # so that many files are better made by several processes

    def file_name(self, item: ExportInput) -> str:
        """Propose a file name: message reference or the source's name, safe on every system."""
        reference = item.cable.facts.reference
        name = reference.canonical if reference else None
        if name is None:
            name = PurePath(printable_name(item.source.origin.name)).stem
            if item.source.origin.locator:
                name = f"{name}-{item.source.origin.locator}"
        return f"{_safe_name(name)}{self.suffix}"


def _safe_name(name: str) -> str:
    """Give a name that any system takes: short, of letters, digits and few signs."""
    safe = _NOT_IN_NAMES.sub("-", name).strip("-.")[:_NAME_LENGTH]
    safe = safe.encode("utf-8", "replace")[:_NAME_BYTES].decode("utf-8", "ignore")
    return f"cable-{safe}" if _DEVICE.fullmatch(safe.partition(".")[0]) else safe or "cable"


def printable_name(path: str | None) -> str:
    """Give a path's last part with what cannot be printed shown as ``?``; ``-`` for none."""
    name = PurePath(path).name if path else "-"
    return "".join(character if character.isprintable() else "?" for character in name)


def levels_named(words: Iterable[str]) -> frozenset[Level]:
    """Turn ``C`` or ``confidential`` into levels; raises ExportError: export-level."""
    known = {level.letter: level for level in Level} | {level.title: level for level in Level}
    levels = set()
    for word in words:
        level = known.get(word.strip().upper())
        if level is None:
            letters = ", ".join(level.letter for level in Level)
            raise ExportError("export-level", word=word, known=letters)
        levels.add(level)
    return frozenset(levels)
