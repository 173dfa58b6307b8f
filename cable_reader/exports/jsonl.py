"""JSON Lines: one object a cable with the whole parse, the marks and the text.

The keys of ``Cable.as_dict`` with ``provenance``, ``left_out``, ``labels``, ``annotations`` and
``text`` added. What is left out is null, never a missing key; offsets always count in the whole
text, so a text with parts taken out is not given at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cable_reader.exports.export import Export
from cable_reader.exports.json_text import json_bytes
from cable_reader.exports.selection import Selection, choose

if TYPE_CHECKING:
    from cable_reader.annotate.annotation import Annotation, AnnotationSet, Target
    from cable_reader.exports.export import ExportInput, ExportJob


def write(job: ExportJob) -> bytes:
    """Write one line for each cable."""
    return b"".join(json_bytes(_record(job, item)) for item in job.items)


EXPORT = Export(
    name="jsonl",
    title="JSON Lines: the whole parse",
    suffix=".jsonl",
    write=write,
    holds_many=True,
)


def _record(job: ExportJob, item: ExportInput) -> dict[str, Any]:
    chosen = choose(item, job.options)
    record = item.cable.as_dict()
    if chosen.left_out:
        _leave_out(record, chosen)
    return {
        **record,
        "provenance": job.provenance(item).as_dict(),
        "left_out": chosen.left_out.as_dict(),
        "labels": _labels(chosen.annotations),
        "annotations": [_annotation(one) for one in chosen.annotations],
        "text": item.cable.text if chosen.shows_text and not chosen.withheld else None,
    }


def _leave_out(record: dict[str, Any], chosen: Selection) -> None:
    """Take out of the parse what is not chosen."""
    kept = {paragraph.ordinal for paragraph in chosen.paragraphs}
    record["paragraphs"] = [one for one in record["paragraphs"] if one["ordinal"] in kept]
    record["subject"] = chosen.subject
    if len(kept) < len(chosen.cable.facts.paragraphs):
        record["summary"] = None  # its words stand in the paragraphs
    if not chosen.shows_text:
        record["summary"] = None
        for paragraph in record["paragraphs"]:
            paragraph["text"] = paragraph["heading"] = None
    if chosen.withheld or not chosen.shows_text:
        for key in ("findings", "redactions"):  # a finding's sentence may quote the text
            record[key] = [one for one in record[key] if chosen.shows(one["start"], one["end"])]


def _labels(annotations: AnnotationSet) -> list[dict[str, Any]]:
    return [
        {
            "id": label.uuid,
            "name": label.name,
            "parent": label.parent,
            "color": label.color,
            "description": label.description,
        }
        for _depth, label in annotations.book.walk()
    ]


def _annotation(annotation: Annotation) -> dict[str, Any]:
    return {
        "id": annotation.id,
        "kind": annotation.kind,
        "targets": [_target(one) for one in annotation.targets],
        "labels": list(annotation.labels),
        "note": annotation.note,
        "color": annotation.color,
        "status": annotation.status,
        "important": annotation.important,
        "author": annotation.author,
        "created": annotation.created,
        "modified": annotation.modified,
        "reply_to": annotation.reply_to,
        "links": list(annotation.links),
    }


def _target(target: Target) -> dict[str, Any]:
    return {
        "scope": target.scope,
        "start": target.start,
        "end": target.end,
        "state": target.state,
        "exact": target.exact,
        "prefix": target.prefix,
        "suffix": target.suffix,
        "paragraph": target.para,
        "ordinal": target.ordinal,
        "mark": target.mark,
        "field": target.field,
    }
