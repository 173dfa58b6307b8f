"""TEI P5: an edition of the cable with the marks as stand-off annotations.

Header: title, source with digest, taxonomies of classification marks and of labels,
``correspDesc`` for the routing, TAGS as keywords. Text: everything before the first paragraph in
``opener`` piece by piece, each paragraph a ``p`` whose id is its ordinal and whose ``n`` is its
printed number, the marked stretches as flat ``seg``s that annotations point to (TEI's
string-range pointers are resolved by few tools). It is an edition, not a copy: line ends become
line feeds, form feeds ``pb``, other control characters pictures.

Valid against tei_all 4.3.0 and later (``annotation`` is from 4.3.0). ISM attributes, when asked
for, are foreign to TEI and make the file invalid for tei_all; nothing else does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cable_reader.annotate.annotation import Scope
from cable_reader.cable.tree import NodeKind
from cable_reader.exports.export import Export
from cable_reader.exports.ism import NAMESPACE as ISM_NAMESPACE
from cable_reader.exports.ism import ism_of_cable, ism_of_paragraph
from cable_reader.exports.mark_words import motivations
from cable_reader.exports.marked_text import MarkedText
from cable_reader.exports.selection import Selection, choose, outer_nodes
from cable_reader.exports.tei_header import write_header
from cable_reader.exports.xml_text import Attributes, XmlWriter, lf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cable_reader.annotate.annotation import Annotation, Target
    from cable_reader.cable.record import Paragraph
    from cable_reader.cable.tree import Node
    from cable_reader.exports.export import ExportJob, Options, Provenance

_PLAIN = frozenset({NodeKind.TEXT, NodeKind.BLANK, NodeKind.UNKNOWN, NodeKind.PARAGRAPH_NUMBER})
_SEG_TYPES = {kind: str(kind) for kind in NodeKind if kind not in _PLAIN} | {
    NodeKind.PORTION_MARKING: "portion-mark",
    NodeKind.CONTINUATION_LINE: "page-line",
}
_WHOLE = frozenset({NodeKind.CONTINUATION_LINE})  # one seg, whatever stands in it
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
_NOT_A_WORD = re.compile(r"[^\w.-]+")


def write(job: ExportJob) -> bytes:
    """Write one cable as a TEI document."""
    item = job.only_item()
    edition = _Edition(choose(item, job.options), job.provenance(item), job.options)
    return edition.to_bytes()


EXPORT = Export(name="tei", title="TEI P5", suffix=".tei.xml", write=write, has_ism=True)


class _Edition:
    """One document while it is written."""

    def __init__(self, chosen: Selection, provenance: Provenance, options: Options) -> None:
        self.chosen = chosen
        self.cable = chosen.cable
        self.provenance = provenance
        self.options = options
        self.xml = XmlWriter()
        self.placed = list(_placed(chosen))
        # A mark on a whole paragraph is on its p, and on none of its words.
        self.marked = MarkedText(
            (0, 0) if target.scope == Scope.PARAGRAPH else target.span or (0, 0)
            for _, target in self.placed
        )
        self.on_paragraph: dict[int, list[str]] = {}  # ordinal -> labels
        for annotation, target in self.placed:
            if target.scope == Scope.PARAGRAPH and target.ordinal is not None:
                self.on_paragraph.setdefault(target.ordinal, []).extend(annotation.labels)
        self.numbers: dict[str, list[int]] = {}  # annotation -> marks
        for number, (annotation, _target) in enumerate(self.placed):
            self.numbers.setdefault(annotation.id, []).append(number)
        self.segs: dict[int, list[str]] = {}  # mark -> ids of its segs
        self.seg_count = 0
        labels = (label for _depth, label in chosen.annotations.book.walk())
        self.label_ids = {label.uuid: f"label-{n}" for n, label in enumerate(labels, 1)}
        self.ids = {one.id: f"a{n}" for n, one in enumerate(chosen.annotations, 1)}
        self.people = list(dict.fromkeys(one.author for one in chosen.annotations if one.author))

    def to_bytes(self) -> bytes:
        """Write it all, the text first: the annotations point to its segs."""
        text = self.xml = XmlWriter(depth=1)
        self._text()
        self.xml = XmlWriter()
        root: Attributes = {"xmlns": "http://www.tei-c.org/ns/1.0", "xml:lang": "en"}
        if self.options.ism:
            root |= {"xmlns:ism": ISM_NAMESPACE}
        self.xml.start("TEI", root)
        write_header(self.xml, self.chosen, self.provenance, self.people, self.label_ids)
        self._stand_off()
        self.xml.take(text)
        self.xml.line(-1)
        self.xml.end("TEI")
        return self.xml.to_bytes()

    # -- annotations

    def _stand_off(self) -> None:
        if not self.chosen.annotations.annotations:
            return
        xml = self.xml
        with xml.inside("standOff"), xml.inside("listAnnotation", {"type": "reader-annotations"}):
            for annotation in self.chosen.annotations:
                self._annotation(annotation)

    def _annotation(self, annotation: Annotation) -> None:
        xml = self.xml
        attributes: Attributes = {
            "xml:id": self.ids[annotation.id],
            "n": annotation.id,
            "target": " ".join(self._targets(annotation)),
            "motivation": " ".join(motivations(annotation)),
            "style": f"background: {annotation.color}" if annotation.color else None,
        }
        with xml.inside("annotation", attributes):
            if annotation.author:
                person = f"#resp-{self.people.index(annotation.author) + 1}"
                with xml.inside("respStmt"):
                    xml.line_element("resp", "author")
                    xml.line_element("name", annotation.author, {"ref": person})
            self._changes(annotation)
            for uuid in annotation.labels:
                if uuid in self.label_ids:
                    xml.line_element("ptr", attributes={"target": f"#{self.label_ids[uuid]}"})
                else:
                    xml.line_element("note", uuid, {"type": "unknown-label"})
            for related in (annotation.reply_to,) if annotation.reply_to else ():
                self._related("reply-to", related)
            for related in annotation.links:
                self._related("related", related)
            if annotation.important:
                xml.line_element("note", "important", {"type": "flag"})
            for target in annotation.targets:
                self._unplaced(target)
            if annotation.note:
                xml.line_element("note", lf(annotation.note))

    def _related(self, kind: str, identity: str) -> None:
        known = self.ids.get(identity)
        target = f"#{known}" if known else f"urn:uuid:{_NOT_A_WORD.sub('-', identity)}"
        self.xml.line_element("ptr", attributes={"type": kind, "target": target})

    def _changes(self, annotation: Annotation) -> None:
        moments = [("modified", annotation.modified), ("created", annotation.created)]
        known: list[tuple[str, str | None]]
        known = [(word, at) for word, at in moments if at and _MOMENT.fullmatch(at)]
        status = _NOT_A_WORD.sub("-", annotation.status).strip("-") if annotation.status else ""
        if not known and not status:
            return
        with self.xml.inside("revisionDesc", {"status": status or None}):
            for word, at in known or [("created", None)]:
                self.xml.line_element("change", word, {"when": at})

    def _targets(self, annotation: Annotation) -> list[str]:
        pointers: list[str] = []
        for number in self.numbers.get(annotation.id, ()):
            target = self.placed[number][1]
            pointers += [f"#{one}" for one in self.segs.get(number, ())]
            if target.scope == Scope.PARAGRAPH and self._is_paragraph(target.ordinal):
                pointers.append(f"#p{target.ordinal}")
        if not pointers:
            pointers = [
                f"#p{target.ordinal}" if self._is_paragraph(target.ordinal) else "#cable"
                for target in annotation.targets
                if target.is_placed
            ]
        return list(dict.fromkeys(pointers)) or ["#cable"]

    def _is_paragraph(self, ordinal: int | None) -> bool:
        return ordinal is not None and 1 <= ordinal <= len(self.cable.facts.paragraphs)

    def _unplaced(self, target: Target) -> None:
        """Keep the words of a target that has no place, or that is not placed for sure."""
        if not target.is_placed or target.state != "anchored":
            self.xml.line_element("note", str(target.state), {"type": "state"})
            words = self.chosen.quote(target)
            if words:
                self.xml.line_element("note", lf(words), {"type": "quote"})

    # -- text

    def _text(self) -> None:
        xml = self.xml
        attributes: Attributes = {}
        if self.options.ism:
            attributes |= ism_of_cable(self.cable)
        division: Attributes = {"type": "telegram", "xml:id": "cable"}
        with xml.inside("text", attributes), xml.inside("body"), xml.inside("div", division):
            nodes = list(outer_nodes(self.cable.tree.root))
            first = _first(nodes, NodeKind.PARAGRAPH, len(nodes))
            first = _first(nodes[:first], NodeKind.HEADING, first)
            last = len(nodes) - _first(nodes[::-1], NodeKind.PARAGRAPH, 0)
            opening, closing = nodes[:first], nodes[max(last, first) :]
            self._frame("opener", opening)
            self._body(nodes[first : max(last, first)])
            self._frame("closer", closing)

    def _frame(self, name: str, nodes: Sequence[Node]) -> None:
        if not any(node.kind is not NodeKind.BLANK for node in nodes):
            return
        with self.xml.inside(name):
            for node in nodes:
                if node.kind is NodeKind.BLANK:
                    continue
                self.xml.line()
                inner = "signed" if node.kind is NodeKind.SIGNATURE else "seg"
                kind: Attributes = {} if inner == "signed" else {"type": str(node.kind)}
                self.xml.start(inner, kind)
                self._passages(node)
                self.xml.end(inner)

    def _body(self, nodes: Sequence[Node]) -> None:
        parts: dict[int, tuple[Paragraph, int]] = {
            node.start: (paragraph, number)
            for paragraph in self.cable.facts.paragraphs
            for number, node in enumerate(paragraph.nodes)
        }
        kept = {paragraph.ordinal for paragraph in self.chosen.paragraphs}
        written = False
        for node in nodes:
            if node.kind is NodeKind.BLANK:
                continue
            self.xml.line()
            written = True
            if node.kind is NodeKind.PARAGRAPH and node.start in parts:
                paragraph, number = parts[node.start]
                shown = paragraph.ordinal in kept
                attributes = self._paragraph_attributes(paragraph, number, shown=shown)
                self.xml.start("p", attributes)
                self._passages(node)
                self.xml.end("p")
            else:
                self.xml.start("ab", {"type": str(node.kind)})
                self._passages(node)
                self.xml.end("ab")
        if not written:
            self.xml.line_element("p")

    def _paragraph_attributes(
        self, paragraph: Paragraph, number: int, *, shown: bool
    ) -> Attributes:
        last = len(paragraph.nodes) - 1
        attributes: Attributes = {
            "xml:id": f"p{paragraph.ordinal}" + (f"-{number + 1}" if number else ""),
            "n": str(paragraph.number) if paragraph.number is not None else None,
            "ana": " ".join(self._meanings(paragraph)) or None if shown else None,
        }
        if last:
            attributes["part"] = "I" if number == 0 else "F" if number == last else "M"
        if self.options.ism and shown:
            attributes |= ism_of_paragraph(paragraph)
        return attributes

    def _meanings(self, paragraph: Paragraph) -> Iterator[str]:
        """Yield what a paragraph points to: its level, the labels on all of it."""
        if paragraph.level:
            yield f"#m-{paragraph.level.letter}"
        for uuid in dict.fromkeys(self.on_paragraph.get(paragraph.ordinal, ())):
            if uuid in self.label_ids:
                yield f"#{self.label_ids[uuid]}"

    def _passages(self, node: Node) -> None:
        if not self.chosen.shows(node.start, node.end):
            size = str(node.end - node.start)
            gap: Attributes = {"reason": "left-out", "unit": "chars", "quantity": size}
            self.xml.element("gap", attributes=gap)
            return
        kinds = _SEG_TYPES if node.children else {}  # what is one piece has its type already
        for passage in self.marked.passages(node, kinds, _WHOLE):
            text = lf(self.cable.text[passage.start : passage.end])
            if not passage.marks and passage.kind is None:
                self._characters(text)
                continue
            attributes: Attributes = {"type": passage.kind}
            if passage.marks:
                attributes |= self._seg(passage.marks)
            self.xml.start("seg", attributes)
            self._characters(text)
            self.xml.end("seg")

    def _seg(self, marks: tuple[int, ...]) -> Attributes:
        self.seg_count += 1
        name = f"s{self.seg_count}"
        for mark in marks:
            self.segs.setdefault(mark, []).append(name)
        labels = dict.fromkeys(
            f"#{self.label_ids[uuid]}"
            for mark in marks
            for uuid in self.placed[mark][0].labels
            if uuid in self.label_ids
        )
        return {"xml:id": name, "ana": " ".join(labels) or None}

    def _characters(self, text: str) -> None:
        first, *others = text.split("\f")
        self.xml.text(first)
        for page in others:
            self.xml.element("pb")
            self.xml.text(page)


def _placed(chosen: Selection) -> Iterator[tuple[Annotation, Target]]:
    """Yield the targets that have words to be marked in the text."""
    for annotation in chosen.annotations:
        for target in annotation.targets:
            if target.is_placed and target.span is not None and target.scope != Scope.CABLE:
                yield annotation, target


def _first(nodes: Sequence[Node], kind: NodeKind, otherwise: int) -> int:
    return next((at for at, node in enumerate(nodes) if node.kind is kind), otherwise)
