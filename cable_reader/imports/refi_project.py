"""REFI-QDA project (.qdpx): the codings and notes of the source that is the open cable.

A source is the cable when its text is the same but for line ends, or the same words with other
white space (then marks are looked for by their words), or when it carries the cable's own
identity or name. Selections become annotations: codes their labels, Description or linked Note
their note. What our export put together on one selection is taken apart again by its Notes.
What is said about the whole text becomes a note on the cable. Cases, variables, sets, graphs,
memos of other things and media are not taken and reported.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.annotate.annotation import Person, target_for_cable
from cable_reader.annotate.exchange import PlainText, made_id
from cable_reader.annotate.label import clean_name
from cable_reader.cable.patterns import pattern
from cable_reader.imports.archive import Archive
from cable_reader.imports.counting import counting_of
from cable_reader.imports.importing import Import, Imported, ImportFileError, Remarks
from cable_reader.imports.labels import LabelMatcher, as_uuid
from cable_reader.imports.moments import moment
from cable_reader.imports.placing import finished
from cable_reader.imports.refi_codebook import (
    child,
    children,
    guid_of,
    local_name,
    report_sets,
    take_codes,
    text_of,
)
from cable_reader.imports.refi_marks import Mark, Marks, Places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.annotate.xml_loader import XmlElement
    from cable_reader.imports.importing import ImportTarget

_OWN_NOTE = pattern(r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (.+)", re.DOTALL)
_INTERNAL = pattern(r"internal:/+(.+)")
_NOT_TAKEN = {
    "Cases": "import-cases",
    "Links": "",  # used for notes
    "Graphs": "import-graphs",
    "Variables": "import-variables",
    "Description": "",
}
_MEDIA = frozenset({"PictureSource", "PDFSource", "AudioSource", "VideoSource"})


def read(data: bytes, into: ImportTarget, name: str) -> Imported:
    """Read the marks; raises XmlError, ImportFileError: import-zip..., import-not-refi."""
    # Loaded here, with lxml, so that listing the forms stays quick.
    from cable_reader.annotate.xml_loader import load_xml

    remarks = Remarks()
    archive = Archive(data, name, remarks)
    project = min((one for one in archive.members if one.lower().endswith(".qde")), default=None)
    if project is None:
        raise ImportFileError("import-not-refi", path=name)
    root = load_xml(archive.read(project), f"{name}: {project}")
    if local_name(root) != "Project":
        raise ImportFileError("import-not-refi", path=name)
    reader = _Reader(root, archive, into, remarks)
    reader.read()
    people = {person.name.casefold(): person for person in into.annotations.people}
    for name_ in filter(None, reader.users.values()):
        people.setdefault(name_.casefold(), Person(name_))
    marks = reader.marks.annotations()
    return finished(marks, reader.matcher.book, people.values(), into, remarks)


def sniff(head: bytes) -> bool:
    """Look for a ZIP archive: no other form is one."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


IMPORT = Import(
    name="refi-qda",
    title="REFI-QDA project (.qdpx)",
    suffixes=(".qdpx",),
    sniff=sniff,
    read=read,
)


