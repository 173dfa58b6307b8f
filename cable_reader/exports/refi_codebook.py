"""REFI-QDA codebook (.qdc): the labels, nested as they are.

Every label is a code that can be applied; a nested one is a code in a code. QualCoder takes the
first of two codes of one name and leaves the codings of the other without a code, so such a name
is written with its path, ``economy/trade``, and with more slashes where a label is called just
that. The schema asks for at least one code.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cable_reader.cable.patterns import pattern
from cable_reader.exports.export import Export, ExportError
from cable_reader.exports.selection import choose
from cable_reader.exports.xml_text import XmlWriter, lf

if TYPE_CHECKING:
    from cable_reader.annotate.annotation import Label, LabelBook
    from cable_reader.exports.export import ExportJob

_HEX_COLOR = pattern(r"#[0-9A-Fa-f]{6}")


def write(job: ExportJob) -> bytes:
    """Write the labels of all cables; raises ExportError: export-no-labels."""
    codes = Codes()
    sources: list[str] = []
    for item in job.items:
        chosen = choose(item, job.options)
        codes.add(chosen.annotations.book)
        whence = job.provenance(item)
        file = ", ".join(filter(None, (whence.file_name, whence.locator)))
        sources.append(
            f"{whence.title} ({file}, {whence.size} bytes, SHA-256 {whence.sha256}; "
            f"left out: {chosen.left_out})"
        )
    if not len(codes):
        raise ExportError("export-no-labels")
    xml = XmlWriter()
    xml.comment(f"Exported by {job.program} on {job.exported_at}. Labels of {'; '.join(sources)}")
    xml.start("CodeBook", {"xmlns": "urn:QDA-XML:codebook:1.0", "origin": job.program})
    codes.write(xml)
    xml.line(-1)
    xml.end("CodeBook")
    return xml.to_bytes()


EXPORT = Export(
    name="refi-qda-codebook",
    title="REFI-QDA codebook (.qdc)",
    suffix=".qdc",
    write=write,
    holds_many=True,
)


class Codes:
    """The labels of all cables as one tree of codes; those of one path are one code.

    Files of their own give the same label other identities; a project wants it once.
    """

    def __init__(self) -> None:
        self._codes: dict[tuple[str, ...], Label] = {}  # by path, letter case folded
        self._inner: dict[str | None, list[Label]] = {}
        self._paths: dict[str, tuple[str, ...]] = {}  # of the labels kept, as written
        self._kept: dict[str, str] = {}  # identity of a label -> the one it is written with
        self._said: dict[str, list[str]] = {}  # of the labels kept, all their descriptions

    def __len__(self) -> int:
        return len(self._codes)

    def add(self, book: LabelBook) -> None:
        """Add the labels that are new, in their order."""
        paths: dict[str, tuple[str, ...]] = {}
        for _depth, label in book.walk():
            outer = paths.get(label.parent, ()) if label.parent else ()
            path = paths[label.uuid] = (*outer, label.name)
            folded = tuple(name.casefold() for name in path)
            kept = self._codes.setdefault(folded, label)
            self._kept.setdefault(label.uuid, kept.uuid)
            said = self._said.setdefault(kept.uuid, [])
            said += [one for one in (lf(label.description),) if one and one not in said]
            if kept is label:
                parent = self._codes.get(folded[:-1])
                self._inner.setdefault(parent.uuid if parent else None, []).append(label)
                self._paths[label.uuid] = path

    def guid(self, label: str) -> str:
        """Give the identity a label is written with."""
        return self._kept.get(label, label).lower()

    def write(self, xml: XmlWriter) -> None:
        """Write the ``Codes`` element of a codebook or project."""
        names = self._names()
        with xml.inside("Codes"):
            for label in self._inner.get(None, ()):
                self._write_code(xml, label, names)

    def _names(self) -> dict[str, str]:
        """Give each label that is kept a name no other has, whatever the case of its letters."""
        uses = Counter(path[-1].casefold() for path in self._paths.values())
        names: dict[str, str] = {}
        taken: set[str] = set()
        several = []
        for uuid, path in self._paths.items():
            # One that begins like a path would lose its beginning on the way back.
            begins_so = path[-1].startswith("/".join(path[:-1]) + "/") and len(path) > 1
            if uses[path[-1].casefold()] == 1 and not begins_so:
                names[uuid] = path[-1]
                taken.add(path[-1].casefold())
            else:
                several.append((uuid, path))
        for uuid, (*outer, name) in sorted(several, key=lambda one: len(one[1])):
            before = "/".join(outer)
            slashes = "/" if outer else ""
            while f"{before}{slashes}{name}".casefold() in taken:
                slashes += "/"
            names[uuid] = f"{before}{slashes}{name}"
            taken.add(names[uuid].casefold())
        return names

    def _write_code(self, xml: XmlWriter, label: Label, names: dict[str, str]) -> None:
        attributes = {
            "guid": self.guid(label.uuid),
            "name": names[label.uuid],
            "isCodable": "true",
            "color": label.color if _HEX_COLOR.fullmatch(label.color) else None,
        }
        with xml.inside("Code", attributes):
            if self._said[label.uuid]:
                xml.line_element("Description", "\n\n".join(self._said[label.uuid]))
            for inner in self._inner.get(label.uuid, ()):
                self._write_code(xml, inner, names)
