"""REFI-QDA project (.qdpx): text, codes, codings and notes for programs of qualitative analysis.

A ZIP with ``project.qde`` and one UTF-8 text a cable in ``sources/``. Positions are code points
of that text, the end exclusive. What the importers ask for beyond the schema (QualCoder read at
c3204641): the text in a file of its own named ``internal://``, line feeds only, no byte order
mark, CodeRef first in a Coding, times without fractions, GUIDs in one letter case, source and
code names that are unique, and one Coding of a code for each place and person.

One annotation is one PlainTextSelection a target, its labels Codings, its note the Description.
QualCoder keeps one coding of a code, and one note, for each place and person; annotations that
would collide share a selection, whose Notes then hold each annotation's own note and name, so
that nothing is lost and our import can take them apart again. Marks on the whole cable, and
those that lost their place, are on all of the text.

Not in it: colours of highlights, status, replies, links (the project's Description says so).
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cable_reader.annotate.annotation import Label, LabelBook, Scope
from cable_reader.annotate.exchange import PROJECT_VARIABLES, PlainText, made_id, selection_id
from cable_reader.cable.patterns import pattern
from cable_reader.exports.export import Export
from cable_reader.exports.refi_codebook import Codes
from cable_reader.exports.selection import choose
from cable_reader.exports.xml_text import Attributes, XmlWriter, lf

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cable_reader.annotate.annotation import Annotation, Target
    from cable_reader.exports.export import ExportJob, Provenance
    from cable_reader.exports.selection import Selection

_NOT_LF = pattern(r"[^\n]")
_NOT_IN_NAMES = pattern(r"[^\w .()+-]+")
_FRACTION = pattern(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z")
_NAME_LENGTH = 80  # code points of a quote that name a selection
_LOST = "Not in this file: colours of highlights, status, importance, replies, links."


def write(job: ExportJob) -> bytes:
    """Write all cables as one project."""
    project = _Project(job)
    for item in job.items:
        project.add(choose(item, job.options), job.provenance(item))
    return project.to_bytes()


EXPORT = Export(
    name="refi-qda",
    title="REFI-QDA project (.qdpx)",
    suffix=".qdpx",
    write=write,
    holds_many=True,
)


@dataclass(slots=True)
class _Place:
    """A selection: a place of one person's, with the annotations that share it."""

    start: int
    end: int
    author: str
    marks: list[tuple[Annotation, int, Target | None]] = field(default_factory=list)

    def collides(self, annotation: Annotation) -> bool:
        """Whether an importer would take the annotation for one that is here."""
        mine = {label for one, _, _ in self.marks for label in one.labels}
        return not mine.isdisjoint(annotation.labels) or not (mine or annotation.labels)


