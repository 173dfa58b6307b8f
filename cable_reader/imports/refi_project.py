"""REFI-QDA project (.qdpx): the codings and notes of the source that is the open cable.

A source is the cable when its text is the same but for line ends, or the same words with other
white space (then marks are looked for by their words), or when it carries the cable's own
identity or name; the text of a PDF is one too. Selections become annotations, one for each person
who coded there: codes their labels, Description or linked Note their note. What our export put
together on one selection is taken apart again by its Notes. What is said about the whole text
becomes a note on the cable. Cases, variables, sets, graphs, links between other things, memos of
other things and media are not taken and reported.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from cable_reader.annotate.annotation import Person, target_for_cable
from cable_reader.annotate.exchange import PROGRAM, PlainText, made_id
from cable_reader.annotate.label import clean_name
from cable_reader.imports.archive import Archive
from cable_reader.imports.counting import counting_of
from cable_reader.imports.importing import Import, Imported, ImportFileError, Remarks
from cable_reader.imports.known import news
from cable_reader.imports.labels import LabelMatcher, as_uuid
from cable_reader.imports.moments import moment
from cable_reader.imports.placing import finished
from cable_reader.imports.refi_codebook import (
    child,
    children,
    guid_of,
    local_name,
    take_codes,
    text_of,
)
from cable_reader.imports.refi_leftovers import has_name_of_its_own, report_rest
from cable_reader.imports.refi_marks import Mark, Marks, Places
from cable_reader.imports.refi_notes import Notes, pointers
from cable_reader.imports.refi_texts import Texts, project_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cable_reader.annotate.target import Target
    from cable_reader.annotate.xml_loader import XmlElement
    from cable_reader.imports.importing import ImportTarget

_NAME_LENGTH = 60  # code points of a name in a report
_MEDIA = frozenset({"PictureSource", "PDFSource", "AudioSource", "VideoSource"})


def read(data: bytes, into: ImportTarget, name: str) -> Imported:
    """Read the marks; raises XmlError, ImportFileError: import-zip..., import-not-refi."""
    # Loaded here, with lxml, so that listing the forms stays quick.
    from cable_reader.annotate.xml_loader import load_xml

    remarks = Remarks()
    archive = Archive(data, name, remarks)
    project = project_in(archive)
    root = load_xml(archive.read(project), f"{name}: {project}")
    if local_name(root) != "Project":
        raise ImportFileError("import-not-refi", path=name)
    reader = _Reader(root, Texts(archive, project, remarks), into, remarks)
    reader.read()
    people = {person.name.casefold(): person for person in into.annotations.people}
    for name_ in filter(None, reader.users.values()):
        people.setdefault(name_.casefold(), Person(name_))
    marks = reader.marks.annotations()
    if not reader.is_of_ours:
        marks = news(marks, into.annotations, remarks)
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
        self, root: XmlElement, texts: Texts, into: ImportTarget, remarks: Remarks
    ) -> None:
        self._root = root
        self._texts = texts
        self._into = into
        self._remarks = remarks
        self._plain = PlainText(into.cable.text)
        self.matcher = LabelMatcher(into.annotations.book, remarks)
        self.users: dict[str, str] = {}
        self._notes = Notes(
            self._inside("Notes", "Note"), self._inside("Links", "Link"), texts, remarks
        )
        self._places = Places(into.cable, self._plain)
        self.is_of_ours = root.get("origin", "").startswith(PROGRAM)
        # Others write a selection for each coding; ours are apart because they are of two marks.
        self.marks = Marks(joined=not self.is_of_ours)

    def read(self) -> None:
        """Read codes and users, then the sources."""
        for user in self._inside("Users", "User"):
            self.users[guid_of(user)] = clean_name(user.get("name", ""))
        book = child(self._root, "CodeBook")
        codes = child(book, "Codes") if book is not None else None
        if codes is not None:
            take_codes(codes, self.matcher)
        sources = child(self._root, "Sources")
        for source in sources if sources is not None else ():
            if local_name(source) == "TextSource":
                self._source(source, source)
            elif local_name(source) in _MEDIA:
                self._media(source)
        report_rest(self._root, self._notes.rest(), self._notes.used, self._remarks)

    def _inside(self, outer: str, inner: str) -> Iterator[XmlElement]:
        element = child(self._root, outer)
        return children(element, inner) if element is not None else iter(())

    # -- sources

    def _media(self, source: XmlElement) -> None:
        """Take the text that a PDF has; its pages, and all other media, are reported."""
        text = child(source, "Representation")
        taken = text is not None and self._source(text, source)
        if not taken or child(source, "PDFSelection") is not None:
            self._remarks.add("import-media", name=source.get("name", ""))

    def _source(self, source: XmlElement, outer: XmlElement) -> bool:
        """Take the marks of a text, and what is said of what it is the text of, if it is the cable."""
        name = outer.get("name", "")
        file = self._texts.of(source, needed=True)
        if file is None:
            return False
        text = PlainText(file).text
        same = text == self._plain.text
        if not (same or self._is_cable(source, name, text)):
            self._remarks.add("import-other-cable", name=name)
            return False
        for one in dict.fromkeys((outer, source)):
            self._memos(one)
            self._codings(one)
        self._selections(source, file, text, same=same)
        return True

    def _is_cable(self, source: XmlElement, name: str, text: str) -> bool:
        described = self._into.source
        ours = made_id("source", described.sha256, described.locator or "")
        names = {name.casefold(), PurePath(name).stem.casefold()}
        return (
            text.split() == self._plain.text.split()
            or guid_of(source) == ours
            or (described.mrn is not None and described.mrn.casefold() in names)
        )

    def _codings(self, source: XmlElement) -> None:
        """Take codes of the whole text."""
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

    def _memos(self, source: XmlElement) -> None:
        """Take what is said about the whole text as notes on the cable."""
        about = [(guid_of(source), source, text_of(source, "Description"))]
        about += [
            (guid_of(note), note, self._notes.words_of(note))
            for note in self._notes.referred(source)
            if not pointers(note)
        ]
        for guid, element, words in about:
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

    # -- selections

    def _selections(self, source: XmlElement, file: str, text: str, *, same: bool) -> None:
        """Take what points into the text, its own selections and those of notes, as it counts."""
        selections: list[tuple[XmlElement, XmlElement | None]] = [
            (one, None) for one in children(source, "PlainTextSelection")
        ]
        only = sum(1 for _ in self._root.iter("{*}TextSource", "{*}Representation")) == 1
        selections += self._notes.pointing(source, only=only)
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
                continue
            here = _Here(span, text, same=same)
            if note is not None:
                self._pointing_note(note, selection, here)
            elif not self._of_ours(selection, here):
                self._of_others(selection, here)

    def _pointing_note(self, note: XmlElement, selection: XmlElement, here: _Here) -> None:
        mark = Mark(
            as_uuid(guid_of(selection) or guid_of(note)),
            self._target(selection.get("name", ""), here),
            self._notes.words_of(note),
            self._user(note),
            _created(note),
            moment(note.get("modifiedDateTime")),
        )
        self._add(mark, [])

    def _of_ours(self, selection: XmlElement, here: _Here) -> bool:
        """Take apart what our export put on one selection; False if it is none of those."""
        codings = list(children(selection, "Coding"))
        own = self._notes.own(selection)
        for note, match in own:
            mark = Mark(
                match[1],
                self._target(match[2], here, text_of(note, "Description")),
                text_of(note, "PlainTextContent"),
                self._user(note),
                moment(note.get("creationDateTime")),
                None,
            )
            self._add(mark, [one for one in codings if _refers(one, guid_of(note))])
        return bool(own)

    def _of_others(self, selection: XmlElement, here: _Here) -> None:
        """Take a selection; of what others than its author coded there, marks of their own."""
        codings = list(children(selection, "Coding"))
        name = selection.get("name", "")
        if has_name_of_its_own(name, here.text[slice(*here.span)]):
            self._remarks.add("import-name", name=name[:_NAME_LENGTH])
        author = next(filter(None, map(self._user, (selection, *codings))), "")
        mark = Mark(
            self._identity(selection, here.span),
            self._target(name, here),
            self._notes.about(selection, codings),
            author,
            next(filter(None, map(_created, (selection, *codings))), None),
            moment(selection.get("modifiedDateTime")),
        )
        coders: dict[str, list[XmlElement]] = {author: []}
        for coding in codings:
            coders.setdefault(self._user(coding) or author, []).append(coding)
        own = coders.pop(author)
        if own or mark.note or not coders:
            self._add(mark, own)
        for coder, theirs in coders.items():
            identity = made_id("coder", mark.id, coder)
            created = next(filter(None, map(_created, theirs)), None)
            self._add(Mark(identity, mark.target, "", coder, created, None), theirs)

    def _identity(self, selection: XmlElement, span: tuple[int, int]) -> str:
        guid = guid_of(selection)
        if guid:
            return as_uuid(guid)
        codes = [guid_of(one, "targetGUID") for one in selection.iter("{*}CodeRef")]
        note = text_of(selection, "Description")
        return made_id("selection", str(span[0]), str(span[1]), *codes, note)

    def _target(self, name: str, here: _Here, quote: str = "") -> Target:
        return self._places.target(name, here.span, here.text, quote, same=here.same)

    def _add(self, mark: Mark, codings: Iterable[XmlElement]) -> None:
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


@dataclass(frozen=True, slots=True)
class _Here:
    """A place in a source's text, and whether that is the cable's text."""

    span: tuple[int, int]
    text: str
    same: bool


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
