"""XML to annotations: what is ours is understood, what is not is kept, what is damaged set apart.

One annotation that cannot be read never hides the others: it is kept as it stands and written
back, and the file's problems name it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cable_reader.annotate.annotation import (
    Annotation,
    AnnotationSet,
    Person,
    Tombstone,
    in_text_order,
)
from cable_reader.annotate.foreign import NOTHING_FOREIGN, Foreign
from cable_reader.annotate.label import LabelBook
from cable_reader.annotate.source import SourceDescription
from cable_reader.annotate.verbatim import element_text
from cable_reader.annotate.vocabulary import (
    DIGEST,
    NAMESPACE,
    UTC_TIME,
    UUID,
    detail,
    split_name,
)
from cable_reader.annotate.xml_fields import (
    ANNOTATION,
    LABELLED,
    PERSON,
    READ_BEFORE,
    ROOT,
    SOURCE,
    TOMBSTONE,
    DamagedError,
    body_names,
    flag,
    foreign_attributes,
    foreign_of,
    matching,
    number,
    ours,
    refuse_stray_text,
)
from cable_reader.annotate.xml_read_labels import (
    not_in,
    read_deleted_label,
    read_label,
    without_nested,
)
from cable_reader.annotate.xml_read_target import read_target, read_text

if TYPE_CHECKING:
    from cable_reader.annotate.deleted_label import DeletedLabel
    from cable_reader.annotate.label import Label
    from cable_reader.annotate.target import Target
    from cable_reader.annotate.xml_loader import XmlElement


_MERGED = ("from", "into")
# Names that are asked for on every annotation, among thousands.
_ANNOTATION, _TARGET, _LABELLED = ours("annotation"), ours("target"), ours("labelled")
_BODY = ours("body")
_RELATED, _IMPORTANT, _REVISION = detail("related"), detail("important"), detail("revision")


class Problem(NamedTuple):
    """Something in a file that a person ought to know: a code for ``wording.py`` and values."""

    code: str
    values: tuple[tuple[str, str | int], ...] = ()


class _Inner:
    """What stands inside one annotation; what is not understood is kept verbatim."""

    __slots__ = ("labels", "links", "note", "note_foreign", "strange", "targets")

    def __init__(self) -> None:
        self.targets: list[Target] = []
        self.labels: dict[str, Foreign] = {}
        self.links: list[str] = []
        self.strange: list[str] = []
        self.note: str | None = None
        self.note_foreign = NOTHING_FOREIGN


def read_set(root: XmlElement, problems: list[Problem]) -> AnnotationSet:
    """Read a root of the current version; damaged parts go to the quarantine and ``problems``."""
    reader = _Reader(root, problems)
    return reader.read()


class _Reader:
    """One pass over a root; label and person keys are looked up while it lasts."""

    def __init__(self, root: XmlElement, problems: list[Problem]) -> None:
        self._root = root
        self._problems = problems
        self._newline = "lf"
        self._label_keys: dict[str, str] = {}
        self._people_keys: dict[str, str] = {}
        self._annotations: dict[str, Annotation] = {}
        self._stones: list[Tombstone] = []
        self._merged: list[tuple[str, str]] = []
        self._deleted: list[DeletedLabel] = []
        self._strange: list[str] = []  # what a later version wrote, or others, verbatim
        self._apart: list[str] = []  # what is damaged, verbatim

    def read(self) -> AnnotationSet:
        root = self._root
        source = self._read_source(root.find(ours("source")))
        people = self._read_people(root.find(ours("people")))
        book = self._read_book(root.find(ours("codebook")))
        for child in root:
            if not isinstance(child.tag, str) or child.tag in READ_BEFORE:
                continue
            try:
                self._take(child)
            except ValueError as error:
                self._apart.append(element_text(child))
                self._report("element-damaged", child, error)
        merged, deleted = tuple(dict.fromkeys(self._merged)), not_in(book, self._deleted)
        return AnnotationSet(
            in_text_order(self._annotations.values()),
            LabelBook(book.labels, merged, book.foreign, deleted),
            people,
            tuple(self._stones),
            source,
            root.get("id", ""),
            root.get("created", ""),
            root.get("modified", ""),
            Foreign(foreign_attributes(root, ROOT), tuple(self._strange)),
            tuple(self._apart),
            root.get("version", ""),
        )

    def _take(self, child: XmlElement) -> None:
        """Read what stands behind source, people and labels; raises ValueError for damage."""
        if child.tag == _ANNOTATION:
            annotation = self._read_annotation(child)
            if annotation.id in self._annotations:
                raise DamagedError("id")
            self._annotations[annotation.id] = annotation
        elif child.tag == ours("deleted"):
            self._stones.append(self._read_tombstone(child))
        elif child.tag == detail("merged-label"):
            gone, into = (matching(UUID, child, name) for name in _MERGED)
            self._merged.append((gone, into))
            if len(child) or len(child.attrib) > len(_MERGED):
                self._strange.append(element_text(child))  # a later version says more
        elif child.tag == detail("deleted-label"):
            self._deleted.append(read_deleted_label(child))
        else:
            self._strange.append(element_text(child))

    def _report(self, code: str, element: XmlElement, error: ValueError) -> None:
        values = (
            ("element", split_name(element.tag)[1]),
            ("line", element.sourceline or 0),
            ("detail", " ".join(str(one) for one in error.args)[:100]),
        )
        self._problems.append(Problem(code, values))

    def _read_source(self, element: XmlElement | None) -> SourceDescription | None:
        if element is None:
            return None
        try:
            newline = element.get("newline", "")
            if newline not in {"lf", "crlf", "cr", "none"}:
                raise DamagedError("newline", newline)
            self._newline = newline
            norm = element.get("norm-sha256")
            return SourceDescription(
                name=element.get("name", ""),
                encoding=element.get("encoding", ""),
                newline=newline,
                size=number(element, "bytes"),
                chars=number(element, "chars"),
                sha256=matching(DIGEST, element, "sha256"),
                norm_sha256=None if norm is None else matching(DIGEST, element, "norm-sha256"),
                mrn=element.get("mrn"),
                subject=element.get("subject"),
                container=element.get(detail("container")),
                locator=element.get(detail("locator")),
                byte_order_mark=element.get(detail("byte-order-mark")) == "true",
                foreign=foreign_of(element, SOURCE),
            )
        except ValueError as error:
            self._report("source-damaged", element, error)
            return None

    def _read_people(self, element: XmlElement | None) -> tuple[Person, ...]:
        people: list[Person] = []
        for child in element if element is not None else ():
            if child.tag == ours("person") and child.get("id") and child.get("name"):
                person = Person(
                    child.get("name"), child.get("id"), child.get("uri"), foreign_of(child, PERSON)
                )
                people.append(person)
                self._people_keys.setdefault(person.key, person.name)
            elif isinstance(child.tag, str):
                self._apart.append(element_text(child))
                if split_name(child.tag)[0] == NAMESPACE:
                    self._report("element-damaged", child, DamagedError("person"))
        return tuple(people)

    def _read_book(self, element: XmlElement | None) -> LabelBook:
        labels: dict[str, Label] = {}
        if element is None:
            return LabelBook()
        stack: list[tuple[XmlElement, str | None]] = [
            (child, None) for child in reversed(element) if child.tag == ours("label")
        ]
        while stack:
            child, parent = stack.pop()
            try:
                label = read_label(child, parent)
                if label.uuid in labels:
                    raise DamagedError("uuid", label.uuid)
                labels[label.uuid] = label
                self._label_keys.setdefault(label.key, label.uuid)
                parent = label.uuid
            except ValueError as error:
                self._report("label-damaged", child, error)
                self._apart.append(element_text(without_nested(child)))
            inner = [(one, parent) for one in reversed(child) if one.tag == ours("label")]
            stack.extend(inner)
        return LabelBook(tuple(labels.values()), (), foreign_of(element, frozenset()))

    def _read_annotation(self, element: XmlElement) -> Annotation:
        inner = self._read_inner(element)
        refuse_stray_text(element)
        return Annotation(
            id=matching(UUID, element, "id"),
            targets=tuple(inner.targets),
            kind=element.get("kind", ""),
            labels=tuple(inner.labels),
            note=inner.note or "",
            color=element.get("color"),
            status=element.get("status"),
            important=flag(element, _IMPORTANT),
            author=self._person_of(element, "by"),
            created=matching(UTC_TIME, element, "created"),
            modified=matching(UTC_TIME, element, "modified") if element.get("modified") else None,
            modified_by=self._person_of(element, "modified-by"),
            reply_to=matching(UUID, element, "reply-to") if element.get("reply-to") else None,
            links=tuple(inner.links),
            revision=number(element, _REVISION, 0),
            foreign=Foreign(foreign_attributes(element, ANNOTATION), tuple(inner.strange)),
            note_foreign=inner.note_foreign,
            label_foreign=tuple((label, more) for label, more in inner.labels.items() if more),
        )

    def _read_inner(self, annotation: XmlElement) -> _Inner:
        inner = _Inner()
        for child in annotation:
            if not isinstance(child.tag, str):
                continue
            label = self._label_of(child) if child.tag == _LABELLED else None
            if child.tag == _TARGET:
                inner.targets.append(read_target(child, self._newline))
            elif label is not None:
                inner.labels[label] = Foreign(foreign_attributes(child, LABELLED))
            elif child.tag == _BODY and inner.note is None:
                inner.note = read_text(child, self._newline)
                inner.note_foreign = Foreign(foreign_attributes(child, body_names(child)))
            elif child.tag == _RELATED:
                inner.links.append(matching(UUID, child, "ref"))
            else:
                inner.strange.append(element_text(child))
        return inner

    def _label_of(self, element: XmlElement) -> str | None:
        key = element.get("ref", "")
        if key in self._label_keys:
            return self._label_keys[key]
        uuid = key.removeprefix("label-")
        if UUID.fullmatch(uuid):
            return str(uuid)
        self._report("label-missing", element, DamagedError(key))
        return None

    def _person_of(self, element: XmlElement, name: str) -> str:
        key = element.get(name)
        # A person nobody describes is known by the key alone.
        return self._people_keys.get(key, key) if key else ""

    def _read_tombstone(self, element: XmlElement) -> Tombstone:
        return Tombstone(
            matching(UUID, element, "id"),
            matching(UTC_TIME, element, "at"),
            self._person_of(element, "by"),
            number(element, _REVISION, 0),
            Foreign(foreign_attributes(element, TOMBSTONE)),
        )