class _Project:
    """The project while sources are added to it."""

    def __init__(self, job: ExportJob) -> None:
        self.job = job
        self.when = _moment(job.exported_at, None) or "1980-01-01T00:00:00Z"
        self.codes = Codes()
        self.users: dict[str, str] = {}
        self.names: dict[str, int] = {}
        self.texts: dict[str, bytes] = {}
        self.sources = XmlWriter(depth=2)
        self.notes = XmlWriter(depth=2)
        self.note_count = 0

    def to_bytes(self) -> bytes:
        """Give the archive; the same job gives the same bytes."""
        stream = io.BytesIO()
        numbers = [int(one) for one in re.findall(r"\d+", self.when)]
        year, month, day, hour, minute, second = (*numbers, *[0] * 6)[:6]
        stamp = (max(year, 1980), max(month, 1), max(day, 1), hour, minute, second)
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            for name, data in {"project.qde": self._project(), **self.texts}.items():
                member = zipfile.ZipInfo(name, stamp)
                member.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(member, data)
        return stream.getvalue()

    def _project(self) -> bytes:
        xml = XmlWriter()
        attributes: Attributes = {
            "xmlns": "urn:QDA-XML:project:1.0",
            "name": "Cables",
            "origin": self.job.program,
            "creationDateTime": self.when,
        }
        xml.start("Project", attributes)
        if self.users:
            with xml.inside("Users"):
                for name, guid in self.users.items():
                    xml.line_element("User", attributes={"guid": guid, "name": name})
        if len(self.codes):
            with xml.inside("CodeBook"):
                self.codes.write(xml)
        if self.texts:
            with xml.inside("Variables"):
                for name in PROJECT_VARIABLES:
                    variable = {"guid": made_id("variable", name), "name": name}
                    xml.line_element("Variable", attributes=variable | {"typeOfVariable": "Text"})
            with xml.inside("Sources"):
                xml.take(self.sources)
        if self.note_count:
            with xml.inside("Notes"):
                xml.take(self.notes)
        xml.line_element(
            "Description",
            f"Exported by {self.job.program} on {self.job.exported_at}. {_LOST}",
        )
        xml.line(-1)
        xml.end("Project")
        return xml.to_bytes()

    def add(self, chosen: Selection, provenance: Provenance) -> None:
        """Add one cable."""
        self.codes.add(chosen.annotations.book)
        used = dict.fromkeys(label for one in chosen.annotations for label in one.labels)
        for label in used:  # one that the book does not know keeps its identity as its name
            if label not in chosen.annotations.book:
                self.codes.add(LabelBook((Label(label, label),)))
        guid = made_id("source", provenance.sha256, provenance.locator or "")
        if f"sources/{guid}.txt" in self.texts:  # the same cable a second time
            guid = made_id("source", guid, str(len(self.texts)))
        shown = _ShownText(chosen)
        self.texts[f"sources/{guid}.txt"] = shown.text.encode("utf-8")
        xml = self.sources
        source: Attributes = {
            "guid": guid,
            "name": self._free_name(provenance.title),
            "plainTextPath": f"internal://{guid}.txt",
            "creationDateTime": self.when,
        }
        with xml.inside("TextSource", source):
            for place in _places(chosen, shown):
                self._selection(place, chosen)
            for name, value in zip(PROJECT_VARIABLES, _values(chosen, provenance), strict=True):
                if value:
                    with xml.inside("VariableValue"):
                        reference = {"targetGUID": made_id("variable", name)}
                        xml.line_element("VariableRef", attributes=reference)
                        xml.line_element("TextValue", value)

    def _free_name(self, title: str) -> str:
        """Give a name that is a file name everywhere, and used once."""
        name = _NOT_IN_NAMES.sub("-", title).strip(" .")[:_NAME_LENGTH] or "cable"
        key = name.casefold()  # file systems may not see capitals
        count = self.names[key] = self.names.get(key, 0) + 1
        return name if count == 1 else self._free_name(f"{name} ({count})")

    def _user(self, name: str) -> str | None:
        return self.users.setdefault(name, made_id("user", name)) if name else None

    def _selection(self, place: _Place, chosen: Selection) -> None:
        xml = self.sources
        first, number, _target = place.marks[0]
        notes = dict.fromkeys(lf(one.note) for one, _, _ in place.marks if one.note)
        names = dict.fromkeys(_name(target, chosen) for _, _, target in place.marks)
        attributes: Attributes = {
            "guid": selection_id(first.id, number),
            "name": " / ".join(names),
            "startPosition": str(place.start),
            "endPosition": str(place.end),
            "creatingUser": self._user(place.author),
            "creationDateTime": _moment(first.created, self.when),
            "modifyingUser": self._user(first.modified_by),
            "modifiedDateTime": _moment(first.modified, None),
        }
        with xml.inside("PlainTextSelection", attributes):
            if notes:
                xml.line_element("Description", "\n\n".join(notes))
            needs_note = self._needs_note(place)
            notes_of: dict[str, list[str]] = {}  # label -> the notes of those that carry it
            for annotation, number, target in place.marks:
                selection = selection_id(annotation.id, number)
                if needs_note:
                    self._note(selection, annotation, target, chosen)
                for label in annotation.labels:
                    of_label = notes_of.setdefault(self.codes.guid(label), [])
                    of_label += [_note_guid(selection)] if needs_note else []
            for code, of_label in notes_of.items():
                self._coding(place, code, of_label)
            for annotation, number, _target in place.marks if needs_note else ():
                reference = {"targetGUID": _note_guid(selection_id(annotation.id, number))}
                xml.line_element("NoteRef", attributes=reference)

    @staticmethod
    def _needs_note(place: _Place) -> bool:
        """Whether the selection alone does not say which annotation said what, or where."""
        return len(place.marks) > 1 or any(
            target is not None and not target.is_placed for _, _, target in place.marks
        )

    def _coding(self, place: _Place, code: str, notes: list[str]) -> None:
        """Write a code once a place: QualCoder warns of a second coding of the same."""
        annotation, number, _target = place.marks[0]
        attributes: Attributes = {
            "guid": made_id("coding", annotation.id, str(number), code),
            "creatingUser": self._user(place.author),
            "creationDateTime": _moment(annotation.created, self.when),
        }
        with self.sources.inside("Coding", attributes):
            self.sources.line_element("CodeRef", attributes={"targetGUID": code})
            for note in dict.fromkeys(notes):
                self.sources.line_element("NoteRef", attributes={"targetGUID": note})

    def _note(
        self, selection: str, annotation: Annotation, target: Target | None, chosen: Selection
    ) -> None:
        """Write what one annotation of a shared selection says, under its own identity."""
        self.note_count += 1
        attributes: Attributes = {
            "guid": _note_guid(selection),
            "name": f"{selection} {_name(target, chosen)}",
            "creatingUser": self._user(annotation.author),
            "creationDateTime": _moment(annotation.created, self.when),
        }
        words = chosen.quote(target) if target is not None else ""
        with self.notes.inside("Note", attributes):
            if words:
                self.notes.line_element("Description", lf(words))
            self.notes.line_element("PlainTextContent", lf(annotation.note))


