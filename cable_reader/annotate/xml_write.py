"""Annotations to XML text: indented, one element a line, the same bytes for the same values.

White space is only ever put where no text stands, so a cable's words are exact.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cable_reader
from cable_reader.annotate.characters import XML_CANNOT_CARRY, encode_attribute
from cable_reader.annotate.foreign import NOTHING_FOREIGN, Foreign
from cable_reader.annotate.keys import all_people, keyed_book
from cable_reader.annotate.seal import seal_of
from cable_reader.annotate.target import State
from cable_reader.annotate.vocabulary import DETAIL, NAMESPACE, SEAL, detail
from cable_reader.annotate.xml_layout import (
    DECLARATION,
    Attributes,
    Line,
    Part,
    container_line,
    detail_lines,
    element_lines,
    foreign_line,
    foreign_part,
    part,
    tag,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cable_reader.annotate.annotation import Annotation, AnnotationSet, Person, Tombstone
    from cable_reader.annotate.deleted_label import DeletedLabel
    from cable_reader.annotate.label import Label, LabelBook
    from cable_reader.annotate.source import SourceDescription
    from cable_reader.annotate.target import Target


class Names(NamedTuple):
    """What annotations refer to labels and people by."""

    labels: dict[str, str]  # uuid -> key
    people: dict[str, str]  # name, case folded -> key
    newline: str


class Writer:
    """Writes sets again and again; an annotation that stayed the same is not worked out again."""

    def __init__(self) -> None:
        self._names: Names | None = None
        self._parts: dict[str, tuple[Annotation, Part]] = {}

    def to_xml(
        self, annotations: AnnotationSet, root: str = "annotations", inner: Sequence[str] = ()
    ) -> bytes:
        """Write the whole file, UTF-8, LF at the end; ``inner`` goes in after the source."""
        source = annotations.source
        people = all_people(annotations)
        book = keyed_book(annotations.book)
        names = _names(annotations, people, book)
        if not self._still_holds(names):
            self._parts = {}
        self._names = names
        head = [part(source_lines(source))] if source else []
        rest = []
        if people:
            rest.append(part(_people_lines(people)))
        if len(book):
            rest.append(part(_book_lines(book)))
        rest += self._annotation_parts(annotations, names)
        rest += [foreign_part(element, names.newline) for element in annotations.quarantine]
        rest += [part(_tombstone_lines(stone, names)) for stone in annotations.tombstones]
        rest += [part(_merged_lines(*pair)) for pair in book.merged]
        rest += [part(_deleted_label_lines(stone)) for stone in book.deleted]
        rest += [foreign_part(one, names.newline) for one in annotations.foreign.elements]
        seal_tag = _root_tag(annotations, root, None)
        seal = seal_of(seal_tag.sealed, [one.digest for one in (*head, *rest)])
        return b"".join(
            (
                DECLARATION,
                (_root_tag(annotations, root, seal).text + ">\n").encode(),
                *(one.data for one in head),
                *(one.encode() for one in inner),
                *(one.data for one in rest),
                f"</{root}>\n".encode(),
            )
        )

    def take(self, annotations: AnnotationSet, parts: Mapping[str, Part]) -> None:
        """Take over what a file says that this set was just read from (``written_parts``)."""
        people, book = all_people(annotations), keyed_book(annotations.book)
        if tuple(people) == annotations.people and book == annotations.book:
            self._names = _names(annotations, people, book)
            self._parts = {one.id: (one, parts[one.id]) for one in annotations if one.id in parts}

    def _still_holds(self, names: Names) -> bool:
        """Whether what was worked out refers to labels and people by the same short names."""
        known = self._names
        if known is None or names.newline != known.newline:
            return False
        if not (
            known.labels.items() <= names.labels.items()
            and known.people.items() <= names.people.items()
        ):
            return False
        news = names.labels.keys() - known.labels.keys()
        # An annotation may have had a label before any book knew it.
        return not news or all(news.isdisjoint(one.labels) for one, _ in self._parts.values())

    def _annotation_parts(self, annotations: AnnotationSet, names: Names) -> list[Part]:
        known, parts = self._parts, {}
        for annotation in annotations.annotations:
            entry = known.get(annotation.id)
            if entry is None or entry[0] is not annotation:
                entry = annotation, part(annotation_lines(annotation, names))
            parts[annotation.id] = entry
        self._parts = parts
        return [entry[1] for entry in parts.values()]


def _names(annotations: AnnotationSet, people: Sequence[Person], book: LabelBook) -> Names:
    return Names(
        {label.uuid: label.key for label in book},
        {person.name.casefold(): person.key for person in people},
        annotations.source.newline if annotations.source else "lf",
    )


def to_xml(annotations: AnnotationSet) -> bytes:
    """Write a set as a file of its own: the sidecar form."""
    return Writer().to_xml(annotations)


def _root_tag(annotations: AnnotationSet, root: str, seal: str | None) -> Line:
    line = tag(
        root,
        [
            ("version", annotations.version),
            ("id", annotations.id),
            ("generator", f"cable-reader {cable_reader.__version__}"),
            ("created", annotations.created),
            ("modified", annotations.modified),
            (detail(SEAL), seal),
        ],
        Foreign(annotations.foreign.attributes),
    )
    spaces = f'<{root} xmlns="{NAMESPACE}" xmlns:cr="{DETAIL}"'
    return Line(0, spaces + line.text.removeprefix(f"<{root}"), line.sealed)


def source_lines(source: SourceDescription) -> list[Line]:
    """Write the cable's description."""
    start = tag(
        "source",
        [
            ("name", source.name),
            ("mrn", source.mrn),
            ("subject", source.subject),
            ("encoding", source.encoding),
            ("newline", source.newline),
            ("bytes", source.size),
            ("chars", source.chars),
            ("sha256", source.sha256),
            ("norm-sha256", source.norm_sha256),
            (detail("container"), source.container),
            (detail("locator"), source.locator),
            (detail("byte-order-mark"), "true" if source.byte_order_mark else None),
        ],
        source.foreign,
    )
    inner = [foreign_line(element, source.newline) for element in source.foreign.elements]
    return element_lines(start, inner, "source")