class _Reader:
    """Goes through one project."""

    def __init__(
        self, root: XmlElement, archive: Archive, into: ImportTarget, remarks: Remarks
    ) -> None:
        self._root = root
        self._archive = archive
        self._into = into
        self._remarks = remarks
        self._plain = PlainText(into.cable.text)
        self.matcher = LabelMatcher(into.annotations.book, remarks)
        self.users: dict[str, str] = {}
        self._notes: dict[str, XmlElement] = {}
        self._linked: dict[str, list[str]] = {}  # one end of a link -> the others
        self._used: set[str] = set()  # notes
        self._places = Places(into.cable, self._plain)
        self.marks = Marks()

    def read(self) -> None:
        """Read codes, users and notes, then the sources."""
        for user in self._inside("Users", "User"):
            self.users[guid_of(user)] = clean_name(user.get("name", ""))
        book = child(self._root, "CodeBook")
        codes = child(book, "Codes") if book is not None else None
        if codes is not None:
            take_codes(codes, self.matcher)
        self._notes = {guid_of(note): note for note in self._inside("Notes", "Note")}
        for link in self._inside("Links", "Link"):
            ends = [guid_of(link, "originGUID"), guid_of(link, "targetGUID")]
            for one, other in (ends, ends[::-1]):
                self._linked.setdefault(one, []).append(other)
        sources = child(self._root, "Sources")
        for source in sources if sources is not None else ():
            if local_name(source) == "TextSource":
                self._source(source)
            elif local_name(source) in _MEDIA:
                self._remarks.add("import-media", name=source.get("name", ""))
        self._report_rest()

    def _inside(self, outer: str, inner: str) -> Iterator[XmlElement]:
        element = child(self._root, outer)
        return children(element, inner) if element is not None else iter(())

    def _report_rest(self) -> None:
        for element in self._root:
            code = _NOT_TAKEN.get(local_name(element))
            if code:
                self._remarks.add(code, number=len(element))
        report_sets(self._root, self._remarks)
        for guid, note in self._notes.items():
            if guid not in self._used and not _OWN_NOTE.fullmatch(note.get("name", "")):
                self._remarks.add("import-memo", name=note.get("name", ""))

    # -- sources

    def _source(self, source: XmlElement) -> None:
        name = source.get("name", "")
        file = self._file_text(source)
        if file is None:
            self._remarks.add("import-no-text", name=name)
            return
        text = PlainText(file).text
        same = text == self._plain.text
        if not (same or self._is_cable(source, text)):
            self._remarks.add("import-other-cable", name=name)
            return
        self._memos(source)
        for number, coding in enumerate(children(source, "Coding")):
            mark = Mark(
                made_id("coding", guid_of(source), str(number)),
                target_for_cable(),
                "",
                self._user(coding),
                moment(coding.get("creationDateTime")),
                None,
            )
            self._add(mark, [coding])
        self._selections(source, file, text, same=same)

    def _selections(self, source: XmlElement, file: str, text: str, *, same: bool) -> None:
        """Take what points into the text, its own selections and those of notes, as it counts."""
        selections = [(one, None) for one in children(source, "PlainTextSelection")]
        selections += [
            (one, note)  # the words of a note that points into the source
            for note in self._referred(source)
            for one in children(note, "PlainTextSelection")
        ]
        places = [
            (*place, one.get("name", "")) for one, _ in selections if (place := _counted(one))
        ]
        returns = "ATLAS" not in self._root.get("origin", "").upper()  # it leaves them out
        counting = counting_of(text, file, places, returns=returns)
        for selection, note in selections:
            place = _counted(selection)
            span = counting.span(*place) if place else None
            if span is None:
                self._remarks.add("import-no-place")
            elif note is not None:
                self._pointing_note(note, selection, span, text, same=same)
            else:
                self._selection(selection, span, text, same=same)

    def _referred(self, element: XmlElement) -> list[XmlElement]:
        """Give the notes that an element refers to."""
        guids = (guid_of(one, "targetGUID") for one in children(element, "NoteRef"))
        return [self._notes[guid] for guid in guids if guid in self._notes]

    def _memos(self, source: XmlElement) -> None:
        """Take what is said about the whole text as notes on the cable."""
        about = [(guid_of(source), source, text_of(source, "Description"))]
        about += [
            (guid_of(note), note, self._words_of(note))
            for note in self._referred(source)
            if child(note, "PlainTextSelection") is None
        ]
        for guid, element, words in about:
            self._used.add(guid)
            if words:
                mark = Mark(
                    made_id("memo", guid),
                    target_for_cable(),
                    words,
                    self._user(element),
                    _created(element),
                    moment(element.get("modifiedDateTime")),
                )
                self._add(mark, [])

    def _words_of(self, note: XmlElement) -> str:
        parts = (text_of(note, "Description"), self._file_text(note) or "")
        return PlainText("\n\n".join(part for part in parts if part)).text

    def _pointing_note(
        self,
        note: XmlElement,
        selection: XmlElement,
        span: tuple[int, int],
        text: str,
        *,
        same: bool,
    ) -> None:
        self._used.add(guid_of(note))
        mark = Mark(
            as_uuid(guid_of(selection) or guid_of(note)),
            self._places.target(selection.get("name", ""), span, text, "", same=same),
            self._words_of(note),
            self._user(note),
            _created(note),
            moment(note.get("modifiedDateTime")),
        )
        self._add(mark, list(children(selection, "Coding")))

    def _file_text(self, element: XmlElement) -> str | None:
        """Give the plain text of a source or note with its line ends; None if there is none."""
        inline = child(element, "PlainTextContent")
        if inline is not None:
            return inline.text or ""
        match = _INTERNAL.fullmatch(element.get("plainTextPath", ""))
        if match is None:
            return None
        for folder in ("sources", "Sources"):
            member = f"{folder}/{match[1]}"
            if member in self._archive.members:
                data = self._archive.read(member)
                return data.decode("utf-8-sig", "replace")
        return None

    def _is_cable(self, source: XmlElement, text: str) -> bool:
        described = self._into.source
        ours = made_id("source", described.sha256, described.locator or "")
        name = source.get("name", "").casefold()
        return (
            text.split() == self._plain.text.split()
            or guid_of(source) == ours
            or (described.mrn is not None and name == described.mrn.casefold())
        )

    # -- selections

    def _selection(
        self, selection: XmlElement, span: tuple[int, int], text: str, *, same: bool
    ) -> None:
        codings = list(children(selection, "Coding"))
        own = [
            (note, match)
            for reference in children(selection, "NoteRef")
            if (note := self._notes.get(guid_of(reference, "targetGUID"))) is not None
            and (match := _OWN_NOTE.fullmatch(note.get("name", "")))
        ]
        for note, match in own:
            mark = Mark(
                match[1],
                self._places.target(match[2], span, text, text_of(note, "Description"), same=same),
                text_of(note, "PlainTextContent"),
                self._user(note),
                moment(note.get("creationDateTime")),
                None,
            )
            self._add(mark, [one for one in codings if _refers(one, guid_of(note))])
        if own:
            return
        made_by = next((one for one in (selection, *codings) if self._user(one)), selection)
        mark = Mark(
            self._identity(selection, span),
            self._places.target(selection.get("name", ""), span, text, "", same=same),
            self._note(selection, codings),
            self._user(made_by),
            next(filter(None, map(_created, (selection, *codings))), None),
            moment(selection.get("modifiedDateTime")),
        )
        self._add(mark, codings)

    def _identity(self, selection: XmlElement, span: tuple[int, int]) -> str:
        guid = guid_of(selection)
        if guid:
            return as_uuid(guid)
        codes = [guid_of(one, "targetGUID") for one in selection.iter("{*}CodeRef")]
        note = text_of(selection, "Description")
        return made_id("selection", str(span[0]), str(span[1]), *codes, note)

    def _note(self, selection: XmlElement, codings: list[XmlElement]) -> str:
        """Join what is said about a selection: its description, notes referred to or linked."""
        parts = [text_of(selection, "Description")]
        guids = [guid_of(selection)]
        guids += [
            guid_of(reference, "targetGUID")
            for element in (selection, *codings)
            for reference in children(element, "NoteRef")
        ]
        for guid in [*guids, *self._linked.get(guids[0], ())]:
            note = self._notes.get(guid)
            if note is not None:
                self._used.add(guid)
                parts.append(self._words_of(note))
        return "\n\n".join(dict.fromkeys(part for part in parts if part))

    def _add(self, mark: Mark, codings: list[XmlElement]) -> None:
        for coding in codings:
            reference = child(coding, "CodeRef")
            guid = guid_of(reference, "targetGUID") if reference is not None else ""
            label = self.matcher.here(guid)
            if label is None:
                self._remarks.add("import-code-unknown", name=guid)
            elif label not in mark.labels:
                mark.labels.append(label)
        if self.marks.add(mark):
            self._remarks.add("import-twice", name=mark.id)

    def _user(self, element: XmlElement) -> str:
        guid = guid_of(element, "creatingUser") or guid_of(element, "modifyingUser")
        return self.users.get(guid, "")


def _refers(coding: XmlElement, note: str) -> bool:
    return any(guid_of(one, "targetGUID") == note for one in children(coding, "NoteRef"))


def _created(element: XmlElement) -> str | None:
    return moment(element.get("creationDateTime") or element.get("modifiedDateTime"))


def _counted(selection: XmlElement) -> tuple[int, int] | None:
    """Give the places as the file has them."""
    try:
        return int(selection.get("startPosition", "")), int(selection.get("endPosition", ""))
    except ValueError:
        return None