class _ShownText:
    """The text file of one cable, with what is not shown taken out or masked."""

    def __init__(self, chosen: Selection) -> None:
        source = chosen.cable.text
        self._cuts: list[tuple[int, int, int]] = []  # source start, source end, place of the rest
        parts: list[str] = []
        at = size = 0
        for start, end in chosen.withheld if chosen.shows_text else ():
            gap = f"[{end - start} characters left out]\n"
            parts += [source[at:start], gap]
            size += start - at + len(gap)
            self._cuts.append((start, end, size))
            at = end
        self._plain = PlainText("".join([*parts, source[at:]]))
        self.text = self._plain.text
        if not chosen.shows_text:
            self.text = _NOT_LF.sub("\N{MIDDLE DOT}", self.text)

    def place(self, offset: int) -> int:
        """Give the place of an offset of the cable's text."""
        moved = offset
        for start, end, after in self._cuts:
            if offset < start:
                break
            moved = after + max(offset - end, 0)
        return self._plain.out(moved)


def _places(chosen: Selection, shown: _ShownText) -> list[_Place]:
    """Put the annotations on their places, those that collide on one."""
    places: list[_Place] = []
    here: dict[tuple[int, int, str], list[_Place]] = {}
    for annotation in chosen.annotations:
        targets: Sequence[Target | None] = annotation.targets or (None,)
        for number, target in enumerate(targets):
            start, end = 0, len(shown.text)
            if target is not None and target.span is not None and target.is_placed:
                start, end = (shown.place(offset) for offset in target.span)
            # Where nobody is named, QualCoder puts "default".
            same = here.setdefault((start, end, annotation.author or "default"), [])
            meeting = [place for place in same if place.collides(annotation)]
            if not meeting:
                meeting = [_Place(start, end, annotation.author)]
                same.append(meeting[0])
                places.append(meeting[0])
            meeting[0].marks.append((annotation, number, target))
            for other in meeting[1:]:  # it collides with both: all become one
                meeting[0].marks += other.marks
                same.remove(other)
                places.remove(other)
    return places


def _name(target: Target | None, chosen: Selection) -> str:
    """Name a selection so that people and our import know what was marked."""
    if target is None or target.scope == Scope.CABLE:
        return "cable"
    if not target.is_placed:
        return f"place lost: {target.scope}"
    if target.scope == Scope.PARAGRAPH:
        return f"paragraph {target.para or target.ordinal}"
    if target.scope in {Scope.FIELD, Scope.ADDRESSEE}:
        return f"{target.scope} {target.field or ''}".strip()
    words = " ".join(chosen.quote(target).split())
    return f"“{words[:_NAME_LENGTH]}”"


def _note_guid(selection: str) -> str:
    return made_id("note", selection)


def _moment(time: str | None, otherwise: str | None) -> str | None:
    match = _FRACTION.fullmatch(time or "")
    return f"{match[1]}Z" if match else otherwise


def _values(chosen: Selection, provenance: Provenance) -> Iterable[str]:
    facts, banner = chosen.cable.facts, chosen.cable.banner
    return (
        banner.level.title if banner and banner.level is not None else "",
        facts.date_time.iso or "" if facts.date_time else "",
        facts.sender.plad if facts.sender else "",
        provenance.message_reference or "",
        provenance.file_name,
        provenance.locator or "",
        str(provenance.size),
        provenance.sha256,
        provenance.exported_at,
        provenance.program,
        str(chosen.left_out),
    )