def _people_lines(people: Sequence[Person]) -> list[Line]:
    inner: list[Line] = []
    for person in people:
        attributes: Attributes = [("id", person.key), ("name", person.name), ("uri", person.uri)]
        inner += element_lines(tag("person", attributes, person.foreign), (), "person")
    return element_lines(tag("people", []), inner, "people")


def _book_lines(book: LabelBook) -> list[Line]:
    start = tag("codebook", [], book.foreign)
    inner = [line for label in book.children() for line in _label_lines(label, book)]
    return element_lines(start, inner, "codebook")


def _label_lines(label: Label, book: LabelBook) -> list[Line]:
    start = tag(
        "label",
        [
            ("id", label.key),
            ("uuid", label.uuid),
            ("name", label.name),
            ("color", label.color),
            (detail("restored"), label.restored or None),
        ],
        label.foreign,
    )
    inner: list[Line] = []
    if label.description:
        inner.append(_description_line(label.description))
    for child in book.children(label.uuid):
        inner += _label_lines(child, book)
    inner += [foreign_line(element, "lf") for element in label.foreign.elements]
    return element_lines(start, inner, "label")


def _description_line(description: str) -> Line:
    """Write a description: the one text that stands in an element without escapes."""
    plain = XML_CANNOT_CARRY.sub("\ufffd", description)
    shown = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return Line(0, f"<description>{shown}</description>", f"<description>{plain}</description>")


def _merged_lines(gone: str, into: str) -> list[Line]:
    return detail_lines("merged-label", [("from", gone), ("into", into)])


