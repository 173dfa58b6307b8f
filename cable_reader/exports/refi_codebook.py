"""REFI-QDA codebook (.qdc): the labels, nested as they are.

Every label is a code that can be applied; a nested one is a code in a code. Codes of one name
would be taken for one another by QualCoder, so such a name is written with its path,
``economy/trade``. The schema asks for at least one code.
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
        self._uses: Counter[str] = Counter()

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
            if kept is label:
                parent = self._codes.get(folded[:-1])
                self._inner.setdefault(parent.uuid if parent else None, []).append(label)
                self._paths[label.uuid] = path
                self._uses[label.name] += 1

    def guid(self, label: str) -> str:
        """Give the identity a label is written with."""
        return self._kept.get(label, label).lower()

    def write(self, xml: XmlWriter) -> None:
        """Write the ``Codes`` element of a codebook or project."""
        with xml.inside("Codes"):
            for label in self._inner.get(None, ()):
                self._write_code(xml, label)

    def _write_code(self, xml: XmlWriter, label: Label) -> None:
        bare = self._uses[label.name] == 1
        attributes = {
            "guid": self.guid(label.uuid),
            "name": label.name if bare else "/".join(self._paths[label.uuid]),
            "isCodable": "true",
            "color": label.color if _HEX_COLOR.fullmatch(label.color) else None,
        }
        with xml.inside("Code", attributes):
            if label.description:
                xml.line_element("Description", lf(label.description))
            for inner in self._inner.get(label.uuid, ()):
                self._write_code(xml, inner)
