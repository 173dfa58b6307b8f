"""W3C Web Annotation: single ones, arrays, pages and collections, JSON or JSON Lines.

Notes come from commenting bodies, labels from tagging ones, places from quote and position
selectors. A position counts only when the quoted words stand there (programs count in different
units); else the words are looked for. Other bodies and selectors are not taken and reported.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cable_reader.annotate.annotation import (
    Annotation,
    Person,
    Scope,
    State,
    Target,
    target_for_cable,
)
from cable_reader.annotate.exchange import PlainText, source_urn
from cable_reader.annotate.label import clean_name
from cable_reader.annotate.vocabulary import COLOR, NC_NAME
from cable_reader.imports.annotation_json import Json, as_recommended
from cable_reader.imports.counting import Readings
from cable_reader.imports.decoding import decoded
from cable_reader.imports.importing import Import, Imported, ImportFileError, Remarks
from cable_reader.imports.labels import LabelMatcher, as_uuid
from cable_reader.imports.moments import moment
from cable_reader.imports.placing import (
    finished,
    loose_target,
    scope_named,
    target_at,
    target_of_words,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from cable_reader.imports.importing import ImportTarget

_LIMIT = 64 * 1024 * 1024  # bytes
_NAME_LENGTH = 60  # code points of another's word in a report
_BEGINNING = 1024  # bytes in which the first sign of a JSON text stands
_DEPTH = 12  # collections in pages in arrays: more is nobody's file
_NOTES = frozenset({"commenting", "describing", "replying", "questioning", "assessing", "editing"})
_UNPLACED = frozenset({State.ORPHAN, State.AMBIGUOUS})
_COLLECTIONS = frozenset({"AnnotationCollection", "AnnotationPage"})
_LABELS = frozenset({"tagging", "classifying", "identifying"})
# What a note, a label, a highlight or a bookmark says by being one.
_SAID = (
    frozenset({"commenting", "describing", "replying", "highlighting", "bookmarking"}) | _LABELS
)
# What an annotation may have that says nothing of the mark: who serves it and how.
_OF_SERVICES = frozenset(
    (
        *("id", "type", "context", "canonical", "via", "generator", "generated", "stylesheet"),
        *("uri", "url", "text", "tags", "user", "user_info", "updated", "links", "document"),
        *("permissions", "group", "hidden", "flagged", "references", "consumer", "mentions"),
        *("actions", "moderation", "moderation_status"),
    )
)
_TAKEN = frozenset(
    ("target", "body", "bodyValue", "motivation", "creator", "created", "modified", "replyTo")
)


def read(data: bytes, into: ImportTarget, name: str) -> Imported:
    """Read the annotations.

    Raises ImportFileError: import-too-large, import-not-json, import-no-annotations.
    """
    if len(data) > _LIMIT:
        raise ImportFileError("import-too-large", path=name, size=len(data), limit=_LIMIT)
    reader = _Reader(into)
    for value in _values(data, name):
        reader.read_all(value)
    if not reader.met_any and reader.remarks.as_tuple():
        raise ImportFileError("import-no-annotations", path=name)
    return finished(
        reader.found.values(), reader.matcher.book, reader.people, into, reader.remarks
    )


def sniff(head: bytes) -> bool:
    """Look for JSON: no other form begins so."""
    return decoded(head[:_BEGINNING]).lstrip()[:1] in {"{", "["}


IMPORT = Import(
    name="web-annotation",
    title="W3C Web Annotation (JSON-LD)",
    suffixes=(".jsonld", ".json", ".jsonl"),
    sniff=sniff,
    read=read,
)


def _values(data: bytes, name: str) -> list[Any]:
    text = decoded(data)
    try:
        return [as_recommended(json.loads(text))]
    except (ValueError, RecursionError):
        pass
    try:
        lines = (line for line in text.split("\n") if line.strip())
        values = [as_recommended(json.loads(line)) for line in lines]
    except (ValueError, RecursionError) as error:
        raise ImportFileError("import-not-json", path=name) from error
    if not values:
        raise ImportFileError("import-not-json", path=name)
    return values


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


class _Reader:
    """Goes through one file."""

    def __init__(self, into: ImportTarget) -> None:
        self.into = into
        self.remarks = Remarks()
        self.matcher = LabelMatcher(into.annotations.book, self.remarks)
        self.people: list[Person] = list(into.annotations.people)
        self.found: dict[str, Annotation] = {}
        self.met_any = False  # annotations, though all may be of another cable
        self._readings = Readings(into.cable.text)
        self._here = source_urn(into.source.sha256, into.source.locator)
        self._releases: frozenset[str] = (
            frozenset()
        )  # of the same message, this one not among them
        self._names: dict[str, str] = {}  # of the cables in a file of ours

    def read_all(self, value: Any, depth: int = 0) -> None:
        """Read what is an annotation in a value, or holds some."""
        if depth > _DEPTH:
            self.remarks.add("import-too-deep")
            return
        for one in value if isinstance(value, list) else [value]:
            if not isinstance(one, dict):
                self.remarks.add("import-not-annotation")
                continue
            kinds = _listed(one.get("type"))
            if "Annotation" in kinds or ("target" in one and "items" not in one):
                self.met_any = True
                self._annotation(one)
                continue
            self._cables(one.get("cable:cables"))
            self._labels(one.get("cable:labels"))
            inner = [one[key] for key in ("first", "items", "graph", "rows") if key in one]
            if not inner and not _COLLECTIONS.intersection(map(str, kinds)):
                self.remarks.add("import-not-annotation")
            for each in inner:
                self.read_all(each, depth + 1)
            if isinstance(one.get("next"), str):
                self.remarks.add("import-next-page")

    def _cables(self, value: Any) -> None:
        """Learn which of our own sources are other releases of this cable."""
        known = {
            _text(one.get("id")): _text(one.get("cable:mrn")) or _text(one.get("cable:file"))
            for one in _listed(value)
            if isinstance(one, dict)
        }
        self._names |= known
        if self._here not in self._names:  # else the marks of this very release are in the file
            mrn = self.into.source.mrn
            self._releases = frozenset(urn for urn, name in self._names.items() if name == mrn)

    def _labels(self, value: Any) -> None:
        """Take our own label book over, parents first."""
        waiting = [one for one in _listed(value) if isinstance(one, dict)]
        while waiting:
            ready = [
                one
                for one in waiting
                if not one.get("cable:parent") or self.matcher.here(_text(one["cable:parent"]))
            ]
            for one in ready or waiting:
                self.matcher.take(
                    _text(one.get("cable:name")),
                    _text(one.get("id")) or None,
                    self.matcher.here(_text(one.get("cable:parent"))),
                    _text(one.get("cable:color")) or None,
                    _text(one.get("cable:description")),
                )
            done = {id(one) for one in ready}
            waiting = [one for one in waiting if id(one) not in done] if ready else []

    def _annotation(self, value: Json) -> None:
        identity = _text(value.get("id"))
        targets = self._targets(value)
        if targets is None:
            return
        note, labels = self._bodies(value)
        motivations = _listed(value.get("motivation"))
        self._report_rest(value, motivations)
        kind = "bookmark" if "bookmarking" in motivations else "note" if note else "highlight"
        # A default of ours: what is highlighted and says no colour must still be seen.
        color = self._value(value, "cable:color", COLOR) or self._style(value)
        if not color and "highlighting" in motivations and not (note or labels):
            color = "yellow" if "cable:kind" not in value else ""
        made = Annotation.new(
            *targets,
            at=moment(value.get("created")),
            kind=self._value(value, "cable:kind", NC_NAME) or kind,
            note=note,
            labels=labels,
            color=color or None,
            author=self._author(value.get("creator")),
            modified=moment(value.get("modified")),
            status=self._value(value, "cable:status", NC_NAME) or None,
            important=value.get("cable:important") is True,
            reply_to=_identity(value.get("cable:replyTo") or value.get("replyTo")),
            links=tuple(filter(None, map(_identity, _listed(value.get("cable:links"))))),
        )
        made = made.having(id=as_uuid(identity)) if identity else made
        if made.id in self.found:
            self.remarks.add("import-twice", name=made.id)
        self.found[made.id] = made

    def _report_rest(self, value: Json, motivations: list[Any]) -> None:
        """Report what an annotation says that a mark cannot."""
        for name in value:
            if name not in _TAKEN and name not in _OF_SERVICES and not name.startswith("cable:"):
                self.remarks.add("import-property", name=name[:_NAME_LENGTH])
        for one in motivations:
            if not isinstance(one, str) or one not in _SAID:
                self.remarks.add("import-motivation", name=_text(one)[:_NAME_LENGTH])
        if len(_listed(value.get("creator"))) > 1:
            self.remarks.add("import-property", name="creator")

    def _value(self, value: Json, name: str, allowed: re.Pattern[str]) -> str:
        """Give a value of ours if it is one that a mark can have; else it is reported."""
        words = _text(value.get(name))
        if not words or allowed.fullmatch(words):
            return words
        self.remarks.add("import-value", name=name.removeprefix("cable:"))
        return ""

    @staticmethod
    def _style(value: Json) -> str:
        for target in _listed(value.get("target")):
            if isinstance(target, dict) and COLOR.fullmatch(_text(target.get("styleClass"))):
                return _text(target["styleClass"])
        return ""

    def _author(self, value: Any) -> str:
        for one in _listed(value):
            uri = None
            name = _text(one)
            if isinstance(one, dict):
                name = _text(one.get("name")) or _text(one.get("nickname")) or _text(one.get("id"))
                uri = _text(one.get("id")) or None
            name = clean_name(name)
            if name:
                if uri and not uri.startswith("urn:uuid:"):
                    self._person(name, uri)
                return name
        return ""

    def _person(self, name: str, uri: str) -> None:
        if all(person.name.casefold() != name.casefold() for person in self.people):
            self.people.append(Person(name, uri=uri))

    def _bodies(self, value: Json) -> tuple[str, tuple[str, ...]]:
        notes: list[str] = []
        labels: list[str] = []
        motivations = {one for one in _listed(value.get("motivation")) if isinstance(one, str)}
        bodies = [*_listed(value.get("body")), *_listed(value.get("bodyValue"))]
        for body in bodies:
            text = _text(body)
            purposes: set[str] = set()
            if isinstance(body, dict):
                text = _text(body.get("value"))
                purposes = {one for one in _listed(body.get("purpose")) if isinstance(one, str)}
            if not text:
                self.remarks.add("import-body")
            elif (purposes or motivations) & _LABELS and not purposes & _NOTES:
                identity = _text(body.get("id")) or None if isinstance(body, dict) else None
                known = self.matcher.here(identity) if identity else None
                label = known or self.matcher.take(text, identity)
                labels += [label] if label else []
            else:
                notes.append(text)
        return "\n\n".join(notes), tuple(dict.fromkeys(labels))

    def _targets(self, value: Json) -> tuple[Target, ...] | None:
        """Give the places on this cable; None if there is none, which is reported."""
        targets: list[Target] = []
        elsewhere = False
        for one in _listed(value.get("target")):
            source = one.get("source", one.get("id")) if isinstance(one, dict) else one
            name = _text(source.get("id")) if isinstance(source, dict) else _text(source)
            here = name == self._here or name in self._releases
            if name.startswith("urn:sha256:") and not here:
                self.remarks.add("import-other-cable", name=self._names.get(name) or name)
                elsewhere = True
                continue
            ours = name == self._here
            target = self._target(one, ours=ours) if isinstance(one, dict) else target_for_cable()
            targets += [target] if target else []
        if not targets:
            if not elsewhere:
                self.remarks.add("import-no-place")
            return None
        only_cable = all(one.scope == Scope.CABLE for one in targets)
        return (targets[0],) if only_cable else tuple(targets)

    def _target(self, value: Json, *, ours: bool) -> Target | None:
        exact: str | None = None
        prefix = suffix = ""
        span: tuple[int, int] | None = None
        for selector in self._selectors(value.get("selector")):
            kind = selector.get("type")
            if kind == "TextQuoteSelector":
                exact = _text(selector.get("exact"))
                prefix, suffix = _text(selector.get("prefix")), _text(selector.get("suffix"))
            elif kind == "TextPositionSelector":
                span = _span(selector)
            else:
                self.remarks.add("import-selector", name=_text(kind))
        if exact is None and span is None:
            return target_for_cable() if not value.get("selector") else None
        cable, scope = self.into.cable, scope_named(_text(value.get("cable:scope")))
        here = self._place_of(span, exact, ours=ours) if span else None
        if here is not None:
            return target_at(cable, scope, *here, _text(value.get("cable:field")) or None)
        if not exact:
            return None
        near = span or _last_span(value)
        if _text(value.get("cable:state")) in _UNPLACED:
            return replace(loose_target(exact, prefix, suffix, near), scope=scope)
        return target_of_words(cable, exact, prefix, suffix) or loose_target(
            exact, prefix, suffix, near
        )

    def _place_of(
        self, span: tuple[int, int], exact: str | None, *, ours: bool
    ) -> tuple[int, int] | None:
        """Give the place where the words quoted stand, in whatever its ends were counted."""
        if exact is None or self.into.cable.text[span[0] : span[1]] == exact:
            return span if ours or exact is not None else None
        words = PlainText(exact).text
        text = self.into.cable.text
        for start, end in self._readings.spans(*span):
            if PlainText(text[start:end]).text == words:
                return start, end
        return None

    def _selectors(self, value: Any) -> Iterator[Json]:
        for one in _listed(value):
            if isinstance(one, dict):
                yield one
                yield from self._selectors(one.get("refinedBy"))
            else:
                self.remarks.add("import-selector", name=_text(one))


def _span(selector: Json) -> tuple[int, int] | None:
    start, end = selector.get("start"), selector.get("end")
    if isinstance(start, int) and isinstance(end, int) and 0 <= start <= end:
        return start, end
    return None


def _last_span(value: Json) -> tuple[int, int] | None:
    return _span({"start": value.get("cable:lastStart"), "end": value.get("cable:lastEnd")})


def _identity(value: Any) -> str | None:
    return as_uuid(value) if isinstance(value, str) and value else None