def _deleted_label_lines(stone: DeletedLabel) -> list[Line]:
    return detail_lines("deleted-label", [("uuid", stone.uuid), ("at", stone.at)], stone.foreign)


def annotation_lines(annotation: Annotation, names: Names) -> list[Line]:
    """Write one annotation."""
    start = tag(
        "annotation",
        [
            ("id", annotation.id),
            ("kind", annotation.kind),
            ("by", names.people.get(annotation.author.casefold())),
            ("created", annotation.created),
            ("modified", annotation.modified),
            ("modified-by", names.people.get(annotation.modified_by.casefold())),
            ("status", annotation.status),
            ("color", annotation.color),
            ("reply-to", annotation.reply_to),
            (detail("important"), "true" if annotation.important else None),
            (detail("revision"), annotation.revision or None),
        ],
        annotation.foreign,
    )
    inner = [line for target in annotation.targets for line in _target_lines(target, names)]
    inner += _labelled_lines(annotation, names)
    if annotation.note or annotation.note_foreign:
        inner.append(
            container_line(
                "body",
                annotation.note,
                names.newline,
                [("format", "text/plain")],
                annotation.note_foreign,
            )
        )
    for link in annotation.links:
        text = f'<cr:related ref="{encode_attribute(link)}"/>'
        inner.append(Line(0, text, text.replace("cr:related", detail("related"))))
    inner += [foreign_line(element, names.newline) for element in annotation.foreign.elements]
    return element_lines(start, inner, "annotation")


def _labelled_lines(annotation: Annotation, names: Names) -> Iterator[Line]:
    beside = dict(annotation.label_foreign)
    for label in annotation.labels:
        # A label that no book knows keeps its identity in its key.
        key = names.labels.get(label, f"label-{label}")
        labelled = tag("labelled", [("ref", key)], beside.get(label, NOTHING_FOREIGN))
        yield from element_lines(labelled, (), "labelled")


def _target_lines(target: Target, names: Names) -> list[Line]:
    ordinal, last = target.ordinal, target.last_ordinal
    later = {"state", detail("state")} & {key for key, _value in target.foreign.attributes}
    # 1.0 has no such state: there it is an orphan. A later version's state stays as it wrote it.
    ambiguous = target.state is State.AMBIGUOUS and not later
    start = tag(
        "target",
        [
            ("scope", target.scope),
            ("para", target.para),
            ("ordinal", None if ordinal is None else ordinal - 1),
            ("mark", target.mark),
            ("start", target.start),
            ("end", target.end),
            ("state", State.ORPHAN if ambiguous else target.state),
            (detail("state"), target.state if ambiguous else None),
            (detail("last-ordinal"), None if last is None else last - 1),
            (detail("field"), target.field),
            (detail("paragraph-digest"), target.paragraph_digest),
            (detail("paragraph-sketch"), target.paragraph_sketch),
            (detail("offset"), target.offset),
            (detail("rival"), _score_text(target.rival)),
            (detail("score"), _score_text(target.score)),
        ],
        target.foreign,
    )
    inner = []
    if target.exact is not None:
        inner.append(container_line("exact", target.exact, names.newline, []))
        for name, text in (("prefix", target.prefix), ("suffix", target.suffix)):
            if text:
                inner.append(container_line(name, text, names.newline, []))
    inner += [foreign_line(element, names.newline) for element in target.foreign.elements]
    return element_lines(start, inner, "target")


def _score_text(score: float | None) -> str | None:
    return None if score is None else f"{score:.3f}"


def _tombstone_lines(stone: Tombstone, names: Names) -> list[Line]:
    start = tag(
        "deleted",
        [
            ("id", stone.id),
            ("at", stone.at),
            ("by", names.people.get(stone.by.casefold())),
            (detail("revision"), stone.revision or None),
        ],
        stone.foreign,
    )
    return element_lines(start, (), "deleted")
