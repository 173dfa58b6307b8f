"""REFI-QDA project (.qdpx): the codings and notes of the source that is the open cable.

A source is the cable when its text is the same but for line ends, or the same words with other
white space (then marks are looked for by their words), or when it carries the cable's own
identity or name. Selections become annotations: codes their labels, Description or linked Note
their note. What our export put together on one selection is taken apart again by its Notes.
Cases, variables, sets, graphs, memos and media are not taken and reported.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cable_reader.annotate.annotation import (
    Annotation,
    Person,
    Scope,
    State,
    Target,
    target_for_cable,
)
from cable_reader.annotate.exchange import PlainText, made_id, selection_id
from cable_reader.annotate.label import clean_name
from cable_reader.cable.patterns import pattern
from cable_reader.imports.archive import Archive
from cable_reader.imports.importing import Import, Imported, ImportFileError, Remarks
from cable_reader.imports.labels import LabelMatcher, as_uuid
from cable_reader.imports.placing import finished, loose_target, target_at, target_of_words
from cable_reader.imports.refi_codebook import (
    child,
    children,
    local_name,
    report_sets,
    take_codes,
    text_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cable_reader.annotate.xml_loader import XmlElement
    from cable_reader.imports.importing import ImportTarget

_OWN_NOTE = pattern(r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (.+)", re.DOTALL)
_SCOPE = pattern(r"(cable|paragraph|field|addressee)(?: (.*))?", re.DOTALL)
_LOST = "place lost: "
_MOMENT = pattern(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z?")
_INTERNAL = pattern(r"internal:/+(.+)")
_CONTEXT = 32  # code points kept around the words
_NOT_TAKEN = {
    "Cases": "import-cases",
    "Links": "",  # used for notes
    "Graphs": "import-graphs",
    "Variables": "import-variables",
    "Description": "",
}
_MEDIA = frozenset({"PictureSource", "PDFSource", "AudioSource", "VideoSource"})


@dataclass(slots=True)
class _Mark:
    """One selection, or one annotation of a shared one, before targets are put together."""

    id: str
    target: Target
    note: str
    author: str
    created: str | None
    modified: str | None
    labels: list[str] = field(default_factory=list)


def read(data: bytes, into: ImportTarget, name: str) -> Imported:
    """Read the marks; raises XmlError, ImportFileError: import-zip..., import-not-refi."""
    # Loaded here, with lxml, so that listing the forms stays quick.
    from cable_reader.annotate.xml_loader import load_xml  # noqa: PLC0415

    remarks = Remarks()
    archive = Archive(data, name, remarks)
    project = min((one for one in archive.members if one.endswith(".qde")), default=None)
    if project is None:
        raise ImportFileError("import-not-refi", path=name)
    root = load_xml(archive.read(project), f"{name}: {project}")
    if local_name(root) != "Project":
        raise ImportFileError("import-not-refi", path=name)
    reader = _Reader(root, archive, into, remarks)
    reader.read()
    people = [*into.annotations.people]
    known = {person.name.casefold() for person in people}
    people += [Person(one) for one in reader.users.values() if one.casefold() not in known]
    return finished(reader.annotations(), reader.matcher.book, people, into, remarks)


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
        self.marks: dict[str, _Mark] = {}

    def read(self) -> None:
        """Read codes, users and notes, then the sources."""
        for user in self._inside("Users", "User"):
            self.users[_guid(user)] = clean_name(user.get("name", ""))
        book = child(self._root, "CodeBook")
        codes = child(book, "Codes") if book is not None else None
        if codes is not None:
            take_codes(codes, self.matcher)
        self._notes = {_guid(note): note for note in self._inside("Notes", "Note")}
        for link in self._inside("Links", "Link"):
            ends = [_guid(link, "originGUID"), _guid(link, "targetGUID")]
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
        text = self._text_of(source)
        if text is None:
            self._remarks.add("import-no-text", name=name)
            return
        same = text == self._plain.text
        if not (same or self._is_cable(source, text)):
            self._remarks.add("import-other-cable", name=name)
            return
        if text_of(source, "Description"):
            self._remarks.add("import-memo", name=name)
        for number, coding in enumerate(children(source, "Coding")):
            mark = _Mark(
                made_id("coding", _guid(source), str(number)),
                target_for_cable(),
                "",
                self._user(coding),
                _moment(coding.get("creationDateTime")),
                None,
            )
            self._add(mark, [coding])
        for selection in children(source, "PlainTextSelection"):
            self._selection(selection, text, same=same)

    def _text_of(self, element: XmlElement) -> str | None:
        """Give the plain text of a source or note, line feeds only; None if there is none."""
        inline = child(element, "PlainTextContent")
        if inline is not None:
            return PlainText(inline.text or "").text
        match = _INTERNAL.fullmatch(element.get("plainTextPath", ""))
        if match is None:
            return None
        for folder in ("sources", "Sources"):
            member = f"{folder}/{match[1]}"
            if member in self._archive.members:
                data = self._archive.read(member)
                return PlainText(data.decode("utf-8-sig", "replace")).text
        return None

    def _is_cable(self, source: XmlElement, text: str) -> bool:
        described = self._into.source
        ours = made_id("source", described.sha256, described.locator or "")
        name = source.get("name", "").casefold()
        return (
            text.split() == self._plain.text.split()
            or _guid(source) == ours
            or (described.mrn is not None and name == described.mrn.casefold())
        )

    # -- selections

    def _selection(self, selection: XmlElement, text: str, *, same: bool) -> None:
        span = _span(selection, len(text))
        if span is None:
            self._remarks.add("import-no-place")
            return
        codings = list(children(selection, "Coding"))
        own = [
            (note, match)
            for reference in children(selection, "NoteRef")
            if (note := self._notes.get(_guid(reference, "targetGUID"))) is not None
            and (match := _OWN_NOTE.fullmatch(note.get("name", "")))
        ]
        for note, match in own:
            mark = _Mark(
                match[1],
                self._target(match[2], span, text, text_of(note, "Description"), same=same),
                text_of(note, "PlainTextContent"),
                self._user(note),
                _moment(note.get("creationDateTime")),
                None,
            )
            self._add(mark, [one for one in codings if _refers(one, _guid(note))])
        if own:
            return
        mark = _Mark(
            as_uuid(selection.get("guid", "")),
            self._target(selection.get("name", ""), span, text, "", same=same),
            self._note(selection, codings),
            self._user(selection),
            _moment(selection.get("creationDateTime") or selection.get("modifiedDateTime")),
            _moment(selection.get("modifiedDateTime")),
        )
        self._add(mark, codings)

    def _note(self, selection: XmlElement, codings: list[XmlElement]) -> str:
        """Join what is said about a selection: its description, notes referred to or linked."""
        parts = [text_of(selection, "Description")]
        guids = [_guid(selection)]
        guids += [
            _guid(reference, "targetGUID")
            for element in (selection, *codings)
            for reference in children(element, "NoteRef")
        ]
        for guid in [*guids, *self._linked.get(guids[0], ())]:
            note = self._notes.get(guid)
            if note is not None:
                self._used.add(guid)
                parts += [text_of(note, "Description"), self._text_of(note) or ""]
        return "\n\n".join(dict.fromkeys(part for part in parts if part))

    def _add(self, mark: _Mark, codings: list[XmlElement]) -> None:
        for coding in codings:
            reference = child(coding, "CodeRef")
            guid = reference.get("targetGUID", "") if reference is not None else ""
            label = self.matcher.here(guid) or self.matcher.here(guid.lower())
            if label is None:
                self._remarks.add("import-code-unknown", name=guid)
            elif label not in mark.labels:
                mark.labels.append(label)
        if mark.id in self.marks:
            self._remarks.add("import-twice", name=mark.id)
        self.marks[mark.id] = mark

    def _user(self, element: XmlElement) -> str:
        guid = element.get("creatingUser") or element.get("modifyingUser") or ""
        return self.users.get(guid.lower().strip("{}"), "")

    def _target(
        self, name: str, span: tuple[int, int], text: str, quote: str, *, same: bool
    ) -> Target:
        """Make the target a selection means by its name and place."""
        cable = self._into.cable
        match = _SCOPE.fullmatch(name)
        scope = match[1] if match else str(Scope.SPAN)
        if name.startswith(_LOST):
            scope = name.removeprefix(_LOST)
            if not quote:
                return Target(scope, state=State.ORPHAN)
            return replace(loose_target(quote, "", "", None), scope=scope)
        if span == (0, len(text)) and scope == Scope.CABLE:
            return target_for_cable()
        if same:
            start, end = (self._plain.back(offset) for offset in span)
            target = target_at(cable, scope, start, end, match[2] if match else None)
            if target is not None:
                return target
        start, end = span
        before, after = text[max(start - _CONTEXT, 0) : start], text[end : end + _CONTEXT]
        words = text[start:end]
        found = target_of_words(cable, words, before, after) if words.strip() else None
        return found or loose_target(words, before, after, span)

    # -- the whole

    def annotations(self) -> Iterator[Annotation]:
        """Put the targets of one annotation together and yield the annotations."""
        further: set[str] = set()
        groups: dict[str, list[_Mark]] = {}
        for identity, mark in self.marks.items():
            group = [mark]
            while (following := selection_id(identity, len(group))) in self.marks:
                group.append(self.marks[following])
                further.add(following)
            groups[identity] = group
        for identity, group in groups.items():
            if identity in further:
                continue
            first = group[0]
            targets = [one.target for one in group]
            yield Annotation.new(
                *targets,
                at=first.created,
                note=first.note,
                labels=tuple(first.labels),
                author=first.author,
                modified=first.modified,
            ).having(id=identity)


def _refers(coding: XmlElement, note: str) -> bool:
    return any(_guid(one, "targetGUID") == note for one in children(coding, "NoteRef"))


def _guid(element: XmlElement, name: str = "guid") -> str:
    return str(element.get(name, "")).strip("{} ").lower()


def _span(selection: XmlElement, length: int) -> tuple[int, int] | None:
    try:
        start = int(selection.get("startPosition", ""))
        end = int(selection.get("endPosition", ""))
    except ValueError:
        return None
    return (start, end) if 0 <= start <= end <= length else None


def _moment(value: str | None) -> str | None:
    match = _MOMENT.fullmatch(value or "")
    return f"{match[1]}Z" if match else None
