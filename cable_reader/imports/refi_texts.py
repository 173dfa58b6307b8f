"""The texts of a REFI-QDA project's sources and notes: in the project file or in members of its archive.

Programs differ in the folder's name, in the case of letters, in encodings. A text that lies outside
the archive (``relative://``, ``absolute://``) is not read: a project must not choose files of ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern
from cable_reader.imports.decoding import decoded
from cable_reader.imports.importing import ImportFileError
from cable_reader.imports.refi_codebook import child

if TYPE_CHECKING:
    from cable_reader.annotate.xml_loader import XmlElement
    from cable_reader.imports.archive import Archive
    from cable_reader.imports.importing import Remarks

_INTERNAL = pattern(r"internal:/+(.+)")
_OUTSIDE = ("relative:", "absolute:", "file:")


def project_in(archive: Archive) -> str:
    """Give the member that is the project; raises ImportFileError: import-not-refi."""
    found = [name for name in archive.members if name.lower().endswith(".qde")]
    # A Mac puts a file of its own beside each: ``__MACOSX/._project.qde``.
    found = [name for name in found if not name.rpartition("/")[2].startswith("._")]
    if not found:
        raise ImportFileError("import-not-refi", path=archive.name)
    return min(found, key=lambda name: (name.count("/"), name))


class Texts:
    """Finds the plain text of a source or note."""

    def __init__(self, archive: Archive, project: str, remarks: Remarks) -> None:
        self._archive = archive
        self._remarks = remarks
        self._folder = project.rpartition("/")[0]
        self._members = {name.casefold(): name for name in reversed(archive.members)}

    def of(self, element: XmlElement, *, needed: bool = False) -> str | None:
        """Give the text with its line ends; None if there is none.

        That is reported where it is ``needed``, or where there is one in another place or form.
        """
        inline = child(element, "PlainTextContent")
        if inline is not None:
            return inline.text or ""
        path = element.get("plainTextPath", "")
        match = _INTERNAL.fullmatch(path)
        member = self._member(match[1]) if match is not None else None
        if member is not None:
            return decoded(self._archive.read(member))
        name = element.get("name", "")
        if path.startswith(_OUTSIDE):
            self._remarks.add("import-text-outside", name=name, path=path)
        elif needed or path or element.get("richTextPath"):
            self._remarks.add("import-no-text", name=name)
        return None

    def _member(self, path: str) -> str | None:
        for folder in ("sources/", ""):
            place = f"{self._folder}/{folder}{path}".lstrip("/")
            member = self._members.get(place.casefold())
            if member is not None:
                return member
        return None
