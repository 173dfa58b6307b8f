"""The notes of a REFI-QDA project: memos of texts and of places in them, and those of our export."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.annotate.exchange import PlainText
from cable_reader.cable.patterns import pattern
from cable_reader.imports.refi_codebook import child, children, guid_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cable_reader.annotate.xml_loader import XmlElement
    from cable_reader.imports.importing import Remarks
    from cable_reader.imports.refi_texts import Texts

_OWN = pattern(r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (.+)", re.DOTALL)


class Notes:
    """Finds the notes that are about something, and knows which were not asked for."""

    def __init__(
        self,
        notes: Iterable[XmlElement],
        links: Iterable[XmlElement],
        texts: Texts,
        remarks: Remarks,
    ) -> None:
        self.used: set[str] = set()
        self._texts = texts
        self._remarks = remarks
        self._notes = {guid_of(note): note for note in notes}
        self._linked: dict[str, list[str]] = {}  # one end of a link -> the others
        for link in links:
            ends = [guid_of(link, "originGUID"), guid_of(link, "targetGUID")]
            for one, other in (ends, ends[::-1]):
                self._linked.setdefault(one, []).append(other)

    def referred(self, *elements: XmlElement) -> list[XmlElement]:
        """Give the notes that elements refer to."""
        guids = (
            guid_of(ref, "targetGUID") for one in elements for ref in children(one, "NoteRef")
        )
        return [self._notes[guid] for guid in guids if guid in self._notes]

    def own(self, selection: XmlElement) -> list[tuple[XmlElement, re.Match[str]]]:
        """Give the notes in which our export keeps each annotation of a shared selection."""
        named = ((one, _OWN.fullmatch(one.get("name", ""))) for one in self.referred(selection))
        return [(note, match) for note, match in named if match is not None]

    def pointing(
        self, source: XmlElement, *, only: bool
    ) -> Iterator[tuple[XmlElement, XmlElement]]:
        """Yield the places in a source that notes of it point to, each with its note.

        QualCoder refers to the first of them alone; where the text is the ``only`` one, the
        others can be about nothing else.
        """
        yielded = set()
        referred = {guid_of(one): one for one in self.referred(source)}
        for guid, note in (referred | self._notes if only else referred).items():
            for selection in pointers(note):
                if guid not in yielded:
                    yield selection, note
            yielded.add(guid)

    def about(self, selection: XmlElement, codings: list[XmlElement]) -> str:
        """Join what is said of a selection: its description, notes referred to or linked."""
        guid = guid_of(selection)
        linked = (self._notes.get(one) for one in self._linked.get(guid, ()))
        notes = [self._notes.get(guid), *self.referred(selection, *codings), *linked]
        parts = [text_of(selection, "Description")]
        parts += [self.words_of(note) for note in notes if note is not None]
        return "\n\n".join(dict.fromkeys(part for part in parts if part))

    def words_of(self, note: XmlElement) -> str:
        """Give the text of a memo under its name; that parts of it are coded is reported."""
        self.used.add(guid_of(note))
        parts = (note.get("name", ""), text_of(note, "Description"), self._texts.of(note) or "")
        if next(note.iter("{*}Coding"), None) is not None:
            self._remarks.add("import-memo-coded")
        said = [part.strip() for part in dict.fromkeys(parts) if part.strip()]
        if len(said) > 1 and said[1].startswith(said[0].rstrip("….")):  # named by its beginning
            del said[0]
        return PlainText("\n\n".join(said)).text

    def rest(self) -> Iterator[XmlElement]:
        """Yield the notes that were not asked for."""
        for guid, note in self._notes.items():
            if guid not in self.used and not _OWN.fullmatch(note.get("name", "")):
                yield note


def pointers(note: XmlElement) -> list[XmlElement]:
    """Give the selections of a note that mean its source: codings in it mean its own text."""
    inside = children(note, "PlainTextSelection")
    return [one for one in inside if child(one, "Coding") is None]
