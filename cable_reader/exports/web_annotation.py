"""W3C Web Annotation (Recommendation of 2017) as JSON-LD: one collection of all marks.

Offsets count code points of the cable's text as it was read. What the model has no word for
(status, paragraph, portion mark, colour, the label book) stands under our own prefix, which
other readers pass over. A cable is named by the digest of its file, ``urn:sha256:...``; that
URN namespace is not registered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cable_reader.annotate.annotation import Scope
from cable_reader.annotate.exchange import NAMESPACE, made_id, source_urn
from cable_reader.cable.patterns import pattern
from cable_reader.exports.export import Export
from cable_reader.exports.json_text import json_bytes
from cable_reader.exports.mark_words import motivations
from cable_reader.exports.selection import Selection, choose

if TYPE_CHECKING:
    from cable_reader.annotate.annotation import Annotation, AnnotationSet, Label, Target
    from cable_reader.exports.export import ExportJob, Provenance

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_MOMENT = pattern(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")

Json = dict[str, Any]


def write(job: ExportJob) -> bytes:
    """Write the marks of all cables as one collection with one page."""
    items: list[Json] = []
    cables: list[Json] = []
    labels: dict[str, Json] = {}
    names: list[str] = []
    for item in job.items:
        chosen = choose(item, job.options)
        provenance = job.provenance(item)
        names.append(provenance.title)
        cables.append(_cable(chosen, provenance))
        labels |= {label.uuid: _label(label) for label in chosen.annotations.book}
        items += [_annotation(one, chosen, provenance) for one in chosen.annotations]
    identity = "\n".join([job.exported_at, *(cable["id"] for cable in cables)])
    page = {
        "id": "urn:uuid:" + made_id("page", identity),
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": items,
    }
    collection = {
        "@context": [CONTEXT, {"cable": NAMESPACE}],
        "id": "urn:uuid:" + made_id("collection", identity),
        "type": "AnnotationCollection",
        "label": ", ".join(names[:3]) + (f" and {len(names) - 3} more" if names[3:] else ""),
        "generator": {"id": "urn:x-cable-reader", "type": "Software", "name": job.program},
        "generated": job.exported_at,
        "total": len(items),
        "cable:cables": cables,
        "cable:labels": list(labels.values()),
        "first": page,
    }
    return json_bytes(collection, depth=3)


EXPORT = Export(
    name="web-annotation",
    title="W3C Web Annotation (JSON-LD)",
    suffix=".annotations.jsonld",
    write=write,
    holds_many=True,
)


def _cable(chosen: Selection, provenance: Provenance) -> Json:
    values = provenance.as_dict()
    return {
        "id": source_urn(provenance.sha256, provenance.locator),
        **{f"cable:{name}": value for name, value in values.items() if value is not None},
        "cable:left_out": {f"cable:{k}": n for k, n in chosen.left_out.as_dict().items()},
    }


def _label(label: Label) -> Json:
    values = {
        "id": f"urn:uuid:{label.uuid}",
        "cable:name": label.name,
        "cable:description": label.description,
        "cable:color": label.color,
        "cable:parent": f"urn:uuid:{label.parent}" if label.parent else None,
    }
    return {name: value for name, value in values.items() if value}


def _annotation(annotation: Annotation, chosen: Selection, provenance: Provenance) -> Json:
    source: Json = {
        "id": source_urn(provenance.sha256, provenance.locator),
        "type": "Text",
        "format": "text/plain",
    }
    bodies = _bodies(annotation, chosen.annotations)
    targets = [_target(one, source, annotation.color) for one in annotation.targets]
    links = [f"urn:uuid:{one}" for one in annotation.links]
    reply_to = f"urn:uuid:{annotation.reply_to}" if annotation.reply_to else None
    values: Json = {
        "id": f"urn:uuid:{annotation.id}",
        "type": "Annotation",
        "motivation": _one_or_all(motivations(annotation)),
        "creator": _creator(annotation, chosen.annotations),
        "created": annotation.created if _MOMENT.fullmatch(annotation.created) else None,
        "modified": annotation.modified,
        "body": bodies or None,
        "target": _one_or_all(targets or [source]),
        "cable:kind": annotation.kind,
        "cable:color": annotation.color,
        "cable:status": annotation.status,
        "cable:important": annotation.important or None,
        "cable:replyTo": reply_to,
        "cable:links": links or None,
    }
    return {name: value for name, value in values.items() if value is not None}


def _one_or_all(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values


def _creator(annotation: Annotation, annotations: AnnotationSet) -> Json | None:
    name = annotation.author
    if not name:
        return None
    uri = next((person.uri for person in annotations.people if person.name == name), None)
    return {"id": uri or "urn:uuid:" + made_id("person", name), "type": "Person", "name": name}


def _bodies(annotation: Annotation, annotations: AnnotationSet) -> list[Json]:
    bodies: list[Json] = []
    if annotation.note:
        bodies.append(
            {
                "type": "TextualBody",
                "value": annotation.note,
                "format": "text/plain",
                "purpose": "commenting",
            }
        )
    for uuid in annotation.labels:
        label = annotations.book.get(uuid)
        bodies.append(
            {
                "id": f"urn:uuid:{uuid}",
                "type": "TextualBody",
                "value": label.name if label else uuid,
                "purpose": "tagging",
            }
        )
    return bodies


def _target(target: Target, source: Json, color: str | None) -> Json:
    if target.scope == Scope.CABLE and target.span is None:
        return source
    selectors: list[Json] = []
    if target.exact is not None:
        quoted: Json = {"type": "TextQuoteSelector", "exact": target.exact}
        quoted |= {"prefix": target.prefix} if target.prefix else {}
        quoted |= {"suffix": target.suffix} if target.suffix else {}
        selectors.append(quoted)
    span = target.span
    if span is not None and target.is_placed:
        selectors.append({"type": "TextPositionSelector", "start": span.start, "end": span.end})
    lost = span is not None and not target.is_placed
    values: Json = {
        "type": "SpecificResource",
        "source": source,
        "selector": selectors or None,
        "styleClass": color if color and color.isalpha() else None,
        "cable:scope": str(target.scope),
        "cable:state": str(target.state),
        "cable:paragraph": target.para,
        "cable:ordinal": target.ordinal,
        "cable:lastOrdinal": target.last_ordinal,
        "cable:mark": target.mark,
        "cable:field": target.field,
        "cable:lastStart": span.start if span and lost else None,
        "cable:lastEnd": span.end if span and lost else None,
    }
    return {name: value for name, value in values.items() if value is not None}
